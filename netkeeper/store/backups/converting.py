"""Encrypts a file, changes its key or takes it away: by a whole copy that takes the file's place.

At any moment the file's name leads to the one or the other, each whole. Meanwhile nobody else may
have the file open: who had would go on with what lies nowhere any more.
"""

from __future__ import annotations

import os
from contextlib import closing, contextmanager, suppress
from itertools import zip_longest
from typing import TYPE_CHECKING

from netkeeper import partial_files
from netkeeper.store import copying
from netkeeper.store.driver import errors
from netkeeper.store.faults import RecordFault, driver_fault, file_fault
from netkeeper.store.file.connection import BUSY_MS, hold, is_open, key_to, load_cipher
from netkeeper.store.file.keyring import KEYRING, Key

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterator
    from pathlib import Path

_MEGABYTE = 1 << 20
_NUMBERS = ("user_version", "application_id")  # of the header: SQLCipher's export leaves them out


def convert(path: Path, key: Key | None, settle: Callable[[], None] = lambda: None) -> None:
    """Put a file with the same rows in a file's place, encrypted by a key, or plain without one.

    `settle` is called once it can't be stopped. The key becomes known to this process. What was in
    the plain file is overwritten; a disk or a file system may keep older states of it all the same.

    Raises:
        RecordFault: Another program has the file open, it is damaged, or the disk is full.
    """
    partial_files.remove_leftovers(path.parent)
    part = partial_files.new_part(path.parent)
    if key is not None:
        KEYRING.keep(key)
    try:
        with _alone(path) as held:
            _copy_rows(held, part, key)
            copying.look_inside(part)
            partial_files.force_to_disk(part)
            settle()
            _put_in_place(held, part, path)
    except errors() as error:
        raise driver_fault(error, path) or error from error
    except OSError as error:
        raise file_fault(error, path) from error
    finally:
        partial_files.remove(part)


@contextmanager
def _alone(path: Path) -> Iterator[sqlite3.Connection]:
    """Hold a file so that nobody else can read or write it; only it is there, without a journal.

    SQLite lets the journal go only where nobody else has the file open.
    """
    if is_open(path):
        raise RecordFault("record_in_use", path=str(path))
    opened = load_cipher(path).connect(str(path), key_to(path), timeout=BUSY_MS / 1000)
    hold(path, opened)
    with closing(opened) as held:
        try:
            held.execute("PRAGMA locking_mode = EXCLUSIVE")
            mode = held.execute("PRAGMA journal_mode = DELETE").fetchone()[0]
            held.execute("BEGIN EXCLUSIVE")
        except errors("OperationalError") as error:
            fault = driver_fault(error, path)
            if fault is None or fault.code != "record_busy":
                raise
            raise RecordFault("record_in_use", path=str(path)) from error
        held.execute("COMMIT")  # the lock stays until the connection is closed
        if mode != "delete":
            raise RecordFault("record_in_use", path=str(path))
        yield held


def _copy_rows(held: sqlite3.Connection, part: Path, key: Key | None) -> None:
    """Copy everything into a new private file, and compare it row by row.

    Raises:
        RecordFault: The copy doesn't hold the same.
    """
    os.close(os.open(part, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
    held.execute("ATTACH ? AS copy KEY ?", (str(part), key.text if key is not None else ""))
    try:
        held.execute("PRAGMA copy.journal_mode = DELETE")
        held.execute("SELECT sqlcipher_export('copy')").fetchall()
        for name in _NUMBERS:
            number = held.execute(f"PRAGMA main.{name}").fetchone()[0]
            held.execute(f"PRAGMA copy.{name} = {number}")
        if not _is_the_same(held):
            raise RecordFault("record_damaged", path=str(part))
    finally:
        held.execute("DETACH copy")


def _is_the_same(held: sqlite3.Connection) -> bool:
    """Tell whether the copy holds the same schema, and the same rows in every table."""
    schema = "SELECT type, name, tbl_name, sql FROM {}.sqlite_master ORDER BY type, name"
    if not _are_equal(held, schema):
        return False
    tables = held.execute("PRAGMA main.table_list").fetchall()
    return all(
        _are_equal(held, f'SELECT {"*" if bare else "rowid, *"} FROM {{}}."{name}" ORDER BY 1')
        for _schema, name, kind, _columns, bare, _strict in tables
        if kind in {"table", "shadow"} and name != "sqlite_schema"
    )


def _are_equal(held: sqlite3.Connection, query: str) -> bool:
    """Tell whether a query finds the same in both."""
    both = (held.execute(query.format(schema)) for schema in ("main", "copy"))
    return all(one == other for one, other in zip_longest(*both))


def _put_in_place(held: sqlite3.Connection, part: Path, path: Path) -> None:
    """Give the copy the file's name, then overwrite what the file was.

    Whoever waited for the file meanwhile finds it overwritten, and writes nothing into it.
    """
    former = os.open(path, os.O_RDWR)
    try:
        if os.name == "nt":  # where a file that is open can't be replaced
            os.close(former)
            held.close()
        part.replace(path)
        partial_files.force_folder(path.parent)
        if os.name != "nt" and not os.fstat(former).st_nlink:  # no other name leads to it
            _overwrite(former)
    finally:
        if os.name != "nt":
            os.close(former)


def _overwrite(number: int) -> None:
    """Write zeros over an open file; what can't be overwritten is passed over: it has no name."""
    with suppress(OSError):
        left = os.lseek(number, 0, os.SEEK_END)
        os.lseek(number, 0, os.SEEK_SET)
        while left > 0:
            left -= os.write(number, bytes(min(left, _MEGABYTE)))
        os.fsync(number)
