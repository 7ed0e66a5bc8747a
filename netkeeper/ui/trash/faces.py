"""Say what a row of the trash shows, and what a screen reader says of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from netkeeper.domain.days import parse_iso
from netkeeper.domain.trash import Kind
from netkeeper.ui.lists.faces import DiscFace, RowFace
from netkeeper.ui.look.discs import Standing
from netkeeper.ui.wording import formats

if TYPE_CHECKING:
    from netkeeper.domain.trash import ThrownLine
    from netkeeper.ui.desk import Desk

_ICONS = {
    Kind.PERSON: "user",
    Kind.MEETING: "calendar-days",
    Kind.INVITATION: "send",
    Kind.CONSENT: "file-check",
    Kind.FOLLOW_UP: "bell",
    Kind.INTRODUCTION: "users",
    Kind.RESTRICTION: "ban",
}


class TrashFaces(QObject):
    """Rows of things thrown away, in the language in force."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk

    def face(self, line: ThrownLine) -> RowFace:
        """Return what is painted of a thing."""
        return RowFace(
            title=self.title(line),
            subtitle=self.second(line),
            disc=DiscFace(shape=Standing.DASHED, icon=_ICONS[line.kind]),
            right=self.thrown_on(line),
        )

    def title(self, line: ThrownLine) -> str:
        """Return what the thing is called."""
        if line.kind is Kind.CONSENT:
            return formats.capital(self._desk.texts.sentence(f"basis.{line.title}"))
        if line.kind is Kind.INTRODUCTION:
            return f"{line.title} → {line.about}"
        return line.title or line.about or self.kind(line.kind)

    def second(self, line: ThrownLine) -> str:
        """Return what kind of thing it is, about whom, and its day."""
        about = "" if line.kind is Kind.INTRODUCTION else line.about
        told = self.kind(line.kind), about if about != self.title(line) else "", self.day(line)
        return " · ".join(filter(None, told))

    def day(self, line: ThrownLine) -> str:
        """Return the thing's own day, if it has one."""
        if line.day is None:
            return ""
        return formats.day(parse_iso(line.day))

    def along(self, line: ThrownLine) -> str:
        """Return what comes back with somebody."""
        counts = (
            self.tr("%Ln meetings", "", line.meetings) if line.meetings else "",
            self.tr("%Ln requests", "", line.requests) if line.requests else "",
        )
        what = ", ".join(filter(None, counts))
        return self.tr("Comes back too: {what}").format(what=what) if what else ""

    def thrown_on(self, line: ThrownLine) -> str:
        """Return the day it was thrown away, for a narrow column."""
        on = line.at.astimezone().date()
        return formats.near_day(on, self._desk.today)

    def sentence(self, line: ThrownLine) -> str:
        """Return a thing as a screen reader says it."""
        return ", ".join((self.title(line), self.second(line), self.thrown_on(line)))

    def told(self) -> dict[Kind, str]:
        """Return what each kind of thing is called; meant for another thread."""
        return {each: self.kind(each) for each in Kind}

    def kind(self, kind: Kind) -> str:
        """Return what kind of thing it is."""
        return {
            Kind.PERSON: self.tr("Person"),
            Kind.MEETING: self.tr("Meeting"),
            Kind.INVITATION: self.tr("Request"),
            Kind.CONSENT: self.tr("Consent"),
            Kind.FOLLOW_UP: self.tr("Follow-up"),
            Kind.INTRODUCTION: self.tr("Introduction"),
            Kind.RESTRICTION: self.tr("Restriction by LinkedIn"),
        }[kind]
