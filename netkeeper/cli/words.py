"""Turns the words of a command into values; what can't be is a fault with a sentence."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from netkeeper.domain.days import Day, parse_iso
from netkeeper.domain.faults import Fault
from netkeeper.domain.names import email_key, slug_of

if TYPE_CHECKING:
    from datetime import date


def precise_day(text: str | None, today: date) -> Day:
    """Return the day, month or year of an ISO text; today where there is none."""
    if text is None:
        return Day(today)
    try:
        return parse_iso(text)
    except ValueError as error:
        raise Fault("bad_date", text=text) from error


def whole_day(text: str | None, today: date) -> date:
    """Return the date of an ISO day; today where there is none."""
    day = precise_day(text, today)
    if text is not None and day.iso() != day.on.isoformat():
        raise Fault("bad_date", text=text)
    return day.on


def number(text: str) -> int:
    """Return the number that names something of the record."""
    if not (text.isascii() and text.isdigit()) or len(text) > 18:  # noqa: PLR2004 - SQLite's ids
        raise Fault("bad_id", text=text)
    return int(text)


def profile(text: str | None) -> str | None:
    """Return the slug of a profile's address."""
    if text is None:
        return None
    slug = slug_of(text)
    if slug is None:
        raise Fault("bad_profile", text=text)
    return slug


def address(text: str | None) -> str:
    """Return an e-mail address as typed, empty where there is none."""
    if text is None:
        return ""
    if "@" not in email_key(text).strip("@"):
        raise Fault("bad_email", text=text)
    return text.strip()


def note(text: str | None, file: str | None) -> str:
    """Return the note that was given, or that a file holds."""
    if text is not None and file is not None:
        raise Fault("note_twice")
    if file is None:
        return text or ""
    try:
        return Path(file).read_text(encoding="utf-8-sig").strip()
    except FileNotFoundError as error:
        raise Fault("no_such_file", path=file) from error
    except UnicodeDecodeError as error:
        raise Fault("file_not_text", path=file) from error
    except OSError as error:
        raise Fault("note_unreadable", path=file, why=error.strerror or "") from error
