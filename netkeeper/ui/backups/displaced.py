"""Tells of a record that was removed or replaced while it is open, and saves what it held."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMessageBox

from netkeeper.domain.faults import Fault
from netkeeper.ui.backups.rescue import DAMAGE
from netkeeper.ui.widgets.plain_box import say

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from netkeeper.ui.desk import Desk


class Displaced(QObject):
    """What the window does once another file, or none, is at the record's place.

    Its own read connection still holds the file that was there. Where another record has come,
    the former one is kept as a backup and the new one shown; else a question is asked.
    """

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._window = desk, window
        self.box: QMessageBox | None = None

    def on_displaced(self, fault: Fault) -> None:
        """Show the record that has come, or ask what is to become of the one that was there."""
        if self.box is not None or self._desk.program.presence.fault() is None:
            return
        if not self._take_the_new_one(fault):
            self._ask(fault)

    def _take_the_new_one(self, fault: Fault) -> bool:
        """Show another record that has come; False where there is none, or all would be lost."""
        desk = self._desk
        try:
            if fault.code != "record_replaced" or not desk.program.is_current():
                return False
            kept = self._kept()
        except Fault:
            return False
        desk.reopen()
        said = self.tr("Another program has replaced the record, which is shown as it is now.")
        if kept:
            said += " " + self.tr("What was there before is kept: {path}").format(path=kept)
        desk.refused.emit(said)
        return True

    def _kept(self) -> str:
        """Keep what was there before as a backup; empty where it is too damaged to be copied.

        A restore of a damaged record has put its file aside already.
        """
        try:
            return str(self._desk.program.backups.keep_read(self._desk.reader.copy_to))
        except Fault as fault:
            if fault.code not in DAMAGE:
                raise
            return ""

    def _ask(self, fault: Fault) -> None:
        self.box = box = QMessageBox(self._window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle("NetKeeper")
        more = self.tr("All that it held is still here, until NetKeeper is closed.")
        say(box, self._desk.texts.fault(fault.code, fault.facts), more)
        back = box.addButton(self.tr("Put it back"), QMessageBox.ButtonRole.AcceptRole)
        copy = box.addButton(self.tr("Save a copy…"), QMessageBox.ButtonRole.ActionRole)
        later = box.addButton(self.tr("Later"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(back)
        box.setEscapeButton(later)
        what = {back: lambda: self._try(self.put_back), copy: lambda: self._save_a_copy(fault)}
        box.buttonClicked.connect(lambda button: self._on_answered(what.get(button)))
        box.open()

    def _on_answered(self, what: Callable[[], None] | None) -> None:
        self.box = None
        if what is not None:
            what()

    def _try(self, what: Callable[[], str]) -> None:
        """Do something, and say what came of it; what was typed meanwhile is still there."""
        try:
            said = what()
        except Fault as fault:
            self._desk.refused.emit(self._desk.texts.fault(fault.code, fault.facts))
        else:
            self._desk.said.emit(said, False)  # noqa: FBT003

    def put_back(self) -> str:
        """Give the record its place again; what is there now is kept beside the backups."""
        backups = self._desk.program.backups
        backups.restore(backups.keep_read(self._desk.reader.copy_to))
        self._desk.reopen()
        return self.tr("The record is at its place again.")

    def _save_a_copy(self, fault: Fault) -> None:
        from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415 - hardly ever needed

        dialog = QFileDialog(self._window, self.tr("Save a copy of the record"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(self._desk.program.path.name)
        dialog.fileSelected.connect(lambda name: self._try(lambda: self.copy_to(Path(name))))
        dialog.finished.connect(lambda _result: self._ask(fault))  # the record is still gone
        dialog.open()

    def copy_to(self, path: Path) -> str:
        """Save what the record held to a file."""
        self._desk.reader.copy_to(path, self._desk.program.path)
        return self.tr("A copy is saved: {path}").format(path=path)
