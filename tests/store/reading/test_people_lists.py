"""Which people a list holds, in which order, and when somebody was last met."""

from __future__ import annotations

from datetime import date

import pytest

from netkeeper.domain.days import Day, Precision
from netkeeper.domain.meetings import MeetingKind
from netkeeper.domain.people import Acquaintance, Person
from netkeeper.services.meetings import Attendee, MeetingDraft, log_meeting
from netkeeper.services.people import add_person, edit_person, introduce, tag_people, trash_people
from tests.conftest import TODAY


@pytest.fixture
def add(program):
    """A function that adds a person by name and returns the id."""

    def add_named(name, **fields):
        given, _, family = name.partition(" ")
        return add_person(program.open_unit, Person(0, given, family, name, **fields))

    return add_named


def line_of(reader, person_id):
    return reader.people.lines([person_id])[0]


def test_a_tag_chooses_among_the_people_of_a_filter_whatever_its_case(program, reader, add):
    louis, nadia = add("Louis Asselin"), add("Nadia Benali")
    tag_people(program.open_unit, [louis, nadia], "Comité")
    assert list(reader.people.ids(tag="comite")) == [louis, nadia]
    assert list(reader.people.ids("met", tag="Comité")) == []
    assert reader.people.tags() == ["Comité"]


def test_a_tag_that_only_the_trash_bears_is_not_listed(program, reader, add):
    louis = add("Louis Asselin")
    tag_people(program.open_unit, [louis], "Comité")
    trash_people(program.open_unit, [louis])
    assert reader.people.tags() == []


def test_the_last_day_is_the_meetings_before_the_messages_before_the_introductions(
    program, reader, add
):
    nadia = add("Nadia Benali")
    karim = add("Karim Haddad", last_message_on=None)
    introduce(program.open_unit, nadia, karim, Day(date(2026, 9, 3), Precision.MONTH))
    assert line_of(reader, karim).last_on == Day(date(2026, 9, 1), Precision.MONTH)
    mai = add("Mai Nguyen", first_message_on=date(2026, 3, 2), last_message_on=date(2026, 6, 5))
    introduce(program.open_unit, nadia, mai, Day(date(2026, 9, 3)))
    assert line_of(reader, mai).last_on == Day(date(2026, 6, 5))
    met = MeetingDraft(
        Day(date(2025, 5, 1), Precision.YEAR), [Attendee("", mai)], MeetingKind.PHONE
    )
    log_meeting(program.open_unit, met, TODAY)
    assert line_of(reader, mai).last_on == Day(date(2025, 1, 1), Precision.YEAR)
    assert line_of(reader, nadia).last_on is None


def test_an_edit_keeps_the_users_word_that_they_are_in_contact(program, reader, add):
    nadia = add("Nadia Benali")
    edit_person(program.open_unit, reader.people.get(nadia)._replace(in_contact=True))
    assert reader.people.get(nadia).in_contact


def test_families_stand_together_by_name(reader, add):
    names = "Zoé Ziani", "Ali Ziani-Touati", "Ines Ziani", "Luc Roy-Gagnon", "Zoé Roy", "Prince"
    numbers = {add(name): name for name in names}
    assert [numbers[each] for each in reader.people.ids()] == [
        *("Prince", "Zoé Roy", "Luc Roy-Gagnon", "Ines Ziani", "Zoé Ziani", "Ali Ziani-Touati"),
    ]


def test_a_line_bears_its_own_tags_in_the_alphabets_order(program, reader, add):
    zoe, luc = add("Zoé Tremblay", tags=("vip", "Été", "forum")), add("Luc Roy")
    tags = {line.id: line.tags for line in reader.people.lines([luc, zoe])}
    assert tags == {luc: (), zoe: ("Été", "forum", "vip")}


def test_whoever_is_gone_is_not_known(program, reader, add):
    louis = add("Louis Asselin")
    program.undo()  # while a page still shows what names him
    assert reader.people.acquaintances([louis]) == {louis: Acquaintance.NONE}
