"""The ledger of consents: kept with evidence, withdrawn at once, asked for a yes or a no."""

from __future__ import annotations

from datetime import date

import pytest

from netkeeper.domain.consent import Basis, Consent
from netkeeper.services.consents import add_consent, may_write_to, withdraw_consents
from netkeeper.services.people import add_person, person_named
from netkeeper.services.refused import Refused
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
