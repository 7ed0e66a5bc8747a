"""Writes single rows, whatever they are of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import insert, update

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import Connection, Table


def add_row(connection: Connection, table: Table, values: Mapping[str, object]) -> int:
    """Insert a row; return its id."""
    return int(connection.execute(insert(table).values(**values)).lastrowid)


def change_row(
    connection: Connection, table: Table, number: int, values: Mapping[str, object]
) -> None:
    """Set columns of a row, by its id."""
    connection.execute(update(table).where(table.c.id == number).values(**values))
