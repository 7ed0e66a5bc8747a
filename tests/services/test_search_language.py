"""What each condition of the search language finds, in each kind, on a real record."""

from __future__ import annotations

import re
import shutil
from datetime import UTC, date, datetime
from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netkeeper import app
from netkeeper.domain.consent import Basis, Consent
from netkeeper.domain.days import Day, parse_iso
from netkeeper.domain.invitations import State
from netkeeper.domain.query.nodes import Not, Query
from netkeeper.domain.query.reading import read_query
from netkeeper.domain.values import replace
from netkeeper.services import consents, follow_ups, invitations, meetings, people
from netkeeper.services.meetings import MeetingDraft
from netkeeper.services.search import MEETINGS, PEOPLE, REQUESTS, find, find_every
from netkeeper.store import search_index
from netkeeper.store.reading import search
from netkeeper.store.reading.conditions import Conditions
from netkeeper.store.reading.terms import Terms
from tests.conftest import TODAY
from tests.services.cast import attendee, decided, drafted, met, person, received, sent


@pytest.fixture(scope="module")
def kept(empty_record, tmp_path_factory):
    """A small record in which every condition tells somebody from somebody else; made once."""
    path = shutil.copy(empty_record, tmp_path_factory.mktemp("asked") / "record.sqlite3")
    program = app.build(path, origin="window", day=lambda: TODAY)
    unit = program.open_unit
    ada = person(
        program, "Ada Lachance", company="Nordika Génie", position="Ingénieure",
        emails=("ada@nordika.example.org",), tags=("vip", "Comité"), note="Aime les serres.",
        slug="ada-lachance", connected_on=date(2026, 2, 1), location="Lévis",
    )  # fmt: skip
    luc = person(program, "Luc Roy", company="Coop Vélanord", phones=("514 555-0199",))
    mai = person(program, "Mai Nguyen", company="Nordika Services", in_contact=True)
    karim = person(program, "Karim Haddad", tags=("vip",))
    person(program, "Zoé Côté", connected_on=date(2024, 5, 1))
    gone = person(program, "Ada Disparue", tags=("vip",))
    people.trash_people(unit, [gone])
    met(program, ada, luc, on=date(2026, 3, 12), event="Forum Innovation", place="Lévis",
        note="Parlé de serres")  # fmt: skip
    met(program, ada, on=date(2024, 6, 3), event="Café", topic="projet-abc")
    month = MeetingDraft(parse_iso("2025-09"), [attendee(luc)], event="Atelier")
    meetings.log_meeting(unit, month, TODAY)
    people.introduce(unit, ada, karim, Day(date(2026, 9, 3)))
    to_mai = sent(program, "Mai Nguyen", date(2026, 9, 1), person_id=mai, note="Bonjour Mai")
    decided(program, to_mai, State.DECLINED, date(2026, 9, 20))
    sent(program, "Luc Roy", date(2026, 11, 20), person_id=luc)
    from_ada = received(program, "Ada Lachance", date(2026, 1, 20), person_id=ada)
    decided(program, from_ada, State.ACCEPTED, date(2026, 2, 1))
    later = received(program, "Tristan Picard", date(2026, 11, 17), company="ClicPlus")
    invitations.set_aside(unit, later, TODAY)
    drafted(program, "Karim Haddad", TODAY, person_id=karim)
    consents.add_consent(unit, Consent(0, ada, Basis.EXPRESS, date(2026, 3, 12)), TODAY)
    consents.add_consent(unit, Consent(0, luc, Basis.INQUIRY, date(2025, 3, 12)), TODAY)
    follow_ups.add_follow_up(unit, luc, TODAY, "Envoyer le compte rendu")
    return program


@pytest.fixture(scope="module")
def found(kept):
    """A function that returns the names, the events and the requests that a search finds."""
    with kept.open_reader() as reader:

        def ask(text):
            hits = find(reader, text, TODAY)
            assert hits.query.issues == ()
            return (
                {each.name.split()[0].lower() for each in hits.people},
                {each.event for each in hits.meetings},
                {f"{each.direction}:{each.name.split()[0].lower()}" for each in hits.invitations},
            )

        yield ask


FORUM, CAFE, ATELIER = "Forum Innovation", "Café", "Atelier"
TO_MAI, TO_LUC, FROM_ADA = "sent:mai", "sent:luc", "received:ada"
LATER, DRAFT = "received:tristan", "sent:karim"


