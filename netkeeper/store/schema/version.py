"""The schema that this program reads and writes, and which one a file has; cheap to compare."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

from netkeeper.store.driver import errors
from netkeeper.store.faults import RecordFault, reading_fault
from netkeeper.store.file.connection import connect_to_read, kind_of
from netkeeper.store.file.kinds import Kind

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path

HEAD = "0019"  # tests/store/schema/test_upgrading.py holds it to the newest migration
_NO_RECORD = {
    Kind.FOREIGN: "record_foreign",
    Kind.DAMAGED: "record_damaged",
    Kind.NO_FILE: "is_no_file",
}
# Tables that every record has, of whichever program's day; other programs use Alembic too.
_OURS = frozenset({"alembic_version", "person", "journal_entry"})


def is_database(path: Path) -> bool:
    """Tell a database from a missing or empty file; RecordFault for any other kind of file."""
    try:
        kind, _salt = kind_of(path)
    except OSError as error:
        raise RecordFault("record_unreadable", path=str(path), why=error.strerror or "") from error
    if kind in _NO_RECORD:
        raise RecordFault(_NO_RECORD[kind], path=str(path))
    return kind is not Kind.NOTHING


def current(path: Path) -> str | None:
    """Return the schema's revision, None for a file that doesn't exist or holds nothing yet.

    Raises RecordFault for a file that is no record. Reads without SQLAlchemy: the window asks this
    before its first paint.
    """
    if not is_database(path):
        return None
    try:
        with closing(connect_to_read(path)) as connection:
            return revision(connection, path)
    except errors() as error:
        raise reading_fault(error, path) from error


def revision(connection: sqlite3.Connection, path: Path) -> str | None:
    """Return the revision of a record that is open, as `current` does of a file."""
    names = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
    if not names:
        return None  # a database without a table: its making was interrupted
    found = None
    if names >= _OURS:
        found = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    if found is None:
        raise RecordFault("record_foreign", path=str(path))
    return str(found[0])


def is_current(path: Path) -> bool:
    """Tell whether the record has today's schema; RecordFault if it is newer or no record."""
    return is_head(current(path), path)


def is_head(found: str | None, path: Path) -> bool:
    """Tell whether a revision is today's; RecordFault if it is newer."""
    if found is not None and found > HEAD:
        raise RecordFault("record_too_new", path=str(path))
    return found == HEAD
