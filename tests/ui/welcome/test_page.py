"""The first run: the page of an empty record, and the three ways away from it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from shiboken6 import delete

from netkeeper.domain.people import Person
from netkeeper.services import people
from netkeeper.ui.welcome import page as welcome
from netkeeper.ui.welcome.action_card import ActionCard
from netkeeper.ui.widgets.paragraph import Paragraph
from netkeeper.ui.window import IMPORTS, TODAY, WELCOME, Window
from tests.ui.keyboard import CTRL, Key


@pytest.fixture
def open_window(qtbot, program, theme, speech):
    """A function that opens the window on the test's own record."""
    kept = []

    def make() -> Window:
        window = Window(program, theme, speech)
        kept.append(window)
        with qtbot.waitExposed(window.frame):
            window.open()
        window.frame.activateWindow()
        window.load()
        qtbot.waitUntil(lambda: window.field is not None)
        return window

    yield make
    for window in kept:
        window.frame.close()
        delete(window.frame)
        delete(window)


def focused():
    return QApplication.focusWidget()


def test_an_empty_record_begins_with_the_welcome_in_the_place_of_today(open_window):
    window = open_window()
    assert window.frame.code == WELCOME
    assert window.frame.sidebar.items[TODAY].isChecked()
    assert focused() is window.frame.page(WELCOME).import_card


def test_a_record_with_somebody_begins_with_today(open_window, program):
    people.add_person(program.open_unit, Person(0, "Ada", "Exemple", "Ada Exemple"))
    assert open_window().frame.code == TODAY


def test_the_three_cards_are_reached_and_taken_by_keyboard(open_window, qtbot):
    window = open_window()
    page = window.frame.page(WELCOME)
    for card in (page.demo_card, page.blank_card):
        qtbot.keyClick(focused(), Key.Key_Tab)
        assert focused() is card
    qtbot.keyClick(focused(), Key.Key_Return)
    assert window.frame.code == TODAY
    assert focused() is window.frame.page(TODAY).empty.button


def test_a_blank_page_stays_today_for_the_session(open_window, qtbot):
    window = open_window()
    window.frame.page(WELCOME).blank_card.click()
    qtbot.keyClick(window.frame, Key.Key_2, CTRL)
    qtbot.keyClick(window.frame, Key.Key_1, CTRL)
    assert window.frame.code == TODAY


def test_the_first_card_leads_to_the_imports_and_today_back_to_the_welcome(open_window, qtbot):
    window = open_window()
    qtbot.keyClick(focused(), Key.Key_Space)
    assert window.frame.code == IMPORTS
    button = window.frame.page(IMPORTS).choose.files_button
    assert focused() is button
    qtbot.keyClick(window.frame, Key.Key_1, CTRL)
    assert window.frame.code == WELCOME


def test_the_welcome_gives_way_as_soon_as_there_is_something(open_window, program, qtbot):
    window = open_window()
    people.add_person(program.open_unit, Person(0, "Ada", "Exemple", "Ada Exemple"))
    qtbot.waitUntil(lambda: window.frame.code == TODAY)
    assert not window.desk.reader.overview.is_empty()


def test_the_example_opens_apart_and_leaves_the_record_alone(open_window, monkeypatch):
    asked, said = [], []
    monkeypatch.setattr(welcome, "start_demo", lambda language: asked.append(language) or True)
    window = open_window()
    window.desk.said.connect(lambda text, undo: said.append((text, undo)))
    window.frame.page(WELCOME).demo_card.click()
    assert asked == ["en"]
    assert said == [("The example opens in a window of its own.", False)]
    assert window.frame.code == WELCOME
    assert window.desk.reader.overview.is_empty()


def test_an_example_that_cannot_be_opened_is_said(open_window, monkeypatch):
    refused = []
    monkeypatch.setattr(welcome, "start_demo", lambda _language: False)
    window = open_window()
    window.desk.refused.connect(refused.append)
    window.frame.page(WELCOME).demo_card.click()
    assert refused == ["The example could not be opened."]


def test_the_language_is_chosen_kept_and_spoken_at_once(open_window, speech, program, qtbot):
    window = open_window()
    page = window.frame.page(WELCOME)
    page.language.focus_choice()
    qtbot.keyClick(focused(), Key.Key_Left)
    qtbot.waitUntil(lambda: page.title.text() == "Bienvenue dans NetKeeper")
    assert any("courriel" in each.text() for each in page.how.findChildren(Paragraph))
    assert window.desk.settings.language == speech.language == "fr"
    window.desk.undo()
    qtbot.waitUntil(lambda: window.desk.settings.language == "")


def test_an_archive_dropped_on_the_welcome_is_looked_at(open_window, monkeypatch, tmp_path):
    window = open_window()
    page, wanted = window.frame.page(WELCOME), []
    window.desk.wanted.disconnect()
    window.desk.wanted.connect(lambda code, target: wanted.append((code, target)))
    path = tmp_path / "archive.zip"
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    where, copy, none = QPointF(90, 90), Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    left = Qt.MouseButton.LeftButton
    enter = QDragEnterEvent(where.toPoint(), copy, data, left, none)
    page.dragEnterEvent(enter)
    assert enter.isAccepted()
    page.dropEvent(QDropEvent(where, copy, data, left, none))
    assert wanted == [("imports", [path])]


@pytest.mark.parametrize("px", [13, 26])
def test_a_card_grows_with_its_words_and_cuts_nothing(themed, qtbot, px):
    theme = themed(px)
    card = ActionCard(theme, "file", advised=True)
    qtbot.addWidget(card)
    card.set_words("Importer mon archive LinkedIn", "Vos relations et vos demandes. " * 3)
    assert card.heightForWidth(theme.px(560)) <= theme.px(88) == card.minimumHeight()
    assert card.heightForWidth(theme.px(240)) > theme.px(88)
    assert card.accessibleName() == "Importer mon archive LinkedIn"
