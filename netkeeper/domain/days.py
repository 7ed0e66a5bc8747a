"""A day as well as it is remembered: to the day, the month or the year."""

from __future__ import annotations

from datetime import MAXYEAR, MINYEAR, date, datetime, timedelta
from enum import StrEnum
from functools import total_ordering

from netkeeper.domain.patterns import pattern
from netkeeper.domain.values import frozen

_ISO = pattern(r"(?P<year>[0-9]{4})(?:-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?)?")
_DECEMBER = 12


class Precision(StrEnum):
    """How exactly a day is known."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"


@total_ordering
@frozen
class Day:
    """A day at its precision.

    `on` is the first day of the month or year when no more is known, so that two ways of
    saying the same month are equal. Days sort by `on`, then from exact to vague.
    """

    on: date
    precision: Precision = Precision.DAY

    def __post_init__(self) -> None:
        if self.precision is Precision.MONTH:
            object.__setattr__(self, "on", self.on.replace(day=1))
        elif self.precision is Precision.YEAR:
            object.__setattr__(self, "on", self.on.replace(month=1, day=1))

    def __lt__(self, other: Day) -> bool:
        if self.on == other.on:
            return self.precision < other.precision
        return self.on < other.on

    @property
    def last(self) -> date:
        """Return the last day that this may have been; `on` is the first."""
        if self.precision is Precision.DAY:
            return self.on
        if self.precision is Precision.YEAR or self.on.month == _DECEMBER:
            return self.on.replace(month=_DECEMBER, day=31)
        return self.on.replace(month=self.on.month + 1) - timedelta(days=1)

    def iso(self) -> str:
        """Return "2025-03-12", "2025-03" or "2025": no more than is known."""
        if self.precision is Precision.DAY:
            return self.on.isoformat()
        if self.precision is Precision.MONTH:
            return f"{self.on.year:04}-{self.on.month:02}"
        return f"{self.on.year:04}"

    def age_days(self, today: date) -> int:
        """Return how many days ago this was at the least; negative ahead, 0 if it may be today."""
        if today > self.last:
            return (today - self.last).days
        return min((today - self.on).days, 0)


def parse_iso(text: str) -> Day:
    """Return the day that `iso` wrote.

    Raises:
        ValueError: When the text has another form or names no day of the calendar.
    """
    found = _ISO.fullmatch(text)
    if found is None:
        raise ValueError(f"not a date of the form YYYY-MM-DD, YYYY-MM or YYYY: {text!r}")
    year, month, day = found.groups()
    precision = Precision.DAY if day else Precision.MONTH if month else Precision.YEAR
    return Day(date(int(year), int(month or 1), int(day or 1)), precision)


def parse_instant(text: str) -> datetime:
    """Return the instant of an ISO text, which has a day wherever somebody asks for it.

    Raises:
        ValueError: It is none, or lies at the calendar's very edge.
    """
    at = datetime.fromisoformat(text)
    if not MINYEAR < at.year < MAXYEAR:
        raise ValueError(text)
    return at
