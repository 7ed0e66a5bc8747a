"""Mark rows: the several that an act is meant for, beside the one where the keyboard is."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, QItemSelectionModel

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from netkeeper.ui.lists.model import WindowedModel

_ADD = QItemSelectionModel.SelectionFlag.Select
_ONLY = QItemSelectionModel.SelectionFlag.ClearAndSelect
_TOGGLE = QItemSelectionModel.SelectionFlag.Toggle


def ranges(rows: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the first and last row of each unbroken run of rows, which are in order."""
    if not rows:
        return
    first = rows[0]
    for row, following in pairwise(rows):
        if following != row + 1:
            yield first, row
            first = following
    yield first, rows[-1]


class Marks:
    """The marked rows of a list, kept as ranges: all of a million cost no more than one."""

    def __init__(self, model: WindowedModel, selection: QItemSelectionModel) -> None:
        self._model = model
        self._selection = selection

    def any(self) -> bool:
        """Tell whether a row is marked."""
        return self._selection.hasSelection()

    def count(self) -> int:
        """Return how many rows are marked; headers between them count too."""
        selection = self._selection.selection()
        return sum(selection.at(n).height() for n in range(selection.count()))

    def has(self, row: int) -> bool:
        """Tell whether a row is marked."""
        return self._selection.isSelected(self._model.index(row))

    def toggle(self, row: int) -> None:
        """Mark a row, or take its mark away."""
        self._selection.select(self._model.index(row), _TOGGLE)

    def only(self, first: int, last: int) -> None:
        """Mark the rows between two, in either order, and no others."""
        self._select(min(first, last), max(first, last), _ONLY)

    def everything(self) -> None:
        """Mark all rows."""
        if self._model.rowCount():
            self._select(0, self._model.rowCount() - 1, _ONLY)

    def clear(self) -> None:
        """Take all marks away."""
        self._selection.clearSelection()

    def ids(self) -> list[int]:
        """Return the ids of the marked rows, in the order shown."""
        selection = self._selection.selection()
        spans = sorted(
            (selection.at(n).top(), selection.at(n).bottom()) for n in range(selection.count())
        )
        rows = (row for first, last in spans for row in range(first, last + 1))
        return [line_id for row in rows if (line_id := self._model.id_at(row)) is not None]

    def restore(self, line_ids: Sequence[int]) -> None:
        """Mark the rows that now show some ids."""
        chosen = QItemSelection()
        for first, last in ranges(self._model.rows_of(set(line_ids))):
            chosen.select(self._model.index(first), self._model.index(last))
        self._selection.select(chosen, _ADD)

    def _select(self, first: int, last: int, how: QItemSelectionModel.SelectionFlag) -> None:
        chosen = QItemSelection(self._model.index(first), self._model.index(last))
        self._selection.select(chosen, how)
