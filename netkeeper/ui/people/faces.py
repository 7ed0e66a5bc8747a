"""Say what a row of the list shows of a person, and what a screen reader says of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from netkeeper.domain.people import Acquaintance
from netkeeper.ui.known import shape_of, work_of
from netkeeper.ui.lists.faces import DiscFace, RowFace
from netkeeper.ui.wording import formats

if TYPE_CHECKING:
    from netkeeper.domain.lines import PersonLine
    from netkeeper.ui.desk import Desk


class PersonFaces(QObject):
    """Rows of people in the language in force."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk

    def face(self, line: PersonLine) -> RowFace:
        """Return what is painted of a person."""
        return RowFace(
            title=line.name,
            subtitle=work_of(line.position, line.company),
            disc=DiscFace(line.initials, shape_of(line.acquaintance)),
            right=self.contact(line),
            right_small=self.last(line),
            title_extra=" · ".join(line.tags),
        )

    def sentence(self, line: PersonLine) -> str:
        """Return a person as a screen reader says it."""
        told = [
            line.name,
            work_of(line.position, line.company),
            self._desk.texts.acquaintance(line.acquaintance),
            self.contact(line) if line.meetings else "",
            self.last(line),
            *line.tags,
        ]
        return ", ".join(filter(None, told))

    def contact(self, line: PersonLine) -> str:
        """Return how often one met, or how else one knows the person."""
        if line.meetings:
            return self.tr("%Ln meeting(s)", "", line.meetings)
        if line.acquaintance is Acquaintance.CONTACT:
            return self.tr("by messages") if line.last_on else self.tr("in contact")
        if line.acquaintance is Acquaintance.INTRODUCED:
            return self.tr("introduced")
        return self.tr("never")

    def last(self, line: PersonLine) -> str:
        """Return about when one last had contact; nothing if one never had."""
        if line.last_on is None:
            return ""
        return formats.seen_on(line.last_on, self._desk.today)
