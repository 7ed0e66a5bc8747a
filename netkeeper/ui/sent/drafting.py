"""What takes time about a recipient, read beside the window's own work: drafts, and the what-if."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from netkeeper.app import wordings
from netkeeper.domain.drafts.wordings import Voice
from netkeeper.ui.work.answers import Answers

if TYPE_CHECKING:
    from datetime import date

    from netkeeper.domain.drafts.offer import Offer
    from netkeeper.domain.requests.sent import SentFacts
    from netkeeper.domain.standing.ahead import Ahead
    from netkeeper.services.ports.reading import Reader
    from netkeeper.ui.desk import Desk

_KEPT = "drafts/voice"


class Drafting(QObject):
    """Offers drafts: each is checked as if it were typed, some 10 ms a draft.

    It remembers how they speak, and reads where one more request would lead to.
    """

    offered = Signal(object, object)  # an Offer, and the Voice it is in
    looked_ahead = Signal(object)  # an Ahead

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._facts: SentFacts | None = None
        self._chosen = self._kept_voice()
        self._offers, self._aheads = Answers(desk, self), Answers(desk, self)
        self._offers.given.connect(self._on_made)
        self._aheads.given.connect(self.looked_ahead)

    @property
    def voice(self) -> Voice:
        """Return how drafts speak: as chosen last, else in the window's language."""
        if self._chosen is not None:
            return self._chosen
        return Voice.VOUS if self._desk.speech.language.value == "fr" else Voice.ENGLISH

    def choose(self, voice: Voice) -> None:
        """Have drafts speak so, from now on."""
        self._chosen = voice
        self._desk.state.keep_choice(_KEPT, voice.value)
        if self._facts is not None:
            self.ask(self._facts)

    def ask(self, facts: SentFacts) -> None:
        """Make the drafts for a recipient; `offered` tells of them unless another is asked for."""
        self._facts, voice = facts, self.voice
        self._offers.ask(lambda: (_made(facts, voice), voice))

    def _on_made(self, found: tuple[Offer, Voice]) -> None:
        self.offered.emit(*found)

    def look_ahead(self) -> None:
        """Read where one more request leads to; `looked_ahead` tells."""
        today = self._desk.today
        self._aheads.read(lambda reader: _ahead(reader, today))

    def _kept_voice(self) -> Voice | None:
        kept = self._desk.state.choice(_KEPT)
        return Voice(kept) if kept in set(Voice) else None


def _made(facts: SentFacts, voice: Voice) -> Offer:
    # Not before the page of requests needs it.
    from netkeeper.domain.drafts.offer import offer  # noqa: PLC0415

    return offer(facts, voice, wordings())


def _ahead(reader: Reader, today: date) -> Ahead:
    from netkeeper.services.standing import before_sending  # noqa: PLC0415 - as above

    return before_sending(reader, today)
