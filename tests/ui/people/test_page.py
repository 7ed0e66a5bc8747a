"""The page of people, by keyboard: what a user does, and what the record then holds."""

from __future__ import annotations

import shutil
from datetime import date

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QMenu

from netkeeper import app
from netkeeper.domain.days import Day, Precision
from netkeeper.domain.invitations import (
    Direction,
    Invitation,
    State,
    StateCertainty,
    StateStep,
)
from netkeeper.domain.meetings import MeetingKind
from netkeeper.domain.people import Answer, Person
from netkeeper.services import follow_ups, people
from netkeeper.services.invitations import RequestDraft, decide, register_sent, save_draft
from netkeeper.services.meetings import Attendee, MeetingDraft, log_meeting
from netkeeper.services.settings import change_setting
from netkeeper.ui.forms import day_field
from netkeeper.ui.people.page import PeoplePage
from netkeeper.ui.people.source import Order, View, Which
from netkeeper.ui.widgets.key_button import KeyButton
from netkeeper.ui.widgets.tabs import Tab
from tests.conftest import TODAY, settled
from tests.ui.keyboard import ALT, CTRL, Key
from tests.ui.seen import entries


def go_to(hand, person_id):
    hand.page.show_target(person_id)


def person(hand, person_id):
    return hand.desk.reader.people.get(person_id)


def names(hand):
    model = hand.page.model
    return [model.line(row).name for row in range(model.rowCount())]


NAMES = ("louis", "nadia", "karim", "mai")


@pytest.fixture(scope="module")
def peopled_record(empty_record, tmp_path_factory):
    """Four people: Louis and Nadia met, Karim introduced by Nadia, Mai never met."""
    path = shutil.copy(empty_record, tmp_path_factory.mktemp("people") / "record.sqlite3")
    unit = app.build(path, origin="window", day=lambda: TODAY).open_unit

    def add(given, family, **fields):
        return people.add_person(unit, Person(0, given, family, f"{given} {family}", **fields))

    louis = add("Louis", "Asselin", company="Ville de Rivière-au-Pin")
    nadia = add("Nadia", "Benali", position="Directrice", slug="nadia-benali")
    karim = add("Karim", "Haddad", company="Coop Vélanord")
    add("Mai", "Nguyen", connected_on=date(2025, 3, 2))
    for whom, on, event in (
        (louis, date(2026, 9, 3), "Colloque"),
        (nadia, date(2024, 4, 18), "5 à 7"),
        (nadia, date(2026, 11, 12), "Comité"),
    ):
        log_meeting(unit, MeetingDraft(Day(on), [Attendee("", whom)], event=event), TODAY)
    people.introduce(unit, nadia, karim, Day(date(2026, 9, 3)))
    return settled(path)


@pytest.fixture
def ids(record_path, peopled_record):
    """The ids of the four people, once the test's own record holds them."""
    shutil.copy(peopled_record, record_path)
    return dict(zip(NAMES, range(1, 5), strict=True))


@pytest.fixture
def hand(ids, sit_at):
    return sit_at(PeoplePage)


def test_nothing_stands_for_a_detail_before_somebody_was_read(hand, qtbot):
    page = PeoplePage(hand.desk)
    qtbot.addWidget(page)
    for _piece in page.furnish():
        pass
    assert page.detail.area.isHidden()
    assert not hand.page.detail.area.isHidden()


# The list


def test_the_list_names_everybody_with_how_often_and_when_one_met(hand):
    assert names(hand) == ["Louis Asselin", "Nadia Benali", "Karim Haddad", "Mai Nguyen"]
    view = hand.page.view
    faces = [view.face(row) for row in range(4)]
    assert [(each.right, each.right_small) for each in faces] == [
        ("1 meeting", "Sep 2026"),
        ("2 meetings", "Nov 2026"),
        ("introduced", "Sep 2026"),
        ("never", ""),
    ]


@pytest.mark.parametrize(
    ("which", "shown"),
    [
        (Which.MET, ["Louis Asselin", "Nadia Benali"]),
        (Which.TO_INVITE, ["Louis Asselin", "Nadia Benali"]),
        (Which.NEVER_MET, ["Mai Nguyen"]),
    ],
)
def test_a_filter_of_the_menu_gets_a_tab_and_shows_its_people(hand, which, shown):
    menu = hand.page.menus.filter_menu()
    words = {
        Which.MET: "Met",
        Which.TO_INVITE: "To invite",
        Which.NEVER_MET: "Connected, never met",
    }
    next(each for each in menu.actions() if each.text() == words[which]).trigger()
    assert names(hand) == shown
    tabs = hand.page.list.tabs
    assert tabs.findChildren(Tab)[tabs.current()].label.startswith(words[which])


def test_an_order_stays_through_other_filters(hand):
    hand.page.show_view(View(order=Order.LAST_MET))
    assert names(hand)[0] == "Nadia Benali"
    hand.page.list.tabs.chosen.emit(1)
    assert names(hand) == ["Nadia Benali", "Louis Asselin"]
    assert hand.page.menus.sorter.button.label() == "Last met"


def test_a_tag_lists_those_who_bear_it(hand, ids):
    people.tag_people(hand.desk.program.open_unit, [ids["mai"]], "client")
    hand.page.show_view(View(tag="client"))
    hand.until(lambda: names(hand) == ["Mai Nguyen"])


def test_an_empty_record_says_whom_to_add_and_offers_it(sit_at):
    hand = sit_at(PeoplePage)
    assert hand.page.empty.isVisible()
    hand.page.empty.button.click()
    assert hand.page.pane.is_editing


def test_a_change_by_another_window_is_seen_when_the_page_is_shown_again(hand, ids):
    hand.page.hide()
    people.trash_people(hand.desk.program.open_unit, [ids["louis"]])
    hand.page.show()
    hand.until(lambda: names(hand)[0] == "Nadia Benali")


# The detail


def test_the_detail_tells_the_facts_and_the_journey_newest_first(hand, ids):
    go_to(hand, ids["nadia"])
    detail = hand.page.pane.detail
    assert detail.header.facts() == ["2 meetings since 2024"]
    assert entries(hand) == ["Comité", "Introduced Karim Haddad to you", "2024", "5 à 7"]
    second = [detail.timeline.face(row) for row in (0, 3)]
    assert second[0].subtitle == "In person"
    assert second[1].subtitle == "In person · first meeting"


def test_meetings_of_one_year_alone_are_told_to_be_in_it(hand, ids):
    met = MeetingDraft(Day(date(2026, 9, 10)), [Attendee("", ids["louis"])])
    log_meeting(hand.desk.program.open_unit, met, TODAY)
    go_to(hand, ids["louis"])
    hand.until(lambda: hand.page.pane.detail.header.facts() == ["2 meetings in 2026"])


