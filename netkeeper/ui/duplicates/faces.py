"""Say what a row of two people shows, and what a screen reader says of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from netkeeper.domain.identity.candidates import Certainty
from netkeeper.ui.known import shape_of
from netkeeper.ui.lists.faces import DiscFace, RowFace

if TYPE_CHECKING:
    from netkeeper.ui.desk import Desk
    from netkeeper.ui.duplicates.source import PairLine


class PairFaces(QObject):
    """Rows of pairs, in the language in force."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk

    def face(self, line: PairLine) -> RowFace:
        """Return what is painted of a pair."""
        reasons = ", ".join(map(self._desk.texts.reason, line.pair.reasons))
        return RowFace(
            title=self._names(line),
            subtitle=reasons,
            disc=DiscFace(line.one.initials, shape_of(line.one.acquaintance)),
            right=self.certainty(line.pair.certainty),
        )

    def title(self, line: PairLine) -> str:
        """Return both names, or the one of both and that it is there twice."""
        names = self._names(line)
        twice = line.one.name == line.other.name
        return self.tr("{name} (twice)").format(name=names) if twice else names

    def _names(self, line: PairLine) -> str:
        """Return both names, or the one of both: that they are twice here, the whole list says."""
        one, other = line.one.name, line.other.name
        return one if one == other else f"{one} · {other}"

    def sentence(self, line: PairLine) -> str:
        """Return a pair as a screen reader says it."""
        return f"{self.title(line)}, {self._desk.texts.why_one(line.pair)}"

    def certainty(self, certainty: Certainty) -> str:
        """Return how sure it is, in a word for a narrow column."""
        return {
            Certainty.CERTAIN: self.tr("surely"),
            Certainty.STRONG: self.tr("likely"),
            Certainty.AMBIGUOUS: self.tr("namesakes?"),
            Certainty.POSSIBLE: self.tr("maybe"),
        }[certainty]
