"""Connections to encrypted files, by SQLCipher; loaded for these alone.

The package is an extra: importing this module raises ImportError where it isn't installed.
"""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING, Any

from sqlcipher3 import dbapi2

from netkeeper.store.file.connection import KeptConnection, KeptCursor

if TYPE_CHECKING:
    import sqlite3

    from netkeeper.store.file.keyring import Key


class _Cursor(KeptCursor, dbapi2.Cursor):  # type: ignore[misc]  # has no types
    """The driver's cursor, whose statements take any text."""


class CipherConnection(KeptConnection, dbapi2.Connection):  # type: ignore[misc]  # as that
    """The driver's connection, whose statements take any text."""

    cursor_class = _Cursor


def connect(database: str, key: Key | None, **how: Any) -> sqlite3.Connection:  # noqa: ANN401
    """Open a file by its key; without one, a plain file that is to be encrypted."""
    opened: Any = dbapi2.connect(database, isolation_level=None, factory=CipherConnection, **how)
    if key is not None:
        opened.key = key
        # SQLCipher takes the key before it looks into the file. The text is seen by nobody: the
        # statement is none of SQLAlchemy's, and errors name no statements.
        opened.execute(f'PRAGMA key = "{key.text}"')
    return opened  # type: ignore[no-any-return]  # made like Python's own


def _hush() -> None:
    """Keep SQLCipher from writing on stderr, which commands say one sentence on."""
    with closing(dbapi2.connect(":memory:")) as connection:
        connection.execute("PRAGMA cipher_log_level = NONE").fetchall()


_hush()
