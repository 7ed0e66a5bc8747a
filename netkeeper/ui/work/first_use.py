"""Tells when somebody begins to use the window, for what only a user needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QWindow

# What a hand at the window does first; a pointer that passes over it counts.
_SIGNS = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseMove,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
        QEvent.Type.InputMethod,
    }
)


class FirstUse(QObject):
    """Calls `then` once, at the first sign of use: a window left alone stays small.

    Until then a program that was only started, or waits in the tray, holds no more than what it
    shows; from the first movement of the pointer on, what is needed loads beside the window.
    """

    def __init__(self, window: QWindow, then: Callable[[], object], parent: QObject) -> None:
        """Watch the platform's window alone, where whatever is done to it arrives first.

        Watching the application would have PySide wrap every object that hears of anything.
        """
        super().__init__(parent)
        self._then = then
        self._window: QWindow | None = window
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Look at the event, and let it go on its way."""
        if event.type() in _SIGNS:
            self.end()
            self._then()
        return False

    def end(self) -> None:
        """Look no further."""
        if self._window is not None:
            self._window.removeEventFilter(self)
            self._window = None
