"""The gate before a request is sent."""

from __future__ import annotations

import unicodedata
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netkeeper.domain.findings import Severity, Source
from netkeeper.domain.identity.candidates import Certainty
from netkeeper.domain.invitations import State
from netkeeper.domain.people import Acquaintance
from netkeeper.domain.requests.sent import Gate, gate_of, judge, note_length, note_limit
from netkeeper.domain.settings import Settings
from netkeeper.domain.values import replace
from tests.domain.requests import people_of_requests as invented
from tests.domain.requests.people_of_requests import (
    NOTE,
    TODAY,
    received,
    sent,
    sent_with,
    somebody,
)

MET, CONTACT, INTRODUCED, NONE = Acquaintance
CERTAIN, STRONG, AMBIGUOUS, POSSIBLE = Certainty
SEND, REVISE, STOP = Gate


def judged(*candidates, note=NOTE, **facts):
    return judge(sent_with(candidates, note=note, **facts))


def codes(judgement):
    return [each.code for each in judgement.findings]


def the(judgement, code):
    (found,) = [each for each in judgement.findings if each.code == code]
    return found


@pytest.mark.parametrize("certainty", [CERTAIN, STRONG])
@pytest.mark.parametrize("acquaintance", [MET, CONTACT])
def test_a_right_note_to_somebody_known_is_ready(certainty, acquaintance):
    found = judged(somebody(acquaintance, certainty))
    assert (found.verdict, found.findings) == (SEND, ())


@pytest.mark.parametrize(
    ("candidates", "facts"),
    [
        ((), {}),
        ((somebody(NONE, POSSIBLE),), {"case": "unmet"}),
        ((somebody(NONE, AMBIGUOUS), somebody(NONE, AMBIGUOUS, number=2)), {"case": "unmet"}),
        ((somebody(NONE, STRONG),), {"case": "never_met", "name": "Marie Tremblay"}),
    ],
)
def test_an_unknown_person_stops_a_request_until_a_reason_is_written(candidates, facts):
    found = judged(*candidates)
    assert (found.verdict, codes(found)) == (STOP, ["unknown_person"])
    assert found.findings[0].facts == facts
    written = judged(*candidates, override_reason="  Colloque commun  ")
    assert written.verdict is SEND
    (kept,) = written.findings
    assert (kept.code, kept.severity) == ("unknown_person", Severity.WARN)
    assert kept.facts["reason"] == "Colloque commun"
    assert judged(*candidates, override_reason="  ").verdict is STOP


def test_a_reason_lifts_no_other_stop():
    found = judged(earlier=(sent(State.PENDING, person_id=None),), override_reason="Colloque")
    assert found.verdict is STOP


def test_an_introduction_passes_with_a_warning():
    found = judged(somebody(INTRODUCED))
    assert (found.verdict, codes(found)) == (SEND, ["unknown_person"])
    assert found.findings[0].facts == {"case": "introduced", "name": "Luc Roy", "others": 0}


@pytest.mark.parametrize(("certainty", "case"), [(AMBIGUOUS, None), (POSSIBLE, "similar")])
def test_it_is_asked_which_namesake_is_meant(certainty, case):
    found = judged(somebody(MET, certainty), somebody(NONE, certainty, number=2))
    assert (found.verdict, found.person, codes(found)) == (REVISE, None, ["which_person"])
    assert found.findings[0].facts.get("case") == case
    assert judged(somebody(MET, certainty), chosen=1).verdict is SEND


def test_a_connection_needs_no_request():
    found = judged(somebody(MET, connected_on=date(2026, 5, 1)))
    assert (found.verdict, codes(found)) == (STOP, ["already_connected"])
    assert found.findings[0].facts == {"on": date(2026, 5, 1)}


@pytest.mark.parametrize("person_id", [1, None])
def test_one_request_at_a_time(person_id):
    found = judged(somebody(MET), earlier=(sent(State.PENDING, person_id=person_id),))
    assert (found.verdict, codes(found)) == (STOP, ["already_pending"])


