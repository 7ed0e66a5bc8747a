"""Many rows written together: the search follows once at the end, and is not made anew for each."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from netkeeper.store import search_upkeep
from netkeeper.store.journal import entries

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

FEW = 100  # above so many, triggers leave the search and the journal of what is added to this


class Together:
    """Writes of one entry of the journal."""

    def __init__(self, raw: sqlite3.Connection, entry: int) -> None:
        self._raw = raw
        self._entry = entry
        self._many = False

    @contextmanager
    def of(self, count: int) -> Iterator[None]:
        """Write so many rows: triggers do the rest for few, for many it is done at the end."""
        if count <= FEW:
            yield
            return
        self._many = True
        entries.set_bulk(self._raw, on=True)
        yield
        search_upkeep.catch_up(self._raw, self._entry)
        entries.set_bulk(self._raw, on=False)
        self._many = False

    @contextmanager
    def adding(self, table: str) -> Iterator[None]:
        """Add rows; where no trigger does, they are journalled by their first and last id."""
        before = entries.last_id(self._raw, table) if self._many else 0
        yield
        if self._many and (after := entries.last_id(self._raw, table)) > before:
            entries.add_run(self._raw, self._entry, table, before + 1, after)
