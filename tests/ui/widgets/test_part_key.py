"""A key of one part of the window: where it works, and once however long it is held."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from netkeeper.ui.widgets.part_key import PartKey
from tests.ui.keyboard import CTRL


def test_a_key_held_down_acts_once_and_in_its_own_part_alone(qtbot):
    window, done = QWidget(), []
    qtbot.addWidget(window)
    inside, outside = QLineEdit(), QLineEdit()
    part = QWidget()
    QVBoxLayout(part).addWidget(inside)
    column = QVBoxLayout(window)
    column.addWidget(part)
    column.addWidget(outside)
    PartKey(part, lambda: done.append("done"), "Ctrl+Return", "Ctrl+Enter")
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    inside.setFocus()
    qtbot.waitUntil(inside.hasFocus)
    qtbot.keyClick(inside, Qt.Key.Key_Return, CTRL)
    for _ in range(3):
        held = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, CTRL, "\r", True)
        QApplication.sendEvent(inside, held)
    assert done == ["done"]
    qtbot.keyClick(inside, Qt.Key.Key_Enter, CTRL)
    assert done == ["done", "done"]
    outside.setFocus()
    qtbot.keyClick(outside, Qt.Key.Key_Return, CTRL)
    assert done == ["done", "done"]


def test_a_key_for_the_whole_window_works_while_its_part_is_in_sight(qtbot):
    window, done = QWidget(), []
    qtbot.addWidget(window)
    column, elsewhere, part = QVBoxLayout(window), QLineEdit(), QWidget()
    for each in (elsewhere, part):
        column.addWidget(each)
    PartKey(part, lambda: done.append("done"), "Ctrl+F", window=True)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    elsewhere.setFocus()
    qtbot.waitUntil(elsewhere.hasFocus)
    qtbot.keyClick(elsewhere, Qt.Key.Key_F, CTRL)
    assert done == ["done"]
    part.hide()
    qtbot.keyClick(elsewhere, Qt.Key.Key_F, CTRL)
    assert done == ["done"]
