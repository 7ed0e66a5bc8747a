from __future__ import annotations

import json
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netkeeper.domain.dates.feasts import FEASTS
from netkeeper.domain.days import Day, Precision, parse_iso
from netkeeper.domain.when import find_days, read_day, warm_up

DATA = Path(__file__).parents[1] / "data"
TABLE = json.loads((DATA / "typed_dates.json").read_text("utf-8"))
HELD_OUT = json.loads((DATA / "typed_held_out.json").read_text("utf-8"))["phrases"]
WEDNESDAY = date(2026, 11, 25)
MONDAY = date(2026, 11, 23)

MONTHS_FR = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
MONTHS_EN = "January February March April May June July August September October November December"
TYPED = st.text(
    st.sampled_from(" ,.@#'’-/\"()0123456789éûàhilumardeosntyjgwkfvcp\t\n 李"), max_size=40
)


@pytest.mark.parametrize(("text", "iso"), TABLE["phrases"])
def test_a_phrase_says_its_day(text, iso):
    assert read_day(text, WEDNESDAY) == parse_iso(iso)


@pytest.mark.parametrize("text", TABLE["no_phrases"])
def test_what_is_no_date_or_lies_ahead_is_none_for_a_meeting(text):
    assert read_day(text, WEDNESDAY) is None


@pytest.mark.parametrize(("text", "iso"), HELD_OUT)
def test_a_phrase_that_the_grammar_was_not_made_from_says_its_day(text, iso):
    assert read_day(text, WEDNESDAY) == (parse_iso(iso) if iso else None)


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("demain", "2026-11-26"),
        ("après-demain", "2026-11-27"),
        ("dans 2 semaines", "2026-12-09"),
        ("dans un mois", "2026-12-25"),
        ("d’ici dix jours", "2026-12-05"),
        ("vendredi", "2026-11-27"),
        ("vendredi prochain", "2026-11-27"),
        ("mercredi", "2026-12-02"),
        ("lundi en huit", "2026-12-07"),
        ("la semaine prochaine", "2026-12-02"),
        ("le mois prochain", "2026-12"),
        ("l’an prochain", "2027"),
        ("le 12 mars", "2027-03-12"),
        ("le 3", "2026-12-03"),
        ("le 25", "2026-11-25"),
        ("12/03", "2027-03-12"),
        ("12/03/2027", "2027-03-12"),
        ("en mars", "2027-03"),
        ("29 février", "2028-02-29"),
        ("ce vendredi", "2026-11-27"),
        ("tomorrow", "2026-11-26"),
        ("in 2 weeks", "2026-12-09"),
        ("two weeks from now", "2026-12-09"),
        ("in a few days", "2026-11-28"),
        ("next Friday", "2026-11-27"),
        ("a week Tuesday", "2026-12-08"),
        ("a week from Friday", "2026-12-04"),
        ("mercredi en huit", "2026-12-09"),
        ("Monday next week", "2026-11-30"),
        ("next month", "2026-12"),
        ("next March", "2027-03"),
        ("next summer", "2027"),
        ("this weekend", "2026-11-28"),
        ("March 12", "2027-03-12"),
        ("hier", "2026-11-24"),
        ("d’ici vendredi", "2026-11-27"),
        ("by Friday", "2026-11-27"),
        ("avant mardi", "2026-12-01"),
        ("fin du mois", "2026-11-30"),
        ("by the end of the month", "2026-11-30"),
        ("in a fortnight", "2026-12-09"),
        ("tmrw", "2026-11-26"),
        ("au printemps", "2027"),
        ("la semaine du 7 déc.", "2026-12-07"),
        ("week of December 7", "2026-12-07"),
        ("le 25 novembre prochain", "2027-11-25"),
        ("à Noël", "2026-12-25"),
        ("la veille du jour de l’An", "2026-12-31"),
        ("on Labour Day", "2027-09-06"),
        ("Noël dernier", "2025-12-25"),
        ("Noël prochain", "2026-12-25"),
        ("la veille de Noël prochain", "2026-12-24"),
        ("à la Saint-Jean prochaine", "2027-06-24"),
    ],
)
def test_a_follow_up_looks_ahead(text, iso):
    assert read_day(text, WEDNESDAY, prefer="future") == parse_iso(iso)


