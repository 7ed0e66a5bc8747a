"""One file of an archive: what it holds, what becomes of its rows, and those left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from netkeeper.ui.imports.left_out import by_reason, written_lines
from netkeeper.ui.look.theme import Text
from netkeeper.ui.look.tokens import Tone
from netkeeper.ui.widgets.elided_label import ElidedLabel
from netkeeper.ui.widgets.icon_view import IconView
from netkeeper.ui.widgets.laying_out import fill, fit_height
from netkeeper.ui.widgets.link_button import LinkButton
from netkeeper.ui.widgets.paragraph import Paragraph, Run
from netkeeper.ui.widgets.wrapped_label import WrappedLabel
from netkeeper.ui.wording import formats

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netkeeper.services.imports.report import FileReport
    from netkeeper.ui.desk import Desk
    from netkeeper.ui.look.theme import Theme

FIGURES = 4
_COLUMN = 84
_REASONS = 50  # shown; the rest are only counted
_ICONS = {
    "profile": "circle-user-round",
    "connections": "users",
    "invitations": "send",
    "notes": "notebook-pen",
    "messages": "mail",
    "cards": "book-user",
    "people": "users",
    "calendar": "calendar-days",
}


class FigureRow(QWidget):
    """Something at the left, and figures or their names under each other at the right."""

    def __init__(self, theme: Theme, left: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.addWidget(left, 0, 0)
        self._grid.setColumnStretch(0, 1)
        self.cells = [ElidedLabel(theme, role=Text.SECOND, tone=Tone.TX2) for _ in range(FIGURES)]
        for n, cell in enumerate(self.cells):
            cell.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self._grid.addWidget(cell, 0, n + 1)
        theme.changed.connect(self._fit)
        self._fit()

    def set_narrow(self, narrow: bool) -> None:  # noqa: FBT001 - a Qt-like setter
        """Hide the figures where there is no room for their columns."""
        for cell in self.cells:
            cell.setVisible(not narrow)

    def _fit(self) -> None:
        self._grid.setSpacing(0)
        for cell in self.cells:
            cell.setFixedWidth(self._theme.px(_COLUMN))


class FileRow(QWidget):
    """A file with its four figures; the rows left out open under it."""

    def __init__(self, desk: Desk, file: FileReport, name: str, columns: Sequence[str]) -> None:
        super().__init__()
        self._desk, self._file, self._file_name, self._columns = desk, file, name, columns
        theme = desk.theme
        self._icon = IconView(theme, _ICONS.get(file.kind, "file"), Tone.TX2, 18)
        self._kind = ElidedLabel(theme)
        self._kind.set_weight(QFont.Weight.DemiBold)
        self._name = ElidedLabel(theme, role=Text.SECOND, tone=Tone.TX2)
        self.figures_line = WrappedLabel(theme, role=Text.SECOND, tone=Tone.TX2)
        self.link = LinkButton(theme)
        self.link.clicked.connect(self.toggle)
        self.reasons = QWidget()
        self._reasons_column = QVBoxLayout(self.reasons)
        self._reasons_column.setContentsMargins(0, 0, 0, 0)
        self.reasons.hide()
        self._lay_out()
        theme.changed.connect(self._fit)
        self._fit()
        self._say()

    def _lay_out(self) -> None:
        words = QWidget()
        self._words_row = fill(QHBoxLayout(words), self._icon)
        self._words = fill(QVBoxLayout(), self._kind, self._name, self.figures_line)
        self._words_row.addLayout(self._words, 1)
        self.figures = FigureRow(self._desk.theme, words)
        self._under = QVBoxLayout()
        self._under.addWidget(self.link, 0, Qt.AlignmentFlag.AlignLeft)
        self._under.addWidget(self.reasons)
        self._column = fill(QVBoxLayout(self), self.figures, self._under)
        fit_height(self)

    def set_narrow(self, narrow: bool) -> None:  # noqa: FBT001 - a Qt-like setter
        """Say the figures in a line where there is no room for columns."""
        self.figures.set_narrow(narrow)
        self.figures_line.setVisible(narrow)

    def toggle(self) -> None:
        """Show or hide the rows left out, with the reasons."""
        if self._reasons_column.count() == 0:
            self._add_reasons()
        self.reasons.setVisible(self.reasons.isHidden())
        self._say_link()

    def _say(self) -> None:
        file, texts = self._file, self._desk.texts
        numbers = (file.added, file.changed, file.unchanged, file.skipped_rows)
        written = [formats.number(each) for each in numbers]
        for cell, number, figure in zip(self.figures.cells, numbers, written, strict=True):
            cell.set_text(figure)
            cell.set_tone(Tone.TX if number else Tone.TX3)
            cell.set_weight(QFont.Weight.DemiBold if number else QFont.Weight.Normal)
        kind = formats.capital(texts.sentence(f"table.{file.kind}"))
        self._kind.set_text(kind)
        self._name.set_text(" · ".join(filter(None, (self._file_name, self._remark()))))
        said = ", ".join(
            f"{name.lower()} {figure}" for name, figure in zip(self._columns, written, strict=True)
        )
        self.figures_line.set_text(said)
        self.figures_line.hide()
        self.setAccessibleName(f"{kind}, {self._name.text()}, {said}")
        self.link.setVisible(bool(file.skipped))
        self._say_link()

    def _remark(self) -> str:
        """Return what the figures don't say by themselves."""
        file = self._file
        if file.known:
            return self.tr("imported before")
        if file.kind == "messages":
            rows = formats.number(file.rows)
            return self.tr("{rows} messages, counted by person").format(rows=rows)
        return ""

    def _say_link(self) -> None:
        if self.reasons.isHidden():
            self.link.set_label(self.tr("Show the lines left out"))
        else:
            self.link.set_label(self.tr("Hide the lines left out"))

    def _add_reasons(self) -> None:
        """Write one line a reason; those beyond the first fifty are counted."""
        texts, theme = self._desk.texts, self._desk.theme
        reasons, told = by_reason(self._file.skipped), 0
        for each in reasons[:_REASONS]:
            told += len(each.lines)
            where = self.tr("Line(s) {lines}:", "", len(each.lines))
            where = where.format(lines=written_lines(each.lines))
            why = texts.left_out(each.code, each.facts)
            line = Paragraph(theme, role=Text.SECOND)
            line.set_runs(Run(f"{where} ", Tone.TX2), Run(why))
            self._reasons_column.addWidget(line)
        if (more := self._file.skipped_rows - told) > 0:
            rest = formats.capital(texts.sentence("import.more_lines", count=more))
            line = Paragraph(theme, Run(rest, Tone.TX2), role=Text.SECOND)
            self._reasons_column.addWidget(line)

    def _fit(self) -> None:
        px = self._desk.theme.px
        self._column.setContentsMargins(px(16), px(10), px(16), px(10))
        self._column.setSpacing(px(4))
        self._words_row.setSpacing(px(12))
        beside = self._icon.sizeHint().width() + self._words_row.spacing()
        self._under.setContentsMargins(beside, 0, 0, 0)
        self._under.setSpacing(px(4))
        self._reasons_column.setContentsMargins(0, 0, 0, px(4))
        self._reasons_column.setSpacing(px(2))
