"""The detail of a meeting: what it was, when, how and where, the note, and its people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from netkeeper.services.meetings import MeetingPage
from netkeeper.ui.forms.edit_pane import Detail
from netkeeper.ui.known import KIND_ICONS
from netkeeper.ui.lists.model import WindowedModel
from netkeeper.ui.lists.row_card import RowCard
from netkeeper.ui.lists.row_painter import CARD_ROW
from netkeeper.ui.lists.row_view import RowView
from netkeeper.ui.lists.source import HeldLines
from netkeeper.ui.look.discs import Standing
from netkeeper.ui.look.theme import Text
from netkeeper.ui.look.tokens import Tone
from netkeeper.ui.meetings.faces import AttendeeFaces
from netkeeper.ui.people.facts import Fact, Facts
from netkeeper.ui.people.note_card import NoteCard
from netkeeper.ui.widgets.head_row import HeadRow
from netkeeper.ui.widgets.icon_view import DiscView
from netkeeper.ui.widgets.key_button import KeyButton, Kind
from netkeeper.ui.widgets.laying_out import column_of, fit_height, keep_space
from netkeeper.ui.widgets.paragraph import Run
from netkeeper.ui.widgets.section_head import SectionHead
from netkeeper.ui.widgets.tab_order import read_in_order, tab_through
from netkeeper.ui.widgets.wrapped_label import WrappedLabel
from netkeeper.ui.wording import formats
from netkeeper.ui.wording.keys import written

if TYPE_CHECKING:
    from netkeeper.ui.desk import Desk
    from netkeeper.ui.meetings.faces import MeetingFaces

EDIT_KEYS = "Ctrl+E"
_DISC, _GAP = 48, 14


class MeetingDetail(Detail[MeetingPage]):
    """Everything of one meeting; `people` is the list of who was there."""

    def __init__(self, desk: Desk, faces: MeetingFaces) -> None:
        super().__init__()
        self._desk = desk
        theme = self._theme = desk.theme
        self._faces = faces
        self._disc = DiscView(theme, _DISC)
        self.title_label = WrappedLabel(theme, role=Text.TITLE)
        self.day_label = WrappedLabel(theme, tone=Tone.TX2)
        self.edit_button = KeyButton(theme, icon="pencil", keys=written(EDIT_KEYS), small=True)
        self.note_card = NoteCard(theme)
        self._people_head = SectionHead(theme)
        self._attendee_faces = AttendeeFaces(desk)
        model = WindowedModel(lambda line: line.name, self._attendee_faces.sentence)
        self.people = RowView(theme, model, self._attendee_faces.face, CARD_ROW)
        self._people_card = RowCard(theme, self.people)
        self.trash_button = KeyButton(theme, kind=Kind.FLAT, icon="trash-2", small=True)
        self._build()
        self.retranslate()

    def _build(self) -> None:
        words = (self.title_label, self.day_label)
        self._top = HeadRow(self._theme, self._disc, words, gap=_GAP)
        self._top.add_aside(self.edit_button)
        self._facts = Facts(self._theme)
        people = column_of(self._theme, (self._people_head, self._people_card), gap=6)
        parts = (self._top, self._facts, self.note_card, people)
        column = column_of(self._theme, parts, self, gap=14)
        column.addWidget(self.trash_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        keep_space(self._theme, self._facts, margins=(_DISC + _GAP, 0, 0, 0))
        fit_height(self)
        tab_through(self.edit_button, (self.people, self.trash_button))
        read_in_order(column)

    def show_page(self, page: MeetingPage) -> None:
        """Show a meeting."""
        self.page = page
        one = page.meeting
        self._disc.show_icon(KIND_ICONS[one.kind], Standing.FILLED)
        self.title_label.set_text(self._faces.title(page.line))
        self.day_label.set_text(formats.whole_day(one.day))
        self._facts.show_facts(self._facts_of(page))
        self.note_card.show_note(one.note)
        self._people_head.set_count(formats.number(len(page.people)))
        self._people_head.setVisible(bool(page.people))
        self.people.lines.set_source(HeldLines(page.people))

    def facts(self) -> list[str]:
        """Return the facts shown, as words."""
        return self._facts.texts()

    def _facts_of(self, page: MeetingPage) -> list[Fact]:
        one = page.meeting
        facts = [(KIND_ICONS[one.kind], self._desk.texts.kind(one.kind))]
        facts += [("map-pin", one.place)] if one.place else []
        facts += [("hash", one.topic)] if one.topic else []
        return [Fact(icon, (Run(words, Tone.TX2),)) for icon, words in facts]

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.edit_button.set_label(self.tr("Edit"))
        self.trash_button.set_label(self.tr("Move to trash"))
        self.trash_button.set_keys(written("Del"))
        self.note_card.head.set_title(self.tr("Note"))
        self._people_head.set_title(self.tr("Who was there"))
        self.people.setAccessibleName(self.tr("Who was there"))