@pytest.mark.parametrize(
    ("today", "prefer", "text", "iso"),
    [
        ("2026-12-31", "past", "le 2 janvier", "2026-01-02"),
        ("2027-01-01", "past", "le 31", "2026-12-31"),
        ("2027-01-01", "past", "31 décembre dernier", "2026-12-31"),
        ("2027-01-01", "past", "1er janvier dernier", "2026-01-01"),
        ("2027-01-01", "past", "la veille du jour de l’An", "2026-12-31"),
        ("2027-01-01", "future", "fin du mois", "2027-01-31"),
        ("2028-02-29", "past", "vingt-neuf février", "2028-02-29"),
        ("2028-02-29", "past", "le 29 février dernier", "2024-02-29"),
        ("2028-02-29", "future", "le 29 février prochain", "2032-02-29"),
        ("2028-02-29", "future", "dans un an", "2029-02-28"),
        ("2026-11-22", "past", "cette fin de semaine", "2026-11-21"),
        ("2026-11-22", "past", "semaine du 16", "2026-11-16"),
        ("2026-11-22", "future", "d’ici dimanche", "2026-11-29"),
        ("2026-11-23", "past", "a week and a half ago", "2026-11-13"),
        ("2026-11-23", "future", "avant lundi", "2026-11-30"),
        ("2026-03-01", "future", "ce printemps", "2026"),
    ],
)
def test_a_phrase_counts_from_today(today, prefer, text, iso):
    assert read_day(text, parse_iso(today).on, prefer=prefer) == parse_iso(iso)


def test_a_weekday_is_never_today_since_saying_nothing_means_today():
    assert read_day("lundi", MONDAY) == Day(MONDAY - timedelta(7))
    assert read_day("on Monday", MONDAY) == Day(MONDAY - timedelta(7))
    assert read_day("lundi", MONDAY, prefer="future") == Day(MONDAY + timedelta(7))
    assert read_day("ce lundi", MONDAY) == Day(MONDAY)
    assert read_day("this Monday", MONDAY) == Day(MONDAY)


def test_a_feast_may_be_today_unless_it_is_the_last_or_the_next():
    christmas = date(2026, 12, 25)
    for prefer in ("past", "future"):
        assert read_day("à Noël", christmas, prefer=prefer) == Day(christmas)
        assert read_day("Noël dernier", christmas, prefer=prefer) == Day(date(2025, 12, 25))
        assert read_day("last Christmas", christmas, prefer=prefer) == Day(date(2025, 12, 25))
    assert read_day("Noël prochain", christmas, prefer="future") == Day(date(2027, 12, 25))
    assert read_day("next Christmas", christmas, prefer="future") == Day(date(2027, 12, 25))
    new_year = "la veille du jour de l’An prochain"
    assert read_day(new_year, date(2026, 12, 31), prefer="future") == Day(date(2027, 12, 31))


@given(st.dates(date(1971, 1, 1), date(2100, 12, 31)), st.sampled_from(sorted(FEASTS)))
def test_a_feast_is_the_nearest_one_on_the_side_meant(today, name):
    past = read_day(f"on {name}", today).on
    ahead = read_day(f"on {name}", today, prefer="future").on
    assert past <= today <= ahead
    # From one Easter to the next: 50 to 55 weeks.
    assert past == ahead == today or 350 <= (ahead - past).days <= 385
    assert FEASTS[name](past.year) == past
    assert FEASTS[name](ahead.year) == ahead


def test_the_last_day_allowed_is_an_argument():
    friday = date(2026, 11, 27)
    assert read_day("demain", WEDNESDAY, latest=friday) == Day(date(2026, 11, 26))
    assert read_day("samedi prochain", WEDNESDAY, latest=friday) is None
    assert read_day("2020-05-01", WEDNESDAY, latest=date(2019, 1, 1)) is None
    assert read_day("le 12 mars", WEDNESDAY, latest=date(2020, 1, 1)) == Day(date(2019, 3, 12))
    assert read_day("dans 2 semaines", WEDNESDAY, prefer="future", latest=friday) is None


