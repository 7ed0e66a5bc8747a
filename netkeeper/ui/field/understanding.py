"""Understands the typed line: its parts at once, who is meant as soon as the record has told."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QTimer, Signal

from netkeeper.app import vocabulary
from netkeeper.domain.quick_log import warm_up
from netkeeper.services.quick_log import Guess, complete, guess, read
from netkeeper.ui.field.choices import Who, who_is

if TYPE_CHECKING:
    from netkeeper.domain.quick_log import PersonPart, QuickLog
    from netkeeper.services.quick_log import Understood
    from netkeeper.ui.desk import Desk

WAITS_MS = 60  # for the people, before the rest of the line is shown without them
_MOST_KEPT = 256


class Understanding(QObject):
    """Reads a line on each key, and guesses its people beside the window's thread.

    In a record of 30,000 to guess one name takes from 4 to 70 ms. Each is kept until the record
    changes, and only the latest line is answered. `understood` comes at once where all people
    are known already, otherwise with the answer, or after `WAITS_MS` without it.
    """

    understood = Signal(object)  # the services' Understood

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._log: QuickLog | None = None
        self._guesses: dict[Who, Guess] = {}
        self._asking = False
        self._generation = 0  # of the record: an answer about an older one is dropped
        self.is_warm = False
        self._patience = QTimer(self, interval=WAITS_MS, singleShot=True)
        self._patience.timeout.connect(self._tell)

    def warm_up(self) -> None:
        """Load beside the window what the first line would wait for."""
        job = self._desk.jobs.read(lambda _progress: _load())
        job.succeeded.connect(self._on_warm)

    def _on_warm(self) -> None:
        self.is_warm = True

    def read(self, line: str) -> QuickLog:
        """Return what a line says, without who is meant."""
        return read(self._desk.reader, line, self._desk.today)

    def ask(self, line: str) -> None:
        """Understand a line; `understood` tells it."""
        self._log = self.read(line)
        if self._missing():
            self._patience.start()
            self._ask_record()
        else:
            self._tell()

    def settle(self, line: str) -> Understood:
        """Return a line wholly understood, now."""
        self._patience.stop()
        log = self._log = self.read(line)
        for part in self._missing():
            self._keep({who_is(part): guess(self._desk.reader, part, vocabulary())})
        return complete(self._desk.reader, log, self._known(log))

    def is_pending(self, part: PersonPart) -> bool:
        """Tell whether the record has not told yet who a person is."""
        return who_is(part) not in self._guesses

    def stop(self) -> None:
        """Answer no line that was asked about."""
        self._patience.stop()
        self._log = None

    def forget(self) -> None:
        """Have everybody guessed anew: the record has changed."""
        self._guesses.clear()
        self._generation += 1

    def _missing(self) -> list[PersonPart]:
        people = self._log.people if self._log is not None else ()
        return [each for each in people if self.is_pending(each)]

    def _known(self, log: QuickLog) -> list[Guess]:
        """Return who is meant as far as is known, with the passages of this line."""
        nobody = {who_is(each): Guess(each, None, ()) for each in log.people}
        found = nobody | {key: self._guesses[key] for key in nobody.keys() & self._guesses.keys()}
        return [replace(found[who_is(each)], part=each) for each in log.people]

    def _keep(self, found: dict[Who, Guess]) -> None:
        if len(self._guesses) > _MOST_KEPT:
            self._guesses.clear()
        self._guesses |= found

    def _ask_record(self) -> None:
        """Ask about the people of the latest line, one question at a time."""
        parts, generation = self._missing(), self._generation
        if self._asking or not parts:
            return
        self._asking = True
        job = self._desk.jobs.read(lambda _progress: self._guess(parts))
        job.succeeded.connect(lambda found: self._on_guessed(found, generation))
        job.failed.connect(self._on_failed)

    def _guess(self, parts: list[PersonPart]) -> dict[Who, Guess]:
        """Guess on the worker's thread, over a connection of its own."""
        words = vocabulary()
        with self._desk.program.open_reader() as reader:
            return {who_is(each): guess(reader, each, words) for each in parts}

    def _on_guessed(self, found: object, generation: int) -> None:
        self._asking = False
        if generation == self._generation:
            self._keep(cast("dict[Who, Guess]", found))
        if self._missing():
            self._ask_record()
        elif self._log is not None:
            self._tell()

    def _on_failed(self) -> None:
        """Show the line without its people; Enter asks about them again, and tells why not."""
        self._asking = False
        self._tell()

    def _tell(self) -> None:
        self._patience.stop()
        if self._log is not None:
            known = self._known(self._log)
            self.understood.emit(complete(self._desk.reader, self._log, known))


def _load() -> None:
    """Load the phrases of lines and dates, and the vocabulary of names."""
    warm_up()
    vocabulary()