@pytest.mark.parametrize(
    ("text", "people", "meetings", "requests"),
    [
        ("company:nordika", {"ada", "mai"}, {FORUM, CAFE}, {TO_MAI, FROM_ADA}),
        ('company:"nordika génie"', {"ada"}, {FORUM, CAFE}, {FROM_ADA}),
        ("entreprise:clic", set(), set(), {LATER}),
        ("poste:ingenieure", {"ada"}, {FORUM, CAFE}, {FROM_ADA}),
        ("nom:roy", {"luc"}, {FORUM, ATELIER}, {TO_LUC}),
        ("tag:vip", {"ada", "karim"}, {FORUM, CAFE}, {FROM_ADA, DRAFT}),
        ("tag:vip tag:comite", {"ada"}, {FORUM, CAFE}, {FROM_ADA}),
        ("email:nordika.example", {"ada"}, {FORUM, CAFE}, {FROM_ADA}),
        ("event:forum", {"ada", "luc"}, {FORUM}, {TO_LUC, FROM_ADA}),
        ("lieu:lévis", {"ada", "luc"}, {FORUM}, {TO_LUC, FROM_ADA}),
        ("sujet:projet", {"ada"}, {CAFE}, {FROM_ADA}),
        ("note:serres", {"ada"}, {FORUM}, set()),
        ("note:bonjour", set(), set(), {TO_MAI}),
        ("is:met", {"ada", "luc"}, {FORUM, CAFE, ATELIER}, {TO_LUC, FROM_ADA}),
        ("is:connected", {"ada", "zoé"}, {FORUM, CAFE}, {FROM_ADA}),
        ("is:in-contact", {"ada", "luc", "mai"}, {FORUM, CAFE, ATELIER},
         {TO_MAI, TO_LUC, FROM_ADA}),
        ("is:introduced", {"karim"}, set(), {DRAFT}),
        ("is:known -is:met", {"mai", "karim"}, set(), {TO_MAI, DRAFT}),
        ("est:inconnue", {"zoé"}, set(), {LATER}),
        ("is:pending", {"luc"}, {FORUM, ATELIER}, {TO_LUC, LATER}),
        ("is:later", set(), set(), {LATER}),
        ("is:refused", {"mai"}, set(), {TO_MAI}),
        ("is:accepted", {"ada"}, {FORUM, CAFE}, {FROM_ADA}),
        ("is:draft", {"karim"}, set(), {DRAFT}),
        ("is:to-invite", set(), set(), set()),
        ("direction:reçue", {"ada"}, {FORUM, CAFE}, {FROM_ADA, LATER}),
        ("sent:2026-09", {"mai"}, set(), {TO_MAI}),
        ("sent:<30d", {"luc"}, {FORUM, ATELIER}, {TO_LUC}),
        ("received:2026", {"ada"}, {FORUM, CAFE}, {FROM_ADA, LATER}),
        ("met:2026", {"ada", "luc"}, {FORUM}, {TO_LUC, FROM_ADA}),
        ("met:2025-09-10..2025-09-20", {"luc"}, {ATELIER}, {TO_LUC}),
        ("last:<1y", {"ada", "luc"}, {FORUM}, {TO_LUC, FROM_ADA}),
        ("last:>1y", set(), {CAFE, ATELIER}, set()),
        ("connected:2024", {"zoé"}, set(), set()),
        ("before:2026", set(), {CAFE, ATELIER}, set()),
        ("date:2026-01..2026-04", {"ada", "luc"}, {FORUM}, {FROM_ADA}),
        ("since:2026-11", set(), set(), {TO_LUC, LATER, DRAFT}),
        ("téléphone:(514) 555", {"luc"}, {FORUM, ATELIER}, {TO_LUC}),
        ("tel:+1 514.555.0199 roy", {"luc"}, {FORUM, ATELIER}, {TO_LUC}),
        ("phone:418", set(), set(), set()),
        ("company:none is:known", {"karim"}, set(), {DRAFT}),
        ("is:refused or draft", {"mai", "karim"}, set(), {TO_MAI, DRAFT}),
        ("from:me", {"mai", "luc", "karim"}, {FORUM, ATELIER}, {TO_MAI, TO_LUC, DRAFT}),
        ("met:never", {"mai", "karim", "zoé"}, set(), {TO_MAI, LATER, DRAFT}),
        ("from:ada", {"ada"}, {FORUM, CAFE}, {FROM_ADA}),
        ("to:luc is:pending", {"luc"}, {FORUM, ATELIER}, {TO_LUC}),
        ("from:luc", set(), {FORUM}, set()),  # where both were
        ("sans:réunion", {"mai", "karim", "zoé"}, set(), {TO_MAI, LATER, DRAFT}),
        ("company:* sans:note", {"luc", "mai"}, {CAFE, ATELIER}, {TO_LUC, FROM_ADA}),
        ("a:consentement", {"ada"}, {FORUM, CAFE}, {FROM_ADA}),
        ("has:followup", {"luc"}, {FORUM, ATELIER}, set()),
        ("has:phone", {"luc"}, {FORUM, ATELIER}, {TO_LUC}),
        ("has:note", {"ada"}, {FORUM}, {TO_MAI}),
        ("has:profile", {"ada"}, {FORUM, CAFE}, {FROM_ADA}),
        ("https://www.linkedin.com/in/Ada-Lachance/", {"ada"}, {FORUM, CAFE}, {FROM_ADA}),
        ("refusée:2026-09", {"mai"}, set(), {TO_MAI}),
        ("refusée:2025", set(), set(), set()),
        ("accepted:2026-02 or brouillon:>1y", {"ada"}, {FORUM, CAFE}, {FROM_ADA}),
        ("suivi:aujourd’hui", {"luc"}, {FORUM, ATELIER}, set()),
        ("follow-up:tomorrow", set(), set(), set()),
        ("réunion:2025", {"luc"}, {ATELIER}, {TO_LUC}),
        ("demande:2026-09", {"mai"}, set(), {TO_MAI}),
        # of one and the same meeting, or request
        ("event:forum met:2024", set(), set(), set()),
        ("direction:sent is:accepted", set(), set(), set()),
        ("direction:received is:accepted", {"ada"}, {FORUM, CAFE}, {FROM_ADA}),
        # and, or, not
        ("tag:vip or company:velanord", {"ada", "karim", "luc"}, {FORUM, CAFE, ATELIER},
         {FROM_ADA, DRAFT, TO_LUC}),
        ("tag:vip -is:met", {"karim"}, set(), {DRAFT}),
        ("-is:known", {"zoé"}, set(), {LATER}),
        ("(luc ou mai) entreprise:nordika", {"mai"}, {FORUM}, {TO_MAI}),
        ("ada sauf lachance", set(), set(), set()),
        ('"innovation forum"', set(), set(), set()),
        ('"forum innovation"', set(), {FORUM}, set()),
        ('"luc roy"', {"luc"}, {FORUM, ATELIER}, {TO_LUC}),
        ('"lu"', set(), set(), set()),
    ],
)  # fmt: skip
def test_each_condition_finds_its_own(found, text, people, meetings, requests):
    assert found(text) == (people, meetings, requests)


