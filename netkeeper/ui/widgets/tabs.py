"""Show the few views of one list as tabs: « À décider 4 · Plus tard 2 »."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter

from netkeeper.ui.look.theme import Text
from netkeeper.ui.widgets.choice import Choice, ChoiceButton
from netkeeper.ui.widgets.flow_layout import FlowLayout
from netkeeper.ui.widgets.frames import FIELD_RADIUS, Frame, paint_focus, paint_frame

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from netkeeper.ui.look.theme import Theme


# What a tab has, from where there is room to where there is little: px at each side of its word,
# at a body of 13, and whether the chosen one is bolder. Its ground tells it from the others too.
_ROOMS = ((8, True), (5, True), (5, False), (4, False), (3, False))


class Tab(ChoiceButton):
    """One tab: its word, and after it how many lines it holds."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._air, self._bolder = _ROOMS[0]

    def set_room(self, air: int, bolder: bool) -> None:  # noqa: FBT001 - a Qt-like setter
        """Change the air at each side of the word, and whether it is bolder when chosen."""
        if (air, bolder) != (self._air, self._bolder):
            self._air, self._bolder = air, bolder
            self.updateGeometry()
            self.update()

    def width_with(self, air: int, bolder: bool) -> int:  # noqa: FBT001 - as above
        """Return the width for the bolder of its two writings, so that choosing moves nothing."""
        weight = QFont.Weight.DemiBold if bolder else QFont.Weight.Normal
        word = self.theme.metrics(Text.SECOND, weight).horizontalAdvance(self.label)
        return math.ceil(word) + 1 + 2 * self.theme.px(air)

    def sizeHint(self) -> QSize:
        """Return the size of the word with its air."""
        theme = self.theme
        bold = theme.metrics(Text.SECOND, QFont.Weight.DemiBold)
        height = max(theme.px(28), math.ceil(bold.height()) + theme.px(8))
        return QSize(self.width_with(self._air, self._bolder), height)

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the ground of the chosen tab or of the one under the pointer, and the word."""
        theme, tokens = self.theme, self.theme.tokens
        chosen, hovered = self.isChecked(), self.underMouse()
        fill = tokens.sel0 if chosen else tokens.hover if hovered else None
        strong = tokens.high_contrast and (chosen or hovered)
        outline = tokens.line if strong else None
        width = theme.px(2 if chosen else 1)
        paint_frame(painter, rect, Frame(theme.px(FIELD_RADIUS), fill, outline, width))
        weight = QFont.Weight.DemiBold if chosen and self._bolder else QFont.Weight.Normal
        painter.setFont(theme.font(Text.SECOND, weight))
        painter.setPen(tokens.tx if chosen else tokens.tx2)
        painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), self.label)
        if self.hasFocus():
            paint_focus(painter, rect, theme)


class Tabs(Choice):
    """Tabs in one line, or in more where even with the least air they don't fit into one.

    Give the count in the label, written as the language writes it.
    """

    kind = Tab

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._flow = FlowLayout(self)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def place(self) -> None:
        """Lay the tabs out in lines."""
        # None at their sides, where each has air of its own: as many as can be stand in one line.
        self._flow.set_gaps(0, self.theme.px(4))
        for button in self._buttons:
            if self._flow.indexOf(button) < 0:
                self._flow.addWidget(button)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the words the room that there is."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        tabs = [each for each in self._buttons if isinstance(each, Tab)]
        fitting = (
            room for room in _ROOMS if sum(each.width_with(*room) for each in tabs) <= self.width()
        )
        room = next(fitting, _ROOMS[0])
        for each in tabs:
            each.set_room(*room)
