"""Say what a row shows of a sent request, and what a screen reader says of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from netkeeper.domain.invitations import State, StateCertainty
from netkeeper.ui import formats
from netkeeper.ui.known import shape_of, work_of
from netkeeper.ui.lists.faces import DiscFace, RowAction, RowFace
from netkeeper.ui.verdicts import state_icon, state_tone

if TYPE_CHECKING:
    from netkeeper.domain.lines import InvitationLine
    from netkeeper.ui.desk import Desk
    from netkeeper.ui.sent.source import SentLine


class SentFaces(QObject):
    """Rows of sent requests in the language in force."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk

    def face(self, line: SentLine) -> RowFace:
        """Return what is painted of a request: its state, and how long ago."""
        one = line.request
        return RowFace(
            title=one.name,
            subtitle=self.second(line),
            disc=DiscFace(one.initials, shape_of(one.acquaintance)),
            right=self.state(one),
            right_icon=state_icon(one.state),
            right_tone=state_tone(one.state),
            right_small=self._day(one),
            actions=self.actions(one),
        )

    def second(self, line: SentLine) -> str:
        """Return the second line: why one writes, how long one waits, or how long it took."""
        one = line.request
        if one.state is State.DRAFT:
            return self._met(line) or work_of(one.position, one.company)
        if one.state is State.PENDING:
            age = formats.days(max(0, (self._desk.today - one.on).days))
            return age if one.note else self.tr("{age} · without a note").format(age=age)
        took = formats.days(max(0, (one.state_on - one.on).days))
        if one.state is State.ACCEPTED:
            return self.tr("Accepted after {days}").format(days=took)
        return self.tr("After {days}").format(days=took)

    def state(self, one: InvitationLine) -> str:
        """Return the state's word; one that was deduced says so."""
        texts = self._desk.texts
        word = texts.state(one.state, one.direction)
        if one.certainty is StateCertainty.DEDUCED and one.state is not State.PENDING:
            return f"{word} ({texts.state_certainty(one.certainty)})"
        return word

    def sentence(self, line: SentLine) -> str:
        """Return a request as a screen reader says it."""
        one = line.request
        parts = (one.name, one.company, self.state(one), self.second(line))
        return ", ".join(filter(None, parts))

    def actions(self, one: InvitationLine) -> tuple[RowAction, ...]:
        """Return what can be done with a request, as its menu lists it."""
        if one.state is State.DRAFT:
            return (RowAction("mark_sent", self.tr("Mark as sent"), "Ctrl+Shift+Enter"),)
        done = {
            State.ACCEPTED: self.tr("It was accepted"),
            State.DECLINED: self.tr("It was declined"),
            State.WITHDRAWN: self.tr("I withdrew it"),
            State.UNKNOWN_TO_THEM: self.tr("They say they don’t know me"),
            State.EXPIRED: self.tr("It expired"),
            State.PENDING: self.tr("It is still pending"),
        }
        return tuple(
            RowAction(state.value, text) for state, text in done.items() if state is not one.state
        )

    def _met(self, line: SentLine) -> str:
        if line.met is None:
            return ""
        when = formats.near_day(self._desk.speech.locale, line.met.day, self._desk.today)
        return " · ".join(filter(None, (formats.capital(when), line.met.title)))

    def _day(self, one: InvitationLine) -> str:
        on = one.on if one.state in {State.DRAFT, State.PENDING} else one.state_on
        return formats.near_day(self._desk.speech.locale, on, self._desk.today)