def test_what_is_added_of_an_evening_is_of_that_day_where_the_user_is(record_path, lives_in):
    lives_in("America/Toronto")
    evening = datetime(2026, 11, 24, 2, 30, tzinfo=UTC)  # half past nine on the 23rd there
    program = app.build(record_path, origin="window", day=lambda: TODAY, clock=lambda: evening)
    met(program, "Ada Lachance", event=FORUM)
    sent(program, "Mai Nguyen", TODAY)
    with program.open_unit("import") as unit:
        unit.imports.add_rows("archive", [{"at": unit.imports.at, "name": "archive.zip"}])
        unit.commit()
    with program.open_reader() as reader:
        assert reader.overview.last_import() == (date(2026, 11, 23), "archive.zip")
        for word in ("added", "changed"):
            that, next_day = (find(reader, f"{word}:2026-11-{n}", TODAY) for n in (23, 24))
            of_that, of_next = (
                [len(each.people), len(each.meetings), len(each.invitations)]
                for each in (that, next_day)
            )
            assert (of_that, of_next) == ([1, 1, 1], [0, 0, 0]), word


def test_texts_stand_where_their_plain_letters_stand_as_in_the_lists(program):
    companies = ["Zénith", "énergie Lac", "Acier", "Fjord", "Énergie", "", "école"]
    for each in companies:
        person(program, f"Somebody {each}", company=each)
    with program.open_reader() as reader:
        for text, reverse in (("sort:company", False), ("sort:-company", True)):
            found = reader.search.every("people", read_query(text, TODAY), TODAY)
            assert found == reader.people.ids(sort="company", reverse=reverse)
            assert reader.search.first("people", read_query(text, TODAY), TODAY, 3) == [*found[:3]]
        names = [reader.people.get(each).company for each in found]
    assert names == ["Zénith", "Fjord", "énergie Lac", "Énergie", "école", "Acier", ""]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("tri:nom", ["Zoé Côté", "Karim Haddad", "Ada Lachance", "Mai Nguyen", "Luc Roy"]),
        ("sort:-name is:met", ["Luc Roy", "Ada Lachance"]),
        ("sort:-connected is:connected", ["Ada Lachance", "Zoé Côté"]),
        ("sort:-last sort:name", ["Ada Lachance", "Luc Roy", "Zoé Côté", "Karim Haddad",
                                  "Mai Nguyen"]),
        ("sort:company has:company", ["Luc Roy", "Ada Lachance", "Mai Nguyen"]),
    ],
)  # fmt: skip
def test_an_order_is_kept_and_what_lacks_it_stands_last(kept, text, names):
    with kept.open_reader() as reader:
        assert [each.name for each in find(reader, text, TODAY).people] == names


