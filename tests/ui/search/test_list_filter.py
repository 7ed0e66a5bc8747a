"""The filter over every list: the search language, what it leaves, what it doesn't understand."""

from __future__ import annotations

from array import array

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from netkeeper.domain.people import Person
from netkeeper.domain.query.nodes import Query, Sort, Words
from netkeeper.services.people import add_person, tag_people
from netkeeper.ui.history.page import HistoryPage
from netkeeper.ui.lists.filtered import FilteredSource, Hits, SearchWanted
from netkeeper.ui.lists.source import Rows, Section
from netkeeper.ui.meetings.page import MeetingsPage
from netkeeper.ui.people.page import PeoplePage
from netkeeper.ui.people.source import Which as People
from netkeeper.ui.received.page import ReceivedPage
from netkeeper.ui.sent.page import SentPage
from netkeeper.ui.sent.source import Which as Sent
from netkeeper.ui.trash.page import TrashPage
from netkeeper.ui.widgets.chip import ChipButton
from tests.ui.keyboard import CTRL


def rows(page):
    lines = page.view.lines
    return [str(lines.index(n).data()) for n in range(lines.rowCount())]


def filtered(hand, text):
    """Open the filter by its key, type, and wait until the list shows what is found."""
    hand.press(Qt.Key.Key_F, CTRL)
    hand.type(text)
    found = hand.page.filter
    hand.until(lambda: found.edit.text() == text and not found._lookups.waits())
    hand.until(lambda: found.is_active)


@pytest.mark.parametrize(
    ("page", "text", "left"),
    [
        (PeoplePage, "is:met (nordika or velanord)", ["Nadia Benali", "Olivier Gagnon"]),
        (PeoplePage, "entreprise:velanord tri:-nom", ["Karim Haddad", "Nadia Benali"]),
        (MeetingsPage, "nom:benali", ["November 2026", "Comité du programme"]),
        (ReceivedPage, "picard or nguyen", ["Tristan Picard", "Mai Nguyen"]),
        (SentPage, "is:pending sent:2026-07", ["Wei Li"]),
        (PeoplePage, "bennali", ["Nadia Benali"]),
        (MeetingsPage, "bennali", ["November 2026", "Comité du programme"]),
        (ReceivedPage, "nguyne direction:received", ["Mai Nguyen"]),
    ],
)  # fmt: skip
def test_every_list_has_the_filter(sit_at, asked, page, text, left):
    hand = sit_at(page)
    before = rows(hand.page)
    filtered(hand, text)
    assert rows(hand.page) == left
    hand.press(Qt.Key.Key_Down)
    assert hand.page.view.hasFocus()
    assert hand.page.escape()
    assert rows(hand.page) == before
    assert not hand.page.escape()


@pytest.mark.parametrize(
    ("page", "text", "target", "listed"),
    [
        (PeoplePage, "olivier", "nadia", "Nadia Benali"),
        (PeoplePage, "olivier", People.MET, "Nadia Benali"),
        (ReceivedPage, "picard", "from_karim", "Karim Haddad"),
        (SentPage, "asselin", "to_wei", "Wei Li"),
        (SentPage, "asselin", Sent.PENDING, "Wei Li"),
    ],
)  # fmt: skip
def test_what_another_page_leads_to_is_shown_though_the_filter_leaves_it_out(
    sit_at, asked, page, text, target, listed
):
    hand = sit_at(page)
    filtered(hand, text)
    wanted = getattr(asked, target, target)
    hand.page.show_target(wanted)
    hand.until(lambda: listed in rows(hand.page))
    assert hand.page.filter.isHidden()
    if target != wanted:
        hand.until(lambda: hand.page.view.current_id() == wanted)


def test_a_meeting_that_another_page_leads_to_is_shown_so_too(sit_at, asked, reader):
    hand = sit_at(MeetingsPage)
    oldest = reader.meetings.ids()[-1]
    filtered(hand, "nom:benali")
    hand.page.show_target(oldest)
    hand.until(lambda: hand.page.view.current_id() == oldest)
    assert hand.page.filter.isHidden()


