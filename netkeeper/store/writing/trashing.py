"""Puts rows into the trash and takes them out, whatever they are of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import update

if TYPE_CHECKING:
    from sqlalchemy import Connection, Table


def set_trashed(connection: Connection, table: Table, number: int, at: str | None) -> None:
    """Put a row into the trash at an instant, or take it out (None); one that is there stays so."""
    column = table.c.trashed_at
    here = column.is_not(None) if at is None else column.is_(None)
    connection.execute(update(table).where(table.c.id == number, here).values(trashed_at=at))
