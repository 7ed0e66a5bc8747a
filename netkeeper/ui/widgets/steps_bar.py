"""Show how far one is in a row of cards: a segment each, or one bar where there are many."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from netkeeper.ui.widgets.frames import Frame, paint_frame

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QPaintEvent

    from netkeeper.ui.theme import Theme

MOST = 40  # segments; above that one bar
_THICK = 4
_GAP = 4


class StepsBar(QWidget):
    """Segments: those settled, the one at hand in the accent, and the rest; words go beside it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._settled: tuple[bool, ...] = ()
        self._at = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._on_changed)

    def show_steps(self, settled: tuple[bool, ...], at: int) -> None:
        """Show which of the cards are settled, and which one is at hand."""
        self._settled, self._at = settled, at
        self.update()

    def _on_changed(self) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the bar's thickness; its width is the layout's."""
        return QSize(0, self._theme.px(_THICK))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint the segments, or the bar."""
        count = len(self._settled)
        with QPainter(self) as painter:
            if 0 < count <= MOST:
                self._paint_segments(painter, count)
            elif count:
                self._paint_bar(painter, count)

    def _paint_segments(self, painter: QPainter, count: int) -> None:
        gap = self._theme.px(_GAP)
        each = (self.width() - gap * (count - 1)) / count
        for n, settled in enumerate(self._settled):
            place = QRectF(n * (each + gap), 0, each, self.height())
            self._paint(painter, place, self._colour(n, settled=settled))

    def _paint_bar(self, painter: QPainter, count: int) -> None:
        tokens, width = self._theme.tokens, float(self.width())
        self._paint(painter, QRectF(self.rect()), tokens.line)
        done = width * sum(self._settled) / count
        if done:
            self._paint(painter, QRectF(0, 0, done, self.height()), tokens.tx3)
        wide = max(width / count, self._theme.px(_THICK) * 2)
        left = min(width * self._at / count, width - wide)
        self._paint(painter, QRectF(left, 0, wide, self.height()), tokens.ac)

    def _colour(self, place: int, *, settled: bool) -> QColor:
        tokens = self._theme.tokens
        if place == self._at:
            return tokens.ac
        return tokens.tx3 if settled else tokens.line

    def _paint(self, painter: QPainter, place: QRectF, colour: QColor) -> None:
        paint_frame(painter, place, Frame(self._theme.px(2), colour))
