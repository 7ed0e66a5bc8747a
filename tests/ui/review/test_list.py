"""The review as a list, by keyboard: what a user does with what waits, and what is then held."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from netkeeper.domain.invitations import State
from netkeeper.services import invitations as requests
from netkeeper.services.invitations import RequestDraft
from netkeeper.services.settings import change_setting
from netkeeper.ui.review import list_page as review_page
from netkeeper.ui.review.list_page import ReviewList
from netkeeper.ui.review.source import Which
from netkeeper.ui.widgets.tabs import Tab
from tests.conftest import TODAY
from tests.ui.keyboard import CTRL, Key
from tests.ui.seen import names, request, state


@pytest.fixture
def hand(asked, sit_at):
    return sit_at(ReviewList)


def advice(hand):
    return hand.page.card.advice.sentence_label.text()


def tab(hand, place):
    hand.page.list.tabs.findChildren(Tab)[place].click()


def test_what_has_waited_longest_stands_first(hand):
    assert names(hand) == ["Wei Li", "Louis Asselin"]
    assert advice(hand) == "Withdrawing it may be best."


def test_a_young_request_can_wait(hand, asked):
    hand.page.view.go_to_id(asked.to_louis)
    assert advice(hand) == "It can wait."


def test_the_card_tells_what_follows_a_withdrawal(hand):
    said = hand.page.card.after._value.text().replace("\u00a0", " ")
    assert said.startswith("This person is not told. A new request can be sent from 14 December")


def test_a_letter_withdraws_and_the_next_one_is_at_hand(hand, asked):
    hand.press(Key.Key_W)
    hand.until(lambda: state(hand, asked.to_wei) is State.WITHDRAWN)
    hand.until(lambda: names(hand) == ["Louis Asselin"])
    assert hand.page.view.current_id() == asked.to_louis
    assert hand.page.view.hasFocus()
    hand.until(lambda: len(hand.said) == 1)


def test_a_kept_request_comes_back_on_its_day(hand, asked):
    hand.press(Key.Key_K)
    hand.until(lambda: request(hand, asked.to_wei).keep_until)
    hand.until(lambda: names(hand) == ["Louis Asselin"])
    days = hand.desk.settings.keep_days
    assert request(hand, asked.to_wei).keep_until == TODAY + timedelta(days=days)


def test_a_letter_tells_that_it_was_accepted(hand, asked):
    hand.press(Key.Key_X)
    hand.until(lambda: state(hand, asked.to_wei) is State.ACCEPTED)


def test_keys_pressed_in_a_row_go_through_the_requests(hand, asked):
    hand.press(Key.Key_W)
    hand.press(Key.Key_K)
    hand.until(lambda: not names(hand))
    assert state(hand, asked.to_wei) is State.WITHDRAWN
    assert request(hand, asked.to_louis).keep_until
    assert state(hand, asked.to_louis) is State.PENDING


def test_undo_brings_a_request_back_and_puts_it_at_hand(hand, asked):
    hand.press(Key.Key_W)
    hand.until(lambda: names(hand) == ["Louis Asselin"])
    hand.desk.undo()
    hand.until(lambda: hand.page.view.current_id() == asked.to_wei)


def test_an_empty_review_says_when_there_is_something_again(hand, asked):
    hand.press(Key.Key_K)
    hand.press(Key.Key_K)
    hand.until(hand.page.empty.isVisible)
    said = hand.page.empty._sentence.text().replace("\u00a0", " ")
    assert said == "Nothing to review before 23 December 2026."


def test_a_received_request_is_opened_where_it_is_decided(hand, asked):
    tab(hand, 1)
    assert names(hand)[0] == "Tristan Picard"
    assert not hand.page.withdraw_button.isVisible()
    hand.press(Key.Key_W)
    assert hand.desk.jobs.is_idle()
    hand.page.open_button.click()
    assert hand.wanted == [("received", asked.from_tristan)]


def test_refused_requests_stand_in_their_own_tab(hand, asked):
    unit = hand.desk.program.open_unit
    requests.decide(unit, asked.to_wei, State.DECLINED, TODAY, TODAY)
    hand.until(lambda: names(hand) == ["Louis Asselin"])
    tab(hand, 2)
    assert names(hand) == ["Wei Li"]


@pytest.mark.parametrize(
    ("whose", "which"),
    [("to_wei", Which.SENT), ("from_karim", Which.RECEIVED)],
)
def test_a_request_is_shown_in_the_tab_that_holds_it(hand, asked, whose, which):
    hand.page.show_target(getattr(asked, whose))
    assert hand.page.which is which
    assert hand.page.view.current_id() == getattr(asked, whose)


def test_the_profile_opens_by_its_key(hand, asked, monkeypatch):
    opened = []
    monkeypatch.setattr(review_page, "open_profile", opened.append)
    draft = RequestDraft("Maude Thériault", date(2026, 6, 1), slug="maude-theriault")
    requests.register_sent(hand.desk.program.open_unit, draft, TODAY)
    hand.until(lambda: names(hand)[0] == "Maude Thériault")
    hand.page.view.go_to(0)
    hand.press(Key.Key_O, CTRL)
    assert opened == ["maude-theriault"]


def test_letters_can_be_switched_off_and_leave_the_buttons(hand, asked):
    change_setting(hand.desk.program.open_unit, "single_keys", False)
    hand.until(lambda: hand.page.withdraw_button._keys == "")
    hand.press(Key.Key_W)
    assert hand.desk.jobs.is_idle()


def test_del_puts_a_request_into_the_trash(hand, asked):
    hand.press(Key.Key_Delete)
    hand.until(lambda: request(hand, asked.to_wei).trashed)
