"""Whatever breaks, wherever: the log, stderr and crash reports hold no name and no note."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from netkeeper import app
from netkeeper.domain.people import Person
from netkeeper.services import people

ROOT = Path(__file__).parents[2]
CANARIES = ("zyxcanary", "ouistiti", "qwizzle", "grommelle")


@pytest.fixture
def record(record_path):
    """A record with somebody of an unmistakable name."""
    program = app.build(record_path, origin="window")
    whom = Person(0, "Ouistiti", "Zyxcanary", "Ouistiti Zyxcanary", note="grommelle")
    people.add_person(program.open_unit, whom)
    return record_path


def broken(how, record):
    return subprocess.run(
        [sys.executable, "-m", "tests.journeys.broken_day", how, str(record)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


def named_in(text):
    return [line for line in text.splitlines() if any(each in line.lower() for each in CANARIES)]


def test_a_window_in_which_everything_breaks_names_nobody(record):
    done = broken("window", record)
    written = (record.parent / "netkeeper.log").read_text(encoding="utf-8")
    assert named_in(written) == []
    assert named_in(done.stderr + done.stdout) == []
    # It was all provoked, and all of it is there to be found by whoever mends it.
    for place in (
        "a job failed\nbuiltins.ValueError",
        "sqlalchemy.exc.IntegrityError",
        "an error that nobody caught\nbuiltins.ValueError",
        "an error that nobody could catch\nbuiltins.ValueError",
        "a command was refused\n",
        "a job was refused: empty_name\n",
        "a job was refused: record_damaged\n",
        "in fail",
        "caused by KeyError",
    ):
        assert place in written, (place, written)
    assert written.count("an error that nobody caught") >= 3  # slots and a thread
    assert str(record.parent) not in written  # what a fault says may name files: its code is enough
    others = [each for each in record.parent.iterdir() if each.suffix not in {".zip", ".sqlite3"}]
    assert {each.name for each in others} <= {
        "netkeeper.log", "window.ini", "backups", "record.sqlite3-wal", "record.sqlite3-shm",
    }  # fmt: skip


def test_a_command_with_a_bug_tells_its_place_and_nobodys_name(record):
    done = broken("command", record)
    assert done.returncode == 70
    assert done.stdout == ""
    assert named_in(done.stderr) == []
    assert done.stderr.count("builtins.ValueError") == 3  # itself, a thread, and what goes
    assert "in fail" in done.stderr
