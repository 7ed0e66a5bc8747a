"""The command line: its JSON, its exit codes, and one sentence for whatever is wrong."""

from __future__ import annotations

import json
import os
import re
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from datetime import date
from typing import TYPE_CHECKING, NoReturn

import pytest

from netkeeper.domain.consent import Basis, Consent
from netkeeper.domain.people import Person
from netkeeper.services import people
from netkeeper.services.consents import add_consent
from netkeeper.store.record import Record
from tests.conftest import TODAY, rows_of
from tests.services import cast

if TYPE_CHECKING:
    from pathlib import Path


def test_a_meeting_is_evidence_for_a_request(netkeeper):
    met = netkeeper(
        "--json", "met", "Marie Tremblay", "Luc Roy", "--on", "2026-11-12", "--event", "5 à 7"
    )
    assert met.code == 0
    assert [each["new"] for each in met.json["people"]] == [True, True]
    judged = netkeeper("received", "TREMBLAY Marie", "--json")
    assert judged.code == 0
    assert judged.json["verdict"] == "accept"
    assert judged.json["person"] == {"id": met.json["people"][0]["id"], "name": "Marie Tremblay"}
    assert judged.json["candidates"][0]["certainty"] == "strong"
    assert judged.json["invitation"] is None
    assert {"code", "severity", "text", "source"} <= set(judged.json["findings"][0])


def test_people_named_as_one_are_several_or_asked_about(netkeeper):
    met = netkeeper("met", "Marc Roy / Julie Lee", "Ana Cruz & Luc Roy", "--json")
    names = [each["name"] for each in met.json["people"]]
    assert names == ["Marc Roy", "Julie Lee", "Ana Cruz", "Luc Roy"]
    refused = netkeeper("met", "Marc et Julie Roy")
    assert refused.code == 2
    assert "Marc et Julie Roy" in refused.err


def test_nobody_known_is_declined_quietly(netkeeper):
    judged = netkeeper("received", "Nobody Known", "--json")
    assert judged.code == 1
    assert judged.json["verdict"] == "decline"
    assert "they_see_nothing" in {each["code"] for each in judged.json["findings"]}


def test_somebody_known_whom_a_note_refers_to_can_be_asked(netkeeper):
    netkeeper("met", "Marie-Claude de la Durantaye", "--on", "2026-11-12")
    note = "Bonjour, Marie-Claude de la Durantaye m’a suggéré de vous écrire."
    judged = netkeeper("received", "Ana Reyes", "--note", note, "--json")
    assert (judged.code, judged.json["verdict"]) == (0, "ask")
    said = judged.json["findings"][0]
    assert said["code"] == "sent_by_known"
    assert "Marie-Claude de la Durantaye" in said["text"]
    for other in (
        "Bonjour, Marie-Claude Durand m’a suggéré de vous écrire.",
        "Bonjour, je travaille avec Marie-Claude de la Durantaye.",
    ):
        judged = netkeeper("received", "Ana Reyes", "--note", other, "--json")
        assert judged.json["verdict"] == "decline"


def test_a_review_says_in_a_line_each_requests_age_chance_and_advice(netkeeper):
    netkeeper("met", "Marie Tremblay", "--on", "2026-11-12")
    netkeeper("sent", "Marie Tremblay", "--on", "2026-11-20", "--note", "Bonjour!", "--save")
    netkeeper("received", "Luc Roy", "--company", "Nordika", "--on", "2026-11-20", "--save")
    (kept,) = netkeeper("search", "company:nordika", "--json").json["invitations"]
    assert kept["name"] == "Luc Roy"
    said = netkeeper("review", "--on", "2026-11-23", "--lang", "en").out.splitlines()
    sent, received = (each.replace("\u00a0", " ") for each in said[:2])
    assert re.search(r"Marie Tremblay · .* · 3 days · chance \d+% · wait$", sent)
    assert re.search(r"Luc Roy · To decide · November 20, 2026 · 3 days$", received)
    assert said[2] == ""
    assert "by your one request" in said[3]
    assert "NetKeeper assumes" in said[4]


