"""Leaves nothing in the file of what was deleted for good, also where a program died over that.

Deleted rows are overwritten as they go. The file is written anew all the same, since a page that
SQLite moved cells in may keep a copy, and the journal beside it is emptied. That can't be one with
the deletion: the file says that it is still to be done, until it is.
"""

from __future__ import annotations

from contextlib import closing, suppress
from typing import TYPE_CHECKING

from netkeeper.domain.faults import Fault
from netkeeper.store.driver import errors
from netkeeper.store.file.connection import connect_to_write
from netkeeper.store.file.header import expect_scrubbing, expects_scrubbing

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path

PATIENCE_MS = 2000  # how long those who read meanwhile are waited for


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
            expect_scrubbing(connection, expected=False)
            return True
    return False


def finish(path: Path) -> None:
    """Do now what is still to be done of a deletion, if anything is and it can be.

    Nothing but the file's header is read where nothing is: its schema would take half a megabyte.
    """
    with (
        suppress(Fault, OSError, *errors("Error")),
        closing(connect_to_write(path)) as connection,
    ):
        if expects_scrubbing(connection):
            connection.execute("PRAGMA secure_delete = ON")
            scrub(connection)
