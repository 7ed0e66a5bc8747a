"""Compares what is derived from the record's rows with them, and makes it anew.

Triggers keep the search indexes and who was met, services the keys of names: what a bug, another
program or damage did to them loses nothing that the user kept, and no backup is needed.
"""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from netkeeper.store import rekeying, search_index
from netkeeper.store.driver import errors, name_of
from netkeeper.store.faults import was_interrupted
from netkeeper.store.journal import entries
from netkeeper.store.soundness import problems

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable

# How the names of SQLite's errors begin that tell nothing of what is in the record.
_AROUND = (
    *("SQLITE_BUSY", "SQLITE_LOCKED", "SQLITE_READONLY", "SQLITE_FULL", "SQLITE_IOERR"),
    *("SQLITE_CANTOPEN", "SQLITE_PERM"),
)
_AT_REST = "SELECT 1 FROM journal_state WHERE id = 1 AND entry_id IS NULL AND bulk + replaying = 0"


def disagreeing(connection: sqlite3.Connection) -> list[str]:
    """Return which tables, or "table.column", are not what they would be if made anew.

    The whole record is read. To be asked outside a change, in whose midst the journal is not at
    rest.
    """
    found = [name for name in search_index.INDEXES if _fails(_agrees, connection, name)]
    found += [said.partition(":")[0] for said in problems.of_the_indexes(connection)]
    found += rekeying.stale_keys(connection)
    if connection.execute(_AT_REST).fetchone() is None:
        found.append("journal_state")
    return list(dict.fromkeys(found))


def unsound(connection: sqlite3.Connection) -> list[str]:
    """Return the search indexes that don't hold the words of their own rows, as FTS5 checks them.

    It asks for a connection that may write, though it writes nothing.
    """
    return [name for name in search_index.FULL_TEXT if _fails(_is_sound, connection, name)]


def derive_anew(connection: sqlite3.Connection) -> bool:
    """Make all that is derived anew in the transaction that is open; tell whether all is whole.

    Where it is not, something else is damaged: the transaction is to be taken back.
    """
    try:
        connection.execute("REINDEX")
        connection.execute("INSERT OR REPLACE INTO journal_state(id) VALUES (1)")
        with entries.aside(connection):
            entries.set_bulk(connection, on=True)
            rekeying.rekey(connection)
            for index in search_index.INDEXES:
                search_index.rebuild(connection, index)
            entries.set_bulk(connection, on=False)
    except errors("DatabaseError") as error:
        _raise_but_damage(error)
        return False
    return not problems.problems(connection)


def _fails(
    look: Callable[[sqlite3.Connection, str], bool], connection: sqlite3.Connection, index: str
) -> bool:
    """Tell whether a look at an index finds fault, or can't even read it."""
    try:
        return not look(connection, index)
    except errors("DatabaseError", UnicodeDecodeError) as error:
        _raise_but_damage(error)
        return True


def _raise_but_damage(error: Exception) -> None:
    """Raise an error that comes of a signal, or of what lies around the record; pass over others.

    Raises:
        KeyboardInterrupt: A signal ended the statement.
    """
    if was_interrupted(error):
        raise KeyboardInterrupt from error
    if name_of(error).startswith(_AROUND):
        raise error


def _agrees(connection: sqlite3.Connection, index: str) -> bool:
    columns = search_index.INDEXES[index].columns
    held = connection.execute(f"SELECT rowid, {columns} FROM {index} ORDER BY rowid")
    anew = connection.execute(f"{search_index.filling(index)} ORDER BY 1")
    return all(
        one is not None and other is not None and (one == other or _words(one) == _words(other))
        for one, other in zip_longest(held, anew)
    )


def _words(row: Iterable[object]) -> list[object]:
    """Return a row without the order of its words: lists have the order in which they are read."""
    return [sorted(each.split()) if isinstance(each, str) else each for each in row]


def _is_sound(connection: sqlite3.Connection, index: str) -> bool:
    connection.execute(f"INSERT INTO {index}({index}) VALUES ('integrity-check')")
    return True
