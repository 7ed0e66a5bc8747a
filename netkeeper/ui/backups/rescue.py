"""Offers the last good backup where the record is so damaged that no window can be shown on it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMessageBox

if TYPE_CHECKING:
    from netkeeper.app import Program
    from netkeeper.domain.backups import Backup
    from netkeeper.domain.faults import Fault
    from netkeeper.texts.texts import Texts

DAMAGE = frozenset({"record_damaged", "record_foreign"})


class Rescue(QObject):
    """One question, asked before there is a window."""

    def __init__(self, program: Program, texts: Texts) -> None:
        super().__init__()
        self._program, self._texts = program, texts

    def offer(self, fault: Fault) -> bool:
        """Say what is wrong and offer the last good backup; return whether it was restored.

        Raises:
            Fault: It can't be restored.
        """
        found = self._program.backups.last_good()
        if found is None:
            return False
        backup, _inside = found
        box = self._box(fault, backup)
        yes = box.addButton(self.tr("Restore this backup"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(self.tr("Close NetKeeper"), QMessageBox.ButtonRole.RejectRole)
        box.exec()
        if box.clickedButton() is not yes:
            return False
        self._program.backups.restore(Path(backup.path))
        return True

    def _box(self, fault: Fault, backup: Backup) -> QMessageBox:
        texts = self._texts
        on = backup.at.astimezone().date()
        box = QMessageBox()
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle("NetKeeper")
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(texts.fault(fault.code, fault.facts))
        good = texts.sentence("check.last_good", on=on, path=backup.path)
        kept = self.tr("What is there now is kept beside the backups.")
        box.setInformativeText(f"{good}\n{kept}")
        return box
