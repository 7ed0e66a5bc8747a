"""Says why no window can be shown on a record, and offers the last good backup in its place."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from netkeeper.ui.widgets.plain_box import say

if TYPE_CHECKING:
    from netkeeper.app import Program
    from netkeeper.domain.backups import Backup
    from netkeeper.domain.faults import Fault
    from netkeeper.texts.texts import Texts

DAMAGE = frozenset({"record_damaged", "record_foreign"})
OFFERED = DAMAGE | {"record_missing"}
_LOOK_EVERY_MS = 20
_NO_SCREEN = frozenset({"offscreen", "minimal"})  # platforms on which nobody could answer


class Rescue(QObject):
    """One question, asked before there is a window."""

    def __init__(self, program: Program, texts: Texts) -> None:
        super().__init__()
        self._program, self._texts = program, texts

    def offer(self, fault: Fault) -> bool:
        """Say what is wrong and offer the last good backup; return whether to open the record.

        Where the record is gone, a new one may be begun.

        Raises:
            Fault: It can't be restored.
        """
        found, is_gone = self._program.backups.last_good(), fault.code not in DAMAGE
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

    def _restore(self, path: Path) -> None:
        """Restore a backup beside this thread, which says so meanwhile and answers the screen.

        Raises:
            Fault: It can't be restored.
        """
        box = _warning(self.tr("Restoring…"))
        box.setIcon(QMessageBox.Icon.NoIcon)
        box.setStandardButtons(QMessageBox.StandardButton.NoButton)  # nor is it closed by a key
        box.open()
        loop, look = QEventLoop(), QTimer(interval=_LOOK_EVERY_MS)
        with ThreadPoolExecutor(max_workers=1) as worker:
            work = worker.submit(self._program.backups.restore, path)
            look.timeout.connect(lambda: loop.quit() if work.done() else None)
            look.start()
            loop.exec()
        box.done(0)
        work.result()
        self._program.presence.take()

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
