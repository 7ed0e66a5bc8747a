"""What an export writes: the whole record, its people, its open follow-ups."""

from __future__ import annotations

import csv
import io
import json
import os
import stat
from datetime import UTC, date, datetime

import icalendar
import jsonschema
import pytest
import vobject

from netkeeper import app, paths
from netkeeper.domain.faults import Fault
from netkeeper.domain.people import Answer, Person
from netkeeper.exchange.record_json import tables
from netkeeper.services.exports import Kind, export
from netkeeper.services.follow_ups import add_follow_up
from netkeeper.services.people import add_person, tag_people, trash_people
from tests.conftest import rows_of

NOW = datetime(2026, 11, 23, 15, 0, tzinfo=UTC)
NADIA = Person(
    0,
    "Nadia",
    "Benali; née Roy",
    "Nadia Benali, ing.",
    company="Boulons, vis & Cie",
    position="Ingénieure \\ chef",
    location="Montréal, Québec",
    slug="nadia-bénali",
    connected_on=date(2024, 2, 29),
    in_contact=True,
    reference=Answer.UNSURE,
    note="Première ligne,\nseconde; « fin » 😀",
    emails=("nadia@example.org", "n.benali@example.org"),
    phones=("+1 514 555-0199",),
    other_names=("Nadia; Roy",),
)


@pytest.fixture
def written(program, tmp_path):
    """What writes a file of the test's record and returns it with the answer."""

    def write(name, language="fr"):
        path = tmp_path / name
        with program.open_reader() as reader:
            done = export(reader, path, NOW, language, program.path)
        return path, done

    return write


def read_csv(path, separator=","):
    text = io.StringIO(path.read_bytes().decode("utf-8-sig"), newline="")
    return list(csv.DictReader(text, delimiter=separator))


def test_the_whole_record_is_written_row_for_row_and_fits_its_schema(program, record_path, written):
    record_path.unlink()
    app.make_sample(record_path, 60)
    with program.open_reader() as reader:
        someone = reader.people.ids()[0]
    trash_people(program.open_unit, [someone])
    path, done = written("whole.json")
    document = json.loads(path.read_bytes())
    schema = json.loads((paths.RESOURCES / "record.schema.json").read_bytes())
    checker = jsonschema.Draft202012Validator.FORMAT_CHECKER
    jsonschema.Draft202012Validator(schema, format_checker=checker).validate(document)
    assert document["netkeeper"]["format"] == 1
    held = rows_of(record_path)
    for table, columns in tables().items():
        assert len(document[table]) == len(held[table])
        assert [row["id"] for row in document[table]] == [row[0] for row in held[table]]
        assert all(list(row) == [each.name for each in columns] for row in document[table])
    (away,) = (row for row in document["person"] if row["trashed_at"])
    assert away["id"] == someone
    assert done.counts["people"] == len(held["person"])
    assert "journal_entry" not in document


def test_people_are_a_table_that_spreadsheets_take_for_text(program, written):
    add_person(program.open_unit, NADIA)
    hostile = ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "'=1", "'quoted'", "＝1"]
    for text in hostile:
        add_person(program.open_unit, Person(0, "", "", f"A {text}", company=text, note="n"))
    path, done = written("people.csv", "en")
    assert (done.kind, done.counts) == (Kind.TABLE, {"people": 1 + len(hostile)})
    rows = read_csv(path)
    nadia = next(row for row in rows if row["Given name"] == "Nadia")
    assert nadia["Family name"] == "Benali; née Roy"
    assert nadia["Full name"] == "Nadia Benali, ing."
    assert nadia["E-mails"] == "n.benali@example.org; nadia@example.org"
    assert nadia["Other names"] == "Nadia\\; Roy"
    assert nadia["Phones"] == "'+1 514 555-0199"
    assert nadia["LinkedIn profile"] == "https://www.linkedin.com/in/nadia-b%C3%A9nali"
    assert (nadia["Connected on"], nadia["In contact"]) == ("2024-02-29", "yes")
    assert nadia["Could give a reference"] == "unsure"
    assert nadia["Note"] == NADIA.note
    cells = {row["Company"] for row in rows} - {NADIA.company}
    assert cells == {"'quoted'", *(f"'{each}" for each in hostile if each != "'quoted'")}


def test_a_table_is_as_a_spreadsheet_in_the_readers_language_opens_it(program, written):
    add_person(program.open_unit, NADIA)
    (row,) = read_csv(written("gens.csv", "fr")[0], ";")
    assert (row["Prénom"], row["En contact"]) == ("Nadia", "oui")
    assert row["Courriels"] == "n.benali@example.org; nadia@example.org"


