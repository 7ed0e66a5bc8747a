"""How a language writes days and figures: what a sentence needs of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    import datetime as dt

    from netkeeper.domain.days import Day


class Formats(Protocol):
    """A language's way of writing days and figures."""

    def date(self, on: dt.date) -> str:
        """Write a day with the month in full and the year."""

    def short_date(self, on: dt.date) -> str:
        """Write a day with the month cut short, and the year."""

    def day(self, day: Day) -> str:
        """Write a day, a month or a year: no more than is known."""

    def number(self, value: float) -> str:
        """Write a figure, its thousands set apart, with one decimal at most."""

    def percent(self, share: float) -> str:
        """Write a share of one as a whole percentage; what is not quite 0 or 1 is not shown so."""
