"""Give the list of the history its entries, newest first, headed by days."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from netkeeper.domain.history import Whence
from netkeeper.ui.lists.source import Section

if TYPE_CHECKING:
    from array import array
    from collections.abc import Sequence

    from netkeeper.domain.history import HistoryLine
    from netkeeper.services.ports import Reader
    from netkeeper.ui.desk import Desk


class Which(StrEnum):
    """Which changes are listed: all, or those made in one place."""

    ALL = ""
    WINDOW = Whence.WINDOW
    COMMAND = Whence.COMMAND
    IMPORT = Whence.IMPORT


class Order(NamedTuple):
    """The entries of a tab, as they were read beside the window."""

    which: Which
    ids: array[int]
    sections: tuple[Section, ...]


def read_order(reader: Reader, which: Which) -> Order:
    """Read the order of a tab; a hundred thousand entries take some tenths of a second."""
    sections = (Section(place, day) for place, day in reader.history.days(which))
    return Order(which, reader.history.ids(which), tuple(sections))


class HistorySource:
    """The entries of an order that was read."""

    def __init__(self, desk: Desk, order: Order) -> None:
        self._desk = desk
        self._order = order

    def ids(self) -> array[int]:
        """Return all of them, newest first."""
        return self._order.ids

    def lines(self, ids: Sequence[int]) -> Sequence[HistoryLine]:
        """Return the lines of some entries."""
        return self._desk.reader.history.lines(ids)

    def sections(self) -> Sequence[Section]:
        """Return a header before each day."""
        return self._order.sections
