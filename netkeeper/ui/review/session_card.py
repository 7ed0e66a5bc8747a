"""The card at hand in a session: whose it is, what is advised and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from netkeeper.ui.judgement.findings import FindingLines
from netkeeper.ui.judgement.head import RequestHead
from netkeeper.ui.judgement.note_card import NoteCard
from netkeeper.ui.judgement.passages import marks_of
from netkeeper.ui.judgement.pointing import Pointing
from netkeeper.ui.known import shape_of, work_of
from netkeeper.ui.look.theme import Text
from netkeeper.ui.look.tokens import Tone
from netkeeper.ui.widgets.card import Card
from netkeeper.ui.widgets.fact_list import FactList
from netkeeper.ui.widgets.hairline import Hairline
from netkeeper.ui.widgets.icon_view import IconView
from netkeeper.ui.widgets.key_button import KeyButton
from netkeeper.ui.widgets.laying_out import column_of, keep_space
from netkeeper.ui.widgets.paragraph import Paragraph
from netkeeper.ui.widgets.time_axis import TimeAxis
from netkeeper.ui.widgets.wrapped_label import WrappedLabel
from netkeeper.ui.wording.keys import written

if TYPE_CHECKING:
    from netkeeper.services.review_cards import CardFacts
    from netkeeper.texts.texts import Texts
    from netkeeper.ui.look.theme import Theme
    from netkeeper.ui.review.card_words import Said
    from netkeeper.ui.widgets.time_axis import Span

_LABELS = 120


class SessionCard(Card):
    """Shows what it is told to; `foot_part` holds a line, and what is put into `foot_place`."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.head = RequestHead(theme)
        self.profile_button = KeyButton(
            theme, icon="external-link", keys=written("Ctrl+O"), small=True
        )
        self.head.row.add_aside(self.profile_button)
        self._icon = IconView(theme, "", Tone.TX2, 20)
        self.sentence_label = WrappedLabel(theme, role=Text.VERDICT)
        self.reason_label = Paragraph(theme)
        self.axis = TimeAxis(theme)
        self.facts = FactList(theme, gap=8, column=_LABELS)
        self.note = NoteCard(theme)
        self.findings = FindingLines(theme)
        self.pointing = Pointing(self.note.editor, self.findings)
        for each in (self.note, self.findings):
            each.hide()
        self._lay_out()

    def _lay_out(self) -> None:
        theme = self._theme
        verdict = QHBoxLayout()
        verdict.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        verdict.addLayout(column_of(theme, (self.sentence_label, self.reason_label), gap=4), 1)
        keep_space(theme, verdict, gap=8)
        parts = (self.head, verdict, self.axis, self.facts, self.note, self.findings)
        upper = column_of(theme, parts, gap=16, margins=(24, 20, 24, 20))
        # A widget, to be hidden: a layout of hidden widgets alone would narrow the whole column.
        self.foot_part = QWidget()
        self.foot_place = column_of(theme, (), margins=(24, 16, 24, 16))
        column_of(theme, (Hairline(theme), self.foot_place), self.foot_part, gap=0)
        column_of(theme, (upper, self.foot_part), self, gap=0)

    # What it shows

    def show_card(self, facts: CardFacts, said: Said, span: Span | None, texts: Texts) -> None:
        """Show whose card it is, and what it says."""
        work = work_of(facts.position, facts.company)
        self.head.show_person(facts.name, work, facts.initials, shape_of(facts.acquaintance))
        self.profile_button.setVisible(facts.slug is not None)
        self._icon.set_icon(said.icon, said.tone)
        self.sentence_label.set_text(said.sentence)
        self.reason_label.set_runs(*said.reason)
        self.reason_label.setVisible(bool(said.reason))
        self.axis.setVisible(span is not None)
        if span is not None:
            self.axis.show_span(span)
        self.facts.show_facts(said.facts)
        self.note.show_note(said.note, self.tr("Their note"), marks_of(said.found, texts))
        self.findings.show_findings(said.found, texts)
