"""Tells whether the day of a line is a guess: what was typed may mean another, or says no one day.

A week is kept as a day of it, « 12/11 » may be two days, « vendredi 19 nov. » contradicts itself,
and where a line says of no day what can be kept, or names a feast or misspells a weekday, today may
not be it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from netkeeper.domain.dates.feasts import feast_of, feast_pattern
from netkeeper.domain.dates.words import (
    EVERY_WEEKDAY,
    FULL_MONTHS,
    SHORT_MONTHS,
    UNITS,
    WEEKDAYS,
    fold_each,
)
from netkeeper.domain.days import Precision
from netkeeper.domain.typed_line.parts import PartOrigin
from netkeeper.domain.when import find_days

if TYPE_CHECKING:
    from datetime import date

    from netkeeper.domain.typed_line.parts import QuickLog

_FIGURES = re.compile(r"(?<![0-9-/.])(1[0-2]|0?[1-9])[-/.](1[0-2]|0?[1-9])(?![0-9])")
_YEAR = re.compile(r"[0-9]{4}|'[0-9]{2}")
_WEEK = re.compile(
    r"\b(?:semaines?|sem|fds|week|weeks|wks?|wknd|week[ -]?ends?|quinzaine|fortnight)\b"
)
# What tells when, though no day of it is read: « la semaine d'avant », "some weeks prior".
_OF_TIME_PAST = re.compile(
    r"\b(?:semaines?|fds|mois|nuit|veille|weeks?|months?|week[ -]?ends?|night|evening)"
    r" (?:avant|d'avant|before|earlier|precedente?|previous|prior)\b"
    r"|\b(?:precedente?|previous|prior) (?:semaine|mois|week|month|week[ -]?end)\b"
)
_DAY_NUMBER = re.compile(r"(?<![0-9])[0-9]{1,2}(?![0-9])")
_LONG_NUMBER = re.compile(r"[0-9]{3,}\b")
_MONTHS = frozenset(FULL_MONTHS) | frozenset(SHORT_MONTHS)
# "mar 12" is the twelfth of March.
_WEEKDAYS = {name: day for name, day in EVERY_WEEKDAY.items() if name != "mar"}
_OF_TIME = _MONTHS | UNITS.keys()
_NEARLY_A_YEAR = 300  # days
_A_MONTH = 31
_LETTERS_A_SLIP = 4  # after the first: mecredi, wensday
_FEAST = re.compile(rf"(?<!\w)(?!noel|christmas|xmas){feast_pattern()}(?![\w-])")
_MOST_ADDED = 3  # words: dans deux semaines


def is_day_guessed(log: QuickLog, today: date) -> bool:
    """Tell whether the day that was read may be another."""
    if log.day.origin is PartOrigin.DEFAULT:
        event, place = (each.text if each else "" for each in (log.event, log.place))
        beside = fold_each("; ".join([event, *(each.text for each in log.leftover)]))
        other = _is_of_other_day(event, today) or _is_other_feast(beside, today)
        other = other or _OF_TIME_PAST.search(beside) is not None
        return other or _is_misspelt(f"{beside}; {fold_each(place)}")
    if log.day.span is None or log.day.day.precision is not Precision.DAY:
        return False
    start, end = log.day.span
    said, ago = fold_each(log.line[start:end]), (today - log.day.day.on).days
    words = re.findall(r"[a-z]+", said)
    weekday = next((_WEEKDAYS[word] for word in reversed(words) if word in _WEEKDAYS), None)
    if weekday is None:
        vague = _WEEK.search(said) is not None
    else:
        vague = weekday != log.day.day.on.weekday() or said.startswith(("l'autre", "the other"))
        numbered = _DAY_NUMBER.search(said) is not None and _MONTHS.isdisjoint(words)
        vague = vague or (numbered and ago > _A_MONTH and "/" not in said)  # mardi 23
    old = ago > _NEARLY_A_YEAR and not _YEAR.search(said)
    return vague or old or _is_either(said) or _goes_on(log, said, end)


def _is_of_other_day(event: str, today: date) -> bool:
    """Tell whether an event's name holds a day that isn't today: Salon 2024, Lundi créatif."""
    days = (said.day for said in find_days(event, today))
    return any(day is not None and not day.on <= today <= day.last for day in days)


def _is_other_feast(folded: str, today: date) -> bool:
    """Tell whether words name a feast that isn't today; for Christmas one dines all month."""
    feast = _FEAST.search(folded)
    return feast is not None and feast_of(feast["feast"])(today.year) != today


def _is_misspelt(folded: str) -> bool:
    """Tell whether a word is nearly a weekday: mecredi, wensday; not "mari", "démarche"."""
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - a line with a day needs none

    return any(
        OSA.distance(word, name) <= (len(name) - 1) // _LETTERS_A_SLIP
        for word in re.findall(r"[a-z]{5,}", folded)
        for name in WEEKDAYS
        if word not in WEEKDAYS and (word[0], word[-1]) == (name[0], name[-1])
    )


def _is_either(said: str) -> bool:
    """Tell whether figures may be two days: 03/04."""
    figures = _FIGURES.search(said)
    return figures is not None and int(figures[1]) != int(figures[2])


def _goes_on(log: QuickLog, said: str, end: int) -> bool:
    """Tell whether what follows a day at once may change it: Friday | of October, 12 mars | 202."""
    in_figures = any(map(str.isdigit, said))  # not: hier | 350 participants
    after = end + len(log.line[end:]) - len(log.line[end:].lstrip())
    for part in (*log.leftover, *filter(None, [log.event])):
        if part.span[0] <= after < part.span[1]:
            folded = fold_each(log.line[after : part.span[1]])
            words = re.findall(r"[a-z]+", folded)[:_MOST_ADDED]
            has_year = in_figures and _LONG_NUMBER.match(folded) is not None
            return has_year or not _OF_TIME.isdisjoint(words)
    return False
