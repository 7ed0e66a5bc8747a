"""Says which pending requests end when two people are made one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from netkeeper.domain.invitations import Direction, Invitation, State, StateCertainty
from netkeeper.domain.requests.acceptance import Became, PastRequest, deduce
from netkeeper.domain.values import frozen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netkeeper.domain.people import Person


@frozen
class Ended:
    """A request that is no longer pending once its two people are one."""

    invitation: Invitation
    became: Became

    @property
    def code(self) -> Literal["accepted", "followed"]:
        """Return why: the connection tells that it was accepted, or another one follows it."""
        return "accepted" if self.became.state is State.ACCEPTED else "followed"


def ended(kept: Person, other: Person, invitations: Sequence[Invitation]) -> tuple[Ended, ...]:
    """Return which pending requests of both people end when they are one, as imports deduce it.

    One person has one pending request of each direction; whoever is connected accepted the last
    one before.
    """
    connected = {each.connected_on for each in (kept, other) if each.connected_on}
    found: list[Ended] = []
    for direction in Direction:
        group = sorted(
            (each for each in invitations if each.direction is direction and _was_sent(each)),
            key=lambda one: (
                one.sent_at.isoformat() if one.sent_at else one.on.isoformat(),
                one.id,
            ),
        )
        ends = deduce(direction, [_asked(each) for each in group], connected)
        found += [
            Ended(one, end)
            for one, end in zip(group, ends, strict=True)
            if one.state is State.PENDING and end.state is not State.PENDING
        ]
    return tuple(found)


def _was_sent(one: Invitation) -> bool:
    return one.state is not State.DRAFT and not one.trashed


def _asked(one: Invitation) -> PastRequest:
    corrected = one.certainty is StateCertainty.TOLD and any(
        step.certainty is StateCertainty.DEDUCED and step.state is not State.PENDING
        for step in one.steps
    )
    utc_on = one.sent_at.date() if one.sent_at else one.on
    settled = one.state is not State.PENDING or corrected
    return PastRequest(one.on, utc_on, one.state, one.state_on, settled=settled)
