"""Saved searches in the sidebar: kept from a filter, named in place, counted live, opened."""

from __future__ import annotations

import shutil

import pytest
from PySide6.QtWidgets import QApplication

from netkeeper.domain.people import Person
from netkeeper.services.people import add_person, tag_people
from netkeeper.services.saved_searches import save_search
from netkeeper.ui.shell.name_line import NameLine
from tests.ui.conftest import TODAY
from tests.ui.keyboard import ALT, CTRL, PLAIN, Key, WindowUser


class Sidebar(WindowUser):
    """The saved searches in sight, and a keyboard."""

    def __init__(self, qtbot, window):
        super().__init__(qtbot, window)
        self.section = window.frame.sidebar.saved

    def press(self, key, modifier=PLAIN):
        """Press a key where the keyboard is, once it is back from a menu."""
        self.frame.activateWindow()
        self.until(QApplication.focusWidget)
        super().press(key, modifier)

    def names(self):
        """Say whether a name can be typed: the filter holds the same words as the name proposed."""
        return any(line.isAncestorOf(self.focused) for line in self.lines())

    def lines(self):
        return self.window.frame.findChildren(NameLine)

    def shown(self):
        return [(each.name, each.figure) for each in self.section._entries]


def opened(open_window, qtbot, asked_record, tmp_path):
    path = shutil.copy(asked_record[0], tmp_path / "record.sqlite3")
    window = open_window(path, day=lambda: TODAY)
    qtbot.waitUntil(window.frame.isActiveWindow)
    return Sidebar(qtbot, window)


def test_a_search_is_kept_named_counted_and_opened(open_window, qtbot, asked_record, tmp_path):
    user = opened(open_window, qtbot, asked_record, tmp_path)
    window = user.window
    user.until(user.section._advice.isVisible)
    window.go("people", None)
    page = window.frame.page("people")
    page.begin_filter()
    qtbot.keyClicks(page.filter.edit, "tag:vip")
    user.until(lambda: page.filter.is_active)
    user.press(Key.Key_S, CTRL)
    user.until(lambda: user.shown() == [("tag:vip", "0")])
    user.until(user.names)
    qtbot.keyClicks(user.focused, "Guests")
    user.press(Key.Key_Return)
    user.until(lambda: user.shown() == [("Guests", "0")])
    assert not user.section._advice.isVisible()
    unit = window.desk.program.open_unit
    number = add_person(unit, Person(0, "Zoé", "Côté", "Zoé Côté"))
    tag_people(unit, [number], "VIP")
    user.until(lambda: user.shown() == [("Guests", "1")])
    page.filter.close_filter()
    window.go("today", None)
    user.section.items[0].click()
    assert window.frame.code == "people"
    assert page.filter.edit.text() == "tag:vip"
    lines = page.view.lines
    user.until(lambda: [lines.index(n).data() for n in range(lines.rowCount())] == ["Zoé Côté"])


def test_a_name_left_as_it_is_stands_on_its_line_and_goes_with_the_keyboard(
    open_window, qtbot, asked_record, tmp_path
):
    user = opened(open_window, qtbot, asked_record, tmp_path)
    user.window.go("people", None)
    page = user.window.frame.page("people")
    page.begin_filter()
    qtbot.keyClicks(page.filter.edit, "tag:vip")
    user.until(lambda: page.filter.is_active)
    user.press(Key.Key_S, CTRL)
    user.until(lambda: user.lines() and user.section.items)
    (line,), (item,) = user.lines(), user.section.items
    user.until(
        lambda: (
            line.geometry().center().y() == item.mapTo(user.window.frame, item.rect().center()).y()
        )
    )
    assert line.width() == item.width()  # inside the sidebar
    page.view.setFocus()
    user.until(lambda: not user.lines())
    assert user.shown() == [("tag:vip", "0")]


def filtered_by(user, text):
    user.window.go("people", None)
    page = user.window.frame.page("people")
    page.begin_filter()
    user.bot.keyClicks(page.filter.edit, text)
    user.until(lambda: page.filter.is_active)
    return page


