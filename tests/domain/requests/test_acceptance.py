"""What archives show of a request's end, for one person's requests together."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netkeeper.domain.invitations import STATES, Direction, State
from netkeeper.domain.requests.acceptance import Evidence, PastRequest, deduce

JAN, FEB, MAR, SEP = date(2026, 1, 10), date(2026, 2, 10), date(2026, 3, 10), date(2026, 9, 10)
SENT, RECEIVED = Direction.SENT, Direction.RECEIVED
P, A, W = State.PENDING, State.ACCEPTED, State.WITHDRAWN


def asked(on, state=P, state_on=None, **more) -> PastRequest:
    return PastRequest(on, more.pop("utc_on", on), state, state_on or on, **more)


def told(on, state, state_on=None) -> PastRequest:
    return asked(on, state, state_on, settled=True)


def ends(requests, connected=(), direction=SENT, seen_on=None):
    return [(each.state, each.on) for each in deduce(direction, requests, connected, seen_on)]


@pytest.mark.parametrize(
    ("requests", "connected", "expected"),
    [
        ([asked(JAN)], [], [(P, JAN)]),
        ([asked(JAN)], [FEB], [(A, FEB)]),
        ([asked(FEB)], [JAN], [(P, FEB)]),
        ([asked(JAN, noted_on=FEB)], [], [(A, FEB)]),
        ([asked(JAN, noted_on=FEB)], [FEB + timedelta(1)], [(A, FEB)]),
        ([asked(JAN), asked(FEB)], [], [(W, FEB), (P, FEB)]),
        ([asked(JAN), asked(SEP)], [], [(State.EXPIRED, SEP), (P, SEP)]),
        ([asked(JAN), asked(FEB)], [MAR], [(W, FEB), (A, MAR)]),
        ([asked(JAN), asked(MAR)], [FEB], [(A, FEB), (P, MAR)]),
        ([asked(JAN), asked(MAR)], [FEB, SEP], [(A, FEB), (A, SEP)]),
        # The note says which of two the connection came from.
        ([asked(JAN, noted_on=FEB), asked(FEB)], [FEB], [(A, FEB), (P, FEB)]),
        # What the user told stands, but two can't be pending.
        ([told(JAN, State.DECLINED)], [FEB], [(State.DECLINED, JAN)]),
        ([told(JAN, P)], [FEB], [(P, JAN)]),
        ([told(JAN, P), asked(FEB)], [], [(W, FEB), (P, FEB)]),
        ([told(JAN, P), asked(FEB)], [MAR], [(P, JAN), (A, MAR)]),
        # The connection is that of a request the user told to be accepted.
        ([told(JAN, A, FEB), asked(FEB)], [FEB], [(A, FEB), (P, FEB)]),
        # Deduced before, and now better known.
        (
            [asked(JAN, A, FEB), asked(FEB - timedelta(1))],
            [FEB],
            [(W, FEB - timedelta(1)), (A, FEB)],
        ),
        ([asked(JAN, W, MAR), asked(FEB), asked(MAR)], [], [(W, FEB), (W, MAR), (P, MAR)]),
    ],
)
def test_what_became_of_a_persons_requests(requests, connected, expected):
    assert ends(requests, connected) == expected


def test_a_received_one_that_was_followed_by_another_lapsed():
    assert ends([asked(JAN), asked(FEB)], direction=RECEIVED)[0] == (State.LAPSED, FEB)


def test_a_connection_without_a_day_accepts_the_last():
    requests = [asked(JAN), asked(FEB)]
    assert ends(requests, seen_on=MAR) == [(W, FEB), (A, MAR)]


def test_the_utc_day_tells_whether_a_connection_came_later():
    late = asked(JAN, utc_on=JAN + timedelta(1))
    assert ends([late], [JAN]) == [(A, JAN)]
    assert ends([late], [JAN - timedelta(1)]) == [(P, JAN)]


def test_the_evidence_is_named():
    found = deduce(SENT, [asked(JAN, noted_on=JAN), asked(FEB), told(MAR, P)], [FEB, SEP])
    assert [each.by for each in found] == [Evidence.NOTE, Evidence.CONNECTION, Evidence.CONNECTION]


days = st.integers(0, 400).map(lambda number: JAN + timedelta(days=number))


@st.composite
def requests_of_one(draw, direction):
    """Give some requests in the order sent, with states that are dated after them."""
    states = [state for state in STATES[direction] if state is not State.DRAFT]
    found = []
    for on in sorted(draw(st.lists(days, max_size=4))):
        state = draw(st.sampled_from(states))
        state_on = on + timedelta(days=draw(st.integers(0, 60)))
        found.append(
            asked(
                on,
                state,
                state_on,
                utc_on=on + timedelta(days=draw(st.integers(0, 1))),
                settled=draw(st.booleans()),
                noted_on=draw(st.none() | days),
            )
        )
    return found


@given(st.data(), st.sampled_from(Direction), st.sets(days, max_size=3), st.none() | days)
def test_every_end_is_possible_and_one_at_most_is_pending(data, direction, connected, seen_on):
    requests = data.draw(requests_of_one(direction))
    found = deduce(direction, requests, connected, seen_on)
    assert len(found) == len(requests)
    assert [each.state for each in found].count(P) <= 1
    for one, end in zip(requests, found, strict=True):
        assert end.state in STATES[direction]
        assert end.on >= one.on
        if one.settled and one.state is not P:
            assert (end.state, end.on) == (one.state, one.state_on)


@given(st.data(), st.sampled_from(Direction), st.sets(days, max_size=3))
def test_a_deduction_repeated_says_the_same(data, direction, connected):
    requests = data.draw(requests_of_one(direction))
    first = deduce(direction, requests, connected)
    again = [
        PastRequest(one.on, one.utc_on, end.state, end.on, one.settled, one.noted_on)
        for one, end in zip(requests, first, strict=True)
    ]
    second = deduce(direction, again, connected)
    assert [(each.state, each.on) for each in second] == [(each.state, each.on) for each in first]
