"""What is to be done about people: kept, done, put off, and shown on its day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netkeeper.domain.follow_ups import Snooze, next_weekday, snoozed
from netkeeper.services import follow_ups
from netkeeper.services.follow_ups import (
    add_follow_up,
    add_once,
    finish_follow_up,
    snooze_follow_up,
)
from netkeeper.services.people import read_person, trash_people
from netkeeper.services.refused import Refused
from netkeeper.texts.catalogue import LANGUAGES
from netkeeper.texts.texts import Texts
from tests.conftest import TODAY, rows_of
from tests.services.cast import entry_of, person

DAY = timedelta(days=1)


def due(reader, on=TODAY):
    return [(each.id, each.due_on) for each in reader.overview.follow_ups(on)]


def test_a_follow_up_is_shown_from_its_day_until_it_is_done(program, reader):
    nadia = person(program, "Nadia Benali")
    number = add_follow_up(program.open_unit, nadia, TODAY, "  Lui écrire ")
    assert due(reader, TODAY - DAY) == []
    assert due(reader) == [(number, TODAY)]
    (line,) = read_person(reader, nadia).follow_ups
    assert (line.name, line.what) == ("Nadia Benali", "Lui écrire")
    finish_follow_up(program.open_unit, number, TODAY)
    assert due(reader) == []
    page = read_person(reader, nadia)
    assert page.follow_ups == []
    assert [(each.id, each.done_on) for each in page.done_follow_ups] == [(number, TODAY)]
    follow_ups.reopen_follow_up(program.open_unit, number)
    assert due(reader) == [(number, TODAY)]
    assert read_person(reader, nadia).done_follow_ups == []


def test_what_was_put_off_comes_back_on_its_new_day(program, reader):
    nadia = person(program, "Nadia Benali")
    number = add_follow_up(program.open_unit, nadia, TODAY, "Relancer")
    snooze_follow_up(program.open_unit, number, TODAY + 7 * DAY, TODAY)
    assert due(reader) == []
    assert due(reader, TODAY + 7 * DAY) == [(number, TODAY + 7 * DAY)]
    assert entry_of(program).facts == {"name": "Nadia Benali", "until": "2026-11-30"}


def test_what_is_due_stands_oldest_first(program, reader):
    nadia = person(program, "Nadia Benali")
    late, later = (
        add_follow_up(program.open_unit, nadia, TODAY - days * DAY, "x") for days in (9, 3)
    )
    earliest = add_follow_up(program.open_unit, nadia, TODAY - 30 * DAY, "x")
    assert [number for number, _on in due(reader)] == [earliest, late, later]
    # What was put off is as old as the day that it was put off to.
    snooze_follow_up(program.open_unit, earliest, TODAY + DAY, TODAY)
    next_day = TODAY + DAY
    assert [number for number, _on in due(reader, next_day)] == [late, later, earliest]
    assert [each.id for each in reader.overview.follow_ups(next_day, 2)] == [late, later]
    assert [each.id for each in read_person(reader, nadia).follow_ups] == [late, later, earliest]


@pytest.mark.parametrize("what", ["", " ", "\n\t"])
def test_something_is_to_be_done(program, what):
    nadia = person(program, "Nadia Benali")
    with pytest.raises(Refused, match="empty_follow_up"):
        add_follow_up(program.open_unit, nadia, TODAY, what)


@pytest.mark.parametrize("add", [add_follow_up, add_once])
@pytest.mark.parametrize("trashed", [False, True])
def test_it_is_about_somebody_of_the_record(program, add, trashed):
    nadia = person(program, "Nadia Benali") if trashed else 77
    if trashed:
        trash_people(program.open_unit, [nadia])
    with pytest.raises(Refused, match="no_such_person"):
        add(program.open_unit, nadia, TODAY, "Lui écrire")


ACTS = {
    "finish": lambda unit, number: follow_ups.finish_follow_up(unit, number, TODAY),
    "reopen": follow_ups.reopen_follow_up,
    "snooze": lambda unit, number: follow_ups.snooze_follow_up(unit, number, TODAY + DAY, TODAY),
    "edit": lambda unit, number: follow_ups.edit_follow_up(unit, number, "Autre", TODAY),
    "trash": follow_ups.trash_follow_up,
}


@pytest.mark.parametrize("act", ACTS.values(), ids=ACTS)
@pytest.mark.parametrize("gone", ["never", "trashed", "with its person"])
def test_one_that_is_gone_changes_nothing(program, record_path, act, gone):
    nadia = person(program, "Nadia Benali")
    number = add_follow_up(program.open_unit, nadia, TODAY, "Lui écrire")
    if gone == "never":
        number += 70
    elif gone == "trashed":
        follow_ups.trash_follow_up(program.open_unit, number)
    else:
        trash_people(program.open_unit, [nadia])
    before = rows_of(record_path, journal=True)
    with pytest.raises(Refused, match="no_such_follow_up"):
        act(program.open_unit, number)
    assert rows_of(record_path, journal=True) == before


@pytest.mark.parametrize("about", ["somebody", "nobody"])
def test_every_act_is_named_in_both_languages_and_taken_back(program, record_path, reader, about):
    whom = person(program, "Nadia Benali") if about == "somebody" else None
    number = add_follow_up(program.open_unit, whom, TODAY - DAY, "Écrire au comité")
    named = "Nadia Benali" if whom else "Écrire au comité"
    for act in ("finish", "reopen", "snooze", "edit", "trash"):
        before = rows_of(record_path)
        ACTS[act](program.open_unit, number)
        after = rows_of(record_path)
        assert after != before
        entry = entry_of(program)
        for language in LANGUAGES:
            assert named in Texts(language).action(entry.action, entry.facts)
        program.undo()
        assert rows_of(record_path) == before
        program.redo()
        assert rows_of(record_path) == after
        if act in {"snooze", "edit"}:
            program.undo()
    assert due(reader) == []


def test_the_same_is_planned_once_until_it_is_done(program, reader, record_path):
    nadia = person(program, "Nadia Benali")
    first = add_once(program.open_unit, nadia, TODAY, "Demander un consentement")
    other = add_once(program.open_unit, nadia, TODAY, "Lui écrire")
    before = rows_of(record_path, journal=True)
    with pytest.raises(Refused, match="asked_already") as refused:
        add_once(program.open_unit, nadia, TODAY + DAY, "Demander un consentement")
    assert refused.value.facts == {"name": "Nadia Benali", "date": TODAY}
    assert rows_of(record_path, journal=True) == before
    finish_follow_up(program.open_unit, first, TODAY)
    again = add_once(program.open_unit, nadia, TODAY, "Demander un consentement")
    assert {each for each, _on in due(reader)} == {other, again}


def test_one_about_nobody_is_due_like_any_other(program, reader):
    number = add_follow_up(program.open_unit, None, TODAY, "Renouveler la cotisation")
    (line,) = reader.overview.follow_ups(TODAY)
    assert (line.id, line.person_id, line.name) == (number, None, "")
    snooze_follow_up(program.open_unit, number, TODAY + DAY, TODAY)
    assert [each.id for each in reader.overview.follow_ups_ahead(TODAY)] == [number]
    assert due(reader) == []


def test_a_change_of_the_day_ends_a_delay(program, reader, record_path):
    nadia = person(program, "Nadia Benali")
    number = add_follow_up(program.open_unit, nadia, TODAY, "Lui écrire")
    snooze_follow_up(program.open_unit, number, TODAY + 30 * DAY, TODAY)
    before = rows_of(record_path)
    follow_ups.edit_follow_up(program.open_unit, number, "Lui écrire", TODAY + 30 * DAY)
    assert rows_of(record_path) == before
    follow_ups.edit_follow_up(program.open_unit, number, " L’appeler ", TODAY)
    (line,) = reader.overview.follow_ups(TODAY)
    assert (line.what, line.due_on) == ("L’appeler", TODAY)


@pytest.mark.parametrize("until", [TODAY, TODAY - DAY])
def test_nothing_is_put_off_until_a_day_that_is_there_already(program, until):
    number = add_follow_up(program.open_unit, None, TODAY, "x")
    with pytest.raises(Refused, match="snooze_not_ahead"):
        snooze_follow_up(program.open_unit, number, until, TODAY)


@pytest.mark.parametrize("act", ["finish", "reopen", "edit", "snooze"])
def test_what_changes_nothing_is_no_change(program, record_path, act):
    number = add_follow_up(program.open_unit, None, TODAY, "Autre")
    if act != "edit":
        ACTS[act](program.open_unit, number)
    before = rows_of(record_path, journal=True)
    ACTS[act](program.open_unit, number)
    assert rows_of(record_path, journal=True) == before


@pytest.mark.parametrize(
    ("choice", "today", "until"),
    [
        (Snooze.TOMORROW, "2026-12-31", "2027-01-01"),
        (Snooze.WEEK, "2026-11-28", "2026-12-05"),
        (Snooze.MONTH, "2026-01-31", "2026-02-28"),
        (Snooze.MONTH, "2028-01-31", "2028-02-29"),
        (Snooze.MONTH, "2026-12-31", "2027-01-31"),
        (Snooze.MONTH, "2026-11-30", "2026-12-30"),
        (Snooze.MONTH, "2026-10-31", "2026-11-30"),
    ],
)
def test_a_delay_follows_the_calendar(choice, today, until):
    assert snoozed(choice, date.fromisoformat(today)) == date.fromisoformat(until)


@given(st.sampled_from(Snooze), st.dates(date(1900, 1, 1), date(9990, 1, 1)))
def test_a_delay_ends_after_today_and_within_a_month(choice, today):
    assert DAY <= snoozed(choice, today) - today <= 31 * DAY


@given(st.dates(date(1900, 1, 1), date(9990, 1, 1)))
def test_the_next_weekday_is_one_and_near(today):
    day = next_weekday(today)
    assert day.weekday() < 5
    assert all((today + n * DAY).weekday() > 4 for n in range(1, (day - today).days))
    assert day > today


@pytest.mark.parametrize("what", ["\ud800", "a\0b", "½ 😀 李明", "x" * 10_000])
def test_any_text_is_kept(program, reader, what):
    nadia = person(program, "Nadia Benali")
    add_follow_up(program.open_unit, nadia, TODAY, what)
    (line,) = reader.overview.follow_ups(TODAY)
    assert line.what == what.replace("\ud800", "\ufffd").replace("\0", "\ufffd")
