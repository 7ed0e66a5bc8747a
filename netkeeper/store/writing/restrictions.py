"""Writes the restrictions that the user met."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.store.writing.columns import restriction_values
from netkeeper.store.writing.rows import insert, set_trashed, update

if TYPE_CHECKING:
    import sqlite3

    from netkeeper.domain.standing.facts import Restriction


class WriteRestrictions:
    """The restrictions met, written."""

    def __init__(self, connection: sqlite3.Connection, at: str) -> None:
        self._connection = connection
        self._at = at

    def add(self, one: Restriction) -> int:
        """Add a restriction; return its id."""
        return insert(self._connection, "restriction", restriction_values(one))

    def change(self, one: Restriction) -> None:
        """Make the kept restriction what the given one says."""
        update(self._connection, "restriction", one.id, restriction_values(one))

    def trash(self, restriction_id: int) -> None:
        """Put a restriction that was entered by mistake into the trash."""
        set_trashed(self._connection, "restriction", restriction_id, self._at)
