"""The first page, by keyboard: each line acts in place, and what the record then holds."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QMenu

from netkeeper.domain.consent import Basis, Consent
from netkeeper.domain.invitations import State
from netkeeper.services.consents import add_consent
from netkeeper.services.follow_ups import add_follow_up
from netkeeper.services.settings import change_setting
from netkeeper.ui.today.page import TodayPage
from tests.conftest import TODAY
from tests.ui.keyboard import Key
from tests.ui.seen import request, state


@pytest.fixture
def hand(asked, to_invite, sit_at):
    made = sit_at(TodayPage)
    made.desk.figures.read()
    settled(made)
    return made


def settled(hand):
    """Wait until everything that was to be read is read, and each request is judged."""
    page, decide = hand.page, hand.page.decide
    hand.until(lambda: hand.desk.jobs.is_idle() and page.reading.is_idle)
    hand.until(lambda: all(face(decide, row).right for row in range(decide.model.rowCount())))


def names(section):
    model = section.model
    return [model.index(row).data() for row in range(model.rowCount())]


def face(section, row=0):
    return section.view.face(row)


class Seen(QObject):
    """Counts how often a widget is made of another size."""

    def __init__(self, widget):
        super().__init__(widget)
        self.sizes = 0
        widget.installEventFilter(self)

    def eventFilter(self, _widget, event):  # noqa: N802 - Qt’s name
        self.sizes += event.type() == QEvent.Type.Resize
        return False


# What is shown


def test_each_kind_has_its_section(hand):
    page = hand.page
    assert names(page.decide) == ["Tristan Picard", "Karim Haddad", "Julie Morin", "Olivier Gagnon"]
    assert names(page.invite) == ["Zoé Zed", "Yves Yelle", "Xavier Xu"]
    assert names(page.pending) == ["Wei Li"]
    assert names(page.follow) == ["Nadia Benali"]


def test_sections_come_in_their_order_so_that_none_is_moved(hand):
    told = []
    hand.page.reading.read_one.connect(lambda section, _found: told.append(section))
    hand.page.refresh()
    settled(hand)
    assert told == list(hand.page.sections)


def test_a_section_that_comes_leaves_those_above_as_they_are(hand):
    page, content = hand.page, hand.page.area.content
    page.resize(page.width(), 300)  # all the sections are higher than that
    hand.until(lambda: page.area.scroll_bar.maximum() > 0)
    whole = content.height()
    page.follow.hide()
    hand.until(lambda: content.height() < whole)
    above = Seen(page.decide)
    page.follow.show()
    hand.until(lambda: content.height() == whole)
    assert above.sizes == 0


def test_the_day_and_how_much_there_is_to_look_at_stand_above(hand):
    title = hand.page.title.text().replace("\u00a0", " ")
    assert title == "Monday 23 November 2026"
    assert hand.page.summary.text() == (
        "9 things to look at: 4 requests, 3 invitations to write, 1 pending for long, 1 follow-up."
    )


def test_the_rail_shows_the_figures_once_they_are_read(hand):
    rail = hand.page.rail
    hand.until(lambda: rail.is_furnished)
    hand.until(lambda: rail.standing_card.pending._value.text() == "2")
    assert rail.standing_card.notes._value.text() == "0 of 5"
    card = rail.network_card
    shown = [each._value.text() for each in (card.both, card.never_met, card.not_connected)]
    assert shown == ["0", "1", "7"]


def test_the_standing_is_a_card_that_leads_to_its_page(hand):
    hand.until(lambda: hand.page.rail.is_furnished)
    card = hand.page.rail.standing_card
    assert card.title.text() == "Your requests"
    assert not card.link.isVisible()
    hand.desk.standing.read()
    hand.until(card.link.isVisible)
    assert card.title.text() == "Calm"
    assert card.why.text()
    assert card.sent._value.text() == "1"
    assert card.refusals._value.text() == "too few to tell"
    card.link.click()
    assert hand.wanted == [("standing", None)]


def test_a_row_says_the_evidence_and_offers_the_advised_action_first(hand):
    shown = face(hand.page.decide, 3)
    assert "Forum Innovation" in shown.subtitle
    assert shown.right == "Accept"
    assert [each.code for each in shown.actions] == ["accept", "decline", "later"]
    assert shown.actions[0].advised


def test_the_tab_key_goes_down_the_sections(hand):
    page, tops = hand.page, []
    page.decide.view.setFocus()
    while not page.foot.add_button.hasFocus():
        widget = page.focusWidget()
        tops.append(widget.mapTo(page, widget.rect().topLeft()).y() + page.area.scroll_bar.value())
        hand.press(Key.Key_Tab)
    assert len(tops) > len([each for each in page.sections if not each.isHidden()]) - 1
    assert tops == sorted(tops)


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


def test_the_keyboard_goes_to_the_first_line_that_comes_and_from_the_last_that_goes(sit_at):
    hand = sit_at(TodayPage)
    page, open_unit = hand.page, hand.desk.program.open_unit
    settled(hand)
    assert page.empty.button.hasFocus()
    add_follow_up(open_unit, None, TODAY, "Appeler la Chambre")
    hand.until(page.follow.view.hasFocus)
    hand.desk.undo()
    hand.until(page.empty.button.hasFocus)
    hand.desk.redo()
    hand.until(page.follow.view.hasFocus)


def test_more_that_is_due_than_there_is_room_for_is_shown_when_asked(hand, asked):
    for place in range(7):
        add_follow_up(hand.desk.program.open_unit, asked.nadia, TODAY, f"{place}")
    follow = hand.page.follow
    hand.until(lambda: follow.head._count.text() == "5 of 8")
    assert len(names(follow)) == 5
    follow.head.link.click()
    assert len(names(follow)) == 8
    assert follow.head._count.text() == "8"
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


def test_the_invitation_is_written_where_requests_are(hand, to_invite):
    hand.page.invite.view.setFocus()
    hand.press(Key.Key_I)
    assert hand.wanted == [("sent", {"person": to_invite[0]})]


@pytest.mark.parametrize(("key", "kept"), [(Key.Key_W, False), (Key.Key_K, True)])
def test_what_waits_too_long_is_withdrawn_or_kept(hand, asked, key, kept):
    hand.page.pending.view.setFocus()
    hand.press(key)
    hand.until(hand.page.pending.isHidden)
    one = request(hand, asked.to_wei)
    assert (one.state is State.PENDING) is kept
    assert (one.keep_until is not None) is kept


def left(hand, asked):
    return [
        (each.what, each.due_on) for each in hand.desk.reader.overview.follow_ups_of(asked.nadia)
    ]


MINUTES = "Envoyer le compte rendu"


def at_follow_up(hand, key):
    hand.page.follow.view.setFocus()
    hand.press(key)


def test_a_follow_up_is_done(hand, asked):
    at_follow_up(hand, Key.Key_X)
    hand.until(hand.page.follow.isHidden)
    assert left(hand, asked) == []
    hand.desk.undo()
    hand.until(lambda: left(hand, asked) == [(MINUTES, TODAY)])


@pytest.mark.parametrize(
    ("typed", "until"),
    [
        ("", date(2026, 11, 30)),
        ("tomorrow", date(2026, 11, 24)),
        ("2027-01-31", date(2027, 1, 31)),
    ],
)
def test_a_follow_up_is_put_off_until_a_day_that_is_typed(hand, asked, typed, until):
    at_follow_up(hand, Key.Key_S)
    assert hand.page.foot.is_open
    if typed:
        hand.type(typed)
    hand.press(Key.Key_Return)
    hand.until(hand.page.follow.isHidden)
    assert left(hand, asked) == [(MINUTES, until)]
    assert not hand.page.foot.is_open
    hand.until(lambda: len(hand.said) == 1)
    assert "Nadia Benali" in hand.said[0]


def test_a_follow_up_of_a_request_without_a_person_opens_the_request(hand, asked):
    with hand.desk.program.open_unit("review_choice") as unit:
        number = unit.follow_ups.add(None, TODAY, "Revoir la demande", asked.to_wei)
        unit.commit(name="Wei Li")
    section = hand.page.follow
    hand.until(lambda: section.view.go_to_id(number))
    assert face(section, section.view.currentIndex().row()).title == "Wei Li"
    section.view.setFocus()
    hand.press(Key.Key_Return)
    assert hand.wanted == [("sent", asked.to_wei)]


def test_a_follow_up_is_put_off_by_one_more_key(hand, asked):
    at_follow_up(hand, Key.Key_S)
    hand.press(Key.Key_3, Qt.KeyboardModifier.AltModifier)
    hand.until(hand.page.follow.isHidden)
    assert left(hand, asked) == [(MINUTES, date(2026, 12, 23))]


def test_nothing_is_put_off_until_today(hand, asked):
    at_follow_up(hand, Key.Key_S)
    hand.type("2026-11-23")
    hand.press(Key.Key_Return)
    hand.until(lambda: len(hand.refused) == 1)
    assert left(hand, asked) == [(MINUTES, TODAY)]
    hand.until(lambda: hand.page.foot.is_open)  # for another day
    assert hand.page.foot.panel.day_row.edit.text() == "2026-11-23"


def test_a_follow_up_is_changed(hand, asked):
    at_follow_up(hand, Key.Key_E)
    hand.type("Autre chose")
    hand.press(Key.Key_Return)
    hand.until(lambda: left(hand, asked) == [("Autre chose", TODAY)])
    hand.until(lambda: "Autre chose" in face(hand.page.follow).subtitle)


@pytest.mark.parametrize("changes", [True, False])
def test_a_follow_up_that_is_refused_is_in_its_form_again(hand, asked, refuse, changes):
    if changes:
        at_follow_up(hand, Key.Key_E)
    else:
        hand.press(Key.Key_F)
    hand.type("Autre chose")
    hand.press(Key.Key_Return)
    foot = hand.page.foot
    assert not foot.is_open
    refuse()
    hand.until(lambda: foot.is_open)
    assert foot.panel.what_edit.text() == "Autre chose"
    assert (foot.panel.held is not None) == changes
    foot.panel.save()
    hand.until(lambda: len(hand.said) == 1)
    assert (left(hand, asked) == [("Autre chose", TODAY)]) == changes


def test_a_follow_up_is_thrown_away(hand, asked):
    at_follow_up(hand, Key.Key_Delete)
    hand.until(hand.page.follow.isHidden)
    assert left(hand, asked) == []


def test_escape_leaves_the_form_and_gives_the_keyboard_back(hand, asked):
    at_follow_up(hand, Key.Key_S)
    hand.press(Key.Key_Escape)
    assert not hand.page.foot.is_open
    assert hand.page.follow.view.hasFocus()
    assert left(hand, asked) == [(MINUTES, TODAY)]


def test_something_to_do_about_nobody_is_noted_and_acted_on(hand):
    hand.press(Key.Key_F)
    hand.type("renew the <b>membership</b>")
    hand.page.foot.panel.day_row.edit.setText("today")
    hand.press(Key.Key_Return)
    follow = hand.page.follow
    hand.until(lambda: "Renew the <b>membership</b>" in names(follow))
    row = names(follow).index("Renew the <b>membership</b>")
    hand.until(lambda: "membership" in "".join(hand.said[:1]))
    follow.view.setFocus()
    follow.view.go_to(row)
    hand.press(Key.Key_Return)
    assert hand.wanted == []  # there is nobody to show
    hand.press(Key.Key_X)
    hand.until(lambda: len(names(follow)) == 1)


def test_what_is_to_come_is_counted_and_shown_when_asked(hand, asked):
    unit = hand.desk.program.open_unit
    add_follow_up(unit, asked.nadia, TODAY + timedelta(days=9), "later")
    link = hand.page.foot.ahead_link
    hand.until(link.isVisible)
    assert link.text() == "1 follow-up to come"
    link.click()
    assert len(names(hand.page.follow)) == 2
    assert "in 9 days" in face(hand.page.follow, 1).subtitle
    assert not link.isVisible()


# Consents


@pytest.fixture
def ending(hand, asked):
    """A consent of Nadia's that ends on 30 November."""
    consent = Consent(0, asked.nadia, Basis.INQUIRY, date(2026, 5, 30), evidence="Courriel")
    add_consent(hand.desk.program.open_unit, consent, TODAY)
    hand.until(lambda: names(hand.page.consents) == ["Nadia Benali"])
    hand.page.consents.view.setFocus()
    return hand


