"""Draw a figure on its scale: the line, the interval, the dot, and a tick for each threshold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from netkeeper.domain.values import frozen
from netkeeper.ui.widgets.frames import DASHES, Frame, Painted, paint_frame

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

    from netkeeper.ui.look.theme import Theme

_WIDTH, _HEIGHT = 148, 20
_DOT, _BAND, _TICK = 9, 6, 14


@frozen
class Reading:
    """Where things stand on a scale, each from 0 at its left end to 1 at its right.

    `low` and `high` bound the interval, where the figure has one; without a `value` there are too
    few to tell, and no dot is drawn.
    """

    value: float | None = None
    low: float | None = None
    high: float | None = None
    watch: float | None = None
    risk: float | None = None


class Scale(Painted, QWidget):
    """The words beside it say the same; a screen reader passes it by."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.reading: Reading | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_reading(self, reading: Reading | None) -> None:
        """Show where a figure stands, or nothing where it has no scale."""
        self.reading = reading
        self.update()

    def sizeHint(self) -> QSize:
        """Return the scale's size."""
        return QSize(self._theme.px(_WIDTH), self._theme.px(_HEIGHT))

    def paint(self, painter: QPainter, rect: QRectF) -> None:  # noqa: ARG002 - the base's
        """Paint the line, then the interval, the thresholds and the dot over it."""
        if self.reading is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint(painter, self.reading)

    def _paint(self, painter: QPainter, reading: Reading) -> None:
        theme, tokens = self._theme, self._theme.tokens
        middle, thick = self.height() / 2, theme.px(2)
        dot = theme.px(_DOT)
        line = QRectF(dot / 2, middle - thick / 2, self.width() - dot, thick)
        paint_frame(painter, line, Frame(thick / 2, tokens.bord))
        if reading.low is not None and reading.high is not None:
            left, right = self._x(reading.low), self._x(reading.high)
            high = theme.px(_BAND)
            band = QRectF(left, middle - high / 2, max(right - left, high), high)
            fill = None if tokens.high_contrast else tokens.edge
            outline = tokens.edge if tokens.high_contrast else None
            paint_frame(painter, band, Frame(high / 2, fill, outline))
        for place, colour in ((reading.watch, tokens.watch), (reading.risk, tokens.risk)):
            if place is not None and place <= 1:
                self._paint_tick(painter, self._x(place), colour)
        if reading.value is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tokens.tx)
            painter.drawEllipse(QPointF(self._x(reading.value), middle), dot / 2, dot / 2)

    def _paint_tick(self, painter: QPainter, x: float, colour: QColor) -> None:
        pen = QPen(colour, self._theme.px(2))
        pen.setDashPattern([each / 2 for each in DASHES])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        half = self._theme.px(_TICK) / 2
        middle = self.height() / 2
        painter.drawLine(QPointF(x, middle - half), QPointF(x, middle + half))

    def _x(self, place: float) -> float:
        dot = self._theme.px(_DOT)
        return dot / 2 + min(1.0, max(0.0, place)) * (self.width() - dot)
