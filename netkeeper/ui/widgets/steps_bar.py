"""Show how far one is in a row of cards: a segment each, or one bar where there are many."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from netkeeper.ui.widgets.frames import Frame, Painted, paint_frame

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QPainter

    from netkeeper.ui.look.theme import Theme

MOST = 40  # segments; above that one bar
_THICK = 4
_GAP = 4


class StepsBar(Painted, QWidget):
    """Segments: those settled, the one at hand in the accent, and the rest; words go beside it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._count = 0
        self._at = 0
        self._settled: frozenset[int] = frozenset()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_steps(self, count: int, at: int, settled: frozenset[int]) -> None:
        """Show how many cards there are, which one is at hand, and the places of those settled."""
        self._count, self._at, self._settled = count, at, settled
        self.update()

    def sizeHint(self) -> QSize:
        """Return the bar's thickness; its width is the layout's."""
        return QSize(0, self._theme.px(_THICK))

    def paint(self, painter: QPainter, rect: QRectF) -> None:  # noqa: ARG002 - the base's
        """Paint the segments, or the bar."""
        count = self._count
        if 0 < count <= MOST:
            self._paint_segments(painter, count)
        elif count:
            self._paint_bar(painter, count)

    def _paint_segments(self, painter: QPainter, count: int) -> None:
        gap = self._theme.px(_GAP)
        each = (self.width() - gap * (count - 1)) / count
        for n in range(count):
            place = QRectF(n * (each + gap), 0, each, self.height())
            self._paint(painter, place, self._colour(n))

    def _paint_bar(self, painter: QPainter, count: int) -> None:
        tokens, width = self._theme.tokens, float(self.width())
        self._paint(painter, QRectF(self.rect()), None)
        done = width * len(self._settled) / count
        if done:
            self._paint(painter, QRectF(0, 0, done, self.height()), tokens.tx3)
        wide = max(width / count, self._theme.px(_THICK) * 2)
        left = min(width * self._at / count, width - wide)
        self._paint(painter, QRectF(left, 0, wide, self.height()), tokens.ac)

    def _colour(self, place: int) -> QColor | None:
        """Return the colour of a segment; None for one of the rest."""
        tokens = self._theme.tokens
        if place == self._at:
            return tokens.ac
        return tokens.tx3 if place in self._settled else None

    def _paint(self, painter: QPainter, place: QRectF, colour: QColor | None) -> None:
        tokens, radius = self._theme.tokens, self._theme.px(2)
        if colour is not None:
            paint_frame(painter, place, Frame(radius, colour))
        elif tokens.high_contrast:
            # There a line has the text's own colour: filled, it would look settled.
            paint_frame(painter, place, Frame(radius, None, tokens.line, self._theme.px(1)))
        else:
            paint_frame(painter, place, Frame(radius, tokens.line))