def test_a_slash_in_the_list_begins_the_filter(sit_at, asked):
    hand = sit_at(PeoplePage)
    hand.type("/")
    assert hand.page.filter.edit.hasFocus()
    assert hand.page.filter.edit.text() == ""


@pytest.mark.parametrize("page", [PeoplePage, HistoryPage])
def test_a_screen_reader_says_once_that_it_filters(sit_at, asked, page):
    heard = QAccessible.queryAccessibleInterface(sit_at(page).page.filter.edit)
    assert heard.text(QAccessible.Text.Name) == "Filter the list"
    hint = heard.text(QAccessible.Text.Description)
    assert hint.startswith("Words, ")
    assert "filter" not in hint.casefold()


def test_what_is_not_understood_is_said_once_it_is_typed(sit_at, asked):
    hand = sit_at(PeoplePage)
    found = hand.page.filter
    hand.press(Qt.Key.Key_F, CTRL)
    hand.type("is:blue")
    hand.until(lambda: not found._lookups.waits())
    assert found.issues.isHidden()
    assert len(rows(hand.page)) == 6
    hand.type(" nadia")
    hand.until(found.issues.isVisible)
    assert found.issues.text().startswith("“blue” is unknown after “is:”. For example: pending, ")
    hand.until(lambda: rows(hand.page) == ["Nadia Benali"])


def test_a_word_that_nothing_has_stands_for_one_like_it_and_that_is_said(sit_at, asked):
    hand = sit_at(PeoplePage)
    filtered(hand, "bennali")
    assert rows(hand.page) == ["Nadia Benali"]
    assert hand.page.filter.issues.text() == "Nothing has “bennali”: searched as benali."
    hand.page.filter.edit.setText("benali")
    hand.until(hand.page.filter.issues.isHidden)
    assert rows(hand.page) == ["Nadia Benali"]


def test_nothing_found_says_so_and_offers_all(sit_at, asked):
    hand = sit_at(SentPage)
    filtered(hand, "zzz")
    assert rows(hand.page) == []
    assert hand.page.filter.empty.isVisible()
    assert not hand.page.empty.isVisible()
    hand.page.filter.empty.button.click()
    assert len(rows(hand.page)) == 4


def test_the_filter_follows_the_record(sit_at, asked):
    hand = sit_at(PeoplePage)
    filtered(hand, "tag:vip")
    assert rows(hand.page) == []
    number = add_person(hand.desk.program.open_unit, Person(0, "Zoé", "Côté", "Zoé Côté"))
    tag_people(hand.desk.program.open_unit, [number], "VIP")
    hand.until(lambda: rows(hand.page) == ["Zoé Côté"])


def test_a_search_opened_from_elsewhere_is_the_list(sit_at, asked):
    hand = sit_at(MeetingsPage)
    hand.page.show_target(SearchWanted("forum in:meetings"))
    hand.until(lambda: rows(hand.page)[1:] == ["Forum Innovation"])
    kept = []
    hand.desk.search_kept.connect(kept.append)
    hand.press(Qt.Key.Key_S, CTRL)
    hand.page.filter.edit.setText("forum")
    hand.page.filter.save_button.click()
    assert kept == ["forum in:meetings", "forum in:meetings"]


def offered(hand):
    """Return what is offered under the filter; nothing where it is not in sight."""
    completion = hand.page.filter._completion
    if completion is None or completion.panel.isHidden():
        return []
    return list(completion.panel.offers.offers)


