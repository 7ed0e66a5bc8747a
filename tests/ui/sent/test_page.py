"""The page of sent requests, by keyboard: what a user writes, and what the record then holds."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import timedelta

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication

from netkeeper import app
from netkeeper.domain.invitations import State
from netkeeper.services import invitations as requests
from netkeeper.services.invitations import RequestDraft
from netkeeper.services.people import edit_person
from netkeeper.services.settings import change_setting
from netkeeper.ui.sent import detail as sent_detail
from netkeeper.ui.sent.page import SentPage
from netkeeper.ui.sent.source import Which
from netkeeper.ui.shell.sorting import Sorting
from netkeeper.ui.widgets.chip import Chip
from netkeeper.ui.widgets.segments import Segment
from netkeeper.ui.widgets.tabs import Tab
from tests.conftest import TODAY
from tests.services.cast import decided, sent
from tests.ui.keyboard import ALT, CTRL, CTRL_SHIFT, PLAIN, Key
from tests.ui.seen import current, names, request, state


@pytest.fixture
def opened(monkeypatch):
    """The profiles that the browser was asked to show."""
    slugs = []
    monkeypatch.setattr(sent_detail, "open_profile", slugs.append)
    return slugs


@pytest.fixture
def hand(asked, sit_at, opened):
    return sit_at(SentPage)


def write(hand, text):
    hand.page.composer.note.editor.setFocus()
    hand.type(text)


def note(hand):
    return hand.page.composer.note.text()


def verdict(hand):
    return hand.page.composer.verdict.sentence_label.text()


def edits(record_path):
    """Return how often the journal tells of a draft that was edited."""
    with closing(sqlite3.connect(record_path)) as connection:
        query = "SELECT count(*) FROM journal_entry WHERE action = 'edit_draft'"
        return connection.execute(query).fetchone()[0]


# The register


def test_drafts_stand_first_then_the_newest(hand):
    assert names(hand) == ["Nadia Benali", "Louis Asselin", "Samuel Kanapé", "Wei Li"]


def test_the_second_line_tells_why_one_writes_how_long_one_waits_or_how_long_it_took(hand):
    view = hand.page.view
    said = [view.face(row).subtitle.replace("\u00a0", " ") for row in range(4)]
    assert said == [
        "12 Nov · Comité du programme",
        "3 days · without a note",
        "Accepted after 3 days",
        "145 days · without a note",
    ]


def test_what_waits_tells_its_chance_once_the_past_is_read(hand, asked):
    hand.desk.standing.read()
    hand.until(lambda: hand.desk.standing.now)
    history = hand.desk.standing.now.history
    view, model = hand.page.view, hand.page.model
    said = [view.face(row).subtitle.replace("\u00a0", " ") for row in (1, 3)]
    sent = [hand.desk.today - timedelta(days) for days in (3, 145)]
    chances = [round(100 * history.chance_of(each, hand.desk.today).value) for each in sent]
    assert said == [f"3 days · chance {chances[0]}%", f"145 days · chance {chances[1]}%"]
    spoken = model.index(1).data(Qt.ItemDataRole.AccessibleTextRole).replace("\u00a0", " ")
    assert said[0] in spoken
    assert spoken.endswith(", without a note")


def test_a_pending_request_at_hand_tells_its_chance_and_what_that_rests_on(hand, asked):
    hand.page.show_target(asked.to_wei)
    hand.desk.standing.read()
    hand.until(lambda: hand.desk.standing.now)
    reason = hand.page.request.settled.card.reason_label.text()
    assert reason.startswith("Chance of being accepted: ")
    assert "by your 3 requests, 1 accepted" in reason.replace("\u00a0", " ").lower()


def test_a_request_settled_on_the_day_it_was_sent_counts_no_days(hand, asked):
    desk = hand.desk
    draft = RequestDraft("Luc Roy", desk.today)
    number = requests.save_draft(desk.program.open_unit, draft, desk.today)
    requests.mark_sent(desk.program.open_unit, number, desk.today, desk.today)
    requests.decide(desk.program.open_unit, number, State.ACCEPTED, desk.today, desk.today)
    hand.page.refresh()
    row = names(hand).index("Luc Roy")
    assert hand.page.view.face(row).subtitle == "Accepted the same day"


def test_the_tabs_tell_drafts_from_what_waits_and_what_is_settled(hand, asked):
    tabs = hand.page.list.tabs.findChildren(Tab)
    assert [each.label for each in tabs] == ["All", "Drafts 1", "Pending 2", "Settled"]
    tabs[3].click()
    assert names(hand) == ["Samuel Kanapé"]
    assert current(hand) == asked.to_samuel


def test_other_pages_lead_to_what_is_pending_where_one_may_be_kept(hand, asked):
    hand.page.show_target(Which.PENDING)
    hand.until(lambda: names(hand) == ["Louis Asselin", "Wei Li"])
    line = next(hand.page.model.line(row) for row in range(2) if names(hand)[row] == "Wei Li")
    act = next(each for each in hand.page.acts.of(line.request.state) if each.text == "Keep")
    hand.page.act(act.code, asked.to_wei)
    hand.until(lambda: hand.desk.reader.invitations.get(asked.to_wei).keep_until is not None)


# The composer


def test_the_draft_at_hand_says_how_its_recipient_is_known(hand):
    said = hand.page.request.head.work_label.text().replace("\u00a0", " ")
    assert said == "In person, 12 November 2026, Comité du programme"


def test_enter_goes_to_the_note(hand):
    hand.press(Key.Key_Return)
    assert hand.page.composer.note.editor.hasFocus()


def test_the_verdict_follows_what_is_typed(hand):
    assert verdict(hand).startswith("Revise: ")
    write(hand, "Hello Nadia, the committee of 12 November was a pleasure.")
    hand.until(lambda: verdict(hand) == "Ready to send.")
    assert hand.page.composer.length.bar._figure == str(len(note(hand)))


def test_a_key_asks_nothing_of_the_record(hand, monkeypatch):
    write(hand, "H")
    monkeypatch.setattr(type(hand.desk), "reader", property(lambda _desk: 1 / 0))
    hand.type("ello Nadia")
    hand.page.composer.check()
    monkeypatch.undo()
    assert note(hand) == "Hello Nadia"


def test_a_note_too_long_says_so_and_still_can_be_copied(hand):
    write(hand, "x" * 201)
    hand.until(lambda: "201" in verdict(hand))
    assert hand.page.foot.copy_button.isEnabled()


def test_the_notes_of_the_month_are_told_but_not_to_premium(hand):
    label = hand.page.composer.length.used_label
    assert label.text() == "0 of 5 notes used in November"
    change_setting(hand.desk.program.open_unit, "premium", True)
    hand.until(lambda: label.text() == "")


# Drafts are kept


def test_a_pause_keeps_the_draft_once(hand, asked, record_path):
    hand.page.composer._pause.setInterval(20)
    write(hand, "Hello Nadia")
    hand.until(lambda: request(hand, asked.draft).note == "Hello Nadia")
    hand.until(hand.desk.jobs.is_idle)
    hand.page.keep_typed()
    hand.page.hide()
    assert hand.desk.jobs.is_idle()
    assert edits(record_path) == 1
    assert not hand.said


def test_what_is_typed_while_a_draft_is_being_kept_stays(hand, asked):
    write(hand, "Hello")
    hand.page.keep_typed()
    hand.type(" Nadia")
    hand.until(lambda: request(hand, asked.draft).note == "Hello")
    hand.until(hand.desk.jobs.is_idle)
    assert note(hand) == "Hello Nadia"
    assert hand.page.composer.note.editor.textCursor().position() == len("Hello Nadia")


def test_a_refresh_leaves_what_is_typed_alone(hand, asked):
    write(hand, "Hello Nad")
    hand.page.refresh()
    hand.type("ia")
    assert note(hand) == "Hello Nadia"


def test_a_draft_is_kept_when_another_request_is_gone_to(hand, asked):
    write(hand, "Hello Nadia")
    hand.page.view.go_to_id(asked.to_wei)
    hand.until(lambda: request(hand, asked.draft).note == "Hello Nadia")
    hand.page.view.go_to_id(asked.draft)
    assert note(hand) == "Hello Nadia"


def test_a_draft_is_kept_when_the_page_goes(hand, asked):
    write(hand, "Hello Nadia")
    hand.page.hide()
    hand.until(lambda: request(hand, asked.draft).note == "Hello Nadia")


def test_a_draft_that_another_program_wrote_is_shown_unless_it_is_being_written(
    hand, asked, record_path
):
    hand.desk.watch._timer.setInterval(10)
    other = app.build(record_path, origin="command", day=lambda: hand.desk.today)
    theirs = RequestDraft("Nadia Benali", hand.desk.today, asked.nadia, note="From elsewhere")
    requests.edit_draft(other.open_unit, asked.draft, theirs)
    hand.until(lambda: note(hand) == "From elsewhere")
    write(hand, "Mine: ")
    theirs = RequestDraft("Nadia Benali", hand.desk.today, asked.nadia, note="Once more")
    requests.edit_draft(other.open_unit, asked.draft, theirs)
    hand.until(lambda: hand.page.composer._one.note == "Once more")
    assert note(hand) == "Mine: From elsewhere"


def test_undo_takes_the_last_kept_text_back_into_the_editor(hand, asked):
    write(hand, "Hello Nadia")
    hand.page.keep_typed()
    hand.until(lambda: request(hand, asked.draft).note)
    hand.until(hand.desk.jobs.is_idle)
    hand.desk.undo()
    hand.until(lambda: note(hand) == "")


def test_a_draft_that_cannot_be_kept_is_given_back(hand, asked, monkeypatch):
    def full(*_arguments):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(requests, "edit_draft", full)
    write(hand, "Hello Nadia")
    hand.page.view.go_to_id(asked.to_wei)
    hand.until(hand.desk.jobs.is_idle)
    hand.page.view.go_to_id(asked.draft)
    assert note(hand) == "Hello Nadia"


# The gate


def stranger(hand):
    """Begin a request to somebody whom the record doesn't know."""
    hand.page.begin_new()
    hand.type("Simone Tessier")
    hand.press(Key.Key_Return)
    hand.until(hand.page.composer.note.editor.hasFocus)
    assert names(hand)[0] == "Simone Tessier"
    write(hand, "Hello Simone, we sit on the same committee next month.")
    hand.until(lambda: verdict(hand).startswith("Hold: "))


