"""Shows what a change touched: each thing with its values before and after, or how many."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QVBoxLayout, QWidget

from netkeeper.ui.look.theme import Text
from netkeeper.ui.look.tokens import Tone
from netkeeper.ui.settings.rows import Group
from netkeeper.ui.widgets.fact_line import FactLine
from netkeeper.ui.widgets.laying_out import empty, keep_space
from netkeeper.ui.widgets.paragraph import Paragraph, Run

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netkeeper.domain.history import EntryDetail, TouchedThing
    from netkeeper.ui.desk import Desk
    from netkeeper.ui.history.words import HistoryWords
    from netkeeper.ui.look.theme import Theme

_COLUMN = 150


class _FactRow(QWidget):
    """A row of facts, one under the other."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._column = QVBoxLayout(self)
        keep_space(theme, self._column, gap=4, margins=(16, 10, 16, 10))

    def add_fact(self, label: str, value: str) -> None:
        """Put one more fact under the others."""
        line = FactLine(self._theme, label, column=_COLUMN, role=Text.SECOND)
        line.set_value(value)
        self._column.addWidget(line)


class ThingRow(_FactRow):
    """A thing, what was done to it, and its values before and after."""

    def __init__(self, theme: Theme, words: HistoryWords, thing: TouchedThing) -> None:
        super().__init__(theme)
        name, touch = words.head(thing)
        medium = QFont.Weight.Medium
        self.head = Paragraph(theme, Run(name, Tone.TX, medium), Run(f" · {touch}", Tone.TX2))
        self._column.addWidget(self.head)
        for label, value in words.changes(thing):
            self.add_fact(label, value)


class CountsRow(_FactRow):
    """How many rows of each table there are, where they are too many to be listed."""

    def __init__(self, theme: Theme, words: HistoryWords, detail: EntryDetail) -> None:
        super().__init__(theme)
        found: dict[str, list[str]] = {}
        for (table, touch), count in detail.counts.items():
            found.setdefault(table, []).append(words.counted(touch, count))
        for table, counts in found.items():
            self.add_fact(words.table(table), " · ".join(counts))


class Touched(QWidget):
    """The things of one change, and how many rows there are where not all are listed."""

    def __init__(self, desk: Desk, words: HistoryWords) -> None:
        super().__init__()
        self._desk = desk
        self._words = words
        self.groups: list[Group] = []
        self._column = QVBoxLayout(self)
        keep_space(desk.theme, self._column, gap=14)

    def show_detail(self, detail: EntryDetail) -> None:
        """Show what another change touched."""
        empty(self._column)
        self.groups = []
        theme, words = self._desk.theme, self._words
        whole = detail.rows <= len(detail.things)
        if not whole:
            self._add(self.tr("In all"), [CountsRow(theme, words, detail)])
        if detail.things:
            title = self.tr("What it touched") if whole else self.tr("Among them")
            self._add(title, [ThingRow(theme, words, thing) for thing in detail.things])

    def _add(self, title: str, rows: Sequence[QWidget]) -> None:
        group = Group(self._desk.theme, rows)
        group.head.set_title(title)
        self.groups.append(group)
        self._column.addWidget(group)
