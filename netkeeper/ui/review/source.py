"""Gives the review its requests, the oldest first."""

from __future__ import annotations

from array import array
from enum import StrEnum
from typing import TYPE_CHECKING

from netkeeper.ui.sent.source import SentLine, SentSource
from netkeeper.ui.sent.source import Which as SentWhich
from netkeeper.ui.shell.sorting import Sorting

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from netkeeper.ui.desk import Desk


class Which(StrEnum):
    """Which requests are gone through."""

    SENT = "sent"
    RECEIVED = "received"
    REFUSED = "refused"


_WITHIN: Mapping[StrEnum, str] = {  # the store's list that holds all of a tab
    Which.SENT: "pending_sent",
    Which.RECEIVED: "received",
    Which.REFUSED: "refused",
}


class ReviewSource:
    """The requests of a tab; a kept one comes back on its day."""

    def __init__(self, desk: Desk, which: StrEnum, sorting: Sorting | None = None) -> None:
        self._desk = desk
        self._which = which
        self._sorting = sorting or Sorting()
        self._lines = SentSource(desk, SentWhich.ALL)

    def ids(self) -> array[int]:
        """Return every request of the tab, in its own order or as it is sorted."""
        key, reverse = self._sorting.key, self._sorting.reverse
        own = self._own_ids()
        if not key:
            return own[::-1] if reverse else own
        listed = set(own)
        ordered = self._desk.reader.invitations.ids(_WITHIN[self._which], key, reverse=reverse)
        return array("q", (each for each in ordered if each in listed))

    def _own_ids(self) -> array[int]:
        invitations, today = self._desk.reader.invitations, self._desk.today
        if self._which is Which.SENT:
            return invitations.pending_since(today, 0)
        if self._which is Which.REFUSED:
            return invitations.ids("refused")
        return array("q", [*invitations.ids("to_decide"), *invitations.ids("later")])

    def lines(self, ids: Sequence[int]) -> Sequence[SentLine]:
        """Return the lines of some requests."""
        return self._lines.lines(ids)
