"""Show where a request stands in time among those that were accepted."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPainterPath
from PySide6.QtWidgets import QWidget

from netkeeper.domain.values import frozen
from netkeeper.ui.look.theme import Text
from netkeeper.ui.look.tokens import mix
from netkeeper.ui.widgets.frames import Painted
from netkeeper.ui.widgets.laying_out import fit_height

if TYPE_CHECKING:
    from netkeeper.ui.look.theme import Theme

_WHOLE = 198  # days over the whole width: the last tick's words stand under it
_BAND = 8
_ABOVE, _BELOW = 8, 8  # of the marker over and under the band
_PALE = 0.45  # how much of the tone the pale band keeps
_GAP = 12
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


@frozen
class Span:
    """What the axis shows: ages in days, and the words of each.

    `half` and `nine` are when half and nine in ten of the acceptances have come; `ticks` are the
    words under the axis by their day.
    """

    half: float
    nine: float
    age: float
    nine_words: str
    age_words: str
    ticks: tuple[tuple[int, str], ...]


class TimeAxis(Painted, QWidget):
    """An axis of 0 to 180 days: half of the acceptances solid, nine in ten pale, this one marked.

    Its words move apart, into a second line where they must.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._span = Span(0, 0, 0, "", "", ())
        fit_height(self)

    def show_span(self, span: Span) -> None:
        """Show these ages."""
        self._span = span
        self.setAccessibleName(f"{span.age_words}; {span.nine_words}")
        self.updateGeometry()
        self.update()

    @property
    def span(self) -> Span:
        """Return what is shown."""
        return self._span

    # Measures

    def heightForWidth(self, width: int) -> int:
        """Return the height of the words above, the axis, and the words below."""
        theme = self._theme
        rows = self._rows(width)[1]
        axis = theme.px(_ABOVE) + theme.px(_BAND) + theme.px(_BELOW)
        return rows * theme.line(Text.SMALL) + axis + theme.line(Text.SMALL)

    def sizeHint(self) -> QSize:
        """Return a comfortable width with its height."""
        width = self._theme.px(480)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return room for the longer of the two words above."""
        longest = max(self._advance(self._span.nine_words), self._advance(self._span.age_words))
        return QSize(longest, 0)

    def _advance(self, words: str, weight: QFont.Weight | None = None) -> int:
        metrics = self._theme.metrics(Text.SMALL, weight or QFont.Weight.DemiBold)
        return math.ceil(metrics.horizontalAdvance(words)) + 1

    def _x(self, days: float, width: int) -> float:
        return min(days, _WHOLE) * width / _WHOLE

    def _rows(self, width: int) -> tuple[tuple[float, float, int], int]:
        """Return where the words above stand: x of both, the line of the first; and the lines."""
        gap = self._theme.px(_GAP)
        nine, age = self._advance(self._span.nine_words), self._advance(self._span.age_words)
        at = self._x(self._span.age, width)
        age_x = max(0.0, min(at - age / 2, width - age))
        if age_x >= nine + gap:
            return (0.0, age_x, 0), 1
        if age_x + age + gap + nine <= width:
            return (age_x + age + gap, age_x, 0), 1
        return (0.0, age_x, 1), 2

    # Looks

    def paint(self, painter: QPainter, rect: QRectF) -> None:  # noqa: ARG002 - the base's
        """Paint the words above, the axis with its bands and the marker, and the words below."""
        theme, tokens, span = self._theme, self._theme.tokens, self._span
        width, line = self.width(), theme.line(Text.SMALL)
        (nine_x, age_x, nine_row), rows = self._rows(width)
        top = float(rows * line + theme.px(_ABOVE))
        band = theme.px(_BAND)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = top + band / 2
        painter.fillRect(QRectF(0, middle, width, theme.px(1)), tokens.edge)
        self._paint_ticks(painter, middle, top + band + theme.px(_BELOW))
        pale = tokens.tx3 if tokens.high_contrast else mix(tokens.calm, tokens.base, _PALE)
        nine, half = self._x(span.nine, width), self._x(span.half, width)
        painter.fillRect(QRectF(0, top, nine, band), pale)
        painter.fillRect(QRectF(0, top, max(half, theme.px(2)), band), tokens.calm)
        self._paint_marker(painter, self._x(span.age, width), top)
        painter.setFont(theme.font(Text.SMALL))
        painter.setPen(tokens.calm)
        nine_place = QRectF(nine_x, nine_row * line, width, line)
        painter.drawText(nine_place, _LEFT, span.nine_words)
        painter.setFont(theme.font(Text.SMALL, QFont.Weight.DemiBold))
        painter.setPen(tokens.ac)
        painter.drawText(QRectF(age_x, 0, width, line), _LEFT, span.age_words)

    def _paint_ticks(self, painter: QPainter, middle: float, words_y: float) -> None:
        theme, tokens, width = self._theme, self._theme.tokens, self.width()
        painter.setFont(theme.font(Text.SMALL))
        tall = theme.px(8)
        end = 0.0
        for day, words in self._span.ticks:
            x = self._x(day, width)
            advance = self._advance(words, QFont.Weight.Normal)
            left = max(0.0, min(x - advance / 2, width - advance)) if day else 0.0
            painter.fillRect(QRectF(x, middle - tall / 2, theme.px(1), tall), tokens.edge)
            if left < end:
                continue  # in little room a tick does without its words
            end = left + advance + theme.px(4)
            painter.setPen(tokens.tx2)
            painter.drawText(QRectF(left, words_y, advance, theme.line(Text.SMALL)), _LEFT, words)

    def _paint_marker(self, painter: QPainter, at: float, top: float) -> None:
        theme, tokens = self._theme, self._theme.tokens
        half, thick = theme.px(6), theme.px(2)
        x = max(float(half), min(at, self.width() - half))
        foot = top + theme.px(_BAND) + theme.px(_BELOW) - theme.px(1)
        start = top - theme.px(_ABOVE) + theme.px(2)
        painter.fillRect(QRectF(x - thick / 2, start, thick, foot - start), tokens.ac)
        path = QPainterPath()
        path.moveTo(QPointF(x - half, foot))
        path.lineTo(QPointF(x + half, foot))
        path.lineTo(QPointF(x, foot - theme.px(9)))
        path.closeSubpath()
        painter.fillPath(path, tokens.ac)
