"""Connections to the record's file: they take any text, and read also where nothing can be written.

What is typed or pasted may hold what SQLite or the driver can't keep: half of an emoji (a lone
surrogate) or a NUL. Here every text passes on its way to the file, so nobody above has to care.

Here alone it is decided which driver opens a file: Python's own, or SQLCipher's for an encrypted
one. The two don't know of each other's locks, so that a file is never open by both in one process.
"""

from __future__ import annotations

import os
import re
import sqlite3
import sys
from collections import defaultdict
from contextlib import closing, suppress
from operator import length_hint
from threading import RLock
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Self
from weakref import WeakSet

from netkeeper.store.driver import UNDECODED, errors, name_of
from netkeeper.store.faults import RecordFault
from netkeeper.store.file.keyring import KEYRING, Key
from netkeeper.store.file.kinds import Kind, look

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path
    from types import ModuleType

BUSY_MS = 5000  # how long a writer waits for another program's transaction
_STEPS_BETWEEN = 20_000  # of SQLite's machine, some milliseconds, between two looks for signals
_SHARED_FIRST = 0x40000002
_UNKEEPABLE = re.compile("[\0\ud800-\udfff]")
_ESCAPED = str.maketrans({each: f"%{ord(each):02X}" for each in "%?#"})
# How the names of SQLite's errors begin where its shared memory, which reading in WAL needs, can't
# be made beside the file: the folder takes no writes, or the disk is full.
_NO_ROOM_BESIDE = ("SQLITE_CANTOPEN", "SQLITE_READONLY", "SQLITE_IOERR_SHM")


def _go_on() -> int:
    """Do nothing; to run any Python at all is what lets a signal through."""
    return 0


def kept(text: str) -> str:
    """Return text as the record keeps it: what can't be kept stands as U+FFFD."""
    if _UNKEEPABLE.search(text) is None:
        return text
    joined = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return joined.replace("\0", "\ufffd")


def _kept_values(values: Any) -> Any:  # noqa: ANN401 - whatever the driver takes
    """Return a statement's values with every text as it is kept."""
    if isinstance(values, dict):
        return {name: kept(one) if isinstance(one, str) else one for name, one in values.items()}
    return [kept(one) if isinstance(one, str) else one for one in values]


class KeptCursor:
    """Makes either driver's cursor take any text."""

    def execute(self, sql: str, values: Any = (), /) -> Self:  # noqa: ANN401 - as the driver's
        """Run a statement."""
        try:
            super().execute(sql, _kept_values(values))  # type: ignore[misc]  # the driver's
        except UnicodeDecodeError as error:  # what SQLite says is wrong quotes a damaged schema
            raise sqlite3.DatabaseError(UNDECODED) from error
        return self

    def executemany(self, sql: str, rows: Iterable[Any], /) -> Self:
        """Run a statement for many rows, which come from files: NULs were taken out there.

        To look at every value beforehand would take a tenth of an import.
        """
        every = list(rows)
        coming = iter(every)
        try:
            super().executemany(sql, coming)  # type: ignore[misc]  # the driver's
        except UnicodeEncodeError:
            # The rows before the one that failed are in.
            failed = len(every) - length_hint(coming) - 1
            super().executemany(sql, [_kept_values(row) for row in every[failed:]])  # type: ignore[misc]
        return self


