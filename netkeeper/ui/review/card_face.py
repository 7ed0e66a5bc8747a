"""Puts what holds of a card onto the card: its words, its acts, what was chosen."""

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

TAKE_BACK = "U"


class CardFace(QObject):
    """Fills one `SessionCard`.

    `mode` is what a strip of answers is open for, `WHEN` or `TOLD`; "" shows the acts. `shown`
    holds the acts or answers in sight.
    """

    def __init__(self, desk: Desk, card: SessionCard) -> None:
        super().__init__(card)
        self._desk = desk
        self._card = card
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
        choice = session.choice_of(facts.card)
        if self.mode:
            self._show_strip(facts)
        else:
            shown = self.acts.of(facts, said.verdict)
            chosen = self._cell_of(shown, choice)
            nothing = not facts.waits and choice is None
            self._show_acts([] if nothing else shown, chosen)
        self._show_chosen(session, facts, choice)

    def _show_acts(self, shown: list[Act], chosen: str = "", question: str = "") -> None:
        self.shown = shown
        letters = self._desk.settings.single_keys
        self._card.show_acts(shown, chosen=chosen, letters=letters, question=question)

    def _show_strip(self, facts: CardFacts) -> None:
        if self.mode == WHEN:
            shown = self.acts.when(self._desk.today)
            self._show_acts(shown, question=self.tr("When do you want to see this again?"))
        else:
            shown = self.acts.told(facts.card.kind)
            self._show_acts(shown, question=self.tr("What became of the request?"))

    def _cell_of(self, shown: list[Act], choice: Choice | None) -> str:
        """Return the code of the act that led to a choice."""
        if choice is None:
            return ""
        if choice is Choice.SEE_AGAIN:
            return WHEN
        return choice if choice in {act.code for act in shown} else TOLD

    def _show_chosen(self, session: SessionAt, facts: CardFacts, choice: Choice | None) -> None:
        made = session.made_of(facts.card)
        if choice is None or self.mode:
            self._card.show_chosen("", "", "")
            return
        words, locale = self.acts.verb(facts, choice), self._desk.speech.locale
        if made is not None and made.done_on is not None:
            day = formats.day(locale, made.done_on)
            self._card.show_chosen(self.tr("Done on LinkedIn on {day}.").format(day=day), "", "")
            return
        if made is not None and made.until is not None:
            day = formats.day(locale, made.until)
            words = self.tr("{choice} (back on {day})").format(choice=words, day=day)
        keys = TAKE_BACK if self._desk.settings.single_keys else ""
        said = self.tr("Chosen: {choice}").format(choice=words)
        self._card.show_chosen(said, self.tr("Take back"), keys)
