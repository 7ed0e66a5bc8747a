"""A review of fifty requests by keyboard alone, in the real window on a real file."""

from __future__ import annotations

import shutil
import time
from datetime import timedelta
from pathlib import Path

import pytest

from netkeeper import app
from netkeeper.domain.days import Day
from netkeeper.domain.invitations import State
from netkeeper.domain.requests.review import Choice
from netkeeper.services.invitations import RequestDraft, decide, register_sent
from netkeeper.services.meetings import Attendee, MeetingDraft, log_meeting
from tests.ui.keyboard import CTRL, Key, WindowUser

WAITING = 50
TWO_MINUTES = 120  # seconds of the processor, which other work does not lengthen


@pytest.fixture(scope="module")
def fifty(tmp_path_factory):
    """A record with fifty pending requests, and as many that were accepted; made once."""
    path = tmp_path_factory.mktemp("fifty") / "record.sqlite3"
    program = app.build(path, origin="window")
    program.prepare()
    today = app.today()
    met = MeetingDraft(Day(today - timedelta(days=9)), [Attendee("Zoé Caron")], event="Forum")
    log_meeting(program.open_unit, met, today)
    for n in range(WAITING):
        day = today - timedelta(days=5 + 3 * n)
        name = f"Personne {chr(65 + n // 10)}{'abcdefghij'[n % 10]}"
        register_sent(program.open_unit, RequestDraft(name, day, slug=f"personne-{n}"), today)
        answered = register_sent(program.open_unit, RequestDraft(f"Amie {name}", day), today)
        decide(program.open_unit, answered, State.ACCEPTED, day + timedelta(days=2), today)
    return path


@pytest.fixture
def record(fifty, tmp_path):
    """A copy of it, of the test's own."""
    return Path(shutil.copy(fifty, tmp_path / "record.sqlite3"))


class User(WindowUser):
    """Somebody at the keyboard of the review."""

    def __init__(self, qtbot, window):
        super().__init__(qtbot, window)
        self.press(Key.Key_6, CTRL)
        self.page = window.frame.page("review")
        self.until(lambda: self.page.start.start is not None)

    def begin(self):
        self.until(lambda: self.page.start.kinds.cells)
        self.press(Key.Key_1)
        self.until(lambda: self.page.shown is self.page.pane)

    def states(self):
        reader = self.window.desk.reader
        ids = [card.id for card in self.page.session.cards]
        return [reader.invitations.get(each).state for each in ids]


def test_fifty_requests_take_less_than_two_minutes(open_window, qtbot, record):
    user = User(qtbot, open_window(record))
    user.begin()
    began = time.process_time()
    assert len(user.page.session.cards) == WAITING
    for n in range(WAITING):
        if n % 5 == 4:
            user.press(Key.Key_X)
            user.press(Key.Key_2)
        elif n % 5 == 3:
            user.press(Key.Key_S)
            user.press(Key.Key_2)
        else:
            user.press(Key.Key_W if n % 2 else Key.Key_K)
    user.until(lambda: user.page.shown is user.page.summary)
    user.until(lambda: not user.page.session.is_writing)
    took = time.process_time() - began
    assert took < TWO_MINUTES
    counted = user.page.session.tally()
    assert sum(counted.values()) == WAITING
    assert counted[Choice.DECLINED] == counted[Choice.SEE_AGAIN] == WAITING // 5
    assert user.states().count(State.DECLINED) == WAITING // 5

    # The list is taken to LinkedIn and ticked off as a whole.
    to_withdraw = len(user.page.summary.take.lines)
    assert to_withdraw == counted[Choice.WITHDRAW]
    user.page.summary.take.all_button.setFocus()
    user.press(Key.Key_Space)
    user.until(lambda: user.states().count(State.WITHDRAWN) == to_withdraw)
    user.until(lambda: not user.page.summary.take.isVisible())

    # One act takes all of it back, and undo brings it again.
    user.page.summary.undo_button.setFocus()
    user.press(Key.Key_Space)
    user.until(lambda: user.states() == [State.PENDING] * WAITING)
    user.until(user.window.frame.commands.undo.isEnabled)
    user.press(Key.Key_Z, CTRL)
    user.until(lambda: user.states().count(State.WITHDRAWN) == to_withdraw)


def test_a_review_that_was_left_goes_on_after_a_restart(open_window, qtbot, record):
    user = User(qtbot, open_window(record))
    user.begin()
    first = user.page.pane.card.head.name_label.text()
    for _ in range(4):
        user.press(Key.Key_K)
    fifth = user.page.pane.card.head.name_label.text()
    user.window.frame.close()  # what was decided just before is kept

    again = User(qtbot, open_window(record))
    again.until(again.page.start.go_on_cell.hasFocus)
    again.press(Key.Key_Return)
    again.until(lambda: again.page.shown is again.page.pane)
    assert again.page.pane.card.head.name_label.text() == fifth
    assert again.page.pane.head.count_label.text() in {"5 of 50", "5 sur 50"}
    for _ in range(4):
        again.press(Key.Key_Left)
    assert again.page.pane.card.head.name_label.text() == first
    assert again.page.pane.foot.cell("keep").chosen


def test_a_meeting_logged_from_a_card_settles_it(open_window, qtbot, record):
    program = app.build(record, origin="window")
    user = User(qtbot, open_window(record))
    user.until(lambda: len(user.page.start.kinds.cells) == 3)
    user.press(Key.Key_2)
    user.until(lambda: user.page.shown is user.page.pane)
    card = user.page.session.card
    user.press(Key.Key_M)
    field = user.window.frame.field.edit
    user.until(field.hasFocus)
    qtbot.keyClicks(field, "@ Forum hier")
    user.until(lambda: user.window.field is not None)
    user.press(Key.Key_Return)
    user.until(lambda: card in user.page.session.logged)
    with program.open_reader() as reader:
        assert reader.meetings.of_person(card.id)