def test_of_a_very_short_word_no_letter_may_be_wrong(program, reader):
    person(program, "La Tremblay")
    person(program, "Lucie Tremblay")
    hits = find(reader, "lu tremblai", TODAY)
    assert hits.similar
    assert [each.name for each in hits.people] == ["Lucie Tremblay"]


@pytest.mark.parametrize(
    "typed",
    [
        "lachnace",
        "Lachanse",
        "nguyne",
        "lachnac",
        "achance",
        "kachance",
        "nuyen mai",
        "mia nguyen",
        "ada lachamce",
        "nom:lachnace",
        "name:(ada lachanse)",
        "Mme Lachance",
        "Ada Lachance, CRHA",
        "Me Mai Nguyen",
        "Nguyen, Mai, CPA",
    ],
)
def test_a_small_typing_error_finds_similar_names_and_says_so(kept, typed):
    with kept.open_reader() as reader:
        hits = find(reader, typed, TODAY)
        assert hits.similar
        assert [each.name for each in hits.people] in (["Ada Lachance"], ["Mai Nguyen"])
        assert not find(reader, "lachance", TODAY).similar
        for text in ("xqzwk", "-nom:lachnace company:xqzwk", "company:lachnace", '"lachnace"'):
            assert find(reader, text, TODAY).people == [], text


@pytest.mark.parametrize(
    ("typed", "word", "names"),
    [
        ("lachnace is:met", "lachnace", ["Ada Lachance"]),
        ("name:nguyne has:request", "nguyne", ["Mai Nguyen"]),
        ("lachnace or xqzwk", "lachnace", ["Ada Lachance"]),
        ("company:nordika lachanse -luc", "lachanse", ["Ada Lachance"]),
        ("entreprise:velanrod", "velanrod", ["Luc Roy"]),
        *(
            (f"event:{each}", each, ["Luc Roy"])
            for each in (
                "atleier",
                "telier",
                "ztelier",
                "taelier",
                "atteleir",
                "aelier",
                "azelier",
                "aztelier",
                "zatelier",
            )
        ),
        ("coop velanrod", "velanrod", ["Luc Roy"]),
    ],
)
def test_a_small_typing_error_is_forgiven_beside_conditions_and_said(kept, typed, word, names):
    with kept.open_reader() as reader:
        hits = find(reader, typed, TODAY)
        assert [each.name for each in hits.people] == names
        [told] = hits.query.issues
        assert (told.code, typed[slice(*told.span)]) == ("no_such_word", word)
        assert find_every(reader, PEOPLE, read_query(typed, TODAY), TODAY)[1].tolist() == [
            each.id for each in hits.people
        ]
        # What stands somewhere is no error, and where nothing is found all stays as it was typed.
        for text in ("vélanord is:met is:known -luc", "lachnace company:xqzwk"):
            hits = find(reader, text, TODAY)
            assert (hits.people, hits.query.issues) == ([], ()), text


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("mohamed", "محمد بن علي"),
        ("Mohammed Ben Ali", "محمد بن علي"),
        ("david cohen", "דוד כהן"),
        ("nom:omar", "عمر الشريف"),
        ("badr", "بدر نجار"),
        ("bakr", "بكر زهر"),
        ("Najjar", "بدر نجار"),
        ("zahr", "بكر زهر"),
        ("حسن شريف", "Hassan Chérif"),
        ("שרה", "Sara Lévy"),
    ],
)
def test_a_name_is_found_by_its_consonants_in_the_other_script(program, typed, name):
    others = "דוד כהן", "عمر الشريف", "بدر نجار", "بكر زهر", "Hassan Chérif", "Sara Lévy"
    for each in ("محمد بن علي", *others):
        person(program, each)
    with program.open_reader() as reader:
        hits = find(reader, typed, TODAY)
        assert hits.similar
        assert [each.name for each in hits.people] == [name]
        assert find(reader, f"{typed} roy", TODAY).people == []


