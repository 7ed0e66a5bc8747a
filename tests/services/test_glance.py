"""The first hits of a search, and what a typed line's people may be asked."""

from __future__ import annotations

from datetime import date

import pytest

from netkeeper.app import vocabulary
from netkeeper.domain.invitations import State
from netkeeper.domain.people import Person
from netkeeper.services.invitations import RequestDraft, add_received, decide
from netkeeper.services.people import add_person
from netkeeper.services.quick_log import knows, may_be_invited, read, understand
from netkeeper.services.search import SHOWN, find, glance

TODAY = date(2026, 11, 23)


@pytest.fixture
def add(program):
    def person(given, family, **fields):
        whole = Person(0, given, family, f"{given} {family}", **fields)
        return add_person(program.open_unit, whole)

    return person


def part(reader, line):
    return read(reader, line, TODAY).people[0]


def test_a_glance_shows_the_first_of_what_a_search_finds(add, reader):
    for number in range(SHOWN + 5):
        add(f"Ada{number}", "Lachance")
    seen, found = glance(reader, "lachance"), find(reader, "lachance")
    assert list(seen.people.lines) == list(found.people[:8])
    assert (seen.count, seen.people.is_counted) == (8, False)
    assert glance(reader, "ada5").people.is_counted
    assert glance(reader, "zzz").count == 0


def test_a_name_is_known_however_it_is_written(add, reader):
    add("Zoé", "Lachance")
    assert knows(reader, "lachance zoe")
    assert not knows(reader, "Zoé")


def test_only_who_is_neither_connected_nor_asked_may_be_invited(program, add, reader):
    free, linked = add("Ada", "Exemple"), add("Léo", "Relié", connected_on=date(2025, 1, 2))
    asked = add("Mai", "Demande")
    unit = program.open_unit
    request = add_received(unit, RequestDraft("Mai Demande", TODAY, asked), TODAY)
    everybody = {"Ada Exemple": free, "Léo Relié": linked, "Mai Demande": asked}
    may = {
        name: may_be_invited(reader, part(reader, name), each) for name, each in everybody.items()
    }
    assert may == {"Ada Exemple": True, "Léo Relié": False, "Mai Demande": False}
    decide(unit, request, State.DECLINED, TODAY, TODAY)
    assert may_be_invited(reader, part(reader, "Mai Demande"), asked)


def test_somebody_new_whose_name_has_asked_already_is_not_invited(program, reader):
    add_received(program.open_unit, RequestDraft("Zoé Nouvelle", TODAY), TODAY)
    assert not may_be_invited(reader, part(reader, "Zoé Nouvelle"), None)
    assert may_be_invited(reader, part(reader, "Ada Exemple"), None)


def test_a_line_understood_at_once_is_what_its_steps_give(add, reader):
    add("Ada", "Exemple")
    said = understand(reader, "Ada Exemple #serre hier", TODAY, vocabulary())
    assert said.log == read(reader, "Ada Exemple #serre hier", TODAY)
    assert said.guesses[0].sure is not None
    assert (said.topic, said.topic_uses, said.like) == ("serre", 0, None)
