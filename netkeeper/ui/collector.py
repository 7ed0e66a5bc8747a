"""Collects garbage on the GUI thread alone.

Python collects on whichever thread happens to allocate. A worker that did so could delete Qt
objects that belong to the GUI thread, which crashes (seen in tests). So the automatic collection
is off while the window is open, and a timer does it here, generation by generation.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 1000


class Collector(QObject):
    """Replaces the automatic collection for as long as the parent lives."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        # The objects of the start live as long as the window: they need not be looked at.
        gc.collect()
        gc.freeze()
        gc.disable()
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

    def collect(self) -> None:
        """Collect the oldest generation that is due, as the interpreter itself would."""
        counts, limits = gc.get_count(), gc.get_threshold()
        for generation in (2, 1, 0):
            if counts[generation] > limits[generation]:
                gc.collect(generation)
                return
