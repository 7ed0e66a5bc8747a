"""What a calendar tells: which meetings, with whom, and who of its guests the user is."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from netkeeper.domain import calendars
from netkeeper.domain.calendars import Apart, GuestKind, MeetingFacts, Own, Present
from netkeeper.domain.folding import fold
from netkeeper.domain.naming.names import display_name, name_key, names_beside, split_name
from netkeeper.domain.people import Person
from netkeeper.domain.profiles import email_key
from netkeeper.services.imports.report import Owner

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from netkeeper.domain.calendars import Guest, Occurrence
    from netkeeper.exchange.calendars.reading import CalendarRead
    from netkeeper.services.imports.address_books import AddressBooks
    from netkeeper.services.imports.contacts_files import ContactsFile
    from netkeeper.services.imports.options import ImportOptions
    from netkeeper.services.imports.tally import Tally
    from netkeeper.services.ports.writing import Unit

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
class Planned:
    """A meeting to be made, unless the record has it or the user doesn't want it."""

    file: str
    at: Occurrence
    guests: list[Guest]
    facts: MeetingFacts
    key: str
    people: list[int] = field(default_factory=list)  # numbers of the address books, once made
    wanted: bool = True


class Planner:
    """Tells of one calendar after the other what meetings it has, and who its guests are."""

    def __init__(self, books: AddressBooks, own: Own) -> None:
        self.own = own
        self._books = books
        self._guests: dict[tuple[str, str], int | None] = {}
        self._addresses: dict[str, Counter[str]] = {}  # the names that each comes with

    def plan(self, read: CalendarRead, tally: Tally, file: ContactsFile) -> Iterator[Planned]:
        """Yield the meetings with somebody else; say of the other times why they are none."""
        shared = self._names_shared(read)
        for at in read.occurrences:
            if calendars.was_declined(at, self.own):
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
                key = f"{file.place}:{at.line}:{at.on}"
                yield Planned(file.name, at, present, facts_of, key)

    def _names_shared(self, read: CalendarRead) -> set[str]:
        """Return the names that several addresses of a calendar have; count all addresses."""
        names: dict[str, set[str]] = {}
        for guest in (each for guests in read.events for each in guests):
            names.setdefault(name_key(guest.name), set()).add(guest.address)
            if guest.address and guest.kind is not GuestKind.THING:
                self._addresses.setdefault(guest.address, Counter())[guest.name] += 1
        return {key for key, addresses in names.items() if len(addresses) > 1}

    def _present(self, at: Occurrence, tally: Tally) -> list[Guest]:
        """Return who was there; count the others by what keeps them apart."""
        present = []
        for each in at.guests:
            why = calendars.apart(each, self.own)
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

    def settle(self, guest: Guest) -> int:
        """Add a guest, or what is new of them, to the people; return their number."""
        key = (guest.address, guest.name)
        found = self._guests.get(key)
        if found is None and guest.address:  # another event may have added them by another name
            found = self._books.find(_person(guest), alone=False)
        number = self._books.settle(_person(guest), found)
        self._guests[key] = number
        return number

    def owners(self) -> Iterator[Owner]:
        """Yield the addresses that may be the user's: those that are, then the most frequent."""
        counts = {address: names.total() for address, names in self._addresses.items()}
        order = sorted(counts, key=lambda each: (-counts[each], each))
        mine = [each for each in order if each in self.own.addresses]
        # The order stays whoever is chosen, so that nothing moves under the hand.
        offered = {*mine, *order[: max(_MOST_OWNERS - len(mine), 1)]}
        for address in filter(offered.__contains__, order):
            name = self._addresses[address].most_common(1)[0][0]
            yield Owner(address, name, counts[address], address in self.own.addresses)


def _person(guest: Guest) -> Person:
    """Return somebody as an address book would tell of them."""
    given, family = ("", "") if "@" in guest.name else split_name(guest.name)
    shown = guest.name if "@" in guest.name else display_name(given, family) or guest.name
    emails = (guest.address,) if guest.address else ()
    return Person(0, given, family, shown, other_names=names_beside(guest.name), emails=emails)