def test_an_answer_is_kept_and_taken_back_by_the_same_key(hand, ids):
    go_to(hand, ids["nadia"])
    segments = hand.page.pane.detail.questions.reference.segments
    segments.focus_choice()
    hand.press(Key.Key_Space)
    hand.until(lambda: person(hand, ids["nadia"]).reference is Answer.YES)
    hand.until(lambda: hand.said == ["Answer kept: asking Nadia Benali for a reference."])
    hand.press(Key.Key_Space)
    hand.until(lambda: person(hand, ids["nadia"]).reference is None)
    assert segments.current() == -1


def test_a_follow_up_is_typed_in_words(hand, ids):
    go_to(hand, ids["nadia"])
    hand.press(Key.Key_F)
    hand.type("send the minutes")
    hand.press(Key.Key_Tab)
    hand.type("next Monday")
    hand.press(Key.Key_Return)
    reader = hand.desk.reader
    hand.until(lambda: reader.overview.follow_ups_of(ids["nadia"]))
    one = reader.overview.follow_ups_of(ids["nadia"])[0]
    assert (one.what, one.due_on) == ("send the minutes", date(2026, 11, 30))
    hand.until(lambda: entries(hand)[0] == "Follow-up: send the minutes")


@pytest.mark.parametrize(
    ("what", "when", "row"),
    [("", "tomorrow", "what_row"), ("call", "someday", "day_row"), ("call", "", "day_row")],
)
def test_a_follow_up_without_what_or_when_is_not_kept(hand, ids, what, when, row):
    go_to(hand, ids["nadia"])
    hand.press(Key.Key_F)
    panel = hand.page.pane.detail.forms.follow_up
    panel.what_edit.setText(what)
    panel.day_row.edit.setText(when)
    hand.press(Key.Key_Return)
    assert panel.isVisible()
    assert getattr(panel, row).remark()
    hand.press(Key.Key_Escape)
    if what:
        hand.press(Key.Key_Escape)  # the first one asks
    assert not panel.isVisible()
    assert hand.page.view.hasFocus()


def put_off_a_call(hand, ids):
    """Put a follow-up off by three days from its journey; return its id."""
    unit = hand.desk.program.open_unit
    number = follow_ups.add_follow_up(unit, ids["nadia"], TODAY, "call")
    go_to(hand, ids["nadia"])
    timeline = hand.page.pane.detail.timeline
    hand.until(lambda: entries(hand)[0] == "Follow-up: call")
    timeline.setFocus()
    timeline.go_to(0)
    hand.press(Key.Key_L)
    hand.type("in 3 days")
    hand.press(Key.Key_Return)
    return number


def test_in_the_journey_d_finishes_a_follow_up_and_l_puts_it_off(hand, ids):
    number = put_off_a_call(hand, ids)
    timeline = hand.page.pane.detail.timeline
    overview = hand.desk.reader.overview
    hand.until(lambda: overview.follow_ups_of(ids["nadia"])[0].due_on == date(2026, 11, 26))
    assert overview.follow_ups_of(ids["nadia"])[0].id == number
    timeline.setFocus()
    timeline.go_to(0)
    hand.press(Key.Key_D)
    hand.until(lambda: not overview.follow_ups_of(ids["nadia"]))
    # It stays in the journey, where it can be opened again, changed and thrown away.
    hand.until(lambda: "Follow-up done: call" in entries(hand))
    timeline.setFocus()
    timeline.go_to(entries(hand).index("Follow-up done: call"))
    hand.press(Key.Key_R)
    hand.until(lambda: entries(hand)[0] == "Follow-up: call")
    timeline.setFocus()
    timeline.go_to(0)
    hand.press(Key.Key_E)
    panel = hand.page.pane.detail.forms.follow_up
    assert (panel.what_edit.text(), panel.day_row.edit.text()) == ("call", "2026-11-26")
    hand.type("write")
    hand.press(Key.Key_Return)
    hand.until(lambda: entries(hand)[0] == "Follow-up: write")
    timeline.setFocus()
    timeline.go_to(0)
    hand.press(Key.Key_Delete)
    hand.until(lambda: "Follow-up: write" not in entries(hand))
    hand.desk.undo()
    hand.until(lambda: entries(hand)[0] == "Follow-up: write")


@pytest.mark.parametrize(
    ("digit", "until"),
    [
        (Key.Key_1, date(2026, 11, 24)),
        (Key.Key_2, date(2026, 11, 30)),
        (Key.Key_3, date(2026, 12, 23)),
    ],
)
def test_a_follow_up_is_put_off_by_one_more_key(hand, ids, digit, until):
    unit = hand.desk.program.open_unit
    follow_ups.add_follow_up(unit, ids["nadia"], TODAY, "call")
    go_to(hand, ids["nadia"])
    timeline = hand.page.pane.detail.timeline
    hand.until(lambda: entries(hand)[0] == "Follow-up: call")
    timeline.setFocus()
    timeline.go_to(0)
    hand.press(Key.Key_L)
    hand.press(digit, Qt.KeyboardModifier.AltModifier)
    overview = hand.desk.reader.overview
    hand.until(lambda: overview.follow_ups_of(ids["nadia"])[0].due_on == until)
    assert hand.page.pane.detail.forms.open_panel() is None


def test_notes_are_added_and_changed_whole(hand, ids):
    go_to(hand, ids["nadia"])
    for text in ("Chairs the committee.", "Likes trains."):
        hand.press(Key.Key_N)
        hand.type(text)
        hand.press(Key.Key_Return, CTRL)
        hand.until(lambda text=text: text in person(hand, ids["nadia"]).note)
    assert person(hand, ids["nadia"]).note == "Chairs the committee.\n\nLikes trains."
    card = hand.page.pane.detail.note_card
    hand.until(lambda: "Likes trains." in card.text_label.text())
    card.head.link.click()
    panel = hand.page.pane.detail.forms.note
    panel.area.set_text("Likes boats.")
    hand.press(Key.Key_Return, CTRL)
    hand.until(lambda: person(hand, ids["nadia"]).note == "Likes boats.")


