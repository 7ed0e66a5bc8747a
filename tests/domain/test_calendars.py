"""Who of a calendar's guests is the user, and which meetings are the same."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netkeeper.domain.calendars import (
    Answer,
    Apart,
    Guest,
    GuestKind,
    MeetingFacts,
    Own,
    Present,
    apart,
    find_own,
    pair,
)

DAY = date(2025, 6, 11)


def guest(name, **more):
    return Guest(name, f"{name}@example.org", **more)


ME, LUC, ANA, ZOE = map(guest, ("moi", "luc", "ana", "zoe"))
HOST = guest("moi", organises=True)


@pytest.mark.parametrize(
    ("events", "found"),
    [
        ([(ME, LUC), (ME, ANA), (ZOE, ME)], "moi@example.org"),
        ([(HOST, LUC)], "moi@example.org"),  # of two, whoever organises
        ([(HOST, LUC), (HOST, LUC)], "moi@example.org"),
        ([(ME, LUC)], None),  # nothing tells the two apart
        ([(LUC,)], None),  # whoever is alone with nobody is somebody else
        ([(LUC, ANA), (ZOE, ME)], None),
        ([(ME, LUC), (ME, ANA), (ME, ZOE), (ME, LUC, ANA), (guest("equipe"), ZOE)],
         "moi@example.org"),  # nearly everywhere
        ([(ME, guest("salle", kind=GuestKind.THING)), (ME, LUC), (ME, ANA)], "moi@example.org"),
        ([(LUC, Guest("Jean Cyr", ""))], None),  # the only one with an address
        ([], None),
    ],
)  # fmt: skip
def test_who_is_at_every_event_is_the_user(events, found):
    own = find_own(events, Own())
    assert own.addresses == (frozenset([found]) if found else frozenset())
    assert own.guessed == bool(found)


def test_of_an_invitation_the_user_is_whoever_did_not_send_it():
    own = find_own([(guest("luc", organises=True), ME)], Own(), invited=True)
    assert own.addresses == {"moi@example.org"}
    several = [(guest("luc", organises=True), ME, ANA)]
    assert find_own(several, Own(), invited=True).addresses == frozenset()


def test_what_was_told_holds_where_it_fits_and_nothing_is_guessed():
    told = Own(frozenset(["luc@example.org"]))
    assert find_own([(ME, LUC), (ME, ANA)], told) == told
    named = Own(names=frozenset(["luc"]))
    assert find_own([(ME, LUC), (ME, ANA)], named) == named
    elsewhere = Own(frozenset(["autre@example.org"]))
    assert find_own([(ME, LUC), (ME, ANA)], elsewhere).guessed


@pytest.mark.parametrize(
    ("whom", "why"),
    [
        (ME, Apart.OWN),
        (guest("luc", answer=Answer.DECLINED), Apart.DECLINED),
        (guest("luc", kind=GuestKind.THING), Apart.THING),
        (guest("luc", kind=GuestKind.INFORMED), Apart.INFORMED),
        (guest("luc", answer=Answer.TENTATIVE), None),
        (LUC, None),
    ],
)
def test_who_was_not_met_is_kept_apart(whom, why):
    assert apart(whom, Own(frozenset(["moi@example.org"]))) == why


def facts(title, *people):
    present = [Present(each if isinstance(each, int) else None, str(each)) for each in people]
    return MeetingFacts(DAY, frozenset([title] if title else []), tuple(present))


@pytest.mark.parametrize(
    ("planned", "held", "found"),
    [
        (facts("diner", 1, 2), facts("diner", 1, 2), True),
        (facts("diner", 1, 2), facts("diner", 1), True),  # somebody was taken off since
        (facts("diner", 1, 2), facts("souper", 2, 1), True),  # typed in other words
        (facts("diner", 1), facts("", 1), True),
        (facts("diner", 1, 2), facts("souper", 1), False),
        (facts("entrevue", 1), facts("entrevue", 2), False),
        (facts("diner", "luc roy"), facts("diner", "luc roy"), True),  # by the name alone
        (facts("", 1), facts("", 2), False),
    ],
)
def test_a_meeting_is_known_by_its_title_or_its_people(planned, held, found):
    assert pair([planned], [held]) == ([0] if found else [None])


def test_the_surest_are_paired_first_and_each_once():
    planned = [facts("matin", 1), facts("soir", 1), facts("nuit", 1)]
    assert pair(planned, [facts("soir", 1), facts("", 1)]) == [1, 0, None]


MEETINGS = st.lists(
    st.builds(
        facts,
        st.sampled_from(["", "a", "b"]),
        st.integers(1, 3),
        st.integers(1, 3),
    ),
    max_size=5,
)


@given(MEETINGS, MEETINGS)
def test_no_held_meeting_stands_for_two(planned, held):
    found = [each for each in pair(planned, held) if each is not None]
    assert len(found) == len(set(found))


@given(MEETINGS)
def test_what_was_taken_in_is_all_found_again(meetings):
    assert None not in pair(meetings, meetings)
