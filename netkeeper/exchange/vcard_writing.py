"""People as vCard 3.0 (RFC 2426), which every address book takes.

Version 4.0 has stayed unread by some of them, on telephones above all, and would tell no more.

A card is made to be passed on, so it holds what one tells others of somebody, and the user's own
note and tags; not what the user thinks of asking them, nor LinkedIn's note.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, BinaryIO

from vobject.base import backslashEscape, foldOneLine

from netkeeper.domain.profiles import profile_url
from netkeeper.exchange.text_lines import MAKER, in_a_value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from netkeeper.domain.people import Person

_LINE = 75  # bytes, by RFC 2426, 2.6


def write(file: BinaryIO, people: Iterable[Person]) -> int:
    """Write a card for each of the people; return how many.

    The library's own cards would take ten times as long: each value is made an object, copied,
    encoded and decoded again.
    """
    count = 0
    for person in people:
        card = io.StringIO()
        for name, value in _lines(person):
            foldOneLine(card, f"{name}:{value}", _LINE)
        file.write(card.getvalue().encode())
        count += 1
    return count


def _lines(person: Person) -> Iterator[tuple[str, str]]:
    """Yield the card's properties with their values as they are written."""
    yield "BEGIN", "VCARD"
    yield "VERSION", "3.0"
    yield "PRODID", MAKER
    yield "FN", _text(person.display_name)
    yield "N", f"{_text(person.family_name)};{_text(person.given_name)};;;"
    yield from (("NICKNAME", _text(each)) for each in person.other_names)
    if person.company:
        yield "ORG", _text(person.company)
    if person.position:
        yield "TITLE", _text(person.position)
    yield from (("EMAIL", _text(each)) for each in person.emails)
    yield from (("TEL", _text(each)) for each in person.phones)
    if person.location:
        yield "ADR", f";;;{_text(person.location)};;;"
    if person.slug:
        yield "URL", profile_url(person.slug)
    if person.tags:
        yield "CATEGORIES", ",".join(map(_text, person.tags))
    if person.note:
        yield "NOTE", _text(person.note)
    yield "END", "VCARD"


def _text(value: str) -> str:
    """Return a value escaped, without what none can hold; a line's end becomes a line feed."""
    escaped: str = backslashEscape(in_a_value(value))
    return escaped
