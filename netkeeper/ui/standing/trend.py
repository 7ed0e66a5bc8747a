"""The share of refusals on a day of each month."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.domain.standing.judge import trend
from netkeeper.domain.values import frozen

if TYPE_CHECKING:
    from datetime import date

    from netkeeper.ui.background.standing_reader import StandingNow

MONTHS = 12


@frozen
class Point:
    """What was known of refusals on a day: a share with its interval, or too few requests."""

    on: date
    value: float | None
    low: float | None
    high: float | None
    n: int


@frozen
class Trend:
    """The points, the oldest first, with the two thresholds as they are set."""

    points: tuple[Point, ...]
    watch: float
    risk: float

    @property
    def is_empty(self) -> bool:
        """Tell whether there were too few requests all along."""
        return all(each.value is None for each in self.points)


def trend_until(now: StandingNow, on: date) -> Trend:
    """Return a year of points, a month apart, the last of them on the given day."""
    from dateutil.relativedelta import relativedelta  # noqa: PLC0415 - on a worker, and once

    days = [on - relativedelta(months=back) for back in range(MONTHS - 1, -1, -1)]
    judged = trend(now.facts(), now.settings, days)
    points = []
    for each in judged:
        share = each.refusal
        points.append(Point(each.on, share.value, share.low, share.high, share.n))
    settings = now.settings
    return Trend(tuple(points), settings.refusals_watch / 100, settings.refusals_risk / 100)
