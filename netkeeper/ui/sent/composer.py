"""The note of a request, checked while one types; nothing is sent from here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from netkeeper.domain.note_check.note_cut import cut_out
from netkeeper.domain.requests import sent
from netkeeper.domain.requests.review import Kind as Reviewed
from netkeeper.domain.values import replace
from netkeeper.services.invitations import RequestDraft
from netkeeper.ui.judgement.findings import FindingLines
from netkeeper.ui.judgement.passages import advice_on, marks_of, numbered
from netkeeper.ui.judgement.pointing import Pointing
from netkeeper.ui.judgement.verdict_card import VerdictCard
from netkeeper.ui.look.theme import Text
from netkeeper.ui.sent.draft_judge import DraftJudge
from netkeeper.ui.sent.draft_shelf import DraftShelf
from netkeeper.ui.sent.length_row import LengthRow
from netkeeper.ui.sent.what_if import WhatIfLine
from netkeeper.ui.widgets.field import Field
from netkeeper.ui.widgets.key_button import KeyButton
from netkeeper.ui.widgets.laying_out import column_of, keep_space
from netkeeper.ui.widgets.marked_text import MarkKind
from netkeeper.ui.widgets.section_head import SectionHead
from netkeeper.ui.widgets.text_area import TextArea
from netkeeper.ui.wording.keys import digit_by_place
from netkeeper.ui.wording.language import Spoken
from netkeeper.ui.work.answers import Answers

if TYPE_CHECKING:
    from datetime import date

    from netkeeper.domain.evidence import Judgement
    from netkeeper.domain.invitations import Invitation
    from netkeeper.domain.standing.ahead import Ahead
    from netkeeper.services.ports.reading import Reader
    from netkeeper.ui.desk import Desk
    from netkeeper.ui.judgement.passages import Numbered

CHECK_AFTER_MS = 80  # after the last key
_ALT = Qt.KeyboardModifier.AltModifier
KEEP_AFTER_MS = 1500  # after the last key, so that little is lost if the power goes


class Composer(Spoken):
    """Verdict, the reason to write all the same, note, length, findings.

    What the record says of the recipient is read when a draft is shown; a key costs the rule alone.
    """

    judged = Signal(object)  # the Judgement, after each check
    paused = Signal()  # nothing was typed for a while: a change wants keeping

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._one: Invitation | None = None  # the draft as the record holds it
        self._facts: sent.SentFacts | None = None
        self.drafts = DraftJudge(desk)
        self._refused: dict[int, RequestDraft] = {}
        self._held = False
        self.result: Judgement[sent.Gate] | None = None
        theme = desk.theme
        self.verdict = VerdictCard(theme)
        self.reason_edit = QLineEdit()
        self._reason = Field(theme, self.reason_edit)
        self.reason_button = KeyButton(theme)
        self.reason_row = QWidget()
        self.note_head = SectionHead(theme)
        self.note = TextArea(theme, least=5, most=12, role=Text.NOTE)
        self.length = LengthRow(desk)
        self.findings = FindingLines(theme)
        self.pointing = Pointing(self.note.editor, self.findings)
        self.shelf = DraftShelf(desk)
        self.what_if = WhatIfLine(desk)
        self._ahead: Ahead | None = None
        self._aheads = Answers(desk, self)
        self._check = QTimer(self, singleShot=True, interval=CHECK_AFTER_MS)
        self._pause = QTimer(self, singleShot=True, interval=KEEP_AFTER_MS)
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        theme = self._desk.theme
        row = QHBoxLayout(self.reason_row)
        row.addWidget(self._reason, 1)
        row.addWidget(self.reason_button)
        keep_space(theme, row, gap=8)
        upper = (self.verdict, self.reason_row, self.note_head, self.note)
        lower = (self.length, self.findings, self.shelf, self.what_if)
        column_of(theme, (*upper, *lower), self, gap=8).addStretch(1)
        keep_space(theme, self.note_head, margins=(0, 6, 0, 0))
        keep_space(theme, self.shelf, margins=(0, 8, 0, 0))
        self.shelf.hide()
        self.what_if.hide()

    def _connect(self) -> None:
        self.note.editor.installEventFilter(self)
        self.note.editor.textChanged.connect(self._on_typed)
        self.reason_edit.textChanged.connect(self._on_typed)
        self._check.timeout.connect(self.check)
        self._pause.timeout.connect(self.paused)
        self.reason_edit.returnPressed.connect(self._on_reason_given)
        self.reason_button.clicked.connect(self._on_reason_given)
        self.shelf.taken.connect(self.take_draft)
        self._aheads.given.connect(self._on_looked_ahead)
        self.what_if.link.clicked.connect(
            lambda: self._desk.wanted.emit("review", {"kinds": [Reviewed.SENT]})
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Know Alt with a digit by its place: on a French keyboard it would type a sign."""
        if watched is not self.note.editor or event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        if not isinstance(event, QKeyEvent) or event.modifiers() != _ALT:
            return False
        digit = digit_by_place(event)
        return bool(digit) and self.shelf.take(int(digit) - 1)

    # The draft

    def prepare(self, one: Invitation) -> None:
        """Read what concerns a draft that is shown next, and judge it: that takes half the time."""
        self.drafts.prepare(one, self._ahead)

    def show_draft(self, one: Invitation) -> None:
        """Show a draft; what was typed into it since it was read is left to its writer."""
        before, untouched = self._one, self.unkept() is None
        self._one = one
        if before is None or before.id != one.id:
            self.shelf.hide()  # those of another person
            self._fill(self._refused.pop(one.id, _as_draft(one)))
        elif untouched and self.unkept() is not None:
            self._fill(_as_draft(one))
        self._facts = self.drafts.gather(one)
        self.check()
        self.shelf.ask(self._facts)
        today = self._desk.today
        self._aheads.read(lambda reader: _ahead(reader, today))

    def take_kept(self, one: Invitation) -> None:
        """Take note that what was typed is kept."""
        if self._one is not None and self._one.id == one.id:
            self._one = one

    def give_back(self, number: int, draft: RequestDraft) -> None:
        """Hold on to what could not be kept of a draft that may be out of sight by now."""
        if self._one is None or self._one.id != number:
            self._refused[number] = draft

    def take_refused(self) -> list[tuple[int, RequestDraft]]:
        """Return what could not be kept of drafts that are out of sight, which is held no more."""
        refused, self._refused = self._refused, {}
        return list(refused.items())

    def unkept(self) -> tuple[int, RequestDraft] | None:
        """Return the draft's id and what was typed into it; None if all of it is kept."""
        one, (note, reason) = self._one, self._typed()
        if self._held:  # what differs is on its way into the record already
            return None
        if one is None or (note, reason) == (one.note.strip(), one.override_reason.strip()):
            return None
        return one.id, replace(_as_draft(one), note=note, override_reason=reason)

    def settle(self) -> None:
        """Hold what is typed for kept, or on its way into the record."""
        self.note.editor.document().setModified(False)
        self.reason_edit.setModified(False)

    def hold(self, *, held: bool) -> None:
        """Let nothing be typed while the draft is being marked as sent."""
        self._held = held
        self.note.editor.setReadOnly(held)
        self.reason_edit.setReadOnly(held)

    def _typed(self) -> tuple[str, str]:
        return self.note.text(), self.reason_edit.text().strip()

    def _fill(self, draft: RequestDraft) -> None:
        self.note.set_text(draft.note)
        self.reason_edit.setText(draft.override_reason)
        self._pause.stop()

    # The check

    def check(self) -> None:
        """Judge the request as it stands in the editor."""
        self._check.stop()
        if self._facts is None:
            return
        self.result = self.drafts.judge(self._facts, *self._typed(), self._ahead)
        self._show(self.result)
        self.judged.emit(self.result)

    def is_held(self) -> bool:
        """Tell whether the gate holds what is written by now."""
        self.check()
        return self.result is not None and self.result.verdict is sent.Gate.STOP

    def _show(self, judged: Judgement[sent.Gate]) -> None:
        texts = self._desk.texts
        first = next(iter(judged.findings), None)
        ready = judged.verdict is sent.Gate.SEND
        reason = "" if first is None or ready else advice_on(first, texts)
        self.verdict.say_judged(judged, texts, reason)
        # The verdict says the first one; its passage bears a number all the same.
        rest = judged.findings if ready or (first and first.span) else judged.findings[1:]
        self._show_found(numbered(each for each in rest if each.code != "standing"))
        standing = [each for each in judged.findings if each.code == "standing"]
        self.what_if.show_finding(standing[0] if standing else None)
        self.reason_row.setVisible(any(each.code == "unknown_person" for each in judged.findings))
        if self._facts is not None:
            self.length.show_length(self.note.text(), self._facts)
            self.length.show_used(self._facts)

    def _show_found(self, found: list[Numbered]) -> None:
        """Mark the passages in the note, and tell of them under it."""
        written = self.note.editor.whole_text()
        lead = len(written) - len(written.lstrip())  # the note is judged without it
        marks = marks_of(found, self._desk.texts)
        self.note.editor.set_marks(
            [replace(each, start=each.start + lead, end=each.end + lead) for each in marks]
        )
        self.findings.show_findings(found, self._desk.texts)

    def take_draft(self, text: str) -> None:
        """Put a draft in the place of the note.

        What was typed is kept first, and one step of the editor's own undo brings it back.
        """
        editor = self.note.editor
        if self._held:
            return
        self.paused.emit()
        editor.replace_text(0, len(editor.whole_text()), text)
        self.check()
        self.take_focus()

    def _on_looked_ahead(self, ahead: Ahead) -> None:
        if ahead != self._ahead:
            self._ahead = ahead
            self.check()

    def remove_passage(self) -> None:
        """Cut out the passage that one is at, else the first that is to be mended, with its clause.

        One step of the editor's own undo takes it back.
        """
        self.check()
        editor = self.note.editor
        found = [each for each in editor.marks() if each.kind is MarkKind.TO_MEND]
        here = [each for each in editor.marks_at_cursor() if editor.at() or each in found]
        marks = [each for each in (*here, *found) if each.kind is not MarkKind.MATCHES]
        if not marks or self._held:
            return
        passage, written = marks[0], editor.whole_text()
        kept = [(each.start, each.end) for each in editor.marks() if each not in found]
        clause = passage.kind is MarkKind.TO_MEND
        cut = cut_out(written, (passage.start, passage.end), kept, with_clause=clause)
        editor.replace_text(cut.start, cut.end, cut.text)
        self.check()
        self.take_focus()

    def _on_typed(self) -> None:
        self._check.start()
        self._pause.start()
        if self._facts is not None:
            self.length.show_length(self.note.text(), self._facts)
        self.shelf.mark_chosen(self.note.text())

    def _on_reason_given(self) -> None:
        self.check()
        self.paused.emit()
        self.take_focus()

    # Looks and language

    def take_focus(self) -> bool:
        """Begin with the note."""
        self.note.editor.setFocus()
        return True

    def set_narrow(self, narrow: bool) -> None:  # noqa: FBT001 - a Qt-like slot
        """Fit little room."""
        self.verdict.set_narrow(narrow)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.note_head.set_title(self.tr("Your note"))
        self.note.set_name(self.tr("Your note"))
        self._reason.set_name(self.tr("Why all the same?"))
        self.reason_edit.setPlaceholderText(self.tr("Why all the same?"))
        self.reason_button.set_label(self.tr("Keep this reason"))
        if self.result is not None:
            self._show(self.result)


def _ahead(reader: Reader, today: date) -> Ahead:
    """Return where one more request leads to."""
    from netkeeper.services.standing import before_sending  # noqa: PLC0415 - when first needed

    return before_sending(reader, today)


def _as_draft(one: Invitation) -> RequestDraft:
    return RequestDraft(
        name=one.name,
        on=one.on,
        person_id=one.person_id,
        slug=one.slug,
        note=one.note,
        override_reason=one.override_reason,
    )
