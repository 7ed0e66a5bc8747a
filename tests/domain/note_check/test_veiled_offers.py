"""Offers that name neither a price nor a service: they ask, hint, or offer to show."""

from __future__ import annotations

import pytest

from tests.domain.note_check.scenes import STRANGER, THEIRS, found, marked


@pytest.mark.parametrize(
    "note",
    [
        "Bonjour Annick, combien d’heures votre équipe perd-elle à retaper des factures?",
        "Hi Annick, how much time does your office waste on timesheets?",
        "Comment YES and I’ll send you the checklist.",
        "Bonjour Annick, je suis votre nouveau représentant pour la quincaillerie architecturale.",
        "I keep hearing from contractors that permits eat their week.",
        "Bonjour Annick, plomberie et ventilation, licence RBQ, on se déplace le soir.",
        "Bonjour Annick, je connais une soudeuse qui se libère en mai. Je vous envoie son profil?",
        "Hello Annick, can we count on you to order your doors from us?",
        "Bonjour Annick, nous cherchons à travailler avec plus d’architectes.",
    ],
)
def test_an_offer_sells_that_only_asks_or_hints(note):
    assert "commercial" in found(note, THEIRS)


@pytest.mark.parametrize(
    "note",
    [
        "Bonjour Annick, combien d’heures a duré votre inspection? La nôtre est demain.",
        "Bonjour Annick, votre stagiaire a postulé ici. Je vous envoie son formulaire à signer?",
        "Hi Annick, how long did the glazing take at the library? Our school board is asking.",
        "Hi Annick, our product team meets in the hall you designed, and the clock is stuck.",
        "Bonjour Annick, grâce à vous j’ai révisé tous mes forfaits de camping. Merci!",
    ],
)
def test_a_question_about_ones_work_sells_nothing(note):
    assert "commercial" not in found(note, THEIRS)


@pytest.mark.parametrize(
    ("note", "commercial"),
    [
        ("Hi Marie, I am a growth expert with solutions for teams.", True),
        ("Bonjour, je me présente, expert en croissance avec des solutions pour vous.", True),
        ("Hi Marie, I am a growth expert.", False),
        ("Bonjour, je me présente, expert en croissance.", False),
    ],
)
def test_weak_signs_of_two_families_are_enough(note, commercial):
    assert ("commercial" in found(note, STRANGER)) is commercial


def test_a_call_alone_is_marked_where_the_wording_sells():
    note = "Salut Annick! Tu connais des femmes dirigeantes? Si ça résonne, écris-moi."
    assert marked(note, "commercial", THEIRS) == ["Si ça résonne, écris-moi"]
