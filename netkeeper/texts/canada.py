"""Days and figures as Canada writes them, in both languages, without loading a locale library.

The names and patterns are those of the Unicode CLDR for fr_CA and en_CA; a test holds them
against Babel's copy of it, whose import alone would cost a command half of its time. Two things
are Québec usage (Office québécois de la langue française) and not in the CLDR: « 1er », and the
no-break space between the day and its month.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from netkeeper.domain.days import Day, Precision

if TYPE_CHECKING:
    import datetime as dt

    from netkeeper.texts.formats import Formats


class _Locale(NamedTuple):
    months: tuple[str, ...]
    short_months: tuple[str, ...]
    date: str
    first: str  # how the first of a month is written
    group: str
    decimal: str
    percent: str


def _names(text: str) -> tuple[str, ...]:
    """Return the names that stand in a text, in their order."""
    return tuple(text.split())


_LOCALES = {
    "fr": _Locale(
        months=_names(
            "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
        ),
        short_months=_names("janv. févr. mars avr. mai juin juill. août sept. oct. nov. déc."),
        date="{day}\u00a0{month} {year}",
        first="1er",
        group="\u00a0",
        decimal=",",
        percent="{figure}\u00a0%",
    ),
    "en": _Locale(
        months=_names(
            "January February March April May June July August September October November December"
        ),
        short_months=_names("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"),
        date="{month} {day}, {year}",
        first="1",
        group=",",
        decimal=".",
        percent="{figure}%",
    ),
}


class CanadianFormats:
    """Days and figures in one of Canada's two languages."""

    def __init__(self, language: str) -> None:
        """Take "fr" or "en"; KeyError for any other."""
        self._locale = _LOCALES[language]

    def date(self, on: dt.date) -> str:
        """Write a day with the month in full and the year."""
        return self._date(on, self._locale.months)

    def short_date(self, on: dt.date) -> str:
        """Write a day with the month cut short, and the year."""
        return self._date(on, self._locale.short_months)

    def day(self, day: Day) -> str:
        """Write a day, a month or a year: no more than is known."""
        if day.precision is Precision.YEAR:
            return str(day.on.year)
        if day.precision is Precision.MONTH:
            return f"{self._locale.months[day.on.month - 1]} {day.on.year}"
        return self.date(day.on)

    def number(self, value: float) -> str:
        """Write a figure, its thousands set apart, with one decimal at most."""
        written = f"{value:,}" if isinstance(value, int) else f"{value:,.1f}".removesuffix(".0")
        swapped = {",": self._locale.group, ".": self._locale.decimal}
        return "".join(swapped.get(character, character) for character in written)

    def percent(self, share: float) -> str:
        """Write a share of one as a whole percentage; what is not quite 0 or 1 is not shown so."""
        hundredths = round(share * 100)
        figure = self.number(hundredths)
        if hundredths == 0 and share > 0:
            figure = "<\u00a01"
        elif hundredths == 100 and share < 1:  # noqa: PLR2004 - a hundred hundredths
            figure = ">\u00a099"
        return self._locale.percent.format(figure=figure)

    def _date(self, on: dt.date, months: tuple[str, ...]) -> str:
        day = self._locale.first if on.day == 1 else str(on.day)
        return self._locale.date.format(day=day, month=months[on.month - 1], year=on.year)


if TYPE_CHECKING:
    _: Formats = CanadianFormats("fr")
