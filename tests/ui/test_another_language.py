"""The window in another language: once changed over, it says what one opened in that language does.

So does one that is changed over to its own: nothing waits for that to be said at all.

Every page is looked at, with its forms open and what they lack said, and what is hidden as well.
"""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget

from netkeeper import app
from netkeeper.domain.backups import Why
from netkeeper.domain.requests.review import Kind
from netkeeper.domain.standing.facts import Restriction
from netkeeper.services import people
from netkeeper.services.standing import add_restriction
from netkeeper.ui.forms.edit_pane import Detail
from netkeeper.ui.lists.row_view import RowView
from netkeeper.ui.search.over_panel import OverPanel
from netkeeper.ui.widgets.elided_label import ElidedLabel
from netkeeper.ui.work.jobs import BaseJob
from tests.conftest import TODAY

PAGES = (
    "people", "meetings", "received", "sent", "review", "standing", "preferences", "imports",
    "exports", "backups", "history", "trash", "duplicates", "welcome", "today",
)  # fmt: skip


def words_of(widget):
    """Return what a widget says, but for what is typed in it."""
    said = [widget.accessibleName()]
    if isinstance(widget, RowView):
        said += [repr(widget.face(row)) for row in range(widget.lines.rowCount())]
    elif hasattr(widget, "placeholderText"):
        said.append(widget.placeholderText())
    elif hasattr(widget, "text"):
        said.append(widget.text())
    if not isinstance(widget, ElidedLabel):  # which tells more where it has no room
        said += [widget.accessibleDescription(), widget.toolTip()]
    return type(widget).__name__, *said


def is_filled_later(widget):
    """Tell whether a widget stands in what is shown anew whenever it comes into sight."""
    while widget is not None:
        if isinstance(widget, Detail | OverPanel) and widget.isHidden():
            return True
        widget = widget.parentWidget()
    return False


class Reader:
    """Whoever goes through a window, opening whatever has words."""

    def __init__(self, window, qtbot, ids):
        self.window, self.frame, self.ids = window, window.frame, ids
        self.wait_for = qtbot.waitUntil

    def rest(self):
        """Wait until nothing is being read."""
        desk = self.window.desk
        self.wait_for(lambda: self.window.is_idle and not desk.findChildren(BaseJob))
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def go(self, code):
        page = self.frame.show_page(code)
        self.rest()
        return page

    def open_all(self):
        """Open a form on every page that has one, and have it say what it lacks."""
        for code in PAGES:
            self.go(code)
        self.open_forms_of_people()
        meetings = self.go("meetings").pane
        meetings.begin_edit()
        for chip in meetings.editor.attendees.chips():
            chip.click()
        meetings.save()
        for code in ("received", "sent"):
            page = self.go(code)
            page.begin_new()
            page.panel.save()
        self.go("standing").begin_new()
        foot = self.go("today").foot
        foot.add_button.click()
        foot.panel.save()
        review = self.go("review")
        review.begin(list(Kind))
        self.wait_for(lambda: review.shown is review.pane)
        review.pane.act("when")
        trash = self.go("trash")
        trash.empty_trash()
        self.wait_for(lambda: trash.question.is_asking)
        history = self.go("history")
        history.view.go_to_id(history.view.lines.id_at(3))
        self.rest()
        history.replay_button.click()
        assert history.question.isVisible()
        self.go("preferences").passphrase.panel.begin("set")
        self.go("today")
        self.frame.top_bar.field.edit.setText("vu Nadia Benali hier")
        self.rest()

    def open_forms_of_people(self):
        page = self.go("people")
        page.show_target(self.ids.nadia)
        self.wait_for(lambda: page.pane.page is not None)
        for key in ("f", "n", "p", "t", "g"):
            page.commands.press(key)
            if key != "n":
                page.pane.detail.forms.open_panel().save()
        consents = page.pane.detail.consents
        consents.open()
        for key in ("a", "w"):
            consents.press(key)
        page.pane.begin_edit()
        for edit in page.pane.editor.form.edits.values():
            edit.setText("")
        page.pane.editor.form.edits["slug"].setText("example.org")
        page.pane.editor.form.edits["emails"].setText("example.org")
        page.pane.save()

    def words(self):
        """Return how often everything is said, page by page, and in the frame round them."""
        for code in PAGES:
            self.go(code)
        pages = {code: self.frame.page(code) for code in PAGES}
        said = {code: Counter() for code in (*PAGES, "frame")}
        for widget in self.frame.findChildren(QWidget):
            if not is_filled_later(widget):
                on = (code for code, page in pages.items() if page.isAncestorOf(widget))
                said[next(on, "frame")][words_of(widget)] += 1
        return said


@pytest.fixture
def record(record_path, asked):
    """The record of `asked`, with a restriction, and with somebody in the trash."""
    program = app.build(record_path, origin="window", day=lambda: TODAY)
    unit = program.open_unit
    add_restriction(unit, Restriction(date(2026, 11, 12), None, "no requests"), TODAY)
    people.trash_people(unit, [asked.olivier])
    program.backups.make(Why.DAILY)
    return record_path


def test_everything_is_said_anew_in_another_language(open_window, speech, qtbot, asked, record):
    said = []
    for first in ("fr", "en"):
        speech.choose(first)
        reader = Reader(open_window(record, day=lambda: TODAY), qtbot, asked)
        reader.open_all()
        if first == "fr":
            said.append(reader.words())
        speech.choose("fr")
        QApplication.sendPostedEvents()
        said.append(reader.words())
        reader.frame.hide()
    made, *changed = said
    for again in changed:
        left = {code: again[code] - made[code] for code in made}
        gone = {code: made[code] - again[code] for code in made}
        assert {code: each for code, each in left.items() if each} == {}
        assert {code: each for code, each in gone.items() if each} == {}
