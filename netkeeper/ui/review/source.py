"""Gives the review its requests, the oldest first."""

from __future__ import annotations

from array import array
from enum import StrEnum
from typing import TYPE_CHECKING

from netkeeper.ui.sent.source import SentLine, SentSource
from netkeeper.ui.sent.source import Which as SentWhich

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netkeeper.ui.desk import Desk


class Which(StrEnum):
    """Which requests are gone through."""

    SENT = "sent"
    RECEIVED = "received"
    REFUSED = "refused"


class ReviewSource:
    """The requests of a tab; a kept one comes back on its day."""

    def __init__(self, desk: Desk, which: StrEnum) -> None:
        self._desk = desk
        self._which = which
        self._lines = SentSource(desk, SentWhich.ALL)

    def ids(self) -> array[int]:
        """Return every request of the tab."""
        invitations, today = self._desk.reader.invitations, self._desk.today
        if self._which is Which.SENT:
            return invitations.pending_since(today, 0)
        if self._which is Which.REFUSED:
            return invitations.ids("refused")
        return array("q", [*invitations.ids("to_decide"), *invitations.ids("later")])

    def lines(self, ids: Sequence[int]) -> Sequence[SentLine]:
        """Return the lines of some requests."""
        return self._lines.lines(ids)
