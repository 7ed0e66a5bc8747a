"""Give the list its people: a filter, a tag if one is chosen, and an order."""

from __future__ import annotations

from array import array
from enum import StrEnum
from typing import TYPE_CHECKING

from netkeeper.domain.values import frozen
from netkeeper.ui.lists.source import Rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netkeeper.domain.lines import PersonLine
    from netkeeper.services.ports.reading import Reader
    from netkeeper.ui.desk import Desk


class Which(StrEnum):
    """Who is listed."""

    ALL = "all"
    MET = "met"
    TO_INVITE = "to_invite"
    NEVER_MET = "never_met"  # connected on LinkedIn


class Order(StrEnum):
    """In which order."""

    NAME = "name"
    LAST_MET = "last_met"
    COMPANY = "company"
    POSITION = "position"
    MEETINGS = "meetings"
    CONNECTED_ON = "connected_on"
    NEWEST = "newest"


@frozen
class View:
    """What of the record the list shows; with a tag, those alone who bear it."""

    which: Which = Which.ALL
    tag: str = ""
    order: Order = Order.NAME
    reverse: bool = False


@frozen
class PeopleSource:
    """The people of a view."""

    desk: Desk
    view: View

    def rows(self, reader: Reader) -> Rows:
        """Return everybody of the view, in its order."""
        view = self.view
        return Rows(reader.people.ids(view.which, view.order, view.tag, reverse=view.reverse))

    def first(self, reader: Reader, count: int) -> Rows:
        """Return how the list of everybody begins."""
        view = self.view
        if view.which is not Which.ALL or view.tag or view.reverse:
            return Rows(array("q"))
        return Rows(reader.people.first_ids(view.order, count))

    def lines(self, ids: Sequence[int]) -> Sequence[PersonLine]:
        """Return the lines of some people."""
        return self.desk.reader.people.lines(ids)
