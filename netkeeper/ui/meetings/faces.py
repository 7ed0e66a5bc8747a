"""Say what rows show of meetings and of who was there, and what a screen reader says of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from netkeeper.domain.days import Day, Precision
from netkeeper.ui.known import KIND_ICONS
from netkeeper.ui.lists.faces import DiscFace, RowAction, RowFace
from netkeeper.ui.look.discs import Standing
from netkeeper.ui.people.entry_faces import people_among
from netkeeper.ui.people.faces import PersonFaces
from netkeeper.ui.wording import formats

if TYPE_CHECKING:
    from netkeeper.domain.lines import MeetingLine, PersonLine
    from netkeeper.ui.desk import Desk


class MeetingFaces(QObject):
    """Rows of meetings in the language in force."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk

    def face(self, line: MeetingLine) -> RowFace:
        """Return what is painted of a meeting."""
        first, second = self._when(line.day)
        return RowFace(
            title=self.title(line),
            subtitle=self.second(line),
            disc=DiscFace(shape=Standing.FILLED, icon=KIND_ICONS[line.kind]),
            right=first,
            right_small=second,
        )

    def title(self, line: MeetingLine) -> str:
        """Return what the meeting is called, or with whom it was."""
        return (
            line.event
            or line.topic
            or line.place
            or people_among(self._desk, line)
            or self._desk.texts.kind(line.kind)
        )

    def second(self, line: MeetingLine) -> str:
        """Return with whom, where and how, without what the title says already.

        Where there is little room the end is cut: how they met the disc's icon says too.
        """
        title = self.title(line)
        told = (people_among(self._desk, line), line.place, self._desk.texts.kind(line.kind))
        return " · ".join(each for each in told if each not in ("", title))

    def sentence(self, line: MeetingLine) -> str:
        """Return a meeting as a screen reader says it."""
        return ", ".join((self.title(line), self.second(line), formats.whole_day(line.day)))

    def header(self, key: object) -> str:
        """Return the words over a month's meetings."""
        assert isinstance(key, Day)  # noqa: S101 - the source's own keys
        if key.precision is Precision.YEAR:
            return str(key.on.year)
        return formats.month(key.on)

    def _when(self, day: Day) -> tuple[str, str]:
        """Return a day under its month's header, and the day of the week; neither if unknown."""
        today = self._desk.today
        if day.precision is not Precision.DAY:
            return "", ""
        near = 0 <= (today - day.on).days <= 1
        words = formats.near_day(day, today) if near else formats.day_of_year(day)
        return words, formats.weekday(day.on)


class AttendeeFaces(QObject):
    """Rows of people that lead to their page."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        # Not a base: Qt looks a text's plural up under the name of its own class alone.
        self._faces = PersonFaces(desk)

    def face(self, line: PersonLine) -> RowFace:
        """Return what is painted of a person."""
        return self._faces.face(line)._replace(actions=(RowAction("open", self.tr("Open"), "↵"),))

    def sentence(self, line: PersonLine) -> str:
        """Return a person as a screen reader says it."""
        return self._faces.sentence(line)
