"""Show one toast at a time over the pane of the page in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from netkeeper.ui.look.theme import Theme
    from netkeeper.ui.shell.page import ToastPlace
    from netkeeper.ui.widgets.toast import Toast


class Toasts(QObject):
    """One toast for each pane that needed one; a new message takes the old one away."""

    undo_asked = Signal()

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._of_pane: WeakKeyDictionary[QWidget, Toast] = WeakKeyDictionary()
        self._shown: Toast | None = None
        self._undo: tuple[str, str] = ("", "")

    def say(self, place: ToastPlace, text: str, undo: str, keys: str) -> None:
        """Show a message over a pane; `undo` is the word on the way back, if there is one."""
        pane, foot = place
        toast = self._of_pane.get(pane)
        if toast is None:
            from netkeeper.ui.widgets.toast import Toast  # noqa: PLC0415 - not before the paint

            toast = self._of_pane[pane] = Toast(self._theme, pane)
            toast.undo_asked.connect(self.undo_asked)
        if self._shown is not None and self._shown is not toast:
            self._shown.dismiss()
        self._shown = toast
        self._undo = (undo, keys)
        toast.stand_on(foot)
        toast.say(text, undo, keys)

    def move(self, place: ToastPlace) -> None:
        """Take the message in sight along to another page's pane."""
        shown = self._shown
        if shown is not None and shown.timer.isActive():
            self.say(place, shown.text(), *self._undo)

    def widget(self) -> Toast | None:
        """Return the toast in sight."""
        shown = self._shown
        return shown if shown is not None and shown.isVisible() else None
