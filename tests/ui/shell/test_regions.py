"""Where the keyboard comes in, and what that leaves of what it went past."""

from __future__ import annotations

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QScrollArea, QVBoxLayout, QWidget

from netkeeper.ui.shell.regions import focus_first


@pytest.fixture
def part(qtbot):
    """A passing widget, what scrolls, a button that can't be pressed, and one in a frame."""
    part = QWidget()
    qtbot.addWidget(part)
    part.passing, part.area, frame = QWidget(), QScrollArea(), QWidget()
    part.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    part.off, part.button = QPushButton(enabled=False), QPushButton()
    QVBoxLayout(frame).addWidget(part.button)
    column = QVBoxLayout(part)
    for each in (part.passing, part.area, part.off, frame):
        column.addWidget(each)
    return part


def test_the_first_that_the_tab_key_reaches_has_the_keyboard(part):
    assert focus_first(part)
    assert part.focusWidget() is part.button
    part.button.hide()
    assert not focus_first(part)


def test_what_the_keyboard_went_past_stays_whole_when_its_neighbour_goes(part):
    bar, item = part.area.verticalScrollBar(), part.layout().itemAt(1)
    focus_first(part)
    shiboken6.delete(part.passing)
    assert shiboken6.isValid(bar)
    assert shiboken6.isValid(item)
