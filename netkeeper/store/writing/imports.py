"""Writes an archive's rows in bulk: journalled by runs of ids, indexed once at the end."""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING

from netkeeper.store import journal, search_index
from netkeeper.store.reading.values import places

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Mapping, Sequence

    from sqlalchemy import Connection

# What a row of each table makes stale in the search indexes: the column that names the row.
_STALE = {
    "person": ("id", ("person_names", "person_search")),
    "person_name": ("person_id", ("person_names", "person_search")),
    "person_email": ("person_id", ("person_search",)),
    "invitation": ("id", ("invitation_search",)),
}
_AT_ONCE = 500  # values in one statement


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
        columns = list(rows[0])
        self._many(
            f"INSERT INTO {table}({', '.join(columns)}) VALUES ({places(columns)})", columns, rows
        )

    def change_rows(self, table: str, rows: Sequence[Mapping[str, object]]) -> None:
        """Set columns of the rows with the given `id`; every row must name the same columns."""
        if not rows:
            return
        columns = [name for name in rows[0] if name != "id"]
        sets = ", ".join(f"{name} = ?" for name in columns)
        self._many(f"UPDATE {table} SET {sets} WHERE id = ?", [*columns, "id"], rows)

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
        self._first.clear()
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
            if table == "person":
                stale.setdefault("meeting_search", set()).update(self._meetings_of(list(ids)))

    def _meetings_of(self, people: list[int]) -> set[int]:
        """Return the meetings that are found by these people's names."""
        meetings: set[int] = set()
        for start in range(0, len(people), _AT_ONCE):
            some = people[start : start + _AT_ONCE]
            query = f"SELECT meeting_id FROM attendance WHERE person_id IN ({places(some)})"
            meetings.update(row[0] for row in self._raw.execute(query, some))
        return meetings

    def _many(
        self, statement: str, columns: Sequence[str], rows: Sequence[Mapping[str, object]]
    ) -> None:
        """Run a statement once a row: through the driver, for the ORM's way takes twice as long."""
        values: Callable[[Mapping[str, object]], tuple[object, ...]] = (
            itemgetter(*columns) if len(columns) > 1 else lambda row: (row[columns[0]],)
        )
        self._connection.exec_driver_sql(statement, [values(row) for row in rows])