def test_people_are_cards_that_another_program_reads_back(program, written):
    number = add_person(program.open_unit, NADIA)
    tag_people(program.open_unit, [number], "a, b; c")
    path, _ = written("people.vcf")
    text = path.read_bytes().decode()
    assert text.startswith("BEGIN:VCARD\r\nVERSION:3.0\r\n")
    assert all(len(line.encode()) <= 100 for line in text.split("\r\n"))
    card = vobject.readOne(text)
    assert card.fn.value == "Nadia Benali, ing."
    assert (card.n.value.family, card.n.value.given) == ("Benali; née Roy", "Nadia")
    assert card.org.value == ["Boulons, vis & Cie"]
    assert card.title.value == "Ingénieure \\ chef"
    assert card.adr.value.city == "Montréal, Québec"
    assert card.note.value == NADIA.note
    assert card.categories.value == ["a, b; c"]
    assert [each.value for each in card.contents["email"]] == sorted(NADIA.emails)
    # What the user thinks of asking them stays out of what is passed on.
    assert "unsure" not in text.lower()


def test_open_follow_ups_are_events_of_a_whole_day_that_leave_it_free(program, written):
    number = add_person(program.open_unit, NADIA)
    add_follow_up(program.open_unit, number, date(2026, 12, 31), "Relancer, puis écrire")
    path, done = written("suivis.ics")
    assert done.counts == {"follow_ups": 1}
    (event,) = icalendar.Calendar.from_ical(path.read_bytes()).walk("VEVENT")
    assert event.decoded("dtstart") == date(2026, 12, 31)
    assert event.decoded("dtend") == date(2027, 1, 1)
    assert str(event["summary"]) == "Relancer, puis écrire · Nadia Benali, ing."
    assert str(event["transp"]) == "TRANSPARENT"
    again, _ = written("encore.ics")
    (same,) = icalendar.Calendar.from_ical(again.read_bytes()).walk("VEVENT")
    assert same["uid"] == event["uid"]


def test_an_empty_record_makes_files_that_programs_read(program, written):
    assert json.loads(written("a.json")[0].read_bytes())["person"] == []
    assert read_csv(written("a.csv")[0]) == []
    assert written("a.vcf")[0].read_bytes() == b""
    assert icalendar.Calendar.from_ical(written("a.ics")[0].read_bytes()).walk("VEVENT") == []


def test_who_is_in_the_trash_is_in_no_table_card_or_calendar(program, written):
    number = add_person(program.open_unit, NADIA)
    add_follow_up(program.open_unit, number, date(2026, 12, 31), "Relancer")
    trash_people(program.open_unit, [number])
    for name, count in (("a.csv", "people"), ("a.vcf", "people"), ("a.ics", "follow_ups")):
        path, done = written(name)
        assert done.counts == {count: 0}
        assert "Nadia" not in path.read_text("utf-8-sig")


def test_only_the_user_can_read_the_file_and_an_older_one_gives_way(program, written, tmp_path):
    (tmp_path / "a.csv").write_text("older")
    path, _ = written("a.csv")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert "older" not in path.read_text("utf-8-sig")
    assert not list(tmp_path.glob(".*"))


@pytest.mark.parametrize("name", ["a.txt", "a", ".json", "a.json.bak"])
def test_another_suffix_is_refused(program, written, tmp_path, name):
    with pytest.raises(Fault) as refused:
        written(name)
    assert refused.value.code == "unknown_suffix"
    assert not (tmp_path / name).exists()


def test_a_file_that_cannot_be_written_leaves_what_was_there(program, written, tmp_path):
    (tmp_path / "folder.json").mkdir()
    with pytest.raises(Fault) as refused:
        written("folder.json")
    assert refused.value.code == "file_unwritable"
    with pytest.raises(Fault) as refused:
        written("missing/a.json")
    assert refused.value.code == "file_unwritable"
    assert not list(tmp_path.glob(".*"))


def test_the_record_itself_is_never_written_over(program, tmp_path):
    record = tmp_path / "record.json"
    os.link(program.path, record)
    before = record.read_bytes()
    with program.open_reader() as reader, pytest.raises(Fault) as refused:
        export(reader, record, NOW, "fr", record)
    assert refused.value.code == "file_is_record"
    assert record.read_bytes() == before


def test_rows_read_by_halves_may_be_left_when_the_record_is_closed(program):
    for name in ("Nadia Benali", "Luc Roy"):
        add_person(program.open_unit, Person(0, "", "", name))
    with program.open_reader() as reader:
        rows = reader.exports.rows("person", ["id"])
        next(rows)
    rows.close()  # as a write that fails leaves them: of that nothing is to be told
