"""Consents: their terms by the calendar, withdrawal, and what is none."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from netkeeper.domain.consent import (
    Basis,
    Consent,
    ConsentState,
    begun_between,
    ending,
    is_referral_used,
    may_i_write,
    states,
    withdrawal_limit,
)
from netkeeper.domain.values import replace

DAYS = st.dates(date(2015, 1, 1), date(2040, 12, 31))


DAY = timedelta(days=1)
ON = date(2026, 11, 27)


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
        (Basis.MEMBERSHIP, date(2020, 1, 1), None, None),
        (Basis.SUPPORT, date(2024, 2, 29), None, date(2026, 2, 28)),
        (Basis.SUPPORT, date(2026, 3, 31), None, date(2028, 3, 31)),
        (Basis.REFERRAL, date(2020, 1, 1), None, None),
        (Basis.PUBLISHED, date(2020, 1, 1), None, None),
        (Basis.INQUIRY, date(2026, 12, 31), None, date(2027, 6, 30)),
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
    assert [each.code for each in after.findings] == ["consent_ended", "exempt_messages"]


@pytest.mark.parametrize(
    ("basis", "ended", "counted_from"),
    [
        (Basis.PURCHASE, None, date(2020, 2, 1)),
        (Basis.MEMBERSHIP, date(2022, 5, 1), date(2022, 5, 1)),
        (Basis.CONTRACT, date(2022, 5, 1), date(2022, 5, 1)),
    ],
)
def test_an_ended_consent_tells_from_when_its_term_was_counted(basis, ended, counted_from):
    consent = _consent(basis, date(2020, 2, 1), ended_on=ended)
    found = may_i_write([consent], date(2026, 11, 23)).findings[0]
    assert found.facts["since"] == counted_from
    assert "case" not in found.facts


def test_an_address_no_longer_published_had_no_term():
    consent = _consent(Basis.PUBLISHED, date(2020, 2, 1), ended_on=date(2022, 5, 1))
    before = _consent(Basis.INQUIRY, date(2021, 5, 1))
    found = may_i_write([consent, before], date(2026, 11, 23)).findings[0]
    assert (found.code, found.facts["case"]) == ("consent_ended", "published")


def test_being_connected_is_no_consent():
    answer = may_i_write([], date(2026, 11, 23), connected=True)
    assert not answer.may_write
    codes = [each.code for each in answer.findings]
    assert codes == ["no_consent", "connection_is_no_consent", "exempt_messages"]


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
        (date(2026, 6, 23), date(2026, 7, 9)),  # the day before Québec's national day
        (date(2026, 6, 24), date(2026, 7, 9)),  # on the day itself: as if the day before
        (date(2025, 9, 29), date(2025, 10, 15)),  # 30 September, and Thanksgiving on the 13th
        (date(2026, 10, 9), date(2026, 10, 26)),  # a Friday before Thanksgiving
        (date(2026, 4, 2), date(2026, 4, 20)),  # Good Friday and Easter Monday, both
        (date(2027, 3, 25), date(2027, 4, 12)),  # the same, in March
        (date(2026, 5, 15), date(2026, 6, 1)),  # National Patriots' Day
        (date(2027, 12, 23), date(2028, 1, 11)),  # 25 and 26 on a weekend: 27, 28; then 3 January
        (date(2028, 2, 28), date(2028, 3, 13)),  # 29 February is a day like others
        (date(2026, 12, 31), date(2027, 1, 15)),  # New Year's Day on a Friday
    ],
)
def test_ten_business_days_leave_out_weekends_and_holidays(withdrawn, limit):
    assert withdrawal_limit(withdrawn) == limit


@given(withdrawn=DAYS)
def test_the_limit_lies_two_to_four_weeks_ahead_on_a_day_of_work(withdrawn):
    limit = withdrawal_limit(withdrawn)
    assert limit.weekday() < 5
    assert 12 <= (limit - withdrawn).days <= 28


@pytest.mark.parametrize(
    ("sent", "used"),
    [
        (None, False),
        (date(2026, 10, 31), False),
        (date(2026, 11, 1), True),
        (date(2026, 11, 2), True),
    ],
)
def test_a_referral_is_used_by_a_message_since_the_latest_one(sent, used):
    held = [_consent(Basis.REFERRAL, date(2026, month, 1)) for month in (11, 3)]
    assert is_referral_used(held, sent) is used
    assert not is_referral_used([_consent(Basis.EXPRESS, date(2026, 3, 1))], sent)


def test_a_referral_allows_the_first_message_alone():
    referral = _consent(Basis.REFERRAL, date(2026, 11, 1))
    on = date(2026, 11, 23)
    assert may_i_write([referral], on).may_write
    assert not may_i_write([referral], on, messages_sent=True).may_write


def test_what_was_asked_for_is_relied_on_first_and_what_allows_one_message_last():
    order = [Basis.EXPRESS, Basis.INQUIRY, Basis.PUBLISHED, Basis.REFERRAL]
    held = [_consent(each, date(2026, 11, 1)) for each in reversed(order)]
    for basis in order:
        best = may_i_write(held, ON).consent
        assert best.basis is basis
        held.remove(best)


def test_an_end_that_is_near_is_announced():
    inquiry = _consent(Basis.INQUIRY, date(2026, 6, 1))
    codes = {each.code for each in may_i_write([inquiry], date(2026, 11, 23)).findings}
    assert "consent_ends_soon" in codes


def test_what_lasts_longest_is_relied_on_among_those_with_a_term():
    inquiry = _consent(Basis.INQUIRY, date(2026, 6, 1))
    purchase = _consent(Basis.PURCHASE, date(2025, 1, 1))
    card = _consent(Basis.DISCLOSED, date(2026, 1, 1))
    answer = may_i_write([inquiry, card, purchase], ON)
    assert answer.consent == purchase
    # The inquiry ends in a few days, but the yes doesn't.
    assert "consent_ends_soon" not in {each.code for each in answer.findings}


def test_only_an_express_consent_counts_after_a_withdrawal():
    taken_back = _consent(Basis.PURCHASE, date(2025, 1, 1), withdrawn_on=date(2026, 11, 1))
    bought_again = _consent(Basis.PURCHASE, date(2026, 11, 20))
    answer = may_i_write([taken_back, bought_again], ON)
    assert [each.code for each in answer.findings] == ["consent_withdrawn", "exempt_messages"]
    asked = _consent(Basis.EXPRESS, date(2026, 11, 21))
    assert may_i_write([taken_back, bought_again, asked], ON).consent == asked
    same_day = _consent(Basis.EXPRESS, date(2026, 11, 1))
    assert not may_i_write([taken_back, same_day], ON).may_write


def test_an_earlier_withdrawal_counts_also_where_a_later_one_is_still_to_come():
    first = _consent(Basis.PURCHASE, date(2026, 1, 1), withdrawn_on=date(2026, 3, 1))
    second = _consent(Basis.EXPRESS, date(2026, 4, 1), withdrawn_on=date(2026, 11, 1))
    kept_late = _consent(Basis.CONTRACT, date(2025, 1, 1))
    assert not may_i_write([first, second, kept_late], date(2026, 3, 15)).may_write
    assert may_i_write([first, second, kept_late], date(2026, 5, 1)).consent == second


def test_a_consent_still_to_come_says_when_it_begins():
    answer = may_i_write([_consent(Basis.EXPRESS, ON + DAY)], ON)
    assert not answer.may_write
    assert answer.findings[0].code == "consent_to_come"
    assert answer.findings[0].facts["since"] == ON + DAY


def test_a_referral_that_a_message_followed_says_so():
    referral = _consent(Basis.REFERRAL, date(2026, 11, 1))
    inquiry = _consent(Basis.INQUIRY, date(2025, 1, 1))
    answer = may_i_write([referral, inquiry], ON, messages_sent=True)
    codes = [each.code for each in answer.findings]
    assert codes == ["consent_ended", "referral_used", "exempt_messages"]
    ended = replace(referral, ended_on=date(2026, 11, 20))
    answer = may_i_write([ended, inquiry], ON, messages_sent=True)
    assert [each.code for each in answer.findings] == ["consent_ended", "exempt_messages"]


@pytest.mark.parametrize(
    ("basis", "asked"),
    [
        (Basis.EXPRESS, set()),
        (Basis.PURCHASE, set()),
        (Basis.CONTRACT, set()),
        (Basis.INQUIRY, set()),
        (Basis.SUPPORT, set()),
        (Basis.MEMBERSHIP, set()),
        (Basis.PUBLISHED, {"must_be_relevant"}),
        (Basis.DISCLOSED, {"must_be_relevant"}),
        (Basis.REFERRAL, {"first_message_only"}),
    ],
)
def test_a_yes_says_what_its_basis_asks_for(basis, asked):
    bare = Consent(1, 1, basis, ON - DAY, evidence=" \n")
    codes = {each.code for each in may_i_write([bare], ON).findings}
    assert codes == {"consent_held", "no_evidence", "form_needed"} | asked
    proven = may_i_write([replace(bare, evidence="a form")], ON)
    assert proven.may_write
    assert "no_evidence" not in {each.code for each in proven.findings}


@pytest.mark.parametrize("basis", Basis)
def test_no_day_is_too_late_for_the_calendar(basis):
    lasting = _consent(basis, date(2020, 1, 1), ended_on=date.max)
    assert lasting.until == date.max
    assert lasting.allows(date.max)


def test_how_soon_is_asked_and_what_lasts_longer_is_not_ending():
    inquiry = _consent(Basis.INQUIRY, date(2026, 6, 10))  # until 10 December
    assert ending([inquiry], ON, 12) is None
    assert ending([inquiry], ON, 13) == inquiry
    assert ending([inquiry], date(2026, 12, 11), 13) is None
    assert ending([inquiry, _consent(Basis.EXPRESS, date(2020, 1, 1))], ON, 13) is None
    assert ending([inquiry, _consent(Basis.REFERRAL, date(2026, 11, 1))], ON, 13) == inquiry


def test_each_consent_of_a_ledger_has_its_state():
    held = [
        _consent(Basis.EXPRESS, ON + DAY),
        _consent(Basis.PURCHASE, date(2026, 1, 1)),
        _consent(Basis.REFERRAL, date(2026, 1, 1)),
        _consent(Basis.INQUIRY, date(2025, 1, 1)),
    ]
    assert states(held, ON, messages_sent=True) == [
        ConsentState.TO_COME,
        ConsentState.HELD,
        ConsentState.USED,
        ConsentState.ENDED,
    ]
    withdrawn = _consent(Basis.CONTRACT, date(2024, 1, 1), withdrawn_on=date(2026, 2, 1))
    again = _consent(Basis.EXPRESS, date(2026, 3, 1), ended_on=date(2026, 4, 1))
    assert states([*held[1:], withdrawn, again], ON) == [
        ConsentState.WITHDRAWN,
        ConsentState.WITHDRAWN,
        ConsentState.ENDED,
        ConsentState.WITHDRAWN,
        ConsentState.ENDED,
    ]


# What always holds

CONSENTS = st.lists(
    st.builds(
        Consent,
        id=st.integers(1, 9),
        person_id=st.just(1),
        basis=st.sampled_from(Basis),
        since=DAYS,
        ended_on=st.none() | DAYS,
        evidence=st.sampled_from(["", "card"]),
        withdrawn_on=st.none() | DAYS,
    ),
    max_size=5,
)


@given(basis=st.sampled_from(Basis), since=DAYS, on=DAYS)
def test_a_consent_never_allows_before_it_arose_nor_after_its_end(basis, since, on):
    consent = _consent(basis, since)
    answer = may_i_write([consent], on)
    assert answer.may_write == consent.allows(on)
    assert consent.allows(since)
    assert not consent.allows(since - timedelta(days=1))
    if consent.until is not None:
        assert not consent.allows(consent.until + timedelta(days=1))


@given(held=CONSENTS, on=DAYS, used=st.booleans())
def test_a_yes_rests_on_a_consent_of_that_day_and_a_no_says_why(held, on, used):
    answer = may_i_write(held, on, messages_sent=used)
    stops = [each.code for each in answer.findings if each.severity == "stop"]
    if answer.may_write:
        assert answer.consent in held
        assert answer.consent.since <= on <= (answer.until or date.max)
        assert not stops
    else:
        assert answer.consent is None
        assert stops


@given(held=CONSENTS, on=DAYS, withdrawn=DAYS, connected=st.booleans())
def test_withdrawing_never_makes_a_no_a_yes(held, on, withdrawn, connected):
    after = [
        replace(each, withdrawn_on=max(withdrawn, each.since))
        if each.withdrawn_on is None
        else each
        for each in held
    ]
    if not may_i_write(held, on, connected=connected).may_write:
        assert not may_i_write(after, on, connected=connected).may_write
    if held and on >= max(each.withdrawn_on for each in after):
        assert not may_i_write(after, on).may_write


@given(held=CONSENTS, on=DAYS, evidence=st.text())
def test_evidence_and_being_connected_change_no_answer(held, on, evidence):
    plain = may_i_write(held, on)
    proven = may_i_write([replace(each, evidence=evidence) for each in held], on, connected=True)
    assert (plain.may_write, plain.until) == (proven.may_write, proven.until)


@given(held=CONSENTS, more=CONSENTS, on=DAYS)
def test_another_consent_that_was_not_withdrawn_never_makes_a_yes_a_no(held, more, on):
    added = [replace(each, withdrawn_on=None) for each in more]
    if may_i_write(held, on).may_write:
        assert may_i_write(held + added, on).may_write


@given(held=CONSENTS, on=DAYS, used=st.booleans())
def test_one_may_write_while_a_consent_of_the_ledger_is_held(held, on, used):
    held_now = ConsentState.HELD in states(held, on, messages_sent=used)
    assert held_now == may_i_write(held, on, messages_sent=used).may_write


@given(held=CONSENTS.filter(len), days=st.integers(1, 365), data=st.data())
def test_after_what_ends_soon_there_is_no_yes(held, days, data):
    held = [replace(each, withdrawn_on=None, ended_on=each.ended_on or ON) for each in held]
    on = max(each.until for each in held) - data.draw(st.integers(0, days)) * DAY
    last = ending(held, on, days)
    assume(last is not None)
    assert on <= last.until <= on + days * DAY
    assert may_i_write(held, on).may_write
    begun = [each for each in held if each.since <= on]
    assert not may_i_write(begun, last.until + DAY, messages_sent=True).may_write
    first, latest = begun_between(on, on + days * DAY)[last.basis]
    assert first <= (last.ended_on or last.since) <= latest
