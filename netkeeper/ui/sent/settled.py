"""A request that was sent: where it stands, how that is known, and its note."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from netkeeper.domain.invitations import State
from netkeeper.ui.judgement.note_card import NoteCard
from netkeeper.ui.judgement.verdict_card import VerdictCard
from netkeeper.ui.look.verdicts import state_icon, state_tone
from netkeeper.ui.widgets.fact_list import Fact, FactList
from netkeeper.ui.widgets.laying_out import column_of, keep_space
from netkeeper.ui.widgets.section_head import SectionHead
from netkeeper.ui.wording import formats

if TYPE_CHECKING:
    from netkeeper.domain.invitations import Invitation, StateStep
    from netkeeper.ui.desk import Desk

_LABELS = 128


class SentState(QWidget):
    """State, history and note of a request."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        theme = desk.theme
        self.card = VerdictCard(theme)
        self.note_head = SectionHead(theme)
        self.note = NoteCard(theme)
        self.history_head = SectionHead(theme)
        self.history = FactList(theme, gap=4, column=_LABELS)
        parts = (self.card, self.note_head, self.note, self.history_head, self.history)
        column_of(theme, parts, self, gap=8).addStretch(1)
        for head in (self.note_head, self.history_head):
            keep_space(theme, head, margins=(0, 6, 0, 0))

    def show_request(self, one: Invitation) -> None:
        """Show a request that was sent."""
        self.card.say(self._sentence(one), self._reason(one), state_icon(one.state),
                      state_tone(one.state))  # fmt: skip
        self.note_head.set_title(self.tr("Your note"))
        self.note_head.setVisible(bool(one.note))
        self.note.show_note(one.note, self.tr("Your note"))
        self.history_head.set_title(self.tr("History"))
        self.history.show_facts([self._step(one, each) for each in one.steps])

    def _sentence(self, one: Invitation) -> str:
        if one.state is State.PENDING:
            age = max(0, one.age_days(self._desk.today))
            if not age:
                return self.tr("Pending since today.")
            return self.tr("Pending for {days}.").format(days=formats.days(age))
        word = self._desk.texts.state(one.state, one.direction)
        day = formats.day(one.state_on)
        return self.tr("{state} on {day}.").format(state=word, day=day)

    def _reason(self, one: Invitation) -> str:
        settings = self._desk.settings
        again = one.reinvite_from(settings.cooling_days)
        if again is not None:
            day = formats.day(again)
            return self.tr("A new request can be sent from {day}.").format(day=day)
        if one.state is State.PENDING:
            asked = self.tr("What became of it? LinkedIn doesn’t tell: a refusal stays pending.")
            return " ".join(filter(None, (self._chance(one), asked)))
        told = self._desk.texts.state_certainty(one.certainty)
        return self.tr("Known because: {how}. You can correct this at any time.").format(how=told)

    def _chance(self, one: Invitation) -> str:
        """Return in sentences how likely it is accepted, and on what that rests, once read."""
        now, today, texts = self._desk.standing.now, self._desk.today, self._desk.texts
        if now is None:
            return ""
        from netkeeper.texts.standing import StandingTexts  # noqa: PLC0415 - after the first paint

        words, chance = StandingTexts(texts), now.history.chance_of(one.on, today)
        value = texts.sentence("chance.value", value=chance.value)
        ground = formats.capital(words.ground(now.history))
        return f"{value} ({words.interval(chance)}). {ground}."

    def _step(self, one: Invitation, step: StateStep) -> Fact:
        """Return a state that a request had, since when, and how that is known."""
        texts = self._desk.texts
        told = texts.state_certainty(step.certainty)
        return Fact(texts.state(step.state, one.direction), formats.day(step.on), f"· {told}")

    def set_narrow(self, narrow: bool) -> None:  # noqa: FBT001 - a Qt-like slot
        """Fit little room."""
        self.card.set_narrow(narrow)
