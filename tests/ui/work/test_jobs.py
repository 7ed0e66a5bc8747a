"""Long work: told step by step, stopped when asked, never lost."""

from __future__ import annotations

import logging
import subprocess
import sys
import threading

import pytest
from PySide6.QtCore import QEvent, QThread
from PySide6.QtWidgets import QApplication, QLabel

from netkeeper.services.progress import Cancelled
from netkeeper.services.refused import Refused
from netkeeper.ui.work import child_process
from netkeeper.ui.work.jobs import Jobs
from netkeeper.ui.work.process_failed import ProcessFailed

WAITS = 'import sys, time; print(\'{"done":1,"total":2}\', file=sys.stderr, flush=True); '
REFUSES = "import sys; sys.stderr.write('Nadia is not there.'); sys.exit(2)"


class Heard:
    """What a job said, in order."""

    def __init__(self, job):
        self.said = []
        job.progressed.connect(lambda done, total: self.said.append(("progressed", done, total)))
        job.succeeded.connect(lambda result: self.said.append(("succeeded", result)))
        job.cancelled.connect(lambda: self.said.append(("cancelled",)))
        job.failed.connect(lambda error: self.said.append(("failed", error)))
        job.finished.connect(lambda: self.said.append(("finished",)))

    @property
    def over(self):
        return ("finished",) in self.said


def ended(qtbot, *heard):
    qtbot.waitUntil(lambda: all(each.over for each in heard))


def test_a_job_gives_what_its_work_returned(jobs, qtbot):
    heard = Heard(jobs.start(lambda _: 42))
    ended(qtbot, heard)
    assert heard.said == [("succeeded", 42), ("finished",)]


def test_a_short_job_is_heard_by_whoever_connects_in_the_same_turn(jobs, qtbot):
    done = threading.Event()
    job = jobs.start(lambda _: done.set())
    assert done.wait(60)  # the work is over before anybody listens
    heard = Heard(job)
    ended(qtbot, heard)
    assert heard.said[0] == ("succeeded", None)


def test_the_answer_comes_on_the_gui_thread(jobs, qtbot):
    threads = []
    job = jobs.start(lambda _: QThread.currentThread())
    job.succeeded.connect(lambda worker: threads.extend((worker, QThread.currentThread())))
    ended(qtbot, Heard(job))
    assert threads[1] is QApplication.instance().thread()
    assert threads[0] is not threads[1]


def test_an_error_is_told_and_the_next_job_still_runs(jobs, qtbot, caplog):
    def break_off(_):
        raise ValueError("no such line")

    first, second = Heard(jobs.start(break_off)), Heard(jobs.start(lambda _: "well"))
    ended(qtbot, first, second)
    kind, error = first.said[0]
    assert kind == "failed"
    assert str(error) == "no such line"
    assert second.said[0] == ("succeeded", "well")
    assert "a job failed" in caplog.text


def test_what_is_only_refused_is_no_error_in_the_log(jobs, children, qtbot, caplog):
    caplog.set_level(logging.INFO)

    def refuse(_):
        raise Refused("no_such_person", name="Nadia")

    heard = Heard(children(REFUSES)), Heard(jobs.start(refuse))
    ended(qtbot, *heard)
    assert [each.said[0][0] for each in heard] == ["failed", "failed"]
    assert "no_such_person" in caplog.text
    assert "Nadia" not in caplog.text
    assert max(each.levelno for each in caplog.records) == logging.INFO


def test_jobs_run_one_after_the_other_in_order(jobs, qtbot):
    ran, running = [], []

    def work(number):
        def do(_):
            running.append(number)
            assert len(running) == 1
            ran.append(number)
            running.remove(number)

        return do

    heard = [Heard(jobs.start(work(number))) for number in range(20)]
    ended(qtbot, *heard)
    assert ran == list(range(20))
    assert jobs.is_idle()


def test_a_reader_is_not_kept_waiting_by_a_writer(jobs, qtbot):
    release = threading.Event()
    writer = Heard(jobs.start(lambda _: release.wait(60)))
    reader = Heard(jobs.read(lambda: "read"))
    ended(qtbot, reader)
    assert not writer.over
    release.set()
    ended(qtbot, writer)


class Shown(QLabel):
    """Notes when it is painted anew."""

    def __init__(self, noted):
        super().__init__("nothing yet")
        self._noted = noted

    def event(self, event):
        if event.type() == QEvent.Type.Paint:
            self._noted.append(f"painted {self.text()}")
        return super().event(event)


