"""Search finds what was typed however it is written, and takes anything that can be typed."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from netkeeper.services.meetings import trash_meetings
from netkeeper.services.merging import merge_people
from netkeeper.services.people import edit_person, tag_people, trash_people, untag_people
from netkeeper.services.search import GLANCED, GLANCED_OTHERS, find, glance, suggest_values
from tests.conftest import TODAY
from tests.services.cast import met, person, received
from tests.services.test_undo import derived_wrongly

PEOPLE = [
    ("Étienne Lachance", {"company": "Œuvres du Nord", "position": "Maître-brasseur"}),
    ("Jürgen Weiß", {"location": "Straße der Künste"}),
    ("李明", {"note": "渥太华"}),
    ("Sophie O’Connor", {}),
    ("Marie-Ève Tremblay-Gagnon", {"tags": ("Comité d’accueil",)}),
    ("Lise Roy", {}),
    ("Łukasz Żak", {"emails": ("lukasz.zak+liste@example.org",)}),
    ("Θεοδώρα Παππά", {"other_names": ("Theodora Pappa",)}),
    ("Ana d'Souza", {"company": "R&D Nordet"}),
    ("Rachida Daoud", {"note": "Direction du 6 à 8"}),
    (
        "Noé St-Arnaud",
        {
            "company": "Salon de l’emploi",
            "location": "Sainte-Foy",
            "phones": ("+1 514 555-0123",),
            "note": "Vu au 5 à 7",
        },
    ),
]


@pytest.fixture
def filled(program):
    """A record with the people above."""
    for name, fields in PEOPLE:
        person(program, name, **fields)
    return program


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("etienne", "Étienne Lachance"),
        ("ÉTIENNE", "Étienne Lachance"),
        ("E\u0301tienne", "Étienne Lachance"),  # the accent as a sign of its own
        ("lach éti", "Étienne Lachance"),
        ("œuvres", "Étienne Lachance"),
        ("oeuvres", "Étienne Lachance"),
        ("ŒUV", "Étienne Lachance"),
        ("maitre brasseur", "Étienne Lachance"),
        ("Maître-brasseur", "Étienne Lachance"),
        ("weiss", "Jürgen Weiß"),
        ("weiß", "Jürgen Weiß"),
        ("WEISS", "Jürgen Weiß"),
        ("jurgen", "Jürgen Weiß"),
        ("strasse", "Jürgen Weiß"),
        ("Straße", "Jürgen Weiß"),
        ("李", "李明"),
        ("李明", "李明"),
        ("li ming", "李明"),
        ("渥太", "李明"),
        ("o'connor", "Sophie O’Connor"),
        ("O’Connor", "Sophie O’Connor"),
        ("oconnor", "Sophie O’Connor"),
        ("Tremblay-Gagnon", "Marie-Ève Tremblay-Gagnon"),
        ("«Tremblay-Gagnon»", "Marie-Ève Tremblay-Gagnon"),
        ("gagnon marie", "Marie-Ève Tremblay-Gagnon"),
        ("marie-eve", "Marie-Ève Tremblay-Gagnon"),
        ("trem", "Marie-Ève Tremblay-Gagnon"),
        ("comite accueil", "Marie-Ève Tremblay-Gagnon"),
        ("d’accueil", "Marie-Ève Tremblay-Gagnon"),
        ("lukasz.zak+liste@example.org", "Łukasz Żak"),
        ("lukasz.zak", "Łukasz Żak"),
        ("zak", "Łukasz Żak"),
        ("Żak", "Łukasz Żak"),
        ("theodora", "Θεοδώρα Παππά"),
        ("Θεοδώρα", "Θεοδώρα Παππά"),
        ("d'souza", "Ana d'Souza"),
        ("dsouza", "Ana d'Souza"),
        ("R&D", "Ana d'Souza"),
        ("\ufeff  ana,", "Ana d'Souza"),
        ("l'emploi", "Noé St-Arnaud"),
        ("L’EMPL", "Noé St-Arnaud"),
        ("salon de l'emploi", "Noé St-Arnaud"),
        ("saint-arnaud", "Noé St-Arnaud"),
        ("Saint Arnaud", "Noé St-Arnaud"),
        ("ste-foy", "Noé St-Arnaud"),
        ("5à7", "Noé St-Arnaud"),
        ("5@7", "Noé St-Arnaud"),
        ("555-0123", "Noé St-Arnaud"),
        ("5145550123", "Noé St-Arnaud"),
        ("(514) 555 0123,", "Noé St-Arnaud"),
        ("1-514-555-0123 arnaud", "Noé St-Arnaud"),
        ("514.555.0123 -roy", "Noé St-Arnaud"),
        ("tel:+1514", "Noé St-Arnaud"),
        ("mailto:lukasz.zak+liste@example.org", "Łukasz Żak"),
    ],
)
def test_a_person_is_found_however_it_is_written(filled, reader, typed, name):
    assert [line.name for line in find(reader, typed, TODAY).people] == [name]


@pytest.mark.parametrize("typed", ["", " ", "\0", "…", '"', "*", "-", ":", "()", "😀"])
def test_nothing_to_search_for_finds_nothing(filled, reader, typed):
    found = find(reader, typed, TODAY)
    assert (found.people, found.meetings, found.invitations) == ([], [], [])
    assert glance(reader, typed, TODAY).count == 0


@pytest.mark.parametrize("word", ["NEAR", "OR", "AND", "NOT"])
def test_words_that_the_index_takes_for_its_own_are_words(program, reader, word):
    number = person(program, f"Ada {word.title()}")
    for typed in (word, f"ada {word}", f"{word} ada", f"{word}(ada)", f'"{word}"', f"{word}*"):
        assert reader.search.people(typed, 5) == [number], typed


OPERATORS = ["NEAR", "OR", "AND", "NOT", '"', "*", "-", "+", ":", "^", "(", ")", "{", "}", "ana"]


@settings(max_examples=120)
@given(
    st.one_of(
        st.text(st.characters(), max_size=20),
        st.lists(st.sampled_from(OPERATORS), max_size=8).map(" ".join),
        st.lists(st.sampled_from(OPERATORS), max_size=8).map("".join),
    )
)
@example("\ud800")
@example("a\0b")
@example("\U0001f600" * 50)
@example("names: ana")
@example("-ana")
@example('"ana')
@example("ana OR")
@example("NEAR(ana")
def test_anything_may_be_typed(program, reader, typed):
    if not reader.people.count():
        met(program, "Ana d'Souza", event="Forum")
        received(program, "Ana d'Souza")
    found = find(reader, typed, TODAY)
    for lines in (found.people, found.meetings, found.invitations):
        assert len(lines) <= 1
    shown = glance(reader, typed, TODAY)
    assert [line.id for line in shown.people.lines] == [line.id for line in found.people]


def test_each_kind_is_found_by_its_own_words(program, reader):
    meeting = met(
        program, "Nadia Benali", event="Forum œcuménique", place="Lévis", topic="serres",
        note="Apporter le café.",
    )  # fmt: skip
    number = received(program, "Rosalie Bergeron", note="Ravie, à bientôt", company="Nordet")
    for typed in ("oecumenique", "levis", "SERRES", "cafe", "benali", "forum nadia"):
        assert reader.search.meetings(typed, 5) == [meeting.id], typed
    for typed in ("bergeron rosalie", "ravie", "bientot", "nordet"):
        assert reader.search.invitations(typed, 5) == [number], typed


def test_names_stand_before_what_is_written_of_others(program, reader):
    noted = person(program, "Luc Roy", note="Connaît Nadia Benali.")
    named = person(program, "Nadia Benali")
    assert reader.search.people("nadia", 5) == [named, noted]
    assert reader.search.people("nadia", 1) == [named]


@pytest.fixture
def maries(program):
    """Nine people called Marie, then four who are not but whose notes name her; some were met."""
    named = [person(program, f"Marie Roy {number}") for number in range(9)]
    noted = [person(program, f"Luc Roy {number}", note="De Marie") for number in range(4)]
    met(program, named[6], noted[1], on=date(2026, 9, 1))
    met(program, named[4], noted[3], named[7], on=date(2026, 11, 2))
    met(program, named[6], on=date(2025, 1, 1))
    return named, noted


def test_who_was_met_last_stands_first_among_those_who_match_alike(maries, reader):
    named, noted = maries
    right = [named[place] for place in (4, 7, 6, 0, 1, 2, 3, 5, 8)]
    right += [noted[place] for place in (3, 1, 0, 2)]
    for typed in ("m", "marie", "marie ro", "roy de mar"):
        whole = reader.search.people(typed, 50)
        assert whole == [each for each in right if each in whole], typed
        for most in range(1, len(whole) + 1):
            assert reader.search.people(typed, most) == whole[:most], (typed, most)
    assert reader.search.people("marie", 50) == right
    assert [each.id for each in find(reader, "mraie", TODAY).people] == right[:9]
    assert [each.id for each in find(reader, "marie", TODAY, limit=2).people] == right[:2]


def test_those_beyond_sixteen_million_people_take_nobodys_place(program, reader):
    luc = person(program, "Luc Roy")
    met(program, luc, on=date(2026, 11, 1))
    with closing(sqlite3.connect(program.path)) as record, record:
        record.execute("UPDATE sqlite_sequence SET seq = 1 << 24 WHERE name = 'person'")
    other = person(program, "Lucie Roy")
    assert other == luc + (1 << 24)  # a day later stands where Luc does
    met(program, other, on=date(2026, 11, 2))
    edit_person(program.open_unit, reader.people.get(other)._replace(company="Nordet"))
    assert reader.search.people("luc", 50) == [luc, other]
    assert derived_wrongly(program.path) == set()


def test_whom_one_meets_goes_to_the_front_and_back_again(maries, program, reader):
    named, _noted = maries
    first = named[4]

    def front(*typed):
        return [reader.search.people(each, 1)[0] for each in typed]

    latest = met(program, named[2], on=date(2026, 11, 20))
    assert front("marie", "m") == [named[2]] * 2
    program.undo()
    assert front("marie", "m") == [first] * 2
    program.redo()
    held = reader.people.get(named[2])
    edit_person(program.open_unit, held._replace(display_name="Mariane Roy", given_name="Mariane"))
    assert front("marian", "marie", "m") == [named[2], first, named[2]]
    trash_meetings(program.open_unit, [latest.id])
    assert front("marian", "m") == [named[2], first]
    trash_people(program.open_unit, [first])
    assert front("marie", "m") == [named[7]] * 2
    merge_people(program.open_unit, named[0], named[7], {})
    assert front("marie", "m") == [named[0]] * 2
    assert derived_wrongly(program.path) == set()
    while program.undo() is not None:
        pass
    assert reader.search.people("m", 50) == []
    assert derived_wrongly(program.path) == set()


def test_the_index_follows_every_change(program, reader):
    number = person(program, "Nadia Benali")
    held = reader.people.get(number)
    for change, typed in (
        ({"display_name": "Nadia Roy", "family_name": "Roy"}, "roy"),
        ({"company": "Nordet"}, "nordet"),
        ({"emails": ("nadia@example.org",)}, "nadia@example.org"),
        ({"other_names": ("Nadya B.",)}, "nadya"),
        ({"note": "serres"}, "serres"),
    ):
        edit_person(program.open_unit, held._replace(**change))
        assert reader.search.people(typed, 5) == [number], typed
        program.undo()
        assert reader.search.people(typed, 5) == [], typed
    tag_people(program.open_unit, [number], "Comité")
    assert reader.search.people("comite", 5) == [number]
    untag_people(program.open_unit, [number], "comite")
    assert reader.search.people("comité", 5) == []


def test_a_glance_shows_the_first_and_counts_all(program, reader):
    for place in range(9):
        met(program, f"Nadia Benali {place}")
    shown = glance(reader, "nadia", TODAY)
    assert (len(shown.people.lines), shown.people.count) == (GLANCED, 9)
    assert (len(shown.meetings.lines), shown.meetings.count) == (GLANCED_OTHERS, 9)
    assert shown.count == GLANCED + GLANCED_OTHERS


def test_a_value_is_offered_once_however_it_is_written_and_the_commonest_first(program, reader):
    for company in ("Énergie Nord", "énergie nord", "ENERGIE-NORD", "Érable", "Érable", "Étoile"):
        person(program, "Luc Roy", company=company)
    person(program, "Ada Roy", company="énergie nord")
    assert suggest_values(reader, "company", "é") == ["énergie nord", "Érable", "Étoile"]
    assert suggest_values(reader, "company", "ener") == ["énergie nord"]
    assert suggest_values(reader, "company", "") == ["énergie nord", "Érable", "Étoile"]
