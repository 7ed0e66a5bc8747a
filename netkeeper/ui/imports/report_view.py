"""Shows what an import does or did: a row a file, and what is wrong with the files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from netkeeper.ui.imports.file_row import FigureRow, FileRow
from netkeeper.ui.look.theme import Text
from netkeeper.ui.look.tokens import Tone
from netkeeper.ui.widgets.card import Card
from netkeeper.ui.widgets.hairline import Hairline
from netkeeper.ui.widgets.icon_view import IconView
from netkeeper.ui.widgets.key_button import KeyButton
from netkeeper.ui.widgets.laying_out import empty, fit_height
from netkeeper.ui.widgets.section_head import SectionHead
from netkeeper.ui.widgets.wrapped_label import WrappedLabel
from netkeeper.ui.wording.language import Spoken

if TYPE_CHECKING:
    from netkeeper.services.imports.report import ImportReport
    from netkeeper.ui.desk import Desk

_ALIKE = "people_alike"
_REPAIRED_BY = "looks_mis_decoded"
# The list of the columns says this better.
_OF_COLUMNS = frozenset({"columns_read", "columns_left", "columns_no_name"})


class ReportView(Spoken):
    """The files with their figures, what the user should know of them, and the accents' repair."""

    repair_asked = Signal(bool)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        theme = desk.theme
        self._report: ImportReport | None = None
        self._narrow = False
        self.rows: list[FileRow] = []
        self.files_head = SectionHead(theme)
        self.names = FigureRow(theme, self.files_head)
        self.card = Card(theme)
        self._card_column = QVBoxLayout(self.card)
        self.others_label = WrappedLabel(theme, role=Text.SECOND, tone=Tone.TX3)
        self.problems_head = SectionHead(theme)
        self.problems = QWidget()
        self._problems_column = QVBoxLayout(self.problems)
        self._problems_column.setContentsMargins(0, 0, 0, 0)
        self.repair_box = QCheckBox()
        self.repair_box.toggled.connect(self.repair_asked)  # a screen reader toggles
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        parts = (self.problems_head, self.problems, self.repair_box, self.names, self.card)
        for widget in (*parts, self.others_label):
            self._column.addWidget(widget)
        fit_height(self)
        theme.changed.connect(self._fit)
        self._fit()
        self.retranslate()

    def show_report(self, report: ImportReport, *, repaired: bool, may_repair: bool) -> None:
        """Show a report; `may_repair` offers to mend broken accents, if there are any."""
        again = report is self._report and repaired == self.repair_box.isChecked()
        self._report = report
        with QSignalBlocker(self.repair_box):
            self.repair_box.setChecked(repaired)
        self.repair_box.setVisible(report.repairable and may_repair)
        if not again:
            self.retranslate()

    def set_narrow(self, narrow: bool) -> None:  # noqa: FBT001 - a Qt-like setter
        """Say the figures in lines where there is no room for columns."""
        self._narrow = narrow
        self.names.set_narrow(narrow)
        for row in self.rows:
            row.set_narrow(narrow)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        words = (self.tr("New"), self.tr("Changed"), self.tr("Unchanged"), self.tr("Left out"))
        for cell, word in zip(self.names.cells, words, strict=True):
            cell.set_text(word)
        self.files_head.set_title(self.tr("Files"))
        self.problems_head.set_title(self.tr("Good to know"))
        self.repair_box.setText(self.tr("Repair the accents"))
        if self._report is not None:
            self._show_files(self._report, words)
            self._show_problems(self._report)

    def _show_files(self, report: ImportReport, names: tuple[str, ...]) -> None:
        empty(self._card_column)
        self.rows = []
        for file in report.files:
            if self.rows:
                self._card_column.addWidget(Hairline(self._desk.theme))
            row = FileRow(self._desk, file, short_name(file.name, report), names)
            row.set_narrow(self._narrow)
            self._card_column.addWidget(row)
            self.rows.append(row)
        texts = self._desk.texts
        count = len(report.others)
        self.others_label.set_text(texts.sentence("import.others", count=count) if count else "")
        self.others_label.setVisible(bool(count))

    def _show_problems(self, report: ImportReport) -> None:
        empty(self._problems_column)
        texts, theme = self._desk.texts, self._desk.theme
        for each in report.problems:
            repaired = each.code == _REPAIRED_BY and self.repair_box.isChecked()
            if repaired or (each.code in _OF_COLUMNS and report.tables):
                continue
            line = QWidget()
            row = QHBoxLayout(line)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(theme.px(8))
            icon = IconView(theme, "info", Tone.WATCH)
            row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
            places = each.places | {"name": short_name(each.file, report)}
            row.addWidget(WrappedLabel(theme, texts.archive(each.code, places)), 1)
            if each.code == _ALIKE:
                row.addWidget(self._way_to_duplicates(), 0, Qt.AlignmentFlag.AlignTop)
            self._problems_column.addWidget(line)
        shown = self._problems_column.count() > 0
        self.problems.setVisible(shown)
        self.problems_head.setVisible(shown or not self.repair_box.isHidden())
        self._fit()

    def _way_to_duplicates(self) -> KeyButton:
        button = KeyButton(
            self._desk.theme, self.tr("See the duplicates"), icon="merge", small=True
        )
        button.clicked.connect(lambda: self._desk.wanted.emit("duplicates", None))
        return button

    def _fit(self) -> None:
        px = self._desk.theme.px
        line = px(1)
        self._card_column.setContentsMargins(line, line, line, line)
        self._card_column.setSpacing(0)
        self._column.setSpacing(px(8))
        self._problems_column.setSpacing(px(8))
        # The names of the columns stand over the figures, which have the card's margin.
        above = 0 if self.problems_head.isHidden() else px(8)
        self.names.setContentsMargins(0, above, px(17), 0)


def short_name(name: str, report: ImportReport) -> str:
    """Return a file's name, without the zip or folder where all the files are from one."""
    containers = {file.name.partition("/")[0] for file in report.files}
    return name if len(containers) > 1 else name.partition("/")[2] or name
