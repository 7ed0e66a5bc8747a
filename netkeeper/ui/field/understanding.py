"""Understands the typed line: its parts at once, what the record knows of it a moment later."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QTimer, Signal

from netkeeper.app import vocabulary
from netkeeper.domain.quick_log import part_at, warm_up
from netkeeper.services.quick_log import (
    Understood,
    as_known,
    asked_of,
    may_be_invited,
    questions,
    read,
    who_is,
)
from netkeeper.ui.field.suggestions import Suggestion, suggest
from netkeeper.ui.search.lookups import Lookups

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    from netkeeper.domain.quick_log import PartAt, PersonPart, QuickLog
    from netkeeper.services.ports.reading import Reader
    from netkeeper.ui.desk import Desk

WAITS_MS = 60  # for the record's answers, before the line is shown without them


class Understanding(QObject):
    """Reads a line on each key, and asks the record about it beside the window's thread.

    To read a line takes a millisecond; to guess who one name means, in a record of 30,000, takes
    from 4 to 70. `understood` comes at once where all is known already, otherwise with the
    answers, or after `WAITS_MS` without them.
    """

    understood = Signal(object)  # the services' Understood

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._lookups = Lookups(desk, self)
        self._lookups.answered.connect(self._tell)
        self._log: QuickLog | None = None
        self.at: PartAt | None = None  # the part at the cursor
        self.is_warm = False
        self._patience = QTimer(self, interval=WAITS_MS, singleShot=True)
        self._patience.timeout.connect(self._tell)

    def warm_up(self) -> None:
        """Load beside the window what the first line would wait for."""
        job = self._desk.jobs.read(_load)
        job.succeeded.connect(self._on_warm)

    def _on_warm(self) -> None:
        self.is_warm = True

    # Reading

    def read(self, line: str) -> QuickLog:
        """Return what a line says, without who is meant."""
        return read(self._desk.reader, line, self._desk.today)

    def ask(self, line: str, position: int) -> None:
        """Understand a line with the cursor at a position; `understood` tells it."""
        if self._lookups.ask(self._questions(self._take(line, position))):
            self._tell()
        else:
            self._patience.start()

    def settle(self, line: str, position: int) -> Understood:
        """Return a line wholly understood, now."""
        self._patience.stop()
        log = self._take(line, position)
        self._lookups.settle(self._questions(log))
        return as_known(log, self._lookups.answer)

    def _take(self, line: str, position: int) -> QuickLog:
        self._log = log = self.read(line)
        self.at = part_at(log, position)
        return log

    def waits(self) -> bool:
        """Tell whether the record has not told all of the line yet."""
        return self._lookups.waits()

    def stop(self) -> None:
        """Answer no line that was asked about."""
        self._patience.stop()
        self._lookups.stop()
        self._log = None

    def forget(self) -> None:
        """Have the record asked anew: it has changed."""
        self._lookups.forget()

    # What the record knows

    def suggestions(self) -> list[Suggestion]:
        """Return how the part at the cursor may go on."""
        found = self._lookups.answer(_next(self.at)) if self.at is not None else None
        return cast("list[Suggestion]", found or [])

    def is_pending(self, part: PersonPart) -> bool:
        """Tell whether the record has not told yet who a person is."""
        return not self._lookups.has(asked_of(part))

    def may_be_invited(self, part: PersonPart, person_id: int | None) -> bool:
        """Tell whether somebody of the line is neither connected nor asked already."""
        if person_id is None:
            return bool(self._lookups.answer(("free", who_is(part))))
        return may_be_invited(self._desk.reader, part, person_id)

    def _questions(self, log: QuickLog) -> dict[Hashable, Callable[[Reader], object]]:
        asked = questions(log)
        for part in log.people:
            asked["free", who_is(part)] = partial(may_be_invited, part=part, person_id=None)
        if self.at is not None:
            asked[_next(self.at)] = partial(suggest, at=self.at)
        return asked

    def _tell(self) -> None:
        self._patience.stop()
        if self._log is not None:
            self.understood.emit(as_known(self._log, self._lookups.answer))


def _next(at: PartAt) -> Hashable:
    """Return the key of what a part may become; where it stands doesn't matter."""
    return "next", at.role, at.text


def _load() -> None:
    """Load the phrases of lines and dates, and the vocabulary of names."""
    warm_up()
    vocabulary().is_given("")