def test_a_stranger_is_held_and_the_mending_action_comes_first(hand):
    stranger(hand)
    foot = hand.page.foot
    assert foot.meeting_button.isVisible()
    assert not foot.copy_button.isEnabled()
    assert not foot.sent_button.isEnabled()
    foot.meeting_button.click()
    assert hand.logged == ["Simone Tessier"]


def test_a_written_reason_lets_a_stranger_pass_and_is_kept(hand):
    stranger(hand)
    hand.page.composer.reason_edit.setFocus()
    hand.type("Same committee next month")
    hand.press(Key.Key_Return)
    hand.until(lambda: verdict(hand) == "Ready to send.")
    assert hand.page.composer.note.editor.hasFocus()
    hand.until(lambda: request(hand, current(hand)).override_reason == "Same committee next month")
    assert not hand.page.foot.meeting_button.isVisible()


# Sending is the user's


def test_copy_puts_the_note_on_the_clipboard_and_opens_the_profile(hand, opened):
    write(hand, "Hello Nadia, the committee of 12 November was a pleasure.")
    hand.press(Key.Key_Return, CTRL)
    assert QGuiApplication.clipboard().text() == note(hand)
    assert opened == ["nadia-benali"]
    assert hand.said == ["Note copied. Once it is sent on LinkedIn, mark it as sent."]


