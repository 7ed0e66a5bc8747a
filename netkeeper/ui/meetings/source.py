"""Give the list its meetings, headed by months where they are in the order of their days."""

from __future__ import annotations

from array import array
from enum import StrEnum
from typing import TYPE_CHECKING

from netkeeper.domain.days import Day, Precision
from netkeeper.domain.values import frozen
from netkeeper.ui.lists.source import Rows, Section
from netkeeper.ui.shell.sorting import Sorting

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netkeeper.domain.lines import MeetingLine
    from netkeeper.services.ports.reading import Reader
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


@frozen
class MeetingSource:
    """The meetings of a kind, in an order; by day, newest first, they are headed by months."""

    desk: Desk
    which: Which
    sorting: Sorting

    def rows(self, reader: Reader) -> Rows:
        """Return all of them, in order; a year stands over what is known no nearer."""
        which, sorting, meetings = self.which, self.sorting, reader.meetings
        found: list[Section] = []
        if sorting.key == Order.DAY:
            first = 0
            for month, count in meetings.months(which, reverse=sorting.reverse):
                found.append(Section(first, month))
                first += count
        return Rows(meetings.ids(which, sorting.key, reverse=sorting.reverse), found)

    def first(self, reader: Reader, count: int) -> Rows:
        """Return how the list of all meetings begins, newest first."""
        if (self.which, self.sorting) != (Which.ALL, Sorting(Order.DAY)):
            return Rows(array("q"))
        ids = reader.meetings.first_ids(count)
        found: list[Section] = []
        for place, line in enumerate(reader.meetings.lines(ids)):
            known = line.day.precision is Precision.YEAR
            month = Day(line.day.on, Precision.YEAR if known else Precision.MONTH)
            if not found or found[-1].key != month:
                found.append(Section(place, month))
        return Rows(ids, found)

    def lines(self, ids: Sequence[int]) -> Sequence[MeetingLine]:
        """Return the lines of some meetings."""
        return self.desk.reader.meetings.lines(ids)
