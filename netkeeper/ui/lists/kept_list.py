"""A list that keeps the keyboard's place and the marks while its rows are read anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Signal
from PySide6.QtWidgets import QAbstractItemView

from netkeeper.ui.lists.accessibility import is_heard
from netkeeper.ui.lists.kept_place import KeptPlace
from netkeeper.ui.lists.long_list import LongListView
from netkeeper.ui.lists.marks import Marks, ranges

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtWidgets import QWidget

    from netkeeper.ui.lists.model import WindowedModel
    from netkeeper.ui.look.theme import Theme


class KeptListView(LongListView):
    """Rows of which one has the keyboard and some may be marked.

    The two are kept apart: acts on several rows take `chosen_ids`. Ids are Python ints of any
    size.
    """

    current_changed = Signal(object)  # the id, or None
    marks_changed = Signal(int)  # how many rows are marked

    def __init__(self, theme: Theme, model: WindowedModel, parent: QWidget | None = None) -> None:
        super().__init__(theme, model, parent)
        self._chooses_first = True
        self._keeps_place = True
        self._place: KeptPlace | None = None
        self._others = False  # whether others are listed in the order that comes
        self._same = False  # whether the order that comes holds the same ids
        self._told: int | None = None
        self.current_gone = False  # when the rows were last read anew
        self._gone: list[int] = []  # those at hand that went since somebody last moved
        self._mark_from = -1
        self.setModel(model)
        self.marks = Marks(model, self)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        model.modelAboutToBeReset.connect(self._remember)
        # After the selection's own slot, which forgets where the keyboard was.
        model.modelReset.connect(self._restore)
        self.marks.changed.connect(self._on_marks_changed)
        self.verticalScrollBar().valueChanged.connect(self._tell_marks_in_sight)

    def set_chooses_first(self, chooses: bool) -> None:  # noqa: FBT001 - a Qt-like setter
        """Give the keyboard's place to the first row as soon as there is one, or to none."""
        self._chooses_first = chooses
        self._choose_first()

    def set_keeps_place(self, keeps: bool) -> None:  # noqa: FBT001 - as above
        """Stay where the list was as its rows are read anew, or begin at the first each time."""
        self._keeps_place = keeps

    # The keyboard's place

    def current_id(self) -> int | None:
        """Return the id of the row where the keyboard is."""
        return self.lines.id_at(self.currentIndex().row())

    def chosen_ids(self) -> list[int]:
        """Return the marked ids, or the one where the keyboard is if none is marked."""
        if self.marks.any():
            return self.marks.ids().tolist()
        current = self.current_id()
        return [] if current is None else [current]

    def expect(self, *, others: bool, same: bool = False) -> None:
        """Say of the order that comes next whether others are listed, or the very same."""
        self._others, self._same = others, same

    def go_to(self, row: int) -> None:
        """Move the keyboard's place to a row and show it."""
        if 0 <= row < self.rows.rows:
            self._mark_from = row
            if row != self.currentIndex().row():
                self.setCurrentIndex(self.lines.index(row))

    def go_to_id(self, line_id: int) -> bool:
        """Move the keyboard's place to an id; False if no row shows it."""
        row = self.lines.row_of(line_id, max(0, self.currentIndex().row()))
        self.go_to(row)
        return row >= 0

    def go_to_id_or_first(self, line_id: int | None) -> None:
        """Move the keyboard's place to an id, or to the first line where no row shows it."""
        if line_id is None or not self.go_to_id(line_id):
            self.go_to(self.line_from(0, 1))

    def currentChanged(
        self,
        current: QModelIndex | QPersistentModelIndex,
        previous: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Show the row and tell its id, unless the rows are being read anew."""
        super().currentChanged(current, previous)
        self.viewport().update()
        if self._place is None:
            self._gone.clear()
            self._tell_current()

    def tell_row(self) -> None:
        """Have the row said where the keyboard is.

        While none is marked, an act is meant for it (`chosen_ids`): it is not "not selected".
        """
        if is_heard() and not self.marks.any():
            select = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().select(self.currentIndex(), select)
        super().tell_row()

    # Marks

    def mark(self, row: int) -> None:
        """Mark a row, or take its mark away."""
        if 0 <= row < self.rows.rows:
            self.marks.toggle(row)

    def mark_to(self, row: int) -> None:
        """Mark the rows from the one last gone to, to another, and go there."""
        if 0 <= row < self.rows.rows:
            start = self._mark_from if self._mark_from >= 0 else max(0, self.currentIndex().row())
            self.marks.only(start, row)
            self.go_to(row)
            self._mark_from = start

    def clear_marks(self) -> bool:
        """Take all marks away; False if there were none."""
        had = self.marks.any()
        self.marks.clear()
        return had

    def _on_marks_changed(self) -> None:
        self.viewport().update()
        self._tell_marks_in_sight()
        self.marks_changed.emit(self.marks.count())

    def _tell_marks_in_sight(self) -> None:
        """Select for Qt the marked rows in sight: screen readers ask it which are selected."""
        selection = self.selectionModel()
        if not (self.marks.any() or selection.hasSelection()):
            return
        top, height = self.verticalScrollBar().value(), self.viewport().height()
        first, last = self.rows.row_at(top), self.rows.row_at(top + height)
        seen = range(max(0, first), min(last + 1, self.rows.rows))
        chosen = QItemSelection()
        for start, end in ranges([row for row in seen if self.marks.has(row)]):
            chosen.select(self.lines.index(start), self.lines.index(end))
        selection.select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    # The rows read anew

    def _remember(self) -> None:
        if self._keeps_place:
            current = self.currentIndex().row()
            scrolled = self.verticalScrollBar().value()
            self._place = KeptPlace.of(self.lines, self.rows, current, scrolled)
        self.marks.remember()

    def _restore(self) -> None:
        self.updateGeometries()
        place = self._place
        self.current_gone = False
        if place is not None:
            scrolled = place.scrolled(self.lines, self.rows)
            if place.current is not None:
                self.current_gone = self.lines.row_of(place.current, place.current_row) < 0
                self.go_to(self.line_from(place.row(self.lines), -1))
            # Going to a row scrolls; where the list stood counts for more.
            self.verticalScrollBar().setValue(scrolled)
            if not self._others:
                self._keep_at_hand(place)
            self._place = None
        self.marks.restore(others=self._others, same=self._same)
        self._tell_marks_in_sight()
        self._choose_first()
        self._tell_current()

    def _keep_at_hand(self, place: KeptPlace) -> None:
        """Go back to the row that went last from under the keyboard, if it is there again.

        So undo puts at hand what it brings back, for as long as nobody has moved since.
        """
        if self.current_gone and place.current is not None:
            self._gone.append(place.current)
        elif self._gone and self.go_to_id(self._gone[-1]):
            self._gone.pop()

    def _choose_first(self) -> None:
        if self._chooses_first and not self.currentIndex().isValid():
            self.go_to(self.line_from(0, 1))

    def _tell_current(self) -> None:
        current = self.current_id()
        if current != self._told:
            self._told = current
            self.current_changed.emit(current)
