"""Requests judged by the record itself: who it finds, what it holds of them, what it advises."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netkeeper import app
from netkeeper.domain.identity.candidates import Certainty
from netkeeper.domain.invitations import State
from netkeeper.domain.meetings import MeetingKind
from netkeeper.domain.people import Acquaintance
from netkeeper.domain.values import replace
from netkeeper.services.invitations import read_invitation
from netkeeper.services.people import edit_person, introduce, trash_people
from netkeeper.services.requests import (
    Request,
    find_candidates,
    judge_received,
    judge_sent,
    request_of,
)
from netkeeper.services.settings import change_setting
from netkeeper.texts.texts import Texts
from tests.conftest import TODAY
from tests.services.cast import MET_ON, decided, drafted, met, person, received, sent

NOTE_WORDS = app.note_words()
NOTE = "Bonjour Nadia, ravi de notre échange sur les serres au Forum."


def judged(reader, request, today=TODAY):
    return judge_received(reader, request, today, NOTE_WORDS)


def gate(reader, request, today=TODAY):
    return judge_sent(reader, request, today, NOTE_WORDS)


def codes(judgement):
    return [each.code for each in judgement.findings]


@pytest.mark.parametrize("kind", MeetingKind)
def test_a_meeting_of_any_kind_is_evidence(program, reader, kind):
    meeting = met(program, "Nadia Benali", kind=kind, event="Forum")
    found = judged(reader, Request("BENALI Nadia"))
    assert found.verdict == "accept"
    assert found.person.id == meeting.people[0].id
    assert found.person.last_meeting.title == "Forum"
    assert found.findings[0].facts["day"].on == MET_ON


def test_the_address_of_one_with_the_name_of_another_is_asked_about_as_such(program, reader):
    met(program, "Luc Roy")
    person(program, "Catherine Tessier", emails=("ct@example.org",))
    found = judged(reader, Request("Luc Roy", email="ct@example.org"))
    assert (found.verdict, codes(found)[0]) == ("ask", "which_person")
    texts = Texts("en")
    assert texts.what(found.findings[0]) == "The name is one person’s, the address another’s."
    said = [texts.why(each).partition(" ·")[0] for each in found.candidates]
    assert said == ["Namesake: same name", "Possible: same e-mail address"]


@pytest.mark.parametrize(
    ("held", "email", "said"),
    [
        (["Luc Roy"], "roy@example.org", "L’adresse est celle d’une personne du registre."),
        (["Luc", "Zoé"], "info@example.org", "L’adresse est celle de 2 personnes du registre."),
    ],
)
def test_nobody_is_said_to_have_a_name_whose_address_alone_it_is(
    program, reader, held, email, said
):
    for name in held:
        person(program, name, emails=(email,), in_contact=True)
    found = judged(reader, Request("Marie Roy", email=email))
    assert (found.verdict, codes(found)[0]) == ("ask", "which_person")
    assert Texts("fr").what(found.findings[0]) == said


def test_the_latest_meeting_in_person_is_the_evidence(program, reader):
    nadia = met(program, "Nadia Benali", event="Forum", on=date(2025, 3, 1)).people[0].id
    met(program, nadia, event="Appel", kind=MeetingKind.PHONE)
    (found,) = find_candidates(reader, Request("Nadia Benali"))
    assert found.last_meeting.title == "Forum"
    assert found.acquaintance is Acquaintance.MET


@pytest.mark.parametrize(
    ("fields", "verdict"),
    [
        ({"in_contact": True}, "accept"),
        (
            {"first_message_on": date(2026, 1, 2), "last_message_on": date(2026, 2, 2)},
            "accept",
        ),
        ({"connected_on": date(2026, 1, 2)}, "decline"),
        ({}, "decline"),
    ],
    ids=["in-contact", "messages", "connected", "nothing"],
)
def test_being_in_contact_counts_and_being_connected_does_not(program, reader, fields, verdict):
    person(program, "Nadia Benali", **fields)
    assert judged(reader, Request("Nadia Benali")).verdict == verdict


def test_whoever_somebody_known_introduced_is_worth_a_question(program, reader):
    luc = met(program, "Luc Roy").people[0].id
    nadia = person(program, "Nadia Benali")
    introduce(program.open_unit, luc, nadia)
    found = judged(reader, Request("Nadia Benali"))
    assert found.verdict == "ask"
    assert found.person.introducers == ("Luc Roy",)
    trash_people(program.open_unit, [luc])
    assert judged(reader, Request("Nadia Benali")).verdict == "decline"


def test_the_position_that_a_request_says_is_a_reason(program, reader):
    person(program, "Robert Roy", position="Directeur des achats")
    number = received(program, "Bob Roy", position="directeur, des achats")
    (only,) = find_candidates(reader, request_of(read_invitation(reader, number)))
    assert Texts("en").why(only).startswith("Possible: short form, same position")
    (other,) = find_candidates(reader, Request("Bob Roy", position="Chimiste"))
    assert "position" not in Texts("en").why(other).partition(" ·")[0]


def test_nobody_in_the_trash_is_a_candidate(program, reader):
    nadia = met(program, "Nadia Benali").people[0].id
    trash_people(program.open_unit, [nadia])
    assert judged(reader, Request("Nadia Benali")).candidates == ()


def test_namesakes_are_shown_and_a_profile_or_the_users_word_settles_it(program, reader):
    first = person(program, "Jean Tremblay", slug="jean-1", in_contact=True)
    second = person(program, "Jean Tremblay", slug="jean-2", company="Nordet")
    open_one = judged(reader, Request("Jean Tremblay"))
    assert (open_one.verdict, open_one.person) == ("ask", None)
    assert {each.id for each in open_one.candidates} == {first, second}
    assert judged(reader, Request("Jean Tremblay", slug="jean-1")).person.id == first
    told = judged(reader, Request("Jean Tremblay", person_id=first))
    assert (told.verdict, told.person.id) == ("accept", first)


def test_the_users_word_counts_where_nothing_else_points_there(program, reader):
    nadia = met(program, "Nadia Benali").people[0].id
    found = judged(reader, Request("Quelqu’un d’autre", person_id=nadia))
    assert (found.verdict, found.person.id) == ("accept", nadia)
    assert found.candidates[0].candidate.certainty is Certainty.CERTAIN
    trash_people(program.open_unit, [nadia])
    assert judged(reader, Request("Quelqu’un d’autre", person_id=nadia)).person is None


def test_a_kept_request_is_no_earlier_request_of_itself(program, reader):
    number = received(program, "Nadia Benali", slug="nadia-benali")
    again = received(program, "Nadia Benali", slug="nadia-benali")
    for each in (number, again):
        request = request_of(read_invitation(reader, each))
        assert request.invitation_id == each
        assert codes(judged(reader, request)).count("already_waiting") == 1
    decided(program, again, State.DECLINED)
    request = request_of(read_invitation(reader, number))
    assert "already_waiting" not in codes(judged(reader, request))


def test_an_answer_to_ones_own_request_is_accepted(program, reader):
    nadia = met(program, "Nadia Benali").people[0].id
    sent(program, "Nadia Benali", person_id=nadia)
    assert codes(judged(reader, Request("Nadia Benali")))[0] == "your_request_pending"


@pytest.mark.parametrize(
    ("before", "code"),
    [
        (lambda program, who: None, None),
        (lambda program, who: sent(program, "Nadia Benali", person_id=who), "already_pending"),
        (
            lambda program, who: decided(
                program, sent(program, "Nadia Benali", person_id=who), State.WITHDRAWN
            ),
            "cooling_off",
        ),
        (
            lambda program, who: decided(
                program, sent(program, "Nadia Benali", person_id=who), State.ACCEPTED
            ),
            "already_connected",
        ),
    ],
    ids=["nothing", "pending", "withdrawn", "accepted"],
)
def test_the_gate_knows_what_was_sent_before(program, reader, before, code):
    nadia = met(program, "Nadia Benali", event="Forum").people[0].id
    before(program, nadia)
    found = gate(reader, Request("Nadia Benali", note=NOTE))
    assert found.verdict == ("send" if code is None else "stop")
    assert code is None or code in codes(found)


def test_the_gate_follows_the_users_settings(program, reader):
    nadia = met(program, "Nadia Benali", event="Forum").people[0].id
    drafted(program, "Luc Roy", note="Un brouillon ne compte pas.")
    sent(program, "Mai Nguyen", on=TODAY, note="Bonjour Mai")
    request = Request("Nadia Benali", note=NOTE)
    assert "notes_used_up" not in codes(gate(reader, request))
    change_setting(program.open_unit, "notes_a_month", 1)
    assert "notes_used_up" in codes(gate(reader, request))
    change_setting(program.open_unit, "premium", value=True)
    assert "notes_used_up" not in codes(gate(reader, request))
    change_setting(program.open_unit, "cooling_days", 5)
    withdrawn = sent(program, "Nadia Benali", person_id=nadia, on=date(2026, 11, 1))
    decided(program, withdrawn, State.WITHDRAWN, date(2026, 11, 16))
    assert "cooling_off" not in codes(gate(reader, request, date(2026, 11, 21)))
    assert "cooling_off" in codes(gate(reader, request, date(2026, 11, 20)))


def test_a_short_form_greets_its_bearer(program, reader):
    met(program, "Robert Roy", event="Forum")
    for name, right in (("Bob", True), ("Robert", True), ("Luc", False)):
        note = f"Bonjour {name}, ravi de notre échange au Forum."
        assert ("name_wrong" in codes(gate(reader, Request("Robert Roy", note=note)))) is not right


def test_a_profile_once_held_is_still_its_persons(program, reader):
    nadia = person(program, "Nadia Benali", slug="nadia-benali", in_contact=True)
    edit_person(program.open_unit, reader.people.get(nadia)._replace(slug="nadia-roy"))
    found = judged(reader, Request("Nadia Benali-Roy", slug="nadia-benali"))
    assert (found.verdict, found.person.id) == ("accept", nadia)
    assert judged(reader, Request("Luc Roy", slug="nadia-benali")).verdict == "ask"


TEXTS = st.text(st.characters(), max_size=30)  # halves of signs, too


@settings(max_examples=20)
@given(
    request=st.builds(
        Request,
        name=TEXTS,
        slug=st.none() | TEXTS,
        email=st.none() | TEXTS,
        company=st.none() | TEXTS,
        note=TEXTS,
        override_reason=TEXTS,
    ),
    ahead=st.integers(-400, 400),
)
def test_any_request_is_judged_and_nothing_kept(program, reader, announced, request, ahead):
    if not reader.people.count():
        met(program, "Nadia Benali", "Jean Tremblay", "李明")
    heard = len(announced.heard)
    today = TODAY + timedelta(days=ahead)
    assert judged(reader, request, today).verdict in {"accept", "ask", "decline"}
    assert gate(reader, request, today).verdict in {"send", "revise", "stop"}
    assert len(announced.heard) == heard


def test_a_note_is_held_against_the_meetings_of_whom_it_is_for(program, reader):
    nadia = met(program, "Nadia Benali", event="Forum des serres", topic="tomates").people[0].id
    met(program, nadia, event="Appel", kind=MeetingKind.PHONE, on=date(2026, 3, 1))
    met(program, "Luc Roy", event="Salon de l’auto")
    note = "Bonjour Nadia, ravi de notre discussion sur les tomates au Forum des serres!"
    found = gate(reader, Request("Nadia Benali", note=note))
    assert codes(found) == ["names_topic", "names_meeting"]
    assert found.verdict == "send"
    elsewhere = replace(
        Request("Nadia Benali"), note="Bonjour Nadia, merci pour le Salon de l’auto!"
    )
    assert "names_meeting" not in codes(gate(reader, elsewhere))


def test_whoever_introduced_them_is_known_to_the_check(program, reader):
    nadia = person(program, "Nadia Benali")
    luc = met(program, "Luc Roy").people[0].id
    introduce(program.open_unit, luc, nadia)
    note = "Bonjour Nadia, Luc Roy nous a mis en contact."
    assert "names_introducer" in codes(gate(reader, Request("Nadia Benali", note=note)))


def test_the_meetings_of_many_are_read_at_once(program, reader):
    nadia = met(program, "Nadia Benali", event="Un", on=date(2026, 3, 1)).people[0].id
    luc = met(program, "Luc Roy", nadia, event="Deux", on=date(2026, 4, 1)).people[0].id
    met(program, nadia, event="Trois", on=date(2026, 5, 1))
    found = reader.meetings.of_people([nadia, luc, 999], 2)
    titles = {who: [each.title for each in lines] for who, lines in found.items()}
    assert titles == {nadia: ["Trois", "Deux"], luc: ["Deux"]}
    assert reader.meetings.of_people([], 2) == {}
