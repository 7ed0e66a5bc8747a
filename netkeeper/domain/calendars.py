"""What a calendar's event says of a meeting, and which of its guests the user met there."""

from __future__ import annotations

from collections import Counter
from enum import StrEnum
from typing import TYPE_CHECKING

from netkeeper.domain.naming.names import name_key
from netkeeper.domain.values import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from netkeeper.domain.meetings import MeetingKind

MOST_GUESTS = 50  # with more, an event is an audience: nobody met every one of them
EVENT_KEYS = "."  # joins what tells one time of an event, what stays when it is moved, its revision
_ENOUGH_EVENTS = 5  # from which an address need not be in every one to be the user's
_OFTEN = 0.8  # share of the events that the user's address is in then
_SELDOM = 0.5  # share that nobody else's may reach then


class Answer(StrEnum):
    """What a guest answered."""

    NONE = ""
    ACCEPTED = "accepted"
    TENTATIVE = "tentative"
    DECLINED = "declined"


class GuestKind(StrEnum):
    """Who or what is invited."""

    PERSON = "person"
    THING = "thing"  # a room, a projector, a mailing list, an address nobody reads
    INFORMED = "informed"  # told of the event, not invited to it


@frozen
class Guest:
    """Somebody of an event, its organiser too; `address` is empty where none is given."""

    name: str
    address: str  # as addresses are compared
    answer: Answer = Answer.NONE
    kind: GuestKind = GuestKind.PERSON
    organises: bool = False


@frozen
class Occurrence:
    """One time that an event took place, by the calendar; `line` is where the event begins."""

    line: int
    on: date  # where the user is
    title: str
    place: str
    kind: MeetingKind
    guests: tuple[Guest, ...]
    event: str = ""  # what this time of the event is known again by, or nothing: `MeetingFacts`


@frozen
class Own:
    """Which guests are the user.

    `guessed` says that nobody told: the address was found by being in every event.
    """

    addresses: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()  # folded
    guessed: bool = False

    def is_me(self, guest: Guest) -> bool:
        """Tell whether a guest is the user; a name tells only where an address doesn't."""
        if guest.address in self.addresses:
            return True
        return bool(self.names) and name_key(guest.name) in self.names


class Apart(StrEnum):
    """Why a guest is nobody that the user met."""

    OWN = "own"
    THING = "thing"
    INFORMED = "informed"
    DECLINED = "declined"


def apart(guest: Guest, own: Own) -> Apart | None:
    """Return why a guest doesn't count; None for one who does.

    Who never answered counts: few do, and they come all the same.
    """
    if own.is_me(guest):
        return Apart.OWN
    if guest.kind is GuestKind.THING:
        return Apart.THING
    if guest.kind is GuestKind.INFORMED:
        return Apart.INFORMED
    return Apart.DECLINED if guest.answer is Answer.DECLINED else None


def was_declined(occurrence: Occurrence, own: Own) -> bool:
    """Tell whether the user declined an event."""
    return any(each.answer is Answer.DECLINED for each in occurrence.guests if own.is_me(each))


def find_own(events: Iterable[tuple[Guest, ...]], told: Own, *, invited: bool = False) -> Own:
    """Return who of the guests of events is the user.

    What was told holds where somebody of the events bears it. Else it is whoever is at every
    event with others, if that is one; of several, whoever organises them all, or, where the user
    was `invited` to them, the one who organises none.
    """
    some = [people for each in events if len(people := _people(each)) > 1]
    if any(told.is_me(guest) for people in some for guest in people):
        return told
    found = _everywhere(some, invited=invited)
    if found is None:
        return told
    return Own(told.addresses | {found}, told.names, guessed=True)


def _people(guests: tuple[Guest, ...]) -> list[Guest]:
    """Return those guests who may be somebody, each address once."""
    alike = {each.address or each.name: each for each in guests if each.kind is not GuestKind.THING}
    return list(alike.values())


def _everywhere(events: Sequence[list[Guest]], *, invited: bool) -> str | None:
    """Return the address that is the user's by being everywhere; None where several may be."""
    counts = Counter(guest.address for each in events for guest in each if guest.address)
    most = counts.most_common(2)
    always = [address for address, count in counts.items() if count == len(events)]
    organisers = {guest.address for each in events for guest in each if guest.organises}
    if len(always) > 1:
        likely = {*always} - organisers if invited else organisers
        return likely.pop() if len(likely) == 1 and likely <= {*always} else None
    if always:  # at a single event, an address may be alone because the others have none
        return always[0] if len(events) > 1 or always[0] in organisers else None
    if len(events) < _ENOUGH_EVENTS or not most:
        return None
    first, second = most[0], most[1] if len(most) > 1 else ("", 0)
    often = first[1] >= _OFTEN * len(events) and second[1] <= _SELDOM * len(events)
    return first[0] if often else None


@frozen
class Present:
    """Somebody at a meeting: of the record, where `person_id` is not None."""

    person_id: int | None
    name_key: str


@frozen
class MeetingFacts:
    """What tells one meeting from another: its day, what it is called, who was there.

    `event` has the two keys by which one time of a calendar's event is known again, and which
    revision of the event said so, if it is known.
    """

    on: date
    titles: frozenset[str]  # folded: event, topic and place
    present: tuple[Present, ...]
    event: str = ""

    @property
    def time_key(self) -> str:
        """Return what tells the event and its instant, whatever day that is where one is then."""
        return self._part(0)

    @property
    def event_key(self) -> str:
        """Return what tells the event, or one of a series, at whatever time; empty if unknown."""
        return self._part(1)

    @property
    def revision(self) -> int:
        """Return how often the event had been changed; 0 if that isn't known."""
        told = self._part(2)
        return int(told) if told.isdecimal() else 0

    def _part(self, place: int) -> str:
        return (*self.event.split(EVENT_KEYS), "", "")[place]


def is_same(one: MeetingFacts, other: MeetingFacts) -> tuple[bool, bool]:
    """Tell whether two meetings of a day have a title in common, and whether all who were there.

    The title counts only where somebody was at both: an interview at nine and one at ten differ.
    """
    titled = not one.titles.isdisjoint(other.titles)
    matched = [each for each in one.present if is_among(each, other.present)]
    both = len(matched) == len(one.present) and all(
        is_among(each, one.present) for each in other.present
    )
    return titled and bool(matched), both


def is_among(whom: Present, people: Iterable[Present]) -> bool:
    """Tell whether somebody is among people, by the record or by the name."""
    return any(
        (whom.person_id is not None and whom.person_id == each.person_id)
        or (bool(whom.name_key) and whom.name_key == each.name_key)
        for each in people
    )


def pair(planned: Sequence[MeetingFacts], held: Sequence[MeetingFacts]) -> list[int | None]:
    """Return which of a day's held meetings each planned one is, each once; None for a new one.

    The surest are paired first: same title and people, then same title, then same people.
    """
    found: list[int | None] = [None] * len(planned)
    free = set(range(len(held)))
    for titled, both in ((True, True), (True, False), (False, True)):
        for place, one in enumerate(planned):
            if found[place] is not None:
                continue
            for number in sorted(free):
                same = is_same(one, held[number])
                if (not titled or same[0]) and (not both or same[1]):
                    found[place] = number
                    free.discard(number)
                    break
    return found
