"""Writes consents to commercial messages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.store.schema.tables import consent
from netkeeper.store.writing.columns import consent_values
from netkeeper.store.writing.rows import add_row, change_row

if TYPE_CHECKING:
    from netkeeper.domain.consent import Consent
    from netkeeper.store.writing.work import Work


class WriteConsents:
    """The record's consents, written."""

    def __init__(self, work: Work) -> None:
        self._connection, self._at = work.connection, work.at

    def add(self, one: Consent) -> int:
        """Add a consent; return its id."""
        values = consent_values(one) | {"created_at": self._at}
        return add_row(self._connection, consent, values)

    def change(self, one: Consent) -> None:
        """Make a kept consent what this one says."""
        change_row(self._connection, consent, one.id, consent_values(one))
