"""Days and figures as Canada writes them."""

from __future__ import annotations

from datetime import date

import pytest
from babel import Locale
from babel.numbers import format_decimal, format_percent

from netkeeper.domain.days import Day, Precision
from netkeeper.texts.canada import CanadianFormats

FRENCH, ENGLISH = CanadianFormats("fr"), CanadianFormats("en")


@pytest.mark.parametrize(
    ("day", "french", "english"),
    [
        (Day(date(2025, 3, 12)), "12\u00a0mars 2025", "March 12, 2025"),
        (Day(date(2025, 3, 1)), "1er\u00a0mars 2025", "March 1, 2025"),
        (Day(date(2025, 8, 1), Precision.MONTH), "août 2025", "August 2025"),
        (Day(date(2025, 1, 1), Precision.YEAR), "2025", "2025"),
    ],
)
def test_a_day_says_no_more_than_is_known(day, french, english):
    assert FRENCH.day(day) == french
    assert ENGLISH.day(day) == english


def test_a_short_day_keeps_its_year():
    assert FRENCH.short_date(date(2026, 11, 12)) == "12\u00a0nov. 2026"
    assert ENGLISH.short_date(date(2026, 11, 12)) == "Nov 12, 2026"


@pytest.mark.parametrize(
    ("value", "french", "english"),
    [
        (0, "0", "0"),
        (999, "999", "999"),
        (1284, "1\u00a0284", "1,284"),
        (1234567, "1\u00a0234\u00a0567", "1,234,567"),
        (-1284, "-1\u00a0284", "-1,284"),
        (2.0, "2", "2"),
        (1284.56, "1\u00a0284,6", "1,284.6"),
    ],
)
def test_a_figure_has_its_thousands_apart(value, french, english):
    assert FRENCH.number(value) == french
    assert ENGLISH.number(value) == english


@pytest.mark.parametrize(
    ("share", "french", "english"),
    [
        (0, "0\u00a0%", "0%"),
        (0.034, "3\u00a0%", "3%"),
        (1, "100\u00a0%", "100%"),
        (0.001, "<\u00a01\u00a0%", "<\u00a01%"),
        (0.999, ">\u00a099\u00a0%", ">\u00a099%"),
    ],
)
def test_a_share_that_is_not_quite_nothing_is_not_shown_as_nothing(share, french, english):
    assert FRENCH.percent(share) == french
    assert ENGLISH.percent(share) == english


@pytest.mark.parametrize(("language", "formats"), [("fr", FRENCH), ("en", ENGLISH)])
@pytest.mark.parametrize("month", range(1, 13))
def test_the_months_and_their_order_are_those_of_the_unicode_cldr(language, formats, month):
    locale = Locale(language, "CA")
    for width, write in (("wide", formats.date), ("abbreviated", formats.short_date)):
        named = locale.months["format"][width][month]
        pattern = locale.date_formats["long"].pattern.replace("MMMM", "{0}")
        expected = pattern.replace("d", "12").replace("y", "2025").format(named)
        assert write(date(2025, month, 12)).replace("\u00a0", " ") == expected


@pytest.mark.parametrize(("language", "formats"), [("fr", FRENCH), ("en", ENGLISH)])
def test_figures_have_the_marks_of_the_unicode_cldr(language, formats):
    locale = Locale(language, "CA")
    assert formats.number(1284.5) == format_decimal(1284.5, locale=locale)
    assert formats.percent(0.34) == format_percent(0.34, locale=locale)


def test_a_third_language_is_refused():
    with pytest.raises(KeyError):
        CanadianFormats("de")