def test_a_read_begins_once_what_the_one_before_found_is_painted(jobs, qtbot):
    noted = []
    label = Shown(noted)
    qtbot.addWidget(label)
    label.show()
    qtbot.waitUntil(lambda: bool(noted))
    noted.clear()
    first, second = jobs.read(lambda: "Zoé"), jobs.read(lambda: noted.append("read"))
    first.succeeded.connect(label.setText)
    ended(qtbot, Heard(first), Heard(second))
    assert noted == ["painted Zoé", "read"]


def test_a_read_that_is_cancelled_as_it_waits_keeps_none_behind_it(jobs, qtbot):
    ran, release = [], threading.Event()
    first, waiting, last = (
        jobs.read(work)
        for work in (
            lambda: release.wait(60), lambda: ran.append(2), lambda: ran.append(3)
        )
    )  # fmt: skip
    heard = [Heard(each) for each in (first, waiting, last)]
    waiting.cancel()
    ended(qtbot, heard[1])
    assert heard[1].said == [("cancelled",), ("finished",)]
    release.set()
    ended(qtbot, *heard)
    assert ran == [3]


def test_closing_drops_the_reads_that_wait(qapp):
    jobs, read, begun, release = Jobs(), [], threading.Event(), threading.Event()

    def long():
        begun.set()
        release.wait(60)
        read.append("begun")

    jobs.read(long)
    jobs.read(lambda: read.append("waited"))
    assert begun.wait(60)
    release.set()
    jobs.close()
    QApplication.processEvents()
    assert read == ["begun"]


def test_progress_is_told_seldom_and_at_the_end(jobs, qtbot):
    def work(progress):
        for done in range(10_001):
            progress.step(done, 10_000)

    heard = Heard(jobs.start(work))
    ended(qtbot, heard)
    steps = [said for said in heard.said if said[0] == "progressed"]
    assert steps[-1] == ("progressed", 10_000, 10_000)
    assert len(steps) < 100


def test_progress_counts_beyond_32_bits(jobs, qtbot):
    heard = Heard(jobs.start(lambda progress: progress.step(9_000_000_000, 9_000_000_000)))
    ended(qtbot, heard)
    assert heard.said[0] == ("progressed", 9_000_000_000, 9_000_000_000)


def test_a_cancel_stops_at_the_next_step(jobs, qtbot):
    begun, kept = threading.Event(), []

    def work(progress):
        begun.set()
        while True:
            progress.step(1, 2)

    def whole(progress):
        try:
            work(progress)
        except Cancelled:
            kept.append("rolled back")
            raise

    job = jobs.start(whole)
    heard = Heard(job)
    assert begun.wait(60)
    job.cancel()
    ended(qtbot, heard)
    assert kept == ["rolled back"]
    assert heard.said[-2:] == [("cancelled",), ("finished",)]


def test_a_waiting_job_that_is_cancelled_never_begins(jobs, qtbot):
    release, ran = threading.Event(), []
    first = Heard(jobs.start(lambda _: release.wait(60)))
    waiting = jobs.start(lambda _: ran.append(2))
    heard = Heard(waiting)
    waiting.cancel()
    waiting.cancel()
    ended(qtbot, heard)
    assert heard.said == [("cancelled",), ("finished",)]
    release.set()
    last = Heard(jobs.start(lambda _: ran.append(3)))
    ended(qtbot, first, last)
    assert ran == [3]


def test_closing_keeps_what_was_decided_and_stops_what_is_long(qapp):
    jobs, saved, begun = Jobs(), [], threading.Event()

    def long(progress):
        begun.set()
        while True:
            progress.step(1, 2)

    def long_too(progress):
        progress.step(0, 2)
        saved.append("never")

    jobs.start(long)
    assert begun.wait(60)
    jobs.start(lambda _: saved.append("a decision"))
    jobs.start(long_too)
    jobs.close()
    assert saved == ["a decision"]
    jobs.start(lambda _: saved.append("too late"))
    jobs.read(lambda: saved.append("too late"))
    assert saved == ["a decision"]


@pytest.fixture
def children(jobs, monkeypatch):
    """Start jobs whose child runs the given program instead of NetKeeper's command line."""

    def start(program):
        job = jobs.start_process([])
        assert job.begun
        return job

    def make(program):
        monkeypatch.setattr(child_process, "MODULE", ("-c", program))
        return start(program)

    return make