def test_a_request_is_kept_and_decided_and_undone(netkeeper, record_path: Path):
    netkeeper("met", "Marie Tremblay", "--on", "2026-11-12")
    number = netkeeper(
        "received", "Marie Tremblay", "--on", "2026-11-20", "--note", "Bonjour!", "--save", "--json"
    ).json["invitation"]
    before = rows_of(record_path)
    decided = netkeeper("decide", str(number), "accepted", "--on", "2026-11-21", "--json")
    assert decided.json["state"] == "accepted"
    assert netkeeper("review", "--json").json == {"items": []}
    (then,) = netkeeper("review", "--json", "--on", "2026-11-20").json["items"]
    assert (then["state"], then["state_on"]) == ("pending", "2026-11-20")
    assert netkeeper("undo").code == 0
    assert rows_of(record_path) == before
    item = netkeeper("review", "--json", "--on", "2026-11-23").json["items"][0]
    assert (item["id"], item["state"], item["age_days"], item["chance"]) == (
        number,
        "pending",
        3,
        None,
    )
    assert netkeeper("redo").code == 0
    assert netkeeper("search", "tremblay", "--json").json["people"][0]["connected_on"] == (
        "2026-11-21"
    )


@pytest.mark.parametrize(
    ("words", "verdict", "code", "exit_code"),
    [
        (("sent", "Nobody Known", "--note", "Bonjour Nobody"), "stop", "unknown_person", 1),
        (("sent", "Luc Roy"), "revise", "no_note", 0),
        (("sent", "Luc Roy", "--note", "Bonjour Jean, merci"), "revise", "name_wrong", 0),
        (("sent", "Luc Roy", "--note", "Bonjour Luc " + "x" * 200), "revise", "too_long", 0),
        (("sent", "Luc Roy", "--note", "Ravi de notre échange"), "revise", "name_missing", 0),
    ],
)
def test_the_gate_finds_what_needs_no_text_analysis(netkeeper, words, verdict, code, exit_code):
    netkeeper("met", "Luc Roy", "--on", "2026-11-12")
    judged = netkeeper(*words, "--json")
    assert (judged.json["verdict"], judged.code) == (verdict, exit_code)
    assert code in {each["code"] for each in judged.json["findings"]}
    assert all("span" in each for each in judged.json["findings"])


def test_the_gate_holds_a_second_request_and_one_too_soon(netkeeper):
    note = "Bonjour Luc, merci pour notre échange sur les serres."
    netkeeper("met", "Luc Roy", "--on", "2026-11-01")
    sent = netkeeper("sent", "Luc Roy", "--note", note, "--on", "2026-11-02", "--save", "--json")
    again = netkeeper("sent", "Luc Roy", "--note", note, "--save", "--json")
    assert again.code == 1
    assert again.json["invitation"] is None
    assert "already_pending" in {each["code"] for each in again.json["findings"]}
    number = str(sent.json["invitation"])
    netkeeper("decide", number, "withdrawn", "--on", "2026-11-10")
    soon = netkeeper("sent", "Luc Roy", "--note", note, "--json", "--on", "2026-11-20")
    assert "cooling_off" in {each["code"] for each in soon.json["findings"]}
    later = netkeeper("sent", "Luc Roy", "--note", note, "--json", "--on", "2026-12-01")
    assert later.json["verdict"] == "send"


def test_a_written_reason_lets_a_request_to_somebody_unknown_pass(netkeeper):
    judged = netkeeper(
        "sent", "Nobody Known", "--note", "Bonjour Nobody", "--override", "Same committee",
        "--save", "--json",
    )  # fmt: skip
    assert judged.code == 0
    assert judged.json["invitation"] is not None
    assert netkeeper("sent", "Nobody Else", "--override", " ").code == 2