def test_a_request_of_theirs_is_to_be_accepted_instead():
    found = judged(somebody(MET), earlier=(received(State.PENDING),))
    assert found.verdict is STOP
    assert the(found, "already_pending").facts["case"] == "theirs"


@pytest.mark.parametrize(
    ("candidates", "facts", "earlier"),
    [
        ((somebody(MET),), {}, sent(State.PENDING, person_id=2)),
        ((), {"slug": "marie-t"}, sent(State.PENDING, person_id=None, slug="marie-tremblay-2")),
        ((somebody(MET, POSSIBLE),), {}, sent(State.PENDING, person_id=2)),
        ((somebody(MET),), {}, sent(State.DRAFT)),
    ],
)
def test_a_request_to_somebody_else_or_unsent_stops_nothing(candidates, facts, earlier):
    assert "already_pending" not in codes(judged(*candidates, earlier=(earlier,), **facts))


@pytest.mark.parametrize(("days_ago", "stops"), [(0, True), (20, True), (21, False), (90, False)])
def test_a_withdrawn_request_waits_three_weeks(days_ago, stops):
    withdrawn = TODAY - timedelta(days=days_ago)
    found = judged(somebody(MET), earlier=(sent(State.WITHDRAWN, state_on=withdrawn),))
    assert ("cooling_off" in codes(found)) is stops
    if stops:
        assert found.verdict is STOP
        assert the(found, "cooling_off").facts == {
            "withdrawn": withdrawn,
            "until": withdrawn + timedelta(days=21),
            "days": 21,
        }


def test_the_last_withdrawal_counts():
    earlier = tuple(
        sent(State.WITHDRAWN, state_on=TODAY - timedelta(days=ago)) for ago in (15, 3, 40)
    )
    found = the(judged(somebody(MET), earlier=earlier), "cooling_off")
    assert found.facts["until"] == TODAY + timedelta(days=18)


@pytest.mark.parametrize("state", [State.DECLINED, State.UNKNOWN_TO_THEM])
def test_a_refusal_is_recalled_but_stops_nothing(state):
    earlier = tuple(sent(state, state_on=TODAY - timedelta(days=ago)) for ago in (9, 3, 40))
    found = judged(somebody(MET), earlier=earlier)
    assert (found.verdict, codes(found)) == (SEND, ["refused_before"])
    assert found.findings[0].facts["on"] == TODAY - timedelta(days=3)


@pytest.mark.parametrize("note", ["", "  \n\t "])
def test_no_note_is_to_be_revised_and_nothing_else_is_said_of_it(note):
    found = judged(somebody(MET), note=note, notes_this_month=5)
    assert (found.verdict, codes(found)) == (REVISE, ["no_note"])


@pytest.mark.parametrize(
    ("note", "length"),
    [
        ("", 0),
        ("abc", 3),
        ("é", 1),
        ("e\u0301", 1),
        ("🎉", 2),
        ("👩\u200d💻", 5),
        ("a\r\nb\nc", 5),
        ("\ud800", 1),
    ],
)
def test_a_note_is_as_long_as_a_web_page_counts_it(note, length):
    assert note_length(note) == length


@pytest.mark.parametrize(
    ("settings", "limit"), [(Settings(), 200), (Settings(premium=True, note_length=100), 300)]
)
def test_a_note_may_fill_its_room_and_no_more(settings, limit):
    fits = "Bonjour Marie, " + "x" * (limit - 15)
    assert judged(somebody(MET), note=fits, settings=settings).verdict is SEND
    found = judged(somebody(MET), note=fits + "yz", settings=settings)
    assert found.verdict is REVISE
    too_long = the(found, "too_long")
    assert too_long.facts == {"length": limit + 2, "limit": limit, "over": 2}
    assert too_long.span == (limit, limit + 2)
    assert too_long.source is Source.THIRD_PARTY


