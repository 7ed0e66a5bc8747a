"""Turns the words of a command into values; what can't be is a fault with a sentence."""

from __future__ import annotations

import codecs
import re
from contextlib import suppress
from datetime import date
from pathlib import Path

from netkeeper.domain.days import Day, Precision, parse_iso
from netkeeper.domain.faults import Fault
from netkeeper.domain.patterns import pattern
from netkeeper.domain.profiles import email_key, slug_of

_EARLIEST = 1900  # a year before it is a slip of the finger
_LONGEST_NOTE = 64 * 1024  # bytes of a note's file; LinkedIn's longest has 300 characters
_BRACKETED = pattern(r"<([^<>]*@[^<>]*)>")  # "Zoé Côté <zoe@example.org>"
NUMBER = pattern(r"#?([0-9]{1,18})")  # as SQLite's ids, and as lists show them
_ADDRESS = pattern(
    r"(?:https?://|www\.)\S+|\S*linkedin\.com/\S*|[^\s@]+@[^\s@]+\.[^\s@]+", re.IGNORECASE
)


def precise_day(text: str | None, today: date) -> Day:
    """Return the day, month or year of an ISO text or of words, "mardi dernier"; else today.

    Words that leave the year or week open mean the nearest one past.
    """
    if text is None:
        return Day(today)
    day = _day_in_figures(text) or _day_in_words(text, today)
    if day is None or day.on.year < _EARLIEST:
        raise Fault("bad_date", text=text)
    return day


def _day_in_figures(text: str) -> Day | None:
    """Return the day, month or year of an ISO text; None for any other."""
    try:
        return parse_iso(text)
    except ValueError:
        return None


def _day_in_words(text: str, today: date) -> Day | None:
    """Return the day that words say; whether one ahead will do is for the command to judge."""
    from netkeeper.domain.when import read_day  # noqa: PLC0415 - scripts write ISO days

    return read_day(text, today) or read_day(text, today, latest=date.max)


def whole_day(text: str | None, today: date) -> date:
    """Return the date of a day, which is no month or year; today where there is none."""
    day = precise_day(text, today)
    if text is not None and day.precision is not Precision.DAY:
        raise Fault("bad_date", text=text)
    return day.on


def name(text: str) -> str:
    """Return somebody's name; an address in its place would be that of nobody in the record.

    A name of signs alone, ".", would be found by nobody.
    """
    if not any(map(str.isalnum, text)):
        raise Fault("empty_name")
    if _ADDRESS.fullmatch(text.strip()):
        raise Fault("name_is_address", text=text.strip())
    return text


def whom(text: str, url: str | None, email: str | None = None) -> tuple[str, str | None, str]:
    """Return somebody's name, the slug of their profile and their e-mail address.

    An address may stand after the name, as in mails, "Zoé Côté <zoe@example.org>"; what an option
    says counts before it.
    """
    told = name(text)
    *before, last = told.split()
    last = last.strip("<>()[]")
    if before and _ADDRESS.fullmatch(last):
        told = name(" ".join(before).strip("\"',;"))
        if "@" in last:
            email = last if email is None else email
        else:
            url = last if url is None else url
    return told, profile(url), address(email)


def number(text: str) -> int:
    """Return the number that names something of the record, "12" or "#12"."""
    found = NUMBER.fullmatch(text.strip())
    if found is None:
        raise Fault("bad_id", text=text)
    return int(found[1])


def profile(text: str | None) -> str | None:
    """Return the slug of a profile's address."""
    if text is None:
        return None
    slug = slug_of(text)
    if slug is None:
        raise Fault("bad_profile", text=text)
    return slug


def address(text: str | None) -> str:
    """Return an e-mail address as typed, without a name around it; empty where there is none."""
    if text is None:
        return ""
    if "@" not in email_key(text).strip("@"):
        raise Fault("bad_email", text=text)
    inside = _BRACKETED.search(text)
    return (inside[1] if inside else text).strip().removeprefix("mailto:")


def note(text: str | None, file: Path | None) -> str:
    """Return the note that was given, or that a file holds."""
    if text is not None and file is not None:
        raise Fault("note_twice")
    if file is None:
        return text or ""
    try:
        if _is_not_read(file):
            raise Fault("is_no_file", path=str(file))
        with file.open("rb") as opened:
            data = opened.read(_LONGEST_NOTE + 1)
    except FileNotFoundError as error:
        raise Fault("no_such_file", path=str(file)) from error
    except OSError as error:
        raise Fault("note_unreadable", path=str(file), why=error.strerror or "") from error
    if len(data) > _LONGEST_NOTE:
        raise Fault("note_too_long", path=str(file))
    return _decoded(data, file).strip()


def _is_not_read(path: Path) -> bool:
    """Tell a folder, or a pipe of a name, which would be waited for; `<(...)` is open already."""
    named = path.resolve()
    return path.is_dir() or (named.is_fifo() and named.parent != Path("/dev/fd"))


def _decoded(data: bytes, file: Path) -> str:
    """Return a text as an editor saved it: in UTF-8, in what Windows calls Unicode, or in its own.

    Raises:
        Fault: It is none.
    """
    wide = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    for coding in ("utf-16",) if wide else ("utf-8-sig", "cp1252"):
        with suppress(UnicodeDecodeError):
            text = data.decode(coding)
            if "\0" not in text:
                return text.replace("\r\n", "\n")
    raise Fault("file_not_text", path=str(file))