@pytest.mark.parametrize("at_hand", [True, False])
def test_a_note_is_not_taken_away_by_closing_over_its_emptied_form(hand, ids, at_hand):
    people.add_note(hand.desk.program.open_unit, ids["nadia"], "Likes trains.")
    go_to(hand, ids["nadia"])
    detail = hand.page.pane.detail
    hand.until(lambda: "Likes trains." in detail.note_card.text_label.text())
    detail.note_card.head.link.click()
    detail.forms.note.area.set_text("")
    if not at_hand:
        go_to(hand, ids["louis"])
    hand.page.keep_typed()
    unit = hand.desk.program.open_unit
    hand.desk.do(lambda: people.add_note(unit, ids["louis"], "Likes boats."))  # after all else
    hand.until(lambda: "Likes boats." in person(hand, ids["louis"]).note)
    assert person(hand, ids["nadia"]).note == "Likes trains."


def test_who_introduced_somebody_is_found_while_typing(hand, ids):
    go_to(hand, ids["mai"])
    hand.press(Key.Key_P)
    hand.type("loui")
    hand.press(Key.Key_Return)
    hand.type("March 2026")
    hand.press(Key.Key_Return)
    meetings = hand.desk.reader.meetings
    hand.until(lambda: meetings.introductions_of(ids["mai"]))
    one = meetings.introductions_of(ids["mai"])[0]
    assert (one.person_id, one.by_them) == (ids["louis"], False)
    assert one.day == Day(date(2026, 3, 1), Precision.MONTH)
    timeline = hand.page.pane.detail.timeline
    hand.until(
        lambda: entries(hand) == ["Introduced by Louis Asselin", "2025", "Connection on LinkedIn"]
    )
    timeline.setFocus()
    timeline.go_to(0)
    hand.press(Key.Key_Delete)
    hand.until(lambda: not meetings.introductions_of(ids["mai"]))


def test_nobody_is_their_own_introducer_and_nobody_unknown_is_one(hand, ids):
    go_to(hand, ids["nadia"])
    hand.press(Key.Key_P)
    hand.type("nadia")
    hand.press(Key.Key_Return)
    panel = hand.page.pane.detail.forms.introduction
    assert panel.isVisible()
    assert panel.picker.remark() == "Nobody of this name in your record."


def test_m_asks_to_log_a_meeting_with_the_name(hand, ids):
    go_to(hand, ids["nadia"])
    hand.press(Key.Key_M)
    assert hand.logged == ["Nadia Benali"]


def test_i_has_an_invitation_begun_or_goes_to_the_one_there_is(hand, ids):
    go_to(hand, ids["nadia"])
    hand.press(Key.Key_I)
    assert hand.wanted == [("sent", {"person": ids["nadia"]})]
    draft = RequestDraft("Nadia Benali", TODAY, ids["nadia"], "nadia-benali")
    number = save_draft(hand.desk.program.open_unit, draft, TODAY)
    hand.until(lambda: "Draft of a request" in entries(hand))
    hand.press(Key.Key_I)
    assert hand.wanted[1:] == [("sent", number)]
    go_to(hand, ids["mai"])
    hand.press(Key.Key_I)
    assert len(hand.wanted) == 2


def test_single_letters_can_be_switched_off(hand, ids):
    change_setting(hand.desk.program.open_unit, "single_keys", False)
    go_to(hand, ids["nadia"])
    hand.until(lambda: not hand.page.view.keys.letters_on)
    hand.press(Key.Key_M)
    assert hand.logged == []


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_letters_that_do_nothing_are_shown_nowhere(hand, ids):
    go_to(hand, ids["nadia"])
    page = hand.page
    detail = page.pane.detail
    detail.consents.open()
    page.view.setFocus()
    page.view.mark(0)
    assert alone(page) == set("MFNPTGCAWTFK")
    change_setting(hand.desk.program.open_unit, "single_keys", False)
    hand.until(lambda: not page.view.keys.letters_on)
    assert alone(page) == set()
    page.view.clear_marks()
    page.view.pointer.show_menu(page.view.currentIndex().row(), QPoint())
    menu = page.view.findChild(QMenu)
    keys = [entry.text().rpartition("\t")[2] for entry in menu.actions() if "\t" in entry.text()]
    menu.close()
    assert keys == ["Ctrl E", "Ctrl O", "Del"]


def alone(page):
    """The letters that the buttons in sight say to press."""
    buttons = page.findChildren(KeyButton)
    told = (each.accessibleDescription() for each in buttons if each.isVisible())
    return {each for each in told if len(each) == 1}


def test_a_note_being_typed_waits_for_its_person(hand, ids):
    go_to(hand, ids["nadia"])
    note = hand.page.pane.detail.forms.note
    hand.press(Key.Key_N)
    hand.type("Prefers mornings")
    go_to(hand, ids["mai"])
    assert not note.isVisible()
    hand.press(Key.Key_N)
    assert note.area.text() == ""
    hand.press(Key.Key_Escape)
    go_to(hand, ids["nadia"])
    assert note.isVisible()
    assert hand.page.view.hasFocus()
    hand.press(Key.Key_N)
    hand.type(" at work")
    hand.press(Key.Key_Return, CTRL)
    people = hand.desk.reader.people
    hand.until(lambda: people.get(ids["nadia"]).note == "Prefers mornings at work")
    go_to(hand, ids["mai"])
    go_to(hand, ids["nadia"])
    assert not note.isVisible()


def test_a_note_being_typed_waits_while_the_list_is_filtered_or_another_form_opens(hand, ids):
    go_to(hand, ids["nadia"])
    page, note = hand.page, hand.page.pane.detail.forms.note
    hand.press(Key.Key_N)
    hand.type("Prefers mornings")
    page.begin_filter()
    hand.type("nobody of this name")
    hand.until(lambda: page.model.count == 0)
    assert page.filter.edit.hasFocus()
    assert not note.isVisible()
    page.filter.edit.clear()
    hand.until(lambda: page.model.count > 0)
    go_to(hand, ids["nadia"])
    assert note.isVisible()
    page.view.setFocus()
    hand.press(Key.Key_F)
    assert not note.isVisible()
    page.view.setFocus()
    hand.press(Key.Key_N)
    assert note.area.text() == "Prefers mornings"


def test_a_follow_up_being_typed_waits_for_its_person(hand, ids):
    go_to(hand, ids["nadia"])
    form = hand.page.pane.detail.forms.follow_up
    hand.press(Key.Key_F)
    hand.type("send the minutes")
    hand.press(Key.Key_Tab)
    hand.type("next Monday")
    go_to(hand, ids["mai"])
    assert not form.isVisible()
    hand.press(Key.Key_F)
    assert form.what_edit.text() == ""
    hand.press(Key.Key_Escape)
    go_to(hand, ids["nadia"])
    assert form.isVisible()
    assert hand.page.view.hasFocus()
    hand.press(Key.Key_F)
    assert (form.what_edit.text(), form.day_row.edit.text()) == ("send the minutes", "next Monday")
    hand.press(Key.Key_Return)
    reader = hand.desk.reader
    hand.until(lambda: reader.overview.follow_ups_of(ids["nadia"]))
    one = reader.overview.follow_ups_of(ids["nadia"])[0]
    assert (one.what, one.due_on) == ("send the minutes", date(2026, 11, 30))
    go_to(hand, ids["mai"])
    go_to(hand, ids["nadia"])
    assert not form.isVisible()


