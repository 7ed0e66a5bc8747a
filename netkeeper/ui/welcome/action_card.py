"""A card that is a button: what it does, and what that means, in two texts that wrap."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy

from netkeeper.ui.look.theme import Text
from netkeeper.ui.widgets.act_button import ActButton, name_button
from netkeeper.ui.widgets.frames import (
    CARD_RADIUS,
    Frame,
    accent_ground,
    paint_focus,
    paint_frame,
    paint_inner_focus,
)

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from netkeeper.ui.look.theme import Theme

_HEIGHT = 88
_SIDE = 20
_ICON = 20
_GAP = 16
_WIDTH = 560
_WRAPPED = int(
    Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap.value
)


class ActionCard(ActButton):
    """At least as high as three lines; the advised one of several is accented."""

    def __init__(self, theme: Theme, icon: str, *, advised: bool = False) -> None:
        super().__init__()
        self._theme = theme
        self._icon = icon
        self._advised = advised
        self._title = ""
        self._line = ""
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_words(self, title: str, line: str) -> None:
        """Change what it does and what that means."""
        self._title, self._line = title, line
        name_button(self, title)
        self.setAccessibleDescription(line)
        self.updateGeometry()
        self.update()

    # Its measures

    def sizeHint(self) -> QSize:
        """Return the size at the width of its column."""
        width = self._theme.px(_WIDTH)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return a third of that width: its texts wrap."""
        return QSize(self._theme.px(_WIDTH) // 3, self._theme.px(_HEIGHT))

    def heightForWidth(self, width: int) -> int:
        """Return the height of both texts at the width, or that of a card."""
        words = self._height(Text.VERDICT, self._title, width)
        words += self._theme.px(2) + self._height(Text.BODY, self._line, width)
        return max(self._theme.px(_HEIGHT), words + 2 * self._theme.px(_GAP))

    def _height(self, role: Text, text: str, width: int) -> int:
        room = QRectF(0, 0, width - self._left() - self._theme.px(_SIDE), 1e6)
        return math.ceil(self._theme.metrics(role).boundingRect(room, _WRAPPED, text).height())

    def _left(self) -> int:
        return self._theme.px(_SIDE) + self._theme.px(_ICON) + self._theme.px(_GAP)

    # Its looks

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint the frame, the icon beside the title, both texts, and the focus ring."""
        theme, tokens, px = self._theme, self._theme.tokens, self._theme.px
        title = tokens.onac if self._advised else tokens.tx
        line = tokens.onac if self._advised else tokens.tx2
        icon = tokens.onac if self._advised else tokens.ac
        with QPainter(self) as painter:
            rect = QRectF(self.rect())
            paint_frame(painter, rect, self._frame())
            left = self._left()
            room = rect.width() - left - px(_SIDE)
            heading = self._height(Text.VERDICT, self._title, self.width())
            body = self._height(Text.BODY, self._line, self.width())
            top = (rect.height() - heading - px(2) - body) / 2
            painter.setPen(title)
            painter.setFont(theme.font(Text.VERDICT))
            painter.drawText(QRectF(left, top, room, heading), _WRAPPED, self._title)
            first = QRectF(px(_SIDE), top, px(_ICON), theme.line(Text.VERDICT))
            theme.icons.paint(painter, first, self._icon, icon)
            painter.setPen(line)
            painter.setFont(theme.font(Text.BODY))
            under = QRectF(left, top + heading + px(2), room, body)
            painter.drawText(under, _WRAPPED, self._line)
            if self.hasFocus() and self._advised:
                paint_inner_focus(painter, rect, theme, CARD_RADIUS, 3)
            elif self.hasFocus():
                paint_focus(painter, rect, theme, CARD_RADIUS)

    def _frame(self) -> Frame:
        theme, tokens = self._theme, self._theme.tokens
        radius, down, hovered = theme.px(CARD_RADIUS), self.isDown(), self.underMouse()
        if self._advised:
            return Frame(radius, accent_ground(tokens, hovered=hovered, down=down))
        fill = tokens.sel0 if down else tokens.hover if hovered else tokens.base
        strong = tokens.high_contrast and hovered
        return Frame(radius, fill, tokens.bord, theme.px(2 if strong else 1))
