"""Silence alone raises the light: over the real program, a process a command, as a script does."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import date, timedelta

import pytest

from netkeeper.domain.invitations import Direction, Invitation, State, StateCertainty
from netkeeper.domain.people import Person

TODAY = date(2026, 11, 20)


@pytest.fixture
def netkeeper(program, record_path):
    """Run one command in a process of its own; return its exit code and what it said."""

    def run(*words):
        command = [sys.executable, "-m", "netkeeper", "--record", str(record_path), *words]
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
        assert done.stderr == ""
        return done.returncode, done.stdout

    return run


@pytest.fixture
def silent(program):
    """Keep requests sent to people in contact: 40 answered within days, then 50 never answered."""
    with program.open_unit("import_archive") as unit:  # all at once: a change each takes long
        who = [unit.people.add(_known(n)) for n in range(90)]
        unit.imports.add_invitations([_request(n, who[n]) for n in range(90)])
        unit.commit()


def _known(number):
    return Person(0, f"Known{number}", "Person", f"Known{number} Person", in_contact=True)


def _request(number, who):
    """Return the sent requests in their order: one every six days, then five in eight days."""
    answered = number < 40
    days = 86 + (40 - number) * 6 if answered else 6 + (89 - number) * 8 // 5
    on = TODAY - timedelta(days=days)
    return Invitation(
        id=0,
        direction=Direction.SENT,
        name=f"Known{number} Person",
        on=on,
        state=State.ACCEPTED if answered else State.PENDING,
        certainty=StateCertainty.DEDUCED if answered else StateCertainty.TOLD,
        state_on=on + timedelta(days=number % 5) if answered else on,
        person_id=who,
    )


def test_silence_raises_the_light_and_says_why(netkeeper, silent):
    before, _ = netkeeper("standing", "--on", "2026-06-30", "--json")
    assert before == 0
    code, out = netkeeper("standing", "--on", TODAY.isoformat(), "--json")
    found = json.loads(out)
    assert (code, found["level"], found["pending"]) == (1, "risk", 50)
    refusal = found["refusal"]
    assert refusal["told"] == 0
    assert refusal["silent"] > 30
    assert refusal["low"] < refusal["value"] < refusal["high"]
    assert refusal["value"] > 0.6
    at = {each["code"]: each for each in found["factors"]}
    assert at["refusals"]["level"] == at["climb"]["level"] == "risk"
    assert at["pending"]["level"] == "watch"
    assert {each["level"] for each in found["factors"][:2]} == {"risk"}
    assert all(each["text"] and each["source"] for each in found["factors"])
    assert "50 pending requests" in found["headline"] or "refused or silent" in found["headline"]


def test_no_silent_request_is_called_declined(netkeeper, silent):
    code, out = netkeeper("review", "--on", TODAY.isoformat(), "--json", "--direction", "sent")
    items = json.loads(out)["items"]
    assert (code, len(items)) == (0, 50)
    assert {each["state"] for each in items} == {"pending"}
    ages = [each["age_days"] for each in items]
    assert ages == sorted(ages, reverse=True)
    chances = [each["chance"] for each in items]
    assert chances == sorted(chances)
    assert 0 < chances[0] < 0.02
    assert 0.02 < chances[-1] < 0.2
    assert items[0]["advice"] == "withdraw"
    assert items[-1]["advice"] == "wait"
    _, declined = netkeeper("review", "--state", "declined", "--json")
    assert json.loads(declined)["items"] == []


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("en", ("At risk.", "refused or silent", "Withdrawing the", "NetKeeper’s own rule")),
        ("fr", ("À risque.", "refus ou de silence", "Retirer les", "Règle de NetKeeper")),
    ],
)
def test_the_reasons_are_told_in_both_languages(netkeeper, silent, lang, words):
    code, out = netkeeper("standing", "--on", TODAY.isoformat(), "--lang", lang)
    assert code == 1
    for each in words:
        assert each in out
    _, out = netkeeper("review", "--on", TODAY.isoformat(), "--lang", lang)
    assert ("chance : 1 %" if lang == "fr" else "chance 1%") in out.replace("\u00a0", " ")


def test_few_requests_tell_nothing_and_the_assumption_is_stated(netkeeper, program):
    code, out = netkeeper("standing", "--lang", "en")
    assert code == 0
    assert "Too few requests to tell." in out
    netkeeper("met", "Luc Roy", "--on", "2020-11-01")
    netkeeper("sent", "Luc Roy", "--on", "2020-11-02", "--note", "Bonjour Luc", "--save")
    _, out = netkeeper("review", "--on", "2020-11-03", "--lang", "en")
    assert "Before your own requests tell, NetKeeper assumes" in out


def test_a_day_that_is_none_is_said_in_one_sentence(program, record_path):
    command = [sys.executable, "-m", "netkeeper", "--record", str(record_path), "standing"]
    done = subprocess.run(
        [*command, "--on", "2026-02-30"], capture_output=True, text=True, check=False, timeout=60
    )
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
