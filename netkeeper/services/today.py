"""What waits for the user today: requests to decide, people to invite, what is due."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from netkeeper.services.first import SHOWN, First

if TYPE_CHECKING:
    from datetime import date

    from netkeeper.domain.lines import FollowUpLine, InvitationLine, MeetingLine, PersonLine
    from netkeeper.services.ports.reading import Reader
MOST = 200  # follow-ups that are shown when all are asked for: one turn reads them


class ToInvite(NamedTuple):
    """Somebody met and not yet invited, with the last meeting."""

    line: PersonLine
    last_meeting: MeetingLine | None

    @property
    def id(self) -> int:
        """Return the person's id."""
        return self.line.id


def to_decide(reader: Reader) -> First[InvitationLine]:
    """Return the received requests to decide, in the order of their list."""
    ids = reader.invitations.first_ids("to_decide", SHOWN)
    return First(reader.invitations.lines(ids), reader.invitations.count("to_decide"))


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
    """Return the follow-ups that are due, the oldest first; `everything` also those ahead."""
    overview = reader.overview
    count, ahead = overview.count_follow_ups(today)
    if not everything:
        return First(overview.follow_ups(today, SHOWN), count, ahead)
    lines = overview.follow_ups(today, MOST)
    return First([*lines, *overview.follow_ups_ahead(today, MOST - len(lines))], count, ahead)
