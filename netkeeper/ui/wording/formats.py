"""Write days, ages, numbers and shares as the language in force does (`Speech.choose`)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, QTime

from netkeeper.domain.days import Day, Precision

if TYPE_CHECKING:
    from datetime import date, datetime

NO_BREAK = "\u00a0"
WEEK = 7  # days from which a weekday's name would be ambiguous

_LONG = QLocale.FormatType.LongFormat
_SHORT = QLocale.FormatType.ShortFormat


class Words(QObject):
    """The words that dates and ages are told in."""

    def today(self) -> str:
        """Return the word for this day."""
        return self.tr("today")

    def yesterday(self) -> str:
        """Return the word for the day before."""
        return self.tr("yesterday")

    def tomorrow(self) -> str:
        """Return the word for the day after."""
        return self.tr("tomorrow")

    def days(self, count: int) -> str:
        """Return a number of days."""
        return self.tr("%Ln day(s)", "a duration", count)

    def short_days(self, count: int) -> str:
        """Return a number of days where there is little room."""
        return self.tr("%Ln d", "a duration", count)

    def ago(self, count: int) -> str:
        """Return how many days have gone by."""
        return self.tr("%Ln day(s) ago", "", count)

    def ahead(self, count: int) -> str:
        """Return how many days are to come."""
        return self.tr("in %Ln day(s)", "", count)


_words = Words()


def _is_french() -> bool:
    return QLocale().language() == QLocale.Language.French


def _exact(day: Day | date) -> Day:
    return day if isinstance(day, Day) else Day(day)


def _written(day: Day, month: QLocale.FormatType, *, year: bool) -> str:
    on = day.on
    if day.precision is Precision.YEAR:
        return f"{on.year}"
    name = QLocale().monthName(on.month, month)
    if day.precision is Precision.MONTH:
        return f"{name} {on.year}"
    first = on.day == 1 and _is_french()
    written = f"{'1er' if first else on.day}{NO_BREAK}{name}"
    return f"{written} {on.year}" if year else written


# Days


def day(day: Day | date) -> str:
    """Return a day as a sentence tells it: "12 mars 2025", "mars 2025" or "2025"."""
    return _written(_exact(day), _LONG, year=True)


def day_of_year(day: Day | date) -> str:
    """Return a day under a heading that tells the year: "12 mars"."""
    return _written(_exact(day), _LONG, year=False)


def full_day(on: date) -> str:
    """Return a date with its weekday: "lundi 23 novembre 2026"."""
    return f"{weekday(on)} {day(on)}"


def whole_day(known: Day) -> str:
    """Return a day as well as it is known, with its weekday if it is known to the day."""
    return full_day(known.on) if known.precision is Precision.DAY else day(known)


def short_day(day: Day | date, today: date) -> str:
    """Return a day for a narrow column: "20 nov.", or "20 nov. 2025" in another year."""
    exact = _exact(day)
    return _written(exact, _SHORT, year=exact.on.year != today.year)


def cut_day(day: Day | date) -> str:
    """Return a day with its month cut short and its year: "20 nov. 2026"."""
    return _written(_exact(day), _SHORT, year=True)


def short_month(day: Day | date) -> str:
    """Return the month that a day is in: "sept. 2026", or its year if that is all."""
    exact = _exact(day)
    if exact.precision is Precision.YEAR:
        return f"{exact.on.year}"
    return f"{QLocale().monthName(exact.on.month, _SHORT)} {exact.on.year}"


def month(on: date) -> str:
    """Return a month as a heading: "Novembre 2026"."""
    return capital(f"{QLocale().standaloneMonthName(on.month, _LONG)} {on.year}")


def month_name(on: date) -> str:
    """Return a month's name cut short, for an axis: "nov."."""
    return QLocale().standaloneMonthName(on.month, _SHORT)


def weekday(on: date) -> str:
    """Return the day of the week: "jeudi"."""
    return QLocale().dayName(on.isoweekday(), _LONG)


def near_day(day: Day | date, today: date) -> str:
    """Return a day as people near it call it: "hier", "jeudi", else "12 nov."."""
    exact = _exact(day)
    if exact.precision is Precision.DAY:
        ago = (today - exact.on).days
        names = {0: _words.today, 1: _words.yesterday, -1: _words.tomorrow}
        if ago in names:
            return names[ago]()
        if 0 < ago < WEEK:
            return weekday(exact.on)
    return short_day(exact, today)


def seen_on(day: Day | date, today: date) -> str:
    """Return about when something last was: "aujourd’hui", "hier", else "sept. 2026"."""
    exact = _exact(day)
    if exact.precision is Precision.DAY and 0 <= (today - exact.on).days <= 1:
        return near_day(exact, today)
    return short_month(exact)


def time_of(at: datetime) -> str:
    """Return the time of day of an instant, by the user's own clock: "2:05 p.m.", « 9 h 05 ».

    Where an h stands between hours and minutes, Québec's usage has neither a zero before the hour
    nor a line's end within.
    """
    local, form = at.astimezone(), QLocale().timeFormat(_SHORT)
    if "'h'" in form:
        form = form.replace("HH", "H").replace(" ", "\u00a0")
    return QLocale().toString(QTime(local.hour, local.minute), form)


def moment(at: datetime) -> str:
    """Return the weekday, the day and the time of an instant, by the user's own clock."""
    return f"{full_day(at.astimezone().date())}, {time_of(at)}"


# Ages


def days(count: int) -> str:
    """Return a duration: "3 jours"."""
    return _words.days(count)


def age(count: int) -> str:
    """Return an age for a narrow column: "3 j", "aujourd’hui"."""
    return _words.short_days(count) if count else from_today(count)


def from_today(count: int) -> str:
    """Return how far a day is: "il y a 3 jours", "hier", "demain"; days ahead are negative."""
    names = {0: _words.today, 1: _words.yesterday, -1: _words.tomorrow}
    if count in names:
        return names[count]()
    return _words.ago(count) if count > 0 else _words.ahead(-count)


def waited(count: int) -> str:
    """Return how long something has waited, at the head of a line: "3 jours", "Aujourd’hui"."""
    return days(count) if count else capital(from_today(count))


# Numbers


def number(value: int) -> str:
    """Return a whole number with its thousands apart: "1 284"."""
    return QLocale().toString(value)


def decimal(value: float, places: int = 1) -> str:
    """Return a number with that many decimals: "3,5"."""
    return QLocale().toString(value, "f", places)


def percent(share: float, places: int = 0) -> str:
    """Return a share of 1 in hundredths: "22 %" or "22%"."""
    figure = decimal(share * 100.0, places)
    return f"{figure}{NO_BREAK}%" if _is_french() else f"{figure}%"


def capital(text: str) -> str:
    """Return the text with a capital at its head, within quotation marks too, else as it is."""
    at = next((n for n, letter in enumerate(text) if letter.isalnum()), 0)
    return text[:at] + text[at : at + 1].upper() + text[at + 1 :]
