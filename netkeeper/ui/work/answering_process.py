"""Answers beside the window what it shows: a child process, until somebody uses the window.

What judges and counts takes a third as much memory as the whole window. A window that nobody has
touched shows its answers and keeps nothing of it; the child ends as soon as nothing more is asked.
From the first sign of use on, when all that is loaded, a worker's thread answers.
"""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from netkeeper.questions import LENGTH

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QProcess

    from netkeeper.app import Program
    from netkeeper.questions import Question
    from netkeeper.ui.work.jobs import Job, Jobs

MODULE = ("-m", "netkeeper.answering")
LINGERS_MS = 500  # what is shown of one answer may ask the next question
GONE_MS = 2_000  # in which a child that was killed is gone


class _Asked:
    """A question, and its answer as the child tells it, once that has come."""

    def __init__(self, program: Program, question: Question) -> None:
        self._program = program
        self._question = question
        self.told: bytes | None = None

    def answer(self) -> object:
        """Return the answer, on a worker's thread: the child's, or else one found here."""
        if self.told is not None:
            import pickle  # noqa: PLC0415 - not before the first paint

            return pickle.loads(self.told)  # noqa: S301 - our own child's
        return self._question(self._program)


class AnsweringProcess(QObject):
    """Asks the child, or a worker's thread where there is none, or it broke off."""

    def __init__(self, program: Program, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._program = program
        self._jobs = jobs
        self._apart = False
        self._child: QProcess | None = None
        self._unread = b""
        self._waiting: deque[tuple[_Asked, Job]] = deque()
        self._lingering = QTimer(self, singleShot=True, interval=LINGERS_MS)
        self._lingering.timeout.connect(self._let_go)

    def begin_apart(self) -> None:
        """Have a child process answer from now on."""
        self._apart = True

    def end_apart(self) -> None:
        """Have a worker's thread answer from now on; the child answers what it was asked."""
        self._apart = False
        if not self._waiting:
            self._let_go()

    def ask(self, question: Question) -> Job:
        """Have a question answered, and return the job that succeeds with the answer."""
        asked = _Asked(self._program, question)
        if not self._apart:
            return self._jobs.read(asked.answer)
        import pickle  # noqa: PLC0415 - not before the first paint

        job = self._jobs.awaited(asked.answer)
        self._waiting.append((asked, job))
        self._lingering.stop()
        if self._child is None:
            self._begin_child()
        if self._child is not None:
            self._child.write(pickle.dumps(question))
        return job

    def close(self) -> None:
        """Have nothing answered any more: a child, which only reads, ends at once."""
        from PySide6.QtCore import QProcess  # noqa: PLC0415 - not before the first paint

        self._apart, self._child = False, None
        self._waiting.clear()
        for child in self.findChildren(QProcess):
            child.kill()
            child.waitForFinished(GONE_MS)

    def _begin_child(self) -> None:
        """Start the child and tell it where the record is; there is none if it can't be started."""
        import pickle  # noqa: PLC0415 - not before the first paint

        from PySide6.QtCore import QProcess  # noqa: PLC0415 - as that

        from netkeeper.ui.work.child_start import start  # noqa: PLC0415 - as that

        child = self._child = QProcess(self)
        child.setStandardErrorFile(QProcess.nullDevice())
        child.readyReadStandardOutput.connect(lambda: self._on_told(child))
        child.errorOccurred.connect(lambda _error: self._on_gone(child))
        child.finished.connect(lambda *_how: self._on_gone(child))
        self._unread = b""
        start(child, MODULE)
        if self._child is child:
            child.write(pickle.dumps((str(self._program.path), self._program.keys())))

    def _on_told(self, child: QProcess) -> None:
        if child is not self._child:
            return
        self._unread += child.readAllStandardOutput().data()
        for told in self._whole():
            asked, job = self._waiting.popleft()
            asked.told = told
            self._jobs.begin_read(job)
        if not self._waiting:
            self._lingering.start(LINGERS_MS if self._apart else 0)

    def _whole(self) -> Iterator[bytes]:
        """Yield the answers that are there in whole."""
        while len(self._unread) >= LENGTH:
            end = LENGTH + int.from_bytes(self._unread[:LENGTH], "big")
            if len(self._unread) < end:
                return
            told, self._unread = self._unread[LENGTH:end], self._unread[end:]
            yield told

    def _let_go(self) -> None:
        """Let the child end, which has nothing to answer."""
        child, self._child = self._child, None
        if child is not None:
            child.closeWriteChannel()

    def _on_gone(self, child: QProcess) -> None:
        """Have answered here what a child leaves that broke off, and all that comes after it."""
        child.deleteLater()
        if child is not self._child:
            return
        self._child, self._apart = None, False
        waiting, self._waiting = self._waiting, deque()
        for _asked, job in waiting:
            self._jobs.begin_read(job)
