"""The pages of requests, by keyboard: sent, review and today, and what the record then holds."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from netkeeper.domain.days import Day
from netkeeper.domain.invitations import State
from netkeeper.services import invitations as requests
from netkeeper.services.follow_ups import add_follow_up
from netkeeper.services.invitations import RequestDraft
from netkeeper.services.meetings import Attendee, MeetingDraft, log_meeting
from netkeeper.ui.review.page import ReviewPage
from netkeeper.ui.sent import page as sent_page
from netkeeper.ui.sent.page import SentPage
from netkeeper.ui.today.page import TodayPage

TODAY = date(2026, 11, 23)
Key = Qt.Key


def met(program, name, ago=9):
    """Log a meeting with somebody and return their id."""
    day = Day(TODAY - timedelta(days=ago))
    draft = MeetingDraft(day, [Attendee(name)], event="Forum Innovation")
    return log_meeting(program.open_unit, draft, TODAY).people[0].id


def sent(program, name, ago, person_id=None):
    """Keep a pending request that was sent so many days ago; return its id."""
    draft = RequestDraft(name, TODAY - timedelta(days=ago), person_id)
    return requests.register_sent(program.open_unit, draft, TODAY)


def state(hand, number):
    return hand.desk.reader.invitations.get(number).state


@pytest.fixture
def opened(monkeypatch):
    """The profiles that the browser was asked to show."""
    slugs = []
    monkeypatch.setattr(sent_page, "open_profile", slugs.append)
    return slugs


# Sent


def test_a_request_is_begun_written_copied_and_marked_as_sent(sit_at, program, opened, qtbot):
    person = met(program, "Luc Roy")
    user = sit_at(SentPage)
    user.page.begin_new()
    user.type("Luc Roy")
    qtbot.waitUntil(lambda: bool(user.page.new_panel.candidates.rows))
    user.press(Key.Key_Return)
    qtbot.waitUntil(user.page.composer.note.editor.hasFocus)
    user.type("Bonjour Luc, ravi de notre rencontre au Forum.")
    qtbot.waitUntil(lambda: user.page.composer.result.verdict == "send")
    user.page.copy_button.click()
    assert QGuiApplication.clipboard().text() == "Bonjour Luc, ravi de notre rencontre au Forum."
    assert opened == []  # no profile is known
    user.page.sent_button.click()
    (number,) = user.desk.reader.invitations.ids("sent")
    qtbot.waitUntil(lambda: state(user, number) is State.PENDING)
    kept = user.desk.reader.invitations.get(number)
    assert kept.person_id == person
    assert kept.note.startswith("Bonjour Luc")


def test_the_gate_holds_a_request_to_a_stranger_until_a_reason_is_written(sit_at, program, qtbot):
    draft = RequestDraft("Nobody Known", TODAY, note="Bonjour Nobody")
    requests.save_draft(program.open_unit, draft, TODAY)
    user = sit_at(SentPage)
    composer = user.page.composer
    qtbot.waitUntil(lambda: composer.result is not None)
    assert composer.result.verdict == "stop"
    assert not user.page.copy_button.isEnabled()
    composer.reason_edit.setFocus()
    user.type("Same committee next month")
    user.press(Key.Key_Return)
    qtbot.waitUntil(lambda: composer.result.verdict == "send")
    assert user.page.copy_button.isEnabled()


def test_what_is_written_is_kept_when_the_page_goes(sit_at, program, qtbot):
    requests.save_draft(program.open_unit, RequestDraft("Luc Roy", TODAY), TODAY)
    user = sit_at(SentPage)
    qtbot.waitUntil(lambda: user.page.composer.result is not None)
    user.page.composer.take_focus()
    user.type("Bonjour Luc")
    user.page.hide()
    (number,) = user.desk.reader.invitations.ids("sent")
    qtbot.waitUntil(lambda: user.desk.reader.invitations.get(number).note == "Bonjour Luc")


@pytest.mark.parametrize(
    ("to", "kept"), [(State.ACCEPTED, State.ACCEPTED), (State.WITHDRAWN, State.WITHDRAWN)]
)
def test_what_became_of_a_request_is_kept_and_undone(sit_at, program, qtbot, to, kept):
    number = sent(program, "Luc Roy", 12)
    user = sit_at(SentPage)
    qtbot.waitUntil(user.page.outcome_buttons[to].isVisible)
    user.page.outcome_buttons[to].click()
    qtbot.waitUntil(lambda: state(user, number) is kept)
    user.desk.undo()
    qtbot.waitUntil(lambda: state(user, number) is State.PENDING)


# Review


def test_the_review_takes_the_oldest_and_a_key_settles_it(sit_at, program, qtbot):
    young, old = sent(program, "Wei Li", 20), sent(program, "Luc Roy", 100)
    user = sit_at(ReviewPage)
    assert user.page.model.id_at(0) == old
    assert "best" in user.page.card.advice.sentence_label.text()
    user.page.take_focus()
    user.press(Key.Key_W)
    qtbot.waitUntil(lambda: state(user, old) is State.WITHDRAWN)
    qtbot.waitUntil(lambda: user.page.model.id_at(0) == young)
    user.press(Key.Key_K)
    qtbot.waitUntil(lambda: user.page.model.rowCount() == 0)
    assert state(user, young) is State.PENDING


# Today


def test_each_line_of_the_day_acts_in_place(sit_at, program, qtbot):
    whom = met(program, "Olivier Gagnon")
    asked = requests.add_received(
        program.open_unit, RequestDraft("Olivier Gagnon", TODAY, whom), TODAY
    )
    late = sent(program, "Luc Roy", 90)
    add_follow_up(program.open_unit, whom, TODAY, "send the minutes")
    user = sit_at(TodayPage)
    user.page.take_focus()
    user.page.decide.view.go_to_id(asked)
    user.press(Key.Key_A)
    qtbot.waitUntil(lambda: state(user, asked) is State.ACCEPTED)
    user.page.pending.view.setFocus()
    user.page.pending.view.go_to_id(late)
    user.press(Key.Key_W)
    qtbot.waitUntil(lambda: state(user, late) is State.WITHDRAWN)
    user.page.follow.view.setFocus()
    user.page.follow.view.go_to(0)
    user.press(Key.Key_X)
    qtbot.waitUntil(lambda: user.desk.reader.overview.follow_ups(TODAY) == [])
    qtbot.waitUntil(user.page.empty.isVisible)


def test_who_was_met_and_not_invited_leads_to_a_request(sit_at, program):
    whom = met(program, "Luc Roy")
    user = sit_at(TodayPage)
    user.page.invite.view.setFocus()
    user.page.invite.view.go_to_id(whom)
    user.press(Key.Key_I)
    assert user.wanted == [("sent", {"person": whom})]
