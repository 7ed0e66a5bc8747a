"""What the history tells of each change, and going back to any of them and forward again."""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import mkdtemp

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netkeeper import app
from netkeeper.domain.days import Day
from netkeeper.domain.history import EntryState, FieldChange, Replayed, Touch, Whence
from netkeeper.domain.trash import Kind
from netkeeper.services import history, people
from netkeeper.services.invitations import match_invitation
from netkeeper.services.meetings import Attendee, MeetingDraft, edit_meeting
from netkeeper.services.merging import merge_people
from netkeeper.services.progress import Cancelled
from netkeeper.services.refused import Refused
from netkeeper.services.settings import change_setting
from tests.conftest import TODAY, rows_of
from tests.services.acts import NAMES, UNIT, Drawn
from tests.services.archive_files import Shop, connection
from tests.services.cast import met, person, restored, sent

EXAMPLES = 200 if os.environ.get("NETKEEPER_SOAK") else 6


class Steps:
    """Counts the steps of work, and stops it after some, if asked."""

    def __init__(self, most=None):
        self.most, self.heard = most, []

    def step(self, done, total):
        if self.most is not None and done >= self.most:
            raise Cancelled
        self.heard.append((done, total))


def entries(reader):
    """Return the lines of all entries, newest first."""
    return reader.history.lines(reader.history.ids())


def detail(program, place=0):
    """Return what an entry touched, the newest one's at place 0."""
    with program.open_reader() as reader:
        return reader.history.detail(reader.history.ids()[place])


def undo_to(program, entry, steps=None):
    return history.undo_to(program.open_reader, program.undo_all, entry, steps or Steps())


def redo_to(program, entry, steps=None):
    return history.redo_to(program.open_reader, program.redo_all, entry, steps or Steps())


def states(program):
    with program.open_reader() as reader:
        return [each.state for each in entries(reader)]


def test_who_was_merged_away_is_still_told_by_name(program):
    kept, gone = person(program, "Marie Roy"), person(program, "M. Roy")
    met(program, gone)
    merge_people(program.open_unit, kept, gone, {})
    pointed = [
        each
        for thing in detail(program).things
        for each in thing.changes
        if each.name == "person_id"
    ]
    assert [(each.before, each.after) for each in pointed] == [("M. Roy", "Marie Roy")]


# The list


def test_entries_are_listed_newest_first_with_where_they_were_made(program, record_path, reader):
    person(program, "Nadia Benali")
    met(app.build(record_path, origin="command", day=lambda: TODAY), "Luc Roy")
    first, second = entries(reader)
    assert (first.action, first.whence) == ("log_meeting", Whence.COMMAND)
    assert (second.action, second.whence) == ("add_person", Whence.WINDOW)
    assert list(reader.history.ids("command")) == [first.id]
    assert list(reader.history.ids("import")) == []


def test_days_are_those_of_the_users_clock_and_begin_where_they_change(record_path, reader):
    days = (20, 21, 21, 23)
    for day in days:
        at = datetime(2026, 11, day, 17, 0, tzinfo=UTC)
        then = app.build(record_path, origin="window", day=lambda: TODAY, clock=lambda at=at: at)
        person(then, f"Nadia Benali {day}")
    assert reader.history.days() == [
        (0, date(2026, 11, 23)),
        (1, date(2026, 11, 21)),
        (3, date(2026, 11, 20)),
    ]


def test_a_clock_that_went_back_only_begins_a_day_twice(record_path, reader):
    for day in (21, 20, 21):
        at = datetime(2026, 11, day, 17, 0, tzinfo=UTC)
        then = app.build(record_path, origin="window", day=lambda: TODAY, clock=lambda at=at: at)
        person(then, "Nadia Benali")
    assert [place for place, _ in reader.history.days()] == [0, 1, 2]


# What an entry touched


def test_a_meeting_is_told_with_the_people_it_made(program):
    met(program, "Nadia Benali", "Luc Roy", event="Forum Innovation")
    found = detail(program)
    people_made = [each.title for each in found.things if each.table == "person"]
    assert people_made == ["Nadia Benali", "Luc Roy"]
    (meeting,) = (each for each in found.things if each.table == "meeting")
    assert (meeting.title, meeting.day) == ("Forum Innovation", "2026-11-12")
    there = [each.owners for each in found.things if each.table == "attendance"]
    assert there == [("Nadia Benali", "Forum Innovation"), ("Luc Roy", "Forum Innovation")]
    assert {each.touch for each in found.things} == {Touch.ADDED}
    assert found.rows == len(found.things) == 5


