"""Beside the card: who comes next, and what this session has come to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QWidget

from netkeeper.ui.known import shape_of
from netkeeper.ui.look.theme import Text
from netkeeper.ui.look.tokens import Tone
from netkeeper.ui.widgets.elided_label import ElidedLabel
from netkeeper.ui.widgets.fact_list import FactList
from netkeeper.ui.widgets.icon_view import DiscView
from netkeeper.ui.widgets.laying_out import column_of, keep_space
from netkeeper.ui.widgets.section_head import SectionHead
from netkeeper.ui.widgets.wrapped_label import WrappedLabel
from netkeeper.ui.wording import formats

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netkeeper.services.review_cards import NextCard
    from netkeeper.ui.look.theme import Theme
    from netkeeper.ui.widgets.fact_list import Fact

NEXT = 4


class NextLine(QWidget):
    """Somebody who comes next: disc, name, age and chance."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._disc = DiscView(theme, 32)
        self.name_label = ElidedLabel(theme)
        self.name_label.set_weight(QFont.Weight.DemiBold)
        self.second_label = ElidedLabel(theme, role=Text.SECOND, tone=Tone.TX2)
        row = QHBoxLayout(self)
        row.addWidget(self._disc, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(column_of(theme, (self.name_label, self.second_label), gap=0), 1)
        keep_space(theme, row, gap=10)

    def show_next(self, one: NextCard) -> None:
        """Show who it is."""
        parts = [one.work]
        if one.age_days is not None:
            parts = [formats.waited(one.age_days)]
        if one.chance is not None:
            parts.append(formats.percent(one.chance))
        self._disc.show_person(one.initials, shape_of(one.acquaintance))
        self.name_label.set_text(one.name)
        self.second_label.set_text(" · ".join(filter(None, parts)))


class Side(QWidget):
    """The next few cards, and the tally."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.next_head = SectionHead(theme, role=Text.VERDICT, tone=Tone.TX)
        self.next_lines = [NextLine(theme) for _ in range(NEXT)]
        self.more_label = WrappedLabel(theme, role=Text.SECOND, tone=Tone.TX2)
        self.tally_head = SectionHead(theme, role=Text.VERDICT, tone=Tone.TX)
        self.tally = FactList(theme, gap=6, role=Text.BODY)
        self.none_label = WrappedLabel(theme, role=Text.SECOND, tone=Tone.TX2)
        coming = column_of(theme, (self.next_head, *self.next_lines, self.more_label), gap=10)
        told = column_of(theme, (self.tally_head, self.tally, self.none_label), gap=6)
        column_of(theme, (coming, told), self, gap=20).addStretch(1)

    def show_coming(self, coming: Sequence[NextCard], more: int) -> None:
        """Show who comes next, and how many after them."""
        self.next_head.set_title(self.tr("Next") if coming else self.tr("The last one"))
        for n, line in enumerate(self.next_lines):
            line.setVisible(n < len(coming))
            if n < len(coming):
                line.show_next(coming[n])
        self.more_label.set_text(self.tr("and %Ln more", "", more))
        self.more_label.setVisible(bool(more))

    def show_tally(self, told: Sequence[Fact]) -> None:
        """Show how often each choice was made."""
        self.tally_head.set_title(self.tr("This session"))
        self.tally.show_facts(told)
        self.none_label.set_text(self.tr("Nothing chosen yet."))
        self.none_label.setVisible(not told)
