"""The people of one meeting as rows."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from netkeeper.ui.lists.faces import RowAction, RowFace
from netkeeper.ui.people.faces import PersonFaces

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netkeeper.domain.lines import PersonLine
    from netkeeper.ui.desk import Desk

OPEN = "open"


class AttendeeFaces(QObject):
    """Rows of people that lead to their page."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        # Not a base: Qt looks a text's plural up under the name of its own class alone.
        self._faces = PersonFaces(desk)

    def face(self, line: PersonLine) -> RowFace:
        """Return what is painted of a person."""
        return self._faces.face(line)._replace(actions=(RowAction(OPEN, self.tr("Open"), "↵"),))

    def sentence(self, line: PersonLine) -> str:
        """Return a person as a screen reader says it."""
        return self._faces.sentence(line)


class AttendeeSource:
    """The people of one meeting, in its own order."""

    def __init__(self, people: Sequence[PersonLine]) -> None:
        self._people = {each.id: each for each in people}

    def ids(self) -> array[int]:
        """Return their ids."""
        return array("q", self._people)

    def lines(self, ids: Sequence[int]) -> Sequence[PersonLine]:
        """Return some of them."""
        return [self._people[each] for each in ids]
