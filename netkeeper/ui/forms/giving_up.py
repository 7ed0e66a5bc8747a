"""Has Escape ask once before it gives up what was typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from netkeeper.ui.desk import Desk


class GivingUp(QObject):
    """Escape closes a form at once where nothing was typed; otherwise the second one does.

    A button that says so gives up at once: nobody presses it in passing.
    """

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._asked_of: object = None

    def begin(self) -> None:
        """Ask anew: a form opens, in which the very same may be typed again."""
        self._asked_of = None

    def is_meant(self, typed: object) -> bool:
        """Tell whether what is typed, if anything, may be given up; say how if it may not yet."""
        if not typed:
            return True
        meant = typed == self._asked_of
        self._asked_of = None if meant else typed
        self._desk.refused.emit(
            self.tr("Discarded; nothing was changed.")
            if meant
            else self.tr("What you typed isn’t saved. Press Esc again to discard it.")
        )
        return meant
