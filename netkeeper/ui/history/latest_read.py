"""Reads beside the window, one thing at a time: of what was asked meanwhile, the last alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

    from netkeeper.services.ports.reading import Reader
    from netkeeper.ui.desk import Desk


class LatestRead(QObject):
    """Runs a read on the readers' thread and tells what it found."""

    found = Signal(object)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._reading = False
        self._wanted: Callable[[Reader], object] | None = None

    def ask(self, work: Callable[[Reader], object], *, quick: bool = False) -> None:
        """Read now, or once the read before it is over; at once, and here, if it is quick."""
        if quick and not self._reading:
            self.found.emit(work(self._desk.reader))
            return
        self._wanted = work
        if not self._reading:
            self._begin(work)

    def _begin(self, work: Callable[[Reader], object]) -> None:
        self._reading, self._wanted = True, None
        program = self._desk.program

        def read(_progress: object) -> object:
            with program.open_reader() as reader:
                return work(reader)

        job = self._desk.jobs.read(read)
        job.succeeded.connect(self._on_found)
        job.failed.connect(self._desk.tell)
        job.finished.connect(self._on_finished)

    def _on_found(self, result: object) -> None:
        if not self._desk.closed:
            self.found.emit(result)

    def _on_finished(self) -> None:
        self._reading = False
        if self._wanted is not None and not self._desk.closed:
            self._begin(self._wanted)
