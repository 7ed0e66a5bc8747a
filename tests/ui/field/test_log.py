"""Logging by the one field: a line is typed, understood, corrected by keys, and kept."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from netkeeper.domain.days import Day
from netkeeper.domain.meetings import MeetingKind
from netkeeper.domain.people import Person
from netkeeper.services import people
from netkeeper.services.invitations import RequestDraft, add_received
from netkeeper.services.meetings import Attendee, MeetingDraft, log_meeting
from netkeeper.store.faults import RecordFault
from netkeeper.ui.field import one_field
from netkeeper.ui.field.mode import Mode
from netkeeper.ui.wording import keys
from tests.ui.field.field_user import TODAY, at_field, field_record, plain
from tests.ui.keyboard import ALT, CTRL, Key

__all__ = ["at_field", "field_record"]

LINE = "Marie Tremblay, Luc Roy @ 5 à 7 de la Chambre #projet-abc jeudi"
IN_ORDER = [
    "Marie Tremblay, Notaire · Tremblay Aubin",
    "Luc Roy, new person",
    "In person",
    "Prepare the invitation to Marie Tremblay",
    "Note a follow-up",
    "Clear",
    "Log the meeting",
]


def add(user, given, family, **fields):
    person = Person(0, given, family, f"{given} {family}", **fields)
    return people.add_person(user.desk.program.open_unit, person)


def test_a_guess_is_shown_as_one_and_what_is_told_is_not(at_field):
    user = at_field()
    user.line("Luc Roy, Zyx Wvut at TechTO yesterday")
    assert user.chips("people")[0] == [
        "Luc Roy, new person",
        "Zyx Wvut, new person · to be checked",
    ]
    assert user.chips("event")[0] == ["TechTO, to be checked"]
    user.line("Luc Roy @ TechTO yesterday")
    assert user.chips("event")[0] == ["TechTO"]
    user.line("Luc Roy @ TechTO 03/04")
    assert user.chips("day")[0] == ["Friday 3 April 2026, to be checked"]


def test_somebody_of_the_record_who_was_not_met_is_to_be_checked(at_field):
    user = at_field()
    user.line("never met Marie Tremblay")
    assert user.chips("people")[0] == ["Marie Tremblay, Notaire · Tremblay Aubin · to be checked"]


def test_enter_keeps_a_line_of_guesses_as_it_was_read(at_field):
    user = at_field()
    user.line("Luc Roy, Zyx Wvut at TechTO")
    user.press(Key.Key_Return)
    meeting, names = user.kept()
    assert names == ["Luc Roy", "Zyx Wvut"]
    assert meeting.event == "TechTO"


def test_one_line_is_a_meeting(at_field):
    user = at_field()
    user.line(LINE)
    user.press(Key.Key_Return)
    meeting, names = user.kept()
    assert names == ["Marie Tremblay", "Luc Roy"]
    assert meeting.attendees[0] == user.desk.reader.search.people("marie tremblay", 1)[0]
    assert (meeting.event, meeting.topic) == ("5 à 7 de la Chambre", "projet-abc")
    assert meeting.day == Day(date(2026, 11, 19))
    user.until(lambda: user.said)
    assert user.said == ["Meeting with Marie Tremblay and one other logged."]


def test_an_address_alone_names_somebody_new_in_sight_of_the_user_or_asks(at_field):
    user = at_field()
    user.line("linkedin.com/in/ada-exemple-4b2a91")
    assert user.chips("people")[0] == [
        "Ada Exemple, ada-exemple-4b2a91 · new person, named by the address"
    ]
    user.edit.clear()
    user.line("linkedin.com/in/ada88")
    assert user.chips("people")[0] == ["linkedin.com/in/ada88, ada88 · type a name"]
    user.press(Key.Key_Return)
    assert user.log.panel.isVisible()
    assert "Write the name before the address" in user.chips("people")[1]
    user.edit.clear()
    user.line("Ada Exemple linkedin.com/in/ada88")
    user.press(Key.Key_Return)
    assert user.kept()[1] == ["Ada Exemple"]


def test_the_chips_say_what_was_understood_and_where_from(at_field):
    user = at_field()
    user.line(LINE)
    assert user.chips("people")[0] == [
        "Marie Tremblay, Notaire · Tremblay Aubin",
        "Luc Roy, new person",
    ]
    assert user.chips("event") == (["5 à 7 de la Chambre"], "like on 18 April 2024")
    assert user.chips("place") == (["Québec"], "like last time")
    assert user.chips("topic") == (["projet-abc"], "used once before")
    assert user.chips("day") == (["Thursday 19 November 2026"], "")
    assert user.log.panel.chips.rest_line.isHidden()


def test_without_a_date_it_is_today_and_says_so(at_field):
    user = at_field()
    user.line("Marie Tremblay")
    assert user.chips("day") == (["Monday 23 November 2026"], "today, as no date is typed")
    assert user.chips("event") == ([], "@ and the name of the event")


@pytest.mark.parametrize("when", ["31 novembre", "30/02", "demain", "@ Salon 2024"])
def test_that_a_date_was_typed_is_not_denied_where_it_is_none_to_keep(at_field, when):
    user = at_field()
    user.line(f"Marie Tremblay {when}")
    today = "Monday 23 November 2026, to be checked"
    assert user.chips("day") == ([today], "today, as no usable date is typed")


def test_what_is_not_understood_is_shown_and_kept_in_the_note(at_field):
    user = at_field()
    user.line("Marie Tremblay #serre 47 tulipes rouges")
    (left,), remark = user.chips("rest")
    assert remark == "kept in the note"
    assert not user.log.panel.chips.rest_line.isHidden()
    user.press(Key.Key_Return)
    assert user.kept()[0].note == left


def test_a_line_without_anybody_is_not_kept(at_field):
    user = at_field()
    user.line("@ Forum")
    user.press(Key.Key_Return)
    assert user.chips("people")[1] == "A meeting needs at least one person."
    assert user.edit.text() == "@ Forum"
    assert not user.meetings()


# Who is meant


def test_a_near_name_is_asked_about_and_new_unless_answered(at_field):
    user = at_field()
    user.line("Luc Roy @ Forum hier")
    options, chosen = user.options()
    assert options == ["New person", "Luc Roy-Simard", "Jean-Luc Roy"]
    assert chosen == 0
    assert user.log.panel.title.text() == "Luc Roy: who is it?"
    assert "Imprimerie du Faubourg" in user.log.panel.list.rows[1].option.second


@pytest.mark.parametrize("by_arrow", [False, True])
def test_an_answer_makes_it_the_one_of_the_record(at_field, by_arrow):
    user = at_field()
    user.line("Luc Roy @ Forum hier")
    if by_arrow:
        user.press(Key.Key_Down)
    else:
        user.press(Key.Key_2, ALT)
    assert user.options()[1] == 1
    assert user.chips("people")[0] == ["Luc Roy-Simard, Imprimerie du Faubourg"]
    user.press(Key.Key_Return)
    assert user.kept()[1] == ["Luc Roy-Simard"]


@pytest.mark.parametrize("by_click", [False, True])
def test_while_the_event_is_completed_whom_a_new_person_resembles_is_offered(at_field, by_click):
    user = at_field()
    user.line("Luc Roy @ 5 à")
    assert user.options()[0] == ["5 à 7 de la Chambre"]
    new, offered = user.chips("people")[0]
    assert new == "Luc Roy, new person"
    assert offered.startswith("Luc Roy-Simard?, ")
    if by_click:
        user.log.panel.chips.people_line._kept[1][0].click()
    else:
        user.press(Key.Key_2, ALT)
    assert user.chips("people")[0] == ["Luc Roy-Simard, Imprimerie du Faubourg"]
    assert user.options()[0] == ["5 à 7 de la Chambre"]
    user.press(Key.Key_Return)
    assert user.kept()[1] == ["Luc Roy-Simard"]


def test_on_a_french_keyboard_the_digits_answer_by_their_place(at_field, monkeypatch):
    monkeypatch.setattr(keys.QGuiApplication, "platformName", lambda: "xcb")
    user = at_field()
    user.line("Luc Roy @ Forum hier")
    key = QKeyEvent(QEvent.Type.KeyPress, Key.Key_Eacute, ALT, 11, 0, 0, "é")
    QApplication.sendEvent(user.edit, key)
    assert user.options()[1] == 1
    assert user.edit.text() == "Luc Roy @ Forum hier"


def test_uncertain_names_are_asked_about_one_after_the_other(at_field):
    user = at_field()
    add(user, "Anne", "Pelletier-Dion")
    user.line("Luc Roy, Anne Pelletier @ Forum hier")
    panel = user.log.panel
    assert (panel.title.text(), panel.count.text()) == ("Luc Roy: who is it?", "1 of 2")
    user.press(Key.Key_1, ALT)
    assert (panel.title.text(), panel.count.text()) == ("Anne Pelletier: who is it?", "2 of 2")
    user.press(Key.Key_2, ALT)
    # The last question stays: an answer can be changed.
    assert panel.title.text() == "Anne Pelletier: who is it?"
    user.press(Key.Key_Return)
    assert user.kept()[1] == ["Luc Roy", "Anne Pelletier-Dion"]


def test_the_arrows_stay_in_a_question_until_it_is_answered(at_field):
    user = at_field()
    add(user, "Anne", "Pelletier-Dion")
    user.line("Luc Roy, Anne Pelletier @ Forum hier")
    user.press(Key.Key_Down)
    user.press(Key.Key_Down)
    assert user.log.panel.title.text() == "Luc Roy: who is it?"
    assert user.options()[1] == 2
    user.press(Key.Key_Up)
    assert user.chips("people")[0][0].startswith("Luc Roy-Simard")


def test_a_known_person_can_be_said_to_be_somebody_else(at_field):
    user = at_field()
    user.line("Marie Tremblay @ Forum hier")
    assert user.options() == ([], -1)
    user.log.panel.chips.people_line._kept[0][0].click()
    assert user.options()[0] == ["Marie Tremblay", "New person"]
    user.press(Key.Key_2, ALT)
    assert user.chips("people")[0] == ["Marie Tremblay, new person"]
    user.press(Key.Key_Return)
    user.kept()
    assert len(user.desk.reader.search.people("marie tremblay", 9)) == 2


def test_an_answer_goes_with_its_name(at_field):
    user = at_field()
    user.line("Luc Roy hier")
    user.press(Key.Key_2, ALT)
    user.edit.home(False)
    user.type("Ada Exemple, ")
    user.understood()
    assert user.chips("people")[0][1].startswith("Luc Roy-Simard")


def test_enter_does_not_wait_for_the_record_and_asks_it_itself(at_field):
    user = at_field()
    user.press(Key.Key_M, CTRL)
    user.type("Marie Tremblay hier")
    user.press(Key.Key_Return)
    assert user.kept()[1] == ["Marie Tremblay"]
    assert len(user.desk.reader.search.people("marie tremblay", 9)) == 1


# Suggestions


def test_tab_writes_the_place_of_the_last_time_into_the_line(at_field):
    user = at_field()
    user.line("Marie Tremblay @ 5 à 7 de la Chambre hier ")
    user.press(Key.Key_Tab)
    user.understood()
    assert user.edit.text() == "Marie Tremblay @ 5 à 7 de la Chambre @ Québec hier "
    assert user.edit.hasFocus()
    user.press(Key.Key_Return)
    assert user.kept()[0].place == "Québec"


def test_the_place_is_kept_beside_a_line_that_cannot_hold_it(at_field):
    user = at_field()
    unit = user.desk.program.open_unit
    odd = MeetingDraft(
        Day(TODAY), [Attendee("Ada Exemple")], event="Gala", place='le "12", rue du @ Port'
    )
    log_meeting(unit, odd, TODAY)
    user.held += 1
    user.line("Marie Tremblay @ Gala hier ")
    user.press(Key.Key_Tab)
    assert user.edit.text() == "Marie Tremblay @ Gala hier "
    assert user.chips("place") == (['le "12", rue du @ Port'], "like last time")
    user.press(Key.Key_Return)
    user.until(user.meetings)
    assert 'le "12", rue du @ Port' in {each.place for each in user.meetings()}


def test_a_name_begun_is_completed_by_tab(at_field):
    user = at_field()
    user.line("Ada Exemple, Marie Tr")
    assert user.options() == (["Marie Tremblay"], -1)
    user.press(Key.Key_Tab)
    user.understood()
    assert user.edit.text() == "Ada Exemple, Marie Tremblay"
    assert user.options() == ([], -1)


def test_of_two_of_one_name_the_one_taken_is_meant(at_field):
    user = at_field()
    other = add(user, "Marie", "Tremblay", position="Géologue")
    user.line("Marie Tr")
    place = [row.option.second for row in user.log.panel.list.rows[:2]].index("Géologue")
    for _ in range(place + 1):
        user.press(Key.Key_Down)
    user.press(Key.Key_Return)  # takes it; the line is kept by the next one
    user.understood()
    assert user.chips("people")[0] == ["Marie Tremblay, Géologue"]
    user.press(Key.Key_Return)
    assert user.kept()[0].attendees == (other,)


def test_escape_leaves_the_suggestions_before_it_clears(at_field):
    user = at_field()
    user.line("Marie Tr")
    user.press(Key.Key_Down)
    user.press(Key.Key_Escape)
    assert (user.edit.text(), user.options()[1]) == ("Marie Tr", -1)
    user.press(Key.Key_Escape)
    user.press(Key.Key_Escape)
    assert user.edit.text() == ""


def test_escape_asks_once_before_it_clears_what_was_typed(at_field):
    user = at_field()
    user.line("Luc Roy hier")
    user.press(Key.Key_Escape)
    assert user.edit.text() == "Luc Roy hier"
    assert user.refused == ["What you typed isn’t saved. Press Esc again to discard it."]
    assert user.log.panel.isVisible()
    user.type("!")
    user.press(Key.Key_Escape)  # more was typed: asked anew
    assert user.edit.text() == "Luc Roy hier!"
    user.press(Key.Key_Escape)
    assert user.edit.text() == ""


def test_escape_asks_anew_of_a_line_that_was_kept_and_is_typed_again(at_field):
    user = at_field()
    user.line("Luc Roy hier")
    user.press(Key.Key_Escape)
    user.press(Key.Key_Return)
    user.kept()
    user.line("Luc Roy hier")
    user.press(Key.Key_Escape)
    assert user.edit.text() == "Luc Roy hier"


def test_escape_clears_at_once_a_line_in_which_nothing_was_typed(at_field):
    user = at_field()
    user.desk.log_wanted.emit("Marie Tremblay")
    user.understood()
    user.press(Key.Key_Escape)
    assert (user.edit.text(), user.refused) == ("", [])
    user.desk.log_wanted.emit("Marie Tremblay")
    user.type("hier")
    user.understood()
    user.press(Key.Key_Escape)
    assert user.edit.text() == "Marie Tremblay hier"


def test_the_button_that_clears_a_line_does_so_at_once(at_field):
    user = at_field()
    user.line("Luc Roy hier")
    user.log.panel.foot.clear_button.click()
    assert (user.edit.text(), user.refused) == ("", [])


@pytest.mark.parametrize(
    ("typed", "offered", "then"),
    [
        ("Ada Exemple @ 5", "5 à 7 de la Chambre", "Ada Exemple @ 5 à 7 de la Chambre"),
        ("Ada Exemple @ Gala @ Qué", "Québec", "Ada Exemple @ Gala @ Québec"),
        ("Ada Exemple #pro", "projet-abc", "Ada Exemple #projet-abc"),
    ],
)
def test_events_places_and_topics_of_the_record_are_suggested(at_field, typed, offered, then):
    user = at_field()
    user.line(typed)
    assert user.options()[0] == [offered]
    user.press(Key.Key_Tab)
    user.understood()
    assert user.edit.text() == then


def test_what_begins_as_typed_is_suggested_first(at_field):
    user = at_field()
    for event in ("Forum Innovation", "Comité du Forum Innovation"):
        draft = MeetingDraft(Day(date(2026, 11, 20)), [Attendee("Ada Exemple")], event=event)
        log_meeting(user.desk.program.open_unit, draft, TODAY)
    user.line("Luc R")
    assert user.options()[0] == ["Luc Roy-Simard", "Jean-Luc Roy"]
    user.edit.clear()
    user.type("Ada Exemple @ For")
    user.understood()
    assert user.options()[0] == ["Forum Innovation", "Forum", "Comité du Forum Innovation"]


# The way to meet


def test_alt_and_a_letter_choose_the_way_and_a_word_typed_later_wins(at_field):
    user = at_field()
    user.line("Marie Tremblay hier")
    way = user.log.panel.chips.way_line
    user.press(Key.Key_V, ALT)
    assert [chip.isChecked() for chip in way.chips] == [False, True, False, False]
    user.type(" au téléphone")
    user.understood()
    user.until(way.chips[2].isChecked)
    user.press(Key.Key_C, ALT)
    user.press(Key.Key_Return)
    assert user.kept()[0].kind is MeetingKind.CORRESPONDENCE


def test_the_arrows_choose_the_way_where_it_has_the_keyboard(at_field):
    user = at_field()
    user.line("Marie Tremblay hier")
    user.log.panel.chips.way_line.chips[0].setFocus()
    user.press(Key.Key_Right)
    assert user.log.panel.chips.way_line.chips[1].isChecked()
    user.press(Key.Key_Return)
    assert user.kept()[0].kind is MeetingKind.VIDEO


# Escape, undo, failure


def test_escape_clears_the_line_and_ctrl_z_gives_it_back(at_field):
    user = at_field()
    user.line("Marie Tremblay @ Forum hier")
    user.press(Key.Key_Return)
    user.kept()
    user.line("Luc Roy hier")
    user.press(Key.Key_Escape)
    user.press(Key.Key_Escape)
    assert user.edit.text() == ""
    assert not user.log.panel.isVisible()
    user.press(Key.Key_Z, CTRL)
    assert user.edit.text() == "Luc Roy hier"
    assert user.field.mode is Mode.LOG
    assert len(user.meetings()) == 1  # the record was left alone
    for _ in range(3):
        user.press(Key.Key_Escape)
    assert not user.edit.hasFocus()


def test_an_empty_line_to_log_that_is_left_is_one_to_find_again(at_field):
    user = at_field()
    for leave in (Key.Key_Escape, Key.Key_F6):
        user.press(Key.Key_M, CTRL)
        assert user.field.mode is Mode.LOG
        user.press(leave)
        assert user.field.mode is Mode.FIND
        assert user.edit.placeholderText().startswith("Find, or log a meeting: ")
        assert not user.field.find_mode.panel.isVisible()


def test_a_meeting_that_cannot_be_kept_gives_the_line_back(at_field):
    def refuse(_action):
        raise RecordFault("record_unwritable", path="record.sqlite3", why="disk")

    user = at_field(open_unit=refuse)
    user.line("Marie Tremblay hier")
    user.press(Key.Key_Return)
    assert user.edit.text() == ""
    user.until(lambda: user.refused)
    user.until(lambda: user.edit.text().strip() == "Marie Tremblay hier")
    assert user.field.mode is Mode.LOG


def test_a_name_given_from_elsewhere_begins_the_line_and_can_be_taken_back(at_field):
    user = at_field()
    user.line("Ada Exem")
    user.desk.log_wanted.emit("Olivier Gagnon")
    assert user.edit.text() == "Olivier Gagnon "
    assert user.edit.hasFocus()
    user.press(Key.Key_Z, CTRL)
    assert user.edit.text() == "Ada Exem"


def test_what_another_program_writes_is_known_in_the_open_panel(at_field):
    user = at_field()
    user.line("Ada Exemple hier")
    assert user.chips("people")[0] == ["Ada Exemple, new person"]
    add(user, "Ada", "Exemple", company="Acme")
    user.until(lambda: user.chips("people")[0] == ["Ada Exemple, Acme"])


def test_the_open_panel_follows_a_change_of_language(at_field, speech):
    user = at_field()
    user.line("Luc Roy @ 5 à 7 de la Chambre")
    speech.choose("fr")
    panel = user.log.panel
    user.until(lambda: panel.foot.keep_button.label() == "Noter la rencontre")
    assert user.chips("people")[0] == ["Luc Roy, nouvelle personne"]
    assert user.chips("event")[1] == "comme le 18 avril 2024"
    assert plain(panel.title.text()) == "Luc Roy : de qui s’agit-il?"
    user.press(Key.Key_C, ALT)
    assert panel.chips.way_line.chips[3].isChecked()


# What follows


def test_the_invitation_is_prepared_on_the_page_of_sent_requests(at_field):
    user = at_field()
    user.line("Marie Tremblay, Luc Roy hier")
    box = user.log.panel.foot.invite_box
    assert box.accessibleName() == "Prepare the invitation to Marie Tremblay"
    user.press(Key.Key_I, ALT)
    assert box.isChecked()
    user.press(Key.Key_Return)
    meeting, _names = user.kept()
    user.until(lambda: user.wanted)
    assert user.wanted == [("sent", {"person": meeting.attendees[0]})]


def test_people_are_shown_after_a_warning_that_nobody_is(at_field):
    user = at_field()
    user.line("Luc Roy hier")
    paste(user, "@ Gala")
    user.press(Key.Key_Return)  # before the record has answered
    assert user.chips("people")[1] == "A meeting needs at least one person."
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    paste(user, "Ada Roy hier")
    user.understood()
    assert user.chips("people")[0] == ["Ada Roy, new person"]


def paste(user, text):
    """Put a text in place of the line's, in one go."""
    user.edit.selectAll()
    user.edit.insert(text)


