"""Reads when the events of a calendar took place, where, and with whom.

The library reads lines, time zones and rules; what it can't read of an event leaves that event
out, with its line, and never the others.
"""

from __future__ import annotations

import re
import time
import warnings
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import recurring_ical_events
from icalendar import Calendar, Event
from icalendar.timezone import tzp

from netkeeper.domain.calendars import Occurrence
from netkeeper.exchange.calendars.blocks import cut
from netkeeper.exchange.calendars.conferences import place_of
from netkeeper.exchange.calendars.guests import guests_of
from netkeeper.exchange.calendars.versions import known_by, latest
from netkeeper.exchange.calendars.zones import Zones, known_zone
from netkeeper.exchange.linkedin.problems import ArchiveRefused, Code, Skipped, Skips, shown
from netkeeper.exchange.linkedin.texts import clean

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from netkeeper.domain.calendars import Guest
    from netkeeper.exchange.calendars.blocks import Block
    from netkeeper.exchange.packed import Zipped
    from netkeeper.exchange.text_lines import Progress

MOST_TIMES = 4_000  # of one event: eleven years of every day
MOST_OCCURRENCES = 100_000  # of a file
_EARLIEST = date(1900, 1, 1)
_LONGEST = 500  # characters of a title or a place
_SLOW = 0.5  # seconds of processor time for each time found: the rule hardly ever comes true
_RULE_SECONDS = 20.0  # for all such rules of a file together; each may take that long
_EVERY = 50  # events between two steps
_OFTEN = re.compile(r"FREQ\s*=\s*(?:HOURLY|MINUTELY|SECONDLY)", re.IGNORECASE)
_TIMES_A_DAY = re.compile(r"BY(?:HOUR|MINUTE|SECOND)\s*=[^;]*,", re.IGNORECASE)
_YEARLY = re.compile(r"RRULE\s*[;:].*FREQ\s*=\s*(\w+)", re.IGNORECASE)
_RECURS = re.compile(r"(?:RRULE|RDATE|RECURRENCE-ID)\s*[;:]", re.IGNORECASE)
_RULE = re.compile(r"(?:RRULE|EXRULE)\s*[;:]", re.IGNORECASE)
_EXRULE = re.compile(r"EXRULE\s*[;:]", re.IGNORECASE)
_WHAT = r"(?:event|meeting|call|événement|évènement|réunion|rencontre|rendez-vous|appel)"
_CALLED_OFF = (
    rf"(?:{_WHAT}\s+)?(?:cancell?ed|postponed|annul(?:ée?|e|ation)|reportée?)(?:\s+{_WHAT})?"
)
# Before the title, after it or all of it: "Cancelled event: Lunch", « Dîner (reporté) ».
_CANCELLED = re.compile(
    rf"\s*(?:[(\[]\s*{_CALLED_OFF}\s*[)\]]|{_CALLED_OFF}\s*(?::|\s[–—-]\s|$))"
    rf"|.*(?:[(\[]\s*{_CALLED_OFF}\s*[)\]]|\s[–—-]\s+{_CALLED_OFF})\s*$",
    re.IGNORECASE,
)
_LINE_ENDS = re.compile(r"\s*[\r\n]+\s*")
_NOWHERE = frozenset({"UTC", "ETC/UTC", "COORDINATED UNIVERSAL TIME"})  # the last is Windows'
_DATES = frozenset({"DTSTART", "RRULE", "RDATE", "EXDATE", "RECURRENCE-ID"})


@dataclass(slots=True)
class CalendarRead:
    """What a file's events say up to a day."""

    name: str  # what the calendar calls itself
    invites: bool = False  # it is an invitation, which somebody else sent
    occurrences: list[Occurrence] = field(default_factory=list)
    events: list[tuple[Guest, ...]] = field(default_factory=list)  # the guests, once an event
    skips: Skips = field(default_factory=Skips)
    unknown_zones: dict[str, int] = field(default_factory=dict)  # with the line of the first