def test_a_child_tells_its_progress_and_its_answer(children, qtbot):
    heard = Heard(
        children(
            "import json, sys\n"
            "for done in (1, 2):\n"
            "    print(json.dumps({'done': done, 'total': 2}), file=sys.stderr, flush=True)\n"
            "print(json.dumps({'people': 2, 'who': 'Zoé Lévesque'}))\n"
        )
    )
    ended(qtbot, heard)
    assert ("progressed", 2, 2) in heard.said
    assert heard.said[-2:] == [
        ("succeeded", {"people": 2, "who": "Zoé Lévesque"}),
        ("finished",),
    ]


def test_a_child_whose_answer_is_no_has_still_answered(children, qtbot):
    heard = Heard(children("import sys; print('{\"ok\": false}'); sys.exit(1)"))
    ended(qtbot, heard)
    assert heard.said[0] == ("succeeded", {"ok": False})


@pytest.mark.parametrize(
    ("program", "sentence", "code"),
    [
        (
            WAITS + "sys.exit('This file is not an archive.')",
            "This file is not an archive.",
            1,
        ),
        ("import sys; sys.stderr.write('Line 3 is broken.\\n'); sys.exit(2)", "Line 3 is", 2),
        ("import sys; sys.exit(2)", "exit code 2", 2),
        ("print('no document')", "exit code 0", 0),
    ],
)
def test_a_child_that_fails_says_why(children, qtbot, caplog, program, sentence, code):
    heard = Heard(children(program))
    ended(qtbot, heard)
    kind, error = heard.said[-2]
    assert kind == "failed"
    assert isinstance(error, ProcessFailed)
    assert str(error).startswith(sentence)
    assert error.code == code


@pytest.mark.skipif(sys.platform == "win32", reason="processes have no signals there")
def test_a_child_that_is_killed_has_failed(children, qtbot, caplog):
    heard = Heard(children("import os, signal; os.kill(os.getpid(), signal.SIGKILL)"))
    ended(qtbot, heard)
    kind, error = heard.said[0]
    assert kind == "failed"
    assert error.code is None


def test_a_child_that_cannot_start_has_failed(jobs, qtbot, caplog, monkeypatch):
    monkeypatch.setattr(sys, "executable", "/no/such/python")
    heard = Heard(jobs.start_process(["check"]))
    ended(qtbot, heard)
    assert heard.said[0][0] == "failed"
    assert jobs.is_idle()


@pytest.mark.parametrize(
    "stubborn",
    [
        "",
        pytest.param(
            "import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN); ",
            marks=pytest.mark.skipif(sys.platform == "win32", reason="no SIGTERM there"),
        ),
    ],
)
def test_a_cancelled_child_ends_even_when_it_does_not_listen(
    children, qtbot, monkeypatch, stubborn
):
    monkeypatch.setattr(child_process, "KILL_AFTER", 200)
    job = children(stubborn + WAITS + "time.sleep(60)")
    heard = Heard(job)
    qtbot.waitUntil(lambda: heard.said != [])
    job.cancel()
    ended(qtbot, heard)
    assert heard.said[-2:] == [("cancelled",), ("finished",)]


def test_writers_wait_for_a_child_and_readers_do_not(jobs, children, qtbot):
    order = []
    child = children("print('{}')")
    # Heard before the queue goes on, which it does once the child is finished.
    child.succeeded.connect(lambda _answer: order.append("child"))
    writer, reader = jobs.start(lambda _: order.append("writer")), jobs.read(lambda: None)
    ended(qtbot, Heard(child), Heard(writer), Heard(reader))
    assert order == ["child", "writer"]


def test_closing_ends_the_child_and_keeps_what_waited(jobs, children, qtbot):
    saved = []
    heard = Heard(children(WAITS + "time.sleep(60)"))
    qtbot.waitUntil(lambda: heard.said != [])
    jobs.start(lambda _: saved.append("a decision"))
    jobs.close()
    assert saved == ["a decision"]


def test_thousands_of_jobs_one_after_the_other_break_nothing():
    # In a process of its own: what broke was the interpreter.
    program = """
from PySide6.QtCore import QCoreApplication, QTimer
from netkeeper.ui.work.jobs import Jobs
app, done = QCoreApplication([]), []
jobs = Jobs()
def begin(*_):
    done.append(1)
    if len(done) > 5000:
        app.quit()
    else:
        jobs.read(lambda: {}).succeeded.connect(lambda found: begin(found))
QTimer.singleShot(0, begin)
app.exec()
jobs.close()
print(len(done))
"""
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False)
    assert (ran.returncode, ran.stdout.strip()) == (0, b"5001")
