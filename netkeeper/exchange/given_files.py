"""What kind of file the user gave, told by its beginning and never by its name alone."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING

from netkeeper.exchange.linkedin.decoding import NULL, Decoder
from netkeeper.exchange.linkedin.headers import (
    SEPARATORS,
    Kind,
    find_layout,
    first_records,
    looks_like_ours,
)
from netkeeper.exchange.people_columns import field_of, is_own

if TYPE_CHECKING:
    from pathlib import Path

HEAD_BYTES = 64 * 1024
_TABLES = frozenset({".csv", ".tsv", ".tab", ".txt"})
_ZIP = b"PK"  # what is in it may stand there as it is, a table's headings too


class GivenKind(StrEnum):
    """What a file holds; whatever none of the others is may be LinkedIn's."""

    RECORD = "record"
    CARDS = "cards"
    PEOPLE = "people"
    CALENDAR = "calendar"
    ARCHIVE = "archive"


_BEGINNINGS = {
    GivenKind.RECORD: re.compile(r"\s*\{"),
    GivenKind.CARDS: re.compile(r"\s*BEGIN\s*:\s*VCARD\b", re.IGNORECASE),
    GivenKind.CALENDAR: re.compile(r"\s*BEGIN\s*:\s*VCALENDAR\b", re.IGNORECASE),
}


def kind_of(path: Path) -> GivenKind:
    """Return what a file holds; of a folder, or what can't be read, LinkedIn's reader tells."""
    try:
        if not path.is_file():
            return GivenKind.ARCHIVE
        with path.open("rb") as file:
            data = file.read(HEAD_BYTES)
    except OSError:
        return GivenKind.ARCHIVE
    if data.startswith(_ZIP):
        return GivenKind.ARCHIVE
    head = Decoder().decode(data).replace(NULL, "")
    for kind, beginning in _BEGINNINGS.items():
        if beginning.match(head):
            return kind
    return GivenKind.PEOPLE if is_people(head) else GivenKind.ARCHIVE


def may_be_people(path: Path) -> bool:
    """Tell whether a file is a table, though of what only the user can say."""
    if path.suffix.lower() not in _TABLES or looks_like_ours(path.name):
        return False
    try:
        with path.open("rb") as file:
            data = file.read(HEAD_BYTES)
    except OSError:
        return False
    head = Decoder().decode(data)
    return NULL not in head and find_layout(head) is None and any_separator(head) is not None


def any_separator(head: str) -> str | None:
    """Return what parts the first two records into most cells, as many in both; None for one."""
    cells: dict[str, int] = {}
    for separator in SEPARATORS:
        first, second = [*first_records(head, separator), [], []][:2]
        if len(first) == len(second) > 1:
            cells[separator] = len(first)
    return max(cells, key=cells.__getitem__, default=None)


def is_people(head: str) -> bool:
    """Tell whether a text begins a table of people that is none of LinkedIn's.

    Outlook's French table has the columns of LinkedIn's profile, and our own those of its
    connections.
    """
    separator = separator_of(head)
    if separator is None:
        return False
    headings = next(first_records(head, separator), [])
    fields = {field_of(each) for each in headings}
    layout = find_layout(head)
    if layout is None or is_own(headings):
        return True
    return layout.kind is Kind.PROFILE and not fields.isdisjoint({"emails", "phones"})


def separator_of(head: str) -> str | None:
    """Return what stands between the cells of a table of people; None if it is none."""
    for separator in SEPARATORS:
        fields = {field_of(each) for each in next(first_records(head, separator), [])}
        named = not fields.isdisjoint({"given_name", "family_name", "display_name"})
        if named and len(fields - {None}) > 1:
            return separator
    return None
