"""The days that stand after a keyword: 2026-03, 2025..2026-06, <30d, >1y, hier, depuis mars.

A number of days, weeks, months or years says how long ago: `<30d` is less than 30 days ago, `>1y`
more than a year. A day may be known to the month or the year; all of it is meant.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from netkeeper.domain.dates.words import SEASONS, fold_each
from netkeeper.domain.days import Day, Precision
from netkeeper.domain.folding import fold
from netkeeper.domain.query import keywords
from netkeeper.domain.query.nodes import And, Fact, Not, When, either
from netkeeper.domain.query.periods import Point, read_period
from netkeeper.domain.query.values import several
from netkeeper.domain.when import find_days

if TYPE_CHECKING:
    from netkeeper.domain.query.keywords import Keyword
    from netkeeper.domain.query.nodes import Node, Span

_ONE_DAY = timedelta(days=1)
# A month or a day that is being typed counts once it is whole: "2026-0" is still 2026.
_ON = re.compile(
    r"(?P<year>[0-9]{4})(?:[-/.](?P<month>1[0-2]|0?[1-9])(?:[-/.](?P<day>[0-3]?[0-9]))?)?"
)
_UNFINISHED = re.compile(r"([0-9]{4})[-/.]0?|([0-9]{4}[-/.][0-9]{1,2})[-/.]0?")
_SPAN = re.compile(r"\s*(?:\.\.\.?|…)\s*|(?<=\S)\s*[–—]\s*(?=\S)|(?<=\S)\s+-\s+(?=\S)")
_HYPHEN = re.compile(
    r"([0-9]{4}(?:-[0-9]{2}){0,2})-([0-9]{4}(?:-[0-9]{2}){0,2})|([0-9]{1,2})-([0-9]{1,2} \D.+)"
    r"|([^\W\d_]{3,}\.?)-([^\W\d_]{3,}\.?(?: [0-9]{4})?)"  # oct-nov, not last-week
)
_SIGN = re.compile(r"(<=|>=|<|>|≤|≥|=)?\s*(.*)", re.DOTALL)
_SIGNS = {"≤": "<=", "≥": ">=", "=": ""}
_SIGN_WORD = re.compile(
    r"(depuis|since|from|apres|after|avant(?! hier)|before|until|jusqu'(?:a|en))\s+(.+)"
)
_SIGN_OF = {
    **dict.fromkeys(("depuis", "since", "from"), ">="),
    **dict.fromkeys(("apres", "after"), ">"),
    **dict.fromkeys(("avant", "before"), "<"),
    **dict.fromkeys(("until", "jusqu'a", "jusqu'en"), "<="),
}
_LONG_AGO = re.compile(
    r"(?:il y a )?(?:(?P<more>plus d(?:e |')|(?:more|older) than |over |au moins |at least )"
    r"|(?:moins d(?:e |')|(?:less|newer) than |under |within (?:the )?(?:last |past )?))"
    r"(?P<ago>.+?)(?: ago)?"
)
_ENDS = re.compile(
    r"(?:entre|between)\s+(.+)\s(?:et|and)\s+(.+)"
    r"|(?:(?:de|du|from)\s+)?(.+)\s(?:a|au|to|until|jusqu'(?:a|en|au))\s+(.+)"
)
_WORDS = re.compile(r"[^\W\d_]+(?:[-_][^\W\d_]+)+")  # "last-week"
_SEVERAL = re.compile(r"[,/|]|\s(?:or|ou)\s", re.IGNORECASE)
_YEAR = re.compile(r"[0-9]{4}")
_FIGURES = re.compile(
    r"[0-9]{1,2}([-/.])[0-9]{1,2}\1[0-9]{4}|[0-9]{1,2}/[0-9]{1,2}|[0-9]{1,2}/[0-9]{4}|[0-9]{8}"
)
# What a meeting was on one day of, of which a search means all.
_WEEK = re.compile(
    r"(?:(?:durant|pendant|during|sometime|earlier|plus tot) )?(?:(?:la )?semaine"
    r" (?:derniere|passee|prochaine)|(?:cette|this) (?:semaine|week)(?:-?ci)?"
    r"|(?:(?:durant |pendant )?la )?semaine du .+|(?:the )?week of .+"
    r"|(?:the )?week before last|(?:the )?(?:this past|last|past|next|this coming) week)"
)
_WEEKEND = re.compile(r"fin de semaine|week[ -]?end|wknd")
_BOUNDS = re.compile(r"([<>≤≥][^<>≤≥]*\S)\s+([<>≤≥][^<>≤≥]*)")
_SEASON = re.compile(rf"\b(?:{'|'.join(SEASONS)})\b")


# What one may have, and which of its days are meant.
_DATED = {"followup": ("due",), "meeting": ("met",), "request": ("sent", "received")}


class Days(NamedTuple):
    """From one day to another, both included; None is open."""

    first: date | None
    last: date | None


def read_when(
    of: Keyword, typed: str, today: date, span: Span, *, joined: bool = False
) -> Node | None:
    """Return what days ask, "never" and "*" among them; None where they can't be read.

    With `joined` several may stand there: "2024 ou 2025".
    """
    what = of.of or of.code
    days = read_days(f"{of.said}{typed}", today)
    if days is not None:
        return When(what, *days, span)
    ever = True if typed == "*" else keywords.EVER.get(keywords.key_of(typed))
    if ever is not None and not of.said:
        whenever = When(what, None, None, span)
        return whenever if ever else Not(whenever)
    if not (joined and _SEVERAL.search(typed)):
        return None
    return several(typed, lambda each: read_when(of, each, today, span), joined=True)


def read_dated(named: tuple[str, str], typed: str, today: date, span: Span) -> Node | None:
    """Return what days ask of something that may hold, named as a `Fact` is: "refusée:2026".

    None where these are no days, or where nothing of the kind has any.
    """
    code = named[1]
    days = read_days(typed, today) if code in keywords.STATES or code in _DATED else None
    if days is None:
        return None
    if code in keywords.STATES:
        return And((Fact(*named, span), When("state", *days, span)))
    return either(When(what, *days, span) for what in _DATED[code])


def read_days(text: str, today: date) -> Days | None:
    """Return the days that a text says; None when it says none."""
    plain = text.strip().strip("\"“”«»' \u00a0")
    apart = re.sub("[-_]", " ", plain) if _WORDS.fullmatch(plain) else ""
    try:
        return _read(plain, today) or (_read(apart, today) if apart else _bounded(plain, today))
    except (ValueError, OverflowError):
        return None


def _bounded(text: str, today: date) -> Days | None:
    """Return the days between two bounds, each with its sign: ">30d <60d"."""
    found = _BOUNDS.fullmatch(text)
    both = [read_days(each, today) for each in found.groups()] if found else []
    firsts = [each.first for each in both if each is not None and each.first is not None]
    lasts = [each.last for each in both if each is not None and each.last is not None]
    return Days(*firsts, *lasts) if len(firsts) == len(lasts) == 1 else None


def _read(text: str, today: date) -> Days | None:
    phrase = fold_each(text)
    between = _HYPHEN.fullmatch(text) or _ENDS.fullmatch(phrase)
    ends = [each for each in between.groups() if each] if between else []
    sides = _SPAN.split(text)
    if len(sides) > 2:  # noqa: PLR2004 - from and to
        return None
    days = _of_sides(ends, today) or _of_sides(sides, today)
    if days is not None or len(sides) > 1:
        return days
    found = _SIGN.fullmatch(text)
    sign, rest = found.groups() if found else ("", text)
    # First, since find_days takes "over 6 months ago" for the month alone, and "before Friday" for
    # the day itself, as a line means it.
    days = _long_ago(phrase, today) or _compared_in_words(phrase, today)
    if days is not None:
        return days
    point = _point(rest, today)
    return None if point is None else _compared(_SIGNS.get(sign, sign or ""), point, today)


def _of_sides(sides: list[str], today: date) -> Days | None:
    """Return the days between two ends, one of which may be open; None if one can't be read."""
    if len(sides) != 2 or not any(sides):  # noqa: PLR2004 - from and to
        return None
    ends = [_begun(sides[0], sides[1], today), _point(sides[1], today)]
    unread = any(side and end is None for side, end in zip(sides, ends, strict=True))
    return None if unread else _between(*ends)


