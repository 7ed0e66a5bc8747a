"""What of a widget is painted, kept for a test to look at."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QRegion


class PaintedRegion(QObject):
    """Adds up what of a widget is painted from now on."""

    def __init__(self, widget):
        super().__init__(widget)
        self.region = QRegion()
        widget.installEventFilter(self)

    def eventFilter(self, _watched, event):  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Paint:
            self.region += event.region()
        return False

    def hold(self, region):
        """Tell whether all of a region was painted."""
        return region.subtracted(self.region).isEmpty()
