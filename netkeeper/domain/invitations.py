"""Invitations in both directions: their states, the steps between them, and how sure each is."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime


class Direction(StrEnum):
    """Who invited whom, seen from the user."""

    __hash__ = str.__hash__  # that of an equal text; an enumeration's own is written in Python

    RECEIVED = "received"
    SENT = "sent"


class State(StrEnum):
    """Where an invitation stands; LinkedIn's archive has no such column, so each is dated here."""

    DRAFT = "draft"
    PENDING = "pending"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    REPORTED = "reported"
    LAPSED = "lapsed"  # received, and gone without the user's doing
    UNKNOWN_TO_THEM = "unknown_to_them"  # "I don't know this person"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"


class StateCertainty(StrEnum):
    """How a state is known."""

    TOLD = "told"
    DEDUCED = "deduced"


STATES: dict[Direction, tuple[State, ...]] = {
    Direction.RECEIVED: (
        State.PENDING,
        State.ACCEPTED,
        State.DECLINED,
        State.REPORTED,
        State.LAPSED,
    ),
    Direction.SENT: (
        State.DRAFT,
        State.PENDING,
        State.ACCEPTED,
        State.DECLINED,
        State.UNKNOWN_TO_THEM,
        State.WITHDRAWN,
        State.EXPIRED,
    ),
}

REFUSED = frozenset({State.DECLINED, State.UNKNOWN_TO_THEM, State.REPORTED})
OPEN = frozenset({State.DRAFT, State.PENDING})
# What the user had put off or kept waiting is over once a request has come to its end.
NO_MARKS: Mapping[str, object] = MappingProxyType(
    dict.fromkeys(("set_aside_on", "asked_on", "keep_until"))
)


def can_become(direction: Direction, state: State, new: State) -> bool:
    """Tell whether an invitation may go to the new state; every settled one can be corrected.

    Only a draft can't be returned to: what was sent was sent.
    """
    return new in STATES[direction] and new is not state and new is not State.DRAFT


class StateStep(NamedTuple):
    """One dated row of an invitation's history."""

    state: State
    certainty: StateCertainty
    on: date
    source: str = ""  # "user", "archive" or the rule that deduced it


def free_again(withdrawn_on: date, cooling_days: int) -> date:
    """Return the day from which a request withdrawn on a day may be sent anew.

    It is the calendar's last day where it has none later.
    """
    last = date.max.toordinal()
    return date.fromordinal(min(last, withdrawn_on.toordinal() + cooling_days))


def step_on(steps: Iterable[StateStep], on: date) -> StateStep | None:
    """Return the step, of those in the order entered, that held on a day; None before the first.

    One entered later with an earlier day, or the same, corrects what it precedes.
    """
    kept: list[StateStep] = []
    for step in steps:
        while kept and kept[-1].on >= step.on:
            kept.pop()
        kept.append(step)
    return next((step for step in reversed(kept) if step.on <= on), None)


class Invitation(NamedTuple):
    """A contact request; `id` is 0 while not yet kept.

    `person_id` is None until the request was matched to somebody of the record. `name`, `slug`,
    `company` and `position` are what the request itself says. `sent_raw` is the archive's own text
    (US Pacific wall time) and `sent_at` the UTC instant made from it.
    """

    id: int
    direction: Direction
    name: str
    on: date
    state: State
    certainty: StateCertainty
    state_on: date
    person_id: int | None = None
    slug: str | None = None
    company: str = ""
    position: str = ""
    email: str = ""
    note: str = ""
    sent_raw: str | None = None
    sent_at: datetime | None = None
    set_aside_on: date | None = None  # "later"
    asked_on: date | None = None  # "ask first"
    keep_until: date | None = None  # kept pending in a review; it comes back then
    override_reason: str = ""
    source: str = "user"
    steps: tuple[StateStep, ...] = ()
    trashed: bool = False

    def age_days(self, today: date) -> int:
        """Return how many days ago it was sent."""
        return (today - self.on).days

    def reinvite_from(self, cooling_days: int) -> date | None:
        """Return the day from which a withdrawn invitation may be sent again, else None."""
        if self.state is State.WITHDRAWN:
            return free_again(self.state_on, cooling_days)
        return None