def _compared_in_words(phrase: str, today: date) -> Days | None:
    told = _SIGN_WORD.fullmatch(phrase)
    point = _point(told[2], today) if told else None
    if told is None or point is None:
        return None
    return _compared(_SIGN_OF[told[1]], point._replace(ago=False), today)


def _long_ago(phrase: str, today: date) -> Days | None:
    """Return the days of "more than a year ago"; None where no stretch of time is told."""
    told = _LONG_AGO.fullmatch(phrase)
    point = _point(told["ago"], today) if told else None
    if told is None or point is None or not point.ago:
        return None
    return _compared(">" if told["more"] else "<", point, today)


def _begun(first: str, last: str, today: date) -> Point | None:
    """Return the first day of two: in "mars..juin 2025" it is of the year that the last tells."""
    words = [] if _YEAR.search(first) else last.split()
    told = (f"{first} {' '.join(words[n:])}" for n in range(1, len(words) if first else 0))
    whole = (_point(each, today) for each in told)
    return next(filter(None, whole), None) or _point(first, today)


def _between(first: Point | None, last: Point | None) -> Days:
    """Return the days between two ends, whichever comes first."""
    if first is not None and last is not None and first.first > last.last:
        first, last = last, first
    return Days(first.first if first else None, last.last if last else None)


