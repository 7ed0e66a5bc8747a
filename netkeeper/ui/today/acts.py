"""What the lines of the first page do: one act at a time, each taken back by undo."""

from __future__ import annotations

from collections import deque
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from netkeeper.domain.lines import ConsentLine, FollowUpLine
from netkeeper.ui.judgement.acts import act_on_received, act_on_sent

if TYPE_CHECKING:
    from collections.abc import Callable

    from netkeeper.ui.desk import Desk
    from netkeeper.ui.lists.row_section import Section
    from netkeeper.ui.today.page import TodayPage
    from netkeeper.ui.work.jobs import Job


class TodayActs(QObject):
    """Acts on the lines; `section` is the one whose line is being acted on.

    What is pressed before that line has gone waits: it was meant for the next one. The services
    that act are imported by the first act, since no line is painted by them.
    """

    def __init__(self, page: TodayPage, desk: Desk) -> None:
        super().__init__(page)
        self._desk = desk
        self._follow_ups, self._consents, self._foot = page.follow, page.consents, page.foot
        self.section: Section | None = None
        self._waiting: deque[tuple[Section, str]] = deque()
        self._works: dict[Section, Callable[[str, int], Callable[[], object] | None]] = {
            page.decide: partial(act_on_received, desk),
            page.invite: self._invite,
            page.pending: partial(act_on_sent, desk),
            page.follow: self._follow,
            page.consents: self._renew,
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
        page.follow.trash_asked.connect(self._on_trash_asked)
        page.consents.opened.connect(self._on_consent_opened)
        page.foot.kept.connect(partial(self._wait_for, page.follow))

    def _on_acted(self, section: Section, code: str, number: int) -> None:
        if self.section is not None:
            self._waiting.append((section, code))
        elif code == "new":
            self._foot.begin()
        elif (work := self._works[section](code, number)) is not None:
            self._wait_for(section, self._desk.do_and_say(work))

    def _wait_for(self, section: Section, job: Job) -> None:
        """Have what is pressed wait until a job is done that acts on a section's line."""
        self.section = section
        job.finished.connect(self._on_finished)

    def _on_finished(self) -> None:
        self.section = None
        while self._waiting and self.section is None and not self._desk.closed:
            section, code = self._waiting.popleft()
            number = section.current_id()
            if number is not None and not section.isHidden():
                self._on_acted(section, code, number)

    def _invite(self, _code: str, person_id: int) -> None:
        self._desk.wanted.emit("sent", {"person": person_id})

    def _follow(self, code: str, number: int) -> Callable[[], object] | None:
        line = self._follow_up(number)
        if line is None:
            return None
        if code in {"snooze", "change"}:
            self._foot.begin(line, changes=code == "change")
            return None
        from netkeeper.services import follow_ups  # noqa: PLC0415 - see above

        unit, today = self._desk.program.open_unit, self._desk.today
        if code == "trash":
            return lambda: follow_ups.trash_follow_up(unit, number)
        return lambda: follow_ups.finish_follow_up(unit, number, today)

    def _on_trash_asked(self, numbers: list[int]) -> None:
        self._on_acted(self._follow_ups, "trash", numbers[0])

    def _renew(self, _code: str, number: int) -> Callable[[], object] | None:
        """Plan to ask for a new consent before the one at hand ends."""
        line = self._consents.model.line(self._consents.model.row_of(number))
        if not isinstance(line, ConsentLine):
            return None
        from netkeeper.domain.follow_ups import next_weekday  # noqa: PLC0415 - see above
        from netkeeper.services.follow_ups import add_once  # noqa: PLC0415 - see above

        unit, person = self._desk.program.open_unit, line.person_id
        what = self._desk.texts.sentence("consent.renewal", name=line.name)
        due = min(next_weekday(self._desk.today), max(line.until, self._desk.today))
        return lambda: add_once(unit, person, due, what)

    def _on_consent_opened(self, number: int) -> None:
        line = self._consents.model.line(self._consents.model.row_of(number))
        if isinstance(line, ConsentLine):
            self._desk.wanted.emit("people", line.person_id)

    def _on_follow_up_opened(self, number: int) -> None:
        line = self._follow_up(number)
        if line is None:
            return
        if line.person_id is not None:
            self._desk.wanted.emit("people", line.person_id)
        elif line.invitation_id is not None:
            one = self._desk.reader.invitations.get(line.invitation_id)
            if one is not None:
                self._desk.wanted.emit(one.direction.value, one.id)

    def _follow_up(self, number: int) -> FollowUpLine | None:
        model = self._follow_ups.model
        line = model.line(model.row_of(number))
        return line if isinstance(line, FollowUpLine) else None
