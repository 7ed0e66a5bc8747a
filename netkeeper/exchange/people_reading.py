"""Reads a table of people: our own, or one that Outlook, Google or a spreadsheet wrote.

Its columns are known by their headings, in French or English; several may say the same.
"""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from netkeeper.domain.folding import fold
from netkeeper.domain.naming.names import names_beside
from netkeeper.domain.people import NAMING, Answer, Person
from netkeeper.domain.profiles import slug_of
from netkeeper.exchange.contacts import (
    Contact,
    addresses,
    cleaned,
    distinct,
    labels,
    linkedin_slug,
    named,
    numbers,
)
from netkeeper.exchange.given_files import HEAD_BYTES, any_table, heading_of
from netkeeper.exchange.linkedin.decoding import mis_decoded_samples, text_of
from netkeeper.exchange.linkedin.files import ArchiveFile
from netkeeper.exchange.linkedin.headers import Kind, Layout
from netkeeper.exchange.linkedin.problems import ArchiveRefused, Code, Skipped, shown
from netkeeper.exchange.linkedin.rows import Reading
from netkeeper.exchange.linkedin.texts import clean, out_of_formula
from netkeeper.exchange.people_columns import Column, answer_of, is_own, names_a_name
from netkeeper.exchange.people_csv import FORMULA, LISTS
from netkeeper.exchange.people_headings import fields_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from pathlib import Path

    from netkeeper.exchange.linkedin.records import Record, Rows
    from netkeeper.exchange.packed import Zipped
    from netkeeper.exchange.text_lines import Progress

    Choose = Callable[[Sequence[str]], Mapping[str, str]]

_MOST_COLUMNS = 200  # told of; a table may have a million
_SAMPLES = 3  # values of a column
_OWN_ITEM = re.compile(r"((?:\\.|[^\\;])*)(?:;|$)", re.DOTALL)
_OWN_MARK = re.compile(r"\\(.)", re.DOTALL)
_BETWEEN = re.compile(r"\s*(?::::|;|\n)\s*")  # Google writes three colons
_SUMS = frozenset(map(fold, ("total", "totals", "totaux", "sous-total", "subtotal", "grand total")))
# Any of them beside a number: « 12 au total », « Nombre de participants : 12 ».
_COUNTS = _SUMS | {"nombre", "nb", "nbre", "number", "count"}
_DAYS = ("connected_on", "first_message_on", "last_message_on")
_TEXTS = (
    "given_name", "family_name", "display_name", "middle_name", "suffix", "company", "position",
    "location", "note", "linkedin_note",
)  # fmt: skip


def read(
    path: Path | Zipped,
    progress: Progress,
    choose: Choose = lambda _headings: {},
    *,
    repair: bool = False,
) -> tuple[Reading[Contact], Sequence[Column]]:
    """Return the reading of a table, and its columns.

    `choose` is asked with the headings, and says of any of them which field it stands for; the
    others are known by their words. A column without a heading is named by its place.

    Raises:
        ArchiveRefused: It is no table.
    """
    with path.open("rb") as file:
        head = text_of(file.read(HEAD_BYTES))
    found = heading_of(head) or any_table(head)
    if found is None:
        raise ArchiveRefused(Code.NOT_A_TABLE, name=path.name)
    named = [shown(each) or f"#{place}" for place, each in enumerate(found.cells, 1)]
    chosen = choose(named)
    known = fields_of(found.cells)
    fields = [chosen.get(name, field) for name, field in zip(named, known, strict=True)]
    layout = Layout(Kind.CONNECTIONS, found.separator, found.before, {}, 1)
    table = ArchiveFile(
        path.name,
        path.stat().st_size,
        layout,
        lambda: path.open("rb"),
        mis_decoded=mis_decoded_samples(head),
    )
    own = is_own(found.cells) and not chosen
    columns = [
        column
        for place, name in enumerate(named[:_MOST_COLUMNS])
        if (column := Column(name, _samples(found.rows, place), fields[place])).samples
        or found.cells[place].strip()  # commas at the ends of lines make columns of nothing
    ]
    people = _People(fields, own=own)
    return Reading(table, people.build, repair=repair, progress=progress), columns


def _samples(rows: Sequence[Sequence[str]], place: int) -> tuple[str, ...]:
    """Return the first values of a column that differ."""
    cells = [shown(row[place]) for row in rows if place < len(row)]
    return tuple(dict.fromkeys(filter(None, cells)))[:_SAMPLES]


