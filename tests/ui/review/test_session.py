"""A session of the review, by keyboard alone: what is chosen, gone back on, left, and undone."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
import shiboken6
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QGuiApplication

from netkeeper.domain.days import Day
from netkeeper.domain.invitations import State
from netkeeper.domain.people import Person
from netkeeper.domain.requests.review import Card, Choice, Kind
from netkeeper.services import invitations as requests
from netkeeper.services import people, review_session
from netkeeper.services.history import undo
from netkeeper.services.invitations import RequestDraft
from netkeeper.services.meetings import Attendee, MeetingDraft, log_meeting
from netkeeper.services.settings import change_setting
from netkeeper.services.standing import history
from netkeeper.ui.review import session_pane, take
from netkeeper.ui.review.page import ReviewPage
from netkeeper.ui.sent.source import Which
from netkeeper.ui.widgets.fact_list import Fact
from netkeeper.ui.widgets.toast import Toast
from tests.conftest import TODAY
from tests.ui.keyboard import CTRL, Key
from tests.ui.seen import request


@pytest.fixture
def hand(asked, sit_at):
    return sit_at(ReviewPage)


@pytest.fixture
def empty(program, sit_at):
    return sit_at(ReviewPage)


def begin(hand, *kinds):
    hand.page.begin(kinds or tuple(Kind))
    hand.until(lambda: hand.page.shown is hand.page.pane)
    return hand.page.session


def sent(hand, name, days, **fields):
    draft = RequestDraft(name, TODAY - timedelta(days=days), **fields)
    return requests.register_sent(hand.desk.program.open_unit, draft, TODAY)


def connected(hand, name="Paul Hardy"):
    given, family = name.split(maxsplit=1)
    slug = name.casefold().replace(" ", "-")
    whom = Person(0, given, family, name, connected_on=TODAY, slug=slug)
    return people.add_person(hand.desk.program.open_unit, whom)


def name(hand):
    return hand.page.pane.card.head.name_label.text()


def cells(hand):
    return [act.verb for act in hand.page.pane.face.shown]


def kept(hand):
    return {card: hand.page.session.choice_of(card) for card in hand.page.session.cards}


def written(hand):
    hand.until(lambda: not hand.page.session.is_writing)


def spoken(label):
    return label.text().replace("\u00a0", " ")


# The start


def test_the_start_counts_what_there_is_and_enter_begins_it(hand):
    start = hand.page.start
    hand.until(lambda: start.start is not None)
    assert start.start.counts[Kind.SENT] == 2
    assert start.kinds.cells[0].verb() == "Requests sent, pending"
    hand.until(start.all_cell.hasFocus)
    hand.press(Key.Key_Return)
    hand.until(lambda: hand.page.shown is hand.page.pane)
    assert name(hand) == "Wei Li"


def test_going_on_is_at_hand_once_a_session_was_left(hand):
    begin(hand, *Kind)
    hand.press(Key.Key_K)
    written(hand)
    hand.page.show_start()
    start = hand.page.start
    hand.until(start.go_on_cell.isVisible)
    hand.until(start.go_on_cell.hasFocus)
    hand.press(Key.Key_Return)
    hand.until(lambda: hand.page.shown is hand.page.pane)
    assert len(hand.page.session.made) == 1


def test_the_tally_stands_for_several(hand, speech):
    speech.choose("fr")
    acts = hand.page.pane.face.acts
    for choice in Choice:
        word = acts.counted(choice)
        assert word.split()[0].endswith("s") or word.split()[0] in {
            "À", "De", "En", "Disent",
        }, word  # fmt: skip


def test_a_digit_begins_one_kind(hand):
    hand.until(lambda: hand.page.start.start is not None)
    hand.press(Key.Key_2)
    hand.until(lambda: hand.page.shown is hand.page.pane)
    assert hand.page.session.kinds == (Kind.RECEIVED,)


def test_a_session_can_be_begun_after_one_whose_first_card_could_not_be_read(
    hand, monkeypatch, qtbot
):
    def broken(*_given):
        raise ValueError

    with monkeypatch.context() as patch, qtbot.captureExceptions() as caught:
        patch.setattr(session_pane, "read_card", broken)
        hand.page.begin(tuple(Kind))
        hand.until(lambda: caught)
    assert begin(hand, *Kind).card is not None


def test_what_is_pending_is_one_key_away(hand):
    hand.until(lambda: hand.page.start.start is not None)
    hand.press(Key.Key_L)
    assert hand.wanted == [("sent", Which.PENDING)]
    assert not hand.page.escape()


def test_an_empty_record_has_nothing_to_review(empty):
    empty.until(empty.page.start.empty.isVisible)
    assert empty.page.start.empty._sentence.text() == "Nothing to review."
    empty.page.start.begin_all()
    assert empty.page.shown is empty.page.start


def test_what_was_kept_says_when_it_comes_back(empty):
    sent(empty, "Wei Li", 90)
    begin(empty, Kind.SENT)
    empty.press(Key.Key_K)
    empty.until(lambda: empty.page.shown is empty.page.summary)
    written(empty)
    empty.page.show_start()
    said, shown = "Nothing to review before 23 December 2026.", empty.page.start.empty
    # Not the sentence alone: what was read beside the choice may say it of a start that offers.
    empty.until(lambda: shown.isVisible() and spoken(shown._sentence) == said)


# Choosing


def test_a_key_chooses_and_the_next_card_is_at_hand(hand, asked):
    begin(hand, Kind.SENT)
    hand.press(Key.Key_W)
    assert name(hand) == "Louis Asselin"
    hand.press(Key.Key_K)
    hand.until(lambda: hand.page.shown is hand.page.summary)
    written(hand)
    assert request(hand, asked.to_wei).state is State.PENDING
    assert [each.name for each in hand.desk.reader.review.to_take()] == ["Wei Li"]
    assert request(hand, asked.to_louis).keep_until == TODAY + timedelta(days=30)
    assert hand.page.pane.told() == [Fact("To withdraw on LinkedIn", "1"), Fact("Kept", "1")]
    assert len(hand.said) == 2


def test_keys_are_never_too_quick(empty):
    numbers = [sent(empty, f"Nom {'A' * n}", 90 - n) for n in range(1, 9)]
    begin(empty, Kind.SENT)
    for key in (Key.Key_W, Key.Key_K) * 4:
        empty.press(key)
    written(empty)
    choices = [kept(empty)[Card(Kind.SENT, number)] for number in numbers]
    assert choices == [Choice.WITHDRAW, Choice.KEEP] * 4
    assert len(empty.desk.reader.review.made(empty.page.session.session_id)) == 8


def test_seeing_again_asks_when_and_notes_a_follow_up(hand, asked):
    begin(hand, Kind.SENT)
    hand.press(Key.Key_S)
    assert cells(hand)[:3] == ["In a week", "In a month", "In three months"]
    hand.press(Key.Key_2)
    assert name(hand) == "Louis Asselin"
    written(hand)
    (line,) = [
        each
        for each in hand.desk.reader.overview.follow_ups(TODAY + timedelta(days=30))
        if each.name == "Wei Li"
    ]
    assert line.what == "See the request again"


def test_who_is_accepted_is_whom_the_card_spoke_of(hand, asked):
    draft = RequestDraft("Nadia Benali", TODAY)
    number = requests.add_received(hand.desk.program.open_unit, draft, TODAY)
    begin(hand, Kind.RECEIVED)
    while name(hand) != "Nadia Benali":
        hand.press(Key.Key_Right)
    hand.press(Key.Key_A)
    written(hand)
    assert request(hand, number).person_id == asked.nadia


def test_another_day_is_typed(hand, asked):
    begin(hand, Kind.SENT)
    hand.press(Key.Key_S)
    hand.press(Key.Key_4)
    panel = hand.page.pane.day_panel
    hand.until(panel.day_row.edit.hasFocus)
    assert panel.title_label.text() == "Follow-up"  # there is none yet to put off
    assert panel.day_row.edit.accessibleName() == "When"
    hand.type("2027-01-05")
    assert name(hand) == "Wei Li"
    hand.press(Key.Key_Return)
    hand.until(lambda: name(hand) == "Louis Asselin")
    written(hand)
    assert request(hand, asked.to_wei).keep_until == date(2027, 1, 5)


def is_seen(widget):
    return widget.visibleRegion().boundingRect() == widget.rect()


def test_the_acts_stand_under_what_scrolls_where_the_card_has_no_room_for_them(hand):
    begin(hand, Kind.SENT)
    pane = hand.page.pane
    acts, card = pane.foot.grid, pane.card
    for height, in_card in ((1000, True), (420, False), (1000, True)):
        hand.page.resize(700, height)
        hand.until(lambda: is_seen(acts))
        assert card.isAncestorOf(acts) == in_card
        assert pane.foot.cell("withdraw").hasFocus()
    hand.page.resize(700, 420)
    for key in (Key.Key_S, Key.Key_Escape, Key.Key_K):
        hand.press(key)
        hand.until(lambda: is_seen(acts))


def test_no_message_hides_an_act(hand):
    begin(hand, Kind.SENT)
    pane, foot = hand.page.toast_place()
    grid, toast = hand.page.pane.foot.grid, Toast(hand.desk.theme, pane)
    toast.stand_over(pane, foot)
    toast.say("Kept for 30 days.", "Undo", "Ctrl+Z")
    for height in range(400, 800, 8):
        hand.page.resize(1070, height)
        hand.until(lambda: is_seen(grid))
        place = QRect(grid.mapTo(pane, QPoint()), grid.size())
        assert not toast.geometry().intersects(place), height
    shiboken6.delete(toast)  # before the page: it watches where the keyboard goes


def test_a_card_is_scrolled_from_its_acts(hand):
    hand.page.resize(640, 420)
    begin(hand, Kind.SENT)
    bar = hand.page.pane.area.verticalScrollBar()
    assert hand.page.pane.foot.cell("withdraw").hasFocus()
    hand.press(Key.Key_PageDown)
    assert bar.value() > 0
    hand.press(Key.Key_PageUp)
    assert bar.value() == 0


def test_the_day_that_is_asked_for_comes_into_sight_in_little_room(hand):
    hand.page.resize(640, 480)
    begin(hand, Kind.SENT)
    pane = hand.page.pane
    hand.press(Key.Key_S)
    hand.press(Key.Key_4)
    hand.until(pane.day_panel.day_row.edit.hasFocus)
    assert is_seen(pane.day_panel)


def test_the_acts_give_way_to_the_day_that_is_typed(hand, asked):
    begin(hand, Kind.SENT)
    pane = hand.page.pane
    hand.press(Key.Key_S)
    hand.press(Key.Key_4)
    hand.until(pane.day_panel.day_row.edit.hasFocus)
    assert not pane.foot.isVisible()
    pane.day_panel.save_button.setFocus()
    hand.press(Key.Key_1)  # an answer that is not in sight
    assert pane.session.choice_of(Card(Kind.SENT, asked.to_wei)) is None
    hand.press(Key.Key_Escape)
    hand.page.escape()
    assert pane.foot.isVisible()


def test_escape_closes_the_question_first(hand):
    begin(hand, Kind.SENT)
    hand.press(Key.Key_X)
    assert cells(hand)[0] == "Accepted"
    assert hand.page.escape()
    assert cells(hand)[0] == "Withdraw"
    assert hand.page.escape()
    assert hand.page.shown is hand.page.start


@pytest.mark.parametrize(
    ("key", "state"),
    [
        (Key.Key_1, State.ACCEPTED),
        (Key.Key_2, State.DECLINED),
        (Key.Key_3, State.UNKNOWN_TO_THEM),
        (Key.Key_4, State.EXPIRED),
    ],
)
def test_what_happened_is_told_in_two_keys(hand, asked, key, state):
    begin(hand, Kind.SENT)
    hand.press(Key.Key_X)
    hand.press(key)
    written(hand)
    assert request(hand, asked.to_wei).state is state


def test_enter_does_what_is_advised(hand, asked):
    begin(hand, Kind.SENT)
    assert hand.page.pane.foot.cell("withdraw").hasFocus()
    hand.press(Key.Key_Return)
    written(hand)
    assert kept(hand)[Card(Kind.SENT, asked.to_wei)] is Choice.WITHDRAW


@pytest.mark.parametrize(
    ("key", "choice"),
    [
        (Key.Key_A, Choice.ACCEPTED),
        (Key.Key_D, Choice.DECLINED),
        (Key.Key_Q, Choice.ASK),
        (Key.Key_L, Choice.LATER),
    ],
)
def test_a_received_request_is_decided(hand, asked, key, choice):
    begin(hand, Kind.RECEIVED)
    assert name(hand) == "Tristan Picard"
    assert hand.page.pane.card.sentence_label.text().startswith("Decline quietly")
    hand.press(key)
    written(hand)
    assert kept(hand)[Card(Kind.RECEIVED, asked.from_tristan)] is choice


def test_the_gap_is_gone_through_both_ways(hand, to_invite):
    stranger = connected(hand)
    begin(hand, Kind.NEVER_MET, Kind.NOT_CONNECTED)
    assert name(hand) == "Paul Hardy"
    hand.press(Key.Key_C)
    written(hand)
    assert hand.desk.reader.people.get(stranger).in_contact
    assert name(hand) == "Samuel Kanapé"
    hand.press(Key.Key_R)
    written(hand)
    assert hand.page.session.card.kind is Kind.NOT_CONNECTED
    first = name(hand)
    hand.press(Key.Key_N)
    written(hand)
    assert name(hand) != first
    told = hand.page.pane.told()
    words = ("To remove on LinkedIn", "Left as it is", "In contact")
    assert told == [Fact(each, "1") for each in words]


def test_a_meeting_is_logged_in_the_field_and_settles_the_card(empty):
    hand = empty
    whom = connected(hand)
    begin(hand, Kind.NEVER_MET)
    hand.press(Key.Key_M)
    assert hand.logged == ["Paul Hardy "]
    met = MeetingDraft(Day(TODAY), [Attendee("", whom)])
    log_meeting(hand.desk.program.open_unit, met, TODAY)
    hand.until(lambda: hand.page.shown is hand.page.summary)
    assert hand.page.pane.told() == [Fact("Written or logged", "1")]
    assert spoken(hand.page.summary.line_label) == "1 choice."


def test_a_logged_meeting_that_is_undone_opens_its_card_again(empty):
    hand = empty
    others = [connected(hand, f"Ana Roy {n}") for n in "ab"]
    program = hand.desk.program
    begin(hand, Kind.NEVER_MET)
    hand.press(Key.Key_M)
    first = hand.page.session.card
    log_meeting(program.open_unit, MeetingDraft(Day(TODAY), [Attendee("", first.id)]), TODAY)
    hand.until(lambda: hand.page.session.card != first)
    assert hand.page.session.left == len(others) - 1
    undo(program.undo)
    hand.until(lambda: hand.page.session.card == first)
    assert hand.page.session.left == len(others)
    assert hand.page.pane.told() == []


def test_an_invitation_is_written_where_it_is_written(hand, to_invite):
    begin(hand, Kind.NOT_CONNECTED)
    who = hand.page.session.card.id
    hand.press(Key.Key_I)
    assert hand.wanted == [("sent", {"person": who})]


def test_a_refused_request_can_be_corrected(hand, asked):
    requests.decide(hand.desk.program.open_unit, asked.to_wei, State.DECLINED, TODAY, TODAY)
    begin(hand, Kind.REFUSED)
    hand.press(Key.Key_X)
    hand.press(Key.Key_2)
    written(hand)
    assert request(hand, asked.to_wei).state is State.PENDING


def test_letters_can_be_switched_off_and_the_acts_stay(hand, asked):
    change_setting(hand.desk.program.open_unit, "single_keys", False)
    begin(hand, Kind.SENT)
    hand.press(Key.Key_W)
    assert kept(hand)[Card(Kind.SENT, asked.to_wei)] is None
    assert hand.page.pane.foot.cell("withdraw")._keys == ""
    hand.press(Key.Key_Tab)
    assert hand.page.pane.foot.cell("keep").hasFocus()
    hand.press(Key.Key_Space)
    written(hand)
    assert kept(hand)[Card(Kind.SENT, asked.to_wei)] is Choice.KEEP


# Going back


def test_the_card_before_shows_what_was_chosen_and_takes_it_back(hand, asked):
    begin(hand, Kind.SENT)
    hand.press(Key.Key_K)
    hand.press(Key.Key_Left)
    written(hand)
    assert name(hand) == "Wei Li"
    foot = hand.page.pane.foot
    assert foot.cell("keep").chosen
    assert spoken(foot.line_label) == "Chosen: Keep (back on 23 December 2026)"
    hand.press(Key.Key_U)
    hand.until(lambda: request(hand, asked.to_wei).keep_until is None)
    hand.until(lambda: not foot.cell("keep").chosen)
    assert name(hand) == "Wei Li"


def test_what_was_chosen_is_taken_back_by_its_button(hand, asked):
    begin(hand, Kind.SENT)
    hand.press(Key.Key_K)
    hand.press(Key.Key_Left)
    written(hand)
    hand.page.pane.foot.back_button.click()
    hand.until(lambda: request(hand, asked.to_wei).keep_until is None)


def test_another_choice_takes_the_place_of_the_first(hand, asked):
    begin(hand, Kind.SENT)
    hand.press(Key.Key_K)
    hand.press(Key.Key_Left)
    hand.press(Key.Key_W)
    assert name(hand) == "Wei Li"  # its first choice is still being written
    written(hand)
    hand.press(Key.Key_W)
    written(hand)
    assert kept(hand)[Card(Kind.SENT, asked.to_wei)] is Choice.WITHDRAW
    assert request(hand, asked.to_wei).keep_until is None


def test_undo_goes_back_to_the_card(hand, asked):
    begin(hand, Kind.SENT)
    hand.press(Key.Key_W)
    written(hand)
    hand.desk.undo()
    hand.until(lambda: name(hand) == "Wei Li")
    assert kept(hand)[Card(Kind.SENT, asked.to_wei)] is None


def test_a_card_left_out_waits_for_the_end(hand, asked):
    begin(hand, Kind.SENT)
    hand.press(Key.Key_Right)
    hand.press(Key.Key_K)
    hand.until(lambda: hand.page.shown is hand.page.summary)
    written(hand)
    assert hand.page.summary.go_on_button.isVisible()
    hand.page.summary.go_on_button.click()
    assert name(hand) == "Wei Li"


def test_what_was_settled_elsewhere_offers_nothing(hand, asked):
    begin(hand, Kind.SENT)
    requests.decide(hand.desk.program.open_unit, asked.to_wei, State.EXPIRED, TODAY, TODAY)
    hand.until(lambda: cells(hand) == [])
    assert spoken(hand.page.pane.card.sentence_label) == "Expired on 23 November 2026."
    hand.press(Key.Key_W)
    assert hand.page.session.made == []
    hand.press(Key.Key_Right)
    assert name(hand) == "Louis Asselin"


# The end


def test_the_end_ticks_off_what_was_done_and_says_when_one_may_ask_again(hand, asked):
    begin(hand, Kind.SENT)
    hand.press(Key.Key_W)
    hand.press(Key.Key_W)
    hand.until(lambda: hand.page.shown is hand.page.summary)
    written(hand)
    summary = hand.page.summary
    hand.until(lambda: len(summary.take.lines) == 2)
    faces = [summary.take.face(each) for each in summary.take.lines.values()]
    assert faces[0].subtitle.replace("\u00a0", " ") == "Withdraw the request of 1 July 2026"
    assert summary.take.enter()
    hand.press(Key.Key_D)
    hand.until(lambda: request(hand, asked.to_wei).state is State.WITHDRAWN)
    hand.until(lambda: len(summary.take.lines) == 1)
    assert request(hand, asked.to_louis).state is State.PENDING
    assert spoken(summary.cooling.lines[0]._label) == "Wei Li"
    assert spoken(summary.cooling.lines[0]._value) == "new request from 14 December 2026"
    assert Fact("Withdrawn", "1") in hand.page.pane.told()
    assert summary.take.enter()
    summary.take.mark_all()
    hand.until(lambda: not summary.take.isVisible())
    hand.until(lambda: summary.isAncestorOf(hand.page.window().focusWidget()))
    assert request(hand, asked.to_louis).state is State.WITHDRAWN


def test_the_list_is_copied_opened_and_shortened(hand, asked, monkeypatch):
    opened = []
    monkeypatch.setattr(take, "open_profile", opened.append)
    number = sent(hand, "Maude Thériault", 200, slug="maude-theriault")
    begin(hand, Kind.SENT)
    hand.press(Key.Key_W)
    hand.press(Key.Key_W)
    hand.page.end()
    written(hand)
    shown = hand.page.summary.take
    hand.until(lambda: len(shown.lines) == 2)
    shown.copy_button.click()
    assert QGuiApplication.clipboard().text() == (
        "Maude Thériault\thttps://www.linkedin.com/in/maude-theriault\nWei Li"
    )
    shown.enter()
    hand.press(Key.Key_O)
    assert opened == ["maude-theriault"]
    hand.press(Key.Key_T)
    hand.until(lambda: len(shown.lines) == 1)
    assert [each.card.id for each in hand.page.session.made] == [asked.to_wei]
    assert request(hand, number).state is State.PENDING


def test_the_whole_session_is_undone(hand, asked):
    before = [request(hand, each) for each in (asked.to_wei, asked.to_louis)]
    begin(hand, Kind.SENT)
    hand.press(Key.Key_K)
    hand.press(Key.Key_X)
    hand.press(Key.Key_1)
    hand.until(lambda: hand.page.shown is hand.page.summary)
    written(hand)
    hand.page.summary.undo_button.click()
    hand.until(lambda: hand.desk.reader.review.last_sitting() is None)
    assert [request(hand, each) for each in (asked.to_wei, asked.to_louis)] == before
    hand.until(lambda: hand.page.start.start and hand.page.start.start.counts[Kind.SENT] == 2)
    hand.until(lambda: "session taken back" in hand.said[-1])
    hand.desk.undo()
    hand.until(lambda: request(hand, asked.to_louis).state is State.ACCEPTED)


def test_a_session_is_not_undone_under_what_was_done_since(hand, asked):
    begin(hand, Kind.SENT)
    hand.press(Key.Key_K)
    written(hand)
    requests.decide(hand.desk.program.open_unit, asked.to_wei, State.EXPIRED, TODAY, TODAY)
    hand.page.end()
    hand.page.summary.undo_button.click()
    hand.until(lambda: hand.refused)
    assert hand.refused == ["A later change rests on this one. Undo that change first."]
    assert request(hand, asked.to_wei).state is State.EXPIRED


# Left and taken up again


def test_a_session_goes_on_where_it_was_after_a_restart(hand, asked, sit_at):
    begin(hand, Kind.SENT)
    hand.press(Key.Key_W)
    written(hand)
    again = sit_at(ReviewPage)
    again.until(lambda: again.page.start.start is not None)
    assert again.page.start.go_on_cell.isVisible()
    again.until(again.page.start.go_on_cell.hasFocus)
    again.press(Key.Key_Return)
    again.until(lambda: again.page.shown is again.page.pane)
    assert name(again) == "Louis Asselin"
    assert again.page.pane.head.count_label.text() == "2 of 2"
    assert again.page.pane.told() == [Fact("To withdraw on LinkedIn", "1")]
    again.press(Key.Key_Left)
    assert name(again) == "Wei Li"
    assert again.page.pane.foot.cell("withdraw").chosen


def test_the_language_changes_under_a_session(hand, asked, speech):
    begin(hand, Kind.SENT)
    hand.press(Key.Key_K)
    written(hand)
    speech.choose("fr")
    hand.until(lambda: hand.page.pane.card.sentence_label.text() == "Elle peut attendre.")
    assert name(hand) == "Louis Asselin"
    assert cells(hand)[0] == "Retirer"
    assert hand.page.pane.head.count_label.text() == "2 sur 2"
    assert hand.page.pane.told() == [Fact("Gardées", "1")]


def test_the_card_tells_the_chance_and_the_place_in_time(hand):
    begin(hand, Kind.SENT)
    card = hand.page.pane.card
    assert card.sentence_label.text() == "Withdrawing it may be best."
    assert spoken(card.reason_label).startswith("Chance of being accepted: ")
    assert "(between " in spoken(card.reason_label)
    assert card.axis.span.age == (TODAY - date(2026, 7, 1)).days
    assert card.axis.accessibleName().startswith("this request: 145")
    assert (hand.page.pane.head.steps._count, hand.page.pane.head.steps._settled) == (
        2,
        frozenset(),
    )


def test_the_profile_opens_by_its_key(hand, monkeypatch):
    opened = []
    monkeypatch.setattr(session_pane, "open_profile", opened.append)
    sent(hand, "Maude Thériault", 200, slug="maude-theriault")
    begin(hand, Kind.SENT)
    hand.press(Key.Key_O, CTRL)
    assert opened == ["maude-theriault"]


def test_what_comes_into_sight_is_read_once(hand, monkeypatch):
    read, ends = [], []
    pane, summary = hand.page.pane, hand.page.summary
    real_card, real_end = session_pane.read_card, summary.show_session
    monkeypatch.setattr(session_pane, "read_card", lambda *of: read.append(of[1]) or real_card(*of))
    monkeypatch.setattr(summary, "show_session", lambda *of: ends.append(of) or real_end(*of))
    begin(hand, Kind.SENT)
    assert read == [hand.page.session.card]
    left = hand.page.session
    hand.page.begin([Kind.RECEIVED])
    hand.until(lambda: hand.page.session is not left)
    assert read == [left.card, hand.page.session.card]
    hand.press(Key.Key_L)
    written(hand)
    read.clear()
    hand.page.end()
    assert len(ends) == 1
    summary.go_on_button.click()
    assert hand.page.shown is pane
    assert read == [hand.page.session.card]


def test_no_record_is_read_by_the_row(hand, monkeypatch):
    """A queue costs a query a kind, whatever it holds."""
    for n in range(30):
        sent(hand, f"Nom {'A' * n}B", 60 + n)
    asked = []
    with hand.desk.program.open_reader() as reader:
        reader._connection.set_trace_callback(asked.append)
        review_session.open_queue(reader, tuple(Kind), TODAY, history(reader, TODAY))
    assert len(asked) < 15


def test_what_a_received_note_sells_is_marked_on_its_card(hand):
    note = "Hello! We offer 20% off our software. Book a free demo."
    day = TODAY - timedelta(days=9)
    draft = RequestDraft("Aaron Aardvark", day, note=note)
    requests.add_received(hand.desk.program.open_unit, draft, TODAY)
    begin(hand, Kind.RECEIVED)
    card = hand.page.pane.card
    while name(hand) != "Aaron Aardvark":
        hand.press(Key.Key_Right)
    assert card.note.text() == note
    marks = card.note.editor.marks()
    assert "20% off" in "".join(note[each.start : each.end] for each in marks)
    assert card.findings.isVisible()
