"""Writes the searches that are kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.store.writing.rows import insert, update

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence


class WriteSavedSearches:
    """The saved searches, written."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def add(self, name: str, query: str) -> int:
        """Keep a search after the others; return its id."""
        last = "SELECT coalesce(max(place), -1) FROM saved_search"
        place = self._connection.execute(last).fetchone()[0] + 1
        return insert(
            self._connection, "saved_search", {"name": name, "query": query, "place": place}
        )

    def change(self, search_id: int, *, name: str, query: str) -> None:
        """Give a search another name, or have it ask something else."""
        update(self._connection, "saved_search", search_id, {"name": name, "query": query})

    def remove(self, search_id: int) -> None:
        """Keep a search no longer."""
        self._connection.execute("DELETE FROM saved_search WHERE id = ?", (search_id,))

    def put_in_order(self, ids: Sequence[int]) -> None:
        """Have the searches stand in this order."""
        self._connection.executemany(
            "UPDATE saved_search SET place = ?1 WHERE id = ?2 AND place <> ?1", enumerate(ids)
        )
