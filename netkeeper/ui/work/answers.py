"""Works one thing out at a time beside the window, and gives the answer to the last question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

    from netkeeper.questions import Question
    from netkeeper.services.ports.reading import Reader
    from netkeeper.ui.desk import Desk
    from netkeeper.ui.work.jobs import Job


class Answers(QObject):
    """Asked while it works, it drops what it works on and answers the newer question instead.

    So a figure that is turned quickly asks as often as there is time for, and never queues up.
    """

    given = Signal(object)  # what the last question's work returned

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._working = False
        self._next: Callable[[], Job] | None = None

    @property
    def is_working(self) -> bool:
        """Tell whether an answer is to come."""
        return self._working

    def ask(self, work: Callable[[], object]) -> None:
        """Have some work done on the readers' thread."""
        self._begin(lambda: self._desk.jobs.read(work))

    def read(self, work: Callable[[Reader], object]) -> None:
        """Have something read beside the window."""
        self._begin(lambda: self._desk.read_beside(work))

    def ask_aside(self, question: Question) -> None:
        """Have a question answered wherever the desk has them answered now."""
        self._begin(lambda: self._desk.answering.ask(question))

    def _begin(self, begin: Callable[[], Job]) -> None:
        if self._working:
            self._next = begin
            return
        self._working = True
        job = begin()
        job.succeeded.connect(self._on_succeeded)
        job.failed.connect(self._desk.tell)
        job.finished.connect(self._on_finished)

    def _on_succeeded(self, answer: object) -> None:
        if self._next is None and not self._desk.closed:
            self.given.emit(answer)

    def _on_finished(self) -> None:
        self._working = False
        begin, self._next = self._next, None
        if begin is not None and not self._desk.closed:
            self._begin(begin)
