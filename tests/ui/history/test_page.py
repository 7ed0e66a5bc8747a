"""The history: what was done and what it touched, and the way back to any change."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from threading import Event
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from netkeeper import app
from netkeeper.domain.history import EntryState
from netkeeper.domain.invitations import State
from netkeeper.services import erasing, history, people
from netkeeper.services.settings import change_setting
from netkeeper.ui.history.page import HistoryPage
from netkeeper.ui.history.source import Which
from netkeeper.ui.history.touched import CountsRow, ThingRow
from netkeeper.ui.widgets.fact_line import FactLine
from netkeeper.ui.widgets.paragraph import Paragraph
from netkeeper.ui.work.jobs import Job
from tests.conftest import TODAY, rows_of
from tests.services.cast import decided, met, person, received
from tests.ui.keyboard import CTRL, Key

if TYPE_CHECKING:
    from tests.ui.conftest import Hand


@pytest.fixture
def sit(sit_at):
    """A function that shows the page once its list is read."""

    def show() -> Hand:
        hand = sit_at(HistoryPage)
        hand.until(lambda: hand.page.entry_view.entry is not None)
        return hand

    return show


def lines(page):
    model = page.model
    rows = (row for row in range(model.rowCount()) if not model.is_header(row))
    return [model.line(row) for row in rows]


def titles(page):
    view = page.view
    faces = (view.face(row) for row in range(page.model.rowCount()))
    return [(face.title, face.subtitle) for face in faces if face is not None]


def told(page):
    """Return what the detail says was touched: each head, and each value under it."""
    found = []
    for group in page.entry_view.touched.groups:
        for row in group.findChildren(ThingRow):
            values = [
                " ".join(each.text() for each in line.findChildren(Paragraph))
                for line in row.findChildren(FactLine)
            ]
            found.append((row.head.text(), values))
    return found


def foot(page):
    return page.detail.footer._line.words.text()


def at_rest(page):
    return page.question.isHidden() and page.replay_button.isEnabled()


def test_changes_are_listed_newest_first_under_their_day(program, record_path, sit):
    person(program, "Nadia Benali")
    met(app.build(record_path, origin="command", day=lambda: TODAY), "Luc Roy")
    page = sit().page
    assert page.model.is_header(0)
    (first, first_line), (second, second_line) = titles(page)
    assert first.startswith("Meeting with Luc Roy logged")
    assert first_line.endswith("By a command")
    assert "Nadia Benali" in second
    assert second_line.endswith("In the window")


def test_what_a_change_touched_is_shown_before_and_after(program, sit):
    nadia = person(program, "Nadia Benali")
    people.add_note(program.open_unit, nadia, "Vue au forum")
    people.trash_people(program.open_unit, [nadia])
    hand = sit()
    assert told(hand.page) == [("Person · Nadia Benali · put in the trash", [])]
    hand.press(Key.Key_Down)
    assert told(hand.page) == [("Person · Nadia Benali · changed", ["Note – → Vue au forum"])]


def test_a_change_of_what_is_no_more_is_still_told_in_words(program, sit):
    decided(program, received(program, "Luc Roy"), State.DECLINED)
    for _ in range(2):
        history.undo(program.undo)
    [(head, values)] = told(sit().page)
    assert "Luc Roy" in head
    assert "State To decide → Declined" in values


def test_a_setting_is_told_by_the_words_it_is_chosen_by(program, sit):
    for value in ("normal", "high"):
        change_setting(program.open_unit, "contrast", value=value)
    [(_head, values)] = told(sit().page)
    assert values == ["Value Normal → High"]


def test_so_is_one_of_what_cannot_come_back(program, sit):
    decided(program, received(program, "Luc Roy"), State.DECLINED)
    for _ in range(2):
        history.undo(program.undo)
    person(program, "Nadia Benali")
    hand = sit()
    hand.press(Key.Key_Down)
    [(_head, values)] = told(hand.page)
    assert "State Pending → Declined" in values


def test_one_change_is_undone_and_redone_by_a_letter(program, record_path, sit):
    person(program, "Nadia Benali")
    whole = rows_of(record_path)
    hand = sit()
    hand.press(Key.Key_R)  # it holds: there is nothing to redo
    hand.press(Key.Key_U)
    hand.until(lambda: hand.said == ["1 change undone."])
    hand.until(lambda: lines(hand.page)[0].state is EntryState.UNDONE)
    assert rows_of(record_path)["person"] == []
    hand.until(lambda: at_rest(hand.page))
    hand.press(Key.Key_R)
    hand.until(lambda: hand.said[-1] == "1 change redone.")
    assert rows_of(record_path) == whole
    hand.until(lambda: lines(hand.page)[0].state is EntryState.DONE)
    assert foot(hand.page) == ""


def test_many_are_undone_only_after_a_question_and_redone(program, record_path, sit):
    person(program, "Nadia Benali")
    kept = rows_of(record_path)
    for name in ("Luc Roy", "Karim Haddad", "Julie Morin"):
        person(program, name)
    whole = rows_of(record_path)
    hand = sit()
    hand.press(Key.Key_Down)
    hand.press(Key.Key_Down)
    hand.press(Key.Key_U)
    question = hand.page.question
    assert question.label.text().startswith("3 changes will be undone: this one")
    first, _, last = question.passed.text().split("\u2028")
    assert "Julie Morin" in first
    assert "Luc Roy" in last
    assert question.yes_button.hasFocus()
    assert rows_of(record_path) == whole
    hand.page.escape()
    assert question.isHidden()
    assert hand.page.view.hasFocus()
    hand.press(Key.Key_U)
    hand.press(Key.Key_Space)
    hand.until(lambda: hand.said == ["3 changes undone."])
    assert rows_of(record_path) == kept
    hand.until(lambda: at_rest(hand.page) and lines(hand.page)[2].state is EntryState.UNDONE)
    hand.page.view.go_to(1)
    hand.until(lambda: hand.page.entry_view.entry.steps == 3)
    hand.press(Key.Key_R)
    assert question.label.text().startswith("3 changes will be redone")
    hand.press(Key.Key_Space)
    hand.until(lambda: hand.said[-1] == "3 changes redone.")
    assert rows_of(record_path) == whole


def test_a_question_gives_way_when_the_record_changes(program, sit):
    for name in ("Nadia Benali", "Luc Roy"):
        person(program, name)
    hand = sit()
    hand.press(Key.Key_Down)
    hand.press(Key.Key_U)
    assert not hand.page.question.isHidden()
    person(program, "Karim Haddad")
    hand.until(lambda: len(lines(hand.page)) == 3)
    hand.until(hand.page.question.isHidden)
    assert hand.said == []


@pytest.mark.parametrize("in_sight", [True, False])
def test_it_can_be_stopped_between_two_changes(program, record_path, sit, monkeypatch, in_sight):
    for n in range(30):
        person(program, f"Nadia Benali {n}")
    undone, stopped, step = Event(), Event(), Job.step

    def once_stopped(job, done, total):
        if done:
            undone.set()
            assert stopped.wait(60)
        step(job, done, total)

    monkeypatch.setattr(Job, "step", once_stopped)
    hand = sit()
    hand.page.view.go_to(hand.page.model.rowCount() - 1)
    hand.press(Key.Key_U)
    hand.page.question.yes_button.click()
    hand.until(undone.is_set)
    assert hand.page.question.is_running
    if not in_sight:
        hand.page.resize(500, 600)
        hand.page.show_list()
        assert not hand.page.question.bar.isVisible()
    assert hand.page.escape()
    stopped.set()
    hand.until(hand.page.question.isHidden)
    hand.until(lambda: lines(hand.page)[0].state is EntryState.UNDONE)
    assert [line.state for line in lines(hand.page)[1:]] == [EntryState.DONE] * 29
    assert len(rows_of(record_path)["person"]) == 29
    with program.open_reader() as reader:
        assert reader.overview.problems() == []


def test_what_cannot_be_redone_says_so_and_has_no_button(program, sit):
    person(program, "Nadia Benali")
    history.undo(program.undo)
    person(program, "Luc Roy")
    hand = sit()
    hand.press(Key.Key_Down)
    assert hand.page.entry_view.entry.line.state is EntryState.DROPPED
    assert hand.page.replay_button.isHidden()
    assert "so it cannot be redone" in foot(hand.page)
    hand.press(Key.Key_R)
    hand.press(Key.Key_U)
    assert (hand.said, hand.refused) == ([], [])


def test_of_what_was_deleted_for_good_it_says_no_more_than_that(program, sit):
    nadia = person(program, "Nadia Benali")
    people.trash_people(program.open_unit, [nadia])
    with program.open_reader() as reader:
        erasing.erase(program.erase, program.backups, list(reader.trash.ids()))
    hand = sit()
    for _ in lines(hand.page):
        assert foot(hand.page) == "What was deleted for good does not come back."
        hand.press(Key.Key_Down)


def test_the_tabs_show_what_was_made_in_one_place(program, record_path, sit):
    person(program, "Nadia Benali")
    met(app.build(record_path, origin="command", day=lambda: TODAY), "Luc Roy")
    page = sit().page
    page.list.tabs.chosen.emit(list(Which).index(Which.COMMAND))
    assert [line.action for line in lines(page)] == ["log_meeting"]
    page.list.tabs.chosen.emit(list(Which).index(Which.IMPORT))
    assert lines(page) == []
    assert page.empty.isVisibleTo(page)


def test_changes_are_found_by_words_of_their_sentence_and_by_names(program, sit):
    person(program, "Nadia Benali")
    met(program, "Zoé Tremblay")
    met(program, "Luc Roy")
    hand = sit()
    page, find = hand.page, hand.page.filter
    hand.press(Key.Key_F)
    assert find.edit.hasFocus()
    find.edit.setText("ZOE meeting")
    hand.until(lambda: page.model.count == 1)
    assert "Zoé Tremblay" in titles(page)[0][0]
    assert page.model.is_header(0)
    find.edit.setText("zoe roy")
    hand.until(lambda: page.model.count == 0)
    assert find.empty.isVisible()
    assert page.escape()
    hand.until(lambda: page.model.count == 3)


def test_what_many_changes_were_is_read_before_they_are_undone(program, sit):
    for n in range(9):
        person(program, f"Nadia Benali {n}")
    hand = sit()
    hand.page.view.go_to(hand.page.model.rowCount() - 1)
    hand.press(Key.Key_U)
    *named, rest = hand.page.question.passed.text().split("\u2028")
    assert ["Nadia Benali" in each for each in named] == [True] * 6
    assert "Nadia Benali 8" in named[0]
    assert rest == "… and 3 others"


def test_letters_are_no_keys_where_they_were_switched_off(program, sit):
    person(program, "Nadia Benali")
    change_setting(program.open_unit, "single_keys", value=False)
    hand = sit()
    hand.press(Key.Key_U)
    assert hand.said == []
    assert hand.page.replay_button.isVisible()


def test_a_change_of_another_version_is_listed_all_the_same(program, record_path, sit):
    person(program, "Nadia Benali")
    with closing(sqlite3.connect(record_path)) as connection, connection:
        connection.execute("UPDATE journal_entry SET action = 'fly_away', facts = '{}'")
    assert titles(sit().page)[0][0] == "A change made by another version of NetKeeper"


def test_a_hundred_thousand_changes_open_and_scroll(program, record_path, sit):
    person(program, "Nadia Benali")
    facts = '{"name": "Luc Roy"}'
    entries = ((f"2026-11-{1 + n % 23:02d}T10:00:00Z", facts) for n in range(100_000))
    with closing(sqlite3.connect(record_path)) as connection, connection:
        connection.executemany(
            "INSERT INTO journal_entry(at, action, facts, origin, state)"
            " VALUES (?, 'add_person', ?, 'window', 'done')",
            entries,
        )
    page = sit().page
    assert page.model.count == 100_001
    page.view.go_to(page.model.rowCount() - 1)
    assert page.entry_view.entry.steps == 100_001
    page.ask()
    assert "100" in page.question.label.text()


def test_many_rows_are_told_by_counts(program, sit):
    with program.open_unit("add_person") as unit:
        for n in range(60):
            unit.imports.add_rows("saved_search", [{"name": f"s{n}", "query": "x"}])
        unit.commit(name="Nadia Benali")
    in_all, _among_them = sit().page.entry_view.touched.groups  # those before go a turn later
    (counts,) = in_all.findChildren(CountsRow)
    assert [each.text() for each in counts.findChildren(Paragraph)] == [
        "Saved search",
        "added: 60",
    ]


def test_it_is_reached_by_its_key_and_its_button_from_anywhere(open_window, record_path, qtbot):
    window = open_window(record_path, day=lambda: TODAY)
    window.frame.focus_field()
    qtbot.keyClick(window.frame.focusWidget(), Key.Key_H, CTRL)
    assert window.frame.code == "history"
    window.frame.show_page("people")
    qtbot.mouseClick(window.frame.top_bar.history_button, Qt.MouseButton.LeftButton)
    assert window.frame.code == "history"
    assert window.frame.top_bar.history_button.accessibleName() == "History"


def test_all_of_it_is_said_in_french(program, sit, speech):
    nadia = person(program, "Nadia Benali")
    people.add_note(program.open_unit, nadia, "Vue au forum")
    page = sit().page
    speech.choose("fr")
    page.retranslate()
    assert told(page) == [("Personne · Nadia Benali · modification", ["Note – → Vue au forum"])]
