"""Paint the circle that says whether you met: filled, ring or dashed ring, with initials."""

from __future__ import annotations

import math
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QGuiApplication, QPainter, QPen, QPixmap

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

    from netkeeper.ui.look.theme import Theme
    from netkeeper.ui.look.tokens import Tokens

_LETTERS = 0.375  # of the diameter: 12 px in a disc of 32
_LETTERS_SMALL = 0.47  # in a disc on a chip, where less could not be read
_SMALL = 1.5  # lines of text: a disc that is lower is small
_ROOM = 0.75  # of the diameter, for letters wider than most
_ICON = 0.5
_MOST_KEPT = 512
_DASH = (2.6, 2.2)  # px at a body of 13


class Standing(StrEnum):
    """What a disc's outline says of a person; `PLAIN` is for what is no person."""

    FILLED = "filled"  # met in person
    RING = "ring"  # in contact only
    DASHED = "dashed"  # nobody you have met
    PLAIN = "plain"


def _letters(side: int) -> QFont:
    """Return the font of the initials in a disc."""
    font = QGuiApplication.font()
    share = _LETTERS_SMALL if side < _SMALL * QFontMetricsF(font).height() else _LETTERS
    font.setPixelSize(max(1, round(side * share)))
    font.setWeight(QFont.Weight.DemiBold)
    return font


def _fitting(font: QFont, initials: str, side: int) -> QFont:
    """Return the font, smaller where the initials would be wider than the disc."""
    width = QFontMetricsF(font).horizontalAdvance(initials)
    if width > side * _ROOM:  # two W’s, say
        font = QFont(font)
        font.setPixelSize(max(1, math.floor(font.pixelSize() * side * _ROOM / width)))
    return font


def _ink(standing: Standing, tokens: Tokens) -> QColor:
    """Return the colour of what stands in a disc."""
    if standing == Standing.FILLED:
        return tokens.ondisc
    return tokens.tx if standing == Standing.RING else tokens.tx2


def _paint_ground(
    painter: QPainter, rect: QRectF, standing: Standing, tokens: Tokens, *, selected: bool
) -> None:
    """Paint the disc without what stands in it."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if standing == Standing.FILLED:
        # In high contrast the disc is already the strongest thing of its row.
        on_base = selected and not tokens.high_contrast
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.base if on_base else tokens.disc)
        painter.drawEllipse(rect)
        return
    width = max(1.0, round(rect.width() / 40))
    pen = QPen(tokens.line if standing == Standing.PLAIN else tokens.edge, width)
    if standing == Standing.DASHED:
        pen.setDashPattern(list(_DASH))
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    half = width / 2
    painter.drawEllipse(rect.adjusted(half, half, -half, -half))


class Discs:
    """Discs kept as pixmaps, so that each is painted with one call."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._pixmaps: dict[tuple[object, ...], QPixmap] = {}
        self._grounds: dict[tuple[Standing, int, float, bool], QPixmap] = {}
        self._fonts: dict[int, QFont] = {}  # of the initials, by the disc's side

    def clear(self) -> None:
        """Forget every drawn disc; called when the colours or the text's size change."""
        self._pixmaps.clear()
        self._grounds.clear()
        self._fonts.clear()

    def paint(
        self,
        painter: QPainter,
        rect: QRectF,
        initials: str,
        standing: Standing,
        *,
        icon: str = "",
        selected: bool = False,
    ) -> None:
        """Paint a disc in the middle of the rectangle's height, at its left edge.

        In it stand a person's initials, or an icon if one is named, as of a meeting's kind;
        `selected` means a selected row that has the focus.
        """
        face = (initials, icon, standing, selected)
        side = round(min(rect.width(), rect.height()))
        ratio = painter.device().devicePixelRatio()
        key = (face, side, ratio)
        pixmap = self._pixmaps.get(key)
        if pixmap is None:
            if len(self._pixmaps) >= _MOST_KEPT:
                self._pixmaps.clear()
            pixmap = self._pixmaps[key] = self._draw(face, side, ratio)
        top = rect.y() + round((rect.height() - side) / 2)
        painter.drawPixmap(QPointF(rect.x(), top), pixmap)

    def _draw(self, face: tuple[str, str, Standing, bool], side: int, ratio: float) -> QPixmap:
        initials, icon, standing, selected = face
        theme = self._theme
        tokens = theme.tokens.on_selection() if selected else theme.tokens
        rect = QRectF(0, 0, side, side)
        pixmap = QPixmap(self._empty(standing, side, ratio, selected=selected))
        with QPainter(pixmap) as painter:
            if icon:
                inset = side * (1 - _ICON) / 2
                inner = rect.adjusted(inset, inset, -inset, -inset)
                theme.icons.paint(painter, inner, icon, _ink(standing, tokens))
            else:
                painter.setFont(_fitting(self._letters_of(side), initials, side))
                painter.setPen(_ink(standing, tokens))
                painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), initials)
        return pixmap

    def _empty(self, standing: Standing, side: int, ratio: float, *, selected: bool) -> QPixmap:
        """Return a disc with nothing in it: the dashes of its outline are what takes long."""
        key = (standing, side, ratio, selected)
        pixmap = self._grounds.get(key)
        if pixmap is None:
            tokens = self._theme.tokens
            tokens = tokens.on_selection() if selected else tokens
            pixels = round(side * ratio)
            pixmap = self._grounds[key] = QPixmap(pixels, pixels)
            pixmap.setDevicePixelRatio(ratio)
            pixmap.fill(Qt.GlobalColor.transparent)
            with QPainter(pixmap) as painter:
                rect = QRectF(0, 0, side, side)
                _paint_ground(painter, rect, standing, tokens, selected=selected)
        return pixmap

    def _letters_of(self, side: int) -> QFont:
        font = self._fonts.get(side)
        if font is None:
            font = self._fonts[side] = _letters(side)
        return font
