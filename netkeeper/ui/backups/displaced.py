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

    from netkeeper.services.ports.reading import Reader
    from netkeeper.ui.desk import Desk
    from netkeeper.ui.work.jobs import Job


class Displaced(QObject):
    """What the window does once another file, or none, is at the record's place.

    Its own read connection still holds the file that was there. Where another record has come,
    the former one is kept as a backup and the new one shown; else a question is asked.
    """

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._window = desk, window
        self._copying: Job | None = None
        self.box: QMessageBox | None = None

    def on_displaced(self, fault: Fault) -> None:
        """Show the record that has come, or ask what is to become of the one that was there."""
        if self.box is not None or (self._copying is not None and not self._copying.over):
            return
        if self._desk.program.presence.fault() is None:
            return
        if self._is_another_record(fault):
            self._take_the_new_one(fault)
        else:
            self._ask(fault)

    def _is_another_record(self, fault: Fault) -> bool:
        try:
            return fault.code == "record_replaced" and self._desk.program.is_current()
        except Fault:
            return False

    def _take_the_new_one(self, fault: Fault) -> None:
        """Show another record that has come, once what was there before is kept."""
        reader = self._desk.reader
        job = self._begin(lambda: self._kept(reader))
        job.succeeded.connect(self._show_the_new_one)
        job.failed.connect(lambda _error: self._ask(fault))  # all would be lost

    def _show_the_new_one(self, kept: object) -> None:
        desk = self._desk
        if desk.closed:
            return
        desk.reopen()
        said = self.tr("Another program has replaced the record, which is shown as it is now.")
        if kept:
            said += " " + self.tr("What was there before is kept: {path}").format(path=kept)
        desk.refused.emit(said)

    def _begin(self, work: Callable[[], object]) -> Job:
        """Do something in the queue of writes, over the connection that the window goes on with."""
        self._copying = self._desk.jobs.start(lambda _progress: work())
        return self._copying

    def _kept(self, reader: Reader) -> str:
        """Keep what was there before as a backup; empty where it is too damaged to be copied.

        A restore of a damaged record has put its file aside already.
        """
        try:
            return str(self._desk.program.backups.keep_read(reader.copy_to))
        except Fault as fault:
            if fault.code not in DAMAGE:
                raise
            return ""

    def _ask(self, fault: Fault) -> None:
        if self._desk.closed:
            return
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
        what = {back: self.put_back, copy: lambda: self._save_a_copy(fault)}
        box.buttonClicked.connect(lambda button: self._on_answered(what.get(button)))
        box.open()

    def _on_answered(self, what: Callable[[], None] | None) -> None:
        self.box = None
        if what is not None:
            what()

    def put_back(self) -> None:
        """Give the record its place again; what is there now is kept beside the backups."""
        backups, reader = self._desk.program.backups, self._desk.reader

        def work() -> None:
            backups.restore(backups.keep_read(reader.copy_to))

        self._desk.said.emit(self.tr("Putting the record back…"), False)  # noqa: FBT003
        job = self._begin(work)
        job.succeeded.connect(self._on_back)
        job.failed.connect(self._desk.tell)

    def _on_back(self, _result: object) -> None:
        if not self._desk.closed:
            self._desk.reopen()
            self._desk.said.emit(self.tr("The record is at its place again."), False)  # noqa: FBT003

    def _save_a_copy(self, fault: Fault) -> None:
        from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415 - hardly ever needed

        dialog = QFileDialog(self._window, self.tr("Save a copy of the record"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(self._desk.program.path.name)
        dialog.fileSelected.connect(lambda name: self.copy_to(Path(name)))
        dialog.finished.connect(lambda _result: self._ask(fault))  # the record is still gone
        dialog.open()

    def copy_to(self, path: Path) -> None:
        """Save what the record held to a file."""
        reader, record = self._desk.reader, self._desk.program.path
        said = self.tr("A copy is saved: {path}").format(path=path)

        def work() -> str:
            reader.copy_to(path, record)
            return said

        job = self._begin(work)
        job.succeeded.connect(self._on_saved)
        job.failed.connect(self._desk.tell)

    def _on_saved(self, said: object) -> None:
        if not self._desk.closed:
            self._desk.said.emit(str(said), False)  # noqa: FBT003
