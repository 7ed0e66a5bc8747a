"""The requests to review, oldest first, with their chance and what one may do about each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.domain.invitations import Direction, State, free_again
from netkeeper.domain.values import frozen

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from netkeeper.domain.lines import InvitationLine
    from netkeeper.domain.settings import Settings
    from netkeeper.domain.silence import Chance, History
    from netkeeper.services.ports.reading import Reader


AT_ONCE = 30_000  # requests read by one query; SQLite takes no more than 32,766 values


@frozen
class ReviewItem:
    """A request to review. `advice` is a code or None; `until` the day that it waits for.

    For a kept request `until` is the day it comes back, for a withdrawn one the day from which a
    new request can be sent. `chance` is that of a sent request that is pending, by the user's own
    past; None for any other.
    """

    line: InvitationLine
    age_days: int
    advice: str | None
    until: date | None
    chance: Chance | None = None


def review(
    reader: Reader,
    today: date,
    past: History,
    *,
    direction: Direction | None = None,
    state: State | None = None,
    looking_back: bool = False,
) -> list[ReviewItem]:
    """Return the requests in a state (pending ones if none is named), the oldest first.

    The oldest have, as a rule, the least chance. `past` is what chances come from. `looking_back`
    tells that the day has passed: what came later is left out.
    """
    settings = reader.overview.settings()
    wanted = state or State.PENDING
    lines = _lines(reader, reader.invitations.in_state(wanted, direction))
    if looking_back:
        lines = _as_of(reader, lines, today, wanted, direction)
    return [_item(line, settings, today, past) for line in lines]


def _lines(reader: Reader, ids: Sequence[int]) -> list[InvitationLine]:
    lines: list[InvitationLine] = []
    for start in range(0, len(ids), AT_ONCE):
        lines += reader.invitations.lines(ids[start : start + AT_ONCE])
    return lines


def _as_of(
    reader: Reader,
    lines: Sequence[InvitationLine],
    on: date,
    state: State,
    direction: Direction | None,
) -> list[InvitationLine]:
    """Return the lines that stood in a state on a day, as they stood then."""
    changed = reader.invitations.changed_since(on)
    held = [line for line in lines if line.on <= on and line.id not in changed]
    was = [number for number, step in changed.items() if step.state is state]
    for line in _lines(reader, was):
        if direction in {None, line.direction}:
            step = changed[line.id]
            held.append(line._replace(state=state, certainty=step.certainty, state_on=step.on))
    return sorted(held, key=lambda line: (line.on, line.id))


def shown_item(reader: Reader, invitation_id: int, today: date) -> ReviewItem | None:
    """Return one request as the review shows it, without its chance; None if there is none."""
    lines: Sequence[InvitationLine] = reader.invitations.lines([invitation_id])
    return _item(lines[0], reader.overview.settings(), today, None) if lines else None


def _item(
    line: InvitationLine, settings: Settings, today: date, past: History | None
) -> ReviewItem:
    """Return a line with its age, its chance and what one may do about it."""
    age = (today - line.on).days
    waits = line.direction is Direction.SENT and line.state is State.PENDING
    chance = past.chance_of(line.on, today) if past is not None and waits else None
    return ReviewItem(line, age, _advice(line, age, settings), _until(line, settings), chance)


def _advice(line: InvitationLine, age: int, settings: Settings) -> str | None:
    """Return the code of what is advised; None where nothing is."""
    if line.state is not State.PENDING:
        return None
    if line.direction is Direction.RECEIVED:
        return "decide"
    return "withdraw" if age >= settings.pending_long_days else "wait"


def _until(line: InvitationLine, settings: Settings) -> date | None:
    """Return the day that a request waits for, if any."""
    if line.state is State.WITHDRAWN:
        return free_again(line.state_on, settings.cooling_days)
    return line.keep_until if line.state is State.PENDING else None
