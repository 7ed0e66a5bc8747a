"""Gives the list its requests, each with the last meeting where it says why one writes."""

from __future__ import annotations

from array import array
from enum import StrEnum
from typing import TYPE_CHECKING

from netkeeper.domain.values import frozen
from netkeeper.ui.shell.sorting import Sorting

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netkeeper.domain.lines import InvitationLine, MeetingLine
    from netkeeper.ui.desk import Desk
    from netkeeper.ui.lists.source import Section


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


class SentSource:
    """The requests of a tab."""

    def __init__(self, desk: Desk, which: StrEnum, sorting: Sorting | None = None) -> None:
        self._desk = desk
        self._which = which
        self._sorting = sorting or Sorting()

    def ids(self) -> array[int]:
        """Return every request of the tab, drafts first, then the newest, or as it is sorted."""
        sorting = self._sorting
        if sorting.key == CHANCE:
            return self._by_chance(reverse=sorting.reverse)
        invitations = self._desk.reader.invitations
        return invitations.ids(self._which, sorting.key, reverse=sorting.reverse)

    def _by_chance(self, *, reverse: bool) -> array[int]:
        """Return the pending ones by the chance that they are accepted, the best first."""
        from netkeeper.services import standing  # noqa: PLC0415 - seldom asked

        desk, today = self._desk, self._desk.today
        now = desk.standing.now
        history = standing.history(desk.reader, today) if now is None else now.history
        return desk.reader.invitations.ids_by_days(
            self._which, lambda on: history.chance_of(on, today).value, reverse=reverse
        )

    def first(self, count: int) -> tuple[array[int], Sequence[Section]]:
        """Return how the tab begins in its own order."""
        if self._sorting != Sorting():
            return array("q"), ()
        return self._desk.reader.invitations.first_ids(self._which, count), ()

    def lines(self, ids: Sequence[int]) -> Sequence[SentLine]:
        """Return the lines of some requests."""
        reader = self._desk.reader
        lines = reader.invitations.lines(ids)
        people = [each.person_id for each in lines if each.person_id is not None]
        met = reader.meetings.last_of(people)
        return [
            SentLine(each, met.get(each.person_id) if each.person_id is not None else None)
            for each in lines
        ]
