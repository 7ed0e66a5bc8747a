"""Finds in a note the days of recorded meetings: "jeudi dernier", "last Thursday", "in October"."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from netkeeper.domain.dates.words import FULL_MONTHS, SEASONS, SHORT_MONTHS, WEEKDAYS, fold_each
from netkeeper.domain.days import Day, Precision
from netkeeper.domain.note_check.tokens import MOST_READ
from netkeeper.domain.note_check.vocabulary import Section
from netkeeper.domain.values import frozen
from netkeeper.domain.when import find_days

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from netkeeper.domain.meeting_lines import MeetingLine
    from netkeeper.domain.note_check.facts import NoteFacts
    from netkeeper.domain.note_check.reading import Reading

# Words of a day that is no weekday to come.
_BEHIND = frozenset(
    {*FULL_MONTHS, *SHORT_MONTHS, "hier", "yesterday"}
    | {"dernier", "derniere", "last", "passe", "passee"}
)


def days_named(reading: Reading, facts: NoteFacts) -> Iterator[tuple[int, int, MeetingLine]]:
    """Give where the day of a meeting is named, in tokens [first, last); a day ahead is none."""
    if not facts.meetings:
        return
    for start, end, day in _days_said(reading, facts.today):
        inside = [at for at, each in enumerate(reading.tokens) if start <= each.start < end]
        if not inside or _is_ahead(reading, inside):
            continue
        for met in facts.meetings:
            near = day.on <= met.day.last and met.day.on <= day.last
            if near and _in_season(reading, inside, met):
                yield inside[0], inside[-1] + 1, met
                break


@frozen
class _Between:
    """The first and the last day that a phrase may mean."""

    on: date
    last: date


def _days_said(reading: Reading, today: date) -> Iterator[tuple[int, int, _Between]]:
    """Give the passages that say a day, with the days meant; "Thursday's" says one too."""
    text = reading.note[:MOST_READ]
    for said in find_days(text, today):
        if said.day is not None:
            words = set(fold_each(text[said.start : said.end]).split())
            yield said.start, said.end, _days_meant(said.day, words, reading.vocabulary.roles)
    for token, after in zip(reading.tokens, reading.tokens[1:], strict=False):
        weekday = WEEKDAYS.get(token.key)
        if weekday is not None and after.key == "s" and after.start == token.end + 1:
            on = today - timedelta(days=(today.weekday() - weekday - 1) % 7 + 1)
            yield token.start, token.end, _Between(on, on)


def _days_meant(day: Day, words: set[str], roles: Mapping[str, frozenset[str]]) -> _Between:
    """Return the days that a phrase may mean: a week has seven, "two weeks ago" some more."""
    if day.precision is not Precision.DAY or not words & roles["weeks"]:
        return _Between(day.on, day.last)
    monday = day.on - timedelta(days=day.on.weekday())
    loose = 0 if words & roles["nearest"] else 2
    return _Between(monday - timedelta(days=loose), monday + timedelta(days=6 + loose))


def _in_season(reading: Reading, inside: Sequence[int], met: MeetingLine) -> bool:
    """Tell whether a meeting was in the season that is said, if one is."""
    for number in inside:
        season = SEASONS.get(reading.tokens[number].key)
        if season is not None and met.day.precision is not Precision.YEAR:
            (first, _), (last, _) = season
            return first <= met.day.on.month <= last
    return True


def _is_ahead(reading: Reading, inside: Sequence[int]) -> bool:
    """Tell whether a day is one to come: somebody asks who is free, or looks forward to it.

    What one looks forward to may be a weekday, not the month of a meeting or "last Thursday".
    """
    sentence = reading.tokens[inside[0]].sentence
    said = {fold_each(reading.tokens[at].key) for at in inside}
    if _BEHIND.isdisjoint(said) and any(
        reading.tokens[hit.first].sentence == sentence and hit.first < inside[0]
        for hit in reading.find(Section.NOT_MET)
    ):
        return True
    keys = {each.key for each in reading.tokens if each.sentence == sentence}
    return bool(keys & reading.vocabulary.roles["ahead"])
