"""What is done to many things at once: one change, made by sets, taken back whole."""

from __future__ import annotations

from datetime import timedelta

import pytest

from netkeeper.domain.invitations import State
from netkeeper.domain.people import Person
from netkeeper.domain.trash import Kind
from netkeeper.services import follow_ups, invitations, meetings, people
from netkeeper.store.writing.work import FEW
from netkeeper.texts.texts import Texts
from tests.conftest import TODAY, rows_of
from tests.services.cast import met, person, restored, sent

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


def test_many_are_tagged_while_some_are_away_and_lose_it_by_undo(program, crowd):
    people.trash_people(program.open_unit, crowd[:3])
    people.tag_people(program.open_unit, crowd, "Forum")
    people.untag_people(program.open_unit, crowd, "Forum")
    for bearers in (0, MANY - 3, 0):
        assert found(program, "Forum") == bearers
        assert program.disagreeing() == []
        program.undo()


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


def test_many_tags_of_one_person_and_many_at_one_meeting_are_written_together(program, reader):
    whom = person(program, "Nadia Benali", tags=("amie",))
    tags = tuple(f"étiquette {number}" for number in range(MANY))
    people.edit_person(program.open_unit, reader.people.get(whom)._replace(tags=tags))
    assert set(reader.people.get(whom).tags) == set(tags)
    assert reader.search.people(f"etiquette {MANY - 1}", 5) == [whom]
    assert not reader.search.people("amie", 5)
    met(program, *(f"Ada {number}" for number in range(MANY)), event="Congrès")
    assert len(reader.meetings.get(1).attendees) == MANY
    assert program.disagreeing() == []
