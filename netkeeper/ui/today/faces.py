"""Say what the rows of the first page show: one word or one flat action, at hand all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from netkeeper.ui.known import shape_in, shape_of, work_of
from netkeeper.ui.lists.faces import DiscFace, RowAction, RowFace
from netkeeper.ui.look.discs import Standing
from netkeeper.ui.look.verdicts import verdict_icon, verdict_tone
from netkeeper.ui.wording import formats

if TYPE_CHECKING:
    from netkeeper.domain.lines import ConsentLine, FollowUpLine, InvitationLine
    from netkeeper.domain.requests.received import Verdict
    from netkeeper.services.today import ToInvite
    from netkeeper.ui.desk import Desk
    from netkeeper.ui.judgement.advised import Advised

# By the verdict's own word: its module is not needed before the first paint.
_SHOWN = {
    "accept": ("accept", "decline", "later"),
    "ask": ("ask", "accept", "later"),
    "decline": ("decline", "accept", "later"),
}

_NOBODY = DiscFace(shape=Standing.PLAIN, icon="bell")  # a follow-up that is about no person


class TodayFaces(QObject):
    """Rows of the first page in the language in force."""

    def __init__(self, desk: Desk, advised: Advised) -> None:
        super().__init__(desk)
        self._desk = desk
        self._advised = advised

    def to_decide(self, line: InvitationLine) -> RowFace:
        """Return a request with its verdict; at hand, the advised action first."""
        judged = self._advised.of(line.id)
        disc = DiscFace(line.initials, shape_in(judged, line))
        if judged is None:
            return RowFace(line.name, work_of(line.position, line.company), disc)
        verdict = judged.verdict
        acts = {each.code: each for each in self.decisions(verdict)}
        return RowFace(
            title=line.name,
            subtitle=self._desk.texts.what(judged.findings[0]).removesuffix("."),
            disc=disc,
            right=self._desk.texts.verdict(verdict),
            right_icon=verdict_icon(verdict),
            right_tone=verdict_tone(verdict),
            actions=tuple(acts[code] for code in _SHOWN[verdict]),
        )

    def decisions(self, advised: Verdict | None = None) -> tuple[RowAction, ...]:
        """Return everything that can be decided on a request."""
        return (
            RowAction("accept", self.tr("Accept"), "A", advised=advised == "accept"),
            RowAction("ask", self.tr("Ask first"), "Q", advised=advised == "ask"),
            RowAction("decline", self.tr("Decline"), "D", advised=advised == "decline"),
            RowAction("later", self.tr("Later"), "L"),
        )

    def to_invite(self, each: ToInvite) -> RowFace:
        """Return somebody met and not invited, with the meeting."""
        write = RowAction(
            "write", self.tr("Write the invitation"), "I", icon="pencil", advised=True
        )
        return RowFace(
            title=each.line.name,
            subtitle=self._meeting(each) or work_of(each.line.position, each.line.company),
            disc=DiscFace(each.line.initials, shape_of(each.line.acquaintance)),
            rest=write,
            actions=(write,),
        )

    def _meeting(self, each: ToInvite) -> str:
        """Return the last meeting in words: when, what, about what."""
        met = each.last_meeting
        if met is None:
            return ""
        when = formats.near_day(met.day, self._desk.today)
        parts = (formats.capital(when), met.event or met.place, met.topic)
        return " · ".join(dict.fromkeys(filter(None, parts)))

    def long_pending(self, line: InvitationLine) -> RowFace:
        """Return a sent request that has been pending for long."""
        withdraw = RowAction("withdraw", self.tr("Withdraw"), "W", icon="undo-2", advised=True)
        when = formats.from_today(max(0, (self._desk.today - line.on).days))
        return RowFace(
            title=line.name,
            subtitle=self.tr("Sent {when}").format(when=when),
            disc=DiscFace(line.initials, shape_of(line.acquaintance)),
            rest=withdraw,
            actions=(withdraw, RowAction("keep", self.tr("Keep"), "K")),
        )

    def follow_up(self, line: FollowUpLine) -> RowFace:
        """Return something to do about a person."""
        done = RowAction("done", self.tr("Done"), "X", icon="check", advised=True)
        return RowFace(
            title=line.name or formats.capital(line.what),
            subtitle=self._due(line),
            disc=DiscFace(line.initials, shape_of(line.acquaintance)) if line.name else _NOBODY,
            rest=done,
            actions=(
                done,
                RowAction("snooze", self.tr("Put off"), "S"),
                RowAction("change", self.tr("Change"), "E"),
            ),
        )

    def consent(self, line: ConsentLine) -> RowFace:
        """Return a consent that ends soon: until when one may write, and on what ground."""
        renew = RowAction("renew", self.tr("Plan the renewal"), "R", icon="bell", advised=True)
        basis = self._desk.texts.sentence(f"basis.{line.basis}")
        until = formats.day(line.until)
        return RowFace(
            title=line.name,
            subtitle=self.tr("Until {day} · {basis}").format(day=until, basis=basis),
            disc=DiscFace(line.initials, shape_of(line.acquaintance)),
            rest=renew,
            actions=(renew,),
        )

    def _due(self, line: FollowUpLine) -> str:
        """Return when a follow-up is due, and what it is."""
        when = formats.from_today((self._desk.today - line.due_on).days)
        if not line.name:
            return self.tr("Follow-up due {when}").format(when=when)
        return self.tr("Follow-up due {when}: {what}").format(when=when, what=line.what)
