"""The chance of a request that is still unanswered."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netkeeper.domain.invitations import STATES, Direction, State
from netkeeper.domain.silence import (
    BUCKETS,
    EDGES,
    HORIZON,
    PRIOR_HAZARDS,
    Chance,
    Tally,
    prior_said,
    said,
)
from netkeeper.domain.standing.facts import Request
from tests.bench.silence.population import DELAYS, TYPICAL, User, generator, mean_hazards, sent
from tests.domain.histories import history_of
from tests.domain.requests.people_of_requests import request as whole_invitation

TODAY = date(2026, 11, 20)
NOBODY = history_of([], TODAY)


def days_ago(days):
    return TODAY - timedelta(days=days)


def asked(ago, state=State.PENDING, after=0):
    """Make a request sent so many days ago that came to a state so many days later."""
    return Request(days_ago(ago), state, days_ago(ago - after))


def accepted(ago, after):
    return asked(ago, State.ACCEPTED, after)


def history(*requests):
    return history_of(requests, TODAY)


_ages = st.floats(-5, 400)
_requests = st.lists(
    st.builds(
        Request,
        on=st.dates(date(2025, 6, 1), date(2027, 2, 1)),
        state=st.sampled_from(STATES[Direction.SENT]),
        state_on=st.dates(date(2025, 1, 1), date(2027, 6, 1)),
    ),
    max_size=40,
)


# What always holds


@given(_requests, _ages, st.dates(date(2025, 1, 1), date(2027, 6, 1)))
def test_any_history_gives_a_chance_within_its_interval(requests, age, today):
    found = history_of(requests, today).chance(age)
    assert 0 <= found.low <= found.value <= found.high <= 1


@given(_requests, _ages, _ages)
def test_a_longer_silence_never_raises_the_chance(requests, one, other):
    history = history_of(requests, TODAY)
    young, old = sorted((one, other))
    assert history.expected(old) <= history.expected(young) + 1e-9
    assert history.unaccepted(old) <= history.unaccepted(young) + 1e-9
    assert history.late(old) <= history.late(young) + 1e-9


@given(_requests, _ages)
def test_the_chance_is_one_minus_what_is_left_at_the_end_over_what_is_left_now(requests, age):
    history = history_of(requests, TODAY)
    # At an edge the means are exact; within a bucket both are means of one random hazard.
    edge = max(each for each in EDGES if each <= max(0, age))
    ratio = history.unaccepted(HORIZON) / history.unaccepted(edge)
    assert history.expected(edge) == pytest.approx(1 - ratio)


@given(st.permutations(range(12)))
def test_the_order_of_the_requests_means_nothing(order):
    requests = [accepted(100, n) if n % 3 else asked(100 - n) for n in range(12)]
    shuffled = [requests[n] for n in order]
    assert history(*shuffled).hazards == history(*requests).hazards


@given(_requests, st.dates(date(2025, 6, 1), date(2027, 1, 1)))
def test_what_is_yet_to_come_is_not_known(requests, today):
    told = [
        each._replace(state=State.PENDING, state_on=each.on) if each.state_on > today else each
        for each in requests
        if each.on <= today and each.state is not State.DRAFT
    ]
    ahead = history_of(requests, today)
    assert ahead.count == len(told)
    assert ahead.hazards == history_of(told, today).hazards


@given(_requests)
def test_a_tally_goes_on_from_another(requests):
    half = len(requests) // 2
    first, whole = Tally(), Tally()
    for each in requests[:half]:
        first.add(each, TODAY)
    second = Tally(first)
    for each in requests[half:]:
        second.add(each, TODAY)
    for each in requests:
        whole.add(each, TODAY)
    assert second.hazards() == whole.hazards()


# What becomes of each request


@pytest.mark.parametrize(
    ("state", "after"),
    [(State.DECLINED, 3), (State.UNKNOWN_TO_THEM, 2), (State.EXPIRED, 180), (State.EXPIRED, 40)],
)
def test_a_refused_or_expired_request_counts_as_never_accepted(state, after):
    never = history(*[asked(200, state, after)] * 10)
    assert never.hazards == history(*[asked(200)] * 10).hazards
    assert never.chance(0).value < NOBODY.chance(0).value / 2


def test_a_refusal_counts_no_further_than_it_could_have_been_accepted():
    told = history(*[asked(5, State.DECLINED, 1)] * 10)
    assert told.hazards == history(*[asked(5)] * 10).hazards
    assert told.hazards[5:] == NOBODY.hazards[5:]


def test_a_withdrawn_request_tells_nothing_of_later_days():
    withdrawn = history(*[asked(170, State.WITHDRAWN, 20)] * 10)
    silent = history(*[asked(170)] * 10)
    assert withdrawn.hazards[:5] == silent.hazards[:5]
    assert withdrawn.hazards[6:] == NOBODY.hazards[6:]
    assert withdrawn.expected(60) > silent.expected(60)


def test_a_pending_request_tells_only_of_the_days_gone_by():
    pending = history(*[asked(10)] * 10)
    assert pending.hazards[5:] == NOBODY.hazards[5:]
    assert pending.expected(0) < NOBODY.expected(0)


def test_an_acceptance_before_the_request_was_sent_counts_at_its_start():
    assert history(accepted(50, -9)).hazards == history(accepted(50, 0)).hazards


def test_an_acceptance_after_the_horizon_is_none_within_it():
    assert history(accepted(300, 190)).hazards == history(asked(300)).hazards


def test_a_draft_and_what_is_sent_tomorrow_count_for_nothing():
    found = history(asked(-1), asked(20, State.DRAFT))
    assert (found.count, found.hazards) == (0, NOBODY.hazards)


def test_an_invitation_of_the_record_fits():
    one = whole_invitation(Direction.SENT, State.ACCEPTED, on=days_ago(30), state_on=days_ago(28))
    assert history(one).accepted == 1


@pytest.mark.parametrize("bucket", range(BUCKETS))
def test_an_acceptance_raises_the_hazard_of_its_own_bucket_alone(bucket):
    found = history(accepted(400, EDGES[bucket]))
    raised = [n for n in range(BUCKETS) if found.hazards[n].mean > NOBODY.hazards[n].mean]
    assert raised == [bucket]


# What is said


def test_without_requests_the_prior_is_told():
    told = prior_said()
    assert told["accepted"] == pytest.approx(NOBODY.chance(0).value)
    assert 0.6 < told["accepted"] < 0.8
    assert (told["half"], told["nine"], told["weight"]) == (1, 15, 2)


def test_the_prior_is_the_mean_of_the_users_it_tells_of():
    for drawn, assumed in zip(mean_hazards(3000), PRIOR_HAZARDS, strict=True):
        assert drawn == pytest.approx(assumed, abs=0.012)


def test_requests_outweigh_the_prior():
    every = history(*(accepted(200, n % 4) for n in range(200)))
    assert every.expected(0) > 0.95
    assert every.within(0.9) <= 5
    none = history(*[asked(200)] * 200)
    assert none.expected(0) < 0.05


def test_at_the_horizon_nothing_is_left():
    assert NOBODY.chance(HORIZON) == Chance(0, 0, 0)
    assert NOBODY.chance(10_000) == Chance(0, 0, 0)


def test_the_chance_on_a_day_counts_the_day_half():
    assert NOBODY.chance_of(days_ago(30), TODAY) == NOBODY.chance(30.5)
    assert NOBODY.chance_of(days_ago(-3), TODAY) == NOBODY.chance(0.5)


def test_the_days_within_which_acceptances_come_are_counted():
    found = history(
        *(accepted(300, 0) for _ in range(600)), *(accepted(300, 20) for _ in range(300))
    )
    assert found.within(0.5) == 0
    assert 14 <= found.within(0.9) < 30
    assert found.within(1) >= found.within(0.9)


def test_the_words_have_their_figures():
    found = history(*(accepted(300, n % 3) for n in range(30)), asked(300))
    told = said(found.chance(9.5), found)
    assert (told["count"], told["accepted"]) == (31, 30)
    assert told["low"] <= told["value"] <= told["high"]
    assert told["half"] <= told["nine"]


@pytest.mark.parametrize("size", [20, 200])
def test_more_requests_narrow_the_interval(size):
    user = User(0.7, TYPICAL)
    few, many = (
        history_of([each.request for each in sent(user, generator(4), count, 365)], TODAY).chance(
            3.5
        )
        for count in (size, 10 * size)
    )
    assert many.high - many.low < few.high - few.low


@pytest.mark.parametrize("name", DELAYS)
@pytest.mark.parametrize("share", [0.3, 0.8])
def test_a_long_history_comes_near_the_truth(name, share):
    user = User(share, DELAYS[name])
    requests = [each.request for each in sent(user, generator(7), 6000, 365)]
    found = history_of(requests, TODAY)
    for age in (0, 2, 6, 12, 25, 50, 120):
        assert found.chance_of(days_ago(age), TODAY).value == pytest.approx(
            user.chance(age), abs=0.035
        )
