"""What people type as dates, in French and English, read against a day that is given as today.

A thin grammar of our own comes first (`netkeeper.domain.dates`): it knows "jeudi passé", "la fin
de semaine dernière" and where a date ends inside a line. A whole phrase that it doesn't know is
given to dateparser, which reads whole dates in more forms ("2025 mars 12") but takes some 200 ms
to import; `warm_up` does that beforehand, and compiles the phrases.
"""

from __future__ import annotations

import unicodedata
import warnings
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Literal

from netkeeper import later_modules
from netkeeper.domain.dates.families import Phrase, families, phrases_in
from netkeeper.domain.dates.frame import Frame
from netkeeper.domain.dates.phrases import Standing
from netkeeper.domain.dates.words import fold_each
from netkeeper.domain.days import Day
from netkeeper.domain.values import frozen

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

Side = Literal["past", "future"]

_SHORTEST_PHRASE = 3
_LONGEST_PHRASE = 60
_EARLIEST = date(1900, 1, 1)  # nobody alive met anybody before
_WARM = datetime(2024, 1, 1, tzinfo=UTC).date()


@frozen
class FoundDay:
    """A phrase in a line that may be its date.

    `day` is None where a date is said that the frame refuses, such as a future one of a meeting;
    `later` is the day that the phrase says of what is to come.
    """

    day: Day | None
    later: Day | None
    start: int
    end: int
    standing: Standing


def read_day(
    text: str, today: date, *, prefer: Side = "past", latest: date | None = None
) -> Day | None:
    """Return the day that a whole phrase says, None when it says none.

    Where a phrase leaves the year, month or week open, `prefer` says on which side of today the
    nearest one is meant. `latest` is the last day allowed; left out, it is today when looking
    back (a meeting cannot lie in the future) and no limit when looking ahead.
    """
    frame = _frame(today, prefer, latest)
    whole = unicodedata.normalize("NFC", text).strip(" \t\r\n\u00a0\u202f.,;:")
    folded = fold_each(whole)
    for phrase in phrases_in(folded):
        found = phrase.pattern.fullmatch(folded)
        if found is not None:
            return _read(phrase, found, frame)
    return _by_library(whole, frame)


def find_days(
    text: str,
    today: date,
    *,
    prefer: Side = "past",
    latest: date | None = None,
    at_beginning: bool = False,
) -> tuple[FoundDay, ...]:
    """Return every phrase of a line that says a day, wherever it stands, in the line's order.

    `at_beginning` gives short weekdays too where only what follows them tells that they are no
    word or name: "Wed breakfast", "Sam Roy".
    """
    frame, folded = _frame(today, prefer, latest), fold_each(text)
    ahead = _frame(today, "future", None)
    matches = [
        (found, one)
        for one in phrases_in(folded)
        if at_beginning or one.standing is not Standing.AT_BEGINNING
        for found in _found(one, folded)
    ]
    matches.sort(key=lambda pair: (pair[0].start(), -pair[0].end()))
    kept: list[FoundDay] = []
    for found, phrase in matches:
        if not kept or found.start() >= kept[-1].end:
            day = _read(phrase, found, frame)
            later = _read(phrase, found, ahead)
            kept.append(FoundDay(day, later, found.start(), found.end(), phrase.standing))
    return tuple(kept)


def _found(phrase: Phrase, folded: str) -> Iterator[re.Match[str]]:
    """Give the passages of a line that a phrase may be."""
    if phrase.standing is not Standing.WHOLE:
        return phrase.pattern.finditer(folded)
    whole = phrase.pattern.fullmatch(folded)
    return iter([] if whole is None else [whole])


def warm_up() -> None:
    """Load what the first date would wait for, about 0.3 s; meant for a background thread."""
    families()
    _by_library("2024 jan 1", Frame(_WARM, ahead=False, latest=_WARM))


def _frame(today: date, prefer: Side, latest: date | None) -> Frame:
    """Return the frame of a call."""
    ahead = prefer == "future"
    return Frame(today, ahead, latest or (date.max if ahead else today))


def _read(phrase: Phrase, found: re.Match[str], frame: Frame) -> Day | None:
    """Return the day that a phrase says, None beyond the calendar or the days allowed."""
    try:
        day = phrase.read(found, frame)
    except (ValueError, OverflowError):
        return None
    return day if day is not None and _EARLIEST <= day.on <= frame.latest else None


def _by_library(whole: str, frame: Frame) -> Day | None:
    """Return the whole date that dateparser reads in a phrase; it knows more forms than we do."""
    if not any(character.isalpha() for character in whole):
        return None
    if not _SHORTEST_PHRASE <= len(whole) <= _LONGEST_PHRASE:
        return None
    with warnings.catch_warnings():
        # Its import and some of its calls warn about Python's own strptime; nothing to act on.
        warnings.simplefilter("ignore")
        later_modules.put_off(later_modules.OF_DATEPARSER)
        from dateparser.date import DateDataParser  # noqa: PLC0415 - takes 200 ms

        settings = {
            "RELATIVE_BASE": datetime.combine(frame.today, datetime.min.time()),
            # Whole dates alone: otherwise "5 à 7" is a day in July and "24h" is yesterday.
            "PARSERS": ["absolute-time"],
            "STRICT_PARSING": True,
            "TIMEZONE": "UTC",
        }
        found = DateDataParser(languages=["fr", "en"], settings=settings).get_date_data(whole)
    on = found.date_obj.date() if found.date_obj else None
    return Day(on) if on is not None and _EARLIEST <= on <= frame.latest else None
