"""A toast says what happened, offers the way back, and leaves by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt, QVariantAnimation
from PySide6.QtGui import QAccessible, QEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from netkeeper.ui.widgets import toast as toast_module
from netkeeper.ui.widgets.card import Card
from netkeeper.ui.widgets.toast import FADE_MS, Toast

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from netkeeper.ui.look.theme import Theme

SENTENCE = "Demande d’Yvan Caron refusée. Rien ne lui est signalé."


@pytest.fixture
def pane(theme: Theme, qtbot: QtBot) -> QWidget:
    """A pane with a field that has the keyboard."""
    pane = QWidget()
    edit = QLineEdit()
    QVBoxLayout(pane).addWidget(edit)
    qtbot.addWidget(pane)
    pane.resize(700, 500)
    pane.show()
    pane.activateWindow()
    edit.setFocus()
    qtbot.waitUntil(edit.hasFocus)
    return pane


@pytest.fixture
def toast(theme: Theme, pane: QWidget) -> Toast:
    """A toast with a message on it."""
    toast = Toast(theme, pane)
    toast.say(SENTENCE, "Annuler", "Ctrl+Z")
    return toast


def pointer_on(toast: Toast, *, on: bool) -> None:
    toast.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, on)
    at = QPointF(1, 1)
    event = QEnterEvent(at, at, at) if on else QEvent(QEvent.Type.Leave)
    QApplication.sendEvent(toast, event)


def test_it_takes_no_keyboard_from_anyone(toast: Toast, pane: QWidget) -> None:
    assert toast.isVisible()
    assert pane.findChild(QLineEdit).hasFocus()


def test_the_tab_key_goes_past_it(toast: Toast, pane: QWidget) -> None:
    button = QPushButton(pane)
    button.show()
    reached = set()
    for _stop in range(4):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        reached.add(QApplication.focusWidget())
    assert reached == {pane.findChild(QLineEdit), button}
    assert toast.isVisible()


def test_it_goes_after_eight_seconds(toast: Toast) -> None:
    assert toast.timer.isActive()
    assert toast.timer.interval() == 8000
    toast.timer.timeout.emit()
    assert not toast.isVisible()


def test_it_stays_while_the_pointer_is_on_it(toast: Toast) -> None:
    pointer_on(toast, on=True)
    assert not toast.timer.isActive()
    pointer_on(toast, on=False)
    assert toast.timer.isActive()


def test_it_stays_while_it_has_the_keyboard(toast: Toast, pane: QWidget, qtbot: QtBot) -> None:
    assert toast.focus_undo()
    qtbot.waitUntil(toast.undo_button.hasFocus)
    assert not toast.timer.isActive()
    pane.findChild(QLineEdit).setFocus()
    qtbot.waitUntil(lambda: not toast.undo_button.hasFocus())
    assert toast.timer.isActive()


def test_the_way_back_is_asked_for_once_and_the_toast_goes(toast: Toast, qtbot: QtBot) -> None:
    with qtbot.waitSignal(toast.undo_asked):
        QTest.mouseClick(toast.undo_button, Qt.MouseButton.LeftButton)
    assert not toast.isVisible()


def test_the_space_bar_takes_the_way_back(toast: Toast, qtbot: QtBot) -> None:
    toast.focus_undo()
    with qtbot.waitSignal(toast.undo_asked):
        QTest.keyClick(toast.undo_button, Qt.Key.Key_Space)


def test_the_next_message_takes_the_place_of_the_first(toast: Toast) -> None:
    toast.timer.setInterval(100_000)
    toast.say("Demande de Sophie Lavoie acceptée.", "Annuler")
    assert toast.text() == toast.accessibleName() == "Demande de Sophie Lavoie acceptée."
    assert toast.timer.isActive()


def test_a_message_without_a_way_back_has_no_button(toast: Toast) -> None:
    toast.say("Copié.")
    assert not toast.undo_button.isVisible()
    assert not toast.focus_undo()


def test_a_screen_reader_is_told(
    theme: Theme, pane: QWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = []
    monkeypatch.setattr(toast_module, "announce", lambda _, text: told.append(text))
    Toast(theme, pane).say(SENTENCE)
    assert told == [SENTENCE]


def test_the_way_back_is_a_button_with_its_key(toast: Toast) -> None:
    heard = QAccessible.queryAccessibleInterface(toast.undo_button)
    assert heard.role() == QAccessible.Role.Button
    assert heard.text(QAccessible.Text.Name) == "Annuler"
    assert heard.text(QAccessible.Text.Description) == "Ctrl+Z"


def test_it_stands_in_the_middle_above_the_footer(toast: Toast, pane: QWidget) -> None:
    foot = QWidget(pane)
    foot.setFixedHeight(80)
    toast.stand_over(pane, foot)
    toast.come()
    assert toast.geometry().bottom() + 1 == pane.height() - 16
    foot.show()  # a form opens meanwhile
    place = toast.geometry()
    assert place.bottom() + 1 == pane.height() - 80 - 16
    assert abs(place.center().x() - pane.rect().center().x()) <= 1
    assert place.height() == 40
    foot.hide()
    assert toast.geometry().bottom() + 1 == pane.height() - 16


def test_it_follows_the_pane(toast: Toast, pane: QWidget) -> None:
    pane.resize(500, 300)
    assert toast.geometry().bottom() + 1 == 300 - 16
    assert toast.geometry().right() < 500


def low(widget: QWidget, pane: QWidget, height: int) -> QWidget:
    """Put a widget at the foot of a pane, where a message stands."""
    widget.setParent(pane)
    widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    widget.setGeometry(0, pane.height() - height, pane.width(), height)
    widget.show()
    return widget


def test_it_makes_way_for_what_has_the_keyboard(toast: Toast, pane: QWidget, qtbot: QtBot) -> None:
    low(QPushButton("Un bouton"), pane, 40).setFocus()
    qtbot.waitUntil(lambda: toast.geometry().top() == 16)
    pane.findChild(QLineEdit).setFocus()
    qtbot.waitUntil(lambda: toast.geometry().bottom() + 1 == pane.height() - 16)


def test_it_makes_way_for_the_card_that_is_typed_in(
    theme: Theme, toast: Toast, pane: QWidget, qtbot: QtBot
) -> None:
    card = low(Card(theme), pane, 150)
    edit = QLineEdit(card)
    edit.show()
    assert not edit.geometry().translated(card.pos()).intersects(toast.geometry())
    edit.setFocus()
    qtbot.waitUntil(lambda: toast.geometry().top() == 16)


@pytest.mark.parametrize(("row", "is_under"), [(0, False), (29, True)])
def test_it_makes_way_for_the_row_at_hand_not_for_the_list(
    theme: Theme, pane: QWidget, row: int, *, is_under: bool
) -> None:
    rows = QListWidget()
    rows.addItems([str(number) for number in range(30)])
    low(rows, pane, pane.height()).setFocus()
    rows.setCurrentRow(row)
    toast = Toast(theme, pane)
    toast.say(SENTENCE)
    assert (toast.geometry().top() == 16) is is_under


@pytest.mark.parametrize("px", [9, 13, 20, 26])
def test_a_long_message_wraps_within_the_pane(
    themed: Callable[..., Theme], qtbot: QtBot, px: int
) -> None:
    pane = QWidget()
    qtbot.addWidget(pane)
    pane.resize(600, 500)
    toast = Toast(themed(px), pane)
    toast.say(SENTENCE * 3, "Annuler", "Ctrl+Z")
    assert pane.rect().contains(toast.geometry())
    assert toast.rect().contains(toast.undo_button.geometry())
    assert toast.height() > themed(px).px(40)
    toast.grab()


def test_with_animations_it_fades_in_and_out(theme: Theme, pane: QWidget) -> None:
    theme.choose("light", "normal", animations=True)
    toast = Toast(theme, pane)
    toast.say(SENTENCE)
    assert toast.fade.state() == QVariantAnimation.State.Running
    assert toast.fade.duration() == 120
    toast.fade.setCurrentTime(FADE_MS)
    assert toast.opacity == 1
    toast.dismiss()
    assert toast.isVisible()
    toast.fade.setCurrentTime(FADE_MS)
    assert not toast.isVisible()


def test_a_fade_does_not_hold_up_the_next_message(theme: Theme, pane: QWidget) -> None:
    theme.choose("light", "normal", animations=True)
    toast = Toast(theme, pane)
    toast.say("Un.")
    toast.dismiss()
    toast.say("Deux.")
    toast.fade.setCurrentTime(FADE_MS)
    assert toast.isVisible()
    assert toast.opacity == 1


def test_without_animations_nothing_fades(toast: Toast) -> None:
    assert toast.fade.state() == QVariantAnimation.State.Stopped
    assert toast.opacity == 1
