"""Show the field that finds and logs: a frame round a line to type in, with icon and key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from netkeeper.ui.look.theme import Text
from netkeeper.ui.look.tokens import Tone
from netkeeper.ui.widgets.frames import FIELD_RADIUS, Frame, paint_focus, paint_frame
from netkeeper.ui.widgets.key_chip import key_chip_size, paint_key_chip

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QMouseEvent, QPaintEvent

    from netkeeper.ui.look.theme import Theme

_SIDE = 8
_ICON = 16
_GAP = 8


class Line(QLineEdit):
    """A line to type in that tells when it gets and loses the keyboard."""

    focus_changed = Signal()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell, after Qt has done its own."""
        super().focusInEvent(event)
        self.focus_changed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell, after Qt has done its own."""
        super().focusOutEvent(event)
        self.focus_changed.emit()


class SearchField(QWidget):
    """A framed field; `edit` is its line, to read, fill and connect to."""

    def __init__(self, theme: Theme, icon: str = "search", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon_name = icon
        self._icon_tone = Tone.TX2
        self._keys = ""
        self.edit = Line(self)
        self.edit.setFrame(False)
        self.edit.focus_changed.connect(self.update)
        self.setFocusProxy(self.edit)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.edit)
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

    def changeEvent(self, event: QEvent) -> None:
        """Repaint when the field is enabled or disabled."""
        if event.type() == QEvent.Type.EnabledChange:
            self.update()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint the frame round the line, the icon and the key."""
        theme, tokens = self._theme, self._theme.tokens
        with QPainter(self) as painter:
            rect = QRectF(self.rect())
            frame = Frame(theme.px(FIELD_RADIUS), tokens.base, tokens.edge, theme.px(1))
            paint_frame(painter, rect, frame)
            if self.edit.hasFocus():
                paint_focus(painter, rect, theme)
            side, icon = theme.px(_SIDE), theme.px(_ICON)
            place = QRectF(side, 0, icon, rect.height())
            theme.icons.paint(painter, place, self._icon_name, tokens.tone(self._icon_tone))
            if self._keys:
                size = key_chip_size(self._keys, theme)
                left = rect.right() - side - size.width()
                chip = QRectF(left, 0, size.width(), rect.height())
                paint_key_chip(painter, chip, self._keys, theme)