def test_a_follow_up_being_changed_waits_apart_from_a_new_one(hand, ids):
    go_to(hand, ids["nadia"])
    page, form = hand.page, hand.page.pane.detail.forms.follow_up
    overview = hand.desk.reader.overview
    hand.press(Key.Key_F)
    hand.type("call")
    hand.press(Key.Key_Return)
    hand.until(lambda: overview.follow_ups_of(ids["nadia"]))
    held = overview.follow_ups_of(ids["nadia"])[0]
    hand.until(lambda: entries(hand)[0] == "Follow-up: call")
    timeline = page.pane.detail.timeline
    timeline.setFocus()
    timeline.go_to(0)
    hand.press(Key.Key_E)
    hand.type("call back")
    page.view.setFocus()
    hand.press(Key.Key_F)
    assert form.what_edit.text() == ""
    hand.type("write")
    go_to(hand, ids["mai"])
    page.keep_typed()
    due = held.due_on
    hand.until(
        lambda: (
            sorted((each.what, each.due_on) for each in overview.follow_ups_of(ids["nadia"]))
            == [("call back", due), ("write", due)]
        )
    )
    assert not overview.follow_ups_of(ids["mai"])


def test_escape_asks_before_it_gives_up_whom_an_introduction_names(hand, ids):
    go_to(hand, ids["nadia"])
    form = hand.page.pane.detail.forms.introduction
    hand.press(Key.Key_P)
    hand.type("Mai")
    hand.press(Key.Key_Return)
    assert form.day_row.edit.hasFocus()
    hand.press(Key.Key_Escape)
    assert form.isVisible()
    assert hand.refused == ["What you typed isn’t saved. Press Esc again to discard it."]
    form.picker.edit.setFocus()
    form.picker.edit.selectAll()
    hand.press(Key.Key_Delete)
    form.save()
    assert form.isVisible()  # whom it named is forgotten with the name
    hand.press(Key.Key_Escape)
    assert not form.isVisible()


def test_escape_asks_again_of_the_same_words_in_another_form(hand, ids):
    go_to(hand, ids["nadia"])
    form = hand.page.pane.detail.forms.tag
    for _time in range(2):
        hand.press(Key.Key_T)
        hand.type("Forum")
        hand.press(Key.Key_Escape)
        assert form.isVisible()
        form.cancel_button.click()
        assert not form.isVisible()
    edits = hand.page.pane.editor.form.edits
    for whom in ("nadia", "mai"):
        go_to(hand, ids[whom])
        hand.press(Key.Key_E, CTRL)
        edits["company"].setText("Nordet Nouveau")
        hand.press(Key.Key_Escape)
        assert hand.page.pane.is_editing
        hand.page.pane.cancel()


def test_a_tag_being_typed_waits_for_its_person(hand, ids):
    go_to(hand, ids["nadia"])
    form = hand.page.pane.detail.forms.tag
    hand.press(Key.Key_T)
    hand.type("Forum")
    go_to(hand, ids["mai"])
    assert not form.isVisible()
    hand.press(Key.Key_T)
    assert form.edit.text() == ""
    go_to(hand, ids["nadia"])
    assert (form.isVisible(), form.edit.text()) == (True, "Forum")
    form.save()
    hand.until(lambda: person(hand, ids["nadia"]).tags == ("Forum",))
    assert person(hand, ids["mai"]).tags == ()


def test_escape_gives_up_what_was_typed_only_the_second_time(hand, ids):
    go_to(hand, ids["nadia"])
    page = hand.page
    note, editing = page.pane.detail.forms.note, lambda: page.pane.is_editing
    forms = page.pane.detail.forms
    for begin, is_open in (
        (lambda: hand.press(Key.Key_N), note.isVisible),
        (lambda: hand.press(Key.Key_F), forms.follow_up.isVisible),
        (lambda: hand.press(Key.Key_T), forms.tag.isVisible),
        (lambda: hand.press(Key.Key_P), forms.introduction.isVisible),
        (lambda: hand.press(Key.Key_G), forms.merge.isVisible),
        (lambda: hand.press(Key.Key_E, CTRL), editing),
    ):
        begin()
        hand.press(Key.Key_Escape)
        assert not is_open()  # nothing was typed
        page.view.setFocus()
        begin()
        hand.type("Nadine")
        hand.press(Key.Key_Escape)
        assert is_open()
        assert hand.refused == ["What you typed isn’t saved. Press Esc again to discard it."]
        hand.type("e")
        hand.press(Key.Key_Escape)
        assert is_open()  # more was typed since
        hand.press(Key.Key_Escape)
        assert not is_open()
        assert hand.refused[-1] == "Discarded; nothing was changed."
        hand.refused.clear()
        page.view.setFocus()
    assert hand.desk.reader.people.get(ids["nadia"]).display_name == "Nadia Benali"


def test_each_entry_opens_what_it_stands_for(hand, ids):
    unit = hand.desk.program.open_unit
    draft = RequestDraft("Nadia Benali", date(2026, 11, 10), ids["nadia"], note="Bonjour")
    number = register_sent(unit, draft, TODAY)
    decide(unit, number, State.ACCEPTED, date(2026, 11, 11), TODAY)
    go_to(hand, ids["nadia"])
    hand.until(lambda: "Accepted your request" in entries(hand))
    timeline = hand.page.pane.detail.timeline
    timeline.setFocus()
    for row in (0, 1, 2):
        timeline.go_to(row)
        hand.press(Key.Key_Return)
    meeting = hand.desk.reader.meetings.of_person(ids["nadia"])[0].id
    assert hand.wanted == [("meetings", meeting), ("sent", number), ("sent", number)]
    timeline.go_to(entries(hand).index("Introduced Karim Haddad to you"))
    hand.press(Key.Key_Return)
    assert hand.page.view.current_id() == ids["karim"]


