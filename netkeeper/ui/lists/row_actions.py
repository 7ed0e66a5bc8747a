"""Paint the buttons of a row and tell which one is at a point; no widget stands in a row."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QFont

from netkeeper.ui.lists.lettering import Lettering
from netkeeper.ui.look.theme import Text
from netkeeper.ui.widgets.frames import FIELD_RADIUS, Frame, accent_ground, paint_frame
from netkeeper.ui.widgets.key_chip import key_chip_size, paint_key_chip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter

    from netkeeper.ui.lists.faces import RowAction, RowFace
    from netkeeper.ui.look.theme import Theme
    from netkeeper.ui.look.tokens import Tokens

_HEIGHT = 26
_GAP = 6
_PADDING = 8
_ICON = 16
_WORDS = 150  # px of a row, its disc and some of its name, before there are two buttons


class RowState(NamedTuple):
    """How a row stands: the keyboard's row, marked, under the pointer; made at every paint."""

    current: bool = False
    focused: bool = False  # the list has the keyboard
    hovered: bool = False
    marked: bool = False
    last: bool = False
    hot: str = ""  # the code of the action under the pointer

    @property
    def at_hand(self) -> bool:
        """Tell whether this is the row to act on."""
        return self.hovered or (self.current and self.focused)


class Placed(NamedTuple):
    """An action and where it stands."""

    action: RowAction
    place: QRectF
    quiet: bool


class RowActions:
    """The actions of one list's rows: buttons on the row at hand, else one quiet word."""

    def __init__(self, theme: Theme, margin: int, *, shows_buttons: bool) -> None:
        self._theme = theme
        self._margin = margin
        self._shows_buttons = shows_buttons
        self._button = Lettering(theme, Text.SECOND, QFont.Weight.Medium)
        self._quiet = Lettering(theme, Text.SECOND, QFont.Weight.DemiBold)

    def placed(self, rect: QRect, face: RowFace, state: RowState) -> list[Placed]:
        """Return the actions shown on a row, from left to right."""
        if face.rest is None and not face.actions:
            return []
        theme = self._theme
        right = float(rect.x() + rect.width() - self._margin)
        height = max(theme.px(_HEIGHT), round(self._button.height) + theme.px(8))
        top = rect.y() + round((rect.height() - height) / 2)
        if not (self._shows_buttons and face.actions and state.at_hand):
            if face.rest is None:
                return []
            # Its words, not its ground, end where the row's text ends.
            right += theme.px(_PADDING)
            width = self._width(face.rest, quiet=True)
            return [Placed(face.rest, QRectF(right - width, top, width, height), quiet=True)]
        found: list[Placed] = []
        for action in reversed(self._fitting(face.actions, right - rect.x())):
            width = self._width(action, quiet=False)
            found.insert(0, Placed(action, QRectF(right - width, top, width, height), quiet=False))
            right -= width + theme.px(_GAP)
        return found

    def _fitting(self, actions: Sequence[RowAction], room: float) -> Sequence[RowAction]:
        """Return the first actions that leave room for whom they concern; the menu has them all."""
        least, gap = self._theme.px(_WORDS), self._theme.px(_GAP)
        for count in range(len(actions), 1, -1):
            width = sum(self._width(each, quiet=False) + gap for each in actions[:count])
            if room - width >= least:
                return actions[:count]
        return actions[:1]

    def at(self, rect: QRect, face: RowFace, state: RowState, point: QPointF) -> str:
        """Return the code of the action at a point, or ""."""
        for each in self.placed(rect, face, state):
            if each.place.contains(point):
                return each.action.code
        return ""

    def paint(self, painter: QPainter, placed: Placed, state: RowState, tokens: Tokens) -> None:
        """Paint one action."""
        theme, (action, place, quiet) = self._theme, placed
        hot = action.code == state.hot
        paint_frame(painter, place, self._frame(action, tokens, quiet=quiet, hot=hot))
        strong = action.advised and not quiet
        ink = tokens.onac if strong else tokens.tx
        x, middle = place.x() + theme.px(_PADDING), place.center().y()
        if quiet and action.icon:
            icon = QRectF(x, place.y(), theme.px(_ICON), place.height())
            theme.icons.paint(painter, icon, action.icon, ink)
            x += icon.width() + theme.px(_GAP)
        lettering = self._quiet if quiet else self._button
        painter.setPen(ink)
        lettering.write(painter, x, middle, action.text, place.right() - x)
        if action.key and not quiet:
            x += lettering.width(action.text) + theme.px(_PADDING)
            chip = QRectF(x, place.y(), place.width(), place.height())
            paint_key_chip(painter, chip, action.key, theme, ink if strong else None)

    def _frame(self, action: RowAction, tokens: Tokens, *, quiet: bool, hot: bool) -> Frame:
        radius, line = self._theme.px(FIELD_RADIUS), self._theme.px(1)
        if quiet:
            outline = tokens.bord if hot and tokens.high_contrast else None
            return Frame(radius, tokens.sel0 if hot else None, outline, line)
        if action.advised:
            return Frame(radius, accent_ground(tokens, hovered=hot))
        width = line * (2 if hot and tokens.high_contrast else 1)
        return Frame(radius, tokens.hover if hot else tokens.base, tokens.bord, width)

    def _width(self, action: RowAction, *, quiet: bool) -> float:
        theme = self._theme
        lettering = self._quiet if quiet else self._button
        width = round(lettering.width(action.text)) + 1 + 2 * theme.px(_PADDING)
        if quiet and action.icon:
            width += theme.px(_ICON) + theme.px(_GAP)
        if action.key and not quiet:
            width += round(key_chip_size(action.key, theme).width()) + theme.px(_PADDING)
        return float(width)