def test_figures_put_the_day_first_unless_that_is_no_day_or_not_yet():
    assert read_day("05/11/2026", WEDNESDAY) == Day(date(2026, 11, 5))
    assert read_day("11/05/2026", WEDNESDAY) == Day(date(2026, 5, 11))
    assert read_day("11/12/2026", WEDNESDAY) == Day(date(2026, 11, 12)), "11 December is ahead"
    assert read_day("12/12/2026", WEDNESDAY) is None


def test_every_phrase_of_a_line_is_found_with_its_place():
    line = "Sam Lee @ Lundi créatif mardi, suivi dans 2 semaines"
    found = find_days(line, WEDNESDAY)
    assert [(line[each.start : each.end], each.day) for each in found] == [
        ("Lundi", Day(MONDAY)),
        ("mardi", Day(date(2026, 11, 24))),
        ("dans 2 semaines", None),  # still ahead
    ]


@pytest.mark.parametrize(
    ("months", "wording"),
    [
        (MONTHS_FR, "{day} {month} {year}"),
        (MONTHS_FR, "le {day} {month} {year}"),
        (MONTHS_EN, "{month} {day}, {year}"),
        (MONTHS_EN, "{day} {month} {year}"),
    ],
)
@given(on=st.dates(date(1950, 1, 1), WEDNESDAY))
def test_every_day_of_the_calendar_is_read_back_from_its_words(on, months, wording):
    text = wording.format(day=on.day, month=months.split()[on.month - 1], year=on.year)
    assert read_day(text, WEDNESDAY) == Day(on)
    text = text.removesuffix(str(on.year)).rstrip(", ")
    said = read_day(text, WEDNESDAY)
    assert said is not None
    assert (said.on.month, said.on.day) == (on.month, on.day)
    assert WEDNESDAY - timedelta(days=366 * 8) < said.on <= WEDNESDAY


@given(st.dates(date(1950, 1, 1), WEDNESDAY))
def test_every_day_of_the_calendar_is_read_back_from_its_figures(on):
    assert read_day(on.isoformat(), WEDNESDAY) == Day(on)
    assert read_day(f"{on:%d/%m/%Y}", WEDNESDAY) == Day(on)


@given(
    st.lists(TYPED | st.sampled_from([phrase for phrase, _ in TABLE["phrases"]])).map(" ".join),
    st.dates(),
    st.sampled_from(["past", "future"]),
)
def test_no_text_on_no_day_makes_it_fail(text, today, prefer):
    day = read_day(text, today, prefer=prefer)
    assert day is None or prefer == "future" or day.on <= today
    ends = [0]
    for found in find_days(text, today, prefer=prefer):
        assert ends[-1] <= found.start < found.end <= len(text)
        ends.append(found.end)


@given(st.dates(), st.sampled_from([phrase for phrase, _ in TABLE["phrases"]]))
def test_a_known_phrase_never_fails_however_far_today_lies(today, phrase):
    day = read_day(phrase, today)
    assert day is None or day.on <= today


@pytest.mark.parametrize("text", ["12/mars/2025", "2025 mars 12", "March/12/2025", "12 mars, 2025"])
def test_the_library_reads_whole_dates_that_the_grammar_does_not_know(text):
    assert read_day(text, WEDNESDAY) == Day(date(2025, 3, 12), Precision.DAY)
    assert read_day(text, date(2025, 3, 11)) is None


def test_a_line_is_read_without_loading_the_library():
    asks = (
        "import sys; from datetime import date\n"
        "from netkeeper.domain.when import find_days, read_day\n"
        "assert find_days('Marie @ Salon il y a deux semaines', date(2026, 11, 25))\n"
        "assert read_day('jeudi passé', date(2026, 11, 25))\n"
        "assert 'dateparser' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", asks], check=True)


def test_warming_up_needs_nothing_and_warns_of_nothing():
    warm_up()
    assert "dateparser" in sys.modules
