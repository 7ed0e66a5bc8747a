"""Measures the chances of silent requests, and their intervals, where the truth is known."""

from __future__ import annotations

import math
import statistics
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from random import Random
from typing import TYPE_CHECKING

from netkeeper.domain.invitations import State
from netkeeper.domain.silence import EDGES, HORIZON, PRIOR, PRIOR_HAZARDS, PRIOR_WEIGHT
from tests.bench.silence.population import (
    DELAYS,
    TODAY,
    TYPICAL,
    Delay,
    User,
    anybody,
    day,
    generator,
    mean_hazards,
    sent,
)
from tests.bench.tables import Table, percent, with_error
from tests.domain.histories import history_of

if TYPE_CHECKING:
    from netkeeper.domain.shares import Beta
    from netkeeper.domain.standing.facts import Request

AGES = (0, 1, 3, 5, 10, 20, 45, 100)
SIZES = (10, 50, 500)
SHARES = (0.3, 0.5, 0.75, 0.9)
BINS = (0, 0.02, 0.05, 0.1, 0.2, 0.3, 0.5, 0.7, 0.9, 1.0001)
YEAR = 365
LIKE_THE_PRIOR = "drawn as the prior assumes"

Draw = Callable[[Random], User]


def _any_share(delay: Delay) -> Draw:
    """Return a draw of users with a delay, and any of the shares accepted."""
    return lambda chance: User(chance.choice(SHARES), delay)


def _one(share: float, delay: Delay) -> Draw:
    return lambda _: User(share, delay)


# Coverage


def coverage(draw: Draw, size: int, histories: int, seed: int) -> list[float]:
    """Return at each age how often the interval of 90 % held the truth."""
    chance = generator(seed)
    held = [0] * len(AGES)
    for _ in range(histories):
        user = draw(chance)
        history = history_of(_requests(user, chance, size), TODAY)
        for place, age in enumerate(AGES):
            found = history.chance_of(day(-age), TODAY)
            held[place] += found.low <= user.chance(age) <= found.high
    return [each / histories for each in held]


def _requests(user: User, chance: Random, size: int) -> list[Request]:
    return [each.request for each in sent(user, chance, size, YEAR)]


def coverage_table(*, full: bool) -> Table:
    """Return how often the interval holds the truth, by whose requests they are and how many."""
    many, some = (2000, 200) if full else (800, 100)
    draws: dict[str, tuple[Draw, int]] = {LIKE_THE_PRIOR: (anybody, many)}
    for name, delay in DELAYS.items():
        draws[name] = (_any_share(delay), some)
        if full:
            of_share = {f"{name}, {each:.0%} accepted": each for each in SHARES}
            draws |= {who: (_one(share, delay), some) for who, share in of_share.items()}
    rows: list[list[str]] = []
    outside = 0
    for name, (draw, histories) in draws.items():
        for size in SIZES:
            held = coverage(draw, size, histories, seed=size)
            mean = statistics.fmean(held)
            outside += not 0.85 <= mean <= 0.95
            shown = [percent(mean), *(f"{each:.0%}".rstrip("%") for each in held)]
            rows.append([name, str(size), str(histories), *shown])
    return Table(
        "How often the interval of 90 % holds the true chance, at each age of a pending request",
        ["acceptances", "requests", "histories", "mean", *(f"{age} d" for age in AGES)],
        rows,
        [
            (
                f"Goal: 85 % to 95 %. Means outside: {outside} of {len(rows)}. Standard error of a"
                f" mean at most {_worst_error(many):.1f} points in the first rows,"
                f" {_worst_error(some):.1f} in the others (ages of one history go together)."
            )
        ],
    )


def _worst_error(histories: int) -> float:
    return 100 * math.sqrt(0.9 * 0.1 / histories)


# Reliability


@dataclass
class _Said:
    """The pending requests of which a chance in some range was said."""

    chances: list[float]
    accepted: int = 0


