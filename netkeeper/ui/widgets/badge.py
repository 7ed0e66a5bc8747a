"""Show the small disc that numbers a question or a step."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QLabel, QSizePolicy

from netkeeper.ui.look.theme import Text
from netkeeper.ui.widgets.frames import Frame, Painted, paint_frame

if TYPE_CHECKING:
    from netkeeper.ui.look.theme import Theme

_DISC = 16


class Badge(Painted, QLabel):
    """A number on a soft ground, such as that of a question."""

    def __init__(self, theme: Theme, figure: str) -> None:
        super().__init__(figure)
        self._theme = theme
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Return a disc, wider for a long figure."""
        metrics = self._theme.metrics(Text.SMALL, QFont.Weight.DemiBold)
        side = max(self._theme.px(_DISC), math.ceil(metrics.height()) + 1)
        width = math.ceil(metrics.horizontalAdvance(self.text())) + self._theme.px(8)
        return QSize(max(side, width), side)

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the ground and the number."""
        theme, tokens = self._theme, self._theme.tokens
        outline = tokens.tx2 if tokens.high_contrast else None
        ground = tokens.base if tokens.high_contrast else tokens.sel0
        paint_frame(painter, rect, Frame(rect.height() / 2, ground, outline, theme.px(1)))
        painter.setFont(theme.font(Text.SMALL, QFont.Weight.DemiBold))
        painter.setPen(tokens.tx2)
        painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), self.text())