def test_a_consent_that_ends_soon_says_when(ending):
    assert face(ending.page.consents).subtitle == "Until 30\u00a0November 2026 · inquiry"
    settled(ending)
    assert "1 consent about to end" in ending.page.summary.text()


def test_its_renewal_is_planned_once(ending, asked):
    ending.press(Key.Key_R)
    planned = ("ask Nadia Benali for a new consent", date(2026, 11, 24))
    ending.until(lambda: planned in left(ending, asked))
    settled(ending)
    ending.press(Key.Key_R)
    ending.until(lambda: len(ending.refused) == 1)
    assert left(ending, asked).count(planned) == 1


def test_enter_opens_whoever_gave_it(ending, asked):
    ending.press(Key.Key_Return)
    assert ending.wanted == [("people", asked.nadia)]


# The day


def test_a_new_day_is_seen_without_anybody_touching_a_key(sit_at, record_path, asked, monkeypatch):
    days = [TODAY]
    hand = sit_at(TodayPage)
    monkeypatch.setattr(type(hand.desk), "today", property(lambda _desk: days[0]))
    hand.desk.program = hand.desk.program._replace(today=lambda: days[0])
    add_follow_up(hand.desk.program.open_unit, None, TODAY + timedelta(days=1), "tomorrow’s")
    settled(hand)
    assert len(names(hand.page.follow)) == 1
    hand.desk.watch._timer.setInterval(10)
    days[0] = TODAY + timedelta(days=1)
    hand.until(lambda: "Tomorrow’s" in names(hand.page.follow))
    assert hand.page.title.text().replace("\u00a0", " ") == "Tuesday 24 November 2026"


