"""Draw the thin line between two rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from netkeeper.ui.look.theme import Theme


class Hairline(QWidget):
    """A horizontal line as wide as its layout."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the line's thickness; its width is the layout's."""
        return QSize(0, self._theme.px(1))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Fill the line."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self._theme.tokens.line)
