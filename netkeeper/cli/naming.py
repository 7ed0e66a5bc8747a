"""Whom the words of a command name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.cli import words
from netkeeper.domain.faults import Fault
from netkeeper.domain.identity.candidates import Certainty
from netkeeper.domain.naming.names import name_key
from netkeeper.domain.plain_text import one_line
from netkeeper.domain.trash import Kind, thing_of
from netkeeper.services.people import held_person, kept_person
from netkeeper.services.requests import Request, find_candidates

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netkeeper.domain.lines import PersonLine
    from netkeeper.domain.people import Person
    from netkeeper.services.ports.reading import Reader

_MOST_NAMED = 9  # people told apart by their numbers in one sentence


def named(line: PersonLine) -> str:
    """Return somebody's name with the number that tells them from any other."""
    return one_line(f"{line.name} (#{line.id}{', ' + line.company if line.company else ''})")


def person_called(
    reader: Reader,
    text: str,
    url: str | None = None,
    email: str | None = None,
    *,
    thrown: bool = False,
) -> int:
    """Return the number of whom a number or a name means for sure.

    Addresses tell namesakes apart. With `thrown`, somebody in the trash is meant too, by their
    name where nobody else bears it.

    Raises:
        Fault: Nobody is meant, or several people are.
    """
    if (held := by_number(reader, text, thrown=thrown)) is not None:
        return held.id
    name, slug, email = words.whom(text, url, email)
    found = find_candidates(reader, Request(name, slug, email or None))
    sure = [each.id for each in found if each.candidate.certainty.is_sure]
    named_so = [each for each in found if each.candidate.certainty is not Certainty.POSSIBLE]
    meant = sure or [each.id for each in named_so]
    if not meant and thrown:
        meant = _thrown_away(reader, name)
    if not meant and found:
        alike = reader.people.lines([each.id for each in found])
        raise Fault("nobody_surely", name=text, people=_numbered(alike))
    if not meant:
        raise Fault("nobody_named", name=text)
    if len(meant) > 1:
        raise which_of(reader, text, meant)
    return meant[0]


def by_number(reader: Reader, text: str, *, thrown: bool = False) -> Person | None:
    """Return whom a number means, "12" or "#12"; None where the text is no number.

    With `thrown`, it may be somebody in the trash.

    Raises:
        Refused: Nobody has the number.
    """
    number = words.NUMBER.fullmatch(text.strip())
    if number is None:
        return None
    find = kept_person if thrown else held_person
    return find(reader, int(number[1]))


def which_of(reader: Reader, name: str, meant: Sequence[int]) -> Fault:
    """Return the question which of the people is meant, each with the number that tells them."""
    lines = reader.people.lines(meant)
    return Fault("which_person", count=len(lines), name=name, people=_numbered(lines))


def _thrown_away(reader: Reader, name: str) -> list[int]:
    """Return the people in the trash who have a name, however it is written."""
    lines = reader.trash.lines(
        [each for each in reader.trash.ids() if thing_of(each)[0] is Kind.PERSON]
    )
    return [each.number for each in lines if name_key(each.title) == name_key(name)]


def _numbered(lines: Sequence[PersonLine]) -> str:
    """Return some people, each with the number that tells them from any other."""
    return ", ".join(named(each) for each in lines[:_MOST_NAMED])
