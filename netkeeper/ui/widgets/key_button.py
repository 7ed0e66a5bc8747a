"""Show a button with its key beside its words."""

from __future__ import annotations

import math
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QSizePolicy

from netkeeper.domain.plain_text import one_line
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
from netkeeper.ui.widgets.tool_tip import show_tip
from netkeeper.ui.wording.keys import heard

if TYPE_CHECKING:
    from netkeeper.ui.look.theme import Theme

_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_ICON = 16
_GAP = 8


class Kind(StrEnum):
    """How loud a button is."""

    OUTLINE = "outline"
    ACCENT = "accent"  # the one advised action of a screen
    FLAT = "flat"


class KeyButton(Painted, ActButton):
    """A button: an icon if it has one, its words, its key in a chip.

    The key is only shown, not bound: an action of the page binds it. The mouse does not move
    the focus here, so that a list keeps its single-letter keys after a click. A small
    button has the height and the text of those in a row.
    """

    def __init__(
        self,
        theme: Theme,
        label: str = "",
        kind: Kind = Kind.OUTLINE,
        *,
        icon: str = "",
        keys: str = "",
        small: bool = False,
    ) -> None:
        super().__init__()
        self._theme = theme
        self._kind = kind
        self._icon_name = icon
        self._label = label
        self._keys = keys
        self._told = ""
        self._quiet_keys = ""
        self._context = ""
        self._small = small
        self._compact = False
        self._icon_only = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._on_changed()

    # What it says

    def label(self) -> str:
        """Return the words on the button."""
        return self._label

    def set_label(self, label: str) -> None:
        """Change the words."""
        line = one_line(label)
        if line != self._label:
            self._label = line
            self._on_changed()

    def tell(self, told: str, keys: str) -> None:
        """Say in the tool tip, and to a screen reader, what it is and its keys, unshown."""
        if (told, keys) != (self._told, self._quiet_keys):
            self._told, self._quiet_keys = told, keys
            self._on_changed()

    def set_context(self, context: str) -> None:
        """Say to a screen reader what the button belongs to: others are called the same."""
        if context != self._context:
            self._context = context
            self._on_changed()

    def set_keys(self, keys: str) -> None:
        """Change the key shown: a shortcut in the platform's own writing, or "" for none."""
        if keys != self._keys:
            self._keys = keys
            self._on_changed()

    def set_icon(self, name: str) -> None:
        """Change the icon, or take it away with an empty name."""
        if name != self._icon_name:
            self._icon_name = name
            self._on_changed()

    def set_kind(self, kind: Kind) -> None:
        """Make the button louder or quieter."""
        if kind != self._kind:
            self._kind = kind
            self._on_changed()

    def set_compact(self, compact: bool) -> None:  # noqa: FBT001 - a Qt-like setter
        """Leave the key to the tool tip, where there is little room."""
        if compact != self._compact:
            self._compact = compact
            self._on_changed()

    def set_icon_only(self, icon_only: bool) -> None:  # noqa: FBT001 - a Qt-like setter
        """Leave all but the icon to the tool tip; a button without an icon keeps its words."""
        if icon_only != self._icon_only:
            self._icon_only = icon_only
            self._on_changed()

    def _on_changed(self) -> None:
        name_button(self, self._label, self._told)
        show_tip(self, self._hidden_words())
        keys = heard(self._keys or self._quiet_keys)
        if told := ", ".join(filter(None, (self._context, keys))):
            self.setAccessibleDescription(told)
        self.updateGeometry()
        self.update()

    def _hidden_words(self) -> str:
        keys, words = self._keys or self._quiet_keys, self._told or self._label
        if self._shows_label() and words == self._label and (self._shows_keys() or not keys):
            return ""
        return f"{words} ({keys})" if keys else words

    def _shows_label(self) -> bool:
        return bool(self._label) and not (self._icon_only and self._icon_name)

    def _shows_keys(self) -> bool:
        return bool(self._keys) and self._shows_label() and not self._compact

    # Its measures

    def sizeHint(self) -> QSize:
        """Return the size that holds the whole label."""
        theme = self._theme
        metrics = theme.metrics(self._role(), QFont.Weight.Medium)
        high = math.ceil(metrics.height()) + theme.px(8)
        height = max(theme.px(26 if self._small else 32), high)
        widths = [theme.px(_ICON)] if self._icon_name else []
        if self._shows_label():
            widths.append(math.ceil(metrics.horizontalAdvance(self._label)) + 1)
        if self._shows_keys():
            widths.append(round(key_chip_size(self._keys, theme).width()))
        gaps = max(0, len(widths) - 1) * theme.px(_GAP)
        width = self._padding() + sum(widths) + gaps + self._right_padding()
        return QSize(max(width, height), height)

    def width_as(self, compact: bool, icon_only: bool | None = None) -> int:  # noqa: FBT001
        """Return how wide it would be so, in pixels; None leaves its words as they are."""
        kept = self._compact, self._icon_only
        self._compact = compact
        if icon_only is not None:
            self._icon_only = icon_only
        width = self.sizeHint().width()
        self._compact, self._icon_only = kept
        return width

    def _role(self) -> Text:
        return Text.SECOND if self._small else Text.BODY

    def _padding(self) -> int:
        return self._theme.px(8 if self._small or not self._shows_label() else 12)

    def _right_padding(self) -> int:
        return self._theme.px(8) if self._shows_keys() else self._padding()

    # Its looks

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the frame, then the icon, the words and the key, then the focus ring."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_frame(painter, rect, self._frame())
        self._paint_content(painter, rect)
        if self.hasFocus():
            paint = paint_inner_focus if self._kind == Kind.ACCENT else paint_focus
            paint(painter, rect, self._theme)

    def _ink(self) -> QColor:
        tokens = self._theme.tokens
        if self._kind == Kind.ACCENT:
            return tokens.onac
        if tokens.high_contrast and self.isDown():
            return tokens.onsel
        return tokens.tx

    def _frame(self) -> Frame:
        theme, tokens = self._theme, self._theme.tokens
        radius, hovered = theme.px(FIELD_RADIUS), self.underMouse() and self.isEnabled()
        down = self.isDown()
        if self._kind == Kind.ACCENT:
            return Frame(radius, accent_ground(tokens, hovered=hovered, down=down))
        if tokens.high_contrast:
            width = theme.px(2 if hovered else 1)
            outlined = self._kind == Kind.OUTLINE or hovered
            fill = tokens.sel if down else tokens.base
            return Frame(radius, fill, tokens.bord if outlined else None, width)
        if self._kind == Kind.FLAT:
            return Frame(radius, tokens.line if down else tokens.sel0 if hovered else None)
        fill = tokens.sel0 if down else tokens.hover if hovered else tokens.base
        return Frame(radius, fill, tokens.bord, theme.px(1))

    def _paint_content(self, painter: QPainter, rect: QRectF) -> None:
        theme, ink = self._theme, self._ink()
        gap, side = theme.px(_GAP), theme.px(_ICON)
        # A button wider than it needs to be keeps its content in the middle.
        x = float(self._padding() + max(0, (self.width() - self.sizeHint().width()) // 2))
        if self._icon_name:
            theme.icons.paint(painter, QRectF(x, 0, side, rect.height()), self._icon_name, ink)
            x += side + gap
        if not self._shows_label():
            return
        right = rect.right() - self._right_padding()
        chip_width = key_chip_size(self._keys, theme).width() if self._shows_keys() else 0
        metrics = theme.metrics(self._role(), QFont.Weight.Medium)
        advance = math.ceil(metrics.horizontalAdvance(self._label)) + 1
        room = min(advance, right - x - (chip_width + gap if chip_width else 0))
        text = metrics.elidedText(self._label, Qt.TextElideMode.ElideRight, room)
        painter.setFont(theme.font(self._role(), QFont.Weight.Medium))
        painter.setPen(ink)
        painter.drawText(QRectF(x, 0, room, rect.height()), _LEFT, text)
        if chip_width:
            chip = QRectF(x + room + gap, 0, chip_width, rect.height())
            strong = self._kind == Kind.ACCENT or ink != theme.tokens.tx
            paint_key_chip(painter, chip, self._keys, theme, ink if strong else None)