def test_marking_as_sent_keeps_the_last_words_too(hand, asked):
    write(hand, "Hello Nadia")
    hand.press(Key.Key_Return, CTRL_SHIFT)
    hand.until(lambda: state(hand, asked.draft) is State.PENDING)
    assert request(hand, asked.draft).note == "Hello Nadia"
    hand.until(hand.desk.jobs.is_idle)
    hand.desk.undo()
    hand.until(lambda: state(hand, asked.draft) is State.DRAFT)
    hand.until(hand.page.composer.isVisible)
    assert note(hand) == "Hello Nadia"


def test_a_draft_that_was_marked_as_sent_is_at_hand_again_once_that_is_undone(
    hand, asked, to_invite
):
    desk = hand.desk
    other = requests.save_draft(
        desk.program.open_unit, RequestDraft("Zoé Zed", TODAY, to_invite[0]), TODAY
    )
    hand.until(lambda: names(hand)[:2] == ["Zoé Zed", "Nadia Benali"])
    hand.page.show_target(other)
    write(hand, "Hello Zoe")
    hand.press(Key.Key_Return, CTRL_SHIFT)
    hand.until(lambda: names(hand)[:2] == ["Nadia Benali", "Zoé Zed"])
    hand.until(lambda: desk.jobs.is_idle() and current(hand) == asked.draft)
    desk.undo()
    hand.until(lambda: names(hand)[:2] == ["Zoé Zed", "Nadia Benali"])
    assert current(hand) == other
    assert hand.page.one.state is State.DRAFT


@pytest.mark.parametrize("single", [False, True])
def test_after_a_note_was_marked_as_sent_the_list_has_the_keyboard(hand, asked, single):
    if single:
        hand.page.resize(500, 700)
        hand.page.open_detail()
    write(hand, "Hello Nadia")
    hand.press(Key.Key_Return, CTRL_SHIFT)
    hand.until(lambda: state(hand, asked.draft) is State.PENDING)
    hand.until(hand.desk.jobs.is_idle)
    assert hand.page.view.hasFocus()
    hand.press(Key.Key_Return)  # says nothing of what became of a request
    hand.until(hand.desk.jobs.is_idle)
    for number in (asked.draft, asked.to_louis, asked.to_wei):
        assert state(hand, number) is State.PENDING


