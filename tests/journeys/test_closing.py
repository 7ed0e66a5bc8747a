"""Closing the window: what was typed last is kept, wherever it was typed."""

from __future__ import annotations

from threading import Event

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit

from netkeeper import app
from netkeeper.domain.days import Day
from netkeeper.services.invitations import RequestDraft, save_draft
from netkeeper.services.meetings import Attendee, MeetingDraft, log_meeting, trash_meetings
from netkeeper.services.people import edit_person, trash_people
from netkeeper.ui.shell.typed_before import TypedBefore
from tests.ui.keyboard import ALT, CTRL, Key, WindowUser


@pytest.fixture
def program(tmp_path):
    """A record with three people, whom the user met together."""
    program = app.build(tmp_path / "record.sqlite3", origin="window")
    program.prepare()
    people = [Attendee(each) for each in ("Marie Tremblay", "Luc Roy", "Zoe Brandt")]
    log_meeting(program.open_unit, MeetingDraft(Day(program.today()), people), program.today())
    return program


def person(program, number):
    with program.open_reader() as reader:
        return reader.people.get(number)


@pytest.fixture
def window(open_window, program):
    return open_window(program.path)


@pytest.fixture
def user(qtbot, window):
    return User(qtbot, window)


class User(WindowUser):
    """Somebody at the keyboard of one window."""

    def at(self, page, target):
        """Go to one of the list of a page."""
        self.window.go(page, target)
        return self.window.frame.page(page)


def test_a_note_typed_just_before_is_kept(program, window, user):
    today = program.today()
    number = save_draft(program.open_unit, RequestDraft("Luc Roy", today, None, "luc"), today)
    user.at("sent", number).composer.note.editor.setFocus()
    user.type("Bonjour Luc")
    window.frame.close()
    with program.open_reader() as reader:
        assert reader.invitations.get(number).note == "Bonjour Luc"


def test_a_figure_typed_just_before_is_kept(qtbot, program, window):
    qtbot.keyClick(window.frame, Key.Key_Comma, CTRL)
    box = window.frame.page("preferences").figures["keep_days"].box
    box.setFocus()
    box.selectAll()
    qtbot.keyClicks(box, "45")
    window.frame.close()
    with program.open_reader() as reader:
        assert reader.overview.settings().keep_days == 45


def test_what_is_typed_into_forms_is_kept_as_far_as_it_can_be_read(program, window, user):
    """One change a form, so that each can be taken back; forms put aside count too."""
    with program.open_reader() as reader:
        marie, luc = reader.people.get(1), reader.people.get(2)
    people = user.at("people", 1)
    user.press(Key.Key_E, CTRL)
    user.type("Marianne")
    edits = people.pane.editor.form.edits
    for name, typed in {
        "company": "Groupe Mistassini",
        "emails": "marianne@example.org; marianne@exam",
        "slug": "linkedin.com/in/",
    }.items():
        edits[name].setFocus()
        user.type(typed)
    user.at("people", 2)  # the form of Marianne is put aside
    user.press(Key.Key_N)
    user.type("Aime la voile")
    user.at("people", 3)  # the note on Luc waits
    user.press(Key.Key_F)
    user.type("envoyer le compte rendu")
    people.begin_new()
    user.press(Key.Key_Tab)
    user.type("Nadeau")
    meetings = user.at("meetings", 1)
    user.press(Key.Key_E, CTRL)
    user.type("pas une date")
    meetings.pane.editor.edits["place"].setFocus()
    user.type("Levis")
    received = user.at("received", None)
    received.begin_new()
    user.type("Tristan Picard")
    window.frame.close()
    with program.open_reader() as reader:
        assert reader.people.get(1) == marie._replace(
            given_name="Marianne",
            display_name="Marianne Tremblay",
            company="Groupe Mistassini",
            emails=("marianne@example.org",),
        )
        assert reader.people.get(2) == luc._replace(note="Aime la voile")
        assert reader.people.get(4).display_name == "Nadeau"
        assert [each.what for each in reader.overview.follow_ups_of(3)] == [
            "envoyer le compte rendu"
        ]
        met = reader.meetings.get(1)
        assert (met.place, met.day) == ("Levis", Day(program.today()))
        assert reader.invitations.get(1).name == "Tristan Picard"
    for _ in range(6):
        program.undo(None)
    with program.open_reader() as reader:
        assert reader.overview.next_undo().action == "log_meeting"


@pytest.mark.parametrize("when", ["in a week", "32 March"])
def test_a_follow_up_half_noted_after_a_meeting_is_kept_or_shown_again(
    open_window, program, window, user, when
):
    window.frame.focus_field("Marie Tremblay @ Salon hier")
    user.until(window.field.log_mode.panel.isVisible)
    user.press(Key.Key_F, ALT)
    user.press(Key.Key_Return)
    user.until(window.field.keeping.follow_up.isVisible)
    form = window.field.keeping.follow_up.form
    user.type("envoyer le compte rendu")
    form.day_row.edit.setText(when)
    window.frame.close()
    with program.open_reader() as reader:
        noted = [each.what for each in reader.overview.follow_ups_of(1)]
    if when == "in a week":
        assert noted == ["envoyer le compte rendu"]
    else:
        assert noted == []
        (box,) = boxes(open_window(program.path))
        assert box.area.text() == "envoyer le compte rendu"


