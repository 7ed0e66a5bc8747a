"""SQLAlchemy over the record's file, for its migrations."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine, create_engine, event, pool

from netkeeper.store.file.connection import key_to, load_cipher
from netkeeper.store.file.writer import Writer

if TYPE_CHECKING:
    from pathlib import Path


def open_database(path: Path) -> Engine:
    """Return the migrations' engine, without foreign keys; a transaction starts IMMEDIATE."""
    writer = Writer(path)
    engine = create_engine(
        "sqlite://",
        # The driver, whose errors SQLAlchemy then knows.
        module=sqlite3 if key_to(path) is None else load_cipher(path).dbapi2,
        creator=lambda: writer.open(foreign_keys=False),
        # One connection at a time, closed after use: the file is never held open between writes.
        poolclass=pool.NullPool,
        hide_parameters=True,  # an error says which statement failed, not with whose name
    )

    @event.listens_for(engine, "begin")
    def _on_begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine
