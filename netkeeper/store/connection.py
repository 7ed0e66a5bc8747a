"""Connections to the record's file: they take any text, and read also where nothing can be written.

What is typed or pasted may hold what SQLite or the driver can't keep: half of an emoji (a lone
surrogate) or a NUL. Here every text passes on its way to the file, so nobody above has to care.
"""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from operator import length_hint
from typing import TYPE_CHECKING, Any, Self

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

BUSY_MS = 5000  # how long a writer waits for another program's transaction
_STEPS_BETWEEN = 20_000  # of SQLite's machine, some milliseconds, between two looks for signals
UNDECODED = "Could not decode to UTF-8"  # the driver's own words; SQLite has no name for it
_UNKEEPABLE = re.compile("[\0\ud800-\udfff]")
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


class _Cursor(sqlite3.Cursor):
    """A cursor whose statements take any text."""

    def execute(self, sql: str, values: Any = (), /) -> Self:  # noqa: ANN401 - as the driver's
        """Run a statement."""
        try:
            super().execute(sql, _kept_values(values))
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
            super().executemany(sql, coming)
        except UnicodeEncodeError:
            # The rows before the one that failed are in.
            failed = len(every) - length_hint(coming) - 1
            super().executemany(sql, [_kept_values(row) for row in every[failed:]])
        return self


class RecordConnection(sqlite3.Connection):
    """The driver's connection, whose statements take any text."""

    def let_signals_through(self) -> None:
        """Let Python hear of signals in the midst of a statement, however long that takes.

        What a signal's handler then raises the driver swallows: the statement ends with SQLite's
        own `SQLITE_INTERRUPT` instead.
        """
        self.set_progress_handler(_go_on, _STEPS_BETWEEN)

    def cursor(self, factory: Any = None) -> Any:  # noqa: ANN401 - as the driver's
        """Return a cursor."""
        return super().cursor(factory or _Cursor)

    def execute(self, sql: str, values: Any = (), /) -> sqlite3.Cursor:  # noqa: ANN401
        """Run a statement on a cursor of its own."""
        cursor: sqlite3.Cursor = self.cursor().execute(sql, values)
        return cursor

    def executemany(self, sql: str, rows: Iterable[Any], /) -> sqlite3.Cursor:
        """Run a statement for many rows on a cursor of its own."""
        cursor: sqlite3.Cursor = self.cursor().executemany(sql, rows)
        return cursor


def connect_to_read(path: Path) -> sqlite3.Connection:
    """Open a record for reading alone.

    Beside a record in WAL the driver makes a file of shared memory. Where it can't (a read-only
    folder, a full disk) and nobody writes (nothing in a journal beside the record), the file is
    read as it stands. What a program that died was writing into the file is taken back first.

    Raises:
        sqlite3.Error: The file can't be read.
    """
    uri = f"{path.absolute().as_uri()}?mode=ro"
    try:
        return _connected(uri)
    except sqlite3.OperationalError as error:
        if not error.sqlite_errorname.startswith(_NO_ROOM_BESIDE):
            raise
        if _is_half_written(path):
            _take_back(path)
            return _connected(uri)
        if not _is_at_rest(path):
            raise
    return _connected(f"{uri}&immutable=1")


def _is_half_written(path: Path) -> bool:
    """Tell whether a journal lies beside a file that has what was there before in it."""
    journal = path.with_name(f"{path.name}-journal")
    return path.is_file() and journal.exists() and journal.stat().st_size > 0


def _take_back(path: Path) -> None:
    """Have SQLite put back what a journal holds: whoever may only read can't."""
    with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=rw", uri=True)) as connection:
        connection.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone()


def _is_at_rest(path: Path) -> bool:
    """Tell whether all of a record is in its own file, with nothing left in a journal."""
    journal = path.with_name(f"{path.name}-wal")
    return path.is_file() and not (journal.exists() and journal.stat().st_size)


def _connected(uri: str) -> sqlite3.Connection:
    """Open a connection and look into the file, which the driver would only do later."""
    connection = sqlite3.connect(uri, uri=True, isolation_level=None, factory=RecordConnection)
    try:
        connection.execute("PRAGMA query_only = ON")
        connection.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone()
    except BaseException:
        connection.close()
        raise
    return connection
