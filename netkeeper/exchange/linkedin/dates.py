"""The dates of the archive, each file's own form; nothing is guessed and no locale is asked.

LinkedIn writes "08 Feb 2026", "11/12/25, 3:04 PM" and "2025-11-13 02:10:41 UTC". Files that went
through a spreadsheet or an editor have "13-Nov-25", "31 oct. 2025" or "2025-11-13" instead, the
month in the language of whoever saved them. A date of three numbers, "03/04/2025", can't be told by
itself: `Order` says what the whole file shows.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from collections.abc import Callable

# "Sent At" is wall time there: measured on 51 invitations of 6 accounts. When the clocks go back,
# the hour that comes twice is taken as its first passage (summer time); when they go forward, an
# hour that doesn't exist is taken as if the clocks had not moved yet. Both are `fold=0`.
PACIFIC = ZoneInfo("America/Los_Angeles")

FIRST_YEAR, LAST_YEAR = 2003, 2099  # LinkedIn opened in May 2003
_CENTURY = 2000
_REMEMBERED = 8_192  # distinct texts; ten years have 3,653 days
_LONGEST = 40  # characters of a date with its time and zone
_DAY_MINUTES = 24 * 60
_DAY_NUMBERS = 12  # a number above this can't be a month

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan january janv janvier januar januari janeiro ene enero gen gennaio",
            "feb february fev fevr fevrier februar februari fevereiro febrero febbraio",
            "mar march mars marz maerz marco marzo mrt maart",
            "apr april avr avril abr abril aprile",
            "may mai maio mayo mag maggio mei",
            "jun june juin juni junho junio giu giugno",
            "jul july juil juill juillet juli julho julio lug luglio",
            "aug august aou aout ago agosto augustus",
            "sep sept september septembre set setembro septiembre settembre",
            "oct october octobre okt oktober out outubro octubre ott ottobre",
            "nov november novembre novembro noviembre",
            "dec december decembre dez dezember dezembro dic diciembre dicembre",
        ),
        start=1,
    )
    for name in names.split()
}

# "8 février 2026", "8-Feb-26", "8. Februar 2026", "8 de febrero de 2026", "8th Feb, 2026"
_DAY_MONTH_NAME = re.compile(
    r"([0-9]{1,2})(?:er|st|nd|rd|th|º|\.)?(?: de |[ /-])([^\s0-9.,/-]+)\.?(?: de |,? |[/-])"
    r"([0-9]{4}|[0-9]{2})"
)
_MONTH_NAME_DAY = re.compile(r"([^\s0-9.,/-]+)\.? ([0-9]{1,2})(?:st|nd|rd|th)?,? ([0-9]{4})")
_YEAR_FIRST = re.compile(r"([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})")
# Before a date that can be read, for « mar. » is March too.
_WEEKDAY = re.compile(
    r"(?:mon|tue|wed|thu|fri|sat|sun|lun|mar|mer|jeu|ven|sam|dim)[a-z]{0,6}\.?,? (?=\S)",
    re.IGNORECASE,
)
_BEFORE_TIME = re.compile(r"(?:,|\s(?:à|at))$")
_NUMBERS = re.compile(r"([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4}|[0-9]{2})")
_LINKEDIN_TIME = re.compile(
    r"([0-9]{1,2}/[0-9]{1,2}/[0-9]{2}),\s{1,3}([0-9]{1,2}):([0-9][0-9])\s{1,3}([AaPp])[Mm]"
)
_TIME = re.compile(
    r"([0-9]{1,2})(?::|\s?h\s?)([0-9][0-9])(?::([0-9][0-9]))?(?:\s?([AaPp])\.?[Mm]\.?)?( UTC)?"
)
# The days since 1899-12-30, and the part of one, where a spreadsheet's cell lost its date format.
_SERIAL = re.compile(r"([0-9]{5})(?:[.,]([0-9]{1,12}))?")
_SERIAL_START = date(1899, 12, 30)
_ISO = re.compile(
    r"([0-9]{4}-[0-9]{2}-[0-9]{2})[T ]([0-9]{2}:[0-9]{2}(?::[0-9]{2})?)(?:\.[0-9]{1,9})?"
    r" ?(Z|UTC|[+-][0-9]{2}:?[0-9]{2}|)"
)


class Order(StrEnum):
    """Which comes first in a date of three numbers, as far as a whole file tells."""

    UNTOLD = "untold"  # no number above 12, or in both places: each such date stays unread
    DAY_FIRST = "day_first"
    MONTH_FIRST = "month_first"


class NotADate(ValueError):
    """The text is no date of a known form."""


class Ambiguous(NotADate):
    """The text may be two different days, and its file doesn't tell which."""


