"""The findings, a line each: what, why it matters, whose rule it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QWidget

from netkeeper.domain.findings import Severity
from netkeeper.domain.values import replace
from netkeeper.ui.judgement.passages import advice_on
from netkeeper.ui.look.theme import Text
from netkeeper.ui.look.tokens import Tone
from netkeeper.ui.widgets.frames import Frame, paint_frame
from netkeeper.ui.widgets.icon_view import IconView
from netkeeper.ui.widgets.laying_out import column_of, keep_space
from netkeeper.ui.widgets.mark_number import MarkNumber
from netkeeper.ui.widgets.paragraph import Paragraph, Run

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QEnterEvent, QMouseEvent, QPaintEvent

    from netkeeper.domain.findings import Finding
    from netkeeper.texts.texts import Texts
    from netkeeper.ui.judgement.passages import Numbered
    from netkeeper.ui.look.theme import Theme

_ICONS = {
    Severity.INFO: ("info", Tone.TX2),
    Severity.WARN: ("pencil-line", Tone.WATCH),
    Severity.STOP: ("circle-pause", Tone.RISK),
}


class FindingLine(QWidget):
    """One finding: its weight as an icon, or the number of its passage, and its words beside.

    Pointing at a line that has a passage points at the passage; a click goes to it.
    """

    pointed = Signal(int)
    clicked = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.number = 0  # of its passage; 0 for none
        self._emphasised = False
        self._shown: tuple[Finding, int, str] | None = None
        self._icon = IconView(theme, "info", Tone.TX2, 16)
        self._disc = MarkNumber(theme)
        self._words = Paragraph(theme, role=Text.SECOND)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addWidget(self._disc, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addWidget(self._words, 1)
        keep_space(theme, self._row, gap=8, margins=(2, 3, 4, 3))

    def words(self) -> str:
        """Return what the line says."""
        return self._words.text()

    def show_finding(self, found: Numbered, texts: Texts) -> None:
        """Show what was found; the same words again cost nothing."""
        finding, self.number = found.finding, found.number
        shown = (replace(finding, span=None), found.number, texts.language)
        if shown == self._shown:
            return
        self._shown = shown
        self._icon.setVisible(not found.number)
        self._disc.setVisible(bool(found.number))
        self._icon.set_icon(*_ICONS[finding.severity])
        self._disc.show_number(found.number, found.kind)
        bold = self._theme.font(Text.SECOND).Weight.DemiBold
        self._words.set_runs(
            Run(texts.what(finding), weight=bold),
            Run(f" {advice_on(finding, texts)} ", tone=Tone.TX2),
            Run(texts.source(finding.source), tone=Tone.TX3),
        )
        spoken = self._words.text()
        self._words.setAccessibleName(f"{found.number}. {spoken}" if found.number else spoken)
        self.setCursor(
            Qt.CursorShape.PointingHandCursor if found.number else Qt.CursorShape.ArrowCursor
        )

    def emphasise(self, on: bool) -> None:  # noqa: FBT001 - a Qt-like setter
        """Show the line as the one whose passage is pointed at."""
        if on != self._emphasised:
            self._emphasised = on
            self.update()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Point at the passage."""
        super().enterEvent(event)
        if self.number:
            self.pointed.emit(self.number)

    def leaveEvent(self, event: QEvent) -> None:
        """Point at nothing."""
        super().leaveEvent(event)
        if self.number:
            self.pointed.emit(0)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Go to the passage."""
        super().mouseReleaseEvent(event)
        if self.number and self.rect().contains(event.position().toPoint()):
            self.clicked.emit(self.number)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint a ground behind the line whose passage is pointed at."""
        if not self._emphasised:
            return
        theme, tokens = self._theme, self._theme.tokens
        outline = tokens.line if tokens.high_contrast else None
        with QPainter(self) as painter:
            frame = Frame(theme.px(4), tokens.sel0, outline, theme.px(1))
            paint_frame(painter, QRectF(self.rect()), frame)


class FindingLines(QWidget):
    """All findings, those with a passage of the note first."""

    pointed = Signal(int)  # at a passage's number, 0 for none
    clicked = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._lines: list[FindingLine] = []
        self._column = column_of(theme, (), self, gap=0)

    def show_findings(self, found: Sequence[Numbered], texts: Texts) -> None:
        """Show these findings alone."""
        while len(self._lines) < len(found):
            line = FindingLine(self._theme, self)
            line.pointed.connect(self.pointed)
            line.clicked.connect(self.clicked)
            self._lines.append(line)
            self._column.addWidget(line)
        for place, line in enumerate(self._lines):
            line.setVisible(place < len(found))
            if place < len(found):
                line.show_finding(found[place], texts)
        self.setVisible(bool(found))

    def emphasise(self, number: int) -> None:
        """Show the line of a passage as the one pointed at; 0 for none."""
        for line in self._lines:
            line.emphasise(bool(number) and line.number == number)

    def words_of(self, number: int) -> str:
        """Return what the line of a passage says; empty without one."""
        shown = [each for each in self._lines if not each.isHidden() and each.number == number]
        return shown[0].words() if shown else ""
