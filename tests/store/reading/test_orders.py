"""The orders of the lists, where there is nothing to order."""

from __future__ import annotations

from datetime import date

from netkeeper.store.reading import invitations, meetings, people


def test_an_empty_list_has_every_order(reader):
    for reverse in (False, True):
        for sort in people.SORTS:
            assert not reader.people.ids(sort=sort, reverse=reverse)
        for sort in meetings.SORTS:
            assert not reader.meetings.ids(sort=sort, reverse=reverse)
        for sort in invitations.SORTS:
            assert not reader.invitations.ids("sent", sort, reverse=reverse)
        assert not reader.invitations.ids_by_days("sent", date.toordinal, reverse=reverse)
