"""The page of meetings, by keyboard: what a user does, and what the record then holds."""

from __future__ import annotations

import shutil
from datetime import date
from threading import Event

import pytest

from netkeeper import app
from netkeeper.domain.days import Day, Precision
from netkeeper.domain.meetings import MeetingKind
from netkeeper.domain.people import Person
from netkeeper.services import people
from netkeeper.services.meetings import Attendee, MeetingDraft, log_meeting
from netkeeper.ui.meetings.page import MeetingsPage
from tests.conftest import TODAY, settled
from tests.ui.keyboard import CTRL, Key
from tests.ui.seen import names


def meeting(hand, meeting_id):
    return hand.desk.reader.meetings.get(meeting_id)


def attendees(hand, meeting_id):
    ids = meeting(hand, meeting_id).attendees
    return [line.name for line in hand.desk.reader.people.lines(ids)]


@pytest.fixture(scope="module")
def met_record(empty_record, tmp_path_factory):
    """Three meetings: a committee (1), a call in a month (2), and one of a year (3)."""
    path = shutil.copy(empty_record, tmp_path_factory.mktemp("meetings") / "record.sqlite3")
    unit = app.build(path, origin="window", day=lambda: TODAY).open_unit
    nadia, olivier = (
        people.add_person(unit, Person(0, *name.split(), name))
        for name in ("Nadia Benali", "Olivier Gagnon")
    )
    for draft in (
        MeetingDraft(
            Day(date(2026, 11, 12)),
            [
                Attendee("", nadia),
                Attendee("", olivier),
                Attendee("Wei Li"),
                Attendee("Mai Nguyen"),
            ],
            event="Comité du programme",
            place="Lévis",
            topic="appel à projets",
            note="Envoyer le compte rendu.",
        ),
        MeetingDraft(
            Day(date(2026, 3, 1), Precision.MONTH), [Attendee("", nadia)], MeetingKind.PHONE
        ),
        MeetingDraft(
            Day(date(2024, 1, 1), Precision.YEAR), [Attendee("", nadia)], event="Colloque"
        ),
    ):
        log_meeting(unit, draft, TODAY)
    return settled(path)


@pytest.fixture
def hand(record_path, met_record, sit_at):
    shutil.copy(met_record, record_path)
    return sit_at(MeetingsPage)


def test_meetings_stand_under_their_months_and_one_of_a_year_under_the_year(hand):
    assert names(hand) == [
        "November 2026",
        "Comité du programme",
        "March 2026",
        "Nadia Benali",
        "2024",
        "Colloque",
    ]
    first, call = hand.page.view.face(1), hand.page.view.face(3)
    assert first.subtitle == "Nadia Benali, Olivier Gagnon and 2 others · Lévis · In person"
    assert (first.right, first.right_small) == ("12\u00a0November", "Thursday")
    assert (call.subtitle, call.right, call.right_small) == ("Phone call", "", "")


def test_a_tab_shows_one_kind(hand):
    hand.page.list.tabs.chosen.emit(3)
    assert names(hand) == ["March 2026", "Nadia Benali"]
    hand.page.list.tabs.chosen.emit(2)
    assert hand.page.empty.isVisible()


def test_an_empty_record_offers_to_log_a_meeting(sit_at):
    hand = sit_at(MeetingsPage)
    hand.page.empty.button.click()
    hand.page.begin_new()
    assert hand.logged == ["", ""]


def test_the_detail_tells_the_day_as_well_as_it_is_known(hand):
    detail = hand.page.pane.detail
    hand.page.show_target(1)
    assert detail.day_label.text() == "Thursday 12\u00a0November 2026"
    assert detail.facts() == ["In person", "Lévis", "appel à projets"]
    assert detail.note_card.text_label.text() == "Envoyer le compte rendu."
    hand.page.show_target(2)
    assert detail.day_label.text() == "March 2026"
    assert not detail.note_card.isVisible()


def test_enter_on_somebody_who_was_there_opens_the_person(hand):
    hand.page.show_target(1)
    there = hand.page.pane.detail.people
    there.setFocus()
    there.go_to(1)
    hand.press(Key.Key_Return)
    assert hand.wanted == [("people", 2)]


