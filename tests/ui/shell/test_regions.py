"""Where the keyboard comes in, and what that leaves of what it went past."""

from __future__ import annotations

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QScrollArea, QVBoxLayout, QWidget

from netkeeper.ui.shell.regions import Region, Regions, focus_first


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


def test_the_round_goes_on_where_what_had_the_keyboard_is_no_more(part, qtbot):
    other = QPushButton(part)
    part.layout().addWidget(other)
    frame = part.button.parentWidget()
    spare = QPushButton()
    frame.layout().addWidget(spare)
    regions = [Region(each, lambda each=each: each.setFocus() or True) for each in (other,)]
    regions.append(Region(frame, lambda: focus_first(frame)))
    with qtbot.waitExposed(part):
        part.show()
    part.activateWindow()
    part.button.setFocus()
    qtbot.waitUntil(part.button.hasFocus)
    round_of = Regions(lambda: regions)
    round_of.go(1)
    assert other.hasFocus()
    shiboken6.delete(part.button)
    round_of.go(1)
    assert spare.hasFocus()