def test_nobody_connected_or_asked_already_is_to_be_invited(at_field):
    user = at_field()
    request = RequestDraft("Luc Roy-Simard", TODAY, person_id=None)
    add_received(user.desk.program.open_unit, request, TODAY)
    user.line("Olivier Gagnon hier")
    assert user.log.panel.foot.invite_box.isHidden()
    user.edit.clear()
    user.type("Zoé Nouvelle hier")
    user.understood()
    assert not user.log.panel.foot.invite_box.isHidden()


def test_a_follow_up_is_noted_right_after_the_meeting(at_field):
    user = at_field()
    user.line("Marie Tremblay, Luc Roy #serre hier")
    user.press(Key.Key_I, ALT)
    user.press(Key.Key_F, ALT)
    user.press(Key.Key_Return)
    step = user.field.keeping.follow_up
    user.until(step.isVisible)
    form = step.form
    assert form.title_label.text() == "Follow-up · Marie Tremblay"
    assert form.what_edit.text() == "follow up on serre"
    user.type("send the minutes")
    user.press(Key.Key_Return)
    user.until(lambda: user.desk.reader.overview.follow_ups(date(2027, 1, 1)))
    (noted,) = user.desk.reader.overview.follow_ups(date(2027, 1, 1))
    assert (noted.name, noted.what) == ("Marie Tremblay", "send the minutes")
    assert noted.due_on == date(2026, 11, 30)
    assert user.wanted == [("sent", {"person": noted.person_id})]


