"""LinkedIn's private notes on connections."""

from datetime import date

import pytest

from netkeeper.exchange.linkedin import notes
from tests.exchange.linkedin.archives import both, note_rows, sample, skips_of

NOTES = (
    "Connection First Name,Connection Last Name,Connection Profile URL,Note,Created On,Edited On\n"
)


def test_notes_come_with_their_person_and_days():
    rows, skipped = both(notes.read(sample("2026/Notes.csv")))
    assert not skipped
    assert [row.slug for row in rows][:2] == ["julie-tremblay-gagné-8a2b1c", "marc-andre-cote-ing"]
    assert rows[0].text == "5 à 7 Chambre de commerce de Lévis, parlé achats locaux"
    assert (rows[1].created_on, rows[1].edited_on) == (date(2025, 10, 31), date(2025, 11, 2))
    assert (rows[0].edited_on, rows[0].edited_raw) == (None, "")
    assert rows[3].text == 'data meetup, "table 4"'


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("13 Nov 2025", date(2025, 11, 13)),
        ("2025-11-13 13:30:00 UTC", date(2025, 11, 13)),
        ("someday", None),
        ("03/04/2025", None),
    ],
)
def test_a_note_is_kept_whatever_its_date(text, day):
    rows, _ = note_rows(f"{NOTES}Ada,Exemple,,a note,{text},\n")
    assert (rows[0].created_on, rows[0].created_raw) == (day, text)


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
