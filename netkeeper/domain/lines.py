"""Read-only lines, as the lists show them: everything a row paints, in one value.

Tuples, since they are made by the thousand, and each class of them before the first paint.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from netkeeper.domain.meeting_lines import IntroductionLine, MeetingLine

if TYPE_CHECKING:
    from datetime import date

    from netkeeper.domain.consent import Basis
    from netkeeper.domain.days import Day
    from netkeeper.domain.invitations import Direction, State, StateCertainty
    from netkeeper.domain.people import Acquaintance

__all__ = [
    "ConsentLine",
    "Counts",
    "FollowUpLine",
    "IntroductionLine",
    "InvitationLine",
    "MeetingLine",
    "PersonLine",
]


class PersonLine(NamedTuple):
    """A person in a list; `meetings` counts those of any kind.

    `last_on` is the day of the latest of them, else of the last message, else of the introduction.
    """

    id: int
    name: str
    initials: str
    acquaintance: Acquaintance
    company: str
    position: str
    meetings: int
    last_on: Day | None
    connected_on: date | None
    tags: tuple[str, ...] = ()


class InvitationLine(NamedTuple):
    """An invitation in a list; `person_id` is None while it is matched to nobody."""

    id: int
    direction: Direction
    state: State
    certainty: StateCertainty
    name: str
    initials: str
    acquaintance: Acquaintance
    company: str
    position: str
    on: date
    state_on: date
    person_id: int | None
    note: str
    set_aside_on: date | None
    asked_on: date | None
    keep_until: date | None


class FollowUpLine(NamedTuple):
    """A follow-up in a list: due on a day, or put off until then; `done_on` is None while open.

    `invitation_id` is of the request it is about, if it is about one.
    """

    id: int
    person_id: int | None
    name: str
    initials: str
    acquaintance: Acquaintance
    due_on: date
    what: str
    done_on: date | None = None
    invitation_id: int | None = None


class ConsentLine(NamedTuple):
    """A consent that ends, in a list; `until` is the last day on which it allows a message."""

    id: int
    person_id: int
    name: str
    initials: str
    acquaintance: Acquaintance
    company: str
    basis: Basis
    until: date


class Counts(NamedTuple):
    """The figures of the sidebar and of the two networks' gap."""

    people: int
    meetings: int
    to_decide: int
    set_aside: int
    drafts: int
    pending_sent: int
    to_review: int
    met_and_connected: int
    connected_never_met: int
    met_not_connected: int