def test_states_deduced_say_so_and_told_ones_do_not(hand, ids):
    with hand.desk.program.open_unit("import_archive") as unit:
        one = Invitation(
            0,
            Direction.RECEIVED,
            "Mai Nguyen",
            date(2026, 10, 1),
            State.PENDING,
            StateCertainty.TOLD,
            date(2026, 10, 1),
            person_id=ids["mai"],
        )
        number = unit.invitations.add(one)
        deduced = StateStep(State.ACCEPTED, StateCertainty.DEDUCED, date(2026, 10, 4), "archive")
        unit.invitations.move(number, deduced)
        unit.commit()
    go_to(hand, ids["mai"])
    timeline = hand.page.pane.detail.timeline
    hand.until(lambda: entries(hand) == ["Their request accepted", "Request received"])
    assert timeline.face(0).subtitle == "After 3 days · deduced from the archive"
    assert timeline.face(1).subtitle == ""


@pytest.mark.parametrize(
    ("slug", "address"),
    [
        ("nadia-benali", "https://www.linkedin.com/in/nadia-benali"),
        ("véro/../x", "https://www.linkedin.com/in/v%C3%A9ro%2F..%2Fx"),
    ],
)
def test_the_profile_opened_is_one_of_linkedins_whatever_the_slug(
    hand, ids, monkeypatch, slug, address
):
    opened = []
    monkeypatch.setattr(
        QDesktopServices, "openUrl", lambda url: opened.append(bytes(url.toEncoded()).decode()) or 1
    )
    unit = hand.desk.program.open_unit
    people.edit_person(unit, person(hand, ids["nadia"])._replace(slug=slug))
    go_to(hand, ids["nadia"])
    hand.until(lambda: hand.page.pane.page.person.slug == slug)
    hand.press(Key.Key_O, CTRL)
    assert opened == [address]
    assert QUrl(address).host() == "www.linkedin.com"


def test_without_a_slug_there_is_no_profile_to_open(hand, ids, monkeypatch):
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: pytest.fail(url.toString()))
    go_to(hand, ids["karim"])
    assert not hand.page.pane.detail.header.profile_button.isEnabled()
    hand.press(Key.Key_O, CTRL)


# Adding and editing


def test_somebody_is_added_by_keyboard_alone(hand):
    hand.page.begin_new()
    for text in ("Wei", "Li"):
        hand.type(text)
        hand.press(Key.Key_Tab)
    form = hand.page.pane.editor.form
    assert form.edits["display_name"].text() == "Wei Li"
    form.edits["slug"].setText("https://ca.linkedin.com/in/Wei-Li-9/?x=1")
    form.edits["emails"].setText("wei.li@example.org, wli@example.org")
    form.edits["phones"].setText("+1 418 555-0100, ext. 2; +1 418 555-0101")
    form.edits["tags"].setText("client; Forum")
    form.contact_box.setChecked(True)
    form.connected_row.edit.setText("2 March 2026")
    hand.press(Key.Key_Return, CTRL)
    view = hand.page.view
    hand.until(lambda: person(hand, view.current_id()).display_name == "Wei Li")
    whom = person(hand, hand.page.view.current_id())
    assert (whom.display_name, whom.slug, whom.in_contact) == ("Wei Li", "wei-li-9", True)
    assert whom.emails == ("wei.li@example.org", "wli@example.org")
    assert whom.phones == ("+1 418 555-0100, ext. 2", "+1 418 555-0101")
    assert (whom.tags, whom.connected_on) == (("Forum", "client"), date(2026, 3, 2))
    hand.until(lambda: hand.said == ["Wei Li added."])
    assert hand.page.view.hasFocus()


def test_while_a_name_is_typed_those_it_may_be_are_shown_and_opened(hand, ids):
    hand.page.begin_new()
    hand.type("Karim")
    hand.press(Key.Key_Tab)
    hand.type("Hadad")
    duplicates = hand.page.pane.editor.duplicates
    hand.until(lambda: [each.id for each in duplicates.people] == [ids["karim"]])
    hand.press(Key.Key_1, ALT)
    assert not hand.page.pane.is_editing
    assert hand.page.view.current_id() == ids["karim"]


def test_who_is_another_person_is_not_asked_about_again(hand, ids, reader):
    hand.page.begin_new()
    hand.type("Karim")
    hand.press(Key.Key_Tab)
    hand.type("Hadad")
    duplicates = hand.page.pane.editor.duplicates
    hand.until(lambda: [each.id for each in duplicates.people] == [ids["karim"]])
    duplicates.other_buttons[0].click()
    assert not duplicates.isVisible()
    hand.press(Key.Key_Return, CTRL)
    hand.until(lambda: hand.said == ["Karim Hadad added."])
    added = hand.page.view.current_id()
    assert reader.registry.dismissed() == {(ids["karim"], added)}


def test_nothing_wrong_is_kept_and_each_fault_is_said_under_its_field(hand, ids):
    go_to(hand, ids["nadia"])
    hand.press(Key.Key_E, CTRL)
    form = hand.page.pane.editor.form
    for name in ("given_name", "family_name", "display_name"):
        form.edits[name].clear()
    form.edits["slug"].setText("https://example.org/in/nadia")
    form.edits["emails"].setText("nadia at example")
    form.connected_row.edit.setText("2025")
    hand.press(Key.Key_Return, CTRL)
    assert hand.page.pane.is_editing
    assert form.rows["display_name"].remark() == "A name is missing."
    assert "not the address of a LinkedIn profile" in form.rows["slug"].remark()
    assert "nadia at example" in form.rows["emails"].remark()
    assert form.connected_row.remark() == "Give the exact day."
    assert person(hand, ids["nadia"]).display_name == "Nadia Benali"


def test_the_form_loads_what_reads_its_day_as_it_opens(hand, ids, monkeypatch):
    asked = []
    monkeypatch.setattr(day_field, "warm_up", lambda: asked.append("days"))
    go_to(hand, ids["louis"])
    hand.press(Key.Key_E, CTRL)
    hand.until(lambda: asked == ["days"])


def test_a_profile_of_somebody_else_is_refused_in_words_and_the_form_stays(hand, ids):
    go_to(hand, ids["karim"])
    hand.press(Key.Key_E, CTRL)
    hand.page.pane.editor.form.edits["slug"].setText("linkedin.com/in/nadia-benali")
    hand.press(Key.Key_Return, CTRL)
    hand.until(lambda: hand.refused == ["That profile already belongs to Nadia Benali."])
    assert hand.page.pane.is_editing


