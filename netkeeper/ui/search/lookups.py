"""Asks the record beside the window's thread, and keeps the answers until it changes."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Mapping

    from netkeeper.services.ports.reading import Reader
    from netkeeper.ui.desk import Desk

    Wanted = Mapping[Hashable, Callable[[Reader], object]]

_MOST_KEPT = 512


class Lookups(QObject):
    """Answers what was asked last: `answered` tells that all of it is known.

    One set of questions is asked at a time, over a connection of its own; what was asked
    meanwhile waits for it, and of that only the latest is asked.
    """

    answered = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._wanted: Wanted = {}
        self._answers: dict[Hashable, object] = {}
        self._asking = False
        self._generation = 0  # of the record: an answer about an older one is dropped

    def ask(self, wanted: Wanted) -> bool:
        """Ask; True if all is known already, and `answered` will not come."""
        self._wanted = wanted
        missing = self._missing()
        if missing and not self._asking:
            self._begin(missing)
        return not missing

    def settle(self, wanted: Wanted) -> None:
        """Have all answered now, on this thread."""
        self._wanted = wanted
        found = {key: work(self._desk.reader) for key, work in self._missing().items()}
        self._keep(found)

    def waits(self) -> bool:
        """Tell whether some of what was asked last is not known yet."""
        return bool(self._missing())

    def stop(self) -> None:
        """Want no answer any more."""
        self._wanted = {}

    def forget(self) -> None:
        """Have everything asked anew: the record has changed."""
        self._answers.clear()
        self._generation += 1

    def has(self, key: Hashable) -> bool:
        """Tell whether an answer is known."""
        return key in self._answers

    def answer(self, key: Hashable) -> object:
        """Return an answer; None if it isn't known."""
        return self._answers.get(key)

    def _missing(self) -> Wanted:
        return {key: work for key, work in self._wanted.items() if key not in self._answers}

    def _keep(self, found: Mapping[Hashable, object]) -> None:
        if len(self._answers) > _MOST_KEPT:
            self._answers = {k: v for k, v in self._answers.items() if k in self._wanted}
        self._answers.update(found)

    def _begin(self, missing: Wanted) -> None:
        self._asking = True
        generation = self._generation
        job = self._desk.read_beside(
            lambda reader: {key: work(reader) for key, work in missing.items()}
        )
        job.succeeded.connect(lambda found: self._on_found(found, generation))
        job.failed.connect(self._on_failed)

    def _on_found(self, found: object, generation: int) -> None:
        self._asking = False
        if generation == self._generation:
            self._keep(cast("dict[Hashable, object]", found))
        missing = self._missing()
        if missing:
            self._begin(missing)
        elif self._wanted:
            self.answered.emit()

    def _on_failed(self) -> None:
        """Let the next question be asked; Enter asks again, on this thread, and tells why not."""
        self._asking = False
