"""Tells when nobody has used the window for a while, or the computer slept."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow

if TYPE_CHECKING:
    from collections.abc import Callable

EVERY_MS = 5_000  # between two looks at the clock
ASLEEP = 60.0  # seconds between two looks after which the computer slept
_USE = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    }
)


class IdleWatch(QObject):
    """Watches the input of whichever window has the keyboard, and the clock.

    The clock is the wall's: others stand still while a computer sleeps. The platforms' own signals
    of a locked screen come by a bus of messages, hence by a socket, which NetKeeper opens none of.
    """

    idle = Signal()

    def __init__(
        self,
        minutes: Callable[[], int],
        parent: QObject,
        clock: Callable[[], float] = time.time,
    ) -> None:
        """Take how many minutes are waited, asked at each look (0: none), and the clock."""
        super().__init__(parent)
        self._minutes, self._clock = minutes, clock
        self._used = self._looked = clock()
        self._watched: QWindow | None = None
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.focusWindowChanged.connect(self._on_focus)
        self._on_focus(QGuiApplication.focusWindow())

    def look(self) -> None:
        """Tell if it is time."""
        now, minutes = self._clock(), self._minutes()
        slept = now - self._looked > EVERY_MS / 1000 + ASLEEP
        self._looked = now
        self._used = min(self._used, now)  # the clock may have been set back
        if minutes and (slept or now - self._used >= 60 * minutes):
            self.idle.emit()

    def _on_focus(self, window: QWindow | None) -> None:
        if window is None or window is self._watched:
            return
        self._used = self._clock()
        self._watched = window
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep when the window was last used; every event goes on."""
        if event.type() in _USE:
            self._used = self._clock()
        return super().eventFilter(watched, event)
