"""The list of people: filters, orders, tags, marks, and what empties it."""

from __future__ import annotations

import pytest

from netkeeper.services import people
from netkeeper.ui.people.page import PeoplePage
from netkeeper.ui.people.source import Order, View, Which
from netkeeper.ui.widgets.tabs import Tab
from tests.ui.keyboard import CTRL, Key
from tests.ui.people.by_hand import go_to, names


def test_nothing_stands_for_a_detail_before_somebody_was_read(hand, qtbot):
    page = PeoplePage(hand.desk)
    qtbot.addWidget(page)
    for _piece in page.furnish():
        pass
    assert page.detail.area.isHidden()
    assert not hand.page.detail.area.isHidden()


def test_the_list_names_everybody_with_how_often_and_when_one_met(hand):
    assert names(hand) == ["Louis Asselin", "Nadia Benali", "Karim Haddad", "Mai Nguyen"]
    view = hand.page.view
    faces = [view.face(row) for row in range(4)]
    assert [(each.right, each.right_small) for each in faces] == [
        ("1 meeting", "Sep 2026"),
        ("2 meetings", "Nov 2026"),
        ("introduced", "Sep 2026"),
        ("never", ""),
    ]


@pytest.mark.parametrize(
    ("which", "shown"),
    [
        (Which.MET, ["Louis Asselin", "Nadia Benali"]),
        (Which.TO_INVITE, ["Louis Asselin", "Nadia Benali"]),
        (Which.NEVER_MET, ["Mai Nguyen"]),
    ],
)
def test_a_filter_of_the_menu_gets_a_tab_and_shows_its_people(hand, which, shown):
    menu = hand.page.menus.filter_menu()
    words = {
        Which.MET: "Met",
        Which.TO_INVITE: "To invite",
        Which.NEVER_MET: "Connected, never met",
    }
    next(each for each in menu.actions() if each.text() == words[which]).trigger()
    assert names(hand) == shown
    tabs = hand.page.list.tabs
    assert tabs.findChildren(Tab)[tabs.current()].label.startswith(words[which])


def test_an_order_stays_through_other_filters(hand):
    hand.page.show_view(View(order=Order.LAST_MET))
    assert names(hand)[0] == "Nadia Benali"
    hand.page.list.tabs.chosen.emit(1)
    assert names(hand) == ["Nadia Benali", "Louis Asselin"]
    assert hand.page.menus.sorter.button.label() == "Last met"


def test_a_tag_lists_those_who_bear_it(hand, ids):
    people.tag_people(hand.desk.program.open_unit, [ids["mai"]], "client")
    hand.page.show_view(View(tag="client"))
    hand.until(lambda: names(hand) == ["Mai Nguyen"])


def test_an_empty_record_says_whom_to_add_and_offers_it(sit_at):
    hand = sit_at(PeoplePage)
    assert hand.page.empty.isVisible()
    hand.page.empty.button.click()
    assert hand.page.pane.is_editing


def test_a_change_by_another_window_is_seen_when_the_page_is_shown_again(hand, ids):
    hand.page.hide()
    people.trash_people(hand.desk.program.open_unit, [ids["louis"]])
    hand.page.show()
    hand.until(lambda: names(hand)[0] == "Nadia Benali")


def test_marked_rows_go_to_the_trash_as_one_change(hand):
    hand.press(Key.Key_Home)
    hand.press(Key.Key_Space)
    hand.press(Key.Key_Down)
    hand.press(Key.Key_Space)
    hand.press(Key.Key_Delete)
    hand.until(lambda: names(hand) == ["Karim Haddad", "Mai Nguyen"])
    hand.until(lambda: hand.said == ["2 people put in the trash."])
    hand.desk.undo()
    hand.until(lambda: len(names(hand)) == 4)
    hand.desk.redo()
    hand.until(lambda: len(names(hand)) == 2)


@pytest.mark.parametrize(("entry", "page"), [("Duplicates…", "duplicates"), ("Trash…", "trash")])
def test_the_filter_leads_to_the_pages_that_hang_on_people(hand, entry, page):
    menu = hand.page.menus.filter_menu()
    next(each for each in menu.actions() if each.text() == entry).trigger()
    assert hand.wanted == [(page, None)]


def test_a_tag_is_given_to_the_marked_rows_and_taken_from_them(hand, ids):
    hand.press(Key.Key_A, CTRL)
    hand.press(Key.Key_T)
    hand.type("Forum")
    hand.press(Key.Key_Return)
    reader = hand.desk.reader
    hand.until(lambda: len(reader.people.ids(tag="Forum")) == 4)
    hand.press(Key.Key_T)
    panel = hand.page.pane.detail.forms.tag
    assert panel.title_label.text() == "Tag 4 people"
    hand.press(Key.Key_Tab)
    assert panel.chips()[0].hasFocus()
    assert not panel.chips()[0].grab().isNull()  # painted: of two buttons it would crash
    hand.press(Key.Key_Return)
    hand.until(lambda: len(reader.people.ids(tag="Forum")) == 0)


def test_where_the_list_stands_alone_a_key_brings_the_detail_with_its_form(hand, ids):
    hand.page.resize(560, 700)
    go_to(hand, ids["nadia"])
    hand.page.show_list()
    hand.press(Key.Key_F)
    panel = hand.page.pane.detail.forms.follow_up
    hand.until(panel.what_edit.hasFocus)
    assert not hand.page.list.isVisible()
    hand.press(Key.Key_Escape)
    assert not panel.isVisible()
    assert hand.page.escape()
    assert hand.page.list.isVisible()
    hand.page.begin_new()
    hand.until(hand.page.pane.editor.form.edits["given_name"].hasFocus)
    hand.press(Key.Key_Escape)
    assert not hand.page.pane.is_editing
