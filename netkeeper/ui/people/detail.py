"""The detail of a person: who it is, the two questions, the notes, and the journey."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from netkeeper.domain.invitations import Direction
from netkeeper.services.introducers import sought_for
from netkeeper.services.people import PersonPage
from netkeeper.ui.consents.section import ConsentSection
from netkeeper.ui.forms.edit_pane import Detail
from netkeeper.ui.judgement.introducers import IntroducersView
from netkeeper.ui.people.header import Header
from netkeeper.ui.people.journey import Journey
from netkeeper.ui.people.note_card import NoteCard
from netkeeper.ui.people.questions import QuestionsCard
from netkeeper.ui.widgets.laying_out import column_of, fit_height

if TYPE_CHECKING:
    from netkeeper.ui.desk import Desk


class PersonDetail(Detail[PersonPage]):
    """Everything of one person, and the small forms that open above the entries."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        theme = desk.theme
        self._anew = True
        self.header = Header(desk)
        self.questions = QuestionsCard(desk)
        self.consents = ConsentSection(desk)
        self.note_card = NoteCard(theme)
        self.linkedin_note_card = NoteCard(theme)
        self.journey = Journey(desk)
        self.timeline = self.journey.timeline
        self.forms = self.journey.forms
        self.introducers = IntroducersView(desk, Direction.SENT)
        parts = (
            self.header,
            self.questions,
            self.consents,
            self.note_card,
            self.linkedin_note_card,
            self.journey,
            self.introducers,
        )
        column_of(theme, parts, self, gap=14).addStretch(1)
        self.setAttribute(Qt.WidgetAttribute.WA_StaticContents)
        fit_height(self)
        self.retranslate()

    def forget(self) -> None:
        """Show everything anew next time, though it be read as it was: the day may be another."""
        self._anew = True

    def show_page(self, page: PersonPage) -> None:
        """Show a person; a form that is open for somebody else closes.

        What is shown already stays as it is, unless it is to be made anew.
        """
        anew, self._anew = self._anew, False
        if page == self.page and not anew:
            self.introducers.show_for(sought_for(page))  # which others' changes may touch
            return
        if self.page is None or self.page.person.id != page.person.id:
            self.forms.turn(page.person.id)
        self.page = page
        person = page.person
        self.header.show_page(page)
        self.questions.show_answers(person.reference, person.introduction)
        self.consents.show_page(page)
        self.note_card.show_note(person.note)
        source = self.tr("From LinkedIn’s archive")
        self.linkedin_note_card.show_note(person.linkedin_note, source)
        self.journey.show_page(page, anew=anew)
        self.introducers.show_for(sought_for(page))

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.note_card.head.set_title(self.tr("Note"))
        self.note_card.head.set_link(self.tr("Change"))
        self.linkedin_note_card.head.set_title(self.tr("Your note on LinkedIn"))
