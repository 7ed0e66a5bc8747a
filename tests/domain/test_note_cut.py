"""What remains of a note once a passage is cut out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netkeeper.domain.note_cut import cut_out

GREETING = "Hi Marc, your question stayed with me."


def cut(note, passage, *kept):
    start = note.index(passage)
    spans = [(note.index(each), note.index(each) + len(each)) for each in kept]
    return cut_out(note, (start, start + len(passage)), spans).of(note)


@pytest.mark.parametrize(
    ("note", "passage", "left"),
    [
        (f"{GREETING} I can give you 20% off our audit.", "give you 20% off our audit", GREETING),
        ("Bonjour Marie, je vous offre 20 % de rabais.", "20 % de rabais", "Bonjour Marie."),
        (
            "Bonjour Marie, au plaisir d’échanger avec vous sur nos services.",
            "nos services",
            "Bonjour Marie, au plaisir d’échanger avec vous.",
        ),
        (
            "Ce fut un plaisir. Profitez de 20 % de rabais! À bientôt",
            "Profitez de 20 % de rabais",
            "Ce fut un plaisir. À bientôt",
        ),
        ("Good to meet you (20% off) there", "20% off", "Good to meet you there"),
        ("Un plaisir « nos prix » partagé ici", "nos prix", "Un plaisir partagé ici"),
        ("Hi Al!\nBook a call\nBye", "Book a call", "Hi Al!\nBye"),
        ("Book a call", "Book a call", ""),
        (
            "Hi Al, I help firms grow, and it was good to meet you at the gala.",
            "I help firms grow",
            "Hi Al, it was good to meet you at the gala.",
        ),
        ("Good to see you. Version 2.0 of our demo 😀 is out today!", "of our demo",
         "Good to see you. Version 2.0 😀 is out today!"),
    ],
)  # fmt: skip
def test_the_rest_reads_on(note, passage, left):
    assert cut(note, passage) == left


def test_a_stub_that_names_the_meeting_stays():
    note = "Bonjour Léa, au gala, 20 % de rabais."
    assert cut(note, "20 % de rabais") == "Bonjour Léa, au gala."
    note = "Bonjour Léa, gala 20 % de rabais."
    assert cut(note, "20 % de rabais", "gala") == "Bonjour Léa, gala."


@given(st.text(max_size=80), st.integers(0, 80), st.integers(0, 80))
def test_a_cut_takes_its_passage_and_adds_no_more_than_a_space(note, one, other):
    start, end = sorted((min(one, len(note)), min(other, len(note))))
    found = cut_out(note, (start, end))
    assert found.start <= start
    assert found.end >= end
    assert found.text in {"", " "}
    assert len(found.of(note)) <= len(note) + 1


@given(st.text(max_size=60), st.text("abcé 😀", min_size=1, max_size=20), st.text(max_size=60))
def test_what_is_kept_is_never_cut(before, kept, after):
    note = f"{before}{kept}{after}"
    span = (len(before), len(before) + len(kept))
    left = cut_out(note, (span[1], len(note)), [span]).of(note)
    assert left[span[0] :].rstrip() == kept.rstrip()
