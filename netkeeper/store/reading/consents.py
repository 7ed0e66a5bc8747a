"""Reads consents to commercial messages."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from netkeeper.domain.consent import Basis, Consent
from netkeeper.store.reading.values import day_of, places

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping

_COLUMNS = "id, person_id, basis, since, ended_on, evidence, withdrawn_on"


class ReadConsents:
    """The record's consents, read."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def get(self, consent_id: int) -> Consent | None:
        """Return a consent that is not in the trash, None if there is none with this id."""
        row = self._connection.execute(
            f"SELECT {_COLUMNS} FROM consent WHERE id = ? AND trashed_at IS NULL", (consent_id,)
        ).fetchone()
        return _consent(row) if row else None

    def of_person(self, person_id: int) -> list[Consent]:
        """Return a person's consents, the latest first, those withdrawn and ended included."""
        rows = self._connection.execute(
            f"SELECT {_COLUMNS} FROM consent WHERE person_id = ? AND trashed_at IS NULL"
            " ORDER BY since DESC, id DESC",
            (person_id,),
        )
        return [_consent(row) for row in rows]

    def of_people(self, begun: Mapping[Basis, tuple[date, date]]) -> dict[int, list[Consent]]:
        """Return all consents of those who have one that began, or ended, in its basis's days."""
        alike: dict[tuple[date, date], list[Basis]] = {}
        for basis, days in begun.items():
            alike.setdefault(days, []).append(basis)
        # The days first: they leave the fewest rows, and cost least to compare.
        conditions = " OR ".join(
            f"(coalesce(ended_on, since) BETWEEN ? AND ? AND basis IN ({places(bases)}))"
            for bases in alike.values()
        )
        values = [
            text
            for (first, last), bases in alike.items()
            for text in (first.isoformat(), last.isoformat(), *bases)
        ]
        rows = self._connection.execute(
            f"SELECT {_COLUMNS} FROM consent WHERE trashed_at IS NULL AND person_id IN"
            f" (SELECT person_id FROM consent WHERE trashed_at IS NULL AND ({conditions}))"
            " AND person_id NOT IN (SELECT id FROM person WHERE trashed_at IS NOT NULL)",
            values,
        )
        found: dict[int, list[Consent]] = {}
        for row in rows:
            found.setdefault(row[1], []).append(_consent(row))
        return found


def _consent(row: tuple[int, int, str, str, str | None, str, str | None]) -> Consent:
    """Return the consent of a row."""
    return Consent(
        id=row[0],
        person_id=row[1],
        basis=Basis(row[2]),
        since=date.fromisoformat(row[3]),
        ended_on=day_of(row[4]),
        evidence=row[5],
        withdrawn_on=day_of(row[6]),
    )