class Moment(NamedTuple):
    """An instant, and the day the archive's own text names."""

    at: datetime  # UTC
    on: date  # as written


def _day(year: str, month: int, day: str) -> date:
    number = int(year)
    number += _CENTURY if number < _CENTURY else 0
    if not FIRST_YEAR <= number <= LAST_YEAR:
        raise NotADate(year)
    try:
        return date(number, month, int(day))
    except ValueError:
        raise NotADate(day) from None


def _month(name: str) -> int:
    plain = unicodedata.normalize("NFKD", name).casefold()
    try:
        return _MONTHS["".join(one for one in plain if not unicodedata.combining(one))]
    except KeyError:
        raise NotADate(name) from None


def _month_first(numbers: str) -> date:
    first, second, year = numbers.split("/")
    return _of_numbers(first, second, year, Order.MONTH_FIRST)


def _of_serial(days: int) -> date:
    found = _SERIAL_START + timedelta(days)
    if not FIRST_YEAR <= found.year <= LAST_YEAR:
        raise NotADate(str(days))
    return found


_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], date]], ...] = (
    (_DAY_MONTH_NAME, lambda found: _day(found[3], _month(found[2]), found[1])),
    (_YEAR_FIRST, lambda found: _day(found[1], int(found[2]), found[3])),
    (_MONTH_NAME_DAY, lambda found: _day(found[3], _month(found[1]), found[2])),
    (_LINKEDIN_TIME, lambda found: _month_first(found[1])),
    (_SERIAL, lambda found: _of_serial(int(found[1]))),
)


def _of_numbers(first: str, second: str, year: str, order: Order) -> date:
    if int(first) > _DAY_NUMBERS:
        return _day(year, int(second), first)
    if int(second) > _DAY_NUMBERS:
        return _day(year, int(first), second)
    if order is Order.DAY_FIRST:
        return _day(year, int(second), first)
    if order is Order.MONTH_FIRST or int(first) == int(second):
        return _day(year, int(first), second)
    raise Ambiguous(f"{first} {second}")


def read_day(text: str, order: Order = Order.UNTOLD) -> date:
    """Return the day of a text without its time of day.

    Raises:
        Ambiguous: When the order of day and month would have to be guessed.
        NotADate: When the text has none of the known forms, or names no day of 2003 to 2099.
    """
    text = text.strip()
    if len(text) > _LONGEST:
        raise NotADate
    return _read_day(text, order)


@lru_cache(maxsize=_REMEMBERED)
def _read_day(text: str, order: Order) -> date:
    for form, day_of in _FORMS:
        if found := form.fullmatch(text):
            return day_of(found)
    if found := _NUMBERS.fullmatch(text):
        if "." in text:
            order = Order.DAY_FIRST  # whoever writes points between puts the day first
        return _of_numbers(found[1], found[2], found[3], order)
    if found := _ISO.fullmatch(text):
        return _read_day(found[1], order)
    split = _split_time(text)
    simpler = split[0] if split else _WEEKDAY.sub("", " ".join(text.split()), count=1)
    if simpler == text:
        raise NotADate(text)
    return _read_day(simpler, order)


