"""Makes meetings of calendars: of every time an event took place with somebody else.

A meeting that the record holds, also in the trash, stays as it is and is not made again: it is
known by its day with its title or its people. Only one that was made of the very event gains whom
the calendar names since, by an address, and the user didn't take off; and goes to another day with
the event, unless the user gave it its day. Only who is at a meeting that is made, or gains them, is
added.
"""

from __future__ import annotations

from functools import cached_property
from itertools import groupby
from typing import TYPE_CHECKING

from netkeeper.domain import calendars
from netkeeper.domain.days import Day
from netkeeper.domain.meetings import Meeting
from netkeeper.services.imports.held_meetings import HeldMeetings
from netkeeper.services.imports.planned_meetings import Planner
from netkeeper.services.imports.report import CalendarReport, PlannedMeeting
from netkeeper.services.imports.report import Guest as Named
from netkeeper.services.imports.tally import Fate, Tally

if TYPE_CHECKING:
    from datetime import date

    from netkeeper.domain.calendars import Guest, MeetingFacts, Own
    from netkeeper.exchange.calendars.reading import CalendarRead
    from netkeeper.services.imports.address_books import AddressBooks
    from netkeeper.services.imports.contacts_files import ContactsFile
    from netkeeper.services.imports.options import ImportOptions
    from netkeeper.services.imports.planned_meetings import Planned
    from netkeeper.services.ports.writing import Unit

_MOST_SHOWN = 3_000  # meetings in a report


