"""Deduces from LinkedIn's archives what became of requests: they have no such column.

Measured on the archives of several accounts: a note that opens a conversation was accepted at that
instant; whoever is a connection accepted the last request sent before the connection's day; a
request that was followed by another to the same person had ended.
"""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from netkeeper.domain.invitations import Direction, State

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

# LinkedIn lets a request expire after about half a year, and its archive leaves older rows out.
ARCHIVE_WINDOW_DAYS = 180
# The zone of "Sent At" was measured and is not documented: a connection may seem a day early.
ZONE_SLACK = timedelta(days=1)


class Evidence(StrEnum):
    """How an acceptance is known from an archive."""

    NOTE = "note"
    CONNECTION = "connection"


class PastRequest(NamedTuple):
    """One request, as far as its end depends on it.

    `on` is the day where it was written, `utc_on` the UTC day of the same instant. Of a settled one
    nothing is deduced: the user told its state, or an earlier archive proved it.
    """

    on: date
    utc_on: date
    state: State
    state_on: date
    settled: bool = False
    noted_on: date | None = None  # the UTC day on which its note opened a conversation


class Became(NamedTuple):
    """What became of a request, with what the archive says for its acceptance, if anything."""

    state: State
    on: date
    by: Evidence | None = None


def deduce(
    direction: Direction,
    requests: Sequence[PastRequest],
    connected: Collection[date],
    seen_on: date | None = None,
) -> list[Became]:
    """Return what became of one person's requests of one direction, given in the order sent.

    `connected` has every day on which archives say the connection was made; `seen_on` is the day
    of an archive that names it without a day.
    """
    evidence = _evidence(requests, connected, seen_on)
    ends: list[Became] = []
    following: PastRequest | None = None
    later_pending = False
    for one, found in zip(reversed(requests), reversed(evidence), strict=True):
        end = _end(one, found)
        # Whatever the user told, two can't be pending.
        if end.state is State.PENDING and following and (later_pending or not one.settled):
            end = _ended(direction, one, following)
        later_pending = later_pending or end.state is State.PENDING
        following = one
        ends.append(end)
    return ends[::-1]


def explains(request_on: date, day: date) -> bool:
    """Tell whether a connection of this day may come from a request of that UTC day."""
    return request_on - ZONE_SLACK <= day


def _end(one: PastRequest, found: tuple[Evidence, date] | None) -> Became:
    """Return what became of a request by itself."""
    by = found[0] if found else None
    if one.settled:
        return Became(one.state, one.state_on, by)
    if found:
        return Became(State.ACCEPTED, max(found[1], one.on), by)
    return Became(State.PENDING, one.on)


def _ended(direction: Direction, one: PastRequest, following: PastRequest) -> Became:
    """Return that a request had ended when the next one was sent."""
    if direction is Direction.RECEIVED:
        state = State.LAPSED
    elif (following.on - one.on).days > ARCHIVE_WINDOW_DAYS:
        state = State.EXPIRED
    else:
        state = State.WITHDRAWN
    return Became(state, max(following.on, one.on))


def _evidence(
    requests: Sequence[PastRequest], connected: Collection[date], seen_on: date | None
) -> list[tuple[Evidence, date] | None]:
    """Return what speaks for the acceptance of each request, with its day."""
    found: list[tuple[Evidence, date] | None] = [
        (Evidence.NOTE, one.noted_on) if one.noted_on else None for one in requests
    ]
    for day in sorted(connected):
        place = _place_of(requests, found, day)
        if place is not None and found[place] is None:
            found[place] = (Evidence.CONNECTION, day)
    if seen_on and not connected and requests and not any(found):
        found[-1] = (Evidence.CONNECTION, seen_on)
    return found


def _place_of(
    requests: Sequence[PastRequest], found: Sequence[tuple[Evidence, date] | None], day: date
) -> int | None:
    """Return which request a connection of this day came from: what is known, else the last."""
    for place, one in enumerate(requests):
        proof = found[place]
        if proof and proof[0] is Evidence.NOTE and abs(proof[1] - day) <= ZONE_SLACK:
            return place
        known = one.settled and one.state is State.ACCEPTED
        if known and abs(one.state_on - day) <= ZONE_SLACK:
            return place
    before = [place for place, one in enumerate(requests) if explains(one.utc_on, day)]
    return before[-1] if before else None
