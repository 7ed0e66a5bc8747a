"""Draws lots, days and texts, always the same ones from the same seed."""

from __future__ import annotations

import random
from datetime import date, timedelta
from functools import cache
from itertools import accumulate
from string import Formatter
from typing import TYPE_CHECKING, Generic, TypeVar

from netkeeper.domain.values import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

T = TypeVar("T")

_SATURDAY = 5
# How many of a month's days see work meetings; July and late December are quiet in Québec.
_SEASON = (0.75, 0.9, 1.0, 1.0, 1.0, 0.85, 0.3, 0.5, 1.0, 1.0, 1.0, 0.55)
_HOLIDAYS = frozenset(
    {(1, 1), (1, 2), (6, 24), (7, 1), *((12, day) for day in (24, 25, 26, 31))},
)


@frozen
class Shares(Generic[T]):
    """Things and how often each is drawn, summed up."""

    things: Sequence[T]
    sums: Sequence[float]


def shares(weighted: Iterable[tuple[T, float]]) -> Shares[T]:
    """Return what `Draw.of` draws from."""
    pairs = list(weighted)
    return Shares([thing for thing, _ in pairs], list(accumulate(weight for _, weight in pairs)))


# Days between a meeting and the request that follows it, and from a request to its acceptance:
# in archives, half are accepted within two days, three in four within eight, the rest up to 176.
TO_REQUEST = shares([((0, 0), 18), ((1, 1), 40), ((2, 2), 22), ((3, 4), 12), ((5, 12), 8)])
TO_ACCEPTANCE = shares(
    [
        ((0, 0), 16),
        ((1, 1), 27),
        ((2, 2), 17),
        ((3, 4), 12),
        ((5, 8), 10),
        ((9, 14), 7),
        ((15, 30), 6),
        ((31, 60), 3),
        ((61, 170), 2),
    ]
)


def is_workday(day: date) -> bool:
    """Tell whether people hold work meetings on a day."""
    return day.weekday() < _SATURDAY and (day.month, day.day) not in _HOLIDAYS


def workday(day: date) -> date:
    """Return the day, or the last workday before it."""
    while not is_workday(day):
        day -= timedelta(days=1)
    return day


@cache
def places_of(template: str) -> tuple[str, ...]:
    """Return the names of the places that a text leaves open."""
    return tuple(name for _, name, _, _ in Formatter().parse(template) if name)


def filled(templates: Sequence[str], facts: Mapping[str, str], longest: int) -> list[str]:
    """Return the texts for which every fact is there, filled, and not too long."""
    ready = [each for each in templates if all(facts.get(name) for name in places_of(each))]
    return [text for each in ready if len(text := each.format_map(facts)) <= longest]


class Draw:
    """One seeded source of chance for a whole sample."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)  # noqa: S311 - invented people, no secret

    def chance(self, probability: float) -> bool:
        """Tell yes as often as the probability says."""
        return self._random.random() < probability

    def one(self, things: Sequence[T]) -> T:
        """Return one of the things, each as likely."""
        return things[int(self._random.random() * len(things))]

    def of(self, weighted: Shares[T]) -> T:
        """Return one of the things, as often as its weight says."""
        return self._random.choices(weighted.things, cum_weights=weighted.sums)[0]

    def between(self, low: int, high: int) -> int:
        """Return a whole number, both ends included."""
        return low + int(self._random.random() * (high - low + 1))

    def within(self, ranges: Shares[tuple[int, int]]) -> int:
        """Return a number out of one of the ranges."""
        return self.between(*self.of(ranges))

    def recent(self, low: int, high: int) -> int:
        """Return a number of days ago: more often a small one than a large one."""
        return low + int((high - low + 1) * self._random.random() ** 1.35)

    def in_season(self, today: date, ago: int) -> bool:
        """Tell whether a work meeting that many days ago is believable in its month."""
        return self.chance(_SEASON[(today - timedelta(days=ago)).month - 1])

    def shuffled(self, things: Iterable[T]) -> list[T]:
        """Return the things in another order."""
        mixed = list(things)
        self._random.shuffle(mixed)
        return mixed

    def text(self, templates: Sequence[str], facts: Mapping[str, str], longest: int = 2000) -> str:
        """Return one of the texts, filled; empty where none has all its facts or is short enough.

        An empty template stands for a request without a note.
        """
        choice = filled(templates, facts, longest)
        return self.one(choice) if choice else ""
