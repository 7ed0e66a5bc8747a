"""The whole window on a record: its figures, its keys, what is undone, what leads where."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from netkeeper import app
from netkeeper.domain.days import Day
from netkeeper.domain.invitations import State
from netkeeper.services import invitations as requests
from netkeeper.services.meetings import Attendee, MeetingDraft, log_meeting
from netkeeper.store import record
from netkeeper.ui.sent.source import Which
from netkeeper.ui.shell.scroll_pane import PagePane
from netkeeper.ui.wording import keys as own_keys
from netkeeper.ui.work.jobs import BaseJob
from tests.conftest import TODAY
from tests.ui.keyboard import CTRL, CTRL_SHIFT, Key, WindowUser


class User(WindowUser):
    """Somebody at the keyboard of the window."""

    def go(self, code):
        self.window.go(code, None)
        return self.frame.page(code)

    def request(self, number):
        return self.window.desk.reader.invitations.get(number)

    def is_undone(self, number):
        return self.request(number).state is State.PENDING

    def counts(self):
        return {code: item._count for code, item in self.frame.sidebar.items.items()}


@pytest.fixture
def user(asked, record_path, open_window, qtbot):
    return User(qtbot, open_window(record_path, day=lambda: TODAY))


# The figures of the sidebar


def test_the_sidebar_counts_once_the_figures_are_read(user):
    user.until(lambda: user.counts()["today"])
    assert user.counts() == {
        "today": "6",
        "people": "6",
        "meetings": "4",
        "received": "4",
        "sent": "2",
        "review": "2",
        "standing": "",
        "preferences": "",
    }


def test_the_figures_follow_what_is_done_and_what_another_program_does(user, asked, record_path):
    user.until(lambda: user.counts()["received"] == "4")
    page = user.go("received")
    user.press(Key.Key_D)
    user.until(lambda: user.counts()["received"] == "3")
    assert page.view.current_id() == asked.from_karim
    user.window.desk.watch._timer.setInterval(10)
    other = app.build(record_path, origin="command", day=lambda: TODAY)
    requests.decide(other.open_unit, asked.from_karim, State.DECLINED, TODAY, TODAY)
    user.until(lambda: user.counts()["received"] == "2")
    user.until(lambda: page.view.current_id() == asked.from_julie)


# Undo: typing where one types, else the last change


def declined(user, asked):
    user.go("received")
    user.press(Key.Key_D)
    user.until(lambda: user.request(asked.from_tristan).state is State.DECLINED)
    user.until(user.frame.commands.undo.isEnabled)


def test_undo_takes_back_typing_first_and_the_last_change_once_nothing_is_typed(user, asked):
    declined(user, asked)
    page = user.go("sent")
    page.view.go_to_id(asked.draft)
    page.composer.take_focus()
    user.until(user.window.desk.jobs.is_idle)  # all that is read after the start
    user.type("Hello")
    user.press(Key.Key_Z, CTRL)
    assert page.composer.note.text() == ""
    assert user.window.desk.jobs.is_idle()
    user.press(Key.Key_Z, CTRL_SHIFT)
    assert page.composer.note.text() == "Hello"
    user.press(Key.Key_Z, CTRL)
    user.press(Key.Key_Z, CTRL)
    user.until(lambda: user.is_undone(asked.from_tristan))


@pytest.mark.parametrize("of", ["composer.reason_edit", "composer.note.editor"])
def test_an_editor_that_nothing_was_typed_into_leaves_undo_to_the_window(user, asked, of):
    declined(user, asked)
    page = user.go("sent")
    page.composer.reason_row.show()
    editor = page
    for name in of.split("."):
        editor = getattr(editor, name)
    editor.setFocus()
    user.press(Key.Key_Z, CTRL)
    user.until(lambda: user.is_undone(asked.from_tristan))


def test_undo_and_redo_work_from_any_page(user, asked):
    declined(user, asked)
    user.go("meetings")
    user.press(Key.Key_Z, CTRL)
    user.until(lambda: user.is_undone(asked.from_tristan))
    user.until(user.frame.commands.redo.isEnabled)
    user.press(Key.Key_Z, CTRL_SHIFT)
    user.until(lambda: user.request(asked.from_tristan).state is State.DECLINED)


def test_the_toast_takes_it_back_by_keyboard(user, asked):
    declined(user, asked)
    user.until(user.frame.toast_in_sight)
    toast = user.frame.toast_in_sight()
    assert "isn’t told" in toast.text() or "not told" in toast.text()
    for _ in range(6):
        if toast.isAncestorOf(QApplication.focusWidget()):
            break
        user.press(Key.Key_F6)
    user.press(Key.Key_Space)
    user.until(lambda: user.is_undone(asked.from_tristan))


# Keys everywhere


def test_f6_goes_round_the_parts_of_the_window(user):
    page = user.go("received")
    seen = []
    for _ in range(4):
        user.press(Key.Key_F6)
        focused = QApplication.focusWidget()
        parts = {
            "sidebar": user.frame.sidebar,
            "field": user.frame.field,
            "list": page.list,
            "detail": page.detail,
        }
        seen += [name for name, part in parts.items() if part.isAncestorOf(focused)]
    assert seen == ["detail", "sidebar", "field", "list"]


def test_escape_leads_back_to_the_list(user):
    page = user.go("received")
    user.press(Key.Key_Return)
    assert page.detail.isAncestorOf(QApplication.focusWidget())
    user.press(Key.Key_Escape)
    assert page.view.hasFocus()


def test_new_on_this_page(user):
    for code in ("received", "sent"):
        page = user.go(code)
        user.press(Key.Key_N, CTRL)
        assert page.panel.name_edit.hasFocus()
        user.press(Key.Key_Escape)
        assert page.view.hasFocus()


def test_pages_are_known_by_the_place_of_their_digit(user, monkeypatch):
    monkeypatch.setattr(own_keys.QGuiApplication, "platformName", lambda: "xcb")
    typed = QKeyEvent(QEvent.Type.KeyPress, Key.Key_ParenLeft, CTRL, 14, 0, 0, "(")
    QApplication.sendEvent(QApplication.focusWidget(), typed)
    assert user.frame.code == "sent"


def test_a_letter_that_is_no_key_goes_to_the_field(user):
    user.go("received")
    user.press(Key.Key_Z)
    assert user.frame.field.edit.hasFocus()
    assert user.frame.field.edit.text() == "z"


def test_the_list_in_sight_is_filtered_and_its_search_kept_from_the_sidebar_too(user):
    people, meetings = user.go("people"), user.go("meetings")
    kept = []
    user.window.desk.search_kept.connect(kept.append)
    user.frame.sidebar.take_focus()
    user.press(Key.Key_F, CTRL)
    assert meetings.filter.edit.hasFocus()
    assert people.filter.isHidden()
    user.type("forum")
    user.frame.sidebar.take_focus()
    user.press(Key.Key_S, CTRL)
    assert len(kept) == 1
    assert kept[0].startswith("forum ")
    user.press(Key.Key_K, CTRL)
    user.type("nordika")
    user.until(user.window.field.find_mode.panel.isVisible)
    user.press(Key.Key_S, CTRL)
    assert kept[1:] == ["nordika"]


def test_the_key_that_saved_a_search_keeps_its_name_too(user):
    meetings, kept = user.go("meetings"), []
    user.window.desk.search_kept.connect(kept.append)
    user.press(Key.Key_F, CTRL)
    user.type("forum")
    user.press(Key.Key_S, CTRL)
    user.type("Forums")
    user.press(Key.Key_S, CTRL)
    assert len(kept) == 1
    assert meetings.filter.edit.hasFocus()
    user.until(
        lambda: [each.name for each in user.window.desk.reader.saved_searches.every()] == ["Forums"]
    )


# From page to page


def test_who_was_met_is_written_to_with_the_keyboard_in_the_note(user):
    met = MeetingDraft(Day(TODAY), [Attendee("Zoé Zed")])
    log_meeting(user.window.desk.program.open_unit, met, TODAY)
    today = user.frame.page("today")
    user.until(lambda: today.invite.view.current_id() or not today.invite.isHidden())
    today.invite.enter()
    user.press(Key.Key_I)
    user.until(lambda: user.frame.code == "sent")
    composer = user.frame.page("sent").composer
    user.until(composer.note.editor.hasFocus)
    user.type("Hello")
    assert composer.note.text() == "Hello"
    assert user.request(user.frame.page("sent").view.current_id()).name == "Zoé Zed"


def test_m_begins_the_line_of_a_meeting_with_the_name(user, asked):
    user.go("received")
    user.press(Key.Key_M)
    user.until(user.frame.field.edit.hasFocus)
    assert user.frame.field.edit.text().startswith("Tristan Picard")


def test_the_review_leads_to_what_is_pending(user, asked):
    review = user.go("review")
    user.until(review.start.list_button.isVisible)
    review.start.list_button.click()
    assert user.frame.code == "sent"
    assert user.frame.page("sent").which is Which.PENDING


# Another language, a bug, the end


def test_another_language_keeps_page_place_and_what_is_typed(user, asked):
    received = user.go("received")
    received.view.go_to_id(asked.from_julie)
    sent = user.go("sent")
    sent.composer.take_focus()
    user.type("Hello Nad")
    user.window.desk.speech.choose("fr")
    user.until(lambda: user.frame.sidebar.items["sent"].accessibleName().startswith("Envoyées"))
    user.type("ia")
    assert sent.composer.note.text() == "Hello Nadia"
    user.go("received")
    assert received.view.current_id() == asked.from_julie
    assert received.request.verdict.sentence_label.text().startswith("Vérifiez d’abord")


def test_a_bug_is_told_calmly_and_once(user):
    for _ in range(2):
        user.window.desk.failed.emit(ValueError("a bug"))
    # The record is looked through first, after what else is read at the start.
    user.bot.waitUntil(lambda: bool(user.frame.findChildren(QMessageBox)))
    (dialog,) = user.frame.findChildren(QMessageBox)
    assert "Your record is whole." in dialog.text()
    assert "netkeeper.log" in dialog.informativeText()
    dialog.close()


def test_the_window_reads_the_record_once_before_it_tells_of_a_bug(user, monkeypatch):
    reads, damage = [], record.damage
    monkeypatch.setattr(record, "damage", lambda path: reads.append(path) or damage(path))
    user.window.desk.do(lambda: {}["a bug"])
    user.bot.waitUntil(lambda: bool(user.frame.findChildren(QMessageBox)))
    assert len(reads) == 1
    user.frame.findChild(QMessageBox).close()


def test_what_fails_on_a_damaged_record_is_told_as_damage_beside_the_backups(user):
    told = []
    user.window.desk.refused.connect(told.append)
    # What is read at the start would stumble over it too.
    user.until(lambda: not user.window.desk.findChildren(BaseJob))
    path = user.window.desk.program.path
    with path.open("r+b") as file:
        file.seek(8192)
        file.write(b"\xff" * 40_000)
    user.window.desk.failed.emit(ValueError("what was misread"))
    user.bot.waitUntil(lambda: bool(told))
    assert told[0].startswith("This record is damaged")
    assert user.frame.code == "backups"
    assert user.frame.findChildren(QMessageBox) == []


def test_a_decision_taken_just_before_the_window_closes_is_kept(user, asked, record_path):
    user.go("received")
    user.press(Key.Key_D)
    user.frame.close()
    with app.build(record_path, origin="window").open_reader() as reader:
        assert reader.invitations.get(asked.from_tristan).state is State.DECLINED
    assert user.window.desk._reader is None


class ShownWindows(QObject):
    """Notes each widget that is shown as a window of its own."""

    def __init__(self):
        super().__init__()
        self.shown = []
        QApplication.instance().installEventFilter(self)

    def eventFilter(self, watched, event):  # noqa: N802 - Qt's
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(watched)
        return False


def test_no_part_of_a_page_is_ever_shown_as_a_window_of_its_own(user, asked):
    watch = ShownWindows()
    try:
        for code in user.frame._specs:
            user.go(code)
            user.until(user.window.desk.jobs.is_idle)
    finally:
        QApplication.instance().removeEventFilter(watch)
    assert watch.shown == []


def test_a_page_turned_to_shows_what_has_the_keyboard(user):
    page = user.go("preferences")
    bar = page.findChild(PagePane).verticalScrollBar()
    user.until(bar.maximum)
    bar.setValue(bar.maximum())
    user.go("today")
    user.press(Key.Key_Comma, CTRL)
    user.until(lambda: page.isAncestorOf(QApplication.focusWidget()))
    assert not QApplication.focusWidget().visibleRegion().isEmpty()


# What a task bar shows of it


def test_the_window_bears_the_programs_mark_in_every_size(
    asked, record_path, open_window, qtbot, qapp
):
    qapp.setWindowIcon(QIcon())
    window = open_window(record_path, day=lambda: TODAY)
    qtbot.waitUntil(lambda: not window.frame.windowIcon().isNull())
    mark = window.frame.windowIcon()
    for side in (16, 32, 48, 128):
        image = mark.pixmap(side, side).toImage()
        assert image.width() == side
        corner, edge = image.pixelColor(0, 0), image.pixelColor(side // 2, 1)
        assert corner.alpha() < edge.alpha()
        colours = {image.pixel(x, y) for x in range(side) for y in range(side)}
        assert len(colours) > 2
