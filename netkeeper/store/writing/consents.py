"""Writes consents to commercial messages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.store.writing.columns import consent_values
from netkeeper.store.writing.rows import insert, set_trashed, update

if TYPE_CHECKING:
    import sqlite3

    from netkeeper.domain.consent import Consent


class WriteConsents:
    """The record's consents, written."""

    def __init__(self, connection: sqlite3.Connection, at: str) -> None:
        self._connection = connection
        self._at = at

    def add(self, one: Consent) -> int:
        """Add a consent; return its id."""
        values = consent_values(one) | {"created_at": self._at}
        return insert(self._connection, "consent", values)

    def change(self, one: Consent) -> None:
        """Make a kept consent what this one says."""
        update(self._connection, "consent", one.id, consent_values(one))

    def trash(self, consent_id: int) -> None:
        """Put a consent that was noted by mistake into the trash."""
        set_trashed(self._connection, "consent", consent_id, self._at)
