"""The ledger of consents: kept with evidence, withdrawn at once, asked for a yes or a no."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from netkeeper.domain.consent import Basis, Consent
from netkeeper.services.consents import (
    add_consent,
    ending_soon,
    may_write_to,
    withdraw_consents,
)
from netkeeper.services.people import add_person, person_named, trash_people
from netkeeper.services.refused import Refused
from netkeeper.services.settings import change_setting
from netkeeper.services.today import SHOWN
from tests.conftest import TODAY, rows_of


@pytest.fixture
def ada(program) -> int:
    return add_person(program.open_unit, person_named("Ada Example"))


def _inquiry(person_id: int, since: date) -> Consent:
    return Consent(0, person_id, Basis.INQUIRY, since, evidence="asked for a price at the booth")


def test_a_consent_that_ended_yesterday_says_no_and_why(program, ada):
    add_consent(program.open_unit, _inquiry(ada, date(2026, 5, 22)), TODAY)
    with program.open_reader() as reader:
        assert may_write_to(reader, ada, date(2026, 11, 22)).may_write
        answer = may_write_to(reader, ada, TODAY)
    assert not answer.may_write
    assert answer.findings[0].code == "consent_ended"


def test_a_withdrawal_ends_all_and_undo_brings_them_back(program, ada):
    add_consent(program.open_unit, _inquiry(ada, date(2026, 11, 1)), TODAY)
    add_consent(program.open_unit, Consent(0, ada, Basis.EXPRESS, date(2026, 1, 1)), TODAY)
    before = rows_of(program.path)
    assert withdraw_consents(program.open_unit, ada, TODAY, TODAY) == 2
    with program.open_reader() as reader:
        assert not may_write_to(reader, ada, TODAY).may_write
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
    trash_people(program.open_unit, [away], restore=True)
    assert [each.person_id for each in ending_soon(reader, TODAY).lines] == [away]


def test_how_soon_is_a_setting_and_all_are_counted(program, reader):
    for place in range(SHOWN + 2):
        since = date(2026, 7, 1) + timedelta(days=place)  # to end from 1 January on
        _kept(program, f"Ada Example {place}", Basis.INQUIRY, since)
    assert ending_soon(reader, TODAY).count == 0
    change_setting(program.open_unit, "consent_soon_days", 60)
    found = ending_soon(reader, TODAY)
    assert (len(found.lines), found.count) == (SHOWN, SHOWN + 2)
    assert len(ending_soon(reader, TODAY, everything=True).lines) == SHOWN + 2


def test_a_referral_is_used_by_a_message_after_it_whatever_else_was_kept(program, ada, reader):
    add_consent(program.open_unit, Consent(0, ada, Basis.REFERRAL, date(2026, 10, 1)), TODAY)
    with program.open_unit("edit_person") as unit:
        unit.people.change(ada, {"last_message_on": "2026-10-05"}, typed=())
        unit.describe(name="Ada Example")
        unit.commit()
    old = Consent(0, ada, Basis.INQUIRY, date(2026, 10, 6), ended_on=None)
    assert not may_write_to(reader, ada, TODAY).may_write
    add_consent(program.open_unit, old, TODAY)
    assert may_write_to(reader, ada, TODAY).consent.basis is Basis.INQUIRY
    again = Consent(0, ada, Basis.REFERRAL, date(2026, 10, 6))
    add_consent(program.open_unit, again, TODAY)
    assert may_write_to(reader, ada, date(2027, 5, 1)).consent.basis is Basis.REFERRAL
