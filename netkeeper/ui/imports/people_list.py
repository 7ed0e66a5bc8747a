"""Lists whom an address book adds, and of whom it says something new."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.domain.naming.names import initials, split_name
from netkeeper.domain.values import frozen
from netkeeper.ui.imports.preview_list import PreviewList
from netkeeper.ui.lists.faces import DiscFace, RowFace
from netkeeper.ui.look.discs import Standing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netkeeper.services.imports.report import Newcomer, PeopleReport
    from netkeeper.ui.desk import Desk


@frozen
class _Line:
    """Somebody as the list shows them."""

    id: int
    whom: Newcomer


class PeopleList(PreviewList):
    """The new ones first, then those of the record."""

    def __init__(self, desk: Desk) -> None:
        self._people: tuple[Newcomer, ...] = ()
        super().__init__(desk)

    def show_report(self, report: PeopleReport | None, *, done: bool) -> None:
        """Show the people of a report; nothing without one."""
        self._people = report.people if report is not None else ()
        self.show_lines()
        if report is not None:
            title = self.tr("People added or completed")
            if not done:
                title = self.tr("People to be added or completed")
            more = report.count - len(self._people)
            words = self.tr("And %Ln more", "", more) if more > 0 else ""
            self.say(title, self.figure(report.count), words)

    def count(self) -> int:
        """Return how many people are shown."""
        return len(self._people)

    def lines(self, ids: Sequence[int]) -> list[_Line]:
        """Return some of the people."""
        return [_Line(each, self._people[each]) for each in ids]

    def face_of(self, line: _Line) -> RowFace:
        """Return what is painted of somebody."""
        whom = line.whom
        shape = Standing.DASHED if whom.new else Standing.FILLED
        return RowFace(
            title=whom.name,
            subtitle=whom.about,
            disc=DiscFace(initials(*split_name(whom.name), whom.name), shape),
            right=self.tr("New") if whom.new else self.tr("Completed"),
        )
