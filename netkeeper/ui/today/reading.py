"""Reads the sections of the first page: one a turn of the event loop, the last beside it."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from netkeeper.services import today as day

if TYPE_CHECKING:
    from collections.abc import Callable

    from netkeeper.domain.lines import ConsentLine
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
        self._consents = page.consents
        self._sections = (page.decide, page.invite, page.pending, page.follow)
        self._reads: dict[Section, Callable[[], First[Line]]] = {
            page.decide: lambda: day.to_decide(desk.reader),
            page.invite: lambda: day.to_invite(desk.reader),
            page.pending: lambda: day.long_pending(desk.reader, desk.today),
            page.follow: lambda: day.due(desk.reader, desk.today, everything=self.all_due),
        }
        self._left: deque[Section] = deque()
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self._on_turn)
        self._reading = self._again = False

    def start(self, acted: Section | None) -> None:
        """Read the section acted on at once, or the first, and the others as there is time."""
        first = acted if acted in self._reads else None
        self._left = deque(each for each in self._sections if each is not first)
        self.read(first or self._left.popleft())
        self._turn.start()

    def read(self, section: Section) -> None:
        """Read a section now."""
        self.read_one.emit(section, self._reads[section]())

    @property
    def is_idle(self) -> bool:
        """Tell whether nothing is left to be read."""
        return not (self._left or self._reading or self._turn.isActive())

    def _on_turn(self) -> None:
        if self._desk.closed:
            return
        if self._left:
            self.read(self._left.popleft())
            self._turn.start()
        else:
            self._read_consents()

    def _read_consents(self) -> None:
        """Read the consents that end soon on the readers' thread: what they need loads slowly."""
        if self._reading:
            self._again = True
            return
        self._reading = True
        program, today = self._desk.program, self._desk.today

        def work(_progress: object) -> First[ConsentLine]:
            from netkeeper.services.consents import ending_soon  # noqa: PLC0415

            with program.open_reader() as reader:
                return ending_soon(reader, today)

        job = self._desk.jobs.read(work)
        job.succeeded.connect(lambda first: self.read_one.emit(self._consents, first))
        job.failed.connect(self._desk.tell)
        job.finished.connect(self._on_consents_read)

    def _on_consents_read(self) -> None:
        self._reading = False
        if self._again and not self._desk.closed:
            self._again = False
            self._read_consents()
        else:
            self.ended.emit()
