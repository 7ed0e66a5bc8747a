"""Measures chances and the detector of climbs where the truth is known.

python tests/bench/silence/measure.py [HISTORIES]
"""

from __future__ import annotations

import math
import os
import random
import statistics
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from multiprocessing import Pool
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[3]))  # run from a checkout

from population import (
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
    stream,
)

from netkeeper.domain.invitations import State
from netkeeper.domain.settings import Settings
from netkeeper.domain.silence import PRIOR, History
from netkeeper.domain.standing.factors import Level
from netkeeper.domain.standing.facts import Past, StandingFacts
from netkeeper.domain.standing.figures import Look, climb_factor
from netkeeper.domain.standing.judge import trend

AGES = (0, 1, 3, 5, 10, 20, 45, 100)
SIZES = (10, 50, 500)
SHARES = (0.3, 0.5, 0.75, 0.9)
BINS = (0, 0.02, 0.05, 0.1, 0.2, 0.3, 0.5, 0.7, 0.9, 1.0001)
YEAR, MONTH, FOUND_WITHIN = 365, 30, 45

Draw = Callable[[random.Random], User]


def _error(share: float, count: float) -> float:
    """Return the Monte-Carlo error of a share, as half of its 95 % interval."""
    return 1.96 * math.sqrt(max(share * (1 - share), 0.25 / count) / count)


def _percent(share: float) -> str:
    return f"{share:6.1%}"


# Chances


def coverage(draw: Draw, size: int, histories: int, seed: int) -> list[float]:
    """Return at each age how often the interval of 90 % held the truth."""
    chance = generator(seed)
    held = [0] * len(AGES)
    for _ in range(histories):
        user = draw(chance)
        requests = [each.request for each in sent(user, chance, size, YEAR)]
        history = History.from_invitations(requests, TODAY)
        for place, age in enumerate(AGES):
            found = history.chance_of(day(-age), TODAY)
            held[place] += found.low <= user.chance(age) <= found.high
    return [each / histories for each in held]


def reliability(
    draw: Draw, sizes: Iterable[int], histories: int, seed: int
) -> dict[int, tuple[int, float, int]]:
    """Return by bins of the chance said: how many pended, their mean chance, how many came."""
    chance = generator(seed)
    found: dict[int, list[tuple[float, bool]]] = defaultdict(list)
    for size in sizes:
        for _ in range(histories):
            every = sent(draw(chance), chance, size, YEAR)
            history = History.from_invitations([each.request for each in every], TODAY)
            for each in every:
                age = (TODAY - each.request.on).days
                if each.request.state is State.PENDING and age < 180:
                    said = history.expected(age + 0.5)
                    place = next(n for n, top in enumerate(BINS[1:]) if said < top)
                    found[place].append((said, each.accepted))
    return {
        place: (
            len(pairs),
            statistics.fmean(said for said, _ in pairs),
            sum(accepted for _, accepted in pairs),
        )
        for place, pairs in sorted(found.items())
    }


def exactness(histories: int, draws: int, seed: int) -> float:
    """Return how far, at most, the interval's ends lie from those of sampled hazards."""
    chance = generator(seed)
    worst = 0.0
    for _ in range(histories):
        size = chance.choice(SIZES)
        requests = [each.request for each in sent(anybody(chance), chance, size, YEAR)]
        history = History.from_invitations(requests, TODAY)
        found = history.chance(0)
        sampled = sorted(
            1 - math.prod(1 - chance.betavariate(h.hits, h.misses) for h in history.hazards)
            for _ in range(draws)
        )
        if found.low > 0 and found.high < 1:
            low, high = sampled[int(draws * 0.05)], sampled[int(draws * 0.95)]
            worst = max(worst, abs(found.low - low), abs(found.high - high))
    return worst


# Climbs


@dataclass(frozen=True)
class Scene:
    """A history whose refusals hold or climb after so many days of requests."""

    name: str
    base: float
    after: float
    days: int = YEAR
    delay: Delay = TYPICAL
    week: float = 10


def alarms(scene: Scene, seed: int, watched: int, *, climbs: bool) -> list[bool]:
    """Return on which of the days after the change the factor was to be watched, or worse."""
    rates = (scene.base, scene.after if climbs else scene.base)
    requests = stream(rates, scene.days, scene.days + watched + 1, scene.delay, scene.week, seed)
    past, settings = Past(StandingFacts(requests)), Settings()
    days = range(scene.days, scene.days + watched + 1)
    return [climb_factor(Look(past, settings, day(n))).level is not Level.CALM for n in days]


def _held(job: tuple[Scene, int]) -> tuple[int, int, int]:
    """Return for two months of holding refusals: alarms begun, months with one, days in one.

    An alarm that comes back within a week is the same one.
    """
    shown = alarms(job[0], job[1], 2 * MONTH, climbs=False)
    begun = sum(now and not any(shown[max(0, n - 7) : n]) for n, now in enumerate(shown) if n)
    months = any(shown[1 : MONTH + 1]) + any(shown[MONTH + 1 :])
    return begun, months, sum(shown)


def _found(job: tuple[Scene, int]) -> int | None:
    """Return after how many days a climb was found; None if not within 45."""
    shown = alarms(job[0], job[1], FOUND_WITHIN, climbs=True)
    return next((n for n, alarm in enumerate(shown) if alarm and n), None)


