"""Days, ages, numbers and shares, as French of Québec and Canadian English write them."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netkeeper.domain.days import Day, Precision
from netkeeper.ui.wording import formats
from netkeeper.ui.wording.language import Language, Speech
from tests.conftest import TODAY

FR, EN = Language.FR.locale, Language.EN.locale
MONTH = Day(date(2025, 3, 1), Precision.MONTH)
MORNING, EVENING = (datetime(2026, 11, 23, *at).astimezone() for at in ((9, 5), (18, 30)))
YEAR = Day(date(2024, 1, 1), Precision.YEAR)


@pytest.fixture(scope="module")
def speech(qapp):
    made = Speech(qapp, "en")
    yield made
    made.choose("en")
    made.deleteLater()


def plain(text):
    """Show no-break spaces as ~, so that a table can be read."""
    return text.replace("\u00a0", "~")


@pytest.mark.parametrize(
    ("write", "fr", "en"),
    [
        (lambda to: formats.day(to, date(2025, 3, 12)), "12~mars 2025", "12~March 2025"),
        (lambda to: formats.day(to, date(2026, 5, 1)), "1er~mai 2026", "1~May 2026"),
        (lambda to: formats.time_of(to, MORNING), "9~h~05", "9:05\u202fa.m."),
        (lambda to: formats.time_of(to, EVENING), "18~h~30", "6:30\u202fp.m."),
        (lambda to: formats.day(to, MONTH), "mars 2025", "March 2025"),
        (lambda to: formats.day(to, YEAR), "2024", "2024"),
        (lambda to: formats.day_of_year(to, date(2026, 9, 3)), "3~septembre", "3~September"),
        (lambda to: formats.day_of_year(to, MONTH), "mars 2025", "March 2025"),
        (
            lambda to: formats.full_day(to, TODAY),
            "lundi 23~novembre 2026",
            "Monday 23~November 2026",
        ),
        (lambda to: formats.short_day(to, date(2026, 11, 20), TODAY), "20~nov.", "20~Nov"),
        (lambda to: formats.short_day(to, date(2025, 7, 2), TODAY), "2~juill. 2025", "2~Jul 2025"),
        (lambda to: formats.short_day(to, MONTH, TODAY), "mars 2025", "Mar 2025"),
        (lambda to: formats.cut_day(to, date(2026, 11, 20)), "20~nov. 2026", "20~Nov 2026"),
        (lambda to: formats.short_month(to, date(2026, 9, 3)), "sept. 2026", "Sep 2026"),
        (lambda to: formats.short_month(to, YEAR), "2024", "2024"),
        (lambda to: formats.month(to, date(2026, 8, 3)), "Août 2026", "August 2026"),
        (lambda to: formats.number(to, 1_284), "1~284", "1,284"),
        (lambda to: formats.number(to, 412), "412", "412"),
        (lambda to: formats.decimal(to, 3.14159, 2), "3,14", "3.14"),
        (lambda to: formats.percent(to, 0.22), "22~%", "22%"),
        (lambda to: formats.percent(to, 0.035, 1), "3,5~%", "3.5%"),
        (lambda to: formats.near_day(to, TODAY, TODAY), "aujourd’hui", "today"),
        (lambda to: formats.near_day(to, date(2026, 11, 22), TODAY), "hier", "yesterday"),
        (lambda to: formats.near_day(to, date(2026, 11, 24), TODAY), "demain", "tomorrow"),
        (lambda to: formats.near_day(to, date(2026, 11, 19), TODAY), "jeudi", "Thursday"),
        (lambda to: formats.near_day(to, date(2026, 11, 16), TODAY), "16~nov.", "16~Nov"),
        (lambda to: formats.near_day(to, date(2026, 11, 27), TODAY), "27~nov.", "27~Nov"),
        (lambda to: formats.near_day(to, MONTH, TODAY), "mars 2025", "Mar 2025"),
        (lambda to: formats.seen_on(to, TODAY, TODAY), "aujourd’hui", "today"),
        (lambda to: formats.seen_on(to, date(2026, 11, 12), TODAY), "nov. 2026", "Nov 2026"),
        (lambda to: formats.seen_on(to, MONTH, TODAY), "mars 2025", "Mar 2025"),
        (lambda to: formats.days(1), "1~jour", "1 day"),
        (lambda to: formats.days(0), "0~jour", "0 days"),
        (lambda to: formats.days(1_284), "1~284~jours", "1,284 days"),
        (lambda to: formats.age(3), "3~j", "3 d"),
        (lambda to: formats.age(0), "aujourd’hui", "today"),
        (lambda to: formats.from_today(0), "aujourd’hui", "today"),
        (lambda to: formats.from_today(1), "hier", "yesterday"),
        (lambda to: formats.from_today(-1), "demain", "tomorrow"),
        (lambda to: formats.from_today(3), "il y a 3~jours", "3 days ago"),
        (lambda to: formats.from_today(-3), "dans 3~jours", "in 3 days"),
        (lambda to: formats.capital("à surveiller"), "À surveiller", "À surveiller"),
        (lambda to: formats.capital("« ne vous connaît pas »"), *2 * ["« Ne vous connaît pas »"]),
        (lambda to: formats.capital(""), "", ""),
    ],
)
def test_it_is_written_as_each_language_does(speech, write, fr, en):
    speech.choose("fr")
    assert plain(write(FR)) == fr
    speech.choose("en")
    assert plain(write(EN)) == en


@given(on=st.dates(date(1900, 1, 1), date(2200, 1, 1)), locale=st.sampled_from([FR, EN]))
def test_a_day_never_says_more_than_is_known(speech, on, locale):
    for precision in (Precision.MONTH, Precision.YEAR):
        vague, exact = Day(on, precision), Day(on)
        for written in (
            formats.day(locale, vague),
            formats.short_day(locale, vague, on + timedelta(days=3)),
            formats.near_day(locale, vague, on),
            formats.seen_on(locale, vague, on),
        ):
            assert str(on.year) in written
            assert formats.NO_BREAK not in written
            assert written != formats.day(locale, exact)
