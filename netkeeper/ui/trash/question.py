"""Asks before things are deleted for good: what goes, what stays, and where it still lies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from netkeeper.ui.look.theme import Text
from netkeeper.ui.look.tokens import Tone
from netkeeper.ui.widgets.card import Card
from netkeeper.ui.widgets.flow_layout import FlowLayout
from netkeeper.ui.widgets.key_button import KeyButton, Kind
from netkeeper.ui.widgets.laying_out import keep_space
from netkeeper.ui.widgets.tick_box import TickBox
from netkeeper.ui.widgets.wrapped_label import WrappedLabel
from netkeeper.ui.wording.keys import written

if TYPE_CHECKING:
    from netkeeper.ui.look.theme import Theme


class EraseQuestion(Card):
    """The one question whose yes can't be taken back: the keyboard stands on no."""

    confirmed = Signal()
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, Tone.WATCH)
        self.title = WrappedLabel(theme, role=Text.VERDICT)
        self.goes = WrappedLabel(theme)
        self.final = WrappedLabel(theme)
        self.stays = WrappedLabel(theme, tone=Tone.TX2)
        self.backups = WrappedLabel(theme, tone=Tone.TX2)
        self.also = TickBox(theme)
        self.yes_button = KeyButton(theme, icon="trash-2")
        self.no_button = KeyButton(theme, kind=Kind.ACCENT, keys=written("Esc"))
        self._buttons = QWidget()
        self._flow = FlowLayout(self._buttons)
        for button in (self.no_button, self.yes_button):
            self._flow.addWidget(button)
        self._column = QVBoxLayout(self)
        for widget in (
            self.title, self.goes, self.final, self.stays, self.backups, self.also, self._buttons,
        ):  # fmt: skip
            self._column.addWidget(widget)
        self.yes_button.clicked.connect(self.confirmed)
        self.no_button.clicked.connect(self.left)
        self.hide()
        keep_space(theme, self._column, gap=8, margins=(16, 12, 16, 12))
        keep_space(theme, self._flow, gap=8)

    def ask(self) -> None:
        """Show the question as it was worded, with nothing ticked."""
        self.also.setChecked(False)
        self._buttons.show()
        self.show()
        self.no_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def begin(self, sentence: str) -> None:
        """Show that it is being done: now it can't be stopped."""
        for label in (self.goes, self.stays, self.backups, self.also, self._buttons):
            label.hide()
        self.final.set_text(sentence)
