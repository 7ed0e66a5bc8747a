"""Says why no window can be shown on a record, and offers the last good backup in its place."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QMessageBox

from netkeeper.domain.faults import Fault
from netkeeper.ui.widgets.plain_box import say
from netkeeper.ui.work.meanwhile import meanwhile

if TYPE_CHECKING:
    from netkeeper.app import Program
    from netkeeper.domain.backups import Backup
    from netkeeper.texts.texts import Texts

DAMAGE = frozenset({"record_damaged", "record_foreign"})
OFFERED = DAMAGE | {"record_missing"}
_NO_SCREEN = frozenset({"offscreen", "minimal"})  # platforms on which nobody could answer


class Rescue(QObject):
    """One question, asked before there is a window."""

    def __init__(self, program: Program, texts: Texts) -> None:
        super().__init__()
        self._program, self._texts = program, texts

    def offer(self, fault: Fault) -> bool:
        """Say what is wrong and offer the last good backup; return whether to open the record.

        Where the record is gone, a new one may be begun. Where only what is derived from it is
        damaged, that is made anew, and nothing asked.

        Raises:
            Fault: It can't be restored.
        """
        if fault.code == "record_damaged" and meanwhile(self.tr("Restoring…"), self._make_anew):
            return True
        is_gone = fault.code not in DAMAGE
        found = meanwhile(self.tr("Looking for a backup…"), self._program.backups.last_good)
        if found is None and not is_gone:
            return False
        box = self._box(fault, found[0] if found else None)
        yes, new = None, None
        if found is not None:
            yes = box.addButton(self.tr("Restore this backup"), QMessageBox.ButtonRole.AcceptRole)
        if is_gone:
            new = box.addButton(self.tr("Begin a new record"), QMessageBox.ButtonRole.ActionRole)
        box.addButton(self.tr("Close NetKeeper"), QMessageBox.ButtonRole.RejectRole)
        box.exec()
        if found is not None and box.clickedButton() is yes:
            self._restore(Path(found[0].path))
            return True
        return new is not None and box.clickedButton() is new

    def _make_anew(self) -> bool:
        try:
            return self._program.derive_anew()
        except Fault:
            return False

    def _restore(self, path: Path) -> None:
        def work() -> None:
            self._program.backups.restore(path)
            self._program.presence.take()

        meanwhile(self.tr("Restoring…"), work)

    def _box(self, fault: Fault, backup: Backup | None) -> QMessageBox:
        texts = self._texts
        box = _warning(texts.fault(fault.code, fault.facts))
        lines = [texts.sentence("check.no_backup")]
        if backup is not None:
            on = backup.at.astimezone().date()
            lines = [texts.sentence("check.last_good", on=on, path=backup.path)]
        if fault.code in DAMAGE:
            lines.append(self.tr("What is there now is kept beside the backups."))
        say(box, box.text(), "\n".join(lines))
        return box


def show_refusal(sentence: str) -> None:
    """Show why no window is opened, to whoever did not start it in a terminal."""
    application = QApplication.instance()
    if application is not None and QApplication.platformName() not in _NO_SCREEN:
        _warning(sentence).exec()


def _warning(sentence: str) -> QMessageBox:
    box = QMessageBox()
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle("NetKeeper")
    say(box, sentence)
    return box
