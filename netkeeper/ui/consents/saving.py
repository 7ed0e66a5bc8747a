"""Asks where the proof of somebody's consents is to go, and writes it there."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtWidgets import QFileDialog

from netkeeper.services.consents import read_proof

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from netkeeper.services.ports.reading import Reader
    from netkeeper.ui.desk import Desk

_DOCUMENTS = QStandardPaths.StandardLocation.DocumentsLocation


class ProofSaving(QObject):
    """Opens the system's own dialog; the file is written beside the window's work."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window

    def ask(self, person_id: int) -> None:
        """Ask for a file; what is written is what the record holds when it is chosen."""
        from netkeeper.ui.consents.pdf import file_name  # noqa: PLC0415 - loaded when needed

        proof = read_proof(self._desk.reader, person_id, self._desk.today)
        folder = QStandardPaths.writableLocation(_DOCUMENTS)
        dialog = QFileDialog(self._window.window(), self.tr("Proof of the consents"), folder)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("PDF document (*.pdf)"))
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(file_name(proof, self._desk.texts))
        dialog.fileSelected.connect(lambda chosen: self.write(person_id, Path(chosen)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def write(self, person_id: int, path: Path) -> None:
        """Write the proof to a file, and say where it is or why it isn't."""
        # Here: a worker must not import what makes classes of Qt's.
        from netkeeper.ui.consents.pdf import write_proof  # noqa: PLC0415 - loaded when needed

        desk = self._desk
        texts = desk.texts

        def work(reader: Reader) -> None:
            write_proof(read_proof(reader, person_id, desk.today), texts, path, desk.today)

        job = desk.read_beside(work)
        job.failed.connect(desk.tell)
        job.succeeded.connect(lambda _result: self._say(path))

    def _say(self, path: Path) -> None:
        if not self._desk.closed:
            written = self._desk.texts.sentence("proof.written", path=str(path))
            self._desk.said.emit(written, False)  # noqa: FBT003 - the signal's own
