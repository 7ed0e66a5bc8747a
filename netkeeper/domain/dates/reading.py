"""How each phrase that says a day is read, against a frame.

Every reader takes a match over folded text and the frame, and returns None for a day that it
refuses; ValueError and OverflowError mean a day that no calendar has.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import TYPE_CHECKING

from netkeeper.domain.dates.feasts import feast_of
from netkeeper.domain.dates.words import (
    A_FEW,
    DAYS_IN_WORDS,
    EVERY_WEEKDAY,
    FEW,
    FULL_MONTHS,
    NUMBERS,
    OFFSETS,
    SEASONS,
    SHORT_MONTHS,
    UNITS,
    WEEKDAYS,
    Unit,
)
from netkeeper.domain.days import Day, Precision
from netkeeper.domain.values import replace

if TYPE_CHECKING:
    from netkeeper.domain.dates.frame import Frame

_MONTHS = FULL_MONTHS | SHORT_MONTHS
_A_YEAR = 12
_A_WEEK = 7
_HOURS = {Unit.MINUTE: 0, Unit.HOUR: 1, Unit.DAY: 24, Unit.WEEK: 24 * _A_WEEK}
_SATURDAY = 5
_HALF_A_YEAR = 6
_YEARS_TO_TRY = 9  # 29 February is at most eight years away
_ALMOST_A_YEAR = timedelta(days=300)
_CENTURY = 100
_TWO_DIGITS_UP_TO = 69


def read_offset(found: re.Match[str], frame: Frame) -> Day | None:
    """Read "hier", "this morning"."""
    said = " ".join(found["said"].split())
    days = next(days for words, days in OFFSETS.items() if re.fullmatch(words, said))
    return Day(frame.today + timedelta(days=days))


def read_lately(_found: re.Match[str], frame: Frame) -> Day | None:
    """Read "recently": no more than a month is kept."""
    return Day(frame.today - timedelta(days=A_FEW), Precision.MONTH)


def read_back(found: re.Match[str], frame: Frame) -> Day | None:
    """Read a distance back; as one remembers, so that months and years keep no day."""
    today, unit = frame.today, UNITS[found["unit"]]
    if found["count"] in FEW:
        vague = Precision.YEAR if unit in {Unit.MONTH, Unit.YEAR} else Precision.MONTH
        return Day(_moved(today, unit, -A_FEW), vague)
    if found["half"] and unit is Unit.YEAR:
        months = _count(found["count"]) * _A_YEAR + _HALF_A_YEAR
        return Day(_shifted(today, -months), Precision.MONTH)
    on = _moved(today, unit, -_count(found["count"]))
    if found["half"] and unit is Unit.WEEK:
        on -= timedelta(days=_A_WEEK // 2)
    if found["count2"]:
        unit = UNITS[found["unit2"]]
        on = _moved(on, unit, -_count(found["count2"]))
    return Day(on, _precision(unit))


def read_ahead(found: re.Match[str], frame: Frame) -> Day | None:
    """Read a distance ahead; a term that is counted from today ends on a day."""
    count = A_FEW if found["count"] in FEW else _count(found["count"])
    return Day(_moved(frame.today, UNITS[found["unit"]], count))


def read_unit(found: re.Match[str], frame: Frame) -> Day | None:
    """Read "last month", "la semaine prochaine"; of a week, the same weekday stands for it."""
    unit = UNITS[found["unit"]]
    return Day(_moved(frame.today, unit, _side(found)), _precision(unit))


def read_weekend(found: re.Match[str], frame: Frame) -> Day | None:
    """Read "la fin de semaine passée" as its Saturday."""
    side = _side(found)
    saturday = _monday(frame.today) + timedelta(days=_SATURDAY + _A_WEEK * side)
    if not side and not frame.reaches(saturday) and not frame.ahead:
        saturday -= timedelta(days=_A_WEEK)
    return Day(saturday)


def read_weekday(found: re.Match[str], frame: Frame) -> Day | None:
    """Read a weekday: the nearest on the side meant.

    It is never today, whose weekday nobody types: what is left out means today already. With
    "ce" or "this" it is the day of this week.
    """
    number, side = EVERY_WEEKDAY[found["weekday"]], _side(found)
    parts, today = found.groupdict(), frame.today
    if parts.get("this"):
        return Day(_monday(today) + timedelta(days=number))
    if side > 0 or (frame.ahead and not side):
        weeks = {"a week": 1, "en huit": 1, "en quinze": 2}.get(parts.get("next") or "", 0)
        days = (number - today.weekday() - 1) % _A_WEEK + 1 + _A_WEEK * weeks
        return Day(today + timedelta(days=days))
    return Day(today - timedelta(days=(today.weekday() - number - 1) % _A_WEEK + 1))


def read_weekday_ahead(found: re.Match[str], frame: Frame) -> Day | None:
    """Read "d'ici vendredi": it lies ahead, whatever is looked for."""
    return read_weekday(found, replace(frame, ahead=True))


def read_end_of_month(_found: re.Match[str], frame: Frame) -> Day | None:
    """Read "fin du mois" as its last day."""
    today = frame.today
    return Day(today.replace(day=monthrange(today.year, today.month)[1]))


def read_weekday_of_week(found: re.Match[str], frame: Frame) -> Day | None:
    """Read "lundi de la semaine dernière"."""
    days = EVERY_WEEKDAY[found["weekday"]] + _A_WEEK * _side(found)
    return Day(_monday(frame.today) + timedelta(days=days))


def read_weekday_back(found: re.Match[str], frame: Frame) -> Day | None:
    """Read "two Saturdays ago", "the Monday before last"."""
    count = found.groupdict().get("count") or "2"
    days = (frame.today.weekday() - WEEKDAYS[found["weekday"]] - 1) % _A_WEEK + 1
    return Day(frame.today - timedelta(days=days + _A_WEEK * (_count(count) - 1)))


def read_weekday_weeks_ago(found: re.Match[str], frame: Frame) -> Day | None:
    """Read "mardi il y a 2 semaines": the weekday of that week."""
    days = WEEKDAYS[found["weekday"]] - _A_WEEK * _count(found["count"])
    return Day(_monday(frame.today) + timedelta(days=days))


def read_day_of_that_month(found: re.Match[str], frame: Frame) -> Day | None:
    """Read "le 18 du mois dernier", "the 3rd of this month"."""
    said, first = found["day"], frame.today.replace(day=1)
    if found["last"] or found["last2"]:
        first = _shifted(first, -1)
    return Day(first.replace(day=int(said) if said.isdigit() else 1))


def read_month_of_last_year(found: re.Match[str], frame: Frame) -> Day | None:
    """Read "en mai l'an dernier"."""
    return Day(date(frame.today.year - 1, FULL_MONTHS[found["month"]], 1), Precision.MONTH)


def read_calendar_day(found: re.Match[str], frame: Frame) -> Day | None:
    """Read a day of a month; without a year, the nearest on the side meant."""
    said, side = found["day"], _side(found)
    day, month = int(said) if said.isdigit() else DAYS_IN_WORDS[said], _MONTHS[found["month"]]
    if found["year"]:
        return Day(date(_full_year(found["year"]), month, day))
    if side:
        frame = replace(frame, today=frame.today + timedelta(days=side), ahead=side > 0)
    return _nearest(month, day, frame)


def read_feast(found: re.Match[str], frame: Frame) -> Day | None:
    """Read "à la Saint-Jean", "la veille de Noël"; of no year, the nearest on the side meant.

    "Last" and "next" say that it isn't today's.
    """
    parts, day_in = found.groupdict(), feast_of(found["feast"])
    beside = timedelta(days=-1 if parts.get("eve") else 1 if parts.get("morrow") else 0)
    if parts.get("year"):
        return Day(day_in(int(found["year"])) + beside)
    side = _side(found)
    start = frame.today + timedelta(days=side) if side else frame.start
    near = [day_in(start.year + away) + beside for away in (-1, 0, 1)]
    if (side or frame.step) > 0:
        return Day(min(on for on in near if on >= start))
    return Day(max(on for on in near if on <= start))


def read_day_of_month(found: re.Match[str], frame: Frame) -> Day | None:
    """Read "le 3", "jeudi 12": the nearest month that has such a day."""
    day, name = int(found["day"]), found.groupdict().get("weekday")
    first = frame.start.replace(day=1)
    for away in range(_A_YEAR + 1):
        month = _shifted(first, away * frame.step)
        on = _of_calendar(month.year, month.month, day)
        if on is None or not frame.reaches(on):
            continue
        if name is None or on.weekday() == EVERY_WEEKDAY[name]:
            return Day(on)
    return None


def read_month(found: re.Match[str], frame: Frame) -> Day | None:
    """Read a month; without a year, the nearest on the side meant, this month included."""
    month, year, side = _MONTHS[found["month"]], found.groupdict().get("year"), _side(found)
    if year:
        return Day(date(_full_year(year), month, 1), Precision.MONTH)
    ahead = side > 0 or (frame.ahead and not side)
    start = frame.today if ahead else frame.start
    away = (month - start.month) % _A_YEAR if ahead else -((start.month - month) % _A_YEAR)
    if side and not away:
        away = _A_YEAR * side
    return Day(_shifted(start, away), Precision.MONTH)


def read_season(found: re.Match[str], frame: Frame) -> Day | None:
    """Read a season; only its year is kept, which is certain."""
    if found.groupdict().get("year"):
        return read_year(found, frame)
    today, side = frame.today, _side(found)
    begun, ended = SEASONS[found["season"]]
    if not side and frame.ahead:
        year = today.year + ((today.month, today.day) > ended)
    elif side > 0:
        year = today.year + ((today.month, today.day) >= begun)
    else:
        year = today.year - ((today.month, today.day) <= (ended if side else begun))
    return Day(date(year, 1, 1), Precision.YEAR)


def read_year(found: re.Match[str], _frame: Frame) -> Day | None:
    """Read a year."""
    return Day(date(int(found["year"]), 1, 1), Precision.YEAR)


def read_year_first(found: re.Match[str], _frame: Frame) -> Day | None:
    """Read 2025-03-12 or 2025-03."""
    day = found.groupdict().get("day")
    on = date(int(found["year"]), int(found["month"]), int(day or 1))
    return Day(on, Precision.DAY if day else Precision.MONTH)


def read_figures(found: re.Match[str], frame: Frame) -> Day | None:
    """Read three numbers, in the first order that gives a day no later than allowed.

    Québec writes the day first (12/03/2025 is 12 March) or, with hyphens, the year (25-03-12):
    of those two the one nearer to today. Where that is no day of the calendar, or lies beyond the
    last day allowed, the month is taken to stand first.
    """
    one, two, three = found["one"], found["two"], found["three"]
    orders = [(three, two, one)]
    if found["mark"] == "-" and len(one) == len(three) == len("12"):
        orders.insert(0, (one, two, three))
    for these in (orders, [(three, one, two)]):
        days = [_of_calendar(_full_year(year), int(m), int(d)) for year, m, d in these]
        allowed = [on for on in days if on is not None and on <= frame.latest]
        if allowed:
            return Day(min(allowed, key=frame.away))
    return None


def read_two_figures(found: re.Match[str], frame: Frame) -> Day | None:
    """Read 12/03, of the nearest year on the side meant: the day first.

    The month stands first where no calendar has that day, or it lies almost a year away and the
    other one doesn't.
    """
    one, two = int(found["one"]), int(found["two"])
    every = [day for day in (_nearest(two, one, frame), _nearest(one, two, frame)) if day]
    near = (day for day in every if frame.away(day.on) <= _ALMOST_A_YEAR)
    return next(near, every[0] if every else None)


def _side(found: re.Match[str]) -> int:
    """Return -2 for "before last", -1 for "last", 1 for "next", 0 for "this" or nothing."""
    parts = found.groupdict()
    last = -2 if parts.get("before") else -1
    return last if parts.get("last") else 1 if parts.get("next") else 0


def _count(word: str) -> int:
    """Return the number that a word or its digits say."""
    return NUMBERS.get(word) or int(word)


def _precision(unit: Unit) -> Precision:
    """Return how exactly a day is known that was said in a unit."""
    return Precision(unit) if unit in {Unit.MONTH, Unit.YEAR} else Precision.DAY


def _moved(on: date, unit: Unit, count: int) -> date:
    """Return the day that lies some units away."""
    if unit in _HOURS:
        return on + timedelta(days=int(count * _HOURS[unit] / 24))
    return _shifted(on, count * (_A_YEAR if unit is Unit.YEAR else 1))


def _shifted(on: date, months: int) -> date:
    """Return the same day some months away, or that month's last day when it has no such day."""
    year, month = divmod(on.year * _A_YEAR + on.month - 1 + months, _A_YEAR)
    return date(year, month + 1, min(on.day, monthrange(year, month + 1)[1]))


def _monday(today: date) -> date:
    """Return the first day of this week."""
    return today - timedelta(days=today.weekday())


def _nearest(month: int, day: int, frame: Frame) -> Day | None:
    """Return a day of the year in the nearest year on the side meant that has it."""
    first = frame.start.year
    for year in range(first, first + _YEARS_TO_TRY * frame.step, frame.step):
        on = _of_calendar(year, month, day)
        if on is not None and frame.reaches(on):
            return Day(on)
    return None


def _of_calendar(year: int, month: int, day: int) -> date | None:
    """Return a day of the calendar, None for a 30 February."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _full_year(digits: str) -> int:
    """Return the year of "2025", "25" or "'25"."""
    year = int(digits.lstrip("'"))
    if year >= _CENTURY:
        return year
    return year + (2000 if year <= _TWO_DIGITS_UP_TO else 1900)
