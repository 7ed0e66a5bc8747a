"""What buttons have in common: words that are text; Enter presses the one that acts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from netkeeper.ui.wording.keys import ENTER, held

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent


def name_button(button: QAbstractButton, words: str, heard: str = "") -> None:
    """Give a button its words; a screen reader says them too, or what is to be `heard`."""
    # Doubled, an ampersand is a character; alone it would make a mnemonic of a name.
    button.setText(words.replace("&", "&&"))
    button.setAccessibleName(heard or words)


def press_by_enter(button: QAbstractButton, event: QKeyEvent) -> bool:
    """Press a button if a key is Enter; return whether it is, pressed or not.

    Qt has that follow the desktop (`QPlatformTheme::ButtonPressKeys`): GNOME and KDE press by
    Enter, Windows and macOS do nothing. With Ctrl it is left to the form that the button stands in;
    a key held down would go on with whatever comes next.
    """
    if event.key() not in ENTER:
        return False
    if held(event):
        event.ignore()
    elif not event.isAutoRepeat():
        button.click()
    return True


class ActButton(QAbstractButton):
    """A button that Enter presses as Space does, and a double click once."""

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Take a double click for one click: the second would act on whatever has come next."""
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press by Enter too; Space held down would go on with whatever comes next."""
        is_held_down = event.isAutoRepeat() and event.key() == Qt.Key.Key_Space
        if not (press_by_enter(self, event) or is_held_down):
            super().keyPressEvent(event)
