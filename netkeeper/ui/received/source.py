"""Gives the list its requests."""

from __future__ import annotations

from array import array
from enum import StrEnum
from typing import TYPE_CHECKING

from netkeeper.ui.lists.source import Section
from netkeeper.ui.shell.sorting import Sorting

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netkeeper.domain.lines import InvitationLine
    from netkeeper.ui.desk import Desk


class Which(StrEnum):
    """Which requests are listed."""

    TO_DECIDE = "to_decide"
    LATER = "later"
    DECIDED = "decided"
    ALL = "received"


class ReceivedSource:
    """The requests of a tab; those put off stand in a section under those to decide."""

    def __init__(self, desk: Desk, which: StrEnum, sorting: Sorting | None = None) -> None:
        self._desk = desk
        self._which = which
        self._sorting = sorting or Sorting()
        self._sections: tuple[Section, ...] = ()

    def ids(self) -> array[int]:
        """Return every request of the tab, in its order."""
        invitations = self._desk.reader.invitations
        sorting = self._sorting
        ids = invitations.ids(self._which, sorting.key, reverse=sorting.reverse)
        self._sections = ()
        if self._which is Which.TO_DECIDE:
            later = invitations.ids(Which.LATER, sorting.key, reverse=sorting.reverse)
            if later and ids:
                self._sections = (Section(len(ids), Which.LATER),)
                return array("q", [*ids, *later])
        return ids

    def sections(self) -> Sequence[Section]:
        """Return the header before those put off."""
        return self._sections

    def first(self, count: int) -> tuple[array[int], Sequence[Section]]:
        """Return how the tab begins in its own order."""
        if self._sorting != Sorting():
            return array("q"), ()
        return self._desk.reader.invitations.first_ids(self._which, count), ()

    def lines(self, ids: Sequence[int]) -> Sequence[InvitationLine]:
        """Return the lines of some requests."""
        return self._desk.reader.invitations.lines(ids)
