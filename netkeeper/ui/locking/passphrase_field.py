"""A field for a passphrase: hidden unless shown on purpose; it says when Caps Lock seems on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from netkeeper.ui.widgets.field import Field
from netkeeper.ui.widgets.key_button import KeyButton, Kind
from netkeeper.ui.widgets.laying_out import keep_space
from netkeeper.ui.wording.language import Spoken

if TYPE_CHECKING:
    from netkeeper.ui.look.theme import Theme

_LONGEST = 1024  # characters
_SECRET = (
    Qt.InputMethodHint.ImhSensitiveData
    | Qt.InputMethodHint.ImhNoPredictiveText
    | Qt.InputMethodHint.ImhNoAutoUppercase
)


class PassphraseField(Spoken):
    """A line that shows dots, and a button beside it that shows the letters.

    It stands in for no keyboard itself, or Qt would keep the button next to the line for Tab.
    """

    edited = Signal()
    capitals = Signal(bool)  # whether Caps Lock seems on, told at each letter

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.edit = QLineEdit()
        self.edit.setMaxLength(_LONGEST)
        self.edit.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.edit.textEdited.connect(self.edited)
        self.edit.installEventFilter(self)
        self.field = Field(theme, self.edit)
        self.show_button = KeyButton(theme, kind=Kind.FLAT)
        self.show_button.set_icon_only(True)
        self.show_button.clicked.connect(lambda: self._show(not self.is_shown))
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.field, 1)
        self._row.addWidget(self.show_button)
        keep_space(theme, self._row, gap=4)
        self._show(False)  # noqa: FBT003 - the state's own value

    @property
    def is_shown(self) -> bool:
        """Tell whether the letters are shown."""
        return self.edit.echoMode() == QLineEdit.EchoMode.Normal

    def take_focus(self) -> None:
        """Take the keyboard: the line."""
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def text(self) -> str:
        """Return what is typed."""
        return self.edit.text()

    def clear(self) -> None:
        """Forget what is typed, also what could be taken back, and hide the next."""
        self.edit.setText("")
        self._show(False)  # noqa: FBT003 - as that

    def set_name(self, name: str) -> None:
        """Change what a screen reader calls the field."""
        self.field.set_name(name)
        self.show_button.set_context(name)
        self.setAccessibleName(name)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at each letter: a capital without Shift, or the reverse, comes of Caps Lock."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            letter = event.text()
            if len(letter) == 1 and letter.lower() != letter.upper():
                shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
                self.capitals.emit(letter.isupper() != shift)
        return super().eventFilter(watched, event)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        shown = self.is_shown
        self.show_button.set_label(
            self.tr("Hide the letters") if shown else self.tr("Show the letters")
        )

    def _show(self, shown: bool) -> None:  # noqa: FBT001 - the state's own value
        modes = QLineEdit.EchoMode
        self.edit.setEchoMode(modes.Normal if shown else modes.Password)
        # Nothing learns the words, and no keyboard capitalises or completes them; the mode itself
        # gives that up where the letters are shown.
        self.edit.setInputMethodHints(self.edit.inputMethodHints() | _SECRET)
        self.show_button.set_icon("eye-off" if shown else "eye")
        self.retranslate()
