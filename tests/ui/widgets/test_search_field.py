"""The field takes what is typed, wherever it is clicked, and shows when it is at work."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from netkeeper.ui.look.theme import Text
from netkeeper.ui.look.tokens import Tone
from netkeeper.ui.widgets.search_field import SearchField

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from netkeeper.ui.look.theme import Theme


@pytest.fixture
def field(theme: Theme, qtbot: QtBot) -> Iterator[SearchField]:
    """A field in a window of its own, without the keyboard."""
    window = QWidget()
    field = SearchField(theme, parent=window)
    field.edit.setAccessibleName("Chercher ou noter")
    field.set_keys("Ctrl+K")
    QVBoxLayout(window).addWidget(field)
    qtbot.addWidget(window)
    window.resize(500, 60)
    window.show()
    window.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    window.activateWindow()
    window.setFocus()
    qtbot.waitUntil(lambda: not field.edit.hasFocus())
    yield field
    window.close()


def test_a_click_on_the_icon_gives_the_line_the_keyboard(field: SearchField, qtbot: QtBot) -> None:
    QTest.mouseClick(field, Qt.MouseButton.LeftButton, pos=QPoint(6, 10))
    qtbot.waitUntil(field.edit.hasFocus)
    QTest.keyClicks(field.edit, "Sophie")
    assert field.edit.text() == "Sophie"


def test_the_frame_shows_where_the_keyboard_is(field: SearchField, qtbot: QtBot) -> None:
    at_rest = field.grab().toImage()
    field.setFocus()
    qtbot.waitUntil(field.edit.hasFocus)
    assert field.grab().toImage() != at_rest


def test_a_screen_reader_hears_what_the_field_is_for(field: SearchField) -> None:
    heard = QAccessible.queryAccessibleInterface(field.edit)
    assert heard.role() == QAccessible.Role.EditableText
    assert heard.text(QAccessible.Text.Name) == "Chercher ou noter"


def test_the_line_ends_before_the_key(field: SearchField) -> None:
    with_key = field.edit.geometry().right()
    field.set_keys("")
    field.layout().activate()
    assert field.edit.geometry().right() > with_key


def test_another_icon_says_that_the_line_will_be_logged(field: SearchField) -> None:
    before = field.grab().toImage()
    field.set_icon("calendar-plus", Tone.AC)
    assert field.grab().toImage() != before


@pytest.mark.parametrize("px", [9, 13, 20, 26])
def test_letters_are_never_cut(themed: Callable[..., Theme], qtbot: QtBot, px: int) -> None:
    theme = themed(px)
    field = SearchField(theme)
    field.set_keys("Ctrl+K")
    qtbot.addWidget(field)
    field.resize(field.sizeHint())
    field.layout().activate()
    assert field.edit.height() >= theme.metrics(Text.BODY).height()
