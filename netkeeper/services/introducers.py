"""Whom the user can ask about somebody: to introduce them, or whether they know them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from netkeeper.domain.introducers import rank, wants_introducers
from netkeeper.domain.people import Acquaintance
from netkeeper.services.refused import Refused

if TYPE_CHECKING:
    from datetime import date
    from enum import StrEnum

    from netkeeper.domain.evidence import Judgement
    from netkeeper.domain.introducers import Introducer, Tie
    from netkeeper.services.ports import OpenUnit, Reader
    from netkeeper.services.requests import Request


@dataclass(frozen=True, slots=True)
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
    if not wants_introducers(person.acquaintance if person is not None else Acquaintance.NONE):
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

    Refused where a follow-up about the same request waits for them already.
    """
    with open_unit("ask_introducer") as unit:
        held = unit.read.people.get(introducer_id)
        if held is None or held.trashed:
            raise Refused("no_such_person", id=introducer_id)
        if (number := sought.invitation_id) is not None:
            waiting = unit.read.introducers.asked_for(number).get(introducer_id)
            if waiting is not None:
                raise Refused("asked_already", name=held.display_name, date=waiting)
        made = unit.follow_ups.add(introducer_id, due_on, what.strip(), number)
        unit.describe(name=held.display_name, about=sought.name, date=due_on.isoformat())
        unit.commit()
    return made
