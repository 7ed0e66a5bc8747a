"""What the user does with consents: note one, withdraw it; and whether one may write."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from netkeeper.domain.consent import (
    CAN_END,
    begun_between,
    ending,
    is_referral_used,
    may_i_write,
    states,
    withdrawal_limit,
)
from netkeeper.domain.lines import ConsentLine
from netkeeper.domain.values import frozen, replace
from netkeeper.services.first import SHOWN, First
from netkeeper.services.people import held_person, kept_person
from netkeeper.services.refused import Refused

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from netkeeper.domain.consent import Consent, ConsentState, MayWrite
    from netkeeper.domain.lines import MeetingLine
    from netkeeper.domain.people import Person
    from netkeeper.services.ports.reading import Reader
    from netkeeper.services.ports.writing import OpenUnit, Unit


@frozen
class Kept:
    """A consent of the ledger, and where it stands."""

    consent: Consent
    state: ConsentState


@frozen
class Ledger:
    """Everything of somebody's consents on a day: the latest first, and the answer."""

    person: Person
    on: date
    kept: Sequence[Kept]
    answer: MayWrite


@frozen
class Proof:
    """What can be shown of somebody's consents: the ledger, and every meeting with them."""

    ledger: Ledger
    meetings: Sequence[MeetingLine]


def read_ledger(reader: Reader, person_id: int, on: date) -> Ledger:
    """Return somebody's consents as they stand on a day; Refused if there is nobody."""
    person = kept_person(reader, person_id)
    consents = reader.consents.of_person(person_id)
    used = is_referral_used(consents, person.last_message_on)
    answer = may_i_write(
        consents,
        on,
        connected=person.connected_on is not None,
        messages_sent=used,
        soon_days=reader.overview.settings().consent_soon_days,
    )
    stand = states(consents, on, messages_sent=used)
    kept = [Kept(each, state) for each, state in zip(consents, stand, strict=True)]
    return Ledger(person, on, kept, answer)


def read_proof(reader: Reader, person_id: int, on: date) -> Proof:
    """Return what can be shown of somebody's consents; Refused if there is nobody."""
    return Proof(read_ledger(reader, person_id, on), reader.meetings.of_person(person_id))


def ending_soon(reader: Reader, today: date) -> First[ConsentLine]:
    """Return the consents with which a yes ends soon, the next to end first.

    One line a person, and none for whom another consent lasts longer; how soon is a setting.
    """
    days = reader.overview.settings().consent_soon_days
    windows = begun_between(today, today + timedelta(days=days))
    found: list[tuple[date, Consent]] = []
    for consents in reader.consents.of_people(windows).values():
        last = ending(consents, today, days)
        if last is not None and last.until is not None:
            found.append((last.until, last))
    found.sort(key=lambda each: (each[0], each[1].id))
    shown = found[:SHOWN]
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
    _refuse_unlikely(one, today)
    with open_unit("add_consent") as unit:
        name = _name(unit, one.person_id)
        number = unit.consents.add(replace(one, evidence=one.evidence.strip()))
        unit.commit(name=name)
    return number


def edit_consent(open_unit: OpenUnit, edited: Consent, today: date) -> None:
    """Make a kept consent what the edited one says; it stays the same person's."""
    _refuse_unlikely(edited, today)
    with open_unit("edit_consent") as unit:
        held = _held(unit, edited.id)
        evidence = edited.evidence.strip()
        unit.consents.change(replace(edited, person_id=held.person_id, evidence=evidence))
        unit.commit(name=_name(unit, held.person_id))


def end_consent(open_unit: OpenUnit, consent_id: int, on: date) -> None:
    """Keep on which day the contract, the membership or the publication ended."""
    with open_unit("end_consent") as unit:
        held = _held(unit, consent_id)
        if held.basis not in CAN_END:
            raise Refused("consent_without_end")
        ended = replace(held, ended_on=on)
        _refuse_backwards(ended)
        unit.consents.change(ended)
        until = ended.until or on
        unit.commit(name=_name(unit, held.person_id), until=until.isoformat())


def withdraw_consents(open_unit: OpenUnit, person_id: int, on: date, today: date) -> int:
    """Keep that a person wants no commercial message from a day on; return how many consents end.

    Withdrawing is from the sender, not from one basis: every consent given by then, and not
    withdrawn yet, is. Without any, there is nothing to withdraw from, and it is refused.
    """
    if on > today:
        raise Refused("day_ahead", date=on)
    with open_unit("withdraw_consent") as unit:
        name = _name(unit, person_id)
        held = [
            each
            for each in unit.read.consents.of_person(person_id)
            if each.withdrawn_on is None and each.since <= on
        ]
        if not held:
            raise Refused("no_consent_held", name=name)
        for each in held:
            unit.consents.change(replace(each, withdrawn_on=on))
        unit.commit(name=name, until=withdrawal_limit(on).isoformat())
    return len(held)


def trash_consents(open_unit: OpenUnit, consents: Sequence[int]) -> None:
    """Put consents that were noted by mistake into the trash."""
    with open_unit("trash_consent") as unit:
        name = ""
        for consent_id in consents:
            name = _name(unit, _held(unit, consent_id).person_id)
        unit.crowd.trash("consent", consents)
        unit.commit(name=name, count=len(consents))


def _refuse_unlikely(one: Consent, today: date) -> None:
    """Refuse a consent, or its withdrawal, that lies ahead, and what ends before it begins."""
    for day in (one.since, one.withdrawn_on):
        if day is not None and day > today:
            raise Refused("day_ahead", date=day)
    _refuse_backwards(one)


def _refuse_backwards(one: Consent) -> None:
    """Refuse a consent that ended, or was withdrawn, before it began."""
    for day in (one.ended_on, one.withdrawn_on):
        if day is not None and day < one.since:
            raise Refused("ended_before_begun", date=one.since)


def _held(unit: Unit, consent_id: int) -> Consent:
    """Return the kept consent; Refused if there is none with this id."""
    held = unit.read.consents.get(consent_id)
    if held is None:
        raise Refused("no_such_consent", id=consent_id)
    return held


def _name(unit: Unit, person_id: int) -> str:
    """Return whom the history names; Refused for nobody, and for who is in the trash."""
    return held_person(unit.read, person_id).display_name
