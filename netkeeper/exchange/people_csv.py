"""People as a table: CSV by RFC 4180 in UTF-8, with a mark that spreadsheets know it by.

In French a semicolon stands between the cells, since Excel parts them there where the comma is
the decimal sign; "sep=" would tell it, but then it misses the mark and breaks the accents.

A cell that a spreadsheet would take for a formula gets an apostrophe in front; so does one that
begins with apostrophes and then such a sign, so that taking one away always gives the cell back.
Several values of one cell stand with "; " between, a semicolon of their own with a backslash.
"""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING, BinaryIO

from netkeeper.domain.profiles import profile_url
from netkeeper.exchange.people_columns import answers, own_headings

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from netkeeper.domain.people import Person

_SEPARATORS = {"fr": ";", "en": ","}
LISTS = frozenset({"other_names", "former_slugs", "emails", "phones", "tags"})
# What spreadsheets read as the beginning of a formula, in full width too (OWASP, CSV injection).
FORMULA = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")
_OWN = re.compile(r"([\\;])")


def write(file: BinaryIO, people: Iterable[Person], language: str) -> int:
    """Write a table of people with headings in a language; return how many people."""
    text = io.TextIOWrapper(file, "utf-8-sig", newline="", write_through=True)
    writer = csv.writer(text, delimiter=_SEPARATORS[language])
    names = own_headings(language)
    writer.writerow(names.values())
    count = 0
    for person in people:
        writer.writerow([_neutral(_cell(person, name, language)) for name in names])
        count += 1
    text.detach()
    return count


def _cell(person: Person, name: str, language: str) -> str:
    value: str | bool | date | tuple[str, ...] | None = getattr(person, name)
    if name in LISTS and isinstance(value, tuple):
        return "; ".join(_OWN.sub(r"\\\1", each) for each in value)
    if name == "slug" and value:
        return profile_url(str(value))
    if isinstance(value, bool):
        return answers(language)["yes" if value else "no"]
    if name in {"reference", "introduction"} and value:
        return answers(language)[str(value)]
    return str(value) if value is not None else ""


def _neutral(cell: str) -> str:
    return f"'{cell}" if FORMULA.match(cell) else cell
