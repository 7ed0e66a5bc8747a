"""What waits for the user today: requests to decide, people to invite, what is due."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from netkeeper.domain.lines import Counts, FollowUpLine, InvitationLine, MeetingLine, PersonLine
    from netkeeper.services.ports import Reader

SHOWN = 5  # lines of each section; "see all" leads to the rest

LineT_co = TypeVar("LineT_co", covariant=True)


@dataclass(frozen=True, slots=True)
class First(Generic[LineT_co]):
    """The first few lines of a kind, and how many there are in all."""

    lines: Sequence[LineT_co]
    count: int


@dataclass(frozen=True, slots=True)
class ToInvite:
    """Somebody met and not yet invited, with the last meeting."""

    line: PersonLine
    last_meeting: MeetingLine | None

    @property
    def id(self) -> int:
        """Return the person's id."""
        return self.line.id


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures of the sidebar and of the first page; `waiting` counts what wants a look."""

    counts: Counts
    waiting: int
    notes_this_month: int
    last_import: tuple[date, str] | None


def to_decide(reader: Reader) -> First[InvitationLine]:
    """Return the received requests to decide, in the order of their list."""
    ids = reader.invitations.ids("to_decide")
    return First(reader.invitations.lines(ids[:SHOWN]), len(ids))


def to_invite(reader: Reader) -> First[ToInvite]:
    """Return those met and not yet invited, the last met first, each with that meeting."""
    ids = reader.people.ids("to_invite", "last_met")
    first = ids[:SHOWN]
    meetings = reader.meetings.last_of(first)
    lines = [ToInvite(line, meetings.get(line.id)) for line in reader.people.lines(first)]
    return First(lines, len(ids))


def long_pending(reader: Reader, today: date) -> First[InvitationLine]:
    """Return the sent requests that have been pending for long, the oldest first."""
    days = reader.overview.settings().pending_long_days
    ids = reader.invitations.pending_since(today, days)
    return First(reader.invitations.lines(ids[:SHOWN]), len(ids))


def due(reader: Reader, today: date, *, everything: bool = False) -> First[FollowUpLine]:
    """Return the follow-ups that are due, the oldest first; `everything` returns all lines."""
    found = reader.overview.follow_ups(today)
    return First(found if everything else found[:SHOWN], len(found))


def read_figures(reader: Reader, today: date) -> Figures:
    """Return the figures as they stand on a day."""
    counts = reader.overview.counts(today)
    days = reader.overview.settings().pending_long_days
    waiting = (
        counts.to_decide
        + reader.people.count("to_invite")
        + len(reader.invitations.pending_since(today, days))
        + len(reader.overview.follow_ups(today))
    )
    notes = reader.invitations.notes_sent_in(today)
    return Figures(counts, waiting, notes, reader.overview.last_import())