def test_a_follow_up_that_is_refused_is_in_its_form_again(at_field):
    user = at_field()
    user.line("Marie Tremblay hier")
    user.press(Key.Key_F, ALT)
    user.press(Key.Key_Return)
    step = user.field.keeping.follow_up
    user.until(step.isVisible)
    user.type("send the minutes")
    marie = step.form.subject[0]
    people.trash_people(user.desk.program.open_unit, [marie])
    user.press(Key.Key_Return)
    assert not step.isVisible()
    user.until(step.isVisible)
    assert step.form.what_edit.text() == "send the minutes"
    assert step.form.title_label.text() == "Follow-up · Marie Tremblay"
    assert not step.isAncestorOf(user.focused)
    user.desk.program.undo(None)
    step.form.save()
    user.until(lambda: user.desk.reader.overview.follow_ups_of(marie))


def test_escape_leaves_the_follow_up(at_field):
    user = at_field()
    user.line("Marie Tremblay hier")
    user.press(Key.Key_F, ALT)
    user.press(Key.Key_Return)
    user.until(user.field.keeping.follow_up.isVisible)
    user.press(Key.Key_Escape)
    assert not user.field.keeping.follow_up.isVisible()
    assert user.frame.page("people").edit.hasFocus()
    assert not user.wanted