@pytest.mark.parametrize(
    ("letter", "outcome"),
    [(Key.Key_A, State.ACCEPTED), (Key.Key_D, State.DECLINED), (Key.Key_W, State.WITHDRAWN)],
)
def test_a_letter_says_what_became_of_the_request_at_hand(hand, asked, letter, outcome):
    hand.page.show_target(asked.to_wei)
    hand.until(lambda: current(hand) == asked.to_wei)
    hand.press(letter)
    hand.until(lambda: state(hand, asked.to_wei) is outcome)
    hand.desk.undo()
    hand.until(lambda: state(hand, asked.to_wei) is State.PENDING)


def test_k_keeps_a_pending_request(hand, asked):
    hand.page.show_target(asked.to_wei)
    hand.until(lambda: current(hand) == asked.to_wei)
    hand.press(Key.Key_K)
    hand.until(lambda: request(hand, asked.to_wei).keep_until is not None)


def test_no_letter_says_anything_of_a_draft_nor_while_letters_are_off(hand, asked):
    assert current(hand) == asked.draft
    for letter in (Key.Key_A, Key.Key_D, Key.Key_W, Key.Key_K):
        hand.press(letter)
    hand.page.show_target(asked.to_wei)
    hand.until(lambda: current(hand) == asked.to_wei)
    change_setting(hand.desk.program.open_unit, "single_keys", False)
    hand.page.read()
    hand.until(lambda: not hand.page.view.keys.letters_on)
    for letter in (Key.Key_A, Key.Key_D, Key.Key_W, Key.Key_K):
        hand.press(letter)
    hand.until(hand.desk.jobs.is_idle)
    assert state(hand, asked.draft) is State.DRAFT
    assert state(hand, asked.to_wei) is State.PENDING
    assert request(hand, asked.to_wei).keep_until is None


def test_a_row_s_menu_and_the_foot_show_the_same_letters(hand, asked):
    hand.page.show_target(asked.to_wei)
    hand.until(lambda: current(hand) == asked.to_wei)
    hand.until(hand.page.foot.outcome_buttons[State.ACCEPTED].isVisible)
    in_menu = {act.text: act.key for act in hand.page.acts.of(State.PENDING)}
    buttons = hand.page.foot.outcome_buttons.values()
    on_foot = {each.label(): each.accessibleDescription() for each in buttons}
    assert on_foot.items() <= in_menu.items()
    assert set(on_foot.values()) == {"A", "D", "W"}


def test_what_is_pressed_while_a_note_is_marked_as_sent_leaves_it_as_it_was(hand, asked):
    shelf(hand)
    write(hand, "Hello Nadia")
    hand.press(Key.Key_Return, CTRL_SHIFT)
    for key, modifier in (
        (Key.Key_Z, CTRL),
        (Key.Key_X, PLAIN),
        (Key.Key_1, ALT),
        (Key.Key_R, ALT),
    ):
        hand.press(key, modifier)
    hand.page.keep_typed()
    hand.until(lambda: state(hand, asked.draft) is State.PENDING)
    hand.until(hand.desk.jobs.is_idle)
    assert hand.refused == []
    assert request(hand, asked.draft).note == "Hello Nadia"
    hand.page.begin_new()
    hand.until(lambda: not hand.page.composer.note.editor.isReadOnly())


def test_the_profile_opens_by_its_key(hand, opened):
    hand.press(Key.Key_O, CTRL)
    assert opened == ["nadia-benali"]


# What became of it


@pytest.mark.parametrize("outcome", [State.ACCEPTED, State.WITHDRAWN, State.DECLINED])
def test_what_became_of_a_request_is_kept_and_undone(hand, asked, outcome):
    hand.page.view.go_to_id(asked.to_wei)
    hand.page.foot.outcome_buttons[outcome].click()
    hand.until(lambda: state(hand, asked.to_wei) is outcome)
    hand.until(lambda: not hand.page.foot.outcome_buttons[outcome].isVisible())
    hand.desk.undo()
    hand.until(lambda: state(hand, asked.to_wei) is State.PENDING)


def test_a_request_of_today_waits_since_today(hand):
    draft = RequestDraft("Simone Roy", TODAY)
    number = requests.register_sent(hand.desk.program.open_unit, draft, TODAY)
    hand.until(lambda: hand.page.view.go_to_id(number))
    hand.until(hand.page.request.settled.isVisible)
    assert hand.page.request.settled.card.sentence_label.text() == "Pending since today."
    assert hand.page.view.face(hand.page.model.row_of(number)).subtitle.startswith("Today · ")


