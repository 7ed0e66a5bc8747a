"""How long a note is, of how many characters, and how many notes were sent this month."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from netkeeper.domain.requests import sent
from netkeeper.ui.look.theme import Text
from netkeeper.ui.look.tokens import Tone
from netkeeper.ui.widgets.elided_label import ElidedLabel
from netkeeper.ui.widgets.flow_layout import FlowLayout
from netkeeper.ui.widgets.laying_out import fit_height, keep_space
from netkeeper.ui.widgets.progress_bar import LengthBar
from netkeeper.ui.wording import formats

if TYPE_CHECKING:
    from netkeeper.domain.requests.sent import SentFacts
    from netkeeper.ui.desk import Desk


class LengthRow(QWidget):
    """A bar with its figures, and at the right or under it the notes of the month, if limited."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.bar = LengthBar(desk.theme)
        self.used_label = ElidedLabel(desk.theme, role=Text.SECOND, tone=Tone.TX2)
        self._flow = FlowLayout(self)
        self._flow.addWidget(self.bar)
        self._flow.add_last(self.used_label)
        fit_height(self)
        keep_space(desk.theme, self._flow, gap=(12, 2))

    def show_length(self, note: str, facts: SentFacts) -> None:
        """Show a note's length."""
        limit, length = sent.note_limit(facts.settings), sent.note_length(note)
        self.bar.setRange(0, limit)
        self.bar.setValue(min(length, limit))
        self.bar.set_tone(Tone.WATCH if length > limit else Tone.AC)
        of = self.tr("of {limit} characters").format(limit=formats.number(limit))
        self.bar.set_figures(formats.number(length), of)

    def show_used(self, facts: SentFacts) -> None:
        """Show how many notes were used this month."""
        desk = self._desk
        if facts.settings.premium:
            self.used_label.set_text("")
            return
        said = self.tr("{used} of {all} notes used in {month}").format(
            used=formats.number(facts.notes_this_month),
            all=formats.number(facts.settings.notes_a_month),
            month=QLocale().standaloneMonthName(desk.today.month),
        )
        self.used_label.set_text(said)
