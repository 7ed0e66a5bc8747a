"""Show the field that finds and logs: a frame round a line to type in, with icon and key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy

from netkeeper.ui.look.theme import Text
from netkeeper.ui.look.tokens import Tone
from netkeeper.ui.widgets.frames import Framed
from netkeeper.ui.widgets.key_chip import key_chip_size, paint_key_chip
from netkeeper.ui.widgets.laying_out import fill

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QPainter
    from PySide6.QtWidgets import QWidget

    from netkeeper.ui.look.theme import Theme

_SIDE = 8
_ICON = 16
_GAP = 8


class SearchField(Framed):
    """A framed field; `edit` is its line, to read, fill and connect to."""

    def __init__(self, theme: Theme, icon: str = "search", parent: QWidget | None = None) -> None:
        self.edit = QLineEdit()
        super().__init__(theme, self.edit, parent)
        self._icon_name = icon
        self._icon_tone = Tone.TX2
        self._keys = ""
        self.edit.setFrame(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._row = fill(QHBoxLayout(self), self.edit)
        theme.changed.connect(self._on_changed)
        self._on_changed()

    def set_icon(self, name: str, tone: Tone = Tone.TX2) -> None:
        """Change the icon, as when a line typed to find becomes one to log."""
        self._icon_name, self._icon_tone = name, tone
        self.update()

    def set_keys(self, keys: str) -> None:
        """Change the key shown at the right, or take it away with an empty text."""
        if keys != self._keys:
            self._keys = keys
            self._on_changed()

    def sizeHint(self) -> QSize:
        """Return a height that holds the text and the key."""
        theme = self._theme
        text = round(theme.metrics(Text.BODY).height())
        return QSize(theme.px(360), max(theme.px(34), text + theme.px(12)))

    def minimumSizeHint(self) -> QSize:
        """Return the least that still shows a name being typed."""
        return QSize(self._theme.px(160), self.sizeHint().height())

    def _on_changed(self) -> None:
        theme = self._theme
        side, gap = theme.px(_SIDE), theme.px(_GAP)
        chip = key_chip_size(self._keys, theme).width() + gap if self._keys else 0
        self._row.setContentsMargins(
            side + theme.px(_ICON) + gap, theme.px(2), side + round(chip), theme.px(2)
        )
        self.updateGeometry()
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Give the line the keyboard when the frame, the icon or the key is clicked."""
        self.edit.setFocus()
        super().mousePressEvent(event)

    def paint_inside(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the icon and the key."""
        theme, side = self._theme, self._theme.px(_SIDE)
        place = QRectF(side, 0, theme.px(_ICON), rect.height())
        theme.icons.paint(painter, place, self._icon_name, theme.tokens.tone(self._icon_tone))
        if self._keys:
            size = key_chip_size(self._keys, theme)
            chip = QRectF(rect.right() - side - size.width(), 0, size.width(), rect.height())
            paint_key_chip(painter, chip, self._keys, theme)
