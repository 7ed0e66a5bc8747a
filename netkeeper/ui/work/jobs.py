"""Keeps long work off the window's thread: one writer, in order, and readers beside it."""

from __future__ import annotations

import logging
import time
from collections import deque
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal

from netkeeper.domain.faults import Fault
from netkeeper.services.progress import Cancelled
from netkeeper.ui.work.process_failed import ProcessFailed
from netkeeper.ui.work.turns import Turns, once

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from netkeeper.services.progress import Progress

log = logging.getLogger(__name__)

REPORT_EVERY = 0.05  # seconds; a bar that moves more often costs more than it tells


class BaseJob(QObject):
    """A piece of work: succeeded, cancelled or failed is emitted, then finished.

    The public signals are only ever emitted from a later turn of the event loop than the one
    that queued the job. So whoever connects in that turn misses nothing, however short the work
    is, and is called on the GUI thread.
    """

    progressed = Signal(object, object)  # done, total: int without Qt's limit of 32 bits
    succeeded = Signal(object)  # what the work returned
    cancelled = Signal()  # it stopped as asked; nothing of it was kept
    failed = Signal(object)  # the exception
    finished = Signal()

    _ended = Signal(object, object)  # result, error

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.begun = False
        self.over = False
        self._ended.connect(self.end, Qt.ConnectionType.QueuedConnection)

    def begin(self) -> None:
        """Start the work; called once, by the queue."""
        raise NotImplementedError

    def stop(self) -> None:
        """Ask work that has begun to stop."""
        raise NotImplementedError

    def cancel(self) -> None:
        """Stop the work at its next step, or drop it if it has not begun."""
        if self.over:
            return
        if self.begun:
            self.stop()
        else:
            self.begun = True
            self._ended.emit(None, Cancelled())

    def end(self, result: object, error: Exception | None) -> None:
        """Tell how the work ended, on the window's thread; a second time tells nothing."""
        if self.over:
            return
        self.over = True
        match error:
            case None:
                self.succeeded.emit(result)
            case Cancelled():
                self.cancelled.emit()
            case _:
                _log(error)
                self.failed.emit(error)
        self.finished.emit()
        self.deleteLater()


def _log(error: Exception) -> None:
    """Keep what went wrong; of what is only refused, which the user is told, no more than that."""
    match error:
        case Fault():
            log.info("a job was refused: %s", error.code)
        case ProcessFailed(is_refusal=True):
            log.info("a command was refused")
        case _:
            log.error("a job failed", exc_info=error)


class _Line(QObject):
    """What workers speak through: it outlives them, as no job of theirs does for certain.

    A job is over, and may be deleted, as soon as the window hears of its end; a signal of its own
    might then still be on its way out of the worker, which Qt doesn't allow.
    """

    stepped = Signal(object, object, object)  # job, done, total
    ended = Signal(object, object, object)  # job, result, error

    def __init__(self, turns: Turns, parent: QObject) -> None:
        super().__init__(parent)
        self.stepped.connect(self._on_stepped, Qt.ConnectionType.QueuedConnection)
        self.ended.connect(self._on_ended, Qt.ConnectionType.QueuedConnection)
        self._turns = turns

    def _on_stepped(self, job: BaseJob, done: int, total: int) -> None:
        if not job.over:
            job.progressed.emit(done, total)

    def _on_ended(self, job: BaseJob, result: object, error: Exception | None) -> None:
        """Tell of it in a turn of its own: what comes of it is not painted in the same one."""
        self._turns.add(once(lambda: job.end(result, error)))


class _Run(QRunnable):
    """A function to run on a worker thread.

    Not `QRunnable.create`: it gives the function up on the worker's thread without Python's lock
    (PySide6 6.11.3), which breaks the count of references, and with it the job, once in some
    hundred jobs.
    """

    def __init__(self, work: Callable[[], None]) -> None:
        super().__init__()
        self._work = work

    def run(self) -> None:
        """Run it."""
        self._work()


