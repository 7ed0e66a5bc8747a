"""Columns of a table that nothing tells: shown, told by the user, remembered."""

from __future__ import annotations

import pytest

from netkeeper.domain.faults import Fault
from netkeeper.services import history
from netkeeper.services.imports import ImportOptions, import_archive, preview
from tests.services.imports.taking import people, taken
from tests.services.imports.test_tables_of_programs import OUTLOOK_FR

FOREIGN = (
    "Client;Vis-à-vis;Ville;Code;Joindre",
    "Acme;Luc Roy;Québec;17;luc@example.org",
    'Bolt & fils;"Bell, Ana";Lévis;18;ana@example.org',
    "Vide;;;19;",
)
SAID = (
    ("Client", "company"),
    ("Vis-à-vis", "display_name"),
    ("Code", ""),
    ("Joindre", "emails"),
)


@pytest.fixture
def foreign(file):
    """A table whose headings nothing tells, but for the town's."""
    return file("clients.csv", *(line.encode("cp1252") for line in FOREIGN))


def with_columns(program, path, columns=(), work=import_archive):
    return taken(program, path, work=work, options=ImportOptions(columns=tuple(columns)))


def test_a_preview_names_the_columns_and_an_import_those_it_leaves(program, file):
    path = file("people.csv", *OUTLOOK_FR)
    told = taken(program, path, work=preview).problems
    (read, left) = (each for each in told if each.code.startswith("columns"))
    assert read.facts["fields"]["Prénom"] == "given_name"
    assert left.facts["columns"] == "Titre, Anniversaire"
    assert [each.code for each in taken(program, path).problems] == ["columns_left"]


def test_commas_at_the_ends_of_lines_make_no_column(program, file):
    report = taken(program, file("people.csv", "Name,Email,,", "Luc Roy,luc@example.org,,x"))
    (left,) = report.problems
    assert left.facts["columns"] == "#4"  # which holds something


def test_a_table_that_nothing_tells_shows_its_columns_with_samples(program, foreign):
    report = with_columns(program, foreign, work=preview)
    (table,) = report.tables
    assert [(each.heading, each.field) for each in table.columns] == [
        ("Client", ""),
        ("Vis-à-vis", ""),
        ("Ville", "location"),
        ("Code", ""),
        ("Joindre", ""),
    ]
    assert table.columns[0].samples == ("Acme", "Bolt & fils", "Vide")
    assert not report.changes
    assert "columns_no_name" in {each.code for each in report.problems}
    with pytest.raises(Fault, match="columns_no_name"):
        with_columns(program, foreign)


def test_what_the_user_says_of_columns_is_read_so(program, foreign):
    report = with_columns(program, foreign, SAID, work=preview)
    assert [(each.name, each.about, each.new) for each in report.newcomers.people] == [
        ("Luc Roy", "Acme · luc@example.org", True),
        ("Ana Bell", "Bolt & fils · ana@example.org", True),
    ]
    assert [(each.line, each.code) for each in report.files[0].skipped] == [(4, "row_without_name")]
    with_columns(program, foreign, SAID)
    ana, luc = people(program)
    assert (luc.company, luc.location, luc.emails) == ("Acme", "Québec", ("luc@example.org",))
    assert (ana.given_name, ana.family_name) == ("Ana", "Bell")


def test_it_is_remembered_for_the_same_headings_and_undone_with_the_import(program, foreign):
    with_columns(program, foreign, SAID)
    again = with_columns(program, foreign, work=preview)
    assert [each.field for each in again.tables[0].columns] == [
        "company", "display_name", "location", "", "emails",
    ]  # fmt: skip
    assert again.files[0].unchanged == 2
    foreign.write_bytes(foreign.read_bytes().replace(b"Code", b"Chiffre"))
    others = with_columns(program, foreign, work=preview)
    assert {each.field for each in others.tables[0].columns} == {"", "location"}
    history.undo(program.undo)
    with program.open_reader() as reader:
        assert reader.overview.settings().table_columns == ""


def test_a_known_column_may_be_left_out_or_be_something_else(program, file):
    path = file("people.csv", *OUTLOOK_FR)
    report = with_columns(program, path, [("Nom", ""), ("Titre", "position")], work=preview)
    told = {each.heading: each.field for each in report.tables[0].columns}
    assert (told["Prénom"], told["Nom"], told["Titre"]) == ("given_name", "", "position")


def test_a_heading_is_met_whatever_its_case_and_one_that_no_table_has_is_refused(program, foreign):
    folded = [("VIS-À-VIS", "display_name")]
    with_columns(program, foreign, folded)
    assert {each.display_name for each in people(program)} == {"Luc Roy", "Ana Bell"}
    for columns in ([*folded, ("Rien", "note")], [*SAID, ("", "note")]):
        with pytest.raises(Fault, match="unknown_heading"):
            with_columns(program, foreign, columns)


def test_a_field_that_is_none_is_refused(program, foreign):
    with pytest.raises(Fault, match="unknown_field"):
        with_columns(program, foreign, [("Client", "shoe_size")])


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("notes.txt", "Une phrase sans rien.\nUne autre.\n"),
        ("Connections.csv", "Prenoms;Noms de tous\nA;B\n"),
        ("one.csv", "Client\nAcme\n"),
        ("name.csv", "Name\nAnne Roy\nAcme\n"),
        ("ragged.csv", "a,b,c\nd\n"),
    ],
)
def test_what_is_no_table_of_people_is_still_linkedins_to_refuse(program, tmp_path, name, text):
    path = tmp_path / name
    path.write_text(text)
    with pytest.raises(Fault, match=r"unknown_header|nothing_to_read|not_a_table"):
        with_columns(program, path, work=preview)
