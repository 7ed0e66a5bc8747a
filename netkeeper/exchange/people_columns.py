"""The columns of a table of people: their headings in both languages and in other programs."""

from __future__ import annotations

import json
import re
from functools import cache
from typing import TYPE_CHECKING, Any

from netkeeper import paths
from netkeeper.domain.folding import fold
from netkeeper.domain.people import NAMING
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
    return {heading_key(heading): field for heading, field in _written().items()}


@cache
def _written() -> Mapping[str, str]:
    """Return the field by every heading that is known for it, as it is written."""
    return {
        heading: field
        for field, names in _vocabulary()["columns"].items()
        for heading in (names["fr"], names["en"], *names["others"])
    }


@cache
def headings_of(kind: str) -> frozenset[str]:
    """Return the headings that mean something beside others alone."""
    return frozenset(map(heading_key, _vocabulary()[kind]))


@cache
def words_beside(kind: str) -> frozenset[str]:
    """Return words that headings have beside what they name, as they are compared.

    Those of `uses` say which of several it is, those of `whose` who is in the table, and those of
    `asking` make a question of it, as forms do: « Quel est votre courriel ? ». Those of
    `attendance` say that the table is of a meeting's guests.
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
    return "".join(_DIGITS.sub(" ", " ".join(words_in(heading))).split())


def words_in(heading: str) -> list[str]:
    """Return the words of a heading, as they are compared."""
    words = fold(repaired(heading)).split()
    return [each for each in words if each not in words_beside("asking")] or words


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


def names_a_name(text: str) -> bool:
    """Tell whether a folded text is a heading of names, which few names have a word of."""
    return not _words_of_names().isdisjoint(text.split()) and field_of(text) in NAMING


@cache
def _words_of_names() -> frozenset[str]:
    named = [heading for heading, field in _written().items() if field in NAMING]
    return frozenset(
        [*map(heading_key, named), *(word for each in named for word in words_in(each))]
    )


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
