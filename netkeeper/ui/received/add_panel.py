"""Adds a received request by hand; the name is matched while it is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal

from netkeeper.app import note_words
from netkeeper.domain.naming.names import slug_of
from netkeeper.services.invitations import RequestDraft
from netkeeper.services.requests import Request, judge_received
from netkeeper.ui.forms.day_field import DayField
from netkeeper.ui.forms.panel import TypedPanel
from netkeeper.ui.judgement.candidates import CandidateCard, Offer
from netkeeper.ui.judgement.verdict_card import VerdictCard
from netkeeper.ui.look.verdicts import verdict_icon, verdict_tone
from netkeeper.ui.widgets.form_row import FormRow
from netkeeper.ui.widgets.line_row import LineRow
from netkeeper.ui.widgets.text_area import TextArea
from netkeeper.ui.wording.language import Spoken

if TYPE_CHECKING:
    from netkeeper.ui.desk import Desk

JUDGE_AFTER_MS = 80  # after the last key


class AddPanel(TypedPanel, Spoken):
    """The fields of a request, and what would be thought of it; nothing is kept before Save."""

    kept = Signal(object)  # the RequestDraft

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        theme = desk.theme
        self.name_row, self.profile_row, self.company_row = (LineRow(theme) for _ in range(3))
        self.name_edit, self.profile_edit = self.name_row.edit, self.profile_row.edit
        self.company_edit = self.company_row.edit
        self.day_row = DayField(desk, exact=True)
        self.note_area = TextArea(theme, least=3, most=8)
        self.note_row = FormRow(theme, self.note_area)
        self.verdict = VerdictCard(theme)
        self.candidates = CandidateCard(theme)
        self._judge = QTimer(self, singleShot=True, interval=JUDGE_AFTER_MS)
        for widget in (*self._fields, self.verdict, self.candidates):
            self.rows.addWidget(widget)
        self._connect()
        self.retranslate()

    @property
    def _fields(self) -> tuple[FormRow, ...]:
        return self.name_row, self.profile_row, self.company_row, self.day_row, self.note_row

    def _connect(self) -> None:
        self._judge.timeout.connect(self.judge)
        for edit in (self.name_edit, self.profile_edit, self.company_edit):
            edit.textEdited.connect(lambda _text: self._judge.start())

    def begin(self) -> None:
        """Show the panel with empty fields."""
        for edit in (self.name_edit, self.profile_edit, self.company_edit, self.day_row.edit):
            edit.clear()
        self.note_area.set_text("")
        for row in self._fields:
            row.say("")
        self.day_row.warm_up()
        self.judge()
        self.show()

    def typed(self) -> tuple[str, ...]:
        """Return what is typed, but for the day."""
        edits = (self.name_edit, self.profile_edit, self.company_edit)
        return tuple(
            filter(None, (*(each.text().strip() for each in edits), self.note_area.text()))
        )

    def take_focus(self) -> None:
        """Begin with the name."""
        self.name_edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def save(self) -> None:
        """Have the request kept, or say under a field what is wrong with it."""
        wrong = self._wrong()
        if wrong:
            wrong[0].field.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        day, profile = self.day_row.day(), self.profile_edit.text().strip()
        self.kept.emit(
            RequestDraft(
                name=self.name_edit.text().strip(),
                on=self._desk.today if day is None else day.on,
                slug=slug_of(profile) if profile else None,
                company=self.company_edit.text().strip(),
                note=self.note_area.text(),
            )
        )

    def keep_typed(self) -> None:
        """Have what is typed kept though nobody asked for it, if it can be taken as it stands."""
        if self.name_edit.text().strip() and not self._wrong():
            self.hide()
            self.save()

    def _wrong(self) -> list[FormRow]:
        """Say what is wrong; return the rows that can't be taken, the first one first."""
        texts, wrong = self._desk.texts, list[FormRow]()
        profile = self.profile_edit.text().strip()
        if not self.name_edit.text().strip():
            self.name_row.warn(texts.fault("empty_name", {}))
            wrong.append(self.name_row)
        if profile and slug_of(profile) is None:
            self.profile_row.warn(texts.fault("bad_profile", {"text": profile}))
            wrong.append(self.profile_row)
        if not self.day_row.tell():
            wrong.append(self.day_row)
        return wrong

    def judge(self) -> None:
        """Show what would be thought of the request so far."""
        name, texts = self.name_edit.text().strip(), self._desk.texts
        self.verdict.setVisible(bool(name))
        if not name:
            self.candidates.show_candidates((), (), offer=Offer.NOTHING)
            return
        desk, company = self._desk, self.company_edit.text().strip() or None
        request = Request(name, slug_of(self.profile_edit.text()), company=company)
        judged = judge_received(desk.reader, request, desk.today, note_words())
        icon, tone = verdict_icon(judged.verdict), verdict_tone(judged.verdict)
        self.verdict.say(texts.headline(judged), "", icon, tone)
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
        self.profile_edit.setPlaceholderText("linkedin.com/in/…")
        self.day_row.edit.setPlaceholderText(self.tr("today, yesterday, 12 March…"))
        self.save_button.set_label(self.tr("Add the request"))
        if self.isVisible():
            self.judge()
