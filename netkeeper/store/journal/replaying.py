"""Undo and redo: an entry's rows taken back from the journal, or done again."""

from __future__ import annotations

import json
import sys
from itertools import groupby, islice
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from netkeeper.domain.history import Entry
from netkeeper.store.journal.entries import aside
from netkeeper.store.journal.triggers import columns_of, row_object

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Sequence

_ROWS_AT_ONCE = 2_000  # of the journal in memory


class Replay:
    """One undo or redo: takes an entry's rows back or does them again, inside a transaction."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._columns: dict[str, list[str]] = {}

    def _known(self, table: str) -> list[str]:
        if table not in self._columns:
            self._columns[table] = columns_of(self._connection, table)
        return self._columns[table]

    def put_back(self, table: str, images: Iterable[str]) -> None:
        """Insert rows from their images; columns that no longer exist are passed over."""
        for keys, some in groupby(map(json.loads, images), key=tuple):
            names = [name for name in self._known(table) if name in keys]
            places = ", ".join("?" * len(names))
            self._connection.executemany(
                f"INSERT INTO {table}({', '.join(names)}) VALUES ({places})",
                ([held[name] for name in names] for held in some),
            )

    def change(self, table: str, images: Iterable[tuple[int, int, str]]) -> None:
        """Set the columns of each image on the rows from the first to the last id before it."""
        read = ((first, last, json.loads(image)) for first, last, image in images)
        for keys, some in groupby(read, key=lambda each: tuple(each[2])):
            names = [name for name in self._known(table) if name in keys]
            if not names:
                continue
            sets = ", ".join(f"{name} = ?" for name in names)
            self._connection.executemany(
                f"UPDATE {table} SET {sets} WHERE id BETWEEN ? AND ?",
                ([*(held[name] for name in names), first, last] for first, last, held in some),
            )

    def remove(self, table: str, runs: Iterable[tuple[int, int]]) -> None:
        """Delete runs of rows."""
        self._connection.executemany(f"DELETE FROM {table} WHERE id BETWEEN ? AND ?", runs)

    def _take_away(self, table: str, rows: Sequence[_Row]) -> None:
        """Delete inserted runs of rows, keeping their images for redo."""
        kept = row_object(self._known(table), "")
        self._connection.executemany(
            "INSERT INTO journal_image(journal_row_id, row_id, image)"
            f" SELECT ?, id, {kept} FROM {table} WHERE id BETWEEN ? AND ?",
            ((row.number, row.first, row.last) for row in rows),
        )
        self.remove(table, ((row.first, row.last) for row in rows))

    def _give_again(self, table: str, rows: Sequence[_Row]) -> None:
        """Insert runs of rows again from the images that the undo kept."""
        query = "SELECT image FROM journal_image WHERE journal_row_id = ? ORDER BY row_id"
        for row in rows:
            images = self._connection.execute(query, (row.number,))
            self.put_back(table, (image for (image,) in images))
        self._connection.executemany(
            "DELETE FROM journal_image WHERE journal_row_id = ?", ((row.number,) for row in rows)
        )

    def undo(self, table: str, op: str, rows: Sequence[_Row]) -> None:
        """Take some rows back, journalled one after the other, to all of which the same befell."""
        match op:
            case "I":
                self._take_away(table, rows)
            case "U":
                self.change(table, ((row.first, row.last, row.before) for row in rows))
            case _:
                self.put_back(table, (row.before for row in rows))

    def redo(self, table: str, op: str, rows: Sequence[_Row]) -> None:
        """Do some rows again, journalled one after the other, to all of which the same befell."""
        match op:
            case "I":
                self._give_again(table, rows)
            case "U":
                self.change(table, ((row.first, row.last, row.after) for row in rows))
            case _:
                self.remove(table, ((row.first, row.last) for row in rows))


class _Row(NamedTuple):
    """A row of the journal."""

    number: int
    table: str
    op: str
    first: int
    last: int
    before: str
    after: str


def _rows(connection: sqlite3.Connection, entry: int, *, forward: bool) -> Iterator[_Row]:
    """Yield an entry's rows in order, or backwards; what is done to one may be written between."""
    order, beyond = ("ASC", ">") if forward else ("DESC", "<")
    query = (
        "SELECT id, table_name, op, row_id, last_id, before, after FROM journal_row"
        f" WHERE entry_id = ? AND id {beyond} ? ORDER BY id {order} LIMIT {_ROWS_AT_ONCE}"
    )
    at = 0 if forward else sys.maxsize
    while rows := connection.execute(query, (entry, at)).fetchall():
        yield from map(_Row._make, rows)
        at = rows[-1][0]


def replay(connection: sqlite3.Connection, entry: tuple[int, str, str], *, forward: bool) -> Entry:
    """Replay an entry's rows, backwards for undo, with the triggers of the journal off.

    It is given as (id, action, facts); the caller holds a transaction.
    """
    number, action, facts = entry
    replay = Replay(connection)
    # Rows come back child before parent; each is whole again only at the end.
    connection.execute("PRAGMA defer_foreign_keys = ON")
    work = replay.redo if forward else replay.undo
    tables = set()
    with aside(connection):
        rows = _rows(connection, number, forward=forward)
        for (table, op), same in groupby(rows, key=itemgetter(1, 2)):
            tables.add(table)
            while some := list(islice(same, _ROWS_AT_ONCE)):
                work(table, op, some)
    state = "done" if forward else "undone"
    connection.execute("UPDATE journal_entry SET state = ? WHERE id = ?", (state, number))
    return Entry(number, action, json.loads(facts), frozenset(tables))


def size(connection: sqlite3.Connection, entry: int) -> int:
    """Return how many rows an entry touched, counting each of a run."""
    query = "SELECT total(last_id - row_id + 1) FROM journal_row WHERE entry_id = ?"
    return int(connection.execute(query, (entry,)).fetchone()[0])
