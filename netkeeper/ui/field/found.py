"""What a search found, as a list of three groups: people, meetings, requests."""

from __future__ import annotations

from array import array
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from netkeeper.domain.lines import InvitationLine, MeetingLine, PersonLine
from netkeeper.domain.values import frozen
from netkeeper.services.search import SHOWN
from netkeeper.ui.known import shape_of
from netkeeper.ui.lists.faces import DiscFace, RowFace
from netkeeper.ui.lists.source import Section
from netkeeper.ui.look.verdicts import state_icon, state_tone
from netkeeper.ui.meetings.faces import MeetingFaces
from netkeeper.ui.people.faces import PersonFaces
from netkeeper.ui.wording import formats

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netkeeper.services.first import First
    from netkeeper.services.search import Glance
    from netkeeper.ui.desk import Desk

HitLine = PersonLine | MeetingLine | InvitationLine


class Group(StrEnum):
    """The groups in the order shown."""

    PEOPLE = "people"
    SIMILAR = "similar"  # people, where the words themselves found nothing
    MEETINGS = "meetings"
    REQUESTS = "requests"


@frozen
class Hit:
    """One row; `id` is its place, for ids of three kinds would clash."""

    id: int
    line: HitLine

    @property
    def target(self) -> tuple[str, int]:
        """Return the page that shows it, and its id there."""
        if isinstance(self.line, PersonLine):
            return "people", self.line.id
        if isinstance(self.line, MeetingLine):
            return "meetings", self.line.id
        return self.line.direction.value, self.line.id


class Hits:
    """What was found, as a source of a list."""

    def __init__(self, found: Glance) -> None:
        self._hits: list[Hit] = []
        self._sections: list[Section] = []
        self._add(Group.SIMILAR if found.similar else Group.PEOPLE, found.people)
        self._add(Group.MEETINGS, found.meetings)
        self._add(Group.REQUESTS, found.invitations)

    def _add(
        self,
        group: Group,
        first: First[PersonLine] | First[MeetingLine] | First[InvitationLine],
    ) -> None:
        if first.lines:
            key = (group, first.count if first.count <= SHOWN else None)
            self._sections.append(Section(len(self._hits), key))
        for line in first.lines:
            self._hits.append(Hit(len(self._hits), line))

    def ids(self) -> array[int]:
        """Return the places."""
        return array("q", range(len(self._hits)))

    def sections(self) -> Sequence[Section]:
        """Return the headers."""
        return self._sections

    def lines(self, ids: Sequence[int]) -> Sequence[Hit]:
        """Return some hits."""
        return [self._hits[each] for each in ids]


class HitFaces(QObject):
    """Rows of hits in the language in force."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._people = PersonFaces(desk)
        self._meetings = MeetingFaces(desk)

    def face(self, hit: Hit) -> RowFace:
        """Return what is painted of a hit."""
        if isinstance(hit.line, PersonLine):
            return self._people.face(hit.line)
        if isinstance(hit.line, MeetingLine):
            on = formats.short_day(hit.line.day, self._desk.today)
            return self._meetings.face(hit.line)._replace(right=on, right_small="")
        return self._request(hit.line)

    def title(self, hit: Hit) -> str:
        """Return a hit's name."""
        return (
            self._meetings.title(hit.line) if isinstance(hit.line, MeetingLine) else hit.line.name
        )

    def sentence(self, hit: Hit) -> str:
        """Return a hit as a screen reader says it."""
        if isinstance(hit.line, PersonLine):
            return self._people.sentence(hit.line)
        if isinstance(hit.line, MeetingLine):
            return self._meetings.sentence(hit.line)
        return self._request(hit.line).sentence()

    def header(self, key: object) -> str:
        """Return the words over a group, with how many there are."""
        group, count = key if isinstance(key, tuple) else (key, 0)
        return f"{self._name(group)} · {self.counted(count)}"

    def _name(self, group: Group) -> str:
        if group is Group.PEOPLE:
            return self.tr("People")
        if group is Group.SIMILAR:
            return self.tr("Similar names")
        return self.tr("Meetings") if group is Group.MEETINGS else self.tr("Requests")

    def counted(self, count: int | None) -> str:
        """Return how many there are; None is more than are counted."""
        if count is None:
            return self.tr("more than {count}").format(count=formats.number(SHOWN))
        return formats.number(count)

    def _request(self, line: InvitationLine) -> RowFace:
        texts = self._desk.texts
        direction = texts.direction(line.direction)
        return RowFace(
            title=line.name,
            subtitle=" · ".join(filter(None, (direction, line.company))),
            disc=DiscFace(line.initials, shape_of(line.acquaintance)),
            right=texts.state(line.state, line.direction),
            right_icon=state_icon(line.state),
            right_tone=state_tone(line.state),
            right_small=formats.short_day(line.state_on, self._desk.today),
        )
