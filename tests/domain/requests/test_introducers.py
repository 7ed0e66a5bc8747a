"""Whom one can ask for an introduction: who never is, and who goes first."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netkeeper.domain.days import Day, Precision
from netkeeper.domain.identity.companies import is_one_company
from netkeeper.domain.people import Acquaintance, Answer
from netkeeper.domain.requests.introducers import (
    Bond,
    PossibleIntroducer,
    Tie,
    is_one_event,
    rank,
)

DAYS = st.dates(date(2015, 1, 1), date(2026, 12, 31)).map(Day)
IDS = st.integers(1, 12)
TIES = st.builds(Tie, IDS, st.sampled_from(Bond), st.none() | DAYS, st.text(max_size=5))
PEOPLE = st.lists(
    st.builds(
        PossibleIntroducer,
        IDS,
        st.text(min_size=1, max_size=8),
        st.just("AB"),
        st.sampled_from(Acquaintance),
        answer=st.none() | st.sampled_from(Answer),
        last_on=st.none() | DAYS,
    ),
    unique_by=lambda each: each.id,
)


def asked(number, known=Acquaintance.MET, **more):
    return PossibleIntroducer(number, f"Person {number}", "P", known, **more)


def order(people, ties):
    return [each.id for each in rank(people, ties)]


@given(PEOPLE, st.lists(TIES), st.frozensets(IDS))
def test_nobody_unknown_unwilling_untied_or_sought_is_ever_asked(people, ties, sought):
    found = rank(people, ties, sought=sought)
    tied = {each.person_id for each in ties}
    may = {
        each.id
        for each in people
        if each.acquaintance.is_known and each.answer is not Answer.NO and each.id in tied
    }
    assert {each.id for each in found} == may - sought
    assert len(found) == len({each.id for each in found})


@given(PEOPLE, st.lists(TIES), st.randoms())
def test_the_order_is_that_of_the_facts_alone(people, ties, shuffler):
    found = [each.id for each in rank(people, ties)]
    others, tied = list(people), list(ties)
    shuffler.shuffle(others)
    shuffler.shuffle(tied)
    assert [each.id for each in rank(others, tied)] == found


@given(PEOPLE, st.lists(TIES))
def test_a_sure_tie_goes_before_any_other_and_the_reason_is_the_surest(people, ties):
    found = rank(people, ties)
    sure = [each.reason.bond.is_sure for each in found]
    assert sure == sorted(sure, reverse=True)
    bonds = list(Bond)
    for each in found:
        assert bonds.index(each.reason.bond) == min(bonds.index(tie.bond) for tie in each.ties)
        assert 1 <= each.times <= len(each.ties)


def test_among_those_who_know_the_person_the_users_own_answer_decides():
    people = [asked(1, answer=Answer.UNSURE), asked(2), asked(3, answer=Answer.YES)]
    ties = [Tie(1, Bond.INTRODUCED), Tie(2, Bond.INTRODUCED), Tie(3, Bond.MEETING)]
    assert order(people, ties) == [3, 2, 1]


def test_of_equals_whoever_was_met_goes_first_then_the_latest_contact():
    people = [
        asked(1, Acquaintance.CONTACT, last_on=Day(date(2026, 11, 1))),
        asked(2, last_on=Day(date(2020, 1, 1))),
        asked(3, last_on=Day(date(2026, 1, 1))),
    ]
    assert order(people, [Tie(each, Bond.COMPANY) for each in (1, 2, 3)]) == [3, 2, 1]


def test_a_tie_told_twice_counts_once():
    tie = Tie(1, Bond.MEETING, Day(date(2026, 1, 1)), "Forum")
    (found,) = rank([asked(1)], [tie, tie])
    assert found.times == 1


@pytest.mark.parametrize("known", Acquaintance)
def test_whoever_was_met_needs_nobody(known):
    assert known.wants_introducers is (known is not Acquaintance.MET)


@pytest.mark.parametrize(
    ("one", "first", "other", "second", "same"),
    [
        ("Forum Innovation", "2026-11-12", "forum innovation", "2026-11-13", True),
        ("Forum Innovation", "2026-11-12", "Forum Innovation", "2026-11-20", False),
        ("Forum Innovation", "2026-11-12", "Forum Innovation", "2025-11-12", False),
        ("Forum Innovation", "2026-11", "Forum Innovation", "2026-11-28", True),
        ("Forum Innovation", "2026", "Forum Innovation", "2026-03", True),
        ("Forum Innovation", "2026-11-12", "Forum Innovation 2", "2026-11-12", False),
        ("Café", "2026-11-12", "Café", "2026-11-12", False),
        ("Connexion24", "2026-11-12", "connexion24", "2026-11-12", True),
        ("", "2026-11-12", "", "2026-11-12", False),
        ("🎉", "2026-11-12", "🎉", "2026-11-12", False),
    ],
)
def test_an_event_is_its_name_on_its_days(one, first, other, second, same):
    def day(text):
        parts = [*map(int, text.split("-")), 1, 1][:3]
        return Day(date(*parts), (Precision.YEAR, Precision.MONTH, Precision.DAY)[text.count("-")])

    assert is_one_event(one, day(first), other, day(second)) is same
    assert is_one_event(other, day(second), one, day(first)) is same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Coop Vélanord", "coop velanord", True),
        ("Nordika Génie inc.", "Nordika Génie", True),
        ("Nordika", "Groupe Nordika", True),
        ("Ville de Québec", "Ville de Montréal", False),
        ("Groupe", "Groupe Nordika", False),
        ("", "Nordika", False),
        ("", "", False),
        ("Nordika", "Fauvelle", False),
    ],
)
def test_two_companies_are_one_when_their_names_say_so(one, other, same):
    assert is_one_company(one, other) is same
    assert is_one_company(other, one) is same
