"""Writes the restrictions that the user met."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.store.schema.tables import restriction
from netkeeper.store.writing.columns import restriction_values
from netkeeper.store.writing.rows import add_row, change_row

if TYPE_CHECKING:
    from netkeeper.domain.standing.facts import Restriction
    from netkeeper.store.writing.work import Work


class WriteRestrictions:
    """The restrictions met, written."""

    def __init__(self, work: Work) -> None:
        self._connection = work.connection

    def add(self, one: Restriction) -> int:
        """Add a restriction; return its id."""
        return add_row(self._connection, restriction, restriction_values(one))

    def change(self, one: Restriction) -> None:
        """Make the kept restriction what the given one says."""
        change_row(self._connection, restriction, one.id, restriction_values(one))
