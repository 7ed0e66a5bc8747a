"""LinkedIn's private notes on connections."""

import pytest

from netkeeper.exchange.linkedin import notes
from tests.exchange.linkedin.archives import both, note_rows, sample, skips_of

NOTES = (
    "Connection First Name,Connection Last Name,Connection Profile URL,Note,Created On,Edited On\n"
)


def test_notes_come_with_their_person():
    rows, skipped = both(notes.read(sample("2026/Notes.csv")))
    assert not skipped
    assert [row.slug for row in rows][:2] == ["julie-tremblay-gagné-8a2b1c", "marc-andre-cote-ing"]
    assert rows[0].text == "5 à 7 Chambre de commerce de Lévis, parlé achats locaux"
    assert rows[3].text == 'data meetup, "table 4"'


@pytest.mark.parametrize("text", ["13 Nov 2025", "someday", "03/04/2025"])
def test_a_note_is_kept_whatever_its_date(text):
    rows, skipped = note_rows(f"{NOTES}Ada,Exemple,,a note,{text},\n")
    assert [row.text for row in rows] == ["a note"]
    assert not skipped


def test_a_note_of_several_lines_keeps_them():
    rows, _ = note_rows(f'{NOTES}Ada,Exemple,,"one\ntwo\n",,\nBea,Exemple,,three\n')
    assert [(row.line, row.text) for row in rows] == [(2, "one\ntwo"), (5, "three")]


@pytest.mark.parametrize(
    ("row", "code"),
    [("Ada,Exemple,, ,,", "row_empty_note"), (",,,a note,,", "row_without_name")],
)
def test_a_note_on_nobody_or_of_nothing_is_left_out(row, code):
    rows, skipped = note_rows(NOTES + row)
    assert not rows
    assert skips_of(skipped) == [(2, code)]
