"""Show one line of data, cut with an ellipsis where there is no room, whole in its tool tip."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy

from netkeeper.domain.plain_text import one_line
from netkeeper.ui.look.theme import Text
from netkeeper.ui.look.tokens import Tone
from netkeeper.ui.widgets.frames import Painted
from netkeeper.ui.widgets.tool_tip import show_tip

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QPainter, QResizeEvent

    from netkeeper.ui.look.theme import Theme

_LEAST = 24


class ElidedLabel(Painted, QLabel):
    """One line of plain text in a role and a tone.

    Cut at its end; an e-mail address in the middle, for both its ends tell it apart.
    """

    def __init__(
        self, theme: Theme, text: str = "", *, role: Text = Text.BODY, tone: Tone = Tone.TX
    ) -> None:
        super().__init__()
        self._theme = theme
        self._role = role
        self._tone = tone
        self._weight: QFont.Weight | None = None
        self._cut = Qt.TextElideMode.ElideRight
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._on_changed)
        self.setText(one_line(text))
        self._on_changed()

    def set_text(self, text: str) -> None:
        """Change the text."""
        line = one_line(text)
        if line != self.text():
            self.setText(line)
            self._on_changed()

    def set_tone(self, tone: Tone) -> None:
        """Change the tone."""
        self._tone = tone
        self.update()

    def set_weight(self, weight: QFont.Weight) -> None:
        """Make the text lighter or bolder than its role."""
        self._weight = weight
        self._on_changed()

    def cut_in_the_middle(self) -> None:
        """Leave both ends of the text where there is little room."""
        self._cut = Qt.TextElideMode.ElideMiddle
        self._on_changed()

    def shown_text(self) -> str:
        """Return the text as it is cut at the present width."""
        metrics = self._theme.metrics(self._role, self._weight)
        return metrics.elidedText(self.text(), self._cut, self.width() - self._overhang())

    def _overhang(self) -> int:
        return self._theme.overhang(self.text(), self._role, self._weight)

    def _on_changed(self) -> None:
        self.setFont(self._theme.font(self._role, self._weight))
        self._tell_whole()
        self.updateGeometry()
        self.update()

    def _tell_whole(self) -> None:
        text = self.text()
        show_tip(self, text if text and self.shown_text() != text else "")

    def sizeHint(self) -> QSize:
        """Return the size of the whole text."""
        metrics = self._theme.metrics(self._role, self._weight)
        width = math.ceil(metrics.horizontalAdvance(self.text())) + 1 + self._overhang()
        return QSize(width, self._theme.line(self._role))

    def minimumSizeHint(self) -> QSize:
        """Return room for a letter or two: this label gives way first."""
        hint = self.sizeHint()
        return QSize(min(hint.width(), self._theme.px(_LEAST)), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the whole text into the tool tip when it is cut."""
        super().resizeEvent(event)
        self._tell_whole()

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Draw the text, cut where needed."""
        painter.setFont(self._theme.font(self._role, self._weight))
        painter.setPen(self._theme.tokens.tone(self._tone))
        flags = int(self.alignment()) | int(Qt.TextFlag.TextSingleLine)
        place = rect.adjusted(self._overhang(), 0, 0, 0)
        painter.drawText(place, flags, self.shown_text())
