"""Show who of the record somebody being typed may already be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut

from netkeeper.services.requests import Request, find_candidates
from netkeeper.ui.judgement.candidates import CandidateRow
from netkeeper.ui.widgets.card import Card
from netkeeper.ui.widgets.hairline import Hairline
from netkeeper.ui.widgets.key_button import KeyButton, Kind
from netkeeper.ui.widgets.laying_out import column_of
from netkeeper.ui.widgets.section_head import SectionHead
from netkeeper.ui.wording.keys import written
from netkeeper.ui.wording.language import Spoken

if TYPE_CHECKING:
    from PySide6.QtWidgets import QVBoxLayout

    from netkeeper.domain.evidence import KnownCandidate
    from netkeeper.domain.people import Person
    from netkeeper.ui.desk import Desk

SHOWN = 3
_OTHER_KEYS = "Alt+Shift+{}"
_LOOK_AFTER_MS = 150  # after the last key
_LEAST = 3  # letters of a name that are worth looking up


class Duplicates(Spoken):
    """A question with up to three people; each is opened by its button or Alt and a digit.

    With Shift besides, or by the second button, somebody is said to be another person: `others`
    has their ids.
    """

    opened = Signal(int)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._whom: Person | None = None
        self.people: tuple[KnownCandidate, ...] = ()
        self.others: set[int] = set()
        self.other_buttons: list[KeyButton] = []
        self._timer = QTimer(self, interval=_LOOK_AFTER_MS, singleShot=True)
        self._timer.timeout.connect(self.look)
        theme = desk.theme
        self._head = SectionHead(theme)
        self._card = Card(theme)
        inside = column_of(theme, (), self._card, gap=0)
        self.rows: list[CandidateRow] = []
        self._lines: list[Hairline] = []
        for place in range(SHOWN):
            self._add_row(place, inside)
        column_of(theme, (self._head, self._card), self)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        self.retranslate()

    def _add_row(self, place: int, inside: QVBoxLayout) -> None:
        line, row = (
            Hairline(self._desk.theme),
            CandidateRow(self._desk.theme),
        )
        row.button.clicked.connect(lambda _=False, place=place: self._open(place))
        row.opened.connect(lambda place=place: self._open(place))
        inside.addWidget(line)
        inside.addWidget(row)
        self.rows.append(row)
        self._lines.append(line)
        other = KeyButton(self._desk.theme, kind=Kind.FLAT, small=True)
        other.clicked.connect(lambda _=False, place=place: self._refuse(place))
        row.add_button(other)
        self.other_buttons.append(other)
        keys = QShortcut(QKeySequence(f"Alt+{place + 1}"), self)
        keys.activated.connect(lambda place=place: self._open(place))
        refusal = QShortcut(QKeySequence(_OTHER_KEYS.format(place + 1)), self)
        refusal.activated.connect(lambda place=place: self._refuse(place))

    def ask(self, whom: Person) -> None:
        """Look soon for whom the record may hold already; nobody is looked for without a name."""
        self._whom = whom
        self._timer.start()

    def forget(self) -> None:
        """Show nobody."""
        self._timer.stop()
        self.others.clear()
        self._whom = None
        self._show(())

    def look(self) -> None:
        """Show whom the record may hold already."""
        self._timer.stop()
        whom = self._whom
        if whom is None or len(whom.display_name) < _LEAST:
            self._show(())
            return
        email = whom.emails[0] if whom.emails else None
        work = (whom.company or None, whom.position or None)
        asked = Request(whom.display_name, whom.slug, email, *work)
        found = find_candidates(self._desk.reader, asked)
        left = (each for each in found if each.id != whom.id and each.id not in self.others)
        self._show(tuple(left)[:SHOWN])

    def buttons(self) -> list[KeyButton]:
        """Return the buttons in the order they are read."""
        pairs = zip(self.rows, self.other_buttons, strict=True)
        return [button for row, other in pairs for button in (row.button, other)]

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self._head.set_title(self.tr("Already in your record?"))
        for place, row in enumerate(self.rows):
            row.button.set_label(self.tr("Same person"))
            row.button.set_keys(written(f"Alt+{place + 1}"))
            self.other_buttons[place].set_label(self.tr("Another person"))
            self.other_buttons[place].set_keys(written(_OTHER_KEYS.format(place + 1)))
        self._show(self.people)

    def _show(self, people: tuple[KnownCandidate, ...]) -> None:
        self.people = people
        for place, (line, row) in enumerate(zip(self._lines, self.rows, strict=True)):
            used = place < len(people)
            row.setVisible(used)
            line.setVisible(used and place > 0)
            if used:
                why = self._desk.texts.why(people[place])
                row.show_candidate(people[place], why)
        self.setVisible(bool(people))

    def _refuse(self, place: int) -> None:
        """Keep in mind that somebody is another person, and look who is left."""
        if place < len(self.people):
            self.others.add(self.people[place].id)
            self.look()

    def _open(self, place: int) -> None:
        if place < len(self.people):
            self.opened.emit(self.people[place].id)
