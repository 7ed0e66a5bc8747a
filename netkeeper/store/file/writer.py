"""Opens the record's file for writing: nobody else can read it, and what is kept is not lost."""

from __future__ import annotations

import os
import stat
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from netkeeper import paths
from netkeeper.store.driver import errors
from netkeeper.store.file.connection import connect_to_write
from netkeeper.store.file.drives import journal_mode

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from netkeeper.store.file.connection import RecordConnection


def make_private(path: Path) -> None:
    """Make the file, if need be, with mode 0600, in a folder that others can't list.

    One that exists is never opened here: to close it would end the locks that this process holds
    on it, and what another program then writes would be read wrongly over an open connection.
    """
    if not path.parent.exists():
        path.parent.mkdir(parents=True, mode=0o700, exist_ok=True)  # another program may, too
    elif path.parent == paths.data_folder():
        _close_to_others(path.parent)  # our own; a folder that the user chose is theirs to open
    if not path.exists():
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    keep_private(path)


def keep_private(path: Path) -> None:
    """Let nobody else read a file that is there, nor those that SQLite keeps beside it."""
    # SQLite gives the files beside it the mode that the record has when they are made.
    for end in ("", "-wal", "-shm", "-journal"):
        _close_to_others(path.with_name(path.name + end))


def _close_to_others(path: Path) -> None:
    """Take the rights of others from a file or folder that is there and ours."""
    with suppress(FileNotFoundError):
        mode = path.stat().st_mode
        if mode & 0o077:
            path.chmod(stat.S_IMODE(mode) & ~0o077)


class Writer:
    """Opens connections to one file, which must be there: SQLite would make a new one."""

    def __init__(self, path: Path) -> None:
        keep_private(path)
        self._path, self._mode = path, journal_mode(path)

    def open(self, *, foreign_keys: bool = True) -> RecordConnection:
        """Return a connection, with foreign keys as asked.

        The driver starts no transaction of its own: with its default, a migration that fails
        half-way leaves its tables behind (measured).
        """
        connection = connect_to_write(self._path)
        try:
            connection.let_signals_through()
            connection.execute(f"PRAGMA foreign_keys = {'ON' if foreign_keys else 'OFF'}")
            connection.execute(f"PRAGMA journal_mode = {self._mode}")
            # In WAL, NORMAL keeps the file whole after a power cut but may lose the last commits;
            # a logged meeting must not be lost.
            connection.execute("PRAGMA synchronous = FULL")
            connection.execute("PRAGMA secure_delete = ON")
        except BaseException:
            connection.close()
            raise
        return connection


@contextmanager
def transaction(connection: RecordConnection) -> Iterator[None]:
    """Keep all that is done meanwhile, or nothing of it where an error comes out.

    Each starts IMMEDIATE, since each one writes; one that was ended before is left so.
    """
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        if connection.in_transaction:
            connection.execute("COMMIT")
    except BaseException:
        with suppress(*errors()):
            connection.rollback()
        raise
