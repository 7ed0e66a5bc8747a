"""The days that stand after a keyword: 2026-03, 2025..2026-06, <30d, >1y, hier, depuis mars.

A number of days, weeks, months or years says how long ago: `<30d` is less than 30 days ago, `>1y`
more than a year. A day may be known to the month or the year; all of it is meant.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import NamedTuple

from dateutil.relativedelta import relativedelta

from netkeeper.domain.dates.words import SEASONS, fold_each
from netkeeper.domain.days import Day, Precision
from netkeeper.domain.folding import fold
from netkeeper.domain.when import find_days

_ONE_DAY = timedelta(days=1)
_AGO = re.compile(r"(?P<count>[0-9]{1,5})\s*(?P<unit>[a-z]+)")
_UNITS = {
    "days": ("d", "day", "days", "j", "jour", "jours"),
    "weeks": ("w", "week", "weeks", "s", "sem", "semaine", "semaines"),
    "months": ("m", "mo", "month", "months", "mois"),
    "years": ("y", "yr", "year", "years", "a", "an", "ans", "annee", "annees"),
}
_UNIT_OF = {word: unit for unit, words in _UNITS.items() for word in words}
# A month or a day that is being typed counts once it is whole: "2026-0" is still 2026.
_ON = re.compile(
    r"(?P<year>[0-9]{4})(?:[-/.](?P<month>1[0-2]|0?[1-9])(?:[-/.](?P<day>[0-3]?[0-9]))?)?"
)
_UNFINISHED = re.compile(r"([0-9]{4})[-/.]0?|([0-9]{4}[-/.][0-9]{1,2})[-/.]0?")
_SPAN = re.compile(r"\s*(?:\.\.\.?|…)\s*")
_SIGN = re.compile(r"(<=|>=|<|>|≤|≥)?\s*(.*)", re.DOTALL)
_SIGNS = {"≤": "<=", "≥": ">="}
_SIGN_WORD = re.compile(r"(depuis|since|from|apres|after|avant|before|until|jusqu'(?:a|en))\s+(.+)")
_SIGN_OF = {
    **dict.fromkeys(("depuis", "since", "from"), ">="),
    **dict.fromkeys(("apres", "after"), ">"),
    **dict.fromkeys(("avant", "before"), "<"),
    **dict.fromkeys(("until", "jusqu'a", "jusqu'en"), "<="),
}
_ENDS = re.compile(
    r"(?:entre|between)\s+(.+)\s(?:et|and)\s+(.+)|(?:de|du|from)\s+(.+)\s(?:a|au|to)\s+(.+)"
)
_YEAR = re.compile(r"[0-9]{4}")
# What a meeting was on one day of, of which a search means all.
_WEEK = re.compile(
    r"(?:(?:durant|pendant|during|sometime|earlier|plus tot) )?(?:(?:la )?semaine"
    r" (?:derniere|passee|prochaine)|(?:cette|this) (?:semaine|week)(?:-?ci)?"
    r"|(?:the )?week before last|(?:the )?(?:this past|last|past|next|this coming) week)"
)
_WEEKEND = re.compile(r"fin de semaine|week[ -]?end")
_SEASON = re.compile(rf"\b(?:{'|'.join(SEASONS)})\b")


class Days(NamedTuple):
    """From one day to another, both included; None is open."""

    first: date | None
    last: date | None


class _Point(NamedTuple):
    """One day of a typed span, or a month, or a year; `ago` if it was said how long ago."""

    first: date
    last: date
    ago: bool = False


def read_days(text: str, today: date) -> Days | None:
    """Return the days that a text says; None when it says none."""
    try:
        return _read(text.strip().strip("\"“”«»' \u00a0"), today)
    except (ValueError, OverflowError):
        return None


def _read(text: str, today: date) -> Days | None:
    phrase = fold_each(text)
    between = _ENDS.fullmatch(phrase)
    sides = [each for each in between.groups() if each] if between else _SPAN.split(text)
    if len(sides) == 2:  # noqa: PLR2004 - from and to
        ends = [_begun(sides[0], sides[1], today), _point(sides[1], today)]
        unread = any(side and end is None for side, end in zip(sides, ends, strict=True))
        return None if not any(sides) or unread else _between(*ends)
    found = _SIGN.fullmatch(text)
    if len(sides) > 2 or found is None:  # noqa: PLR2004
        return None
    sign, rest = found.groups()
    point = _point(rest, today)
    if point is not None:
        return _compared(_SIGNS.get(sign, sign or ""), point, today)
    told = _SIGN_WORD.fullmatch(phrase)
    point = _point(told[2], today) if told else None
    if told is None or point is None:
        return None
    return _compared(_SIGN_OF[told[1]], point._replace(ago=False), today)


def _begun(first: str, last: str, today: date) -> _Point | None:
    """Return the first day of two: in "mars..juin 2025" it is of the year that the last tells."""
    words = [] if _YEAR.search(first) else last.split()
    told = (f"{first} {' '.join(words[n:])}" for n in range(1, len(words) if first else 0))
    whole = (_point(each, today) for each in told)
    return next(filter(None, whole), None) or _point(first, today)


def _between(first: _Point | None, last: _Point | None) -> Days:
    """Return the days between two ends, whichever comes first."""
    if first is not None and last is not None and first.first > last.last:
        first, last = last, first
    return Days(first.first if first else None, last.last if last else None)


def _compared(sign: str, point: _Point, today: date) -> Days:
    """Return the days before or after one; more than so long ago is before."""
    if point.ago and sign:
        sign = sign.translate(str.maketrans("<>", "><"))
    match sign:
        case "<":
            return Days(None, point.first - _ONE_DAY)
        case "<=":
            return Days(None, point.last)
        case ">":
            return Days(point.last + _ONE_DAY, None)
        case ">=":
            return Days(point.first, None)
    return Days(point.first, max(today, point.first)) if point.ago else Days(*point[:2])


def _point(text: str, today: date) -> _Point | None:
    plain = fold(text) if not text.isascii() else text.lower()
    ago = _AGO.fullmatch(plain.rstrip("."))
    if ago is not None and ago["unit"] in _UNIT_OF:
        on = today - relativedelta(**{_UNIT_OF[ago["unit"]]: int(ago["count"])})
        return _Point(on, on, ago=True)
    day = _absolute(text)
    return _Point(day.on, day.last) if day is not None else _said(text, today)


def _absolute(text: str) -> Day | None:
    half = _UNFINISHED.fullmatch(text)
    found = _ON.fullmatch(next(filter(None, half.groups())) if half else text)
    if found is None:
        return None
    year, month, day = found.groups()
    precision = Precision.DAY if day else Precision.MONTH if month else Precision.YEAR
    return Day(date(int(year), int(month or 1), int(day or 1)), precision)


def _said(text: str, today: date) -> _Point | None:
    """Return the day of a whole phrase, such as "hier" or "mars 2025"."""
    if not any(each.isalpha() for each in text):
        return None
    for found in find_days(text, today, latest=date.max):
        whole = not text[: found.start].strip() and not text[found.end :].strip()
        if whole and found.day is not None:
            return _meant(fold_each(text.strip()), found.day)
    return None


def _meant(phrase: str, day: Day) -> _Point:
    """Return all that a phrase names: a week, its end or a season rather than a day or year."""
    if _WEEKEND.search(phrase):
        return _Point(day.on, day.on + _ONE_DAY)
    if _WEEK.fullmatch(phrase):
        monday = day.on - timedelta(days=day.on.weekday())
        return _Point(monday, monday + timedelta(days=6))
    season = _SEASON.search(phrase) if day.precision is Precision.YEAR else None
    if season is not None:
        (month, first), (end, last) = SEASONS[season.group()]
        return _Point(date(day.on.year, month, first), date(day.on.year, end, last))
    return _Point(day.on, day.last)
