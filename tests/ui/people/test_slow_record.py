"""Forms whose words the record is slow to keep, or refuses."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtWidgets import QApplication

from netkeeper.services import people
from tests.ui.keyboard import CTRL, Key
from tests.ui.people.by_hand import go_to, person, put_off_a_call, type_follow_up


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


@pytest.mark.parametrize("form", ["note", "tag", "editor"])
def test_what_is_refused_is_in_sight_again_where_the_list_stands_alone(hand, ids, refuse, form):
    hand.page.resize(560, 700)
    go_to(hand, ids["louis"])
    pane = hand.page.pane
    if form == "editor":
        pane.begin_edit()
    else:
        hand.press(Key.Key_N if form == "note" else Key.Key_T)
    hand.type("Met")
    hand.press(Key.Key_Return, CTRL)
    pane.cancel()
    hand.page.show_list()
    hand.page.begin_filter()
    refuse()
    shown = pane.editor if form == "editor" else getattr(pane.detail.forms, form)
    hand.until(shown.isVisible)
    assert shown.isAncestorOf(QApplication.focusWidget())  # no key means a command meanwhile


@pytest.mark.parametrize("at_hand", [True, False])
def test_a_follow_up_that_is_refused_is_in_its_form_again(hand, ids, refuse, at_hand):
    type_follow_up(hand, ids["louis"])
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


@pytest.mark.parametrize("width", [1070, 560])
def test_the_day_to_which_one_is_put_off_is_in_its_form_again_once_refused(
    hand, ids, refuse, width
):
    number = put_off_a_call(hand, ids)
    hand.page.resize(width, 700)
    hand.page.show_list()
    form = hand.page.pane.detail.forms.follow_up
    refuse()
    hand.until(lambda: not form.isHidden())
    assert (form.what_row.isHidden(), form.day_row.edit.text()) == (True, "in 3 days")
    assert form.day_row.edit.hasFocus() == hand.page.single  # else the list still has it
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