class KeptConnection:
    """Makes either driver's connection take any text."""

    cursor_class: type
    key: Key | None = None  # what an encrypted file was opened by
    over: Any = None  # SQLAlchemy's connection over this one, which closes it
    taught: Mapping[tuple[str, int], Any] = MappingProxyType({})  # the functions that SQL knows

    def let_signals_through(self) -> None:
        """Let Python hear of signals in the midst of a statement, however long that takes.

        What a signal's handler then raises the driver swallows: the statement ends with SQLite's
        own `SQLITE_INTERRUPT` instead.
        """
        self.set_progress_handler(_go_on, _STEPS_BETWEEN)  # type: ignore[attr-defined]  # the driver's

    def create_function(self, name: str, narg: int, func: Any, **how: Any) -> None:  # noqa: ANN401 - its
        """Have SQL know a function; once, since SQLite then prepares every statement anew."""
        if self.taught.get((name, narg)) is not func:
            super().create_function(name, narg, func, **how)  # type: ignore[misc]  # the driver's
            self.taught = {**self.taught, (name, narg): func}

    def cursor(self, factory: Any = None) -> Any:  # noqa: ANN401 - as the driver's
        """Return a cursor."""
        return super().cursor(factory or self.cursor_class)  # type: ignore[misc]  # the driver's

    def execute(self, sql: str, values: Any = (), /) -> sqlite3.Cursor:  # noqa: ANN401
        """Run a statement on a cursor of its own."""
        cursor: sqlite3.Cursor = self.cursor().execute(sql, values)
        return cursor

    def executemany(self, sql: str, rows: Iterable[Any], /) -> sqlite3.Cursor:
        """Run a statement for many rows on a cursor of its own."""
        cursor: sqlite3.Cursor = self.cursor().executemany(sql, rows)
        return cursor

    def close(self) -> None:
        """Close the connection, which then holds its file no more.

        SQLite rolls back at the end of the last statement alone: where a signal ended the work,
        a statement may still stand in garbage, and the file would stay locked until its collection.
        """
        with suppress(*errors()):
            self.rollback()  # type: ignore[attr-defined]  # the driver's
        over, self.over = self.over, None
        if over is not None:
            over.close()
        super().close()  # type: ignore[misc]  # the driver's
        with _opening:
            for held in _open.values():
                held.discard(self)


class _Cursor(KeptCursor, sqlite3.Cursor):
    """The driver's cursor, whose statements take any text."""


class RecordConnection(KeptConnection, sqlite3.Connection):
    """The driver's connection, whose statements take any text."""

    cursor_class = _Cursor


# The connections of this process, by their files.
_open: defaultdict[str, WeakSet[Any]] = defaultdict(WeakSet)
_opening = RLock()


def is_open(path: Path) -> bool:
    """Tell whether this process holds a connection to a file."""
    with _opening:
        return bool(_open[os.path.realpath(path)])


def kind_of(path: Path) -> tuple[Kind, bytes]:
    """Return what a file is, and the salt of an encrypted one.

    Raises:
        OSError: The file can't be read.
    """
    with _opening:
        for held in _open[os.path.realpath(path)]:
            return (Kind.PLAIN, b"") if held.key is None else (Kind.ENCRYPTED, held.key.salt)
        return look(path)


def key_to(path: Path) -> Key | None:
    """Return the key that a file is opened by; None for one that isn't encrypted.

    Raises:
        RecordFault: The key isn't known, or the file can't be read.
    """
    try:
        kind, salt = kind_of(path)
    except OSError as error:
        raise RecordFault("record_unreadable", path=str(path), why=error.strerror or "") from error
    if kind is Kind.NO_FILE:
        raise RecordFault("is_no_file", path=str(path))
    if kind is not Kind.ENCRYPTED:
        return None
    key = KEYRING.find(salt)
    if key is None:
        raise RecordFault("passphrase_needed", path=str(path))
    return key


def is_locked(path: Path) -> bool:
    """Tell whether a file is encrypted, and its key isn't known."""
    try:
        kind, salt = kind_of(path)
    except OSError:
        return False
    return kind is Kind.ENCRYPTED and KEYRING.find(salt) is None


def is_held_elsewhere(path: Path) -> bool:
    """Tell whether another program has a record open, where the system lets that be asked.

    A program with a record open in WAL holds SQLite's shared lock on the file: 510 bytes from the
    second after a gigabyte (sqlite.org, file format, "The Lock-Byte Page").
    """
    if sys.platform == "win32":
        return False
    import fcntl  # noqa: PLC0415 - on POSIX alone

    if is_open(path):
        return True
    try:
        with path.open("rb+") as file:
            fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB, 510, _SHARED_FIRST)
    except BlockingIOError:
        return True
    except OSError:
        return False  # not to be written at all: who replaces it says so
    return False


def load_cipher(path: Path) -> ModuleType:
    """Return the module that opens encrypted files.

    Raises:
        RecordFault: The package it needs isn't installed.
    """
    try:
        from netkeeper.store.file import cipher  # noqa: PLC0415 - for encrypted records alone
    except ImportError as error:
        raise RecordFault("passphrase_package", path=str(path)) from error
    return cipher


def connect(path: Path, database: str, key: Key | None, **how: Any) -> RecordConnection:  # noqa: ANN401
    """Open a connection by the driver that the key, or its absence, asks for."""
    with _opening:
        if key is None:
            opened = sqlite3.connect(
                database, isolation_level=None, factory=RecordConnection, **how
            )
        else:
            opened = load_cipher(path).connect(database, key, **how)
        _open[os.path.realpath(path)].add(opened)
    return opened


def hold(path: Path, connection: object) -> None:
    """Count a connection that was opened otherwise among those of a file."""
    with _opening:
        _open[os.path.realpath(path)].add(connection)


def connect_to_write(path: Path, key: Key | None = None) -> RecordConnection:
    """Open a file for writing; a key given is for a file that is still empty.

    The file must be there: SQLite would make a new one of a record that was removed.

    Raises:
        RecordFault: The file is encrypted, and its key isn't known.
    """
    uri = f"{_address(path)}?mode=rw"
    return connect(path, uri, key or key_to(path), uri=True, timeout=BUSY_MS / 1000)


def connect_to_read(
    path: Path, key: Key | None = None, *, shared: bool = False
) -> sqlite3.Connection:
    """Open a record for reading alone; a key given is tried in the place of the known one.

    A shared one may be used on any thread: SQLite itself has them wait for each other.

    Beside a record in WAL the driver makes a file of shared memory. Where it can't (a read-only
    folder, a full disk) and nobody writes (nothing in a journal beside the record), the file is
    read as it stands. What a program that died was writing into the file is taken back first.

    Raises:
        RecordFault: The file is encrypted, and its key isn't known.
        sqlite3.Error: The file can't be read.
    """
    uri = f"{_address(path)}?mode=ro"
    try:
        return _connected(path, uri, key, shared=shared)
    except errors("OperationalError") as error:
        if not name_of(error).startswith(_NO_ROOM_BESIDE):
            raise
        if _is_half_written(path):
            _take_back(path, key)
            return _connected(path, uri, key, shared=shared)
        if not _is_at_rest(path):
            raise
    return _connected(path, f"{uri}&immutable=1", key, shared=shared)


def _address(path: Path) -> str:
    """Return a file's address as SQLite reads it (sqlite.org, "Uniform Resource Identifiers").

    `Path.as_uri` loads what talks to networks, from Python 3.14 on, and names the computer of a
    shared folder where SQLite takes none.
    """
    whole = path.absolute().as_posix().translate(_ESCAPED)
    return f"file://{whole}" if whole.startswith("/") else f"file:///{whole}"


def _is_half_written(path: Path) -> bool:
    """Tell whether a journal lies beside a file that has what was there before in it."""
    journal = path.with_name(f"{path.name}-journal")
    return path.is_file() and journal.exists() and journal.stat().st_size > 0


def _take_back(path: Path, key: Key | None) -> None:
    """Have SQLite put back what a journal holds: whoever may only read can't."""
    with closing(connect_to_write(path, key)) as connection:
        connection.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone()


def _is_at_rest(path: Path) -> bool:
    """Tell whether all of a record is in its own file, with nothing left in a journal."""
    journal = path.with_name(f"{path.name}-wal")
    return path.is_file() and not (journal.exists() and journal.stat().st_size)


def _connected(path: Path, uri: str, key: Key | None, *, shared: bool) -> sqlite3.Connection:
    """Open a connection and look into the file, which the driver would only do later."""
    connection = connect(path, uri, key or key_to(path), uri=True, check_same_thread=not shared)
    try:
        connection.execute("PRAGMA query_only = ON")
        connection.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone()
    except BaseException:
        connection.close()
        raise
    return connection
