"""Puts what holds of a card onto the card and the foot: words, acts, what was chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from netkeeper.domain.requests.review import Choice
from netkeeper.ui.review.acts import TOLD, WHEN, Act, CardActs
from netkeeper.ui.review.card_words import CardWords
from netkeeper.ui.wording import formats

if TYPE_CHECKING:
    from netkeeper.services.review_cards import CardFacts
    from netkeeper.ui.desk import Desk
    from netkeeper.ui.review.session_at import SessionAt
    from netkeeper.ui.review.session_card import SessionCard
    from netkeeper.ui.review.session_foot import SessionFoot

TAKE_BACK = "U"


class CardFace(QObject):
    """Fills one `SessionCard` and the `SessionFoot` under it.

    `mode` is what a strip of answers is open for, `WHEN` or `TOLD`; "" shows the acts. `shown`
    holds the acts or answers in sight.
    """

    def __init__(self, desk: Desk, card: SessionCard, foot: SessionFoot) -> None:
        super().__init__(card)
        self._desk = desk
        self._card, self._foot = card, foot
        self.words = CardWords(desk)
        self.acts = CardActs(desk)
        self.mode = ""
        self.shown: list[Act] = []

    def show(self, facts: CardFacts, session: SessionAt) -> None:
        """Show a card of a session."""
        said = self.words.say(facts, session.history)
        span = None
        if facts.chance is not None and facts.request is not None:
            span = self.words.span(facts.request, session.history)
        self._card.show_card(facts, said, span, self._desk.texts)
        if self.mode:
            self._show_strip(facts)
            return
        choice = session.choice_of(facts.card)
        shown = self.acts.of(facts, said.verdict) if facts.waits or choice else []
        self._show_acts(shown, self._cell_of(shown, choice))
        self._show_chosen(session, facts, choice)

    def clear(self) -> None:
        """Offer nothing: the card is gone."""
        self._show_acts([])
        self._foot.show_line("")

    def _show_acts(self, shown: list[Act], chosen: str = "") -> None:
        self.shown = shown
        self._foot.show_acts(shown, chosen=chosen, letters=self._desk.settings.single_keys)

    def _show_strip(self, facts: CardFacts) -> None:
        if self.mode == WHEN:
            self._show_acts(self.acts.when(self._desk.today))
            self._foot.show_line(self.tr("When do you want to see this again?"))
        else:
            self._show_acts(self.acts.told(facts.card.kind))
            self._foot.show_line(self.tr("What became of the request?"))

    def _cell_of(self, shown: list[Act], choice: Choice | None) -> str:
        """Return the code of the act that led to a choice."""
        if choice is None:
            return ""
        if choice is Choice.SEE_AGAIN:
            return WHEN
        return choice if choice in {act.code for act in shown} else TOLD

    def _show_chosen(self, session: SessionAt, facts: CardFacts, choice: Choice | None) -> None:
        """Say what was chosen before, and offer to take it back while that can be done."""
        if choice is None:
            self._foot.show_line("")
            return
        made = session.made_of(facts.card)
        if made is not None and made.done_on is not None:
            day = formats.day(made.done_on)
            self._foot.show_line(self.tr("Done on LinkedIn on {day}.").format(day=day))
            return
        words = self.acts.verb(facts, choice)
        if made is not None and made.until is not None:
            day = formats.day(made.until)
            words = self.tr("{choice} (back on {day})").format(choice=words, day=day)
        keys = TAKE_BACK if self._desk.settings.single_keys else ""
        said = self.tr("Chosen: {choice}").format(choice=words)
        self._foot.show_line(said, self.tr("Take back"), keys)