def test_what_is_typed_right_after_ctrl_s_is_the_name(open_window, qtbot, asked_record, tmp_path):
    user = opened(open_window, qtbot, asked_record, tmp_path)
    page = filtered_by(user, "tag:vip")
    user.press(Key.Key_S, CTRL)  # from here on without a look at the record
    qtbot.keyClicks(user.focused, "Guests")
    user.press(Key.Key_Return)
    assert user.focused is page.filter.edit
    user.until(lambda: user.shown() == [("Guests", "0")])
    assert page.filter.edit.text() == "tag:vip"


def test_a_name_that_is_taken_is_told_under_the_line_and_mended_there(
    open_window, qtbot, asked_record, tmp_path
):
    user = opened(open_window, qtbot, asked_record, tmp_path)
    refused = []
    user.window.desk.refused.connect(refused.append)
    save_search(user.window.desk.program.open_unit, "Guests", "is:met")
    user.until(lambda: user.section.items)
    page = filtered_by(user, "tag:vip")
    user.press(Key.Key_S, CTRL)
    qtbot.keyClicks(user.focused, "guests ")
    user.press(Key.Key_Return)
    (line,) = user.lines()
    assert line.reason.text() == "Another search is called “guests” already."
    assert line.reason.isVisible()
    assert line.rect().contains(line.reason.geometry())
    assert line.edit.accessibleDescription() == line.reason.text()
    page.view.setFocus()  # the name is kept here too
    assert user.lines() == [line]
    assert line.isVisible()
    line.edit.setFocus()
    user.press(Key.Key_End)
    qtbot.keyClicks(user.focused, "2026")
    assert not line.reason.isVisible()
    user.press(Key.Key_Return)
    user.until(lambda: [name for name, _ in user.shown()] == ["Guests", "guests 2026"])
    assert refused == []


@pytest.mark.parametrize("typed", ["", " ", "tag:vip "])
def test_enter_on_the_name_proposed_or_on_none_is_no_change(
    open_window, qtbot, asked_record, tmp_path, typed
):
    user = opened(open_window, qtbot, asked_record, tmp_path)
    refused = []
    user.window.desk.refused.connect(refused.append)
    save_search(user.window.desk.program.open_unit, "tag:vip", "tag:vip")
    user.until(lambda: user.section.items)
    user.section.items[0].setFocus()
    user.press(Key.Key_F2)
    user.focused.setText(typed)
    user.press(Key.Key_Return)
    # What is asked for next is done after it.
    user.press(Key.Key_F2)
    qtbot.keyClicks(user.focused, "Guests")
    user.press(Key.Key_Return)
    user.until(lambda: user.shown() == [("Guests", "0")])
    assert refused == []


def test_the_keyboard_reaches_names_moves_and_removes_them(
    open_window, qtbot, asked_record, tmp_path
):
    user = opened(open_window, qtbot, asked_record, tmp_path)
    unit = user.window.desk.program.open_unit
    for name in ("One", "Two", "Three"):
        save_search(unit, name, "is:met")
    user.until(lambda: len(user.section.items) == 3)
    user.window.frame.sidebar.take_focus()
    while user.focused is not user.section.items[0]:
        user.press(Key.Key_Down)
    user.press(Key.Key_Down, ALT)
    user.until(lambda: [name for name, _ in user.shown()] == ["Two", "One", "Three"])
    assert user.focused is user.section.items[1]
    user.press(Key.Key_F2)
    qtbot.keyClicks(user.focused, "Wrong")
    user.press(Key.Key_Escape)
    user.press(Key.Key_Delete)
    user.until(lambda: [name for name, _ in user.shown()] == ["Two", "Three"])
    user.press(Key.Key_Z, CTRL)
    user.until(lambda: [name for name, _ in user.shown()] == ["Two", "One", "Three"])
    user.press(Key.Key_Up)
    user.press(Key.Key_Return)
    user.until(lambda: user.window.frame.code == "people")
    assert user.window.frame.page("people").filter.edit.text() == "is:met"
