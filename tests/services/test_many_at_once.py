"""What is done to many things at once: one change, made by sets, taken back whole."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netkeeper.domain.invitations import State
from netkeeper.domain.people import Person
from netkeeper.domain.trash import Kind, line_id
from netkeeper.services import follow_ups, invitations, meetings, people, trash
from netkeeper.services.refused import Refused
from netkeeper.store import search_index
from netkeeper.store.writing.work import FEW
from netkeeper.texts.texts import Texts
from tests.conftest import TODAY, rows_of
from tests.services.cast import entry_of, met, person, restored, sent

MANY = FEW + 20
SOON = TODAY + timedelta(days=3)


@pytest.fixture
def crowd(program):
    """More people than the triggers index one by one, and their ids."""
    with program.open_unit("make_sample") as unit:
        unit.imports.begin_bulk()
        ids = unit.imports.add_people(
            [Person(0, "Zoé", f"Tremblay{n}", f"Zoé Tremblay{n}") for n in range(MANY)],
            typed=lambda _each: (),
        )
        unit.imports.end_bulk()
        unit.commit()
    return ids


def said(program):
    with program.open_reader() as reader:
        entry = reader.overview.next_undo()
        return Texts("en").action(entry.action, entry.facts)


def found(program, words):
    with program.open_reader() as reader:
        return len(reader.search.people(words, 1000))


def test_a_tag_given_to_many_is_one_change_and_is_found(program, crowd, record_path):
    before = rows_of(record_path)
    assert people.tag_people(program.open_unit, crowd, "Forum 2026") == MANY
    assert said(program) == f"Tag “Forum 2026” given to {MANY} people."
    assert found(program, "Forum") == MANY
    after = rows_of(record_path)
    with program.open_reader() as reader:
        assert len(reader.people.ids(tag="forum 2026")) == MANY
        assert reader.history.detail(reader.history.ids()[0]).rows == MANY + 1
    program.undo()
    assert rows_of(record_path) == before
    assert found(program, "Forum") == 0
    program.redo()
    assert rows_of(record_path) == after
    assert found(program, "Forum") == MANY


def test_who_bears_the_tag_already_is_not_counted(program, crowd):
    people.tag_people(program.open_unit, crowd[:5], "Forum")
    assert people.tag_people(program.open_unit, crowd, "forum") == MANY - 5
    assert people.untag_people(program.open_unit, crowd, "FORUM") == MANY
    assert said(program) == f"Tag “FORUM” taken from {MANY} people."
    told = said(program)
    assert people.untag_people(program.open_unit, crowd, "Forum") == 0
    assert said(program) == told


def test_many_go_to_the_trash_and_come_back_with_what_hangs_on_them(program, crowd, record_path):
    met(program, crowd[7])
    before = rows_of(record_path)
    assert people.trash_people(program.open_unit, [*crowd, 77_777]) == MANY
    assert found(program, "Zoe") == 0
    with program.open_reader() as reader:
        assert len(reader.meetings.ids()) == 0
        assert reader.search.meetings("Zoe", 10) == []
    assert restored(program, Kind.PERSON, *crowd) == MANY
    assert rows_of(record_path) == before
    assert found(program, "Zoe") == MANY


def test_many_are_in_contact_or_followed_up_in_one_change(program, crowd, record_path):
    before = rows_of(record_path)
    assert people.mark_in_contact(program.open_unit, crowd, in_contact=True) == MANY
    assert said(program) == f"Contact with {MANY} people logged."
    assert people.mark_in_contact(program.open_unit, crowd[:1], in_contact=False) == 1
    assert said(program) == "Contact with Zoé Tremblay0 taken back."
    assert follow_ups.add_follow_ups(program.open_unit, crowd, SOON, " write ") == MANY
    assert said(program) == f"Follow-up “write” logged for {MANY} people."
    assert len(rows_of(record_path)["follow_up"]) == MANY
    for _ in range(3):
        program.undo()
    assert rows_of(record_path) == before


def test_pending_requests_alone_are_withdrawn_or_kept(program, record_path):
    numbers = [sent(program, f"Luc Roy{n}") for n in range(3)]
    invitations.decide(program.open_unit, numbers[0], State.DECLINED, TODAY, TODAY)
    before = rows_of(record_path)
    assert invitations.keep_invitations(program.open_unit, numbers, SOON) == 2
    assert invitations.withdraw_invitations(program.open_unit, numbers, TODAY) == 2
    assert said(program) == "2 requests marked as withdrawn."
    with program.open_reader() as reader:
        held = [reader.invitations.get(each) for each in numbers]
    assert [each.state for each in held] == [State.DECLINED, State.WITHDRAWN, State.WITHDRAWN]
    assert held[1].steps[-1].state is State.WITHDRAWN
    assert held[1].keep_until is None
    program.undo()
    program.undo()
    assert rows_of(record_path) == before
    assert invitations.withdraw_invitations(program.open_unit, numbers[:1], TODAY) == 0


ACTS = {
    "tag": lambda unit, some: people.tag_people(unit, some, "Forum"),
    "untag": lambda unit, some: people.untag_people(unit, some, "forum"),
    "trash": people.trash_people,
    "restore": lambda unit, some: trash.restore(
        unit, [line_id(Kind.PERSON, each) for each in some]
    ),
    "contact": lambda unit, some: people.mark_in_contact(unit, some, in_contact=True),
    "no_contact": lambda unit, some: people.mark_in_contact(unit, some, in_contact=False),
    "follow_up": lambda unit, some: follow_ups.add_follow_ups(unit, some, SOON, "write"),
}


@settings(max_examples=6)
@given(data=st.data())
def test_whatever_is_done_to_many_undo_gives_every_row_and_every_hit_back(program, crowd, data):
    everybody = [*crowd, 99_999]
    states = []
    for name in data.draw(st.lists(st.sampled_from(sorted(ACTS)), min_size=1, max_size=5)):
        size = data.draw(st.sampled_from([1, 3, FEW, FEW + 1, len(everybody)]))
        start = data.draw(st.integers(0, len(everybody) - size))
        before, last = (rows_of(program.path), indexed(program.path)), entry_of(program)
        try:
            ACTS[name](program.open_unit, everybody[start : start + size])
        except Refused:
            continue
        if entry_of(program) != last:  # what changed nothing is no entry to take back
            states.append(before)
    after = (rows_of(program.path), indexed(program.path))
    assert after[1] == made_anew(program.path)
    for before in reversed(states):
        program.undo()
        assert (rows_of(program.path), indexed(program.path)) == before
    for _ in states:
        program.redo()
    assert (rows_of(program.path), indexed(program.path)) == after
    while program.undo().action != "make_sample":
        pass
    program.redo()


def indexed(path):
    """Return what the derived tables hold."""
    with closing(sqlite3.connect(path)) as connection:
        return {
            name: connection.execute(
                f"SELECT rowid, {one.columns} FROM {name} ORDER BY rowid"  # noqa: S608 - ours
            ).fetchall()
            for name, one in search_index.INDEXES.items()
        }


def made_anew(path):
    """Return what they would hold if they were made of the rows now."""
    with closing(sqlite3.connect(path)) as connection:
        return {
            name: connection.execute(f"{one.query}{one.grouped} ORDER BY 1").fetchall()
            for name, one in search_index.INDEXES.items()
        }


def test_one_meeting_is_named_and_many_are_counted(program):
    first = met(program, "Nadia Benali").id
    second = met(program, "Luc Roy").id
    meetings.trash_meetings(program.open_unit, [first])
    assert "Nadia Benali" in said(program)
    meetings.trash_meetings(program.open_unit, [second])
    program.undo()
    program.undo()
    meetings.trash_meetings(program.open_unit, [first, second])
    assert said(program).startswith("2 meetings")


def test_nobody_left_is_said(program):
    nadia = person(program, "Nadia Benali")
    people.trash_people(program.open_unit, [nadia])
    with pytest.raises(Refused, match="no_such_person"):
        people.tag_people(program.open_unit, [nadia, 77], "Forum")


def test_many_tags_of_one_person_and_many_at_one_meeting_are_written_together(
    program, reader, record_path
):
    whom = person(program, "Nadia Benali", tags=("amie",))
    before = rows_of(record_path)
    tags = tuple(f"étiquette {number}" for number in range(MANY))
    people.edit_person(program.open_unit, reader.people.get(whom)._replace(tags=tags))
    assert set(reader.people.get(whom).tags) == set(tags)
    assert reader.search.people(f"etiquette {MANY - 1}", 5) == [whom]
    assert not reader.search.people("amie", 5)
    after = rows_of(record_path)
    program.undo()
    assert rows_of(record_path) == before
    program.redo()
    assert rows_of(record_path) == after
    met(program, *(f"Ada {number}" for number in range(MANY)), event="Congrès")
    assert len(reader.meetings.get(1).attendees) == MANY
    assert program.disagreeing() == []
