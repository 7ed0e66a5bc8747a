"""A request matched to a meeting: declined quietly, taken back, accepted, still there next time."""

from __future__ import annotations

from datetime import timedelta

import pytest

from netkeeper import app
from netkeeper.domain.days import Day
from netkeeper.domain.invitations import State
from netkeeper.services.invitations import RequestDraft, add_received
from netkeeper.services.meetings import Attendee, MeetingDraft, log_meeting
from tests.ui.keyboard import CTRL, CTRL_SHIFT, Key, WindowUser


@pytest.fixture
def record(tmp_path):
    """A record with a meeting, its person's request, and a stranger's."""
    path = tmp_path / "record.sqlite3"
    program = app.build(path, origin="window")
    program.prepare()
    today = app.today()
    met = MeetingDraft(
        Day(today - timedelta(days=9)), [Attendee("Olivier Gagnon")], event="Forum Innovation"
    )
    whom = log_meeting(program.open_unit, met, today).people[0].id
    day = today - timedelta(days=2)
    add_received(program.open_unit, RequestDraft("Olivier Gagnon", day, whom), today)
    add_received(program.open_unit, RequestDraft("Tristan Picard", day), today)
    return path


class User(WindowUser):
    """Somebody at the keyboard of the page of received requests."""

    def __init__(self, qtbot, window):
        super().__init__(qtbot, window)
        self.press(Key.Key_4, CTRL)
        self.page = window.frame.page("received")
        self.page.take_focus()

    def state(self, name):
        reader = self.window.desk.reader
        found = [reader.invitations.get(each) for each in reader.invitations.ids("received")]
        return next(each.state for each in found if each.name == name)


def test_a_quiet_refusal_is_taken_back_and_an_acceptance_lasts(open_window, qtbot, record):
    user = User(qtbot, open_window(record))
    shown = user.page.request
    assert shown.head.name_label.text() == "Olivier Gagnon"
    assert "Forum Innovation" in shown.verdict.sentence_label.text()
    said = []
    user.window.desk.said.connect(lambda text, _undo: said.append(text))

    user.press(Key.Key_D)
    user.until(lambda: user.state("Olivier Gagnon") is State.DECLINED)
    user.until(lambda: said)
    assert "not told" in said[0]
    # The next row is taken, so that the next key works at once.
    assert shown.head.name_label.text() == "Tristan Picard"

    user.press(Key.Key_Z, CTRL)
    user.until(lambda: user.state("Olivier Gagnon") is State.PENDING)
    user.until(user.window.frame.commands.redo.isEnabled)
    user.press(Key.Key_Z, CTRL_SHIFT)
    user.until(lambda: user.state("Olivier Gagnon") is State.DECLINED)
    user.press(Key.Key_Z, CTRL)
    user.until(lambda: user.state("Olivier Gagnon") is State.PENDING)

    user.page.view.go_to_id(user.page.model.id_at(0))
    user.until(lambda: shown.head.name_label.text() == "Olivier Gagnon")
    user.press(Key.Key_A)
    user.until(lambda: user.state("Olivier Gagnon") is State.ACCEPTED)
    user.window.frame.close()

    again = User(qtbot, open_window(record))
    assert again.state("Olivier Gagnon") is State.ACCEPTED
    assert again.state("Tristan Picard") is State.PENDING
    # Every decision can be corrected later.
    again.window.desk.undo()
    again.until(lambda: again.state("Olivier Gagnon") is State.PENDING)


def test_letters_do_nothing_while_a_name_is_typed(open_window, qtbot, record):
    user = User(qtbot, open_window(record))
    user.press(Key.Key_N, CTRL)
    panel = user.page.panel
    user.until(panel.name_edit.hasFocus)
    qtbot.keyClicks(panel.name_edit, "Adal")
    assert panel.name_edit.text() == "Adal"
    assert user.state("Olivier Gagnon") is State.PENDING
    user.press(Key.Key_Return)
    user.until(lambda: user.window.desk.reader.invitations.count("to_decide") == 3)
    user.until(lambda: user.page.request.head.name_label.text() == "Adal")
