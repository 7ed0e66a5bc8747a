"""What one more request leads to, in one line under the drafts, when that adds something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from netkeeper.ui.look.theme import Text
from netkeeper.ui.look.tokens import Tone
from netkeeper.ui.widgets.icon_view import StandingView
from netkeeper.ui.widgets.laying_out import column_of, keep_space
from netkeeper.ui.widgets.link_button import LinkButton
from netkeeper.ui.widgets.paragraph import Paragraph, Run
from netkeeper.ui.wording.language import Spoken

if TYPE_CHECKING:
    from netkeeper.domain.findings import Finding
    from netkeeper.ui.desk import Desk


class WhatIfLine(Spoken):
    """The standing's shape and a sentence; the link leads to the oldest pending requests."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        theme = desk.theme
        self._shape = StandingView(theme, measure=16)
        self.words = Paragraph(theme, role=Text.SECOND)
        self.link = LinkButton(theme)
        column = column_of(theme, [self.words], gap=0)
        column.addWidget(self.link, 0, Qt.AlignmentFlag.AlignLeft)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._shape, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(column, 1)
        keep_space(theme, self._row, gap=8, margins=(2, 4, 0, 0))
        self.retranslate()

    def show_finding(self, found: Finding | None) -> None:
        """Show what the gate says of the standing, or nothing."""
        self.setVisible(found is not None)
        if found is None:
            return
        texts = self._desk.texts
        level = str(found.facts["level"])
        self._shape.show_level(level if level != "calm" else "watch")
        bold = self._desk.theme.font(Text.SECOND).Weight.DemiBold
        self.words.set_runs(
            Run(texts.what(found), weight=bold),
            Run(f" {texts.why_it_matters(found)} ", tone=Tone.TX2),
            Run(texts.source(found.source), tone=Tone.TX3),
        )
        self.link.setVisible(bool(found.facts["old"]))

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.link.set_label(self.tr("Review them"))
