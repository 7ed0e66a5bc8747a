"""Reads consents to commercial messages."""

from __future__ import annotations

import json
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING, Any

from netkeeper.domain.consent import Basis, Consent, ConsentState, is_referral_used, states
from netkeeper.store.reading import shown
from netkeeper.store.reading.values import day_of, grouped, places

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
        alike = grouped((days, basis) for basis, days in begun.items())
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
            f" AND person_id NOT IN {shown.AWAY}",
            values,
        )
        return grouped((row[1], _consent(row)) for row in rows)


def consenting(connection: sqlite3.Connection, on: date) -> str:
    """Return the ids of those to whom one may write commercially on a day, as a JSON array."""
    rows = connection.execute(
        "SELECT c.id, c.person_id, c.basis, c.since, c.ended_on, '', c.withdrawn_on,"
        " p.last_message_on FROM consent c JOIN person p ON p.id = c.person_id"
        " WHERE c.trashed_at IS NULL AND p.trashed_at IS NULL ORDER BY c.person_id"
    )
    return json.dumps(
        [person for person, held in groupby(rows, lambda row: row[1]) if _may_write(list(held), on)]
    )


def _may_write(rows: list[tuple[Any, ...]], on: date) -> bool:
    """Tell whether one of a person's consents allows a message on a day."""
    consents = [_consent(row[:7]) for row in rows]
    used = is_referral_used(consents, day_of(rows[0][7]))
    return ConsentState.HELD in states(consents, on, messages_sent=used)


def _consent(row: tuple[Any, ...]) -> Consent:
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
