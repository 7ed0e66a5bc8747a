"""Writes the searches that are kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, func, select, update

from netkeeper.store.schema.tables import saved_search
from netkeeper.store.writing.rows import add_row, change_row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netkeeper.store.writing.work import Work


class WriteSavedSearches:
    """The saved searches, written."""

    def __init__(self, work: Work) -> None:
        self._connection = work.connection

    def add(self, name: str, query: str) -> int:
        """Keep a search after the others; return its id."""
        last = self._connection.execute(select(func.max(saved_search.c.place))).scalar()
        place = 0 if last is None else last + 1
        values = {"name": name, "query": query, "place": place}
        return add_row(self._connection, saved_search, values)

    def change(self, search_id: int, *, name: str, query: str) -> None:
        """Give a search another name, or have it ask something else."""
        change_row(self._connection, saved_search, search_id, {"name": name, "query": query})

    def remove(self, search_id: int) -> None:
        """Keep a search no longer."""
        self._connection.execute(delete(saved_search).where(saved_search.c.id == search_id))

    def put_in_order(self, ids: Sequence[int]) -> None:
        """Have the searches stand in this order."""
        for place, each in enumerate(ids):
            self._connection.execute(
                update(saved_search)
                .where(saved_search.c.id == each, saved_search.c.place != place)
                .values(place=place)
            )
