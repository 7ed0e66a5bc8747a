"""A sum over the schema's own text, kept in the file's header: damage there breaks every statement.

SQLite checks its pages and rows, but takes whatever the text of a trigger or a constraint says.
"""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3

_INDEX = "CREATE VIRTUAL TABLE"  # as the words of a search index begin


def _sum(connection: sqlite3.Connection) -> int:
    """Return the sum of the schema as it stands, never 0.

    It is without the tables that SQLite makes behind a search index, in words that may change with
    its version. The file says which those are: former programs had other indexes than we.
    """
    rows = connection.execute(
        "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT GLOB 'sqlite_*'"
        " ORDER BY name"
    ).fetchall()
    behind = tuple(f"{name}_" for name, sql in rows if sql.startswith(_INDEX))
    kept = [row for row in rows if not row[0].startswith(behind)]
    return zlib.crc32(repr(kept).encode()) >> 1 or 1  # the header's number is a signed one


def seal(connection: sqlite3.Connection) -> None:
    """Keep the sum of the schema; the end of every migration."""
    connection.execute(f"PRAGMA user_version = {_sum(connection)}")


def is_broken(connection: sqlite3.Connection) -> bool:
    """Tell whether the schema is not as the last migration left it."""
    kept = connection.execute("PRAGMA user_version").fetchone()[0]
    return bool(kept) and kept != _sum(connection)
