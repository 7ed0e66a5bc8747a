"""Reads the sections of the first page in turns of the event loop, the slow ones beside it."""

from __future__ import annotations

from collections import deque
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from netkeeper import questions
from netkeeper.services import today as day

if TYPE_CHECKING:
    from collections.abc import Callable

    from netkeeper.services.first import First
    from netkeeper.ui.desk import Desk
    from netkeeper.ui.lists.row_section import Section
    from netkeeper.ui.lists.source import Line
    from netkeeper.ui.today.page import TodayPage


class DayReader(QObject):
    """Tells of each section what there is to show; `ended` once all of them were read."""

    read_one = Signal(object, object)  # the section, and its First
    ended = Signal()

    def __init__(self, desk: Desk, page: TodayPage) -> None:
        super().__init__(page)
        self._desk = desk
        self.all_due = False  # follow-ups ahead are shown too
        self._order = page.sections
        self._beside = page.invite, page.pending, page.consents
        self._reads: dict[Section, Callable[[], First[Line]]] = {
            page.decide: lambda: day.to_decide(desk.reader),
            page.pending: lambda: day.long_pending(desk.reader, desk.today),  # once acted on
            page.follow: lambda: day.due(desk.reader, desk.today, everything=self.all_due),
        }
        self._left: deque[Section] = deque()
        self._found: dict[Section, First[Line]] | None = None  # what was read beside
        self._told: tuple[Section, First[Line]] | None = None  # what is to be told of
        self._reading = self._again = False
        self._waits = False  # for its turn

    def start(self, acted: Section | None) -> None:
        """Read the section acted on at once, or the first, and the others as there is time.

        They are told of in their order: one that came above others would move all of those.
        """
        self._found = self._told = None
        self._again = self._reading  # what is being read beside is out of date
        first = acted if acted in self._reads else self._order[0]
        self._left = deque(each for each in self._order if each is not first)
        self.read(first)
        self._desk.when_painted(self._wait)

    def read(self, section: Section) -> None:
        """Read a section now."""
        self.read_one.emit(section, self._reads[section]())

    @property
    def is_idle(self) -> bool:
        """Tell whether nothing is left to be read."""
        return not (self._left or self._told or self._reading or self._waits)

    def _wait(self) -> None:
        """Go on in a turn of its own, before what the window only loads."""
        if not (self._waits or self._desk.closed):
            self._waits = True
            self._desk.in_a_turn(self._on_turn, first=True)

    def _on_turn(self) -> None:
        """Read a section, or furnish one that was read, or tell of it: each takes a while."""
        self._waits = False
        if self._told is not None:
            section, found = self._told
            if not (found.lines and section.furnish()):
                self._told = None
                self.read_one.emit(section, found)
        elif not self._left:
            self.ended.emit()
            return
        elif self._found is None:
            self._read_beside()
            return
        else:
            section = self._left.popleft()
            self._told = section, self._found.get(section) or self._reads[section]()
        self._wait()

    def _read_beside(self) -> None:
        """Have the slow sections read beside the window."""
        if self._reading:
            self._again = True
            return
        self._reading, self._again = True, False
        job = self._desk.answering.ask(partial(questions.slow_sections, today=self._desk.today))
        job.succeeded.connect(self._on_read_beside)
        job.failed.connect(self._on_failed)
        job.finished.connect(self._on_finished)

    def _on_read_beside(self, read: tuple[First[Line], ...]) -> None:
        if not self._again:
            self._found = dict(zip(self._beside, read, strict=True))

    def _on_failed(self, error: BaseException) -> None:
        """Tell of it, and go on with the sections that are not read beside."""
        self._desk.tell(error)
        self._found = {}
        self._left = deque(each for each in self._left if each not in self._beside)

    def _on_finished(self) -> None:
        self._reading = False
        self._wait()