def test_namesakes_are_asked_about_and_nothing_is_kept(netkeeper, record_path: Path):
    for slug, company in (("jean-tremblay-1", "Nordika"), ("jean-tremblay-2", "Boréal")):
        url = f"https://www.linkedin.com/in/{slug}"
        assert netkeeper("met", "Jean Tremblay", "--url", url, "--company", company).code == 0
    before = rows_of(record_path)
    refused = netkeeper("met", "Jean Tremblay")
    assert refused.code == 2
    assert "Jean Tremblay (#1, Nordika), Jean Tremblay (#2, Boréal)" in refused.err
    assert rows_of(record_path) == before
    by_profile = netkeeper(
        "met", "Jean Tremblay", "--url", "linkedin.com/in/jean-tremblay-2/", "--json"
    )
    assert by_profile.json["people"][0]["new"] is False
    told = netkeeper("received", "Jean Tremblay").out
    assert (told.count("Nordika"), told.count("Boréal")) == (1, 1)
    assert "Jean Tremblay (#1) · " in told


def test_all_who_may_be_meant_are_counted_and_a_namesake_is_said_to_be_one_once(netkeeper):
    netkeeper("met", "Luc Roy", "--url", "linkedin.com/in/luc-roy")
    netkeeper("met", "Luc Roi")
    asked = netkeeper("received", "Luc Roy", "--url", "linkedin.com/in/another").out.splitlines()
    assert asked[0] == "Ask first: 2 people in the record have a similar name."
    assert asked[1].split(" · ")[1] == "Namesake: same name, another profile"
    assert asked[2].split(" · ")[1].startswith("Possible: ")


def test_a_marked_passage_is_quoted_without_the_spaces_at_its_ends(netkeeper):
    netkeeper("met", "Luc Roy")
    judged = netkeeper("sent", "Luc Roy", "--note", f"Bonjour Luc, {'a' * 187} et la suite").out
    assert "  “et la suite”" in judged.splitlines()


def test_a_number_names_one_of_two_namesakes_met_received_or_sent(netkeeper, program, reader):
    for company in ("Nordika", "Boréal"):
        ada = Person(0, "Ada", "Example", "Ada Example", company=company)
        people.add_person(program.open_unit, ada)
    met = netkeeper("--json", "met", "#2", "Zoé Côté", "1", "--email", "ada@example.org")
    assert [(each["id"], each["new"]) for each in met.json["people"]] == [
        (2, False), (3, True), (1, False),
    ]  # fmt: skip
    assert reader.people.get(2).emails == ("ada@example.org",)
    assert netkeeper("met", "3", "--company", "Nordet").code == 0
    assert reader.people.get(3).company == "Nordet"
    received = netkeeper("--json", "received", "1", "--save").json
    assert received["person"] == {"id": 1, "name": "Ada Example"}
    assert reader.invitations.get(received["invitation"]).person_id == 1
    sent = netkeeper("--json", "sent", "#2", "--note", "Bonjour Ada, ravie du gala.").json
    assert sent["person"] == {"id": 2, "name": "Ada Example"}
    for command in ("met", "received", "sent"):
        assert netkeeper(command, "77").err == "Nobody has the number 77.\n"


@pytest.mark.parametrize("command", ["met", "received", "sent", "consent", "draft"])
@pytest.mark.parametrize("name", ["", ".", "🙂", "– –"])
def test_a_name_of_signs_alone_is_missing(netkeeper, command, name):
    assert netkeeper(command, name).err == "A name is missing.\n"


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize(
    ("said", "on"),
    [
        ("hier", "2026-11-22"),
        ("mardi dernier", "2026-11-17"),
        ("last Friday", "2026-11-20"),
        ("il y a trois jours", "2026-11-20"),
        ("1er mai", "2026-05-01"),
        ("12/05/2026", "2026-05-12"),
        ("05/12/2026", "2026-05-12"),
        ("mars 2026", "2026-03"),
    ],
)
def test_a_day_is_understood_in_words_of_either_language(netkeeper, said, on, language):
    met = netkeeper("met", "Ada Example", "--on", said, "--lang", language, "--json")
    assert (met.code, met.json["on"]) == (0, on)


@pytest.mark.parametrize("ahead", ["demain", "next Monday", "dans deux semaines", "2026-11-26"])
def test_a_meeting_ahead_is_refused_as_such_in_words_too(netkeeper, ahead):
    refused = netkeeper("met", "Ada Example", "--on", ahead)
    assert (refused.code, refused.err[:27]) == (2, "That meeting is still ahead")


