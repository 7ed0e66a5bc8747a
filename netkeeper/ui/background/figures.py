"""Reads the record's figures beside the window, which counting 30,000 people would stop."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from netkeeper import questions
from netkeeper.ui.changes import bears
from netkeeper.ui.work.answers import Answers

if TYPE_CHECKING:
    from netkeeper.services.figures import Figures
    from netkeeper.ui.desk import Desk

# What a commit must have touched for the figures to be others.
_COUNTED = frozenset(
    {
        "person", "meeting", "attendance", "introduction", "invitation", "follow_up", "setting",
        "archive", "consent", "review_choice",
    }
)  # fmt: skip


class FigureReader(QObject):
    """Keeps the figures as they were last read, and tells when they were read anew."""

    changed = Signal(object)  # the Figures

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._answers = Answers(desk, self)
        self._answers.given.connect(self._on_read)
        self.figures: Figures | None = None
        desk.changed.connect(self._on_changed)

    def read(self) -> None:
        """Read the figures beside the window."""
        self._answers.ask_aside(partial(questions.figures, today=self._desk.today))

    def _on_read(self, figures: Figures) -> None:
        self.figures = figures
        self.changed.emit(figures)

    def _on_changed(self, tables: object) -> None:
        if bears(tables, _COUNTED):
            self.read()
