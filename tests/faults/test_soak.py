"""The short version of the soak: each fault provoked a few times, and the table that is printed."""

from __future__ import annotations

import shutil

import pytest

from tests.faults.deeds import Bench
from tests.faults.soak import FAULTS, Outcome, main, missing_for, provoke, soaked, table

# Deaths, disks and damage have tests of their own, which provoke them more often than this.
HERE = {
    "kill -9 with a network drive’s journal": 3,
    "Ctrl+C at a statement or file": 3,
    "kill -9 at every nth system call": 4,
    "no room at the nth write": 3,
    "the nth write fails": 3,
    "record moved away or replaced": 6,
    "clock wrong by up to two years": 10,
    "half a journal": 2,
    "another schema": 9,
    "no backup folder": 3,
}


@pytest.fixture(scope="module")
def bench(dying, tmp_path_factory):
    traced = shutil.which("strace") is not None
    return Bench(dying, tmp_path_factory.mktemp("bench") / "bench", traced=traced)


@pytest.mark.parametrize(
    "fault", [each for each in FAULTS if each.name in HERE], ids=lambda fault: fault.name
)
def test_a_fault_loses_nothing(bench, fault, monkeypatch):
    if missing := missing_for(fault):
        pytest.skip(f"no {missing} here")
    monkeypatch.setattr("tests.faults.provoked.DEEDS", ("log", "restore", "export"))
    outcome = provoke(fault, bench, lambda sofar: sofar.times < HERE[fault.name], print)
    assert outcome.lost == []
    assert outcome.times == HERE[fault.name]


def test_what_was_lost_and_what_could_not_be_tried_is_in_the_table():
    lost, missing = Outcome(FAULTS[0], 1200, ["log: gone"]), Outcome(FAULTS[1], missing="strace")
    text = table([lost, missing], 60).markdown()
    assert "| 1\N{NARROW NO-BREAK SPACE}200 | 1 |" in text
    assert "| no strace here | – |" in text


def test_a_loss_is_found(bench):
    """Let a deed's record be neither as before nor as after."""
    (deed,) = bench.deeds("log")
    trial = bench.try_it(deed)
    bench.run(trial.path, "met", "Somebody Else")
    bench.judge(trial)
    assert trial.lost == ["the record is neither as before nor as after"]
    trial = bench.try_it(deed, die_at=1)
    (trial.folder / "backups").mkdir(mode=0o700)
    half = trial.folder / "backups" / "record-20261123T120000Z-daily.sqlite3"
    half.write_bytes(trial.path.read_bytes()[:9000])
    half.chmod(0o600)
    bench.judge(trial)
    assert [each.partition(":")[0] for each in trial.lost] == ["half a backup"]


def test_an_unknown_fault_is_named(capsys):
    assert main(["flood"]) == 2
    assert capsys.readouterr().err.startswith("Unknown: flood. Faults: kill -9 at a statement")


def test_each_is_provoked_once_at_least(dying):
    (outcome,) = soaked([each for each in FAULTS if each.name == "no backup folder"], 0, dying)
    assert (outcome.times, outcome.lost) == (1, [])