SCENES = (
    Scene("25 % to 50 %, a year known", 0.25, 0.5),
    Scene("25 % to 50 %, 180 days known", 0.25, 0.5, days=180),
    Scene("25 % to 50 %, 90 days known", 0.25, 0.5, days=90),
    *(Scene(f"25 % to 50 %, {name}", 0.25, 0.5, delay=DELAYS[name]) for name in [*DELAYS][1:]),
    Scene("10 % to 20 %", 0.1, 0.2),
    Scene("15 % to 30 %", 0.15, 0.3),
    Scene("40 % to 80 %", 0.4, 0.8),
    Scene("60 % to 90 %", 0.6, 0.9),
    Scene("25 % to 50 %, 4 a week", 0.25, 0.5, week=4),
    Scene("25 % to 50 %, 30 a week", 0.25, 0.5, week=30),
    Scene("25 % to 75 %, 4 a week", 0.25, 0.75, week=4),
)


# The report


def _always(user: User) -> Draw:
    """Return a draw that gives the same user each time."""
    return lambda _: user


def report_prior() -> None:
    print("\nThe prior: mean hazards of 20,000 users drawn, and what is assumed")
    print("  drawn   " + " ".join(f"{each:.3f}" for each in mean_hazards(20_000)))
    print("  assumed " + " ".join(f"{each:.3f}" for each in PRIOR.hazards))


def report_coverage(histories: int) -> None:
    print(f"\nHow often the interval of 90 % holds the true chance, {histories} histories a line")
    ages = "".join(f"{age:>5} d" for age in AGES)
    print(f"{'':34}{'n':>4}   {'all':>6} {ages}")
    draws: dict[str, Draw] = {"users drawn like the prior": anybody}
    for name, delay in DELAYS.items():
        for share in SHARES:
            draws[f"{share:.0%} accepted, {name}"] = _always(User(share, delay))
    outside = 0
    for name, draw in draws.items():
        for size in SIZES:
            held = coverage(draw, size, histories, seed=size)
            mean = statistics.fmean(held)
            outside += not 0.85 <= mean <= 0.95
            cells = " ".join(_percent(each) for each in held)
            print(f"{name:34}{size:4}   {_percent(mean)} {cells}")
    print(f"means outside 85 % to 95 %: {outside} of {len(draws) * len(SIZES)}")
    print(f"ends of the interval against 20,000 samples: {exactness(40, 20_000, 5):.3f} at most")


def report_reliability(histories: int) -> None:
    print(
        f"\nChances said of pending requests, and how many came ({histories} histories of each n)"
    )
    draws: dict[str, Draw] = {"users drawn like the prior": anybody}
    for name, delay in DELAYS.items():
        draws[f"50 % to 90 % accepted, {name}"] = lambda chance, delay=delay: User(
            chance.uniform(0.5, 0.9), delay
        )
    for name, draw in draws.items():
        print(f"  {name}\n{'said':>16}{'pending':>9}{'mean':>8}{'came':>8}{'+-':>7}")
        for place, (count, said, came) in reliability(draw, SIZES, histories, 11).items():
            span = f"{BINS[place]:.0%} to {min(1, BINS[place + 1]):.0%}"
            share = came / count
            print(f"{span:>16}{count:9}{said:8.1%}{share:8.1%}{_error(share, count):7.1%}")


def report_climbs(histories: int) -> None:
    settings = Settings()
    print(
        f"\nClimbs: alarms at {settings.climb_watch} %, looked at each day, {histories} histories"
        f" a line ({2 * histories} months without a climb)"
    )
    print(
        f"{'':34}{'begun/month':>12}{'months with':>12}{'+-':>6}{'of days':>9}"
        f"{'found':>8}{'+-':>6}{'after':>7}"
    )
    with Pool(os.cpu_count()) as pool:
        for scene in SCENES:
            jobs = [(scene, seed) for seed in range(histories)]
            held = pool.map(_held, jobs, chunksize=4)
            found = pool.map(_found, [(each, seed + 10**6) for each, seed in jobs], chunksize=4)
            begun, months, days = (sum(each) for each in zip(*held, strict=True))
            share, days_in = months / (2 * histories), days / histories / (2 * MONTH + 1)
            after = [each for each in found if each is not None]
            hit = len(after) / histories
            median = f"{statistics.median(after):.0f} d" if after else ""
            print(
                f"{scene.name:34}{begun / (2 * histories):12.1%}{share:12.1%}"
                f"{_error(share, 2 * histories):6.1%}{days_in:9.1%}"
                f"{hit:8.1%}{_error(hit, histories):6.1%}{median:>7}"
            )


def report_speed() -> None:
    print("\nTime, the best of three")
    requests = [each.request for each in sent(User(0.7, TYPICAL), generator(1), 20_000, 3650)]
    facts, settings = StandingFacts(requests), Settings()
    history = History.from_invitations(requests, TODAY)
    ages = iter(range(10**6))
    for name, act in (
        ("history of 20,000 requests", lambda: History.from_invitations(requests, TODAY)),
        ("one chance, new", lambda: history.chance(next(ages) % 180 + 1 / 3)),
        ("standing of 20,000 requests", lambda: trend(facts, settings, [TODAY])),
        (
            "its trend over 12 months",
            lambda: trend(facts, settings, [day(-30 * n) for n in range(12)]),
        ),
        (
            "its trend over 52 weeks",
            lambda: trend(facts, settings, [day(-7 * n) for n in range(52)]),
        ),
    ):
        times = []
        for _ in range(3):
            start = time.perf_counter()
            act()
            times.append(time.perf_counter() - start)
        print(f"  {name:30}{min(times) * 1e3:9.1f} ms")


if __name__ == "__main__":
    many = next((int(each) for each in sys.argv[1:] if each.isdigit()), 200)
    report_prior()
    report_coverage(many)
    report_reliability(many)
    report_climbs(many)
    report_speed()
