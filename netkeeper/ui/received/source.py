"""Gives the list its requests, and each the verdict that its row shows."""

from __future__ import annotations

from array import array
from enum import StrEnum
from typing import TYPE_CHECKING

from netkeeper.app import vocabulary
from netkeeper.services.today import to_decide
from netkeeper.ui.lists.source import Section

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netkeeper.domain.lines import InvitationLine
    from netkeeper.domain.received import Verdict
    from netkeeper.ui.desk import Desk


class Which(StrEnum):
    """Which requests are listed."""

    TO_DECIDE = "to_decide"
    LATER = "later"
    DECIDED = "decided"


class ReceivedSource:
    """The requests of a tab; those put off stand in a section under those to decide."""

    def __init__(self, desk: Desk, which: Which) -> None:
        self._desk = desk
        self._which = which
        self._sections: tuple[Section, ...] = ()

    def ids(self) -> array[int]:
        """Return every request of the tab, in its order."""
        invitations = self._desk.reader.invitations
        ids = invitations.ids(self._which)
        self._sections = ()
        if self._which is Which.TO_DECIDE:
            later = invitations.ids(Which.LATER)
            if later and ids:
                self._sections = (Section(len(ids), Which.LATER),)
                return array("q", [*ids, *later])
        return ids

    def sections(self) -> Sequence[Section]:
        """Return the header before those put off."""
        return self._sections

    def lines(self, ids: Sequence[int]) -> Sequence[InvitationLine]:
        """Return the lines of some requests."""
        return self._desk.reader.invitations.lines(ids)


class Advised:
    """Keeps the verdicts of the rows in sight, until something of the record changes."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._kept: dict[int, Verdict] = {}

    def of(self, invitation_id: int) -> Verdict | None:
        """Return the verdict on a request that is still to be decided."""
        if invitation_id not in self._kept:
            found = to_decide(self._desk.reader, [invitation_id], vocabulary(), self._desk.today)
            if not found:
                return None
            self._kept[invitation_id] = found[0].judgement.verdict
        return self._kept[invitation_id]

    def forget(self) -> None:
        """Have every verdict asked for again."""
        self._kept.clear()
