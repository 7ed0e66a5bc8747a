"""Choose one of two values side by side, or both: cells as high as their words need."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from netkeeper.ui.look.theme import Text
from netkeeper.ui.widgets.choice import Choice, ChoiceButton
from netkeeper.ui.widgets.frames import FIELD_RADIUS, Frame, paint_frame
from netkeeper.ui.widgets.tool_tip import plain_tip

if TYPE_CHECKING:
    from netkeeper.ui.look.theme import Theme

_ICON = 14
_GAP = 6
_SIDE = 10
_AIR = 7
_MOST_LINES = 6
BOTH = 104  # width of the third cell, at a body of 13 px
_WORDS = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)


class Cell(ChoiceButton):
    """A value; the chosen one has a check before it and an outline in the accent."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_label(self, label: str) -> None:
        """Change the value; the whole of a long one is in its tool tip."""
        super().set_label(label)
        self.setToolTip(plain_tip(label))

    def heightForWidth(self, width: int) -> int:
        """Return the height of the wrapped words, of a few lines at most."""
        theme = self.theme
        metrics = theme.metrics(Text.BODY)
        room = max(1, width - self._before() - theme.px(_SIDE))
        wrapped = metrics.boundingRect(QRectF(0, 0, room, 1 << 20), _WORDS, self.label)
        line = math.ceil(metrics.lineSpacing())
        height = min(max(math.ceil(wrapped.height()), line), _MOST_LINES * line)
        return height + 2 * theme.px(_AIR)

    def sizeHint(self) -> QSize:
        """Return a size for some words."""
        width = self.theme.px(160)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the least room a value is shown in."""
        return QSize(self.theme.px(BOTH), self.heightForWidth(self.theme.px(400)))

    def _before(self) -> int:
        """Return the room for the check, kept whether it is there or not."""
        theme = self.theme
        return theme.px(_SIDE) + theme.px(_ICON) + theme.px(_GAP)

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the frame, the check and the words."""
        theme, chosen = self.theme, self.isChecked()
        tokens = theme.tokens.on_selection() if chosen else theme.tokens
        ground = theme.tokens.sel if chosen else theme.tokens.base
        if self.underMouse() and not chosen:
            ground = theme.tokens.hover
        edge = theme.tokens.ac if chosen else theme.tokens.edge
        paint_frame(painter, rect, Frame(theme.px(FIELD_RADIUS), ground, edge, theme.px(1)))
        line = theme.metrics(Text.BODY).lineSpacing()
        if chosen:
            place = QRectF(theme.px(_SIDE), theme.px(_AIR), theme.px(_ICON), line)
            theme.icons.paint(painter, place, "check", tokens.ac)
        painter.setFont(
            theme.font(Text.BODY, QFont.Weight.Medium if chosen else QFont.Weight.Normal)
        )
        painter.setPen(tokens.tx)
        words = rect.adjusted(self._before(), theme.px(_AIR), -theme.px(_SIDE), -theme.px(_AIR))
        painter.setClipRect(words)
        painter.drawText(words, _WORDS, self.label)
        painter.setClipping(False)
        if self.hasFocus():
            self.paint_ring(painter, rect)


class Sides(Choice):
    """Two cells of equal width, and a narrow third one where both values can be kept."""

    kind = Cell

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__(theme)
        self.setAccessibleName(name)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._room = QWidget(self)
        self._row.addWidget(self._room)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def place(self) -> None:
        """Lay the cells out; the third one's room is kept where there is none."""
        theme, buttons = self.theme, self._buttons
        self._row.setSpacing(theme.px(8))
        self._row.removeWidget(self._room)
        for number, button in enumerate(buttons):
            if self._row.indexOf(button) < 0:
                self._row.addWidget(button, 0 if number > 1 else 1)
            if number > 1:
                button.setFixedWidth(theme.px(BOTH))
        self._room.setFixedWidth(theme.px(BOTH))
        self._room.setVisible(len(buttons) < 3)  # noqa: PLR2004 - left, right, both
        self._row.addWidget(self._room)
