"""Reads stretches of days that are told by a number: semaine 12, Q1 2026, last quarter, 30d."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from dateutil.relativedelta import relativedelta

from netkeeper.domain.dates.words import NUMBERS

if TYPE_CHECKING:
    from collections.abc import Callable

_UNITS = {
    "days": ("d", "day", "days", "j", "jour", "jours"),
    "weeks": ("w", "week", "weeks", "s", "sem", "semaine", "semaines"),
    "months": ("m", "mo", "month", "months", "mois"),
    "years": ("y", "yr", "year", "years", "a", "an", "ans", "annee", "annees"),
}
_UNIT_OF = {word: unit for unit, words in _UNITS.items() for word in words}
_IN_WORDS = {word: number for word, number in NUMBERS.items() if word.isalpha()}
_AGO = re.compile(rf"(?P<count>[0-9]{{1,5}}|(?:{'|'.join(_IN_WORDS)})(?= ))\s*(?P<unit>[a-z]+)\.?")
_LAST = r"(?:last|past|derni(?:er|ere)s?)"
_IN_THE = r"(?:(?:in|over|during|dans|durant|pendant|au cours) )?(?:the |les |des )?"
_COUNT = rf"(?:[0-9]+|{'|'.join(_IN_WORDS)})"
_ROLLING = (
    re.compile(rf"{_IN_THE}{_LAST} (?P<ago>{_COUNT} ?[a-z]+)"),
    re.compile(rf"{_IN_THE}(?P<count>{_COUNT}) {_LAST} (?P<unit>[a-z]+)"),
)
_YEAR = r"(?P<year>[0-9]{4})"
_NUMBER = (
    r"(?:(?:w|s|(?:week|semaine|sem\.?) ?)(?P<week>[0-9]{1,2})|[qt](?P<quarter>[1-4])"
    r"|(?P<nth>[1-4])(?:er|e|st|nd|rd|th) (?:trimestre|quarter))"
)
_NUMBERED = (
    re.compile(rf"(?:the |la |le )?{_NUMBER}(?:(?: (?:de |of )?|-){_YEAR})?"),
    re.compile(rf"{_YEAR}[ -]?{_NUMBER}"),
)
_NEAR_QUARTER = re.compile(
    r"(?P<this>this|current|ce) (?:quarter|trimestre)(?:[ -]ci)?"
    r"|(?:the |le )?(?:last|past|previous|dernier) (?:quarter|trimestre)"
    r"|(?:le )?trimestre (?:dernier|passe|precedent)"
)


class Point(NamedTuple):
    """One day of a typed span, or all that one word of it names; `ago` if it was how long ago."""

    first: date
    last: date
    ago: bool = False


def read_period(text: str, today: date) -> Point | None:
    """Return the days that a folded text tells by a number, or as a quarter; None if it tells none.

    A week or a quarter without a year is the last that has begun. ValueError where it has none.
    """
    on = _ago(text, today)
    if on is not None:
        return Point(on, on, ago=True)
    for pattern in _ROLLING:
        found = pattern.fullmatch(text)
        on = _ago(" ".join(found.groups()), today) if found else None
        if on is not None:
            return Point(on, today)
    if near := _NEAR_QUARTER.fullmatch(text):
        on = today if near["this"] else today - relativedelta(months=3)
        return _quarter(on.year, (on.month + 2) // 3)
    numbered = (pattern.fullmatch(text) for pattern in _NUMBERED)
    found = next(filter(None, numbered), None)
    return None if found is None else _numbered(found, today)


def _ago(text: str, today: date) -> date | None:
    found = _AGO.fullmatch(text)
    if found is None or found["unit"] not in _UNIT_OF:
        return None
    count = _IN_WORDS.get(found["count"]) or int(found["count"])
    on: date = today - relativedelta(**{_UNIT_OF[found["unit"]]: count})
    return on


def _numbered(found: re.Match[str], today: date) -> Point:
    if found["week"]:
        return _of_year(found["year"], int(found["week"]), _week, today)
    return _of_year(found["year"], int(found["quarter"] or found["nth"]), _quarter, today)


def _of_year(
    year: str | None, number: int, period: Callable[[int, int], Point], today: date
) -> Point:
    if year is not None:
        return period(int(year), number)
    this = period(today.year, number)
    return this if this.first <= today else period(today.year - 1, number)


def _week(year: int, number: int) -> Point:
    monday = date.fromisocalendar(year, number, 1)
    return Point(monday, monday + timedelta(days=6))


def _quarter(year: int, number: int) -> Point:
    first = date(year, 3 * number - 2, 1)
    return Point(first, first + relativedelta(months=3, days=-1))
