"""An entry of the journal: opened before a change, closed after it, and what is told it in sets."""

from __future__ import annotations

import json
from contextlib import contextmanager
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Mapping, Sequence

_ROWS_AT_ONCE = 2_000  # read before they are changed
_json = json.JSONEncoder(ensure_ascii=False).encode


def begin(connection: sqlite3.Connection, action: str, origin: str, at: str) -> int:
    """Open an entry; what follows in this transaction belongs to it."""
    cursor = connection.execute(
        "INSERT INTO journal_entry(at, action, facts, origin) VALUES (?, ?, '{}', ?)",
        (at, action, origin),
    )
    entry = cursor.lastrowid
    connection.execute("UPDATE journal_state SET entry_id = ?", (entry,))
    return int(entry or 0)


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


def last_id(connection: sqlite3.Connection, table: str) -> int:
    """Return the last id that a table ever gave to a row, 0 if none: none is used twice."""
    query = "SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = ?"
    return int(connection.execute(query, (table,)).fetchone()[0])


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
    before, after = (_json({column: value}) for value in change)
    runs = list(_runs(ids))
    with aside(connection):
        changed = connection.executemany(
            f"UPDATE {table} SET {column} = ? WHERE id BETWEEN ? AND ? AND {column} IS ?",
            [(change[1], *run, change[0]) for run in runs],
        ).rowcount
        if changed != sum(last - first + 1 for first, last in runs):
            raise ValueError(f"{table}: not all {column} were {change[0]}")
        _keep(connection, entry, table, [(*run, before, after) for run in runs])


class _Change(NamedTuple):
    """What changes in a row: the columns, and what they hold before and after."""

    number: object
    columns: tuple[str, ...]
    before: tuple[object, ...]
    after: tuple[object, ...]


def change_rows(
    connection: sqlite3.Connection, entry: int, table: str, rows: Sequence[Mapping[str, object]]
) -> None:
    """Set columns of the rows with the given `id`, in this order; none comes twice.

    Every row names the same columns. What then differs is written and journalled, as the triggers
    would do it with each row by itself: they take four times as long.
    """
    with aside(connection):
        for start in range(0, len(rows), _ROWS_AT_ONCE):
            changes = _changes(connection, table, rows[start : start + _ROWS_AT_ONCE])
            for columns, alike in groupby(changes, key=attrgetter("columns")):
                _change(connection, entry, table, columns, list(alike))


def _changes(
    connection: sqlite3.Connection, table: str, rows: Sequence[Mapping[str, object]]
) -> Iterator[_Change]:
    """Yield what changes in some rows, those left out in which nothing does."""
    columns = [name for name in rows[0] if name != "id"]
    query = f"SELECT id, {', '.join(columns)} FROM {table}"
    found = connection.execute(
        f"{query} WHERE id IN (SELECT value FROM json_each(?))",
        (_json([row["id"] for row in rows]),),
    )
    held = {number: values for number, *values in found}
    for row in rows:
        both = zip(columns, held[row["id"]], strict=True)
        differ = [(name, was, row[name]) for name, was in both if was != row[name]]
        if differ:
            yield _Change(row["id"], *zip(*differ, strict=True))


def _change(
    connection: sqlite3.Connection,
    entry: int,
    table: str,
    columns: Sequence[str],
    changes: Sequence[_Change],
) -> None:
    """Write and journal what changes in the same columns of some rows."""
    sets = ", ".join(f"{name} = ?" for name in columns)
    connection.executemany(
        f"UPDATE {table} SET {sets} WHERE id = ?", [(*one.after, one.number) for one in changes]
    )
    images = (
        [_json(dict(zip(columns, values, strict=True))) for values in (one.before, one.after)]
        for one in changes
    )
    runs = [(one.number, one.number, *both) for one, both in zip(changes, images, strict=True)]
    _keep(connection, entry, table, runs)


def _keep(
    connection: sqlite3.Connection, entry: int, table: str, runs: Iterable[tuple[object, ...]]
) -> None:
    """Journal updates: the first and the last id of each run, what it held before, and after."""
    connection.executemany(
        "INSERT INTO journal_row(entry_id, table_name, op, row_id, last_id, before, after)"
        " VALUES (?, ?, 'U', ?, ?, ?, ?)",
        [(entry, table, *run) for run in runs],
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


def end(connection: sqlite3.Connection, entry: int, facts: Mapping[str, object]) -> frozenset[str]:
    """Close the entry and return the tables it touched; an entry that touched none is dropped.

    `facts` are what the history's sentence names. A real change makes what was undone before it
    impossible to redo.
    """
    rows = "SELECT DISTINCT table_name FROM journal_row WHERE entry_id = ?"
    touched = frozenset(name for (name,) in connection.execute(rows, (entry,)))
    connection.execute("UPDATE journal_state SET entry_id = NULL, bulk = 0")
    if not touched:
        connection.execute("DELETE FROM journal_entry WHERE id = ?", (entry,))
        return touched
    connection.execute("UPDATE journal_entry SET facts = ? WHERE id = ?", (_json(facts), entry))
    connection.execute(
        "DELETE FROM journal_image WHERE journal_row_id IN (SELECT r.id FROM journal_row r"
        " JOIN journal_entry e ON e.id = r.entry_id WHERE e.state = 'undone')"
    )
    connection.execute("UPDATE journal_entry SET state = 'dropped' WHERE state = 'undone'")
    return touched
