"""Tells when somebody begins to use the window, for what only a user needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject

if TYPE_CHECKING:
    from collections.abc import Callable

# What a hand at the window does first; a pointer that passes over it counts, and so does the key
# that is to be answered, since what it asks for is loaded in the same turn if need be.
_SIGNS = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.ShortcutOverride,
        QEvent.Type.MouseMove,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.HoverMove,
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

    def __init__(self, then: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._then = then
        self._application = QCoreApplication.instance()
        if self._application is not None:
            self._application.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Look at the event, and let it go on its way."""
        if event.type() in _SIGNS:
            self.end()
            self._then()
        return False

    def end(self) -> None:
        """Look no further."""
        if self._application is not None:
            self._application.removeEventFilter(self)
            self._application = None