def read(path: Path | Zipped, today: date, progress: Progress) -> CalendarRead:
    """Return when the events of a file took place, `today` included.

    Times with a zone are the days they were where the user is: in the zone that the calendar names
    for its owner, else in this computer's; a computer set to UTC is nowhere, and the times are what
    they say. So are those without a zone, and whole days.

    Raises:
        ArchiveRefused: The file is too large, or has far too many events.
    """
    blocks = cut(path, lambda done, total: progress(done, 2 * total))
    # Google calls the file by the address where the calendar itself has a name of its own.
    stem = path.name.removesuffix(".ics")
    name = stem if "@" in stem and "@" not in blocks.name else blocks.name
    found = CalendarRead(name, blocks.method == "REQUEST")
    for each in blocks.skipped:
        found.skips.add(each)
    tzp.use_default()  # forgets the zones of a file before
    with warnings.catch_warnings():
        # The library warns where it guesses what a zone's long name means, as it should.
        warnings.simplefilter("ignore")
        _learn_zones(blocks.zones)
        where = _Where(blocks.zone)
        reader = _Reader(found, today, path.name, where, cancels=blocks.method == "CANCEL")
        series = _series(blocks.events)
        for place, some in enumerate(series):
            if place % _EVERY == 0:
                progress(len(series) + place, 2 * len(series))
            reader.take(some)
    progress(1, 1)
    return found


def _series(events: Sequence[Block]) -> list[list[Block]]:
    """Return the events, those with the same id together."""
    found: dict[object, list[Block]] = {}
    for each in events:
        found.setdefault(each.uid or each.line, []).append(each)
    return list(found.values())


def _learn_zones(zones: Sequence[Sequence[str]]) -> None:
    """Let the library know the zones that the file describes.

    A zone whose rule isn't yearly is no zone, and would keep it counting for ever.
    """
    for lines in zones:
        rules = [rule[1].upper() for each in lines if (rule := _YEARLY.match(each)) is not None]
        if set(rules) <= {"YEARLY"}:
            with suppress(Exception):  # then its times have no zone, which is told
                Calendar.from_ical(_calendar([lines]))


def _calendar(components: Sequence[Sequence[str]]) -> str:
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-"]
    for each in components:
        lines += each
    return "\r\n".join([*lines, "END:VCALENDAR", ""])


class _Unreadable(Exception):
    """An event can't be read; `code` and `facts` say why."""

    def __init__(self, code: Code, **facts: object) -> None:
        super().__init__(code)
        self.code, self.facts = code, facts


class _Reader:
    """Reads one series of events after the other."""

    def __init__(
        self, found: CalendarRead, today: date, name: str, where: _Where, *, cancels: bool
    ) -> None:
        self._found, self._today, self._name, self._cancels = found, today, name, cancels
        self._day_of = where.day_of
        self._zones = Zones()
        self._rule_time = 0.0

    def take(self, blocks: list[Block]) -> None:
        """Read the times of one event."""
        line = blocks[0].line
        if not any(each.has_guests for each in blocks):
            self._skip(line, Code.EVENT_WITH_NOBODY)
            return
        if self._cancels:
            self._skip(line, Code.EVENT_CANCELLED)
            return
        try:
            self._read(blocks)
        except _Unreadable as why:
            self._skip(line, why.code, **why.facts)
        except ArchiveRefused:
            raise
        except Exception:  # noqa: BLE001 - whatever the library stumbles over in a foreign file
            self._skip(line, Code.EVENT_UNREADABLE, what="VEVENT")

    def _skip(self, line: int, code: Code, **facts: object) -> None:
        self._found.skips.add(Skipped(line, code, facts))

    def _read(self, blocks: list[Block]) -> None:
        _refuse_rules(blocks)
        named = self._zones.named
        components = [["BEGIN:VEVENT", *map(named, each.lines), "END:VEVENT"] for each in blocks]
        calendar = Calendar.from_ical(_calendar(components))
        events = calendar.events
        for event, block in zip(events, blocks, strict=True):
            self._check(event, block)
        recurs = any(_RECURS.match(line) for each in blocks for line in each.lines)
        times = self._times(calendar) if recurs else latest(events)
        past = [each for each in times if self._day_of(each.start) <= self._today]
        if not past:
            self._skip(blocks[0].line, Code.EVENT_AHEAD)
            return
        if len(past) > MOST_TIMES:
            raise _Unreadable(Code.EVENT_TOO_OFTEN, limit=MOST_TIMES)
        by_line = {str(each.line): each for each in blocks}
        self._keep(past, by_line)

    def _check(self, event: Event, block: Block) -> None:
        """Refuse an event without a readable time; mark it with its line."""
        broken = [str(name) for name, _why in event.errors if name in _DATES]
        if broken or "DTSTART" not in event:
            raise _Unreadable(Code.EVENT_UNREADABLE, what=(broken or ["DTSTART"])[0])
        start = event.start
        if _date(start) < _EARLIEST:
            raise _Unreadable(Code.EVENT_UNREADABLE, what="DTSTART")
        zone = getattr(event["DTSTART"], "params", {}).get("TZID")
        if zone and isinstance(start, datetime) and start.tzinfo is None:
            self._found.unknown_zones.setdefault(shown(str(zone)), block.line)
        event["X-LINE"] = str(block.line)
        _mend_until(event, start)

    def _times(self, calendar: Calendar) -> list[Event]:
        """Return each time up to today that a series took place."""
        if self._rule_time > _RULE_SECONDS:
            raise _Unreadable(Code.EVENT_TOO_SLOW)
        began = time.process_time()
        until = self._today + timedelta(days=2)  # a later day elsewhere may be today here
        found = recurring_ical_events.of(calendar).between(_EARLIEST, until)
        took = time.process_time() - began
        if took > _SLOW * max(1, len(found)):
            self._rule_time += took
        events = [each for each in found if isinstance(each, Event)]
        return sorted(events, key=lambda each: (self._day_of(each.start), str(each.start)))

    def _keep(self, times: Sequence[Event], blocks: Mapping[str, Block]) -> None:
        """Keep each day of an event once."""
        guests: dict[str, tuple[Guest, ...]] = {}
        days: set[tuple[date, str]] = set()
        for each in times:
            marked = str(each["X-LINE"])
            block = blocks[marked]
            title = clean(str(each.get("SUMMARY", "")))
            if _is_cancelled(each, title):
                self._skip(block.line, Code.EVENT_CANCELLED)
                continue
            if marked not in guests:
                guests[marked] = guests_of(each)
                self._found.events.append(guests[marked])
            day = self._day_of(each.start)
            if not guests[marked]:
                self._skip(block.line, Code.EVENT_WITH_NOBODY)
            elif (day, title) not in days:
                days.add((day, title))
                self._add(block, each, title, guests[marked])

    def _add(self, block: Block, event: Event, title: str, guests: tuple[Guest, ...]) -> None:
        location = str(event.get("LOCATION", ""))
        where = clean(_LINE_ENDS.sub(", ", location[:_LONGEST].strip()))
        place, kind = place_of(where, title, linked=block.has_link)
        if len(self._found.occurrences) >= MOST_OCCURRENCES:
            raise ArchiveRefused(Code.TOO_MANY_MEETINGS, name=self._name, limit=MOST_OCCURRENCES)
        self._found.occurrences.append(
            Occurrence(
                block.line,
                self._day_of(event.start),
                title[:_LONGEST],
                place,
                kind,
                guests,
                known_by(block.uid, event),
            )
        )


