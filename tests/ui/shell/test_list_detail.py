"""A list and its detail: side by side, or one at a time where there is little room."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from netkeeper.ui.shell.widths import is_single, widths
from tests.ui.keyboard import Key


@pytest.fixture
def page(window):
    return lambda **how: window(**how).page("received")


def focused():
    return QApplication.focusWidget()


def test_enter_goes_to_the_detail_and_escape_to_the_list(page, qtbot):
    shown = page()
    qtbot.keyClick(shown.view, Key.Key_Return)
    assert focused() is shown.note
    qtbot.keyClick(shown.note, Key.Key_Escape)
    assert focused() is shown.view


def test_letters_work_from_the_detail_but_never_from_a_field(page, qtbot):
    shown = page()
    shown.log_button.setFocus()
    qtbot.keyClick(shown.log_button, Key.Key_D)
    assert shown.pressed == ["d"]
    shown.note.setFocus()
    qtbot.keyClick(shown.note, Key.Key_D)
    assert shown.pressed == ["d"]
    assert shown.note.text() == "d"


def test_letters_can_be_switched_off(page, qtbot):
    shown = page()
    shown.view.keys.letters_on = False
    shown.log_button.setFocus()
    qtbot.keyClick(shown.log_button, Key.Key_D)
    assert shown.pressed == []


def test_a_narrow_detail_keeps_its_keys_in_tool_tips_and_its_last_action_in_sight(page, qtbot):
    wide = page()
    assert not wide.detail.narrow
    assert wide.later_button.isVisible()
    narrow = page(size=(960, 640))
    assert narrow.detail.narrow
    assert narrow.later_button.isVisible()
    foot = narrow.detail.footer
    assert foot.rect().contains(
        narrow.later_button.rect().translated(narrow.later_button.mapTo(foot, QPoint()))
    )
    assert "A" in narrow.accept_button.toolTip()
    assert "M" in narrow.log_button.toolTip()


def test_where_there_is_little_room_the_list_and_the_detail_take_turns(page, qtbot):
    shown = page(size=(960, 640), px=20)
    assert shown.single
    assert shown.view.isVisible()
    assert not shown.detail.isVisible()
    at = QPoint(60, shown.view.row_rect(2).center().y())
    qtbot.mouseClick(shown.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert shown.view.current_id() == 3
    assert shown.detail.isVisible()
    assert not shown.view.isVisible()
    qtbot.keyClick(focused(), Key.Key_Escape)
    assert shown.view.isVisible()
    assert focused() is shown.view


def test_both_come_back_when_there_is_room_again(page, window, qtbot):
    shown = page(size=(960, 640), px=20)
    shown.open_detail()
    shown.window().resize(1900, 900)
    qtbot.waitUntil(lambda: shown.view.isVisible() and shown.detail.isVisible())


@pytest.mark.parametrize(
    ("window_width", "sidebar", "listed", "roomy"),
    [(960, 56, 316, False), (1119, 56, 316, False), (1120, 208, 376, True), (1920, 224, 448, True)],
)
def test_widths_follow_the_windows(window_width, sidebar, listed, roomy):
    found = widths(window_width)
    assert (found.sidebar, found.list, found.roomy) == (sidebar, listed, roomy)


def test_the_least_window_has_room_for_both():
    assert not is_single(960 - 56)
    assert is_single(960 / 2 - 56)


def test_a_screen_reader_comes_to_the_list_before_its_detail(page):
    shown = page()
    splitter = QAccessible.queryAccessibleInterface(shown.list.parentWidget())
    parts = [splitter.child(n).object() for n in range(splitter.childCount())]
    assert parts.index(shown.list) < parts.index(shown.detail)
