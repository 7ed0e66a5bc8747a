"""Have refusals climbed of late? The odds of a climb against all that it may be confused with.

Two shares compared, of the last weeks and of those before, mislead: recent requests had less time
to be accepted, and looking again each week is sure to find a difference some week. So the requests
of a year, in the order sent, are weighed as evidence for four tales: the rate of refusal held; it
climbed on some day of the last 90; it fell on one of them; it changed before. A request counts for
as much as it tells. At a rate r it was accepted with the probability 1 - r, refused with r, and
silent until an age t with r + (1 - r) L(t), where L(t) is the share of acceptances that come later
than t, by the user's own history: fresh silence tells nothing, and old silence almost as much as a
refusal. Rates and days are not estimated but averaged over, each rate of a grid as likely as the
others, so that a few requests can't tell much.

The method is Bayesian detection of a change (Shiryaev 1963; Adams and MacKay 2007), with the
delays of acceptance as what is known of silence. What it reaches is measured by
tests/bench/silence/measure.py.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import Counter
from itertools import accumulate, pairwise
from operator import add, mul, sub
from typing import TYPE_CHECKING

from netkeeper.domain.silence import HALF_DAY
from netkeeper.domain.standing.facts import Answer, days_before
from netkeeper.domain.values import frozen

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from netkeeper.domain.silence import History
    from netkeeper.domain.standing.facts import Seen

    Vector = list[float]

WINDOW = 365  # days of requests that are looked at
RECENT = 90  # days; an older climb is no news
# As little as this is no climb: 10 points, two steps of the grid.
_LEAST = 2
_STEPS = 20
_RATES = [(step + 0.5) / _STEPS for step in range(_STEPS)]
_ACCEPTED = [math.log(1 - rate) for rate in _RATES]
_PAIRS = (_STEPS - _LEAST) * (_STEPS - _LEAST + 1) / 2
# Beforehand: one climb, and one fall, in so many days. NetKeeper's own choice, with the threshold:
# of the pairs tried, one that keeps false alarms within 5 % a month.
_DAYS_BETWEEN = 600
# The days on which a change is looked for lie so far apart: the exact day hardly matters.
_STRIDE, _OLD_STRIDE = 3, 15


@frozen
class Climb:
    """How likely refusals have climbed in the last 90 days, and how, if they have.

    `since` is the likeliest day; `before` and `after` are the rates of refusal around it. `count`
    is the number of requests, `telling` how many they amount to: silent ones count for the part of
    the acceptances that would have come by now.
    """

    probability: float
    since: date
    before: float
    after: float
    count: int
    telling: float


@frozen
class _Change:
    """A day on which the rate may have changed, and how well a climb or a fall would explain all.

    The two are logarithms of likelihoods, weighed by how likely a change on that day is beforehand.
    """

    on: date
    climb: float
    fall: float
    before: Vector
    after: Vector


def climb(seen: Sequence[Seen], history: History, on: date) -> Climb | None:
    """Weigh the requests of the last year, in the order sent; None where nothing can differ."""
    cuts = _cuts(seen[0].request.on, on) if seen else []
    if not cuts:
        return None
    late_after = _Late(history)
    late = [late_after.share(each) for each in seen]
    days = [each.request.on for each in seen]
    places = [0, *(bisect_left(days, day) for day, _ in cuts), len(seen)]
    parts = [_evidence(seen[a:b], late[a:b]) for a, b in pairwise(places)]
    so_far = list(accumulate(parts, _sum))
    whole = so_far[-1]
    changes = [_change(cut, before, whole) for cut, before in zip(cuts, so_far, strict=False)]
    recent = [each for each in changes if each.on > days_before(on, RECENT)]
    best = max(recent, key=lambda each: each.climb)
    before, after = _rates(best)
    probability = _share([each.climb for each in recent], whole, changes)
    telling = sum(1 - each for each in late)
    return Climb(probability, best.on, before, after, len(seen), telling)


def _cuts(first: date, on: date) -> list[tuple[date, float]]:
    """Return the days on which a change is looked for, each with the days it stands for.

    The oldest comes first; none is before the second day on which there was a request.
    """
    old = range(WINDOW - _OLD_STRIDE // 2, RECENT, -_OLD_STRIDE)
    ages = [*((age, _OLD_STRIDE) for age in old)]
    ages += [(age, _STRIDE) for age in range(RECENT - _STRIDE // 2 - 1, -1, -_STRIDE)]
    days = [(days_before(on, age), float(span)) for age, span in ages]
    return [(day, span) for day, span in days if day > first]


class _Late:
    """Knows which share of the acceptances may still come, having worked out each age once."""

    def __init__(self, history: History) -> None:
        self._history = history
        self._known: dict[int, float] = {}

    def share(self, one: Seen) -> float:
        """Return the share still to come: 0 where the answer is known."""
        if one.answer is not Answer.SILENT or one.expired:
            return 0.0
        known = self._known.get(one.silence)
        if known is None:
            known = self._known[one.silence] = self._history.late(one.silence + HALF_DAY)
        return known


def _evidence(seen: Sequence[Seen], late: Sequence[float]) -> Vector:
    """Return the logarithm of how likely these answers are at each rate of refusal."""
    accepted = sum(each.answer is Answer.ACCEPTED for each in seen)
    counts = Counter(
        share for each, share in zip(seen, late, strict=True) if each.answer is not Answer.ACCEPTED
    )
    total = [accepted * each for each in _ACCEPTED]
    for share, count in counts.items():
        told = [count * math.log(rate + (1 - rate) * share) for rate in _RATES]
        total = _sum(total, told)
    return total


def _sum(one: Vector, other: Vector) -> Vector:
    return list(map(add, one, other))


def _change(cut: tuple[date, float], before: Vector, whole: Vector) -> _Change:
    """Return how well a change on a day explains all, averaged over the rates of both sides."""
    day, span = cut
    after = list(map(sub, whole, before))
    first, second = max(before), max(after)
    left = [math.exp(each - first) for each in before]
    right = [math.exp(each - second) for each in after]
    # Each rate with all those that lie at least so far below it on the other side of the day.
    climbed = math.fsum(map(mul, accumulate(left), right[_LEAST:]))
    fell = math.fsum(map(mul, accumulate(right), left[_LEAST:]))
    scale = first + second + math.log(span / _DAYS_BETWEEN / _PAIRS)
    return _Change(day, scale + _log(climbed), scale + _log(fell), before, after)


def _share(climbs: Sequence[float], whole: Vector, changes: Sequence[_Change]) -> float:
    """Return the weight of the climbs among all that may have happened."""
    top = max(whole)
    held = top + math.log(sum(math.exp(each - top) for each in whole) / _STEPS)
    tales = [held, *(each.climb for each in changes), *(each.fall for each in changes)]
    top = max(tales)
    return sum(math.exp(each - top) for each in climbs) / sum(
        math.exp(each - top) for each in tales
    )


def _rates(change: _Change) -> tuple[float, float]:
    """Return the mean rates before and after a day, given that they climbed on it."""
    first, second = max(change.before), max(change.after)
    left = [math.exp(each - first) for each in change.before]
    right = [math.exp(each - second) for each in change.after]
    total = lower = upper = 0.0
    for step in range(_STEPS - _LEAST):
        for later in range(step + _LEAST, _STEPS):
            weight = left[step] * right[later]
            total += weight
            lower += weight * _RATES[step]
            upper += weight * _RATES[later]
    return (lower / total, upper / total) if total else (0.0, 0.0)


def _log(value: float) -> float:
    return math.log(value) if value > 0 else -math.inf
