"""Finds what is typed: the first hits on each key, opened by Enter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from netkeeper.services.search import glance
from netkeeper.ui.field.find_panel import FindPanel

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from netkeeper.ui.desk import Desk
    from netkeeper.ui.widgets.search_field import SearchField

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_KEYPAD = Qt.KeyboardModifier.KeypadModifier
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class FindMode(QObject):
    """What the field does while its text is searched."""

    opened = Signal(str, int)  # the page's code, the id there
    log_asked = Signal()

    def __init__(self, desk: Desk, field: SearchField) -> None:
        super().__init__(field)
        self._desk = desk
        self.panel = FindPanel(desk, field)
        self.panel.opened.connect(self.opened)
        self.panel.log_asked.connect(self.log_asked)

    def show(self, text: str) -> None:
        """Show what a text finds; nothing is shown for no text."""
        typed = " ".join(text.split())
        if not typed:
            self.hide()
            return
        self.panel.show_found(typed, glance(self._desk.reader, typed))
        self.panel.appear()

    def hide(self) -> None:
        """Take the panel away."""
        self.panel.hide()

    def sentence(self) -> str:
        """Return how much was found, as a screen reader says it."""
        return self.panel.sentence() if self.panel.isVisible() else ""

    def take_key_of_field(self, event: QKeyEvent) -> bool:
        """Do what a key asks while the panel is open; False if it asks nothing here."""
        key = Qt.Key(event.key())
        if event.modifiers() & ~_KEYPAD or self.panel.isHidden():
            return False
        if key in _STEPS:
            self.panel.step(_STEPS[key])
        elif key in _ENTER:
            self.panel.open_current()
        else:
            return False
        return True
