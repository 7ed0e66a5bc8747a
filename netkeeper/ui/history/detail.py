"""One change: what it was, when and where from, what it touched, and the question about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from netkeeper.ui.history.question import Question
from netkeeper.ui.history.touched import Touched
from netkeeper.ui.look.theme import Text
from netkeeper.ui.look.tokens import Tone
from netkeeper.ui.widgets.laying_out import fill, keep_space
from netkeeper.ui.widgets.wrapped_label import WrappedLabel
from netkeeper.ui.wording import formats

if TYPE_CHECKING:
    from netkeeper.domain.history import EntryDetail
    from netkeeper.ui.desk import Desk
    from netkeeper.ui.history.words import HistoryWords


class EntryView(QWidget):
    """Everything of one change."""

    def __init__(self, desk: Desk, words: HistoryWords) -> None:
        super().__init__()
        self._words = words
        theme = desk.theme
        self.entry: EntryDetail | None = None
        self.title = WrappedLabel(theme, role=Text.TITLE)
        self.when = WrappedLabel(theme, tone=Tone.TX2)
        self.whence = WrappedLabel(theme, tone=Tone.TX2)
        self.question = Question(desk, words)
        self.touched = Touched(desk, words)
        self._column = QVBoxLayout(self)
        self._names = fill(QVBoxLayout(), self.title, self.when, self.whence)
        self._column.addLayout(self._names)
        self._column.addWidget(self.question)
        self._column.addWidget(self.touched)
        self._column.addStretch(1)
        keep_space(theme, self._column, gap=14)

    def show_entry(self, entry: EntryDetail) -> None:
        """Show another change, or the same anew."""
        self.entry = entry
        line, words = entry.line, self._words
        self.title.set_text(words.action(line))
        self.when.set_text(formats.capital(formats.moment(line.at)))
        state = words.state(line)
        self.whence.set_text(" · ".join(filter(None, (words.whence(line.whence), state))))
        self.touched.show_detail(entry)