def test_the_history_of_a_request_is_told(hand, asked):
    hand.page.view.go_to_id(asked.to_samuel)
    steps = [each for each in hand.page.request.settled.history.lines if each.isVisible()]
    assert [each._label.text() for each in steps] == ["Pending", "Accepted"]


def test_del_puts_a_draft_into_the_trash_with_its_last_words(hand, asked):
    write(hand, "Hello Nadia")
    hand.page.view.setFocus()
    hand.press(Key.Key_Delete)
    hand.until(lambda: request(hand, asked.draft).trashed)
    assert request(hand, asked.draft).note == "Hello Nadia"


# Beginning a request


def test_an_empty_register_offers_to_write_a_request(program, sit_at):
    hand = sit_at(SentPage)
    hand.until(hand.page.empty.button.isVisible)
    assert hand.page.empty.button.text() == "Write a request"
    hand.page.empty.button.click()
    assert hand.page.is_beginning


def test_a_request_is_begun_to_the_one_person_it_surely_is(hand, asked):
    hand.page.begin_new()
    assert hand.page.panel.name_edit.hasFocus()
    hand.type("Olivier Gagnon")
    hand.until(lambda: hand.page.panel.candidates.rows)
    hand.press(Key.Key_Return)
    hand.until(hand.page.composer.note.editor.hasFocus)
    assert names(hand)[0] == "Olivier Gagnon"
    assert request(hand, current(hand)).person_id == asked.olivier


@pytest.mark.parametrize("keys", [CTRL, CTRL_SHIFT], ids=str)
def test_the_keys_of_buttons_that_are_not_offered_do_nothing(hand, asked, keys):
    QGuiApplication.clipboard().setText("mine")
    for number in (asked.draft, asked.to_wei):
        hand.page.view.go_to_id(number)
    hand.page.view.setFocus()
    hand.press(Key.Key_Return, keys)
    hand.page.view.go_to_id(asked.draft)
    hand.page.begin_new()  # over the draft
    hand.press(Key.Key_Return, CTRL_SHIFT)
    hand.until(hand.desk.jobs.is_idle)
    assert (hand.said, hand.refused) == ([], [])
    assert state(hand, asked.draft) is State.DRAFT
    assert QGuiApplication.clipboard().text() == "mine"


def test_ctrl_enter_begins_the_request_whose_name_is_typed(hand, asked):
    hand.page.view.go_to_id(asked.draft)
    hand.page.begin_new()
    hand.type("Simone Roy")
    hand.press(Key.Key_Return, CTRL)
    hand.until(hand.page.composer.note.editor.hasFocus)
    assert names(hand)[0] == "Simone Roy"
    assert hand.said == []


def test_a_draft_has_the_keyboard_once_it_is_shown_however_long_that_takes(
    asked, sit_at, opened, monkeypatch
):
    monkeypatch.setattr(SentPage, "_is_short", lambda _page: False)  # read beside the window
    hand = sit_at(SentPage)
    hand.until(lambda: current(hand) == asked.draft)
    hand.page.begin_new()
    panel = hand.page.panel
    hand.type("Olivier Gagnon")
    hand.press(Key.Key_Return, CTRL)
    hand.until(lambda: hand.page.one is not None and hand.page.one.name == "Olivier Gagnon")
    hand.until(hand.page.composer.note.editor.hasFocus)
    assert not panel.isVisible()


def test_who_is_named_since_stays_in_the_panel_once_a_draft_is_kept(hand, go_on_writing):
    hand.page.begin_new()
    panel = hand.page.panel
    hand.type("Simone Archambault")
    hand.press(Key.Key_Return, CTRL)
    hand.page.begin_new()
    hand.type("Paul Tardif")
    go_on_writing()
    hand.until(lambda: "Simone Archambault" in names(hand))
    assert panel.isVisible()
    hand.press(Key.Key_Return, CTRL)
    hand.until(lambda: hand.page.one is not None and hand.page.one.name == "Paul Tardif")
    hand.until(lambda: not panel.isVisible())


def test_what_is_typed_after_enter_adds_no_second_request(hand, go_on_writing):
    before = hand.page.model.rowCount()
    hand.page.begin_new()
    hand.type("Simone Archambaul")
    hand.press(Key.Key_Return)
    hand.type("t")
    hand.press(Key.Key_Return)
    go_on_writing()
    hand.until(lambda: hand.page.one.name == "Simone Archambaul")
    assert hand.page.model.rowCount() == before + 1


