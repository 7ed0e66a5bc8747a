"""The journal of changes: what each entry touched, taken back by undo and done again by redo.

Triggers write it, so that no route to the file goes round it: a write outside an open entry is
refused by the database. An insert is journalled by its id alone (in bulk: by the run of ids), an
update by its changed columns (one value after another in many rows: by the run), a delete by the
whole row. That is what an import of 30,000 rows can afford; the rows that an undo takes away are
kept as images until redo or the next change.
"""

from __future__ import annotations

import json
import sys
from contextlib import contextmanager
from itertools import groupby, islice
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from netkeeper.domain.history import Entry

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Mapping, Sequence

_ROWS_AT_ONCE = 2_000  # of the journal in memory

STATE = "SELECT {} FROM journal_state WHERE id = 1"


def columns_of(connection: sqlite3.Connection, table: str) -> list[str]:
    """Return the names of a table's columns, `id` first."""
    return [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]


def _object(columns: Iterable[str], row: str) -> str:
    """Return the SQL for a whole row as a JSON object."""
    return "json_object(" + ", ".join(f"'{c}', {row}{c}" for c in columns) + ")"


def _of_the_view() -> list[str]:
    """Return what journals for all tables: a view, and the triggers on what is put into it.

    SQLite reads the whole text of the schema at each opening: it is told once.
    """
    columns = "table_name, op, row_id, before, after"
    head = "CREATE TRIGGER journal_{name} INSTEAD OF INSERT ON journal_change WHEN new.op {ops}"
    guard = (
        "SELECT RAISE(ABORT, 'a change outside the journal')"
        f" WHERE ({STATE.format('entry_id')}) IS NULL;"
    )
    into = (
        "INSERT INTO journal_row(entry_id, table_name, op, row_id, last_id, before, after)"
        f" SELECT ({STATE.format('entry_id')}), new.table_name, new.op, new.row_id, new.row_id,"
    )
    # Of an update the whole row comes, as it was and as it is: what changed is kept.
    differ = (
        "SELECT json_group_object(key, value) AS b, json_group_object(key, w) AS a, count(*) AS n"
        " FROM (SELECT key, value, json_extract(new.after, fullkey) AS w"
        " FROM json_each(new.before)) WHERE value IS NOT w"
    )
    return [
        f"CREATE VIEW journal_change AS SELECT {columns} FROM journal_row",
        head.format(name="keep", ops="<> 'U'")
        + f" BEGIN {guard} {into} new.before, new.after; END",
        head.format(name="compare", ops="= 'U'")
        + f" BEGIN {guard} {into} b, a FROM ({differ}) WHERE n > 0; END",
    ]


def _triggers(table: str, columns: list[str]) -> list[str]:
    """Return the three triggers that journal a table."""
    recording = f"({STATE.format('replaying')}) = 0"
    one_by_one = f"({STATE.format('replaying + bulk')}) = 0"
    was, now = _object(columns, "old."), _object(columns, "new.")

    def trigger(event: str, when: str, change: str) -> str:
        return (
            f"CREATE TRIGGER journal_{event.lower()}_{table} AFTER {event} ON {table}"
            f" WHEN {when} BEGIN INSERT INTO journal_change VALUES ('{table}', {change}); END"
        )

    return [
        trigger("INSERT", one_by_one, "'I', new.id, NULL, NULL"),
        trigger("UPDATE", recording, f"'U', new.id, {was}, {now}"),
        trigger("DELETE", recording, f"'D', old.id, {was}, NULL"),
    ]


def remove(connection: sqlite3.Connection) -> None:
    """Remove the journal's triggers: a migration may rebuild the tables under them."""
    old = "SELECT name FROM sqlite_master WHERE type = 'trigger' AND name GLOB 'journal_*'"
    for (name,) in connection.execute(old).fetchall():
        connection.execute(f"DROP TRIGGER {name}")
    connection.execute("DROP VIEW IF EXISTS journal_change")


def install(connection: sqlite3.Connection, tables: Iterable[str]) -> None:
    """Make the journal's triggers for the tables as they stand; the end of every migration."""
    for statement in _of_the_view():
        connection.execute(statement)
    for table in tables:
        for statement in _triggers(table, columns_of(connection, table)):
            connection.execute(statement)
    connection.execute("INSERT OR IGNORE INTO journal_state(id) VALUES (1)")


def begin(
    connection: sqlite3.Connection, action: str, facts: Mapping[str, object], origin: str, at: str
) -> int:
    """Open an entry; what follows in this transaction belongs to it."""
    dumped = json.dumps(facts, ensure_ascii=False)
    cursor = connection.execute(
        "INSERT INTO journal_entry(at, action, facts, origin) VALUES (?, ?, ?, ?)",
        (at, action, dumped, origin),
    )
    entry = cursor.lastrowid
    connection.execute("UPDATE journal_state SET entry_id = ?", (entry,))
    return int(entry or 0)


def describe(connection: sqlite3.Connection, entry: int, facts: Mapping[str, object]) -> None:
    """Set what the history's sentence names, once the work has found it out."""
    dumped = json.dumps(facts, ensure_ascii=False)
    connection.execute("UPDATE journal_entry SET facts = ? WHERE id = ?", (dumped, entry))


