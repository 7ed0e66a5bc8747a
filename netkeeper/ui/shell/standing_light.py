"""The light at the foot of the sidebar: the standing's shape, its word and why."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QSizePolicy

from netkeeper.ui.look.icons import paint_standing
from netkeeper.ui.look.theme import Text
from netkeeper.ui.shell.sidebar_item import SidebarButton
from netkeeper.ui.widgets.act_button import name_button
from netkeeper.ui.widgets.frames import FIELD_RADIUS, Frame, paint_focus, paint_frame
from netkeeper.ui.widgets.paragraph import kept_together, laid_out
from netkeeper.ui.widgets.tool_tip import show_tip

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QTextLayout
    from PySide6.QtWidgets import QWidget

    from netkeeper.ui.look.theme import Theme

_SHAPE = 18
_SIDE = 8
_GAP = 10
_EDGE = 8
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class StandingLight(SidebarButton):
    """Leads to the standing's page; in a narrow sidebar the shape alone stands for it."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._level = self._word = self._why = ""
        self._roomy = True
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_standing(self, level: str, word: str, why: str) -> None:
        """Show a level, "calm", "watch" or "risk", with its word and the reason."""
        self._level, self._word, self._why = level, word, why
        name_button(self, f"{word}. {why}")
        self._on_changed()

    def set_roomy(self, roomy: bool) -> None:  # noqa: FBT001 - a Qt-like setter
        """Show the words, or the shape alone."""
        self._roomy = roomy
        self._on_changed()

    def _on_changed(self) -> None:
        show_tip(self, "" if self._roomy else f"{self._word}. {self._why}")
        self.updateGeometry()
        self.update()

    # Its measures

    def _words_left(self) -> int:
        px = self._theme.px
        return px(_SIDE) + px(_SHAPE) + px(_GAP)

    def _reason(self, width: int) -> QTextLayout:
        """Return the reason, broken where the whole has a width."""
        theme, leading = self._theme, self._theme.line(Text.SECOND)
        room = width - self._words_left() - theme.px(_SIDE)
        return laid_out(kept_together(self._why), theme.font(Text.SECOND), room, leading)

    def hasHeightForWidth(self) -> bool:
        """Return that the reason wraps where there is room for it at all."""
        return self._roomy

    def heightForWidth(self, width: int) -> int:
        """Return the height of the word and the whole reason."""
        theme, words = self._theme, 0
        if self._roomy:
            lines, leading = self._reason(width), theme.line(Text.SECOND)
            each = (math.ceil(lines.lineAt(n).height()) for n in range(lines.lineCount()))
            words = theme.line(Text.BODY) + sum(max(leading, height) for height in each)
        return max(words, theme.px(_SHAPE)) + 2 * theme.px(_EDGE)

    def sizeHint(self) -> QSize:
        """Return the size at the width at hand."""
        width = self.width()
        return QSize(self._theme.px(_SHAPE + 2 * _SIDE), self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the same: the reason wraps, and is never cut."""
        return self.sizeHint()

    # Its looks

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint the shape, the word and the reason."""
        if not self._level:
            return
        theme, tokens = self._theme, self._theme.tokens
        px = theme.px
        with QPainter(self) as painter:
            rect = QRectF(self.rect())
            if self.underMouse():
                outline = tokens.line if tokens.high_contrast else None
                paint_frame(painter, rect, Frame(px(FIELD_RADIUS), tokens.sel0, outline))
            left = px(_SIDE) if self._roomy else (self.width() - px(_SHAPE)) / 2
            shape = QRectF(left, px(_EDGE), px(_SHAPE), px(_SHAPE))
            paint_standing(painter, shape, self._level, tokens)
            if self._roomy:
                self._paint_words(painter)
            if self.hasFocus():
                paint_focus(painter, rect, theme)

    def _paint_words(self, painter: QPainter) -> None:
        theme, tokens = self._theme, self._theme.tokens
        left, top = self._words_left(), theme.px(_EDGE)
        painter.setFont(theme.font(Text.BODY, QFont.Weight.DemiBold))
        painter.setPen(tokens.tx)
        line = theme.line(Text.BODY)
        painter.drawText(QRectF(left, top, self.width() - left, line), _LEFT, self._word)
        painter.setPen(tokens.tx2)
        self._reason(self.width()).draw(painter, QPointF(left, top + line))
