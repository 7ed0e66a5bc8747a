"""A hand that is quick, or doubles every click and every Enter, does each thing once."""

from __future__ import annotations

import shutil

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication

from tests.ui.conftest import TODAY
from tests.ui.keyboard import CTRL, PLAIN, Key, WindowUser


class Quick(WindowUser):
    """Somebody who doubles whatever they do."""

    def __init__(self, qtbot, window):
        super().__init__(qtbot, window)
        self.desk = window.desk
        self.refused = []
        window.desk.refused.connect(self.refused.append)

    def at(self, code):
        self.window.go(code, None)
        self.settle()
        return self.window.frame.page(code)

    def twice(self, key, modifier=PLAIN):
        self.press(key, modifier)
        self.press(key, modifier)
        self.settle()

    def click_twice(self, widget, at):
        left = Qt.MouseButton.LeftButton
        self.bot.mouseClick(widget, left, pos=at)
        self.settle()
        place = QPointF(widget.mapToGlobal(at))
        for kind in (QEvent.Type.MouseButtonDblClick, QEvent.Type.MouseButtonRelease):
            QApplication.sendEvent(widget, QMouseEvent(kind, QPointF(at), place, left, left, PLAIN))
        self.settle()

    def settle(self):
        """Wait until all that was asked for is written, read and shown."""
        self.bot.waitUntil(lambda: self.window.is_idle and self.desk.jobs.is_idle())

    def count(self, what):
        with self.desk.program.open_reader() as reader:
            return len(list(what(reader)))


@pytest.fixture
def user(open_window, qtbot, asked_record, tmp_path):
    path = shutil.copy(asked_record[0], tmp_path / "record.sqlite3")
    window = open_window(path, day=lambda: TODAY)
    qtbot.waitUntil(window.frame.isActiveWindow)
    return Quick(qtbot, window)


def people(reader):
    return reader.people.ids()


def requests(direction):
    return lambda reader: reader.invitations.ids(direction)


def changes(reader):
    return reader.history.ids()


@pytest.mark.parametrize(
    ("code", "key", "modifier", "what"),
    [
        ("received", Key.Key_Return, PLAIN, requests("received")),
        ("received", Key.Key_Return, CTRL, requests("received")),
        ("sent", Key.Key_Return, PLAIN, requests("sent")),
        ("people", Key.Key_Return, CTRL, people),
    ],
)
def test_enter_pressed_twice_in_a_form_adds_one(user, code, key, modifier, what):
    user.at(code)
    before = user.count(what)
    user.press(Key.Key_N, CTRL)
    user.settle()
    user.type("Zed Quux")
    user.twice(key, modifier)
    assert user.count(what) == before + 1
    assert user.refused == []


def test_enter_pressed_twice_notes_one_restriction(user):
    page = user.at("standing")
    user.bot.waitUntil(lambda: page.standing is not None)
    page.restrictions.add_button.click()
    user.settle()
    user.type("2026-11-20")
    user.twice(Key.Key_Return, CTRL)
    assert user.count(lambda reader: reader.standing.restrictions()) == 1


@pytest.mark.parametrize(
    ("code", "typed"), [("received", "Zed"), ("sent", "Zed"), ("standing", "2026-11-20")]
)
def test_ctrl_n_pressed_again_leaves_what_is_typed(user, code, typed):
    user.at(code)
    user.press(Key.Key_N, CTRL)
    user.settle()
    user.type(typed)
    user.press(Key.Key_N, CTRL)
    user.settle()
    assert user.focused.text() == typed


def test_i_pressed_twice_begins_one_invitation(user, asked_record):
    page = user.at("people")
    page.view.go_to_id(asked_record[1].olivier)
    user.settle()
    before = user.count(requests("sent"))
    user.twice(Key.Key_I)
    assert user.count(requests("sent")) == before + 1


@pytest.mark.parametrize(("code", "what"), [("people", people), ("received", requests("received"))])
def test_a_form_that_closes_the_window_right_after_enter_keeps_one(user, code, what):
    user.at(code)
    before = user.count(what)
    user.press(Key.Key_N, CTRL)
    user.settle()
    user.type("Zed Quux")
    user.press(Key.Key_Return, CTRL)
    program = user.desk.program
    user.window.frame.close()
    with program.open_reader() as reader:
        assert len(list(what(reader))) == before + 1


def test_two_clicks_on_a_button_act_on_one_request(user):
    page = user.at("received")
    before, button = user.count(changes), page.foot.buttons[0]
    user.click_twice(button, button.rect().center())
    assert user.count(changes) == before + 1


def test_two_clicks_on_a_rows_action_act_on_one_row(user):
    view = user.at("today").decide.view
    before = user.count(changes)
    view.go_to(0)
    row = view.row_rect(0)
    places = [QPoint(x, row.center().y()) for x in range(row.right(), row.left(), -1)]
    action = next(each for each in places if view.action_at(0, QPointF(each)) == "decline")
    user.click_twice(view.viewport(), action)
    assert user.count(changes) == before + 1


def test_ctrl_z_held_takes_back_one_change(user):
    for name in ("Ann One", "Ann Two", "Ann Three"):
        user.at("people")
        user.press(Key.Key_N, CTRL)
        user.settle()
        user.type(name)
        user.press(Key.Key_Return, CTRL)
        user.settle()
    before = user.count(people)
    user.press(Key.Key_Z, CTRL)
    held = QKeyEvent(QEvent.Type.KeyPress, Key.Key_Z, CTRL, "\x1a", True)
    for _ in range(5):
        QApplication.sendEvent(user.focused, held)
    user.settle()
    assert user.count(people) == before - 1
