"""Reads the sections of the first page: one a turn of the event loop, the slow ones beside it."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

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
        self._beside = page.invite, page.pending, page.consents
        self._reads: dict[Section, Callable[[], First[Line]]] = {
            page.decide: lambda: day.to_decide(desk.reader),
            page.pending: lambda: day.long_pending(desk.reader, desk.today),  # once acted on
            page.follow: lambda: day.due(desk.reader, desk.today, everything=self.all_due),
        }
        self._left: deque[Section] = deque()
        self._told: deque[tuple[Section, First[Line]]] = deque()  # what is to be told of
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self._on_turn)
        self._reading = self._again = False

    def start(self, acted: Section | None) -> None:
        """Read the section acted on at once, or the first, and the others as there is time."""
        self._told.clear()
        self._again = self._reading  # what is being read beside is out of date
        first = acted if acted in self._reads else None
        others = (each for each in self._reads if each is not first)
        self._left = deque(each for each in others if each not in self._beside)
        self.read(first or self._left.popleft())
        self._desk.when_painted(self._turn.start)

    def read(self, section: Section) -> None:
        """Read a section now."""
        self.read_one.emit(section, self._reads[section]())

    @property
    def is_idle(self) -> bool:
        """Tell whether nothing is left to be read."""
        return not (self._left or self._told or self._reading or self._turn.isActive())

    def _on_turn(self) -> None:
        if self._desk.closed:
            return
        if self._left:
            self.read(self._left.popleft())
        elif self._told:
            self.read_one.emit(*self._told.popleft())
            if not self._told:
                self.ended.emit()
                return
        else:
            self._read_beside()
            return
        self._turn.start()

    def _read_beside(self) -> None:
        """Read on the readers' thread whom to invite, what is pending for long, what consents end.

        The first two take some 10 ms each among 30,000 people, and the third loads slowly.
        """
        if self._reading:
            self._again = True
            return
        self._reading, self._again = True, False
        program, today = self._desk.program, self._desk.today

        def work(_progress: object) -> tuple[First[Line], ...]:
            from netkeeper.services.consents import ending_soon  # noqa: PLC0415

            with program.open_reader() as reader:
                pending = day.long_pending(reader, today)
                return day.to_invite(reader), pending, ending_soon(reader, today)

        job = self._desk.jobs.read(work)
        job.succeeded.connect(self._on_read_beside)
        job.failed.connect(self._desk.tell)
        job.finished.connect(self._on_finished)

    def _on_read_beside(self, read: tuple[First[Line], ...]) -> None:
        if not self._again:
            self._told.extend(zip(self._beside, read, strict=True))

    def _on_finished(self) -> None:
        self._reading = False
        if self._again or self._told:
            self._turn.start()
        else:
            self.ended.emit()
