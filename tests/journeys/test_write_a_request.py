"""A note with an offer is stopped, its passage marked and cut; then it is copied and sent."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtGui import QGuiApplication

from netkeeper import app
from netkeeper.domain.days import Day
from netkeeper.domain.invitations import State
from netkeeper.services.meetings import Attendee, MeetingDraft, log_meeting
from netkeeper.ui.sent import detail as sent_detail
from netkeeper.ui.widgets.marked_text import MarkKind
from tests.ui.keyboard import ALT, CTRL, CTRL_SHIFT, Key, WindowUser

NOTE = "Hi Nadia, it was good to meet you at the Forum Innovation."
OFFER = " We offer 20% off our software."


@pytest.fixture
def record(tmp_path):
    """A record with one meeting."""
    path = tmp_path / "record.sqlite3"
    program = app.build(path, origin="window")
    program.prepare()
    met = MeetingDraft(
        Day(app.today() - timedelta(days=9)),
        [Attendee("Nadia Benali", slug="nadia-benali")],
        event="Forum Innovation",
        topic="wind turbines",
    )
    log_meeting(program.open_unit, met, app.today())
    return path


class User(WindowUser):
    """Somebody at the keyboard of the page of sent requests."""

    def __init__(self, qtbot, window):
        super().__init__(qtbot, window)
        self.press(Key.Key_5, CTRL)
        self.page = window.frame.page("sent")
        self.composer = self.page.composer

    def verdict(self):
        return self.composer.verdict.sentence_label.text()

    def state(self):
        return self.window.desk.reader.invitations.get(self.page.view.current_id()).state

    def begin(self, name):
        """Begin a request to somebody, down to the note."""
        self.press(Key.Key_N, CTRL)
        self.until(self.page.panel.name_edit.hasFocus)
        self.type(name)
        self.until(lambda: self.page.panel.candidates.rows)
        self.press(Key.Key_Return)
        self.until(self.composer.note.editor.hasFocus)


def test_an_offer_is_stopped_marked_and_cut_and_the_note_then_goes_its_way(
    open_window, qtbot, record, monkeypatch
):
    opened = []
    monkeypatch.setattr(sent_detail, "open_profile", opened.append)
    user = User(qtbot, open_window(record))
    said = []
    user.window.desk.said.connect(lambda text, undo: said.append((text, undo)))
    user.begin("Nadia Benali")
    editor, foot = user.composer.note.editor, user.page.foot

    user.type(NOTE + OFFER)
    user.until(lambda: user.verdict().startswith("Hold: "))
    marked = {editor.whole_text()[each.start : each.end]: each.kind
              for each in editor.marks()}  # fmt: skip
    assert any("20% off" in passage for passage, kind in marked.items() if kind is MarkKind.TO_MEND)
    assert any(
        "Forum Innovation" in passage
        for passage, kind in marked.items()
        if kind is MarkKind.MATCHES
    )
    assert foot.remove_button.isVisible()
    # Held is held: neither key does anything.
    user.press(Key.Key_Return, CTRL)
    user.press(Key.Key_Return, CTRL_SHIFT)
    assert not opened
    assert user.state() is State.DRAFT

    user.press(Key.Key_F8)
    assert editor.at() == 1
    user.press(Key.Key_R, ALT)
    assert user.composer.note.text() == NOTE
    assert user.verdict() == "Ready to send."
    # The cut itself can be taken back, and made again.
    user.press(Key.Key_Z, CTRL)
    assert user.composer.note.text() == NOTE + OFFER
    user.press(Key.Key_R, ALT)

    user.press(Key.Key_Return, CTRL)
    assert QGuiApplication.clipboard().text() == NOTE
    assert opened == ["nadia-benali"]
    user.press(Key.Key_Return, CTRL_SHIFT)
    user.until(lambda: user.state() is State.PENDING)
    user.until(lambda: said and said[-1][1])
    user.page.view.setFocus()
    user.press(Key.Key_Z, CTRL)
    user.until(lambda: user.state() is State.DRAFT)
    user.until(lambda: user.composer.note.text() == NOTE)


def test_a_draft_is_taken_by_a_key_and_ready(open_window, qtbot, record):
    user = User(qtbot, open_window(record))
    user.begin("Nadia Benali")
    user.until(user.composer.shelf.cards[0].isVisible)
    user.press(Key.Key_1, ALT)
    note = user.composer.note.text()
    assert "Forum Innovation" in note
    assert "wind turbines" in note
    assert user.verdict() == "Ready to send."
    user.press(Key.Key_Z, CTRL)
    assert user.composer.note.text() == ""
