"""Lists the columns of a table with what they hold; says of each what it is."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu

from netkeeper.services.imports.columns import fields
from netkeeper.ui.imports.preview_list import PreviewList
from netkeeper.ui.lists.faces import DiscFace, RowAction, RowFace
from netkeeper.ui.look.discs import Standing
from netkeeper.ui.widgets.menus import add_choices

if TYPE_CHECKING:
    from netkeeper.services.imports import Column
    from netkeeper.services.imports.report import TableReport
    from netkeeper.ui.desk import Desk


class ColumnList(PreviewList):
    """A row a column; Enter, a click or the row's menu chooses the field it stands for."""

    chosen = Signal(object)  # the headings with their fields, a tuple of pairs

    def __init__(self, desk: Desk, table: TableReport) -> None:
        super().__init__(desk)
        self._table = table
        self.view.opened.connect(self.ask)
        self.view.clicked_on.connect(self.ask)
        self.view.action_asked.connect(lambda _code, line_id: self.ask(line_id))

    def show_table(self, table: TableReport, file: str) -> None:
        """Show a table's columns; `file` is its name where there are several."""
        self._table = table
        self.show_things(table.columns)
        left = sum(not each.field for each in table.columns)
        title = self.tr("Columns of {file}").format(file=file) if file else self.tr("Columns")
        read = self.figure(len(table.columns) - left)
        count = self.tr("{read} read, {left} left out").format(read=read, left=self.figure(left))
        self.say(title, count)

    @property
    def file(self) -> str:
        """Return the table's name."""
        return self._table.file

    def face_of(self, column: Column) -> RowFace:
        """Return what is painted of a column."""
        named = fields(self.desk.speech.language.value)
        words = named.get(column.field) or self.tr("Left out")
        return RowFace(
            title=column.heading,
            subtitle=", ".join(column.samples) or self.tr("Empty"),
            disc=DiscFace(
                shape=Standing.FILLED if column.field else Standing.DASHED,
                icon="check" if column.field else "ban",
            ),
            rest=RowAction("choose", words, icon="chevron-down"),
        )

    # What is chosen

    def ask(self, place: int) -> None:
        """Open the menu of a column's fields under the word for the one that it stands for."""
        menu, rect = self.menu_of(place), self.view.row_rect(place)
        left = max(0, rect.right() + 1 - menu.sizeHint().width())
        menu.popup(self.view.viewport().mapToGlobal(QPoint(left, rect.bottom())))

    def menu_of(self, place: int) -> QMenu:
        """Return a menu of the fields that a column may stand for, the chosen one marked."""
        menu = QMenu(self.view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        now, choose = self._table.columns[place].field, partial(self.choose, place)
        add_choices(menu, [("", self.tr("Leave out"))], now, choose)
        menu.addSeparator()
        add_choices(menu, fields(self.desk.speech.language.value).items(), now, choose)
        return menu

    def choose(self, place: int, field: str) -> None:
        """Say that a column stands for a field, or for none."""
        heading = self._table.columns[place].heading
        told = {each.heading: each.field for each in self._table.columns}
        if told[heading] != field:
            self.chosen.emit(tuple((told | {heading: field}).items()))
