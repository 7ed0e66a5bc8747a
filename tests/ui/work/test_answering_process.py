"""What the window shows is answered beside it: by a child process, or by a thread all the same."""

from __future__ import annotations

import sys
from functools import partial

import pytest
from PySide6.QtCore import QProcess

from netkeeper import app, questions
from netkeeper.store.file.keyring import KEYRING
from netkeeper.ui.work import answering_process
from netkeeper.ui.work.answering_process import AnsweringProcess

PHRASE = "une phrase assez longue"
WAITS = ("-c", "import time; time.sleep(600)")


@pytest.fixture
def apart(program, jobs):
    """What has a child answer."""
    made = AnsweringProcess(program, jobs, jobs)
    made.begin_apart()
    yield made
    made.close()


@pytest.fixture
def child_alone(program, jobs):
    """What has a child answer, and can't read the record itself."""
    made = AnsweringProcess(program._replace(open_reader=_refuse), jobs, jobs)
    made.begin_apart()
    yield made
    made.close()


def _refuse():
    raise AssertionError("the window reads the record")


@pytest.fixture
def every(program, asked):
    """All that a window asks at its start."""
    today = program.today()
    wanted = [asked.from_olivier, asked.from_julie, asked.from_tristan, 0]
    return [
        partial(questions.judgements, wanted=wanted, today=today),
        partial(questions.slow_sections, today=today),
        partial(questions.figures, today=today),
        partial(questions.standing, today=today),
        partial(questions.saved_searches, today=today),
        partial(questions.backup_is_wanted, now=program.now()),
    ]


def answers_to(qtbot, source, every):
    """Return what is answered to questions asked one right after the other."""
    found = []
    for each in every:
        source.ask(each).succeeded.connect(found.append)
    qtbot.waitUntil(lambda: len(found) == len(every))
    return found


def has_child(source):
    return bool(source.findChildren(QProcess))


def test_a_child_answers_what_a_thread_would_and_ends_once_nothing_is_asked(
    qtbot, child_alone, program, every
):
    found = answers_to(qtbot, child_alone, every)
    assert found == [each(program) for each in every]
    assert len(found[0]) == 3  # there was something to judge
    qtbot.waitUntil(lambda: not has_child(child_alone))


def test_from_the_first_use_on_a_thread_answers_and_the_child_only_what_it_owes(
    qtbot, apart, program, every
):
    owed = []
    apart.ask(every[0]).succeeded.connect(owed.append)
    apart.end_apart()
    assert answers_to(qtbot, apart, every[1:3]) == [each(program) for each in every[1:3]]
    qtbot.waitUntil(lambda: bool(owed) and not has_child(apart))
    assert owed == [every[0](program)]


@pytest.mark.parametrize(
    "broken",
    ["import sys; sys.exit(3)", "import sys; sys.stdin.buffer.read(1); sys.stdout.write('no')"],
    ids=["at once", "in the midst of an answer"],
)
def test_what_a_child_that_breaks_off_owes_is_answered_all_the_same(
    qtbot, apart, program, every, monkeypatch, broken
):
    monkeypatch.setattr(answering_process, "MODULE", ("-c", broken))
    assert answers_to(qtbot, apart, every) == [each(program) for each in every]
    qtbot.waitUntil(lambda: not has_child(apart))


def test_where_no_child_can_be_started_all_is_answered(
    qtbot, apart, program, every, monkeypatch, tmp_path
):
    monkeypatch.setattr(sys, "executable", str(tmp_path / "nothing"))
    assert answers_to(qtbot, apart, every) == [each(program) for each in every]


def test_what_can_not_be_answered_is_told_as_it_is(qtbot, apart, program, every):
    program.path.unlink()
    told = []
    apart.ask(every[2]).failed.connect(told.append)
    qtbot.waitUntil(lambda: bool(told))
    assert app.fault_of(told[0], program.path) is not None


def test_a_child_ends_with_its_window(apart, every, monkeypatch):
    monkeypatch.setattr(answering_process, "MODULE", WAITS)
    apart.ask(every[0])
    (child,) = apart.findChildren(QProcess)
    apart.close()
    assert child.state() == QProcess.ProcessState.NotRunning


def test_a_child_opens_an_encrypted_record_by_its_key(qtbot, child_alone, program, every):
    pytest.importorskip("sqlcipher3.dbapi2", reason="the extra “passphrase” isn’t installed")
    expected = every[0](program)
    program.passphrases.replace(PHRASE, backups=False)
    try:
        assert answers_to(qtbot, child_alone, every[:1]) == [expected]
    finally:
        KEYRING.forget()
