"""Where the user stands: each factor, and the worst of them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netkeeper.domain.findings import Source
from netkeeper.domain.invitations import STATES, Direction, State
from netkeeper.domain.origins import ORIGINS, Origin, origin_of
from netkeeper.domain.settings import LIMITS, Settings
from netkeeper.domain.standing.climb import climb
from netkeeper.domain.standing.factors import FactorCode, Level
from netkeeper.domain.standing.facts import (
    Answer,
    Past,
    Request,
    Restriction,
    StandingFacts,
    days_before,
    seen_on,
    was_pending,
)
from netkeeper.domain.standing.figures import Look, climb_factor
from netkeeper.domain.standing.judge import standing, trend, what_if
from tests.bench.silence.population import TYPICAL, day, stream
from tests.domain.histories import history_of

TODAY = date(2026, 11, 20)
CALM, WATCH, RISK = Level
DEFAULTS = Settings()


def days_ago(days):
    return TODAY - timedelta(days=days)


def asked(ago, state=State.PENDING, after=0, **more):
    """Make a request sent so many days ago that came to a state so many days later."""
    return Request(days_ago(ago), state, days_ago(ago - after), **more)


def accepted(ago, after=1, **more):
    return asked(ago, State.ACCEPTED, after, **more)


def judged(*requests, restrictions=(), settings=DEFAULTS, on=TODAY):
    return standing(StandingFacts(requests, restrictions), settings, on)


def factor(code, *requests, **more):
    (found,) = [each for each in judged(*requests, **more).factors if each.code is code]
    return found


_requests = st.lists(
    st.builds(
        Request,
        on=st.dates(date(2025, 9, 1), date(2027, 2, 1)),
        state=st.sampled_from(STATES[Direction.SENT]),
        state_on=st.dates(date(2025, 1, 1), date(2027, 6, 1)),
        known=st.sampled_from([True, False, None]),
        noted=st.booleans(),
        overridden=st.booleans(),
        earlier=st.lists(
            st.tuples(
                st.sampled_from([each for each in State if each is not State.DRAFT]),
                st.dates(date(2025, 9, 1), date(2027, 6, 1)),
            ),
            max_size=2,
        ).map(lambda steps: tuple(sorted(steps, key=lambda step: step[1]))),
    ),
    max_size=60,
)
_days = st.dates(date(2025, 6, 1), date(2027, 6, 1))
_restrictions = st.lists(st.builds(Restriction, since=_days, until=st.none() | _days), max_size=3)
_facts = st.builds(StandingFacts, _requests, _restrictions)


# What always holds


@given(_facts, _days, st.sampled_from([1, 8]))
def test_any_record_is_judged_by_its_worst_factor(facts, on, times):
    many = StandingFacts([*facts.requests] * times, facts.restrictions)  # enough for some shares
    found = standing(many, DEFAULTS, on)
    assert {each.code for each in found.factors} == set(FactorCode)
    ranks = [each.level.rank for each in found.factors]
    assert ranks == sorted(ranks, reverse=True)
    assert found.level is found.factors[0].level
    assert (not found.decisive) == (found.level is CALM)
    for each in found.factors:
        if each.low is not None:
            assert 0 <= each.low <= each.value <= each.high <= 1
        assert each.source is ORIGINS[each.setting].source


@given(_facts, st.lists(_days, min_size=1, max_size=4))
def test_a_day_tells_the_same_whichever_days_were_looked_at_before(facts, days):
    past = Past(facts)
    sent = [each for each in facts.requests if each.state is not State.DRAFT]
    for on in days:
        by_itself = history_of([each.as_of(on) for each in sent], on)
        found = past.history(on)
        assert (found.count, found.accepted) == (by_itself.count, by_itself.accepted)
        for one, other in zip(found.hazards, by_itself.hazards, strict=True):
            assert one == pytest.approx(other)


@pytest.mark.parametrize("on", [date.min, date(1, 3, 1), date.max])
def test_no_day_is_too_far_off(on):
    restrictions = [Restriction(date.min), Restriction(TODAY, TODAY)]
    judged(accepted(40), asked(3), restrictions=restrictions, on=on)
    what_if(StandingFacts([accepted(40)]), DEFAULTS, on, withdraw=1, send=1)


@given(_facts, st.lists(_days, max_size=5))
def test_the_trend_is_the_same_judgement_on_each_day_in_any_order(facts, dates):
    assert trend(facts, DEFAULTS, dates) == [standing(facts, DEFAULTS, on) for on in dates]


@given(_facts, _days)
def test_a_day_is_judged_by_what_was_known_then(facts, on):
    requests = [
        each.as_of(on)._replace(earlier=())
        for each in facts.requests
        if each.on <= on and not (each.state is State.DRAFT and each.state_on > on)
    ]
    known = StandingFacts(requests, facts.restrictions)
    assert standing(facts, DEFAULTS, on) == standing(known, DEFAULTS, on)


@given(_facts, _days)
def test_every_pending_request_is_counted(facts, on):
    pending = sum(was_pending(each, on) for each in facts.requests)
    assert standing(facts, DEFAULTS, on).pending == pending


@given(_facts, _days, st.integers(0, 70), st.integers(0, 9))
def test_what_if_withdraws_and_sends(facts, on, withdraw, send):
    now = standing(facts, DEFAULTS, on)
    then = what_if(facts, DEFAULTS, on, withdraw=withdraw, send=send)
    assert then.pending == max(0, now.pending - withdraw) + send
    assert then.sent_7_days == now.sent_7_days + send


def test_nobody_asked_is_calm():
    found = judged()
    assert (found.level, found.pending, found.sent_7_days) == (CALM, 0, 0)
    assert (found.refusal.value, found.refusal.n) == (None, 0)


# Refusals


def test_refusals_are_the_told_and_the_silent_of_30_to_180_days():
    settled = [accepted(100) for _ in range(12)]
    told = [asked(90, State.DECLINED, 5), asked(90, State.UNKNOWN_TO_THEM, 5)]
    silent = [asked(80), asked(80, State.WITHDRAWN, 60), asked(170, State.EXPIRED, 100)]
    left_out = [asked(29), asked(181), accepted(10), asked(70, State.WITHDRAWN, 12)]
    found = judged(*settled, *told, *silent, *left_out).refusal
    assert (found.n, found.told, found.silent) == (17, 2, 3)
    assert 4.5 / 17 < found.value <= 5 / 17
    assert found.low < found.value < found.high


def test_silence_weighs_with_its_age():
    many = [accepted(60 + n % 100, n % 9) for n in range(80)]
    young = judged(*many, *[asked(31)] * 10).refusal
    old = judged(*many, *[asked(179)] * 10).refusal
    assert young.silent == old.silent == 10
    assert young.value < old.value <= 10 / 90


def test_withdrawing_hides_no_refusal():
    silent = [asked(100)] * 8
    requests = [*[accepted(100)] * 8, *silent]
    before = judged(*requests).refusal
    after = what_if(StandingFacts(requests), DEFAULTS, TODAY, withdraw=8).refusal
    assert (after.n, after.silent) == (before.n, before.silent)
    assert after.value == pytest.approx(before.value, abs=0.03)


@pytest.mark.parametrize(
    ("yes", "no", "level"),
    [(5, 4, CALM), (40, 10, CALM), (6, 4, WATCH), (4, 6, WATCH), (50, 50, WATCH), (20, 80, RISK)],
)
def test_refusals_are_at_risk_only_where_little_doubt_is_left(yes, no, level):
    requests = [accepted(100)] * yes + [asked(100, State.DECLINED, 1)] * no
    assert factor(FactorCode.REFUSALS, *requests).level is level


def test_few_requests_make_no_share():
    found = factor(FactorCode.REFUSALS, *[asked(100, State.DECLINED, 1)] * 4)
    assert (found.level, found.value, found.low, found.high, found.n) == (CALM, None, None, None, 4)
    assert (found.facts["case"], found.facts["n"], found.facts["needed"]) == ("few", 4, 10)


def test_more_requests_narrow_the_interval():
    some = [accepted(100)] * 30 + [asked(100)] * 10
    few, many = (factor(FactorCode.REFUSALS, *some * times) for times in (1, 9))
    assert many.high - many.low < few.high - few.low


# Climb


def climbing(*rates, known=180, after=60, week=14, seed=3):
    requests = stream(rates, known, known + after + 1, TYPICAL, week, seed)
    past = Past(StandingFacts(requests))
    return climb_factor(Look(past, DEFAULTS, day(known + after)))


def test_a_tripling_of_refusals_is_found():
    found = climbing(0.2, 0.7)
    assert found.level is RISK
    assert found.value > 0.9
    assert found.facts["before"] < 0.35 < found.facts["after"]
    assert abs((found.facts["since"] - day(180)).days) < 20


@pytest.mark.parametrize("rate", [0.05, 0.25, 0.5, 0.8])
def test_refusals_that_hold_are_calm(rate):
    assert climbing(rate, rate).level is CALM


def test_refusals_that_fall_are_calm():
    found = climbing(0.7, 0.2)
    assert (found.level, found.value) == (CALM, pytest.approx(0, abs=0.05))


def test_an_old_climb_is_no_news():
    assert climbing(0.2, 0.7, known=100, after=200).level is CALM


def test_a_climb_to_few_refusals_is_to_be_watched_at_the_most():
    calm = [accepted(300 - n, 0) for n in range(270)]
    found = factor(FactorCode.CLIMB, *calm, *[asked(30, State.DECLINED, 1)] * 12,
                   *[accepted(30, 0)] * 28)  # fmt: skip
    assert found.value > 0.9
    assert found.facts["after"] < 0.4
    assert found.level is WATCH


def test_fresh_silence_is_no_climb():
    """Nine tenths accepted for months; of the last three days nobody has answered yet."""
    told = [asked(10 + n, State.DECLINED, 2) if n % 10 == 0 else accepted(10 + n, n % 9)
            for n in range(150)]  # fmt: skip
    found = factor(FactorCode.CLIMB, *told, *[asked(n % 3) for n in range(9)])
    assert found.level is CALM


def test_few_requests_tell_of_no_climb():
    found = factor(FactorCode.CLIMB, *[accepted(50)] * 9, *[asked(20, State.DECLINED, 1)] * 10)
    assert (found.value, found.level, found.n) == (None, CALM, 19)
    assert (found.facts["case"], found.facts["n"], found.facts["needed"]) == ("few", 19, 20)


def test_requests_of_one_day_have_nothing_to_differ_from():
    seen = [seen_on(accepted(0, 0), TODAY)]
    assert climb(seen, history_of([], TODAY), TODAY) is None
    assert climb([], history_of([], TODAY), TODAY) is None


def test_a_thousand_sure_answers_overflow_nothing():
    requests = [accepted(300 - n // 10, 0) for n in range(2000)]
    requests += [asked(60 - n // 40, State.DECLINED, 0) for n in range(2000)]
    found = factor(FactorCode.CLIMB, *requests)
    assert found.value == pytest.approx(1)


# The other factors


@pytest.mark.parametrize(
    ("count", "level"), [(0, CALM), (1, CALM), (2, WATCH), (4, WATCH), (5, RISK)]
)
def test_recipients_who_dont_know_the_user_are_counted_for_a_year(count, level):
    said = [asked(200, State.UNKNOWN_TO_THEM, 3)] * count
    old = [asked(500, State.UNKNOWN_TO_THEM, 3)] * 9
    found = factor(FactorCode.UNKNOWN_TO_THEM, *said, *old)
    assert (found.value, found.level) == (count, level)


@pytest.mark.parametrize(
    ("young", "old", "level", "setting"),
    [
        (39, 0, CALM, "pending_watch"),
        (40, 0, WATCH, "pending_watch"),
        (5, 9, CALM, "pending_watch"),
        (5, 10, WATCH, "pending_old_watch"),
        (31, 9, WATCH, "pending_watch"),
        (500, 0, RISK, "pending_risk"),
    ],
)
def test_pending_requests_are_watched_by_number_and_by_age(young, old, level, setting):
    found = factor(FactorCode.PENDING, *[asked(59)] * young, *[asked(60)] * old)
    assert (found.value, found.level, found.setting) == (young + old, level, setting)
    assert (found.facts["old"], found.facts["left"]) == (old, young)


@pytest.mark.parametrize(("count", "level"), [(19, CALM), (20, WATCH), (99, WATCH), (100, RISK)])
def test_the_pace_is_that_of_seven_days(count, level):
    found = factor(FactorCode.PACE, *[asked(6)] * count, *[asked(7)] * 50)
    assert (found.value, found.level) == (count, level)


def test_the_pace_tells_of_the_notes_of_this_month():
    requests = [asked(19, noted=True), asked(3, noted=True), asked(20, noted=True), asked(2)]
    found = factor(FactorCode.PACE, *requests)
    assert (found.facts["notes"], found.facts["limit"]) == (2, 5)
    premium = factor(FactorCode.PACE, *requests, settings=Settings(premium=True))
    assert premium.facts["case"] == "premium"


@pytest.mark.parametrize(
    ("unknown", "known", "level"),
    [(4, 5, CALM), (7, 50, CALM), (5, 10, WATCH), (6, 4, RISK), (80, 20, RISK)],
)
def test_requests_to_unknown_people_are_a_share_of_half_a_year(unknown, known, level):
    requests = [accepted(100, known=False)] * unknown + [accepted(100)] * known
    found = factor(FactorCode.UNKNOWN_SHARE, *requests, *[accepted(190, known=False)] * 50)
    assert (found.level, found.n) == (level, unknown + known)


def test_requests_of_which_the_record_cant_tell_are_left_out_and_told_of():
    requests = (
        [accepted(50, known=False)] * 4 + [accepted(50)] * 12 + [accepted(90, known=None)] * 9
    )
    found = factor(FactorCode.UNKNOWN_SHARE, *requests, accepted(90, known=None, overridden=True))
    assert (found.value, found.n, found.facts["before"]) == (pytest.approx(5 / 17), 17, 9)


def test_a_written_reason_counts_as_unknown_even_if_they_met_since():
    requests = [accepted(50, overridden=True)] * 3 + [accepted(50)] * 9
    found = factor(FactorCode.UNKNOWN_SHARE, *requests)
    assert found.value == pytest.approx(0.25)
    assert found.facts["reasons"] == 3


@pytest.mark.parametrize(
    ("restrictions", "level", "value", "case"),
    [
        ([], CALM, 0, "none"),
        ([Restriction(days_ago(-1))], CALM, 0, "none"),
        ([Restriction(days_ago(5))], RISK, 1, "open"),
        ([Restriction(days_ago(5), days_ago(-2))], RISK, 1, "running"),
        ([Restriction(days_ago(5), TODAY)], RISK, 1, "running"),
        ([Restriction(days_ago(99), days_ago(89))], WATCH, 1, "ended"),
        ([Restriction(days_ago(99), days_ago(90))], CALM, 1, "ended"),
        ([Restriction(days_ago(900), days_ago(890))], CALM, 0, "ended"),
        ([Restriction(days_ago(50), days_ago(40)), Restriction(days_ago(9))], RISK, 2, "open"),
    ],
)
def test_a_restriction_is_a_risk_while_it_lasts_and_watched_for_a_while(
    restrictions, level, value, case
):
    found = factor(FactorCode.RESTRICTION, restrictions=restrictions)
    assert (found.level, found.value, found.facts["case"]) == (level, value, case)


# Points in time


def test_one_answer_changes_with_the_day_looked_at():
    one = asked(100, State.DECLINED, 40)
    assert seen_on(one, days_ago(80)).answer is Answer.SILENT
    assert seen_on(one, days_ago(80)).silence == 20
    assert seen_on(one, days_ago(60)).answer is Answer.TOLD


def test_a_state_dated_before_the_request_holds_from_its_day_on():
    one = asked(50, State.WITHDRAWN, -10)
    assert seen_on(one, days_ago(50)) == (one, Answer.SILENT, 0, True, False)
    assert judged(one, on=days_ago(50)).pending == 0


def test_the_oldest_are_withdrawn_first():
    facts = StandingFacts([asked(70)] * 9 + [asked(20)] * 29 + [asked(5)] * 3)
    before, after = (
        standing(facts, DEFAULTS, TODAY),
        what_if(facts, DEFAULTS, TODAY, withdraw=9, send=2),
    )
    assert (before.level, before.pending) == (WATCH, 41)
    assert (after.level, after.pending, after.sent_7_days) == (CALM, 34, 5)


def test_a_day_before_the_calendar_is_its_first():
    assert days_before(date(1, 1, 5), 400) == date.min


# Settings


def test_a_changed_threshold_is_the_users_own():
    found = factor(FactorCode.PACE, *[asked(1)] * 30, settings=Settings(pace_risk=30))
    assert (found.level, found.setting, found.source) == (RISK, "pace_risk", Source.OWN)
    assert factor(FactorCode.PACE, *[asked(1)] * 100).source is Source.THIRD_PARTY
    assert origin_of(Settings(), "pace_risk") == ORIGINS["pace_risk"]
    assert origin_of(Settings(pace_risk=3), "pace_risk") == Origin(
        Source.OWN, ORIGINS["pace_risk"].read_on
    )


@pytest.mark.parametrize("name", sorted(LIMITS))
def test_every_figure_has_its_source_and_lies_within_its_limits(name):
    low, high = LIMITS[name]
    assert low <= getattr(Settings(), name) <= high
    assert name in ORIGINS
