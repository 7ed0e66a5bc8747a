"""Whom the user can ask about somebody: to introduce them, or whether they know them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.domain.people import Acquaintance
from netkeeper.domain.values import frozen, replace
from netkeeper.services.refused import Refused

if TYPE_CHECKING:
    from datetime import date
    from enum import StrEnum

    from netkeeper.domain.evidence import Judgement
    from netkeeper.domain.requests.introducers import Introducer, Tie
    from netkeeper.services.people import PersonPage
    from netkeeper.services.ports.reading import Reader
    from netkeeper.services.ports.writing import OpenUnit, Unit
    from netkeeper.services.requests import Request


@frozen
class Sought:
    """Whom an introduction is sought to.

    `person_id` is None for somebody who isn't in the record; `maybe` are the ids of those whom
    the person may turn out to be.
    """

    name: str
    company: str = ""
    person_id: int | None = None
    maybe: frozenset[int] = frozenset()
    invitation_id: int | None = None


def sought_by(request: Request, judged: Judgement[StrEnum]) -> Sought | None:
    """Return whom a judged request is about; None where the two have met, or are connected."""
    person = judged.person
    if any(each.code == "already_connected" for each in judged.findings):
        return None
    known = person.acquaintance if person is not None else Acquaintance.NONE
    if not known.wants_introducers:
        return None
    held = person.candidate.person.company if person is not None else None
    return Sought(
        name=request.name,
        company=request.company or held or "",
        person_id=person.id if person is not None else None,
        maybe=frozenset(each.id for each in judged.candidates),
        invitation_id=request.invitation_id,
    )


def introducers_of(reader: Reader, sought: Sought) -> list[Introducer]:
    """Return those whom the user can ask, best first, each with the ties that say why."""
    from netkeeper.domain.requests.introducers import rank  # noqa: PLC0415 - often there is nobody to ask

    read = reader.introducers
    ties: list[Tie] = [*read.notes(sought.name), *read.companies(sought.company)]
    if (person_id := sought.person_id) is not None:
        ties += [
            *read.introductions(person_id),
            *read.meetings(person_id),
            *read.events(person_id),
        ]
    themselves = sought.maybe | {sought.person_id or 0}
    people = read.asked({each.person_id for each in ties} - themselves)
    found = rank(people, ties, sought=themselves)
    if sought.invitation_id is None or not found:
        return found
    waiting = read.asked_for(sought.invitation_id)
    return [replace(each, asked_for=waiting.get(each.id)) for each in found]


def ask_about(
    open_unit: OpenUnit, introducer_id: int, sought: Sought, what: str, due_on: date
) -> int:
    """Keep that somebody is to be asked about a person; return the follow-up's id.

    Refused where a follow-up about the same request, or in the same words, waits for them already.
    """
    from netkeeper.services.people import held_person  # noqa: PLC0415 - a judged request needs none

    with open_unit("ask_introducer") as unit:
        held = held_person(unit.read, introducer_id)
        waiting = _waiting(unit, introducer_id, sought, what)
        if waiting is not None:
            raise Refused("asked_already", name=held.display_name, date=waiting)
        made = unit.follow_ups.add(introducer_id, due_on, what.strip(), sought.invitation_id)
        unit.commit(name=held.display_name, about=sought.name, date=due_on.isoformat())
    return made


def sought_for(page: PersonPage) -> Sought | None:
    """Return the person of a page as somebody to be introduced to; None where nobody is needed."""
    person = page.person
    known = page.line.acquaintance
    if not known.wants_introducers or person.trashed or person.connected_on is not None:
        return None
    return Sought(person.display_name, person.company, person.id, frozenset({person.id}))


def _waiting(unit: Unit, introducer_id: int, sought: Sought, what: str) -> date | None:
    """Return until when a follow-up waits that asks somebody the same; None if none does."""
    if sought.invitation_id is not None:
        return unit.read.introducers.asked_for(sought.invitation_id).get(introducer_id)
    held = unit.read.overview.follow_ups_of(introducer_id)
    return next((each.due_on for each in held if each.what == what.strip()), None)
