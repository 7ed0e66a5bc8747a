"""Makes the day's backup while the window is open, beside everything else; warns once."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from netkeeper import questions
from netkeeper.services.progress import Cancelled
from netkeeper.ui.work.child_words import words_of
from netkeeper.ui.work.process_failed import ProcessFailed

if TYPE_CHECKING:
    from netkeeper.ui.desk import Desk
    from netkeeper.ui.work.child_process import ChildProcess

FIRST_MS = 20_000  # after the start: whoever opens the window wants to log or decide something
EVERY_MS = 3_600_000  # a window may stay open for days


class DailyBackup(QObject):
    """Looks once an hour whether a backup is due, and makes it in a process of its own.

    It stands outside the queue of writes: nothing that the user does waits for it.
    """

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._child: ChildProcess | None = None
        self._told: set[str] = set()
        self._timer = QTimer(self, interval=FIRST_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Make a backup if one is due, and look again in an hour."""
        desk = self._desk
        self._timer.setInterval(EVERY_MS)
        if desk.closed or self._child is not None:
            return
        asked = desk.answering.ask(partial(questions.backup_is_wanted, now=desk.program.now()))
        asked.succeeded.connect(self._on_looked)

    def _on_looked(self, wanted: object) -> None:
        if not wanted or self._desk.closed or self._child is not None:
            return
        from netkeeper.ui.work.child_process import ChildProcess  # noqa: PLC0415 - once a day

        self._child = ChildProcess(
            words_of(self._desk, "backup", "--due"), self, keys=self._desk.program.keys()
        )
        self._child.ended.connect(self._on_ended)
        self._child.start()

    def _on_ended(self, document: object, error: object) -> None:
        if self._child is not None:
            self._child.deleteLater()
            self._child = None
        if isinstance(document, dict) and document.get("problem"):
            self._warn(str(document["problem"]))
        elif isinstance(error, ProcessFailed) and error.is_refusal:
            self._warn(str(error))
        elif isinstance(error, Exception) and not isinstance(error, Cancelled):
            self._desk.failed.emit(error)

    def _warn(self, sentence: str) -> None:
        """Say what is wrong, once; a damaged record's backups are shown."""
        desk = self._desk
        if sentence in self._told or desk.closed:
            return
        self._told.add(sentence)
        if sentence == desk.texts.fault("record_damaged", {"path": str(desk.program.path)}):
            desk.wanted.emit("backups", None)
        desk.refused.emit(sentence)

    def close(self) -> None:
        """Stop: a backup that is cut off leaves nothing behind that looks like one."""
        self._timer.stop()
        if self._child is not None:
            self._child.stop_and_wait()
