"""Writes the shared sentences' days and figures as the window does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.ui.wording import formats

if TYPE_CHECKING:
    import datetime as dt

    from netkeeper.domain.days import Day


class LocaleFormats:
    """The window's language's way of writing days and figures; fits `texts.formats.Formats`."""

    def date(self, on: dt.date) -> str:
        """Write a day with the month in full and the year."""
        return formats.day(on)

    def short_date(self, on: dt.date) -> str:
        """Write a day with the month cut short, and the year."""
        return formats.cut_day(on)

    def day(self, day: Day) -> str:
        """Write a day, a month or a year: no more than is known."""
        return formats.day(day)

    def number(self, value: float) -> str:
        """Write a figure, its thousands set apart, with one decimal at most."""
        if isinstance(value, int) or value == int(value):
            return formats.number(int(value))
        return formats.decimal(value)

    def percent(self, share: float) -> str:
        """Write a share of one as a whole percentage."""
        return formats.percent(share)