def set_bulk(connection: sqlite3.Connection, *, on: bool) -> None:
    """Switch the triggers of inserts and of the search index off or on, for an import."""
    connection.execute("UPDATE journal_state SET bulk = ?", (int(on),))


@contextmanager
def aside(connection: sqlite3.Connection) -> Iterator[None]:
    """Have the journal's triggers stand back from what replays a change, or follows from one.

    An error leaves it so: it takes the transaction back.
    """
    connection.execute("UPDATE journal_state SET replaying = 1")
    yield
    connection.execute("UPDATE journal_state SET replaying = 0")


def add_run(connection: sqlite3.Connection, entry: int, table: str, first: int, last: int) -> None:
    """Journal the rows first..last that were inserted in bulk."""
    connection.execute(
        "INSERT INTO journal_row(entry_id, table_name, op, row_id, last_id)"
        " VALUES (?, ?, 'I', ?, ?)",
        (entry, table, first, last),
    )


def change_alike(
    connection: sqlite3.Connection,
    entry: int,
    table: str,
    column: str,
    change: tuple[object, object],
    ids: Iterable[int],
) -> None:
    """Change a column from one value to another in rows that all hold the first.

    It is journalled by runs of ids, in their order: so what an archive says anew of 30,000 people
    takes as much as what it says of one.

    Raises:
        ValueError: One of them holds something else.
    """
    before, after = (json.dumps({column: value}, ensure_ascii=False) for value in change)
    with aside(connection):
        for first, last in _runs(ids):
            changed = connection.execute(
                f"UPDATE {table} SET {column} = ? WHERE id BETWEEN ? AND ? AND {column} IS ?",
                (change[1], first, last, change[0]),
            ).rowcount
            if changed != last - first + 1:
                raise ValueError(f"{table} {first}-{last}: not all {column} were {change[0]}")
            connection.execute(
                "INSERT INTO journal_row(entry_id, table_name, op, row_id, last_id, before, after)"
                " VALUES (?, ?, 'U', ?, ?, ?, ?)",
                (entry, table, first, last, before, after),
            )


def _runs(ids: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Yield the first and the last of each run of ids that follow one another."""
    first = last = None
    for each in ids:
        if first is None or last is None:
            first = last = each
        elif each == last + 1:
            last = each
        else:
            yield first, last
            first = last = each
    if first is not None and last is not None:
        yield first, last


def settle(connection: sqlite3.Connection, entry: int) -> None:
    """Have undo pass an entry over, as one that was taken back and can't be done again."""
    connection.execute("UPDATE journal_entry SET state = 'dropped' WHERE id = ?", (entry,))


def end(connection: sqlite3.Connection, entry: int) -> frozenset[str]:
    """Close the entry and return the tables it touched; an entry that touched none is dropped.

    A real change makes what was undone before it impossible to redo.
    """
    rows = "SELECT DISTINCT table_name FROM journal_row WHERE entry_id = ?"
    touched = frozenset(name for (name,) in connection.execute(rows, (entry,)))
    connection.execute("UPDATE journal_state SET entry_id = NULL, bulk = 0")
    if not touched:
        connection.execute("DELETE FROM journal_entry WHERE id = ?", (entry,))
        return touched
    connection.execute(
        "DELETE FROM journal_image WHERE journal_row_id IN (SELECT r.id FROM journal_row r"
        " JOIN journal_entry e ON e.id = r.entry_id WHERE e.state = 'undone')"
    )
    connection.execute("UPDATE journal_entry SET state = 'dropped' WHERE state = 'undone'")
    return touched


def next_undo(connection: sqlite3.Connection) -> tuple[int, str, str] | None:
    """Return the entry that undo would take back, as (id, action, facts), or None."""
    query = (
        "SELECT id, action, facts FROM journal_entry WHERE state = 'done' ORDER BY id DESC LIMIT 1"
    )
    found: tuple[int, str, str] | None = connection.execute(query).fetchone()
    return found


def next_redo(connection: sqlite3.Connection) -> tuple[int, str, str] | None:
    """Return the entry that redo would do again, as (id, action, facts), or None."""
    query = "SELECT id, action, facts FROM journal_entry WHERE state = 'undone' ORDER BY id LIMIT 1"
    found: tuple[int, str, str] | None = connection.execute(query).fetchone()
    return found


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
        kept = _object(self._known(table), "")
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


def _replay(connection: sqlite3.Connection, entry: tuple[int, str, str], *, forward: bool) -> Entry:
    """Replay an entry's rows, backwards for undo, with the triggers of the journal off."""
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


def undo(connection: sqlite3.Connection) -> Entry | None:
    """Take the last done entry back; None where there is none. The caller holds a transaction."""
    entry = next_undo(connection)
    return _replay(connection, entry, forward=False) if entry else None


def redo(connection: sqlite3.Connection) -> Entry | None:
    """Do the first undone entry again; None where there is none. The caller holds a transaction."""
    entry = next_redo(connection)
    return _replay(connection, entry, forward=True) if entry else None
