"""Show how far a list is scrolled without taking any of its width."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QScrollBar

from netkeeper.ui.widgets.frames import Frame, paint_frame

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QAbstractScrollArea

    from netkeeper.ui.look.theme import Theme

_WIDTH = 12
_REST = 4  # the handle's width at rest
_HOVERED = 8
_LEAST = 24  # the handle's least length
_STAYS_MS = 1200
_FOLLOWED = (QEvent.Type.Resize, QEvent.Type.Enter, QEvent.Type.Leave)


class OverlayScrollBar(QScrollBar):
    """A slender vertical scroll bar over the right edge of what it scrolls.

    It stands in for the area's own bar, which is hidden but keeps doing the work. It is seen
    while the mouse is over the area, and for a moment after the keyboard has scrolled it.
    """

    def __init__(self, theme: Theme, area: QAbstractScrollArea) -> None:
        super().__init__(Qt.Orientation.Vertical, area)
        self._theme = theme
        self._area = area
        self._bar = area.verticalScrollBar()
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._bar.rangeChanged.connect(self._on_range_changed)
        self._bar.valueChanged.connect(self._on_scrolled)
        self.valueChanged.connect(self._bar.setValue)
        self._fresh = QTimer(self)
        self._fresh.setSingleShot(True)
        self._fresh.setInterval(_STAYS_MS)
        self._fresh.timeout.connect(self.update)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.hide()
        theme.changed.connect(self.place)
        area.installEventFilter(self)

    def place(self) -> None:
        """Stand at the right edge of the area."""
        width, area = self._theme.px(_WIDTH), self._area.rect()
        self.setGeometry(area.right() + 1 - width, 0, width, area.height())
        self.raise_()

    def _on_range_changed(self, least: int, most: int) -> None:
        self.setRange(least, most)
        self.setPageStep(self._bar.pageStep())
        self.setSingleStep(self._bar.singleStep())
        self.setVisible(most > least)
        self.place()

    def _on_scrolled(self, value: int) -> None:
        self.setValue(value)
        self._fresh.start()
        self.update()

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Follow the area's size, and see the mouse come and go."""
        if watched is self._area and event.type() in _FOLLOWED:
            self.place()
            self.update()
        return False

    def sizeHint(self) -> QSize:
        """Return the width of the strip that takes the mouse."""
        return QSize(self._theme.px(_WIDTH), self._theme.px(_LEAST))

    def _handle(self) -> QRectF:
        # QStyle's enumerations cost 9 ms, which the first paint can do without.
        from PySide6.QtWidgets import QStyle, QStyleOptionSlider  # noqa: PLC0415

        option = QStyleOptionSlider()
        self.initStyleOption(option)
        part = QStyle.SubControl.SC_ScrollBarSlider
        control = QStyle.ComplexControl.CC_ScrollBar
        place = self.style().subControlRect(control, option, part, self)
        wide = self.underMouse() or self.isSliderDown()
        width = self._theme.px(_HOVERED if wide else _REST)
        inset = self._theme.px(2)
        return QRectF(self.width() - inset - width, place.y(), width, place.height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint the handle alone."""
        tokens = self._theme.tokens
        if not (self._area.underMouse() or self._fresh.isActive() or self.isSliderDown()):
            return
        strong = self.underMouse() or self.isSliderDown() or tokens.high_contrast
        handle = self._handle()
        painter = QPainter(self)
        colour = tokens.edge if strong else tokens.bord
        paint_frame(painter, handle, Frame(handle.width() / 2, colour))
        painter.end()
