"""The first few lines of a kind, as the first page and the field's panel show them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from netkeeper.domain.values import frozen

if TYPE_CHECKING:
    from collections.abc import Sequence

SHOWN = 5  # lines of each section of the first page; "see all" leads to the rest

LineT_co = TypeVar("LineT_co", covariant=True)


@frozen
class First(Generic[LineT_co]):
    """The first few lines of a kind, and how many there are in all.

    `ahead` counts those of the kind whose day is still to come.
    """

    lines: Sequence[LineT_co]
    count: int
    ahead: int = 0
