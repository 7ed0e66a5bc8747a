"""Collects garbage on the GUI thread alone.

Python collects on whichever thread happens to allocate. A worker that did so could delete Qt
objects that belong to the GUI thread, which crashes (seen in tests). So the automatic collection
is off while the window is open, and a timer does it here, generation by generation. What lives as
long as the window, such as modules and pages, is not looked at again and again: to look through
all of it takes tens of milliseconds.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 1000
_LOADED = 10_000  # new objects, some milliseconds to look through


class Collector(QObject):
    """Replaces the automatic collection for as long as the parent lives."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        gc.freeze()  # next to nothing of the start is garbage
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

    def collect(self) -> None:
        """Collect the oldest generation that is due, as the interpreter itself would.

        So many new objects at once are something that was loaded, such as a library: it stays.
        """
        counts, limits = gc.get_count(), gc.get_threshold()
        if counts[0] > _LOADED:
            gc.freeze()
            return
        for generation in (2, 1, 0):
            if 0 < limits[generation] < counts[generation]:  # a limit of 0 is none
                gc.collect(generation)
                return
