"""Ties the marked passages of a note to the lines that tell of them, by pointer and by key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from netkeeper.ui.widgets.announcement import announce

if TYPE_CHECKING:
    from netkeeper.ui.judgement.findings import FindingLines
    from netkeeper.ui.widgets.marked_text import MarkedText


class Pointing(QObject):
    """What is pointed at in the note is shown among the findings, and the other way round."""

    def __init__(self, text: MarkedText, lines: FindingLines) -> None:
        super().__init__(text)
        self._text, self._lines = text, lines
        text.pointed.connect(lines.emphasise)
        lines.pointed.connect(text.emphasise)
        lines.clicked.connect(self.go_to)

    def go_on(self, step: int) -> bool:
        """Go to the next passage, or the one before it for -1; False where there is none."""
        number = self._text.next_mark(step)
        if number:
            self.go_to(number)
        return bool(number)

    def go_to(self, number: int) -> None:
        """Be at a passage; a screen reader says what was found there."""
        self._text.go_to_mark(number)
        announce(self._text, self._lines.words_of(number))
