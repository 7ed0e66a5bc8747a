"""Shows what an import would make of the files, or made: each part where it says something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from netkeeper.ui.imports.calendar_view import CalendarView
from netkeeper.ui.imports.comparison_view import ComparisonView
from netkeeper.ui.imports.report_view import ReportView
from netkeeper.ui.imports.table_view import TableView
from netkeeper.ui.imports.verdict import Stage
from netkeeper.ui.widgets.laying_out import fill, fit_height, keep_space

if TYPE_CHECKING:
    from netkeeper.services.imports.options import ImportOptions
    from netkeeper.services.imports.report import ImportReport
    from netkeeper.ui.desk import Desk


class Preview(QWidget):
    """What became of requests, the meetings of calendars, the people of tables, then the files."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.comparison = ComparisonView(desk)
        self.calendar = CalendarView(desk)
        self.table = TableView(desk)
        self.report = ReportView(desk)
        self._column = fill(
            QVBoxLayout(self), self.comparison, self.calendar, self.table, self.report
        )
        fit_height(self)
        keep_space(desk.theme, self._column, gap=16)

    def show_stage(self, stage: Stage, report: ImportReport | None, options: ImportOptions) -> None:
        """Show a report at a stage of the import; nothing while files are being chosen."""
        shown = None if stage is Stage.CHOOSING else report
        done = stage is Stage.DONE
        self.setVisible(shown is not None)
        for view in (self.report, self.calendar, self.table):
            view.setEnabled(not stage.works)
        self.report.setVisible(shown is not None)
        if shown is not None:
            self.report.show_report(shown, repaired=options.repair, may_repair=not done)
        self.calendar.show_report(shown.calendar if shown else None, done=done)
        self.table.show_report(shown, done=done)
        settled = report is not None and (done or not report.changes)
        self.comparison.show_comparison(report.comparison if report and settled else None)

    def take_focus_again(self) -> None:
        """Take the keyboard back to where something was corrected, once it was read again."""
        if not self.calendar.isHidden():
            self.calendar.take_focus()
        else:
            self.table.take_focus()

    def set_narrow(self, narrow: bool) -> None:  # noqa: FBT001 - a Qt-like setter
        """Say the figures in lines where there is no room for columns."""
        self.report.set_narrow(narrow)
