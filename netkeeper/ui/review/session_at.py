"""A session under way: the cards, the one at hand, and what was chosen for each."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from netkeeper.domain.requests.review import tally
from netkeeper.services import review_session
from netkeeper.services.review_cards import read_card
from netkeeper.services.review_session import CardChoice

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from netkeeper.domain.requests.review import Card, Choice, Kind, Made
    from netkeeper.domain.silence import History
    from netkeeper.services.review_session import Queue
    from netkeeper.ui.desk import Desk


@dataclass(slots=True)
class _Kept:
    """What of a session is kept; the writer's thread adds to it as the queue goes."""

    session_id: int | None
    made: dict[Card, Made] = field(default_factory=dict)


class SessionAt(QObject):
    """Goes from card to card; a choice is shown, and the next card at hand, before it is kept.

    So no key waits for the record. What was refused, or undone, is open again.
    """

    moved = Signal()  # another card is at hand, or something else holds of it
    finished = Signal()  # past the last card

    def __init__(self, desk: Desk, queue: Queue) -> None:
        super().__init__(desk)
        self._desk = desk
        self.kinds: tuple[Kind, ...] = queue.kinds
        self.history: History = queue.history
        self._kept = _Kept(queue.session_id, {each.card: each for each in queue.made})
        made = self._kept.made
        self.cards: list[Card] = [*made, *(each for each in queue.waiting if each not in made)]
        # Of the cards that were settled, for there may be thousands of others.
        self._places = {card: place for place, card in enumerate(made)}
        self.at = min(len(self._kept.made), max(0, len(self.cards) - 1))
        self._stopped = False
        self._flying: dict[Card, Choice] = {}  # chosen, on the way into the record
        self._seen: set[Card] = set(self._kept.made)
        self.logged: dict[Card, None] = {}  # whose meeting was logged meanwhile, in that order
        desk.changed.connect(self._on_changed)

    @property
    def session_id(self) -> int | None:
        """Return the id under which the session is kept; None before its first choice."""
        return self._kept.session_id

    @property
    def card(self) -> Card | None:
        """Return the card at hand; None if there is none at all."""
        return self.cards[self.at] if self.cards else None

    def choice_of(self, card: Card) -> Choice | None:
        """Return what was chosen for a card."""
        made = self._kept.made.get(card)
        return self._flying.get(card) or (made.choice if made else None)

    def made_of(self, card: Card) -> Made | None:
        """Return the kept choice for a card."""
        return self._kept.made.get(card)

    def is_settled(self, card: Card) -> bool:
        """Tell whether there is nothing to choose for a card any more."""
        return card in self._flying or card in self._kept.made or card in self.logged

    @property
    def settled(self) -> frozenset[int]:
        """Return the places of the cards that are settled."""
        cards = {*self._flying, *self._kept.made, *self.logged}
        return frozenset(self._places[card] for card in cards)

    @property
    def left(self) -> int:
        """Return how many cards are not settled."""
        return len(self.cards) - len(self.settled)

    @property
    def made(self) -> Sequence[Made]:
        """Return the kept choices."""
        return list(self._kept.made.values())

    def tally(self) -> dict[Choice, int]:
        """Return how often each choice was made."""
        counted = tally(self._kept.made.values())
        for card, choice in self._flying.items():
            if card not in self._kept.made:
                counted[choice] = counted.get(choice, 0) + 1
        return counted

    def done(self, choice: Choice) -> int:
        """Return how many of a choice were done on LinkedIn too."""
        made = self._kept.made.values()
        return sum(each.choice is choice and each.done_on is not None for each in made)

    def coming(self, count: int) -> tuple[list[Card], int]:
        """Return the next cards that are not settled, and how many there are after these."""
        rest = (self.cards[at] for at in range(self.at + 1, len(self.cards)))
        ahead = list(islice((card for card in rest if not self.is_settled(card)), count))
        settled = sum(place > self.at for place in self.settled)
        return ahead, len(self.cards) - self.at - 1 - settled - len(ahead)

    @property
    def is_writing(self) -> bool:
        """Tell whether choices are on their way into the record."""
        return bool(self._flying)

    def stop(self) -> None:
        """Hear of no change any more: another session takes its place."""
        self._desk.changed.disconnect(self._on_changed)
        self._stopped = True
        self.deleteLater()

    # Going on

    def go(self, step: int) -> None:
        """Go to the card before or after, whatever was chosen for it."""
        at = self.at + step
        if at >= len(self.cards):
            self.finished.emit()
        elif at >= 0:
            self.at = at
            self.moved.emit()

    def go_to_first_left(self) -> None:
        """Go to the first card that is not settled."""
        places = enumerate(self.cards)
        self.at = next((at for at, card in places if not self.is_settled(card)), self.at)
        self.moved.emit()

    def _advance(self) -> None:
        """Go on to the next card that is not settled; past the last, the session is finished."""
        for at in range(self.at + 1, len(self.cards)):
            if not self.is_settled(self.cards[at]):
                self.at = at
                self.moved.emit()
                return
        self.moved.emit()
        self.finished.emit()

    # Choosing

    def choose(self, choice: Choice, until: date | None = None, what: str = "") -> None:
        """Choose something for the card at hand, instead of what was chosen before, and go on."""
        card = self.card
        if card is None or card in self._flying:
            return
        kept, kinds, desk = self._kept, self.kinds, self._desk
        open_unit, today = desk.program.open_unit, desk.today

        def work() -> Made:
            instead = kept.made.get(card)
            asked = CardChoice(kept.session_id, kinds, card, choice, until, what, instead)
            made = review_session.choose(open_unit, asked, today)
            kept.session_id = made.session_id
            kept.made[card] = made
            return made

        self._flying[card] = choice
        self._places[card] = self.at
        job = desk.do_and_say(work)
        job.finished.connect(partial(self._on_written, card))
        self._advance()

    def take_back(self) -> None:
        """Take back what was chosen for the card at hand."""
        card = self.card
        made = self._kept.made.get(card) if card is not None else None
        if made is None or card is None or card in self._flying:
            return
        self._seen.discard(card)
        self._desk.change(review_session.take_back, made)

    def undo_all(self) -> None:
        """Take the whole session back."""
        if self.session_id is not None:
            self._desk.change(review_session.undo_session, self.session_id)

    def mark_logged(self, card: Card) -> None:
        """Keep in mind that a card settled itself: the meeting was logged."""
        if card == self.card:
            self.logged[card] = None
            self._places[card] = self.at
            self._advance()

    def _undone_logs(self) -> Sequence[Card]:
        """Forget the cards, the last ones first, whose meeting was undone; return them."""
        undone: list[Card] = []
        for card in reversed(list(self.logged)):
            facts = read_card(self._desk.reader, card, self._desk.today, self.history)
            if facts is None or not facts.waits:
                break
            del self.logged[card]
            undone.append(card)
        return undone

    def _has(self, card: Card) -> bool:
        """Tell whether a card is one of these; another window may go through more of them."""
        if card not in self._places and card in self.cards:
            self._places[card] = self.cards.index(card)
        return card in self._places

    def _on_written(self, card: Card) -> None:
        self._flying.pop(card, None)
        self._sync()

    def _on_changed(self, _tables: object) -> None:
        self._sync()

    def _sync(self) -> None:
        """Take over what the record holds; go back to what undo opened again."""
        if self._desk.closed or self._stopped or self._flying:
            return
        number = self._kept.session_id
        made = self._desk.reader.review.made(number) if number is not None else []
        self._kept.made = {each.card: each for each in made if self._has(each.card)}
        undone = {*(self._seen - set(self._kept.made)), *self._undone_logs()}
        opened = [self._places[card] for card in undone]
        self._seen = set(self._kept.made)
        if opened:
            self.at = min(opened)
        self.moved.emit()
