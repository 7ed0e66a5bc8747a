"""A button says its words, shows its key, and can be pressed without a mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QFont
from PySide6.QtTest import QTest

from netkeeper.ui.look.theme import Text
from netkeeper.ui.widgets.key_button import KeyButton, Kind
from netkeeper.ui.widgets.key_chip import key_chip_size
from tests.ui.cut import least_size

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from netkeeper.ui.look.theme import Theme

LONG = "Refuser discrètement et ne plus jamais le proposer"


def test_a_screen_reader_hears_a_button_its_words_and_its_key(theme: Theme, qtbot: QtBot) -> None:
    button = KeyButton(theme, "Refuser discrètement", keys="D")
    qtbot.addWidget(button)
    heard = QAccessible.queryAccessibleInterface(button)
    assert heard.role() == QAccessible.Role.Button
    assert heard.text(QAccessible.Text.Name) == "Refuser discrètement"
    assert heard.text(QAccessible.Text.Description) == "D"
    button.set_context("Julie Morin")
    button.set_icon_only(True)
    assert heard.text(QAccessible.Text.Description) == "Julie Morin, D"
    button.set_keys("Ctrl ↵")
    assert heard.text(QAccessible.Text.Description) == "Julie Morin, Ctrl Enter"


@pytest.mark.parametrize("key", [Qt.Key.Key_Space])
def test_the_keyboard_presses_it(theme: Theme, qtbot: QtBot, key: Qt.Key) -> None:
    button = KeyButton(theme, "Accepter")
    qtbot.addWidget(button)
    with qtbot.waitSignal(button.clicked):
        QTest.keyClick(button, key)


def test_a_click_leaves_the_keyboard_where_it_was(theme: Theme, qtbot: QtBot) -> None:
    button = KeyButton(theme, "Accepter")
    qtbot.addWidget(button)
    assert button.focusPolicy() == Qt.FocusPolicy.TabFocus


@pytest.mark.parametrize("px", [9, 13, 20, 26])
@pytest.mark.parametrize("small", [False, True])
@pytest.mark.parametrize("kind", Kind)
def test_the_whole_label_and_key_have_room(
    themed: Callable[..., Theme], qtbot: QtBot, px: int, small: bool, kind: Kind
) -> None:
    theme = themed(px)
    button = KeyButton(theme, LONG, kind, icon="check", keys="Ctrl+Maj+Entrée", small=small)
    qtbot.addWidget(button)
    role = Text.SECOND if small else Text.BODY
    words = theme.metrics(role, QFont.Weight.Medium)
    least = words.horizontalAdvance(LONG) + key_chip_size("Ctrl+Maj+Entrée", theme).width()
    assert button.sizeHint().width() > least + theme.px(16)
    assert button.sizeHint().height() >= words.height()
    assert least_size(button) == button.sizeHint()
    button.resize(button.sizeHint())
    button.grab()


def test_without_its_key_it_is_narrower_and_the_tool_tip_has_the_key(
    theme: Theme, qtbot: QtBot
) -> None:
    button = KeyButton(theme, "Noter la rencontre", keys="M")
    qtbot.addWidget(button)
    wide = button.sizeHint().width()
    assert button.toolTip() == ""
    button.set_compact(True)
    assert button.sizeHint().width() < wide
    assert "Noter la rencontre (M)" in button.toolTip()


def test_with_its_icon_alone_it_keeps_its_name(theme: Theme, qtbot: QtBot) -> None:
    button = KeyButton(theme, "Défaire", Kind.FLAT, icon="undo-2", keys="Ctrl+Z")
    qtbot.addWidget(button)
    button.set_icon_only(True)
    assert button.sizeHint().width() == button.sizeHint().height()
    assert "Défaire (Ctrl+Z)" in button.toolTip()
    assert button.accessibleName() == "Défaire"


def test_without_an_icon_the_words_stay(theme: Theme, qtbot: QtBot) -> None:
    button = KeyButton(theme, "Défaire")
    qtbot.addWidget(button)
    button.set_icon_only(True)
    assert button.sizeHint().width() > theme.metrics(Text.BODY).horizontalAdvance("Défaire")


def test_an_ampersand_is_a_character_not_a_shortcut(theme: Theme, qtbot: QtBot) -> None:
    button = KeyButton(theme, "Nordika R&D")
    qtbot.addWidget(button)
    assert button.label() == "Nordika R&D"
    assert button.shortcut().isEmpty()
    heard = QAccessible.queryAccessibleInterface(button)
    assert heard.text(QAccessible.Text.Name) == "Nordika R&D"


def test_markup_in_a_label_stays_text_in_the_tool_tip(theme: Theme, qtbot: QtBot) -> None:
    button = KeyButton(theme, "<b>Gras</b>", keys="G")
    qtbot.addWidget(button)
    button.set_compact(True)
    assert "&lt;b&gt;Gras&lt;/b&gt;" in button.toolTip()


def test_a_larger_font_makes_it_larger(themed: Callable[..., Theme], qtbot: QtBot) -> None:
    theme = themed(13)
    button = KeyButton(theme, "Accepter", keys="A")
    qtbot.addWidget(button)
    before = button.sizeHint()
    themed(26)
    assert button.sizeHint().width() > 1.8 * before.width()
    assert button.sizeHint().height() == 64


@pytest.mark.parametrize("contrast", ["normal", "high"])
@pytest.mark.parametrize("kind", Kind)
def test_the_focus_changes_how_it_looks(
    themed: Callable[..., Theme],
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    kind: Kind,
    contrast: str,
) -> None:
    button = KeyButton(themed(13, "dark", contrast), "Accepter", kind, keys="A")
    qtbot.addWidget(button)
    button.resize(button.sizeHint())
    at_rest = button.grab().toImage()
    monkeypatch.setattr(button, "hasFocus", lambda: True)
    assert button.grab().toImage() != at_rest


@pytest.mark.parametrize("kind", Kind)
def test_a_disabled_button_looks_so(theme: Theme, qtbot: QtBot, kind: Kind) -> None:
    button = KeyButton(theme, "Accepter", kind)
    qtbot.addWidget(button)
    button.resize(button.sizeHint())
    enabled = button.grab().toImage()
    button.setEnabled(False)
    assert button.grab().toImage() != enabled


def told(button):
    """Return what a screen reader says of a button: its name, then what describes it."""
    read = QAccessible.queryAccessibleInterface(button)
    return read.text(QAccessible.Text.Name), read.text(QAccessible.Text.Description)


def test_what_is_told_of_it_stays_told_whatever_is_shown(theme, themed, qtbot):
    button = KeyButton(theme, "Date", icon="search")
    qtbot.addWidget(button)
    button.tell("Sorted by: Date", "Alt+S")
    button.set_compact(True)
    theme.changed.emit()
    assert told(button) == ("Sorted by: Date", "Alt+S")
    assert button.toolTip() == "<qt>Sorted by: Date (Alt+S)</qt>"


def test_a_tool_tip_is_told_without_its_mark_up(theme, qtbot):
    button = KeyButton(theme, "Trash & <others>", icon="search")
    qtbot.addWidget(button)
    button.set_icon_only(True)
    assert told(button)[1] == "Trash & <others>"
