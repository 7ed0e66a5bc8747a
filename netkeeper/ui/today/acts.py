"""What the lines of the first page do: one act at a time, each taken back by undo."""

from __future__ import annotations

from collections import deque
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from netkeeper.domain.lines import FollowUpLine
from netkeeper.services import follow_ups
from netkeeper.ui.judgement.acts import act_on_received, act_on_sent

if TYPE_CHECKING:
    from collections.abc import Callable

    from netkeeper.ui.desk import Desk
    from netkeeper.ui.lists.row_section import Section
    from netkeeper.ui.today.page import TodayPage

_WEEK = timedelta(days=7)


class TodayActs(QObject):
    """Acts on the lines; `section` is the one whose line is being acted on.

    What is pressed before that line has gone waits: it was meant for the next one.
    """

    def __init__(self, page: TodayPage, desk: Desk) -> None:
        super().__init__(page)
        self._desk = desk
        self._follow_ups = page.follow
        self.section: Section | None = None
        self._waiting: deque[tuple[Section, str]] = deque()
        self._works: dict[Section, Callable[[str, int], Callable[[], object] | None]] = {
            page.decide: partial(act_on_received, desk),
            page.invite: self._invite,
            page.pending: partial(act_on_sent, desk),
            page.follow: self._follow,
        }
        for section in page.sections:
            section.acted.connect(partial(self._on_acted, section))
        for section, code in (
            (page.decide, "received"),
            (page.invite, "people"),
            (page.pending, "sent"),
        ):
            section.opened.connect(partial(desk.wanted.emit, code))
        page.follow.opened.connect(self._on_follow_up_opened)

    def _on_acted(self, section: Section, code: str, number: int) -> None:
        if self.section is not None:
            self._waiting.append((section, code))
            return
        work, desk = self._works[section](code, number), self._desk
        if work is None:
            return
        self.section = section
        job = desk.do(work, said=lambda _result: desk.done_text())
        job.finished.connect(self._on_finished)

    def _on_finished(self) -> None:
        self.section = None
        while self._waiting and self.section is None and not self._desk.closed:
            section, code = self._waiting.popleft()
            number = section.view.current_id()
            if number is not None and not section.isHidden():
                self._on_acted(section, code, number)

    def _invite(self, _code: str, person_id: int) -> None:
        self._desk.wanted.emit("sent", {"person": person_id})

    def _follow(self, code: str, number: int) -> Callable[[], object] | None:
        line = self._follow_up(number)
        if line is None:
            return None
        unit, today = self._desk.program.open_unit, self._desk.today
        if code == "done":
            return lambda: follow_ups.finish_follow_up(unit, number, today)
        return lambda: follow_ups.snooze_follow_up(unit, number, today + _WEEK, today)

    def _on_follow_up_opened(self, number: int) -> None:
        line = self._follow_up(number)
        if line is not None and line.person_id is not None:
            self._desk.wanted.emit("people", line.person_id)

    def _follow_up(self, number: int) -> FollowUpLine | None:
        model = self._follow_ups.model
        line = model.line(model.row_of(number))
        return line if isinstance(line, FollowUpLine) else None
