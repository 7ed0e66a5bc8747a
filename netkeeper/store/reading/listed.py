"""What a search lists: the rows of one kind, what of them is shown, and in which order."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netkeeper.domain.query.nodes import Sort


class Listed(NamedTuple):
    """What is searched: the kind's table, what of it is shown, and the order.

    `sorts` are the orders asked for that the kind has, `join` is what they need besides, and
    `order` the clause.
    """

    kind: str
    table: str
    live: str
    sorts: Sequence[Sort]
    join: str
    order: str