@pytest.mark.parametrize("who", ["nadia", "olivier"])  # the one has a draft already
def test_a_typed_name_waits_while_somebody_else_is_invited(hand, asked, who):
    hand.page.begin_new()
    hand.type("Simone")
    hand.page.panel.profile_edit.setText("linkedin.com/in/simone")
    hand.page.show_target({"person": getattr(asked, who)})
    hand.until(hand.page.composer.note.editor.hasFocus)
    assert request(hand, current(hand)).person_id == getattr(asked, who)
    hand.page.begin_new()
    assert hand.page.panel.texts() == ("Simone", "linkedin.com/in/simone")
    assert hand.page.panel.name_edit.hasFocus()


def test_whom_a_refused_request_names_is_in_the_panel_again(hand, refuse):
    hand.page.begin_new()
    hand.type("Simone Archambault")
    hand.press(Key.Key_Return)
    assert not hand.page.is_beginning
    refuse()
    hand.until(lambda: hand.page.is_beginning)
    assert hand.page.panel.name_edit.text() == "Simone Archambault"
    assert hand.desk.unsaved == []
    hand.page.panel.take_focus()
    hand.press(Key.Key_Return)
    hand.until(lambda: hand.page.one is not None and hand.page.one.name == "Simone Archambault")


def test_a_refused_request_takes_no_note_away_that_is_being_written(hand, asked, refuse):
    hand.page.view.go_to_id(asked.draft)
    hand.page.begin_new()
    hand.type("Simone Archambault")
    hand.press(Key.Key_Return)
    write(hand, "Hello")
    refuse()
    hand.type(" Nadia")
    assert (hand.page.is_beginning, note(hand)) == (False, "Hello Nadia")
    hand.page.begin_new()
    assert hand.page.panel.name_edit.text() == "Simone Archambault"


@pytest.mark.parametrize("away", [False, True])
def test_a_note_that_is_refused_is_kept_once_the_page_is_left_for_good(hand, asked, refuse, away):
    write(hand, "Hello Nadia")
    hand.page.keep_written()
    if away:
        hand.page.view.go_to_id(asked.to_wei)
    refuse(times=1 + away)  # asked for once more as the draft goes out of sight
    assert hand.desk.unsaved == []
    hand.page.keep_typed()
    hand.until(lambda: request(hand, asked.draft).note == "Hello Nadia")


def test_a_namesake_is_chosen_by_their_button(hand, asked):
    hand.page.begin_new()
    hand.type("Julie Morin")
    panel = hand.page.panel
    hand.until(lambda: len(panel.candidates.rows) == 2)
    chosen = panel.candidates.people[1].id
    panel.candidates.rows[1].button.click()
    hand.until(hand.page.composer.note.editor.hasFocus)
    assert names(hand).count("Julie Morin") == 1
    assert request(hand, current(hand)).person_id == chosen


@pytest.mark.parametrize(("name", "profile"), [("", ""), ("Simone", "example.org/simone")])
def test_what_cannot_be_begun_is_told_under_its_field(hand, name, profile):
    hand.page.begin_new()
    panel = hand.page.panel
    panel.name_edit.setText(name)
    panel.profile_edit.setText(profile)
    panel.save()
    assert panel.profile_row.remark() or panel.name_row.remark()
    assert hand.desk.jobs.is_idle()


def test_escape_asks_once_before_a_typed_name_is_given_up(hand):
    hand.page.begin_new()
    hand.type("Simone")
    assert hand.page.escape()
    assert hand.page.is_beginning
    assert "isn’t saved" in hand.refused[-1]
    assert hand.page.escape()
    assert not hand.page.is_beginning


def test_escape_closes_the_panel_and_goes_back_to_the_list(hand):
    hand.page.begin_new()
    assert not hand.page.request.isVisible()
    assert hand.page.escape()
    assert hand.page.view.hasFocus()
    assert hand.page.request.isVisible()


def test_a_person_to_write_to_leads_to_their_draft(hand, asked):
    hand.page.view.go_to_id(asked.to_wei)
    hand.page.show_target({"person": asked.nadia})
    assert current(hand) == asked.draft
    assert hand.page.composer.note.editor.hasFocus()


def test_a_person_without_a_draft_gets_one(hand, asked):
    hand.page.show_target({"person": asked.olivier})
    hand.until(hand.page.composer.note.editor.hasFocus)
    assert names(hand)[0] == "Olivier Gagnon"
    assert hand.page.which is Which.ALL
    assert request(hand, current(hand)).slug == "olivier-gagnon"


def test_another_language_keeps_what_is_typed(hand, asked):
    write(hand, "Hello Nad")
    hand.desk.speech.choose("fr")
    hand.until(lambda: hand.page.foot.sent_button.text() == "Marquer comme envoyée")
    hand.type("ia")
    assert note(hand) == "Hello Nadia"


