"""The filter over every list: the search language, what it leaves, what it doesn't understand."""

from __future__ import annotations

from array import array

import pytest
from PySide6.QtCore import Qt

from netkeeper.domain.people import Person
from netkeeper.domain.query.nodes import Query, Sort, Words
from netkeeper.services.people import add_person, tag_people
from netkeeper.ui.lists.filtered import Asked, FilteredSource, Hits
from netkeeper.ui.lists.source import Section
from netkeeper.ui.meetings.page import MeetingsPage
from netkeeper.ui.people.page import PeoplePage
from netkeeper.ui.received.page import ReceivedPage
from netkeeper.ui.review.list_page import ReviewList
from netkeeper.ui.sent.page import SentPage

CTRL = Qt.KeyboardModifier.ControlModifier


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
        (ReviewList, "louis", ["Louis Asselin"]),
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


def test_a_slash_in_the_list_begins_the_filter(sit_at, asked):
    hand = sit_at(PeoplePage)
    hand.type("/")
    assert hand.page.filter.edit.hasFocus()
    assert hand.page.filter.edit.text() == ""


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
    assert found.issues.text().startswith("“blue” is unknown after “is:”. Possible: pending, ")
    hand.until(lambda: rows(hand.page) == ["Nadia Benali"])


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
    hand.page.show_target(Asked("forum in:meetings"))
    hand.until(lambda: rows(hand.page)[1:] == ["Forum Innovation"])
    kept = []
    hand.desk.search_kept.connect(kept.append)
    hand.press(Qt.Key.Key_S, CTRL)
    hand.page.filter.edit.setText("forum")
    hand.page.filter.save_button.click()
    assert kept == ["forum in:meetings", "forum in:meetings"]


class Months:
    """Six lines under three headers."""

    def ids(self):
        return array("q", [6, 5, 4, 3, 2, 1])

    def sections(self):
        return [Section(0, "c"), Section(2, "b"), Section(4, "a")]

    def lines(self, ids):
        return ids


def test_headers_without_lines_go_and_an_order_has_none():
    hits = Hits(Query(Words("a")), array("q", [2, 1, 5, 9]))
    source = FilteredSource(Months(), hits)
    assert list(source.ids()) == [5, 2, 1]
    assert source.sections() == [Section(0, "c"), Section(1, "a")]
    ordered = FilteredSource(Months(), Hits(Query(Words("a"), (Sort("name"),)), hits.ids))
    assert list(ordered.ids()) == [2, 1, 5]
    assert ordered.sections() == ()
