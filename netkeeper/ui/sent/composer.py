"""The note of a request, checked while one types; nothing is sent from here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from netkeeper.app import vocabulary
from netkeeper.domain.sent import note_length, note_limit
from netkeeper.services.requests import Request, judge_sent
from netkeeper.ui import formats
from netkeeper.ui.judgement.findings import FindingLines
from netkeeper.ui.judgement.verdict_card import VerdictCard
from netkeeper.ui.theme import Text
from netkeeper.ui.tokens import Tone
from netkeeper.ui.verdicts import verdict_icon, verdict_tone
from netkeeper.ui.widgets.elided_label import ElidedLabel
from netkeeper.ui.widgets.field import Field
from netkeeper.ui.widgets.key_button import KeyButton
from netkeeper.ui.widgets.progress_bar import ProgressBar
from netkeeper.ui.widgets.section_head import SectionHead
from netkeeper.ui.widgets.text_area import TextArea

if TYPE_CHECKING:
    from netkeeper.domain.evidence import Judgement
    from netkeeper.domain.invitations import Invitation
    from netkeeper.domain.sent import Gate
    from netkeeper.ui.desk import Desk

CHECK_AFTER_MS = 80  # after the last key
KEEP_AFTER_MS = 1500  # after the last key, so that little is lost if the power goes


class Composer(QWidget):
    """Verdict, the reason to write all the same, note, length, findings."""

    judged = Signal(object)  # the Judgement, after each check
    edited = Signal()  # the draft has changed and wants keeping

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._one: Invitation | None = None
        self.result: Judgement[Gate] | None = None
        theme = desk.theme
        self.verdict = VerdictCard(theme)
        self.reason_edit = QLineEdit()
        self._reason = Field(theme, self.reason_edit, "")
        self.reason_button = KeyButton(theme)
        self._reason_row = QWidget()
        self.note_head = SectionHead(theme)
        self.note = TextArea(theme, "", least=5, most=12, role=Text.NOTE)
        self.length_bar = ProgressBar(theme)
        self.used_label = ElidedLabel(theme, role=Text.SECOND, tone=Tone.TX2)
        self.findings = FindingLines(theme)
        self._check = QTimer(self, singleShot=True, interval=CHECK_AFTER_MS)
        self._keep = QTimer(self, singleShot=True, interval=KEEP_AFTER_MS)
        self._lay_out()
        self._connect()
        self._fit()
        self.retranslate()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self._reason_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._reason, 1)
        row.addWidget(self.reason_button)
        under = QHBoxLayout()
        under.addWidget(self.length_bar)
        under.addStretch(1)
        under.addWidget(self.used_label)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for widget in (self.verdict, self._reason_row, self.note_head, self.note):
            self._column.addWidget(widget)
        self._column.addLayout(under)
        self._column.addWidget(self.findings)
        self._column.addStretch(1)

    def _connect(self) -> None:
        self.note.editor.textChanged.connect(self._on_typed)
        self._check.timeout.connect(self.check)
        self._keep.timeout.connect(self.edited)
        self.reason_edit.returnPressed.connect(self._on_reason_given)
        self.reason_button.clicked.connect(self._on_reason_given)
        self._desk.theme.changed.connect(self._fit)

    def show_draft(self, one: Invitation) -> None:
        """Show a draft; the text of one that is shown already is left to its writer."""
        same = self._one is not None and self._one.id == one.id
        self._one = one
        if not same or (not self.has_changes() and self.note.text() != one.note):
            self.note.set_text(one.note)
            self.reason_edit.setText(one.override_reason)
        self._check.stop()
        self._keep.stop()
        self.check()

    def text(self) -> str:
        """Return the note as it stands in the editor."""
        return self.note.text()

    def reason(self) -> str:
        """Return why the user writes to somebody whom they have not met."""
        return self.reason_edit.text().strip()

    def has_changes(self) -> bool:
        """Tell whether the draft differs from what is kept."""
        one = self._one
        return one is not None and (
            self.note.text() != one.note or self.reason() != one.override_reason
        )

    def check(self) -> None:
        """Judge the request as it stands in the editor."""
        one, desk = self._one, self._desk
        if one is None:
            return
        request = Request(
            name=one.name,
            slug=one.slug,
            email=one.email or None,
            company=one.company or None,
            note=self.note.text(),
            person_id=one.person_id,
            override_reason=self.reason(),
            invitation_id=one.id,
        )
        self.result = judge_sent(desk.reader, request, vocabulary(), desk.today)
        self._show(self.result)
        self.judged.emit(self.result)

    def _show(self, judged: Judgement[Gate]) -> None:
        texts = self._desk.texts
        first = next(iter(judged.findings), None)
        reason = ""
        if first is not None and judged.verdict != "send":
            parts = (texts.why_it_matters(first), texts.remedy(first))
            reason = " ".join(filter(None, parts))
        icon, tone = verdict_icon(judged.verdict), verdict_tone(judged.verdict)
        self.verdict.say(texts.headline(judged), reason, icon, tone)
        rest = judged.findings if judged.verdict == "send" else judged.findings[1:]
        self.findings.show_findings(rest, texts)
        unknown = any(each.code == "unknown_person" for each in judged.findings)
        self._reason_row.setVisible(unknown)
        self._show_length()

    def _show_length(self) -> None:
        desk = self._desk
        settings, locale = desk.settings, desk.speech.locale
        length, limit = note_length(self.note.text()), note_limit(settings)
        self.length_bar.setRange(0, limit)
        self.length_bar.setValue(min(length, limit))
        self.length_bar.set_tone(Tone.WATCH if length > limit else Tone.AC)
        of = self.tr("of {limit} characters").format(limit=formats.number(locale, limit))
        self.length_bar.set_figures(formats.number(locale, length), of)
        if settings.premium:
            self.used_label.set_text("")
            return
        used = desk.reader.invitations.notes_sent_in(desk.today)
        said = self.tr("{used} of {all} notes used in {month}")
        month = formats.month(locale, desk.today).split()[0]
        self.used_label.set_text(
            said.format(used=used, all=settings.notes_a_month, month=self._month(month))
        )

    def _month(self, name: str) -> str:
        """Return a month's name inside a sentence."""
        return name.lower() if self._desk.speech.language.value == "fr" else name

    def _on_typed(self) -> None:
        self._check.start()
        self._keep.start()
        self._show_length()

    def _on_reason_given(self) -> None:
        self.check()
        self.edited.emit()

    def take_focus(self) -> None:
        """Begin with the note."""
        self.note.editor.setFocus()

    def set_narrow(self, narrow: bool) -> None:  # noqa: FBT001 - a Qt-like slot
        """Fit little room."""
        self.verdict.set_narrow(narrow)

    def _fit(self) -> None:
        px = self._desk.theme.px
        self._column.setSpacing(px(10))
        self.note_head.setContentsMargins(0, px(4), 0, 0)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.note_head.set_title(self.tr("Your note"))
        self.note.set_name(self.tr("Your note"))
        self._reason.set_name(self.tr("Why all the same?"))
        self.reason_edit.setPlaceholderText(self.tr("Why all the same?"))
        self.reason_button.set_label(self.tr("Keep this reason"))
        if self.result is not None:
            self._show(self.result)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
