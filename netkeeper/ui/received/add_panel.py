"""Adds a received request by hand; the name is matched while it is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout

from netkeeper.app import vocabulary
from netkeeper.domain.faults import Fault
from netkeeper.domain.names import slug_of
from netkeeper.domain.when import read_day
from netkeeper.services.invitations import RequestDraft
from netkeeper.services.requests import Request, judge_received
from netkeeper.ui.judgement.candidates import CandidateCard
from netkeeper.ui.keys import written
from netkeeper.ui.theme import Text
from netkeeper.ui.tokens import Tone
from netkeeper.ui.verdicts import verdict_icon, verdict_tone
from netkeeper.ui.widgets.card import Card
from netkeeper.ui.widgets.disc import Discs
from netkeeper.ui.widgets.field import Field
from netkeeper.ui.widgets.icon_view import IconView
from netkeeper.ui.widgets.key_button import KeyButton, Kind
from netkeeper.ui.widgets.wrapped_label import WrappedLabel

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from netkeeper.ui.desk import Desk

_NOTE_LINES = 4


class AddPanel(Card):
    """The fields of a request, and what would be thought of it; nothing is kept before Save."""

    kept = Signal(object)  # the RequestDraft
    closed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, None, parent)
        self._desk = desk
        theme = desk.theme
        self.title = WrappedLabel(theme, role=Text.VERDICT)
        self.name_edit, self.profile_edit = QLineEdit(), QLineEdit()
        self.company_edit, self.day_edit = QLineEdit(), QLineEdit()
        self.note_edit = QPlainTextEdit()
        self.note_edit.setTabChangesFocus(True)
        self._labels: list[WrappedLabel] = []
        self._fields: list[Field] = []
        self._grid = QGridLayout()
        edits = (self.name_edit, self.profile_edit, self.company_edit, self.day_edit)
        for row, edit in enumerate(edits):
            field = Field(theme, edit, "")
            self._fields.append(field)
            self._add_row(row, field)
            edit.textChanged.connect(self._on_typed)
        self._add_row(len(edits), self.note_edit)
        self._verdict_icon = IconView(theme, "circle-minus", Tone.TX2, 20)
        self.verdict_label = WrappedLabel(theme, role=Text.VERDICT)
        self.candidates = CandidateCard(theme, Discs(theme))
        self.fault_label = WrappedLabel(theme, tone=Tone.WATCH)
        self.save_button = KeyButton(theme, kind=Kind.ACCENT, keys=written("Ctrl+Return"))
        self.close_button = KeyButton(theme, kind=Kind.FLAT, keys="Esc")
        self._lay_out()
        self._connect()
        self._fit()
        self.retranslate()

    def _add_row(self, row: int, editor: QWidget) -> None:
        label = WrappedLabel(self._desk.theme, role=Text.SECOND, tone=Tone.TX2)
        self._labels.append(label)
        self._grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(editor, row, 1)

    def _lay_out(self) -> None:
        self._said = QHBoxLayout()
        self._said.addWidget(self._verdict_icon, 0, Qt.AlignmentFlag.AlignTop)
        self._said.addWidget(self.verdict_label, 1)
        self._buttons = QHBoxLayout()
        self._buttons.addWidget(self.save_button)
        self._buttons.addStretch(1)
        self._buttons.addWidget(self.close_button)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.title)
        self._column.addLayout(self._grid)
        self._column.addLayout(self._said)
        self._column.addWidget(self.candidates)
        self._column.addWidget(self.fault_label)
        self._column.addLayout(self._buttons)
        self._grid.setColumnStretch(1, 1)

    def _connect(self) -> None:
        self.save_button.clicked.connect(self.save)
        self.close_button.clicked.connect(self.closed)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.save)
        for edit in (self.name_edit, self.profile_edit, self.company_edit, self.day_edit):
            edit.returnPressed.connect(self.save)
        self._desk.theme.changed.connect(self._fit)

    def begin(self) -> None:
        """Show the panel with empty fields."""
        for edit in (self.name_edit, self.profile_edit, self.company_edit, self.day_edit):
            edit.clear()
        self.note_edit.clear()
        self.fault_label.hide()
        self._on_typed()
        self.show()

    def take_focus(self) -> None:
        """Begin with the name."""
        self.name_edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def draft(self) -> RequestDraft:
        """Return what was typed.

        Raises:
            Fault: Something can't be read.
        """
        name = self.name_edit.text().strip()
        if not name:
            raise Fault("empty_name")
        return RequestDraft(
            name=name,
            on=self._day(),
            slug=self._slug(),
            company=self.company_edit.text().strip(),
            note=self.note_edit.toPlainText().strip(),
        )

    def save(self) -> None:
        """Have the request kept, or say what is missing."""
        try:
            draft = self.draft()
        except Fault as fault:
            self.fault_label.set_text(self._desk.texts.fault(fault.code, fault.facts))
            self.fault_label.show()
            return
        self.kept.emit(draft)

    def _day(self) -> date:
        text, today = self.day_edit.text().strip(), self._desk.today
        if not text:
            return today
        day = read_day(text, today)
        if day is None:
            raise Fault("bad_date", text=text)
        return day.on

    def _slug(self) -> str | None:
        text = self.profile_edit.text().strip()
        slug = slug_of(text) if text else None
        if text and slug is None:
            raise Fault("bad_profile", text=text)
        return slug

    def _on_typed(self) -> None:
        """Show what would be thought of the request so far."""
        self.fault_label.hide()
        name = self.name_edit.text().strip()
        judged = None
        if name:
            company = self.company_edit.text().strip() or None
            request = Request(name, slug_of(self.profile_edit.text()), company=company)
            desk = self._desk
            judged = judge_received(desk.reader, request, vocabulary(), desk.today)
        self._verdict_icon.setVisible(judged is not None)
        self.verdict_label.setVisible(judged is not None)
        people = judged.candidates if judged is not None else ()
        texts = self._desk.texts
        self.candidates.show_candidates(people, [texts.why(each) for each in people], asks=False)
        if judged is not None:
            self._verdict_icon.set_icon(verdict_icon(judged.verdict), verdict_tone(judged.verdict))
            self.verdict_label.set_text(texts.headline(judged))

    def _fit(self) -> None:
        px = self._desk.theme.px
        self._column.setContentsMargins(px(16), px(14), px(16), px(14))
        self._column.setSpacing(px(12))
        self._grid.setHorizontalSpacing(px(12))
        self._grid.setVerticalSpacing(px(8))
        self._grid.setColumnMinimumWidth(0, px(112))
        self._said.setSpacing(px(8))
        self.note_edit.setFont(self._desk.theme.font(Text.NOTE))
        self.note_edit.setFixedHeight(px(22) * _NOTE_LINES + px(12))

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.title.set_text(self.tr("A request that you received"))
        words = [
            self.tr("Name"),
            self.tr("Profile"),
            self.tr("Company"),
            self.tr("Received on"),
            self.tr("Their note"),
        ]
        for label, word in zip(self._labels, words, strict=True):
            label.set_text(word)
        for field, word in zip(self._fields, words, strict=False):
            field.set_name(word)
        self.note_edit.setAccessibleName(words[-1])
        self.profile_edit.setPlaceholderText("linkedin.com/in/…")
        self.day_edit.setPlaceholderText(self.tr("today, yesterday, 12 March…"))
        self.save_button.set_label(self.tr("Keep the request"))
        self.close_button.set_label(self.tr("Cancel"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
