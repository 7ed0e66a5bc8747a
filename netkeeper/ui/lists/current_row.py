"""Which row of a list is at hand, told once where several are for a moment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from netkeeper.ui.lists.row_view import RowView


class CurrentRow(QObject):
    """Tells the row at hand, but not while another order comes to stand, and one is gone to in it.

    `settle` is to be called once that order is shown.
    """

    changed = Signal(object)  # its id, or None

    def __init__(self, view: RowView) -> None:
        super().__init__(view)
        self._turning = self._moved = False
        view.lines.modelAboutToBeReset.connect(self._on_turning)
        view.current_changed.connect(self._on_current_changed)

    def settle(self) -> bool:
        """Tell from now on; return whether another row came to be at hand meanwhile."""
        moved, self._turning = self._turning and self._moved, False
        return moved

    def _on_turning(self) -> None:
        self._turning, self._moved = True, False

    def _on_current_changed(self, row_id: int | None) -> None:
        self._moved = True
        if not self._turning:
            self.changed.emit(row_id)
