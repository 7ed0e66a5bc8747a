"""SQLAlchemy over the record's connections: those of the migrations, and those of units of work."""

from __future__ import annotations

import logging
import sqlite3
import sys
from contextvars import ContextVar
from functools import cache
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine, create_engine, event, pool

from netkeeper.store.driver import CIPHER
from netkeeper.store.file.connection import key_to, load_cipher
from netkeeper.store.file.writer import Writer

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from types import ModuleType

    from netkeeper.store.file.connection import RecordConnection

# Else what SQLAlchemy logs, as of a connection whose closing was interrupted, goes to stderr.
logging.getLogger("sqlalchemy").addHandler(logging.NullHandler())


def open_database(path: Path) -> Engine:
    """Return the migrations' engine, without foreign keys; a transaction starts IMMEDIATE."""
    writer = Writer(path)
    driver = sqlite3 if key_to(path) is None else load_cipher(path).dbapi2
    engine = _engine(driver, lambda: writer.open(foreign_keys=False))

    @event.listens_for(engine, "begin")
    def _on_begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine


def _engine(driver: ModuleType, creator: Callable[[], sqlite3.Connection]) -> Engine:
    return create_engine(
        "sqlite://",
        module=driver,  # whose errors SQLAlchemy then knows
        creator=creator,
        # One connection at a time, closed after use: the file is never held open between writes.
        poolclass=pool.NullPool,
        hide_parameters=True,  # an error says which statement failed, not with whose name
    )


_at_hand: ContextVar[sqlite3.Connection] = ContextVar("_at_hand")


def over(raw: RecordConnection) -> Connection:
    """Return SQLAlchemy's connection over one that is open, in the transaction that it is in.

    Both are closed, once that transaction has ended, by closing the one below.
    """
    _at_hand.set(raw)
    raw.over = _adopting(encrypted=raw.key is not None).connect()
    return raw.over  # type: ignore[no-any-return]  # the connection's module doesn't know SQLAlchemy


@cache
def _adopting(*, encrypted: bool) -> Engine:
    """Return the engine whose connections are those at hand."""
    driver = sys.modules[CIPHER] if encrypted else sqlite3  # loaded with the connection
    engine = _engine(driver, _at_hand.get)
    # Of its first connection SQLAlchemy asks some things, and rolls back: not what is at hand.
    before = _at_hand.set(driver.connect(":memory:"))
    engine.connect().close()
    _at_hand.reset(before)
    return engine


def load() -> None:
    """Make ready what the first unit of work would otherwise wait for."""
    _adopting(encrypted=False)
