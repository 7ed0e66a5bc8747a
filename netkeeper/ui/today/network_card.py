"""Both networks side by side: the one of LinkedIn and the real one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from netkeeper.ui.look.theme import Text
from netkeeper.ui.widgets.card import Card
from netkeeper.ui.widgets.fact_line import FactLine
from netkeeper.ui.widgets.frames import Frame, paint_frame
from netkeeper.ui.widgets.laying_out import column_of
from netkeeper.ui.widgets.wrapped_label import WrappedLabel
from netkeeper.ui.wording import formats
from netkeeper.ui.wording.language import Spoken

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from netkeeper.domain.lines import Counts
    from netkeeper.ui.desk import Desk
    from netkeeper.ui.look.theme import Theme

_BAR = 8
_ABOVE = 4  # besides the space between lines


class NetworkBar(QWidget):
    """Three shares in one bar: met and connected (full), connected alone, met alone.

    Each has its own look besides its colour; the figures above say the same in words.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shares: tuple[int, ...] = (0, 0, 0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_shares(self, *shares: int) -> None:
        """Show three counts."""
        self._shares = shares
        self.update()

    def sizeHint(self) -> QSize:
        """Return the bar's height."""
        return QSize(self._theme.px(120), self._theme.px(_ABOVE) + self._theme.px(_BAR))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint the three parts, each at least as wide as it can be seen."""
        tokens, px = self._theme.tokens, self._theme.px
        looks = (
            Frame(px(2), tokens.ac),
            Frame(px(2), tokens.base, tokens.edge, px(1)),
            Frame(px(2), tokens.disc),
        )
        gap, total = px(2), sum(self._shares) or 1
        room = self.width() - 2 * gap
        x = 0.0
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for share, look in zip(self._shares, looks, strict=True):
                if share:
                    width = max(px(3), room * share / total)
                    paint_frame(painter, QRectF(x, px(_ABOVE), width, px(_BAR)), look)
                    x += width + gap


class NetworkCard(Card, Spoken):
    """How many are met and connected, connected alone, met alone."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme)
        theme = desk.theme
        self.title = WrappedLabel(theme, role=Text.VERDICT)
        self.both, self.never_met, self.not_connected = (FactLine(theme) for _ in range(3))
        self.bar = NetworkBar(theme)
        parts = (self.title, self.both, self.never_met, self.not_connected, self.bar)
        column_of(theme, parts, self, gap=8, margins=(16, 16, 16, 16)).addStretch(1)
        self.retranslate()

    def show_counts(self, counts: Counts) -> None:
        """Show the three figures and their shares."""
        shares = (counts.met_and_connected, counts.connected_never_met, counts.met_not_connected)
        for line, share in zip(
            (self.both, self.never_met, self.not_connected), shares, strict=True
        ):
            line.set_value(formats.number(share))
        self.bar.show_shares(*shares)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.title.set_text(self.tr("Network and reality"))
        self.both.set_label(self.tr("Met and connected"))
        self.never_met.set_label(self.tr("Connected, never met"))
        self.not_connected.set_label(self.tr("Met, not connected"))
        self.bar.setAccessibleName(self.title.text())
