"""The page of received requests, by keyboard: what a user does, and what the record then holds."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QMenu

from netkeeper import app
from netkeeper.domain.days import Day
from netkeeper.domain.invitations import State
from netkeeper.services.invitations import decide, set_aside, trash_invitations
from netkeeper.services.meetings import Attendee, MeetingDraft, log_meeting
from netkeeper.services.settings import change_setting
from netkeeper.ui.background.unsaved import typed_in
from netkeeper.ui.look.discs import Standing
from netkeeper.ui.received.page import ReceivedPage
from netkeeper.ui.received.source import Which
from netkeeper.ui.widgets.tabs import Tab
from tests.ui.keyboard import CTRL, Key
from tests.ui.seen import current, names, request, state

AMPERSAND = 10  # the scan code on X11 of the key that types 1, or & on a French keyboard


@pytest.fixture
def hand(asked, sit_at):
    return sit_at(ReceivedPage)


def go_to(hand, number):
    assert hand.page.view.go_to_id(number)


def tabs(hand):
    return [each.label for each in hand.page.list.tabs.findChildren(Tab)]


def verdict(hand):
    return hand.page.request.verdict.sentence_label.text().replace("\u00a0", " ")


# The list


def test_the_requests_to_decide_stand_over_those_put_off(hand):
    assert names(hand) == [
        "Tristan Picard",
        "Karim Haddad",
        "Julie Morin",
        "Olivier Gagnon",
        "Later",
        "Mai Nguyen",
    ]


def test_each_row_says_what_is_advised_once_it_is_judged(hand):
    view = hand.page.view
    hand.until(lambda: all(view.face(row).right for row in range(4)))
    said = [view.face(row).right for row in range(4)]
    assert said == ["Decline", "Ask first", "Ask first", "Accept"]
    shapes = [view.face(row).disc.shape for row in range(4)]
    assert shapes == [Standing.DASHED, Standing.DASHED, Standing.DASHED, Standing.FILLED]


def test_the_tabs_count_what_they_hold(hand):
    assert tabs(hand) == ["To decide 4", "Later 1", "Decided"]


# The judgement


@pytest.mark.parametrize(
    ("whose", "says", "advised"),
    [
        ("from_tristan", "Decline quietly: ", "decline"),
        ("from_karim", "Ask first: ", "ask"),
        ("from_julie", "Ask first: ", "ask"),
        ("from_olivier", "Accept: ", "accept"),
    ],
)
def test_the_verdict_is_one_sentence_and_the_advised_action_comes_first(
    hand, asked, whose, says, advised
):
    go_to(hand, getattr(asked, whose))
    assert verdict(hand).startswith(says)
    foot = hand.page.foot
    assert foot.button(advised) is foot.buttons[0]


def test_an_accepting_verdict_shows_the_meeting_that_it_rests_on(hand, asked):
    go_to(hand, asked.from_olivier)
    request = hand.page.request
    assert [row.button.isVisible() for row in request.candidates.rows] == [False]
    assert "Forum Innovation" in request.candidates.rows[0]._why.text()
    assert request.who_head._title.text() == "In your record"


def test_who_it_is_is_asked_only_while_that_is_open(hand, asked):
    go_to(hand, asked.from_julie)
    request = hand.page.request
    assert request.who_head._title.text() == "Who is it? 2 possible people"
    heard = [row.button.accessibleDescription() for row in request.candidates.rows]
    assert heard[0] == "Julie Morin, Fauvelle Comptables, 1"
    assert heard[1].startswith("Julie Morin, ")
    assert heard[1].endswith(", 2")
    hand.press(Key.Key_1)
    hand.until(lambda: request_is_matched(hand, asked.from_julie))
    hand.until(lambda: request.who_head._title.text() == "In your record")
    assert len(request.candidates.rows) == 1


def request_is_matched(hand, number):
    return request(hand, number).person_id is not None


def test_a_decline_says_that_the_other_person_is_not_told(hand):
    assert hand.page.detail.footer._line.words.text().startswith(
        "If you decline, this person isn’t told"
    )


# Letters and digits


@pytest.mark.parametrize(
    ("key", "becomes"), [(Key.Key_A, State.ACCEPTED), (Key.Key_D, State.DECLINED)]
)
def test_a_letter_decides_and_the_next_request_is_at_hand(hand, asked, key, becomes):
    hand.press(key)
    hand.until(lambda: state(hand, asked.from_tristan) is becomes)
    hand.until(lambda: current(hand) == asked.from_karim)
    assert hand.page.view.hasFocus()
    hand.until(lambda: len(hand.said) == 1)


def test_later_puts_a_request_off_and_the_next_one_is_at_hand(hand, asked):
    hand.press(Key.Key_L)
    hand.until(lambda: request(hand, asked.from_tristan).set_aside_on)
    hand.until(lambda: current(hand) == asked.from_karim)
    assert names(hand)[-2:] == ["Mai Nguyen", "Tristan Picard"]


def test_the_last_request_put_off_leaves_the_keyboard_in_the_list(hand, asked):
    go_to(hand, asked.from_olivier)
    hand.press(Key.Key_L)
    hand.until(lambda: names(hand)[-1] == "Olivier Gagnon")
    assert request(hand, asked.from_olivier).set_aside_on
    assert current(hand) is not None
    assert hand.page.view.hasFocus()


def test_asking_first_keeps_the_request_among_those_put_off(hand, asked):
    go_to(hand, asked.from_karim)
    hand.press(Key.Key_Q)
    hand.until(lambda: request(hand, asked.from_karim).asked_on)
    hand.until(lambda: current(hand) == asked.from_julie)


def test_later_takes_up_again_what_was_put_off(hand, asked):
    go_to(hand, asked.from_mai)
    hand.press(Key.Key_L)
    hand.until(lambda: request(hand, asked.from_mai).set_aside_on is None)


def test_keys_pressed_in_a_row_each_mean_the_next_request(hand, asked):
    for _ in range(3):
        hand.press(Key.Key_D)
    hand.until(lambda: current(hand) == asked.from_olivier)
    declined = (asked.from_tristan, asked.from_karim, asked.from_julie)
    assert [state(hand, each) for each in declined] == [State.DECLINED] * 3
    assert state(hand, asked.from_olivier) is State.PENDING
    assert not hand.refused


def test_a_key_that_is_held_down_decides_on_one_request_alone(hand, asked):
    held = QKeyEvent(QEvent.Type.KeyPress, Key.Key_D, Qt.KeyboardModifier.NoModifier, "d", True)
    QApplication.sendEvent(hand.page.view, held)
    assert hand.desk.jobs.is_idle()
    assert state(hand, asked.from_tristan) is State.PENDING


def test_m_logs_the_meeting_with_whom_the_request_names(hand, asked):
    go_to(hand, asked.from_julie)
    hand.press(Key.Key_M)
    assert hand.logged == ["Julie Morin"]


@pytest.mark.parametrize(("digit", "whose"), [(Key.Key_1, 0), (Key.Key_2, 1)])
def test_a_digit_says_that_a_candidate_is_the_same_person(hand, asked, digit, whose):
    go_to(hand, asked.from_julie)
    chosen = hand.page.request.candidates.people[whose].id
    hand.press(digit)
    hand.until(lambda: request(hand, asked.from_julie).person_id == chosen)
    hand.until(lambda: verdict(hand).startswith("Accept: "))
    assert current(hand) == asked.from_julie


def test_digits_are_known_by_their_place_on_a_french_keyboard(hand, asked):
    go_to(hand, asked.from_julie)
    typed = QKeyEvent(
        QEvent.Type.KeyPress,
        Key.Key_Ampersand,
        Qt.KeyboardModifier.NoModifier,
        AMPERSAND,
        0,
        0,
        "&",
    )
    QApplication.sendEvent(hand.page.view, typed)
    hand.until(lambda: request_is_matched(hand, asked.from_julie))


def test_a_wrong_match_is_taken_back_by_its_button(hand, asked):
    go_to(hand, asked.from_julie)
    hand.press(Key.Key_1)
    hand.until(lambda: request_is_matched(hand, asked.from_julie))
    hand.until(lambda: len(hand.page.request.candidates.rows) == 1)
    button = hand.page.request.candidates.rows[0].button
    assert button.text() == "Another person"
    button.click()
    hand.until(lambda: not request_is_matched(hand, asked.from_julie))


def test_letters_work_while_a_button_of_the_detail_has_the_keyboard(hand, asked):
    hand.page.foot.buttons[1].setFocus()
    hand.press(Key.Key_D)
    hand.until(lambda: state(hand, asked.from_tristan) is State.DECLINED)


def test_letters_can_be_switched_off_and_leave_the_buttons(hand, asked):
    change_setting(hand.desk.program.open_unit, "single_keys", False)
    hand.until(lambda: hand.page.foot.button("decline")._keys == "")
    hand.press(Key.Key_D)
    assert hand.desk.jobs.is_idle()
    assert state(hand, asked.from_tristan) is State.PENDING


def test_a_letter_that_is_no_key_begins_a_search(hand):
    searched = []
    hand.page.search_started.connect(searched.append)
    hand.press(Key.Key_Z)
    assert searched == ["z"]


# Undo


def test_undo_brings_the_request_back_and_puts_it_at_hand(hand, asked):
    hand.press(Key.Key_D)
    hand.until(lambda: current(hand) == asked.from_karim)
    hand.desk.undo()
    hand.until(lambda: current(hand) == asked.from_tristan)
    assert state(hand, asked.from_tristan) is State.PENDING


def test_undo_puts_a_request_at_hand_that_was_put_off(hand, asked):
    hand.press(Key.Key_L)
    hand.until(lambda: current(hand) == asked.from_karim)
    hand.until(hand.desk.jobs.is_idle)
    hand.desk.undo()
    hand.until(lambda: names(hand)[0] == "Tristan Picard")
    assert current(hand) == asked.from_tristan
    assert hand.page.one.set_aside_on is None


def test_del_puts_a_request_into_the_trash_and_undo_takes_it_out(hand, asked):
    hand.press(Key.Key_Delete)
    hand.until(lambda: request(hand, asked.from_tristan).trashed)
    hand.until(lambda: names(hand)[0] == "Karim Haddad")
    assert hand.page.view.hasFocus()
    hand.desk.undo()
    hand.until(lambda: names(hand)[0] == "Tristan Picard")


# What was decided


def test_a_decision_is_corrected_from_its_tab(hand, asked):
    hand.press(Key.Key_D)
    hand.until(lambda: state(hand, asked.from_tristan) is State.DECLINED)
    hand.until(hand.desk.jobs.is_idle)
    hand.page.show_target(asked.from_tristan)
    assert hand.page.which is Which.DECIDED
    assert verdict(hand) == "Declined on 23 November 2026."
    hand.press(Key.Key_D)  # it is declined already
    assert hand.desk.jobs.is_idle()
    hand.press(Key.Key_L)
    hand.until(lambda: state(hand, asked.from_tristan) is State.PENDING)


def test_one_that_was_put_off_is_shown_though_nothing_is_to_decide(hand, asked):
    unit = hand.desk.program.open_unit
    others = asked.from_tristan, asked.from_karim, asked.from_julie, asked.from_olivier
    trash_invitations(unit, others)
    hand.until(lambda: not names(hand))
    hand.page.show_target(asked.from_mai)
    hand.until(lambda: current(hand) == asked.from_mai)
    assert hand.page.which is Which.LATER


# Adding by hand


def add(hand, **fields):
    hand.page.begin_new()
    panel = hand.page.panel
    edits = {
        "name": panel.name_edit,
        "profile": panel.profile_edit,
        "company": panel.company_edit,
        "day": panel.day_row.edit,
        "note": panel.note_area.editor,
    }
    for name, text in fields.items():
        edits[name].setFocus()
        hand.type(text)
    return panel


def test_a_request_is_added_by_keyboard(hand):
    hand.page.begin_new()
    panel = hand.page.panel
    assert hand.page.window().focusWidget() is panel.name_edit
    hand.type("Simone Tessier")
    panel.note_area.editor.setFocus()
    hand.type("Bonjour!")
    hand.press(Key.Key_Return, CTRL)
    hand.until(lambda: hand.page.one is not None and hand.page.one.name == "Simone Tessier")
    assert panel.isHidden()
    added = request(hand, current(hand))
    assert (added.name, added.note, added.on) == ("Simone Tessier", "Bonjour!", hand.desk.today)
    assert hand.page.view.hasFocus()


def test_the_panel_says_what_would_be_thought_while_one_types(hand):
    panel = add(hand, name="Olivier Gagnon", profile="linkedin.com/in/olivier-gagnon")
    hand.until(lambda: panel.verdict.sentence_label.text().startswith("Accept: "))
    assert len(panel.candidates.rows) == 1


def test_the_panel_thinks_of_the_note_too(hand):
    panel = add(hand, name="Simone Tessier")
    hand.until(lambda: panel.verdict.sentence_label.text().startswith("Decline quietly"))
    panel.note_area.editor.setFocus()
    hand.type("Delighted that we met at the Forum.")
    hand.until(lambda: panel.verdict.sentence_label.text().startswith("Ask first"))


def test_who_is_accepted_once_the_meeting_is_logged_is_one_person(hand):
    panel = add(hand, name="Simone Tessier")
    panel.save()
    hand.until(lambda: hand.page.one is not None and hand.page.one.name == "Simone Tessier")
    number, today = current(hand), hand.desk.today
    met = MeetingDraft(Day(today), [Attendee("Simone Tessier")])
    hand.desk.do(lambda: log_meeting(hand.desk.program.open_unit, met, today))
    hand.until(lambda: hand.page.request.verdict.sentence_label.text().startswith("Accept: "))
    hand.press(Key.Key_A)
    hand.until(lambda: state(hand, number) is State.ACCEPTED)
    accepted = hand.desk.reader.people.get(request(hand, number).person_id)
    assert list(hand.desk.reader.search.people("Simone Tessier", 9)) == [accepted.id]
    assert accepted.connected_on == today


@pytest.fixture(params=[True, False], ids=["short", "long"])
def sized(request, asked, sit_at, monkeypatch):
    """The page on a record whose rows are read at once, or beside the window."""
    monkeypatch.setattr(ReceivedPage, "_is_short", lambda _page: request.param)
    hand = sit_at(ReceivedPage)
    hand.until(lambda: hand.page.one is not None and hand.page.request.isVisible())
    return hand


def test_a_second_key_is_meant_for_the_next_request_however_long_its_row_takes(sized, asked):
    sized.press(Key.Key_D)
    sized.press(Key.Key_D)
    for number in (asked.from_tristan, asked.from_karim):
        sized.until(lambda number=number: state(sized, number) is State.DECLINED)
    assert sized.refused == []


def test_from_one_that_is_put_off_the_next_is_at_hand(sized, asked):
    assert current(sized) == asked.from_tristan
    sized.press(Key.Key_L)
    sized.until(lambda: current(sized) == asked.from_karim)


def test_letters_typed_into_the_panel_decide_nothing(hand, asked):
    add(hand, name="adqlm")
    assert hand.page.panel.name_edit.text() == "adqlm"
    hand.page.panel.cancel_button.setFocus()
    hand.press(Key.Key_D)
    assert hand.desk.jobs.is_idle()
    assert state(hand, asked.from_tristan) is State.PENDING


@pytest.mark.parametrize(
    ("fields", "row"),
    [
        ({"name": ""}, "name_row"),
        ({"name": "Simone", "profile": "https://example.org/simone"}, "profile_row"),
        ({"name": "Simone", "day": "when pigs fly"}, "day_row"),
        ({"name": "Simone", "day": "2030-01-01"}, "day_row"),
    ],
)
def test_what_cannot_be_kept_is_told_under_its_field(hand, fields, row):
    panel = add(hand, **fields)
    panel.save()
    assert getattr(panel, row).remark()
    assert panel.isVisible()
    assert hand.desk.jobs.is_idle()


def test_a_request_that_cannot_be_kept_yet_stays_in_its_panel_when_the_window_closes(hand):
    panel = add(hand, name="Simone Tessier", profile="https://example.org/simone")
    hand.page.keep_typed()
    assert panel.isVisible()
    panel.profile_edit.clear()
    hand.page.keep_typed()
    hand.until(lambda: "Simone Tessier" in names(hand))
    assert not panel.isVisible()


def test_an_empty_list_offers_to_add_a_request(program, sit_at):
    hand = sit_at(ReceivedPage)
    hand.until(hand.page.empty.button.isVisible)
    hand.page.empty.button.click()
    assert hand.page.is_beginning


@pytest.mark.parametrize("field", ["name", "profile", "company", "note"])
def test_escape_asks_once_before_anything_typed_is_given_up(hand, field):
    panel = add(hand, **{field: "Simone"})
    assert hand.page.escape()
    assert panel.isVisible()
    assert "isn’t saved" in hand.refused[-1]
    assert hand.page.escape()
    assert not panel.isVisible()


def test_escape_closes_the_panel_and_goes_back_to_the_list(hand, asked):
    hand.page.begin_new()
    assert hand.page.escape()
    assert hand.page.view.hasFocus()
    assert hand.page.request.isVisible()
    assert current(hand) == asked.from_tristan


# What happens elsewhere


def test_a_change_by_another_program_is_seen(hand, asked, record_path):
    hand.desk.watch._timer.setInterval(10)
    other = app.build(record_path, origin="command", day=lambda: hand.desk.today)
    today = hand.desk.today
    decide(other.open_unit, asked.from_tristan, State.DECLINED, today, today)
    hand.until(lambda: names(hand)[0] == "Karim Haddad")


def test_another_language_keeps_the_place_and_what_is_typed(hand, asked):
    go_to(hand, asked.from_julie)
    add(hand, name="Simone")
    hand.desk.speech.choose("fr")
    hand.until(lambda: tabs(hand)[0] == "À décider 4")
    panel = hand.page.panel
    assert panel.isVisible()
    assert panel.name_edit.text() == "Simone"
    assert panel.save_button.text() == "Ajouter la demande"
    assert current(hand) == asked.from_julie


def test_a_hidden_page_reads_only_when_it_is_seen_again(hand, asked):
    hand.page.hide()
    set_aside(hand.desk.program.open_unit, asked.from_tristan, hand.desk.today)
    hand.until(lambda: hand.page.is_stale)
    assert names(hand)[0] == "Tristan Picard"
    hand.page.show()
    assert names(hand)[0] == "Karim Haddad"


def test_what_is_typed_since_stays_in_the_form_once_a_request_is_kept(hand, go_on_writing):
    panel = add(hand, name="Simone Archambault")
    hand.press(Key.Key_Return, CTRL)
    add(hand, name="Paul Tardif")
    go_on_writing()
    hand.until(lambda: "Simone Archambault" in names(hand))
    hand.until(lambda: len(hand.said) == 1)
    assert panel.isVisible()
    hand.press(Key.Key_Return, CTRL)
    hand.until(lambda: hand.page.one is not None and hand.page.one.name == "Paul Tardif")
    assert not panel.isVisible()


def test_a_key_pressed_after_enter_is_meant_for_the_new_request(hand, asked, go_on_writing):
    add(hand, name="Simone Archambaul")
    hand.press(Key.Key_Return)
    hand.type("t")
    hand.press(Key.Key_Return)
    hand.press(Key.Key_D)
    go_on_writing()
    hand.until(lambda: len(hand.said) == 2)
    assert "Simone Archambaul" in hand.said[1]
    assert state(hand, asked.from_tristan) is State.PENDING


def test_a_key_pressed_after_a_second_enter_is_meant_for_the_second_request(hand, go_on_writing):
    for name in ("Simone Archambault", "Paul Tardif"):
        add(hand, name=name)
        hand.press(Key.Key_Return)
    hand.press(Key.Key_D)
    go_on_writing()
    hand.until(lambda: len(hand.said) == 3)
    assert "Paul Tardif" in hand.said[2]


def test_a_key_pressed_on_another_row_meanwhile_is_meant_for_that_row(hand, go_on_writing):
    add(hand, name="Simone Archambault")
    hand.press(Key.Key_Return)
    hand.press(Key.Key_Down)
    there = hand.page.one
    hand.press(Key.Key_D)
    go_on_writing()
    hand.until(lambda: len(hand.said) == 2)
    assert there.name in hand.said[1]
    assert state(hand, there.id) is not State.PENDING
    hand.until(lambda: "Simone Archambault" in names(hand))


def test_a_key_pressed_for_the_new_request_is_done_to_no_other_row(hand, go_on_writing):
    add(hand, name="Simone Archambault")
    hand.press(Key.Key_Return)
    before = hand.page.one
    hand.press(Key.Key_D)
    hand.press(Key.Key_Down)
    there = hand.page.one
    go_on_writing()
    hand.until(lambda: "Simone Archambault" in names(hand))
    hand.page.when_free(lambda: hand.said.append("free"))  # whatever waited was begun
    hand.until(lambda: "free" in hand.said)
    hand.until(hand.desk.jobs.is_idle)
    assert len(hand.said) == 2
    assert {state(hand, each.id) for each in (before, there)} == {State.PENDING}


def test_a_request_that_is_refused_is_in_its_panel_again(hand, asked, refuse):
    typed = {"name": "Simone", "company": "Nordet", "day": "yesterday", "note": "Bonjour!"}
    panel = add(hand, **typed)
    hand.press(Key.Key_Return, CTRL)
    hand.press(Key.Key_D)  # meant for her
    refuse()
    hand.until(panel.isVisible)
    assert panel.texts() == ("Simone", "", "Nordet", "yesterday", "Bonjour!")
    assert hand.desk.unsaved == []
    hand.until(hand.desk.jobs.is_idle)
    assert state(hand, asked.from_tristan) is State.PENDING


def test_a_refused_request_is_in_sight_again_where_the_list_stands_alone(hand, asked, refuse):
    hand.page.resize(480, 640)
    panel = add(hand, name="Simone", note="Bonjour!")
    hand.press(Key.Key_Return, CTRL)
    assert hand.page.list.isVisible()
    refuse()
    hand.until(panel.isVisible)
    assert panel.name_edit.hasFocus()


def test_a_request_that_one_comes_for_is_shown_and_what_is_typed_waits(hand, asked):
    panel = add(hand, name="Simone", note="Bonjour!")
    hand.page.show_target(asked.from_karim)
    hand.until(hand.page.request.isVisible)
    assert (current(hand), panel.isVisible()) == (asked.from_karim, False)
    hand.page.begin_new()
    assert (panel.name_edit.text(), panel.note_area.text()) == ("Simone", "Bonjour!")
    assert {"Simone", "Bonjour!"} <= set(typed_in(hand.page))  # put by where it can't be kept


def test_the_fields_of_a_new_request_stand_close_under_each_other(hand):
    hand.page.begin_new()
    panel = hand.page.panel
    name, profile = panel.name_edit, panel.profile_edit
    hand.until(name.hasFocus)
    apart = profile.mapTo(panel, QPoint()).y() - name.mapTo(panel, QPoint()).y()
    assert name.height() < apart < 5 * name.height()


def test_a_request_that_one_comes_for_is_in_sight_where_panes_stand_alone(hand, asked):
    hand.page.resize(480, 640)
    hand.until(lambda: hand.page.single)
    hand.page.show_target(asked.from_karim)
    assert hand.page.detail.isVisible()
    assert current(hand) == asked.from_karim
    hand.page.escape()
    assert hand.page.list.isVisible()


def test_the_menu_of_a_request_puts_it_into_the_trash(hand, asked):
    menu = QMenu()
    hand.page.view.fill_menu(menu, 0)
    (entry,) = menu.actions()
    assert entry.text() == "Move to trash\tDel"
    entry.trigger()
    hand.until(lambda: "Tristan Picard" not in names(hand))
