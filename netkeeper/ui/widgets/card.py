"""Frame a group: a card, with a bar at its left where a verdict has a tone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPainterPath
from PySide6.QtWidgets import QWidget

from netkeeper.ui.widgets.frames import CARD_RADIUS, Frame, paint_frame

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from netkeeper.ui.look.theme import Theme
    from netkeeper.ui.look.tokens import Tone

BAR = 3


class Card(QWidget):
    """A rounded frame on the lists' ground; give it a layout of your own.

    A tone adds the bar of a verdict at the left.
    """

    def __init__(self, theme: Theme, tone: Tone | None = None) -> None:
        super().__init__()
        self._theme = theme
        self._tone = tone

    def set_tone(self, tone: Tone | None) -> None:
        """Change the bar's tone, or take the bar away."""
        self._tone = tone
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint the ground, the bar and the outline."""
        theme, tokens = self._theme, self._theme.tokens
        with QPainter(self) as painter:
            rect = QRectF(self.rect())
            radius, line = theme.px(CARD_RADIUS), theme.px(1)
            paint_frame(painter, rect, Frame(radius, tokens.base, tokens.line, line))
            if self._tone is not None:
                path = QPainterPath()
                path.addRoundedRect(rect, radius, radius)
                bar = QPainterPath()
                bar.addRect(QRectF(0, 0, theme.px(BAR), rect.height()))
                painter.fillPath(path.intersected(bar), tokens.tone(self._tone))
