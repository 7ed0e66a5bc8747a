"""Gives the list its requests, each with the last meeting where it says why one writes."""

from __future__ import annotations

from array import array
from enum import StrEnum
from typing import TYPE_CHECKING

from netkeeper.domain.values import frozen
from netkeeper.ui.lists.source import Rows
from netkeeper.ui.shell.sorting import Sorting

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netkeeper.domain.lines import InvitationLine, MeetingLine
    from netkeeper.services.ports.reading import Reader
    from netkeeper.ui.desk import Desk


CHANCE = "chance"  # the order that no column of the record holds


class Which(StrEnum):
    """Which requests are listed."""

    ALL = "sent"
    DRAFTS = "drafts"
    PENDING = "pending_sent"
    SETTLED = "settled"


@frozen
class SentLine:
    """A request with the last meeting with its person, if there was one."""

    request: InvitationLine
    met: MeetingLine | None

    @property
    def id(self) -> int:
        """Return the request's id."""
        return self.request.id


@frozen
class SentSource:
    """The requests of a tab."""

    desk: Desk
    which: StrEnum
    sorting: Sorting

    def rows(self, reader: Reader) -> Rows:
        """Return every request of the tab, drafts first, then the newest, or as it is sorted."""
        sorting = self.sorting
        if sorting.key == CHANCE:
            return Rows(self._by_chance(reader, reverse=sorting.reverse))
        invitations = reader.invitations
        return Rows(invitations.ids(self.which, sorting.key, reverse=sorting.reverse))

    def _by_chance(self, reader: Reader, *, reverse: bool) -> array[int]:
        """Return the pending ones by the chance that they are accepted, the best first."""
        from netkeeper.services import standing  # noqa: PLC0415 - seldom asked

        now, today = self.desk.standing.now, self.desk.today
        history = standing.history(reader, today) if now is None else now.history
        return reader.invitations.ids_by_days(
            self.which, lambda on: history.chance_of(on, today).value, reverse=reverse
        )

    def first(self, reader: Reader, count: int) -> Rows:
        """Return how the tab begins in its own order."""
        if self.sorting != Sorting():
            return Rows(array("q"))
        return Rows(reader.invitations.first_ids(self.which, count))

    def lines(self, ids: Sequence[int]) -> Sequence[SentLine]:
        """Return the lines of some requests."""
        reader = self.desk.reader
        lines = reader.invitations.lines(ids)
        people = [each.person_id for each in lines if each.person_id is not None]
        met = reader.meetings.last_of(people)
        return [
            SentLine(each, met.get(each.person_id) if each.person_id is not None else None)
            for each in lines
        ]
