"""What the user does with consents: note one, withdraw it; and whether one may write."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from netkeeper.domain.consent import Basis, begun_between, ending, may_i_write
from netkeeper.domain.lines import ConsentLine
from netkeeper.services.refused import Refused
from netkeeper.services.today import SHOWN, First

if TYPE_CHECKING:
    from datetime import date

    from netkeeper.domain.consent import Consent, MayWrite
    from netkeeper.services.ports import OpenUnit, Reader


def may_write_to(reader: Reader, person_id: int, on: date) -> MayWrite:
    """Return whether the record shows a consent that allows a commercial message on a day."""
    person = reader.people.get(person_id)
    if person is None:
        raise Refused("no_such_person", id=person_id)
    consents = reader.consents.of_person(person_id)
    referrals = (each.since for each in consents if each.basis is Basis.REFERRAL)
    referred, sent = max(referrals, default=None), person.last_message_on
    return may_i_write(
        consents,
        on,
        connected=person.connected_on is not None,
        messages_sent=sent is not None and referred is not None and sent >= referred,
        soon_days=reader.overview.settings().consent_soon_days,
    )


def ending_soon(reader: Reader, today: date, *, everything: bool = False) -> First[ConsentLine]:
    """Return the consents with which a yes ends soon, the next to end first.

    One line a person, and none for whom another consent lasts longer; how soon is a setting.
    `everything` returns all lines.
    """
    days = reader.overview.settings().consent_soon_days
    windows = begun_between(today, today + timedelta(days=days))
    found: list[tuple[date, Consent]] = []
    for consents in reader.consents.of_people(windows).values():
        last = ending(consents, today, days)
        if last is not None and last.until is not None:
            found.append((last.until, last))
    found.sort(key=lambda each: (each[0], each[1].id))
    shown = found if everything else found[:SHOWN]
    people = {line.id: line for line in reader.people.lines([e.person_id for _, e in shown])}
    lines = [
        ConsentLine(
            id=each.id,
            person_id=each.person_id,
            name=person.name,
            initials=person.initials,
            acquaintance=person.acquaintance,
            company=person.company,
            basis=each.basis,
            until=until,
        )
        for until, each in shown
        if (person := people.get(each.person_id)) is not None
    ]
    return First(lines, len(found))


def add_consent(open_unit: OpenUnit, one: Consent, today: date) -> int:
    """Keep a consent with its evidence; return its id."""
    if one.since > today:
        raise Refused("day_ahead", date=one.since)
    if one.ended_on is not None and one.ended_on < one.since:
        raise Refused("ended_before_begun", date=one.since)
    with open_unit("add_consent") as unit:
        person = unit.read.people.get(one.person_id)
        if person is None:
            raise Refused("no_such_person", id=one.person_id)
        number = unit.consents.add(replace(one, evidence=one.evidence.strip()))
        unit.describe(name=person.display_name)
        unit.commit()
    return number


def withdraw_consents(open_unit: OpenUnit, person_id: int, on: date, today: date) -> int:
    """Keep that a person wants no commercial message from a day on; return how many consents end.

    Withdrawing is from the sender, not from one basis: every consent that had not been withdrawn
    is. Without any, there is nothing to withdraw from, and it is refused.
    """
    if on > today:
        raise Refused("day_ahead", date=on)
    with open_unit("withdraw_consent") as unit:
        person = unit.read.people.get(person_id)
        if person is None:
            raise Refused("no_such_person", id=person_id)
        held = [each for each in unit.read.consents.of_person(person_id) if not each.withdrawn_on]
        if not held:
            raise Refused("no_consent_held", name=person.display_name)
        for each in held:
            unit.consents.withdraw(each.id, max(on, each.since))
        unit.describe(name=person.display_name)
        unit.commit()
    return len(held)
