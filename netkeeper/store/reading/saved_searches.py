"""Reads the searches that were kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.domain.query.saved import SavedSearch

if TYPE_CHECKING:
    import sqlite3


class ReadSavedSearches:
    """The saved searches, in the user's order."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def every(self) -> list[SavedSearch]:
        """Return all of them."""
        rows = self._connection.execute(
            "SELECT id, name, query FROM saved_search ORDER BY place, id"
        )
        return [SavedSearch(*row) for row in rows]
