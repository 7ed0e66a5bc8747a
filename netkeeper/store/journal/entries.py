"""An entry of the journal: opened before a change, closed after it, and what is told it in sets."""

from __future__ import annotations

import json
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Mapping


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
