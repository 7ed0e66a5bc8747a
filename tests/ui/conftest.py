"""Make a theme, a language and a page with somebody in front of it, and put all back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import shiboken6
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QFont, QPalette

from netkeeper.ui.desk import Desk
from netkeeper.ui.language import Speech
from netkeeper.ui.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from netkeeper.app import Program
    from netkeeper.ui.shell.page import Page


@pytest.fixture
def themed(qapp: QApplication) -> Iterator[Callable[..., Theme]]:
    """A function that makes a theme at a body of so many pixels."""
    font, kept = QFont(qapp.font()), []

    def make(px: int = 13, scheme: str = "light", contrast: str = "normal") -> Theme:
        sized = QFont(font)
        sized.setPixelSize(px)
        qapp.setFont(sized)
        theme = Theme(qapp, scheme, contrast, animations=False)
        kept.append(theme)
        return theme

    yield make
    qapp.setFont(font)
    qapp.setPalette(QPalette())


@pytest.fixture
def theme(themed: Callable[..., Theme]) -> Theme:
    """The light theme at a body of 13 px, without animations."""
    return themed()


@pytest.fixture
def speech(qapp: QApplication) -> Iterator[Speech]:
    """English, until the test asks for French."""
    made = Speech(qapp, "en")
    yield made
    made.choose("en")
    made.deleteLater()


class Hand:
    """A user in front of a page: their keyboard, what they heard, and the desk behind it."""

    def __init__(self, qtbot: QtBot, desk: Desk, page: Page) -> None:
        self.bot, self.desk, self.page = qtbot, desk, page
        self.said: list[str] = []
        self.refused: list[str] = []
        self.wanted: list[tuple[str, object]] = []
        self.logged: list[str] = []
        desk.said.connect(lambda text, _undo: self.said.append(text))
        desk.refused.connect(self.refused.append)
        desk.wanted.connect(lambda code, target: self.wanted.append((code, target)))
        desk.log_wanted.connect(self.logged.append)

    def press(
        self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Press a key where the keyboard is."""
        self.bot.keyClick(self.page.window().focusWidget() or self.page, key, modifier)

    def type(self, text: str) -> None:
        """Type a text where the keyboard is."""
        self.bot.keyClicks(self.page.window().focusWidget(), text)

    def until(self, check: Callable[[], object]) -> None:
        """Wait until something is so."""
        self.bot.waitUntil(lambda: bool(check()))


@pytest.fixture
def sit_at(
    qtbot: QtBot, program: Program, theme: Theme, speech: Speech
) -> Iterator[Callable[[Callable[[Desk], Page]], Hand]]:
    """A function that shows a page on the test's own record, with the keyboard where it begins."""
    kept: list[tuple[QObject, Desk, Page]] = []

    def show(make: Callable[[Desk], Page]) -> Hand:
        holder = QObject()
        desk = Desk(program, theme, speech, holder)
        page = make(desk)
        kept.append((holder, desk, page))
        page.resize(1070, 748)
        with qtbot.waitExposed(page):
            page.show()
        page.activateWindow()
        page.take_focus()
        return Hand(qtbot, desk, page)

    yield show
    for holder, desk, page in kept:
        desk.close()
        # Now: left to the garbage collector, they may go on another test's worker thread.
        shiboken6.delete(page)
        shiboken6.delete(holder)