# Marked passages


def test_f8_goes_to_the_passage_and_its_line_is_shown(hand):
    write(hand, "Hello Sophie, the committee of 12 November was a pleasure.")
    hand.until(hand.page.composer.note.editor.marks)
    composer = hand.page.composer
    assert [each.words for each in composer.note.editor.marks()]
    hand.press(Key.Key_F8)
    assert composer.note.editor.at() == 1
    shown = [each for each in composer.findings._lines if not each.isHidden()]
    assert shown[0].number == 1
    assert shown[0]._emphasised
    hand.type("x")
    assert composer.note.editor.at() == 0


def test_what_is_too_long_is_cut_by_alt_r_and_comes_back_by_ctrl_z(hand):
    write(hand, "Hello Nadia, " + "the committee was a pleasure. " * 7)
    typed = hand.page.composer.note.editor.whole_text()
    hand.press(Key.Key_R, Qt.KeyboardModifier.AltModifier)
    left = note(hand)
    assert len(left) <= 200
    assert typed.startswith(left.rstrip("."))
    hand.press(Key.Key_Z, CTRL)
    assert hand.page.composer.note.editor.whole_text() == typed


# Drafts from the record


def shelf(hand):
    """Return the shelf once it holds drafts."""
    found = hand.page.composer.shelf
    hand.until(lambda: found.isVisible() and found.cards[0].isVisible())
    return found


