"""Finds what is typed: the first hits on each key, opened by Enter."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Qt, Signal

from netkeeper.services.search import Glance, glance
from netkeeper.ui.field.find_panel import FindPanel
from netkeeper.ui.field.lookups import Lookups

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QKeyEvent

    from netkeeper.services.ports import Reader
    from netkeeper.ui.desk import Desk
    from netkeeper.ui.widgets.search_field import SearchField

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_KEYPAD = Qt.KeyboardModifier.KeypadModifier
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class FindMode(QObject):
    """What the field does while its text is searched.

    What was found last stays until the answer to the latest text is there.
    """

    opened = Signal(str, int)  # the page's code, the id there
    log_asked = Signal()
    found = Signal()

    def __init__(self, desk: Desk, field: SearchField) -> None:
        super().__init__(field)
        self._desk = desk
        self._typed = ""
        self._shown = ""
        self._lookups = Lookups(desk, self)
        self._lookups.answered.connect(self._on_answered)
        self.panel = FindPanel(desk, field)
        self.panel.opened.connect(self.opened)
        self.panel.log_asked.connect(self.log_asked)

    def show(self, text: str) -> None:
        """Show what a text finds; nothing is shown for no text."""
        self._typed = " ".join(text.split())
        if not self._typed:
            self.hide()
        elif self._lookups.ask({self._typed: partial(_glance, self._typed, self._desk.today)}):
            self._on_answered()

    def hide(self) -> None:
        """Take the panel away."""
        self._lookups.stop()
        self._typed = ""
        self.panel.hide()

    def forget(self) -> None:
        """Have the record searched anew: it has changed."""
        self._lookups.forget()

    def sentence(self) -> str:
        """Return how much was found, as a screen reader says it."""
        return self.panel.sentence() if self.panel.isVisible() else ""

    def _on_answered(self) -> None:
        self._shown = self._typed
        answer = cast("Glance", self._lookups.answer(self._typed))
        self.panel.show_found(self._typed, answer)
        self.panel.appear()
        self.found.emit()

    def take_key_of_field(self, event: QKeyEvent) -> bool:
        """Do what a key asks of what is found; False if it asks nothing here."""
        key = Qt.Key(event.key())
        if event.modifiers() & ~_KEYPAD or not self._typed:
            return False
        if key not in _STEPS and key not in _ENTER:
            return False
        if self._shown != self._typed or self.panel.isHidden():
            # A quick hand need not wait, and must not open what an earlier text found.
            self._lookups.settle({self._typed: partial(_glance, self._typed, self._desk.today)})
            self._on_answered()
        if key in _STEPS:
            self.panel.step(_STEPS[key])
        else:
            self.panel.open_current()
        return True


def _glance(typed: str, today: date, reader: Reader) -> Glance:
    return glance(reader, typed, today)
