"""Plain text to write in that answers whatever is pasted into it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import QPlainTextEdit

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData

# Of a word without an end, such as a picture pasted as letters, Qt seeks the end anew at each of
# its lines: a megabyte would take a minute at each key.
_ENDLESS = re.compile(r"(?<!\S)\S{5000}")
_AT_WORDS = QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere
_ANYWHERE = QTextOption.WrapMode.WrapAnywhere


class PlainEdit(QPlainTextEdit):
    """Breaks lines at words; once it is given a word without an end, anywhere.

    Which of the two is seen anew with each whole text, not at each key.
    """

    def setPlainText(self, text: str) -> None:
        """Hold a text in the place of what was there."""
        self.setWordWrapMode(_ANYWHERE if _ENDLESS.search(text) else _AT_WORDS)
        super().setPlainText(text)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take what is pasted or dropped."""
        if _ENDLESS.search(source.text()):
            self.setWordWrapMode(_ANYWHERE)
        super().insertFromMimeData(source)
