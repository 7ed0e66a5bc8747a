"""The meetings of the record, as calendars are held against them; also those in the trash."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from netkeeper.domain.calendars import MeetingFacts, Present
from netkeeper.domain.folding import fold

if TYPE_CHECKING:
    from netkeeper.services.ports.reading import ReadArchives


class HeldMeetings:
    """The meetings by day; those that calendars make are added, with numbers below 0 for ids."""

    def __init__(self, read: ReadArchives) -> None:
        self._read = read
        self._ids: dict[str, int] = {}  # by what their events are known by
        self._by_day: dict[date, list[MeetingFacts]] = {}
        present: dict[int, list[Present]] = {}
        for meeting_id, person_id, key in read.attendance():
            present.setdefault(meeting_id, []).append(Present(person_id, key))
        for one in read.meetings():
            titles = frozenset(filter(None, map(fold, (one.event, one.topic, one.place))))
            day = date.fromisoformat(one.on_day)
            people = tuple(present.get(one.id, ()))
            facts = MeetingFacts(day, titles, people, one.calendar_event)
            self.add(facts, None if one.trashed else one.id)

    @cached_property
    def taken_off(self) -> set[tuple[int, int]]:
        """Return off which meeting the user took whom: asked for once a known event comes again."""
        return self._read.taken_off()

    @cached_property
    def dated_by_hand(self) -> set[int]:
        """Return the meetings that the user gave their day."""
        return self._read.dated_by_hand()

    def on(self, day: date) -> list[MeetingFacts]:
        """Return the meetings of a day."""
        return self._by_day.get(day, [])

    def of_events(self) -> list[MeetingFacts]:
        """Return the meetings that are known to have been made of a calendar's event."""
        return [each for some in self._by_day.values() for each in some if each.event]

    def id_of(self, facts: MeetingFacts) -> int | None:
        """Return the id of the meeting of an event; None if it is in the trash."""
        return self._ids.get(facts.event)

    def add(self, facts: MeetingFacts, meeting_id: int | None) -> None:
        """Add a meeting, with its id where its event is to find it again."""
        self._by_day.setdefault(facts.on, []).append(facts)
        if facts.event and meeting_id is not None:
            self._ids[facts.event] = meeting_id

    def move(self, meeting_id: int, before: MeetingFacts, facts: MeetingFacts) -> None:
        """Let a meeting be what its event now is."""
        self._by_day[before.on].remove(before)
        self.add(facts, meeting_id)
