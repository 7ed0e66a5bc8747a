"""A sum over the schema's own text, kept in the file's header: damage there breaks every statement.

SQLite checks its pages and rows, but takes whatever the text of a trigger or a constraint says.
"""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

from netkeeper.store.search_index import INDEXES

if TYPE_CHECKING:
    import sqlite3

# Tables that SQLite makes behind a search index, in words that may change with its version.
_BEHIND = tuple(f"{index}_" for index in INDEXES)


def _sum(connection: sqlite3.Connection) -> int:
    """Return the sum of the schema as it stands, never 0."""
    rows = connection.execute(
        "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT GLOB 'sqlite_*'"
        " ORDER BY name"
    )
    kept = [row for row in rows.fetchall() if not row[0].startswith(_BEHIND)]
    return zlib.crc32(repr(kept).encode()) >> 1 or 1  # the header's number is a signed one


def seal(connection: sqlite3.Connection) -> None:
    """Keep the sum of the schema; the end of every migration."""
    connection.execute(f"PRAGMA user_version = {_sum(connection)}")


def is_broken(connection: sqlite3.Connection) -> bool:
    """Tell whether the schema is not as the last migration left it."""
    kept = connection.execute("PRAGMA user_version").fetchone()[0]
    return bool(kept) and kept != _sum(connection)