@pytest.mark.parametrize("comes_back", ["before", "after"])
def test_what_is_refused_once_its_form_was_left_is_typed_there_still(
    hand, ids, go_on_writing, comes_back
):
    go_to(hand, ids["karim"])
    hand.press(Key.Key_E, CTRL)
    form = hand.page.pane.editor.form
    form.edits["slug"].setText("linkedin.com/in/nadia-benali")
    form.edits["company"].setText("Nordet")
    hand.press(Key.Key_Return, CTRL)
    go_to(hand, ids["nadia"])
    if comes_back == "before":
        go_to(hand, ids["karim"])
        assert not hand.page.pane.is_editing
    go_on_writing()
    hand.until(lambda: hand.refused == ["That profile already belongs to Nadia Benali."])
    if comes_back == "after":
        assert not hand.page.pane.is_editing
        go_to(hand, ids["karim"])
    hand.until(lambda: hand.page.pane.is_editing)
    assert form.edits["company"].text() == "Nordet"
    assert hand.page.view.hasFocus()
    form.edits["slug"].clear()
    hand.page.pane.save()
    hand.until(lambda: person(hand, ids["karim"]).company == "Nordet")
    hand.until(lambda: not hand.page.pane.is_editing)


def refuse_on(hand, ids, refuse, *, at_hand):
    """Refuse what was asked on Louis's page, with it in sight or somebody else's meanwhile."""
    if not at_hand:
        go_to(hand, ids["nadia"])
    refuse()
    if not at_hand:
        go_to(hand, ids["louis"])


@pytest.mark.parametrize("at_hand", [True, False])
def test_a_note_that_is_refused_is_in_its_form_again(hand, ids, refuse, at_hand):
    go_to(hand, ids["louis"])
    hand.press(Key.Key_N)
    hand.type("Met his sister, who teaches in Rimouski.")
    hand.press(Key.Key_Return, CTRL)
    forms = hand.page.pane.detail.forms
    assert forms.open_panel() is None
    refuse_on(hand, ids, refuse, at_hand=at_hand)
    hand.until(lambda: not forms.note.isHidden())
    assert forms.note.area.text() == "Met his sister, who teaches in Rimouski."
    assert hand.page.view.hasFocus()
    hand.press(Key.Key_N)
    hand.press(Key.Key_Return, CTRL)
    hand.until(lambda: person(hand, ids["louis"]).note == forms.note.area.text())


@pytest.mark.parametrize("at_hand", [True, False])
def test_a_follow_up_that_is_refused_is_in_its_form_again(hand, ids, refuse, at_hand):
    go_to(hand, ids["louis"])
    hand.press(Key.Key_F)
    hand.type("send the minutes")
    hand.press(Key.Key_Tab)
    hand.type("next Monday")
    hand.press(Key.Key_Return)
    form = hand.page.pane.detail.forms.follow_up
    refuse_on(hand, ids, refuse, at_hand=at_hand)
    hand.until(lambda: not form.isHidden())
    assert hand.page.view.hasFocus()
    form.save()
    overview = hand.desk.reader.overview
    hand.until(lambda: overview.follow_ups_of(ids["louis"]))
    (one,) = overview.follow_ups_of(ids["louis"])
    assert (one.what, one.due_on) == ("send the minutes", date(2026, 11, 30))


def test_the_day_to_which_one_is_put_off_is_in_its_form_again_once_refused(hand, ids, refuse):
    number = put_off_a_call(hand, ids)
    form = hand.page.pane.detail.forms.follow_up
    refuse()
    hand.until(lambda: not form.isHidden())
    assert (form.what_row.isHidden(), form.day_row.edit.text()) == (True, "in 3 days")
    form.save()
    overview = hand.desk.reader.overview
    hand.until(lambda: overview.follow_ups_of(ids["nadia"])[0].due_on == date(2026, 11, 26))
    assert overview.follow_ups_of(ids["nadia"])[0].id == number


def test_whom_a_refused_introduction_names_is_in_its_form_again(hand, ids, refuse):
    go_to(hand, ids["mai"])
    hand.press(Key.Key_P)
    hand.type("Louis")
    hand.press(Key.Key_Return)
    hand.type("2025")
    hand.press(Key.Key_Return)
    form = hand.page.pane.detail.forms.introduction
    refuse()
    hand.until(lambda: not form.isHidden())
    assert (form.picker.edit.text(), form.day_row.edit.text()) == ("Louis Asselin", "2025")
    form.save()
    hand.until(lambda: hand.desk.reader.meetings.introductions_of(ids["mai"]))


def test_an_introduction_being_typed_waits_for_its_person(hand, ids):
    go_to(hand, ids["mai"])
    hand.press(Key.Key_P)
    hand.type("Louis")
    go_to(hand, ids["nadia"])
    hand.press(Key.Key_P)
    form = hand.page.pane.detail.forms.introduction
    assert form.picker.edit.text() == ""
    hand.page.keep_typed()
    assert hand.desk.unsaved == ["Louis"]
    go_to(hand, ids["mai"])
    assert form.isVisible()
    form.save()
    hand.until(lambda: hand.desk.reader.meetings.introductions_of(ids["mai"]))


@pytest.mark.parametrize("at_hand", [True, False])
def test_a_tag_that_is_refused_is_in_its_form_again(hand, ids, refuse, at_hand):
    go_to(hand, ids["louis"])
    hand.press(Key.Key_T)
    hand.type("Forum 2026")
    hand.press(Key.Key_Return)
    refuse_on(hand, ids, refuse, at_hand=at_hand)
    form = hand.page.pane.detail.forms.tag
    hand.until(lambda: not form.isHidden())
    assert form.edit.text() == "Forum 2026"
    assert hand.page.view.hasFocus()
    hand.press(Key.Key_T)
    hand.press(Key.Key_Return)
    hand.until(lambda: person(hand, ids["louis"]).tags == ("Forum 2026",))


def test_two_refused_notes_on_one_person_are_both_there_still(hand, ids, refuse):
    go_to(hand, ids["louis"])
    for text in ("First", "Second"):
        hand.press(Key.Key_N)
        hand.type(text)
        hand.press(Key.Key_Return, CTRL)
    refuse(times=2)
    note, found = hand.page.pane.detail.forms.note, []
    for _time in range(2):
        hand.press(Key.Key_N)
        found.append(note.area.text())
        note.close_panel()
    assert sorted(found) == ["First", "Second"]


def test_another_is_added_while_the_one_before_is_still_being_kept(hand, go_on_writing):
    edits = hand.page.pane.editor.form.edits
    hand.page.begin_new()
    for name in ("Wei", "Li"):
        hand.type(name)
        hand.press(Key.Key_Tab)
    hand.press(Key.Key_Return, CTRL)
    hand.page.begin_new()
    hand.type("Ana")
    go_on_writing()
    hand.until(lambda: hand.said == ["Wei Li added."])
    hand.press(Key.Key_Tab)
    hand.type("Cruz")
    assert edits["display_name"].text() == "Ana Cruz"
    hand.press(Key.Key_Return, CTRL)
    hand.until(lambda: hand.said[1:] == ["Ana Cruz added."])
    assert person(hand, hand.page.view.current_id()).display_name == "Ana Cruz"