def test_no_request_is_kept_as_of_a_day_ahead_though_it_may_be_judged_then(netkeeper):
    netkeeper("met", "Ada Example", "Luc Roy")
    asked = netkeeper("sent", "Ada Example", "--note", "Bonjour Ada", "--save", "--json")
    for words in (
        ("received", "Zoé Côté", "--on", "2026-11-26", "--save"),
        ("sent", "Luc Roy", "--on", "2026-11-26", "--note", "Bonjour Luc", "--save"),
        ("decide", str(asked.json["invitation"]), "withdrawn", "--on", "2026-11-26"),
    ):
        refused = netkeeper(*words)
        assert (refused.code, refused.err[:24]) == (2, "That day is still ahead:"), words
    assert len(netkeeper("review", "--json").json["items"]) == 1
    assert netkeeper("received", "Zoé Côté", "--on", "2026-11-26").code == 1


def test_a_request_is_named_by_its_number_as_lists_show_it(netkeeper):
    netkeeper("met", "Ada Example")
    kept = netkeeper("sent", "Ada Example", "--note", "Bonjour Ada", "--save")
    assert "\nKept as number 1." in kept.out
    assert netkeeper("decide", "#1", "accepted").code == 0


def test_a_name_without_its_quotation_marks_is_asked_about_unless_it_is_known(netkeeper):
    asked = netkeeper("met", "Zoé", "Côté", "--lang", "fr")
    assert (asked.code, asked.err[:38]) == (2, "Si «\u00a0Zoé Côté\u00a0» est une seule personne")
    netkeeper("met", "Zoé Côté")
    known = netkeeper("met", "zoe", "cote", "--json").json["people"]
    assert [(each["name"], each["new"]) for each in known] == [("Zoé Côté", False)]
    assert len(netkeeper("met", "李明", "王伟", "--json").json["people"]) == 2
    assert "quotation marks" in netkeeper("received", "Zoé", "Côté").err


def test_an_address_is_kept_without_the_name_around_it(netkeeper, record_path):
    netkeeper("met", "Ada Example", "--email", "Ada Example <ada@example.org>")
    with closing(sqlite3.connect(record_path)) as record:
        assert record.execute("SELECT email FROM person_email").fetchall() == [("ada@example.org",)]


def test_an_address_that_stands_after_a_name_is_no_part_of_it(netkeeper):
    page = "linkedin.com/in/zoe-42"
    met = netkeeper("met", '"Ada Example" <ada@example.org>', f"Zoé Côté {page}", "--json").json
    assert [each["name"] for each in met["people"]] == ["Ada Example", "Zoé Côté"]
    for words, known in (
        (("received", "A. Example (ADA@example.org)"), "Ada Example"),
        (("sent", f"Zoé, https://www.{page}"), "Zoé Côté"),
        (("received", "Zoé <x@example.org>", "--url", page), "Zoé Côté"),
    ):
        assert netkeeper(*words, "--json").json["person"]["name"] == known
    assert netkeeper("received", '"" <ada@example.org>').err == "A name is missing.\n"


def test_the_address_after_the_name_of_a_sent_request_is_kept_with_it(netkeeper, record_path):
    asked = ("sent", "Luc Roy <luc@example.org>", "--note", "Bonjour Luc", "--override", "cousin")
    netkeeper(*asked, "--save")
    with closing(sqlite3.connect(record_path)) as record:
        kept = record.execute("SELECT name, email FROM invitation").fetchall()
    assert kept == [("Luc Roy", "luc@example.org")]


def test_whom_to_delete_may_be_told_with_an_address(netkeeper):
    netkeeper("met", "Zoé Côté <zoe@example.org>", "Luc Roy")
    told = netkeeper("delete", "Zoé C. <zoe@example.org>", "--json").json["people"]
    assert [each["name"] for each in told] == ["Zoé Côté"]
    told = netkeeper("delete", "Zoé Côté <zoe@example.org>", "--for-good", "--json").json["people"]
    assert [each["name"] for each in told] == ["Zoé Côté"]


