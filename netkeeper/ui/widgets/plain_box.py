"""Has a message box show what it is told as text: Qt takes text that looks like HTML for HTML."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from netkeeper.domain.plain_text import in_lines

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMessageBox


def say(box: QMessageBox, text: str, more: str = "") -> None:
    """Set what a message box says, and what it adds under that."""
    box.setText(in_lines(text))
    box.setInformativeText(in_lines(more))
    # The box's own setting holds for its first label alone.
    for label in box.findChildren(QLabel):
        label.setTextFormat(Qt.TextFormat.PlainText)
