"""What must hold of the note check for any text."""

from __future__ import annotations

import time
import unicodedata

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from netkeeper.domain.note_check.check import check_note
from netkeeper.store.vocabulary import note_vocabulary
from tests.domain.note_check.scenes import MET, STRANGER, THEIRS, found

_WORDS = """
bonjour Marie merci pour notre échange au 5 à 7 de la Chambre jeudi dernier toits verts je vous
offre 20 % de rabais sur nos services we help companies grow free demo calendly.com/x @ $ 99 !
I'd like to add you to my professional network on LinkedIn votre profil m’a interpellé ? .
418-555-0100 « » “ ” 👋 مرحبا 李明 Québec
"""
WORDS = st.sampled_from([*_WORDS.split(), "\n", "\u202e", "\0", "\ud800"])
NOTES = st.lists(WORDS, max_size=60).map(" ".join) | st.text(max_size=400)
KNOWN = st.sampled_from([MET, STRANGER, THEIRS])

OWN = [
    "merci pour la belle jasette au Salon de l’auto",
    "ta question sur les toits verts m’est restée en tête",
    "I read your column about the harbour and have a map for you",
    "20 % de rabais sur nos audits",
    "Luc Roy m’a suggéré de vous écrire au sujet du stage",
]


def codes(note, known=MET):
    return [each.code for each in check_note(note, known, note_vocabulary())]


@given(note=NOTES, known=KNOWN)
@settings(max_examples=300)
def test_every_span_is_a_passage_of_the_note(note, known):
    for each in check_note(note, known, note_vocabulary()):
        assert (each.span is None) == (each.code == "no_context") or each.code == "generic_text"
        if each.span is not None:
            start, end = each.span
            assert 0 <= start < end <= len(note)
            assert note[start:end].strip()


@given(note=st.sampled_from(OWN), greeting=st.sampled_from(["Bonjour Marie, ", "Hi Marie!\n"]))
def test_a_greeting_makes_own_words_no_default(note, greeting):
    assert set(codes(greeting + note)) == set(codes(note))


@given(
    note=st.lists(WORDS, min_size=1, max_size=40).map(" ".join),
    change=st.sampled_from(
        [
            lambda text: text.replace("’", "'"),
            lambda text: text.replace("'", "’"),
            lambda text: text.replace(" ", "\u00a0"),
            lambda text: text.replace(" ", "  "),
            lambda text: unicodedata.normalize("NFD", text),
        ]
    ),
)
@example("la $ 99", lambda text: text.replace(" ", "  "))
@example("la 12 000 $ pour cent", lambda text: text.replace(" ", "  "))
@settings(max_examples=150)
def test_how_it_is_typed_changes_nothing(note, change):
    assert codes(change(note)) == codes(note)


@pytest.mark.parametrize("note", OWN)
@pytest.mark.parametrize("change", [str.upper, str.lower, lambda text: text.replace("é", "e")])
def test_case_and_accents_change_nothing(note, change):
    assert set(codes(change(note))) == set(codes(note))


@pytest.mark.parametrize(
    "piece",
    [
        "rabais de ",
        "a",
        "0",
        "1 2 3 ",
        "a.b.",
        "a@b.",
        "+1 514 ",
        "our ",
        "😀",
        '"',
        "«",
        "jeudi ",
        "le 19 novembre ",
        "we help companies ",
        "www.a/",
        "5 à 7 ",
        "\ud800",
        "\u202e",
        "é\u0301",
    ],
)
def test_a_long_note_is_read_in_bounded_time(piece):
    note = (piece * 5000)[:5000]
    codes(note)
    start = time.process_time()
    codes(note)
    assert time.process_time() - start < 0.25  # some 10 ms where nothing else runs


def test_what_is_commercial_stays_so_whatever_surrounds_it():
    for filler in ("", "Bonjour Marie. ", "Ravi de notre échange au 5 à 7. "):
        assert "commercial" in found(f"{filler}Je vous offre 20 % de rabais sur nos services.")


@given(note=NOTES)
@settings(max_examples=100)
def test_a_note_is_judged_the_same_each_time(note):
    assume(note)
    assert codes(note) == codes(note)
