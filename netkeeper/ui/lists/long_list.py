"""A list view that lays out nothing: rows stand where arithmetic puts them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QTimer,
)
from PySide6.QtGui import QPainter, QPalette, QRegion
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from netkeeper.ui.lists.accessibility import tell_place
from netkeeper.ui.lists.geometry import Geometry
from netkeeper.ui.widgets.scroll_bar import OverlayScrollBar

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QEvent, QItemSelection, Qt
    from PySide6.QtGui import QFocusEvent, QPaintEvent, QResizeEvent

    from netkeeper.ui.lists.model import WindowedModel
    from netkeeper.ui.look.theme import Theme

_PER_NOTCH = 20  # the scroll bar's single step, px at a body of 13; the wheel takes three


class LongListView(QListView):
    """Rows over a `WindowedModel`, painted by the subclass.

    A `QListView` asks its model for every index before it shows the first: 2 s for a million
    rows of a Python model. Here the methods that place rows are replaced by arithmetic; the
    class stays a list to Qt, and to screen readers.

    A subclass calls `setModel(self.lines)` when its own attributes stand: Qt calls back at once.
    """

    def __init__(self, theme: Theme, model: WindowedModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.lines = model
        self.rows = Geometry(0, 1)
        # A viewport made here: to wrap Qt's own, PySide looks through all kinds of widgets (15 ms).
        viewport = QWidget()
        viewport.setBackgroundRole(QPalette.ColorRole.Base)
        viewport.setAutoFillBackground(True)
        self.setViewport(viewport)
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.scroll_bar = OverlayScrollBar(theme, self)
        theme.changed.connect(self.on_theme_changed)

    # What a subclass gives

    def row_heights(self) -> tuple[int, int]:
        """Return the heights of a row and of a header."""
        raise NotImplementedError

    def prepare(self, painter: QPainter) -> None:
        """Set what holds for all rows, such as a clip."""

    def finish(self, painter: QPainter) -> None:
        """Paint what stands over the rows."""

    def paint_row(self, painter: QPainter, row: int, rect: QRect) -> None:
        """Paint one row."""
        raise NotImplementedError

    # Where rows stand

    def row_rect(self, row: int) -> QRect:
        """Return where a row stands on the viewport, seen or not."""
        top = self.rows.top(row) - self.verticalScrollBar().value()
        return QRect(0, top, self.viewport().width(), self.rows.height_of(row))

    def row_at(self, point: QPoint) -> int:
        """Return the row at a point of the viewport, or -1."""
        row = self.rows.row_at(point.y() + self.verticalScrollBar().value())
        return row if row < self.rows.rows else -1

    def rows_over(self, top: int, bottom: int) -> Iterator[tuple[int, QRect]]:
        """Yield the rows that stand between two heights of the viewport, and where they do.

        Their lines are read beforehand, all at once.
        """
        row, width = max(0, self.row_at(QPoint(0, top))), self.viewport().width()
        last = self.rows.row_at(bottom + self.verticalScrollBar().value())
        self.lines.read_between(row, min(last, self.rows.rows - 1))
        at = self.rows.top(row) - self.verticalScrollBar().value()
        while row < self.rows.rows and at <= bottom:
            height = self.rows.height_of(row)
            yield row, QRect(0, at, width, height)
            row += 1
            at += height

    def rows_of_a_page(self) -> int:
        """Return how far a page key moves."""
        return max(1, self.viewport().height() // self.rows.row_height - 1)

    def show_row(self, row: int) -> None:
        """Scroll as little as is needed to see a row whole, with the header before it."""
        if not 0 <= row < self.rows.rows:
            return
        first = row - 1 if row > 0 and self.lines.is_header(row - 1) else row
        top, bottom = self.rows.top(first), self.rows.top(row + 1)
        bar = self.verticalScrollBar()
        if top < bar.value():
            bar.setValue(top)
        elif bottom > bar.value() + self.viewport().height():
            bar.setValue(bottom - self.viewport().height())

    def _measure(self) -> None:
        height, header = self.row_heights()
        self.rows = Geometry(self.lines.rowCount(), height, header, self.lines.header_rows)

    def on_theme_changed(self) -> None:
        """Measure the rows anew."""
        self.doItemsLayout()

    # What Qt asks

    def doItemsLayout(self) -> None:
        """Measure the rows, as `updateGeometries` does; there is nothing to lay out."""
        QAbstractItemView.doItemsLayout(self)

    def updateGeometries(self) -> None:
        """Set how far the list scrolls."""
        self._measure()
        bar, height = self.verticalScrollBar(), self.viewport().height()
        bar.setRange(0, max(0, self.rows.height - height))
        bar.setPageStep(height)
        bar.setSingleStep(self.theme.px(_PER_NOTCH))
        QAbstractItemView.updateGeometries(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Scroll anew; no row moves."""
        QAbstractItemView.resizeEvent(self, event)
        self.scroll_bar.place()

    def horizontalOffset(self) -> int:
        """Return 0: rows are as wide as the view."""
        return 0

    def verticalOffset(self) -> int:
        """Return how far the list is scrolled."""
        return self.verticalScrollBar().value()

    def visualRect(self, index: QModelIndex | QPersistentModelIndex) -> QRect:
        """Return where a row stands on the viewport."""
        return self.row_rect(index.row()) if index.isValid() else QRect()

    def indexAt(self, point: QPoint) -> QModelIndex:
        """Return the row at a point of the viewport."""
        row = self.row_at(point)
        return self.lines.index(row) if row >= 0 else QModelIndex()

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,  # noqa: ARG002 - Qt's signature
    ) -> None:
        """Scroll as little as is needed."""
        self.show_row(index.row())

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Select nothing by the rectangle that Qt draws from a click; rows are marked instead."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Have the row said where the keyboard comes in."""
        super().focusInEvent(event)
        self._tell_place_soon()

    def currentChanged(
        self,
        current: QModelIndex | QPersistentModelIndex,
        previous: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Show the row, and have it said."""
        QAbstractItemView.currentChanged(self, current, previous)
        self._tell_place_soon()

    def _tell_place_soon(self) -> None:
        """Have the row said after the list itself, which Qt tells of as the keyboard comes in."""
        if self.hasFocus():
            QTimer.singleShot(0, self, self.tell_row)

    def tell_row(self) -> None:
        """Have the row said where the keyboard is."""
        tell_place(self)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Show what is marked; Qt's own list would have every change said."""
        QAbstractItemView.selectionChanged(self, selected, deselected)

    def selectionCommand(
        self,
        index: QModelIndex | QPersistentModelIndex,  # noqa: ARG002 - Qt's signature
        event: QEvent | None = None,  # noqa: ARG002
    ) -> QItemSelectionModel.SelectionFlag:
        """Let moving to a row leave the marks as they are."""
        return QItemSelectionModel.SelectionFlag.NoUpdate

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        """Return what of some ranges is in sight."""
        region = QRegion()
        seen = self.viewport().rect()
        for n in range(selection.count()):
            span = selection.at(n)
            top, bottom = self.row_rect(span.top()), self.row_rect(span.bottom())
            region += top.united(bottom).intersected(seen)
        return region

    def moveCursor(
        self,
        action: QAbstractItemView.CursorAction,
        modifiers: Qt.KeyboardModifier,  # noqa: ARG002 - Qt's signature
    ) -> QModelIndex:
        """Return the line to go to, headers being passed over."""
        row = self.target(action)
        return self.lines.index(row) if row >= 0 else QModelIndex()

    def target(self, action: QAbstractItemView.CursorAction) -> int:
        """Return the row that a movement leads to, or -1 in an empty list."""
        moves = QAbstractItemView.CursorAction
        row, last = self.currentIndex().row(), self.rows.rows - 1
        if row < 0:
            return self.line_from(0, 1)
        page = self.rows_of_a_page()
        to, step = {
            moves.MoveUp: (row - 1, -1),
            moves.MovePrevious: (row - 1, -1),
            moves.MoveDown: (row + 1, 1),
            moves.MoveNext: (row + 1, 1),
            moves.MovePageUp: (max(0, row - page), -1),
            moves.MovePageDown: (min(last, row + page), 1),
            moves.MoveHome: (0, 1),
            moves.MoveEnd: (last, -1),
        }.get(action, (row, 1))
        found = self.line_from(to, step)
        return row if found < 0 else found

    def line_from(self, row: int, step: int) -> int:
        """Return the first line at or beyond a row, or before it if there is none; or -1."""
        for way in (step, -step):
            at = row
            while 0 <= at < self.rows.rows:
                if not self.lines.is_header(at):
                    return at
                at += way
        return -1

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows that are in the region to paint."""
        region, around = event.region(), event.rect()
        whole = region.rectCount() <= 1
        painter = QPainter(self.viewport())
        self.prepare(painter)
        for row, rect in self.rows_over(around.top(), around.bottom()):
            if whole or region.intersects(rect):
                self.paint_row(painter, row, rect)
        self.finish(painter)
        painter.end()
