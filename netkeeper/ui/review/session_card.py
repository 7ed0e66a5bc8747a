"""The card at hand in a session: whose it is, what is advised and why, and the acts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netkeeper.ui.judgement.findings import FindingLines
from netkeeper.ui.judgement.head import RequestHead
from netkeeper.ui.judgement.note_card import NoteCard
from netkeeper.ui.judgement.passages import marks_of
from netkeeper.ui.judgement.pointing import Pointing
from netkeeper.ui.known import shape_of, work_of
from netkeeper.ui.look.theme import Text
from netkeeper.ui.look.tokens import Tone
from netkeeper.ui.widgets.action_cell import ActionCell
from netkeeper.ui.widgets.card import Card
from netkeeper.ui.widgets.cell_grid import CellGrid
from netkeeper.ui.widgets.disc import Discs
from netkeeper.ui.widgets.fact_line import FactLine
from netkeeper.ui.widgets.hairline import Hairline
from netkeeper.ui.widgets.icon_view import IconView
from netkeeper.ui.widgets.key_button import KeyButton, Kind
from netkeeper.ui.widgets.paragraph import Paragraph
from netkeeper.ui.widgets.time_axis import TimeAxis
from netkeeper.ui.widgets.wrapped_label import WrappedLabel
from netkeeper.ui.wording.keys import written

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netkeeper.services.review_cards import CardFacts
    from netkeeper.texts.texts import Texts
    from netkeeper.ui.look.theme import Theme
    from netkeeper.ui.review.acts import Act
    from netkeeper.ui.review.card_words import Fact, Said
    from netkeeper.ui.widgets.time_axis import Span

_LABELS = 120
_MOST_FACTS = 4
_MOST_ACTS = 5


class SessionCard(Card):
    """Shows what it is told to; `asked` tells an act's code."""

    asked = Signal(str)
    back_asked = Signal()  # take back what was chosen

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._acts: dict[str, ActionCell] = {}
        self.head = RequestHead(theme, Discs(theme), self)
        self.profile_button = KeyButton(theme, icon="external-link", keys=written("Ctrl+O"))
        self.profile_button.set_small(True)
        self.head.row.add_aside(self.profile_button)
        self._icon = IconView(theme, "", Tone.TX2, 20)
        self.sentence_label = WrappedLabel(theme, role=Text.VERDICT)
        self.reason_label = Paragraph(theme)
        self.axis = TimeAxis(theme)
        self.fact_lines = [FactLine(theme, column=_LABELS) for _ in range(_MOST_FACTS)]
        self.note = NoteCard(theme)
        self.findings = FindingLines(theme)
        self.pointing = Pointing(self.note.editor, self.findings)
        for each in (self.note, self.findings):
            each.hide()
        self.question_label = WrappedLabel(theme, role=Text.BODY, tone=Tone.TX2)
        self.grid = CellGrid(theme)
        self._cells = [ActionCell(theme, self.grid) for _ in range(_MOST_ACTS)]
        self.chosen_label = WrappedLabel(theme, tone=Tone.TX2)
        self.back_button = KeyButton(theme, kind=Kind.FLAT, icon="undo-2")
        self.back_button.set_small(True)
        self._lay_out()
        for cell in self._cells:
            cell.clicked.connect(lambda _=False, cell=cell: self._on_clicked(cell))
        self.back_button.clicked.connect(self.back_asked)
        theme.changed.connect(self._fit)
        self._fit()

    def _lay_out(self) -> None:
        theme = self._theme
        self._verdict = QHBoxLayout()
        self._verdict.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        self._words = QVBoxLayout()
        self._words.addWidget(self.sentence_label)
        self._words.addWidget(self.reason_label)
        self._verdict.addLayout(self._words, 1)
        self._facts = QVBoxLayout()
        for line in self.fact_lines:
            self._facts.addWidget(line)
        self._upper = QVBoxLayout()
        self._upper.addWidget(self.head)
        self._upper.addLayout(self._verdict)
        self._upper.addWidget(self.axis)
        self._upper.addLayout(self._facts)
        self._upper.addWidget(self.note)
        self._upper.addWidget(self.findings)
        # A widget, to be hidden: a layout of hidden widgets alone would narrow the whole column.
        self.chosen_row = QWidget()
        self._taken = QHBoxLayout(self.chosen_row)
        self._taken.setContentsMargins(0, 0, 0, 0)
        self._taken.addWidget(self.chosen_label, 1)
        self._taken.addWidget(self.back_button, 0, Qt.AlignmentFlag.AlignTop)
        self._lower = QVBoxLayout()
        self._lower.addWidget(self.question_label)
        self._lower.addWidget(self.grid)
        self._lower.addWidget(self.chosen_row)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._upper)
        self._column.addWidget(Hairline(theme))
        self._column.addLayout(self._lower)

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
        self._show_facts(said.facts)
        self.note.show_note(said.note, self.tr("Their note"), marks_of(said.found, texts))
        self.findings.show_findings(said.found, texts)

    def _show_facts(self, facts: Sequence[Fact]) -> None:
        for n, line in enumerate(self.fact_lines):
            line.setVisible(n < len(facts))
            if n < len(facts):
                line.set_label(facts[n].label)
                line.set_value(facts[n].value, facts[n].remark)

    def show_acts(
        self, acts: Sequence[Act], *, chosen: str = "", letters: bool = True, question: str = ""
    ) -> None:
        """Show the acts, the chosen one marked, without their keys where letters are no keys."""
        self._acts = {}
        for cell, act in zip(self._cells, acts, strict=False):
            is_key = letters or act.key.isdecimal()
            cell.say(act.verb, act.after, act.key if is_key else "")
            cell.set_advised(act.advised and not chosen)
            named = self.tr("{verb}, chosen").format(verb=act.verb)
            cell.set_chosen(named if act.code == chosen else "")
            self._acts[act.code] = cell
        self.question_label.set_text(question)
        self.question_label.setVisible(bool(question))
        self.grid.set_cells(self._cells[: len(acts)])
        self.grid.setVisible(bool(acts))

    def show_chosen(self, words: str, label: str, keys: str) -> None:
        """Say what was chosen before, and offer to take it back; hide both with ""."""
        self.chosen_label.set_text(words)
        self.chosen_row.setVisible(bool(words))
        self.back_button.set_label(label)
        self.back_button.set_keys(keys)
        self.back_button.setVisible(bool(label))

    def cell(self, code: str) -> ActionCell | None:
        """Return the cell of an act, if it is shown."""
        return self._acts.get(code)

    def take_focus(self) -> bool:
        """Give the keyboard to the chosen act, else the advised one, else the first."""
        cells = list(self._acts.values())
        for cell in (
            *(each for each in cells if each.chosen),
            *(each for each in cells if each.advised),
            *cells,
        ):
            cell.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return True
        return False

    def _on_clicked(self, cell: ActionCell) -> None:
        for code, each in self._acts.items():
            if each is cell:
                self.asked.emit(code)
                return

    def _fit(self) -> None:
        px = self._theme.px
        side = px(24)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._upper.setContentsMargins(side, px(20), side, px(20))
        self._upper.setSpacing(px(16))
        self._lower.setContentsMargins(side, px(16), side, px(16))
        self._lower.setSpacing(px(12))
        self._taken.setSpacing(px(12))
        self._verdict.setSpacing(px(8))
        self._words.setSpacing(px(4))
        self._facts.setSpacing(px(8))
