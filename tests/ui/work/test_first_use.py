"""Until somebody uses the window, it holds no more than what it shows."""

from __future__ import annotations

from threading import Event

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from shiboken6 import delete

from netkeeper import app, questions
from netkeeper.ui.field.mode import Mode
from netkeeper.ui.window import Window
from netkeeper.ui.work import loading


@pytest.fixture
def left_alone(qtbot, tmp_path, theme, speech):
    """A window that has read all it shows, and that nobody has touched."""
    program = app.build(tmp_path / "record.sqlite3", origin="window")
    program.prepare()
    window = Window(program, theme, speech)
    with qtbot.waitExposed(window.frame):
        window.open()
    desk = window.desk
    qtbot.waitUntil(lambda: desk.figures.figures is not None and desk.standing.now is not None)
    yield window
    window.frame.close()
    delete(window.frame)
    delete(window)


def press(window):
    QTest.keyClick(window.frame.windowHandle(), Qt.Key.Key_Shift)


def click(window):
    QTest.mouseClick(window.frame.windowHandle(), Qt.MouseButton.LeftButton, pos=QPoint(3, 3))


def pass_over(window):
    QTest.mouseMove(window.frame.windowHandle(), QPoint(40, 40))


@pytest.mark.parametrize("sign", [press, click, pass_over])
def test_the_field_is_made_at_the_first_sign_of_use(qtbot, left_alone, sign):
    assert left_alone.field is None
    sign(left_alone)
    qtbot.waitUntil(lambda: left_alone.field is not None)


def test_what_is_typed_before_the_field_is_made_is_logged(qtbot, left_alone):
    left_alone.desk.log_wanted.emit("")
    edit = left_alone.frame.field.edit
    assert left_alone.field is None
    qtbot.keyClicks(edit, "Ada Example hier")
    qtbot.waitUntil(lambda: left_alone.field is not None)
    assert left_alone.field.mode is Mode.LOG
    assert edit.text() == "Ada Example hier"
    qtbot.waitUntil(left_alone.field.log_mode.panel.isVisible)


def test_a_window_that_closes_before_its_field_is_made_makes_none(qtbot, left_alone):
    press(left_alone)
    left_alone.frame.close()
    left_alone._make_field()
    assert left_alone.field is None


def test_a_page_that_judges_is_made_once_what_judges_is_there(qtbot, left_alone, monkeypatch):
    may_load, load = Event(), questions.warm_up
    monkeypatch.setattr(questions, "warm_up", lambda given: may_load.wait(20) and load(given))
    left_alone.go("received", None)
    turned, ended = [], []
    read = left_alone.desk.jobs.read(lambda: None)  # which may have to wait
    read.finished.connect(lambda: ended.append(True))
    QTimer.singleShot(0, lambda: turned.append(True))
    qtbot.waitUntil(lambda: bool(turned))  # the window goes on meanwhile
    assert not left_alone.frame.is_whole
    may_load.set()
    qtbot.waitUntil(lambda: bool(ended))
    qtbot.waitUntil(lambda: left_alone.frame.is_whole)
    assert left_alone.frame.page("received").isVisible()


def test_what_reads_days_in_any_words_is_loaded_after_all_that_commands_need(
    qtbot, left_alone, monkeypatch
):
    loaded, judging = [], questions.warm_up
    monkeypatch.setattr(
        questions, "warm_up", lambda given: judging(given) or loaded.append("judges")
    )
    monkeypatch.setattr(loading, "days_in_any_words", lambda: loaded.append("days"))
    press(left_alone)
    qtbot.waitUntil(lambda: "days" in loaded)
    assert loaded == ["judges", "days"]


def test_a_page_that_is_made_at_once_waits_for_nothing_else_that_is_read(left_alone):
    jobs, ended = left_alone.desk.jobs, []
    for number in range(3):
        jobs.read(lambda: None).finished.connect(lambda at=number: ended.append(at))
    assert left_alone.frame.show_page("received").isVisible()
    assert not ended
