"""What is to be done about people: kept, done, put off, and shown on its day."""

from __future__ import annotations

from datetime import timedelta

import pytest

from netkeeper.services.follow_ups import add_follow_up, finish_follow_up, snooze_follow_up
from netkeeper.services.people import read_person, trash_people
from netkeeper.services.refused import Refused
from tests.conftest import TODAY, rows_of
from tests.services.cast import entry_of, person, sent

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
    finish_follow_up(program.open_unit, number, line.name, TODAY)
    assert due(reader) == []
    assert read_person(reader, nadia).follow_ups == []
    program.undo()
    assert due(reader) == [(number, TODAY)]


def test_what_was_put_off_comes_back_on_its_new_day(program, reader):
    nadia = person(program, "Nadia Benali")
    request = sent(program, "Nadia Benali", person_id=nadia)
    number = add_follow_up(program.open_unit, nadia, TODAY, "Relancer", request)
    snooze_follow_up(program.open_unit, number, "Nadia Benali", TODAY + 7 * DAY)
    assert due(reader) == []
    assert due(reader, TODAY + 7 * DAY) == [(number, TODAY + 7 * DAY)]
    assert entry_of(program).facts == {"name": "Nadia Benali"}


def test_what_is_due_stands_oldest_first(program, reader):
    nadia = person(program, "Nadia Benali")
    late, later = (
        add_follow_up(program.open_unit, nadia, TODAY - days * DAY, "x") for days in (9, 3)
    )
    earliest = add_follow_up(program.open_unit, nadia, TODAY - 30 * DAY, "x")
    assert [number for number, _on in due(reader)] == [earliest, late, later]


@pytest.mark.parametrize("what", ["", " ", "\n\t"])
def test_something_is_to_be_done(program, what):
    nadia = person(program, "Nadia Benali")
    with pytest.raises(Refused, match="empty_follow_up"):
        add_follow_up(program.open_unit, nadia, TODAY, what)


@pytest.mark.parametrize("trashed", [False, True])
def test_it_is_about_somebody_of_the_record(program, trashed):
    nadia = person(program, "Nadia Benali") if trashed else 77
    if trashed:
        trash_people(program.open_unit, [nadia])
    with pytest.raises(Refused, match="no_such_person"):
        add_follow_up(program.open_unit, nadia, TODAY, "Lui écrire")


@pytest.mark.parametrize("act", [finish_follow_up, snooze_follow_up])
def test_one_that_is_gone_changes_nothing(program, record_path, act):
    before = rows_of(record_path, journal=True)
    act(program.open_unit, 77, "Nadia Benali", TODAY)
    assert rows_of(record_path, journal=True) == before


@pytest.mark.parametrize("what", ["\ud800", "a\0b", "½ 😀 李明", "x" * 10_000])
def test_any_text_is_kept(program, reader, what):
    nadia = person(program, "Nadia Benali")
    add_follow_up(program.open_unit, nadia, TODAY, what)
    (line,) = reader.overview.follow_ups(TODAY)
    assert line.what == what.replace("\ud800", "\ufffd").replace("\0", "\ufffd")
