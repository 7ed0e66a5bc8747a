"""Begins a request: to whom, matched while one types; the note follows in the draft."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal

from netkeeper.domain.naming.names import slug_of
from netkeeper.services.invitations import RequestDraft
from netkeeper.services.requests import Request, find_candidates
from netkeeper.ui.forms.panel import TypedPanel
from netkeeper.ui.judgement.candidates import CandidateCard, Offer
from netkeeper.ui.widgets.line_row import LineRow
from netkeeper.ui.wording.keys import written
from netkeeper.ui.wording.language import Spoken

if TYPE_CHECKING:
    from netkeeper.domain.evidence import KnownCandidate
    from netkeeper.ui.desk import Desk


SEARCH_AFTER_MS = 80  # after the last key


class NewPanel(TypedPanel, Spoken):
    """A name, a profile if one has it, and those of the record whom it may be."""

    begun = Signal(object)  # the RequestDraft to keep

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        theme = desk.theme
        self._name_row, self._profile_row = LineRow(theme), LineRow(theme)
        self.name_edit, self.profile_edit = self._name_row.edit, self._profile_row.edit
        self.candidates = CandidateCard(theme)
        self._found: tuple[KnownCandidate, ...] = ()
        for widget in (self._name_row, self._profile_row, self.candidates):
            self.rows.addWidget(widget)
        self._search = QTimer(self, singleShot=True, interval=SEARCH_AFTER_MS)
        self._search.timeout.connect(self.search)
        for edit in (self.name_edit, self.profile_edit):
            edit.textEdited.connect(lambda _text: self._search.start())
        self.candidates.chosen.connect(self._on_chosen)
        self.retranslate()

    def begin(self) -> None:
        """Show the panel with empty fields."""
        self.name_edit.clear()
        self.profile_edit.clear()
        self._name_row.say("")
        self._profile_row.say("")
        self.search()
        self.show()

    def typed(self) -> tuple[str, ...]:
        """Return what is typed."""
        edits = (self.name_edit, self.profile_edit)
        return tuple(filter(None, (each.text().strip() for each in edits)))

    def take_focus(self) -> None:
        """Begin with the name."""
        self.name_edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def save(self) -> None:
        """Begin the draft for the typed name, or for the one person it surely is."""
        self.search()
        name, texts = self.name_edit.text().strip(), self._desk.texts
        profile = self.profile_edit.text().strip()
        slug = slug_of(profile) if profile else None
        if not name:
            self._name_row.warn(texts.fault("empty_name", {}))
            return
        if profile and slug is None:
            self._profile_row.warn(texts.fault("bad_profile", {"text": profile}))
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

    def search(self) -> None:
        """Show those of the record whom the typed name may mean."""
        self._search.stop()
        name, desk = self.name_edit.text().strip(), self._desk
        self._found = ()
        if name:
            request = Request(name, slug_of(self.profile_edit.text()))
            self._found = find_candidates(desk.reader, request)
        whys = [desk.texts.why(each) for each in self._found]
        self.candidates.show_candidates(self._found, whys, offer=Offer.SAME, digits=False)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        super().retranslate()
        self.title_label.set_text(self.tr("Whom do you want to invite?"))
        self._name_row.set_label(self.tr("Name"))
        self._profile_row.set_label(self.tr("Profile"))
        self.profile_edit.setPlaceholderText("linkedin.com/in/…")
        self.save_button.set_label(self.tr("Begin the draft"))
        self.save_button.set_keys(written("Return"))
        if self.isVisible():
            self.search()
