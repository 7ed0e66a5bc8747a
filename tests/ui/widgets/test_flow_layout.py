"""A flow never cuts a widget and never loses one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from netkeeper.ui.widgets.flow_layout import FlowLayout

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


class Block(QWidget):
    """A widget of one fixed size."""

    def __init__(self, width: int, height: int) -> None:
        super().__init__()
        self._size = QSize(width, height)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return self._size


@pytest.fixture
def footer(qtbot: QtBot) -> QWidget:
    """A pane with a flow in it."""
    pane = QWidget()
    qtbot.addWidget(pane)
    FlowLayout(pane).set_gaps(8, 4)
    return pane


def flow_of(pane: QWidget) -> FlowLayout:
    layout = pane.layout()
    assert isinstance(layout, FlowLayout)
    return layout


def settle(pane: QWidget, width: int) -> None:
    pane.resize(width, flow_of(pane).heightForWidth(width))
    flow_of(pane).setGeometry(pane.rect())


def test_widgets_stand_in_one_line_while_there_is_room(footer: QWidget) -> None:
    blocks = [Block(100, 32) for _ in range(3)]
    for block in blocks:
        flow_of(footer).addWidget(block)
    settle(footer, 316)
    assert [block.x() for block in blocks] == [0, 108, 216]
    assert footer.height() == 32
    assert flow_of(footer).sizeHint() == QSize(316, 32)


def test_a_widget_shown_already_stands_after_one_that_is_added_before_it(
    footer: QWidget, qtbot: QtBot
) -> None:
    flow, shown = flow_of(footer), Block(100, 32)
    flow.addWidget(shown)
    footer.resize(316, 32)
    with qtbot.waitExposed(footer):
        footer.show()
    flow.takeAt(0)
    new = Block(60, 32)
    for each in (new, shown):
        flow.addWidget(each)
        each.show()
    qtbot.waitUntil(lambda: shown.x() == 68)
    assert new.x() == 0


def test_the_quiet_last_action_stands_at_the_far_right(footer: QWidget) -> None:
    first, last = Block(100, 32), Block(80, 32)
    flow_of(footer).addWidget(first)
    flow_of(footer).add_last(last)
    settle(footer, 500)
    assert first.x() == 0
    assert last.geometry().right() == 499


def test_lower_widgets_stand_in_the_middle_of_their_line(footer: QWidget) -> None:
    low, high = Block(50, 16), Block(50, 32)
    flow_of(footer).addWidget(low)
    flow_of(footer).addWidget(high)
    settle(footer, 200)
    assert low.y() == 8
    assert high.y() == 0


def test_a_hidden_widget_takes_no_room(footer: QWidget) -> None:
    blocks = [Block(100, 32) for _ in range(3)]
    for block in blocks:
        flow_of(footer).addWidget(block)
    blocks[1].hide()
    settle(footer, 500)
    assert blocks[2].x() == 108


def test_a_flow_of_nothing_has_no_height(footer: QWidget) -> None:
    assert flow_of(footer).heightForWidth(300) == 0
    assert flow_of(footer).itemAt(0) is None
    assert flow_of(footer).takeAt(0) is None


@settings(max_examples=40)
@given(
    sizes=st.lists(st.tuples(st.integers(1, 300), st.integers(1, 60)), max_size=8),
    width=st.integers(1, 700),
)
def test_nothing_is_cut_and_nothing_overlaps(sizes: list[tuple[int, int]], width: int) -> None:
    pane = QWidget()
    FlowLayout(pane)
    blocks = [Block(*size) for size in sizes]
    for block in blocks:
        flow_of(pane).addWidget(block)
    settle(pane, width)
    places = [block.geometry() for block in blocks]
    for (wide, high), place in zip(sizes, places, strict=True):
        assert place.width() == min(wide, width)
        assert place.height() == high
        assert pane.rect().contains(place)
    for index, place in enumerate(places):
        assert not any(place.intersects(other) for other in places[index + 1 :])
