"""A sent request: who it goes to, then the draft being written, or where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.domain.invitations import Direction, State
from netkeeper.domain.people import Acquaintance
from netkeeper.services.introducers import sought_by
from netkeeper.services.requests import request_of
from netkeeper.ui.judgement.head import RequestHead
from netkeeper.ui.judgement.introducers import IntroducersView
from netkeeper.ui.known import work_of
from netkeeper.ui.profiles import open_profile
from netkeeper.ui.sent.composer import Composer
from netkeeper.ui.sent.settled import SentState
from netkeeper.ui.widgets.key_button import KeyButton
from netkeeper.ui.widgets.laying_out import column_of
from netkeeper.ui.wording import formats
from netkeeper.ui.wording.keys import written
from netkeeper.ui.wording.language import Spoken

if TYPE_CHECKING:
    from netkeeper.domain.invitations import Invitation
    from netkeeper.ui.desk import Desk


class SentDetail(Spoken):
    """Shows one request; `composer` writes the note of a draft."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        theme = desk.theme
        self.head = RequestHead(theme)
        self.profile_button = KeyButton(theme, icon="external-link", small=True)
        self.head.row.add_aside(self.profile_button)
        self.composer = Composer(desk)
        self.introducers = IntroducersView(desk, Direction.SENT)
        self.settled = SentState(desk)
        parts = (self.head, self.composer, self.introducers, self.settled)
        column = column_of(theme, parts, self, gap=12)
        for tall in (self.composer, self.settled):
            column.setStretchFactor(tall, 1)
        self._one: Invitation | None = None
        self.profile_button.clicked.connect(self.open_profile)
        self.retranslate()

    def show_request(self, one: Invitation) -> None:
        """Show a request as a draft to write, or as one that was sent."""
        self._one = one
        self._show_head(one)
        draft = one.state is State.DRAFT
        self.composer.setVisible(draft)
        self.settled.setVisible(not draft)
        if draft:
            self.composer.show_draft(one)
            judged = self.composer.result
            self.introducers.show_for(sought_by(request_of(one), judged) if judged else None)
        else:
            self.introducers.show_for(None)
            self.settled.show_request(one)

    def open_profile(self) -> None:
        """Show the recipient's profile in the browser."""
        slug = None if self._one is None else self._slug_of(self._one)
        if slug is not None:
            open_profile(slug)

    def _slug_of(self, one: Invitation) -> str | None:
        """Return the recipient's profile: the request's own, else the person's."""
        if one.slug is not None or one.person_id is None:
            return one.slug
        person = self._desk.reader.people.get(one.person_id)
        return person.slug if person is not None else None

    def _show_head(self, one: Invitation) -> None:
        people, whom = self._desk.reader.people, None
        known, how = Acquaintance.NONE, work_of(one.position, one.company)
        if one.person_id is not None:
            whom = people.get(one.person_id)
            known = people.acquaintances([one.person_id])[one.person_id]
            how = self._how_known(one.person_id) or how
        self.head.show_request(one, whom, how, known)
        self.profile_button.setVisible(self._slug_of(one) is not None)

    def _how_known(self, person_id: int) -> str:
        """Return the last meeting in words, else what the person does."""
        met = self._desk.reader.meetings.last_of([person_id]).get(person_id)
        if met is not None:
            texts = self._desk.texts
            parts = (texts.kind(met.kind), formats.day(met.day), met.title, met.place)
            return ", ".join(dict.fromkeys(filter(None, parts)))
        person = self._desk.reader.people.get(person_id)
        return work_of(person.position, person.company) if person else ""

    def set_narrow(self, narrow: bool) -> None:  # noqa: FBT001 - a Qt-like slot
        """Fit little room."""
        self.composer.set_narrow(narrow)
        self.settled.set_narrow(narrow)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.profile_button.set_label(self.tr("Open profile"))
        self.profile_button.set_keys(written("Ctrl+O"))