def test_enter_opens_what_a_line_stands_for(hand, asked, to_invite):
    hand.press(Key.Key_Return)
    hand.page.invite.view.setFocus()
    hand.press(Key.Key_Return)
    hand.page.pending.view.setFocus()
    hand.press(Key.Key_Return)
    hand.page.follow.view.setFocus()
    hand.press(Key.Key_Return)
    assert hand.wanted == [
        ("received", asked.from_tristan),
        ("people", to_invite[0]),
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


def test_the_keyboard_alone_acts_in_every_section(ending, asked):
    """From the first line to the last: decide, write, keep, put off, plan a renewal."""
    hand, page = ending, ending.page
    page.take_focus()
    hand.press(Key.Key_D)
    hand.until(lambda: "Tristan Picard" not in names(page.decide))
    settled(hand)
    acts = (
        (page.invite, Key.Key_I, lambda: hand.wanted),
        (page.pending, Key.Key_K, page.pending.isHidden),
        (page.follow, Key.Key_E, lambda: page.foot.is_open),
        (page.consents, Key.Key_R, lambda: len(left(hand, asked)) == 2),
    )
    for section, key, done in acts:
        for _ in range(12):
            if section.view.hasFocus():
                break
            hand.press(Key.Key_Down)
        assert section.view.hasFocus()
        hand.press(key)
        hand.until(done)
        settled(hand)
        if page.foot.is_open:
            hand.press(Key.Key_Escape)


def test_the_regions_are_the_sections_in_sight_and_the_rail(hand):
    regions = hand.page.regions()
    page = hand.page
    seen = [each for each in page.sections if not each.isHidden()]
    assert [each.widget for each in regions] == [*seen, page.foot, page.rail]
    assert seen == [page.decide, page.invite, page.pending, page.follow]


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
