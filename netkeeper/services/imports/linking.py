"""Says whose each invitation is, and adds whoever accepted one and is not of the record."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from netkeeper.domain.requests.acceptance import ARCHIVE_WINDOW_DAYS, ZONE_SLACK, explains

if TYPE_CHECKING:
    from collections.abc import Iterable

    from netkeeper.domain.invitations import Direction
    from netkeeper.services.imports.crowd import Crowd
    from netkeeper.services.imports.requests import Request, Requests
    from netkeeper.services.imports.someone import Someone

_WINDOW = timedelta(days=ARCHIVE_WINDOW_DAYS)


def link_by_profile(requests: Requests, crowd: Crowd) -> None:
    """Link invitations to the people whose profile or member id they have."""
    for request in requests.living:
        if request.person is None and request.who is not None:
            request.person = crowd.with_member_id(request.urn) or crowd.with_slug(
                request.slug, request.name_key, ()
            )


def link_by_name(requests: Requests, crowd: Crowd) -> list[Request]:
    """Link what is left to people weakly, by a name that nobody else bears.

    Return those that look like a connection's by their name alone and can't be, for they were
    sent after it was made.
    """
    by_name: dict[tuple[Direction, str], list[Request]] = {}
    for request in requests.living:
        if request.person is None:
            by_name.setdefault((request.direction, request.name_key), []).append(request)
    namesakes: list[Request] = []
    for (_, key), alike in by_name.items():
        if crowd.is_named(key) and _is_one(alike):
            namesakes += _link_alike(alike, crowd.living(key, alike[0].slug))
    return namesakes


def _is_one(alike: list[Request]) -> bool:
    """Tell whether requests without a person of the record are of one person."""
    return len(alike) == 1 or (alike[0].who is not None and len({each.who for each in alike}) == 1)


def _link_alike(alike: list[Request], people: list[Someone]) -> list[Request]:
    """Link requests to the only one of their name; return those that can't be that person's.

    What the record had before is linked only where something new speaks for it: the user may have
    taken such a link back.
    """
    if len(people) != 1:
        return []
    person = people[0]
    namesakes: list[Request] = []
    for request in alike:
        if person.days and not any(explains(request.utc_on, day) for day in person.days):
            namesakes.append(request)
        elif request.is_new or person.held is None or _is_explained(request, person.new_days):
            request.person, request.linked_by_name = person, True
    return namesakes


def _is_explained(request: Request, days: Iterable[date]) -> bool:
    """Tell whether a connection made on one of the days may well come from a request."""
    return any(explains(request.utc_on, day) and day <= request.utc_on + _WINDOW for day in days)


def link_accepted(request: Request, crowd: Crowd) -> bool:
    """Link an invitation whose note was accepted; return False where several may be meant.

    They were a connection then, so whoever is not of the record is added.
    """
    day = request.noted_on
    if request.person is not None or day is None:
        return True
    people = crowd.living(request.name_key, request.slug)
    then = [each for each in people if any(abs(day - on) <= ZONE_SLACK for on in each.days)]
    if len(then) == 1:
        request.person = then[0]
    elif people and not request.slug:
        return False
    else:
        request.person = crowd.add_named(request.name)
        if request.slug:
            crowd.give_slug(request.person, request.slug, newest=True)
    return True
