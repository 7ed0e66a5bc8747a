"""Asks before many changes are taken back or done again, and shows how far that is."""

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
from netkeeper.ui.widgets.progress_bar import ProgressBar
from netkeeper.ui.widgets.wrapped_label import WrappedLabel
from netkeeper.ui.wording.keys import written

if TYPE_CHECKING:
    from netkeeper.ui.look.theme import Theme


class Question(Card):
    """How many changes, and yes or no; then a bar, and the way to stop."""

    confirmed = Signal()
    left = Signal()
    stop_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, Tone.AC)
        self.label = WrappedLabel(theme)
        self.passed = WrappedLabel(theme, role=Text.SECOND, tone=Tone.TX2)
        self.bar = ProgressBar(theme)
        self.yes_button = KeyButton(theme, kind=Kind.ACCENT)
        self.no_button = KeyButton(theme, keys=written("Esc"))
        self.stop_button = KeyButton(theme, keys=written("Esc"))
        self._buttons = QWidget()
        self._flow = FlowLayout(self._buttons)
        for button in (self.yes_button, self.no_button, self.stop_button):
            self._flow.addWidget(button)
        self._column = QVBoxLayout(self)
        for widget in (self.label, self.passed, self.bar, self._buttons):
            self._column.addWidget(widget)
        self.yes_button.clicked.connect(self.confirmed)
        self.no_button.clicked.connect(self.left)
        self.stop_button.clicked.connect(self.stop_asked)
        self.hide()
        keep_space(theme, self._column, gap=10, margins=(16, 12, 16, 12))
        keep_space(theme, self._flow, gap=8)

    @property
    def is_running(self) -> bool:
        """Tell whether the work is going on."""
        return not self.stop_button.isHidden()

    def ask(self, sentence: str, passed: str, yes: str, no: str) -> None:
        """Ask, with the keyboard on yes: what is done here can be reversed here.

        `passed` names the changes, a line each.
        """
        self.label.set_text(sentence)
        self.passed.set_text(passed)
        self.yes_button.set_label(yes)
        self.no_button.set_label(no)
        self._show(running=False)
        self.show()
        self.yes_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def begin(self, sentence: str, stop: str, total: int) -> None:
        """Show that the work has begun."""
        had = self.yes_button.hasFocus()
        self.label.set_text(sentence)
        self.stop_button.set_label(stop)
        self.bar.set_work(sentence)
        self._show(running=True)
        self.bar.setRange(0, total)
        self.bar.setValue(0)
        self.show()
        if had:
            self.stop_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def step(self, done: int, figures: str) -> None:
        """Show how far the work is."""
        self.bar.setValue(done)
        self.bar.set_figures(figures)

    def end(self) -> None:
        """Go out of sight."""
        self._show(running=False)
        self.hide()

    def _show(self, *, running: bool) -> None:
        self.yes_button.setVisible(not running)
        self.no_button.setVisible(not running)
        self.stop_button.setVisible(running)
        self.bar.setVisible(running)
        self.passed.setVisible(not running)
