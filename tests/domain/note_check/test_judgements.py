"""The note check inside the two judgements: what it stops, and what it only says."""

from __future__ import annotations

from datetime import date

import pytest

from netkeeper.domain.days import Day
from netkeeper.domain.identity.candidates import Certainty
from netkeeper.domain.people import Acquaintance
from netkeeper.domain.requests import received, sent
from netkeeper.store.vocabulary import note_vocabulary
from tests.domain.requests.people_of_requests import LUNCH, received_with, sent_with, somebody

THURSDAY = LUNCH._replace(day=Day(date(2026, 11, 12)), event="Forum des serres", topic="tomates")
MARIE = somebody(Acquaintance.MET, last_meeting=THURSDAY, meetings=(THURSDAY,))
STRANGER = somebody(Acquaintance.NONE)


def gate(note, *candidates):
    known = candidates or (MARIE,)
    return sent.judge(sent_with(known, note=note, note_words=note_vocabulary()))


def verdict(note, *candidates):
    name = "Marie Tremblay"
    facts = received_with(candidates, note=note, name=name, note_words=note_vocabulary())
    return received.judge(facts)


def codes(judgement):
    return [each.code for each in judgement.findings]


@pytest.mark.parametrize(
    ("note", "advised", "code"),
    [
        ("Bonjour Marie, ravi de notre échange au Forum des serres.", "send", "names_meeting"),
        ("Bonjour Marie, vos tomates me trottent dans la tête.", "send", "names_topic"),
        ("Bonjour Marie, nous siégeons au même comité.", "send", "other_context"),
        ("Bonjour Marie, j’aimerais vous ajouter à mon réseau.", "revise", "default_text"),
        ("Bonjour Marie, j’ai vu votre profil. Au plaisir!", "revise", "generic_text"),
        ("Bonjour Marie, 20 % de rabais sur nos services!", "stop", "commercial"),
        ("Bonjour Marie, 20 % de rabais sur nos services!", "stop", "no_context"),
    ],
)
def test_the_gate_weighs_the_words_of_the_note(note, advised, code):
    found = gate(note)
    assert code in codes(found)
    assert found.verdict == advised


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("J’aimerais vous ajouter à mon réseau.", ["default_text", "name_missing"]),
        ("J’ai vu votre profil. Au plaisir!", ["generic_text", "name_missing"]),
        ("Bonjour Luc, j’aimerais vous ajouter à mon réseau.", ["name_wrong", "default_text"]),
    ],
)
def test_what_says_nothing_is_told_before_a_lacking_name_and_after_another(note, told):
    assert codes(gate(note)) == told


def test_a_recruiters_opportunity_is_no_offer():
    note = "Bonjour Marie, je recrute pour un client: une opportunité à vous proposer?"
    assert codes(gate(note)) == ["other_context"]
    assert "commercial" in codes(gate(note.replace("recrute", "travaille")))


def test_a_note_becomes_ready_once_the_offer_is_cut():
    note = "Bonjour Marie, ravi de notre échange au Forum des serres. 20 % sur nos audits!"
    held = gate(note)
    assert held.verdict == "stop"
    start, end = held.findings[0].span
    assert gate(note[:start] + note[end:]).verdict == "send"


def test_a_meeting_that_the_record_lacks_is_worth_a_question():
    found = verdict("Bonjour! Ravi de vous avoir rencontrée au Salon de l’auto.")
    assert (found.verdict, codes(found)[0]) == ("ask", "claims_meeting")
    assert "no_match" not in codes(found)
    known = verdict("Ravi de vous avoir rencontrée au Salon de l’auto.", MARIE)
    assert known.verdict == "accept"
    assert "claims_meeting" in codes(known)


@pytest.mark.parametrize(
    ("note", "advised"),
    [
        ("It was my umbrella that broke at your open house. Thanks for lending me yours!", "ask"),
        ("Super fun le meeting d’hier au bureau, j’ai bien ri. On se reparle!", "ask"),
        ("J’écris un mémoire sur les toits verts et votre école est l’un de mes cas.", "decline"),
        ("Étudiant en gestion, je souhaite élargir mon réseau. Merci!", "decline"),
    ],
)
def test_a_story_in_words_of_its_own_is_worth_a_question_and_a_reason_is_not(note, advised):
    assert verdict(note).verdict == advised


def test_the_meeting_comes_before_the_question_who_it_is_and_after_an_introduction():
    alike = somebody(Acquaintance.MET, Certainty.POSSIBLE)
    note = "Ravi de vous avoir rencontrée au Salon de l’auto."
    assert codes(verdict(note, alike))[:2] == ["claims_meeting", "which_person"]
    introduced = somebody(Acquaintance.INTRODUCED)
    assert codes(verdict(note, introduced))[:2] == ["introduced_by", "claims_meeting"]


def test_a_stranger_who_sells_is_declined_and_the_offer_marked():
    found = verdict("Hi! We help companies grow. Book a free demo.", STRANGER)
    assert found.verdict == "decline"
    assert "commercial" in codes(found)
    assert "stop" not in {each.severity for each in found.findings}


@pytest.mark.parametrize("note", ["", "Hi, I came across your profile, let’s connect!"])
def test_a_form_of_theirs_says_nothing(note):
    assert codes(verdict(note, STRANGER)) == codes(verdict("", STRANGER))


def test_without_words_the_note_is_left_unread():
    facts = sent_with((MARIE,), note="Bonjour Marie, 20 % de rabais")
    assert sent.judge(facts).verdict == "send"
