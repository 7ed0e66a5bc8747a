"""Say why a pane is empty and what to do, one rule at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QSpacerItem, QVBoxLayout, QWidget

from netkeeper.ui.look.theme import Text
from netkeeper.ui.look.tokens import Tone
from netkeeper.ui.widgets.icon_view import IconView
from netkeeper.ui.widgets.key_button import KeyButton
from netkeeper.ui.widgets.wrapped_label import WrappedLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from netkeeper.ui.look.theme import Theme

_ICON = 32
_TOP = 1  # of the three parts that the pane's free height is shared in
_BOTTOM = 2
_WIDEST = 560
_LOW = 220  # px of height under which the icon would push out the words


class EmptyState(QWidget):
    """An icon, a sentence, one line and one button, in the top third of a pane, from its edge."""

    def __init__(self, theme: Theme, icon: str) -> None:
        super().__init__()
        self._theme = theme
        self._icon = IconView(theme, icon, Tone.TX3, _ICON)
        self._sentence = WrappedLabel(theme, role=Text.VERDICT)
        self._line = WrappedLabel(theme, tone=Tone.TX2)
        self.button = KeyButton(theme)
        self.button.hide()
        self._under_icon = QSpacerItem(0, 0)
        self._over_button = QSpacerItem(0, 0)
        self._column = QVBoxLayout(self)
        self._column.addStretch(_TOP)
        self._column.addWidget(self._icon)
        self._column.addSpacerItem(self._under_icon)
        self._column.addWidget(self._sentence)
        self._column.addWidget(self._line)
        self._column.addSpacerItem(self._over_button)
        self._column.addWidget(self.button)
        self._column.addStretch(_BOTTOM)
        theme.changed.connect(self._on_changed)
        self._on_changed()

    def set_words(self, sentence: str, line: str) -> None:
        """Change the sentence and the line under it."""
        self._sentence.set_text(sentence)
        self._line.set_text(line)

    def offer(self, label: str, icon: str = "", keys: str = "") -> None:
        """Show the one button with these words; connect to `button`."""
        self.button.set_icon(icon)
        self.button.set_keys(keys)
        self.button.set_label(label)
        self.button.show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Do without the icon and most of the air where the pane is low."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        px = self._theme.px
        low = self.height() < px(_LOW)
        self._icon.setVisible(not low)
        edge = px(8 if low else 24)
        self._column.setContentsMargins(0, edge, 0, edge)

    def _on_changed(self) -> None:
        self._fit()
        self._column.setSpacing(self._theme.px(4))
        self._under_icon.changeSize(0, self._theme.px(4))
        self._over_button.changeSize(0, self._theme.px(8))
        self._column.invalidate()
        for label in (self._sentence, self._line):
            label.setMaximumWidth(self._theme.px(_WIDEST))
