"""Reads consents to commercial messages."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from netkeeper.domain.consent import Basis, Consent
from netkeeper.store.reading.values import day_of

if TYPE_CHECKING:
    import sqlite3

_WHOLE = "SELECT id, person_id, basis, since, ended_on, evidence, withdrawn_on FROM consent"


class ReadConsents:
    """The record's consents, read."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def of_person(self, person_id: int) -> list[Consent]:
        """Return a person's consents, the latest first, those withdrawn and ended included."""
        rows = self._connection.execute(
            f"{_WHOLE} WHERE person_id = ? AND trashed_at IS NULL ORDER BY since DESC, id DESC",
            (person_id,),
        )
        return [
            Consent(
                id=row[0],
                person_id=row[1],
                basis=Basis(row[2]),
                since=date.fromisoformat(row[3]),
                ended_on=day_of(row[4]),
                evidence=row[5],
                withdrawn_on=day_of(row[6]),
            )
            for row in rows
        ]
