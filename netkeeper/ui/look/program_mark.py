"""The program's mark, as a task bar, a list of windows and the tray show it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap

from netkeeper.ui.look.tokens import LIGHT

if TYPE_CHECKING:
    from netkeeper.ui.look.icons import Icons

_NAME = "book-user"
_SIDES = (16, 24, 32, 48, 64, 128)  # pixels; a platform scales the nearest to what it needs
_ROUND = 0.22  # of the side: the corners
_WIDE = 0.75  # of the side: the icon


def program_mark(icons: Icons) -> QIcon:
    """Return the mark in every size, of the same colours whatever the theme: it is a sign."""
    mark = QIcon()
    for side in _SIDES:
        mark.addPixmap(_drawn(icons, side))
    return mark


def _drawn(icons: Icons, side: int) -> QPixmap:
    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    with QPainter(pixmap) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(LIGHT.ac)
        painter.drawRoundedRect(QRectF(0, 0, side, side), side * _ROUND, side * _ROUND)
        width = round(side * _WIDE / 2) * 2
        margin = (side - width) / 2
        icons.paint(painter, QRectF(margin, margin, width, width), _NAME, LIGHT.onac)
    return pixmap
