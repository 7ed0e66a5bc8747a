"""The verdict on a received request."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given

from netkeeper.domain.findings import Severity
from netkeeper.domain.identity.candidates import Certainty
from netkeeper.domain.invitations import Direction, State
from netkeeper.domain.note_check.referrals import Referral
from netkeeper.domain.people import Acquaintance
from netkeeper.domain.requests.received import Verdict, judge
from netkeeper.domain.values import replace
from tests.domain.requests import people_of_requests as invented
from tests.domain.requests.people_of_requests import (
    LUNCH,
    TODAY,
    received,
    received_with,
    sent,
    somebody,
)

MET, CONTACT, INTRODUCED, NONE = Acquaintance
CERTAIN, STRONG, AMBIGUOUS, POSSIBLE = Certainty
ACCEPT, ASK, DECLINE = Verdict


def judged(*candidates, **facts):
    return judge(received_with(candidates, **facts))


def codes(judgement):
    return [each.code for each in judgement.findings]


@pytest.mark.parametrize("certainty", [CERTAIN, STRONG])
@pytest.mark.parametrize(
    ("acquaintance", "verdict", "reason"),
    [
        (MET, ACCEPT, "known_by_meeting"),
        (CONTACT, ACCEPT, "known_by_word"),
        (INTRODUCED, ASK, "introduced_by"),
        (NONE, DECLINE, "never_met"),
    ],
)
def test_a_sure_match_is_judged_by_how_the_person_is_known(
    certainty, acquaintance, verdict, reason
):
    whom = somebody(acquaintance, certainty)
    found = judged(whom)
    assert (found.verdict, found.person, codes(found)[0]) == (verdict, whom, reason)


@pytest.mark.parametrize("certainty", [AMBIGUOUS, POSSIBLE])
@pytest.mark.parametrize(
    ("acquaintance", "verdict", "reason"),
    [
        (MET, ASK, "which_person"),
        (CONTACT, ASK, "which_person"),
        (INTRODUCED, ASK, "which_person"),
        (NONE, DECLINE, "no_match"),
    ],
)
def test_an_unsure_match_is_a_question_where_its_answer_matters(
    certainty, acquaintance, verdict, reason
):
    found = judged(somebody(acquaintance, certainty), somebody(NONE, certainty, number=2))
    assert (found.verdict, found.person, codes(found)[0]) == (verdict, None, reason)


def test_a_stranger_is_declined_quietly_and_sees_nothing_of_it():
    found = judged()
    assert found.verdict is DECLINE
    assert codes(found) == ["no_match", "they_see_nothing"]


def test_the_last_meeting_is_the_evidence():
    (evidence,) = judged(somebody(MET, in_contact=True, last_message_on=TODAY)).findings
    assert evidence.facts == {
        "name": "Marie Tremblay",
        "kind": "in_person",
        "day": LUNCH.day,
        "title": "Déjeuner",
    }


@pytest.mark.parametrize(
    ("facts", "code", "case"),
    [
        ({"last_meeting": LUNCH._replace(event="")}, "known_by_meeting", "untitled"),
        (
            {"first_message_on": date(2026, 1, 1), "last_message_on": date(2026, 3, 1)},
            "known_by_messages",
            None,
        ),
        (
            {"first_message_on": date(2026, 1, 1), "last_message_on": date(2026, 1, 1)},
            "known_by_messages",
            "day",
        ),
        ({"in_contact": True}, "known_by_word", None),
    ],
)
def test_whoever_is_in_contact_is_known_by_what_there_is(facts, code, case):
    (evidence,) = judged(somebody(CONTACT, **facts)).findings
    assert (evidence.code, evidence.facts.get("case")) == (code, case)


def test_the_word_of_the_user_settles_who_it_is():
    right, other = somebody(MET, POSSIBLE, number=2), somebody(NONE, STRONG, number=1)
    found = judged(other, right, chosen=2)
    assert (found.verdict, found.person) == (ACCEPT, right)
    assert found.candidates == (right, other)


def test_a_meeting_with_a_possible_person_is_worth_a_question_before_a_strong_stranger():
    assert judged(somebody(NONE, STRONG), somebody(MET, POSSIBLE, number=2)).verdict is ASK
    assert judged(somebody(NONE, CERTAIN), somebody(MET, POSSIBLE, number=2)).verdict is DECLINE


def test_two_certain_people_contradict_each_other():
    found = judged(somebody(MET, CERTAIN), somebody(NONE, CERTAIN, number=2))
    assert (found.verdict, found.person) == (ASK, None)


def test_an_introduction_names_who_made_it_and_how_many_others():
    found = judged(somebody(INTRODUCED, introducers=("Luc Roy", "Zoé Caron")))
    assert found.findings[0].facts == {"name": "Luc Roy", "others": 1}
    assert judged(somebody(INTRODUCED, introducers=())).findings[0].facts == {"case": "unnamed"}


@pytest.mark.parametrize("acquaintance", Acquaintance)
def test_whom_the_user_invited_is_accepted(acquaintance):
    found = judged(somebody(acquaintance), earlier=(sent(State.PENDING),))
    assert found.verdict is ACCEPT
    assert codes(found)[0] == "your_request_pending"


def test_a_request_of_the_users_own_to_the_same_name_is_only_a_question():
    found = judged(earlier=(sent(State.PENDING, person_id=None),))
    assert (found.verdict, codes(found)[0]) == (ASK, "your_request_same_name")


@pytest.mark.parametrize(
    "other", [sent(State.PENDING, person_id=2), sent(State.PENDING, slug="somebody-else")]
)
def test_a_request_to_another_person_or_profile_says_nothing(other):
    whom = somebody(NONE, CERTAIN, slugs=("marie-t",))
    assert judged(whom, slug="marie-t", earlier=(other._replace(person_id=2),)).verdict is DECLINE


def test_a_connection_never_met_is_no_reason_to_accept():
    found = judged(somebody(NONE, CERTAIN, connected_on=date(2024, 5, 1)))
    assert found.verdict is DECLINE
    assert codes(found) == ["never_met", "connected_since", "they_see_nothing"]


CONNECTED = {"slugs": ("marie-t",), "connected_on": date(2024, 5, 1)}


@pytest.mark.parametrize(
    ("facts", "verdict", "finding"),
    [
        ({"slug": "marie-t"}, ACCEPT, "connected_since"),
        ({"slug": "marie-tremblay-2"}, ASK, "maybe_another_profile"),
        ({"slug": "marie-tremblay-2", "chosen": 1}, ACCEPT, "connected_since"),
        ({}, ACCEPT, "maybe_another_profile"),
    ],
)
def test_a_connection_that_asks_again_may_be_somebody_else(facts, verdict, finding):
    found = judged(somebody(MET, **CONNECTED), **facts)
    assert found.verdict is verdict
    assert finding in codes(found)


def test_whom_the_user_reported_is_a_question_even_if_known():
    found = judged(somebody(MET), earlier=(received(State.REPORTED),))
    assert (found.verdict, codes(found)[0]) == (ASK, "reported_before")


def test_somebody_known_who_sent_them_stands_in_the_place_of_nobody_met():
    found = judged(sent_by=Referral("Luc Roy", (9, 16)))
    assert (found.verdict, codes(found)) == (ASK, ["sent_by_known", "they_see_nothing"])


def test_what_became_of_earlier_requests_is_said():
    earlier = (
        received(State.DECLINED, state_on=date(2026, 1, 1)),
        received(State.DECLINED, state_on=date(2026, 5, 1)),
        received(State.PENDING),
    )
    found = judged(somebody(NONE), earlier=earlier)
    assert found.verdict is DECLINE
    assert codes(found) == ["never_met", "already_waiting", "declined_before", "they_see_nothing"]
    assert found.findings[2].facts == {"on": date(2026, 5, 1)}


def test_a_request_that_waits_under_the_name_of_nobody_known_is_told():
    found = judged(earlier=(received(State.PENDING, person_id=None),))
    assert codes(found) == ["no_match", "already_waiting", "they_see_nothing"]
    assert found.findings[1].facts["case"] == "same_name"


def test_whom_one_has_met_since_a_refusal_is_accepted():
    assert judged(somebody(MET), earlier=(received(State.DECLINED),)).verdict is ACCEPT


@given(invented.received_facts)
def test_nobody_is_accepted_without_a_known_person_or_an_own_request(facts):
    found = judge(facts)
    if found.verdict is ACCEPT:
        known = found.person is not None and found.person.is_known
        assert known or "your_request_pending" in codes(found)
    if found.person is not None:
        sure = found.person.candidate.certainty.is_sure
        assert sure or found.person.id == facts.chosen


@given(invented.received_facts)
def test_nobody_who_may_be_known_is_declined(facts):
    found = judge(facts)
    if found.verdict is DECLINE:
        possible = [found.person] if found.person else found.candidates
        assert all(each.acquaintance is NONE for each in possible)


@given(invented.received_facts)
def test_every_verdict_has_its_reason_and_stops_nobody(facts):
    found = judge(facts)
    assert found.findings
    assert all(each.severity is not Severity.STOP for each in found.findings)
    assert ("they_see_nothing" in codes(found)) == (found.verdict is not ACCEPT)
    assert sorted(found.candidates, key=id) == sorted(facts.candidates, key=id)


@given(invented.received_facts)
def test_a_meeting_never_makes_the_verdict_less_welcoming(facts):
    met = tuple(replace(each, acquaintance=MET) for each in facts.candidates)
    welcome = list(Verdict).index
    after = judge(replace(facts, candidates=met))
    if "reported_before" not in codes(after) and "maybe_another_profile" not in codes(after):
        assert welcome(after.verdict) <= welcome(judge(facts).verdict)


@given(invented.received_facts)
def test_settled_requests_of_the_users_own_change_no_verdict(facts):
    settled = tuple(
        each
        for each in facts.earlier
        if each.direction is Direction.SENT and each.state is not State.PENDING
    )
    quiet = replace(facts, earlier=())
    assert judge(replace(facts, earlier=settled)).verdict is judge(quiet).verdict
