"""Invented users whose chances are known: how many accept them, after which delays."""

from __future__ import annotations

import math
import random
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from statistics import NormalDist, fmean
from typing import Protocol

from netkeeper.domain.invitations import State
from netkeeper.domain.silence import EDGES, HORIZON
from netkeeper.domain.standing.facts import Request

TODAY = date(2026, 11, 20)
_NORMAL = NormalDist()
_HOURS = [(step + 0.5) / 8 for step in range(8)]  # of a day, as a part of it
_TOLD = 0.05  # of those who never accept: how many are known to have refused
_WITHDRAWN = 0.3  # of those silent for 60 days: how many were withdrawn since


def generator(seed: int) -> random.Random:
    """Return a generator of examples."""
    return random.Random(seed)  # noqa: S311 - nothing here is secret


class Delay(Protocol):
    """How long those who accept take, in days; all of them within the horizon."""

    def within(self, days: float) -> float: ...
    def draw(self, chance: random.Random) -> float: ...


@dataclass(frozen=True)
class LogNormal:
    """Delays with a heavy tail: the median, and the spread of the logarithm."""

    median: float
    spread: float

    def _raw(self, days: float) -> float:
        return _NORMAL.cdf(math.log(days / self.median) / self.spread) if days > 0 else 0.0

    def within(self, days: float) -> float:
        return min(1.0, self._raw(days) / self._raw(HORIZON))

    def draw(self, chance: random.Random) -> float:
        part = max(1e-12, chance.random() * self._raw(HORIZON))
        return self.median * math.exp(self.spread * _NORMAL.inv_cdf(part))


@dataclass(frozen=True)
class Weibull:
    """Delays with a light tail; with shape 1 they are exponential."""

    scale: float
    shape: float

    def _raw(self, days: float) -> float:
        return 1 - math.exp(-((days / self.scale) ** self.shape)) if days > 0 else 0.0

    def within(self, days: float) -> float:
        return min(1.0, self._raw(days) / self._raw(HORIZON))

    def draw(self, chance: random.Random) -> float:
        part = chance.random() * self._raw(HORIZON)
        return self.scale * (-math.log1p(-part)) ** (1 / self.shape)


@dataclass(frozen=True)
class Reminded:
    """Most answer at once, the others when LinkedIn reminds them after about nine days."""

    at_once: Delay = LogNormal(0.7, 1)
    later: Delay = LogNormal(9, 0.4)
    share: float = 0.7

    def within(self, days: float) -> float:
        return self.share * self.at_once.within(days) + (1 - self.share) * self.later.within(days)

    def draw(self, chance: random.Random) -> float:
        which = self.at_once if chance.random() < self.share else self.later
        return which.draw(chance)


@dataclass(frozen=True)
class User:
    """Somebody whose requests are accepted with a known share, after known delays."""

    share: float
    delay: Delay

    def hazards(self) -> list[float]:
        """Return the true hazard of each bucket."""
        by = [self.share * self.delay.within(edge) for edge in EDGES]
        return [(end - start) / (1 - start) for start, end in pairwise(by)]

    def chance(self, days: int) -> float:
        """Return the true chance of a request sent so many calendar days ago and still pending.

        The hour of sending and the hour of looking are unknown, and averaged over.
        """
        later = pending = 0.0
        for now in _HOURS:
            for sent in _HOURS:
                if (age := days + now - sent) >= 0:
                    by = self.delay.within(age)
                    later += self.share * (1 - by)
                    pending += 1 - self.share * by
        return later / pending


TYPICAL = LogNormal(1, 1.8)  # half within a day, three of four within 3.4, nine in ten within 10
DELAYS: dict[str, Delay] = {
    "log-normal 1 d": TYPICAL,
    "log-normal 4 d": LogNormal(4, 1.5),
    "exponential 5 d": Weibull(5, 1),
    "Weibull 3 d": Weibull(3, 0.6),
    "with reminders": Reminded(),
}


def anybody(chance: random.Random) -> User:
    """Draw a user from what is published and was measured of acceptance.

    Shares as in ten accounts (49 % to 93 %) and in cold campaigns (26 % to 31 %); medians of the
    delay up to a few days, third quartiles of one to eight, and a long tail.
    """
    median = math.exp(chance.uniform(math.log(0.5), math.log(3)))
    return User(chance.betavariate(2.5, 1.2), LogNormal(median, chance.uniform(1.2, 2.2)))


def mean_hazards(users: int, seed: int = 1) -> list[float]:
    """Return the mean of the hazards of so many users: where the prior comes from."""
    chance = generator(seed)
    drawn = [anybody(chance).hazards() for _ in range(users)]
    return [fmean(each) for each in zip(*drawn, strict=True)]


@dataclass(frozen=True)
class Sent:
    """A request as the record holds it today, and whether it will ever have been accepted."""

    request: Request
    accepted: bool


def sent(user: User, chance: random.Random, count: int, days: int) -> list[Sent]:
    """Invent the requests of the last so many days, as they stand at some hour of today."""
    now = chance.random()
    return [_sent(user, chance, now - chance.uniform(0, days), now) for _ in range(count)]


def _sent(user: User, chance: random.Random, at: float, now: float) -> Sent:
    accepted = chance.random() < user.share
    told = not accepted and chance.random() < _TOLD
    end = at + user.delay.draw(chance) if accepted or told else math.inf
    if end <= now:
        return Sent(_request(at, State.ACCEPTED if accepted else State.DECLINED, end), accepted)
    if now - at > 60 and chance.random() < _WITHDRAWN:
        withdrawn = at + chance.uniform(60, now - at)
        if withdrawn < end:
            return Sent(_request(at, State.WITHDRAWN, withdrawn), accepted)
    return Sent(_request(at, State.PENDING, at), accepted)


def stream(
    rates: tuple[float, float], change: int, until: int, delay: Delay, week: float, seed: int
) -> list[Request]:
    """Invent requests, so many a week, of which a share is refused: another one from a day on.

    Day 0 is TODAY. What became of each is dated even where it lies ahead.
    """
    chance = generator(seed)
    made: list[Request] = []
    at = chance.expovariate(week / 7)
    while at < until:
        refused = chance.random() < rates[at >= change]
        told = refused and chance.random() < _TOLD
        state = State.ACCEPTED if not refused else State.DECLINED if told else State.PENDING
        end = at if state is State.PENDING else at + delay.draw(chance)
        made.append(_request(at, state, end))
        at += chance.expovariate(week / 7)
    return made


def _request(at: float, state: State, end: float) -> Request:
    return Request(day(math.floor(at)), state, day(math.floor(end)))


def day(number: int) -> date:
    """Return the day so many days after TODAY."""
    return TODAY + timedelta(days=number)
