"""Dates as the archive writes them, and as spreadsheets and hands rewrite them."""

import contextlib
import locale
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netkeeper.exchange.linkedin.dates import (
    Ambiguous,
    NotADate,
    Order,
    OrderTally,
    read_day,
    read_moment,
)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("08 Feb 2026", date(2026, 2, 8)),
        ("8 Feb 2026", date(2026, 2, 8)),
        ("10/31/18, 7:52 AM", date(2018, 10, 31)),
        ("2/3/18, 9:05 AM", date(2018, 2, 3)),
        ("13-Nov-25", date(2025, 11, 13)),
        ("2-Nov-25", date(2025, 11, 2)),
        ("4-Apr-21", date(2021, 4, 4)),
        ("02-nov-25", date(2025, 11, 2)),
        ("2025-11-13", date(2025, 11, 13)),
        ("dim. 8 févr. 2026", date(2026, 2, 8)),
        ("mar. 10 févr. 2026 à 09 h 00", date(2026, 2, 10)),
        ("Mar 10 2026", date(2026, 3, 10)),
        ("Sunday, February 8th, 2026 at 9:00 AM", date(2026, 2, 8)),
        ("08/Feb/2026", date(2026, 2, 8)),
        ("8th Feb, 2026", date(2026, 2, 8)),
        ("2026.02.08", date(2026, 2, 8)),
        ("2026-02-08T09:00:00-05:00", date(2026, 2, 8)),
        ("2025/11/13", date(2025, 11, 13)),
        ("31 oct. 2025", date(2025, 10, 31)),
        ("12 mars 2023", date(2023, 3, 12)),
        ("1er août 2024", date(2024, 8, 1)),
        ("04 févr. 2024", date(2024, 2, 4)),
        ("04 fe\u0301vr. 2024", date(2024, 2, 4)),
        ("15 juil. 2024", date(2024, 7, 15)),
        ("15 juill. 2024", date(2024, 7, 15)),
        ("15-déc.-24", date(2024, 12, 15)),
        ("8. Dezember 2025", date(2025, 12, 8)),
        ("08. März 26", date(2026, 3, 8)),
        ("8 de febrero de 2026", date(2026, 2, 8)),
        ("31 dic 2025", date(2025, 12, 31)),
        ("15-out-25", date(2025, 10, 15)),
        ("13 mrt 2025", date(2025, 3, 13)),
        ("13 maart 2025", date(2025, 3, 13)),
        ("1 mei 2025", date(2025, 5, 1)),
        ("1 januari 2025", date(2025, 1, 1)),
        ("2025-11-13 00:00:00 +0000", date(2025, 11, 13)),
        ("1º maggio 2024", date(2024, 5, 1)),
        ("Nov 12, 2025", date(2025, 11, 12)),
        ("2025-11-13 02:10:41 UTC", date(2025, 11, 13)),
        ("2025/03/04 18:22:09 UTC", date(2025, 3, 4)),
        (" 08 Feb 2026 ", date(2026, 2, 8)),
        ("08  Feb\u00a02026", date(2026, 2, 8)),
        ("2026-02-08T10:00:00Z", date(2026, 2, 8)),
        ("13/11/2025", date(2025, 11, 13)),
        ("11/13/2025", date(2025, 11, 13)),
        ("03/03/2025", date(2025, 3, 3)),
        ("03.04.2025", date(2025, 4, 3)),  # points stand in no language's month-first dates
        ("3.4.25", date(2025, 4, 3)),
        ("45974", date(2025, 11, 13)),  # a spreadsheet's number of days
        ("45974.628472", date(2025, 11, 13)),
        ("45974,5", date(2025, 11, 13)),
    ],
)
def test_each_form_names_its_day(text, day):
    assert read_day(text) == day


@pytest.mark.parametrize(
    "text",
    [
        "",
        "hier",
        "30 Feb 2026",
        "31/31/2025",
        "08 Foo 2026",
        "08 Feb 1999",
        "08 Feb 202",
        "36000",
        "4597",
        "45974-5",
        "0 Jan 2025",
        "2025-13-01",
        "08 Feb 2026 and more",
        " " * 5_000 + "08 Feb 2026 ou à peu près, selon la personne",
    ],
)
def test_other_texts_name_no_day(text):
    with pytest.raises(NotADate):
        read_day(text)


@pytest.mark.parametrize("text", ["03/04/2025", "3/4/25", "11-12-2025"])
def test_three_numbers_alone_are_not_guessed(text):
    with pytest.raises(Ambiguous):
        read_day(text)


@pytest.mark.parametrize(
    ("order", "day"),
    [(Order.DAY_FIRST, date(2025, 4, 3)), (Order.MONTH_FIRST, date(2025, 3, 4))],
)
def test_the_order_of_the_file_settles_three_numbers(order, day):
    assert read_day("03/04/2025", order) == day


