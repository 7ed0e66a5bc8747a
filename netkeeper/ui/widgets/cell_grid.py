"""Lay cells of one width side by side, in as many lines as the room asks for."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QWidget

from netkeeper.ui.widgets.action_cell import ActionCell
from netkeeper.ui.widgets.laying_out import fit_height
from netkeeper.ui.widgets.tab_order import tab_through

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from netkeeper.ui.look.theme import Theme

_GAP = 8


class CellGrid(QWidget):
    """Cells of equal width and, in a line, equal height; those hidden take no place."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._cells: list[ActionCell] = []
        fit_height(self)
        theme.changed.connect(self.lay_out)

    def set_cells(self, cells: Sequence[ActionCell]) -> None:
        """Show these cells, in their order, in which the tab key goes through them too."""
        for cell in self.findChildren(ActionCell):
            if cell not in cells:
                cell.hide()
        self._cells = list(cells)
        for cell in cells:
            cell.setParent(self)
            cell.show()
        tab_through(self, cells)
        self.lay_out()

    @property
    def cells(self) -> Sequence[ActionCell]:
        """Return the cells in their order."""
        return tuple(self._cells)

    def lay_out(self) -> None:
        """Place the cells anew, as after a change of their words."""
        self.updateGeometry()
        self._place(self.width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the cells in the new room."""
        super().resizeEvent(event)
        self._place(self.width())

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines at a width."""
        return self._place(width, dry=True)

    def sizeHint(self) -> QSize:
        """Return the cells in one line."""
        gap = self._theme.px(_GAP)
        least = max((cell.least_width() for cell in self._cells), default=0)
        width = len(self._cells) * (least + gap) - gap if self._cells else 0
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return one cell under the other."""
        least = max((cell.least_width() for cell in self._cells), default=0)
        return QSize(least, 0)

    def _columns(self, width: int) -> int:
        """Return how many cells stand in a line: all, or as evenly as they go."""
        count, gap = len(self._cells), self._theme.px(_GAP)
        least = max((cell.least_width() for cell in self._cells), default=1)
        most = max(1, (width + gap) // (least + gap))
        lines = math.ceil(count / most)
        return math.ceil(count / lines)

    def _place(self, width: int, *, dry: bool = False) -> int:
        """Place the cells, or only measure; return the height."""
        if not self._cells:
            return 0
        gap, columns = self._theme.px(_GAP), self._columns(width)
        each = (width - gap * (columns - 1)) // columns
        y = 0
        for start in range(0, len(self._cells), columns):
            line = self._cells[start : start + columns]
            height = max(cell.heightForWidth(each) for cell in line)
            if not dry:
                for n, cell in enumerate(line):
                    cell.setGeometry(QRect(n * (each + gap), y, each, height))
            y += height + gap
        return y - gap
