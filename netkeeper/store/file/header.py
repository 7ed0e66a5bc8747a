"""What a record's header says beside its tables: which record it is, and if traces are left in it.

Both are in the header's "application id", of which NetKeeper makes no other use. It is kept or
taken back with the transaction, goes along into every copy, asks for no table, and costs nothing
to read.
"""

from __future__ import annotations

import random
from contextlib import closing, suppress
from typing import TYPE_CHECKING

from netkeeper.domain.faults import Fault
from netkeeper.store.driver import errors
from netkeeper.store.file.connection import connect_to_read, connect_to_write
from netkeeper.store.file.kinds import HEADER

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path

_TRACES = 1 << 30  # beside the number, which is below
_AT = 68  # bytes into the file (sqlite.org, file format, 1.3)


def _read(connection: sqlite3.Connection) -> int:
    value: int = connection.execute("PRAGMA application_id").fetchone()[0]
    return value


def _write(connection: sqlite3.Connection, value: int) -> None:
    connection.execute(f"PRAGMA application_id = {value}")


def expects_scrubbing(connection: sqlite3.Connection) -> bool:
    """Tell whether traces of what was deleted for good may be left in the file."""
    return bool(_read(connection) & _TRACES)


def expect_scrubbing(connection: sqlite3.Connection, *, expected: bool) -> None:
    """Say in the file, in the transaction that is open, whether traces may be left."""
    value = _read(connection) & ~_TRACES
    _write(connection, value | _TRACES if expected else value)


def number_of(connection: sqlite3.Connection) -> int:
    """Return the number that tells this record from others; 0 for one that has none yet."""
    return _read(connection) & ~_TRACES


def number_in(path: Path) -> int:
    """Return the number of a record that is one file, as backups are.

    Raises:
        Fault, OSError, sqlite3.Error: It can't be told.
    """
    with path.open("rb") as file:
        first = file.read(_AT + 4)
    if first.startswith(HEADER):
        return int.from_bytes(first[_AT:], "big") & ~_TRACES
    with closing(connect_to_read(path)) as connection:
        return number_of(connection)


def give_number(record: Path) -> int:
    """Return a record's number, given now if it has none; 0 where it takes no writes now."""
    with suppress(Fault, OSError, *errors("Error")):
        with closing(connect_to_read(record)) as connection:
            if found := number_of(connection):
                return found
        with closing(connect_to_write(record)) as connection:
            connection.execute("PRAGMA busy_timeout = 0")  # there is a next time
            connection.execute("BEGIN IMMEDIATE")
            if not number_of(connection):
                value = random.SystemRandom().randrange(1, _TRACES)
                _write(connection, value | _read(connection))
            found = number_of(connection)
            connection.execute("COMMIT")
            return found
    return 0


def keep_number(record: Path, copy: Path) -> None:
    """Give a copy, which takes the record's place, the record's number if it has one.

    Else those backups that were made before a restore would be another record's after it.
    """
    with suppress(Fault, OSError, *errors("Error")):
        with closing(connect_to_read(record)) as connection:
            number = number_of(connection)
        if number:
            with closing(connect_to_write(copy)) as connection:
                _write(connection, number | (_read(connection) & _TRACES))
