"""Writes meetings and who was there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.store.writing.columns import meeting_values
from netkeeper.store.writing.rows import insert, update

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

    from netkeeper.domain.meetings import Meeting
    from netkeeper.store.writing.together import Together


class WriteMeetings:
    """The record's meetings, written."""

    def __init__(self, connection: sqlite3.Connection, together: Together, at: str) -> None:
        self._connection = connection
        self._together = together
        self._at = at

    def add(self, one: Meeting) -> int:
        """Add a meeting with its attendees; return the id."""
        values = meeting_values(one) | {"created_at": self._at}
        meeting_id = insert(self._connection, "meeting", values)
        self._set_attendees(meeting_id, one.attendees)
        return meeting_id

    def change(self, one: Meeting) -> None:
        """Make the kept meeting what the given one says."""
        update(self._connection, "meeting", one.id, meeting_values(one))
        self._set_attendees(one.id, one.attendees)

    def _set_attendees(self, meeting_id: int, people: Iterable[int]) -> None:
        wanted = dict.fromkeys(people)
        rows = self._connection.execute(
            "SELECT a.person_id, p.trashed_at FROM attendance a JOIN person p ON p.id = a.person_id"
            " WHERE a.meeting_id = ?",
            (meeting_id,),
        )
        held = dict(rows.fetchall())
        # Who is in the trash stands on no form, and comes back whole.
        shown = {each for each, trashed_at in held.items() if trashed_at is None}
        gone, new = shown - set(wanted), [each for each in wanted if each not in held]
        with self._together.of(len(gone) + len(new)), self._together.adding("attendance"):
            self._connection.executemany(
                "DELETE FROM attendance WHERE meeting_id = ? AND person_id = ?",
                [(meeting_id, person_id) for person_id in gone],
            )
            self._connection.executemany(
                "INSERT INTO attendance(meeting_id, person_id) VALUES (?, ?)",
                [(meeting_id, person_id) for person_id in new],
            )