def test_nothing_is_kept_of_forms_in_which_nothing_was_typed_or_no_name(program, window, user):
    user.at("people", 1)
    user.press(Key.Key_E, CTRL)
    user.at("people", 2)
    user.press(Key.Key_F)
    user.at("people", None).begin_new()
    user.at("meetings", 1)
    user.press(Key.Key_E, CTRL)
    user.at("received", None).begin_new()
    window.frame.close()
    with program.open_reader() as reader:
        assert reader.overview.next_undo().action == "log_meeting"


def boxes(window):
    return window.frame.findChildren(TypedBefore)


def begin_invitation(user, name):
    """Begin to say who is to be invited, which isn't kept before it is said wholly."""
    page = user.at("sent", None)
    page.begin_new()
    next(each for each in page.findChildren(QLineEdit) if each.isVisible()).setFocus()
    user.type(name)


def test_what_is_refused_or_was_not_finished_is_shown_at_the_next_start(
    open_window, qtbot, program, window, user
):
    edit_person(program.open_unit, person(program, 2)._replace(slug="luc-roy"))
    people = user.at("people", 1)
    user.press(Key.Key_E, CTRL)
    edits = people.pane.editor.form.edits
    for name, typed in {"slug": "luc-roy", "company": "Groupe Mistassini"}.items():
        edits[name].setFocus()
        user.type(typed)
    begin_invitation(user, "Tristan Picard")
    window.frame.close()
    assert person(program, 1).company == ""

    again = open_window(program.path)
    (box,) = boxes(again)
    shown = box.area.text()
    assert set(shown.split("\n\n")) == {"luc-roy", "Groupe Mistassini", "Tristan Picard"}
    again.frame.close()  # not read yet
    again = open_window(program.path)
    (box,) = boxes(again)
    assert box.area.text() == shown
    box.close()
    qtbot.waitUntil(lambda: not again.desk.settings.unsaved)
    with program.open_reader() as reader:
        assert reader.overview.next_undo().action == "edit_person"


def test_a_small_form_that_is_refused_as_the_window_closes_is_shown_at_the_next_start(
    open_window, program, window, user
):
    """Its form has closed; an import had the writer, and somebody else threw the person away."""
    may_write = Event()
    window.desk.jobs.start(lambda _progress: may_write.wait(60))
    window.desk.jobs.start(lambda _progress: trash_people(program.open_unit, [2]))
    user.at("people", 2)
    user.press(Key.Key_N)
    user.type("Aime la voile")
    user.press(Key.Key_Return, CTRL)
    may_write.set()
    window.frame.close()
    (box,) = boxes(open_window(program.path))
    assert box.area.text() == "Aime la voile"


@pytest.mark.parametrize("page", ["people", "meetings"])
def test_a_form_that_is_refused_as_the_window_closes_is_shown_at_the_next_start(
    open_window, program, window, user, page
):
    """It was asked to be saved while an import had the writer; what it changes went meanwhile."""
    throw_away = {"people": trash_people, "meetings": trash_meetings}[page]
    may_write = Event()
    window.desk.jobs.start(lambda _progress: may_write.wait(60))
    window.desk.jobs.start(lambda _progress: throw_away(program.open_unit, [1]))
    shown = user.at(page, 1)
    user.press(Key.Key_E, CTRL)
    editor = shown.pane.editor
    edit = editor.form.edits["company"] if page == "people" else editor.edits["place"]
    edit.setFocus()
    user.type("Salle du Vieux-Port")
    user.press(Key.Key_Return, CTRL)
    may_write.set()
    window.frame.close()
    (box,) = boxes(open_window(program.path))
    assert box.area.text() == "Salle du Vieux-Port"


def test_a_draft_begun_right_before_is_kept_and_a_name_that_gave_way_is_shown_again(
    open_window, program, window, user
):
    begin_invitation(user, "Tristan Picard")
    user.at("sent", {"person": 1}).begin_new()
    user.press(Key.Key_Return)
    begin_invitation(user, "Nora Blais")
    user.at("sent", {"person": 2})
    window.frame.close()
    with program.open_reader() as reader:
        names = [each.name for each in reader.invitations.lines(reader.invitations.ids("sent"))]
    assert sorted(names) == ["Luc Roy", "Marie Tremblay", "Tristan Picard"]
    (box,) = boxes(open_window(program.path))
    assert box.area.text() == "Nora Blais"


def test_a_meeting_half_typed_stands_in_the_field_again(open_window, program, window):
    window.frame.focus_field("Marie Tremblay @ Salon")
    window.frame.close()
    again = open_window(program.path)
    assert again.frame.field.edit.text() == "Marie Tremblay @ Salon"
    again.frame.field.edit.setText("marie")  # what is looked for is not kept
    again.frame.close()
    assert open_window(program.path).frame.field.edit.text() == ""


def test_what_was_kept_or_looked_for_is_not_shown_again(open_window, program, window, user):
    today = program.today()
    number = save_draft(program.open_unit, RequestDraft("Luc Roy", today, None, "luc"), today)
    user.at("sent", number).composer.note.editor.setFocus()
    user.type("Bonjour Luc")
    user.at("people", None).filter.field.edit.setFocus()
    user.type("marie")
    window.frame.close()
    assert boxes(open_window(program.path)) == []


def test_where_nothing_can_be_written_what_was_typed_is_shown_at_once(program, window, user):
    begin_invitation(user, "Tristan Picard")
    program.path.rename(program.path.with_name("elsewhere.sqlite3"))
    window.frame.close()
    (box,) = (each for each in QApplication.topLevelWidgets() if isinstance(each, TypedBefore))
    assert box.isVisible()
    assert box.area.text() == "Tristan Picard"
    box.close()
