"""Looks for duplicates in a process of its own, and tells how far it is and what it found."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from netkeeper.domain.identity.candidates import Certainty, Reason
from netkeeper.domain.identity.duplicates import Pair
from netkeeper.ui.work.child_words import words_of

if TYPE_CHECKING:
    from netkeeper.ui.desk import Desk
    from netkeeper.ui.work.jobs import ProcessJob


class DuplicateScan(QObject):
    """One scan at a time; in a thread it would hold Python's lock, and with it the window.

    It ends when it is stopped, and with the window.
    """

    progressed = Signal(object, object)  # done, total
    found = Signal(object)  # a list of Pair, the surest first
    ended = Signal()  # however it ended

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._job: ProcessJob | None = None

    @property
    def is_running(self) -> bool:
        """Tell whether a scan is on its way."""
        return self._job is not None

    def start(self) -> None:
        """Look through the whole record, unless that is being done."""
        if self._job is None:
            job = self._desk.jobs.read_process(words_of(self._desk, "duplicates", "--progress"))
            job.progressed.connect(self.progressed)
            job.succeeded.connect(self._on_succeeded)
            job.failed.connect(self._desk.tell)
            job.finished.connect(self._on_finished)
            self._job = job

    def stop(self) -> None:
        """Stop looking; `ended` tells when that is so."""
        if self._job is not None:
            self._job.cancel()

    def _on_succeeded(self, document: dict[str, Any]) -> None:
        self.found.emit(list(map(_pair, document["pairs"])))

    def _on_finished(self) -> None:
        self._job = None
        self.ended.emit()


def _pair(found: dict[str, Any]) -> Pair:
    one, other = (each["id"] for each in found["people"])
    reasons = tuple(map(Reason, found["reasons"]))
    return Pair(one, other, Certainty(found["certainty"]), reasons, found["score"])
