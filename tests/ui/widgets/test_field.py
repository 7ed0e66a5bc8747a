"""A field that frames an editor of Qt's."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from netkeeper.ui.widgets.field import Field

EVENT = "Grand congres annuel des membres de la Chambre de commerce"


@pytest.fixture
def lines(qtbot, theme):
    """Two fields under each other, too short for the event's name."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    made = [QLineEdit(), QLineEdit()]
    for each in made:
        column.addWidget(Field(theme, each, "Événement"))
    holder.resize(200, 100)
    qtbot.addWidget(holder)
    with qtbot.waitActive(holder):
        holder.show()
        holder.activateWindow()
    made[1].setFocus()
    return holder, *made


def test_a_long_text_is_shown_from_its_beginning(lines):
    _holder, first, _second = lines
    first.setText(EVENT)
    assert first.cursorPosition() == 0


def test_it_is_shown_from_its_beginning_again_once_it_is_left(lines, qtbot):
    holder, first, second = lines
    first.setFocus()
    qtbot.keyClicks(first, EVENT)
    assert first.cursorPosition() == len(EVENT)
    qtbot.keyClick(holder.focusWidget(), Qt.Key.Key_Tab)
    assert second.hasFocus()
    assert (first.text(), first.cursorPosition()) == (EVENT, 0)
