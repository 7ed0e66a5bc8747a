"""Begins a request: to whom, matched while one types; the note follows in the draft."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.services.invitations import RequestDraft
from netkeeper.services.requests import Request, find_candidates
from netkeeper.ui.judgement.candidates import Offer
from netkeeper.ui.judgement.whom_panel import WhomPanel
from netkeeper.ui.wording.keys import written

if TYPE_CHECKING:
    from netkeeper.domain.evidence import KnownCandidate
    from netkeeper.ui.desk import Desk


class NewPanel(WhomPanel):
    """Whom to invite: somebody of the record is chosen among those it may be."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._found: tuple[KnownCandidate, ...] = ()
        for widget in (self.name_row, self.profile_row, self.candidates):
            self.rows.addWidget(widget)
        self.candidates.chosen.connect(self._on_chosen)
        self.retranslate()

    def save(self) -> None:
        """Begin the draft for the typed name, or for the one person it surely is."""
        self.look()
        if self.wrong():
            return
        sure = [each for each in self._found if each.candidate.certainty.is_sure]
        whom = sure[0] if sure else None
        self._begin(self.name_edit.text().strip() if whom is None else whom.name, whom)

    def _on_chosen(self, person_id: int) -> None:
        for each in self._found:
            if each.id == person_id:
                self._begin(each.name, each)

    def _begin(self, name: str, whom: KnownCandidate | None) -> None:
        slug = self.slug()
        if slug is None and whom is not None and whom.candidate.person.slugs:
            slug = whom.candidate.person.slugs[0]
        person_id = whom.id if whom is not None else None
        self.asked.emit(RequestDraft(name, self._desk.today, person_id, slug))

    def look(self) -> None:
        """Show those of the record whom the typed name may mean."""
        self.looking.stop()
        name, desk = self.name_edit.text().strip(), self._desk
        self._found = ()
        if name:
            request = Request(name, self.slug())
            self._found = find_candidates(desk.reader, request)
        whys = [desk.texts.why(each) for each in self._found]
        self.candidates.show_candidates(self._found, whys, offer=Offer.SAME)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        super().retranslate()
        self.title_label.set_text(self.tr("Whom do you want to invite?"))
        self.name_row.set_label(self.tr("Name"))
        self.profile_row.set_label(self.tr("Profile"))
        self.save_button.set_label(self.tr("Begin the draft"))
        self.save_button.set_keys(written("Return"))