def reliability(draws: Iterable[Draw], histories: int, seed: int) -> dict[int, _Said]:
    """Return by ranges of the chance said which were said, and how many came."""
    chance = generator(seed)
    found: defaultdict[int, _Said] = defaultdict(lambda: _Said([]))
    for draw in draws:
        for size in SIZES:
            # As many requests of each size of history: small ones would be lost in the crowd.
            for _ in range(max(1, histories * 10 // size)):
                _say(draw(chance), size, chance, found)
    return dict(sorted(found.items()))


def _say(user: User, size: int, chance: Random, found: defaultdict[int, _Said]) -> None:
    every = sent(user, chance, size, YEAR)
    history = history_of([each.request for each in every], TODAY)
    for each in every:
        age = (TODAY - each.request.on).days
        if each.request.state is State.PENDING and age < HORIZON:
            said = history.expected(age + 0.5)
            one = found[next(n for n, top in enumerate(BINS[1:]) if said < top)]
            one.chances.append(said)
            one.accepted += each.accepted


def reliability_tables(*, full: bool) -> list[Table]:
    """Return what was said and what came: of users like the prior, and of others."""
    histories = 4000 if full else 1500
    others = [_any_share(each) for each in DELAYS.values()]
    return [
        _reliability(LIKE_THE_PRIOR, reliability([anybody], histories, 11)),
        _reliability("of the five other kinds", reliability(others, histories // 5, 12)),
    ]


def _reliability(who: str, found: dict[int, _Said]) -> Table:
    rows = []
    total = off = 0.0
    for place, said in found.items():
        count, mean = len(said.chances), statistics.fmean(said.chances)
        came = said.accepted / count
        total, off = total + count, off + count * abs(came - mean)
        span = f"{BINS[place]:.0%} to {min(1, BINS[place + 1]):.0%}".replace("%", " %")
        rows.append([span, f"{count:,}", percent(mean), with_error(came, count)])
    return Table(
        f"Chances said of pending requests, and how many came: users {who}",
        ["chance said", "requests", "mean said", "came"],
        rows,
        [f"Mean distance {percent(off / total)}. Histories of 10, 50 and 500 requests alike."],
    )


# Is it right?


def check_hazards(histories: int = 30) -> None:
    """Hold the hazards against those of a count that goes through every bucket of every request."""
    chance = generator(21)
    for _ in range(histories):
        requests = _requests(anybody(chance), chance, chance.choice(SIZES))
        found = history_of(requests, TODAY)
        for bucket, (start, end) in enumerate(pairwise(EDGES)):
            hits = sum(_came(each, start, end) for each in requests)
            if found.hazards[bucket].hits != PRIOR[bucket].hits + hits:
                raise AssertionError(f"bucket {bucket}: {found.hazards[bucket]}, {hits} accepted")
            # Seen whole, or not accepted before: between these two lies what counts as missed.
            least = sum(_seen(each) >= end and not _came(each, 0, end) for each in requests)
            most = sum(_seen(each) >= start and not _came(each, 0, end) for each in requests)
            missed = found.hazards[bucket].misses - PRIOR[bucket].misses
            if not least - 1e-9 - hits <= missed <= most + 1e-9:
                raise AssertionError(f"bucket {bucket}: {missed} not in {least}..{most}")


def _came(one: Request, start: int, end: int) -> bool:
    return one.state is State.ACCEPTED and start <= (one.state_on - one.on).days < end


def _seen(one: Request) -> int:
    until = one.state_on if one.state is State.WITHDRAWN else TODAY
    return (until - one.on).days


def check_truth(requests: int = 40_000) -> float:
    """Hold the true chances against what becomes of drawn requests; return the worst error."""
    chance, user = generator(22), User(0.6, TYPICAL)
    pending: defaultdict[int, list[bool]] = defaultdict(list)
    for _ in range(requests):
        accepted = chance.random() < user.share
        end = user.delay.draw(chance) if accepted else math.inf
        sent_at, now = chance.random(), chance.random()
        for age in AGES:
            if age + now - sent_at < 0:
                continue
            if end > age + now - sent_at:
                pending[age].append(accepted)
    worst = 0.0
    for age, came in pending.items():
        share, count = statistics.fmean(came), len(came)
        sigmas = abs(share - user.chance(age)) / math.sqrt(share * (1 - share) / count)
        if sigmas > 4:
            raise AssertionError(f"at {age} d {share:.4f} came, {user.chance(age):.4f} is said")
        worst = max(worst, abs(share - user.chance(age)))
    return worst


def exactness(histories: int, draws: int, seed: int) -> float:
    """Return how far, at most, the interval's ends lie from those of sampled hazards."""
    chance = generator(seed)
    worst = 0.0
    for _ in range(histories):
        requests = _requests(anybody(chance), chance, chance.choice(SIZES))
        history = history_of(requests, TODAY)
        found = history.chance(0)
        sampled = sorted(_sampled(history.hazards, chance) for _ in range(draws))
        if found.low > 0 and found.high < 1:
            low, high = sampled[int(draws * 0.05)], sampled[int(draws * 0.95)]
            worst = max(worst, abs(found.low - low), abs(found.high - high))
    return worst


def _sampled(hazards: Sequence[Beta], chance: Random) -> float:
    return 1 - math.prod(1 - chance.betavariate(each.hits, each.misses) for each in hazards)


def prior_table() -> Table:
    """Return what is assumed before the user's own requests tell, and where it comes from."""
    ends = [f"{start}–{end} d" for start, end in pairwise(EDGES)]
    drawn = mean_hazards(5000)
    return Table(
        "The prior: of the requests open at the start of each span, the share accepted within it",
        ["", *ends],
        [
            ["mean of 5,000 users drawn", *(f"{each:.3f}" for each in drawn)],
            ["assumed", *(f"{each:.2f}" for each in PRIOR_HAZARDS)],
        ],
        [f"It weighs as much as {PRIOR_WEIGHT} requests of one's own in each span."],
    )


def tables(*, full: bool) -> list[Table]:
    """Return every table of the chances, having checked that the answers are right."""
    check_hazards()
    truth = check_truth()
    ends = exactness(20, 5000, 5)
    checked = Table(
        "Checked",
        [],
        [],
        [
            (
                "Hazards equal a plain recount; the true chances, those of 40,000 drawn requests"
                f" within {truth * 100:.1f} points; the interval's ends, those of 5,000 samples"
                f" within {ends * 100:.1f} points."
            )
        ],
    )
    return [prior_table(), coverage_table(full=full), *reliability_tables(full=full), checked]
