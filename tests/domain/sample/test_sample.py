"""The sample record: the same from the same seed, whole, and believable."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netkeeper.domain.consent import Basis, ConsentState, ending, states
from netkeeper.domain.invitations import STATES, Direction, Invitation, State, StateCertainty
from netkeeper.domain.meetings import MeetingKind
from netkeeper.domain.people import Answer
from netkeeper.domain.sample.draw import Draw, filled, is_workday
from netkeeper.domain.sample.gatherings import nth_weekday
from netkeeper.domain.sample.make import make_sample
from netkeeper.domain.sample.requests import NOTE_LENGTH
from netkeeper.exchange.sample_data import sample_data
from tests.conftest import TODAY

if TYPE_CHECKING:
    from netkeeper.domain.sample.contents import Sample
    from netkeeper.domain.sample.data import SampleData


@pytest.fixture(scope="module")
def data() -> SampleData:
    return sample_data()


@pytest.fixture(scope="module")
def sample(data: SampleData) -> Sample:
    return make_sample(data, TODAY)


def _sent(sample: Sample) -> list[Invitation]:
    return [each for each in sample.invitations if each.direction is Direction.SENT]


def _to_decide(sample: Sample) -> dict[str, Invitation]:
    return {
        each.name: each
        for each in sample.invitations
        if each.direction is Direction.RECEIVED
        and each.state is State.PENDING
        and each.set_aside_on is None
    }


def _met_in_person(sample: Sample) -> set[int]:
    return {
        person
        for each in sample.meetings
        if each.kind is MeetingKind.IN_PERSON
        for person in each.attendees
    }


def test_the_same_seed_and_day_make_the_same_record(data, sample):
    assert make_sample(data, TODAY) == sample


def test_another_seed_makes_another_record(data, sample):
    other = make_sample(data, TODAY, seed=1)
    assert {each.display_name for each in other.people} != {
        each.display_name for each in sample.people
    }


@pytest.mark.parametrize("people", [60, 300, 1000])
def test_it_has_as_many_people_as_were_asked_for(data, people):
    assert len(make_sample(data, TODAY, people=people).people) == people


def test_it_never_has_fewer_people_than_those_written_out(data):
    sample = make_sample(data, TODAY, people=1)
    assert len(sample.people) == len(data.cast.people)


@pytest.mark.parametrize(
    ("direction", "state"),
    [(direction, state) for direction, states in STATES.items() for state in states],
)
def test_every_state_is_there(sample, direction, state):
    assert any(each.direction is direction and each.state is state for each in sample.invitations)


@pytest.mark.parametrize("direction", Direction)
@pytest.mark.parametrize("certainty", [StateCertainty.TOLD, StateCertainty.DEDUCED])
def test_some_states_are_told_and_some_deduced(sample, direction, certainty):
    assert any(
        each.direction is direction and each.certainty is certainty for each in sample.invitations
    )


def test_what_is_deduced_says_that_the_archive_told_it(sample):
    for each in sample.invitations:
        for step in each.steps:
            assert step.certainty in {StateCertainty.TOLD, StateCertainty.DEDUCED}
            assert (step.source == "archive") == (step.certainty is StateCertainty.DEDUCED)


def test_there_are_namesakes(sample):
    names = Counter(each.display_name for each in sample.people)
    assert names["Julie Morin"] == 2


@pytest.mark.parametrize("people", [300, 3000])
def test_few_people_share_a_name(data, people):
    """Real exports have between none and 6.7 % of people who share their name."""
    names = Counter(each.display_name for each in make_sample(data, TODAY, people=people).people)
    sharing = sum(count for count in names.values() if count > 1)
    assert sharing / people < 0.067


def test_each_kind_of_request_waits_to_be_decided(sample):
    waiting = _to_decide(sample)
    people = {each.id: each for each in sample.people}
    known = waiting["Olivier Gagnon"]
    assert known.person_id in _met_in_person(sample)
    introduced = waiting["Karim Haddad"]
    assert introduced.person_id in {each.introduced_id for each in sample.introductions}
    assert introduced.person_id not in _met_in_person(sample)
    claimed = waiting["Sophie Lavoie"]
    assert claimed.person_id is None
    assert "Salon de l’emploi" in claimed.note
    offered = waiting["Tristan Picard"]
    assert "essai gratuit" in offered.note
    names = {each.display_name for each in people.values()}
    assert {"Sophie Lavoie", "Sophie Lavoie-Roy", "Annie Bouchard-Côté", "Julie Morin"} <= names
    assert "Annie Bouchard" in waiting
    assert "Annie Bouchard" not in names
    assert "Tristan Picard" not in names
    assert len(waiting) == 6


def test_two_requests_are_set_aside_and_one_of_them_was_asked(sample):
    aside = [each for each in sample.invitations if each.set_aside_on]
    assert len(aside) == 2
    assert sum(each.asked_on is not None for each in aside) == 1


def test_the_figures_are_those_of_a_careful_user(sample):
    sent = _sent(sample)
    pending = [each for each in sent if each.state is State.PENDING]
    assert 35 <= len(pending) <= 45
    assert 5 <= sum(each.age_days(TODAY) > 60 for each in pending) <= 13
    assert 2 <= sum(each.state is State.DRAFT for each in sent) <= 5
    assert sum(each.age_days(TODAY) <= 7 for each in sent if each.state is not State.DRAFT) <= 12
    due = [each for each in sample.follow_ups if each.due_on <= TODAY and not each.done_on]
    assert len(due) == 6
    assert sum(each.person_id is None for each in due) == 1


def test_meetings_are_held_on_workdays_and_seldom_in_july(data):
    exact = [
        each.day.on
        for each in make_sample(data, TODAY, people=2000).meetings
        if each.day.precision == "day"
    ]
    assert all(map(is_workday, exact))
    months = Counter(day.month for day in exact)
    assert months[7] < months[10] / 2


def test_no_month_has_more_notes_than_a_free_account_may_send(sample):
    notes = Counter(
        (each.on.year, each.on.month)
        for each in _sent(sample)
        if each.note and each.state is not State.DRAFT
    )
    assert max(notes.values()) <= 5
    assert notes[TODAY.year, TODAY.month] == 3


def test_requests_without_a_meeting_say_why(sample):
    at_meetings = {person for each in sample.meetings for person in each.attendees}
    invented = [
        each
        for each in _sent(sample)
        if each.person_id is not None
        and each.person_id not in at_meetings
        and each.state is not State.DRAFT
    ]
    assert invented
    assert all(each.override_reason for each in invented)


def test_the_two_questions_have_every_answer(sample):
    for answer in Answer:
        assert any(each.reference is answer for each in sample.people)
        assert any(each.introduction is answer for each in sample.people)


def test_some_people_are_in_contact_without_having_met(sample):
    met = _met_in_person(sample)
    apart = [each for each in sample.people if each.id not in met]
    assert any(each.in_contact for each in apart)
    assert any(each.first_message_on for each in apart)
    assert any(each.connected_on and not each.first_message_on for each in apart)


def test_archived_requests_bear_the_archives_own_pacific_time(sample):
    archived = [each for each in sample.invitations if each.source == "archive"]
    assert archived
    for each in archived:
        assert each.sent_at is not None
        assert each.sent_at.date() == each.on
        assert each.sent_raw is not None
        assert each.sent_raw.startswith(f"{each.on.month}/{each.on.day}/{each.on:%y}, ")
        assert each.on <= sample.archive_on


@settings(max_examples=12)
@given(
    seed=st.integers(0, 2**32),
    people=st.integers(1, 160),
    day=st.dates(date(2020, 1, 1), date(2040, 12, 31)),
)
def test_any_seed_day_and_size_make_a_record_that_holds_together(data, seed, people, day):
    sample = make_sample(data, day, seed=seed, people=people)
    _check_people(sample, day)
    _check_meetings(sample, day)
    _check_invitations(sample, day)
    _check_bonds(sample, day)


def _check_people(sample: Sample, today: date) -> None:
    assert [each.id for each in sample.people] == list(range(1, len(sample.people) + 1))
    slugs = [slug for p in sample.people for slug in (p.slug, *p.former_slugs) if slug]
    assert len(slugs) == len(set(slugs))
    for each in sample.people:
        assert each.display_name.strip()
        assert all(email.endswith("@example.org") for email in each.emails)
        assert all(day <= today for day in (each.connected_on, each.last_message_on) if day)
        assert (each.first_message_on is None) == (each.last_message_on is None)
        if each.first_message_on and each.last_message_on:
            assert each.first_message_on <= each.last_message_on


def _check_meetings(sample: Sample, today: date) -> None:
    whole = {each.id for each in sample.people}
    assert [each.id for each in sample.meetings] == list(range(1, len(sample.meetings) + 1))
    for each in sample.meetings:
        assert each.day.on <= today
        assert each.attendees
        assert len(set(each.attendees)) == len(each.attendees)
        assert whole.issuperset(each.attendees)
        assert each.event or each.topic


def _check_invitations(sample: Sample, today: date) -> None:
    connected = {each.id for each in sample.people if each.connected_on}
    pending = Counter(
        (each.direction, each.person_id)
        for each in sample.invitations
        if each.state is State.PENDING and each.person_id is not None
    )
    assert all(count == 1 for count in pending.values())
    for each in sample.invitations:
        last = each.steps[-1]
        assert each.state in STATES[each.direction]
        assert (each.state, each.certainty, each.state_on) == (last.state, last.certainty, last.on)
        days = [each.on, *(step.on for step in each.steps)]
        assert days == sorted(days)
        assert days[-1] <= today
        assert each.name
        assert len(each.note) <= NOTE_LENGTH or each.direction is Direction.RECEIVED
        assert "{" not in each.note
        if each.state is State.ACCEPTED:
            assert each.person_id in connected
        if each.direction is Direction.RECEIVED:
            assert each.steps[0].state is State.PENDING


def _check_bonds(sample: Sample, today: date) -> None:
    whole = {each.id for each in sample.people}
    for each in sample.introductions:
        assert each.introducer_id != each.introduced_id
        assert {each.introducer_id, each.introduced_id} <= whole
        assert each.day is not None
        assert each.day.on <= today
    for each in sample.follow_ups:
        assert each.person_id is None or each.person_id in whole
        assert each.done_on is None or each.due_on <= each.done_on <= today
    assert {each.person_id for each in sample.consents} <= whole
    assert all(each.since <= today for each in sample.consents)


def test_a_text_is_only_used_when_it_has_all_its_facts_and_room():
    templates = ["Bonjour {given}, {topic}", "Bonjour {given}", "Bonjour à vous, {given}"]
    facts = {"given": "Léa", "topic": ""}
    assert filled(templates, facts, 12) == ["Bonjour Léa"]
    assert Draw(1).text(templates, facts, 3) == ""


@pytest.mark.parametrize(("weekday", "week", "day"), [(3, 3, 19), (0, 1, 2), (6, 1, 1), (6, 4, 22)])
def test_events_fall_on_their_weekday_of_the_month(weekday, week, day):
    assert nth_weekday(2026, 11, weekday, week) == date(2026, 11, day)


@pytest.mark.parametrize("today", [TODAY, date(2024, 2, 29), date(2027, 8, 31), date(2026, 1, 1)])
def test_the_ledger_shows_every_basis_what_ends_soon_what_ended_and_what_was_withdrawn(data, today):
    consents = make_sample(data, today).consents
    assert {each.basis for each in consents} == set(Basis)
    state = {each.person_id: states([each], today)[0] for each in consents}
    assert set(state.values()) >= {
        ConsentState.HELD,
        ConsentState.ENDED,
        ConsentState.WITHDRAWN,
    }
    assert sum(ending([each], today, 30) is not None for each in consents) >= 2
    assert any(not each.evidence for each in consents)
    assert all(each.since <= today for each in consents)
