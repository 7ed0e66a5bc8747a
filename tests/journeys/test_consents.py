"""A consent that ended yesterday says no, and why; a new one by keyboard says yes; undo says no."""

from __future__ import annotations

from datetime import date

import pytest

from netkeeper import app
from netkeeper.domain.consent import Basis, Consent
from netkeeper.domain.days import Day
from netkeeper.services.consents import add_consent, read_ledger
from netkeeper.services.meetings import Attendee, MeetingDraft, log_meeting
from tests.conftest import TODAY
from tests.ui.keyboard import CTRL, SHIFT, Key, WindowUser


@pytest.fixture
def record(tmp_path):
    """Somebody met who asked about a price six months and a day ago."""
    path = tmp_path / "record.sqlite3"
    program = app.build(path, origin="window", day=lambda: TODAY)
    program.prepare()
    met = MeetingDraft(Day(date(2026, 5, 22)), [Attendee("Olivier Gagnon")], event="Forum")
    whom = log_meeting(program.open_unit, met, TODAY).people[0].id
    asked = Consent(0, whom, Basis.INQUIRY, date(2026, 5, 22), evidence="asked for a price")
    add_consent(program.open_unit, asked, TODAY)
    return path


class User(WindowUser):
    """Somebody at the keyboard of the page of people."""

    def __init__(self, qtbot, window):
        super().__init__(qtbot, window)
        self.press(Key.Key_2, CTRL)
        self.page = window.frame.page("people")
        self.page.take_focus()

    @property
    def answer(self):
        return self.page.pane.detail.consents.answer.replace("\u00a0", " ")

    def may_write(self):
        with self.window.desk.program.open_reader() as reader:
            return read_ledger(reader, 1, TODAY).answer.may_write


NO = "No commercial message: consent ended on 22 November 2026 (inquiry)."
YES = "You may write to them commercially until 20 November 2028 (purchase)."


def test_a_consent_that_ended_yesterday_then_a_new_one_then_undo(record, open_window, qtbot):
    user = User(qtbot, open_window(record, day=lambda: TODAY))
    user.until(lambda: user.answer == NO)
    assert not user.may_write()

    user.press(Key.Key_C)
    reasons = user.page.pane.detail.consents.card.reasons.text()
    assert "Ask for an express consent" in reasons
    user.press(Key.Key_A)
    for _ in range(3):  # express, handed over, inquiry, purchase
        user.press(Key.Key_Right)
    user.press(Key.Key_Tab)
    user.press(Key.Key_A, CTRL)
    user.type("2026-11-20")
    user.press(Key.Key_Tab)
    user.type("Facture 12 <b>au comptoir</b>")
    user.press(Key.Key_Return, CTRL)
    user.until(lambda: user.answer == YES)
    assert user.may_write()

    user.press(Key.Key_Z, CTRL)
    user.until(lambda: user.answer == NO)
    assert not user.may_write()
    user.press(Key.Key_Z, CTRL | SHIFT)
    user.until(lambda: user.answer == YES)
    assert user.may_write()
