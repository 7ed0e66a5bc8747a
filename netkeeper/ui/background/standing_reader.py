"""Keeps where the user stands, worked out beside the window whenever something bears on it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from netkeeper import questions
from netkeeper.ui.changes import bears
from netkeeper.ui.work.answers import Answers

if TYPE_CHECKING:
    from netkeeper.app import Program
    from netkeeper.domain.settings import Settings
    from netkeeper.domain.silence import History
    from netkeeper.domain.standing.facts import StandingFacts
    from netkeeper.domain.standing.judge import Standing
    from netkeeper.ui.desk import Desk

# What a commit must have touched for the standing to be another.
_BEARING = frozenset(
    {"person", "meeting", "attendance", "introduction", "invitation", "restriction", "setting"}
)


class Facts:
    """Gathers what the standing rests on when it is asked for, and keeps it from then on.

    There are as many facts as requests, megabytes of them, and a window that only shows today's
    standing needs them no more. Called on a worker's thread, which gathering takes long enough for.
    """

    def __init__(self, program: Program) -> None:
        self._program = program
        self._kept: StandingFacts | None = None

    def __call__(self) -> StandingFacts:
        """Return the facts."""
        if self._kept is None:
            from netkeeper.services.standing import gather  # noqa: PLC0415 - as said below

            with self._program.open_reader() as reader:
                self._kept = gather(reader)
        return self._kept


class StandingNow(NamedTuple):
    """Today's standing with what it was judged by, from which any other day can be judged."""

    standing: Standing
    facts: Facts
    settings: Settings
    history: History  # what the chances of pending requests come from


class StandingReader(QObject):
    """Keeps the standing as it was last judged, and tells when it was judged anew."""

    changed = Signal(object)  # the StandingNow

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._answers = Answers(desk, self)
        self._answers.given.connect(self._on_given)
        self._read = False
        self.now: StandingNow | None = None
        desk.changed.connect(self._on_changed)

    def read(self) -> None:
        """Judge by the record as it stands, beside the window."""
        self._read = True
        self._answers.ask_aside(partial(questions.standing, today=self._desk.today))

    def _on_given(self, given: tuple[Standing, Settings, History]) -> None:
        standing, settings, history = given
        self.now = StandingNow(standing, Facts(self._desk.program), settings, history)
        self.changed.emit(self.now)

    def _on_changed(self, tables: object) -> None:
        if self._read and bears(tables, _BEARING):
            self.read()
