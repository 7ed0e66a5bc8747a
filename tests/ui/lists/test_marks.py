"""Marked rows: kept through sorts, filters and changes, and acted upon as one change."""

from __future__ import annotations

from array import array
from datetime import date

import pytest
from PySide6.QtWidgets import QMenu

from netkeeper.domain.days import Day
from netkeeper.domain.trash import Kind
from netkeeper.services import people
from netkeeper.services.meetings import Attendee, MeetingDraft, log_meeting
from netkeeper.store.reading import orders
from netkeeper.ui.history.page import HistoryPage
from netkeeper.ui.lists.marks import same_ids
from netkeeper.ui.meetings.page import MeetingsPage
from netkeeper.ui.people.page import PeoplePage
from netkeeper.ui.people.source import Order, View, Which
from netkeeper.ui.received.page import ReceivedPage
from netkeeper.ui.sent.page import SentPage
from netkeeper.ui.shell.sorting import SORT_KEYS, Sorting
from netkeeper.ui.trash.page import TrashPage
from netkeeper.ui.widgets.part_key import PartKey
from tests.conftest import TODAY, rows_of
from tests.services.cast import met, person, restored
from tests.ui.keyboard import CTRL, SHIFT, Key

NAMES = ("Nadia Benali", "Luc Émond", "Karim Haddad", "Zoé Roy")


@pytest.fixture
def crowd(program):
    ids = {name.split()[1]: person(program, name) for name in NAMES}
    for name, day in (("Roy", date(2026, 5, 2)), ("Émond", date(2026, 6, 3))):
        draft = MeetingDraft(Day(day), [Attendee("", ids[name])])
        log_meeting(program.open_unit, draft, TODAY)
    return ids


@pytest.fixture(params=["read at once", "read beside the window"])
def hand(request, crowd, sit_at, monkeypatch):
    """The page on four people, whose order is read at once, or as that of many is."""
    if request.param != "read at once":
        monkeypatch.setattr(orders, "SHORT", 1)
    hand = sit_at(PeoplePage)
    # Of four that are read beside the window a busy machine shows the beginning before: as many.
    hand.until(lambda: hand.page.pane.page is not None)
    hand.page.view.setFocus()
    return hand


def names(hand):
    model = hand.page.model
    return [model.line(row).name.split()[1] for row in range(model.rowCount())]


def marked(hand):
    rows = range(hand.page.model.rowCount())
    return {names(hand)[row] for row in rows if hand.page.view.marks.has(row)}


def test_a_list_is_sorted_either_way_and_what_has_no_value_stays_last(hand, crowd):
    assert names(hand) == ["Benali", "Émond", "Haddad", "Roy"]
    sorter = hand.page.menus.sorter
    sorter.choose(Sorting(Order.LAST_MET))
    hand.until(lambda: names(hand) == ["Émond", "Roy", "Benali", "Haddad"])
    sorter.turn()
    hand.until(lambda: names(hand) == ["Roy", "Émond", "Benali", "Haddad"])
    sorter.choose(Sorting(Order.NEWEST))
    hand.until(lambda: names(hand) == ["Roy", "Haddad", "Émond", "Benali"])


def test_marks_stay_with_their_people_in_another_order_and_another_filter(hand, crowd):
    hand.press(Key.Key_Space)
    hand.press(Key.Key_End)
    hand.press(Key.Key_Space)
    assert marked(hand) == {"Benali", "Roy"}
    hand.page.menus.sorter.choose(Sorting(Order.LAST_MET))
    hand.until(lambda: names(hand)[0] == "Émond")
    assert marked(hand) == {"Benali", "Roy"}
    hand.page.show_view(hand.page.menus.sorted(View(Which.MET)))
    hand.until(lambda: len(names(hand)) == 2)
    assert marked(hand) == {"Roy"}
    assert hand.page.bar.label.text() == "2 people selected · 1 not in this list"
    assert set(hand.page.view.chosen_ids()) == {crowd["Benali"], crowd["Roy"]}
    hand.page.show_view(hand.page.menus.sorted(View()))
    hand.until(lambda: len(names(hand)) == 4)
    assert marked(hand) == {"Benali", "Roy"}


@pytest.mark.parametrize(
    "made", [PeoplePage, MeetingsPage, ReceivedPage, SentPage, TrashPage, HistoryPage]
)
def test_the_key_that_sorts_is_told_where_it_does(sit_at, program, made):
    page = sit_at(made).page
    keys = [each.key().toString() for each in page.findChildren(PartKey)]
    told = [each.keys for each in (*page.key_hints(), *page.list_hints())]
    assert told.count(SORT_KEYS) == keys.count(SORT_KEYS)


