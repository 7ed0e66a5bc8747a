"""Tells what the headings of a table of people stand for together, and whose each is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from netkeeper.domain.people import NAMING
from netkeeper.exchange.people_columns import (
    field_of,
    heading_key,
    headings_of,
    words_beside,
    words_in,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

_PARTED = re.compile(r"[,;\t|]")  # several headings, looked at as one
_OF = frozenset({"of", "the", "du", "de", "la", "le"})


@dataclass(slots=True, eq=False)
class _Heading:
    """One heading, and the field that it is taken for, "" for none."""

    key: str
    field: str
    owner: str  # the word that says whose it is: "invite" of « Courriel de l’invité »
    theirs: str | None  # the field without that word; None where it has one by itself


def fields_of(cells: Sequence[str]) -> list[str]:
    """Return the fields that a table's headings stand for, "" for one that isn't known."""
    headings = [*map(_heading, cells)]
    _leave_roles_out(headings, cells)
    _tell_whose(headings)
    _represent(headings)
    _leave_others_out(headings)
    _complete_name(headings)
    _find_position(headings)
    return [each.field for each in headings]


def _heading(cell: str) -> _Heading:
    key, field = heading_key(cell), field_of(cell)
    spoken, whose = words_in(cell), words_beside("whose")
    owner = min(whose.intersection(spoken), default="")
    theirs = None if field else ""
    if owner and not field and not _PARTED.search(cell):
        theirs = field_of(" ".join(each for each in spoken if each not in whose | _OF)) or ""
    return _Heading(key, field or "", owner.removeprefix("l"), theirs)  # l’invité


def _fields(headings: Sequence[_Heading]) -> set[str]:
    return {each.field for each in headings}


def _leave_roles_out(headings: Sequence[_Heading], cells: Sequence[str]) -> None:
    """Leave out who presented where a table says how long each was at a meeting: it is no work."""
    if any(not words_beside("attendance").isdisjoint(words_in(each)) for each in cells):
        for each in headings:
            each.field = "" if each.key in headings_of("roles") else each.field


def _tell_whose(headings: Sequence[_Heading]) -> None:
    """Take a heading that says whose it is for what no other tells.

    If nobody else is named, it goes before the others: « Courriel » beside « Nom de l’invité;
    Courriel de l’invité » is of whoever made the table.
    """
    told = _fields(headings)
    if told.isdisjoint(NAMING):
        named = {each.owner for each in headings if each.theirs in NAMING}
        theirs = {each.theirs for each in headings if each.owner in named}
        for each in headings:
            each.field = "" if each.field in theirs else each.field
        told -= theirs
    for each in headings:
        if each.theirs and each.theirs not in told:
            each.field = each.theirs
            told.add(each.field)


def _represent(headings: Sequence[_Heading]) -> None:
    """Take a member whom somebody represents for a company, if nobody else is named.

    « Membre; Représentant », « Nom; Nom du contact ».
    """
    known = headings_of("representatives")
    people = [each for each in headings if each.key in known]
    others = [each for each in headings if each.key not in known]
    named = {each.field for each in others if each.key not in headings_of("members")}
    if not people or not named.isdisjoint({"given_name", "display_name"}):
        return
    company = "" if "company" in _fields(headings) else "company"
    for each in others:
        each.field = company if each.field in NAMING else each.field
    for each in people:
        each.field = "display_name"


def _leave_others_out(headings: Sequence[_Heading]) -> None:
    """Leave out what is of somebody beside: « Nom; Nom de l’invité; Courriel de l’invité ».

    Of several people the first is meant; an address of another's would be taken for theirs.
    """
    for owner in reversed(dict.fromkeys(each.owner for each in headings if each.owner)):
        theirs = [each for each in headings if each.owner == owner and each.theirs is not None]
        others = [each for each in headings if each.owner != owner]
        named = any(each.theirs in NAMING for each in theirs)
        if named and not _fields(others).isdisjoint(NAMING):
            for each in theirs:
                each.field = ""


def _complete_name(headings: Sequence[_Heading]) -> None:
    """Take a family name beside no other for the whole name: « Nom; Courriel ».

    Beside a whole name, and no given one, it says nothing.
    """
    told = _fields(headings)
    if "given_name" not in told:
        whole = "" if "display_name" in told else "display_name"
        for each in headings:
            each.field = whole if each.field == "family_name" else each.field


def _find_position(headings: Sequence[_Heading]) -> None:
    """Take a title after a name for what somebody does, unless another column tells that.

    One before it is how they are addressed.
    """
    if "position" in _fields(headings):
        return
    named = False
    for each in headings:
        if named and each.key in headings_of("titles"):
            each.field = "position"
        named = named or each.field in NAMING