def test_what_a_request_cannot_become_is_said_in_a_sentence(netkeeper):
    netkeeper("received", "Luc Roy", "--save")
    netkeeper("decide", "1", "accepted")
    assert netkeeper("decide", "1", "accepted", "--lang", "fr").err == (
        "La demande «\u00a0Luc Roy\u00a0» est déjà notée ainsi\u00a0: acceptée.\n"
    )
    assert netkeeper("decide").err.startswith("Missing: ID, STATE.")


def test_of_two_languages_the_last_one_counts(netkeeper):
    assert netkeeper("--lang=en", "undo", "--lang", "fr").err == netkeeper("undo", "--lang=fr").err


@pytest.mark.parametrize(
    "words",
    [
        ("met",),
        ("met", " "),
        ("met", "Ada Example", "--on", "soon"),
        ("met", "Ada Example", "--on", "0026-11-12"),
        ("met", "ada@example.org"),
        ("received", "https://www.linkedin.com/in/ada-example"),
        ("sent", "linkedin.com/in/ada-example", "--save"),
        ("received", " "),
        ("draft", "ada@example.org"),
        ("met", "Ada Example", "--on", "2027-01-01"),
        ("met", "Ada Example", "--how", "carrier pigeon"),
        ("met", "Ada Example", "--url", "https://example.org/in/ada"),
        ("met", "Ada Example", "--email", "ada"),
        ("received", "Ada Example", "--on", "2026-11"),
        ("received", "Ada Example", "--on", "novembre"),
        ("sent", "Ada Example", "--note", "a", "--note-file", "b"),
        ("sent", "Ada Example", "--note-file", "/no/such/file"),
        ("decide", "x", "accepted"),
        ("decide", "77", "accepted"),
        ("decide", "99999999999999999999999", "accepted"),
        ("decide", "1", "sulking"),
        ("search", " "),
        ("undo",),
        ("redo",),
        ("fly",),
        ("review", "--state", "odd"),
        ("--nonsense",),
        ("--demo", "met", "Ada Example"),  # it would be kept in the user's own record
        ("sent", "Ada Example", "--note-file", "/dev/zero"),
        ("--lang", "de", "review"),
    ],
)
@pytest.mark.parametrize("language", ["fr", "en"])
def test_bad_use_gets_one_sentence_and_changes_nothing(netkeeper, record_path, words, language):
    before = rows_of(record_path)
    first = ("--lang", language) if "--lang" not in words else ()
    refused = netkeeper(*first, *words, "--json")
    assert refused.code == 2
    assert refused.out == ""
    assert refused.err.count("\n") == 1
    assert refused.err.strip().endswith((".", "!", "?"))
    assert rows_of(record_path) == before