def test_who_is_thrown_away_is_no_longer_marked(hand, crowd, program):
    hand.press(Key.Key_A, CTRL)
    people.trash_people(program.open_unit, [crowd["Haddad"]])
    hand.desk.changed.emit(frozenset())
    hand.until(lambda: len(names(hand)) == 3)
    assert hand.page.view.marks.count() == 3
    restored(program, Kind.PERSON, crowd["Haddad"])
    hand.desk.changed.emit(frozenset())
    hand.until(lambda: len(names(hand)) == 4)
    assert marked(hand) == {"Benali", "Émond", "Roy"}


def test_what_is_done_to_the_marked_is_one_change(hand, crowd, record_path):
    before = rows_of(record_path)
    hand.press(Key.Key_A, CTRL)
    assert hand.page.bar.isVisible()
    hand.press(Key.Key_K)
    hand.until(lambda: hand.said == ["Contact with 4 people logged."])
    hand.press(Key.Key_K)
    hand.until(lambda: len(hand.refused) == 1)
    hand.press(Key.Key_F)
    hand.type("write")
    hand.press(Key.Key_Return)
    hand.until(lambda: hand.said[-1] == "Follow-up “write” logged for 4 people.")
    menu = QMenu()
    hand.page.view.fill_menu(menu, 0)
    next(each for each in menu.actions() if each.text() == "Not in contact").trigger()
    hand.until(lambda: hand.said[-1] == "Contact with 4 people taken back.")
    hand.page.bar.buttons["del"].click()
    hand.until(lambda: names(hand) == [])
    for _ in range(4):
        hand.desk.undo()
    hand.until(lambda: rows_of(record_path) == before)


@pytest.mark.parametrize("how", ["some", "all"])
def test_undo_gives_the_marks_back_with_the_rows(hand, how):
    if how == "all":
        hand.press(Key.Key_A, CTRL)
    else:
        hand.press(Key.Key_Down, SHIFT)
    before, listed = marked(hand), names(hand)
    hand.press(Key.Key_Delete)
    hand.until(lambda: len(names(hand)) == len(listed) - len(before))
    assert not hand.page.bar.isVisible()
    hand.desk.undo()
    hand.until(lambda: names(hand) == listed)
    assert marked(hand) == before
    assert hand.page.bar.isVisible()


def test_what_was_marked_before_something_else_was_stays_unmarked(hand):
    listed = names(hand)
    hand.press(Key.Key_Down, SHIFT)
    hand.press(Key.Key_Delete)
    hand.until(lambda: len(names(hand)) == 2)
    hand.press(Key.Key_Space)
    (alone,) = marked(hand)
    hand.desk.undo()
    hand.until(lambda: names(hand) == listed)
    assert marked(hand) == {alone}


def test_a_meeting_with_all_the_marked_is_begun(hand):
    hand.press(Key.Key_Down, SHIFT)
    hand.press(Key.Key_M)
    assert hand.logged == ["Nadia Benali, Luc Émond"]


def test_the_order_is_remembered(crowd, sit_at):
    first = sit_at(PeoplePage)
    first.page.menus.sorter.choose(Sorting(Order.NEWEST, reverse=True))
    second = sit_at(PeoplePage)
    assert names(second) == ["Benali", "Émond", "Haddad", "Roy"]
    assert second.page.menus.view == View(order=Order.NEWEST, reverse=True)
    entries = second.page.menus.sorter.menu().actions()
    assert [each.text() for each in entries if each.isChecked()] == ["Added", "The other way round"]


def test_meetings_out_of_the_order_of_days_have_no_months(crowd, program, sit_at):
    met(program, "Ada Exemple", on=date(2026, 1, 5), event="Écoles")
    met(program, "Ada Exemple", on=date(2026, 1, 6), event="Forum")
    page = sit_at(MeetingsPage).page
    headed = page.model.rowCount()
    assert headed > page.model.count == 4
    page.sorter.choose(Sorting("event"))
    assert page.model.rowCount() == 4
    assert [page.model.line(row).event for row in range(4)] == ["Écoles", "Forum", "", ""]
    page.sorter.choose(Sorting("day", reverse=True))
    assert page.model.rowCount() == headed
    assert page.model.line(1).event == "Écoles"


def test_two_orders_of_the_same_ids_are_known_as_such():
    some = array("q", range(1, 20_001))
    assert same_ids(some, some[::-1])
    other = some[:]
    other[-1] = 30_000
    assert not same_ids(some, other)
    other[-1] = 1
    assert not same_ids(other, some)
