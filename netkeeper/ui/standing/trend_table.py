"""The same points as the chart, in a table that a screen reader goes through."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QSizePolicy,
    QTableWidget,
    QTableWidgetItem,
)

from netkeeper.ui.look.theme import Text
from netkeeper.ui.wording import formats
from netkeeper.ui.wording.keys import typed_letter

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from netkeeper.domain.standing.judge import Standing
    from netkeeper.ui.desk import Desk
    from netkeeper.ui.standing.trend import Trend

_ROW = 26


class TrendTable(QTableWidget):
    """A row a point, the latest first; as high as its rows, so that the page alone scrolls.

    The tab key passes through it.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
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
        """Show the points in the language in force; `name` is what a screen reader calls them."""
        self.setAccessibleName(name)
        heads = (
            self.tr("Day"),
            self.tr("Refused or silent"),
            self.tr("Interval"),
            self.tr("Requests"),
        )
        at_hand = max(0, self.currentRow())
        self.setRowCount(len(trend.points))
        self.setColumnCount(len(heads))
        for column, head in enumerate(heads):
            self.setHorizontalHeaderItem(column, _item(head, column))
        for row, point in enumerate(reversed(trend.points)):
            for column, words in enumerate(self._cells(point)):
                item = _item(words, column)
                told = f"{heads[column]}: {words}" if words else ""
                item.setData(Qt.ItemDataRole.AccessibleTextRole, told)
                self.setItem(row, column, item)
        # Days are the widest; the rest is shared out by the others.
        contents = QHeaderView.ResizeMode.ResizeToContents
        self.horizontalHeader().setSectionResizeMode(0, contents)
        self.setCurrentCell(at_hand, 0)
        self.updateGeometry()

    def _cells(self, point: Standing) -> tuple[str, ...]:
        share = point.refusal
        day, n = formats.day(point.on), formats.number(share.n)
        if share.value is None or share.low is None or share.high is None:
            return day, self.tr("too few to tell"), "", n
        interval = self.tr("{low} to {high}").format(
            low=formats.percent(share.low), high=formats.percent(share.high)
        )
        return day, formats.percent(share.value), interval, n

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave letters to the page, which Qt's table would look for in its cells."""
        if typed_letter(event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Return the height of all rows."""
        rows = self.rowCount() * self.verticalHeader().defaultSectionSize()
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


def _item(words: str, column: int) -> QTableWidgetItem:
    """Return a cell; but for the days, which come first, words end at the right."""
    side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
    item = QTableWidgetItem(words)
    item.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
    return item
