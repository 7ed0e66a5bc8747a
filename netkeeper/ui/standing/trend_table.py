"""The same points as the chart, in a table that a screen reader goes through."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QSizePolicy, QTableView

from netkeeper.ui.look.theme import Text
from netkeeper.ui.wording import formats
from netkeeper.ui.wording.keys import typed_letter

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from netkeeper.ui.desk import Desk
    from netkeeper.ui.standing.trend import Point, Trend

_ROW = 26
_ROLE = Qt.ItemDataRole
_NO_INDEX = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex


class TrendModel(QAbstractTableModel):
    """A row a point, the latest first."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._rows: list[list[str]] = []
        self._heads: list[str] = []

    def show_trend(self, trend: Trend) -> None:
        """Show the points in the language in force."""
        self.beginResetModel()
        self._heads = [
            self.tr("Day"),
            self.tr("Refused or silent"),
            self.tr("Interval"),
            self.tr("Requests"),
        ]
        self._rows = [self._cells(point) for point in reversed(trend.points)]
        self.endResetModel()

    def _cells(self, point: Point) -> list[str]:
        locale = self._desk.speech.locale
        day, n = formats.day(locale, point.on), formats.number(locale, point.n)
        if point.value is None or point.low is None or point.high is None:
            return [day, self.tr("too few to tell"), "", n]
        interval = self.tr("{low} to {high}").format(
            low=formats.percent(locale, point.low), high=formats.percent(locale, point.high)
        )
        return [day, formats.percent(locale, point.value), interval, n]

    def rowCount(self, parent: _Index = _NO_INDEX) -> int:
        """Return the number of points."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _NO_INDEX) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self._heads)

    def data(self, index: _Index, role: int = _ROLE.DisplayRole) -> object:
        """Return a cell's words; for a screen reader with the name of its column."""
        words = self._rows[index.row()][index.column()]
        if role == _ROLE.DisplayRole:
            return words
        if role == _ROLE.AccessibleTextRole:
            return f"{self._heads[index.column()]}: {words}" if words else ""
        if role == _ROLE.TextAlignmentRole and index.column():
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole
    ) -> object:
        """Return a column's name."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == _ROLE.DisplayRole:
            return self._heads[section]
        if role == _ROLE.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None


class TrendTable(QTableView):
    """As high as its rows, so that the page alone scrolls; the tab key passes through it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.points = TrendModel(desk, self)
        self.setModel(self.points)
        self.setTabKeyNavigation(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.verticalHeader().hide()
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        head.setHighlightSections(False)
        head.setSectionsClickable(False)
        desk.theme.changed.connect(self._fit)
        self._fit()

    def show_trend(self, trend: Trend, name: str) -> None:
        """Show the points, with the name a screen reader calls the table by."""
        self.setAccessibleName(name)
        row = max(0, self.currentIndex().row())
        self.points.show_trend(trend)
        # Days are the widest; the rest is shared out by the others.
        contents = QHeaderView.ResizeMode.ResizeToContents
        self.horizontalHeader().setSectionResizeMode(0, contents)
        self.setCurrentIndex(self.points.index(row, 0))
        self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave letters to the page, which Qt's table would look for in its cells."""
        if typed_letter(event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Return the height of all rows."""
        rows = self.points.rowCount() * self.verticalHeader().defaultSectionSize()
        return QSize(super().sizeHint().width(), self.horizontalHeader().height() + rows)

    def minimumSizeHint(self) -> QSize:
        """Return the same height."""
        return QSize(0, self.sizeHint().height())

    def _fit(self) -> None:
        theme = self._desk.theme
        self.setFont(theme.font(Text.SECOND, tabular=True))
        head = self.horizontalHeader()
        head.setFont(theme.font(Text.SECOND))
        head.setFixedHeight(max(theme.px(_ROW), theme.line(Text.SECOND) + theme.px(8)))
        self.verticalHeader().setDefaultSectionSize(head.height())
        self.updateGeometry()
