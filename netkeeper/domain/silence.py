"""The chance that a request which is still unanswered will be accepted, from the user's own past.

LinkedIn tells the sender of no refusal: a refused request stays pending. What speaks is time. The
180 days after which a request ends are cut into buckets; each has its hazard, which is the share of
the requests still open at its start that are accepted within it. Then S(t), the share not accepted
by the age t, is the product of what each bucket leaves, and `chance(t) = 1 - S(180) / S(t)`.

Within a bucket acceptances thin out as they do across its neighbours (`_bends`). A request of
which only a part of a bucket could be observed counts for that part: a withdrawn one until its
withdrawal, any other until today. One that was refused, or expired, stays among the unaccepted for
as long as it could have been seen to be accepted: dropped at its refusal, or counted beyond today,
it would falsify the later buckets.

Few requests say little, so each hazard starts from a Beta prior (`PRIOR`).
"""

from __future__ import annotations

import math
from bisect import bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING, Protocol

from netkeeper.domain.invitations import State
from netkeeper.domain.shares import Beta, with_moments
from netkeeper.domain.values import field, frozen

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

HORIZON = 180  # days; LinkedIn's archive keeps a request no longer, and few are accepted later
EDGES = (0, 1, 2, 4, 7, 14, 30, 60, HORIZON)  # the buckets' bounds, in days of age
BUCKETS = len(EDGES) - 1

HALF, NINE_IN_TEN = 0.5, 0.9  # of all acceptances: what the words and the time axis tell

# A day of which the hour isn't known is counted to its middle.
HALF_DAY = 0.5
# How fast acceptances thin out within a bucket, as a power of age: in the last bucket, and while
# requests are counted (of the laws tried on simulated delays, the one with the least error); at the
# most; and from where on a power is as good as none.
_USUAL_BEND, _STEEPEST, _NO_POWER = 2.0, 8.0, 1e-6


# The mean hazards of users whose share accepted is spread as in the ten accounts measured (49 % to
# 93 %) and the published cold campaigns (26 % to 31 %), and whose acceptances come, in half of the
# cases, within 0 to 2 days, and in three of four within 1 to 8, with a tail to 176 days (thirteen
# accounts): the mean of 20,000 such users, rounded. tests/bench/silence/population.py draws them.
# The weight is NetKeeper's own choice: of 1 to 6 requests, the one with which the interval of ten
# requests came nearest to holding the truth as often as it says.
PRIOR_HAZARDS = (0.31, 0.17, 0.18, 0.15, 0.16, 0.13, 0.08, 0.06)
PRIOR_WEIGHT = 2  # requests of the user's own in each bucket
PRIOR = tuple(Beta(each * PRIOR_WEIGHT, (1 - each) * PRIOR_WEIGHT) for each in PRIOR_HAZARDS)


class SentRequest(Protocol):
    """A sent request, as far as its answer goes: `Invitation` and `InvitationLine` fit."""

    @property
    def on(self) -> date:
        """Return the day it was sent."""

    @property
    def state(self) -> State:
        """Return where it stands."""

    @property
    def state_on(self) -> date:
        """Return since when."""


@frozen
class Chance:
    """How likely a request will still be accepted, with the interval that holds 90 %."""

    value: float
    low: float
    high: float


def _bucket_of(age: float) -> int:
    """Return the bucket that an age lies in; at the horizon, one beyond the last."""
    return bisect_right(EDGES, age) - 1


def _part(bucket: int, age: float, bend: float = _USUAL_BEND) -> float:
    """Return how much of a bucket's acceptances comes before an age, from 0 to 1.

    They thin out as 1 + age to the power of `-bend`.
    """
    start, end = EDGES[bucket], EDGES[bucket + 1]
    if not start < age < end:
        return float(age >= end)
    power = 1 - bend
    if abs(power) < _NO_POWER:
        return math.log((1 + age) / (1 + start)) / math.log((1 + end) / (1 + start))
    first, last = math.pow(1 + start, power), math.pow(1 + end, power)
    return (math.pow(1 + age, power) - first) / (last - first)


