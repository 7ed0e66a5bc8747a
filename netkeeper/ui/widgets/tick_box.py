"""Let something be wanted or not: a box with a tick, as large as the text asks."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtWidgets import QCheckBox, QSizePolicy

from netkeeper.ui.look.theme import Text
from netkeeper.ui.widgets.frames import Frame, Painted, paint_focus, paint_frame

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from netkeeper.ui.look.theme import Theme

_BOX = 16
_TICK = 12
_GAP = 8
_RADIUS = 4
_ROOM = 4  # round everything, for the focus ring
_WORDS = int(
    Qt.AlignmentFlag.AlignLeft
    | Qt.AlignmentFlag.AlignVCenter
    | Qt.TextFlag.TextSingleLine
    | Qt.TextFlag.TextShowMnemonic
)


class TickBox(Painted, QCheckBox):
    """A check box whose box grows with the text, which Fusion's does not.

    An ampersand before a letter makes it the key, with Alt; double it in a name.
    """

    def __init__(self, theme: Theme, text: str = "") -> None:
        super().__init__(text)
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the size that holds the box and the words."""
        theme = self._theme
        metrics = theme.metrics(Text.BODY)
        words = metrics.size(_WORDS, self.text())
        width = theme.px(_BOX) + theme.px(_GAP) + math.ceil(words.width()) + 1
        height = max(theme.px(_BOX), math.ceil(metrics.height()))
        room = 2 * theme.px(_ROOM)
        return QSize(width + room, height + room)

    def hitButton(self, pos: QPoint) -> bool:
        """Take a click anywhere on the box or the words."""
        return self.rect().contains(pos)

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the box, the tick, the words and the focus ring."""
        theme, tokens = self._theme, self._theme.tokens
        side, room = theme.px(_BOX), theme.px(_ROOM)
        top = (self.height() - side) // 2
        box = QRect(room, top, side, side)
        hot = self.underMouse() or self.isDown()
        if self.isChecked():
            frame = Frame(theme.px(_RADIUS), tokens.ac)
        else:
            frame = Frame(
                theme.px(_RADIUS),
                tokens.hover if hot else tokens.base,
                tokens.edge,
                theme.px(1),
            )
        paint_frame(painter, QRectF(box), frame)
        if self.isChecked():
            inset = (side - theme.px(_TICK)) // 2
            place = QRectF(box.adjusted(inset, inset, -inset, -inset))
            theme.icons.paint(painter, place, "check", tokens.onac)
        left = room + side + theme.px(_GAP)
        painter.setFont(theme.font(Text.BODY))
        painter.setPen(tokens.tx)
        words = QRect(left, 0, self.width() - left, self.height())
        painter.drawText(words, _WORDS, self.text())
        if self.hasFocus():
            paint_focus(painter, rect, theme, _RADIUS)