@pytest.mark.parametrize(
    ("texts", "order"),
    [
        (["03/04/2025", "13/04/2025"], Order.DAY_FIRST),
        (["03/04/2025", "03/14/2025"], Order.MONTH_FIRST),
        (["13/04/2025", "03/14/2025"], Order.UNTOLD),
        (["03/04/2025", "05/04/2025"], Order.UNTOLD),
        (["11/13/25, 3:04 PM", "03/04/2025"], Order.UNTOLD),  # LinkedIn's own form tells nothing
        (["13/11/2025 15:04", "n'importe quoi"], Order.DAY_FIRST),
    ],
)
def test_a_column_tells_its_order(texts, order):
    tally = OrderTally()
    for text in texts:
        tally.see(text)
    assert tally.order is order


@pytest.mark.parametrize(
    ("text", "instant", "day"),
    [
        ("11/12/25, 3:04 PM", (2025, 11, 12, 23, 4), (2025, 11, 12)),  # winter: 8 hours
        ("7/6/23, 4:15 PM", (2023, 7, 6, 23, 15), (2023, 7, 6)),  # summer: 7 hours
        ("6/30/23, 8:12 PM", (2023, 7, 1, 3, 12), (2023, 6, 30)),  # UTC is already tomorrow
        ("12/31/20, 11:59 PM", (2021, 1, 1, 7, 59), (2020, 12, 31)),
        ("1/1/21, 12:01 AM", (2021, 1, 1, 8, 1), (2021, 1, 1)),
        ("1/1/21, 12:00 PM", (2021, 1, 1, 20, 0), (2021, 1, 1)),
        ("11/12/25, 3:04\u202fPM", (2025, 11, 12, 23, 4), (2025, 11, 12)),
        ("11/12/25, 3:04 pm", (2025, 11, 12, 23, 4), (2025, 11, 12)),
        ("2025-11-12 15:04", (2025, 11, 12, 23, 4), (2025, 11, 12)),
        ("12 nov. 2025 à 15:04", (2025, 11, 12, 23, 4), (2025, 11, 12)),
        ("2025-11-12T15:04:00-05:00", (2025, 11, 12, 20, 4), (2025, 11, 12)),
        ("2025-11-12 15:04:00 -0500", (2025, 11, 12, 20, 4), (2025, 11, 12)),
        ("45973,627778", (2025, 11, 12, 23, 4), (2025, 11, 12)),
        ("2025-11-12 15:04:30 UTC", (2025, 11, 12, 15, 4, 30), (2025, 11, 12)),
        ("2025-11-12T15:04:30Z", (2025, 11, 12, 15, 4, 30), (2025, 11, 12)),
        ("2025-11-12T15:04:30.123", (2025, 11, 12, 23, 4, 30), (2025, 11, 12)),
        ("11/12/25,  3:04  PM", (2025, 11, 12, 23, 4), (2025, 11, 12)),
        ("12-Nov-25 15:04", (2025, 11, 12, 23, 4), (2025, 11, 12)),
        # The clocks went back on 2 November 2025: the first 1:30, in summer time.
        ("11/2/25, 1:30 AM", (2025, 11, 2, 8, 30), (2025, 11, 2)),
        # They went forward on 9 March 2025: 2:30 was never shown, and is 3:30 in summer time.
        ("3/9/25, 2:30 AM", (2025, 3, 9, 10, 30), (2025, 3, 9)),
    ],
)
def test_a_wall_time_of_the_pacific_coast_is_one_instant(text, instant, day):
    moment = read_moment(text)
    assert moment.at == datetime(*instant, tzinfo=UTC)
    assert moment.at.tzinfo is UTC
    assert moment.on == date(*day)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "08 Feb 2026",
        "11/12/25, 25:04 PM",
        "11/12/25, 0:04 PM",
        "11/12/25, 3:64 PM",
        "2025-11-12T25:04:00-05:00",
        "45973",
    ],
)
def test_other_texts_are_no_instant(text):
    with pytest.raises(NotADate):
        read_moment(text)


def test_an_instant_of_three_numbers_follows_its_file():
    with pytest.raises(Ambiguous):
        read_moment("03/04/2025 15:04")
    assert read_moment("03/04/2025 15:04", Order.DAY_FIRST).on == date(2025, 4, 3)


def test_the_locale_changes_nothing():
    before = locale.setlocale(locale.LC_ALL)
    try:
        for name in ("fr_CA.UTF-8", "fr_FR.UTF-8", "C"):
            try:
                locale.setlocale(locale.LC_ALL, name)
            except locale.Error:
                continue
            assert read_day("09 Feb 2026") == date(2026, 2, 9)
    finally:
        locale.setlocale(locale.LC_ALL, before)


@given(st.dates(min_value=date(2003, 1, 1), max_value=date(2099, 12, 31)))
def test_every_day_that_linkedin_writes_is_read_back(day):
    assert read_day(f"{day.day:02} {day:%b} {day.year}") == day
    assert read_day(f"{day.month}/{day.day}/{day:%y}, 12:00 PM") == day


@given(st.text(max_size=60))
def test_no_text_is_more_than_no_date(text):
    for read in (read_day, read_moment):
        with contextlib.suppress(NotADate):
            read(text)
