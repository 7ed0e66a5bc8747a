"""A card that is a button: what it does, and what that means, in two texts that wrap."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtWidgets import QGridLayout

from netkeeper.ui.look.theme import Text
from netkeeper.ui.look.tokens import Tone
from netkeeper.ui.widgets.act_button import ActButton, name_button
from netkeeper.ui.widgets.frames import (
    CARD_RADIUS,
    Frame,
    Painted,
    accent_ground,
    paint_focus,
    paint_frame,
    paint_inner_focus,
)
from netkeeper.ui.widgets.icon_view import IconView
from netkeeper.ui.widgets.laying_out import fit_height
from netkeeper.ui.widgets.wrapped_label import WrappedLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from netkeeper.ui.look.theme import Theme

_HEIGHT = 88
_ICON = 20


class ActionCard(Painted, ActButton):
    """At least as high as three lines; the advised one of several is accented."""

    heard_as = "Button"

    def __init__(self, theme: Theme, icon: str, *, advised: bool = False) -> None:
        super().__init__()
        self._theme = theme
        self._advised = advised
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        title, line, mark = (Tone.ONAC,) * 3 if advised else (Tone.TX, Tone.TX2, Tone.AC)
        self.title = WrappedLabel(theme, role=Text.VERDICT, tone=title)
        self.line = WrappedLabel(theme, tone=line)
        self._grid = QGridLayout(self)  # its first and last rows keep the words in the middle
        self._grid.addWidget(IconView(theme, icon, mark, _ICON), 1, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(self.title, 1, 1)
        self._grid.addWidget(self.line, 2, 1)
        self._grid.setColumnStretch(1, 1)
        for row in (0, 3):
            self._grid.setRowStretch(row, 1)
        fit_height(self)
        theme.changed.connect(self._fit)
        self._fit()

    def set_words(self, title: str, line: str) -> None:
        """Change what it does and what that means."""
        self.title.set_text(title)
        self.line.set_text(line)
        name_button(self, title)
        self.setAccessibleDescription(line)

    def _fit(self) -> None:
        px = self._theme.px
        self.setMinimumHeight(px(_HEIGHT))
        self._grid.setContentsMargins(px(20), px(16), px(20), px(16))
        self._grid.setHorizontalSpacing(px(16))
        self._grid.setVerticalSpacing(0)

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the frame and the focus ring."""
        paint_frame(painter, rect, self._frame())
        if self.hasFocus() and self._advised:
            paint_inner_focus(painter, rect, self._theme, CARD_RADIUS, 3)
        elif self.hasFocus():
            paint_focus(painter, rect, self._theme, CARD_RADIUS)

    def _frame(self) -> Frame:
        theme, tokens = self._theme, self._theme.tokens
        radius, down, hovered = theme.px(CARD_RADIUS), self.isDown(), self.underMouse()
        if self._advised:
            return Frame(radius, accent_ground(tokens, hovered=hovered, down=down))
        fill = tokens.sel0 if down else tokens.hover if hovered else tokens.base
        strong = tokens.high_contrast and hovered
        return Frame(radius, fill, tokens.bord, theme.px(2 if strong else 1))
