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
    from collections.abc import Iterable, Mapping, Sequence

_DIGITS = re.compile(r"\d+")
_ASIDE = re.compile(r"\s*\([^()]*\)")
# Of these somebody has several, each with its use: « Téléphone (cell.) », "Email (work)", « Adresse
# électronique secondaire ».
_OF_SEVERAL = frozenset({"emails", "phones", "location"})
_PARTED = re.compile(r"[,;\t|]")  # several headings, looked at as one
_OF = frozenset({"of", "the", "du", "de", "la", "le"})


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
            found[_heading_key(heading)] = field
    return found


@cache
def _headings_of(kind: str) -> frozenset[str]:
    """Return the headings that mean something beside others alone."""
    return frozenset(map(_heading_key, _vocabulary()[kind]))


@cache
def _words(kind: str) -> frozenset[str]:
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


def _heading_key(heading: str) -> str:
    """Return a heading as it is compared: folded, in one word, without the number of several."""
    return "".join(_DIGITS.sub(" ", fold(repaired(heading))).split())


def _words_in(heading: str) -> list[str]:
    return fold(repaired(heading)).split()


def field_of(heading: str) -> str | None:
    """Return the field of a person that a heading stands for; None for one that isn't known."""
    field = _fields().get(_heading_key(heading))
    if field is not None:
        return field
    words = _words_in(_ASIDE.sub("", heading))
    if "linkedin" in words and _headings_of("firms").isdisjoint(words):
        return "slug"  # of a cell, no more is read than a profile's address
    field = _fields().get(
        _heading_key(" ".join(each for each in words if each not in _words("uses")))
    )
    return field if field in _OF_SEVERAL else None


def _field_of_theirs(heading: str) -> str | None:
    """Return the field of a heading that says whose it is: « Courriel de l’invité »."""
    words = _words_in(heading)
    if _words("whose").isdisjoint(words) or _PARTED.search(heading):
        return None
    return field_of(" ".join(each for each in words if each not in _words("whose") | _OF))


def _told(cells: Sequence[str]) -> list[str]:
    """Return the fields of headings; who says whose it is gives way to who doesn't.

    Unless nobody else is named: « Courriel » beside « Nom de l’invité; Courriel de l’invité » is of
    whoever made the table.
    """
    found = [field_of(each) or "" for each in cells]
    theirs = [
        "" if field else _field_of_theirs(cell) or ""
        for cell, field in zip(cells, found, strict=True)
    ]
    if NAMING.isdisjoint(found):
        owners = [*map(_owner, cells)]
        named = {owner for owner, each in zip(owners, theirs, strict=True) if each in NAMING}
        told = {each for owner, each in zip(owners, theirs, strict=True) if owner in named}
        found = ["" if each in told else each for each in found]
    for place, field in enumerate(theirs):
        if field and field not in found:
            found[place] = field
    return found


def _owner(heading: str) -> str:
    """Return the word that says whose a heading is, "" where none does."""
    whose = _words("whose").intersection(_words_in(heading))
    return min(whose, default="").removeprefix("l")  # l’invité


def _of_one_person(cells: Sequence[str], fields: list[str]) -> list[str]:
    """Return the fields without those of somebody beside: « Nom; Nom de l’invité; Courriel de … ».

    Of several people the first is meant; an address of another's would be taken for theirs.
    """
    kept, owners = list(fields), [*map(_owner, cells)]
    told = [field_of(each) is None for each in cells]
    for owner in reversed(dict.fromkeys(filter(None, owners))):
        theirs = [place for place, each in enumerate(owners) if each == owner and told[place]]
        others = {each for place, each in enumerate(kept) if owners[place] != owner}
        named = any(_field_of_theirs(cells[place]) in NAMING for place in theirs)
        if named and not others.isdisjoint(NAMING):
            kept = ["" if place in theirs else each for place, each in enumerate(kept)]
    return kept


def fields_of(cells: Sequence[str]) -> list[str]:
    """Return the fields that a table's headings stand for, "" for one that isn't known.

    A family name beside no other is the whole name: « Nom; Courriel ». A title after a name is what
    somebody does, unless another column tells that; one before it is how they are addressed. A
    member whom somebody represents is a company: « Membre; Représentant », « Nom; Nom du contact ».
    """
    found = _of_one_person(cells, _represented(cells, _told(cells)))
    if {"given_name", "display_name"}.isdisjoint(found):
        found = ["display_name" if each == "family_name" else each for each in found]
    elif "given_name" not in found:  # then the whole name says the family's
        found = ["" if each == "family_name" else each for each in found]
    if "position" in found:
        return found
    named = next((place for place, each in enumerate(found) if each in NAMING), len(found))
    return [
        "position" if place > named and _heading_key(cell) in _headings_of("titles") else field
        for place, (cell, field) in enumerate(zip(cells, found, strict=True))
    ]


def _represented(cells: Sequence[str], fields: list[str]) -> list[str]:
    """Return the fields where whoever represents a member is named beside it, and nobody else."""
    keys, people = [*map(_heading_key, cells)], _headings_of("representatives")
    members = _headings_of("members")
    named = {
        field
        for key, field in zip(keys, fields, strict=True)
        if key not in members and key not in people
    }
    if people.isdisjoint(keys) or not named.isdisjoint({"given_name", "display_name"}):
        return fields
    company = "" if "company" in fields else "company"
    others = [company if each in NAMING else each for each in fields]
    return [
        "display_name" if key in people else field for key, field in zip(keys, others, strict=True)
    ]


def is_own(cells: Iterable[str]) -> bool:
    """Tell whether cells are our own headings, all of them, in one of the languages."""
    found = {each.strip() for each in cells}
    return any(found.issuperset(own_headings(language).values()) for language in ("fr", "en"))


def answer_of(cell: str) -> str | None:
    """Return the code of an answer: yes, no, unsure; None for any other text."""
    return _codes().get(fold(cell))
