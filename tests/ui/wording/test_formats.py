"""Days, ages, numbers and shares, as French of Québec and Canadian English write them."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

from netkeeper.domain.days import Day, Precision
from netkeeper.ui.wording import formats
from netkeeper.ui.wording.language import Language
from tests.conftest import TODAY

MONTH = Day(date(2025, 3, 1), Precision.MONTH)
MORNING, EVENING = (datetime(2026, 11, 23, *at).astimezone() for at in ((9, 5), (18, 30)))
YEAR = Day(date(2024, 1, 1), Precision.YEAR)


def plain(text):
    """Show no-break spaces as ~, so that a table can be read."""
    return text.replace("\u00a0", "~")


@pytest.mark.parametrize(
    ("write", "fr", "en"),
    [
        (lambda: formats.day(date(2025, 3, 12)), "12~mars 2025", "12~March 2025"),
        (lambda: formats.day(date(2026, 5, 1)), "1er~mai 2026", "1~May 2026"),
        (lambda: formats.time_of(MORNING), "9~h~05", "9:05\u202fa.m."),
        (lambda: formats.time_of(EVENING), "18~h~30", "6:30\u202fp.m."),
        (lambda: formats.day(MONTH), "mars 2025", "March 2025"),
        (lambda: formats.day(YEAR), "2024", "2024"),
        (lambda: formats.day_of_year(date(2026, 9, 3)), "3~septembre", "3~September"),
        (lambda: formats.day_of_year(MONTH), "mars 2025", "March 2025"),
        (
            lambda: formats.full_day(TODAY),
            "lundi 23~novembre 2026",
            "Monday 23~November 2026",
        ),
        (lambda: formats.short_day(date(2026, 11, 20), TODAY), "20~nov.", "20~Nov"),
        (lambda: formats.short_day(date(2025, 7, 2), TODAY), "2~juill. 2025", "2~Jul 2025"),
        (lambda: formats.short_day(MONTH, TODAY), "mars 2025", "Mar 2025"),
        (lambda: formats.cut_day(date(2026, 11, 20)), "20~nov. 2026", "20~Nov 2026"),
        (lambda: formats.short_month(date(2026, 9, 3)), "sept. 2026", "Sep 2026"),
        (lambda: formats.short_month(YEAR), "2024", "2024"),
        (lambda: formats.month(date(2026, 8, 3)), "Août 2026", "August 2026"),
        (lambda: formats.number(1_284), "1~284", "1,284"),
        (lambda: formats.number(412), "412", "412"),
        (lambda: formats.decimal(3.14159, 2), "3,14", "3.14"),
        (lambda: formats.percent(0.22), "22~%", "22%"),
        (lambda: formats.percent(0.035, 1), "3,5~%", "3.5%"),
        (lambda: formats.near_day(TODAY, TODAY), "aujourd’hui", "today"),
        (lambda: formats.near_day(date(2026, 11, 22), TODAY), "hier", "yesterday"),
        (lambda: formats.near_day(date(2026, 11, 24), TODAY), "demain", "tomorrow"),
        (lambda: formats.near_day(date(2026, 11, 19), TODAY), "jeudi", "Thursday"),
        (lambda: formats.near_day(date(2026, 11, 16), TODAY), "16~nov.", "16~Nov"),
        (lambda: formats.near_day(date(2026, 11, 27), TODAY), "27~nov.", "27~Nov"),
        (lambda: formats.near_day(MONTH, TODAY), "mars 2025", "Mar 2025"),
        (lambda: formats.seen_on(TODAY, TODAY), "aujourd’hui", "today"),
        (lambda: formats.seen_on(date(2026, 11, 12), TODAY), "nov. 2026", "Nov 2026"),
        (lambda: formats.seen_on(MONTH, TODAY), "mars 2025", "Mar 2025"),
        (lambda: formats.days(1), "1~jour", "1 day"),
        (lambda: formats.days(0), "0~jour", "0 days"),
        (lambda: formats.days(1_284), "1~284~jours", "1,284 days"),
        (lambda: formats.age(3), "3~j", "3 d"),
        (lambda: formats.age(0), "aujourd’hui", "today"),
        (lambda: formats.from_today(0), "aujourd’hui", "today"),
        (lambda: formats.from_today(1), "hier", "yesterday"),
        (lambda: formats.from_today(-1), "demain", "tomorrow"),
        (lambda: formats.from_today(3), "il y a 3~jours", "3 days ago"),
        (lambda: formats.from_today(-3), "dans 3~jours", "in 3 days"),
        (lambda: formats.capital("à surveiller"), "À surveiller", "À surveiller"),
        (lambda: formats.capital("« ne vous connaît pas »"), *2 * ["« Ne vous connaît pas »"]),
        (lambda: formats.capital(""), "", ""),
    ],
)
def test_it_is_written_as_each_language_does(speech, write, fr, en):
    speech.choose("fr")
    assert plain(write()) == fr
    speech.choose("en")
    assert plain(write()) == en


@given(
    on=st.dates(date(1900, 1, 1), date(2200, 1, 1)),
    locale=st.sampled_from([each.locale for each in Language]),
)
def test_a_day_never_says_more_than_is_known(speech, on, locale):
    QLocale.setDefault(locale)
    for precision in (Precision.MONTH, Precision.YEAR):
        vague, exact = Day(on, precision), Day(on)
        for written in (
            formats.day(vague),
            formats.short_day(vague, on + timedelta(days=3)),
            formats.near_day(vague, on),
            formats.seen_on(vague, on),
        ):
            assert str(on.year) in written
            assert formats.NO_BREAK not in written
            assert written != formats.day(exact)