def _refuse_rules(blocks: Sequence[Block]) -> None:
    """Refuse rules that make more than one meeting a day, or that nobody writes any more."""
    rules = [line for each in blocks for line in each.lines if _RULE.match(line)]
    if any(_EXRULE.match(each) for each in rules):
        raise _Unreadable(Code.EVENT_UNREADABLE, what="EXRULE")
    if any(_OFTEN.search(each) or _TIMES_A_DAY.search(each) for each in rules):
        raise _Unreadable(Code.EVENT_EVERY_HOUR)


def _mend_until(event: Event, start: date) -> None:
    """Let a rule that ends on a day, though its times have hours, end after that day's."""
    rules = event.get("RRULE", [])
    for rule in rules if isinstance(rules, list) else [rules]:
        until = (rule.get("UNTIL") or [None])[0]
        if isinstance(start, datetime) and until and not isinstance(until, datetime):
            end = datetime.combine(until, start.timetz())
            rule["UNTIL"] = [end.astimezone(UTC) if end.tzinfo else end]


def _is_cancelled(event: Event, title: str) -> bool:
    return str(event.get("STATUS", "")).upper() == "CANCELLED" or bool(_CANCELLED.match(title))


def _date(when: date) -> date:
    return when.date() if isinstance(when, datetime) else when


class _Where:
    """Tells what day a time was where the user is."""

    def __init__(self, named: str) -> None:
        """Take the zone that a calendar names; UTC is what some have until it is set."""
        told = named if named.upper() not in _NOWHERE else ""
        self._zone = tzp.timezone(told) or tzp.timezone(known_zone(told) or "") if told else None
        self._somewhere = self._zone is not None or time.tzname[0].upper() not in _NOWHERE

    def day_of(self, when: date) -> date:
        """Return the day; a time without a zone, and a whole day, are what they say."""
        if isinstance(when, datetime) and when.tzinfo is not None and self._somewhere:
            return when.astimezone(self._zone).date()
        return _date(when)