def _split_time(text: str) -> tuple[str, re.Match[str]] | None:
    """Return the day's text and the time's match, when the text ends in a time."""
    for places in (1, 2, 3):  # "15:04", "3:04 PM", "15:04:00 UTC", "3:04 PM UTC", "15 h 04"
        parts = text.rsplit(None, places)
        if len(parts) <= places:
            return None
        found = _TIME.fullmatch(" ".join(parts[1:]))
        if found:
            return _BEFORE_TIME.sub("", parts[0]), found
    return None


def read_moment(text: str, order: Order = Order.UNTOLD) -> Moment:
    """Return the instant of a day with its time: US Pacific wall time, unless it says UTC.

    Raises:
        Ambiguous: When the order of day and month would have to be guessed.
        NotADate: When the text is no day with a time of day.
    """
    text = text.strip()
    if len(text) > _LONGEST:
        raise NotADate
    if found := _LINKEDIN_TIME.fullmatch(text):
        day = _read_day(found[1], Order.MONTH_FIRST)
        return _moment(day, _clock(found[2], found[3], "0", found[4]), utc=False)
    if found := _ISO.fullmatch(text):
        day, zone = _read_day(found[1], order), found[3].replace("UTC", "Z")
        try:
            at = datetime.fromisoformat(f"{found[1]}T{found[2]}{zone}")
        except ValueError:
            raise NotADate(text) from None
        return Moment(at.astimezone(UTC), day) if zone else _moment(day, at.time(), utc=False)
    if (found := _SERIAL.fullmatch(text)) and found[2]:
        minutes = min(round(_DAY_MINUTES * float(f"0.{found[2]}")), _DAY_MINUTES - 1)
        return _moment(_of_serial(int(found[1])), time(*divmod(minutes, 60)), utc=False)
    split = _split_time(text)
    if split is None:
        raise NotADate(text)
    hour, minute, second, half, utc = split[1].groups()
    clock = _clock(hour, minute, second or "0", half)
    return _moment(read_day(split[0], order), clock, utc=bool(utc))


@lru_cache(maxsize=_REMEMBERED)
def _clock(hour: str, minute: str, second: str, half: str | None) -> time:
    number = int(hour)
    if half:
        if not 1 <= number <= _DAY_NUMBERS:
            raise NotADate(f"{hour} {half}M")
        number = number % 12 + (12 if half in "Pp" else 0)
    try:
        return time(number, int(minute), int(second))
    except ValueError:
        raise NotADate(f"{hour}:{minute}:{second}") from None


def _moment(day: date, clock: time, *, utc: bool) -> Moment:
    wall = datetime.combine(day, clock, UTC)
    if utc:
        return Moment(wall, day)
    offset = _pacific_offset(day)
    if offset is None:
        return Moment(wall.replace(tzinfo=PACIFIC).astimezone(UTC), day)
    return Moment(wall - offset, day)


@lru_cache(maxsize=_REMEMBERED)
def _pacific_offset(day: date) -> timedelta | None:
    """Return how far a day on the Pacific coast is from UTC; None where the clocks change."""
    first, last = (
        datetime.combine(day, each, PACIFIC).utcoffset() for each in (time.min, time.max)
    )
    return first if first == last else None


def _numbers_of(text: str) -> re.Match[str] | None:
    text = text.strip()
    if _LINKEDIN_TIME.fullmatch(text):
        return None
    split = _split_time(text)
    return _NUMBERS.fullmatch(split[0] if split else text)


class OrderTally:
    """What a file's dates of three numbers, seen together, say about their order."""

    def __init__(self) -> None:
        self._day_first = False
        self._month_first = False

    def see(self, text: str) -> None:
        """Take one date into account; texts of other forms don't count."""
        if found := _numbers_of(text):
            self._day_first |= int(found[1]) > _DAY_NUMBERS
            self._month_first |= int(found[2]) > _DAY_NUMBERS

    @property
    def order(self) -> Order:
        """Return the order, when the file tells one."""
        if self._day_first == self._month_first:
            return Order.UNTOLD
        return Order.DAY_FIRST if self._day_first else Order.MONTH_FIRST
