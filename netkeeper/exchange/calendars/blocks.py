"""Cuts a calendar's file into its events, keeping of each no more than meetings are made of.

Attachments and descriptions stream by, so that memory holds what a file says, not how long it is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from netkeeper.exchange.calendars.conferences import service_of
from netkeeper.exchange.linkedin.problems import ArchiveRefused, Code, Skipped
from netkeeper.exchange.text_lines import decoded, is_quoted, physical_lines, value_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from netkeeper.exchange.packed import Zipped
    from netkeeper.exchange.text_lines import Progress

MOST_BYTES = 512 * 1024 * 1024  # of a file
MOST_KEPT = 48 * 1024 * 1024  # characters of all its events together, without what is dropped
_LINE = 16 * 1024  # characters of one unfolded line; the rest is dropped
_SCANNED = 64 * 1024  # characters of a description, which are looked through for a link
_EVENT = 512 * 1024  # characters of one event
_EDGE = re.compile(r"(BEGIN|END)\s*:\s*([\w-]+)\s*$", re.IGNORECASE)
_UID = re.compile(r"UID\s*[;:]", re.IGNORECASE)
_NAME = re.compile(r"([\w-]+)\s*[;:]")
_KEPT = frozenset(
    {
        "UID", "DTSTART", "RRULE", "RDATE", "EXDATE", "EXRULE", "RECURRENCE-ID", "SEQUENCE",
        "LAST-MODIFIED", "DTSTAMP", "SUMMARY", "LOCATION", "STATUS", "ATTENDEE", "ORGANIZER",
    }
)  # fmt: skip
_LINKS = frozenset({"X-GOOGLE-CONFERENCE", "CONFERENCE", "X-MICROSOFT-SKYPETEAMSMEETINGURL"})
_SCANNED_FOR_LINKS = frozenset({"DESCRIPTION", "X-ALT-DESC", "URL"})
_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(slots=True, eq=False)
class Block:
    """One event as it stands in the file, unfolded."""

    line: int
    lines: list[str] = field(default_factory=list)
    size: int = 0
    has_guests: bool = False
    has_link: bool = False  # a property or the description says where the conference is

    @property
    def uid(self) -> str:
        """Return what the times of one event have in common; empty where the file doesn't say."""
        found = (each for each in self.lines if _UID.match(each))
        return next(found, "").partition(":")[2].strip()


@dataclass(slots=True)
class Blocks:
    """What a file holds."""

    events: list[Block] = field(default_factory=list)
    zones: list[list[str]] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)
    name: str = ""  # what the calendar calls itself
    zone: str = ""  # the name of its owner's time zone
    method: str = ""  # what the file is sent for: PUBLISH, REQUEST, CANCEL


def cut(path: Path | Zipped, progress: Progress) -> Blocks:
    """Return the events of a file.

    Raises:
        ArchiveRefused: It is too large, or the zip that it lies in can't be read.
    """
    if path.stat().st_size > MOST_BYTES:
        raise ArchiveRefused(Code.CALENDAR_TOO_LARGE, name=path.name, limit=MOST_BYTES >> 20)
    cutter = _Cutter()
    for number, text in _unfolded(path, progress):
        cutter.take(number, text)
        if cutter.kept > MOST_KEPT:
            raise ArchiveRefused(Code.CALENDAR_TOO_FULL, name=path.name)
    return cutter.finish()


def _unfolded(path: Path | Zipped, progress: Progress) -> Iterator[tuple[int, str]]:
    """Yield the file's lines, each whole, with the number of its first."""
    number, parts, size = 0, list[str](), 0
    quoted = soft = False
    for place, text in physical_lines(path, progress):
        if soft or (parts and text[:1] in {" ", "\t"}):
            if size < _SCANNED:
                parts.append((f"\n{text}" if soft else text[1:])[: _SCANNED - size])
                size += len(text)
        else:
            if parts:
                yield number, _text("".join(parts))
            number, parts, size = place, [text[:_SCANNED]], len(text)
            quoted = is_quoted(parts[0])
        soft = quoted and text.endswith("=")  # then the next line belongs to it as it stands
    if parts:
        yield number, _text("".join(parts))


def _text(line: str) -> str:
    if is_quoted(line):
        head, _, value = line.partition(":")
        return f"{head}:" + "\\n".join(value_of(head, value).splitlines())
    if _SURROGATE.search(line) is None:
        return line
    return decoded(line.encode("utf-8", "surrogateescape"), "utf-8")


class _Cutter:
    """Takes one line after the other."""

    def __init__(self) -> None:
        self.kept = 0
        self._found = Blocks()
        self._within: list[str] = []  # the components that a line stands in
        self._event: Block | None = None
        self._zone: list[str] | None = None

    def take(self, number: int, text: str) -> None:
        """Take a line in."""
        edge = _EDGE.match(text)
        if edge is not None and edge[1].upper() == "BEGIN":
            self._enter(number, edge[2].upper())
        elif edge is not None:
            self._leave(edge[2].upper())
        elif self._zone is not None:
            self._zone.append(text[:_LINE])
            self.kept += len(text)
        elif self._within[-1:] == ["VEVENT"] and self._event is not None:
            self._keep(self._event, text)
        elif self._within[-1:] == ["VCALENDAR"]:
            self._of_calendar(text)

    def _enter(self, number: int, name: str) -> None:
        """Enter a component."""
        if name in {"VEVENT", "VCALENDAR"}:
            self._break_off()
        self._within.append(name)
        if name == "VEVENT":
            self._event = Block(number)
        elif name == "VTIMEZONE":
            self._zone = []
        if self._zone is not None:
            self._zone.append(f"BEGIN:{name}")

    def _leave(self, name: str) -> None:
        """Leave a component, with those in it that have no end."""
        if name in self._within:
            while self._within.pop() != name:
                pass
        if name == "VEVENT" and self._event is not None:
            self._end(self._event)
        if self._zone is not None:
            self._zone.append(f"END:{name}")
            if name == "VTIMEZONE":
                self._found.zones.append(self._zone)
                self._zone = None

    def _end(self, event: Block) -> None:
        self._event = None
        if event.size > _EVENT:
            self._found.skipped.append(Skipped(event.line, Code.RECORD_TOO_LONG))
        else:
            self.kept += event.size
            self._found.events.append(event)

    def _break_off(self) -> None:
        """Leave out an event that was begun and has no end."""
        if self._event is not None:
            self._found.skipped.append(Skipped(self._event.line, Code.EVENT_WITHOUT_END))
        self._event, self._zone, self._within = None, None, self._within[:1]

    def _keep(self, event: Block, text: str) -> None:
        """Keep a line of an event, if meetings are made of it."""
        named = _NAME.match(text)
        name = named[1].upper() if named else ""
        if name in _KEPT:
            event.size += len(text)
            if event.size <= _EVENT:
                event.lines.append(text[:_LINE])
            event.has_guests = event.has_guests or name in {"ATTENDEE", "ORGANIZER"}
        elif name in _LINKS:
            event.has_link = True
        elif name in _SCANNED_FOR_LINKS and not event.has_link:
            event.has_link = service_of(text) is not None

    def _of_calendar(self, text: str) -> None:
        name, _, value = text.partition(":")
        name = name.partition(";")[0].strip().upper()
        if name in {"X-WR-CALNAME", "NAME"} and not self._found.name:
            self._found.name = value.strip()
        elif name == "X-WR-TIMEZONE":
            self._found.zone = value.strip()
        elif name == "METHOD":
            self._found.method = value.strip().upper()

    def finish(self) -> Blocks:
        """Return what was found."""
        self._break_off()
        return self._found
