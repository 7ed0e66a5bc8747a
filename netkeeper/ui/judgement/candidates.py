"""Those of the record whom a request may concern, each with its evidence."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netkeeper.domain.naming.names import initials
from netkeeper.ui.known import shape_of
from netkeeper.ui.look.theme import Text
from netkeeper.ui.look.tokens import Tone
from netkeeper.ui.widgets.card import Card
from netkeeper.ui.widgets.hairline import Hairline
from netkeeper.ui.widgets.icon_view import DiscView
from netkeeper.ui.widgets.key_button import KeyButton, Kind
from netkeeper.ui.widgets.laying_out import column_of, keep_space
from netkeeper.ui.widgets.paragraph import Paragraph, Run
from netkeeper.ui.widgets.tab_order import tab_into
from netkeeper.ui.widgets.wrapped_label import WrappedLabel
from netkeeper.ui.wording.keys import written
from netkeeper.ui.wording.language import Spoken

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QMouseEvent

    from netkeeper.domain.evidence import KnownCandidate
    from netkeeper.ui.look.theme import Theme

KEYS = 9  # candidates that a digit chooses


class CandidateRow(QWidget):
    """Disc, name and company, why and how known.

    At its end stands the button that says it is they, and a quieter one that says it is not.
    """

    opened = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._disc = DiscView(theme, 32)
        self._name = Paragraph(theme)
        self._why = WrappedLabel(theme, role=Text.SECOND, tone=Tone.TX2)
        self.button = KeyButton(theme, small=True)
        self.other_button = KeyButton(theme, kind=Kind.FLAT, small=True)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._disc)
        self._row.addLayout(column_of(theme, (self._name, self._why), gap=0), 1)
        buttons = QVBoxLayout()
        for button in (self.button, self.other_button):
            buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignRight)
        self._row.addLayout(buttons)
        self._row.setAlignment(buttons, Qt.AlignmentFlag.AlignVCenter)
        keep_space(theme, self._row, gap=12, margins=(14, 9, 14, 9))

    def show_candidate(self, each: KnownCandidate, why: str) -> None:
        """Show who it may be."""
        whom = each.candidate.person
        letters = initials(whom.given_name, whom.family_name, whom.display_name)
        self._disc.show_person(letters, shape_of(each.acquaintance))
        runs = [Run(each.name, weight=QFont.Weight.DemiBold)]
        if whom.company:
            runs.append(Run(f" {whom.company}", tone=Tone.TX2))
        self._name.set_runs(*runs)
        self._why.set_text(why)
        for button in (self.button, self.other_button):
            button.set_context(", ".join(filter(None, (each.name, whom.company))))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the person."""
        self.opened.emit()
        super().mouseDoubleClickEvent(event)


class Offer(StrEnum):
    """What a candidate's buttons offer to say."""

    NOTHING = "nothing"
    SAME = "same"  # it is this person
    OTHER = "other"  # it was said to be this person, and isn't
    EITHER = "either"  # it is this person, or it isn't


class CandidateCard(Card, Spoken):
    """The candidates, best first, each with the buttons that say whether it is they."""

    chosen = Signal(object)  # the id of the one who is the same person
    refused = Signal(object)  # the id of the one who is not, after all
    opened = Signal(object)  # a person's id: their page is wanted

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.people: tuple[KnownCandidate, ...] = ()
        self._rows: list[tuple[Hairline, CandidateRow]] = []
        self._last: QWidget = self  # of what the tab key goes through, in the order read
        self._offer = Offer.NOTHING
        self._keys = ("", "")
        self._column = column_of(theme, (), self, gap=0)

    def show_candidates(
        self,
        people: Sequence[KnownCandidate],
        whys: Sequence[str],
        *,
        offer: Offer,
        keys: str = "",
        other_keys: str = "",
    ) -> None:
        """Show the candidates with the reasons, and on their buttons the keys, such as "Alt+{}"."""
        self.people = tuple(people)
        self._offer, self._keys = offer, (keys, other_keys)
        if not self._has_keyboard():  # which would go with it
            self.hide()  # a row at a time would be laid out with all of the page
        while len(self._rows) < len(people):
            self._add_row()
        for place, (line, row) in enumerate(self._rows):
            used = place < len(people)
            row.setVisible(used)
            line.setVisible(used and place > 0)
            if used:
                row.show_candidate(people[place], whys[place])
        self._name_buttons()
        self.setVisible(bool(people))

    def choose_nth(self, place: int) -> None:
        """Say what the button at a place (from 0) says, if there is one."""
        if self._offer is Offer.OTHER:
            self.refuse_nth(place)
        elif self._offer is not Offer.NOTHING and place < len(self.people):
            self.chosen.emit(self.people[place].id)

    def refuse_nth(self, place: int) -> None:
        """Say that the one at a place (from 0) is somebody else, if there is one."""
        if place < len(self.people):
            self.refused.emit(self.people[place].id)

    @property
    def rows(self) -> list[CandidateRow]:
        """Return the rows in use."""
        return [row for _line, row in self._rows[: len(self.people)]]

    def _has_keyboard(self) -> bool:
        focused = self.window().focusWidget()  # in front of the others or not
        return focused is not None and self.isAncestorOf(focused)

    def _add_row(self) -> None:
        line, row = Hairline(self._theme), CandidateRow(self._theme)
        place = len(self._rows)
        row.button.clicked.connect(lambda: self.choose_nth(place))
        row.other_button.clicked.connect(lambda: self.refuse_nth(place))
        row.opened.connect(lambda: self.opened.emit(self.people[place].id))
        self._rows.append((line, row))
        self._column.addWidget(line)
        self._column.addWidget(row)
        self._last = tab_into(self._last, row)

    def _name_buttons(self) -> None:
        another = self.tr("Another person")
        label = another if self._offer is Offer.OTHER else self.tr("Same person")
        for number, (_line, row) in enumerate(self._rows, 1):
            keys, other_keys = (
                written(each.format(number)) if each and number <= KEYS else ""
                for each in self._keys
            )
            row.button.set_label(label)
            row.button.set_keys(keys)
            row.button.setVisible(self._offer is not Offer.NOTHING)
            row.other_button.set_label(another)
            row.other_button.set_keys(other_keys)
            row.other_button.setVisible(self._offer is Offer.EITHER)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self._name_buttons()