def test_a_meeting_is_edited_by_keyboard(hand):
    hand.page.show_target(2)
    hand.press(Key.Key_E, CTRL)
    hand.type("yesterday")
    editor = hand.page.pane.editor
    editor.kinds.choose(MeetingKind.VIDEO)
    for name, text in (("event", "Appel"), ("place", "Québec"), ("topic", "projet-abc")):
        editor.edits[name].setText(text)
    editor.attendees.picker.edit.setFocus()
    hand.type("oliv")
    hand.press(Key.Key_Return)
    hand.type("Rosalie Awashish")
    hand.press(Key.Key_Return)
    editor.note_area.editor.setFocus()
    hand.type("À suivre")
    hand.press(Key.Key_Return, CTRL)
    hand.until(lambda: meeting(hand, 2).event == "Appel")
    one = meeting(hand, 2)
    assert one.day == Day(date(2026, 11, 22))
    assert (one.kind, one.place, one.topic) == (MeetingKind.VIDEO, "Québec", "projet-abc")
    assert one.note == "À suivre"
    assert attendees(hand, 2) == ["Nadia Benali", "Olivier Gagnon", "Rosalie Awashish"]
    hand.until(lambda: hand.said == ["Meeting with Nadia Benali and 2 others changed."])
    assert not hand.page.pane.is_editing


def test_a_name_like_one_known_is_offered_second_to_a_new_person(hand):
    hand.page.show_target(2)
    hand.page.pane.begin_edit()
    picker = hand.page.pane.editor.attendees.picker
    picker.edit.setFocus()
    hand.type("Olivier Gagnnon")
    picker.look()
    model = picker.list.lines
    names = [model.line(row).name for row in range(model.rowCount())]
    assert names == ["Olivier Gagnnon", "Olivier Gagnon"]
    assert picker.list.current_id() == 0
    hand.press(Key.Key_Down)
    hand.press(Key.Key_Return)
    assert [each.person_id for each in hand.page.pane.editor.attendees.people()] == [1, 2]


def test_a_name_half_typed_is_asked_about_by_escape_and_taken_by_save(hand):
    hand.page.show_target(3)
    pane = hand.page.pane
    pane.begin_edit()
    pane.editor.attendees.picker.edit.setFocus()
    hand.type("Simone Roy")
    hand.press(Key.Key_Escape)
    assert pane.is_editing
    assert "isn’t saved" in hand.refused[-1]
    assert pane.editor.attendees.picker.edit.text() == "Simone Roy"
    hand.press(Key.Key_Return, CTRL)
    hand.until(lambda: attendees(hand, 3) == ["Nadia Benali", "Simone Roy"])


def test_a_chip_clicked_twice_before_it_is_gone_takes_one_person_out(hand):
    hand.page.show_target(1)
    hand.page.pane.begin_edit()
    attendees = hand.page.pane.editor.attendees
    *others, last = [each.name for each in attendees.people()]
    chip = attendees.chips()[-1]
    chip.click()
    chip.click()
    assert [each.name for each in attendees.people()] == others
    assert last not in others


