"""One kind of file: what it holds, the button that writes it, and what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netkeeper.ui.look.theme import Text
from netkeeper.ui.look.tokens import Tone
from netkeeper.ui.settings.rows import SettingRow
from netkeeper.ui.widgets.announcement import announce
from netkeeper.ui.widgets.icon_view import IconView
from netkeeper.ui.widgets.key_button import KeyButton
from netkeeper.ui.widgets.laying_out import fill, fit_height, keep_space
from netkeeper.ui.widgets.link_button import LinkButton
from netkeeper.ui.widgets.wrapped_label import WrappedLabel

if TYPE_CHECKING:
    from netkeeper.ui.look.theme import Theme


class ExportRow(QWidget):
    """A row of the card; what came of the writing stands under it."""

    opened = Signal()  # the folder is to be shown

    def __init__(self, theme: Theme, icon: str) -> None:
        super().__init__()
        self.button = KeyButton(theme, icon=icon, small=True)
        self.row = SettingRow(theme, self.button)
        self.outcome = QWidget()
        self._icon = IconView(theme, "circle-check", Tone.CALM)
        self.said = WrappedLabel(theme, role=Text.SECOND)
        self.open_link = LinkButton(theme)
        self.open_link.clicked.connect(self.opened)
        words = QVBoxLayout()
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(theme.px(2))
        words.addWidget(self.said)
        words.addWidget(self.open_link, 0, Qt.AlignmentFlag.AlignLeft)
        self._line = QHBoxLayout(self.outcome)
        self._line.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        self._line.addLayout(words, 1)
        fill(QVBoxLayout(self), self.row, self.outcome)
        fit_height(self, self.outcome)
        self.outcome.hide()
        keep_space(theme, self._line, gap=8, margins=(16, 0, 16, 10))

    def show_outcome(self, sentence: str, *, done: bool) -> None:
        """Say what was written, or why nothing was; nothing for an empty sentence."""
        icon, tone = ("circle-check", Tone.CALM) if done else ("circle-alert", Tone.WATCH)
        self._icon.set_icon(icon, tone)
        self.said.set_text(sentence)
        self.open_link.setVisible(done)
        self.outcome.setVisible(bool(sentence))
        if sentence:
            announce(self, sentence)