def _bends(hazards: Sequence[Beta], left: Sequence[float]) -> tuple[float, ...]:
    """Return how fast acceptances thin out within each bucket: as they do across its neighbours.

    The last has no neighbour after it, and too few acceptances to tell by the one before.
    """
    densities = [
        math.log(left[n] * each.mean / (EDGES[n + 1] - EDGES[n])) for n, each in enumerate(hazards)
    ]
    middles = [math.log1p(math.sqrt(start * end)) for start, end in pairwise(EDGES)]
    found = []
    for n in range(BUCKETS - 1):
        before, after = max(0, n - 1), n + 1
        slope = (densities[before] - densities[after]) / (middles[after] - middles[before])
        found.append(min(_STEEPEST, max(0.0, slope)))
    return (*found, _USUAL_BEND)


# For each whole age in days, its bucket, and the part of the bucket before the middle of that day.
_PLACES = [(_bucket_of(age), _part(_bucket_of(age), age + HALF_DAY)) for age in range(HORIZON)]


class Tally:
    """Counts requests by bucket; each takes the same short time, whatever its age."""

    __slots__ = ("accepted", "count", "ended", "parts")

    def __init__(self, other: Tally | None = None) -> None:
        """Start from nothing, or from what another tally counted."""
        self.count: int = other.count if other else 0
        self.accepted: list[int] = other.accepted[:] if other else [0] * BUCKETS
        # In which bucket each was last seen, and the parts of it that were seen.
        self.ended: list[int] = other.ended[:] if other else [0] * (BUCKETS + 1)
        self.parts: list[float] = other.parts[:] if other else [0.0] * BUCKETS

    def add(self, one: SentRequest, today: date) -> None:
        """Count a request as it stood on the given day; one not sent by then counts for nothing."""
        sent = one.on
        seen = (today - sent).days
        if seen < 0 or one.state is State.DRAFT:
            return
        self.count += 1
        age = max(0, (one.state_on - sent).days) if one.state_on <= today else HORIZON
        if one.state is State.WITHDRAWN:
            seen = min(seen, age)
        if one.state is State.ACCEPTED and age < HORIZON:
            bucket, _ = _PLACES[age]
            self.accepted[bucket] += 1
            self.ended[bucket] += 1
            # Had it not been accepted, only a part of the bucket would have been seen; to the
            # second order in the hazard, its own weight is less by half of the part unseen.
            if seen < EDGES[bucket + 1]:
                self.parts[bucket] -= (1 - _PLACES[seen][1]) / 2
        elif seen >= HORIZON:
            self.ended[BUCKETS] += 1
        else:
            bucket, part = _PLACES[seen]
            self.ended[bucket] += 1
            self.parts[bucket] += part

    def hazards(self) -> tuple[Beta, ...]:
        """Return what the counted requests, after the prior, tell of each hazard."""
        found: list[Beta] = []
        beyond = self.ended[BUCKETS]
        for bucket in reversed(range(BUCKETS)):
            before = PRIOR[bucket]
            missed = max(0.0, beyond + self.parts[bucket])
            found.append(Beta(before.hits + self.accepted[bucket], before.misses + missed))
            beyond += self.ended[bucket]
        return tuple(reversed(found))