def save_and_type_on(hand):
    """Save "Wei", somebody new, and type the family name while that is being kept."""
    hand.page.begin_new()
    hand.type("Wei")
    hand.press(Key.Key_Return, CTRL)
    hand.page.pane.editor.form.edits["family_name"].setFocus()
    hand.type("Li")


@pytest.mark.parametrize("by_then", ["added", "waiting", "left"])
def test_somebody_new_is_added_once_though_more_is_typed_and_saved(hand, go_on_writing, by_then):
    before, edits = hand.page.model.count, hand.page.pane.editor.form.edits
    save_and_type_on(hand)
    if by_then == "added":
        go_on_writing()
        hand.until(lambda: hand.said)
    elif by_then == "left":
        go_to(hand, 1)
        go_on_writing()
        hand.until(lambda: hand.said)
        hand.page.begin_new()
    assert edits["family_name"].text() == "Li"
    hand.page.pane.save()
    go_on_writing()
    hand.until(lambda: len(hand.said) == 2)
    hand.until(lambda: not hand.page.pane.is_editing and hand.page.view.current_id() != 1)
    assert person(hand, hand.page.view.current_id()).display_name == "Wei Li"
    assert hand.page.model.count == before + 1


def test_what_was_noted_on_somebody_new_stays_though_more_is_typed_in_their_form(
    hand, go_on_writing
):
    save_and_type_on(hand)
    go_on_writing()
    hand.until(lambda: hand.said)
    wei = max(hand.desk.reader.people.ids())
    people.add_note(hand.desk.program.open_unit, wei, "Likes trains.")
    hand.page.pane.save()
    hand.until(lambda: person(hand, wei).display_name == "Wei Li")
    assert person(hand, wei).note == "Likes trains."


def test_somebody_new_whose_adding_was_undone_is_added_with_what_was_typed_since(
    hand, go_on_writing
):
    before = hand.page.model.count
    save_and_type_on(hand)
    go_on_writing()
    hand.until(lambda: hand.said)
    hand.desk.undo()
    hand.until(lambda: len(hand.said) == 2)
    hand.page.pane.save()
    hand.until(lambda: not hand.page.pane.is_editing)
    hand.until(lambda: hand.page.model.count == before + 1)
    assert person(hand, hand.page.view.current_id()).display_name == "Wei Li"


def test_somebody_new_who_is_refused_is_typed_still_though_another_was_begun(hand, refuse):
    edits = hand.page.pane.editor.form.edits
    hand.page.begin_new()
    hand.type("Wei")
    hand.press(Key.Key_Return, CTRL)
    hand.page.begin_new()
    hand.type("Ana")
    refuse()
    assert edits["given_name"].text() == "Ana"
    hand.press(Key.Key_Return, CTRL)
    hand.until(lambda: hand.said == ["Ana added."])
    hand.until(lambda: not hand.page.pane.is_editing)
    hand.page.begin_new()
    assert edits["given_name"].text() == "Wei"


def test_what_is_typed_while_the_rest_is_being_kept_stays_typed(hand, ids, go_on_writing):
    go_to(hand, ids["karim"])
    hand.press(Key.Key_E, CTRL)
    edits = hand.page.pane.editor.form.edits
    edits["company"].setText("Nordet")
    for _ in range(2):
        hand.press(Key.Key_Return, CTRL)
    edits["position"].setText("Notaire")
    go_on_writing()
    hand.until(lambda: len(hand.said) == 1)
    assert hand.page.pane.is_editing
    hand.press(Key.Key_Return, CTRL)
    hand.until(lambda: not hand.page.pane.is_editing)
    whom = person(hand, ids["karim"])
    assert (whom.company, whom.position) == ("Nordet", "Notaire")
    hand.until(lambda: len(hand.said) == 2)


def test_whoever_is_gone_meanwhile_is_shown_no_more(hand, ids, speech):
    page, program = hand.page, hand.desk.program
    new = people.add_person(program.open_unit, Person(0, "Zoé", "Zed", "Zoé Zed"))
    page.show_target(new)
    hand.until(lambda: page.pane.page is not None and page.pane.page.person.id == new)
    page.pane.begin_edit()
    program.undo()
    page.pane.cancel()
    assert page.pane.page is None or page.pane.page.person.id != new
    program.redo()
    page.show_target(new)
    hand.until(lambda: page.pane.page is not None and page.pane.page.person.id == new)
    page.hide()
    program.undo()
    speech.choose("fr")
    QApplication.sendPostedEvents()
    page.show()
    hand.until(lambda: page.pane.page is None or page.pane.page.person.id != new)


def test_what_was_edited_stands_on_the_page_behind_the_form(hand, ids):
    go_to(hand, ids["nadia"])
    pane = hand.page.pane
    hand.press(Key.Key_E, CTRL)
    pane.editor.form.edits["given_name"].setText("Nadège")
    hand.press(Key.Key_Return, CTRL)
    hand.until(lambda: not pane.is_editing)
    assert pane.page.person.given_name == "Nadège"
    assert pane.detail.header.name_label.text() == pane.page.person.display_name
    assert pane.detail.isVisible()


def test_an_edit_changes_what_was_typed_and_leaves_what_another_changed_meanwhile(hand, ids):
    go_to(hand, ids["nadia"])
    hand.press(Key.Key_E, CTRL)
    form = hand.page.pane.editor.form
    form.edits["position"].setText("Présidente")
    held = person(hand, ids["nadia"])
    people.edit_person(hand.desk.program.open_unit, held._replace(company="Coop Vélanord"))
    hand.press(Key.Key_Return, CTRL)
    hand.until(lambda: not hand.page.pane.is_editing)
    whom = person(hand, ids["nadia"])
    assert (whom.position, whom.company) == ("Présidente", "Coop Vélanord")
    assert whom.slug == "nadia-benali"


def test_what_is_typed_waits_while_another_row_is_looked_at(hand, ids):
    go_to(hand, ids["nadia"])
    hand.press(Key.Key_E, CTRL)
    hand.page.pane.editor.form.edits["company"].setText("Coop Vélanord")
    assert not hand.page.view.hasFocus()
    go_to(hand, ids["louis"])
    assert not hand.page.pane.is_editing
    go_to(hand, ids["nadia"])
    assert hand.page.pane.is_editing
    assert hand.page.view.hasFocus()
    company = hand.page.pane.editor.form.edits["company"]
    assert company.text() == "Coop Vélanord"
    company.setFocus()
    hand.press(Key.Key_Return, CTRL)
    hand.until(lambda: person(hand, ids["nadia"]).company == "Coop Vélanord")


