"""Writes single rows, whatever they are of, by the names of their columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.store.reading.values import places

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping


def insert(connection: sqlite3.Connection, table: str, values: Mapping[str, object]) -> int:
    """Insert a row; return its id."""
    row = list(values.values())
    cursor = connection.execute(
        f"INSERT INTO {table}({', '.join(values)}) VALUES ({places(row)})", row
    )
    return int(cursor.lastrowid or 0)


def update(
    connection: sqlite3.Connection, table: str, number: int, values: Mapping[str, object]
) -> None:
    """Set columns of a row, if it is there."""
    sets = ", ".join(f"{name} = ?" for name in values)
    connection.execute(f"UPDATE {table} SET {sets} WHERE id = ?", [*values.values(), number])


def set_trashed(connection: sqlite3.Connection, table: str, number: int, at: str | None) -> None:
    """Put a row into the trash at an instant, or take it out (None); one that is there stays so."""
    connection.execute(
        f"UPDATE {table} SET trashed_at = ?1 WHERE id = ?2"
        " AND (trashed_at IS NULL) = (?1 IS NOT NULL)",
        (at, number),
    )
