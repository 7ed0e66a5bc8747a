"""Paint the small frame that shows a key."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QPainter

from netkeeper.ui.look.theme import Text
from netkeeper.ui.widgets.frames import Frame, paint_frame

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

    from netkeeper.ui.look.theme import Theme

_RADIUS = 4
_HEIGHT = 18
_PADDING = 5


def key_chip_size(keys: str, theme: Theme) -> QSizeF:
    """Return the size of a key's chip: at least a square, so that single letters line up."""
    metrics = theme.metrics(Text.SMALL, QFont.Weight.Medium)
    height = max(theme.px(_HEIGHT), math.ceil(metrics.height()) + theme.px(2))
    width = math.ceil(metrics.horizontalAdvance(keys)) + 2 * theme.px(_PADDING)
    return QSizeF(max(width, height), height)


def paint_key_chip(
    painter: QPainter, rect: QRectF, keys: str, theme: Theme, ink: QColor | None = None
) -> None:
    """Paint a key's chip in the middle of the rectangle's height, from its left edge.

    On a strong ground, such as the accent's, `ink` is the colour for both text and outline.
    """
    tokens = theme.tokens
    size = key_chip_size(keys, theme)
    top = rect.y() + round((rect.height() - size.height()) / 2)
    chip = QRectF(rect.x(), top, size.width(), size.height())
    quiet = Frame(theme.px(_RADIUS), tokens.hover, tokens.line, theme.px(1))
    strong = Frame(theme.px(_RADIUS), None, ink, theme.px(1))
    paint_frame(painter, chip, strong if ink else quiet)
    painter.setPen(ink or tokens.tx2)
    painter.setFont(theme.font(Text.SMALL, QFont.Weight.Medium))
    painter.drawText(chip, int(Qt.AlignmentFlag.AlignCenter), keys)
