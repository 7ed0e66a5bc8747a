"""What kind of file the user gave, told by its beginning and never by its name alone."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING

from netkeeper.domain.folding import fold
from netkeeper.domain.naming.names import split_name
from netkeeper.domain.people import NAMING
from netkeeper.domain.values import frozen
from netkeeper.exchange.linkedin.decoding import is_binary, text_of
from netkeeper.exchange.linkedin.headers import (
    SEPARATORS,
    Kind,
    bare_name,
    find_layout,
    first_records,
    folded,
    looks_like_ours,
)
from netkeeper.exchange.people_columns import field_of, is_own
from netkeeper.exchange.people_headings import fields_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

HEAD_BYTES = 64 * 1024
_TABLES = frozenset({".csv", ".tsv", ".tab", ".txt"})
# What tells LinkedIn's recommendations and its uploaded address books, of every year.
_LINKEDINS = ({"text", "creationdate", "status"}, {"createdat", "bookmarkedat"})
# What tells its tables of what the user did: certifications, organisations, publications, checks of
# who the user is. They have names too, and nobody whom one met.
_OF_NOBODY = (
    {"name", "startedon", "finishedon"},
    {"name", "publishedon", "publisher"},
    {"verificationtype", "verifieddate"},
)
_NOT_OF_A_PROFILE = frozenset({"emails", "phones", "company", "slug"})
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
    data = _head_of(path)
    if data is None or data.startswith(_ZIP):
        return GivenKind.ARCHIVE
    head = text_of(data)
    for kind, beginning in _BEGINNINGS.items():
        if beginning.match(head):
            return kind
    return GivenKind.PEOPLE if is_people(head) else GivenKind.ARCHIVE


def _head_of(path: Path) -> bytes | None:
    """Return how a file begins; None for what can't be read, or is no file: a pipe would wait."""
    try:
        if not path.is_file():
            return None
        with path.open("rb") as file:
            return file.read(HEAD_BYTES)
    except OSError:
        return None


def may_be_people(path: Path) -> bool:
    """Tell whether a file is a table, though of what only the user can say."""
    if path.suffix.lower() not in _TABLES or looks_like_ours(path.name):
        return False
    data = _head_of(path)
    if data is None or is_binary(data):
        return False
    head = text_of(data)
    table = any_table(head) if find_layout(head) is None else None
    return table is not None and not _has_any_of(table, _OF_NOBODY)


@frozen
class Heading:
    """Where a table of people begins: what parts its cells, and the record with its headings."""

    separator: str
    before: int  # records above it: a title, an empty line, Excel's "sep=;"
    cells: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]  # the first below it


def is_people(head: str) -> bool:
    """Tell whether a text begins a table of people that is none of LinkedIn's.

    Outlook's French table has the columns of LinkedIn's profile, and so has a list of whoever
    takes part in an event; our own has those of its connections.
    """
    heading = heading_of(head)
    if heading is None or _has_any_of(heading, _OF_NOBODY):
        return False
    fields = {field_of(each) for each in heading.cells}
    layout = find_layout(head)
    if layout is None or is_own(heading.cells):
        return True
    return layout.kind is Kind.PROFILE and not fields.isdisjoint(_NOT_OF_A_PROFILE)


def heading_of(head: str) -> Heading | None:
    """Return the headings of a table of people; None if a text begins none."""
    for separator in SEPARATORS:
        for heading in _records(head, separator):
            fields = fields_of(heading.cells)
            if _names_somebody(heading, fields) and (
                len({*fields} - {""}) > 1 or _is_list_of_names(heading)
            ):
                return heading
    return None


def _names_somebody(heading: Heading, fields: Sequence[str]) -> bool:
    """Tell whether headings name people: "Participants" above a 2, over the table, counts them."""
    places = [place for place, each in enumerate(fields) if each in NAMING]
    below = [row[place] for row in heading.rows[:1] for place in places if place < len(row)]
    return bool(places) and not (below and all(each.strip().isdigit() for each in below))


def _is_list_of_names(heading: Heading) -> bool:
    """Tell whether a table is one column of names; « Name » or « Contacts » may be anything's."""
    first, alone = heading.before == 0, len(heading.cells) == 1
    if not (first and alone and heading.separator == "\t") or "|" in heading.cells[0]:
        return False
    says_so = " " in fold(heading.cells[0])  # « Nom complet »
    return says_so or all(map(_is_whole_name, heading.rows))


def _is_whole_name(cells: Sequence[str]) -> bool:
    """Tell whether a record is somebody's given and family name, or nothing."""
    return not any(cells) or all(split_name(cells[0]))


def is_linkedins(path: Path) -> bool:
    """Tell whether a table of people is one of LinkedIn's archive, which isn't read with it."""
    if bare_name(path.name) == "skills":  # one column, whose « Public speaking » may be a name
        return True
    with path.open("rb") as file:
        return _is_linkedins(text_of(file.read(HEAD_BYTES)))


def begins_address_book(data: bytes) -> bool:
    """Tell whether a file begins a table of people that is none of LinkedIn's."""
    head = text_of(data)
    return is_people(head) and not _is_linkedins(head)


def _is_linkedins(head: str) -> bool:
    heading = heading_of(head)
    return heading is not None and _has_any_of(heading, _LINKEDINS)


def _has_any_of(heading: Heading, tables: Iterable[set[str]]) -> bool:
    """Tell whether headings have all those that tell some table of LinkedIn's."""
    cells = {folded(each) for each in heading.cells}
    return any(map(cells.issuperset, tables))


def any_table(head: str) -> Heading | None:
    """Return the first record of which the next has as many cells, most of all; None for one.

    A title stands alone in its record, whatever empty cells a spreadsheet adds to it.
    """
    found: list[Heading] = []
    for separator in SEPARATORS:
        first = next((each for each in _records(head, separator) if _says_more(each.cells)), None)
        if first is not None and len(first.cells) == len(next(iter(first.rows), ())):
            found.append(first)
    return max(found, key=lambda each: len(each.cells), default=None)


def _records(head: str, separator: str) -> Iterator[Heading]:
    """Yield each of the first records as the headings that it may be."""
    records = [tuple(each) for each in first_records(head, separator)]
    for before, record in enumerate(records):
        yield Heading(separator, before, record, tuple(records[before + 1 :]))


def _says_more(cells: Sequence[str]) -> bool:
    return sum(bool(each.strip()) for each in cells) > 1 and not cells[0].startswith("sep=")
