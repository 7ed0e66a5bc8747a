"""Makes meetings of calendars: of every time an event took place with somebody else.

A meeting that the record holds, also in the trash, stays as it is and is not made again: it is
known by its day with its title or its people. Only one that was made of the very event gains whom
the calendar names since, by an address, and the user didn't take off; and goes to another day with
the event, unless the user gave it its day. Only who is at a meeting that is made, or gains them, is
added.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property
from itertools import groupby
from typing import TYPE_CHECKING

from netkeeper.domain import calendars
from netkeeper.domain.calendars import Apart, MeetingFacts, Own, Present
from netkeeper.domain.days import Day
from netkeeper.domain.folding import fold
from netkeeper.domain.meetings import Meeting
from netkeeper.domain.naming.names import display_name, email_key, name_key, split_name
from netkeeper.domain.people import Person
from netkeeper.services.imports.held_meetings import HeldMeetings
from netkeeper.services.imports.report import CalendarReport, Owner, PlannedMeeting
from netkeeper.services.imports.report import Guest as Named
from netkeeper.services.imports.tally import Fate, Tally

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from netkeeper.domain.calendars import Guest, Occurrence
    from netkeeper.exchange.calendars.reading import CalendarRead
    from netkeeper.services.imports.address_books import AddressBooks
    from netkeeper.services.imports.contacts_files import ContactsFile
    from netkeeper.services.imports.options import ImportOptions
    from netkeeper.services.ports.writing import Unit

_MOST_SHOWN = 3_000  # meetings in a report
_APART = {
    Apart.THING: "guests_thing",
    Apart.INFORMED: "guests_informed",
    Apart.DECLINED: "guests_declined",
}
_MOST_OWNERS = 6  # addresses offered as the user's own


def owner(unit: Unit, read: Sequence[CalendarRead], options: ImportOptions) -> Own:
    """Return who of the calendars' guests is the user.

    What the user says now holds alone; else what was said before, a calendar that is called by an
    address, and the name that LinkedIn's archive tells; else who is at every event.
    """
    if options.own:
        return Own(frozenset(map(email_key, options.own)))
    overview = unit.read.overview
    told = [*overview.settings().own_addresses.split()]
    told += [email_key(each.name) for each in read if "@" in each.name]
    name = name_key(overview.owner())
    own = Own(frozenset(told), frozenset([name] if name else []))
    events = (guests for each in read for guests in each.events)
    return calendars.find_own(events, own, invited=all(each.invites for each in read))


def remember_own(unit: Unit, options: ImportOptions) -> None:
    """Keep what the user said of their own addresses, for the next calendar."""
    told = " ".join(dict.fromkeys(map(email_key, options.own)))
    if told and told != unit.read.overview.settings().own_addresses:
        unit.settings.set("own_addresses", told)


@dataclass(slots=True, eq=False)
class _Planned:
    """A meeting to be made, unless the record has it."""

    at: Occurrence
    guests: list[Guest]
    facts: MeetingFacts
    key: str
    people: list[int] = field(default_factory=list)  # numbers of the address books


class Calendars:
    """Takes in one calendar after the other; `write` keeps what they make."""

    def __init__(self, unit: Unit, books: AddressBooks, own: Own, options: ImportOptions) -> None:
        self._unit, self._books, self._own, self._options = unit, books, own, options
        self._made: list[tuple[str, _Planned]] = []
        self._joining: dict[tuple[int, int], None] = {}  # a held meeting, and a number of the books
        self._moved: dict[int, MeetingFacts] = {}  # held meetings, and what they become
        self._left_out = 0
        self._guests: dict[tuple[str, str], int | None] = {}
        self._addresses: dict[str, Counter[str]] = {}

    def take_in(self, read: CalendarRead, tally: Tally, file: ContactsFile) -> None:
        """Plan the meetings of a calendar, and settle who is at those that are new."""
        self._count_addresses(read)
        planned = list(self._plan(read, tally, file))
        if not planned:
            return
        of_events = self._held.of_events()
        known = {each.time_key: each for each in of_events}
        left = [each for each in planned if each.facts.time_key not in known]
        again = {one.facts.time_key for one in planned} & known.keys()
        for one in planned:
            if one.facts.time_key in again:
                joins = self._join(one, known[one.facts.time_key])
                tally.count(Fate.CHANGED if joins else Fate.UNCHANGED)
        elsewhere = {
            each.event_key: each
            for each in of_events
            if each.event_key and each.time_key not in again and self._held.id_of(each)
        }
        new: list[_Planned] = []
        # All days first: a meeting that still takes place on its day has not moved to another.
        for day, some in groupby(sorted(left, key=lambda each: each.at.on), _day_of):
            others = [each for each in self._held.on(day) if each.time_key not in again]
            unheld, found = self._unheld(list(some), others, tally)
            new += unheld
            for each in found:
                elsewhere.pop(each.event_key, None)
        self._make(new, elsewhere, tally, file)

    def _count_addresses(self, read: CalendarRead) -> None:
        for guests in read.events:
            for each in guests:
                if each.kind is not calendars.GuestKind.THING and each.address:
                    self._addresses.setdefault(each.address, Counter())[each.name] += 1

    @cached_property
    def _held(self) -> HeldMeetings:
        """Return the meetings of the record; those of each calendar are added."""
        return HeldMeetings(self._unit.read.archives)

    def _join(self, planned: _Planned, held: MeetingFacts) -> bool:
        """Add to a held meeting whom its event names since; return whether that is anybody."""
        meeting_id = self._held.id_of(held)
        before = len(self._joining)
        for guest, present in zip(planned.guests, planned.facts.present, strict=True):
            told = guest.address and not calendars.is_among(present, held.present)
            if meeting_id is None or not told:
                continue
            if (meeting_id, present.person_id) not in self._held.taken_off:
                self._joining[meeting_id, self._settle(guest)] = None
        return len(self._joining) > before

    def _plan(self, read: CalendarRead, tally: Tally, file: ContactsFile) -> Iterable[_Planned]:
        """Yield the meetings with somebody else; say of the other times why they are none."""
        names: dict[str, set[str]] = {}
        for guests in read.events:
            for each in guests:
                names.setdefault(name_key(each.name), set()).add(each.address)
        shared = {key for key, addresses in names.items() if len(addresses) > 1}
        for at in read.occurrences:
            if calendars.was_declined(at, self._own):
                tally.skip(at.line, "event_declined")
                continue
            present = self._present(at, tally)
            if not present:
                tally.skip(at.line, "event_with_nobody")
            elif len(present) > calendars.MOST_GUESTS:
                facts = {"count": len(present), "limit": calendars.MOST_GUESTS}
                tally.skip(at.line, "event_with_a_crowd", **facts)
            else:
                facts_of = MeetingFacts(
                    at.on,
                    frozenset(filter(None, [fold(at.title)])),
                    tuple(
                        Present(self._find(each, shared), name_key(each.name)) for each in present
                    ),
                    at.event,
                )
                yield _Planned(at, present, facts_of, f"{file.place}:{at.line}:{at.on}")

    def _present(self, at: Occurrence, tally: Tally) -> list[Guest]:
        """Return who was there; count the others by what keeps them apart."""
        present = []
        for each in at.guests:
            why = calendars.apart(each, self._own)
            if why is None and self._books.is_away(each.address):
                tally.remark("guests_away", at.line, person=each.name)
            elif why is None:
                present.append(each)
            elif why is not Apart.OWN:
                tally.remark(_APART[why], at.line, person=each.name)
        return present

    def _find(self, guest: Guest, shared: set[str]) -> int | None:
        key = (guest.address, guest.name)
        if key not in self._guests:
            alone = name_key(guest.name) not in shared
            self._guests[key] = self._books.find(_person(guest), alone=alone)
        return self._guests[key]

    def _unheld(
        self, some: list[_Planned], held: list[MeetingFacts], tally: Tally
    ) -> tuple[list[_Planned], list[MeetingFacts]]:
        """Return the meetings of a day that aren't held, and what is held of the others.

        Twice the same in a file is one.
        """
        once: list[_Planned] = []
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
        new: list[_Planned],
        elsewhere: dict[str, MeetingFacts],
        tally: Tally,
        file: ContactsFile,
    ) -> None:
        """Make meetings, or move those of the same events that are held `elsewhere`."""
        for planned in new:
            before = elsewhere.get(planned.facts.event_key)
            if before is not None and self._move(planned, before):
                del elsewhere[before.event_key]
                tally.count(Fate.CHANGED)
                continue
            if planned.key in self._options.without:
                self._left_out += 1
                tally.skip(planned.at.line, "event_not_wanted")
                continue
            planned.people = [self._settle(each) for each in planned.guests]
            self._made.append((file.name, planned))
            self._held.add(planned.facts)
            tally.count(Fate.ADDED)

    def _move(self, planned: _Planned, before: MeetingFacts) -> bool:
        """Let a held meeting take place when its event now does; return whether it may.

        Programs that number the events of each file anew give one id to two: the title must be
        the same, and somebody be at both.
        """
        meeting_id = self._held.id_of(before)
        titled, _ = calendars.is_same(planned.facts, before)
        if meeting_id is None or not titled or meeting_id in self._held.dated_by_hand:
            return False
        self._join(planned, before)
        self._moved[meeting_id] = planned.facts
        self._held.move(meeting_id, before, planned.facts)
        return True

    def _settle(self, guest: Guest) -> int:
        key = (guest.address, guest.name)
        found = self._guests.get(key)
        if found is None and guest.address:  # another event may have added them by another name
            found = self._books.find(_person(guest), alone=False)
        number = self._books.settle(_person(guest), found)
        self._guests[key] = number
        return number

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
            for _, planned in self._made
        ]
        events = [planned.at.event for _, planned in self._made]
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
        newest = sorted(self._made, key=lambda each: each[1].at.on, reverse=True)
        return CalendarReport(
            tuple(_shown(name, planned) for name, planned in newest[:_MOST_SHOWN]),
            len(self._made),
            tuple(self._owners()),
            self._own.guessed,
            self._left_out,
        )

    def _owners(self) -> Iterable[Owner]:
        """Yield the addresses that may be the user's: those that are, then the most frequent."""
        counts = {address: names.total() for address, names in self._addresses.items()}
        order = sorted(counts, key=lambda each: (-counts[each], each))
        mine = [each for each in order if each in self._own.addresses]
        # The order stays whoever is chosen, so that nothing moves under the hand.
        offered = {*mine, *order[: max(_MOST_OWNERS - len(mine), 1)]}
        for address in filter(offered.__contains__, order):
            name = self._addresses[address].most_common(1)[0][0]
            yield Owner(address, name, counts[address], address in self._own.addresses)


def _day_of(planned: _Planned) -> date:
    return planned.at.on


def _shown(file: str, planned: _Planned) -> PlannedMeeting:
    at = planned.at
    people = tuple(
        Named(guest.name, number < 0)
        for guest, number in zip(planned.guests, planned.people, strict=True)
    )
    return PlannedMeeting(
        planned.key, file, at.line, at.on, at.title, at.place, str(at.kind), people
    )


def _person(guest: Guest) -> Person:
    """Return somebody as an address book would tell of them."""
    given, family = ("", "") if "@" in guest.name else split_name(guest.name)
    shown = guest.name if "@" in guest.name else display_name(given, family) or guest.name
    emails = (guest.address,) if guest.address else ()
    return Person(0, given, family, shown, emails=emails)
