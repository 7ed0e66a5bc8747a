"""A long list shows how it begins while its whole order is still being read."""

from __future__ import annotations

from threading import Event

import pytest

from netkeeper.ui.meetings.page import MeetingsPage
from netkeeper.ui.meetings.source import MeetingSource
from netkeeper.ui.people.page import PeoplePage
from netkeeper.ui.people.source import PeopleSource
from tests.services.cast import met, person
from tests.ui.conftest import PATIENCE


@pytest.mark.parametrize(
    ("page", "source"), [(PeoplePage, PeopleSource), (MeetingsPage, MeetingSource)]
)
def test_the_first_rows_stand_before_the_order_is_read(program, sit_at, monkeypatch, page, source):
    for n in range(70):
        person(program, f"Zoé Tremblay{n:02}") if page is PeoplePage else met(program, f"Zoé R{n}")
    may_read, rows = Event(), source.rows
    monkeypatch.setattr(page, "_is_short", lambda _self: False)
    monkeypatch.setattr(
        source, "rows", lambda self, reader: may_read.wait(60) and rows(self, reader)
    )
    hand = sit_at(page)
    hand.bot.waitUntil(lambda: hand.page.model.count == 64, timeout=PATIENCE)
    seen = [hand.page.model.line(row) for row in range(20)]
    may_read.set()
    hand.bot.waitUntil(lambda: hand.page.model.count == 70, timeout=PATIENCE)
    assert [hand.page.model.line(row) for row in range(20)] == seen
    assert hand.page.view.currentIndex().row() == hand.page.view.line_from(0, 1)