class _People:
    """Makes the people of a table's records."""

    def __init__(self, fields: Sequence[str], *, own: bool) -> None:
        self._own = own
        self._places: dict[str, list[int]] = {}
        for place, field in enumerate(fields):
            if field:
                self._places.setdefault(field, []).append(place)

    def build(self, lines: Sequence[int], records: Sequence[Record]) -> Rows[Contact]:
        """Return whom each record is about, or that it names nobody.

        A lone cell above headings that come again is a title: Teams writes several tables.
        """
        rows = list(map(self._contact, lines, records))
        for place in range(1, len(rows)):
            below, above = rows[place], records[place - 1]
            again = isinstance(below, Skipped) and below.code is Code.HEADER_AGAIN
            if again and sum(bool(cell.strip()) for cell in above) == 1:
                rows[place - 1] = Skipped(lines[place - 1], Code.NO_NAME)
        return rows

    def _contact(self, line: int, record: Record) -> Contact | Skipped:
        found = {
            field: [_plain(record[place]) for place in places if record[place].strip()]
            for field, places in self._places.items()
        }
        if not self._own:
            found["emails"] = [*found.get("emails", ()), *found.get("display_name", ())]
            if why := _why_nobody(found):
                return Skipped(line, why)
        texts = {name: next(iter(found.get(name, ())), "") for name in _TEXTS}
        if not self._own:
            texts = cleaned(texts)
        given, family, whole = named(
            *map(texts.pop, ("given_name", "family_name", "display_name", "middle_name", "suffix"))
        )
        if not whole.strip():
            return Skipped(line, Code.NO_NAME)
        first = {name: values[0] for name, values in found.items() if values}
        values: dict[str, Any] = {
            **texts,
            **{name: self._items(name, found.get(name, [])) for name in LISTS},
            **{name: _day(first.get(name, "")) for name in _DAYS},
        }
        if not self._own:
            values["other_names"] = distinct((*values["other_names"], *names_beside(whole)))
        person = Person(
            0,
            given,
            family,
            whole,
            slug=self._slug(found.get("slug", [])),
            in_contact=answer_of(first.get("in_contact", "")) == "yes",
            reference=_answer(first.get("reference", "")),
            introduction=_answer(first.get("introduction", "")),
            **values,
        )
        return Contact(line, person)

    def _items(self, name: str, cells: list[str]) -> tuple[str, ...]:
        """Return the values of the cells of one field."""
        if not self._own:
            return _FOREIGN[name]([item for cell in cells for item in _BETWEEN.split(cell)])
        whole = [found.removeprefix(" ") for cell in cells for found in _OWN_ITEM.findall(cell)]
        return distinct(_OWN_MARK.sub(r"\1", each) for each in whole)

    def _slug(self, cells: list[str]) -> str | None:
        read_one = slug_of if self._own else linkedin_slug
        return next(filter(None, map(read_one, cells)), None)


def _why_nobody(found: Mapping[str, Sequence[str]]) -> Code | None:
    """Return why a row is nobody's: it has the headings again, or sums up."""
    cells = (cell for field in NAMING for cell in found.get(field, ()) if _has_letter(cell))
    reasons = set(map(_why_no_name, cells))
    if not reasons or None in reasons:
        return None
    return Code.NO_NAME if Code.NO_NAME in reasons else Code.HEADER_AGAIN


def _has_letter(cell: str) -> bool:
    return any(map(str.isalpha, cell))


@lru_cache(maxsize=4_096)  # given names come again and again
def _why_no_name(cell: str) -> Code | None:
    folded = fold(cell)
    if names_a_name(folded):
        return Code.HEADER_AGAIN
    words = set(folded.split())
    counts = any(map(str.isdigit, words)) and not words.isdisjoint(_COUNTS)
    return Code.NO_NAME if counts or folded in _SUMS else None


def _cleaned(items: Iterable[str]) -> tuple[str, ...]:
    return distinct(map(clean, items))


_FOREIGN = {
    "emails": addresses,
    "phones": numbers,
    "tags": labels,
    "other_names": _cleaned,
    "former_slugs": _cleaned,
}


def _plain(cell: str) -> str:
    """Return a cell without what keeps a spreadsheet from computing it: '+1 or ="0418"."""
    return cell[1:] if cell[:1] == "'" and FORMULA.match(cell) else out_of_formula(cell)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None


def _answer(text: str) -> Answer | None:
    code = answer_of(text) if text else None
    return Answer(code) if code else None
