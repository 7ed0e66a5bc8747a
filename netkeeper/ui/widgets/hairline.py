"""Draw the thin line between two rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from netkeeper.ui.widgets.frames import Painted

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QPainter

    from netkeeper.ui.look.theme import Theme


class Hairline(Painted, QWidget):
    """A horizontal line as wide as its layout."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the line's thickness; its width is the layout's."""
        return QSize(0, self._theme.px(1))

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Fill the line."""
        painter.fillRect(rect, self._theme.tokens.line)
