"""Ranks whom the user can ask for an introduction, by what ties them to the person sought.

Only people the user knows are ranked: nobody can be asked to introduce the user who doesn't know
the user. Whoever the user would not ask (the person's own question, answered "no") never is. The
order is NetKeeper's own: a tie that shows that two people know each other goes before one that
lets it be supposed, then the user's own answer, then the tie's kind, then whoever was met, then
the latest contact.
"""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING

from netkeeper.domain.folding import fold
from netkeeper.domain.people import Acquaintance, Answer
from netkeeper.domain.values import frozen

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from netkeeper.domain.days import Day
    from netkeeper.domain.meetings import MeetingKind

EDITION = timedelta(days=3)  # a forum of several days, logged on any of them
_TELLING_WORDS = 2  # « Café » names no event that two people share; « Connexion24 » does


class Bond(StrEnum):
    """What ties somebody to the person sought, from the surest."""

    INTRODUCED = "introduced"  # introduced the person to the user
    BROUGHT = "brought"  # was introduced to the user by the person
    MEETING = "meeting"  # both at one meeting
    NOTED = "noted"  # the user's note about them, or about a meeting with them, has the name
    EVENT = "event"  # both at an event, by two meetings of the record
    COMPANY = "company"  # both at one company

    @property
    def is_sure(self) -> bool:
        """Tell whether the two know each other; otherwise they may."""
        return self in _SURE


_SURE = frozenset({Bond.INTRODUCED, Bond.BROUGHT, Bond.MEETING})
_BY_BOND = {each: rank for rank, each in enumerate(Bond)}
_BY_ANSWER = {Answer.YES: 0, None: 1, Answer.UNSURE: 2}


@frozen
class Tie:
    """One thing that ties `person_id` to the person sought.

    `title` is what the meeting or event is called, or the company; both it and the day may lack.
    """

    person_id: int
    bond: Bond
    day: Day | None = None
    title: str = ""
    kind: MeetingKind | None = None


@frozen
class PossibleIntroducer:
    """Somebody who may be asked: how the user knows them, and whether they would ask them.

    `last_on` is the day of the latest contact of any kind.
    """

    id: int
    name: str
    initials: str
    acquaintance: Acquaintance
    company: str = ""
    position: str = ""
    answer: Answer | None = None
    last_on: Day | None = None


@frozen
class Introducer:
    """Somebody the user can ask, with the ties that say why, the surest first.

    `asked_for` is the day of a follow-up that waits already, about this same request.
    """

    whom: PossibleIntroducer
    ties: tuple[Tie, ...]
    asked_for: date | None = None

    @property
    def id(self) -> int:
        """Return the person's id."""
        return self.whom.id

    @property
    def reason(self) -> Tie:
        """Return the surest tie."""
        return self.ties[0]

    @property
    def times(self) -> int:
        """Return how many ties there are of the surest one's kind."""
        return sum(each.bond is self.reason.bond for each in self.ties)


def rank(
    people: Iterable[PossibleIntroducer], ties: Iterable[Tie], *, sought: Collection[int] = ()
) -> list[Introducer]:
    """Return those whom the user can ask, best first.

    `sought` are the ids of whoever the person may be: none of them introduces themselves.
    """
    by_person: dict[int, list[Tie]] = {}
    for each in dict.fromkeys(ties):
        by_person.setdefault(each.person_id, []).append(each)
    found = [
        Introducer(whom, tuple(sorted(by_person[whom.id], key=_surest_first)))
        for whom in people
        if whom.id in by_person and whom.id not in sought and _can_be_asked(whom)
    ]
    return sorted(found, key=_best_first)


def is_one_event(one: str, day: Day, other: str, another: Day) -> bool:
    """Tell whether two meetings were at the same event: its name, and the same days.

    An event of which the month or year alone is known may have been on any day of it. A name of
    one plain word, such as « Café », tells no event from others of that day.
    """
    words = _words(one)
    if words != _words(other):
        return False
    if len(words) < _TELLING_WORDS and not any(map(str.isdecimal, one)):
        return False
    return day.on <= another.last + EDITION and another.on <= day.last + EDITION


@lru_cache(maxsize=4096)  # the same events come again and again
def _words(event: str) -> tuple[str, ...]:
    return tuple(fold(event).split())


def _can_be_asked(whom: PossibleIntroducer) -> bool:
    return whom.acquaintance.is_known and whom.answer is not Answer.NO


def _surest_first(tie: Tie) -> tuple[int, int]:
    return _BY_BOND[tie.bond], -_ordinal(tie.day)


def _best_first(one: Introducer) -> tuple[object, ...]:
    whom = one.whom
    return (
        not one.reason.bond.is_sure,
        _BY_ANSWER[whom.answer],
        _BY_BOND[one.reason.bond],
        whom.acquaintance is not Acquaintance.MET,
        -_ordinal(whom.last_on),
        -one.times,
        fold(whom.name),
        whom.id,
    )


def _ordinal(day: Day | None) -> int:
    return day.on.toordinal() if day is not None else 0
