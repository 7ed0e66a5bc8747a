"""The sidebar: the pages with their counts, the preferences, and the light of the standing."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import (
    QAbstractButton,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from netkeeper.ui.shell.standing_light import StandingLight
from netkeeper.ui.theme import Text
from netkeeper.ui.widgets.frames import FIELD_RADIUS, Frame, paint_focus, paint_frame, paint_ground
from netkeeper.ui.widgets.tool_tip import plain_tip

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent

    from netkeeper.ui.shell.page import PageSpec
    from netkeeper.ui.theme import Theme

_ICON = 18
_SIDE = 8
_ITEM = 32
_LOW_ITEM = 26  # where the window is too low for all of them
_OVER_LIGHT = 4  # from the line above the light down to it
_HEAD = 52  # the name of the program, as high as the top bar
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_SIDEBAR_KEYS = (*_STEPS, *_ENTER)
STANDING = "standing"  # the page that the light leads to


class SidebarItem(QAbstractButton):
    """One page: icon, name and count; in a narrow sidebar the icon alone."""

    def __init__(self, theme: Theme, icon: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon_name = icon
        self._title = ""
        self._count = ""
        self._roomy = True
        self._low = False
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_words(self, title: str, count: str, keys: str, *, roomy: bool) -> None:
        """Change the name, the count and the key, and whether there is room for them."""
        self._title, self._count, self._roomy = title, count, roomy
        self.setText(title.replace("&", "&&"))
        self.setAccessibleName(f"{title}, {count}" if count else title)
        self.setAccessibleDescription(keys)
        self.setToolTip(plain_tip("" if roomy else f"{title} ({keys})" if keys else title))
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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave to the sidebar what goes from page to page, which Qt's button would take."""
        if event.key() in _SIDEBAR_KEYS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint the ground of the page shown or under the mouse, and what stands on it."""
        theme, chosen = self._theme, self.isChecked()
        tokens = theme.tokens.on_selection() if chosen else theme.tokens
        painter = QPainter(self)
        rect = QRectF(self.rect())
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
        painter.end()

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


class Sidebar(QWidget):
    """All pages; the tab key reaches it once, the arrows go from page to page."""

    chosen = Signal(str)  # a page's code

    def __init__(self, theme: Theme, specs: Sequence[PageSpec], parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._specs = [spec for spec in specs if not spec.hidden]
        self._counts: dict[str, str] = {}
        self._keys: dict[str, str] = {}
        self._current = ""
        self._roomy = True
        self._column = QVBoxLayout(self)
        self.items = {spec.code: self._make_item(spec) for spec in self._specs}
        for spec in self._specs:
            if not spec.below:
                self._column.addWidget(self.items[spec.code])
        self._column.addStretch(1)
        for spec in self._specs:
            if spec.below:
                self._column.addWidget(self.items[spec.code])
        self.light = StandingLight(theme, self)
        self.light.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.light.clicked.connect(lambda: self.chosen.emit(STANDING))
        self.light.hide()
        self._over_light = QSpacerItem(0, 0)
        self._column.addSpacerItem(self._over_light)
        self._column.addWidget(self.light)
        self.setAutoFillBackground(False)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def show_standing(self, level: str, word: str, why: str) -> None:
        """Show the light at the very bottom."""
        self.light.show_standing(level, word, why)
        self.light.show()
        self._fit_height()
        self.update()

    def set_roomy(self, roomy: bool) -> None:  # noqa: FBT001 - a Qt-like setter
        """Show names and counts, or icons alone."""
        if roomy != self._roomy:
            self._roomy = roomy
            self.light.set_roomy(roomy)
            self.retranslate()
            self._fit_height()

    def set_keys(self, keys: Mapping[str, str]) -> None:
        """Tell the pages' keys, as the platform writes them."""
        self._keys = dict(keys)
        self.retranslate()

    def set_counts(self, counts: Mapping[str, str]) -> None:
        """Change the counts of some pages, written as the language writes them."""
        self._counts.update(counts)
        self.retranslate()

    def set_current(self, code: str) -> None:
        """Show which page is open; of one that is no line here, none."""
        self._current = code
        for each, item in self.items.items():
            item.setChecked(each == code)
            reach = Qt.FocusPolicy.TabFocus if each == self._entrance() else Qt.FocusPolicy.NoFocus
            item.setFocusPolicy(reach)

    def take_focus(self) -> bool:
        """Give the keyboard to the page shown."""
        item = self.items.get(self._entrance())
        if item is not None:
            item.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return item is not None

    def _entrance(self) -> str:
        """Return the line where the keyboard comes in: the page shown, else the first."""
        return self._current if self._current in self.items else next(iter(self.items), "")

    def retranslate(self) -> None:
        """Say the names in the language in force."""
        for spec in self._specs:
            self.items[spec.code].set_words(
                spec.title(),
                self._counts.get(spec.code, ""),
                self._keys.get(spec.code, ""),
                roomy=self._roomy,
            )
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the lines be lower where the window is too low for them."""
        super().resizeEvent(event)
        self._fit_height()

    def _fit_height(self) -> None:
        theme = self._theme
        needed = theme.px(_HEAD) + theme.px(_SIDE)
        needed += sum(each.usual_height() for each in self.items.values())
        if not self.light.isHidden():
            needed += self._over_light.sizeHint().height() + self.light.sizeHint().height()
        for item in self.items.values():
            item.set_low(needed > self.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from page to page, and to the light, by the arrows; Enter shows where one is."""
        lines: list[tuple[str, QWidget]] = [*self.items.items()]
        if not self.light.isHidden():
            lines.append((STANDING, self.light))
        at = next((n for n, (_, line) in enumerate(lines) if line.hasFocus()), None)
        if at is None:
            super().keyPressEvent(event)
        elif event.key() in _STEPS:
            to = at + _STEPS[Qt.Key(event.key())]
            if 0 <= to < len(lines):
                lines[to][1].setFocus(Qt.FocusReason.TabFocusReason)
        elif event.key() in _ENTER:
            self.chosen.emit(lines[at][0])
        else:
            super().keyPressEvent(event)

    def _make_item(self, spec: PageSpec) -> SidebarItem:
        item = SidebarItem(self._theme, spec.icon, self)
        item.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        item.clicked.connect(lambda: self._on_clicked(spec.code))
        return item

    def _on_clicked(self, code: str) -> None:
        self.set_current(self._current)  # until the window has shown the page
        self.chosen.emit(code)

    def _on_theme_changed(self) -> None:
        side = self._theme.px(_SIDE)
        self._column.setContentsMargins(side, self._theme.px(_HEAD), side + 1, side)
        self._column.setSpacing(0)
        self._over_light.changeSize(0, 2 * self._theme.px(_OVER_LIGHT) + self._theme.px(1))
        self._column.invalidate()
        self._fit_height()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint the ground, the program's name and the line towards the page."""
        theme, tokens = self._theme, self._theme.tokens
        painter = QPainter(self)
        line = theme.px(1)
        paint_ground(painter, self.rect(), tokens.side)
        edge = QRect(self.width() - line, 0, line, self.height())
        paint_ground(painter, edge, tokens.line)
        if not self.light.isHidden():
            over = self.light.y() - theme.px(_OVER_LIGHT)
            paint_ground(painter, QRect(0, over, self.width(), line), tokens.line)
        side, icon, head = theme.px(_SIDE), theme.px(_ICON), theme.px(_HEAD)
        left = 2 * side if self._roomy else round((self.width() - line - icon) / 2)
        theme.icons.paint(painter, QRectF(left, 0, icon, head), "book-user", tokens.tx2)
        if self._roomy:
            painter.setPen(tokens.tx)
            painter.setFont(theme.font(Text.BODY, QFont.Weight.DemiBold))
            name = QRectF(left + icon + side, 0, self.width(), head)
            painter.drawText(name, _LEFT, "NetKeeper")
        painter.end()