# Several at once, and the trash


def test_marked_rows_go_to_the_trash_as_one_change(hand):
    hand.press(Key.Key_Home)
    hand.press(Key.Key_Space)
    hand.press(Key.Key_Down)
    hand.press(Key.Key_Space)
    hand.press(Key.Key_Delete)
    hand.until(lambda: names(hand) == ["Karim Haddad", "Mai Nguyen"])
    hand.until(lambda: hand.said == ["2 people put in the trash."])
    hand.desk.undo()
    hand.until(lambda: len(names(hand)) == 4)
    hand.desk.redo()
    hand.until(lambda: len(names(hand)) == 2)


@pytest.mark.parametrize(("entry", "page"), [("Duplicates…", "duplicates"), ("Trash…", "trash")])
def test_the_filter_leads_to_the_pages_that_hang_on_people(hand, entry, page):
    menu = hand.page.menus.filter_menu()
    next(each for each in menu.actions() if each.text() == entry).trigger()
    assert hand.wanted == [(page, None)]


def test_a_tag_is_given_to_the_marked_rows_and_taken_from_them(hand, ids):
    hand.press(Key.Key_A, CTRL)
    hand.press(Key.Key_T)
    hand.type("Forum")
    hand.press(Key.Key_Return)
    reader = hand.desk.reader
    hand.until(lambda: len(reader.people.ids(tag="Forum")) == 4)
    hand.press(Key.Key_T)
    panel = hand.page.pane.detail.forms.tag
    assert panel.title_label.text() == "Tag 4 people"
    hand.press(Key.Key_Tab)
    assert panel.chips()[0].hasFocus()
    assert not panel.chips()[0].grab().isNull()  # painted: of two buttons it would crash
    hand.press(Key.Key_Return)
    hand.until(lambda: len(reader.people.ids(tag="Forum")) == 0)


# Words and the tab key


def test_the_page_speaks_french_when_the_language_changes(hand, ids, speech):
    go_to(hand, ids["nadia"])
    speech.choose("fr")
    hand.until(lambda: hand.page.view.accessibleName() == "Personnes")
    assert entries(hand)[1] == "Vous a présenté Karim Haddad"
    assert hand.page.pane.detail.header.facts() == ["2 rencontres depuis 2024"]
    assert hand.page.view.face(0).right == "1 rencontre"


def test_the_tab_key_goes_down_the_detail(hand, ids):
    go_to(hand, ids["nadia"])
    hand.page.show()
    detail = hand.page.pane.detail
    detail.header.edit_button.setFocus()
    tops = []
    while detail.isAncestorOf(widget := hand.page.window().focusWidget()):
        tops.append(widget.mapTo(detail, widget.rect().topLeft()).y())
        hand.press(Key.Key_Tab)
    assert len(tops) > 8
    rows = [top // 24 for top in tops]
    assert rows == sorted(rows)


class Painted(QObject):
    """Counts how often a widget is painted."""

    def __init__(self, widget):
        super().__init__(widget)
        self.times = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched, event):  # noqa: N802 - Qt’s name
        self.times += event.type() == QEvent.Type.Paint
        return False


def in_sight(page):
    """Return what stands on the screen."""
    return page.screen().grabWindow(page.winId()).toImage()


def test_only_what_a_change_made_another_is_painted_and_nothing_old_is_left(hand, ids):
    go_to(hand, ids["nadia"])
    detail = hand.page.pane.detail
    whole = person(hand, ids["nadia"])
    unit = hand.desk.program.open_unit
    people.edit_person(unit, whole._replace(note="a hangar"))
    hand.until(lambda: in_sight(hand.page) == hand.page.grab().toImage())
    button, note = Painted(detail.header.edit_button), Painted(detail.note_card.text_label)
    people.edit_person(unit, whole._replace(note="the greenhouse on the roof"))
    hand.until(lambda: note.times)
    assert button.times == 0
    met = MeetingDraft(Day(TODAY), [Attendee("", ids["nadia"])], event="Salon")
    log_meeting(unit, met, TODAY)
    hand.until(lambda: len(detail.timeline.lines.order) == 4)
    assert detail.header.facts() == ["3 meetings since 2024"]
    hand.until(lambda: in_sight(hand.page) == hand.page.grab().toImage())


def test_every_key_of_the_page_is_told(hand):
    told = {hint.keys for hint in hand.page.key_hints()}
    assert {"M", "F", "N", "I", "P", "T", "Del", "R", "Ctrl+E", "Ctrl+O", "Ctrl+N"} <= told


def test_a_call_is_contact_and_a_meeting_of_a_year_stands_under_it(hand, ids):
    met = MeetingDraft(
        Day(date(2025, 1, 1), Precision.YEAR), [Attendee("", ids["mai"])], MeetingKind.PHONE
    )
    log_meeting(hand.desk.program.open_unit, met, TODAY)
    go_to(hand, ids["mai"])
    hand.until(lambda: entries(hand) == ["2025", "Connection on LinkedIn", "Phone call"])
    timeline = hand.page.pane.detail.timeline
    assert (timeline.face(2).right, timeline.face(2).subtitle) == ("2025", "first contact")


def test_a_save_that_changes_nothing_is_no_change_to_undo(hand, ids):
    before = hand.desk.reader.overview.next_undo()
    go_to(hand, ids["nadia"])
    hand.press(Key.Key_E, CTRL)
    hand.press(Key.Key_Return, CTRL)
    hand.until(lambda: not hand.page.pane.is_editing)
    people.tag_people(hand.desk.program.open_unit, [ids["nadia"]], "client")
    hand.press(Key.Key_T)
    hand.type("Client")
    hand.press(Key.Key_Return)
    hand.desk.jobs.close()
    after = hand.desk.reader.overview.next_undo()
    assert (after.id - before.id, after.action, hand.said) == (1, "tag_person", [])


def test_where_the_list_stands_alone_a_key_brings_the_detail_with_its_form(hand, ids):
    hand.page.resize(560, 700)
    go_to(hand, ids["nadia"])
    hand.page.show_list()
    hand.press(Key.Key_F)
    panel = hand.page.pane.detail.forms.follow_up
    hand.until(panel.what_edit.hasFocus)
    assert not hand.page.list.isVisible()
    hand.press(Key.Key_Escape)
    assert not panel.isVisible()
    assert hand.page.escape()
    assert hand.page.list.isVisible()
    hand.page.begin_new()
    hand.until(hand.page.pane.editor.form.edits["given_name"].hasFocus)
    hand.press(Key.Key_Escape)
    assert not hand.page.pane.is_editing
