"""Consents: their terms by the calendar, withdrawal, and what is none."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netkeeper.domain.consent import Basis, Consent, may_i_write, withdrawal_limit

DAYS = st.dates(date(2015, 1, 1), date(2040, 12, 31))


def _consent(basis: Basis, since: date, **more: object) -> Consent:
    return Consent(1, 1, basis, since, evidence="card", **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("basis", "since", "ended", "until"),
    [
        (Basis.EXPRESS, date(2020, 1, 1), None, None),
        (Basis.PURCHASE, date(2024, 2, 29), None, date(2026, 2, 28)),
        (Basis.PURCHASE, date(2024, 5, 1), date(2024, 8, 15), date(2026, 8, 15)),
        (Basis.INQUIRY, date(2026, 8, 31), None, date(2027, 2, 28)),
        (Basis.INQUIRY, date(2027, 8, 31), None, date(2028, 2, 29)),
        (Basis.CONTRACT, date(2020, 1, 1), None, None),
        (Basis.CONTRACT, date(2020, 1, 1), date(2025, 3, 31), date(2027, 3, 31)),
        (Basis.MEMBERSHIP, date(2020, 1, 1), date(2024, 12, 31), date(2026, 12, 31)),
        (Basis.PUBLISHED, date(2020, 1, 1), date(2024, 12, 31), date(2024, 12, 31)),
        (Basis.DISCLOSED, date(2020, 1, 1), None, None),
    ],
)
def test_each_basis_has_its_term(basis, since, ended, until):
    assert _consent(basis, since, ended_on=ended).until == until


def test_the_last_day_still_counts_and_the_day_after_does_not():
    inquiry = _consent(Basis.INQUIRY, date(2026, 3, 2))
    assert may_i_write([inquiry], date(2026, 9, 2)).may_write
    after = may_i_write([inquiry], date(2026, 9, 3))
    assert not after.may_write
    assert [each.code for each in after.findings] == ["consent_ended"]


def test_being_connected_is_no_consent():
    answer = may_i_write([], date(2026, 11, 23), connected=True)
    assert not answer.may_write
    assert [each.code for each in answer.findings] == ["no_consent", "connection_is_no_consent"]


def test_a_withdrawal_ends_every_earlier_consent_and_a_later_one_counts_again():
    on = date(2026, 11, 23)
    held = _consent(Basis.PURCHASE, date(2026, 1, 1))
    taken_back = _consent(Basis.EXPRESS, date(2025, 1, 1), withdrawn_on=date(2026, 11, 20))
    refused = may_i_write([held, taken_back], on)
    assert not refused.may_write
    assert refused.findings[0].facts["limit"] == date(2026, 12, 4)
    again = _consent(Basis.EXPRESS, date(2026, 11, 22))
    assert may_i_write([held, taken_back, again], on).consent == again
    assert may_i_write([held, taken_back], date(2026, 11, 19)).may_write


@pytest.mark.parametrize(
    ("withdrawn", "limit"),
    [
        (date(2026, 11, 23), date(2026, 12, 7)),
        (date(2026, 6, 19), date(2026, 7, 7)),  # 24 June and 1 July don't count
        (date(2026, 12, 21), date(2027, 1, 7)),  # Christmas, 28 December, New Year's Day
        (date(2026, 11, 7), date(2026, 11, 23)),  # a Saturday; 11 November is federal
    ],
)
def test_ten_business_days_leave_out_weekends_and_holidays(withdrawn, limit):
    assert withdrawal_limit(withdrawn) == limit


def test_a_referral_allows_the_first_message_alone():
    referral = _consent(Basis.REFERRAL, date(2026, 11, 1))
    on = date(2026, 11, 23)
    assert may_i_write([referral], on).may_write
    assert not may_i_write([referral], on, messages_sent=True).may_write


def test_what_lasts_is_relied_on_first():
    express = _consent(Basis.EXPRESS, date(2020, 1, 1))
    inquiry = _consent(Basis.INQUIRY, date(2026, 11, 1))
    assert may_i_write([inquiry, express], date(2026, 11, 23)).consent == express


def test_an_end_that_is_near_is_announced():
    inquiry = _consent(Basis.INQUIRY, date(2026, 6, 1))
    codes = {each.code for each in may_i_write([inquiry], date(2026, 11, 23)).findings}
    assert "consent_ends_soon" in codes


@given(basis=st.sampled_from(Basis), since=DAYS, on=DAYS)
def test_a_consent_never_allows_before_it_arose_nor_after_its_end(basis, since, on):
    consent = _consent(basis, since)
    answer = may_i_write([consent], on)
    assert answer.may_write == consent.allows(on)
    assert not consent.allows(since - timedelta(days=1))
    if consent.until is not None:
        assert not consent.allows(consent.until + timedelta(days=1))
