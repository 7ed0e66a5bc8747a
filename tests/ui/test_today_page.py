"""The first page, by keyboard: each line acts in place, and what the record then holds."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from netkeeper.domain.invitations import State
from netkeeper.services.follow_ups import add_follow_up
from netkeeper.services.settings import change_setting
from netkeeper.ui.today.page import TodayPage

Key = Qt.Key
TODAY = date(2026, 11, 23)


@pytest.fixture
def hand(asked, sit_at):
    made = sit_at(TodayPage)
    made.desk.figures.read()
    settled(made)
    return made


def settled(hand):
    """Wait until everything that was to be read is read."""
    page = hand.page
    hand.until(lambda: hand.desk.jobs.is_idle() and not page._to_read)
    hand.until(lambda: not page._advised._asked)


def names(section):
    model = section.model
    return [model.index(row).data() for row in range(model.rowCount())]


def request(hand, number):
    return hand.desk.reader.invitations.get(number)


def state(hand, number):
    return request(hand, number).state


def face(section, row=0):
    return section.view.face(row)


# What is shown


def test_each_kind_has_its_section(hand):
    page = hand.page
    assert names(page.decide) == ["Tristan Picard", "Karim Haddad", "Julie Morin", "Olivier Gagnon"]
    assert names(page.invite) == ["Olivier Gagnon", "Julie Morin", "Julie Morin"]
    assert names(page.pending) == ["Wei Li"]
    assert names(page.follow) == ["Nadia Benali"]


def test_the_day_and_how_much_there_is_to_look_at_stand_above(hand):
    title = hand.page.title.text().replace("\u00a0", " ")
    assert title == "Monday 23 November 2026"
    assert hand.page.summary.text() == (
        "9 things to look at: 4 requests, 3 invitations to write, 1 pending for long, 1 follow-up."
    )


def test_the_rail_shows_the_figures_once_they_are_read(hand):
    rail = hand.page.rail
    hand.until(lambda: rail.pending._value.text() == "2")
    assert rail.notes._value.text() == "0 of 5"
    card = rail.network_card
    shown = [each._value.text() for each in (card.both, card.never_met, card.not_connected)]
    assert shown == ["0", "1", "4"]


def test_a_row_says_the_evidence_and_offers_the_advised_action_first(hand):
    shown = face(hand.page.decide, 3)
    assert "Forum Innovation" in shown.subtitle
    assert shown.right == "Accept"
    assert [each.code for each in shown.actions] == ["accept", "decline", "later"]
    assert shown.actions[0].advised


def test_a_section_without_lines_is_not_there(hand, asked):
    hand.page.follow.view.setFocus()
    hand.press(Key.Key_X)
    hand.until(hand.page.follow.isHidden)


def test_nothing_to_do_says_so(sit_at):
    hand = sit_at(TodayPage)
    hand.until(hand.page.empty.isVisible)
    assert not any(section.isVisible() for section in hand.page.sections)
    hand.page.take_focus()
    hand.press(Key.Key_Space)
    assert hand.logged == [""]


def test_more_that_is_due_than_there_is_room_for_is_shown_when_asked(hand, asked):
    for place in range(7):
        add_follow_up(hand.desk.program.open_unit, asked.nadia, TODAY, f"{place}")
    follow = hand.page.follow
    hand.until(lambda: follow.head._count.text() == "8")
    assert len(names(follow)) == 5
    follow.head.link.click()
    assert len(names(follow)) == 8
    assert follow.view.hasFocus()


# Acting in place


@pytest.mark.parametrize(
    ("key", "check"),
    [
        (Key.Key_A, lambda one: one.state is State.ACCEPTED),
        (Key.Key_D, lambda one: one.state is State.DECLINED),
        (Key.Key_Q, lambda one: one.asked_on == TODAY),
        (Key.Key_L, lambda one: one.set_aside_on == TODAY),
    ],
    ids=["accept", "decline", "ask", "later"],
)
def test_every_letter_decides_whatever_the_buttons_of_the_row_are(hand, asked, key, check):
    hand.press(key)
    hand.until(lambda: check(request(hand, asked.from_tristan)))
    hand.until(lambda: "Tristan Picard" not in names(hand.page.decide))
    assert hand.page.decide.view.current_id() == asked.from_karim
    assert hand.page.decide.view.hasFocus()
    hand.until(lambda: len(hand.said) == 1)


def test_keys_pressed_in_a_row_each_mean_the_next_line(hand, asked):
    for _ in range(3):
        hand.press(Key.Key_D)
    hand.until(lambda: names(hand.page.decide) == ["Olivier Gagnon"])
    settled(hand)
    assert state(hand, asked.from_olivier) is State.PENDING
    assert not hand.refused


def test_the_keyboard_goes_on_to_the_next_section_when_one_is_done(hand):
    for _ in range(4):
        hand.press(Key.Key_D)
    hand.until(hand.page.decide.isHidden)
    assert hand.page.invite.view.hasFocus()


def test_undo_brings_a_line_back_and_puts_it_at_hand(hand, asked):
    hand.press(Key.Key_D)
    hand.until(lambda: "Tristan Picard" not in names(hand.page.decide))
    settled(hand)
    hand.desk.undo()
    hand.until(lambda: hand.page.decide.view.current_id() == asked.from_tristan)


def test_the_menu_of_a_request_lists_every_decision(hand, asked):
    menu = QMenu()
    hand.page.decide.view.fill_menu(menu, 0)
    assert {each.text().split("\t")[0] for each in menu.actions()} >= {"Ask first"}


def test_the_invitation_is_written_where_requests_are(hand, asked):
    hand.page.invite.view.setFocus()
    hand.press(Key.Key_I)
    assert hand.wanted == [("sent", {"person": asked.olivier})]


@pytest.mark.parametrize(("key", "kept"), [(Key.Key_W, False), (Key.Key_K, True)])
def test_what_waits_too_long_is_withdrawn_or_kept(hand, asked, key, kept):
    hand.page.pending.view.setFocus()
    hand.press(key)
    hand.until(hand.page.pending.isHidden)
    one = request(hand, asked.to_wei)
    assert (one.state is State.PENDING) is kept
    assert (one.keep_until is not None) is kept


@pytest.mark.parametrize(("key", "until"), [(Key.Key_X, None), (Key.Key_S, 7)])
def test_a_follow_up_is_done_or_put_off_for_a_week(hand, asked, key, until):
    hand.page.follow.view.setFocus()
    hand.press(key)
    hand.until(hand.page.follow.isHidden)
    left = hand.desk.reader.overview.follow_ups_of(asked.nadia)
    assert [each.due_on for each in left] == ([TODAY + timedelta(days=until)] if until else [])


def test_enter_opens_what_a_line_stands_for(hand, asked):
    hand.press(Key.Key_Return)
    hand.page.invite.view.setFocus()
    hand.press(Key.Key_Return)
    hand.page.pending.view.setFocus()
    hand.press(Key.Key_Return)
    hand.page.follow.view.setFocus()
    hand.press(Key.Key_Return)
    assert hand.wanted == [
        ("received", asked.from_tristan),
        ("people", asked.olivier),
        ("sent", asked.to_wei),
        ("people", asked.nadia),
    ]


def test_letters_can_be_switched_off(hand, asked):
    change_setting(hand.desk.program.open_unit, "single_keys", False)
    settled(hand)
    hand.until(lambda: {each.key for each in face(hand.page.decide).actions} == {""})
    hand.press(Key.Key_D)
    assert hand.desk.jobs.is_idle()
    assert state(hand, asked.from_tristan) is State.PENDING


# Going round


def test_the_arrows_go_from_section_to_section(hand):
    page = hand.page
    for _ in range(4):
        hand.press(Key.Key_Down)
    assert page.invite.view.hasFocus()
    hand.press(Key.Key_Up)
    assert page.decide.view.hasFocus()
    assert page.decide.view.currentIndex().row() == 3


def test_the_regions_are_the_sections_in_sight_and_the_rail(hand):
    regions = hand.page.regions()
    assert [each.widget for each in regions] == [*hand.page.sections, hand.page.rail]


def test_a_letter_that_is_no_key_begins_a_search(hand):
    searched = []
    hand.page.search_started.connect(searched.append)
    hand.press(Key.Key_Z)
    assert searched == ["z"]


def test_another_language_keeps_the_place(hand, asked):
    hand.page.decide.view.go_to_id(asked.from_julie)
    hand.desk.speech.choose("fr")
    hand.until(lambda: hand.page.decide.head._title.text() == "Demandes à décider")
    settled(hand)
    assert hand.page.decide.view.current_id() == asked.from_julie
    assert face(hand.page.decide, 3).right == "Accepter"