def test_a_change_is_told_before_and_after(program, reader):
    nadia = person(program, "Nadia Benali", company="Coop Vélanord")
    held = reader.people.get(nadia)
    people.edit_person(program.open_unit, held._replace(company="Nordika", note="a\nb" * 400))
    (thing,) = detail(program).things
    assert (thing.touch, thing.title) == (Touch.CHANGED, "Nadia Benali")
    told = {each.name: each for each in thing.changes}
    assert told["company"] == FieldChange("company", "Coop Vélanord", "Nordika")
    assert told["note"].before == ""
    assert "\n" not in told["note"].after
    assert len(told["note"].after) < 200


def test_what_pointed_to_somebody_is_told_by_their_name(program):
    nadia, luc = person(program, "Nadia Benali"), person(program, "Luc Roy")
    number = sent(program, "Nadia Benali", person_id=nadia)
    match_invitation(program.open_unit, number, luc)
    (thing,) = detail(program).things
    assert FieldChange("person_id", "Nadia Benali", "Luc Roy") in thing.changes


def test_somebody_who_was_in_a_changed_meeting_is_named(program, reader):
    one = met(program, "Nadia Benali", event="Forum")
    nadia = reader.people.ids()[0]
    draft = MeetingDraft(Day(TODAY), [Attendee("", nadia), Attendee("Luc Roy")], event="Salon")
    edit_meeting(program.open_unit, one.id, draft, TODAY)
    found = {each.table: each for each in detail(program).things}
    assert FieldChange("event", "Forum", "Salon") in found["meeting"].changes
    assert FieldChange("on_day", "2026-11-12", "2026-11-23") in found["meeting"].changes
    assert found["attendance"].owners == ("Luc Roy", "Salon")


def test_the_trash_is_told_as_such(program):
    nadia = person(program, "Nadia Benali")
    people.trash_people(program.open_unit, [nadia])
    assert detail(program).things[0].touch is Touch.TRASHED
    restored(program, Kind.PERSON, nadia)
    assert detail(program).things[0].touch is Touch.RESTORED


def test_what_was_undone_is_still_told_by_name(program):
    met(program, "Nadia Benali", event="Forum")
    before = detail(program)
    history.undo(program.undo)
    after = detail(program)
    assert after.things == before.things
    assert after.line.state is EntryState.UNDONE


def test_what_can_never_be_redone_is_told_by_counts(program):
    met(program, "Nadia Benali", event="Forum")
    history.undo(program.undo)
    person(program, "Luc Roy")
    found = detail(program, 1)
    assert (found.line.state, found.steps) == (EntryState.DROPPED, 0)
    assert found.counts["meeting", Touch.ADDED] == 1


def test_an_import_is_told_by_counts(shop):
    shop.take_new(connections=[connection(f"Zoé Tremblay{n}") for n in range(200)])
    found = detail(shop.program)
    assert found.counts["person", Touch.ADDED] == 200
    assert len(found.things) <= 40
    people_named = [each.title for each in found.things if each.table == "person"]
    assert people_named[:2] == ["Zoé Tremblay0", "Zoé Tremblay1"]
    shop.program.undo()
    assert detail(shop.program).things == found.things  # known by what undo kept of them


def test_a_setting_is_told_by_its_name(program):
    change_setting(program.open_unit, "keep_days", 12)
    change_setting(program.open_unit, "keep_days", 13)
    (thing,) = detail(program).things
    assert thing.title == "keep_days"
    assert FieldChange("value", "12", "13") in thing.changes


def test_nobody_by_that_id_has_no_detail(reader):
    assert reader.history.detail(77) is None
    assert list(reader.history.steps(77)) == []


# Back and forward


def test_all_is_taken_back_to_an_entry_and_with_it_and_done_again(program, record_path, reader):
    person(program, "Nadia Benali")
    kept = rows_of(record_path)
    met(program, "Luc Roy")
    person(program, "Karim Haddad")
    whole = rows_of(record_path)
    _, meeting, _ = reader.history.ids()
    assert detail(program, 1).steps == 2
    steps = Steps()
    assert undo_to(program, meeting, steps) == Replayed(2, 2)
    assert steps.heard == [(0, 2), (1, 2)]
    assert rows_of(record_path) == kept
    assert states(program) == [EntryState.UNDONE, EntryState.UNDONE, EntryState.DONE]
    last = reader.history.ids()[0]
    assert redo_to(program, last) == Replayed(2, 2)
    assert rows_of(record_path) == whole


def test_it_goes_on_after_a_restart(program, record_path, reader):
    for n in range(4):
        person(program, f"Nadia Benali {n}")
    whole = rows_of(record_path)
    first = reader.history.ids()[-1]
    undo_to(app.build(record_path, origin="command"), first)
    last = reader.history.ids()[0]
    redo_to(app.build(record_path, origin="window"), last)
    assert rows_of(record_path) == whole


