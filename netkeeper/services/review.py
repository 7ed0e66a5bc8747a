"""The pending and refused requests, oldest first, with what one may do about each."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from netkeeper.domain.invitations import Direction, State

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from netkeeper.domain.lines import InvitationLine
    from netkeeper.domain.settings import Settings
    from netkeeper.services.ports import Reader


@dataclass(frozen=True, slots=True)
class ReviewItem:
    """A request to review. `advice` is a code or None; `until` the day that it waits for.

    For a kept request `until` is the day it comes back, for a withdrawn one the day from which a
    new request can be sent.
    """

    line: InvitationLine
    age_days: int
    advice: str | None
    until: date | None


def review(
    reader: Reader,
    today: date,
    *,
    direction: Direction | None = None,
    state: State | None = None,
) -> list[ReviewItem]:
    """Return the requests in a state (pending ones if none is named), the oldest first."""
    settings = reader.overview.settings()
    ids = reader.invitations.in_state(state or State.PENDING, direction)
    lines: list[InvitationLine] = []
    for start in range(0, len(ids), 500):
        lines += reader.invitations.lines(ids[start : start + 500])
    return [_item(line, settings, today) for line in lines]


def shown_item(reader: Reader, invitation_id: int, today: date) -> ReviewItem | None:
    """Return one request as the review shows it; None if there is none."""
    lines: Sequence[InvitationLine] = reader.invitations.lines([invitation_id])
    return _item(lines[0], reader.overview.settings(), today) if lines else None


def _item(line: InvitationLine, settings: Settings, today: date) -> ReviewItem:
    """Return a line with its age and what one may do about it."""
    age = (today - line.on).days
    return ReviewItem(line, age, _advice(line, age, settings), _until(line, settings))


def _advice(line: InvitationLine, age: int, settings: Settings) -> str | None:
    """Return the code of what is advised; None where nothing is."""
    if line.state is not State.PENDING:
        return None
    if line.direction is Direction.RECEIVED:
        return "decide"
    return "withdraw" if age >= settings.pending_long_days else "wait"


def _until(line: InvitationLine, settings: Settings) -> date | None:
    """Return the day that a request waits for, if any."""
    if line.direction is Direction.SENT and line.state is State.WITHDRAWN:
        return line.state_on + timedelta(days=settings.cooling_days)
    return line.keep_until if line.state is State.PENDING else None
