"""What was being typed when the window locked: kept in memory, and shown again after it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QMessageBox, QPlainTextEdit, QTextEdit, QWidget

from netkeeper.ui.widgets.plain_box import say

if TYPE_CHECKING:
    from netkeeper.ui.shell.main_window import MainWindow


def typed_in(frame: MainWindow) -> list[str]:
    """Return the texts that were typed into what is in sight, and that no page has kept."""
    found = []
    for edit in frame.findChildren(QWidget):
        if not edit.isVisible() or edit is frame.field.edit:
            continue
        if isinstance(edit, QLineEdit):
            hidden = edit.echoMode() != QLineEdit.EchoMode.Normal
            text = edit.text() if edit.isModified() and not hidden else ""
        elif isinstance(edit, QPlainTextEdit | QTextEdit):
            text = edit.toPlainText() if edit.document().isModified() else ""
        else:
            continue
        if text.strip():
            found.append(text)
    return found


class TypedBefore(QMessageBox):
    """Shows the texts, to be selected and copied."""

    def __init__(self, texts: list[str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("NetKeeper")
        self.setIcon(QMessageBox.Icon.Information)
        said = self.tr("This was being typed, and not saved, when NetKeeper locked.")
        say(self, said, "\n\n".join(texts))
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setStandardButtons(QMessageBox.StandardButton.Ok)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
