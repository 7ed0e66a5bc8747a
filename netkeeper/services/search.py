"""Finds people, meetings and requests by words and by the search language, as one types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.domain.query.reading import read_query
from netkeeper.domain.values import frozen
from netkeeper.services.first import First, LineT_co

if TYPE_CHECKING:
    from array import array
    from collections.abc import Callable, Sequence
    from datetime import date

    from netkeeper.domain.lines import InvitationLine, MeetingLine, PersonLine
    from netkeeper.domain.query.nodes import Query
    from netkeeper.services.ports.reading import Reader

SHOWN = 50  # hits of each kind that are shown; typing one more letter narrows them
GLANCED, GLANCED_OTHERS = 8, 5  # people at a glance; meetings, and requests
_SUGGESTED = 5
_KINDS = PEOPLE, MEETINGS, REQUESTS = "people", "meetings", "requests"


@frozen
class Found:
    """What a search found, of each kind.

    Where words found nothing at all, or a name, `people` may be those whose names are like them:
    `similar`. `more` are the kinds of which more was found than is told.
    """

    people: Sequence[PersonLine]
    meetings: Sequence[MeetingLine]
    invitations: Sequence[InvitationLine]
    query: Query
    similar: bool = False
    more: Sequence[str] = ()


def find(reader: Reader, typed: str, today: date, limit: int = SHOWN) -> Found:
    """Return what a search finds; accents and case don't matter, each word may be a start."""
    query, ids, similar = _first(reader, read_query(typed, today), today, limit + 1)
    people, meetings, requests = (each[:limit] for each in ids)
    return Found(
        people=reader.people.lines(people),
        meetings=reader.meetings.lines(meetings),
        invitations=reader.invitations.lines(requests),
        query=query,
        similar=similar,
        more=[kind for kind, found in zip(_KINDS, ids, strict=True) if len(found) > limit],
    )


def find_every(reader: Reader, kind: str, query: Query, today: date) -> tuple[Query, array[int]]:
    """Return the ids of all of a kind that a search finds, typing errors forgiven like `find`'s."""
    found = reader.search.every(kind, query, today)
    if found or (forgiving := forgiving_of(reader, query)) is None:
        return query, found
    alike = reader.search.every(kind, forgiving, today)
    return (forgiving, alike) if alike else (query, found)


def _first(
    reader: Reader, query: Query, today: date, limit: int
) -> tuple[Query, Sequence[Sequence[int]], bool]:
    """Return the first ids of each kind, the search that finds them, and whether by similar names.

    Where nothing is found, words stand for those that a typing error or two make of them: a name
    for names like it, or else each word that nothing has for others.
    """

    def ids(asked: Query) -> list[list[int]]:
        return [reader.search.first(kind, asked, today, limit) for kind in _KINDS]

    found = ids(query)
    if any(found):
        return query, found, False
    if query.named and (similar := reader.search.similar(query, limit)):
        return query, [similar, [], []], True
    forgiving = forgiving_of(reader, query)
    alike = [] if forgiving is None else ids(forgiving)
    return (forgiving, alike, False) if forgiving and any(alike) else (query, found, False)


def forgiving_of(reader: Reader, query: Query) -> Query | None:
    """Return a search with other words in the place of mistyped ones; None if there are none."""
    forgiving = reader.search.forgiving(query)
    return None if len(forgiving.issues) == len(query.issues) else forgiving


@frozen
class Glance:
    """The first hits of each kind, for a panel with little room; `similar` as in `Found`.

    How many there are in all is counted up to `SHOWN` + 1.
    """

    people: First[PersonLine]
    meetings: First[MeetingLine]
    invitations: First[InvitationLine]
    query: Query
    similar: bool = False

    @property
    def count(self) -> int:
        """Return how many hits are shown."""
        return sum(len(each.lines) for each in (self.people, self.meetings, self.invitations))


def glance(reader: Reader, typed: str, today: date) -> Glance:
    """Return the first hits of each kind; quicker than `find`, for it reads those lines alone."""

    def first(
        ids: Sequence[int], most: int, lines: Callable[[Sequence[int]], Sequence[LineT_co]]
    ) -> First[LineT_co]:
        return First(lines(ids[:most]) if ids else (), len(ids))

    query, ids, similar = _first(reader, read_query(typed, today), today, SHOWN + 1)
    return Glance(
        people=first(ids[0][:GLANCED] if similar else ids[0], GLANCED, reader.people.lines),
        meetings=first(ids[1], GLANCED_OTHERS, reader.meetings.lines),
        invitations=first(ids[2], GLANCED_OTHERS, reader.invitations.lines),
        query=query,
        similar=similar,
    )


def suggest_values(reader: Reader, field: str, typed: str) -> list[str]:
    """Return values of the record that a condition on a field may go on with; not what is typed."""
    found = reader.search.values(field, typed, _SUGGESTED + 1)
    return [each for each in found if each.casefold() != typed.casefold()][:_SUGGESTED]
