"""Head the detail of a person: disc, name, what they do, two buttons, and the facts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFont

from netkeeper.ui.known import shape_of, work_of
from netkeeper.ui.look.theme import Text
from netkeeper.ui.look.tokens import Tone
from netkeeper.ui.people.facts import Fact, Facts
from netkeeper.ui.widgets.head_row import HeadRow
from netkeeper.ui.widgets.icon_view import DiscView
from netkeeper.ui.widgets.key_button import KeyButton
from netkeeper.ui.widgets.laying_out import column_of, fit_height, keep_space
from netkeeper.ui.widgets.paragraph import Run
from netkeeper.ui.widgets.wrapped_label import WrappedLabel
from netkeeper.ui.wording import formats
from netkeeper.ui.wording.keys import written
from netkeeper.ui.wording.language import Spoken

if TYPE_CHECKING:
    from netkeeper.domain.people import Person
    from netkeeper.services.people import PersonPage
    from netkeeper.ui.desk import Desk

EDIT_KEYS = "Ctrl+E"
PROFILE_KEYS = "Ctrl+O"

_DISC = 48
_GAP = 14
_BOLD = QFont.Weight.DemiBold


class Header(Spoken):
    """Who it is; `edit_button` and `profile_button` stand at the right, or under the name."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        theme = self._theme = desk.theme
        self._disc = DiscView(theme, _DISC)
        self.name_label = WrappedLabel(theme, role=Text.TITLE)
        self.work_label = WrappedLabel(theme, tone=Tone.TX2)
        self.edit_button = KeyButton(theme, icon="pencil", keys=written(EDIT_KEYS), small=True)
        self.profile_button = KeyButton(
            theme, icon="external-link", keys=written(PROFILE_KEYS), small=True
        )
        self._build()
        self.retranslate()

    def _build(self) -> None:
        words = (self.name_label, self.work_label)
        row = HeadRow(self._theme, self._disc, words, gap=_GAP)
        row.add_aside(self.edit_button)
        row.add_aside(self.profile_button)
        self._facts = Facts(self._theme)
        column_of(self._theme, (row, self._facts), self, gap=12)
        keep_space(self._theme, self._facts, margins=(_DISC + _GAP, 0, 0, 0))
        fit_height(self)

    def show_page(self, page: PersonPage) -> None:
        """Show a person."""
        person, line = page.person, page.line
        self._disc.show_person(line.initials, shape_of(line.acquaintance))
        self.name_label.set_text(person.display_name)
        work = work_of(person.position, person.company, person.location)
        self.work_label.set_text(work or self._desk.texts.acquaintance(line.acquaintance))
        self.profile_button.setEnabled(person.slug is not None)
        self._facts.show_facts([*self._of_contact(page), *self._of_person(page.person)])

    def facts(self) -> list[str]:
        """Return the facts shown, as words."""
        return self._facts.texts()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.edit_button.set_label(self.tr("Edit"))
        self.profile_button.set_label(self.tr("Profile"))

    # The facts

    def _of_contact(self, page: PersonPage) -> list[Fact]:
        line, person = page.line, page.person
        found = []
        if page.meetings:
            count = Run(self.tr("%Ln meeting(s)", "", len(page.meetings)), Tone.TX, _BOLD)
            last, first = (each.day.on.year for each in (page.meetings[0], page.meetings[-1]))
            since = self.tr(" since {year}") if first != last else self.tr(" in {year}")
            found.append(Fact("users-round", (count, Run(since.format(year=first), Tone.TX2))))
        elif work_of(person.position, person.company, person.location):
            known = self._desk.texts.acquaintance(line.acquaintance)
            found.append(Fact("users-round", (Run(known, Tone.TX2),)))
        if person.in_contact:
            found.append(Fact("check", (Run(self.tr("in contact, you say"), Tone.TX2),)))
        if person.connected_on is not None:
            day = formats.cut_day(person.connected_on)
            words = Run(self.tr("Connected since "), Tone.TX2)
            found.append(Fact("link-2", (words, Run(day, Tone.TX, _BOLD))))
        return found

    def _of_person(self, person: Person) -> list[Fact]:
        beside = (each for each in person.other_names if each not in person.display_name)
        also = (self.tr("also {name}").format(name=each) for each in beside)
        return [
            *(Fact("mail", address=each) for each in person.emails),
            *(Fact("phone", (Run(each, Tone.TX2),)) for each in person.phones),
            *(Fact("user-round", (Run(each, Tone.TX2),)) for each in also),
            *(Fact("tag", (Run(each, Tone.TX2),)) for each in person.tags),
        ]
