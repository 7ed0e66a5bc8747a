"""The commands that make one of two people, and that throw people away or delete them for good."""

from __future__ import annotations

from datetime import date

import pytest

from netkeeper import app
from netkeeper.domain.people import Person
from netkeeper.services import people
from tests.conftest import TODAY, rows_of
from tests.faults.conftest import check_refused
from tests.services.cast import met, sent
from tests.services.test_erasing import left_of


@pytest.fixture
def ids(program):
    """Two Nadias who are one, a connection each, and Luc whom both met."""
    drafts = (
        Person(0, "Nadia", "Benali", "Nadia Benali", company="Nordet", slug="nadia-benali"),
        Person(0, "Nadia", "Benali", "Nadia Benali", company="Boréal", position="notaire"),
        Person(0, "Luc", "Vlorbe", "Luc Vlorbe"),
    )
    made = [people.add_person(program.open_unit, each) for each in drafts]
    met(program, *made, event="Forum")
    return made


def test_whoever_is_new_and_like_somebody_of_the_record_is_told_at_once(netkeeper, ids):
    logged = netkeeper("met", "Luc Vlorb", "Zoé Cyr", "--json", "--lang", "fr").json["people"]
    assert [each["new"] for each in logged] == [True, True]
    found = [[(one["id"], one["why"]) for one in each["candidates"]] for each in logged]
    assert found[1] == []
    [(held, why)] = found[0]
    assert (held, why.split(" · ")[0]) == (ids[2], "Possible\u00a0: à une ou deux lettres près")
    told = netkeeper("met", "Luc Vlorbee", "Zoé Cyr").out.splitlines()
    assert told[2].endswith("may be in the record already; “merge” joins two people:")
    assert [each.split(" · ")[0] for each in told[3:]] == [
        f"  Luc Vlorbe (#{ids[2]})",
        f"  Luc Vlorb (#{logged[0]['id']})",
    ]
    assert netkeeper("met", "Luc Vlorbe", "--json").json["people"][0]["candidates"] == []


def test_two_people_are_made_one_as_chosen_and_undone(netkeeper, program, ids, record_path):
    for whom in ids[:2]:
        sent(program, "Nadia Benali", person_id=whom)
    before = rows_of(record_path)
    words = ("merge", f"#{ids[0]}", str(ids[1]), "--take", "company=other")
    would = netkeeper(*words, "--preview", "--json").json
    assert (would["merged"], rows_of(record_path)) == (False, before)
    done = netkeeper(*words)
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("Two records of Nadia Benali merged.\n")
    assert "One request ends, as the other person’s says more.\n" in done.out
    assert "Not kept: Nordet (to take it: --take company=kept)." in done.out
    assert done.out.count("Not kept:") == 1
    held = {row[0]: row for row in rows_of(record_path)["person"]}
    assert set(held) == {ids[0], ids[2]}
    assert {"Boréal", "notaire"} <= set(held[ids[0]])
    assert netkeeper("undo").code == 0
    assert rows_of(record_path) == before


def test_two_connections_are_made_one_only_where_that_is_said_twice(netkeeper, program):
    both = [
        people.add_person(
            program.open_unit,
            Person(0, "Luc", each, f"Luc {each}", slug=f"luc-{each}", connected_on=day),
        )
        for each, day in (("Roy", date(2026, 1, 5)), ("Roi", TODAY))
    ]
    answered = netkeeper("merge", "Luc Roy", "Luc Roi", "--json")
    assert (answered.code, answered.json["merged"]) == (1, False)
    said = netkeeper("merge", "Luc Roy", "Luc Roi")
    assert said.out.endswith("likely two people.\nNothing was changed.\n")
    assert "Not kept: January 5, 2026 (to take it: --take connected_on=kept)." in said.out
    assert "Name shown: Luc Roi (for the other: --take name=kept)." in said.out
    assert netkeeper("merge", *map(str, both), "--preview").code == 0
    done = netkeeper("merge", *map(str, both), "--yes", "--json")
    assert (done.code, done.json["two_profiles"], done.json["merged"]) == (0, True, True)