@pytest.mark.parametrize("coding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_notes_file_is_read_however_an_editor_saved_it(netkeeper, tmp_path, coding):
    file = tmp_path / "note.txt"
    file.write_bytes("Bonjour Zoé,\r\nravi du 5 à 7\r\n".encode(coding))
    said = netkeeper("sent", "Zoé Côté", "--note-file", str(file), "--override", "Café", "--json")
    typed = ("--note", "Bonjour Zoé,\nravi du 5 à 7", "--override", "Café", "--json")
    assert said.out == netkeeper("sent", "Zoé Côté", *typed).out


def test_the_global_options_stand_before_or_after_the_command(netkeeper):
    before = netkeeper("--lang", "fr", "--json", "review")
    after = netkeeper("review", "--json", "--lang", "fr")
    assert before.out == after.out


def test_the_language_follows_the_system_unless_told(netkeeper, monkeypatch):
    monkeypatch.setenv("LANG", "fr_CA.UTF-8")
    assert netkeeper("review").out == "Rien à revoir.\n"
    assert netkeeper("review", "--lang", "en").out == "Nothing to review.\n"


def test_a_record_is_whole_or_named_damaged(netkeeper, record_path: Path):
    assert netkeeper("check", "--json").json == {"ok": True, "problems": [], "derived": []}
    with record_path.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xff" * 8192)
    damaged = netkeeper("check", "--json")
    assert damaged.code == 1
    assert damaged.json["ok"] is False
    assert damaged.json["problems"]


def test_a_file_that_is_no_record_is_left_alone(netkeeper, record_path: Path):
    record_path.write_text("Shopping list: apples, pears, figs", encoding="utf-8")
    for words in (("review",), ("met", "Ada Example"), ("import", str(record_path))):
        refused = netkeeper(*words)
        assert refused.code == 2
        assert str(record_path) in refused.err
    assert record_path.read_text(encoding="utf-8").startswith("Shopping list")


def test_a_real_process_says_one_sentence_and_no_trace(tmp_path: Path):
    done = subprocess.run(
        [sys.executable, "-m", "netkeeper", "--record", tmp_path, "--lang", "en", "review"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert done.stdout == ""
    assert "Traceback" not in done.stderr
    assert done.stderr.count("\n") == 1


def test_a_new_record_is_made_where_none_is(tmp_path: Path):
    path = tmp_path / "new" / "record.sqlite3"
    done = subprocess.run(
        [sys.executable, "-m", "netkeeper", "--record", path, "met", "Ada Example", "--json"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert json.loads(done.stdout)["people"][0]["name"] == "Ada Example"
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_request_names_who_could_introduce_its_recipient(netkeeper, program, reader):
    assert netkeeper("sent", "Ada Example", "--json").json["introducers"] == []
    netkeeper("met", "Nadia Benali", "--company", "Coop Vélanord")
    (nadia,) = reader.people.ids()
    ada = people.add_person(program.open_unit, Person(0, "Ada", "Example", "Ada Example"))
    people.introduce(program.open_unit, nadia, ada)
    for command in ("sent", "received"):
        (one,) = netkeeper(command, "Ada Example", "--json").json["introducers"]
        assert (one["name"], one["tie"]) == ("Nadia Benali", "introduced")
        assert "\n  Nadia Benali · Introduced" in netkeeper(command, "Ada Example").out


def test_somebody_met_is_known_by_their_address(netkeeper, program, reader):
    ada = Person(0, "Ada", "Example", "Ada Example", emails=("ada@example.org",))
    number = people.add_person(program.open_unit, ada)
    answered = netkeeper("met", "Augusta King", "--email", "ADA@example.org", "--json")
    assert answered.code == 0, answered
    assert [each["id"] for each in answered.json["people"]] == [number]
    assert list(reader.people.ids()) == [number]


def test_a_company_after_a_dash_is_where_somebody_works_and_no_part_of_the_name(netkeeper, reader):
    answered = netkeeper("met", "Luc Roy - Nordet", "Ana Cruz - Gagnon", "--json")
    ids = [each["id"] for each in answered.json["people"]]
    told = [(each.name, each.company) for each in reader.people.lines(ids)]
    assert told == [("Luc Roy", "Nordet"), ("Ana Cruz-Gagnon", "")]
    again = netkeeper("met", "Ana Cruz - Gagnon", "Luc Roy - Nordet", "--json")
    assert [each["id"] for each in again.json["people"]] == ids[::-1]


def test_a_remark_after_a_dash_goes_into_the_note(netkeeper, reader):
    answered = netkeeper("met", "Luc Roy - vu au gala", "Ana Cruz", "--json")
    assert [each["name"] for each in answered.json["people"]] == ["Luc Roy", "Ana Cruz"]
    assert reader.meetings.get(answered.json["meeting"]).note == "vu au gala"
    assert all(not each.company for each in reader.people.lines(reader.people.ids()))


def test_of_two_namesakes_the_company_tells_who_was_met(netkeeper, program):
    ids = [
        people.add_person(
            program.open_unit, Person(0, "Ada", "Example", "Ada Example", company=company)
        )
        for company in ("Coop Nordet", "Boréal")
    ]
    for number, company in zip(ids, ("Nordet", "Boréal"), strict=True):
        answered = netkeeper("met", "Ada Example", "--company", company, "--json")
        assert [each["id"] for each in answered.json["people"]] == [number]


def test_a_third_of_a_house_is_met_by_its_address_and_none_of_two_namesakes(netkeeper, program):
    for given, family in (("Luc", "Roy"), ("Marie", "Roy"), ("Ada", "Côté"), ("Ada", "Côté")):
        house = f"{family.lower()}@example.org"
        whom = Person(0, given, family, f"{given} {family}", emails=(house,))
        people.add_person(program.open_unit, whom)
    third = netkeeper("met", "Zoé Roy", "--email", "roy@example.org", "--json")
    assert [each["new"] for each in third.json["people"]] == [True]
    asked = netkeeper("met", "Ada Côté", "--email", "côté@example.org")
    assert asked.code == 2
    assert "2 people have the name “Ada Côté”" in asked.err


def test_of_many_who_could_introduce_somebody_three_are_named(netkeeper, program, reader):
    netkeeper("met", *(f"Nadia Benali-{letter}" for letter in "ABCD"))
    helpers = list(reader.people.ids())
    ada = people.add_person(program.open_unit, Person(0, "Ada", "Example", "Ada Example"))
    for each in helpers:
        people.introduce(program.open_unit, each, ada)
    assert len(netkeeper("received", "Ada Example", "--json").json["introducers"]) == 3


def test_what_reads_a_record_of_today_opens_it_once(netkeeper, program, monkeypatch):
    def again(_record: Record) -> NoReturn:
        pytest.fail("the record was opened again")

    monkeypatch.setattr(Record, "open_reader", again)
    assert netkeeper("search", "Ada").code == 0
    assert netkeeper("received", "Ada Example").out


def test_drafts_are_made_from_the_meeting_in_the_language_asked_for(netkeeper):
    netkeeper("met", "Éric Roy", "--on", "2026-11-12", "--event", "5 à 7", "--topic", "serres")
    made = netkeeper("draft", "Eric Roy", "--lang", "fr", "--json")
    assert made.code == 0
    assert made.json["person"]["name"] == "Éric Roy"
    assert {(each["register"], each["lang"]) for each in made.json["drafts"]} == {
        ("vous", "fr"),
        ("tu", "fr"),
    }
    for each in made.json["drafts"]:
        assert each["length"] == len(each["text"]) <= 200
        judged = netkeeper("sent", "Éric Roy", "--note", each["text"], "--json")
        assert judged.json["verdict"] == "send"
    english = netkeeper("draft", "Éric Roy", "--lang", "en")
    assert "Context, " in english.out
    assert "at the 5 à 7" in english.out
    assert len(english.out.split("\n\n")) == 3


def test_drafts_say_what_speaks_against_writing(netkeeper):
    netkeeper("met", "Éric Roy", "--on", "2026-11-12")
    netkeeper("sent", "Éric Roy", "--note", "Salut Éric, merci pour le 12 novembre.", "--save")
    made = netkeeper("draft", "Éric Roy", "--json")
    assert made.code == 0
    assert made.json["drafts"]
    assert [each["code"] for each in made.json["findings"]] == ["already_pending"]


def test_no_draft_is_made_where_nothing_is_recorded(netkeeper, program):
    people.add_person(program.open_unit, Person(0, "Simone", "Tessier", "Simone Tessier"))
    made = netkeeper("draft", "Simone Tessier", "--json")
    assert made.code == 1
    assert made.json["drafts"] == []
    assert made.json["findings"][0]["code"] == "no_draft"
    said = netkeeper("draft", "Simone Tessier", "--lang", "fr")
    assert said.code == 1
    assert "rien n’est inventé" in said.out


def test_a_draft_wants_one_person(netkeeper, program):
    for company in ("Nordika", "Vélanord"):
        whom = Person(0, "Julie", "Morin", "Julie Morin", company=company)
        people.add_person(program.open_unit, whom)
    for name in ("Julie Morin", "Nobody Known"):
        refused = netkeeper("draft", name)
        assert refused.code == 2
        assert not refused.out
        assert len(refused.err.splitlines()) == 1


def test_the_gate_tells_where_one_more_request_leads_to(netkeeper, program):
    netkeeper("met", "Éric Roy", "--on", "2026-11-12", "--event", "Forum")
    names = [f"Ami {chr(65 + number % 26)}{number}" for number in range(40)]
    for friend in cast.met(program, *names, on=date(2026, 5, 1)).people:
        cast.sent(
            program, friend.name, on=date(2026, 8, 1), person_id=friend.id, note="Salut, merci!"
        )
    judged = netkeeper("sent", "Éric Roy", "--note", "Bonjour Éric, au plaisir du Forum!", "--json")
    assert judged.json["verdict"] == "send"
    (found,) = [each for each in judged.json["findings"] if each["code"] == "standing"]
    assert "41" in found["text"]
    assert "40 are older than 60 days" in found["text"]


# Consents


@pytest.fixture
def customer(netkeeper, program):
    """Somebody met, who bought something."""
    number = netkeeper("--json", "met", "Ada Example", "--on", "2026-11-12").json["people"][0]["id"]
    one = Consent(0, number, Basis.PURCHASE, date(2024, 11, 24), evidence="invoice <b>12</b>")
    add_consent(program.open_unit, one, TODAY)
    return number


def test_a_consent_answers_with_its_basis_end_and_evidence(netkeeper, customer):
    answered = netkeeper("consent", "Ada Example", "--json")
    assert answered.code == 0
    assert answered.json["person"] == {"id": customer, "name": "Ada Example"}
    told = {name: answered.json[name] for name in ("may_write", "basis", "until", "evidence")}
    assert told == {
        "may_write": True,
        "basis": "purchase",
        "until": "2026-11-24",
        "evidence": "invoice <b>12</b>",
    }
    codes = [each["code"] for each in answered.json["findings"]]
    assert codes == ["consent_held", "consent_ends_soon", "form_needed"]
    assert [each["state"] for each in answered.json["consents"]] == ["held"]


def test_a_consent_that_ended_is_a_no_with_its_reason(netkeeper, customer):
    answered = netkeeper("consent", "Ada Example", "--on", "2026-11-25", "--lang", "fr")
    assert answered.code == 1
    first, *_, last = answered.out.replace("\u00a0", " ").splitlines()
    assert first == (
        "Pas de message commercial : consentement terminé le 24 novembre 2026 (achat)."
    )
    assert last == "  achat · terminé · 24 novembre 2024 · jusqu’au 24 novembre 2026"


@pytest.mark.parametrize(
    ("name", "said"),
    [("proof.txt", "must end in .pdf"), ("nowhere/proof.pdf", "can’t be written")],
)
def test_a_proof_that_cannot_be_written_is_refused(qapp, netkeeper, customer, tmp_path, name, said):
    answered = netkeeper("consent", "Ada Example", "--pdf", str(tmp_path / name))
    assert (answered.code, answered.out) == (2, "")
    assert said in answered.err


def test_the_proof_is_written_without_a_screen(customer, record_path, tmp_path):
    path = tmp_path / "proof.pdf"
    words = ("--record", str(record_path), "--json", "consent", "Ada Example", "--on", "2026-11-23")
    known = {name: value for name, value in os.environ.items() if "DISPLAY" not in name}
    done = subprocess.run(
        [sys.executable, "-m", "netkeeper", *words, "--pdf", str(path)],
        env=known,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout)["pdf"] == str(path)
    assert path.read_bytes().startswith(b"%PDF")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_people_who_may_be_one_are_listed_with_the_reason(netkeeper):
    assert netkeeper("duplicates", "--json").json == {"pairs": []}
    for name in ("Nathalie Tremblay", "Natalie Tremblay"):
        netkeeper("met", name)
    (pair,) = netkeeper("duplicates", "--json").json["pairs"]
    assert [each["name"] for each in pair["people"]] == ["Nathalie Tremblay", "Natalie Tremblay"]
    assert (pair["certainty"], pair["reasons"]) == ("possible", ["spelling"])
    said = netkeeper("duplicates").out
    assert "Maybe one person: another spelling" in said
    assert "One pair may be one person." in said
    told = netkeeper("duplicates", "--progress").err
    assert json.loads(told.splitlines()[-1]) == {"done": 2, "total": 2}
