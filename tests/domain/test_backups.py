"""Which backups are kept, when one is due, and what a name says."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netkeeper.domain.backups import (
    Backup,
    Kept,
    Why,
    is_due,
    name_of,
    read_name,
    superfluous,
)
from netkeeper.domain.values import replace

NOW = datetime(2026, 11, 23, 15, 0, tzinfo=UTC)  # a Monday
RULES = Kept(days=7, weeks=4, months=12, before=3)


def made(at: datetime, why: Why = Why.DAILY, number: int = 0) -> Backup:
    return Backup(name_of("record", at, why, number), at, why)


instants = st.integers(0, 40_000).map(lambda hours: NOW - timedelta(hours=hours / 10))
backups = st.lists(
    st.builds(made, instants, st.sampled_from(Why)), unique_by=lambda each: each.name, max_size=60
)
few = st.integers(0, 9)
rules = st.builds(Kept, few, few, few, few)


def left(held, kept, now=NOW):
    gone = superfluous(held, kept, now)
    assert len(set(gone)) == len(gone)
    return {*held} - {*gone}


@given(backups, rules)
def test_the_newest_and_what_was_asked_for_always_stay(held, kept):
    stay = left(held, kept)
    whole = [each for each in held if each.why is not Why.DAMAGED]
    if whole:
        assert max(whole, key=lambda each: each.order) in stay
    assert {each for each in held if each.why is Why.ASKED} <= stay


@given(backups, rules, st.sampled_from(["days", "weeks", "months", "before"]))
def test_whoever_keeps_more_keeps_all_that_less_would(held, kept, which):
    more = replace(kept, **{which: getattr(kept, which) + 1})
    assert left(held, kept) <= left(held, more)


@given(backups, rules)
def test_what_stayed_stays(held, kept):
    stay = left(held, kept)
    assert left(stay, kept) == stay


@given(backups, rules, st.data())
def test_to_remove_now_and_then_leaves_the_same_as_to_remove_once(held, kept, data):
    in_order = sorted(held, key=lambda each: each.order)
    cut = data.draw(st.integers(0, len(in_order)))
    early = left(in_order[:cut], kept)
    assert left({*early, *in_order[cut:]}, kept) == left(in_order, kept)


@given(backups, rules)
def test_no_more_stay_than_the_rules_say(held, kept):
    stay = left(held, kept)
    asked = sum(each.why is Why.ASKED for each in held)
    assert len(stay) <= asked + kept.days + kept.weeks + kept.months + kept.before + 1


def test_days_weeks_and_months_each_keep_their_last():
    daily = [made(NOW - timedelta(days=each)) for each in range(400)]
    stay = sorted(each.at.date().isoformat() for each in left(daily, RULES))
    assert stay[-7:] == [f"2026-11-{day}" for day in range(17, 24)]
    assert {"2026-11-15", "2026-11-08"} <= {*stay}  # the Sundays before
    assert {"2026-10-31", "2026-09-30", "2025-12-31"} <= {*stay}
    assert len(stay) == 7 + 2 + 11  # of the weeks and months, two and one are among the days


@given(backups, rules, st.integers(-50_000, 1))
def test_a_clock_that_went_back_thins_out_nothing_that_was_made_since(held, kept, hours):
    now = NOW + timedelta(hours=hours / 10)
    made_by_now = {each for each in held if each.at <= now}
    stay = left(held, kept, now)
    assert stay & made_by_now == left(made_by_now, kept, now)
    assert stay - made_by_now == left({*held} - made_by_now, kept, NOW + timedelta(days=1))


def test_backups_of_a_year_ahead_leave_room_for_those_of_today():
    ahead = [made(NOW + timedelta(days=365 + each)) for each in range(40)]
    held = [*ahead]
    for day in range(10):
        now = NOW + timedelta(days=day)
        held.append(made(now))
        held = [*left(held, RULES, now)]
        assert made(now) in held
    assert sum(each.at <= now for each in held) >= RULES.days


def test_a_day_without_a_backup_takes_no_place():
    months_ago = [made(NOW - timedelta(days=100 + each)) for each in range(7)]
    assert left(months_ago, Kept(7, 0, 0, 0)) == {*months_ago}


@pytest.mark.parametrize(
    ("ago", "why", "due"),
    [
        (timedelta(hours=1), Why.DAILY, False),
        (timedelta(hours=1), Why.BEFORE_IMPORT, False),
        (timedelta(hours=1), Why.DAMAGED, True),
        (timedelta(hours=15, seconds=1), Why.DAILY, True),
        (timedelta(days=-1), Why.DAILY, True),  # the clock went back
    ],
)
def test_one_is_due_a_day(ago, why, due):
    assert is_due([made(NOW - ago, why)], NOW) is due


def test_a_day_ends_at_midnight_where_the_user_is():
    evening = datetime(2026, 11, 23, 20, 0, tzinfo=ZoneInfo("America/Toronto"))  # the 24th in UTC
    assert not is_due([made(evening - timedelta(hours=10))], evening)
    assert is_due([made(evening)], evening + timedelta(hours=10))


def test_an_evenings_backup_stays_beside_the_next_mornings():
    sunday = datetime(2026, 11, 22, 20, 0, tzinfo=ZoneInfo("America/Toronto"))  # Monday in UTC
    morning = sunday + timedelta(hours=13)
    held = [made(sunday), made(morning)]
    for two in Kept(2, 0, 0, 0), Kept(0, 2, 0, 0):
        assert left(held, two, now=morning) == {*held}


def test_the_first_one_is_due():
    assert is_due([], NOW)


@given(
    st.text(min_size=1).filter(lambda text: "/" not in text),
    instants,
    st.sampled_from(Why),
    st.integers(0, 99),
    st.integers(0, 2**30 - 1),
)
def test_a_name_says_when_why_and_of_which_record(stem, at, why, number, record):
    at = at.replace(microsecond=0)
    name = name_of(stem, at, why, number, record)
    assert read_name(name, stem) == Backup(name, at, why, record=record)


@pytest.mark.parametrize(
    "name",
    [
        "record.sqlite3",
        "record-20261123T150000Z-daily.sqlite3.part",
        "other-20261123T150000Z-daily.sqlite3",
        "record-20261323T150000Z-daily.sqlite3",
        "record-00010101T000000Z-daily.sqlite3",  # which has no day in some zones
        "record-99991231T235959Z-daily.sqlite3",
        "record-20261123T150000Z-whatever.sqlite3",
        "my-record-20261123T150000Z-daily.sqlite3",
        "record-20261123T150000Z-daily.sqlite3-wal",
    ],
)
def test_any_other_file_is_none(name):
    assert read_name(name, "record") is None
