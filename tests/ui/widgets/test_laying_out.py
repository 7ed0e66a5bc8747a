"""A layout's space follows the size of text for as long as there is the layout."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import shiboken6
from PySide6.QtCore import QMargins
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from netkeeper.ui.widgets.flow_layout import FlowLayout
from netkeeper.ui.widgets.laying_out import keep_space

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from netkeeper.ui.look.theme import Theme


def enlarge(qapp: QApplication, px: int) -> None:
    font = QFont(qapp.font())
    font.setPixelSize(px)
    qapp.setFont(font)


@pytest.mark.parametrize("nested", [False, True])
def test_a_layouts_space_follows_the_size_of_text(
    themed: Callable[..., Theme], qapp: QApplication, qtbot: QtBot, *, nested: bool
) -> None:
    theme, pane = themed(13), QWidget()
    qtbot.addWidget(pane)
    column = QVBoxLayout(pane)
    layout = column
    if nested:
        layout = QHBoxLayout()
        column.addLayout(layout)
    keep_space(theme, layout, gap=8, margins=(1, 2, 3, 0))
    assert (layout.spacing(), layout.contentsMargins()) == (8, QMargins(1, 2, 3, 0))
    enlarge(qapp, 26)
    assert (layout.spacing(), layout.contentsMargins()) == (16, QMargins(2, 4, 6, 0))


def test_lines_have_a_space_of_their_own(theme: Theme, qtbot: QtBot) -> None:
    pane = QWidget()
    qtbot.addWidget(pane)
    flow = FlowLayout(pane)
    for word in ("Marie", "Luc"):
        flow.addWidget(QLabel(word))
    one = flow.sizeHint().width()
    low = flow.heightForWidth(1)
    keep_space(theme, flow, gap=(20, 30))
    assert flow.sizeHint().width() == one + 12
    assert flow.heightForWidth(1) == low + 22


def test_a_layout_without_lines_takes_no_gap_for_them(theme: Theme, qtbot: QtBot) -> None:
    pane = QWidget()
    qtbot.addWidget(pane)
    with pytest.raises(AssertionError):
        keep_space(theme, QHBoxLayout(pane), gap=(20, 30))


def test_what_is_not_given_is_left_as_it_is(theme: Theme, qtbot: QtBot) -> None:
    pane = QWidget()
    qtbot.addWidget(pane)
    row = QHBoxLayout(pane)
    row.setSpacing(5)
    keep_space(theme, row, margins=(4, 4, 4, 4))
    assert row.spacing() == 5


def test_a_layout_that_is_gone_is_asked_for_nothing(
    themed: Callable[..., Theme], qapp: QApplication
) -> None:
    theme, pane = themed(13), QWidget()
    keep_space(theme, QVBoxLayout(pane), gap=8)
    shiboken6.delete(pane)
    enlarge(qapp, 26)  # a slot that raised would fail the test