def test_the_filter_is_completed_while_typed_by_keys_alone(sit_at, asked):
    hand = sit_at(PeoplePage)
    before, edit = rows(hand.page), hand.page.filter.edit
    hand.press(Qt.Key.Key_F, CTRL)
    hand.type("comp")
    assert offered(hand) == ["company:"]
    hand.press(Qt.Key.Key_Tab)
    assert edit.text() == "company:"
    hand.type("vel")
    hand.until(lambda: offered(hand) == ["Coop Vélanord"])
    hand.press(Qt.Key.Key_Tab)
    assert edit.text() == 'company:"Coop Vélanord" '
    assert edit.hasFocus()
    assert offered(hand) == []
    hand.until(lambda: rows(hand.page) == ["Nadia Benali", "Karim Haddad"])
    hand.type("is:m")
    assert offered(hand) == ["met"]
    assert hand.page.escape()  # first what is offered goes, then the filter
    assert offered(hand) == []
    hand.press(Qt.Key.Key_Backspace)
    assert offered(hand)[0] == "met"
    assert hand.page.escape()
    assert hand.page.escape()
    assert rows(hand.page) == before


@pytest.mark.parametrize(
    ("page", "typed", "expected"),
    [
        (MeetingsPage, "forum pl", ["place:"]),
        (ReceivedPage, "di", []),
        (SentPage, "-is:with", ["withdrawn"]),
        (TrashPage, "no", ["note:", "nom:"]),
        (HistoryPage, "no", ["nom:"]),
        (HistoryPage, "place:", []),
    ],
)
def test_every_list_offers_what_it_can_be_asked(sit_at, asked, page, typed, expected):
    hand = sit_at(page)
    hand.page.begin_filter()
    hand.type(typed)
    assert offered(hand) == expected


def test_offers_leave_with_the_keyboard_and_come_back_with_it(sit_at, asked):
    hand = sit_at(PeoplePage)
    hand.press(Qt.Key.Key_F, CTRL)
    hand.type("comp")
    hand.press(Qt.Key.Key_Down)
    assert hand.page.view.hasFocus()
    assert offered(hand) == []
    hand.press(Qt.Key.Key_F, CTRL)
    assert offered(hand) == ["company:"]


def test_what_is_not_understood_is_said_with_the_offers_over_it(sit_at, asked):
    hand = sit_at(PeoplePage)
    found = hand.page.filter
    hand.press(Qt.Key.Key_F, CTRL)
    hand.type("is:blue comp")
    hand.until(found.issues.isVisible)
    line = found._completion.panel.offers
    assert offered(hand) == ["company:"]
    assert line.issues.isVisible()
    assert line.issues.text() == found.issues.text()
    assert line.sentence() == "Goes on with company:; Tab takes the first."


def test_all_that_is_offered_is_in_sight(sit_at, asked):
    hand = sit_at(ReceivedPage)
    hand.press(Qt.Key.Key_F, CTRL)
    hand.type("is")
    assert len(offered(hand)) == 1
    hand.type(":")
    panel = hand.page.filter._completion.panel
    chips = [each for each in panel.findChildren(ChipButton) if each.isVisible()]
    assert len(chips) == len(offered(hand)) > 5
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    for each in chips:
        place = QRect(each.mapTo(panel, QPoint(0, 0)), each.size())
        assert panel.rect().contains(place)
        assert each.accessibleName()


class Months:
    """Six lines under three headers."""

    def rows(self, reader):
        sections = [Section(0, "c"), Section(2, "b"), Section(4, "a")]
        return Rows(array("q", [6, 5, 4, 3, 2, 1]), sections)

    def lines(self, ids):
        return ids


def test_headers_without_lines_go_and_an_order_has_none():
    hits = Hits(Query(Words("a")), array("q", [2, 1, 5, 9]))
    ids, sections = FilteredSource(Months(), hits).rows(None)
    assert list(ids) == [5, 2, 1]
    assert sections == [Section(0, "c"), Section(1, "a")]
    ordered = FilteredSource(Months(), Hits(Query(Words("a"), (Sort("name"),)), hits.ids))
    assert ordered.rows(None) == (array("q", [2, 1, 5]), ())
