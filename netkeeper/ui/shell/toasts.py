"""Show the window's toast over the pane of the page in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from netkeeper.ui.look.theme import Theme
    from netkeeper.ui.shell.page import ToastPlace
    from netkeeper.ui.widgets.toast import Toast


class Toasts(QObject):
    """The one toast, made for the first message; a new message takes the old one's place."""

    undo_asked = Signal()

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._toast: Toast | None = None

    def say(self, place: ToastPlace, text: str, undo: str, keys: str) -> None:
        """Show a message over a pane; `undo` is the word on the way back, if there is one."""
        if self._toast is None:
            from netkeeper.ui.widgets.toast import Toast  # noqa: PLC0415 - not before the paint

            self._toast = Toast(self._theme, place.pane)
            self._toast.undo_asked.connect(self.undo_asked)
        self._toast.stand_over(*place)
        self._toast.say(text, undo, keys)

    def move(self, place: ToastPlace) -> None:
        """Take the message in sight along to another page's pane."""
        if self._toast is not None and self._toast.stays:
            self._toast.stand_over(*place)
            self._toast.come()

    def widget(self) -> Toast | None:
        """Return the toast in sight."""
        toast = self._toast
        return toast if toast is not None and toast.isVisible() else None
