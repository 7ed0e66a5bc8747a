"""A typed line and the record: whom it means, what is as last time, what becomes of it."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netkeeper.domain.invitations import State
from netkeeper.domain.meetings import MeetingKind
from netkeeper.services.meetings import log_meeting
from netkeeper.services.people import trash_people
from netkeeper.services.quick_log import draft_of, may_be_invited
from netkeeper.services.refused import Refused
from tests.conftest import TODAY
from tests.services.cast import decided, met, person, received, sent, understood


@pytest.fixture
def said(reader):
    """A function that understands a line."""
    return lambda line: understood(reader, line, TODAY)


def test_a_line_becomes_a_meeting_with_the_known_and_the_new(program, reader, said):
    nadia = person(program, "Nadia Benali")
    line = "Nadia Benali, Luc Roy (Nordet) @ 5 à 7 de la Chambre #projet-abc 2026-11-12"
    found = said(line)
    assert [each.sure and each.sure.id for each in found.guesses] == [nadia, None]
    logged = log_meeting(program.open_unit, draft_of(found, chosen={}), TODAY)
    assert [(each.name, each.new) for each in logged.people] == [
        ("Nadia Benali", False),
        ("Luc Roy", True),
    ]
    kept = reader.meetings.get(logged.id)
    assert (kept.event, kept.topic) == ("5 à 7 de la Chambre", "projet-abc")
    assert kept.day.on == date(2026, 11, 12)
    assert reader.people.get(logged.people[1].id).company == "Nordet"


def test_namesakes_are_asked_about_and_the_users_choice_counts(program, said):
    first, second = person(program, "Jean Tremblay"), person(program, "Jean Tremblay")
    found = said("Jean Tremblay")
    (guess,) = found.guesses
    assert guess.sure is None
    assert {each.id for each in guess.possible} == {first, second}
    assert draft_of(found, chosen={}).attendees[0].person_id is None
    assert draft_of(found, chosen={0: second}).attendees[0].person_id == second


def test_a_sure_guess_can_be_refused(program, said):
    person(program, "Nadia Benali")
    found = said("Nadia Benali")
    assert draft_of(found, chosen={0: None}).attendees[0].person_id is None


def test_a_profile_or_an_address_tells_namesakes_apart(program, said):
    person(program, "Jean Tremblay")
    known = person(program, "Jean Tremblay", slug="jean-2", emails=("jean@example.org",))
    for line in ("Jean Tremblay linkedin.com/in/jean-2", "Jean Tremblay jean@example.org"):
        assert said(line).guesses[0].sure.id == known


def test_an_address_alone_finds_its_owner_and_else_tells_a_name(program, said):
    known = person(program, "Jean Tremblay", slug="jean-2")
    assert said("linkedin.com/in/jean-2").guesses[0].sure.id == known
    found = said("linkedin.com/in/luc-roy-4b2a91, Nadia Benali")
    one, other = draft_of(found, chosen={}).attendees
    assert (one.name, one.slug, one.person_id) == ("Luc Roy", "luc-roy-4b2a91", None)
    assert other.name == "Nadia Benali"
    assert said("Luc Royer linkedin.com/in/luc-roy").guesses[0].part.name == "Luc Royer"


def test_a_name_read_out_of_an_address_is_no_proof(program, said):
    luc = person(program, "Luc Roy")
    (guess,) = said("linkedin.com/in/luc-roy-4b2a91").guesses
    assert guess.sure is None
    assert [each.id for each in guess.possible] == [luc]
    assert said("Luc Roy linkedin.com/in/luc-roy-4b2a91").guesses[0].sure.id == luc


@pytest.mark.parametrize("address", ["linkedin.com/in/luc88", "luc@example.org"])
def test_nobody_new_is_named_by_an_address(program, said, address):
    found = said(f"{address}, Nadia Benali")
    with pytest.raises(Refused, match="name_missing"):
        draft_of(found, chosen={})
    luc = person(program, "Luc Roy")
    assert draft_of(found, chosen={0: luc}).attendees[0].person_id == luc


def test_the_record_decides_where_the_words_leave_it_open(program, said):
    assert len(said("Tremblay, Marie").guesses) == 2
    marie = person(program, "Marie Tremblay")
    (guess,) = said("Tremblay, Marie").guesses
    assert guess.sure.id == marie
    trash_people(program.open_unit, [marie])
    assert len(said("Tremblay, Marie").guesses) == 2


def test_the_place_of_the_last_such_event_is_suggested(program, said):
    met(program, "Nadia Benali", event="Forum", place="Québec", on=date(2026, 9, 1))
    met(program, "Nadia Benali", event="forum", place="Lévis", on=date(2026, 10, 1))
    assert said("Luc Roy @ Forum").place_suggested == "Lévis"
    assert said("Luc Roy @ Forum @ Montréal").place_suggested == ""
    assert said("Luc Roy @ Gala").like is None
    met(program, "Nadia Benali", event="Été de l’emploi", place="Laval", on=date(2026, 8, 1))
    assert said("Luc Roy @ ete de l'emploi").place_suggested == "Laval"
    assert said("Luc Roy @ Été").like is None
    assert draft_of(said("Luc Roy @ Forum"), chosen={}, place="Lévis").place == "Lévis"
    assert draft_of(said("Luc Roy @ Forum @ Montréal"), chosen={}, place="Lévis").place == (
        "Montréal"
    )


def test_the_uses_of_a_topic_are_counted(program, said):
    met(program, "Nadia Benali", topic="serres")
    met(program, "Luc Roy", topic="Serres")
    met(program, "Luc Roy", topic="serres chaudes")
    assert said("Mai Nguyen #serres").topic_uses == 2
    met(program, "Luc Roy", topic="Énergie")
    assert said("Mai Nguyen #énergie").topic_uses == 1
    assert said("Mai Nguyen").topic_uses == 0


def test_a_way_to_meet_taken_beside_the_text_wins(said):
    found = said("Nadia Benali par téléphone")
    assert draft_of(found, chosen={}).kind is MeetingKind.PHONE
    assert draft_of(found, chosen={}, kind=MeetingKind.VIDEO).kind is MeetingKind.VIDEO


def test_a_line_without_anybody_cannot_be_kept(program, said):
    found = said("@ Forum #serres hier")
    assert not found.can_be_kept()
    with pytest.raises(Refused, match="meeting_with_nobody"):
        log_meeting(program.open_unit, draft_of(found, chosen={}), TODAY)


@pytest.mark.parametrize(
    ("then", "may"),
    [
        (lambda program, who: None, True),
        (lambda program, who: sent(program, "Nadia Benali", person_id=who), False),
        (lambda program, who: received(program, "Nadia Benali", person_id=who), False),
        (lambda program, _who: received(program, "Benali Nadia"), False),
        (
            lambda program, who: decided(
                program, sent(program, "Nadia Benali", person_id=who), State.DECLINED
            ),
            True,
        ),
        (
            lambda program, who: decided(
                program, sent(program, "Nadia Benali", person_id=who), State.ACCEPTED
            ),
            False,
        ),
    ],
    ids=["nothing", "sent", "received", "unmatched", "declined", "accepted"],
)
def test_who_is_neither_connected_nor_asked_may_be_invited(program, reader, said, then, may):
    nadia = person(program, "Nadia Benali")
    (guess,) = said("Nadia Benali").guesses
    then(program, nadia)
    assert may_be_invited(reader, guess.part, nadia) is may


def test_somebody_new_may_be_invited_unless_a_request_under_that_name_waits(program, reader, said):
    (guess,) = said("Nadia Benali").guesses
    assert may_be_invited(reader, guess.part, None)
    number = sent(program, "Benali Nadia")
    assert not may_be_invited(reader, guess.part, None)
    decided(program, number, State.DECLINED)
    assert may_be_invited(reader, guess.part, None)
    assert not may_be_invited(reader, guess.part, 77)


@settings(max_examples=20)
@given(line=st.text(st.characters(), max_size=60))
def test_any_line_is_understood_and_kept_or_refused_in_words(program, reader, said, line):
    draft = draft_of(said(line), chosen={})
    try:
        logged = log_meeting(program.open_unit, draft, TODAY)
    except Refused as refused:
        assert refused.code in {"meeting_with_nobody", "empty_name"}  # noqa: PT017 - either will do
    else:
        assert reader.meetings.get(logged.id).attendees == tuple(each.id for each in logged.people)
