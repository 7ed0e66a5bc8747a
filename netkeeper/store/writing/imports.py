"""Writes an archive's rows in bulk: journalled by runs of ids, indexed once at the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, insert, select

from netkeeper.store import journal, search_index, tables

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping, Sequence

    from sqlalchemy import Connection

# What a row of each table makes stale in the search indexes: the column that names the row.
_STALE = {
    "person": ("id", ("person_names", "person_search")),
    "person_name": ("person_id", ("person_names", "person_search")),
    "person_email": ("person_id", ("person_search",)),
    "invitation": ("id", ("invitation_search",)),
}


class WriteImports:
    """The rows of an import, written."""

    def __init__(
        self, connection: Connection, raw: sqlite3.Connection, entry: int, at: str
    ) -> None:
        self._connection = connection
        self._raw = raw
        self._entry = entry
        self.at = at
        self._first: dict[str, int] = {}

    def begin_bulk(self) -> None:
        """Switch the triggers of inserts and of the search index off until `end_bulk`."""
        journal.set_bulk(self._raw, on=True)

    def next_id(self, table: str) -> int:
        """Return the id that the next row of a table will get; ids are never used twice."""
        found = self._raw.execute(
            "SELECT seq FROM sqlite_sequence WHERE name = ?", (table,)
        ).fetchone()
        return int(found[0]) + 1 if found else 1

    def add_rows(self, table: str, rows: Sequence[Mapping[str, object]]) -> None:
        """Insert rows; every row must name the same columns."""
        if not rows:
            return
        self._first.setdefault(table, self.next_id(table))
        self._connection.execute(insert(tables.metadata.tables[table]), list(rows))

    def end_bulk(self) -> None:
        """Journal the runs of inserted ids and bring the search indexes up to date."""
        stale: dict[str, set[int]] = {}
        for table, first in self._first.items():
            last = self.next_id(table) - 1
            journal.add_run(self._raw, self._entry, table, first, last)
            if table in _STALE:
                column, indexes = _STALE[table]
                query = f"SELECT DISTINCT {column} FROM {table} WHERE id BETWEEN ? AND ?"
                ids = {row[0] for row in self._raw.execute(query, (first, last))}
                for index in indexes:
                    stale.setdefault(index, set()).update(ids)
        self._add_changed(stale)
        for index, ids in stale.items():
            search_index.refresh(self._raw, index, ids)
        journal.set_bulk(self._raw, on=False)

    def _add_changed(self, stale: dict[str, set[int]]) -> None:
        """Add the rows that were updated in bulk mode: the journal names them."""
        for table in ("person", "invitation"):
            query = (
                "SELECT DISTINCT row_id FROM journal_row"
                " WHERE entry_id = ? AND table_name = ? AND op = 'U'"
            )
            ids = {row[0] for row in self._raw.execute(query, (self._entry, table))}
            for index in _STALE[table][1]:
                stale.setdefault(index, set()).update(ids)

    def count(self, table: str) -> int:
        """Return how many rows a table holds."""
        query = select(func.count()).select_from(tables.metadata.tables[table])
        return int(self._connection.execute(query).scalar_one())
