"""What waits for the user today: requests to decide, people to invite, what is due."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from netkeeper.services.requests import judge_received, request_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from netkeeper.domain.evidence import Judgement
    from netkeeper.domain.lines import Counts, FollowUpLine, InvitationLine, MeetingLine, PersonLine
    from netkeeper.domain.name_vocabulary import Vocabulary
    from netkeeper.domain.received import Verdict
    from netkeeper.services.ports import Reader

SHOWN = 5  # lines of each section; "see all" leads to the rest


@dataclass(frozen=True, slots=True)
class ToDecide:
    """A received request with its judgement."""

    line: InvitationLine
    judgement: Judgement[Verdict]


@dataclass(frozen=True, slots=True)
class ToInvite:
    """Somebody met and not yet invited, with the last meeting."""

    line: PersonLine
    last_meeting: MeetingLine | None


@dataclass(frozen=True, slots=True)
class TodayPage:
    """Everything that the first page shows; each count is of all, each list of the first few."""

    to_decide: Sequence[ToDecide]
    to_decide_count: int
    to_invite: Sequence[ToInvite]
    to_invite_count: int
    long_pending: Sequence[InvitationLine]
    long_pending_count: int
    follow_ups: Sequence[FollowUpLine]
    follow_up_count: int
    counts: Counts
    notes_this_month: int
    last_import: tuple[date, str] | None


def read_today(reader: Reader, vocabulary: Vocabulary, today: date) -> TodayPage:
    """Return the first page as it stands on a day."""
    settings = reader.overview.settings()
    waiting = reader.invitations.ids("to_decide")
    to_invite = reader.people.ids("to_invite", "last_met")
    long_pending = reader.invitations.pending_since(today, settings.pending_long_days)
    due = reader.overview.follow_ups(today)
    return TodayPage(
        to_decide=to_decide(reader, waiting[:SHOWN], vocabulary, today),
        to_decide_count=len(waiting),
        to_invite=_to_invite(reader, to_invite[:SHOWN]),
        to_invite_count=len(to_invite),
        long_pending=reader.invitations.lines(long_pending[:SHOWN]),
        long_pending_count=len(long_pending),
        follow_ups=due[:SHOWN],
        follow_up_count=len(due),
        counts=reader.overview.counts(today),
        notes_this_month=reader.invitations.notes_sent_in(today),
        last_import=reader.overview.last_import(),
    )


def to_decide(
    reader: Reader, ids: Sequence[int], vocabulary: Vocabulary, today: date
) -> list[ToDecide]:
    """Return received requests with their judgements, in the order of the ids."""
    found = []
    for line in reader.invitations.lines(ids):
        invitation = reader.invitations.get(line.id)
        if invitation is not None:
            judgement = judge_received(reader, request_of(invitation), vocabulary, today)
            found.append(ToDecide(line, judgement))
    return found


def _to_invite(reader: Reader, ids: Sequence[int]) -> list[ToInvite]:
    """Return people to invite, with their last meetings."""
    meetings = reader.meetings.last_of(ids)
    return [ToInvite(line, meetings.get(line.id)) for line in reader.people.lines(ids)]
