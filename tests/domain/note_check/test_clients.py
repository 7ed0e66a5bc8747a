"""Whoever would buy of the reader, or answers what the reader asked for, sells nothing."""

from __future__ import annotations

import pytest

from netkeeper.domain.note_check.check import check_note
from netkeeper.domain.note_check.vocabulary import Weights
from netkeeper.domain.values import replace
from netkeeper.store.vocabulary import note_vocabulary
from tests.domain.note_check.scenes import THEIRS, found

_ASKED = [
    "Combien demandez-vous pour un plan de sous-sol?",
    "Pourriez-vous nous faire une soumission pour la galerie?",
    "Votre offre est acceptée, on commence quand?",
    "Faites-vous aussi les chalets?",
    "Je cherche une architecte pour mon triplex.",
    "Vous m’avez demandé un prix pour les volets, le voici.",
    "What would you charge for a porch?",
    "Could we get a quote on the ramp?",
    "The board approved your proposal last night.",
    "Does your firm take small jobs?",
    "We need a translator for our lease.",
    "Following your call, the part is in.",
]


def _commercial(note, words):
    return "commercial" in {each.code for each in check_note(note, THEIRS, words)}


@pytest.mark.parametrize("note", _ASKED)
def test_a_client_is_believed_though_the_wording_leans_to_selling(note):
    words = replace(note_vocabulary(), sells=Weights(1.5))
    assert not _commercial(f"Bonjour Annick. {note}", words)
    assert _commercial("Bonjour Annick. Votre serre, nos tomates.", words)


@pytest.mark.parametrize("note", _ASKED)
def test_what_a_client_asks_is_a_reason_to_write(note):
    assert "generic_text" not in found(f"Bonjour Annick. {note}", THEIRS)


@pytest.mark.parametrize(
    "note",
    [
        "Combien vous coûte votre chauffage? Nous offrons 20 % de rabais.",
        "Bonjour Annick, combien demandez-vous pour un plan? Nos tarifs sont imbattables.",
        "Hi Annick, what do you charge for a plan? Our agency will beat it, book a demo.",
    ],
)
def test_a_hard_sign_sells_beside_a_clients_words(note):
    assert "commercial" in found(note, THEIRS)


@pytest.mark.parametrize(
    "note",
    [
        "Cherchez-vous une traductrice? Nos prix sont bas.",
        "Laissez-moi vous faire une soumission pour votre toiture.",
        "Hi Annick, let me send you a quote for your roof.",
    ],
)
def test_the_same_words_from_the_other_side_sell(note):
    assert "commercial" in found(note, THEIRS)


def test_wording_that_plainly_sells_outweighs_a_clients_question():
    words = replace(note_vocabulary(), sells=Weights(2.5))
    assert _commercial("Bonjour Annick. Faites-vous aussi les chalets?", words)


@pytest.mark.parametrize(
    "note",
    [
        "Suite à votre demande, voici notre offre exclusive sur les volets.",
        "Vous m’avez demandé un prix, voici notre rabais de 20 % sur les volets.",
        "Following your call, here is our special offer on shutters.",
        "As you requested, book a demo of our tool.",
    ],
)
def test_an_offer_is_found_in_what_is_said_to_answer_the_reader(note):
    assert "commercial" in found(f"Bonjour Annick. {note}", THEIRS)


@pytest.mark.parametrize(
    "note",
    [
        "Would you like to get a quote for your windows?",
        "Aimeriez-vous recevoir une soumission pour vos fenêtres?",
        "Need a quote for your windows?",
        "Would you be interested in renting our hall?",
    ],
)
def test_what_the_reader_is_asked_to_want_is_no_clients_question(note):
    words = replace(note_vocabulary(), sells=Weights(1.5))
    assert _commercial(f"Bonjour Annick. {note}", words)