def test_stopped_it_leaves_whole_changes_behind(program, record_path, reader):
    person(program, "Nadia Benali")
    kept = rows_of(record_path)
    met(program, "Luc Roy")
    first = reader.history.ids()[-1]
    assert undo_to(program, first, Steps(most=1)) == Replayed(1, 2)
    assert rows_of(record_path) == kept


def test_another_programs_change_meanwhile_is_left_alone(program, record_path, reader):
    person(program, "Nadia Benali")
    person(program, "Luc Roy")
    other = app.build(record_path, origin="command", day=lambda: TODAY)

    class Meanwhile(Steps):
        def step(self, done, total):
            if done == 1:
                person(other, "Karim Haddad")

    first = reader.history.ids()[-1]
    assert undo_to(program, first, Meanwhile()) == Replayed(1, 2)
    assert states(program) == [EntryState.DONE, EntryState.DROPPED, EntryState.DONE]


def test_a_change_that_fails_ends_it_and_those_before_it_stay_undone(program, reader, announced):
    for n in range(3):
        person(program, f"Nadia Benali {n}")
    first = reader.history.ids()[-1]

    class NoRoom(Steps):
        def step(self, done, total):
            if done == 1:
                raise RuntimeError("no room")

    announced.heard.clear()
    with pytest.raises(RuntimeError, match="no room"):
        undo_to(program, first, NoRoom())
    assert states(program) == [EntryState.UNDONE, EntryState.DONE, EntryState.DONE]
    assert announced.heard == [frozenset({"person"})]


def test_listeners_hear_of_many_changes_once_of_all_their_tables(program, reader, announced):
    for n in range(3):
        person(program, f"Nadia Benali {n}")
        met(program, "Luc Roy")
    first = reader.history.ids()[-1]
    announced.heard.clear()
    undo_to(program, first)
    redo_to(program, reader.history.ids()[0])
    assert announced.heard == [frozenset({"person", "meeting", "attendance"})] * 2


def test_what_is_undone_cannot_be_undone_nor_what_holds_redone(program, reader):
    person(program, "Nadia Benali")
    (one,) = reader.history.ids()
    with pytest.raises(Refused, match="nothing_to_redo"):
        redo_to(program, one)
    history.undo(program.undo)
    with pytest.raises(Refused, match="nothing_to_undo"):
        undo_to(program, one)
    with pytest.raises(Refused, match="nothing_to_undo"):
        undo_to(program, 77)


# What a whole day of use does; an import again and again, as archives come.
CHANGES = st.lists(
    st.sampled_from(["import", "log_meeting", "import", *UNIT]), min_size=3, max_size=14
)


def change(name, path, data):
    """Do something to a record by a program that was started just now."""
    program = app.build(path, origin="window", day=lambda: TODAY)
    if name == "import":
        names = data.draw(st.lists(NAMES, min_size=1, max_size=4))
        Shop(program, Path(mkdtemp(dir=path.parent))).take_new(
            connections=[connection(each, "10 Feb 2026", each[0]) for each in names]
        )
    else:
        UNIT[name](program.open_unit, Drawn(program, data))


@settings(max_examples=EXAMPLES)
@given(changes=CHANGES, data=st.data())
def test_back_to_any_entry_and_forward_again_gives_the_same_rows(
    empty_record, tmp_path, changes, data
):
    path = Path(shutil.copy(empty_record, mkdtemp(dir=tmp_path)))
    past = [(0, rows_of(path))]
    for name in changes:
        try:
            change(name, path, data)
        except Refused:
            continue
        with closing(sqlite3.connect(path)) as connection:
            last = connection.execute("SELECT max(id) FROM journal_entry").fetchone()[0] or 0
        if last != past[-1][0]:
            past.append((last, rows_of(path)))
    if len(past) == 1:
        return
    place = data.draw(st.integers(1, len(past) - 1))
    program = app.build(path, origin="command", day=lambda: TODAY)
    with program.open_reader() as reader:
        told = [reader.history.detail(each).things for each in reader.history.ids()]
    assert undo_to(program, past[place][0]).done == len(past) - place
    assert rows_of(path) == past[place - 1][1]
    with program.open_reader() as reader:
        for each in reader.history.ids():
            assert reader.history.detail(each) is not None
    again = app.build(path, origin="window", day=lambda: TODAY)
    assert redo_to(again, past[-1][0]).done == len(past) - place
    assert rows_of(path) == past[-1][1]
    with program.open_reader() as reader:
        assert [reader.history.detail(each).things for each in reader.history.ids()] == told
        assert reader.overview.problems() == []
