"""The ledger of consents: kept with evidence, withdrawn at once, asked for a yes or a no."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from netkeeper.domain.consent import Basis, Consent, ConsentState
from netkeeper.domain.trash import Kind
from netkeeper.domain.values import replace
from netkeeper.services.consents import (
    add_consent,
    edit_consent,
    end_consent,
    ending_soon,
    read_ledger,
    read_proof,
    trash_consents,
    withdraw_consents,
)
from netkeeper.services.people import add_person, person_named, trash_people
from netkeeper.services.refused import Refused
from netkeeper.services.settings import change_setting
from netkeeper.services.today import SHOWN
from netkeeper.texts.texts import Texts
from tests.conftest import TODAY, rows_of
from tests.services.cast import entry_of, met, restored


@pytest.fixture
def ada(program) -> int:
    return add_person(program.open_unit, person_named("Ada Example"))


def _inquiry(person_id: int, since: date) -> Consent:
    return Consent(0, person_id, Basis.INQUIRY, since, evidence="asked for a price at the booth")


def test_a_consent_that_ended_yesterday_says_no_and_why(program, ada):
    add_consent(program.open_unit, _inquiry(ada, date(2026, 5, 22)), TODAY)
    with program.open_reader() as reader:
        assert read_ledger(reader, ada, date(2026, 11, 22)).answer.may_write
        answer = read_ledger(reader, ada, TODAY).answer
    assert not answer.may_write
    assert answer.findings[0].code == "consent_ended"


def test_a_withdrawal_ends_all_and_undo_brings_them_back(program, ada):
    add_consent(program.open_unit, _inquiry(ada, date(2026, 11, 1)), TODAY)
    add_consent(program.open_unit, Consent(0, ada, Basis.EXPRESS, date(2026, 1, 1)), TODAY)
    before = rows_of(program.path)
    assert withdraw_consents(program.open_unit, ada, TODAY, TODAY) == 2
    with program.open_reader() as reader:
        assert not read_ledger(reader, ada, TODAY).answer.may_write
    program.undo()
    assert rows_of(program.path) == before


@pytest.mark.parametrize(
    ("since", "ended", "code"),
    [
        (date(2026, 12, 1), None, "day_ahead"),
        (date(2026, 11, 1), date(2026, 10, 1), "ended_before_begun"),
    ],
)
def test_an_unlikely_consent_is_refused_and_nothing_kept(program, ada, since, ended, code):
    before = rows_of(program.path, journal=True)
    with pytest.raises(Refused) as refused:
        add_consent(
            program.open_unit, Consent(0, ada, Basis.CONTRACT, since, ended_on=ended), TODAY
        )
    assert refused.value.code == code
    assert rows_of(program.path, journal=True) == before


def test_there_must_be_something_to_withdraw(program, ada):
    with pytest.raises(Refused, match="no_consent_held"):
        withdraw_consents(program.open_unit, ada, TODAY, TODAY)


def test_a_withdrawal_leaves_a_consent_that_was_given_later(program, ada, reader):
    add_consent(program.open_unit, _inquiry(ada, date(2026, 10, 1)), TODAY)
    later = Consent(0, ada, Basis.EXPRESS, date(2026, 11, 10))
    add_consent(program.open_unit, later, TODAY)
    assert withdraw_consents(program.open_unit, ada, date(2026, 11, 5), TODAY) == 1
    assert read_ledger(reader, ada, TODAY).answer.consent.basis is Basis.EXPRESS
    with pytest.raises(Refused, match="no_consent_held"):
        withdraw_consents(program.open_unit, ada, date(2026, 11, 5), TODAY)


def test_a_withdrawal_tells_the_last_day_to_stop(program, ada, reader):
    add_consent(program.open_unit, _inquiry(ada, date(2026, 10, 1)), TODAY)
    withdraw_consents(program.open_unit, ada, TODAY, TODAY)
    entry = reader.overview.next_undo()
    assert entry.facts["until"] == "2026-12-07"


def test_a_consent_is_changed_ended_and_thrown_away_and_undo_brings_each_back(program, ada, reader):
    number = add_consent(
        program.open_unit, Consent(0, ada, Basis.MEMBERSHIP, date(2020, 1, 1)), TODAY
    )
    held = reader.consents.get(number)
    steps = (
        lambda: edit_consent(program.open_unit, replace(held, evidence=" card \n"), TODAY),
        lambda: end_consent(program.open_unit, number, date(2024, 2, 29)),
        lambda: trash_consents(program.open_unit, [number]),
    )
    images = []
    for step in steps:
        images.append(rows_of(program.path))
        step()
        entry = entry_of(program)
        assert "Ada Example" in Texts("en").action(entry.action, entry.facts)
    assert read_ledger(reader, ada, TODAY).kept == []
    for image in reversed(images):
        program.undo()
        assert rows_of(program.path) == image
    for _ in range(2):
        program.redo()
    (kept,) = read_ledger(reader, ada, TODAY).kept
    assert kept.consent.evidence == "card"
    assert kept.consent.until == date(2026, 2, 28)
    assert kept.state is ConsentState.ENDED


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"withdrawn_on": date(2026, 11, 24)}, "day_ahead"),
        ({"withdrawn_on": date(2019, 12, 31)}, "ended_before_begun"),
        ({"ended_on": date(2019, 12, 31)}, "ended_before_begun"),
        ({"since": date(2026, 11, 24)}, "day_ahead"),
        ({"id": 99}, "no_such_consent"),
    ],
)
def test_an_unlikely_change_is_refused_and_nothing_kept(program, ada, reader, change, code):
    number = add_consent(
        program.open_unit, Consent(0, ada, Basis.CONTRACT, date(2020, 1, 1)), TODAY
    )
    before = rows_of(program.path, journal=True)
    with pytest.raises(Refused, match=code):
        edit_consent(program.open_unit, replace(reader.consents.get(number), **change), TODAY)
    assert rows_of(program.path, journal=True) == before


def test_only_what_lasts_is_ended(program, ada):
    number = add_consent(program.open_unit, _inquiry(ada, date(2026, 10, 1)), TODAY)
    with pytest.raises(Refused, match="consent_without_end"):
        end_consent(program.open_unit, number, TODAY)


def test_nothing_ends_before_it_began(program, ada):
    begun = date(2026, 10, 1)
    number = add_consent(program.open_unit, Consent(0, ada, Basis.MEMBERSHIP, begun), TODAY)
    before = rows_of(program.path, journal=True)
    with pytest.raises(Refused, match="ended_before_begun"):
        end_consent(program.open_unit, number, date(2026, 9, 30))
    assert rows_of(program.path, journal=True) == before
    end_consent(program.open_unit, number, begun)


def test_nobody_and_who_is_in_the_trash_get_no_consent(program, ada, reader):
    trash_people(program.open_unit, [ada])
    for whom in (ada, 99):
        with pytest.raises(Refused, match="no_such_person"):
            add_consent(program.open_unit, _inquiry(whom, date(2026, 10, 1)), TODAY)
    with pytest.raises(Refused, match="no_such_person"):
        read_ledger(reader, 99, TODAY)


def test_the_proof_holds_every_consent_and_every_meeting(program, reader):
    whom = met(program, "Ada Example", on=date(2026, 9, 3)).people[0].id
    add_consent(program.open_unit, _inquiry(whom, date(2026, 10, 1)), TODAY)
    taken_back = Consent(0, whom, Basis.EXPRESS, date(2020, 1, 1), withdrawn_on=date(2020, 2, 1))
    add_consent(program.open_unit, taken_back, TODAY)
    proof = read_proof(reader, whom, TODAY)
    states = [each.state for each in proof.ledger.kept]
    # What was withdrawn ends what comes after it too, unless it was asked for anew.
    assert states == [ConsentState.WITHDRAWN, ConsentState.WITHDRAWN]
    assert [each.day.on for each in proof.meetings] == [date(2026, 9, 3)]


# What ends soon


def _kept(program, name: str, basis: Basis, since: date, **more: date) -> int:
    whom = add_person(program.open_unit, person_named(name))
    add_consent(program.open_unit, Consent(0, whom, basis, since, **more), TODAY)
    return whom


def test_what_ends_soon_is_told_the_next_to_end_first(program, reader):
    later = _kept(program, "Ada Example", Basis.PURCHASE, date(2024, 12, 20))
    sooner = _kept(program, "Bo Example", Basis.INQUIRY, date(2026, 5, 23))
    _kept(program, "Cy Example", Basis.INQUIRY, date(2026, 5, 22))  # ended yesterday
    _kept(program, "Di Example", Basis.PURCHASE, date(2024, 12, 24))  # in 31 days
    _kept(program, "Ed Example", Basis.CONTRACT, date(2024, 1, 1))  # in force
    ended = date(2024, 12, 1)
    old = _kept(program, "Fi Example", Basis.CONTRACT, date(2020, 1, 1), ended_on=ended)
    _kept(program, "Gi Example", Basis.EXPRESS, date(2020, 1, 1))
    found = ending_soon(reader, TODAY)
    assert [each.person_id for each in found.lines] == [sooner, old, later]
    assert [each.until for each in found.lines] == [
        TODAY,
        date(2026, 12, 1),
        date(2026, 12, 20),
    ]
    assert found.lines[0].name == "Bo Example"
    assert found.count == 3


def test_what_lasts_longer_was_withdrawn_or_is_away_does_not_end_soon(program, reader):
    soon = date(2026, 6, 1)
    lasting = _kept(program, "Ada Example", Basis.INQUIRY, soon)
    add_consent(program.open_unit, Consent(0, lasting, Basis.EXPRESS, TODAY), TODAY)
    withdrawn = _kept(program, "Bo Example", Basis.INQUIRY, soon)
    withdraw_consents(program.open_unit, withdrawn, TODAY, TODAY)
    away = _kept(program, "Cy Example", Basis.INQUIRY, soon)
    trash_people(program.open_unit, [away])
    assert ending_soon(reader, TODAY).count == 0
    restored(program, Kind.PERSON, away)
    assert [each.person_id for each in ending_soon(reader, TODAY).lines] == [away]


def test_how_soon_is_a_setting_and_all_are_counted(program, reader):
    for place in range(SHOWN + 2):
        since = date(2026, 7, 1) + timedelta(days=place)  # to end from 1 January on
        _kept(program, f"Ada Example {place}", Basis.INQUIRY, since)
    assert ending_soon(reader, TODAY).count == 0
    change_setting(program.open_unit, "consent_soon_days", 60)
    found = ending_soon(reader, TODAY)
    assert (len(found.lines), found.count) == (SHOWN, SHOWN + 2)


def test_a_referral_is_used_by_a_message_after_it_whatever_else_was_kept(program, ada, reader):
    add_consent(program.open_unit, Consent(0, ada, Basis.REFERRAL, date(2026, 10, 1)), TODAY)
    with program.open_unit("edit_person") as unit:
        unit.people.change(ada, {"last_message_on": "2026-10-05"}, typed=())
        unit.commit(name="Ada Example")
    old = Consent(0, ada, Basis.INQUIRY, date(2026, 10, 6), ended_on=None)
    assert not read_ledger(reader, ada, TODAY).answer.may_write
    add_consent(program.open_unit, old, TODAY)
    assert read_ledger(reader, ada, TODAY).answer.consent.basis is Basis.INQUIRY
    again = Consent(0, ada, Basis.REFERRAL, date(2026, 10, 6))
    add_consent(program.open_unit, again, TODAY)
    assert read_ledger(reader, ada, date(2027, 5, 1)).answer.consent.basis is Basis.REFERRAL
