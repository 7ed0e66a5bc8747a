"""Two people made one: nothing is lost, undo gives every row back, and imports know it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netkeeper.domain.consent import Basis, Consent
from netkeeper.domain.days import Day
from netkeeper.domain.invitations import State, StateCertainty
from netkeeper.domain.merging import Moved, Side
from netkeeper.domain.people import Answer
from netkeeper.exchange.sample_data import sample_data
from netkeeper.services import follow_ups, people
from netkeeper.services.consents import add_consent
from netkeeper.services.invitations import set_aside
from netkeeper.services.merging import merge_people, plan_merge
from netkeeper.services.refused import Refused
from netkeeper.services.sample import fill_with_sample
from netkeeper.store.writing import work
from netkeeper.texts.texts import Texts
from tests.conftest import TODAY, rows_of
from tests.services.archive_files import connection
from tests.services.archive_files import sent as sent_row
from tests.services.cast import entry_of, met, person, received, sent

JANUARY, FEBRUARY, MARCH = date(2026, 1, 5), date(2026, 2, 8), date(2026, 3, 9)


def merge(program, kept, other, **chosen):
    """Make one of two people; return the one."""
    merge_people(program.open_unit, kept, other, {k: Side(v) for k, v in chosen.items()})
    return of(program, kept)


def of(program, person_id):
    with program.open_reader() as reader:
        return reader.people.get(person_id)


def plan(program, kept, other):
    with program.open_reader() as reader:
        return plan_merge(reader, kept, other)


def requests_of(program, person_id):
    with program.open_reader() as reader:
        return reader.invitations.of_person(person_id)


def pointing(path, person_id):
    """Return the ids of the rows that point to a person, by table and column."""
    with closing(sqlite3.connect(path)) as record:
        columns = record.execute(
            'SELECT m.name, k."from" FROM sqlite_master m, pragma_foreign_key_list(m.name) k'
            " WHERE m.type = 'table' AND k.\"table\" = 'person'"
        ).fetchall()
        return {
            (table, column): {
                row[0]
                for row in record.execute(
                    f"SELECT id FROM {table} WHERE {column} = ?",  # noqa: S608
                    (person_id,),
                )
            }
            for table, column in columns
        }


# Each field


def test_what_only_one_says_is_taken_unasked(program):
    kept = person(program, "Marie-Ève Tremblay", company="Boréal", slug="marie-eve")
    other = person(program, "M. Tremblay", position="Acheteuse", location="Lévis", phones=("555",))
    found = {each.name: each for each in plan(program, kept, other).fields}
    assert {name for name, each in found.items() if each.is_open} == {"name"}
    one = merge(program, kept, other)
    assert (one.display_name, one.company, one.position) == (
        "Marie-Ève Tremblay", "Boréal", "Acheteuse",
    )  # fmt: skip
    assert (one.location, one.phones, one.slug) == ("Lévis", ("555",), "marie-eve")
    assert one.other_names == ("M. Tremblay",)
    assert of(program, other) is None


def test_the_fuller_name_is_taken_unasked_and_the_other_is_kept_beside_it(program):
    kept, other = person(program, "M. Tremblay"), person(program, "Marie-Ève Tremblay")
    one = merge(program, kept, other)
    assert (one.given_name, one.family_name) == ("Marie-Ève", "Tremblay")
    assert (one.id, one.other_names) == (kept, ("M. Tremblay",))


def test_a_name_only_written_differently_is_not_kept_twice(program):
    one = merge(program, person(program, "Marie-Eve Roy"), person(program, "Marie-Ève ROY"))
    assert one.other_names == ()


def test_lists_are_joined_without_saying_anything_twice(program):
    kept = person(
        program, "Luc Roy", emails=("luc@example.org",), phones=("514 555-0101",), tags=("Projet",)
    )
    other = person(
        program, "Luc Roi", emails=("LUC@example.org", "roy@example.org"),
        phones=("+1 (514) 555-0101", "418 555-0102"), tags=("projet", "chorale"),
        other_names=("Lucien Roy",),
    )  # fmt: skip
    one = merge(program, kept, other)
    assert one.emails == ("luc@example.org", "roy@example.org")
    assert one.phones == ("418 555-0102", "514 555-0101")
    assert set(one.tags) == {"Projet", "chorale"}
    assert set(one.other_names) == {"Luc Roi", "Lucien Roy"}


def test_one_of_two_lists_can_be_left_out(program):
    kept = person(program, "Luc Roy", emails=("luc@example.org",), tags=("a",))
    other = person(program, "Luc Roi", emails=("vieux@example.org",), tags=("b",))
    one = merge(program, kept, other, emails="kept", tags="other")
    assert (one.emails, one.tags) == (("luc@example.org",), ("b",))


def test_notes_are_joined_unless_one_holds_the_other(program):
    kept, other = (
        person(program, "Luc Roy", note="Chorale."),
        person(program, "Luc Roi", note="Vélo."),
    )
    assert merge(program, kept, other).note == "Chorale.\n\nVélo."
    third = person(program, "L. Roy", note="Vélo.")
    assert merge(program, kept, third).note == "Chorale.\n\nVélo."


def test_the_answers_and_days_of_both_are_weighed(program):
    kept = person(program, "Luc Roy", first_message_on=MARCH, last_message_on=MARCH)
    other = person(
        program, "Luc Roi", first_message_on=JANUARY, last_message_on=JANUARY, in_contact=True,
        reference=Answer.YES, introduction=Answer.NO,
    )  # fmt: skip
    one = merge(program, kept, other)
    assert (one.first_message_on, one.last_message_on, one.in_contact) == (JANUARY, MARCH, True)
    assert (one.reference, one.introduction) == (Answer.YES, Answer.NO)


def test_an_archive_does_not_overwrite_what_was_chosen_against_it(program, shop):
    shop.take_new("2026-02-10", connections=[connection("Luc Roy", slug="luc", company="Boréal")])
    (kept,) = shop.people("id")
    other = person(program, "Lucien Roy", company="Atlas")
    assert merge(program, kept, other, company="other", name="other").company == "Atlas"
    shop.take_new("2026-03-10", connections=[connection("Luc Roy", slug="luc", company="Cascade")])
    one = of(program, kept)
    assert (one.company, one.display_name) == ("Atlas", "Lucien Roy")


def test_an_archive_does_not_overwrite_what_either_typed_alike(program, shop):
    shop.take_new("2026-02-10", connections=[connection("Luc Roy", slug="luc", company="Boréal")])
    (kept,) = shop.people("id")
    merge(program, kept, person(program, "Luc Roy", company="Boréal"))
    shop.take_new("2026-03-10", connections=[connection("Luc Roy", slug="luc", company="Cascade")])
    assert of(program, kept).company == "Boréal"


def test_an_archive_goes_on_telling_what_nobody_typed(program, shop):
    shop.take_new("2026-02-10", connections=[connection("Luc Roy", slug="luc", company="Boréal")])
    (other,) = shop.people("id")
    kept = person(program, "Luc Roy")
    assert merge(program, kept, other).company == "Boréal"
    shop.take_new("2026-03-10", connections=[connection("Luc Roy", slug="luc", company="Cascade")])
    assert [each[1] for each in shop.people("id, company")] == ["Cascade"]


# What hangs on them


def test_a_meeting_of_both_is_one_meeting_of_the_one(program):
    kept, other = person(program, "Luc Roy"), person(program, "Luc Roi")
    both, alone = met(program, kept, other).id, met(program, other).id
    assert plan(program, kept, other).moved == Moved(meetings=2, shared=1)
    merge(program, kept, other)
    with program.open_reader() as reader:
        assert {each.id for each in reader.meetings.of_person(kept)} == {both, alone}
        assert reader.meetings.get(both).attendees == (kept,)


def test_what_introduced_both_to_each_other_goes_and_its_note_stays(program):
    unit = program.open_unit
    kept, other = person(program, "Luc Roy", note="Vélo."), person(program, "Luc Roi")
    third = person(program, "Nadia Benali")
    people.introduce(unit, kept, other, Day(MARCH), "Au forum.")
    people.introduce(unit, other, kept)
    people.introduce(unit, third, other, Day(MARCH))
    people.introduce(unit, other, third)
    assert plan(program, kept, other).moved == Moved(introductions=2)
    assert merge(program, kept, other).note == "Vélo.\n\nAu forum."
    with program.open_reader() as reader:
        found = reader.meetings.introductions_of(kept)
        assert sorted((each.person_id, each.by_them) for each in found) == [
            (third, False), (third, True),
        ]  # fmt: skip


def test_of_two_pending_requests_the_earlier_one_has_ended(program):
    kept, other = person(program, "Luc Roy"), person(program, "Luc Roi")
    old = sent(program, "Luc Roi", JANUARY, person_id=other)
    new = sent(program, "Luc Roy", MARCH, person_id=kept)
    theirs = received(program, "Luc Roi", MARCH, person_id=other)
    ended = plan(program, kept, other).ended
    assert [(each.invitation.id, each.code) for each in ended] == [(old, "followed")]
    merge(program, kept, other)
    states = {each.id: (each.state, each.certainty) for each in requests_of(program, kept)}
    assert states == {
        old: (State.WITHDRAWN, StateCertainty.DEDUCED),
        new: (State.PENDING, StateCertainty.TOLD),
        theirs: (State.PENDING, StateCertainty.TOLD),
    }


@pytest.mark.parametrize("mine", [True, False])
def test_two_pending_requests_received_leave_one(program, mine):
    kept, other = person(program, "Luc Roy"), person(program, "Luc Roi")
    first = received(program, "Luc Roy", JANUARY, person_id=kept if mine else other)
    last = received(program, "Luc Roy", MARCH, person_id=other if mine else kept)
    set_aside(program.open_unit, first, TODAY)
    merge(program, kept, other)
    requests = requests_of(program, kept)
    assert {each.id: each.state for each in requests} == {
        first: State.LAPSED,
        last: State.PENDING,
    }
    assert {each.set_aside_on for each in requests} == {None}


def test_a_request_to_somebody_who_is_connected_was_accepted(program):
    kept = person(program, "Luc Roy", slug="luc", connected_on=FEBRUARY)
    other = person(program, "Luc Roi")
    number = sent(program, "Luc Roi", JANUARY, person_id=other)
    assert [each.code for each in plan(program, kept, other).ended] == ["accepted"]
    merge(program, kept, other)
    (one,) = requests_of(program, kept)
    assert (one.id, one.state, one.state_on) == (number, State.ACCEPTED, FEBRUARY)
    assert one.steps[-1].certainty is StateCertainty.DEDUCED


def test_consents_and_follow_ups_go_along(program, record_path):
    unit = program.open_unit
    kept, other = person(program, "Luc Roy"), person(program, "Luc Roi")
    add_consent(unit, Consent(0, other, Basis.EXPRESS, JANUARY), TODAY)
    follow_ups.add_follow_up(unit, other, TODAY, "Rappeler")
    assert plan(program, kept, other).moved == Moved(follow_ups=1, consents=1)
    merge(program, kept, other)
    with program.open_reader() as reader:
        assert len(reader.consents.of_person(kept)) == 1
        assert len(reader.overview.follow_ups_of(kept)) == 1
    assert not any(pointing(record_path, other).values())


# Two profiles, and the archives that come later


def test_the_profile_of_whoever_is_connected_is_taken_and_the_other_is_a_former_one(program):
    kept = person(program, "Luc Roy", slug="luc-ancien")
    other = person(program, "Luc Roi", slug="luc-roy", connected_on=FEBRUARY)
    one = merge(program, kept, other)
    assert (one.slug, one.former_slugs, one.connected_on) == ("luc-roy", ("luc-ancien",), FEBRUARY)


def test_two_connections_under_two_profiles_are_warned_of(program):
    kept = person(program, "Luc Roy", slug="luc-1", connected_on=JANUARY)
    other = person(program, "Luc Roy", slug="luc-2", connected_on=MARCH)
    assert plan(program, kept, other).two_profiles
    assert merge(program, kept, other, slug="kept", connected_on="kept").connected_on == JANUARY


@pytest.mark.parametrize("typed", [True, False])
@pytest.mark.parametrize("stays", [0, 1])
def test_the_next_archive_finds_the_one_by_either_profile(program, shop, stays, typed):
    rows = [
        connection("Luc Roy", "05 Jan 2026", "luc-1", "luc@example.org", "Boréal"),
        connection("Lucien Roi", "09 Mar 2026", "luc-2", "", "Atlas"),
    ]
    asked = [
        sent_row("Luc Roy", "1/3/26, 9:00 AM", "luc-1"),
        sent_row("Lucien Roi", "3/7/26, 9:00 AM", "luc-2"),
    ]
    if typed:
        shop.take_new("2026-03-10", connections=rows[:1], invitations=asked)
        person(program, "Lucien Roi", slug="luc-2")
    else:
        shop.take_new("2026-03-10", connections=rows, invitations=asked)
    ids = shop.people("id")
    one = merge(program, ids[stays], ids[1 - stays])
    told = {each.id: (each.state, each.state_on) for each in requests_of(program, one.id)}
    for made_on, said in (
        ("2026-04-10", rows), ("2026-05-10", rows[::-1]), ("2026-06-10", rows[:1]),
        ("2026-07-10", rows[1:]),
    ):  # fmt: skip
        shop.take_new(made_on, connections=said, invitations=asked)
        assert shop.people("id") == [one.id], made_on
    now = of(program, one.id)
    assert (now.display_name, now.company, now.slug) == (one.display_name, one.company, one.slug)
    if not typed:
        after = {each.id: (each.state, each.state_on) for each in requests_of(program, one.id)}
        assert told == after
        assert {state for state, _ in told.values()} == {State.ACCEPTED}


def test_the_same_archive_again_changes_nothing_after_a_merge(program, shop, record_path):
    rows = [
        connection("Luc Roy", "05 Jan 2026", "luc-1", "luc@example.org", "Boréal"),
        connection("Luc Roi", "09 Mar 2026", "luc-2", "roi@example.org", "Atlas"),
    ]
    archive = shop.archive("2026-03-10", connections=rows)
    shop.take(archive)
    merge(program, *shop.people("id"))
    before = rows_of(record_path)
    assert not shop.take(archive).changes
    shop.take_new("2026-03-11", connections=rows)
    after = rows_of(record_path)
    changed = {name for name in before if before[name] != after[name]}
    assert changed == {"archive", "archive_file", "archive_connection"}


def test_a_profile_swapped_in_the_form_still_finds_the_one(program, shop):
    rows = [connection("Luc Roy", slug="luc-1"), connection("Luc Roi", slug="luc-2")]
    shop.take_new("2026-03-10", connections=rows)
    one = merge(program, *shop.people("id"), slug="kept")
    people.edit_person(program.open_unit, one._replace(slug="luc-2"))
    shop.take_new("2026-04-10", connections=rows)
    assert shop.people("id") == [one.id]


# Refusals, the history, undo


def test_nobody_is_merged_with_themselves_or_with_who_is_away(program):
    kept, other = person(program, "Luc Roy"), person(program, "Luc Roi")
    with pytest.raises(Refused, match="merged_with_themselves"):
        merge(program, kept, kept)
    people.trash_people(program.open_unit, [other])
    for pair in ((kept, other), (other, kept), (kept, 77)):
        with pytest.raises(Refused, match="no_such_person"):
            merge(program, *pair)


def test_the_history_names_both(program):
    kept, other = person(program, "Luc Roy"), person(program, "Élise Roi")
    merge(program, kept, other)
    entry = entry_of(program)
    said = {lang: Texts(lang).action(entry.action, entry.facts) for lang in ("fr", "en")}
    assert said["en"] == "Records of Luc Roy and Élise Roi merged."
    assert said["fr"] == "Fiches de Luc Roy et d’Élise Roi fusionnées."


def test_of_many_meetings_that_moved_none_is_counted_twice_after_an_undo(program, monkeypatch):
    monkeypatch.setattr(work, "FEW", 2)
    kept, other = person(program, "Luc Roy"), person(program, "Luc Roi")
    for day in (JANUARY, FEBRUARY, MARCH):
        met(program, other, on=day)
    people.edit_person(
        program.open_unit, of(program, other)._replace(emails=("luc@example.org",), tags=("Forum",))
    )
    merge(program, kept, other, name="kept")
    assert program.disagreeing() == []
    program.undo()
    assert program.disagreeing() == []


@settings(max_examples=12)
@given(data=st.data())
def test_whoever_is_merged_everything_of_both_is_the_ones_and_undo_gives_every_row_back(
    sample_program, data
):
    program, before = sample_program
    ids = [row[0] for row in before["person"] if row[-1] is None]
    kept, other = data.draw(st.lists(st.sampled_from(ids), min_size=2, max_size=2, unique=True))
    sides = st.dictionaries(
        st.sampled_from(["name", "company", "slug", "note", "emails", "tags", "connected_on"]),
        st.sampled_from(Side),
    )
    mine, theirs = pointing(program.path, kept), pointing(program.path, other)
    merge_people(program.open_unit, kept, other, data.draw(sides))
    after, now = rows_of(program.path), pointing(program.path, kept)
    assert not any(pointing(program.path, other).values())
    for place in (
        ("invitation", "person_id"),
        ("consent", "person_id"),
        ("follow_up", "person_id"),
    ):
        assert now[place] == mine[place] | theirs[place]
    meetings = {row[0]: row[1] for row in before["attendance"]}
    now_at = {row[1] for row in after["attendance"] if row[2] == kept}
    both = mine["attendance", "person_id"] | theirs["attendance", "person_id"]
    assert now_at == {meetings[number] for number in both}
    assert program.disagreeing() == []
    with program.open_reader() as reader:
        assert reader.overview.problems() == []
    program.undo()
    assert rows_of(program.path) == before
    program.redo()
    assert rows_of(program.path) == after
    program.undo()
    assert rows_of(program.path) == before


@pytest.fixture
def sample_program(program):
    """The program on an invented record, and its rows."""
    fill_with_sample(program.open_unit, sample_data(), TODAY)
    return program, rows_of(program.path)
