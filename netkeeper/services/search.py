"""Finds people, meetings and invitations by words, as one types."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from netkeeper.domain.lines import InvitationLine, MeetingLine, PersonLine
    from netkeeper.services.ports import Reader

LineT_co = TypeVar("LineT_co", covariant=True)

SHOWN = 50  # hits of each kind that are shown; typing one more letter narrows them


@dataclass(frozen=True, slots=True)
class Found:
    """What a search found, of each kind."""

    people: Sequence[PersonLine]
    meetings: Sequence[MeetingLine]
    invitations: Sequence[InvitationLine]


def find(reader: Reader, typed: str, limit: int = SHOWN) -> Found:
    """Return what matches every word; accents and case don't matter, each word may be a start."""
    return Found(
        people=reader.people.lines(reader.search.people(typed, limit)),
        meetings=reader.meetings.lines(reader.search.meetings(typed, limit)),
        invitations=reader.invitations.lines(reader.search.invitations(typed, limit)),
    )


@dataclass(frozen=True, slots=True)
class First(Generic[LineT_co]):
    """The first of what was found of a kind; `count` is of all, or `SHOWN` + 1 if more."""

    lines: Sequence[LineT_co]
    count: int

    @property
    def is_counted(self) -> bool:
        """Tell whether `count` is how many there are."""
        return self.count <= SHOWN


@dataclass(frozen=True, slots=True)
class Glance:
    """The first hits of each kind, for a panel with little room."""

    people: First[PersonLine]
    meetings: First[MeetingLine]
    invitations: First[InvitationLine]

    @property
    def count(self) -> int:
        """Return how many hits are shown."""
        return sum(len(each.lines) for each in (self.people, self.meetings, self.invitations))


def glance(reader: Reader, typed: str, people: int = 8, others: int = 5) -> Glance:
    """Return the first hits of each kind; quicker than `find`, for it reads those lines alone."""
    search = reader.search

    def first(
        ids: list[int], most: int, lines: Callable[[Sequence[int]], Sequence[LineT_co]]
    ) -> First[LineT_co]:
        return First(lines(ids[:most]), len(ids))

    return Glance(
        people=first(search.people(typed, SHOWN + 1), people, reader.people.lines),
        meetings=first(search.meetings(typed, SHOWN + 1), others, reader.meetings.lines),
        invitations=first(search.invitations(typed, SHOWN + 1), others, reader.invitations.lines),
    )
