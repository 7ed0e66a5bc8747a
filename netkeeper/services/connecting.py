"""What an accepted request makes of a person, and a correction takes back: a connection."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.services.people import owner_of, person_named, taken_out, typed_fields

if TYPE_CHECKING:
    from datetime import date

    from netkeeper.domain.invitations import Invitation
    from netkeeper.domain.people import Person
    from netkeeper.services.ports.writing import Unit


def connect(unit: Unit, held: Invitation, on: date) -> int:
    """Make the accepted request's person a connection, adding them if need be; return their id."""
    if held.person_id is not None:
        person = taken_out(unit, held.person_id)
    else:
        person = owner_of(unit, held.slug) or _recognised(unit, held) or _added(unit, held)
    if person.connected_on is None:
        unit.people.change(person.id, {"connected_on": on.isoformat()})
    return person.id


def disconnect(unit: Unit, held: Invitation) -> None:
    """Take back the connection that an acceptance, now corrected, had made."""
    person = unit.read.people.get(held.person_id) if held.person_id is not None else None
    if person is not None and person.connected_on == held.state_on:
        unit.people.change(person.id, {"connected_on": None})


def take_profile(unit: Unit, held: Invitation, person_id: int | None) -> None:
    """Give the matched person the request's profile, if the record has none for them."""
    if person_id is None or held.slug is None or unit.read.people.with_slug(held.slug):
        return
    person = unit.read.people.get(person_id)
    if person is not None and person.slug is None:
        unit.people.change(person_id, {"slug": held.slug})


def _recognised(unit: Unit, held: Invitation) -> Person | None:
    """Return who a request surely is from or to: whom its verdict spoke of."""
    from netkeeper.domain.evidence import settle as match  # noqa: PLC0415 - to accept alone
    from netkeeper.services.requests import find_candidates, request_of  # noqa: PLC0415 - as that

    found = match(find_candidates(unit.read, request_of(held)), None).person
    if found is None:
        return None
    take_profile(unit, held, found.id)
    return unit.read.people.get(found.id)


def _added(unit: Unit, held: Invitation) -> Person:
    """Add whom a request names; what an archive said of them is not the user's own word."""
    new = person_named(held.name, company=held.company, email=held.email)
    new = new._replace(slug=held.slug, position=held.position)
    typed = typed_fields(new) if held.source == "user" else ()
    return new._replace(id=unit.people.add(new, typed))
