"""One line of the sidebar: icon, name and count."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from netkeeper.ui.look.theme import Text
from netkeeper.ui.widgets.act_button import name_button
from netkeeper.ui.widgets.frames import FIELD_RADIUS, Frame, Painted, paint_focus, paint_frame
from netkeeper.ui.widgets.tool_tip import show_tip
from netkeeper.ui.wording.keys import ENTER

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from netkeeper.ui.look.theme import Theme

_ICON = 18
_SIDE = 8
_ITEM = 32
_LOW_ITEM = 26  # where the window is too low for all of them
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
SIDEBAR_KEYS = (*STEPS, *ENTER)


class SidebarButton(QAbstractButton):
    """What every button in the sidebar does with its keys."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave to the sidebar what goes from page to page, which Qt's button would take."""
        if event.key() in SIDEBAR_KEYS:
            event.ignore()
        else:
            super().keyPressEvent(event)


class SidebarItem(Painted, SidebarButton):
    """One page: icon, name and count; in a narrow sidebar the icon alone."""

    heard_as = "PageTab"

    def __init__(self, theme: Theme, icon: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon_name = icon
        self._title = ""
        self._count = ""
        self._keys = ""
        self._roomy = True
        self._low = False
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_words(self, title: str, count: str, keys: str, *, roomy: bool) -> None:
        """Change the name, the count and the key, and whether there is room for them."""
        kept = self._title, self._count, self._keys, self._roomy
        if (title, count, keys, roomy) == kept:
            return
        self._title, self._count, self._keys, self._roomy = title, count, keys, roomy
        name_button(self, title, f"{title}, {count}" if count else title)
        show_tip(self, "" if roomy else f"{title} ({keys})" if keys else title)
        if keys:
            self.setAccessibleDescription(keys)
        self.updateGeometry()
        self.update()

    def set_low(self, low: bool) -> None:  # noqa: FBT001 - a Qt-like setter
        """Do with less height, or take the usual one again."""
        if low != self._low:
            self._low = low
            self.updateGeometry()

    def usual_height(self) -> int:
        """Return the height where there is room for all."""
        bold = self._theme.metrics(Text.BODY, QFont.Weight.DemiBold)
        return max(self._theme.px(_ITEM), math.ceil(bold.height()) + self._theme.px(8))

    def sizeHint(self) -> QSize:
        """Return the size of the whole name and count."""
        theme = self._theme
        bold = theme.metrics(Text.BODY, QFont.Weight.DemiBold)
        height = theme.px(_LOW_ITEM) if self._low else self.usual_height()
        width = 2 * theme.px(_SIDE) + theme.px(_ICON)
        if self._roomy:
            width += theme.px(10) + math.ceil(bold.horizontalAdvance(self._title))
            figures = theme.metrics(Text.SECOND, QFont.Weight.Medium, tabular=True)
            width += theme.px(8) + math.ceil(figures.horizontalAdvance(self._count))
        return QSize(width, height)

    def minimumSizeHint(self) -> QSize:
        """Return the icon's width: a name too long is elided."""
        return QSize(2 * self._theme.px(_SIDE) + self._theme.px(_ICON), self.sizeHint().height())

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the ground of the page shown or under the mouse, and what stands on it."""
        theme, chosen = self._theme, self.isChecked()
        tokens = theme.tokens.on_selection() if chosen else theme.tokens
        if chosen or self.underMouse():
            ground = theme.tokens.sel if chosen else theme.tokens.sel0
            strong = theme.tokens.high_contrast and not chosen
            outline = theme.tokens.line if strong else None
            paint_frame(painter, rect, Frame(theme.px(FIELD_RADIUS), ground, outline))
        side, icon = theme.px(_SIDE), theme.px(_ICON)
        left = side if self._roomy else round((rect.width() - icon) / 2)
        ink = tokens.ac if chosen else tokens.tx2
        theme.icons.paint(painter, QRectF(left, 0, icon, rect.height()), self._icon_name, ink)
        if self._roomy:
            weight = QFont.Weight.DemiBold if chosen else QFont.Weight.Normal
            self._paint_words(painter, QRect(left + icon + theme.px(10), 0, 0, 0), weight)
        if self.hasFocus():
            paint_focus(painter, rect, theme)

    def _paint_words(self, painter: QPainter, place: QRect, weight: QFont.Weight) -> None:
        theme, chosen = self._theme, self.isChecked()
        tokens = theme.tokens.on_selection() if chosen else theme.tokens
        right = self.width() - theme.px(_SIDE)
        medium = QFont.Weight.Medium if chosen else QFont.Weight.Normal
        figures = theme.metrics(Text.SECOND, medium, tabular=True)
        count = math.ceil(figures.horizontalAdvance(self._count))
        painter.setPen(tokens.tx if chosen else tokens.tx2)
        painter.setFont(theme.font(Text.SECOND, medium, tabular=True))
        painter.drawText(QRectF(right - count, 0, count + 1, self.height()), _RIGHT, self._count)
        room = right - place.x() - (count + theme.px(8) if count else 0)
        metrics = theme.metrics(Text.BODY, weight)
        title = metrics.elidedText(self._title, Qt.TextElideMode.ElideRight, room)
        painter.setPen(tokens.tx)
        painter.setFont(theme.font(Text.BODY, weight))
        painter.drawText(QRectF(place.x(), 0, room, self.height()), _LEFT, title)
