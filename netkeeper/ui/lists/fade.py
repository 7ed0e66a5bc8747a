"""Let a row that was acted on fade where it stood, over the row that took its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, QVariantAnimation
from PySide6.QtGui import QPixmap

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from netkeeper.ui.lists.row_view import RowView

FADE_MS = 120


class RowFade(QObject):
    """The picture of the last row that went; it delays nothing, for the rows are new already."""

    def __init__(self, view: RowView) -> None:
        super().__init__(view)
        self._view = view
        self._before = QPixmap()
        self._place = QRect()
        self.animation = QVariantAnimation(self)
        self.animation.setDuration(FADE_MS)
        self.animation.setStartValue(1.0)
        self.animation.setEndValue(0.0)
        self.animation.valueChanged.connect(self._on_faded)

    def remember(self) -> None:
        """Take the picture of the keyboard's row, in case that it goes."""
        view, row = self._view, self._view.currentIndex().row()
        self._before = QPixmap()
        if row >= 0 and view.isVisible() and view.hasFocus() and view.theme.animated:
            self._place = view.row_rect(row)
            self._before = view.viewport().grab(self._place)

    def start(self) -> None:
        """Fade the picture taken."""
        if not self._before.isNull():
            self.animation.start()

    def paint(self, painter: QPainter) -> None:
        """Paint what is left of the row."""
        if self.animation.state() == QVariantAnimation.State.Running:
            painter.setOpacity(self.animation.currentValue())
            painter.drawPixmap(self._place.topLeft(), self._before)
            painter.setOpacity(1)

    def _on_faded(self) -> None:
        self._view.viewport().update(self._place)
