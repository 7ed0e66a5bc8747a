"""Say what a row of the review shows: which way, since when, and what one may do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from netkeeper.domain.invitations import Direction, State
from netkeeper.ui.known import shape_of, work_of
from netkeeper.ui.lists.faces import DiscFace, RowAction, RowFace
from netkeeper.ui.look.verdicts import state_icon, state_tone
from netkeeper.ui.wording import formats

if TYPE_CHECKING:
    from datetime import date

    from netkeeper.domain.lines import InvitationLine
    from netkeeper.ui.desk import Desk
    from netkeeper.ui.sent.source import SentLine


class ReviewFaces(QObject):
    """Rows of the review in the language in force."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk

    def face(self, line: SentLine) -> RowFace:
        """Return what is painted of a request: its state, and its age in full."""
        one = line.request
        return RowFace(
            title=one.name,
            subtitle=self._second(line),
            disc=DiscFace(one.initials, shape_of(one.acquaintance)),
            right=formats.days(self.age(one)),
            right_small=formats.short_day(
                self._desk.speech.locale, self._since(one), self._desk.today
            ),
            right_icon=state_icon(one.state),
            right_tone=state_tone(one.state),
            actions=self.actions(one),
        )

    def age(self, one: InvitationLine) -> int:
        """Return for how many days a request has been in its state."""
        return max(0, (self._desk.today - self._since(one)).days)

    def sentence(self, line: SentLine) -> str:
        """Return a request as a screen reader says it."""
        one, texts = line.request, self._desk.texts
        state = texts.state(one.state, one.direction)
        direction = texts.direction(one.direction)
        parts = (one.name, direction, state, formats.days(self.age(one)), self._second(line))
        return ", ".join(filter(None, parts))

    def actions(self, one: InvitationLine) -> tuple[RowAction, ...]:
        """Return what can be done with a request, as its menu lists it."""
        if one.direction is Direction.RECEIVED or one.state is not State.PENDING:
            return (RowAction("open", self.tr("Open"), "Enter"),)
        return (
            RowAction("withdraw", self.tr("Withdraw"), "W", advised=True),
            RowAction("keep", self.tr("Keep"), "K"),
            RowAction("accepted", self.tr("It was accepted"), "X"),
            RowAction("declined", self.tr("It was declined")),
            RowAction("unknown_to_them", self.tr("They say they don’t know me")),
            RowAction("expired", self.tr("It expired")),
        )

    def _since(self, one: InvitationLine) -> date:
        return one.on if one.state is State.PENDING else one.state_on

    def _second(self, line: SentLine) -> str:
        one = line.request
        if line.met is not None and line.met.title:
            day = formats.near_day(self._desk.speech.locale, line.met.day, self._desk.today)
            return f"{formats.capital(day)} · {line.met.title}"
        return work_of(one.position, one.company) or self.tr("No meeting recorded")
