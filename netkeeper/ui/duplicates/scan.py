"""Looks for duplicates in a process of its own, and tells how far it is and what it found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from netkeeper.domain.candidates import Certainty, Reason
from netkeeper.domain.duplicates import Pair
from netkeeper.services.progress import Cancelled
from netkeeper.ui.backups.child import words_of
from netkeeper.ui.child_process import ChildProcess

if TYPE_CHECKING:
    from netkeeper.ui.desk import Desk


class DuplicateScan(QObject):
    """One scan at a time; in a thread it would hold Python's lock, and with it the window."""

    progressed = Signal(object, object)  # done, total
    found = Signal(object)  # a list of Pair, the surest first
    ended = Signal()  # however it ended

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._child: ChildProcess | None = None
        self._asked = 0

    @property
    def is_running(self) -> bool:
        """Tell whether a scan is on its way."""
        return self._child is not None

    def start(self) -> None:
        """Look through the whole record, unless that is being done."""
        if self._child is None:
            child = ChildProcess(words_of(self._desk, "duplicates", "--progress"), self)
            child.progressed.connect(self.progressed)
            child.ended.connect(self._on_ended)
            self._child = child
            child.start()

    def stop(self) -> None:
        """Stop looking."""
        if self._child is not None:
            self._child.stop()

    def close(self) -> None:
        """Stop looking, and wait until that is so: the window closes."""
        if self._child is not None:
            self._child.stop_and_wait()

    def _on_ended(self, document: object, error: object) -> None:
        if self._child is not None:
            self._child.deleteLater()
            self._child = None
        if isinstance(document, dict):
            self.found.emit(list(map(_pair, document["pairs"])))
        elif isinstance(error, Exception) and not isinstance(error, Cancelled):
            self._desk.tell(error)
        self.ended.emit()


def _pair(found: dict[str, object]) -> Pair:
    one, other = (each["id"] for each in found["people"])  # type: ignore[attr-defined]  # our own document
    reasons = tuple(map(Reason, found["reasons"]))  # type: ignore[call-overload]  # a list of strings
    return Pair(one, other, Certainty(str(found["certainty"])), reasons, float(str(found["score"])))
