"""Shows the tables of people that are given: their columns, and whom that makes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from netkeeper.ui.imports.column_list import ColumnList
from netkeeper.ui.imports.people_list import PeopleList
from netkeeper.ui.widgets.laying_out import empty, fill, keep_space
from netkeeper.ui.wording.language import Spoken

if TYPE_CHECKING:
    from netkeeper.services.imports.report import ImportReport
    from netkeeper.ui.desk import Desk


class TableView(Spoken):
    """The columns of each table, which can be corrected, then the people."""

    columns_asked = Signal(object)  # headings with their fields, of all tables, a tuple of pairs

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._report: ImportReport | None = None
        self._done = False
        self.tables: list[ColumnList] = []
        self.people = PeopleList(desk)
        self._places = QVBoxLayout()
        self._column = fill(QVBoxLayout(self), self._places, self.people)
        keep_space(desk.theme, self._places, gap=16)
        keep_space(desk.theme, self._column, gap=16)

    def show_report(self, report: ImportReport | None, *, done: bool) -> None:
        """Show what is read of tables and cards; nothing for other imports."""
        again = report is self._report and done == self._done
        self._report, self._done = report, done
        if not again:
            self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        report = self._report
        people = report.newcomers if report is not None else None
        self.setVisible(people is not None)
        if report is None:
            return
        if [each.file for each in self.tables] != [each.file for each in report.tables]:
            self._make_tables(report)
        several = len(report.tables) > 1
        for shown, table in zip(self.tables, report.tables, strict=True):
            shown.show_table(table, table.file if several else "")
            shown.setVisible(not self._done)
        self.people.show_report(people, done=self._done)

    def _make_tables(self, report: ImportReport) -> None:
        empty(self._places)
        self.tables = [ColumnList(self._desk, each) for each in report.tables]
        for shown in self.tables:
            shown.chosen.connect(self._on_chosen)
            self._places.addWidget(shown)

    def _on_chosen(self, pairs: tuple[tuple[str, str], ...]) -> None:
        """Tell what all columns stand for: what one table says of a heading holds for all."""
        told: dict[str, str] = {}
        for table in self._report.tables if self._report is not None else ():
            told |= {each.heading: each.field for each in table.columns}
        self.columns_asked.emit(tuple((told | dict(pairs)).items()))

    def enter(self, place: int) -> None:
        """Take the keyboard to a table, to its first column unless it has been there before."""
        view = self.tables[place].view
        if view.current_id() is None:
            view.go_to(0)
        view.setFocus()

    def take_focus(self) -> bool:
        """Take the keyboard back to the columns, where it was before they were read again."""
        for shown in self.tables:
            if shown.view.current_id() is not None:
                shown.view.setFocus()
                return True
        return False
