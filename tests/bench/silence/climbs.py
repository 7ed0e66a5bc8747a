"""Measures the detector of climbs: what it finds, and how often it is wrong."""

from __future__ import annotations

import os
import statistics
from dataclasses import dataclass
from multiprocessing import Pool
from typing import TYPE_CHECKING

from netkeeper.domain.settings import Settings
from netkeeper.domain.standing.factors import FactorCode, Level
from netkeeper.domain.standing.facts import Past, Request, StandingFacts
from netkeeper.domain.standing.figures import Look, climb_factor
from netkeeper.domain.standing.judge import standing
from tests.bench.silence.population import DELAYS, TYPICAL, Delay, day, stream
from tests.bench.tables import Table, percent, with_error

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

YEAR, MONTH, FOUND_WITHIN = 365, 30, 45


@dataclass(frozen=True)
class Scene:
    """A history whose refusals hold or climb after so many days of requests."""

    name: str
    base: float
    after: float
    days: int = YEAR
    delay: Delay = TYPICAL
    week: float = 10


MAIN = Scene("25 % to 50 %, 10 a week, a year known", 0.25, 0.5)
OTHERS = (
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


def looks(scene: Scene, seed: int, watched: int, *, climbs: bool) -> Iterable[bool]:
    """Yield for each of the days after the change whether the factor was to be watched, or worse.

    The day of the change itself comes first.
    """
    rates = (scene.base, scene.after if climbs else scene.base)
    requests = stream(rates, scene.days, scene.days + watched + 1, scene.delay, scene.week, seed)
    past, settings = Past(StandingFacts(requests)), Settings()
    for number in range(scene.days, scene.days + watched + 1):
        yield climb_factor(Look(past, settings, day(number))).level is not Level.CALM


def held(job: tuple[Scene, int]) -> tuple[int, int, int]:
    """Return for two months of holding refusals: alarms begun, months with one, days in one.

    An alarm that comes back within a week is the same one.
    """
    shown = list(looks(job[0], job[1], 2 * MONTH, climbs=False))
    begun = sum(now and not any(shown[max(0, n - 7) : n]) for n, now in enumerate(shown) if n)
    months = any(shown[1 : MONTH + 1]) + any(shown[MONTH + 1 :])
    return begun, months, sum(shown)


def found(job: tuple[Scene, int]) -> int | None:
    """Return after how many days a climb was found; None if not within 45."""
    shown = looks(job[0], job[1], FOUND_WITHIN, climbs=True)
    return next((n for n, alarm in enumerate(shown) if alarm and n), None)


def _row(scene: Scene, histories: int, each: Callable[..., Iterable]) -> list[str]:
    jobs = [(scene, seed) for seed in range(histories)]
    begun, months, days = (sum(one) for one in zip(*each(held, jobs), strict=True))
    climbing = [(scene, seed + 10**6) for scene, seed in jobs]
    after = [one for one in each(found, climbing) if one is not None]
    return [
        scene.name,
        percent(begun / (2 * histories)),
        with_error(months / (2 * histories), 2 * histories),
        percent(days / histories / (2 * MONTH + 1)),
        with_error(len(after) / histories, histories),
        f"{statistics.median(after):.0f} d" if after else "",
    ]


def climbs_table(*, full: bool) -> Table:
    """Return what the detector finds within 45 days, and how often it is wrong in a month."""
    histories = 400 if full else 160
    if full:
        with Pool(os.cpu_count()) as pool:
            rows = [_row(scene, histories, pool.map) for scene in (MAIN, *OTHERS)]
    else:
        rows = [_row(MAIN, histories, map)]
    return Table(
        f"Climbs in refusals, looked for each day ({histories} histories that climb, and"
        f" {2 * histories} months that hold)",
        [
            "refusals",
            "false alarms begun a month",
            "months with one",
            "of days in one",
            "climbs found within 45 d",
            "after (median)",
        ],
        rows,
        [
            (
                "Goal of the first row: at most 5 % of months with a false alarm while 25 % are"
                " refused, and at least 80 % of the doublings found."
            )
        ],
    )


def check_standing(seeds: int = 3) -> None:
    """Hold the standing of invented histories against what is counted here one by one."""
    settings = Settings()
    for seed in range(seeds):
        requests = stream((0.3, 0.6), 200, 400, TYPICAL, 12, seed)
        for number in (150, 230, 300, 400):
            on = day(number)
            judged = standing(StandingFacts(requests), settings, on)
            sent = [each for each in requests if each.on <= on]
            pending = [each for each in sent if not _is_answered(each, on)]
            old = [each for each in sent if 30 <= (on - each.on).days <= 180]
            told = [each for each in old if _is_answered(each, on) and each.state == "declined"]
            silent = [each for each in old if not _is_answered(each, on)]
            week = [each for each in sent if (on - each.on).days < 7]
            counted = (len(pending), len(week), len(old), len(told), len(silent))
            refusal = judged.refusal
            said = (judged.pending, judged.sent_7_days, refusal.n, refusal.told, refusal.silent)
            if said != counted:
                raise AssertionError(f"{on}: {said} said, {counted} counted")
            share = (len(told) + len(silent)) / len(old)
            if refusal.value is None or not share - 0.05 <= refusal.value <= share + 1e-9:
                raise AssertionError(f"{on}: {refusal.value} said of {share}")
            climb = next(each for each in judged.factors if each.code is FactorCode.CLIMB)
            if climb.n != len(sent) - sum((on - each.on).days >= YEAR for each in sent):
                raise AssertionError(f"{on}: a climb in {climb.n} of {len(sent)}")


def _is_answered(one: Request, on: date) -> bool:
    return one.state != "pending" and one.state_on <= on


def tables(*, full: bool) -> list[Table]:
    """Return the table of climbs, having checked that the standing counts what is there."""
    check_standing()
    return [climbs_table(full=full)]
