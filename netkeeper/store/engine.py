"""Opens the record's file for writing: pragmas, and transactions that really hold DDL."""

from __future__ import annotations

import os
import sqlite3
import stat
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine, create_engine, event, pool

from netkeeper import paths
from netkeeper.store.connection import connect_to_write, key_to, load_cipher
from netkeeper.store.drives import journal_mode

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy.pool import ConnectionPoolEntry

    from netkeeper.store.connection import RecordConnection


def make_private(path: Path) -> None:
    """Make the file, if need be, with mode 0600, in a folder that others can't list.

    One that exists is never opened here: to close it would end the locks that this process holds
    on it, and what another program then writes would be read wrongly over an open connection.
    """
    if not path.parent.exists():
        path.parent.mkdir(parents=True, mode=0o700)
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


def open_database(path: Path, *, foreign_keys: bool = True) -> Engine:
    """Return an engine on the file, with foreign keys as asked.

    The file must be there: SQLite would make a new one of a record that was removed.

    The driver starts no transaction of its own: with its default, a migration that fails half-way
    leaves its tables behind (measured). Every transaction starts IMMEDIATE, since each one writes.
    """
    keep_private(path)
    mode = journal_mode(path)
    driver = sqlite3 if key_to(path) is None else load_cipher(path).dbapi2
    engine = create_engine(
        "sqlite://",
        module=driver,  # whose errors SQLAlchemy then knows
        creator=partial(connect_to_write, path),
        # One connection at a time, closed after use: the file is never held open between writes.
        poolclass=pool.NullPool,
        hide_parameters=True,  # an error says which statement failed, not with whose name
    )

    @event.listens_for(engine, "connect")
    def _on_connect(connection: RecordConnection, _entry: ConnectionPoolEntry) -> None:
        connection.isolation_level = None
        connection.let_signals_through()
        connection.execute(f"PRAGMA foreign_keys = {'ON' if foreign_keys else 'OFF'}")
        connection.execute(f"PRAGMA journal_mode = {mode}")
        # In WAL, NORMAL keeps the file whole after a power cut but may lose the last commits;
        # a logged meeting must not be lost.
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA secure_delete = ON")

    @event.listens_for(engine, "begin")
    def _on_begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine
