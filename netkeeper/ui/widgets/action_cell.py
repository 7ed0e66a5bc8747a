"""Let one of a few acts be chosen: the verb with its key, and under it what follows."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter

from netkeeper.ui.look.theme import Text
from netkeeper.ui.widgets.act_button import ActButton, name_button
from netkeeper.ui.widgets.frames import (
    FIELD_RADIUS,
    Frame,
    Painted,
    accent_ground,
    paint_focus,
    paint_frame,
    paint_inner_focus,
)
from netkeeper.ui.widgets.key_chip import key_chip_size, paint_key_chip
from netkeeper.ui.widgets.laying_out import fit_height
from netkeeper.ui.widgets.paragraph import laid_out

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QTextLayout

    from netkeeper.ui.look.theme import Theme

_SIDE, _TOP, _GAP = 12, 10, 8
_LEAST_HIGH = 72
_LEAST_WIDE = 128  # px at a body of 13
_TICK = 16


class ActionCell(Painted, ActButton):
    """One act; the advised one is in the accent, the one that was chosen bears a check.

    The words wrap and are never cut. The key is only shown: whoever holds the cell binds it.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._verb = self._after = self._keys = ""
        self._chosen = ""  # what a screen reader calls the one that was chosen
        self._advised = self._low = False
        self._laid: dict[int, tuple[QTextLayout, QTextLayout]] = {}  # the words, by the width
        self._least = 0  # the width at which no word is broken, once it is measured
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        fit_height(self)
        theme.changed.connect(self._on_changed)

    def say(self, verb: str, after: str, keys: str = "") -> None:
        """Change the verb, what follows, and the key shown."""
        if (verb, after, keys) != (self._verb, self._after, self._keys):
            self._verb, self._after, self._keys = verb, after, keys
            self._on_changed()

    def set_low(self, low: bool) -> None:  # noqa: FBT001 - a Qt-like setter
        """Leave what follows to the tool tip, where there is little room, or show it."""
        if low != self._low:
            self._low = low
            self._on_changed()

    def set_advised(self, advised: bool) -> None:  # noqa: FBT001 - a Qt-like setter
        """Show the act as the advised one."""
        self._advised = advised
        self.update()

    def set_chosen(self, name: str) -> None:
        """Show the act as the one that was chosen, by that name to screen readers; "" if not."""
        if name != self._chosen:
            self._chosen = name
            self._on_changed()

    @property
    def chosen(self) -> bool:
        """Tell whether this is the act that was chosen."""
        return bool(self._chosen)

    @property
    def advised(self) -> bool:
        """Tell whether this is the advised act."""
        return self._advised

    def verb(self) -> str:
        """Return the verb."""
        return self._verb

    def _on_changed(self) -> None:
        self._laid.clear()
        self._least = 0
        name_button(self, self._verb, self._chosen)
        self.setAccessibleDescription(", ".join(filter(None, (self._after, self._keys))))
        self.setToolTip(self._after if self._low else "")
        self.updateGeometry()
        self.update()

    # Measures

    def least_width(self) -> int:
        """Return a width at which the words still stand in lines, no word broken."""
        self._least = self._least or self._measured_least()
        return self._least

    def _measured_least(self) -> int:
        theme = self._theme
        longest = max(
            [theme.metrics(Text.BODY, QFont.Weight.DemiBold).horizontalAdvance(each)
             for each in self._verb.split()]
            + [theme.metrics(Text.SECOND).horizontalAdvance(each)
               for each in self._below().split()],
            default=0.0,
        )  # fmt: skip
        needed = math.ceil(longest) + 2 + 2 * theme.px(_SIDE) + self._right_room()
        return needed if self._low else max(theme.px(_LEAST_WIDE), needed)

    def sizeHint(self) -> QSize:
        """Return the least width with the height that goes with it."""
        width = self.least_width()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the same: nothing of an act is cut."""
        return self.sizeHint()

    def heightForWidth(self, width: int) -> int:
        """Return the height of the words at a width."""
        theme = self._theme
        verb, after = self._layouts(width)
        gap = theme.px(2) if self._below() else 0
        words = verb.boundingRect().height() + gap + after.boundingRect().height()
        least = 0 if self._low else theme.px(_LEAST_HIGH)
        return max(least, math.ceil(words) + 2 * theme.px(_TOP))

    def _below(self) -> str:
        """Return what stands under the verb."""
        return "" if self._low else self._after

    def _right_room(self) -> int:
        """Return the room that the key, or the check, takes at the right of the verb."""
        theme = self._theme
        if self._chosen:
            return theme.px(_TICK) + theme.px(_GAP)
        if self._keys:
            return round(key_chip_size(self._keys, theme).width()) + theme.px(_GAP)
        return 0

    def _layouts(self, width: int) -> tuple[QTextLayout, QTextLayout]:
        """Return the words laid out at a width; layouts ask for the same few again and again."""
        if width not in self._laid:
            self._laid[width] = self._lay_out(width)
        return self._laid[width]

    def _lay_out(self, width: int) -> tuple[QTextLayout, QTextLayout]:
        theme = self._theme
        room = width - 2 * theme.px(_SIDE)
        bold = theme.font(Text.BODY, QFont.Weight.DemiBold)
        verb = laid_out(self._verb, bold, room - self._right_room(), theme.line(Text.BODY))
        second = theme.font(Text.SECOND)
        return verb, laid_out(self._below(), second, room, theme.line(Text.SECOND))

    # Looks

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the frame, the words, and the key or the check."""
        theme = self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_frame(painter, rect, self._frame())
        ink, quiet = self._inks()
        verb, after = self._layouts(self.width())
        left, top = float(theme.px(_SIDE)), float(theme.px(_TOP))
        painter.setPen(ink)
        verb.draw(painter, QPointF(left, top))
        painter.setPen(quiet)
        below = top + verb.boundingRect().height() + theme.px(2)
        after.draw(painter, QPointF(left, below))
        self._paint_mark(painter, rect, ink)
        if self.hasFocus():
            paint = paint_inner_focus if self._advised else paint_focus
            paint(painter, rect, theme)

    def _paint_mark(self, painter: QPainter, rect: QRectF, ink: QColor) -> None:
        theme = self._theme
        room = self._right_room() - theme.px(_GAP)
        if room <= 0:
            return
        line = theme.line(Text.BODY)
        place = QRectF(rect.right() - theme.px(_SIDE) - room, theme.px(_TOP), room, line)
        if self._chosen:
            theme.icons.paint(painter, place, "check", ink if self._advised else theme.tokens.ac)
        else:
            paint_key_chip(painter, place, self._keys, theme, ink if self._advised else None)

    def _inks(self) -> tuple[QColor, QColor]:
        tokens = self._theme.tokens
        return (tokens.onac, tokens.onac) if self._advised else (tokens.tx, tokens.tx2)

    def _frame(self) -> Frame:
        theme, tokens = self._theme, self._theme.tokens
        radius, hot = theme.px(FIELD_RADIUS), self.underMouse() and self.isEnabled()
        if self._advised:
            return Frame(radius, accent_ground(tokens, hovered=hot, down=self.isDown()))
        # The chosen one has the ground of a selection: an outline would look like the keyboard's.
        ground = tokens.sel0 if self._chosen else tokens.hover if hot else tokens.base
        fill = tokens.sel0 if self.isDown() else ground
        return Frame(radius, fill, tokens.edge if self._chosen else tokens.bord, theme.px(1))
