"""Lists the meetings that a calendar makes; each can be left out."""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from netkeeper.domain.days import Day
from netkeeper.domain.meetings import MeetingKind
from netkeeper.ui import formats
from netkeeper.ui.keys import written
from netkeeper.ui.lists.faces import DiscFace, RowAction, RowFace
from netkeeper.ui.lists.model import WindowedModel
from netkeeper.ui.lists.row_painter import CARD_ROW
from netkeeper.ui.lists.row_view import RowView
from netkeeper.ui.people.entry_faces import KIND_ICONS
from netkeeper.ui.theme import Text
from netkeeper.ui.tokens import Tone
from netkeeper.ui.widgets.card import Card
from netkeeper.ui.widgets.disc import Discs, Standing
from netkeeper.ui.widgets.section_head import SectionHead
from netkeeper.ui.widgets.wrapped_label import WrappedLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netkeeper.services.imports.report import CalendarReport, PlannedMeeting
    from netkeeper.ui.desk import Desk

_ROWS = 8  # in sight; more scroll
_NAMED = 3  # people of a meeting


@dataclass(frozen=True, slots=True)
class _Line:
    """A meeting as the list shows it."""

    id: int
    meeting: PlannedMeeting
    out: bool


class MeetingList(QWidget):
    """The meetings, newest first; Delete leaves the ones at hand out, and takes them in again."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._meetings: tuple[PlannedMeeting, ...] = ()
        self._count = 0
        self._out: set[str] = set()
        self._done = False
        theme = desk.theme
        self.head = SectionHead(theme)
        self.model = WindowedModel(self._title, self._sentence)
        self.view = RowView(theme, Discs(theme), self.model, self._face, CARD_ROW)
        self.view.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.view.set_chooses_first(False)
        self.card = Card(theme)
        inner = QVBoxLayout(self.card)
        line = theme.px(1)
        inner.setContentsMargins(line, line, line, line)
        inner.addWidget(self.view)
        self.more_label = WrappedLabel(theme, role=Text.SECOND, tone=Tone.TX3)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for widget in (self.head, self.card, self.more_label):
            self._column.addWidget(widget)
        self.view.action_asked.connect(lambda _code, line_id: self.toggle([line_id]))
        self.view.trash_asked.connect(self.toggle)
        theme.changed.connect(self._fit)

    @property
    def without(self) -> frozenset[str]:
        """Return the keys of the meetings that are left out."""
        return frozenset(self._out & {each.key for each in self._meetings})

    def show_report(self, report: CalendarReport, *, done: bool) -> None:
        """Show the meetings of a report; those left out of the same calendar stay so."""
        self._meetings, self._count, self._done = report.meetings, report.count, done
        self.model.set_source(self)
        self.view.forget_faces()
        self.setVisible(bool(self._meetings))
        self._say()
        self._fit()

    def clear(self) -> None:
        """Leave nothing out any more, as for another calendar."""
        self._out.clear()

    def toggle(self, ids: Sequence[int]) -> None:
        """Leave meetings out, or take them in again where all of them are out."""
        if self._done:
            return
        keys = {self._meetings[each].key for each in ids}
        if keys <= self._out:
            self._out -= keys
        else:
            self._out |= keys
        self.view.clear_marks()
        self.model.forget_lines()
        self._say()

    # What the model asks

    def ids(self) -> array[int]:
        """Return the places of the meetings."""
        return array("q", range(len(self._meetings)))

    def lines(self, ids: Sequence[int]) -> list[_Line]:
        """Return some of the meetings."""
        return [
            _Line(each, self._meetings[each], self._meetings[each].key in self._out) for each in ids
        ]

    # What is shown

    def _say(self) -> None:
        locale, out = self._desk.speech.locale, len(self.without)
        title = self.tr("Meetings made") if self._done else self.tr("New meetings")
        self.head.set_title(title)
        count = formats.number(locale, self._count - out)
        if out:
            left = formats.number(locale, out)
            count = self.tr("{count}, left out {left}").format(count=count, left=left)
        self.head.set_count(count)
        self.view.setAccessibleName(title)
        more = self._count - len(self._meetings)
        self.more_label.setVisible(more > 0)
        if more > 0:
            texts = self._desk.texts
            self.more_label.set_text(
                formats.capital(texts.sentence("import.more_meetings", count=more))
            )

    def _face(self, line: _Line) -> RowFace:
        action = self._action(line)
        kind = MeetingKind(line.meeting.kind)
        return RowFace(
            title=self._title(line),
            subtitle=self._second(line),
            disc=DiscFace(
                shape=Standing.DASHED if line.out else Standing.FILLED,
                icon="ban" if line.out else KIND_ICONS[kind],
            ),
            right=self.tr("Left out") if line.out else self._day(line),
            right_small=self._day(line) if line.out else "",
            right_tone=Tone.TX2 if line.out else None,
            actions=() if self._done else (action,),
        )

    def _action(self, line: _Line) -> RowAction:
        words = self.tr("Take in") if line.out else self.tr("Leave out")
        return RowAction("toggle", words, written("Del"))

    def _title(self, line: _Line) -> str:
        return line.meeting.title or self._people(line)

    def _second(self, line: _Line) -> str:
        meeting = line.meeting
        people = self.tr("with {people}").format(people=self._people(line))
        new = sum(each.new for each in meeting.people)
        told = (
            self._desk.texts.kind(MeetingKind(meeting.kind)),
            meeting.place if meeting.place != meeting.title else "",
            people if meeting.title else "",
            self.tr("%n new people", "", new) if new else "",
        )
        return " · ".join(filter(None, told))

    def _people(self, line: _Line) -> str:
        names = [each.name for each in line.meeting.people]
        more = len(names) - _NAMED
        if more > 1:
            return self.tr("{names} and %n others", "", more).format(
                names=", ".join(names[:_NAMED])
            )
        return ", ".join(names)

    def _day(self, line: _Line) -> str:
        return formats.day(self._desk.speech.locale, Day(line.meeting.on))

    def _sentence(self, line: _Line) -> str:
        told = (self._title(line), self._day(line), self._second(line))
        return ", ".join((*told, self.tr("Left out")) if line.out else told)

    def _fit(self) -> None:
        px = self._desk.theme.px
        self._column.setSpacing(px(8))
        height = self.view.row_heights()[0] * min(_ROWS, max(1, len(self._meetings)))
        self.view.setFixedHeight(height)
