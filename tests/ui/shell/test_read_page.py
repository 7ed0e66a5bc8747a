"""A page is read when it is seen, and after what bears on it; never for nobody to look at."""

from __future__ import annotations

import pytest

from netkeeper.ui.shell.read_page import ReadPage

PEOPLE, TAGS = frozenset({"person"}), frozenset({"tag"})
ANY = frozenset()


class CountingPage(ReadPage):
    """Counts how often it was read."""

    def __init__(self, tables=None):
        super().__init__()
        self.tables = tables
        self.times = 0

    def read(self):
        super().read()
        self.times += 1


@pytest.fixture
def page(qtbot):
    def make(tables=None):
        made = CountingPage(tables)
        qtbot.addWidget(made)
        return made

    return make


def test_a_page_is_read_once_it_is_seen_and_no_more_while_nothing_changes(page):
    one = page()
    assert (one.times, one.is_stale) == (0, True)
    one.show()
    assert (one.times, one.is_stale) == (1, False)
    one.hide()
    one.show()
    assert one.times == 1


def test_a_page_in_sight_is_read_after_each_change(page):
    one = page()
    one.show()
    for touched in (PEOPLE, ANY):
        one.refresh(touched)
    assert (one.times, one.is_stale) == (3, False)


def test_a_page_out_of_sight_is_read_once_for_all_that_changed_meanwhile(page):
    one = page()
    one.show()
    one.hide()
    for touched in (PEOPLE, TAGS, ANY):
        one.refresh(touched)
    assert (one.times, one.is_stale) == (1, True)
    one.show()
    assert (one.times, one.is_stale) == (2, False)


@pytest.mark.parametrize(
    ("touched", "read"),
    [(PEOPLE, True), (PEOPLE | TAGS, True), (ANY, True), (TAGS, False), ("refused", True)],
)
def test_only_a_change_of_its_own_tables_bears_on_a_page(page, touched, read):
    seen, hidden = page(PEOPLE), page(PEOPLE)
    for one in (seen, hidden):
        one.show()
    hidden.hide()
    for one in (seen, hidden):
        one.refresh(touched)
    assert seen.times == 1 + read
    assert hidden.is_stale is read
