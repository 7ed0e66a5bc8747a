"""Deletes things of the trash for good: looks what goes, asks, and does it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from netkeeper.services import erasing
from netkeeper.services.erasing import Done, Foreseen
from netkeeper.ui.trash.words import EraseWords

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netkeeper.ui.desk import Desk
    from netkeeper.ui.trash.question import EraseQuestion


class Erasing(QObject):
    """One question at a time, about some lines of the trash."""

    asked = Signal()
    answered = Signal()  # the question no longer needs the keyboard

    def __init__(self, desk: Desk, question: EraseQuestion) -> None:
        super().__init__(question)
        self._desk = desk
        self._words = EraseWords(desk, self)
        self.question = question
        self._ids: tuple[int, ...] = ()
        self._name = ""
        self._foreseen: Foreseen | None = None
        self.is_running = False
        question.confirmed.connect(self._begin)
        question.left.connect(self.leave)

    @property
    def is_asking(self) -> bool:
        """Tell whether the question is open."""
        return self._foreseen is not None

    def ask(self, ids: Sequence[int], name: str) -> None:
        """Look what goes with some things, beside the window, then ask."""
        if self.is_running or not ids:
            return
        self._ids, self._name = tuple(ids), name
        program, wanted = self._desk.program, self._ids
        job = self._desk.jobs.read(
            lambda: erasing.foresee(program.open_reader, program.backups, wanted)
        )
        job.succeeded.connect(lambda found: self._on_foreseen(found, wanted))
        job.failed.connect(self._desk.tell)

    def _on_foreseen(self, found: Foreseen, ids: tuple[int, ...]) -> None:
        if ids != self._ids or self._desk.closed:
            return
        self._foreseen = found
        self.say()
        self.question.ask()
        self.asked.emit()

    def say(self) -> None:
        """Word the question in the language in force."""
        found, words, question = self._foreseen, self._words, self.question
        if found is None or self.is_running:
            return
        question.title.set_text(words.title(sum(map(len, found.going.rows.values())), self._name))
        question.goes.set_text(words.goes(found.going))
        question.final.set_text(words.final())
        question.stays.set_text(words.stays(found.going))
        question.backups.set_text(words.backups(found))
        question.also.setText(words.also(found))
        question.also.setVisible(bool(found.backups))
        for label in (question.goes, question.stays, question.backups):
            label.show()
        question.no_button.set_label(self.tr("Keep it in the trash"))
        question.yes_button.set_label(self.tr("Delete for good"))

    def leave(self) -> None:
        """Close the question; nothing was done."""
        if self.is_asking and not self.is_running:
            self.answered.emit()
            self._close()

    def _close(self) -> None:
        self.is_running = False
        self._foreseen = None
        self._ids = ()
        self.question.hide()

    def _begin(self) -> None:
        found, program, ids = self._foreseen, self._desk.program, self._ids
        if found is None or self.is_running:
            return
        self.answered.emit()
        self.is_running = True
        holding = found.backups if self.question.also.isChecked() else ()
        self.question.begin(self.tr("Deleting for good…"))
        job = self._desk.do(
            lambda: erasing.erase(program.erase, program.backups, ids, holding),
            said=lambda done: self._words.done(done) if isinstance(done, Done) else "",
            undo=False,
        )
        job.finished.connect(self._close)
