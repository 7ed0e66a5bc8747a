"""Writes meetings and who was there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, select

from netkeeper.store.schema.tables import attendance, meeting, person
from netkeeper.store.writing.columns import meeting_values
from netkeeper.store.writing.rows import add_row, change_row

if TYPE_CHECKING:
    from collections.abc import Iterable

    from netkeeper.domain.meetings import Meeting
    from netkeeper.store.writing.work import Work


class WriteMeetings:
    """The record's meetings, written."""

    def __init__(self, work: Work) -> None:
        self._work, self._connection, self._at = work, work.connection, work.at

    def add(self, one: Meeting) -> int:
        """Add a meeting with its attendees; return the id."""
        values = meeting_values(one) | {"created_at": self._at}
        meeting_id = add_row(self._connection, meeting, values)
        self._set_attendees(meeting_id, one.attendees)
        return meeting_id

    def change(self, one: Meeting) -> None:
        """Make the kept meeting what the given one says."""
        change_row(self._connection, meeting, one.id, meeting_values(one))
        self._set_attendees(one.id, one.attendees)

    def _set_attendees(self, meeting_id: int, people: Iterable[int]) -> None:
        wanted = dict.fromkeys(people)
        query = (
            select(attendance.c.person_id, person.c.trashed_at)
            .join(person, person.c.id == attendance.c.person_id)
            .where(attendance.c.meeting_id == meeting_id)
        )
        held = {row[0]: row[1] for row in self._connection.execute(query)}
        # Who is in the trash stands on no form, and comes back whole.
        shown = {each for each, trashed_at in held.items() if trashed_at is None}
        gone, new = shown - set(wanted), [each for each in wanted if each not in held]
        with self._work.of(len(gone) + len(new)), self._work.adding("attendance"):
            for person_id in gone:
                self._connection.execute(
                    delete(attendance).where(
                        attendance.c.meeting_id == meeting_id, attendance.c.person_id == person_id
                    )
                )
            for person_id in new:
                values = {"meeting_id": meeting_id, "person_id": person_id}
                add_row(self._connection, attendance, values)