# Going round


def test_the_tab_key_goes_through_the_panel_as_one_reads_and_back(at_field):
    user = at_field()
    user.line("Marie Tremblay, Luc Roy hier ")
    panel, seen = user.log.panel, []
    user.press(Key.Key_Tab)
    while QApplication.focusWidget() is not user.edit:
        seen.append(QApplication.focusWidget().accessibleName())
        user.press(Key.Key_Tab)
    assert seen == IN_ORDER
    assert panel.isVisible()


def test_what_was_shown_in_this_turn_is_gone_through_where_it_will_stand(at_field):
    user = at_field()
    user.line("Marie Tremblay, Luc Roy hier ")
    panel = user.log.panel
    stops = panel.stops()
    panel.foot.show_invitee("")
    QApplication.processEvents()
    panel.foot.show_invitee("Marie Tremblay")
    assert panel.stops() == stops


def test_the_keyboard_stays_while_the_record_is_asked_anew(at_field):
    user = at_field()
    user.line("Marie Tremblay, Luc Roy hier ")
    box = user.log.panel.foot.invite_box
    box.setFocus()
    user.desk.changed.emit(frozenset())  # as when another program has written
    assert box.hasFocus()
    user.understood()
    assert box.hasFocus()
    user.edit.clear()
    user.line("Luc Roy hier ")
    assert user.log.panel.foot.invitee == "Luc Roy"


