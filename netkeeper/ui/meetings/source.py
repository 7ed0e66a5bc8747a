"""Give the list its meetings, newest first, headed by months."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from netkeeper.ui.lists.source import Section

if TYPE_CHECKING:
    from array import array
    from collections.abc import Sequence

    from netkeeper.domain.lines import MeetingLine
    from netkeeper.ui.desk import Desk


class Which(StrEnum):
    """Which meetings are listed: all, those of a kind, or those in the trash."""

    ALL = "all"
    IN_PERSON = "in_person"
    VIDEO = "video"
    PHONE = "phone"
    CORRESPONDENCE = "correspondence"
    TRASH = "trash"


class MeetingSource:
    """The meetings of a kind."""

    def __init__(self, desk: Desk, which: Which) -> None:
        self._desk = desk
        self._which = which

    def ids(self) -> array[int]:
        """Return all of them, newest first."""
        return self._desk.reader.meetings.ids(self._which)

    def lines(self, ids: Sequence[int]) -> Sequence[MeetingLine]:
        """Return the lines of some meetings."""
        return self._desk.reader.meetings.lines(ids)

    def sections(self) -> Sequence[Section]:
        """Return a header before each month; a year stands over what is known no nearer."""
        found, first = [], 0
        for month, count in self._desk.reader.meetings.months(self._which):
            found.append(Section(first, month))
            first += count
        return found
