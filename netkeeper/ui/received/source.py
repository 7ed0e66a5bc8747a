"""Gives the list its requests."""

from __future__ import annotations

from array import array
from enum import StrEnum
from typing import TYPE_CHECKING

from netkeeper.domain.values import frozen
from netkeeper.ui.lists.source import Rows, Section
from netkeeper.ui.shell.sorting import Sorting

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netkeeper.domain.lines import InvitationLine
    from netkeeper.services.ports.reading import Reader
    from netkeeper.ui.desk import Desk


class Which(StrEnum):
    """Which requests are listed."""

    TO_DECIDE = "to_decide"
    LATER = "later"
    DECIDED = "decided"
    ALL = "received"


@frozen
class ReceivedSource:
    """The requests of a tab; those put off stand in a section under those to decide."""

    desk: Desk
    which: StrEnum
    sorting: Sorting

    def rows(self, reader: Reader) -> Rows:
        """Return every request of the tab, in its order, and the header before those put off."""
        invitations = reader.invitations
        sorting = self.sorting
        ids = invitations.ids(self.which, sorting.key, reverse=sorting.reverse)
        if self.which is Which.TO_DECIDE:
            later = invitations.ids(Which.LATER, sorting.key, reverse=sorting.reverse)
            if later and ids:
                return Rows(array("q", [*ids, *later]), (Section(len(ids), Which.LATER),))
        return Rows(ids)

    def first(self, reader: Reader, count: int) -> Rows:
        """Return how the tab begins in its own order."""
        if self.sorting != Sorting():
            return Rows(array("q"))
        return Rows(reader.invitations.first_ids(self.which, count))

    def lines(self, ids: Sequence[int]) -> Sequence[InvitationLine]:
        """Return the lines of some requests."""
        return self.desk.reader.invitations.lines(ids)
