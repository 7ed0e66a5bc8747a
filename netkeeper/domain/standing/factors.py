"""What each factor is: its code, its level, its figure, and whose threshold it is held against."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from netkeeper.domain.shares import of_sample
from netkeeper.domain.values import field, frozen

if TYPE_CHECKING:
    from datetime import date

    from netkeeper.domain.findings import Facts, Source
    from netkeeper.domain.settings import Settings


class Level(StrEnum):
    """How a factor, or the whole, is judged; the later, the worse."""

    CALM = "calm"
    WATCH = "watch"
    RISK = "risk"

    @property
    def rank(self) -> int:
        """Return 0 for calm, more for what is worse."""
        return tuple(Level).index(self)


class FactorCode(StrEnum):
    """What the standing is judged by."""

    REFUSALS = "refusals"
    CLIMB = "climb"
    UNKNOWN_TO_THEM = "unknown_to_them"
    PENDING = "pending"
    PACE = "pace"
    UNKNOWN_SHARE = "unknown_share"
    RESTRICTION = "restriction"

    @property
    def is_share(self) -> bool:
        """Tell whether its value is a share of one; else it is a count."""
        return self in {FactorCode.REFUSALS, FactorCode.CLIMB, FactorCode.UNKNOWN_SHARE}

    @property
    def settings(self) -> tuple[str, ...]:
        """Return the names of the settings that it is judged by, the thresholds first."""
        return _SETTINGS[self]


_SETTINGS = {
    FactorCode.REFUSALS: ("refusals_watch", "refusals_risk", "settled_days", "enough_requests"),
    FactorCode.CLIMB: ("climb_watch", "climb_risk", "refusals_watch", "enough_requests"),
    FactorCode.UNKNOWN_TO_THEM: ("unknown_to_them_watch", "unknown_to_them_risk"),
    FactorCode.PENDING: (
        "pending_watch",
        "pending_risk",
        "pending_old_watch",
        "pending_long_days",
    ),
    FactorCode.PACE: ("pace_watch", "pace_risk"),
    FactorCode.UNKNOWN_SHARE: ("unknown_share_watch", "unknown_share_risk", "enough_requests"),
    FactorCode.RESTRICTION: ("restriction_days",),
}


@frozen
class Factor:
    """One factor of the standing.

    `value` is a share of one or a count, None where there are too few requests to tell; `n` is the
    number of requests it rests on, `low` and `high` hold the true share with 90 %. `watch` and
    `risk` are the thresholds, in the unit of the value. `setting` names the one that decided,
    `source` and `read_on` tell whose figure that is. `facts` fill the sentences, of which their
    `case` picks one of several.
    """

    code: FactorCode
    level: Level
    value: float | None
    setting: str
    source: Source
    read_on: date
    watch: float | None = None
    risk: float | None = None
    n: int | None = None
    low: float | None = None
    high: float | None = None
    facts: Facts = field(default_factory=dict)


@frozen
class Measure:
    """A share with its sample and its interval; no share where the sample is too small."""

    value: float | None
    n: int
    low: float | None = None
    high: float | None = None


@frozen
class Bounds:
    """The two thresholds of a factor; those of shares are kept as percentages in the settings."""

    name: str
    watch: float
    risk: float

    @classmethod
    def of_share(cls, settings: Settings, name: str) -> Bounds:
        """Return the thresholds of a share."""
        counts = cls.of_count(settings, name)
        return cls(name, counts.watch / 100, counts.risk / 100)

    @classmethod
    def of_count(cls, settings: Settings, name: str) -> Bounds:
        """Return the thresholds of a count."""
        return cls(name, getattr(settings, f"{name}_watch"), getattr(settings, f"{name}_risk"))

    def level(self, value: float) -> Level:
        """Return the level of a figure."""
        if value >= self.risk:
            return Level.RISK
        return Level.WATCH if value >= self.watch else Level.CALM

    def level_of(self, share: Measure) -> Level:
        """Return the level of a share: at risk only where little doubt is left that it is high."""
        if share.value is None or share.low is None:
            return Level.CALM
        level = self.level(share.value)
        return Level.WATCH if level is Level.RISK and share.low < self.watch else level

    def decisive(self, level: Level) -> str:
        """Return the name of the setting that a level comes from."""
        return f"{self.name}_{Level.RISK if level is Level.RISK else Level.WATCH}"


def measure(hits: float, count: int, enough: int) -> Measure:
    """Return the share that a sample shows; `hits` may be a sum of probabilities."""
    if count < enough:
        return Measure(None, count)
    value = hits / count
    low, high = of_sample(hits, count).interval()
    return Measure(value, count, min(low, value), max(high, value))
