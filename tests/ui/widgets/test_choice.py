"""Tabs and answers are chosen by mouse and keyboard, and say which one is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from netkeeper.ui.look.theme import Text
from netkeeper.ui.shell.widths import widths
from netkeeper.ui.widgets.segments import Segments
from netkeeper.ui.widgets.tabs import Tabs

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from netkeeper.ui.look.theme import Theme
    from netkeeper.ui.widgets.choice import Choice

ANSWERS = ("Oui", "Non", "Peut-être")
KINDS = [Tabs, Segments]


@pytest.fixture(params=KINDS)
def choice(request: pytest.FixtureRequest, theme: Theme, qtbot: QtBot) -> Choice:
    """A choice of three, none chosen, in a window."""
    choice = request.param(theme)
    choice.setAccessibleName("Référence")
    qtbot.addWidget(choice)
    choice.set_labels(ANSWERS)
    choice.show()
    choice.activateWindow()
    return choice


def test_nothing_is_chosen_at_first(choice: Choice) -> None:
    assert choice.current() == -1


def test_a_click_chooses_and_tells(choice: Choice, qtbot: QtBot) -> None:
    with qtbot.waitSignal(choice.chosen) as told:
        QTest.mouseClick(choice._buttons[2], Qt.MouseButton.LeftButton)
    assert told.args == [2]
    assert choice.current() == 2


def test_the_program_chooses_without_telling(choice: Choice, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(choice.chosen):
        choice.choose(1)
        choice.choose(-1)
    assert choice.current() == -1


@pytest.mark.parametrize(
    ("start", "key", "end"),
    [
        (0, Qt.Key.Key_Right, 1),
        (1, Qt.Key.Key_Left, 0),
        (0, Qt.Key.Key_Down, 1),
        (2, Qt.Key.Key_Up, 1),
        (0, Qt.Key.Key_End, 2),
        (2, Qt.Key.Key_Home, 0),
    ],
)
def test_the_arrows_choose(choice: Choice, qtbot: QtBot, start: int, key: Qt.Key, end: int) -> None:
    choice.choose(start)
    with qtbot.waitSignal(choice.chosen) as told:
        QTest.keyClick(choice._buttons[start], key)
    assert told.args == [end]
    assert choice.current() == end


@pytest.mark.parametrize(("start", "key"), [(0, Qt.Key.Key_Left), (2, Qt.Key.Key_Right)])
def test_the_arrows_stop_at_the_ends(choice: Choice, qtbot: QtBot, start: int, key: Qt.Key) -> None:
    choice.choose(start)
    with qtbot.assertNotEmitted(choice.chosen):
        QTest.keyClick(choice._buttons[start], key)
    assert choice.current() == start


def test_the_tab_key_stops_once(choice: Choice) -> None:
    choice.choose(1)
    stops = [button.focusPolicy() == Qt.FocusPolicy.TabFocus for button in choice._buttons]
    assert stops == [False, True, False]


@pytest.mark.parametrize("chosen", [-1, 2])
@pytest.mark.parametrize("kind", KINDS)
def test_the_tab_key_comes_to_it_where_it_stands(
    theme: Theme, qtbot: QtBot, kind: type[Choice], chosen: int
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    before, choice, after = QPushButton(), kind(theme), QPushButton()
    for each in (before, choice, after):
        each.setParent(window)
    choice.set_labels(ANSWERS)  # as a page says its words once all is laid out
    choice.choose(chosen)
    window.show()
    window.activateWindow()
    before.setFocus()
    for expected in (choice.first_stop(), after):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        assert window.focusWidget() is expected


def test_the_space_bar_chooses_the_first_when_none_is(choice: Choice, qtbot: QtBot) -> None:
    choice.focus_choice()
    qtbot.waitUntil(choice._buttons[0].hasFocus)
    QTest.keyClick(choice._buttons[0], Qt.Key.Key_Space)
    assert choice.current() == 0


def test_a_screen_reader_hears_answer_question_and_state(choice: Choice) -> None:
    choice.choose(0)
    heard = QAccessible.queryAccessibleInterface(choice._buttons[0])
    assert heard.role() == QAccessible.Role.RadioButton
    assert heard.text(QAccessible.Text.Name) == "Oui"
    assert heard.text(QAccessible.Text.Description) == "Référence"
    assert heard.state().checked


def test_new_words_keep_what_is_chosen(choice: Choice) -> None:
    choice.choose(1)
    choice.set_labels(["Yes", "No", "Maybe"])
    assert choice.current() == 1
    choice.set_labels(["Yes"])
    assert choice.current() == -1
    choice.set_labels(ANSWERS)
    assert [button.accessibleName() for button in choice._buttons] == list(ANSWERS)


@pytest.mark.parametrize("px", [9, 13, 20, 26])
@pytest.mark.parametrize("kind", KINDS)
def test_every_word_has_room_even_when_chosen(
    themed: Callable[..., Theme], qtbot: QtBot, kind: type[Choice], px: int
) -> None:
    theme = themed(px)
    choice = kind(theme)
    choice.setAccessibleName("Référence")
    qtbot.addWidget(choice)
    choice.set_labels(ANSWERS)
    bold = theme.metrics(Text.SECOND, QFont.Weight.DemiBold)
    for index, label in enumerate(ANSWERS):
        choice.choose(index)
        hint = choice._buttons[index].sizeHint()
        assert hint.width() >= bold.horizontalAdvance(label) + theme.px(16)
        assert hint.height() >= bold.height()
    choice.resize(choice.sizeHint())
    choice.grab()


def test_tabs_without_room_go_to_a_second_line(theme: Theme, qtbot: QtBot) -> None:
    tabs = Tabs(theme)
    tabs.setAccessibleName("Reçues")
    qtbot.addWidget(tabs)
    tabs.set_labels(["À décider 4", "Plus tard 2", "Décidées"])
    wide = tabs.heightForWidth(2000)
    assert tabs.heightForWidth(120) > 2 * wide


def test_tabs_that_nearly_fit_stand_closer_in_one_line(theme: Theme, qtbot: QtBot) -> None:
    tabs = Tabs(theme)
    tabs.setAccessibleName("Envoyées")
    qtbot.addWidget(tabs)
    tabs.resize(2000, 100)
    tabs.set_labels(["Toutes", "Brouillons 206", "En suspens 3 482", "Réglées"])
    tabs.show()
    line, roomy = tabs.heightForWidth(2000), tabs.sizeHint().width()
    nearly = roomy - theme.px(12)
    assert tabs.heightForWidth(nearly) > line
    tabs.resize(nearly, 100)
    assert tabs.heightForWidth(nearly) == line
    tabs.resize(2000, 100)
    assert tabs.sizeHint().width() == roomy


@pytest.mark.parametrize(
    "labels",
    [
        ["Toutes", "En personne", "Visio", "Appels", "Écrits"],
        ["Toutes", "Brouillons 3", "En suspens 140", "Réglées"],
        ["Tout", "Fenêtre", "Commandes", "Importations"],
    ],
)
@pytest.mark.parametrize("px", [13, 26])
def test_tabs_stand_in_one_line_in_the_narrowest_list(
    themed: Callable[..., Theme], qtbot: QtBot, labels: list[str], px: int
) -> None:
    theme = themed(px)
    tabs = Tabs(theme)
    tabs.setAccessibleName("Envoyées")
    qtbot.addWidget(tabs)
    tabs.set_labels(labels)
    tabs.resize(theme.px(widths(960).list) - 2 * theme.px(16), 100)
    tabs.show()
    for index in range(len(labels)):
        tabs.choose(index)
        assert tabs.heightForWidth(tabs.width()) == tabs._buttons[0].height()


@pytest.mark.parametrize("kind", KINDS)
def test_a_screen_reader_hears_what_is_chosen_with_each_word(
    theme: Theme, qtbot: QtBot, kind: type[Choice]
) -> None:
    choice = kind(theme)
    qtbot.addWidget(choice)
    choice.set_labels(ANSWERS)  # before the page says what it is, or after
    choice.setAccessibleName("Référence")
    choice.setAccessibleDescription("Au besoin")
    choice.set_labels([*ANSWERS, "Jamais"])
    told = [each.accessibleDescription() for each in choice._buttons]
    assert told == ["Référence. Au besoin"] * 4


@pytest.mark.parametrize("kind", KINDS)
def test_the_tab_key_comes_to_a_word_added_later_where_it_stands(
    theme: Theme, qtbot: QtBot, kind: type[Choice]
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    choice, after = kind(theme), QPushButton()
    for each in (choice, after):
        each.setParent(window)
    choice.set_labels(ANSWERS)
    choice.choose(0)
    window.show()
    window.activateWindow()
    choice.set_labels([*ANSWERS, "Jamais"])
    choice.choose(3)
    QApplication.processEvents()
    choice.focus_choice()
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    assert window.focusWidget() is after


def test_in_high_contrast_the_chosen_answer_keeps_its_frame_under_the_keyboard(
    themed: Callable[..., Theme], qtbot: QtBot
) -> None:
    theme = themed(13, "light", "high")
    choice = Segments(theme)
    qtbot.addWidget(choice)
    choice.set_labels(ANSWERS)
    choice.choose(1)
    choice.show()
    choice.activateWindow()
    choice._buttons[1].setFocus()
    qtbot.waitUntil(choice._buttons[1].hasFocus)
    shown = choice.grab().toImage()
    middle = choice._buttons[1].geometry().center()
    column = [shown.pixelColor(middle.x(), y) for y in range(6)]
    assert column[0] == theme.tokens.bord
    assert theme.tokens.onsel in column
