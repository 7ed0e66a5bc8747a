"""Paint rounded frames and the ring that shows where the keyboard is."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from netkeeper.ui.look.tokens import mix

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QColor

    from netkeeper.ui.look.theme import Theme
    from netkeeper.ui.look.tokens import Tokens

FIELD_RADIUS = 6  # button, field, tab, sidebar item
CARD_RADIUS = 8  # card, toast, panel
_HOVERED, _PRESSED = 0.12, 0.24  # how much of the text's colour the accent takes then
DASHES = [3.0, 2.5]  # in widths of the line


class Frame(NamedTuple):
    """What a frame looks like; without a colour its ground or outline is not painted."""

    radius: float
    fill: QColor | None = None
    outline: QColor | None = None
    width: float = 1
    dashed: bool = False


def paint_ground(painter: QPainter, rect: QRect, colour: QColor) -> None:
    """Fill a rectangle with one colour.

    Not by `fillRect`, whose first call looks up all of Qt's gradients: 2 ms before the paint.
    """
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRect(rect)


def paint_frame(painter: QPainter, rect: QRectF, frame: Frame) -> None:
    """Paint a frame whose outline lies wholly inside the rectangle."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    inside = QRectF(rect)
    if frame.outline is None:
        painter.setPen(Qt.PenStyle.NoPen)
    else:
        pen = QPen(frame.outline, frame.width)
        if frame.dashed:
            pen.setDashPattern(DASHES)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        half = frame.width / 2
        inside.adjust(half, half, -half, -half)
    if frame.fill is None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
    else:
        painter.setBrush(frame.fill)
    painter.drawRoundedRect(inside, frame.radius, frame.radius)


def paint_focus(
    painter: QPainter,
    rect: QRectF,
    theme: Theme,
    radius: float = FIELD_RADIUS,
    colour: QColor | None = None,
) -> None:
    """Paint the focus ring along the inside of the rectangle, in the accent unless told."""
    width = theme.px(theme.tokens.focus_width)
    ring = Frame(theme.px(radius), outline=colour or theme.tokens.ac, width=width)
    paint_frame(painter, rect, ring)


def accent_ground(tokens: Tokens, *, hovered: bool, down: bool = False) -> QColor:
    """Return the colour of a button in the accent, under the pointer or pressed too."""
    if not (hovered or down):
        return tokens.ac
    return mix(tokens.tx, tokens.ac, _PRESSED if down else _HOVERED)


def paint_inner_focus(
    painter: QPainter, rect: QRectF, theme: Theme, radius: float = FIELD_RADIUS, inset: float = 2
) -> None:
    """Paint the focus ring of what is filled with the accent: inside, in the text's colour."""
    by = theme.px(inset)
    inner = rect.adjusted(by, by, -by, -by)
    paint_focus(painter, inner, theme, radius - inset, theme.tokens.onac)
