"""Begins a request: to whom, matched while one types; the note follows in the draft."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout

from netkeeper.app import vocabulary
from netkeeper.domain.names import slug_of
from netkeeper.services.invitations import RequestDraft
from netkeeper.services.requests import Request, find_candidates
from netkeeper.ui.judgement.candidates import CandidateCard
from netkeeper.ui.keys import written
from netkeeper.ui.theme import Text
from netkeeper.ui.tokens import Tone
from netkeeper.ui.widgets.card import Card
from netkeeper.ui.widgets.disc import Discs
from netkeeper.ui.widgets.field import Field
from netkeeper.ui.widgets.form_row import FormRow
from netkeeper.ui.widgets.key_button import KeyButton, Kind
from netkeeper.ui.widgets.wrapped_label import WrappedLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from netkeeper.domain.evidence import KnownCandidate
    from netkeeper.ui.desk import Desk


class NewPanel(Card):
    """A name, a profile if one has it, and those of the record whom it may be."""

    begun = Signal(object)  # the RequestDraft to keep
    closed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, None, parent)
        self._desk = desk
        theme = desk.theme
        self.title = WrappedLabel(theme, role=Text.VERDICT)
        self.name_edit, self.profile_edit = QLineEdit(), QLineEdit()
        self._name_row = FormRow(theme, Field(theme, self.name_edit, ""))
        self._profile_row = FormRow(theme, Field(theme, self.profile_edit, ""))
        self.candidates = CandidateCard(theme, Discs(theme))
        self.fault_label = WrappedLabel(theme, tone=Tone.WATCH)
        self.begin_button = KeyButton(theme, kind=Kind.ACCENT, keys=written("Return"))
        self.close_button = KeyButton(theme, kind=Kind.FLAT, keys="Esc")
        self._found: tuple[KnownCandidate, ...] = ()
        buttons = QHBoxLayout()
        buttons.addWidget(self.begin_button)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        self._column = QVBoxLayout(self)
        for widget in (self.title, self._name_row, self._profile_row, self.candidates):
            self._column.addWidget(widget)
        self._column.addWidget(self.fault_label)
        self._column.addLayout(buttons)
        for edit in (self.name_edit, self.profile_edit):
            edit.textChanged.connect(self._on_typed)
            edit.returnPressed.connect(self.begin_draft)
        self.begin_button.clicked.connect(self.begin_draft)
        self.close_button.clicked.connect(self.closed)
        self.candidates.chosen.connect(self._on_chosen)
        theme.changed.connect(self._fit)
        self._fit()
        self.retranslate()

    def begin(self) -> None:
        """Show the panel with empty fields."""
        self.name_edit.clear()
        self.profile_edit.clear()
        self._on_typed()
        self.show()

    def take_focus(self) -> None:
        """Begin with the name."""
        self.name_edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def begin_draft(self) -> None:
        """Begin the draft for the typed name, or for the one person it surely is."""
        name = self.name_edit.text().strip()
        profile = self.profile_edit.text().strip()
        slug = slug_of(profile) if profile else None
        if not name:
            self._refuse("empty_name", {})
            return
        if profile and slug is None:
            self._refuse("bad_profile", {"text": profile})
            return
        sure = [each for each in self._found if each.candidate.certainty.is_sure]
        whom = sure[0] if sure else None
        self._begin(name if whom is None else whom.name, whom, slug)

    def _on_chosen(self, person_id: int) -> None:
        for each in self._found:
            if each.id == person_id:
                self._begin(each.name, each, slug_of(self.profile_edit.text()))

    def _begin(self, name: str, whom: KnownCandidate | None, slug: str | None) -> None:
        if slug is None and whom is not None and whom.candidate.person.slugs:
            slug = whom.candidate.person.slugs[0]
        person_id = whom.id if whom is not None else None
        self.begun.emit(RequestDraft(name, self._desk.today, person_id, slug))

    def _refuse(self, code: str, facts: dict[str, object]) -> None:
        self.fault_label.set_text(self._desk.texts.fault(code, facts))
        self.fault_label.show()

    def _on_typed(self) -> None:
        self.fault_label.hide()
        name, desk = self.name_edit.text().strip(), self._desk
        self._found = ()
        if name:
            request = Request(name, slug_of(self.profile_edit.text()))
            self._found = find_candidates(desk.reader, request, vocabulary())
        whys = [desk.texts.why(each) for each in self._found]
        self.candidates.show_candidates(self._found, whys, asks=True)

    def _fit(self) -> None:
        px = self._desk.theme.px
        self._column.setContentsMargins(px(16), px(14), px(16), px(14))
        self._column.setSpacing(px(12))

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.title.set_text(self.tr("Whom do you want to invite?"))
        self._name_row.set_label(self.tr("Name"))
        self._profile_row.set_label(self.tr("Profile"))
        self.name_edit.setAccessibleName(self.tr("Name"))
        self.profile_edit.setAccessibleName(self.tr("Profile"))
        self.profile_edit.setPlaceholderText("linkedin.com/in/…")
        self.begin_button.set_label(self.tr("Begin the draft"))
        self.close_button.set_label(self.tr("Cancel"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
