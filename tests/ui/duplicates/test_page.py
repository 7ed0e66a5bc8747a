"""Duplicates: looked for, seen with the reason, made one or kept as two, by the keyboard alone."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt

from netkeeper.domain.identity.candidates import Certainty, Reason
from netkeeper.domain.identity.duplicates import Pair
from netkeeper.services import history
from netkeeper.ui.duplicates.page import DuplicatesPage
from netkeeper.ui.duplicates.sides import Cell
from netkeeper.ui.lists.model import ACCESSIBLE_TEXT
from netkeeper.ui.people.page import PeoplePage
from netkeeper.ui.work.jobs import BaseJob
from tests.conftest import rows_of
from tests.services.cast import met, person
from tests.ui.keyboard import Key


@pytest.fixture
def twice(program):
    """Two who may be one, and two namesakes; the ids of all four."""
    sophie = person(program, "Sophie Lavoie", company="Desjardins", note="Chorale.")
    short = person(program, "S. Lavoie", company="Desjardins", note="Vélo.", position="Notaire")
    met(program, short, event="Forum")
    return sophie, short, person(program, "Luc Roy"), person(program, "Luc Roy")


@pytest.fixture
def given(monkeypatch):
    """A function that has the page find these pairs at once, without a process of its own."""

    def give(*pairs):
        def start(scan):
            scan.found.emit([Pair(*each) for each in pairs])
            scan.ended.emit()

        monkeypatch.setattr("netkeeper.ui.duplicates.scan.DuplicateScan.start", start)

    return give


@pytest.fixture
def page(twice, given, sit_at):
    """The page with both pairs found, the namesakes first."""
    sophie, short, luc, other = twice
    given(
        (luc, other, Certainty.STRONG, (Reason.SAME_NAME,), 1.0),
        (sophie, short, Certainty.POSSIBLE, (Reason.INITIAL, Reason.COMPANY), 0.9),
    )
    hand = sit_at(DuplicatesPage)
    hand.until(lambda: hand.page.merge_view.plan is not None)
    return hand


def titles(page):
    return [page.view.face(row).title for row in range(page.model.rowCount())]


def test_pairs_are_found_by_the_whole_record_in_a_process_of_its_own(twice, sit_at):
    hand = sit_at(DuplicatesPage)
    assert "Looking" in hand.page.empty._sentence.text()
    hand.until(lambda: hand.page.model.count == 2)
    assert titles(hand.page) == ["Luc Roy", "Sophie Lavoie · S. Lavoie"]
    assert hand.page.model.index(0).data(ACCESSIBLE_TEXT).startswith("Luc Roy (twice), ")
    assert hand.page.view.face(1).subtitle == "initial, same company"
    assert hand.page.merge_view.why.text() == "Likely one person: same name"


def test_looking_can_be_stopped_and_begun_again(twice, sit_at):
    hand = sit_at(DuplicatesPage)
    assert hand.page.again_button.label() == "Stop"
    assert hand.page.escape()
    hand.until(lambda: not hand.page.scan.is_running)
    assert hand.page.model.count == 0
    assert hand.page.empty._sentence.text() == "The search was stopped."
    assert not hand.page.progress.isVisible()
    assert not hand.page.escape()
    hand.page.again_button.click()
    assert "Looking" in hand.page.empty._sentence.text()
    hand.until(lambda: hand.page.model.count == 2)


def test_why_the_record_cannot_be_looked_through_is_said_in_a_sentence(twice, sit_at, program):
    hand, bugs = sit_at(DuplicatesPage), []
    hand.desk.failed.connect(bugs.append)
    hand.until(lambda: hand.page.model.count == 2 and not hand.page.scan.is_running)
    away = program.path.with_suffix(".away")
    program.path.rename(away)
    program.path.write_text("No record of ours, but a letter that was saved under its name.")
    try:
        hand.page.look()
        hand.until(lambda: not hand.page.scan.is_running)
    finally:
        away.replace(program.path)
    assert not bugs
    assert [str(program.path) in each for each in hand.refused] == [True]


def test_where_nobody_is_twice_it_says_so(given, sit_at):
    given()
    page = sit_at(DuplicatesPage).page
    assert page.empty._sentence.text() == "Nobody seems to be here twice."
    assert not page.merge_button.isVisible()


def test_each_head_stands_over_its_column_of_values(page):
    page.press(Key.Key_Down)
    view = page.page.merge_view
    cells = view.choices["name"].findChildren(Cell)[:2]
    page.until(lambda: cells[1].x() > 0)
    assert [each.x() for each in view.heads] == [each.x() for each in cells]


def test_two_are_made_one_as_chosen_and_undo_gives_both_back(
    page, twice, program, reader, record_path
):
    sophie, short, *_ = twice
    before = rows_of(record_path)
    page.press(Key.Key_Down)
    view = page.page.merge_view
    assert list(view.choices) == ["name", "note"]
    said = [each.text() for each in view.after]
    assert "Goes along: 1 meeting." in said
    assert "Kept beside, as a former or other one: S. Lavoie." in said
    page.press(Key.Key_Return)
    page.press(Key.Key_Right)
    assert view.chosen == {"name": "other"}
    page.press(Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    page.until(lambda: page.said == ["Records of S. Lavoie and Sophie Lavoie merged."])
    one = reader.people.get(sophie)
    assert (one.display_name, one.position, one.note) == (
        "S. Lavoie",
        "Notaire",
        "Chorale.\n\nVélo.",
    )
    assert one.other_names == ("Sophie Lavoie",)
    assert reader.people.get(short) is None
    page.until(lambda: titles(page.page) == ["Luc Roy"])
    history.undo(program.undo)
    page.until(lambda: len(titles(page.page)) == 2)
    assert rows_of(record_path) == before


def test_two_are_kept_as_two_by_a_letter_and_the_next_pair_follows(page, reader, twice):
    page.press(Key.Key_D)
    page.until(lambda: page.said == ["Luc Roy and Luc Roy kept as two people."])
    page.until(lambda: titles(page.page) == ["Sophie Lavoie · S. Lavoie"])
    assert page.page.merge_view.plan.kept.id == twice[0]
    assert reader.registry.dismissed() == {twice[2:]}
    page.press(Key.Key_M)
    page.until(lambda: page.page.model.count == 0)


def test_a_digit_opens_either_record(page, twice):
    page.press(Key.Key_2)
    assert page.wanted == [("people", twice[3])]


def test_a_choice_stays_while_the_record_changes(page, program):
    page.press(Key.Key_Down)
    page.press(Key.Key_Return)
    page.press(Key.Key_Right)
    person(program, "Nadia Benali")
    page.until(lambda: not page.desk.findChildren(BaseJob))
    view = page.page.merge_view
    assert view.chosen == {"name": "other"}
    assert view.choices["name"].current() == 1


def test_two_connections_are_warned_of(program, given, sit_at):
    days = date(2026, 1, 5), date(2026, 3, 9)
    one, other = (
        person(program, "Luc Roy", slug=f"luc-{day.month}", connected_on=day) for day in days
    )
    given()
    page = sit_at(DuplicatesPage).page
    assert not page.merge_view.warning.isVisible()
    page.show_target((one, other))
    assert page.merge_view.warning.text().startswith("LinkedIn knows both")
    assert page.merge_view.warning.isVisible()


def test_a_persons_page_leads_to_two_side_by_side(twice, given, sit_at):
    given()
    hand = sit_at(PeoplePage)
    hand.page.show_target(twice[0])
    hand.press(Key.Key_G)
    hand.type("S. Lav")
    hand.page.commands._forms.merge.picker.look()
    hand.press(Key.Key_Return)
    assert hand.wanted == [("duplicates", (twice[0], twice[1]))]
    other = sit_at(DuplicatesPage)
    other.page.show_target((twice[0], twice[1]))
    assert other.page.merge_view.heads[1].name.text() == "S. Lavoie"
    other.page.merge()
    other.until(lambda: other.wanted == [("people", twice[0])])
