"""Which entry undo would take back, and which redo would do again.

The window shows it at rest, so this loads nothing of what takes back.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3


def next_undo(connection: sqlite3.Connection) -> tuple[int, str, str] | None:
    """Return the entry that undo would take back, as (id, action, facts), or None."""
    query = (
        "SELECT id, action, facts FROM journal_entry WHERE state = 'done' ORDER BY id DESC LIMIT 1"
    )
    found: tuple[int, str, str] | None = connection.execute(query).fetchone()
    return found


def next_redo(connection: sqlite3.Connection) -> tuple[int, str, str] | None:
    """Return the entry that redo would do again, as (id, action, facts), or None."""
    query = "SELECT id, action, facts FROM journal_entry WHERE state = 'undone' ORDER BY id LIMIT 1"
    found: tuple[int, str, str] | None = connection.execute(query).fetchone()
    return found
