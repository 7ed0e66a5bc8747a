"""A person's journey with the user: its head with three keys, the entries, quiet links under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from netkeeper.ui.look.theme import Text
from netkeeper.ui.look.tokens import Tone
from netkeeper.ui.people.entries import journey
from netkeeper.ui.people.entry_faces import EntryFaces
from netkeeper.ui.people.forms import Forms
from netkeeper.ui.people.timeline import Timeline
from netkeeper.ui.widgets.flow_layout import FlowLayout
from netkeeper.ui.widgets.key_button import KeyButton, Kind
from netkeeper.ui.widgets.laying_out import column_of, fit_height, keep_space
from netkeeper.ui.widgets.section_head import SectionHead
from netkeeper.ui.widgets.wrapped_label import WrappedLabel
from netkeeper.ui.wording.keys import shown, written
from netkeeper.ui.wording.language import Spoken

if TYPE_CHECKING:
    from netkeeper.services.people import PersonPage
    from netkeeper.ui.desk import Desk

# What can be added, and what can be done with the person: the letter and the icon of each.
ADD = {"m": "plus", "f": "plus", "n": "plus"}
DO = {"p": "user-round-plus", "t": "tag", "g": "merge", "del": "trash-2"}


class Journey(Spoken):
    """`asked` tells a letter of `ADD` or `DO`; the timeline and the forms tell the rest."""

    asked = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        theme = self._theme = desk.theme
        self._faces = EntryFaces(desk)
        self._head = SectionHead(theme, role=Text.VERDICT, tone=Tone.TX)
        self.buttons = {code: self._button(code, icon) for code, icon in (ADD | DO).items()}
        self.timeline = Timeline(theme, self._faces)
        self._empty = WrappedLabel(theme, tone=Tone.TX2)
        self._build()
        self.forms = Forms(desk, self._forms_column, self.buttons["n"])
        keep_space(theme, self._adds_flow, gap=4)
        keep_space(theme, self._top_flow, gap=(8, 4))
        keep_space(theme, self._foot_flow, gap=4)
        self.retranslate()

    def _button(self, code: str, icon: str) -> KeyButton:
        button = KeyButton(self._theme, kind=Kind.FLAT, icon=icon, small=True)
        button.clicked.connect(lambda: self.asked.emit(code))
        return button

    def _build(self) -> None:
        """Add everything from top to bottom: so goes the tab key."""
        self._top = QWidget(self)
        self._top_flow = FlowLayout(self._top)
        self._top_flow.addWidget(self._head)
        self._adds = QWidget()
        self._adds_flow = FlowLayout(self._adds)
        for code in ADD:
            self._adds_flow.addWidget(self.buttons[code])
        self._top_flow.add_last(self._adds)
        self._forms_column = column_of(self._theme, (), gap=8)
        parts = (self._top, self._forms_column, self._empty, self.timeline)
        column = column_of(self._theme, parts, self, gap=6)
        self._foot = QWidget(self)
        self._foot_flow = FlowLayout(self._foot)
        for code in DO:
            self._foot_flow.addWidget(self.buttons[code])
        column.addWidget(self._foot)
        fit_height(self, self._top, self._adds, self._foot)
        self.setAttribute(Qt.WidgetAttribute.WA_StaticContents)

    def show_page(self, page: PersonPage, *, anew: bool = True) -> None:
        """Show a person's entries; unless all is `anew`, those as they were stay painted."""
        if anew or page.person.display_name != self._faces.name:
            self.timeline.forget_faces()
        self._faces.name = page.person.display_name
        entries = journey(page)
        self.timeline.show_journey(entries, self._desk.today)
        self.timeline.setVisible(bool(entries))
        self._empty.setVisible(not entries)

    def show_letters(self, *, on: bool) -> None:
        """Show the letters on the buttons and have them act on the entries, or neither."""
        self.timeline.keys.letters_on = on
        for code, button in self.buttons.items():
            button.set_keys(shown(written(code.title()), letters=on))

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self._head.set_title(self.tr("Journey"))
        labels = {
            "m": self.tr("Meeting"),
            "f": self.tr("Follow-up"),
            "n": self.tr("Note"),
            "p": self.tr("Introduced by…"),
            "t": self.tr("Tag"),
            "g": self.tr("Merge with…"),
            "del": self.tr("Move to trash"),
        }
        for code, label in labels.items():
            self.buttons[code].set_label(label)
        self.show_letters(on=self.timeline.keys.letters_on)
        self._empty.set_text(self.tr("Nothing noted yet. Where did you meet?"))
        self.timeline.setAccessibleName(self.tr("Journey"))