class Job(BaseJob):
    """A function run on a worker thread, which may report its steps."""

    def __init__(
        self, work: Callable[[Progress], object], pool: QThreadPool, line: _Line, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._work = work
        self._pool = pool
        self._line = line
        self._asked_to_stop = Event()
        self._next_report = 0.0

    def begin(self) -> None:
        """Hand the function to the worker thread."""
        self.begun = True
        self._pool.start(_Run(self._run))

    def stop(self) -> None:
        """Let the next step raise `Cancelled`; work that never steps is done to its end."""
        self._asked_to_stop.set()

    def step(self, done: int, total: int) -> None:
        """Report progress; called by the work, on the worker thread.

        Raises:
            Cancelled: The job was asked to stop.
        """
        if self._asked_to_stop.is_set():
            raise Cancelled
        now = time.monotonic()
        if now >= self._next_report or done == total:
            self._next_report = now + REPORT_EVERY
            self._line.stepped.emit(self, done, total)

    def _run(self) -> None:
        try:
            self._line.ended.emit(self, self._work(self), None)
        except Exception as error:  # noqa: BLE001 - whatever it is, the window shows it
            self._line.ended.emit(self, None, error)


class ProcessJob(BaseJob):
    """A command of NetKeeper's own command line, run in a child process.

    Work that makes very many Python objects belongs here: in a thread it would stop the event
    loop for hundreds of milliseconds at a time.
    """

    def __init__(self, arguments: Sequence[str], parent: QObject, keys: Sequence[str] = ()) -> None:
        """Take the command's words, and the keys that it opens the record with, if it needs any."""
        from netkeeper.ui.work.child_process import ChildProcess  # noqa: PLC0415 - after the paint

        super().__init__(parent)
        self._child = ChildProcess(arguments, self, keys=keys)
        self._child.progressed.connect(self.progressed)
        self._child.ended.connect(self._ended)

    def begin(self) -> None:
        """Start the child."""
        self.begun = True
        self._child.start()

    def stop(self) -> None:
        """Ask the child to end; it is killed when it has not within two seconds."""
        self._child.stop()

    def wait(self) -> None:
        """End the child now and wait for it."""
        self._child.stop_and_wait()


class Jobs(QObject):
    """The queue: one writer to the record at a time, a child process included.

    Reads have a worker of their own, so that a list is not kept waiting by an import. One begins
    once what the one before found is painted: while a worker computes, a paint takes half as long
    again.
    """

    def __init__(
        self, parent: QObject | None = None, keys: Callable[[], Sequence[str]] = tuple
    ) -> None:
        """Take what tells the keys of the record, for child processes."""
        super().__init__(parent)
        self._keys = keys
        self._turns = Turns(self)
        self._line = _Line(self._turns, self)
        self._writer = self._one_thread()
        self._reader = self._one_thread()
        self._reads: deque[Job] = deque()  # the first of them runs
        self._waiting: deque[BaseJob] = deque()
        self._current: BaseJob | None = None
        self._closed = False

    def start(self, work: Callable[[Progress], object]) -> Job:
        """Queue work that may write and return its job."""
        job = Job(work, self._writer, self._line, self)
        self._enqueue(job)
        return job

    def start_process(self, arguments: Sequence[str]) -> ProcessJob:
        """Queue `python -m netkeeper ARGUMENTS` and return its job.

        It succeeds with the JSON document that the child writes.
        """
        job = ProcessJob(arguments, self, self._keys())
        self._enqueue(job)
        return job

    def read(self, work: Callable[[], object]) -> Job:
        """Start work that only reads, beside whatever writes, and return its job."""
        job = self.awaited(work)
        self.begin_read(job)
        return job

    def awaited(self, work: Callable[[], object]) -> Job:
        """Return the job of work that only reads, to begin once there is what it waits for."""
        return Job(lambda _progress: work(), self._reader, self._line, self)

    def begin_read(self, job: Job) -> None:
        """Queue a job that only reads."""
        job.finished.connect(self._on_read)
        self._reads.append(job)
        if len(self._reads) == 1:
            self._read_next()

    def read_process(self, arguments: Sequence[str]) -> ProcessJob:
        """Start a command that only reads, beside whatever writes, and return its job."""
        job = ProcessJob(arguments, self, self._keys())
        if not self._closed:
            job.begin()
        return job

    def is_idle(self) -> bool:
        """Say whether no job that may write waits or runs."""
        return self._current is None and not self._waiting

    def close(self) -> None:
        """Stop what is long, do the queued rest to its end, and wait for it.

        A decision that was taken just before the window closed is thus kept; work that reports
        steps stops at its first one, and children are ended.
        """
        self._closed = True
        for child in self.findChildren(ProcessJob):
            if child.begun and not child.over:
                child.wait()
        for job in self.findChildren(Job):
            job.stop()
        for waiting in self._waiting:
            if isinstance(waiting, Job) and not waiting.begun:
                waiting.begin()
        self._waiting.clear()
        self._reads.clear()
        self._writer.waitForDone()
        self._reader.waitForDone()

    def _one_thread(self) -> QThreadPool:
        pool = QThreadPool(self)
        pool.setMaxThreadCount(1)
        return pool

    def _enqueue(self, job: BaseJob) -> None:
        if self._closed:
            job.cancel()
            return
        job.finished.connect(self._on_finished)
        self._waiting.append(job)
        self._begin_next()

    def _on_read(self) -> None:
        self._reads = deque(job for job in self._reads if not job.over)
        self._turns.add(once(self._read_next))

    def _read_next(self) -> None:
        if self._reads and not self._reads[0].begun and not self._closed:
            self._reads[0].begin()

    def _on_finished(self) -> None:
        if self._current is not None and self._current.over:
            self._current = None
        # A job that was cancelled while it waited leaves the queue too.
        self._waiting = deque(job for job in self._waiting if not job.over)
        self._begin_next()

    def _begin_next(self) -> None:
        while self._current is None and self._waiting and not self._closed:
            job = self._waiting.popleft()
            if not job.begun:
                self._current = job
                job.begin()