def test_people_are_taken_out_by_their_chip_and_somebody_must_stay(hand):
    hand.page.show_target(3)
    hand.page.pane.begin_edit()
    editor = hand.page.pane.editor
    editor.attendees.chips()[0].setFocus()
    hand.press(Key.Key_Delete)
    assert editor.attendees.people() == ()
    hand.press(Key.Key_Return, CTRL)
    assert editor.people_row.remark() == "A meeting needs at least one person."
    assert attendees(hand, 3) == ["Nadia Benali"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "Say when, as well as you remember: 2025 is enough."),
        ("next Friday", "This day is still to come."),
        ("someday", "This date isn’t understood."),
    ],
)
def test_a_day_that_cannot_be_is_said_under_its_field(hand, text, said):
    hand.page.show_target(1)
    hand.page.pane.begin_edit()
    row = hand.page.pane.editor.day_row
    row.edit.setText(text)
    hand.press(Key.Key_Return, CTRL)
    assert row.remark().startswith(said)
    assert hand.page.pane.is_editing
    assert meeting(hand, 1).day == Day(date(2026, 11, 12))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2025", Day(date(2025, 1, 1), Precision.YEAR)),
        ("2025-03", Day(date(2025, 3, 1), Precision.MONTH)),
        ("mars 2025", Day(date(2025, 3, 1), Precision.MONTH)),
        ("2025-03-12", Day(date(2025, 3, 12))),
    ],
)
def test_a_day_is_kept_at_the_precision_it_is_typed_with(hand, text, day):
    hand.page.show_target(1)
    hand.page.pane.begin_edit()
    hand.page.pane.editor.day_row.edit.setText(text)
    hand.press(Key.Key_Return, CTRL)
    hand.until(lambda: meeting(hand, 1).day == day)


def test_what_is_being_saved_is_not_put_aside_by_another_row(hand):
    hand.page.show_target(1)
    hand.press(Key.Key_E, CTRL)
    hand.page.pane.editor.edits["place"].setText("Québec")
    hand.press(Key.Key_Return, CTRL)
    hand.page.show_target(3)
    assert not hand.page.pane.is_editing
    hand.until(lambda: hand.said == ["Meeting with Nadia Benali and 3 others changed."])
    hand.page.show_target(1)
    assert meeting(hand, 1).place == "Québec"
    assert not hand.page.pane.is_editing


def test_a_form_opened_while_another_is_saved_stays_as_it_is(hand):
    may_write = Event()
    hand.desk.jobs.start(lambda _progress: may_write.wait(60))
    hand.page.show_target(1)
    hand.press(Key.Key_E, CTRL)
    place = hand.page.pane.editor.edits["place"]
    place.setText("Québec")
    hand.press(Key.Key_Return, CTRL)
    hand.page.show_target(3)
    hand.page.pane.begin_edit()
    place.setText("Laval")
    hand.page.show_target(2)
    hand.page.show_target(3)
    assert hand.page.pane.is_editing
    may_write.set()
    hand.until(lambda: hand.said)
    assert meeting(hand, 1).place == "Québec"
    assert hand.page.pane.is_editing
    assert place.text() == "Laval"


def test_escape_gives_the_edit_up_and_another_row_only_puts_it_aside(hand):
    hand.page.show_target(1)
    hand.press(Key.Key_E, CTRL)
    place = hand.page.pane.editor.edits["place"]
    place.setText("Québec")
    hand.page.show_target(3)
    assert not hand.page.pane.is_editing
    hand.page.show_target(1)
    assert hand.page.pane.is_editing
    assert place.text() == "Québec"
    assert hand.page.view.hasFocus()
    assert hand.page.escape()
    assert hand.page.pane.is_editing  # the second time is meant
    assert hand.page.escape()
    assert not hand.page.pane.is_editing
    assert meeting(hand, 1).place == "Lévis"


def test_marked_meetings_go_to_the_trash_as_one_change(hand):
    hand.press(Key.Key_A, CTRL)
    hand.press(Key.Key_Delete)
    hand.until(lambda: names(hand) == [])
    hand.until(lambda: hand.said == ["3 meetings put in the trash."])
    hand.desk.undo()
    hand.until(lambda: len(names(hand)) == 6)


def test_the_page_speaks_french_when_the_language_changes(hand, speech):
    speech.choose("fr")
    hand.until(lambda: hand.page.view.accessibleName() == "Rencontres")
    assert names(hand)[0] == "Novembre 2026"
    assert hand.page.view.face(1).subtitle == (
        "Nadia Benali, Olivier Gagnon et 2 autres · Lévis · En personne"
    )
    hand.page.show_target(1)
    assert hand.page.pane.detail.day_label.text() == "jeudi 12\u00a0novembre 2026"


def test_every_key_of_the_page_is_told(hand):
    assert {"Ctrl+N", "Ctrl+E", "Del"} <= {hint.keys for hint in hand.page.key_hints()}