class Calendars:
    """Takes in one calendar after the other; `write` keeps what they make."""

    def __init__(self, unit: Unit, books: AddressBooks, own: Own, options: ImportOptions) -> None:
        self._unit, self._books, self._options = unit, books, options
        self._planner = Planner(books, own)
        self._new: list[Planned] = []  # the first has the id -1, the next -2
        self._joining: dict[tuple[int, int], None] = {}  # a held meeting, and a number of the books
        self._moved: dict[int, MeetingFacts] = {}  # held meetings, and what they become

    def take_in(self, read: CalendarRead, tally: Tally, file: ContactsFile) -> None:
        """Plan the meetings of a calendar, and settle who is at those that are new."""
        planned = list(self._planner.plan(read, tally, file))
        if not planned:
            return
        of_events = self._held.of_events()
        known = {each.time_key: each for each in of_events}
        left: list[Planned] = []
        again: set[str] = set()
        for one in planned:
            held = known.get(one.facts.time_key)
            if held is None:
                left.append(one)
            else:
                again.add(held.time_key)
                tally.count(Fate.CHANGED if self._join(one, held) else Fate.UNCHANGED)
        elsewhere = {
            each.event_key: each
            for each in of_events
            if each.event_key and each.time_key not in again and self._held.id_of(each)
        }
        new: list[Planned] = []
        # All days first: a meeting that still takes place on its day has not moved to another.
        for day, some in groupby(sorted(left, key=lambda each: each.at.on), _day_of):
            others = [each for each in self._held.on(day) if each.time_key not in again]
            unheld, found = self._unheld(list(some), others, tally)
            new += unheld
            for each in found:
                elsewhere.pop(each.event_key, None)
        self._make(new, elsewhere, tally)

    @cached_property
    def _held(self) -> HeldMeetings:
        """Return the meetings of the record; those of each calendar are added."""
        return HeldMeetings(self._unit.read.archives)

    def _join(self, planned: Planned, held: MeetingFacts) -> bool:
        """Add to a held meeting whom its event names since; return whether that is anybody."""
        meeting_id = self._held.id_of(held)
        if meeting_id is None or (meeting_id < 0 and not self._new_one(meeting_id).wanted):
            return False
        joined = False
        for guest, present in zip(planned.guests, planned.facts.present, strict=True):
            told = guest.address and not calendars.is_among(present, held.present)
            if told and (meeting_id, present.person_id) not in self._held.taken_off:
                joined |= self._add_guest(meeting_id, guest)
        return joined

    def _add_guest(self, meeting_id: int, guest: Guest) -> bool:
        """Let a guest have been at a meeting; return whether that is new."""
        number = self._planner.settle(guest)
        if meeting_id > 0:
            known = (meeting_id, number) in self._joining
            self._joining[meeting_id, number] = None
            return not known
        made = self._new_one(meeting_id)
        if number in made.people:
            return False
        made.guests.append(guest)
        made.people.append(number)
        return True

    def _new_one(self, meeting_id: int) -> Planned:
        return self._new[-1 - meeting_id]

    def _unheld(
        self, some: list[Planned], held: list[MeetingFacts], tally: Tally
    ) -> tuple[list[Planned], list[MeetingFacts]]:
        """Return the meetings of a day that aren't held, and what is held of the others.

        Twice the same in a file is one.
        """
        once: list[Planned] = []
        for planned in some:
            if any(all(calendars.is_same(planned.facts, each.facts)) for each in once):
                tally.count(Fate.UNCHANGED)
            else:
                once.append(planned)
        numbers = calendars.pair([each.facts for each in once], held)
        new = [planned for planned, number in zip(once, numbers, strict=True) if number is None]
        found = [held[number] for number in numbers if number is not None]
        tally.count(Fate.UNCHANGED, len(found))
        return new, found

    def _make(
        self,
        new: list[Planned],
        elsewhere: dict[str, MeetingFacts],
        tally: Tally,
    ) -> None:
        """Make meetings, or move those of the same events that are held `elsewhere`."""
        for planned in new:
            before = elsewhere.get(planned.facts.event_key)
            fate = self._move(planned, before) if before is not None else None
            if before is not None and fate is not None:
                del elsewhere[before.event_key]
                tally.count(fate)
                continue
            planned.wanted = planned.key not in self._options.without
            if planned.wanted:
                planned.people = [self._planner.settle(each) for each in planned.guests]
                tally.count(Fate.ADDED)
            else:
                tally.skip(planned.at.line, "event_not_wanted")
            self._new.append(planned)
            self._held.add(planned.facts, -len(self._new))

    def _move(self, planned: Planned, before: MeetingFacts) -> Fate | None:
        """Let a held meeting take place when its event now does; return what that changes.

        None if it is another meeting's event: programs that number the events of each file anew
        give one id to two, so the title must be the same, and somebody be at both. What an older
        file says of the event moves nothing.
        """
        meeting_id = self._held.id_of(before)
        titled, _ = calendars.is_same(planned.facts, before)
        if meeting_id is None or not titled or meeting_id in self._held.dated_by_hand:
            return None
        if planned.facts.revision < before.revision:
            return Fate.UNCHANGED
        self._join(planned, before)
        if meeting_id > 0:
            self._moved[meeting_id] = planned.facts
        else:
            made = self._new_one(meeting_id)
            made.file, made.at, made.facts = planned.file, planned.at, planned.facts
        self._held.move(meeting_id, before, planned.facts)
        is_kept = meeting_id > 0 or self._new_one(meeting_id).wanted
        return Fate.CHANGED if is_kept else Fate.UNCHANGED

    def write(self) -> int:
        """Keep who was where, once the people are kept; return how many changes that makes."""
        meetings = [
            Meeting(
                0,
                Day(planned.at.on),
                planned.at.kind,
                event=planned.at.title,
                place=planned.at.place,
                attendees=tuple(dict.fromkeys(map(self._books.id_of, planned.people))),
            )
            for planned in self._made
        ]
        events = [planned.at.event for planned in self._made]
        for start in range(0, len(meetings), 1_000):
            self._unit.imports.add_meetings(
                meetings[start : start + 1_000], events[start : start + 1_000]
            )
        joining = {(meeting, self._books.id_of(number)) for meeting, number in self._joining}
        self._unit.imports.add_rows(
            "attendance",
            [{"meeting_id": each, "person_id": person} for each, person in sorted(joining)],
        )
        moved = [
            {"id": meeting_id, "on_day": facts.on.isoformat(), "calendar_event": facts.event}
            for meeting_id, facts in self._moved.items()
        ]
        self._unit.imports.change_rows("meeting", moved)
        return len(meetings) + len(joining) + len(moved)

    def told(self) -> CalendarReport:
        """Return what is made, and who was taken for the user."""
        made = sorted(self._made, key=_day_of, reverse=True)
        return CalendarReport(
            tuple(map(_shown, made[:_MOST_SHOWN])),
            len(made),
            tuple(self._planner.owners()),
            self._planner.own.guessed,
            len(self._new) - len(made),
        )

    @property
    def _made(self) -> list[Planned]:
        return [each for each in self._new if each.wanted]


def _day_of(planned: Planned) -> date:
    return planned.at.on


def _shown(planned: Planned) -> PlannedMeeting:
    at = planned.at
    people = tuple(
        Named(guest.name, number < 0)
        for guest, number in zip(planned.guests, planned.people, strict=True)
    )
    return PlannedMeeting(
        planned.key, planned.file, at.line, at.on, at.title, at.place, str(at.kind), people
    )
