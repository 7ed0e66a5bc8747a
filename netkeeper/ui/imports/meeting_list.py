"""Lists the meetings that a calendar makes; each can be left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.domain.days import Day
from netkeeper.domain.meetings import MeetingKind
from netkeeper.ui.imports.preview_list import PreviewList
from netkeeper.ui.known import KIND_ICONS
from netkeeper.ui.lists.faces import DiscFace, RowAction, RowFace
from netkeeper.ui.look.discs import Standing
from netkeeper.ui.look.tokens import Tone
from netkeeper.ui.wording import formats
from netkeeper.ui.wording.keys import written

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netkeeper.services.imports.report import CalendarReport, PlannedMeeting
    from netkeeper.ui.desk import Desk

_NAMED = 3  # people of a meeting


class MeetingList(PreviewList):
    """The meetings, newest first; Delete leaves the ones at hand out, and takes them in again."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._total = 0
        self._out: set[str] = set()
        self._done = False
        self.view.action_asked.connect(lambda _code, line_id: self.toggle([line_id]))
        self.view.trash_asked.connect(self.toggle)

    @property
    def without(self) -> frozenset[str]:
        """Return the keys of the meetings that are left out."""
        return frozenset(self._out & {each.key for each in self.things})

    def show_report(self, report: CalendarReport, *, done: bool) -> None:
        """Show the meetings of a report; those left out of the same calendar stay so."""
        self._total, self._done = report.count, done
        self.show_things(report.meetings)
        self._say()

    def clear(self) -> None:
        """Leave nothing out any more, as for another calendar."""
        self._out.clear()

    def toggle(self, ids: Sequence[int]) -> None:
        """Leave meetings out, or take them in again where all of them are out."""
        if self._done:
            return
        keys = {self.things[each].key for each in ids}
        if keys <= self._out:
            self._out -= keys
        else:
            self._out |= keys
        self.view.clear_marks()
        self.model.forget_lines()
        self._say()

    def _say(self) -> None:
        out, texts = len(self.without), self.desk.texts
        title = self.tr("Meetings made") if self._done else self.tr("New meetings")
        count = self.figure(self._total - out)
        if out:
            left = self.figure(out)
            count = self.tr("{count}, left out {left}").format(count=count, left=left)
        more = self._total - len(self.things)
        words = texts.sentence("import.more_meetings", count=more) if more > 0 else ""
        self.say(title, count, formats.capital(words))

    def face_of(self, meeting: PlannedMeeting) -> RowFace:
        """Return what is painted of a meeting, called by who was there where it has no name."""
        out, day = meeting.key in self._out, formats.day(Day(meeting.on))
        words = self.tr("Take in") if out else self.tr("Leave out")
        action = RowAction("toggle", words, written("Del"))
        return RowFace(
            title=meeting.title or self._people(meeting),
            subtitle=self._second(meeting),
            disc=DiscFace(
                shape=Standing.DASHED if out else Standing.FILLED,
                icon="ban" if out else KIND_ICONS[MeetingKind(meeting.kind)],
            ),
            right=self.tr("Left out") if out else day,
            right_small=day if out else "",
            right_tone=Tone.TX2 if out else None,
            actions=() if self._done else (action,),
        )

    def _second(self, meeting: PlannedMeeting) -> str:
        people = self.tr("with {people}").format(people=self._people(meeting))
        new = sum(each.new for each in meeting.people)
        told = (
            self.desk.texts.kind(MeetingKind(meeting.kind)),
            people if meeting.title else "",
            self.tr("%Ln new people", "", new) if new else "",
            meeting.place if meeting.place != meeting.title else "",
        )
        return " · ".join(filter(None, told))

    def _people(self, meeting: PlannedMeeting) -> str:
        names = [each.name for each in meeting.people]
        more = len(names) - _NAMED
        if more > 1:
            return self.tr("{names} and %Ln others", "", more).format(
                names=", ".join(names[:_NAMED])
            )
        return ", ".join(names)
