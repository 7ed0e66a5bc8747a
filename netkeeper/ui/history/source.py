"""Give the list of the history its entries, newest first, headed by days."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from netkeeper.domain.history import Whence
from netkeeper.ui.lists.source import Rows, Section

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netkeeper.domain.history import HistoryLine
    from netkeeper.services.ports.reading import Reader
    from netkeeper.ui.desk import Desk


class Which(StrEnum):
    """Which changes are listed: all, or those made in one place."""

    ALL = ""
    WINDOW = Whence.WINDOW
    COMMAND = Whence.COMMAND
    IMPORT = Whence.IMPORT


class HistorySource:
    """The entries of a tab; a hundred thousand take some tenths of a second."""

    def __init__(self, desk: Desk, which: Which) -> None:
        self._desk = desk
        self._which = which

    def rows(self, reader: Reader) -> Rows:
        """Return all of them, newest first, and a header before each day."""
        history = reader.history
        days = [Section(place, day) for place, day in history.days(self._which)]
        return Rows(history.ids(self._which), days)

    def lines(self, ids: Sequence[int]) -> Sequence[HistoryLine]:
        """Return the lines of some entries."""
        return self._desk.reader.history.lines(ids)
