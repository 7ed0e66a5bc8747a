"""Say what the rows of the first page show: one word or one flat action, at hand all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from netkeeper.domain.received import Verdict
from netkeeper.ui import formats
from netkeeper.ui.known import shape_of, work_of
from netkeeper.ui.lists.faces import DiscFace, RowAction, RowFace
from netkeeper.ui.verdicts import verdict_icon, verdict_tone

if TYPE_CHECKING:
    from netkeeper.domain.lines import FollowUpLine, InvitationLine
    from netkeeper.services.today import ToDecide, ToInvite
    from netkeeper.ui.desk import Desk


class TodayFaces(QObject):
    """Rows of the first page in the language in force."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk

    def to_decide(self, each: ToDecide) -> RowFace:
        """Return a request with its verdict; at hand, the advised action first."""
        line, judged = each.line, each.judgement
        verdict = judged.verdict
        accept = RowAction("accept", self.tr("Accept"), "A", advised=verdict is Verdict.ACCEPT)
        ask = RowAction("ask", self.tr("Ask first"), "Q", advised=verdict is Verdict.ASK)
        decline = RowAction("decline", self.tr("Decline"), "D", advised=verdict is Verdict.DECLINE)
        later = RowAction("later", self.tr("Later"), "L")
        shown = {
            Verdict.ACCEPT: (accept, decline, later),
            Verdict.ASK: (ask, accept, later),
            Verdict.DECLINE: (decline, accept, later),
        }
        return RowFace(
            title=line.name,
            subtitle=self.evidence(each),
            disc=DiscFace(line.initials, shape_of(line.acquaintance)),
            right=self._desk.texts.verdict(verdict),
            right_icon=verdict_icon(verdict),
            right_tone=verdict_tone(verdict),
            actions=shown[verdict],
        )

    def evidence(self, each: ToDecide) -> str:
        """Return the first finding, which the verdict rests on, as a line."""
        return self._desk.texts.what(each.judgement.findings[0]).removesuffix(".")

    def to_invite(self, each: ToInvite) -> RowFace:
        """Return somebody met and not invited, with the meeting."""
        write = RowAction(
            "write", self.tr("Write the invitation"), "I", advised=True, icon="pencil"
        )
        meeting = RowAction("open", self.tr("Open"), "Enter")
        return RowFace(
            title=each.line.name,
            subtitle=self.meeting(each) or work_of(each.line.position, each.line.company),
            disc=DiscFace(each.line.initials, shape_of(each.line.acquaintance)),
            rest=write,
            actions=(write, meeting),
        )

    def meeting(self, each: ToInvite) -> str:
        """Return the last meeting in words: when, what, about what."""
        met = each.last_meeting
        if met is None:
            return ""
        when = formats.near_day(self._desk.speech.locale, met.day, self._desk.today)
        parts = (formats.capital(when), met.event or met.place, met.topic)
        return " · ".join(dict.fromkeys(filter(None, parts)))

    def long_pending(self, line: InvitationLine) -> RowFace:
        """Return a sent request that has been pending for long."""
        withdraw = RowAction("withdraw", self.tr("Withdraw"), "W", advised=True, icon="undo-2")
        keep = RowAction("keep", self.tr("Keep"), "K")
        return RowFace(
            title=line.name,
            subtitle=self.waited(line),
            disc=DiscFace(line.initials, shape_of(line.acquaintance)),
            rest=withdraw,
            actions=(withdraw, keep),
        )

    def waited(self, line: InvitationLine) -> str:
        """Return how long a request has been pending."""
        when = formats.from_today(max(0, (self._desk.today - line.on).days))
        return self.tr("Sent {when}").format(when=when)

    def follow_up(self, line: FollowUpLine) -> RowFace:
        """Return something to do about a person."""
        done = RowAction("done", self.tr("Done"), "X", advised=True, icon="check")
        later = RowAction("snooze", self.tr("In a week"), "S")
        return RowFace(
            title=line.name or line.what,
            subtitle=self.due(line),
            disc=DiscFace(line.initials, shape_of(line.acquaintance)),
            rest=done,
            actions=(done, later),
        )

    def due(self, line: FollowUpLine) -> str:
        """Return when a follow-up is due, and what it is."""
        when = formats.from_today((self._desk.today - line.due_on).days)
        what = line.what if line.name else ""
        said = self.tr("Due {when}").format(when=when)
        return " · ".join(filter(None, (what, said)))
