"""Adding somebody and changing what is kept about them."""

from __future__ import annotations

from datetime import date

from netkeeper.domain.people import Person
from netkeeper.services import people
from netkeeper.ui.forms import day_field
from tests.ui.keyboard import ALT, CTRL, Key
from tests.ui.people.by_hand import go_to, person


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
    hand.until(lambda: [each.id for each in duplicates.card.people] == [ids["karim"]])
    hand.press(Key.Key_1, ALT)
    assert not hand.page.pane.is_editing
    assert hand.page.view.current_id() == ids["karim"]


def test_who_is_another_person_is_not_asked_about_again(hand, ids, reader):
    hand.page.begin_new()
    hand.type("Karim")
    hand.press(Key.Key_Tab)
    hand.type("Hadad")
    duplicates = hand.page.pane.editor.duplicates
    hand.until(lambda: [each.id for each in duplicates.card.people] == [ids["karim"]])
    duplicates.card.rows[0].other_button.click()
    assert not duplicates.isVisible()
    hand.press(Key.Key_Return, CTRL)
    hand.until(lambda: hand.said == ["Karim Hadad added."])
    added = hand.page.view.current_id()
    assert reader.registry.dismissed() == {(ids["karim"], added)}


def test_after_one_was_said_to_be_another_the_keyboard_is_at_the_next(hand, ids):
    unit = hand.desk.program.open_unit
    namesake = people.add_person(unit, Person(0, "Karim", "Haddad", "Karim Haddad"))
    hand.page.begin_new()
    hand.type("Karim")
    hand.press(Key.Key_Tab)
    hand.type("Hadad")
    card = hand.page.pane.editor.duplicates.card
    hand.until(lambda: {each.id for each in card.people} == {ids["karim"], namesake})
    second = card.people[1].id
    button = card.rows[0].other_button
    button.setFocus()
    hand.press(Key.Key_Space)
    assert [each.id for each in card.people] == [second]
    assert button.hasFocus()


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
