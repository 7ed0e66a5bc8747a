"""The form that stands in a detail's place while what is held is changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal

from netkeeper.ui.forms.panel import save_keys
from netkeeper.ui.widgets.key_button import KeyButton, Kind
from netkeeper.ui.wording.keys import ENTER, held, typed_letter, written
from netkeeper.ui.wording.language import Spoken

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from netkeeper.ui.look.theme import Theme

_CONTROL = Qt.KeyboardModifier.ControlModifier


class Editor(Spoken):
    """Ctrl+Enter saves and Escape closes; the buttons for both stand in the page's foot.

    A subclass says its words as it is made.
    """

    save_asked = Signal()
    cancel_asked = Signal()
    row_wrong = Signal(object)  # the row to bring into sight

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.save_button = KeyButton(theme, kind=Kind.ACCENT)
        self.cancel_button = KeyButton(theme, kind=Kind.FLAT)
        self.hide()

    @property
    def held_id(self) -> int:
        """Return the id of what is being changed; one below 0 stands for what is being added."""
        raise NotImplementedError

    def begin(self, page: Any) -> None:  # noqa: ANN401 - as each detail shows them
        """Open the form on a page, and give it the keyboard."""
        self.show_held(page, None)
        self.take_focus()

    def show_held(self, page: Any, typed: Any) -> None:  # noqa: ANN401 - as above
        """Open the form with what was typed in it, if so, and leave the keyboard where it is."""
        raise NotImplementedError

    def take_focus(self) -> None:
        """Give the keyboard to the first field."""
        raise NotImplementedError

    def unsaved(self) -> object:
        """Return what is typed and not saved; nothing where all is as it is held."""
        raise NotImplementedError

    def typed(self) -> object:
        """Return what Escape would give up: what is not saved, and what can't be yet."""
        return self.unsaved()

    def retranslate(self) -> None:
        """Say everything in the language in force; the subclass says the rest."""
        self.save_button.set_label(self.tr("Save"))
        self.save_button.set_keys(save_keys())
        self.cancel_button.set_label(self.tr("Cancel"))
        self.cancel_button.set_keys(written("Esc"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Save, close, or keep a letter from the page's single-letter keys."""
        modifiers = held(event)
        if event.key() in ENTER and modifiers == _CONTROL:
            self.save_asked.emit()
        elif event.key() == Qt.Key.Key_Escape and not modifiers:
            self.cancel_asked.emit()
        elif not typed_letter(event):
            super().keyPressEvent(event)
