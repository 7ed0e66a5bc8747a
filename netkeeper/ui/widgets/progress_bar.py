"""Show how far something is: a thin bar and the figures beside it."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QProgressBar, QSizePolicy

from netkeeper.ui.look.theme import Text
from netkeeper.ui.look.tokens import Tone
from netkeeper.ui.widgets.frames import Frame, Painted, paint_frame

if TYPE_CHECKING:
    from netkeeper.ui.look.theme import Theme

SHOWN_AFTER_MS = 400
_THICK = 4
_SHORT = 120
_GAP = 10
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class ProgressBar(Painted, QProgressBar):
    """A bar with figures in words: « 189 sur 200 caractères ».

    `begin` and `end` are for work that may be over before anybody looks: the bar appears
    only after 400 ms.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._tone = Tone.AC
        self._figure = ""
        self._rest = ""
        self._work = ""
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setInterval(SHOWN_AFTER_MS)
        self.timer.timeout.connect(self.show)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_figures(self, figure: str, rest: str = "") -> None:
        """Change the words beside the bar: the figure is strong, the rest is quiet."""
        self._figure, self._rest = figure, rest
        self._name()
        self.updateGeometry()
        self.update()

    def set_work(self, work: str) -> None:
        """Have a screen reader hear of which work it is; else the figures are its name."""
        self._work = work
        self._name()

    def _name(self) -> None:
        figures = f"{self._figure} {self._rest}".strip()
        self.setAccessibleName(self._work or figures)
        self.setAccessibleDescription(figures if self._work else "")

    def set_tone(self, tone: Tone) -> None:
        """Change the bar's tone, as where a limit is passed; say it in the figures too."""
        self._tone = tone
        self.update()

    def setValue(self, value: int) -> None:
        """Say how far it is; Qt's own would at once paint all of the window that waits for it."""
        self.setUpdatesEnabled(False)
        super().setValue(value)
        self.setUpdatesEnabled(True)

    def begin(self, total: int) -> None:
        """Start at nothing, hidden until the work has lasted long enough to be shown."""
        self.setRange(0, total)
        self.setValue(0)
        self.hide()
        self.timer.start()

    def end(self) -> None:
        """Hide the bar, or keep it from appearing."""
        self.timer.stop()
        self.hide()

    def _figures_width(self) -> int:
        theme = self._theme
        bold = theme.metrics(Text.SECOND, QFont.Weight.DemiBold)
        quiet = theme.metrics(Text.SECOND)
        width = bold.horizontalAdvance(self._figure)
        if self._rest:
            width += quiet.horizontalAdvance(f" {self._rest}")
        return math.ceil(width) + 1 if width else 0

    def sizeHint(self) -> QSize:
        """Return a short bar with its figures."""
        theme = self._theme
        figures = self._figures_width()
        gap = theme.px(_GAP) if figures else 0
        return QSize(theme.px(_SHORT) + gap + figures, theme.line(Text.SECOND))

    def minimumSizeHint(self) -> QSize:
        """Return the same with a bar a third as long: the figures are never cut."""
        hint = self.sizeHint()
        return QSize(hint.width() - self._theme.px(_SHORT * 2 / 3), hint.height())

    def _share(self) -> float:
        span = self.maximum() - self.minimum()
        return min(1.0, max(0.0, (self.value() - self.minimum()) / span)) if span > 0 else 0.0

    def paint(self, painter: QPainter, rect: QRectF) -> None:  # noqa: ARG002 - the base's
        """Paint the track, how far it is, and the figures after it."""
        theme, tokens = self._theme, self._theme.tokens
        figures = self._figures_width()
        room = self.width() - (figures + theme.px(_GAP) if figures else 0)
        thick = theme.px(_THICK)
        top = (self.height() - thick) // 2
        track = QRectF(0, top, max(0, room), thick)
        ground = Frame(thick / 2, tokens.line)
        if tokens.high_contrast:
            # A line's colour is the text's there, too near to the bar's.
            ground = Frame(thick / 2, tokens.base, tokens.line, theme.px(1))
        paint_frame(painter, track, ground)
        done = QRectF(0, top, track.width() * self._share(), thick)
        if done.width() >= 1:
            paint_frame(painter, done, Frame(thick / 2, tokens.tone(self._tone)))
        x = float(room + theme.px(_GAP))
        painter.setPen(tokens.tx)
        painter.setFont(theme.font(Text.SECOND, QFont.Weight.DemiBold))
        place = QRectF(x, 0, self.width() - x + 1, self.height())
        painter.drawText(place, _LEFT, self._figure)
        bold = theme.metrics(Text.SECOND, QFont.Weight.DemiBold)
        place.setLeft(x + bold.horizontalAdvance(self._figure))
        painter.setPen(tokens.tx2)
        painter.setFont(theme.font(Text.SECOND))
        painter.drawText(place, _LEFT, f" {self._rest}" if self._rest else "")


class LengthBar(ProgressBar):
    """A bar of what is written: heard by its figures, not as work that goes on at each key."""

    heard_as = "StaticText"

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._written = 0

    def value(self) -> int:
        """Return how much is written."""
        return self._written

    def setValue(self, value: int) -> None:
        """Say how much is written; Qt's own would have the per cent of it said each time."""
        self._written = value
        self.update()
