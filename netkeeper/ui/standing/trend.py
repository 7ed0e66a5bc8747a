"""The share of refusals on a day of each month."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.domain.standing.judge import trend
from netkeeper.domain.values import frozen

if TYPE_CHECKING:
    from datetime import date

    from netkeeper.domain.standing.figures import Refusal
    from netkeeper.domain.standing.judge import Standing
    from netkeeper.ui.background.standing_reader import StandingNow

MONTHS = 12


@frozen
class Trend:
    """The standing on each day, the oldest first, with the two thresholds as they are set."""

    points: tuple[Standing, ...]
    watch: float
    risk: float

    @property
    def shares(self) -> list[Refusal]:
        """Return what was known of refusals on each day."""
        return [each.refusal for each in self.points]

    @property
    def is_empty(self) -> bool:
        """Tell whether there were too few requests all along."""
        return all(each.value is None for each in self.shares)


def trend_until(now: StandingNow, on: date) -> Trend:
    """Return a year of points, a month apart, the last of them on the given day."""
    from dateutil.relativedelta import relativedelta  # noqa: PLC0415 - on a worker, and once

    days = [on - relativedelta(months=back) for back in range(MONTHS - 1, -1, -1)]
    settings = now.settings
    points = trend(now.facts(), settings, days)
    return Trend(tuple(points), settings.refusals_watch / 100, settings.refusals_risk / 100)
