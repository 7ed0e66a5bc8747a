"""Give the list its meetings, headed by months where they are in the order of their days."""

from __future__ import annotations

from array import array
from enum import StrEnum
from typing import TYPE_CHECKING

from netkeeper.domain.days import Day, Precision
from netkeeper.ui.lists.source import Section
from netkeeper.ui.shell.sorting import Sorting

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netkeeper.domain.lines import MeetingLine
    from netkeeper.ui.desk import Desk


class Which(StrEnum):
    """Which meetings are listed: all, or those of a kind."""

    ALL = "all"
    IN_PERSON = "in_person"
    VIDEO = "video"
    PHONE = "phone"
    CORRESPONDENCE = "correspondence"


class Order(StrEnum):
    """In which order."""

    DAY = "day"
    EVENT = "event"
    PLACE = "place"
    TOPIC = "topic"
    ATTENDEES = "attendees"


class MeetingSource:
    """The meetings of a kind, in an order; by day, newest first, they are headed by months."""

    def __init__(self, desk: Desk, which: Which, sorting: Sorting | None = None) -> None:
        self._desk = desk
        self._which = which
        self._sorting = sorting or Sorting(Order.DAY)

    def ids(self) -> array[int]:
        """Return all of them, in order."""
        sorting = self._sorting
        meetings = self._desk.reader.meetings
        return meetings.ids(self._which, sorting.key, reverse=sorting.reverse)

    def first(self, count: int) -> tuple[array[int], Sequence[Section]]:
        """Return how the list of all meetings begins, newest first."""
        if (self._which, self._sorting) != (Which.ALL, Sorting(Order.DAY)):
            return array("q"), ()
        meetings = self._desk.reader.meetings
        ids = meetings.first_ids(count)
        found: list[Section] = []
        for place, line in enumerate(meetings.lines(ids)):
            known = line.day.precision is Precision.YEAR
            month = Day(line.day.on, Precision.YEAR if known else Precision.MONTH)
            if not found or found[-1].key != month:
                found.append(Section(place, month))
        return ids, found

    def lines(self, ids: Sequence[int]) -> Sequence[MeetingLine]:
        """Return the lines of some meetings."""
        return self._desk.reader.meetings.lines(ids)

    def sections(self) -> Sequence[Section]:
        """Return a header before each month; a year stands over what is known no nearer."""
        found: list[Section] = []
        if self._sorting.key != Order.DAY:
            return found
        first, meetings = 0, self._desk.reader.meetings
        for month, count in meetings.months(self._which, reverse=self._sorting.reverse):
            found.append(Section(first, month))
            first += count
        return found
