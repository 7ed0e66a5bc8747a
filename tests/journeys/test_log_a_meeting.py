"""From Ctrl+M to an invitation begun: a meeting logged in one line, by the keyboard alone."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from netkeeper import app
from netkeeper.domain.days import Day
from netkeeper.domain.invitations import State
from netkeeper.domain.people import Acquaintance
from netkeeper.services.follow_ups import add_follow_up, edit_follow_up
from netkeeper.services.meetings import Attendee, MeetingDraft, log_meeting
from netkeeper.services.people import add_person, person_named
from tests.ui.keyboard import ALT, CTRL, CTRL_SHIFT, Key, WindowUser


@pytest.fixture
def record(tmp_path):
    """A record in which Marie Tremblay was met at the Chamber's lunch."""
    path = tmp_path / "record.sqlite3"
    program = app.build(path, origin="window")
    program.prepare()
    today = app.today()
    lunch = MeetingDraft(
        Day(today - timedelta(days=400)),
        [Attendee("Marie Tremblay", company="Tremblay Aubin")],
        event="Chamber lunch",
        place="Old Port",
    )
    log_meeting(program.open_unit, lunch, today)
    return path


class User(WindowUser):
    """Somebody at the keyboard of one window."""

    def __init__(self, qtbot, window):
        super().__init__(qtbot, window)
        self.said, self.wanted = [], []
        window.desk.said.connect(lambda text, undo: self.said.append((text, undo)))
        window.desk.wanted.connect(lambda code, target: self.wanted.append((code, target)))

    @property
    def commands(self):
        return self.window.frame.commands

    def log(self, line):
        """Type a line into the field, from wherever the keyboard is."""
        self.press(Key.Key_M, CTRL)
        self.type(line)

    def meetings(self):
        """Return each meeting of the record: its event, its place, and who was there."""
        reader = self.window.desk.reader
        kept = reader.meetings.lines(reader.meetings.ids())
        return [(each.event, each.place, each.names) for each in kept]

    def people(self):
        """Return the names of the people of the record."""
        reader = self.window.desk.reader
        return {each.name for each in reader.people.lines(reader.people.ids())}


OLD = ("Chamber lunch", "Old Port", ("Marie Tremblay",))
NEW = ("Chamber lunch", "Old Port", ("Marie Tremblay", "Luc Roy"))


def test_a_meeting_is_logged_taken_back_and_logged_again(open_window, qtbot, record):
    user = User(qtbot, open_window(record))
    user.log("Marie Tremblay, Luc Roy @ Chamber lunch #garden yesterday ")
    user.press(Key.Key_Tab)  # the place of the last time
    user.press(Key.Key_Return)
    user.until(lambda: user.meetings() == [NEW, OLD])
    user.until(lambda: user.said)
    assert user.said == [("Meeting with Marie Tremblay and one other logged.", True)]
    toast = user.window.frame.toast_in_sight()
    assert toast is not None
    assert toast.undo_button.isVisible()
    assert user.people() == {"Marie Tremblay", "Luc Roy"}
    assert user.window.frame.field.edit.text() == ""

    user.until(user.commands.undo.isEnabled)
    user.press(Key.Key_Z, CTRL)
    user.until(lambda: user.meetings() == [OLD])
    assert user.people() == {"Marie Tremblay"}
    user.until(user.commands.redo.isEnabled)
    user.press(Key.Key_Z, CTRL_SHIFT)
    user.until(lambda: user.meetings() == [NEW, OLD])
    assert user.people() == {"Marie Tremblay", "Luc Roy"}
    user.window.frame.close()

    # Another day, what was logged is found by the same field.
    again = User(qtbot, open_window(record))
    again.press(Key.Key_K, CTRL)
    again.type("luc")
    panel = again.window.field.find_mode.panel
    again.until(panel.isVisible)
    again.press(Key.Key_Return)
    page = again.window.frame.page("people")
    reader = again.window.desk.reader
    (luc,) = reader.search.people("luc roy", 2)
    assert again.window.frame.code == "people"
    again.until(lambda: page.view.current_id() == luc)
    assert reader.people.acquaintances([luc]) == {luc: Acquaintance.MET}


def test_the_toast_takes_back_what_it_tells_of_and_nothing_that_was_done_since(
    open_window, qtbot, record
):
    user = User(qtbot, open_window(record))
    user.log("Luc Roy @ Chamber lunch yesterday")
    user.press(Key.Key_Return)
    user.until(lambda: user.said)
    elsewhere = app.build(record, origin="command")
    add_person(elsewhere.open_unit, person_named("Nadia Benali"))
    toast = user.window.frame.toast_in_sight()
    qtbot.mouseClick(toast.undo_button, Qt.MouseButton.LeftButton)
    user.until(lambda: toast.text().startswith("Something else was changed since."))
    assert user.people() == {"Marie Tremblay", "Luc Roy", "Nadia Benali"}
    user.press(Key.Key_Z, CTRL)  # the last change, whoever made it
    user.until(lambda: user.people() == {"Marie Tremblay", "Luc Roy"})
    # What changed nothing leaves nothing to take back.
    desk, due = user.window.desk, app.today() + timedelta(days=3)
    number = add_follow_up(elsewhere.open_unit, None, due, "Write")
    desk.do(
        lambda: edit_follow_up(desk.program.open_unit, number, "Write", due),
        said=lambda _nothing: desk.done_text(),
    )
    user.until(lambda: toast.text().startswith("Nothing was changed"))
    assert not toast.undo_button.isVisible()


def test_the_invitation_is_begun_where_it_is_written(open_window, qtbot, record):
    user = User(qtbot, open_window(record))
    user.log("Luc Roy @ Chamber lunch yesterday")
    user.press(Key.Key_I, ALT)
    user.press(Key.Key_Return)
    user.until(lambda: user.wanted)
    reader = user.window.desk.reader
    (luc,) = reader.search.people("luc roy", 2)
    assert user.wanted == [("sent", {"person": luc})]
    assert user.window.frame.code == "sent"
    page = user.window.frame.page("sent")
    user.until(lambda: page.composer.isAncestorOf(QApplication.focusWidget()))
    assert [each.state for each in reader.invitations.of_person(luc)] == [State.DRAFT]
    # The next line offers it no more.
    user.log("Luc Roy today")
    panel = user.window.field.log_mode.panel
    user.until(lambda: panel.isVisible() and panel.foot.invite_box.isHidden())
