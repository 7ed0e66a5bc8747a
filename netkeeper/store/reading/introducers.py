"""Reads what ties people of the record to somebody: who could introduce them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from netkeeper.domain.folding import fold
from netkeeper.domain.identity.companies import is_one_company, telling_words
from netkeeper.domain.meetings import MeetingKind
from netkeeper.domain.naming.names import initials
from netkeeper.domain.people import Acquaintance, Answer
from netkeeper.domain.query.nodes import Words
from netkeeper.domain.requests.introducers import (
    EDITION,
    Bond,
    PossibleIntroducer,
    Tie,
    is_one_event,
)
from netkeeper.domain.values import replace
from netkeeper.store.reading import shown
from netkeeper.store.reading.terms import term_of
from netkeeper.store.reading.values import (
    AMONG,
    grouped,
    listed,
    meeting_day,
    precise_day,
    told_day,
)

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection

    from netkeeper.domain.days import Day

SPOKE = 8  # attendees; of more, nobody can say that each spoke with each: it was an event
_WHOLE_NAME = 2  # words; a given name alone says nobody's name
_TITLE = "CASE WHEN m.event <> '' THEN m.event WHEN m.topic <> '' THEN m.topic ELSE m.place END"
# A meeting of which the month or year alone is known has that one's first day.
_AROUND = (
    "SELECT m.id, m.event, m.on_day, m.precision, m.kind FROM meeting m"
    " WHERE (m.on_day BETWEEN :first AND :last OR (m.on_day IN (:month, :next_month)"
    " AND m.precision = 'month') OR (m.on_day IN (:year, :next_year) AND m.precision = 'year'))"
    " AND m.event <> '' AND m.trashed_at IS NULL"
)


class ReadIntroducers:
    """Ties, and those whom they tie; whoever is in the trash is left out."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def introductions(self, person_id: int) -> list[Tie]:
        """Return who introduced a person to the user, and whom the person introduced."""
        rows = self._connection.execute(
            "SELECT introducer_id, 'introduced', on_day, precision FROM introduction"
            " WHERE introduced_id = ?1 AND trashed_at IS NULL"
            " UNION ALL SELECT introduced_id, 'brought', on_day, precision FROM introduction"
            " WHERE introducer_id = ?1 AND trashed_at IS NULL",
            (person_id,),
        )
        return [Tie(row[0], Bond(row[1]), precise_day(row[2], row[3])) for row in rows]

    def meetings(self, person_id: int) -> list[Tie]:
        """Return who was at a meeting with a person."""
        rows = self._connection.execute(
            f"SELECT b.person_id, m.on_day, m.precision, {_TITLE}, m.kind,"
            " (SELECT count(*) FROM attendance c WHERE c.meeting_id = m.id)"
            " FROM attendance a JOIN meeting m ON m.id = a.meeting_id"
            " JOIN attendance b ON b.meeting_id = m.id"
            " WHERE a.person_id = ?1 AND b.person_id <> ?1 AND m.trashed_at IS NULL",
            (person_id,),
        )
        return [
            Tie(
                row[0],
                Bond.MEETING if row[5] <= SPOKE else Bond.EVENT,
                precise_day(row[1], row[2]),
                row[3],
                MeetingKind(row[4]),
            )
            for row in rows
        ]

    def events(self, person_id: int) -> list[Tie]:
        """Return who was at the same event as a person, by another meeting of the record."""
        held = self._connection.execute(
            "SELECT m.id, m.event, m.on_day, m.precision FROM attendance a"
            " JOIN meeting m ON m.id = a.meeting_id"
            " WHERE a.person_id = ? AND m.trashed_at IS NULL AND m.event <> ''",
            (person_id,),
        ).fetchall()
        own = {row[0] for row in held}
        found: dict[int, Tie] = {}
        for _id, event, on_day, precision in held:
            on = meeting_day(on_day, precision)
            for row in self._connection.execute(_AROUND, _around(on)):
                day = meeting_day(row[2], row[3])
                if row[0] not in own and is_one_event(event, on, row[1], day):
                    found[row[0]] = Tie(0, Bond.EVENT, day, row[1], MeetingKind(row[4]))
        people = self._connection.execute(
            f"SELECT meeting_id, person_id FROM attendance WHERE meeting_id {AMONG}",
            (listed(found),),
        )
        return [replace(found[meeting], person_id=who) for meeting, who in people]

    def companies(self, company: str) -> list[Tie]:
        """Return who is at a company."""
        words = " OR ".join(f'"{each}"' for each in sorted(telling_words(company)))
        if not words:
            return []
        rows = self._connection.execute(
            "SELECT company, rowid FROM person_search WHERE person_search MATCH ?",
            (f"company : ({words})",),
        )
        return [
            Tie(person_id, Bond.COMPANY, title=company)
            for name, people in grouped(rows).items()
            if is_one_company(company, name)
            for person_id in people
        ]

    def notes(self, name: str) -> list[Tie]:
        """Return of whom, or of which meeting with whom, the user's notes have a name whole."""
        if len(fold(name).split()) < _WHOLE_NAME:
            return []
        phrase = term_of(Words(name, phrase=True, prefix=False))
        people = self._connection.execute(
            "SELECT rowid FROM person_search WHERE person_search MATCH ?", (f"note : {phrase}",)
        )
        noted = [Tie(row[0], Bond.NOTED) for row in people]
        rows = self._connection.execute(
            f"SELECT b.person_id, m.on_day, m.precision, {_TITLE}, m.kind FROM meeting_search s"
            " JOIN meeting m ON m.id = s.rowid JOIN attendance b ON b.meeting_id = m.id"
            f" WHERE meeting_search MATCH ? AND {shown.MEETING}",
            (f"{{topic note}} : {phrase}",),
        )
        return noted + [
            Tie(row[0], Bond.NOTED, precise_day(row[1], row[2]), row[3], MeetingKind(row[4]))
            for row in rows
        ]

    def asked(self, ids: Collection[int]) -> list[PossibleIntroducer]:
        """Return those of the given people whom the user knows and would ask."""
        wanted = (listed(ids),)
        meetings = self._connection.execute(
            "SELECT a.person_id, max(m.kind = 'in_person'), max(m.on_day || m.precision)"
            " FROM attendance a JOIN meeting m ON m.id = a.meeting_id"
            f" WHERE a.person_id {AMONG} AND m.trashed_at IS NULL GROUP BY a.person_id",
            wanted,
        )
        held = {row[0]: (bool(row[1]), row[2]) for row in meetings}
        rows = self._connection.execute(
            "SELECT id, display_name, given_name, family_name, company, position, introduction,"
            " in_contact OR first_message_on IS NOT NULL, last_message_on FROM person"
            f" WHERE id {AMONG} AND trashed_at IS NULL AND introduction IS NOT 'no'",
            wanted,
        )
        return [
            PossibleIntroducer(
                id=row[0],
                name=row[1],
                initials=initials(row[2], row[3], row[1]),
                acquaintance=Acquaintance.MET if met else Acquaintance.CONTACT,
                company=row[4],
                position=row[5],
                answer=Answer(row[6]) if row[6] else None,
                last_on=_latest(last, row[8]),
            )
            for row in rows
            for met, last in (held.get(row[0], (False, None)),)
            if last is not None or row[7]
        ]

    def asked_for(self, invitation_id: int) -> dict[int, date]:
        """Return who is to be asked about a request by a follow-up that waits, and on what day."""
        rows = self._connection.execute(
            "SELECT f.person_id, min(coalesce(f.snoozed_until, f.due_on)) FROM follow_up f"
            " WHERE f.invitation_id = ? AND f.done_on IS NULL AND f.person_id IS NOT NULL"
            f" AND {shown.of_somebody('f')} GROUP BY f.person_id",
            (invitation_id,),
        )
        return {row[0]: date.fromisoformat(row[1]) for row in rows}


def _around(on: Day) -> dict[str, str]:
    """Return the days between which, and on which vaguely known ones, an event may have been."""
    first, last = on.on - EDITION, on.last + EDITION
    return {
        "first": first.isoformat(),
        "last": last.isoformat(),
        "month": first.replace(day=1).isoformat(),
        "next_month": last.replace(day=1).isoformat(),
        "year": first.replace(month=1, day=1).isoformat(),
        "next_year": last.replace(month=1, day=1).isoformat(),
    }


def _latest(met: str | None, message: str | None) -> Day | None:
    """Return the later of the last meeting, a day and its precision in one text, and message."""
    days = [day for day in (told_day(met), precise_day(message, None)) if day is not None]
    return max(days, default=None)