@frozen
class History:
    """How long the user's own requests took to be accepted, and how many were.

    `count` is the number of requests it rests on, `accepted` of how many it knows the acceptance.
    """

    count: int
    accepted: int
    hazards: tuple[Beta, ...]
    _left: tuple[float, ...] = field(compare=False, repr=False)  # S at each edge
    _ahead: tuple[tuple[float, float], ...] = field(compare=False, repr=False)
    _bends: tuple[float, ...] = field(compare=False, repr=False)
    _known: dict[float, Chance] = field(default_factory=dict, compare=False, repr=False)
    _days: dict[float, int] = field(default_factory=dict, compare=False, repr=False)

    @classmethod
    def from_tally(cls, tally: Tally) -> History:
        """Build the history from what was counted."""
        hazards = tally.hazards()
        left = [1.0]
        for each in hazards:
            left.append(left[-1] * _kept(each).mean)
        ahead = [(1.0, 1.0)]  # the mean of what later buckets leave, and of its square
        for each in reversed(hazards):
            mean, square = ahead[-1]
            ahead.append((mean * _kept(each).mean, square * _kept(each).moment(2)))
        return cls(
            tally.count,
            sum(tally.accepted),
            hazards,
            tuple(left),
            tuple(ahead[::-1]),
            _bends(hazards, left),
        )

    def chance_of(self, sent_on: date, today: date) -> Chance:
        """Return the chance of a request that is pending on the given day, at the hour unknown."""
        return self.chance(max(0, (today - sent_on).days) + HALF_DAY)

    def chance(self, age: float) -> Chance:
        """Return the chance of a request that is pending at the given age in days.

        The value is the posterior mean, which is exact: the hazards are independent, so the mean
        of their product is the product of their means. The interval is that of the Beta
        distribution with the same mean and the same variance.
        """
        known = self._known.get(age)
        if known is None:
            known = self._known[age] = self._chance(age)
        return known

    def within(self, share: float) -> int:
        """Return within how many days the given share of all acceptances comes."""
        found = self._days.get(share)
        if found is None:  # as with `chance`, each of many requests asks the same
            late = 1 - share
            found = next((days for days in range(HORIZON) if self.late(days + 1) <= late), HORIZON)
            self._days[share] = found
        return found

    def late(self, age: float) -> float:
        """Return the share of all acceptances that come after the given age."""
        total = 1 - self._left[-1]
        return min(1.0, max(0.0, (self.unaccepted(age) - self._left[-1]) / total))

    def unaccepted(self, age: float) -> float:
        """Return S: the expected share of requests that are not accepted by the given age."""
        if age >= HORIZON:
            return self._left[-1]
        bucket = _bucket_of(max(age, 0.0))
        part = _part(bucket, age, self._bends[bucket])
        return self._left[bucket] * _kept(self.hazards[bucket]).moment(part)

    def expected(self, age: float) -> float:
        """Return the value of the chance alone, which costs far less than its interval."""
        return 1 - self._still_kept(age)[0]

    def _still_kept(self, age: float) -> tuple[float, float]:
        """Return the mean share of those pending that is never accepted, and of its square."""
        if age >= HORIZON:
            return 1.0, 1.0
        bucket = _bucket_of(max(age, 0.0))
        kept, part = _kept(self.hazards[bucket]), 1 - _part(bucket, age, self._bends[bucket])
        mean, square = self._ahead[bucket + 1]
        return mean * kept.moment(part), square * kept.moment(2 * part)

    def _chance(self, age: float) -> Chance:
        mean, square = self._still_kept(age)
        value = 1 - mean
        found = with_moments(value, 1 - 2 * mean + square)
        if found is None:
            return Chance(value, value, value)
        low, high = found.interval()
        return Chance(value, min(low, value), max(high, value))


def said(chance: Chance, history: History) -> dict[str, float]:
    """Return the figures from which a chance is put into words."""
    return {
        "value": chance.value,
        "low": chance.low,
        "high": chance.high,
        "half": history.within(HALF),
        "nine": history.within(NINE_IN_TEN),
        "count": history.count,
        "accepted": history.accepted,
    }


def prior_said() -> dict[str, float]:
    """Return the figures from which it is told what is assumed before one's own requests tell."""
    assumed = History.from_tally(Tally())
    return {
        "accepted": 1 - assumed.unaccepted(HORIZON),
        "half": assumed.within(HALF),
        "nine": assumed.within(NINE_IN_TEN),
        "weight": PRIOR_WEIGHT,
    }


def _kept(hazard: Beta) -> Beta:
    """Return the distribution of the share that a bucket leaves unaccepted."""
    return Beta(hazard.misses, hazard.hits)
