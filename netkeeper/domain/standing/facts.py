"""What the standing rests on, and what of it was known on a given day."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from datetime import date
from enum import StrEnum
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from netkeeper.domain.invitations import State
from netkeeper.domain.silence import HORIZON, History, Tally
from netkeeper.domain.values import frozen

if TYPE_CHECKING:
    from collections.abc import Sequence

_REFUSALS = frozenset({State.DECLINED, State.UNKNOWN_TO_THEM})


class Request(NamedTuple):
    """A sent request, as far as the standing goes; drafts count for nothing.

    A tuple, since a record may hold tens of thousands, and each is made anew for every look.

    `known` tells whether the record holds how the user knew the person when it was sent; None where
    the record can't tell, since that was before the first meeting was logged. `noted` tells whether
    a note was sent with it, `overridden` whether it went to somebody unknown, with a written
    reason, which stays true of it whatever the record learnt since. `earlier` holds the states that
    it left again, such as one that was corrected, each with its day, the oldest first; that it was
    pending from the day it was sent goes without saying.
    """

    on: date
    state: State
    state_on: date
    known: bool | None = True
    noted: bool = False
    overridden: bool = False
    earlier: tuple[tuple[State, date], ...] = ()

    def as_of(self, on: date) -> Request:
        """Return the request as it stood on a day; what became of it later is left out."""
        if self.state_on <= on:
            return self
        past = [each for each in self.earlier if each[1] <= on]
        state, day = past[-1] if past else (State.PENDING, self.on)
        return self._replace(state=state, state_on=day, earlier=())


@frozen
class Restriction:
    """A limit that LinkedIn put on the account, as the user met it; open while `until` is None.

    `id` is 0 while not yet kept.
    """

    since: date
    until: date | None = None
    what: str = ""
    id: int = 0


@frozen
class StandingFacts:
    """Every sent request of the record, in any order, and every restriction met."""

    requests: Sequence[Request] = ()
    restrictions: Sequence[Restriction] = ()


class Answer(StrEnum):
    """What was known of a request on a day."""

    ACCEPTED = "accepted"
    TOLD = "told"  # the user was told of the refusal
    SILENT = "silent"  # pending, withdrawn or expired


class Seen(NamedTuple):
    """A request as it was seen on a day; a silent one was silent for `silence` days.

    `withdrawn` tells that the silence ended with its withdrawal, `expired` that it lasted for good.
    """

    request: Request
    answer: Answer
    silence: int
    withdrawn: bool = False
    expired: bool = False


def seen_on(one: Request, on: date) -> Seen:
    """Return a request as it was on a day not before it was sent.

    What became of it later was not known yet; a state dated before it was sent counts as of then.
    """
    days = (on - one.on).days
    if one.earlier:
        one = one.as_of(on)
    if one.state_on > on or one.state is State.PENDING:
        return Seen(one, Answer.SILENT, days)
    if one.state is State.ACCEPTED:
        return Seen(one, Answer.ACCEPTED, 0)
    if one.state in _REFUSALS:
        return Seen(one, Answer.TOLD, 0)
    if one.state is State.WITHDRAWN:
        silence = min(days, max(0, (one.state_on - one.on).days))
        return Seen(one, Answer.SILENT, silence, withdrawn=True)
    return Seen(one, Answer.SILENT, days, expired=True)


class Past:
    """The requests in the order sent, from which any day can be looked at.

    Going through many days, oldest first, is quick: what is older than the horizon is counted
    once, and only what was sent in the days that matter is gone through again.
    """

    def __init__(self, facts: StandingFacts) -> None:
        """Sort the requests; drafts are left out."""
        sent = [each for each in facts.requests if each.state is not State.DRAFT]
        self._sent = sorted(sent, key=attrgetter("on"))
        self._days = [each.on for each in self._sent]
        # Those few that left a state again stand differently on different days.
        self._revised = [each for each in sent if each.earlier]
        plain = [each for each in sent if not each.earlier] if self._revised else sent
        self._ends = sorted([_since(each) for each in plain if each.state is not State.PENDING])
        self._unknown = sorted(
            [_since(each) for each in plain if each.state is State.UNKNOWN_TO_THEM]
        )
        self.restrictions = tuple(sorted(facts.restrictions, key=lambda each: each.since))
        self._settled = Tally()  # those of which no later day can tell more: so many of the first
        self._count = 0
        self._last: tuple[date, History] | None = None

    def sent_between(self, first: date, last: date) -> Sequence[Request]:
        """Return the requests of the days from the first to the last, both included."""
        return self._sent[bisect_left(self._days, first) : bisect_right(self._days, last)]

    def unknown_between(self, first: date, last: date) -> int:
        """Return how often, in those days, a recipient said that they don't know the user.

        As it was known on the last of them: what was corrected by then counts for nothing.
        """
        revised = (each.as_of(last) for each in self._revised)
        return (
            bisect_right(self._unknown, last)
            - bisect_left(self._unknown, first)
            + sum(
                each.state is State.UNKNOWN_TO_THEM and first <= _since(each) <= last
                for each in revised
            )
        )

    def pending_on(self, on: date) -> int:
        """Return how many requests were pending on a day."""
        revised = sum(each.on <= on and not was_pending(each, on) for each in self._revised)
        return bisect_right(self._days, on) - bisect_right(self._ends, on) - revised

    def history(self, on: date) -> History:
        """Return how long acceptances took, as far as it was known on a day."""
        if self._last is None or self._last[0] != on:
            self._last = on, self._history(on)
        return self._last[1]

    def _history(self, on: date) -> History:
        settled = bisect_left(self._days, days_before(on, HORIZON))
        if settled < self._count:
            self._settled, self._count = Tally(), 0
        for one in self._sent[self._count : settled]:
            if not one.earlier:
                self._settled.add(one, on)
        self._count = settled
        tally = Tally(self._settled)
        for one in self._sent[settled : bisect_right(self._days, on)]:
            if not one.earlier:
                tally.add(one, on)
        for one in self._revised:
            tally.add(one.as_of(on), on)
        return History.from_tally(tally)


def days_before(on: date, days: int) -> date:
    """Return the day so many days earlier, or the first that a calendar has."""
    return date.fromordinal(max(1, on.toordinal() - days))


def was_pending(one: Request, on: date) -> bool:
    """Tell whether a request was sent, and without an answer, on a day."""
    if one.on > on or one.state is State.DRAFT:
        return False
    then = one.as_of(on) if one.earlier else one
    return then.state is State.PENDING or then.state_on > on


def _since(one: Request) -> date:
    """Return the day of a request's state; one dated before it was sent counts as of then."""
    return one.state_on if one.state_on > one.on else one.on
