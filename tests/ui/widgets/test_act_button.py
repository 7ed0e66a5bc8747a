"""A button under the keyboard: what presses it on every desktop, and what doesn't."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from netkeeper.ui.shell.standing_light import StandingLight
from netkeeper.ui.widgets.key_button import KeyButton
from netkeeper.ui.widgets.link_button import LinkButton
from tests.ui.keyboard import PLAIN, Key


@pytest.fixture(params=[KeyButton, LinkButton])
def button(request, theme, qtbot):
    made = request.param(theme, "Empty the trash")
    qtbot.addWidget(made)
    made.pressed_by = []
    made.clicked.connect(lambda: made.pressed_by.append("once"))
    return made


def test_an_ampersand_is_a_letter_of_a_name_for_eye_and_ear(theme, qtbot):
    holder = QWidget()
    qtbot.addWidget(holder)
    light = StandingLight(theme, holder)
    light.show_standing("calm", "Calm", "R&D answers")
    assert light.shortcut().isEmpty()
    assert light.accessibleName() == "Calm. R&D answers"


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter, Key.Key_Space])
def test_enter_presses_as_space_does(button, qtbot, key):
    qtbot.keyClick(button, key)
    assert button.pressed_by == ["once"]


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Space])
def test_a_key_held_down_presses_nothing_that_comes_under_it(button, key):
    QApplication.sendEvent(button, QKeyEvent(QEvent.Type.KeyPress, key, PLAIN, "", True))
    assert button.pressed_by == []


def test_with_ctrl_enter_is_left_to_the_form(button):
    control = Qt.KeyboardModifier.ControlModifier
    event = QKeyEvent(QEvent.Type.KeyPress, Key.Key_Return, control)
    QApplication.sendEvent(button, event)
    assert not event.isAccepted()
    assert button.pressed_by == []
