"""Reads the journal for the history: its entries, and what each one touched."""

from __future__ import annotations

import json
from array import array
from datetime import date
from typing import TYPE_CHECKING

from netkeeper.domain.history import (
    EntryDetail,
    EntryState,
    HistoryLine,
    Touch,
    Whence,
)
from netkeeper.store.reading.history_detail import HIDDEN, read_things
from netkeeper.store.reading.values import instant_of, places

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

_COLUMNS = "id, at, action, facts, origin, state"
_PASSED = {
    EntryState.DONE: "FROM journal_entry WHERE state = 'done' AND id >= ?",
    EntryState.UNDONE: "FROM journal_entry WHERE state = 'undone' AND id <= ?",
}
_FEW_ENTRIES = 1_000  # read in some milliseconds
_FEW_ROWS = 500
_FIRST = 6  # changes that are named before many are taken back
_TOUCH = (
    "CASE WHEN op = 'I' THEN 'added' WHEN op = 'D' THEN 'removed'"
    " WHEN json_type(after, '$.trashed_at') = 'text' THEN 'trashed'"
    " WHEN json_type(after, '$.trashed_at') = 'null' THEN 'restored' ELSE 'changed' END"
)


class ReadHistory:
    """The record's journal, read."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def ids(self, whence: str = "") -> array[int]:
        """Return the entries, newest first; those made in one place alone, if it is given."""
        rows = self._connection.execute(
            f"SELECT id FROM journal_entry {_where(whence)} ORDER BY id DESC", _given(whence)
        )
        return array("q", (row[0] for row in rows))

    def days(self, whence: str = "") -> list[tuple[int, date]]:
        """Return the places in that order at which another day begins, and the days.

        Days are those of the user's own clock. After the clock went back a day may begin twice.
        """
        rows = self._connection.execute(
            "SELECT place, day FROM (SELECT place, day, lag(day) OVER (ORDER BY place) AS newer"
            " FROM (SELECT row_number() OVER (ORDER BY id DESC) - 1 AS place,"
            f" date(at, 'localtime') AS day FROM journal_entry {_where(whence)}))"
            " WHERE day IS NOT newer ORDER BY place",
            _given(whence),
        )
        return [(place, date.fromisoformat(day)) for place, day in rows]

    def lines(self, ids: Sequence[int]) -> list[HistoryLine]:
        """Return the lines of some entries, newest first."""
        rows = self._connection.execute(
            f"SELECT {_COLUMNS} FROM journal_entry WHERE id IN ({places(ids)}) ORDER BY id DESC",
            ids,
        )
        return [_line(row) for row in rows]

    def detail(self, entry_id: int) -> EntryDetail | None:
        """Return an entry with what it touched; None if there is none."""
        line = next(iter(self.lines([entry_id])), None)
        if line is None:
            return None
        rows = self._connection.execute(
            f"SELECT table_name, {_TOUCH} AS touch, sum(last_id - row_id + 1)"
            f" FROM journal_row WHERE entry_id = ? AND table_name NOT IN ({places(HIDDEN)})"
            " GROUP BY table_name, touch ORDER BY min(id)",
            (entry_id, *HIDDEN),
        )
        counts = {(table, Touch(touch)): int(count) for table, touch, count in rows}
        things = read_things(self._connection, entry_id)
        return EntryDetail(line, things, counts, self._count_steps(line), self._passed(line))

    def is_short(self) -> bool:
        """Tell whether the whole list is read at once."""
        query = "SELECT count(*) FROM (SELECT 1 FROM journal_entry LIMIT ?)"
        return bool(self._connection.execute(query, (_FEW_ENTRIES,)).fetchone()[0] < _FEW_ENTRIES)

    def is_small(self, entry_id: int) -> bool:
        """Tell whether what an entry touched is read at once."""
        query = "SELECT count(*) FROM (SELECT 1 FROM journal_row WHERE entry_id = ? LIMIT ?)"
        count = self._connection.execute(query, (entry_id, _FEW_ROWS)).fetchone()[0]
        return bool(count < _FEW_ROWS)

    def _count_steps(self, line: HistoryLine) -> int:
        if line.state not in _PASSED:
            return 0
        query = f"SELECT count(*) {_PASSED[line.state]}"
        return int(self._connection.execute(query, (line.id,)).fetchone()[0])

    def _passed(self, line: HistoryLine) -> tuple[HistoryLine, ...]:
        """Return the first changes that are taken back, or done again, to get past an entry."""
        if line.state not in _PASSED:
            return ()
        rows = self._connection.execute(
            f"SELECT {_COLUMNS} {_PASSED[line.state]} {_order(line.state)} LIMIT {_FIRST}",
            (line.id,),
        )
        return tuple(map(_line, rows))

    def steps(self, entry_id: int) -> array[int]:
        """Return what is taken back, or done again, to get past an entry, in that order."""
        query = "SELECT state FROM journal_entry WHERE id = ?"
        found = self._connection.execute(query, (entry_id,)).fetchone()
        state = EntryState(found[0]) if found else EntryState.DROPPED
        if state not in _PASSED:
            return array("q")
        query = f"SELECT id {_PASSED[state]} {_order(state)}"
        rows = self._connection.execute(query, (entry_id,))
        return array("q", (row[0] for row in rows))


def _order(state: EntryState) -> str:
    """Return the order in which changes are taken back, or done again."""
    return "ORDER BY id DESC" if state is EntryState.DONE else "ORDER BY id"


def _where(whence: str) -> str:
    return "WHERE origin = ?" if whence else ""


def _given(whence: str) -> tuple[str, ...]:
    return (whence,) if whence else ()


def _line(row: tuple[int, str, str, str, str, str]) -> HistoryLine:
    at = instant_of(row[1])
    assert at is not None  # noqa: S101 - the column is never null
    return HistoryLine(
        row[0], at, row[2], json.loads(row[3] or "{}"), Whence(row[4]), EntryState(row[5])
    )
