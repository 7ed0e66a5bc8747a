"""Leaves nothing in the file of what was deleted for good, also where a program died over that.

Deleted rows are overwritten as they go. The file is written anew all the same, since a page that
SQLite moved cells in may keep a copy, and the journal beside it is emptied. That can't be one with
the deletion: the file says that it is still to be done, until it is.
"""

from __future__ import annotations

from contextlib import closing, suppress
from typing import TYPE_CHECKING

from netkeeper.domain.faults import Fault
from netkeeper.store.connection import connect_to_read, connect_to_write
from netkeeper.store.driver import errors

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path

PATIENCE_MS = 2000  # how long those who read meanwhile are waited for
# The header's "application id", of which NetKeeper makes no other use: it is kept or taken back
# with the transaction, asks for no table, and costs nothing to look at.
_EXPECTED = 0x4E4B5452


def expect(connection: sqlite3.Connection) -> None:
    """Say in the file, in the transaction that is open, that traces of what goes may be left."""
    connection.execute(f"PRAGMA application_id = {_EXPECTED}")


def scrub(connection: sqlite3.Connection) -> bool:
    """Leave nothing of what was deleted in the file or its journal; tell whether that was done.

    Nobody may be reading the record as it was, and there must be room for a second file.
    """
    connection.execute(f"PRAGMA busy_timeout = {PATIENCE_MS}")
    done = True
    try:
        connection.execute("VACUUM")
    except errors("DatabaseError"):
        done = False
    with suppress(*errors("DatabaseError")):
        busy = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
        if done and not busy:
            connection.execute("PRAGMA application_id = 0")
            return True
    return False


def finish(path: Path) -> None:
    """Do now what is still to be done of a deletion, if anything is and it can be."""
    with suppress(Fault, OSError, *errors("Error")):
        with closing(connect_to_read(path)) as connection:
            expected = connection.execute("PRAGMA application_id").fetchone()[0] == _EXPECTED
        if expected:
            with closing(connect_to_write(path)) as connection:
                connection.execute("PRAGMA secure_delete = ON")
                scrub(connection)