def test_a_draft_is_taken_by_its_key_and_what_was_typed_comes_back(hand):
    cards = shelf(hand).cards
    write(hand, "My own words")
    hand.press(Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert note(hand) == cards[1].draft_text
    assert [each.is_chosen() for each in cards] == [False, True, False]
    hand.until(lambda: verdict(hand) == "Ready to send.")
    hand.press(Key.Key_Z, CTRL)
    assert note(hand) == "My own words"
    assert not any(each.is_chosen() for each in cards)


def test_the_draft_in_the_editor_does_not_look_as_if_it_had_the_keyboard(hand):
    cards = shelf(hand).cards
    hand.press(Key.Key_1, ALT)
    hand.until(cards[0].is_chosen)

    def edge_of(card):
        image = card.grab().toImage()
        return image.pixelColor(0, image.height() // 2)

    accent = hand.desk.theme.tokens.ac
    assert edge_of(cards[0]) != accent
    cards[0].setFocus()
    assert edge_of(cards[0]) == accent


def test_what_was_typed_before_a_draft_is_in_the_record_too(hand, asked):
    cards = shelf(hand).cards
    write(hand, "My own words")
    cards[0].click()
    hand.until(lambda: request(hand, asked.draft).note == "My own words")
    hand.page.keep_typed()
    hand.until(lambda: request(hand, asked.draft).note == cards[0].draft_text)
    hand.until(hand.desk.jobs.is_idle)
    hand.desk.undo()
    hand.until(lambda: note(hand) == "My own words")


def test_drafts_speak_as_chosen_and_that_is_remembered(sit_at, asked):
    hand = sit_at(SentPage)
    assert "Hi Nadia" in shelf(hand).cards[0].draft_text
    shelf(hand).voices.findChildren(Segment)[1].click()
    hand.until(lambda: "Salut Nadia" in shelf(hand).cards[0].draft_text)
    again = sit_at(SentPage)
    assert "Salut Nadia" in shelf(again).cards[0].draft_text


def test_what_the_drafts_are_made_from_is_shown(hand):
    chips = [each for each in shelf(hand).grounds.findChildren(Chip) if each.isVisible()]
    assert [each.text().replace("\u00a0", " ") for each in chips] == [
        "Comité du programme, event",
        "12 November 2026, date",
    ]


def test_without_anything_recorded_no_draft_is_offered_and_it_says_why(hand):
    stranger(hand)
    found = hand.page.composer.shelf
    hand.until(found.why_label.isVisible)
    assert not any(each.isVisible() for each in found.cards)
    assert found.why_label.text().startswith("None: the record doesn’t say")


def test_the_cards_tell_their_length_and_their_words_to_a_screen_reader(hand):
    card = shelf(hand).cards[0]
    length = len(card.draft_text)
    assert card.accessibleName() == f"Draft 1: Context, {length} characters"
    assert card.accessibleDescription() == card.draft_text


def test_an_offer_holds_the_request_until_its_passage_is_removed(hand):
    start = "Hello Nadia, it was good to see you at the Comité du programme."
    # Typed letters are ASCII alone in a test.
    hand.page.composer.note.editor.insertPlainText(f"{start} I can offer you 20% off our services.")
    hand.until(lambda: verdict(hand).startswith("Hold: "))
    foot = hand.page.foot
    assert foot.remove_button.isVisible()
    assert not foot.copy_button.isEnabled()
    hand.press(Key.Key_R, Qt.KeyboardModifier.AltModifier)
    assert note(hand) == start
    assert verdict(hand) == "Ready to send."
    assert not foot.remove_button.isVisible()


def test_the_last_words_are_judged_before_the_note_is_marked_as_sent(hand, asked):
    write(hand, "Hello Nadia, book a free demo of our software at calendly.com/x")
    hand.press(Key.Key_Return, CTRL_SHIFT)
    hand.until(lambda: verdict(hand).startswith("Hold: "))
    hand.until(hand.desk.jobs.is_idle)
    assert state(hand, asked.draft) is State.DRAFT
    assert hand.said == [verdict(hand)]
    hand.press(Key.Key_Return, CTRL)  # its button is off by now
    assert hand.said == [verdict(hand)] * 2


def test_what_one_more_request_leads_to_is_told_where_it_matters(hand):
    line = hand.page.composer.what_if
    assert not line.isVisible()
    unit = hand.desk.program.open_unit
    change_setting(unit, "pending_watch", 3)
    hand.page.refresh()
    hand.until(line.isVisible)
    assert line.words.text().startswith("Pending becomes 3. 1 is older than 60 days")
    assert not any("Pending" in each.words() for each in hand.page.composer.findings._lines)
    line.link.click()
    assert hand.wanted == [("review", {"kinds": ["sent"]})]


def test_on_a_french_keyboard_a_draft_is_taken_by_the_digit_s_place(hand):
    cards = shelf(hand).cards
    hand.page.composer.note.editor.setFocus()
    alt = Qt.KeyboardModifier.AltModifier
    pressed = QKeyEvent(QEvent.Type.KeyPress, Key.Key_Ampersand, alt, 10, 0, 0, "&")
    QApplication.sendEvent(hand.page.composer.note.editor, pressed)
    assert note(hand) == cards[0].draft_text


def test_alt_r_does_not_wipe_a_note_that_says_nothing_in_particular(hand):
    write(hand, "Hello Nadia, I came across your profile and would like to connect.")
    hand.until(hand.page.composer.note.editor.marks)
    hand.press(Key.Key_R, Qt.KeyboardModifier.AltModifier)
    assert note(hand).startswith("Hello Nadia, I came across")


def test_the_fields_of_a_new_request_stand_close_under_each_other(hand):
    hand.page.begin_new()
    panel = hand.page.panel
    name, profile = panel.name_edit, panel.profile_edit
    hand.until(name.hasFocus)
    apart = profile.mapTo(panel, QPoint()).y() - name.mapTo(panel, QPoint()).y()
    assert name.height() < apart < 5 * name.height()


def test_requests_are_sorted_by_their_chance_and_the_settled_stand_last(program, sit_at):
    for name, days in (("Ada Roy", 40), ("Luc Roy", 3), ("Zoé Roy", 12)):
        sent(program, name, TODAY - timedelta(days=days))
    decided(program, sent(program, "Éva Roy", TODAY - timedelta(days=2)), State.DECLINED)
    hand = sit_at(SentPage)
    order = hand.page.sorter
    order.choose(Sorting("chance"))
    hand.until(lambda: names(hand) == ["Luc Roy", "Zoé Roy", "Ada Roy", "Éva Roy"])
    order.turn()
    hand.until(lambda: names(hand) == ["Ada Roy", "Zoé Roy", "Luc Roy", "Éva Roy"])


def test_somebody_renamed_in_the_record_is_named_so_with_the_requests_own_name_under_it(
    hand, asked
):
    people = hand.desk.reader.people
    unit = hand.desk.program.open_unit
    draft = RequestDraft("Nadia Benali", TODAY, asked.nadia)
    number = requests.save_draft(unit, draft, TODAY)
    hand.page.show_target(number)
    head = hand.page.request.head
    work = head.work_label.text()
    edit_person(unit, people.get(asked.nadia)._replace(display_name="Nadia Roy"))
    hand.until(lambda: head.name_label.text() == "Nadia Roy")
    assert hand.page.model.index(hand.page.view.currentIndex().row()).data() == "Nadia Roy"
    assert head.work_label.text() == f"on LinkedIn: Nadia Benali · {work}"
    hand.page.act("meeting", number)
    assert hand.logged == ["Nadia Roy"]
    edit_person(unit, people.get(asked.nadia)._replace(display_name="Nadia BENALI"))
    hand.until(lambda: head.name_label.text() == "Nadia BENALI")
    assert head.work_label.text() == work
