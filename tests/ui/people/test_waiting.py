"""What is typed about somebody waits for them, and is given up only when asked twice."""

from __future__ import annotations

from datetime import date

from tests.ui.keyboard import CTRL, Key
from tests.ui.people.by_hand import go_to, person, type_follow_up
from tests.ui.seen import entries


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
    form = hand.page.pane.detail.forms.follow_up
    type_follow_up(hand, ids["nadia"])
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
