"""Imports what makes classes of Qt's, on the window's own thread, a module a turn.

PySide6 makes classes on one thread at a time: a worker that imported such a module while the window
was being painted crashed (seen once in some dozen starts of a busy machine).
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from collections.abc import Sequence


class ByTurns(QObject):
    """Imports modules in this order, then emits `done`, and ends."""

    done = Signal()

    def __init__(self, modules: Sequence[str], parent: QObject) -> None:
        super().__init__(parent)
        self._left = iter(modules)
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._import_next)
        self._timer.start()

    def stop(self) -> None:
        """Leave the rest."""
        self._timer.stop()

    def _import_next(self) -> None:
        name = next(self._left, None)
        if name is not None:
            import_module(name)
            return
        self._timer.stop()
        self.done.emit()
        self.deleteLater()
