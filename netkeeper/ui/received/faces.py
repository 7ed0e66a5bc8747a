"""Say what a row shows of a received request, and what a screen reader says of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from netkeeper.domain.invitations import State
from netkeeper.ui.known import shape_in, work_of
from netkeeper.ui.lists.faces import DiscFace, RowAction, RowFace
from netkeeper.ui.look.verdicts import state_icon, state_tone, verdict_icon, verdict_tone
from netkeeper.ui.wording import formats

if TYPE_CHECKING:
    from netkeeper.domain.invitations import Invitation
    from netkeeper.domain.lines import InvitationLine
    from netkeeper.ui.desk import Desk
    from netkeeper.ui.judgement.advised import Advised
    from netkeeper.ui.look.tokens import Tone


class ReceivedFaces(QObject):
    """Rows of received requests in the language in force."""

    def __init__(self, desk: Desk, advised: Advised) -> None:
        super().__init__(desk)
        self._desk = desk
        self._advised = advised

    def face(self, line: InvitationLine) -> RowFace:
        """Return what is painted of a request: its verdict or state, and its age."""
        word, icon, tone = self._right(line)
        judged = self._advised.of(line.id) if line.state is State.PENDING else None
        return RowFace(
            title=line.name,
            subtitle=work_of(line.position, line.company),
            disc=DiscFace(line.initials, shape_in(judged, line)),
            right=word,
            right_icon=icon,
            right_tone=tone,
            right_small=self._small(line),
            actions=self.actions(line),
        )

    def actions(self, line: InvitationLine | Invitation) -> tuple[RowAction, ...]:
        """Return what can be done with a request, as its menu lists it."""
        if line.state is not State.PENDING:
            return self._corrections(line.state)
        later = RowAction("later", self.tr("Later"), "L")
        if line.set_aside_on is not None:
            later = RowAction("take_up", self.tr("Decide now"), "L")
        return (
            RowAction("accept", self.tr("Accept"), "A"),
            RowAction("decline", self.tr("Decline quietly"), "D"),
            RowAction("ask", self.tr("Ask first"), "Q"),
            later,
            RowAction("meeting", self.tr("Log the meeting"), "M"),
            RowAction("report", self.tr("Mark as reported to LinkedIn")),
        )

    def _corrections(self, state: State) -> tuple[RowAction, ...]:
        all_of_them = {
            State.ACCEPTED: RowAction("accept", self.tr("Mark as accepted"), "A"),
            State.DECLINED: RowAction("decline", self.tr("Mark as declined"), "D"),
            State.PENDING: RowAction("reopen", self.tr("Decide again"), "L"),
            State.REPORTED: RowAction("report", self.tr("Mark as reported to LinkedIn")),
        }
        return tuple(act for each, act in all_of_them.items() if each is not state)

    def sentence(self, line: InvitationLine) -> str:
        """Return a request as a screen reader says it."""
        age = self.tr("received {when}").format(when=formats.from_today(self._age(line)))
        parts = (line.name, line.company, age, self._right(line)[0])
        return ", ".join(filter(None, parts))

    def _right(self, line: InvitationLine) -> tuple[str, str, Tone | None]:
        texts = self._desk.texts
        if line.state is not State.PENDING:
            word = texts.state(line.state, line.direction)
            return word, state_icon(line.state), state_tone(line.state)
        if line.asked_on is not None:
            return self.tr("asked"), "", None
        if line.set_aside_on is not None:
            return self.tr("later"), "", None
        judged = self._advised.of(line.id)
        if judged is None:
            return "", "", None
        verdict = judged.verdict
        return texts.verdict(verdict), verdict_icon(verdict), verdict_tone(verdict)

    def _small(self, line: InvitationLine) -> str:
        if line.state is not State.PENDING:
            return formats.short_day(line.state_on, self._desk.today)
        return formats.age(self._age(line))

    def _age(self, line: InvitationLine) -> int:
        return max(0, (self._desk.today - line.on).days)
