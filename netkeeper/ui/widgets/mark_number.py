"""Show the small number that ties a finding to its marked passage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from netkeeper.ui.look.theme import Text
from netkeeper.ui.widgets.frames import Frame, Painted, paint_frame
from netkeeper.ui.widgets.marked_text import MarkKind

if TYPE_CHECKING:
    from netkeeper.ui.look.theme import Theme

_SIDE = 16


class MarkNumber(Painted, QWidget):
    """A number in a disc of its mark's colour; the words beside it say what it means."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._number, self._kind = 0, MarkKind.MATCHES
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_number(self, number: int, kind: MarkKind) -> None:
        """Show the number of a mark of a kind."""
        self._number, self._kind = number, kind
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return a disc as high as a second line of text."""
        theme = self._theme
        side = max(theme.px(_SIDE), round(theme.metrics(Text.SMALL).height()))
        return QSize(side, side)

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the disc and the number."""
        theme, tokens = self._theme, self._theme.tokens
        ink = self._kind.ink(tokens)
        outline = ink if tokens.high_contrast else None
        ground = tokens.base if tokens.high_contrast else self._kind.ground(tokens)
        paint_frame(painter, rect, Frame(rect.height() / 2, ground, outline, theme.px(1)))
        painter.setFont(theme.font(Text.SMALL, QFont.Weight.DemiBold))
        painter.setPen(ink)
        painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), str(self._number))
