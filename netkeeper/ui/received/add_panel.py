"""Adds a received request by hand; the name is matched while it is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from netkeeper.app import note_words
from netkeeper.services.invitations import RequestDraft
from netkeeper.services.requests import Request, judge_received
from netkeeper.ui.forms.day_field import DayField
from netkeeper.ui.judgement.candidates import Offer
from netkeeper.ui.judgement.verdict_card import VerdictCard
from netkeeper.ui.judgement.whom_panel import WhomPanel
from netkeeper.ui.widgets.form_row import FormRow
from netkeeper.ui.widgets.line_row import LineRow
from netkeeper.ui.widgets.text_area import TextArea

if TYPE_CHECKING:
    from netkeeper.ui.desk import Desk


class AddPanel(WhomPanel):
    """The fields of a request, and what would be thought of it; nothing is kept before Save."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        theme = desk.theme
        self.company_row = LineRow(theme)
        self.company_edit = self.company_row.edit
        self.day_row = DayField(desk, exact=True)
        self.note_area = TextArea(theme, least=3, most=8)
        self.note_row = FormRow(theme, self.note_area)
        self.lines += self.company_row, self.day_row
        self.verdict = VerdictCard(theme)
        for widget in (*self._fields, self.verdict, self.candidates):
            self.rows.addWidget(widget)
        self.company_edit.textEdited.connect(lambda _text: self.looking.start())
        self.note_area.editor.textChanged.connect(self.looking.start)
        self.retranslate()

    @property
    def _fields(self) -> tuple[FormRow, ...]:
        return *self.lines, self.note_row

    def show_typed(self, typed: tuple[str, ...]) -> None:
        """Show the panel with these texts, the note last; the keyboard stays where it is."""
        self.day_row.warm_up()
        self.note_area.set_text("".join(typed[-1:]))
        self.note_area.editor.document().setModified(bool(typed))  # it is the user's own text
        super().show_typed(typed[:-1])

    def texts(self) -> tuple[str, ...]:
        """Return the text of each field, the note last."""
        return *super().texts(), self.note_area.text()

    def save(self) -> None:
        """Have the request kept, or say under a field what is wrong with it."""
        wrong = self.wrong()
        if wrong:
            wrong[0].field.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        day = self.day_row.day()
        self.asked.emit(
            RequestDraft(
                name=self.name_edit.text().strip(),
                on=self._desk.today if day is None else day.on,
                slug=self.slug(),
                company=self.company_edit.text().strip(),
                note=self.note_area.text(),
            )
        )

    def keep_typed(self) -> None:
        """Have what is typed kept though nobody asked for it, if it can be taken as it stands."""
        if self.typed() and not self.wrong():
            self.save()
        super().keep_typed()

    def wrong(self) -> list[FormRow]:
        """Say what is wrong; return the rows that can't be taken, the first one first."""
        found = super().wrong()
        return found if self.day_row.tell() else [*found, self.day_row]

    def look(self) -> None:
        """Show what would be thought of the request so far."""
        self.looking.stop()
        name, texts = self.name_edit.text().strip(), self._desk.texts
        self.verdict.setVisible(bool(name))
        if not name:
            self.candidates.show_candidates((), (), offer=Offer.NOTHING)
            return
        desk, company = self._desk, self.company_edit.text().strip() or None
        request = Request(name, self.slug(), company=company, note=self.note_area.text())
        judged = judge_received(desk.reader, request, desk.today, note_words())
        self.verdict.say_judged(judged, texts)
        people = judged.candidates
        whys = [texts.why(each) for each in people]
        self.candidates.show_candidates(people, whys, offer=Offer.NOTHING)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        super().retranslate()
        self.title_label.set_text(self.tr("A request that you received"))
        words = (
            self.tr("Name"),
            self.tr("Profile"),
            self.tr("Company"),
            self.tr("Received on"),
            self.tr("Their note"),
        )
        for row, word in zip(self._fields, words, strict=True):
            row.set_label(word)
        self.note_area.set_name(words[-1])
        self.day_row.edit.setPlaceholderText(self.tr("today, yesterday, 12 March…"))
        self.save_button.set_label(self.tr("Add the request"))
