"""Reads the journal for the history: its entries, and what each one touched."""

from __future__ import annotations

import json
from array import array
from datetime import date
from typing import TYPE_CHECKING, Any

from netkeeper.domain.history import (
    EntryDetail,
    EntryState,
    HistoryLine,
    Touch,
    Whence,
)
from netkeeper.store.reading.history_detail import HIDDEN, read_things
from netkeeper.store.reading.values import instant_of, local_day, places

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

_COLUMNS = "id, at, action, facts, origin, state"
# What is taken back, or done again, to get past an entry, in that order.
_PASSED = {
    EntryState.DONE: "FROM journal_entry WHERE state = 'done' AND id >= ? ORDER BY id DESC",
    EntryState.UNDONE: "FROM journal_entry WHERE state = 'undone' AND id <= ? ORDER BY id",
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
            f" {local_day('at')} AS day FROM journal_entry {_where(whence)}))"
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
        steps = sum(count for (count,) in self._passed(line.state, entry_id, "count(*)"))
        first = tuple(map(_line, self._passed(line.state, entry_id, _COLUMNS, _FIRST)))
        return EntryDetail(line, things, counts, steps, first)

    def is_short(self) -> bool:
        """Tell whether the whole list is read at once."""
        query = "SELECT count(*) FROM (SELECT 1 FROM journal_entry LIMIT ?)"
        return bool(self._connection.execute(query, (_FEW_ENTRIES,)).fetchone()[0] < _FEW_ENTRIES)

    def is_small(self, entry_id: int) -> bool:
        """Tell whether what an entry touched is read at once."""
        query = "SELECT count(*) FROM (SELECT 1 FROM journal_row WHERE entry_id = ? LIMIT ?)"
        count = self._connection.execute(query, (entry_id, _FEW_ROWS)).fetchone()[0]
        return bool(count < _FEW_ROWS)

    def steps(self, entry_id: int) -> array[int]:
        """Return what is taken back, or done again, to get past an entry, in that order."""
        query = "SELECT state FROM journal_entry WHERE id = ?"
        found = self._connection.execute(query, (entry_id,)).fetchone()
        state = EntryState(found[0]) if found else EntryState.DROPPED
        return array("q", (number for (number,) in self._passed(state, entry_id, "id")))

    def _passed(
        self, state: EntryState, entry_id: int, columns: str, most: int = -1
    ) -> list[tuple[Any, ...]]:
        """Return what has to be gone through to get past an entry; nothing past a dropped one."""
        if state not in _PASSED:
            return []
        query = f"SELECT {columns} {_PASSED[state]} LIMIT ?"
        return self._connection.execute(query, (entry_id, most)).fetchall()


def _where(whence: str) -> str:
    return "WHERE origin = ?" if whence else ""


def _given(whence: str) -> tuple[str, ...]:
    return (whence,) if whence else ()


def _line(row: tuple[Any, ...]) -> HistoryLine:
    number, at, action, facts, origin, state = row
    told = json.loads(facts or "{}")
    return HistoryLine(number, instant_of(at), action, told, Whence(origin), EntryState(state))