def test_a_click_elsewhere_closes_the_panel_and_keeps_the_line(at_field, qtbot):
    user = at_field()
    user.line("Marie Tremblay hier")
    qtbot.mouseClick(user.frame.page("people"), Qt.MouseButton.LeftButton)
    assert not user.log.panel.isVisible()
    user.frame.page("people").edit.setFocus()
    user.press(Key.Key_M, CTRL)
    user.understood()
    assert user.log.panel.isVisible()
    assert user.edit.text() == "Marie Tremblay hier"


@pytest.mark.parametrize("last", [False, True])
def test_a_click_elsewhere_takes_the_keyboard_from_the_panel(at_field, qtbot, last):
    user = at_field()
    user.line("Marie Tremblay hier")
    assert user.log.panel.enter(last=last)
    page = user.frame.page("people")
    qtbot.mouseClick(page, Qt.MouseButton.LeftButton)
    assert page.edit.hasFocus()
    assert not user.log.panel.isVisible()


def test_a_screen_reader_hears_what_was_understood_and_what_is_asked(at_field, monkeypatch):
    heard = []
    monkeypatch.setattr(one_field, "announce", lambda _widget, text: heard.append(text))
    user = at_field()
    user.line("Luc Roy @ Forum hier")
    user.until(lambda: heard)
    assert plain(heard[-1]) == (
        "Luc Roy, new person; Forum; Sunday 22 November 2026; Luc Roy: who is it?"
    )