def _compared(sign: str, point: Point, today: date) -> Days:
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


def _point(text: str, today: date) -> Point | None:
    plain = fold(text) if not text.isascii() else text.lower()
    period = read_period(plain, today)
    if period is not None:
        return period
    if plain in SEASONS:
        (month, first), (end, last) = SEASONS[plain]
        year = today.year - ((month, first) > (today.month, today.day))  # the last that has begun
        return Point(date(year, month, first), date(year, end, last))
    day = _absolute(text)
    return Point(day.on, day.last) if day is not None else _said(text, today)


def _absolute(text: str) -> Day | None:
    half = _UNFINISHED.fullmatch(text)
    found = _ON.fullmatch(next(filter(None, half.groups())) if half else text)
    if found is None:
        return None
    year, month, day = found.groups()
    precision = Precision.DAY if day else Precision.MONTH if month else Precision.YEAR
    return Day(date(int(year), int(month or 1), int(day or 1)), precision)


def _said(text: str, today: date) -> Point | None:
    """Return the day of a whole phrase, such as "hier", "mars 2025" or "12/03/2024"."""
    if not (any(each.isalpha() for each in text) or _FIGURES.fullmatch(text)):
        return None
    for found in find_days(text, today, latest=date.max):
        whole = not text[: found.start].strip() and not text[found.end :].strip()
        if whole and found.day is not None:
            return _meant(fold_each(text.strip()), found.day)
    return None


def _meant(phrase: str, day: Day) -> Point:
    """Return all that a phrase names: a week, its end or a season rather than a day or year."""
    if _WEEKEND.search(phrase):
        return Point(day.on, day.on + _ONE_DAY)
    if _WEEK.fullmatch(phrase):
        monday = day.on - timedelta(days=day.on.weekday())
        return Point(monday, monday + timedelta(days=6))
    season = _SEASON.search(phrase) if day.precision is Precision.YEAR else None
    if season is not None:
        (month, first), (end, last) = SEASONS[season.group()]
        return Point(date(day.on.year, month, first), date(day.on.year, end, last))
    return Point(day.on, day.last)
