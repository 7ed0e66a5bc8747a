"""Say what a row shows of a sent request, and what a screen reader says of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from netkeeper.domain.invitations import State, StateCertainty
from netkeeper.ui.known import shape_of, work_of
from netkeeper.ui.lists.faces import DiscFace, RowFace
from netkeeper.ui.look.verdicts import state_icon, state_tone
from netkeeper.ui.wording import formats

if TYPE_CHECKING:
    from netkeeper.domain.lines import InvitationLine
    from netkeeper.ui.desk import Desk
    from netkeeper.ui.sent.acts import SentActs
    from netkeeper.ui.sent.source import SentLine


class SentFaces(QObject):
    """Rows of sent requests in the language in force."""

    def __init__(self, desk: Desk, acts: SentActs) -> None:
        super().__init__(desk)
        self._desk = desk
        self._acts = acts

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
            actions=self._acts.of(one.state),
        )

    def second(self, line: SentLine) -> str:
        """Return the second line: why one writes, how long one waits, or how long it took."""
        one = line.request
        if one.state is State.DRAFT:
            return self._met(line) or work_of(one.position, one.company)
        if one.state is State.PENDING:
            parts = (self._age(one), self._chance(one) or self._bare(one))
            return " · ".join(filter(None, parts))
        days = (one.state_on - one.on).days
        took = formats.days(days)
        if one.state is State.ACCEPTED:
            accepted = self.tr("Accepted after {days}").format(days=took)
            return accepted if days > 0 else self.tr("Accepted the same day")
        return self.tr("After {days}").format(days=took) if days > 0 else self.tr("The same day")

    def _bare(self, one: InvitationLine) -> str:
        """Return that a pending request bears no note, if so."""
        return self.tr("without a note") if one.state is State.PENDING and not one.note else ""

    def _age(self, one: InvitationLine) -> str:
        return formats.waited(max(0, (self._desk.today - one.on).days))

    def _chance(self, one: InvitationLine) -> str:
        """Return the chance that a pending request is accepted, once the past was read."""
        now, today = self._desk.standing.now, self._desk.today
        if now is None:
            return ""
        chance = now.history.chance_of(one.on, today)
        return self._desk.texts.sentence("review.chance", value=chance.value)

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
        parts = (one.name, one.company, self.state(one), self.second(line), self._bare(one))
        return ", ".join(dict.fromkeys(filter(None, parts)))

    def _met(self, line: SentLine) -> str:
        if line.met is None:
            return ""
        when = formats.near_day(line.met.day, self._desk.today)
        return " · ".join(filter(None, (formats.capital(when), line.met.title)))

    def _day(self, one: InvitationLine) -> str:
        on = one.on if one.state in {State.DRAFT, State.PENDING} else one.state_on
        return formats.near_day(on, self._desk.today)
