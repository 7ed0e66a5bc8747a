"""What is said of the standing and of silence, word for word."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given

from netkeeper.domain.invitations import State
from netkeeper.domain.settings import Settings
from netkeeper.domain.silence import Chance
from netkeeper.domain.standing.factors import FactorCode, Level
from netkeeper.domain.standing.facts import Request, Restriction, StandingFacts
from netkeeper.domain.standing.judge import standing
from netkeeper.texts.standing import StandingTexts
from netkeeper.texts.texts import Texts
from tests.conftest import plain
from tests.domain.histories import history_of
from tests.domain.standing.test_standing import _days, _facts

FRENCH, ENGLISH = StandingTexts(Texts("fr")), StandingTexts(Texts("en"))
TODAY = date(2026, 11, 20)


def asked(ago, state=State.PENDING, after=0, **more):
    sent = TODAY - timedelta(days=ago)
    return Request(sent, state, sent + timedelta(days=after), **more)


def judged(*requests, restrictions=(), settings=None):
    return standing(StandingFacts(requests, restrictions), settings or Settings(), TODAY)


def factor(code, *requests, **more):
    return next(each for each in judged(*requests, **more).factors if each.code is code)


PENDING = [asked(70)] * 9 + [asked(20)] * 32


@given(_facts, _days)
def test_any_factor_has_its_words_in_both_languages(facts, on):
    for settings in (Settings(), Settings(premium=True, pending_watch=1, pace_watch=1)):
        found = standing(facts, settings, on)
        for texts in (FRENCH, ENGLISH):
            assert texts.headline(found).endswith(".")
            for each in found.factors:
                assert texts.text(each)[-1] in ".?"
                assert "?." not in texts.text(each)
                assert texts.how(each)
                assert texts.source(each)
                assert (texts.remedy(each) is None) == (each.level is Level.CALM)


def test_a_headline_names_what_is_to_be_watched():
    found = judged(*PENDING)
    assert plain(FRENCH.headline(found)) == (
        "Un facteur sur 7 : 41 demandes en suspens, dont 9 depuis plus de 60 jours."
    )
    assert ENGLISH.headline(found) == ("One factor of 7: 41 pending requests, 9 for over 60 days.")


def test_a_headline_names_several_factors():
    found = judged(*PENDING, *[asked(1)] * 20)
    assert ENGLISH.headline(found) == (
        "2 factors of 7: 61 pending requests, 9 for over 60 days; 20 requests sent in 7 days."
    )


def test_a_calm_headline_says_whether_it_could_tell():
    assert ENGLISH.headline(judged()) == "Too few requests to tell."
    assert FRENCH.headline(judged()) == "Trop peu de demandes pour juger."
    assert ENGLISH.headline(judged(*[asked(90, State.ACCEPTED, 1)] * 20)) == "Nothing to watch."


@pytest.mark.parametrize(
    ("code", "requests", "french", "english"),
    [
        (
            FactorCode.REFUSALS,
            [asked(90, State.ACCEPTED, 1)] * 12 + [asked(90, State.DECLINED, 1)] * 4,
            "Refus ou silence : 25 % sur 16 · de 11 % à 45 %.",
            "Refused or silent: 25% of 16 · 11% to 45%.",
        ),
        (
            FactorCode.REFUSALS,
            [asked(90)] * 4,
            "Refus ou silence : trop peu pour le dire (4 sur 10).",
            "Refused or silent: too few to tell (4 of 10).",
        ),
        (
            FactorCode.PENDING,
            PENDING,
            "En suspens : 41, dont 9 depuis plus de 60 jours. \
Retirer les 9 plus anciennes ramènerait à 32.",
            "Pending: 41, with 9 for over 60 days. Withdrawing the 9 oldest would bring it to 32.",
        ),
        (
            FactorCode.PACE,
            [asked(2, noted=True)] * 3,
            "Rythme : 3 en 7 jours · 3 notes sur 5 ce mois-ci.",
            "Pace: 3 in 7 days · 3 notes of 5 this month.",
        ),
        (
            FactorCode.UNKNOWN_TO_THEM,
            [],
            "« Ne vous connaît pas » : 0 en 12 mois.",
            "“Doesn’t know you”: 0 in 12 months.",
        ),
    ],
)
def test_a_factor_is_told_with_its_figure(code, requests, french, english):
    found = factor(code, *requests)
    assert plain(FRENCH.text(found)) == french
    assert ENGLISH.text(found) == english


def test_a_restriction_is_told_by_its_case():
    met = Restriction(date(2026, 11, 16))
    found = factor(FactorCode.RESTRICTION, restrictions=[met])
    assert plain(FRENCH.how(found)) == "En vigueur depuis le 16 novembre 2026"
    assert ENGLISH.headline(judged(restrictions=[met])) == (
        "One factor of 7: a restriction by LinkedIn in force since November 16, 2026."
    )
    assert ENGLISH.how(factor(FactorCode.RESTRICTION)) == "None recorded"


def test_a_climb_is_told_with_its_day_and_both_rates():
    requests = [asked(250 - n, State.ACCEPTED, 1) for n in range(200)]
    requests += [asked(50 - n, State.DECLINED, 1) for n in range(20)]
    found = factor(FactorCode.CLIMB, *requests)
    assert found.level is Level.RISK
    assert ENGLISH.remedy(found).startswith("What changed about ")
    assert "in 12 months" not in ENGLISH.detail(found)
    assert FRENCH.text(found).startswith("Hausse des refus\u00a0: >\u00a099\u00a0% de probabilité.")


def test_a_premium_account_has_no_number_of_notes():
    found = factor(FactorCode.PACE, asked(2, noted=True), settings=Settings(premium=True))
    assert ENGLISH.detail(found) == "in 7 days"


@pytest.mark.parametrize(
    ("level", "french", "english"),
    [
        (Level.CALM, "Calme", "Calm"),
        (Level.WATCH, "À surveiller", "To watch"),
        (Level.RISK, "À risque", "At risk"),
    ],
)
def test_each_level_has_its_word(level, french, english):
    assert (FRENCH.level(level), ENGLISH.level(level)) == (french, english)


def test_a_chance_is_said_with_its_reason():
    requests = [asked(300, State.ACCEPTED, n % 9) for n in range(400)]
    history = history_of(requests, TODAY)
    said = Chance(0.034, 0.01, 0.07)
    assert plain(FRENCH.chance(said, history)) == (
        "3 % : qui vous accepte le fait surtout en 7 jours"
    )
    assert ENGLISH.chance(said, history) == "3%: most who accept do so within 7 days"
    assert plain(FRENCH.interval(said)) == "entre 1 % et 7 %"
    assert ENGLISH.ground(history) == "by your 400 requests, 400 accepted"


def test_what_is_assumed_beforehand_is_told():
    assert ENGLISH.prior() == (
        "Before your own requests tell, NetKeeper assumes that 75% are accepted, half of these"
        " within a day and nine in ten within 15 days. At each age this weighs as much as 2"
        " requests of yours."
    )
    assert "sont acceptées" in FRENCH.prior()


def test_what_acting_would_lead_to_is_told():
    assert plain(FRENCH.what_if(judged(*PENDING))) == "41 en suspens, 0 en 7 jours"