def test_a_latin_name_is_not_like_another_by_its_consonants_alone(program):
    for each in ("Flynn Tremblay", "Bryn Roy", "Sara Lévy"):
        person(program, each)
    person(program, "Ana Cruz", other_names=("פלין רוי",))
    with program.open_reader() as reader:
        hits = find(reader, "filion", TODAY)
        assert [each.name for each in hits.people] == ["Ana Cruz"]
        assert find(reader, "Bruno", TODAY).people == []


def test_the_search_reads_the_numbers_of_whom_one_met_as_the_index_writes_them():
    assert search.MET_IDS == (1 << search_index.ID_BITS) - 1


def test_the_nearest_names_come_first(program):
    for name in ("Maria Tremblet", "Marie Tremblet", "Maria Tremblay", "Marie Tremblay"):
        person(program, name)
    with program.open_reader() as reader:
        for typed in ("marie tremblya", "marie rtemblay", "maire tremblay"):
            found = find(reader, typed, TODAY)
            assert found.similar, typed
            assert found.people[0].name == "Marie Tremblay", typed
            assert len(found.people) > 1, typed


WORDS = [
    *("ada", "-luc", "or", "(", ")", "is:met", "-is:pending", "tag:vip", "event:forum", "met:2026"),
    *("sent:<90d", "has:consent", "last:<1y", "place:levis", "direction:sent", "sort:-last"),
    *("company:nordika", "email:example", "is:unknown", '"luc roy"', "note:serres"),
]


@settings(max_examples=80)
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=6).map(" ".join))
def test_a_search_and_its_opposite_part_the_record(kept, text):
    with kept.open_reader() as reader:
        query = read_query(text, TODAY)
        if query.root is None:
            return
        other = Query(Not(query.root))
        for kind in (PEOPLE, MEETINGS, REQUESTS):
            everything = set(reader.search.every(kind, read_query("sort:name", TODAY), TODAY))
            ids, rest = (set(reader.search.every(kind, one, TODAY)) for one in (query, other))
            assert ids | rest == everything
            assert not ids & rest
            assert reader.search.count(kind, query, TODAY, 1001) == len(ids)
            plain = replace(query, sorts=())
            assert set(reader.search.first(kind, plain, TODAY, 1000)) == ids


def test_nothing_is_looked_up_again_for_each_row(kept):
    every = " ".join(each for each in WORDS if each not in {"or", "(", ")"})
    with kept.open_reader() as reader:
        for kind in (PEOPLE, MEETINGS, REQUESTS):
            for text in (every, *WORDS):
                query = read_query(text, TODAY)
                listed = search._listed(kind, query)
                terms = Terms(reader._connection, 0)
                conditions = partial(Conditions, kind, terms, lambda: "[]")
                asked = search._asked(listed, conditions, query)
                plan = reader._connection.execute(f"EXPLAIN QUERY PLAN {asked.text}", asked.values)
                steps = [row[3] for row in plan]
                # What hides with the trash looks at the few that are there alone; whoever made an
                # introduction is looked up for it; who was met is one row, found by its id.
                again = [each for each in steps if "CORRELATED" in each]
                few = asked.text.count("introduction n") + (kind == MEETINGS)
                few += asked.text.count("FROM person_met w")
                assert len(again) <= few, (text, steps)


def test_a_search_asks_the_record_a_few_times_however_much_it_finds(kept):
    with kept.open_reader() as reader:
        asked = []
        # What FTS5 asks of its own tables, whose names are quoted, is its own affair.
        reader._connection.set_trace_callback(
            lambda sql: asked.append(sql[:2] != "--" and not re.search(r"FROM ['\"]", sql))
        )
        for text in ("is:met", "ada", "is:unknown or is:known", "xqzwk"):
            asked.clear()
            find(reader, text, TODAY)
            assert sum(asked) <= 26, text
