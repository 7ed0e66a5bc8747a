"""Those of the record whom a request may concern, each with its evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netkeeper.domain.names import initials
from netkeeper.ui.known import shape_of
from netkeeper.ui.theme import Text
from netkeeper.ui.tokens import Tone
from netkeeper.ui.widgets.card import Card
from netkeeper.ui.widgets.disc import DiscView
from netkeeper.ui.widgets.hairline import Hairline
from netkeeper.ui.widgets.key_button import KeyButton
from netkeeper.ui.widgets.paragraph import Paragraph, Run
from netkeeper.ui.widgets.wrapped_label import WrappedLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFont, QMouseEvent

    from netkeeper.domain.evidence import KnownCandidate
    from netkeeper.ui.theme import Theme
    from netkeeper.ui.widgets.disc import Discs

KEYS = 9  # candidates that a digit chooses


class CandidateRow(QWidget):
    """Disc, name and company, why and how known; at its end the button that says it is they."""

    opened = Signal()

    def __init__(self, theme: Theme, discs: Discs, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._disc = DiscView(theme, discs, 32)
        self._name = Paragraph(theme)
        self._why = WrappedLabel(theme, role=Text.SECOND, tone=Tone.TX2)
        self.button = KeyButton(theme)
        self.button.set_small(True)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._name)
        words.addWidget(self._why)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._disc)
        self._row.addLayout(words, 1)
        self._row.addWidget(self.button)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def show_candidate(self, each: KnownCandidate, why: str, bold: QFont.Weight) -> None:
        """Show who it may be."""
        whom = each.candidate.person
        letters = initials(whom.given_name, whom.family_name, whom.display_name)
        self._disc.show_person(letters, shape_of(each.acquaintance))
        runs = [Run(each.name, weight=bold)]
        if whom.company:
            runs.append(Run(f" {whom.company}", tone=Tone.TX2))
        self._name.set_runs(*runs)
        self._why.set_text(why)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the person."""
        self.opened.emit()
        super().mouseDoubleClickEvent(event)

    def _on_theme_changed(self) -> None:
        px = self._theme.px
        self._row.setContentsMargins(px(14), px(9), px(14), px(9))
        self._row.setSpacing(px(12))


class CandidateCard(Card):
    """The candidates, best first; `chosen` tells the id of the one who is the same person."""

    chosen = Signal(int)
    opened = Signal(int)  # a person's id: their page is wanted

    def __init__(self, theme: Theme, discs: Discs, parent: QWidget | None = None) -> None:
        super().__init__(theme, None, parent)
        self._discs = discs
        self._people: tuple[KnownCandidate, ...] = ()
        self._rows: list[tuple[Hairline, CandidateRow]] = []
        self._asks = True
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_candidates(
        self, people: Sequence[KnownCandidate], whys: Sequence[str], *, asks: bool
    ) -> None:
        """Show the candidates with the reasons; with `asks`, each has the button to choose it."""
        self._people = tuple(people)
        self._asks = asks
        while len(self._rows) < len(people):
            self._add_row()
        bold = self._theme.font(Text.BODY).Weight.DemiBold
        for place, (line, row) in enumerate(self._rows):
            used = place < len(people)
            row.setVisible(used)
            line.setVisible(used and place > 0)
            if used:
                row.show_candidate(people[place], whys[place], bold)
        self._name_buttons()
        self.setVisible(bool(people))

    def choose_nth(self, place: int) -> bool:
        """Say that the candidate at a place (from 0) is the same person; False without one."""
        if not self._asks or place >= len(self._people):
            return False
        self.chosen.emit(self._people[place].id)
        return True

    @property
    def rows(self) -> list[CandidateRow]:
        """Return the rows in use."""
        return [row for _line, row in self._rows[: len(self._people)]]

    def _add_row(self) -> None:
        line, row = Hairline(self._theme, self), CandidateRow(self._theme, self._discs, self)
        place = len(self._rows)
        row.button.clicked.connect(lambda: self.choose_nth(place))
        row.opened.connect(lambda: self.opened.emit(self._people[place].id))
        self._rows.append((line, row))
        self._column.addWidget(line)
        self._column.addWidget(row)

    def _name_buttons(self) -> None:
        for place, (_line, row) in enumerate(self._rows):
            row.button.set_label(self.tr("Same person"))
            row.button.set_keys(str(place + 1) if place < KEYS else "")
            row.button.setVisible(self._asks)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._name_buttons()
        super().changeEvent(event)


def is_typing(focused: QWidget | None) -> bool:
    """Tell whether letters go into a field just now."""
    return focused is not None and focused.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
