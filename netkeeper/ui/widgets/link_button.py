"""Show an action as a link in the accent's colour."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QSizePolicy

from netkeeper.domain.plain_text import one_line
from netkeeper.ui.look.theme import Text
from netkeeper.ui.widgets.act_button import ActButton, name_button
from netkeeper.ui.widgets.frames import Painted, paint_ground

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF

    from netkeeper.ui.look.theme import Theme

_AIR = 4  # px of height, of which the line under a focused link takes half


class LinkButton(Painted, ActButton):
    """Words to click, underlined under the pointer; quiet beside a real button.

    They begin and end at the widget's edges, and so at its column's: in focus they have a ground
    and a line under it instead of a ring, which would need room at their sides.
    """

    def __init__(self, theme: Theme, label: str = "") -> None:
        super().__init__()
        self._theme = theme
        self._label = ""
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_label(label)

    def label(self) -> str:
        """Return the words."""
        return self._label

    def set_label(self, label: str) -> None:
        """Change the words."""
        line = one_line(label)
        if line != self._label:
            self._label = line
            name_button(self, line)
            self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of the words with room for the line under them."""
        theme = self._theme
        metrics = theme.metrics(Text.SECOND, QFont.Weight.Medium)
        width = math.ceil(metrics.horizontalAdvance(self._label)) + 1 + self._overhang()
        return QSize(width, theme.line(Text.SECOND) + theme.px(_AIR))

    def _overhang(self) -> int:
        return self._theme.overhang(self._label, Text.SECOND, QFont.Weight.Medium)

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Draw the words, and the line under them when hovered."""
        theme, tokens = self._theme, self._theme.tokens
        font = QFont(theme.font(Text.SECOND, QFont.Weight.Medium))
        # In high contrast the colour alone would not tell a link from text.
        hovered = self.underMouse() and self.isEnabled()
        font.setUnderline(hovered or self.isDown() or tokens.high_contrast)
        painter.setFont(font)
        if self.hasFocus():
            line = self.height() - theme.px(tokens.focus_width)
            paint_ground(painter, rect, tokens.sel)
            paint_ground(painter, rect.adjusted(0, line, 0, 0), tokens.ac)
            tokens = tokens.on_selection()
        painter.setPen(tokens.tx if self.isDown() else tokens.ac)
        place = rect.adjusted(self._overhang(), 0, 0, 0)
        painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), self._label)