def test_a_threshold_that_the_user_set_is_not_shown_as_anybody_elses():
    settings = Settings(note_length=100, notes_a_month=2, cooling_days=30)
    withdrawn = sent(State.WITHDRAWN, state_on=TODAY)
    note = "Bonjour Marie, " + "x" * 100
    found = judged(
        somebody(MET), note=note, settings=settings, notes_this_month=2, earlier=(withdrawn,)
    )
    assert {each.source for each in found.findings} == {Source.OWN}
    assert len(found.findings) == 3


@pytest.mark.parametrize(
    ("used", "premium", "revise"), [(4, False, False), (5, False, True), (9, True, False)]
)
def test_the_months_notes_can_be_used_up(used, premium, revise):
    settings = Settings(premium=premium)
    found = judged(somebody(MET), notes_this_month=used, settings=settings)
    assert ("notes_used_up" in codes(found)) is revise
    assert found.verdict is (REVISE if revise else SEND)


def test_a_greeting_to_somebody_else_is_marked():
    note = "Bonjour Luc, ravi de notre échange."
    wrong = the(judged(somebody(MET), note=note), "name_wrong")
    assert note[slice(*wrong.span)] == "Luc"
    assert wrong.facts == {"name": "Marie", "wrong": "Luc"}


def test_a_greeting_to_nobody_lacks_the_name():
    found = judged(somebody(MET), note="Bonjour, ravi de notre échange.")
    assert (found.verdict, codes(found)) == (REVISE, ["name_missing"])


def test_a_short_form_and_another_name_are_the_recipients_too():
    robert = somebody(MET, name="Robert Roy")
    assert judged(robert, note="Bonjour Bob, merci.", also_called=("bob",)).verdict is SEND
    person = replace(robert.candidate.person, other_names=("Bobby Roy",))
    known = replace(robert, candidate=replace(robert.candidate, person=person))
    assert judged(known, note="Bonjour Bobby, merci.").verdict is SEND


def test_a_stranger_is_named_as_typed():
    found = judge(sent_with(name="Luc Roy", note="Bonjour Marie, merci.", override_reason="x"))
    assert the(found, "name_wrong").facts["name"] == "Luc"


@given(invented.sent_facts)
def test_the_worst_finding_decides_and_stands_first(facts):
    found = judge(facts)
    severities = [list(Severity).index(each.severity) for each in found.findings]
    assert severities == sorted(severities, reverse=True)
    assert found.verdict is gate_of(found.findings)
    assert (found.verdict is STOP) == any(each.severity is Severity.STOP for each in found.findings)


@given(invented.sent_facts)
def test_nothing_is_sent_to_an_unknown_person_without_a_word(facts):
    found = judge(facts)
    known = found.person is not None and found.person.is_known
    assert known or {"unknown_person", "which_person"} & set(codes(found))
    if found.verdict is SEND and not known:
        assert facts.override_reason or found.person.acquaintance is INTRODUCED


@given(invented.sent_facts)
def test_a_written_reason_never_makes_it_worse(facts):
    without = judge(replace(facts, override_reason=""))
    worse = list(Gate).index
    assert worse(judge(replace(facts, override_reason="Colloque")).verdict) <= worse(
        without.verdict
    )


@given(invented.sent_facts)
def test_every_span_lies_in_the_note(facts):
    for each in judge(facts).findings:
        if each.span is not None:
            assert 0 <= each.span[0] <= each.span[1] <= len(facts.note)


@given(st.text())
def test_what_is_marked_as_too_long_is_what_must_go(text):
    note = NOTE + text * 30
    settings = Settings()
    found = judged(somebody(MET), note=note, settings=settings)
    marked = [each.span for each in found.findings if each.code == "too_long"]
    assert bool(marked) == (note_length(note) > note_limit(settings))
    for start, _end in marked:
        assert note_length(note[:start]) <= note_limit(settings)


@given(st.text())
def test_two_ways_to_write_the_same_note_are_of_one_length(text):
    assert note_length(unicodedata.normalize("NFD", text)) == note_length(text)