UNCLEAR = (
    (("merge", "Nadia Benali", "Luc Vlorbe"), "2 people have the name “Nadia Benali”. Give"),
    (("draft", "Nadia Benali"), "2 people have the name “Nadia Benali”. Give the number of one: "),
    (("draft", "Luc Vlorb"), "Nobody in the record is surely “Luc Vlorb”. Give the number if"),
    (("consent", "99"), "Nobody has the number 99"),
    (("merge", "1", "1"), "Nobody can be merged with themselves"),
    (("merge", "1", "99"), "Nobody has the number 99"),
    (("merge", "1", "Zoé Ng"), "Nobody in the record is surely “Zoé Ng”"),
    (("merge", "1", "2", "--take", "company"), "“company” doesn’t say whose"),
    (("merge", "1", "2", "--take", "wit=kept"), "“wit=kept” can’t be chosen. What is open: "),
    (("delete", "1", "--yes"), "--yes only goes with --for-good"),
    (("delete", "1", "--backups"), "--backups only goes with --for-good"),
    (("delete", "1", "Nadia Benali", "--for-good", "--yes"), "2 people have the name"),
)


def test_what_is_unclear_is_refused_and_changes_nothing(netkeeper, ids, record_path):
    before = rows_of(record_path, journal=True)
    for words, starts in UNCLEAR:
        check_refused(netkeeper(*words), starts)
    assert rows_of(record_path, journal=True) == before


def test_a_number_names_somebody_wherever_a_name_does(netkeeper, ids):
    for command in ("draft", "consent"):
        answered = netkeeper(command, f"#{ids[1]}", "--json").json
        assert answered["person"] == {"id": ids[1], "name": "Nadia Benali"}
        by_address = netkeeper(command, "Luc Vlorbe <linkedin.com/in/nadia-benali>", "--json").json
        assert by_address["person"]["id"] == ids[0]


def test_whoever_is_deleted_is_in_the_trash_and_comes_back(netkeeper, ids, record_path):
    before = rows_of(record_path)
    assert netkeeper("delete", "luc vlorbe", str(ids[0]), "--json").json == {
        "deleted": True,
        "for_good": False,
        "people": [
            {"id": ids[2], "name": "Luc Vlorbe"},
            {"id": ids[0], "name": "Nadia Benali"},
        ],
    }
    check_refused(netkeeper("delete", "Luc Vlorbe"), "Nobody in the record is surely")
    assert netkeeper("undo").code == 0
    assert rows_of(record_path) == before


@pytest.mark.parametrize("first", [(), ("delete", "Luc Vlorbe")], ids=["living", "in the trash"])
def test_not_a_byte_is_left_of_whoever_is_deleted_for_good(netkeeper, ids, record_path, first):
    kept = netkeeper("backup", "--json").json["backup"]
    if first:
        netkeeper(*first)
    before = rows_of(record_path, journal=True)
    would = netkeeper("delete", "luc vlorbe", "--for-good", "--json")
    assert (would.code, would.json["deleted"], len(would.json["backups"])) == (1, False, 1)
    assert (would.json["goes"]["person"], would.json["shared"]) == (1, 1)
    assert rows_of(record_path, journal=True) == before
    assert "Say --yes" in netkeeper("delete", "luc vlorbe", "--for-good").out
    done = netkeeper("delete", "luc vlorbe", "--for-good", "--yes", "--backups")
    assert (done.code, done.err) == (0, "")
    assert done.out.splitlines()[1:] == ["One backup deleted."]
    assert left_of(record_path, "vlorbe") == []
    folder = record_path.parent / "backups"
    assert all(b"vlorbe" not in each.read_bytes().lower() for each in folder.iterdir())
    assert not (folder / kept).exists()
    assert netkeeper("check").code == 0
    with app.build(record_path, origin="command").open_reader() as reader:
        assert [each.display_name for each in map(reader.people.get, ids[:2])] == [
            "Nadia Benali"
        ] * 2
