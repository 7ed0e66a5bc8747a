"""Ask a question of two or three answers, all in sight: Oui, Non, Peut-être."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPainterPath
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy

from netkeeper.ui.look.theme import Text
from netkeeper.ui.widgets.choice import Choice, ChoiceButton
from netkeeper.ui.widgets.frames import FIELD_RADIUS, Frame, Painted, paint_frame

if TYPE_CHECKING:
    from netkeeper.ui.look.theme import Theme

_ICON = 14
_GAP = 6
_SIDE = 11


class Segment(ChoiceButton):
    """One answer; the chosen one has a check before its word."""

    def sizeHint(self) -> QSize:
        """Return the size of the word, and of the check where it is chosen."""
        theme = self.theme
        bold = theme.metrics(Text.SECOND, QFont.Weight.DemiBold)
        width = math.ceil(bold.horizontalAdvance(self.label)) + 1 + 2 * theme.px(_SIDE)
        if self.isChecked():
            width += theme.px(_ICON) + theme.px(_GAP)
        height = max(theme.px(28), math.ceil(bold.height()) + theme.px(8))
        return QSize(width, height)

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the ground, the check and the word; the row paints the outline."""
        theme = self.theme
        chosen, hovered = self.isChecked(), self.underMouse()
        tokens = theme.tokens.on_selection() if chosen else theme.tokens
        x = float(theme.px(_SIDE))
        if hovered and not chosen:
            inset = theme.px(1)
            inner = rect.adjusted(inset, inset, -inset, -inset)
            paint_frame(painter, inner, Frame(theme.px(4), tokens.hover))
        if chosen:
            place = QRectF(x, 0, theme.px(_ICON), rect.height())
            theme.icons.paint(painter, place, "check", tokens.ac)
            x += place.width() + theme.px(_GAP)
        weight = QFont.Weight.DemiBold if chosen else QFont.Weight.Normal
        painter.setFont(theme.font(Text.SECOND, weight))
        painter.setPen(tokens.tx)
        word = QRectF(x, 0, rect.width() - x - theme.px(_SIDE), rect.height())
        painter.drawText(word, int(Qt.AlignmentFlag.AlignCenter), self.label)
        if self.hasFocus():
            self.paint_ring(painter, rect)


class Segments(Painted, Choice):
    """Answers side by side in one frame."""

    kind = Segment

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._group.buttonToggled.connect(self._on_toggled)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def place(self) -> None:
        """Lay the answers out side by side."""
        for button in self._buttons:
            if self._row.indexOf(button) < 0:
                self._row.addWidget(button)
        self.update()

    def _on_toggled(self, button: ChoiceButton) -> None:
        button.updateGeometry()
        self.update()

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the frame, the ground of the chosen answer and the lines between answers."""
        theme, tokens = self.theme, self.theme.tokens
        radius, line = theme.px(FIELD_RADIUS), theme.px(1)
        paint_frame(painter, rect, Frame(radius, tokens.base))
        whole = QPainterPath()
        whole.addRoundedRect(rect, radius, radius)
        for button in self._buttons:
            place = QRectF(button.geometry())
            if button.isChecked():
                part = QPainterPath()
                part.addRect(place)
                painter.fillPath(whole.intersected(part), tokens.sel)
            if button is not self._buttons[0]:
                painter.fillRect(QRectF(place.x(), 0, line, rect.height()), tokens.bord)
        paint_frame(painter, rect, Frame(radius, None, tokens.bord, line))
