"""Runs NetKeeper's command line in a child process and reads its progress and its answer."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from netkeeper.services.progress import Cancelled
from netkeeper.ui.work.child_start import start
from netkeeper.ui.work.process_failed import ProcessFailed

if TYPE_CHECKING:
    from collections.abc import Sequence

MODULE = ("-m", "netkeeper")
KILL_AFTER = 2_000  # milliseconds between asking the child to end and ending it
ANSWERS = (0, 1)  # exit codes with a document: done, and "the answer is no"
LAST_WORDS = 20  # lines of stderr kept for the sentence that is shown


class ChildProcess(QObject):
    """One run of `python -m netkeeper ARGUMENTS`.

    On stderr the child writes one JSON object a line, `{"done": n, "total": n}`; other lines are
    words for people. On stdout it writes one JSON document and nothing else.
    """

    progressed = Signal(object, object)
    ended = Signal(object, object)  # the document, None; or None, the exception

    def __init__(
        self,
        arguments: Sequence[str],
        parent: QObject,
        *,
        keys: Sequence[str] = (),
        told: Sequence[str] = (),
    ) -> None:
        """Take the command's words, and the lines it reads from its pipe: keys, or what is told."""
        super().__init__(parent)
        self._told = "".join(f"{line}\n" for line in (*keys, *told)).encode()
        if keys:
            arguments = ["--keys-fd", "0", *arguments]
        self._arguments = [*MODULE, *arguments]
        self._asked_to_stop = False
        self._unread = b""
        self._words: list[str] = []
        self._process = QProcess(self)
        self._process.readyReadStandardError.connect(self._on_stderr)
        self._process.errorOccurred.connect(self._on_error)
        self._process.finished.connect(self._on_finished)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self._process.kill)

    def start(self) -> None:
        """Start the child with UTF-8 on its three pipes."""
        start(self._process, self._arguments)
        if self._told:
            self._process.write(self._told)
            self._told = b""
        self._process.closeWriteChannel()  # once all of it is written

    def stop(self) -> None:
        """Ask the child to end and kill it when it has not in time."""
        self._asked_to_stop = True
        self._process.terminate()
        self._patience.start(KILL_AFTER)

    def stop_and_wait(self) -> None:
        """End the child and wait until it is gone."""
        self._asked_to_stop = True
        self._process.terminate()
        if not self._process.waitForFinished(KILL_AFTER):
            self._process.kill()
            self._process.waitForFinished(KILL_AFTER)

    def _on_stderr(self) -> None:
        *lines, self._unread = (self._unread + self._process.readAllStandardError().data()).split(
            b"\n"
        )
        latest: tuple[int, int] | None = None
        for line in lines:
            latest = self._heard(line) or latest
        if latest is not None and not self._asked_to_stop:
            self.progressed.emit(*latest)

    def _heard(self, line: bytes) -> tuple[int, int] | None:
        """Return the progress that the line tells; keep any other line as words."""
        try:
            told = json.loads(line)
            return int(told["done"]), int(told["total"])
        except (ValueError, TypeError, KeyError):
            words = line.decode(errors="replace").strip()
            if words:
                self._words = [*self._words[1 - LAST_WORDS :], words]
            return None

    def _on_error(self, error: QProcess.ProcessError) -> None:
        # Any other error is followed by `finished`; a child that never started ends here.
        if error == QProcess.ProcessError.FailedToStart:
            self.ended.emit(None, ProcessFailed(self._process.errorString(), None))

    def _on_finished(self, code: int, status: QProcess.ExitStatus) -> None:
        self._patience.stop()
        self._on_stderr()
        self._heard(self._unread)
        done = status == QProcess.ExitStatus.NormalExit and code in ANSWERS
        if self._asked_to_stop and not done:  # one that had done all it was to do is heard
            self.ended.emit(None, Cancelled())
        elif status == QProcess.ExitStatus.CrashExit:
            self.ended.emit(None, ProcessFailed(self._process.errorString(), None))
        else:
            self._answer(code)

    def _answer(self, code: int) -> None:
        failure = ProcessFailed(self._words[-1] if self._words else f"exit code {code}", code)
        if code not in ANSWERS:
            self.ended.emit(None, failure)
            return
        try:
            document = json.loads(bytes(self._process.readAllStandardOutput().data()))
        except ValueError:
            self.ended.emit(None, failure)
        else:
            self.ended.emit(document, None)
