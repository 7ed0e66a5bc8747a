"""What the window and the command line say, word for word."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given

from netkeeper.domain.findings import Finding, Severity, Source
from netkeeper.domain.identity.candidates import Certainty, Reason
from netkeeper.domain.invitations import Direction, State, StateCertainty
from netkeeper.domain.meetings import MeetingKind
from netkeeper.domain.people import Acquaintance, Answer, Question
from netkeeper.domain.requests import received, sent
from netkeeper.domain.values import replace
from netkeeper.texts.texts import Texts
from tests.conftest import plain
from tests.domain.requests import people_of_requests as invented
from tests.domain.requests.people_of_requests import LUNCH, somebody

FRENCH, ENGLISH = Texts("fr"), Texts("en")
TODAY = invented.TODAY


def finding(code, span=None, **facts):
    return Finding(code, Severity.WARN, Source.R1, facts, span)


def test_a_finding_says_what_and_why_and_what_to_do():
    found = finding("name_wrong", span=(8, 11), name="Marie", wrong="Luc")
    assert FRENCH.what(found) == "La note salue «\u00a0Luc\u00a0»."
    assert FRENCH.why_it_matters(found) == "Elle est destinée à Marie."
    assert FRENCH.finding(found) == "La note salue «\u00a0Luc\u00a0». Elle est destinée à Marie."
    assert ENGLISH.remedy(found) == "Replace “Luc” with “Marie”."
    assert ENGLISH.remedy(finding("they_see_nothing")) is None


@pytest.mark.parametrize(
    ("candidates", "french", "english"),
    [
        (
            [somebody(Acquaintance.MET)],
            "Acceptez : rencontre en personne le 12 mars 2025, Déjeuner.",
            "Accept: in-person meeting on March 12, 2025, Déjeuner.",
        ),
        (
            [
                somebody(Acquaintance.MET, number=each, certainty=Certainty.AMBIGUOUS)
                for each in (1, 2)
            ],
            "Vérifiez d’abord : 2 personnes du registre portent ce nom.",
            "Ask first: 2 people in the record have this name.",
        ),
        (
            [somebody(Acquaintance.MET, certainty=Certainty.POSSIBLE)],
            "Vérifiez d’abord : une personne du registre a un nom proche.",
            "Ask first: one person in the record has a similar name.",
        ),
        (
            [somebody(Acquaintance.INTRODUCED, introducers=("Luc Roy", "Zoé Caron"))],
            "Vérifiez d’abord : présentation par Luc Roy et une autre personne.",
            "Ask first: an introduction by Luc Roy and one other.",
        ),
        (
            [],
            "Refusez discrètement : ce nom ne figure pas dans le registre.",
            "Decline quietly: nobody in the record has this name.",
        ),
    ],
)
def test_a_verdict_opens_with_one_sentence(candidates, french, english):
    judgement = received.judge(invented.received_with(tuple(candidates)))
    assert plain(FRENCH.headline(judgement)) == french
    assert ENGLISH.headline(judgement) == english


@pytest.mark.parametrize(
    ("note", "known", "french", "english"),
    [
        ("Bonjour Marie, merci.", True, "Prête à envoyer.", "Ready to send."),
        ("", True, "À revoir : aucune note personnelle.", "Revise: no personal note."),
        (
            "Bonjour Marie, merci.",
            False,
            "En attente : ce nom ne figure pas dans le registre.",
            "Hold: nobody in the record has this name.",
        ),
    ],
)
def test_the_gate_opens_with_one_sentence(note, known, french, english):
    candidates = (somebody(Acquaintance.MET),) if known else ()
    judgement = sent.judge(invented.sent_with(candidates, note=note))
    assert plain(FRENCH.headline(judgement)) == french
    assert ENGLISH.headline(judgement) == english


@pytest.mark.parametrize(
    ("whom", "reasons", "french", "english"),
    [
        (
            somebody(Acquaintance.MET, Certainty.POSSIBLE),
            (Reason.COMPOUND_NAME,),
            "Possible : nom composé · 12 mars 2025, Déjeuner",
            "Possible: compound name · March 12, 2025, Déjeuner",
        ),
        (
            somebody(Acquaintance.MET, Certainty.STRONG, last_meeting=LUNCH._replace(event="")),
            (Reason.SAME_NAME,),
            "Très probable : même nom · rencontre en personne, 12 mars 2025",
            "Very likely: same name · in-person meeting, March 12, 2025",
        ),
        (
            somebody(Acquaintance.CONTACT, Certainty.AMBIGUOUS, last_message_on=date(2024, 5, 2)),
            (Reason.SAME_NAME, Reason.OTHER_COMPANY),
            "Homonyme : même nom, autre entreprise · messages échangés jusqu’au 2 mai 2024",
            "Namesake: same name, another company · messages both ways until May 2, 2024",
        ),
        (
            somebody(Acquaintance.CONTACT, Certainty.CERTAIN),
            (Reason.SAME_PROFILE,),
            "Identité certaine : même profil · en contact, selon vous",
            "Certain: same profile · in contact, as you said",
        ),
        (
            somebody(Acquaintance.INTRODUCED, Certainty.CERTAIN),
            (),
            "Identité certaine · présentation par Luc Roy",
            "Certain · introduced by Luc Roy",
        ),
        (
            somebody(connected_on=date(2024, 5, 1)),
            (Reason.SAME_NAME,),
            "Très probable : même nom · relation depuis le 1er mai 2024, aucune rencontre notée",
            "Very likely: same name · connected since May 1, 2024, no meeting recorded",
        ),
        (
            somebody(),
            (Reason.SAME_NAME,),
            "Très probable : même nom · aucune rencontre notée",
            "Very likely: same name · no meeting recorded",
        ),
    ],
)
def test_a_candidate_says_why_and_how_they_are_known(whom, reasons, french, english):
    shown = replace(whom, candidate=replace(whom.candidate, reasons=reasons))
    assert plain(FRENCH.why(shown)) == french
    assert ENGLISH.why(shown) == english


@pytest.mark.parametrize(
    ("code", "facts", "french", "english"),
    [
        (
            "decide_invitation",
            {"name": "Yvan Caron", "direction": "received", "state": "declined"},
            "Demande d’Yvan Caron refusée. Rien ne lui est signalé.",
            "Request from Yvan Caron declined. They are not told.",
        ),
        (
            "decide_invitation",
            {"name": "Yvan Caron", "direction": "sent", "state": "declined"},
            "Demande à Yvan Caron refusée.",
            "Request to Yvan Caron declined.",
        ),
        (
            "log_meeting",
            {"name": "Marie Tremblay", "count": 1, "title": "Déjeuner"},
            "Rencontre notée avec Marie Tremblay.",
            "Meeting with Marie Tremblay logged.",
        ),
        (
            "log_meeting",
            {"name": "Marie Tremblay", "count": 3, "title": ""},
            "Rencontre notée avec Marie Tremblay et 2 autres personnes.",
            "Meeting with Marie Tremblay and 2 others logged.",
        ),
        (
            "keep_pending",
            {"name": "Luc Roy", "date": "2026-12-01"},
            "Demande à Luc Roy gardée en suspens jusqu’au 1er décembre 2026.",
            "Request to Luc Roy kept pending until December 1, 2026.",
        ),
        (
            "answer_question",
            {"name": "Luc Roy", "question": "reference"},
            "Réponse notée : demander une référence à Luc Roy.",
            "Answer kept: asking Luc Roy for a reference.",
        ),
        (
            "trash_person",
            {"name": "Luc Roy", "count": 12},
            "12 fiches mises à la corbeille.",
            "12 people put in the trash.",
        ),
        (
            "change_setting",
            {"setting": "keep_days"},
            "Réglage modifié : retour en revue.",
            "Setting changed: return to the review.",
        ),
        (
            "set_aside",
            {"name": "Luc Roy", "case": "back"},
            "Demande de Luc Roy à décider de nouveau.",
            "Request from Luc Roy to be decided again.",
        ),
    ],
)
def test_the_history_tells_what_was_done(code, facts, french, english):
    assert plain(FRENCH.action(code, facts)) == french
    assert ENGLISH.action(code, facts) == english


def test_undo_and_redo_name_what_they_take_back_and_do_again():
    facts = {"name": "Yvan Caron", "direction": "received", "state": "declined"}
    assert plain(FRENCH.undone("decide_invitation", facts)) == (
        "Annulé : demande d’Yvan Caron refusée."
    )
    assert ENGLISH.redone("decide_invitation", facts) == (
        "Redone: request from Yvan Caron declined."
    )


def test_a_period_of_the_last_word_ends_the_sentence_too():
    texts = Texts("en")
    assert texts.sentence("cli.new_people", names=["Sophie L."]) == "New in the record: Sophie L."
    assert texts.fault("no_consent_held", {"name": "L."}).startswith("L. has")
    assert FRENCH.action("add_person", {"name": "L."}).startswith("Fiche de L. ajout")


def test_a_name_that_looks_like_a_date_or_a_place_stays_a_name():
    for name in ("2026-01-01", "{count}", "%s"):
        assert ENGLISH.action("add_person", {"name": name}) == f"{name} added."


@pytest.mark.parametrize(
    ("code", "facts", "french", "english"),
    [
        (
            "no_such_step",
            {"name": "Luc Roy", "direction": "sent", "state": "pending", "to": "draft"},
            "La demande « Luc Roy » (en suspens) ne peut pas devenir : brouillon.",
            "The request “Luc Roy” (pending) can’t become: draft.",
        ),
        (
            "already_so",
            {"name": "Luc Roy", "direction": "sent", "state": "pending", "to": "pending"},
            "La demande « Luc Roy » est déjà notée ainsi : en suspens.",
            "The request “Luc Roy” is kept so already: pending.",
        ),
        (
            "no_such_person",
            {"id": 12345},
            "Aucune personne n’a le numéro 12345.",
            "Nobody has the number 12345.",
        ),
        (
            "meeting_ahead",
            {"date": date(2027, 5, 1)},
            "Cette rencontre est à venir (1er mai 2027) : notez-la une fois qu’elle a eu lieu.",
            "That meeting is still ahead (May 1, 2027): log it once it has taken place.",
        ),
        (
            "record_foreign",
            {"path": "a\nb.db"},
            "Ce fichier n’est pas un registre de NetKeeper : a b.db. Rien n’y a été changé.",
            "This file is not a NetKeeper record: a b.db. Nothing in it was changed.",
        ),
    ],
)
def test_what_cant_be_done_is_said_in_a_sentence(code, facts, french, english):
    assert plain(FRENCH.fault(code, facts)) == french
    assert ENGLISH.fault(code, facts) == english


def test_an_archives_rows_and_files_are_told_in_sentences():
    places = {"name": "Connections.csv", "line": 1204, "count": 2, "found": "32/13/99"}
    assert plain(FRENCH.archive("unreadable_dates", places)) == (
        "Dans « Connections.csv », 2 dates ne peuvent pas être lues, la première à la ligne 1204 :"
        " « 32/13/99 ». Ces relations sont prises sans date."
    )
    assert ENGLISH.fault("zip_encrypted", {"name": "a.zip"}) == (
        "“a.zip” is protected by a password. LinkedIn’s own archives have none."
    )
    cut = {"found": 3, "expected": 7}
    assert plain(FRENCH.left_out("row_missing_columns", cut)) == (
        "3 champs au lieu de 7; la ligne est coupée."
    )
    assert ENGLISH.left_out_at(1204, "row_missing_columns", cut) == (
        "Line 1204: 3 fields instead of 7; the line was cut off."
    )


def test_codes_have_their_words():
    assert FRENCH.language == "fr"
    assert FRENCH.state(State.PENDING, Direction.SENT) == "En suspens"
    assert FRENCH.state(State.PENDING, Direction.RECEIVED) == "À décider"
    assert FRENCH.state_certainty(StateCertainty.DEDUCED) == "déduit"
    assert FRENCH.direction(Direction.SENT) == "Envoyée"
    assert FRENCH.kind(MeetingKind.VIDEO) == "Visioconférence"
    assert FRENCH.acquaintance(Acquaintance.CONTACT) == "En contact"
    assert FRENCH.source(Source.R1) == "Fiche, règle 1"
    assert FRENCH.verdict(received.Verdict.ASK) == "Vérifier"
    assert ENGLISH.verdict(sent.Gate.STOP) == "Hold"
    assert ENGLISH.question(Question.REFERENCE) == "Could you ask them for a reference?"
    assert ENGLISH.answer(Answer.UNSURE) == "Maybe"
    assert plain(FRENCH.age(103)) == "103 jours"
    assert ENGLISH.age(0) == "today"


def speak(texts, judgement):
    """Say everything that can be said of a judgement."""
    said = [texts.headline(judgement), texts.verdict(judgement.verdict)]
    for each in judgement.findings:
        said += [texts.finding(each), texts.source(each.source), texts.remedy(each) or "-"]
    return said + [texts.why(each) for each in judgement.candidates]


@given(invented.received_facts)
def test_every_received_judgement_can_be_said(facts):
    for texts in (FRENCH, ENGLISH):
        assert all(speak(texts, received.judge(facts)))


@given(invented.sent_facts)
def test_every_sent_judgement_can_be_said(facts):
    for texts in (FRENCH, ENGLISH):
        assert all(speak(texts, sent.judge(facts)))
