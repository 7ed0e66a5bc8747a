"""Finds people, meetings and invitations by words, as one types."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netkeeper.domain.lines import InvitationLine, MeetingLine, PersonLine
    from netkeeper.services.ports import Reader

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
