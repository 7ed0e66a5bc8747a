"""Finds how the part at the cursor may go on: people, events, places and topics of the record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.domain.folding import begins, fold
from netkeeper.domain.quick_log import Role
from netkeeper.domain.values import frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from netkeeper.domain.lines import MeetingLine, PersonLine
    from netkeeper.domain.quick_log import PartAt
    from netkeeper.services.ports.reading import Reader

SHOWN = 5
_MEETINGS = 24  # the latest that are looked at
_PEOPLE = 15
_MOST_TOPICS = 3

_TEXTS: dict[Role, Callable[[MeetingLine], tuple[str, ...]]] = {
    Role.EVENT: lambda line: (line.event,),
    Role.PLACE: lambda line: (line.place,),
    Role.TOPIC: lambda line: tuple(line.topic.split(", ")[:_MOST_TOPICS]),
}


@frozen
class Suggestion:
    """A text of the record for the part at the cursor, with the person or meeting it is of."""

    text: str
    person: PersonLine | None = None
    meeting: MeetingLine | None = None


def suggest(reader: Reader, at: PartAt | None) -> list[Suggestion]:
    """Return texts that the part at the cursor may become; none once it is one of them."""
    if at is None or not at.text.strip():
        return []
    if at.role is Role.PERSON:
        return _people(reader, at.text)
    texts = _TEXTS.get(at.role)
    return _of_meetings(reader, at.text, texts) if texts is not None else []


def _people(reader: Reader, typed: str) -> list[Suggestion]:
    lines = reader.people.lines(reader.search.people(typed, _PEOPLE))
    found = [Suggestion(each.name, person=each) for each in lines if begins(each.name, typed)]
    alone = len(found) == 1 and fold(found[0].text) == fold(typed)
    return [] if alone else _first(found, typed)


def _of_meetings(
    reader: Reader, typed: str, texts: Callable[[MeetingLine], tuple[str, ...]]
) -> list[Suggestion]:
    lines = reader.meetings.lines(reader.search.meetings(typed, _MEETINGS))
    found: dict[str, Suggestion] = {}
    for text, line in _each(lines, texts):
        if begins(text, typed):
            found.setdefault(fold(text), Suggestion(text, meeting=line))
    if fold(typed) in found:
        return []
    return _first(list(found.values()), typed)


def _first(found: list[Suggestion], typed: str) -> list[Suggestion]:
    """Return the first suggestions: Luc Roy before Pierre-Luc Roy, else the latest."""
    return sorted(found, key=lambda each: not fold(each.text).startswith(fold(typed)))[:SHOWN]


def _each(
    lines: list[MeetingLine], texts: Callable[[MeetingLine], tuple[str, ...]]
) -> Iterator[tuple[str, MeetingLine]]:
    for line in lines:
        for text in filter(None, texts(line)):
            yield text, line
