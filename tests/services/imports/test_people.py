"""Connections become people: added, brought up to date, never doubled and never written over."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from netkeeper.domain.identity.candidates import Certainty, Sought
from netkeeper.domain.identity.identity import identify
from netkeeper.domain.people import Person
from netkeeper.services import people
from netkeeper.services.imports import import_archive, preview
from netkeeper.store.vocabulary import name_vocabulary
from tests.conftest import rows_of
from tests.services.archive_files import (
    MY_SLUG,
    NoProgress,
    Shop,
    connection,
    message_from,
    message_to,
)
from tests.services.archive_files import private_note as note

if TYPE_CHECKING:
    from netkeeper.services.imports import ImportReport

# Tables of which an archive keeps what it said, so that each new one adds to them.
OWN = ("archive", "archive_file", "archive_invitation", "archive_connection")


def without_own(rows):
    return {name: held for name, held in rows.items() if name not in OWN}


def figures(report: ImportReport, name="Connections.csv"):
    file = next(each for each in report.files if each.name.endswith(name))
    return file.rows, file.added, file.changed, file.unchanged, file.skipped_rows


def person(name, **more) -> Person:
    given, _, family = name.rpartition(" ")
    return Person(0, given, family, name, **more)


def test_a_connection_becomes_a_person(shop: Shop):
    row = connection("Ada Exemple", "08 Feb 2026", "ada-e", "ada@example.org", "Acme", "Commis")
    report = shop.take_new("2026-03-01", connections=[row])
    columns = "display_name, name_key, sort_key, company, position, slug, connected_on, typed"
    assert shop.people(columns) == [
        ("Ada Exemple", "ada exemple", "exemple\tada", "Acme", "Commis", "ada-e", "2026-02-08", "")
    ]
    assert shop.ask("SELECT email FROM person_email") == [("ada@example.org",)]
    assert shop.ask("SELECT given_name, company, connected_raw FROM archive_connection") == [
        ("Ada", "Acme", "08 Feb 2026")
    ]
    assert figures(report) == (1, 1, 0, 0, 0)
    assert report.people == 1


def test_who_was_imported_is_found_by_the_search(shop: Shop):
    shop.take_new(connections=[connection("Ada Exemple", company="Nordika")])
    with shop.program.open_reader() as reader:
        assert len(reader.search.people("nordika", 5)) == 1


def test_a_row_that_is_there_twice_is_one_person(shop: Shop):
    twice = connection("Ada Exemple", company="Acme")
    shop.take_new(connections=[twice, twice, connection("Ada Exemple", company="Nordika")])
    assert sorted(shop.people("company")) == ["Acme", "Nordika"]


def test_a_hidden_profile_is_skipped_and_nobody(shop: Shop):
    rows = [connection("Ada Exemple"), ["", "", "", "", "", "", "07 Jun 2026"]]
    report = shop.take_new(connections=rows)
    assert shop.people() == ["Ada Exemple"]
    assert [(each.line, each.code) for each in report.files[0].skipped] == [(3, "hidden_profile")]
    assert figures(report) == (2, 1, 0, 0, 1)


def test_the_owner_is_nobody_of_their_own_record(shop: Shop):
    rows = [connection("Camille Desrosiers", slug=MY_SLUG), connection("Ada Exemple")]
    messages = [message_to("Ada Exemple", "2026-02-01 10:00:00", "ada-e")]
    report = shop.take_new(
        connections=rows,
        invitations=[
            [
                "Camille Desrosiers",
                "Luc Roy",
                "1/10/26, 9:00 AM",
                "",
                "OUTGOING",
                f"https://www.linkedin.com/in/{MY_SLUG}",
                "",
            ]
        ],
        messages=messages,
    )
    assert shop.people() == ["Ada Exemple"]
    assert report.files[0].skipped_counts == {"own_row": 1}
    assert shop.ask("SELECT owner_slug, owner_name FROM archive") == [
        (MY_SLUG, "Camille Desrosiers")
    ]


def test_a_newer_archive_brings_company_and_position_up_to_date(shop: Shop):
    shop.take_new("2025-01-01", connections=[connection("Ada Exemple", slug="a", company="Acme")])
    report = shop.take_new(
        "2026-01-01",
        connections=[connection("Ada Exemple", slug="a", company="Nordika", position="Chef")],
    )
    assert shop.people("company, position") == [("Nordika", "Chef")]
    assert figures(report) == (1, 0, 1, 0, 0)


def test_an_older_archive_does_not_take_newer_words_away(shop: Shop):
    shop.take_new(
        "2026-01-01",
        connections=[connection("Ada Nouvelle", "08 Feb 2025", "new-slug", company="Nordika")],
    )
    shop.take_new(
        "2025-01-01",
        connections=[
            connection("Ada Nouvelle", "07 Feb 2025", "new-slug", "a@example.org", "Acme", "Chef")
        ],
    )
    assert shop.people("company, position, connected_on") == [("Nordika", "", "2025-02-08")]
    assert shop.ask("SELECT company FROM archive_connection") == [("Nordika",)]
    assert shop.ask("SELECT email FROM person_email") == [("a@example.org",)]


def test_an_older_archive_fills_what_the_newer_left_empty(shop: Shop):
    shop.take_new("2026-01-01", connections=[connection("Ada Exemple", slug="a")])
    shop.take_new("2025-01-01", connections=[connection("Ada Exemple", slug="a", company="Acme")])
    assert shop.people("company") == ["Acme"]


def test_nothing_does_not_replace_something(shop: Shop):
    shop.take_new("2025-01-01", connections=[connection("Ada Exemple", slug="a", company="Acme")])
    shop.take_new("2026-01-01", connections=[connection("Ada Exemple", slug="a")])
    assert shop.people("company") == ["Acme"]


def test_what_the_user_typed_is_never_written_over(shop: Shop):
    people.add_person(
        shop.program.open_unit,
        person("Ada Exemple", slug="a", company="Chez elle", connected_on=date(2020, 5, 5)),
    )
    row = connection("Adèle Autre", "08 Feb 2026", "a", company="Acme", position="Cheffe")
    shop.take_new(connections=[row])
    columns = "display_name, company, position, connected_on"
    assert shop.people(columns) == [("Ada Exemple", "Chez elle", "Cheffe", "2020-05-05")]
    said = shop.ask("SELECT given_name, company, connected_on FROM archive_connection")
    assert said == [("Adèle", "Acme", "2026-02-08")]
    assert shop.ask("SELECT name FROM person_name") == [("Adèle Autre",)]


def test_what_the_user_emptied_stays_empty(shop: Shop):
    first = connection("Ada Exemple", slug="a", email="a@example.org", company="Acme")
    shop.take_new("2025-01-01", connections=[first])
    with shop.program.open_reader() as reader:
        held = reader.people.get(1)
    people.edit_person(shop.program.open_unit, held._replace(company="", emails=()))
    shop.take_new("2026-01-01", connections=[[*first[:5], "Cheffe", first[6]]])
    assert shop.people("company, position") == [("", "Cheffe")]
    assert shop.ask("SELECT * FROM person_email") == []


def test_a_new_name_keeps_the_old_one_beside_it(shop: Shop):
    shop.take_new("2025-01-01", connections=[connection("Ada Exemple", slug="a")])
    shop.take_new("2026-01-01", connections=[connection("Ada Nouvelle", slug="a")])
    assert shop.people() == ["Ada Nouvelle"]
    assert shop.ask("SELECT name FROM person_name") == [("Ada Exemple",)]


# Who a row is: what the record holds, the rows, and the people that are then there.

JEAN = "Jean Tremblay"


def test_a_former_name_in_brackets_is_another_name_and_finds_its_person(shop: Shop):
    given, family, *row = connection("Anne Roy", slug="anne-roy")
    shop.take_new("2026-03-01", connections=[[given, family, *row]])
    renamed = [[given, f"{family} (née Lavoie)", *row], connection("Robert (Bob) Côté")]
    for day in ("2026-04-01", "2026-05-01"):
        shop.take_new(day, connections=renamed)
        assert shop.ask("SELECT name FROM person_name ORDER BY id") == [
            ("Anne Lavoie",),
            ("Bob Côté",),
        ]


def test_what_stands_in_brackets_after_a_name_finds_its_person_as_a_question(shop: Shop):
    given, family, *row = connection("Catherine Beaulieu", slug="cb")
    for day in ("2026-03-01", "2026-04-01"):
        shop.take_new(day, connections=[[given, f"{family} (Tessier)", *row]])
        assert shop.ask("SELECT name, name_key FROM person_name") == [("(Tessier)", "tessier")]
    with shop.program.open_reader() as reader:
        sought = Sought("Catherine Tessier")
        (only,) = identify(reader.registry, sought, name_vocabulary())
    assert (only.person.id, only.certainty) == (1, Certainty.POSSIBLE)


def test_a_profile_is_the_person_whatever_the_name(shop: Shop):
    people.add_person(shop.program.open_unit, person("Zoë Brandt", slug="zoë-brandt"))
    shop.take_new(connections=[connection("Z. Brandt", slug="zo%C3%AB-brandt")])
    assert shop.people("display_name, connected_on") == [("Zoë Brandt", "2026-02-08")]


def test_an_address_is_the_person_and_the_former_profile_is_kept(shop: Shop):
    shop.take_new(
        "2025-01-01", connections=[connection("Ada Exemple", slug="old", email="a@example.org")]
    )
    shop.take_new(
        "2026-01-01", connections=[connection("Ada Exemple", slug="new", email="A@example.org")]
    )
    assert shop.people("slug") == ["new"]
    assert shop.ask("SELECT slug FROM person_slug") == [("old",)]


def test_an_address_with_quite_another_name_is_somebody_else(shop: Shop):
    shop.take_new(connections=[connection("Ada Exemple", slug="a", email="info@example.org")])
    shop.take_new(connections=[connection("Luc Roy", slug="l", email="info@example.org")])
    assert shop.people() == ["Ada Exemple", "Luc Roy"]


@pytest.mark.parametrize(
    ("held", "named", "expected"),
    [
        (person("Luc Roy"), "Marie Roy", ["Luc Roy", "Marie Roy"]),
        (person("Luc Roy"), "Marie Roy-Gagnon", ["Luc Roy", "Marie Roy-Gagnon"]),
        (person("Robert Roy"), "Bob Roy", ["Robert Roy"]),
        (person("Marie Tremblay"), "Marie Roy", ["Marie Tremblay"]),
        (person("Marie Roy", other_names=("Luce Roy",)), "Luce Roy", ["Marie Roy"]),
    ],
)
def test_an_address_of_a_house_makes_no_couple_one(shop: Shop, held, named, expected):
    house = "famille.roy@example.org"
    people.add_person(shop.program.open_unit, held._replace(emails=(house,)))
    archive = shop.archive("2026-01-01", connections=[connection(named, email=house)])
    arguments = (shop.program.open_unit, [archive], date(2026, 1, 2), NoProgress())
    foreseen = preview(*arguments)
    report = import_archive(*arguments)
    assert shop.people() == expected
    assert foreseen.people == report.people == len(expected)


def test_whom_an_address_tells_is_not_told_once_more_by_the_name(shop: Shop):
    people.add_person(shop.program.open_unit, person("Ada Exemple", emails=("ada@example.org",)))
    married = connection("Ada Roy-Exemple", slug="ada-r", email="ada@example.org")
    shop.take_new(connections=[married, connection("Ada Exemple", slug="ada-e")])
    assert sorted(shop.people("slug")) == ["ada-e", "ada-r"]


def test_whom_a_profile_tells_is_not_told_once_more_by_the_address(shop: Shop):
    held = person("Ada Exemple", slug="ada-e", emails=("ada@example.org",))
    people.add_person(shop.program.open_unit, held)
    other = connection("Ada Roy", slug="ada-r", email="ada@example.org")
    shop.take_new(connections=[other, connection("Ada Exemple", slug="ada-e")])
    assert sorted(shop.people("slug")) == ["ada-e", "ada-r"]


def test_a_changed_profile_is_told_by_name_and_day(shop: Shop):
    shop.take_new("2025-01-01", connections=[connection("Ada Exemple", slug="old")])
    shop.take_new("2026-01-01", connections=[connection("Ada Exemple", slug="new")])
    assert shop.people("slug") == ["new"]
    assert shop.ask("SELECT slug FROM person_slug") == [("old",)]


def test_the_older_archive_with_the_former_profile_may_come_later(shop: Shop):
    shop.take_new("2026-01-01", connections=[connection("Ada Exemple", slug="new")])
    shop.take_new("2025-01-01", connections=[connection("Ada Exemple", slug="old")])
    assert shop.people("slug") == ["new"]
    assert shop.ask("SELECT slug FROM person_slug") == [("old",)]


def test_a_former_profile_is_found_again(shop: Shop):
    for day, slug in (("2024-01-01", "old"), ("2025-01-01", "new")):
        shop.take_new(day, connections=[connection("Ada Exemple", slug=slug, email="a@b.example")])
    shop.take_new("2023-01-01", connections=[connection("Ada Exemple", "01 Jan 2022", "old")])
    assert shop.people("slug") == ["new"]


def test_a_former_profile_that_somebody_took_over_is_theirs(shop: Shop):
    for day, slug in (("2024-01-01", "old"), ("2025-01-01", "new")):
        shop.take_new(day, connections=[connection("Ada Exemple", slug=slug)])
    shop.take_new("2026-01-01", connections=[connection("Luc Roy", "01 Dec 2025", "old")])
    assert shop.people("display_name, slug") == [("Ada Exemple", "new"), ("Luc Roy", "old")]


def test_a_typed_profile_stays_and_the_archives_is_kept_as_another(shop: Shop):
    added = person("Ada Exemple", slug="typed", emails=("a@example.org",))
    people.add_person(shop.program.open_unit, added)
    shop.take_new(connections=[connection("Ada Exemple", slug="said", email="a@example.org")])
    assert shop.people("slug") == ["typed"]
    assert shop.ask("SELECT slug FROM person_slug") == [("said",)]


@pytest.mark.parametrize(
    ("held", "rows", "expected"),
    [
        ([JEAN], [connection(JEAN, slug="j1")], [(JEAN, "j1")]),
        (["TREMBLAY, Jean"], [connection("Jean Tremblay ", slug="j1")], [("TREMBLAY, Jean", "j1")]),
        # Not unique in the file, in the record, in either.
        (
            [JEAN],
            [connection(JEAN, "01 Jan 2025", "j1"), connection(JEAN, "02 Feb 2025", "j2")],
            [(JEAN, None), (JEAN, "j1"), (JEAN, "j2")],
        ),
        ([JEAN, JEAN], [connection(JEAN, slug="j1")], [(JEAN, None), (JEAN, None), (JEAN, "j1")]),
        ([JEAN], [connection(JEAN)], [(JEAN, None)]),
        ([JEAN, JEAN], [connection(JEAN)], [(JEAN, None), (JEAN, None), (JEAN, None)]),
    ],
)
def test_a_name_alone_is_the_person_only_where_nobody_else_bears_it(
    shop: Shop, held, rows, expected
):
    for name in held:
        people.add_person(shop.program.open_unit, person(name))
    shop.take_new(connections=rows)
    assert shop.people("display_name, slug") == expected


def test_of_two_namesakes_the_one_with_another_profile_does_not_count(shop: Shop):
    people.add_person(shop.program.open_unit, person(JEAN))
    people.add_person(shop.program.open_unit, person(JEAN, slug="other"))
    shop.take_new(connections=[connection(JEAN, slug="j1")])
    assert shop.people("slug") == ["j1", "other"]


def test_two_namesakes_of_one_old_file_are_two_people_and_stay_two(shop: Shop):
    rows = [
        connection(JEAN, "30 Jul 2025", company="Université Fictive"),
        connection(JEAN, "12 Mar 2019", company="Plomberie JT"),
    ]
    shop.take_new("2025-09-01", connections=rows)
    shop.take_new("2025-10-01", connections=rows[::-1])
    assert shop.people("company") == ["Université Fictive", "Plomberie JT"]


def test_namesakes_of_one_day_are_two_people_and_stay_two(shop: Shop):
    rows = [connection(JEAN, company="Acme"), connection(JEAN, company="Nordika")]
    shop.take_new("2025-09-01", connections=rows)
    before = without_own(rows_of(shop.program.path))
    shop.take_new("2025-10-01", connections=rows[::-1])
    assert without_own(rows_of(shop.program.path)) == before


def test_namesakes_without_a_day_are_two_people_and_stay_two(shop: Shop):
    rows = [connection(JEAN, ""), connection(JEAN), connection(JEAN, "")]
    shop.take_new("2025-09-01", connections=rows)
    shop.take_new("2025-10-01", connections=rows)
    assert shop.people("connected_on") == [None, "2026-02-08", None]


def test_the_day_tells_which_namesake_a_profile_is(shop: Shop):
    old = [connection(JEAN, "30 Jul 2025"), connection(JEAN, "12 Mar 2019")]
    shop.take_new("2025-09-01", connections=old)
    shop.take_new("2026-01-01", connections=[connection(JEAN, "12 Mar 2019", "plombier")])
    assert shop.people("connected_on, slug") == [("2025-07-30", None), ("2019-03-12", "plombier")]


def test_an_old_file_without_profiles_finds_those_of_a_newer_one(shop: Shop):
    new = [connection(JEAN, "30 Jul 2025", "j1"), connection(JEAN, "12 Mar 2019", "j2")]
    shop.take_new("2026-01-01", connections=new)
    shop.take_new("2025-09-01", connections=[[*row[:2], "", *row[3:]] for row in new[::-1]])
    assert shop.people("slug") == ["j1", "j2"]


def test_a_day_of_another_time_zone_may_be_the_one_beside_it(shop: Shop):
    shop.take_new("2018-11-04", connections=[connection("Lena Vogt", "9/4/18, 11:05 PM")])
    shop.take_new("2026-01-01", connections=[connection("Lena Vogt", "05 Sep 2018", "lena-vogt")])
    assert shop.people("slug, connected_on") == [("lena-vogt", "2018-09-05")]


def test_the_day_tells_namesakes_apart_however_it_is_written(shop: Shop):
    old = [connection(JEAN, "9/4/18, 11:05 PM"), connection(JEAN, "3/12/18, 10:00 AM")]
    shop.take_new("2018-11-04", connections=old)
    new = [connection(JEAN, "12 Mar 2018", "plombier"), connection(JEAN, "05 Sep 2018", "j1")]
    shop.take_new("2026-01-01", connections=new)
    assert shop.people("slug") == ["j1", "plombier"]


def test_another_day_of_connection_makes_a_namesake(shop: Shop):
    shop.take_new("2019-11-04", connections=[connection(JEAN, "12 Mar 2019")])
    shop.take_new("2026-01-01", connections=[connection(JEAN, "30 Jul 2025", "j1")])
    assert shop.people("slug") == [None, "j1"]


def test_whoever_is_in_the_trash_stays_there(shop: Shop):
    row = connection("Ada Exemple", slug="a", company="Acme")
    shop.take_new("2025-01-01", connections=[row])
    people.trash_people(shop.program.open_unit, [1])
    report = shop.take_new("2026-01-01", connections=[row, connection("Luc Roy")])
    assert shop.people("display_name, trashed_at IS NOT NULL") == [
        ("Ada Exemple", 1),
        ("Luc Roy", 0),
    ]
    assert report.people == 1


def test_a_name_does_not_bring_anybody_back_from_the_trash(shop: Shop):
    people.add_person(shop.program.open_unit, person(JEAN))
    people.trash_people(shop.program.open_unit, [1])
    shop.take_new(connections=[connection(JEAN, slug="j1")])
    assert shop.people("slug") == [None, "j1"]


def test_a_profile_twice_in_one_file_is_one_person(shop: Shop):
    rows = [connection("Ada Exemple", slug="a"), connection("Ada E.", slug="a")]
    report = shop.take_new(connections=rows)
    assert shop.people() == ["Ada Exemple"]
    assert figures(report) == (2, 1, 0, 1, 0)


# Messages and notes.


def test_messages_both_ways_are_contact_and_their_words_are_not_kept(shop: Shop):
    shop.take_new(
        connections=[connection("Ada Exemple", slug="ada-e"), connection("Luc Roy", slug="luc")],
        messages=[
            message_to("Ada Exemple", "2025-08-01 09:00:00", "ada-e", "un secret"),
            message_from("Ada Exemple", "2025-08-03 10:00:00", "ada-e"),
            message_to("Luc Roy", "2025-08-04 10:00:00", "luc"),
        ],
    )
    columns = "display_name, first_message_on, last_message_on"
    assert shop.people(columns) == [
        ("Ada Exemple", "2025-08-01", "2025-08-03"),
        ("Luc Roy", None, None),
    ]
    assert b"un secret" not in shop.program.path.read_bytes()


def test_the_days_of_an_exchange_only_widen(shop: Shop):
    for year, day in (("2025", "2025-08-01"), ("2024", "2025-06-01"), ("2026", "2025-07-01")):
        talk = [
            message_to("Ada Exemple", f"{day} 09:00:00", "ada-e"),
            message_from("Ada Exemple", f"{day} 10:00:00", "ada-e"),
        ]
        shop.take_new(f"{year}-12-01", messages=talk, profile="Camille Desrosiers")
    assert shop.people("first_message_on, last_message_on") == [("2025-06-01", "2025-08-01")]


@pytest.mark.parametrize(
    ("messages", "expected"),
    [
        (
            [
                message_to("Nadia Haddad", "2025-01-01 10:00:00", "nadia"),
                message_from("Nadia Haddad", "2025-01-02 10:00:00", "nadia"),
            ],
            [("Nadia Haddad", "nadia", None)],
        ),
        ([message_from("Nadia Haddad", "2025-01-02 10:00:00", "nadia")], []),
        (
            [
                message_to("Nadia Haddad", "2025-01-01 10:00:00"),
                message_from("Nadia Haddad", "2025-01-02 10:00:00"),
            ],
            [],
        ),
    ],
    ids=["both ways", "one way", "without a profile"],
)
def test_a_correspondent_is_added_only_with_a_profile_and_both_ways(shop: Shop, messages, expected):
    shop.take_new(messages=messages, profile="Camille Desrosiers")
    assert shop.people("display_name, slug, connected_on") == expected


def test_notes_are_kept_beside_the_users_own(shop: Shop):
    people.add_person(shop.program.open_unit, person("Ada Exemple", slug="a", note="La mienne"))
    people.add_person(shop.program.open_unit, person("Luc Roy"))
    shop.take_new("2026-01-01", notes=[note("Ada Exemple", "5 à 7", "a")])
    older = [note("Ada Exemple", "Ancienne", "a"), note("Luc Roy", "Gala")]
    shop.take_new("2025-01-01", notes=older)
    assert shop.people("note, linkedin_note") == [("La mienne", "5 à 7"), ("", "Gala")]
    report = shop.take_new("2026-06-01", notes=[note("Ada Exemple", "Salon", "a")])
    assert shop.people("linkedin_note") == ["Salon", "Gala"]
    assert figures(report, "Notes.csv") == (1, 0, 1, 0, 0)


def test_a_note_on_nobody_of_the_record_is_skipped_with_its_line(shop: Shop):
    report = shop.take_new(notes=[note("Ada Exemple", "5 à 7", "a")])
    skipped = report.files[0].skipped[0]
    assert (skipped.line, skipped.code, skipped.facts) == (
        2,
        "note_for_nobody",
        {"person": "Ada Exemple"},
    )
