"""Lists whom an address book adds, and of whom it says something new."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.domain.naming.names import initials, split_name
from netkeeper.ui.imports.preview_list import PreviewList
from netkeeper.ui.lists.faces import DiscFace, RowFace
from netkeeper.ui.look.discs import Standing

if TYPE_CHECKING:
    from netkeeper.services.imports.report import Newcomer, PeopleReport


class PeopleList(PreviewList):
    """The new ones first, then those of the record."""

    def show_report(self, report: PeopleReport | None, *, done: bool) -> None:
        """Show the people of a report; nothing without one."""
        self.show_things(report.people if report is not None else ())
        if report is not None:
            title = self.tr("People added or completed")
            if not done:
                title = self.tr("People to be added or completed")
            more = report.count - len(report.people)
            words = self.tr("And %Ln more", "", more) if more > 0 else ""
            self.say(title, self.figure(report.count), words)

    def face_of(self, whom: Newcomer) -> RowFace:
        """Return what is painted of somebody."""
        shape = Standing.DASHED if whom.new else Standing.FILLED
        return RowFace(
            title=whom.name,
            subtitle=whom.about,
            disc=DiscFace(initials(*split_name(whom.name), whom.name), shape),
            right=self.tr("New") if whom.new else self.tr("Completed"),
        )
