"""Put what the record holds of a person into one journey: what is due, then newest first."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from netkeeper.domain.consent import Consent
from netkeeper.domain.days import Day
from netkeeper.domain.invitations import OPEN, Direction, Invitation, State, StateStep
from netkeeper.domain.lines import FollowUpLine, IntroductionLine, MeetingLine
from netkeeper.domain.values import frozen, replace
from netkeeper.ui.lists.source import HeldLines, Section

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from netkeeper.services.people import PersonPage

What = FollowUpLine | MeetingLine | Invitation | IntroductionLine | Consent | None


class EntryKind(StrEnum):
    """What an entry tells; of one day, the first of these stands above."""

    FOLLOW_UP = "follow_up"
    FOLLOW_UP_DONE = "follow_up_done"
    MEETING = "meeting"
    ANSWER = "answer"  # what became of an invitation
    REQUEST = "request"
    INTRODUCTION = "introduction"
    WITHDRAWAL = "withdrawal"  # of every consent given until then
    CONSENT_END = "consent_end"  # of the contract, the membership or the publication
    CONSENT = "consent"
    CONNECTION = "connection"
    LAST_MESSAGE = "last_message"
    FIRST_MESSAGE = "first_message"


_RANK = {kind: rank for rank, kind in enumerate(EntryKind)}


@frozen
class Entry:
    """An entry of a journey; `id` counts within it. `step` is the one that an answer tells of."""

    id: int
    kind: EntryKind
    day: Day | None
    what: What = None
    step: StateStep | None = None
    first: bool = False  # the earliest meeting

    @property
    def target(self) -> tuple[str, int] | None:
        """Return the page and the id that the entry stands for."""
        match self.what:
            case MeetingLine():
                return "meetings", self.what.id
            case Invitation():
                received = self.what.direction is Direction.RECEIVED
                return "received" if received else "sent", self.what.id
            case IntroductionLine():
                return "people", self.what.person_id
            case _:
                return None


def journey(page: PersonPage) -> list[Entry]:
    """Return a person's entries: what is to do, the soonest first; then all else, newest first."""
    due = [
        Entry(0, EntryKind.FOLLOW_UP, Day(each.due_on), each)
        for each in sorted(page.follow_ups, key=lambda each: each.due_on)
    ]
    done = (
        Entry(0, EntryKind.FOLLOW_UP_DONE, Day(each.done_on), each)
        for each in page.done_follow_ups
        if each.done_on is not None
    )
    dated: list[Entry] = []
    undated: list[Entry] = []
    for each in (
        *done,
        *_meetings(page),
        *_requests(page),
        *_introductions(page),
        *_consents(page),
        *_ties(page),
    ):
        (undated if each.day is None else dated).append(each)
    dated.sort(key=_newest_first)
    every = (*due, *dated, *undated)
    return [replace(each, id=number) for number, each in enumerate(every, 1)]


def _newest_first(entry: Entry) -> tuple[int, int]:
    assert entry.day is not None  # noqa: S101 - only those with a day are sorted
    return -entry.day.on.toordinal(), _RANK[entry.kind]


def _meetings(page: PersonPage) -> Iterator[Entry]:
    earliest = page.meetings[-1].id if page.meetings else 0
    for line in page.meetings:
        yield Entry(0, EntryKind.MEETING, line.day, line, first=line.id == earliest)


def _requests(page: PersonPage) -> Iterator[Entry]:
    for one in page.invitations:
        yield Entry(0, EntryKind.REQUEST, Day(one.on), one)
        answered = False
        for step in one.steps:
            # Pending is told by the request itself, unless it is pending again.
            if step.state not in OPEN or (answered and step.state is State.PENDING):
                answered = True
                yield Entry(0, EntryKind.ANSWER, Day(step.on), one, step)


def _introductions(page: PersonPage) -> Iterator[Entry]:
    for line in page.introductions:
        yield Entry(0, EntryKind.INTRODUCTION, line.day, line)


def _consents(page: PersonPage) -> Iterator[Entry]:
    """Yield each consent and the end of what it rests on, and each day of withdrawal once."""
    withdrawn: set[date] = set()
    for one in page.consents:
        yield Entry(0, EntryKind.CONSENT, Day(one.since), one)
        if one.ended_on is not None:
            yield Entry(0, EntryKind.CONSENT_END, Day(one.ended_on), one)
        if one.withdrawn_on is not None and one.withdrawn_on not in withdrawn:
            withdrawn.add(one.withdrawn_on)
            yield Entry(0, EntryKind.WITHDRAWAL, Day(one.withdrawn_on), one)


def _ties(page: PersonPage) -> Iterator[Entry]:
    """Yield the connection, unless an accepted request tells of it, and the messages."""
    person = page.person
    accepted = any(each.state is State.ACCEPTED for each in page.invitations)
    if person.connected_on is not None and not accepted:
        yield Entry(0, EntryKind.CONNECTION, Day(person.connected_on))
    if person.last_message_on is not None:
        yield Entry(0, EntryKind.LAST_MESSAGE, Day(person.last_message_on))
    if person.first_message_on not in (None, person.last_message_on):
        yield Entry(0, EntryKind.FIRST_MESSAGE, Day(person.first_message_on))


class JourneySource(HeldLines[Entry]):
    """The entries of a journey as a list, headed by years; this year's need no header."""

    def __init__(self, entries: Sequence[Entry], today: date) -> None:
        super().__init__(entries)
        self._today = today

    def sections(self) -> Sequence[Section]:
        """Return a header before each other year's entries, and one before those of no day."""
        found = []
        year: int | None = self._today.year
        for at, entry in enumerate(self._lines.values()):
            of = year if entry.kind is EntryKind.FOLLOW_UP else _year(entry)
            if of != year:
                year = of
                found.append(Section(at, year))
        return found


def _year(entry: Entry) -> int | None:
    return None if entry.day is None else entry.day.on.year
