"""Finds people, meetings and requests by words and by the search language, as one types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.domain.query.reading import read_query
from netkeeper.domain.values import frozen
from netkeeper.services.first import First, LineT_co

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from netkeeper.domain.lines import InvitationLine, MeetingLine, PersonLine
    from netkeeper.domain.query.nodes import Query
    from netkeeper.services.ports.reading import Reader

SHOWN = 50  # hits of each kind that are shown; typing one more letter narrows them
GLANCED, GLANCED_OTHERS = 8, 5  # people at a glance; meetings, and requests
_SUGGESTED = 5
PEOPLE, MEETINGS, REQUESTS = "people", "meetings", "requests"


@frozen
class Found:
    """What a search found, of each kind.

    Where words found nothing at all, or a name, `people` may be those whose names are like them:
    `similar`.
    """

    people: Sequence[PersonLine]
    meetings: Sequence[MeetingLine]
    invitations: Sequence[InvitationLine]
    query: Query
    similar: bool = False


def find(reader: Reader, typed: str, today: date, limit: int = SHOWN) -> Found:
    """Return what a search finds; accents and case don't matter, each word may be a start."""
    query = read_query(typed, today)
    people, meetings, requests = (
        reader.search.first(kind, query, today, limit) for kind in (PEOPLE, MEETINGS, REQUESTS)
    )
    similar = _similar(reader, query, [people, meetings, requests], limit)
    return Found(
        people=reader.people.lines(similar or people),
        meetings=reader.meetings.lines(meetings),
        invitations=reader.invitations.lines(requests),
        query=query,
        similar=bool(similar),
    )


def _similar(reader: Reader, query: Query, found: Sequence[Sequence[int]], limit: int) -> list[int]:
    """Return people with names like the words, where the words themselves found nothing."""
    if any(found) or not query.named:
        return []
    return reader.search.similar(query, limit)


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
    query = read_query(typed, today)

    def first(
        ids: Sequence[int], most: int, lines: Callable[[Sequence[int]], Sequence[LineT_co]]
    ) -> First[LineT_co]:
        return First(lines(ids[:most]) if ids else (), len(ids))

    ids = [
        reader.search.first(kind, query, today, SHOWN + 1) for kind in (PEOPLE, MEETINGS, REQUESTS)
    ]
    similar = _similar(reader, query, ids, GLANCED)
    return Glance(
        people=first(similar or ids[0], GLANCED, reader.people.lines),
        meetings=first(ids[1], GLANCED_OTHERS, reader.meetings.lines),
        invitations=first(ids[2], GLANCED_OTHERS, reader.invitations.lines),
        query=query,
        similar=bool(similar),
    )


def suggest_values(reader: Reader, field: str, typed: str) -> list[str]:
    """Return values of the record that a condition on a field may go on with; not what is typed."""
    found = reader.search.values(field, typed, _SUGGESTED + 1)
    return [each for each in found if each.casefold() != typed.casefold()][:_SUGGESTED]
