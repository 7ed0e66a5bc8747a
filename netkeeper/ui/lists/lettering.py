"""Write single lines of text in a row: one font, measured as seldom as can be."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt

from netkeeper.domain.plain_text import one_line

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QFontMetricsF, QPainter

    from netkeeper.ui.look.theme import Text, Theme

_END = Qt.TextElideMode.ElideRight
_SLACK = 4.0  # px by which a text may be wider than its letters one by one
_MOST_KEPT = 2048


class _LetterWidths(dict[str, float]):
    """The width of each letter by itself."""

    def __init__(self, metrics: QFontMetricsF) -> None:
        super().__init__()
        self._metrics = metrics

    def __missing__(self, letter: str) -> float:
        width = self[letter] = self._metrics.horizontalAdvance(letter)
        return width


class Lettering:
    """A font of the theme with its measures.

    To measure a text costs half of what it costs to draw it. So the widths of texts that come
    again and again are kept, and letters are added up where a text has ample room.
    """

    __slots__ = ("_drop", "_letters", "_metrics", "_widths", "font")

    def __init__(self, theme: Theme, role: Text, weight: QFont.Weight | None = None) -> None:
        self.font = theme.font(role, weight)
        self._metrics = theme.metrics(role, weight)
        self._letters = _LetterWidths(self._metrics)
        self._widths: dict[str, float] = {}
        # From the middle of a line down to the feet of its letters.
        self._drop = (self._metrics.ascent() - self._metrics.descent()) / 2

    @property
    def height(self) -> float:
        """Return the height of a line."""
        return self._metrics.height()

    def width(self, text: str) -> float:
        """Return the width of a text, kept for the next time."""
        text = one_line(text)
        width = self._widths.get(text)
        if width is None:
            if len(self._widths) >= _MOST_KEPT:
                self._widths.clear()
            width = self._widths[text] = self._metrics.horizontalAdvance(text)
        return width

    def fits(self, text: str, room: float) -> bool:
        """Tell whether a text needs no eliding."""
        ample = sum(map(self._letters.__getitem__, text)) + _SLACK <= room
        return ample or self._metrics.horizontalAdvance(text) <= room

    def elided(self, text: str, room: float) -> str:
        """Return a text of one line, cut where it has no room."""
        if self.fits(text, room):
            return text
        return self._metrics.elidedText(text, _END, max(0.0, room))

    def write(
        self, painter: QPainter, x: float, middle: float, text: str, room: float = inf
    ) -> None:
        """Write a text around a height in the painter's pen, elided where it has no room."""
        text = self.elided(one_line(text), room)
        painter.setFont(self.font)
        painter.drawText(QPointF(x, round(middle + self._drop)), text)
