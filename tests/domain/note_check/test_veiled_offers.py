"""Offers that name neither a price nor a service: they ask, hint, or offer to show."""

from __future__ import annotations

import pytest

from netkeeper.domain.findings import Severity
from netkeeper.domain.note_check.check import check_note
from netkeeper.domain.note_check.vocabulary import Weights
from netkeeper.domain.values import replace
from netkeeper.store.vocabulary import note_vocabulary
from tests.domain.note_check.scenes import MET, STRANGER, THEIRS, facts, found, marked, meeting


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


@pytest.mark.parametrize(
    ("known", "leans", "severity", "case"),
    [
        (STRANGER, 0.5, Severity.WARN, "maybe"),
        (STRANGER, 2.5, Severity.STOP, None),
        (THEIRS, 0.5, Severity.INFO, "theirs_maybe"),
        (THEIRS, 2.5, Severity.WARN, "theirs"),
    ],
)
def test_wording_that_hardly_sells_holds_nothing_back(known, leans, severity, case):
    words = replace(note_vocabulary(), sells=Weights(leans, {}))
    (sold, *_) = [
        each
        for each in check_note("Votre serre, nos tomates.", known, words)
        if each.code == "commercial"
    ]
    assert (sold.severity, sold.facts.get("case")) == (severity, case)


@pytest.mark.parametrize(("leans", "case"), [(0.5, "maybe"), (2.5, None)])
def test_an_offer_in_doubt_is_not_said_to_be_one_where_no_reason_is_given(leans, case):
    words = replace(note_vocabulary(), sells=Weights(leans, {}))
    every = check_note("Votre serre, nos tomates.", STRANGER, words)
    assert [each.code for each in every] == ["commercial", "no_context"]
    assert every[-1].facts.get("case") == case


@pytest.mark.parametrize("known", [MET, STRANGER])
def test_a_meeting_is_no_reason_to_overlook_the_offer_beside_it(known):
    words = replace(note_vocabulary(), sells=Weights(-0.3, {"tomate": 1.5, "/^ren": -9.0}))
    told = "Contente de la rencontre au 5 à 7 de la Chambre"
    assert "commercial" in {each.code for each in check_note(f"{told}. Nos tomates!", known, words)}
    every = check_note(f"{told}, nos tomates!", known, words)
    assert "commercial" not in {each.code for each in every}


def test_what_names_a_recorded_event_is_not_weighed():
    words = replace(note_vocabulary(), sells=Weights(-0.3, {"lampad": 1.5}))
    note = "Bonjour Marie, contente de notre rencontre au Salon des lampadaires."
    known = facts(meeting("Salon des lampadaires"))
    assert "commercial" in {each.code for each in check_note(note, STRANGER, words)}
    assert "commercial" not in {each.code for each in check_note(note, known, words)}


@pytest.mark.parametrize(
    "note",
    [
        "Annick, merci pour la jasette à la fête! Je pose des gouttières, j’ai deux matins libres.",
        "Hi Annick, great to meet you at the regatta. We insure studios, may I look at yours?",
        "Annick, c’était bon de vous croiser. Ma ferme livre des paniers au bureau, pensez-y.",
    ],
)
def test_both_the_meeting_and_the_offer_of_somebody_met_are_seen(note):
    assert {"claims_meeting", "commercial"} <= found(note, THEIRS).keys()


def test_a_strong_sign_is_never_passed_over():
    note = "Nos prix sont imbattables."
    for leans, severity in ((-9.0, Severity.WARN), (0.1, Severity.STOP)):
        (sold, *_) = check_note(
            note, STRANGER, replace(note_vocabulary(), sells=Weights(leans, {}))
        )
        assert (sold.code, sold.severity) == ("commercial", severity)


@pytest.mark.parametrize(
    ("note", "passage"),
    [
        ("We have solutions in Lévis. Good night.", "We have solutions in Lévis"),  # a lone sign
        ("Bonjour Marie, votre serre, nos tomates. À bientôt.", "votre serre, nos tomates"),
    ],
)
def test_a_sentence_that_sells_is_marked_without_its_greeting(note, passage):
    words = replace(note_vocabulary(), sells=Weights(1.5, {}))
    (sold,) = [each for each in check_note(note, STRANGER, words) if each.code == "commercial"]
    assert note[slice(*sold.span)] == passage
