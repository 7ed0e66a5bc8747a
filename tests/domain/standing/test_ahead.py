"""What is said of the standing before one more request is sent."""

from __future__ import annotations

from datetime import date, timedelta

from netkeeper.domain.findings import Severity
from netkeeper.domain.invitations import State
from netkeeper.domain.people import Acquaintance
from netkeeper.domain.requests import sent
from netkeeper.domain.requests.sent import Gate
from netkeeper.domain.settings import Settings
from netkeeper.domain.standing.ahead import ahead, said_before_sending
from netkeeper.domain.standing.facts import Request, Restriction, StandingFacts
from tests.domain.requests.people_of_requests import NOTE, TODAY, sent_with, somebody

SETTINGS = Settings()


def pending(count, age):
    on = TODAY - timedelta(days=age)
    return [Request(on, State.PENDING, on)] * count


def looked(*requests, restrictions=()):
    return ahead(StandingFacts(requests, restrictions), SETTINGS, TODAY)


def test_while_all_is_calm_nothing_is_said():
    assert said_before_sending(looked(*pending(3, 5))) == []
    assert said_before_sending(None) == []


def test_many_pending_ones_are_told_with_the_old_among_them():
    (found,) = said_before_sending(looked(*pending(32, 1), *pending(9, 90)))
    assert found.code == "standing"
    assert (found.facts["pending"], found.facts["old"], found.facts["days"]) == (42, 9, 60)


def test_the_request_that_makes_it_worse_is_warned_of():
    assert said_before_sending(looked(*pending(18, 1))) == []
    (found,) = said_before_sending(looked(*pending(19, 1)))
    assert (found.severity, found.facts["level"]) == (Severity.WARN, "watch")


def test_at_risk_it_says_so_and_does_not_hold_the_request_back():
    limited = Restriction(date(2026, 11, 1))
    one = looked(*pending(3, 5), restrictions=(limited,))
    (found,) = said_before_sending(one)
    assert found.severity is Severity.WARN
    assert found.facts["case"] == "risk"
    known = somebody(Acquaintance.MET)
    facts = sent_with((known,), note=NOTE, ahead=one)
    judged = sent.judge(facts)
    assert judged.verdict is Gate.SEND
    assert [each.code for each in judged.findings] == ["standing"]
