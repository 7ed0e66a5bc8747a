"""Writes the settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3


class WriteSettings:
    """The user's settings, written."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def set(self, name: str, value: str | None) -> None:
        """Keep a setting's text; None brings its default back."""
        if value is None:
            self._connection.execute("DELETE FROM setting WHERE name = ?", (name,))
            return
        self._connection.execute(
            "INSERT INTO setting(name, value) VALUES (?, ?) ON CONFLICT (name)"
            " DO UPDATE SET value = excluded.value WHERE value <> excluded.value",
            (name, value),
        )
