"""Widens the spaces of a text on which the numbers of its marks stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QSyntaxHighlighter, QTextCharFormat

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtGui import QTextDocument


class NumberRoom(QSyntaxHighlighter):
    """Gives each of these places its width besides; the text itself stays as it is.

    As a highlighter, for that keeps to its letters while they are typed, and is no step of undo.
    """

    def __init__(
        self, document: QTextDocument, places: Callable[[], Iterable[tuple[int, float]]]
    ) -> None:
        """Take the document, and what gives the places in it, with the pixels of each."""
        super().__init__(document)
        self._places = places
        self._made: list[tuple[int, float]] = []

    def make(self) -> None:
        """Make the room anew where the places are others."""
        places = list(self._places())
        if places == self._made:
            return
        document = self.document()
        touched = {document.findBlock(at).blockNumber() for at, _width in (*self._made, *places)}
        self._made = places
        for number in touched:
            self.rehighlightBlock(document.findBlockByNumber(number))

    def highlightBlock(self, text: str) -> None:  # noqa: ARG002 - Qt's signature
        """Widen the places of a paragraph."""
        first = self.currentBlock().position()
        end = first + self.currentBlock().length()
        for at, width in self._places():
            if first <= at < end:
                wider = QTextCharFormat()
                wider.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
                wider.setFontLetterSpacing(width)
                self.setFormat(at - first, 1, wider)
