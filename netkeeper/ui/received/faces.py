"""Say what a row shows of a received request, and what a screen reader says of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from netkeeper.domain.invitations import State
from netkeeper.ui import formats
from netkeeper.ui.known import shape_of, work_of
from netkeeper.ui.lists.faces import DiscFace, RowAction, RowFace
from netkeeper.ui.verdicts import state_icon, state_tone, verdict_icon, verdict_tone

if TYPE_CHECKING:
    from netkeeper.domain.lines import InvitationLine
    from netkeeper.ui.desk import Desk
    from netkeeper.ui.received.source import Advised
    from netkeeper.ui.tokens import Tone


class ReceivedFaces(QObject):
    """Rows of received requests in the language in force."""

    def __init__(self, desk: Desk, advised: Advised) -> None:
        super().__init__(desk)
        self._desk = desk
        self._advised = advised

    def face(self, line: InvitationLine) -> RowFace:
        """Return what is painted of a request: its verdict or state, and its age."""
        word, icon, tone = self._right(line)
        return RowFace(
            title=line.name,
            subtitle=work_of(line.position, line.company),
            disc=DiscFace(line.initials, shape_of(line.acquaintance)),
            right=word,
            right_icon=icon,
            right_tone=tone,
            right_small=self._small(line),
            actions=self.actions(line),
        )

    def actions(self, line: InvitationLine) -> tuple[RowAction, ...]:
        """Return what can be done with a request, as its menu lists it."""
        if line.state is not State.PENDING:
            return (
                RowAction("accept", self.tr("Mark as accepted")),
                RowAction("decline", self.tr("Mark as declined")),
                RowAction("reopen", self.tr("Decide again")),
            )
        later = "reopen" if line.set_aside_on else "later"
        return (
            RowAction("accept", self.tr("Accept"), "A"),
            RowAction("decline", self.tr("Decline quietly"), "D"),
            RowAction("ask", self.tr("Ask first"), "Q"),
            RowAction(later, self.tr("Decide now") if line.set_aside_on else self.tr("Later"), "L"),
            RowAction("meeting", self.tr("Log the meeting"), "M"),
            RowAction("report", self.tr("Mark as reported to LinkedIn")),
        )

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
        verdict = self._advised.of(line.id)
        if verdict is None:
            return "", "", None
        return texts.verdict(verdict), verdict_icon(verdict), verdict_tone(verdict)

    def _small(self, line: InvitationLine) -> str:
        if line.state is not State.PENDING:
            return formats.short_day(self._desk.speech.locale, line.state_on, self._desk.today)
        return formats.age(self._age(line))

    def _age(self, line: InvitationLine) -> int:
        return max(0, (self._desk.today - line.on).days)
