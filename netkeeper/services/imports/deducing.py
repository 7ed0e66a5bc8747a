"""Takes invitations to the state that the archives show, all of one person's together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.domain.invitations import State, StateCertainty
from netkeeper.domain.requests.acceptance import PastRequest, deduce, explains

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from netkeeper.domain.invitations import Direction
    from netkeeper.services.imports.requests import Request, Requests

Group = tuple["Direction", object]


def deduce_states(requests: Requests, today: date) -> list[Request]:
    """Deduce what became of the invitations that the archives which come now tell something of.

    Return the pending ones that were sent after the connection was made: no archive explains them.
    `today` dates what an archive shows without a day.
    """
    groups: dict[Group, list[Request]] = {}
    for request in requests.living:
        whose: object = request.person or request.who or request
        groups.setdefault((request.direction, whose), []).append(request)
    strange: list[Request] = []
    for (direction, _), group in groups.items():
        if _is_untold(group):
            group[0].accepted_by = None
        elif _is_crowded(group) or any(_has_news(request) for request in group):
            strange += _deduce(direction, group, today)
    return strange


def _is_untold(group: list[Request]) -> bool:
    """Tell whether it is one request that waits since it was sent, of nobody of the record."""
    if len(group) > 1:
        return False
    one = group[0]
    waits = one.state is State.PENDING and one.state_on == one.on
    return waits and one.person is None and one.noted_on is None


def _is_crowded(group: list[Request]) -> bool:
    """Tell whether several wait though they are one person's, as a link may just have shown."""
    waiting = [each for each in group if each.state is State.PENDING]
    return group[0].person is not None and len(waiting) > 1


def _has_news(request: Request) -> bool:
    """Tell whether an archive that comes now names the request or its connection."""
    if request.touched or request.noted_on is not None:
        return True
    return request.person is not None and request.person.touched


def _deduce(direction: Direction, group: list[Request], today: date) -> list[Request]:
    """Move one person's requests; return the pending ones that were sent after the connection."""
    if len(group) > 1:
        group.sort(key=lambda each: each.order)
    person = group[0].person
    connected = person.days if person else ()
    named = person is not None and person.said is not None
    ends = deduce(
        direction,
        [_asked(each, connected) for each in group],
        connected,
        today if named and not connected else None,
    )
    strange: list[Request] = []
    for request, end in zip(group, ends, strict=True):
        request.accepted_by = end.by
        if (request.state, request.state_on) != (end.state, end.on):
            request.move(end.state, end.on)
        late = connected and not any(explains(request.utc_on, day) for day in connected)
        if late and end.state is State.PENDING:
            strange.append(request)
    return strange


def _asked(request: Request, connected: Iterable[date]) -> PastRequest:
    return PastRequest(
        request.on,
        request.utc_on,
        request.state,
        request.state_on,
        settled=_is_settled(request, connected),
        noted_on=request.noted_on,
    )


def _is_settled(request: Request, connected: Iterable[date]) -> bool:
    """Tell whether a request's state stands: told, corrected, or proved by an earlier archive."""
    if request.fixed:
        return True
    if request.state is State.PENDING:
        return False
    if request.certainty is StateCertainty.TOLD:
        return True
    # An acceptance on a day that no archive tells any more was another connection's.
    days = {max(day, request.on) for day in connected if explains(request.utc_on, day)}
    return request.state is State.ACCEPTED and request.state_on not in days
