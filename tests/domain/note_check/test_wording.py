"""What is weighed of a note's wording."""

from __future__ import annotations

from datetime import date
from itertools import permutations

from netkeeper.domain.invitations import Direction
from netkeeper.domain.note_check.contexts import telling_words
from netkeeper.domain.note_check.facts import NoteFacts, Side
from netkeeper.domain.note_check.reading import WRITER, read
from netkeeper.domain.note_check.vocabulary import Weights
from netkeeper.domain.note_check.wording import features, leaning, weightiest_sentence
from netkeeper.store.vocabulary import note_vocabulary

FACTS = NoteFacts(Direction.RECEIVED, date(2026, 11, 25), theirs=Side(("Tristan Gauthier",)))
PIECES = Weights(0.0, {"/^gau": 1.0, "/abil": 1.0})


def reading_of(note):
    return read(note, FACTS, note_vocabulary())


def test_a_word_is_known_by_a_piece_whatever_its_beginning_and_ending():
    assert leaning(features(reading_of("La rentabilité.")), PIECES) == 1.0
    assert leaning(features(reading_of("Des gens responsabilisés.")), PIECES) == 1.0


def test_a_word_has_all_its_pieces():
    pieces = {each for each in features(reading_of("gauche")) if each[0] == "/"}
    assert pieces == {"/^gau", "/gauc", "/auch", "/uche", "/che$"}


def test_a_leaning_is_the_same_in_whatever_order_its_features_come():
    weights = Weights(0.0, {"roof": 0.1, "barn": 0.2, "lake": -0.4})
    assert {leaning(each, weights) for each in permutations(weights.of)} == {-0.1}


def test_words_without_a_weight_do_not_count_against_their_sentence():
    found = reading_of("Le beau virage de la route. Bonjour.")
    assert weightiest_sentence(found, Weights(0.0, {"virage": 1.0})) == (0, 6)


def test_strong_signs_share_a_weight_whatever_their_families():
    for note in ("Nos rabais : 20 % de rabais.", "Réservez une consultation."):
        assert "+strong" in features(reading_of(note))
    assert "+strong" not in features(reading_of("Ma boutique est au coin."))


def test_a_small_word_of_a_company_names_it_not():
    known = NoteFacts(FACTS.direction, FACTS.today, theirs=Side((), "Atelier Boréal Fonds"))
    found = read("Les fonds, le Boréal, cet atelier Boréal", known, note_vocabulary())
    marked = [at for at in range(len(found.tokens)) if found.has(at, WRITER)]
    assert [found.tokens[at].key for at in marked] == ["boreal", "atelier", "boreal"]


def test_a_name_has_no_pieces():
    assert "/^gau" in features(reading_of("Un virage à gauche."))
    assert leaning(features(reading_of("Merci, Tristan Gauthier")), PIECES) == 0.0


def test_two_sentences_have_one_frame_whatever_is_done_in_them():
    helping, moving = (
        {each for each in features(reading_of(note)) if each[0] in "~?"}
        for note in ("We help firms like yours.", "We move pianos like yours.")
    )
    assert helping == moving
    assert "~WE *" in moving


def test_a_question_is_known_by_whom_it_is_about_and_where_it_stands():
    found = features(reading_of("Do you draw your stairs? We do."))
    assert {"?YOU", "?YOUR", "?early"} <= found
    assert "?WE" not in found


def test_a_masked_word_is_no_weak_sign_in_the_weighing():
    assert "+soft terms" in features(reading_of("A free tool."))
    assert "+soft terms" not in features(reading_of("Are you free on Thursday?"))


def test_the_words_of_every_invitation_tell_nothing_of_this_one():
    found = reading_of("Votre expertise, votre réseau, vos tomates.")
    assert [found.tokens[at].key for at in telling_words(found, ())] == ["tomates"]
