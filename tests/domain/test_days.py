from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netkeeper.domain.days import Day, Precision, parse_iso

TODAY = date(2026, 11, 25)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2025-03-12", Day(date(2025, 3, 12), Precision.DAY)),
        ("2024-02-29", Day(date(2024, 2, 29), Precision.DAY)),
        ("2025-03", Day(date(2025, 3, 1), Precision.MONTH)),
        ("2025", Day(date(2025, 1, 1), Precision.YEAR)),
    ],
)
def test_a_day_is_read_at_the_precision_it_was_written_with(text, day):
    assert parse_iso(text) == day
    assert day.iso() == text


@pytest.mark.parametrize(
    "text",
    [
        *("", "hier", "2025-3-12", "2025-13", "2025-02-29", "2025-00", "2025-03-00"),
        *("12/03/2025", "0000", "2025-03-12 ", "2025-03-12\n", "٢٠٢٥"),
    ],
)
def test_what_is_no_iso_day_is_refused(text):
    with pytest.raises(ValueError, match=r"."):
        parse_iso(text)


@given(st.dates(), st.sampled_from(Precision))
def test_every_day_comes_back_from_its_text(on, precision):
    day = Day(on, precision)
    assert parse_iso(day.iso()) == day
    assert day.on <= on <= day.last


@given(st.dates(), st.dates(), st.sampled_from([Precision.MONTH, Precision.YEAR]))
def test_two_days_of_one_month_or_year_are_the_same_when_no_more_is_known(one, other, precision):
    assert (Day(one, precision) == Day(other, precision)) == (
        Day(one, precision).iso() == Day(other, precision).iso()
    )


def test_days_sort_by_time_then_from_exact_to_vague():
    exact = Day(date(2025, 3, 1))
    month = Day(date(2025, 3, 9), Precision.MONTH)
    later = Day(date(2025, 3, 2))
    assert sorted([later, month, exact]) == [exact, month, later]


@pytest.mark.parametrize(
    ("day", "age"),
    [
        (Day(TODAY), 0),
        (Day(date(2026, 11, 24)), 1),
        (Day(date(2026, 12, 1)), -6),
        (Day(date(2026, 11, 1), Precision.MONTH), 0),
        (Day(date(2026, 10, 1), Precision.MONTH), 25),
        (Day(date(2026, 12, 1), Precision.MONTH), -6),
        (Day(date(2026, 1, 1), Precision.YEAR), 0),
        (Day(date(2025, 1, 1), Precision.YEAR), 329),
        (Day(date(2028, 1, 1), Precision.YEAR), -402),
    ],
)
def test_an_age_counts_the_days_that_have_certainly_passed(day, age):
    assert day.age_days(TODAY) == age


def test_a_month_ends_where_the_calendar_says():
    assert Day(date(2024, 2, 3), Precision.MONTH).last == date(2024, 2, 29)
    assert Day(date(2025, 12, 3), Precision.MONTH).last == date(2025, 12, 31)
    assert Day(date.max, Precision.MONTH).last == date.max
    assert Day(date(2025, 5, 5), Precision.DAY).last + timedelta(1) == date(2025, 5, 6)
