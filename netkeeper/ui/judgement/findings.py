"""The findings, a line each: what, why it matters, whose rule it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netkeeper.domain.findings import Severity
from netkeeper.ui.theme import Text
from netkeeper.ui.tokens import Tone
from netkeeper.ui.widgets.icon_view import IconView
from netkeeper.ui.widgets.paragraph import Paragraph, Run

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netkeeper.domain.findings import Finding
    from netkeeper.texts.texts import Texts
    from netkeeper.ui.theme import Theme

_ICONS = {
    Severity.INFO: ("info", Tone.TX2),
    Severity.WARN: ("pencil-line", Tone.WATCH),
    Severity.STOP: ("circle-pause", Tone.RISK),
}


class FindingLine(QWidget):
    """One finding: its weight as an icon, its words beside it."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon = IconView(theme, "info", Tone.TX2, 16)
        self._words = Paragraph(theme, role=Text.SECOND)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addWidget(self._words, 1)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def show_finding(self, found: Finding, texts: Texts) -> None:
        """Show what was found."""
        self._icon.set_icon(*_ICONS[found.severity])
        bold = self._theme.font(Text.SECOND).Weight.DemiBold
        remedy = texts.remedy(found)
        why = " ".join(filter(None, (texts.why_it_matters(found), remedy)))
        self._words.set_runs(
            Run(texts.what(found), weight=bold),
            Run(f" {why} ", tone=Tone.TX2),
            Run(texts.source(found.source), tone=Tone.TX3),
        )

    def _on_theme_changed(self) -> None:
        px = self._theme.px
        self._row.setContentsMargins(px(2), 0, 0, 0)
        self._row.setSpacing(px(8))


class FindingLines(QWidget):
    """All findings, the weightiest first."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lines: list[FindingLine] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def show_findings(self, found: Sequence[Finding], texts: Texts) -> None:
        """Show these findings alone."""
        while len(self._lines) < len(found):
            line = FindingLine(self._theme, self)
            self._lines.append(line)
            self._column.addWidget(line)
        for place, line in enumerate(self._lines):
            line.setVisible(place < len(found))
            if place < len(found):
                line.show_finding(found[place], texts)
        self.setVisible(bool(found))

    def _on_theme_changed(self) -> None:
        self._column.setSpacing(self._theme.px(6))
