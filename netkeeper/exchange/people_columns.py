"""The columns of a table of people: their headings in both languages and in other programs."""

from __future__ import annotations

import json
import re
from functools import cache
from typing import TYPE_CHECKING, Any

from netkeeper import paths
from netkeeper.domain.folding import fold
from netkeeper.domain.values import frozen
from netkeeper.exchange.linkedin.decoding import repaired

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_DIGITS = re.compile(r"\d+")
_ASIDE = re.compile(r"\s*\([^()]*\)")
# « Courriel / Email », « Entreprise ou organisme », « Prénom (First name) »
_SAID_TWICE = re.compile(r"[/()\[\]]|\s[–—-]\s|\s(?:ou|or)\s", re.IGNORECASE)
_WHOLE_NAME = frozenset({"given_name", "family_name"})  # « Prénom / Nom »
# Of these somebody has several, each with its use: « Téléphone (cell.) », "Email (work)", « Adresse
# électronique secondaire ».
_OF_SEVERAL = frozenset({"emails", "phones", "location"})


@frozen
class Column:
    """A column of a table: its heading, what its first cells hold, and the field it stands for."""

    heading: str
    samples: tuple[str, ...]
    field: str  # of a person; "" for none


@cache
def _vocabulary() -> Mapping[str, Any]:
    path = paths.RESOURCES / "vocabulary" / "people_columns.json"
    loaded: Mapping[str, Any] = json.loads(path.read_bytes())
    return loaded


@cache
def headings(language: str) -> Mapping[str, str]:
    """Return the headings of what is read, in a language, by the field, in the table's order."""
    return {field: names[language] for field, names in _vocabulary()["columns"].items()}


@cache
def own_headings(language: str) -> Mapping[str, str]:
    """Return the headings of what is written too: the record has no middle name by itself."""
    columns = _vocabulary()["columns"]
    written = [field for field, names in columns.items() if names.get("written", True)]
    return {field: columns[field][language] for field in written}


@cache
def answers(language: str) -> Mapping[str, str]:
    """Return the words of a cell that answers a question, by the answer's code."""
    return {code: words[language] for code, words in _vocabulary()["answers"].items()}


@cache
def _fields() -> Mapping[str, str]:
    found = {}
    for field, names in _vocabulary()["columns"].items():
        for heading in (names["fr"], names["en"], *names["others"]):
            found[heading_key(heading)] = field
    return found


@cache
def headings_of(kind: str) -> frozenset[str]:
    """Return the headings that mean something beside others alone."""
    return frozenset(map(heading_key, _vocabulary()[kind]))


@cache
def words_beside(kind: str) -> frozenset[str]:
    """Return words that headings have beside what they name, as they are compared.

    Those of `uses` say which of several it is, those of `whose` who is in the table.
    """
    return frozenset(fold(each) for each in _vocabulary()[kind])


@cache
def _codes() -> Mapping[str, str]:
    found = {
        fold(word): code
        for code, both in _vocabulary()["answers"].items()
        for word in (code, *both.values())
    }
    return found | {"true": "yes", "vrai": "yes", "1": "yes", "false": "no", "faux": "no"}


def heading_key(heading: str) -> str:
    """Return a heading as it is compared: folded, in one word, without the number of several."""
    return "".join(_DIGITS.sub(" ", fold(repaired(heading))).split())


def words_in(heading: str) -> list[str]:
    """Return the words of a heading, as they are compared."""
    return fold(repaired(heading)).split()


def field_of(heading: str) -> str | None:
    """Return the field of a person that a heading stands for; None for one that isn't known."""
    field = _fields().get(heading_key(heading))
    if field is not None:
        return field
    if (field := _field_of_parts(heading)) is not None:
        return field
    words = words_in(_ASIDE.sub("", heading))
    if "linkedin" in words and headings_of("firms").isdisjoint(words):
        return "slug"  # of a cell, no more is read than a profile's address
    field = _fields().get(
        heading_key(" ".join(each for each in words if each not in words_beside("uses")))
    )
    return field if field in _OF_SEVERAL else None


def _field_of_parts(heading: str) -> str | None:
    """Return the field that all parts of a heading stand for: it may be said in two languages."""
    keys = [key for each in _SAID_TWICE.split(heading) if (key := heading_key(each))]
    titles = headings_of("titles")
    found = {_fields().get(key, "position" if key in titles else "") for key in keys}
    if len(keys) < 2 or "" in found:  # noqa: PLR2004 - one part says nothing twice
        return None
    if not found.isdisjoint(_WHOLE_NAME):
        found.discard("display_name")  # « Nom / Name »
    return found.pop() if len(found) == 1 else "display_name" if found == _WHOLE_NAME else None


def is_own(cells: Iterable[str]) -> bool:
    """Tell whether cells are our own headings, all of them, in one of the languages."""
    found = {each.strip() for each in cells}
    return any(found.issuperset(own_headings(language).values()) for language in ("fr", "en"))


def answer_of(cell: str) -> str | None:
    """Return the code of an answer: yes, no, unsure; None for any other text."""
    return _codes().get(fold(cell))
