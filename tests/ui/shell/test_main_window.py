"""The window: pages made when shown, keys that work everywhere, nothing cut at any size."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from netkeeper.ui.shell.footer import Footer
from netkeeper.ui.shell.page import Page
from netkeeper.ui.shell.scroll_pane import ScrollPane
from netkeeper.ui.shell.window_state import WindowState
from netkeeper.ui.widgets.toast import Toast
from netkeeper.ui.wording import keys
from tests.ui.cut import cut
from tests.ui.keyboard import CTRL, SHIFT, Key
from tests.ui.painting import PaintedRegion


def focused():
    return QApplication.focusWidget()


# Pages


def test_a_page_is_made_when_it_is_first_shown(window):
    shown = window()
    assert shown.made == ["received"]
    first = shown.show_page("people")
    shown.show_page("received")
    assert shown.show_page("people") is first
    assert shown.made == ["received", "people"]
    assert shown.code == "people"


def test_a_change_of_page_is_told_once(window, qtbot):
    shown = window()
    told = []
    shown.page_changed.connect(told.append)
    shown.show_page("today")
    shown.show_page("today")
    assert told == ["today"]


@pytest.mark.parametrize(("key", "code"), [(Key.Key_1, "today"), (Key.Key_6, "review")])
def test_control_and_a_digit_show_a_page(window, qtbot, key, code):
    shown = window()
    qtbot.keyClick(shown, key, CTRL)
    assert shown.code == code


def test_a_digit_without_a_page_shows_none(window, qtbot):
    shown = window()
    qtbot.keyClick(shown, Key.Key_7, CTRL)
    assert shown.code == "received"


def test_on_a_french_keyboard_the_digit_is_known_by_its_place(window, monkeypatch):
    monkeypatch.setattr(keys.QGuiApplication, "platformName", lambda: "xcb")
    shown = window()
    press = QEvent.Type.KeyPress
    event = QKeyEvent(press, Key.Key_Eacute, CTRL, 11, 0, 0, "é")
    QApplication.sendEvent(shown.page("received").view, event)
    assert shown.code == "people"


def test_a_hidden_page_is_no_line_of_the_sidebar_and_has_no_digit(window, qtbot):
    shown = window(hidden="imports")
    assert "imports" not in shown.sidebar.items
    qtbot.keyClick(shown, Key.Key_7, CTRL)
    assert shown.code == "received"
    shown.show_page("imports")
    assert shown.code == "imports"
    assert not any(item.isChecked() for item in shown.sidebar.items.values())
    assert shown.sidebar.take_focus()
    assert focused() is shown.sidebar.items["today"]


def test_a_line_clicked_lights_no_other_while_a_hidden_page_is_shown(window, qtbot):
    shown = window(hidden="imports")
    shown.show_page("imports")
    qtbot.mouseClick(shown.sidebar.items["people"], Qt.MouseButton.LeftButton)
    lit = [code for code, item in shown.sidebar.items.items() if item.isChecked()]
    assert (shown.code, lit) == ("people", ["people"])


def test_a_page_stands_in_for_another_until_that_is_itself_again(window, qtbot):
    shown = window(hidden="welcome")
    shown.set_stand_in("today", "welcome")
    qtbot.keyClick(shown, Key.Key_1, CTRL)
    assert shown.code == "welcome"
    assert shown.sidebar.items["today"].isChecked()
    shown.set_stand_in("today", "today")
    qtbot.keyClick(shown, Key.Key_1, CTRL)
    assert shown.code == "today"


def test_control_comma_shows_the_preferences(window, qtbot):
    shown = window()
    qtbot.keyClick(shown, Key.Key_Comma, CTRL)
    assert shown.code == "preferences"


def test_control_q_closes_the_window_as_its_user_would(window, qtbot):
    shown = window()
    with qtbot.waitSignal(shown.closing):
        qtbot.keyClick(shown, Key.Key_Q, CTRL)
    assert not shown.isVisible()


def test_that_searches_can_be_saved_is_said_once_it_is_known_that_there_are_none(window):
    shown = window()
    section = shown.sidebar.saved
    assert section._advice.isHidden()
    section.show_entries([])
    assert not section._advice.isHidden()


def test_control_n_begins_on_the_page_or_logs_a_meeting(window, qtbot):
    shown = window(page="people")
    qtbot.keyClick(shown, Key.Key_N, CTRL)
    assert shown.page("people").begun == 1
    shown.show_page("received")
    with qtbot.waitSignal(shown.log_asked):
        qtbot.keyClick(shown, Key.Key_N, CTRL)


def test_the_sidebar_shows_counts_as_the_language_writes_them(window, speech):
    shown = window()
    shown.sidebar.set_counts({"people": 1284, "review": 0})
    assert shown.sidebar.items["people"].accessibleName() == "Personnes, 1,284"
    assert shown.sidebar.items["review"].accessibleName() == "Revue"
    speech.choose("fr")
    QApplication.sendPostedEvents()
    assert shown.sidebar.items["people"].accessibleName() == "Personnes, 1\u00a0284"


def test_a_click_in_the_sidebar_goes_to_the_page(window, qtbot):
    shown = window()
    qtbot.mouseClick(shown.sidebar.items["people"], Qt.MouseButton.LeftButton)
    assert shown.code == "people"
    assert shown.page("people").edit is focused()
    assert shown.sidebar.items["people"].isChecked()
    assert not shown.sidebar.items["received"].isChecked()


def test_the_arrows_go_along_the_sidebar_and_enter_shows_the_page(window, qtbot):
    shown = window()
    shown.sidebar.take_focus()
    qtbot.keyClick(focused(), Key.Key_Up)
    qtbot.keyClick(focused(), Key.Key_Up)
    assert shown.code == "received"
    qtbot.keyClick(focused(), Key.Key_Return)
    assert shown.code == "people"


# Undo, field, Escape, F6, F1


def test_undo_says_what_it_takes_back_and_is_asked_by_key_and_button(window, qtbot):
    shown = window()
    assert not shown.top_bar.undo_button.isEnabled()
    shown.commands.set_undo(can_undo=True, can_redo=False, undo_what="the refusal")
    assert shown.top_bar.undo_button.accessibleName() == "Undo: the refusal"
    with qtbot.waitSignal(shown.undo_asked):
        qtbot.keyClick(shown.page("received").view, Key.Key_Z, CTRL)
    with qtbot.waitSignal(shown.undo_asked):
        qtbot.mouseClick(shown.top_bar.undo_button, Qt.MouseButton.LeftButton)
    assert not shown.commands.redo.isEnabled()


def test_undo_reaches_the_record_from_an_empty_field_and_the_typing_from_a_full_one(window, qtbot):
    shown = window()
    shown.commands.set_undo(can_undo=True, can_redo=False)
    qtbot.keyClick(shown, Key.Key_K, CTRL)
    edit = shown.field.edit
    assert focused() is edit
    with qtbot.waitSignal(shown.undo_asked):
        qtbot.keyClick(edit, Key.Key_Z, CTRL)
    qtbot.keyClicks(edit, "Marie")
    with qtbot.assertNotEmitted(shown.undo_asked):
        qtbot.keyClick(edit, Key.Key_Z, CTRL)
    assert edit.text() == ""


def test_a_screen_reader_says_once_what_the_field_is_for(window):
    heard = QAccessible.queryAccessibleInterface(window().field.edit)
    assert heard.text(QAccessible.Text.Name) == "Find or log"
    assert heard.text(QAccessible.Text.Description) == "Marie Tremblay @ Chamber lunch yesterday"


def test_a_letter_that_is_no_key_of_a_list_begins_a_search(window, qtbot):
    shown = window()
    typed = []
    shown.field.edit.textEdited.connect(typed.append)
    view = shown.page("received").view
    qtbot.keyClick(view, Key.Key_A)
    assert shown.page("received").pressed == ["a"]
    qtbot.keyClick(view, Key.Key_S)
    assert focused() is shown.field.edit
    assert typed == ["s"]
    qtbot.keyClicks(shown.field.edit, "o")
    assert shown.field.edit.text() == "so"


def test_escape_in_the_field_clears_it_then_goes_back_to_the_page_as_it_is(window, qtbot):
    shown = window(page="people")
    page = shown.page("people")
    qtbot.keyClick(shown, Key.Key_K, CTRL)
    qtbot.keyClicks(shown.field.edit, "Luc")
    page.open_panel = True
    qtbot.keyClick(shown.field.edit, Key.Key_Escape)
    assert shown.field.edit.text() == ""
    assert focused() is shown.field.edit
    qtbot.keyClick(shown.field.edit, Key.Key_Escape)
    assert focused() is page.edit
    assert page.open_panel  # a form, or a review that goes on
    qtbot.keyClick(page.edit, Key.Key_Escape)
    assert not page.open_panel


def test_f6_goes_round_the_window_and_comes_back_to_where_one_was(window, qtbot):
    shown = window()
    page = shown.page("received")
    page.log_button.setFocus()
    shown.toast("Demande refusée.", undo=True)
    round_ = []
    for _ in range(5):
        qtbot.keyClick(focused(), Key.Key_F6)
        round_.append(focused())
    toast = shown.findChild(Toast)
    assert round_ == [
        toast.undo_button,
        shown.sidebar.items["received"],
        shown.field.edit,
        page.view,
        page.log_button,
    ]
    qtbot.keyClick(focused(), Key.Key_F6, SHIFT)
    assert focused() is page.view


def test_f1_shows_the_keys_of_the_page_and_escape_gives_the_keyboard_back(window, qtbot):
    shown = window()
    view = shown.page("received").view
    qtbot.keyClick(view, Key.Key_F1)
    panel = focused().parentWidget()
    words = [label.text() for label in panel.findChildren(QLabel) if label.isVisible()]
    assert "Refuser discrètement" in words
    assert "Log a meeting" in words
    qtbot.keyClick(focused(), Key.Key_Escape)
    assert not panel.isVisible()
    assert focused() is view
    qtbot.keyClick(view, Key.Key_F1)
    qtbot.keyClick(focused(), Key.Key_F1)
    assert not panel.isVisible()


def test_the_keyboard_is_never_left_on_the_closed_panel_of_keys(window, qtbot):
    shown = window()
    button = shown.page("received").log_button
    button.setFocus()
    qtbot.keyClick(button, Key.Key_F1)
    panel = focused().parentWidget()
    button.hide()  # as that of a message whose time is over
    qtbot.keyClick(focused(), Key.Key_Return)
    assert not panel.isVisible()
    assert focused().isVisible()


def test_the_panel_of_keys_is_read_to_its_end_by_keyboard_alone(window, qtbot):
    shown = window(size=(960, 640))
    qtbot.keyClick(shown.page("received").view, Key.Key_F1)
    close = focused()
    bar = close.parentWidget().findChild(ScrollPane).verticalScrollBar()
    assert bar.maximum() > 0
    for key, at in (
        (Key.Key_End, bar.maximum()),
        (Key.Key_Home, 0),
        (Key.Key_PageDown, min(bar.pageStep(), bar.maximum())),
        (Key.Key_PageUp, 0),
        (Key.Key_Tab, 0),
    ):
        qtbot.keyClick(focused(), key)
        assert bar.value() == at
        assert focused() is close


def test_a_toast_goes_along_to_the_next_page_and_asks_for_undo(window, qtbot):
    shown = window()
    shown.toast("Demande refusée.", undo=True)
    shown.show_page("people")
    toast = shown.toast_in_sight()
    assert toast.parentWidget() is shown.page("people")
    assert toast.text() == "Demande refusée."
    with qtbot.waitSignal(shown.said_undo_asked):
        qtbot.mouseClick(toast.undo_button, Qt.MouseButton.LeftButton)


def test_a_toast_that_fades_does_not_come_back_on_the_next_page(window):
    shown = window()
    shown._theme.choose("light", "normal", animations=True)
    shown.toast("Demande refusée.", undo=True)
    toast = shown.toast_in_sight()
    toast.dismiss()
    assert toast.isVisible()
    shown.show_page("people")
    assert shown.toast_in_sight() is None
    assert not toast.timer.isActive()


def test_a_toast_stands_above_the_foot_of_the_detail(window, qtbot):
    shown = window()
    shown.toast("Demande refusée.")
    detail = shown.page("received").detail
    toast = shown.toast_in_sight()
    assert toast.parentWidget() is detail
    assert toast.geometry().bottom() + 1 == detail.height() - detail.footer.height() - 16


# Words


def test_a_change_of_language_reaches_every_word_of_the_frame(window, speech):
    shown = window()
    speech.choose("fr")
    QApplication.sendPostedEvents()
    assert shown.top_bar.log_button.label() == "Noter une rencontre"
    assert shown.field.edit.placeholderText().startswith("Chercher, ou noter une rencontre\u00a0:")
    assert shown.commands.undo.text() == "Annuler"


# Size and place


def test_the_window_comes_back_where_it_stood(window, tmp_path, qtbot):
    path = tmp_path / "window.ini"
    first = window(size=(960, 700), state_path=path)  # the least, on a screen of 800
    told = []
    first.closing.connect(lambda: told.append("closing"))
    page = first.page("received")
    page._splitter.setSizes([400, 504])
    page._splitter.splitterMoved.emit(400, 1)
    width = page.list.width()
    first.close()
    assert told == ["closing"]
    second = window(size=(1000, 650), state_path=path, page="")
    WindowState(path).restore(second)
    assert second.size() == first.size()
    second.show_page("received")
    qtbot.waitUntil(lambda: abs(second.page("received").list.width() - width) <= 1)


SIZES = [(960, 640), (1280, 800), (1920, 1080)]


@pytest.mark.parametrize("px", [13, 20, 26])
@pytest.mark.parametrize("size", SIZES, ids=str)
def test_in_french_nothing_is_cut_at_any_size(window, qtbot, speech, size, px):
    speech.choose("fr")
    shown = window(size=size, px=px)
    shown.sidebar.set_counts({"people": 1284, "meetings": 412, "received": 4})
    shown.toast("Demande d’Yvan Caron refusée. Rien ne lui est signalé.", undo=True)

    def nothing_is_cut():
        assert list(cut(shown)) == []

    qtbot.keyClick(focused(), Key.Key_F1)
    qtbot.waitUntil(nothing_is_cut)
    qtbot.keyClick(focused(), Key.Key_Escape)
    page = shown.page("received")
    if page.single:
        page.open_detail()
        qtbot.waitUntil(nothing_is_cut)
    assert (shown.width(), shown.height()) == size


@pytest.mark.parametrize(
    ("size", "sidebar", "listed", "field"),
    [((1280, 800), 208, 376, 720), ((1920, 1080), 224, 448, 760), ((960, 640), 56, 316, 784)],
    ids=str,
)
def test_the_parts_are_as_wide_as_designed(window, size, sidebar, listed, field):
    shown = window(size=size)
    assert shown.sidebar.width() == sidebar
    # The line between list and detail belongs to the list's width.
    assert shown.page("received").list.width() + 1 == listed
    assert shown.field.width() <= field
    assert shown.findChild(Footer).width() == size[0] - sidebar - listed


def test_a_page_that_is_half_made_follows_the_language_once_it_is_whole(theme, qtbot):
    class Slow(Page):
        said = 0

        def furnish(self):
            yield
            self.part = QLineEdit(self)
            yield

        def retranslate(self):
            self.part.clear()
            self.said += 1

    page = Slow()
    qtbot.addWidget(page)
    pieces = page.become_whole()
    next(pieces)
    QApplication.sendEvent(page, QEvent(QEvent.Type.LanguageChange))
    assert list(pieces)
    assert page.said == 1
    QApplication.sendEvent(page, QEvent(QEvent.Type.LanguageChange))
    assert page.said == 2


def test_a_page_whose_making_fails_leaves_the_one_in_sight(window):
    shown = window()
    with pytest.raises(KeyError):
        shown.show_page("standing")
    assert shown.code == "received"


def test_the_line_over_the_light_goes_where_the_light_goes(window, qtbot):
    shown = window()
    sidebar = shown.sidebar
    sidebar.show_standing("watch", "À surveiller", "En 12 mois, 2 personnes. " * 6)
    qtbot.waitUntil(lambda: sidebar.light.y() > 0)
    QApplication.processEvents()
    painted, before = PaintedRegion(sidebar), sidebar.light.y()
    sidebar.light.why.set_text("Peu.")
    qtbot.waitUntil(lambda: sidebar.light.y() > before)
    # The line goes from edge to edge, past the light's own sides.
    qtbot.waitUntil(lambda: not painted.region.isEmpty())
    assert painted.region.contains(QPoint(1, before - 4))
    assert painted.region.contains(QPoint(1, sidebar.light.y() - 4))
