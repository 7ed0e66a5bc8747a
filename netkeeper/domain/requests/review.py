"""The review: what is gone through card by card, and what may be chosen for each."""

from __future__ import annotations

from collections import Counter
from enum import StrEnum
from typing import TYPE_CHECKING

from netkeeper.domain.invitations import State
from netkeeper.domain.values import frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date


class Kind(StrEnum):
    """What a card is about; the network's gap has two sides."""

    SENT = "sent"  # a request of the user's own, pending
    RECEIVED = "received"  # somebody else's, to decide
    REFUSED = "refused"  # in either direction
    NEVER_MET = "never_met"  # connected, neither met nor in contact
    NOT_CONNECTED = "not_connected"  # met, neither connected nor invited


ABOUT_PEOPLE = frozenset({Kind.NEVER_MET, Kind.NOT_CONNECTED})


class Choice(StrEnum):
    """What was chosen for a card."""

    WITHDRAW = "withdraw"  # on the list of what is to be done on LinkedIn
    REMOVE = "remove"  # a connection; on the same list
    KEEP = "keep"  # it comes back in `keep_days`
    SEE_AGAIN = "see_again"  # a follow-up on a day, when it comes back too
    LEAVE = "leave"  # as it is: it isn't asked again
    ACCEPTED = "accepted"
    DECLINED = "declined"
    UNKNOWN_TO_THEM = "unknown_to_them"
    EXPIRED = "expired"
    PENDING = "pending"
    ASK = "ask"
    LATER = "later"
    IN_CONTACT = "in_contact"


# What there is to choose for a card of each kind; the first four or so have a key of their own.
OFFERED: dict[Kind, tuple[Choice, ...]] = {
    Kind.SENT: (
        Choice.WITHDRAW,
        Choice.KEEP,
        Choice.SEE_AGAIN,
        Choice.ACCEPTED,
        Choice.DECLINED,
        Choice.UNKNOWN_TO_THEM,
        Choice.EXPIRED,
    ),
    Kind.RECEIVED: (Choice.ACCEPTED, Choice.DECLINED, Choice.ASK, Choice.LATER),
    Kind.REFUSED: (
        Choice.LEAVE,
        Choice.KEEP,
        Choice.SEE_AGAIN,
        Choice.ACCEPTED,
        Choice.PENDING,
    ),
    Kind.NEVER_MET: (
        Choice.IN_CONTACT,
        Choice.LEAVE,
        Choice.SEE_AGAIN,
        Choice.REMOVE,
    ),
    Kind.NOT_CONNECTED: (Choice.KEEP, Choice.SEE_AGAIN, Choice.LEAVE),
}

# The choices that say what became of a request.
TOLD: dict[Choice, State] = {
    Choice.ACCEPTED: State.ACCEPTED,
    Choice.DECLINED: State.DECLINED,
    Choice.UNKNOWN_TO_THEM: State.UNKNOWN_TO_THEM,
    Choice.EXPIRED: State.EXPIRED,
    Choice.PENDING: State.PENDING,
}


@frozen
class Card:
    """One card: a request's id, or a person's where the kind is about people."""

    kind: Kind
    id: int


@frozen
class Made:
    """A choice that was made; `until` is the day the card comes back, if it does.

    `done_on` is the day it was done on LinkedIn, where it must be done there.
    """

    id: int
    session_id: int
    card: Card
    choice: Choice
    on: date
    until: date | None = None
    done_on: date | None = None


@frozen
class Sitting:
    """A session as it is kept: it begins with its first choice."""

    id: int
    started_on: date
    kinds: tuple[Kind, ...]


@frozen
class ToTake:
    """A choice that is still to be done on LinkedIn, with what is shown of it.

    `on` is the day of the request, or of the connection.
    """

    made: Made
    name: str
    slug: str | None
    on: date | None

    @property
    def id(self) -> int:
        """Return the choice's id."""
        return self.made.id


def oldest_first(
    requests: Iterable[tuple[int, date]], chance: Callable[[date], float]
) -> list[int]:
    """Return the ids of pending requests: the least chance first, then the oldest.

    `chance` tells, by the day a request was sent, how likely it will still be accepted.
    """
    rows = list(requests)
    known = {on: chance(on) for on in {on for _, on in rows}}
    return [number for number, _ in sorted(rows, key=lambda row: (known[row[1]], row[1], row[0]))]


def tally(made: Iterable[Made]) -> dict[Choice, int]:
    """Return how often each choice was made, in the order of `Choice`; none at 0."""
    counted = Counter(each.choice for each in made)
    return {choice: counted[choice] for choice in Choice if counted[choice]}
