"""The phrases of the note check: which are written soundly, and which a text has."""

from __future__ import annotations

import pytest

from netkeeper.domain.note_check.phrase_book import PhraseBook, Written
from netkeeper.domain.note_check.phrase_language import folded
from netkeeper.domain.note_check.phrase_needs import Needs, forms_in
from netkeeper.domain.note_check.phrases import Text, walk
from netkeeper.domain.note_check.tokens import tokenise
from netkeeper.store.vocabulary import note_vocabulary

CLASSES = {"ours": "notre|nos|our", "then": "hier|(la semaine|l’an) (dernière|passé)"}
NOTES = [
    "Ravi de notre échange au 5 à 7 de la Chambre jeudi dernier! Luc m’a suggéré de vous écrire.",
    "Hi! We help founders get 10x more leads: 20 % off, book a call at calendly.com/x. Interested?",
]


def book(*phrases: str) -> PhraseBook:
    written = [Written("met", "met", folded(each)) for each in phrases]
    classes = {name: folded(each) for name, each in CLASSES.items()}
    needs = Needs(forms_in((each.text for each in written), classes), classes)
    return PhraseBook(written, needs, classes)


@pytest.mark.parametrize(
    ("phrase", "note", "found"),
    [
        (
            "ravi* de vous (avoir)? rencontr*",
            "Ravie de vous rencontrer",
            "Ravie de vous rencontrer",
        ),
        ("ravi* de vous (avoir)? rencontr*", "ravi de vous avoir vu", ""),
        ("@ours service*", "un de nos Services", "nos Services"),
        ("(on|nous) vus @then", "Nous vus la semaine dernière", "Nous vus la semaine dernière"),
        ("(on|nous) vus @then", "nous vus la veille", ""),
        ("(10x|dix fois) plus", "10x plus de clients", "10x plus"),
        ("(free|<price>) .. (off|rabais)", "99 $ de rabais", "99 $ de rabais"),
        ("(free|<price>) .. (off|rabais)", "99 % de rabais", ""),
        ("(a (b|c) d|e) f", "a c d f", "a c d f"),
        ("(a (b|c) d|e) f", "a c f", ""),
        ("(merci)? bien", "c’est bien", "bien"),
    ],
)
def test_a_phrase_is_found_where_it_stands(phrase, note, found):
    tokens = tokenise(note)
    hits = book(phrase).find(tokens, [frozenset()] * len(tokens))
    said = [note[tokens[hit.first].start : tokens[hit.last - 1].end] for hit in hits]
    assert said == ([found] if found else [])


@pytest.mark.parametrize(
    "phrase", ["(merci", "merci)", "(merci|de)? (", "a (b)? [c]", "(a)?", "@mine a"]
)
def test_an_ill_formed_phrase_is_refused(phrase):
    with pytest.raises((ValueError, KeyError)):
        book(phrase).phrase(0)


def test_every_shipped_phrase_is_found_wherever_it_stands():
    """What tells which phrases a note may have leaves none out, and each one can be read."""
    shipped = note_vocabulary().phrases
    every = [shipped.phrase(number) for number in range(len(shipped.written))]
    for note in NOTES:
        tokens = tokenise(note)
        marks = [frozenset({"cap"} if each.capital else ()) for each in tokens]
        ends = {each.sentence: number for number, each in enumerate(tokens, 1)}
        stand = {
            (phrase.label, first, max(lasts))
            for first, token in enumerate(tokens)
            for phrase in every
            if (lasts := walk(phrase.nodes, (first,), Text(tokens, marks, ends[token.sentence])))
        }
        hits = shipped.find(tokens, marks)
        assert {(hit.label, hit.first, hit.last) for hit in hits} == stand
        assert stand
