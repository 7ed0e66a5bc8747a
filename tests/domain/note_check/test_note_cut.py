"""What remains of a note once a passage is cut out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netkeeper.domain.note_check.note_cut import cut_out

GREETING = "Hi Marc, your question stayed with me."


def cut(note, passage, *kept, with_clause=True):
    start = note.index(passage)
    spans = [(note.index(each), note.index(each) + len(each)) for each in kept]
    return cut_out(note, (start, start + len(passage)), spans, with_clause=with_clause).of(note)


@pytest.mark.parametrize(
    ("note", "passage", "left"),
    [
        (f"{GREETING} I can give you 20% off our audit.", "give you 20% off our audit", GREETING),
        ("Bonjour Marie, je vous offre 20 % de rabais.", "20 % de rabais", "Bonjour Marie."),
        (
            "Bonjour Marie, puis-je vous envoyer de l’information sur nos produits? Luc",
            "sur nos produits",
            "Bonjour Marie. Luc",
        ),
        (
            "Ce fut un plaisir. Profitez de 20 % de rabais! À bientôt",
            "Profitez de 20 % de rabais",
            "Ce fut un plaisir. À bientôt",
        ),
        ("Hi Al!\nBook a call\nBye", "Book a call", "Hi Al!\nBye"),
        ("Book a call", "Book a call", ""),
        (
            "Hi Al, I help firms grow, and it was good to meet you at the gala.",
            "I help firms grow",
            "Hi Al, it was good to meet you at the gala.",
        ),
        ("Hello. If you need an app, feel free to call.", "an app", "Hello. Feel free to call."),
        ("Good day. Ours is version 2.0 of the demo! 😀", "version 2.0", "Good day. 😀"),
    ],
)
def test_the_clause_goes_and_the_rest_reads_on(note, passage, left):
    assert cut(note, passage) == left


@pytest.mark.parametrize(
    ("note", "passage", "left"),
    [
        ("Bonjour Luc, ce fut un plaisir.", "Luc", "Bonjour, ce fut un plaisir."),
        ("Good to meet you (20% off) there", "20% off", "Good to meet you there"),
        ("Un plaisir « nos prix » partagé ici", "nos prix", "Un plaisir partagé ici"),
        ("Au plaisir d’échanger avec vous sur nos services.", "nos services",
         "Au plaisir d’échanger avec vous."),
        ("Si vous avez besoin d’images, me voici", "Si vous avez besoin d", "Images, me voici"),
    ],
)  # fmt: skip
def test_a_passage_alone_goes_with_what_led_to_it(note, passage, left):
    assert cut(note, passage, with_clause=False).casefold() == left.casefold()


def test_a_clause_that_names_the_meeting_stays():
    note = "Bonjour Léa, ravie du gala et voici 20 % de rabais pour vous."
    assert cut(note, "20 % de rabais", "gala") == "Bonjour Léa, ravie du gala et voici pour vous."
    assert cut(note, "20 % de rabais") == "Bonjour Léa."
    assert cut(note, "20 % de rabais pour vous", "vous") == "Bonjour Léa."  # goes itself


@given(st.text(max_size=80), st.integers(0, 80), st.integers(0, 80), st.booleans())
def test_a_cut_takes_its_passage_and_adds_no_word(note, one, other, with_clause):
    start, end = sorted((min(one, len(note)), min(other, len(note))))
    found = cut_out(note, (start, end), with_clause=with_clause)
    assert found.start <= start
    assert found.end >= end
    assert found.text in {"", " ", "."} or found.text == f" {note[found.end - 1].upper()}"


@given(st.text(max_size=60), st.text("abcé 😀", min_size=1, max_size=20), st.text(max_size=60))
def test_what_is_kept_is_never_cut(before, kept, after):
    note = f"{before}{kept}{after}"
    span = (len(before), len(before) + len(kept))
    left = cut_out(note, (span[1], len(note)), [span], with_clause=True).of(note)
    assert left[span[0] :].rstrip() == kept.rstrip()
