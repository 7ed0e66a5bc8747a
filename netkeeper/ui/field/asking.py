"""Asks who somebody of the line is, one question at a time; unanswered, they are new."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from netkeeper.domain.naming.names import initials, split_name
from netkeeper.domain.values import frozen
from netkeeper.services.quick_log import who_is
from netkeeper.ui.field.choices import candidates_of, uncertain
from netkeeper.ui.field.option_row import Option
from netkeeper.ui.field.panel_keys import panel_keys
from netkeeper.ui.known import shape_of
from netkeeper.ui.lists.faces import DiscFace
from netkeeper.ui.look.discs import Standing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netkeeper.domain.evidence import KnownCandidate
    from netkeeper.domain.quick_log import PersonPart
    from netkeeper.services.quick_log import Guess, Understood, Who
    from netkeeper.ui.desk import Desk
    from netkeeper.ui.field.choices import Choices

_MOST = 8  # answers, so that each has its digit


@frozen
class Question:
    """Who somebody of the line is: the answers, and which of how many questions this is."""

    part: PersonPart
    ids: Sequence[int | None]
    options: Sequence[Option]
    current: int
    count: tuple[int, int]

    @property
    def likeliest(self) -> int:
        """Return the place of the likeliest answer that is somebody of the record."""
        return next(place for place, each in enumerate(self.ids) if each is not None)


class Asking(QObject):
    """Keeps which question is open: the one asked for, else the first without an answer."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._pinned: Who | None = None
        self._last: Who | None = None

    def pin(self, part: PersonPart) -> None:
        """Keep asking about somebody, answered or not."""
        self._pinned = self._last = who_is(part)

    def unpin(self) -> None:
        """Go on to the next who has no answer; after the last, the question stays."""
        self._pinned = None

    @property
    def is_pinned(self) -> bool:
        """Tell whether one question was asked for."""
        return self._pinned is not None

    def question(self, said: Understood, choices: Choices) -> Question | None:
        """Return the question to ask about a line, if there is one."""
        places = list(uncertain(said))
        place = self._place(said, choices, places)
        if place is None:
            return None
        found = said.guesses[place]
        self._last = who_is(found.part)
        ids = self._ids(found)
        chosen = choices.of(found)
        number = places.index(place) + 1 if place in places else 1
        return Question(
            part=found.part,
            ids=ids,
            options=[self._option(found, each, n) for n, each in enumerate(ids)],
            current=ids.index(chosen) if chosen in ids else 0,
            count=(number, max(1, len(places))),
        )

    def _place(self, said: Understood, choices: Choices, places: list[int]) -> int | None:
        """Return the place in the line of whom to ask about."""
        everybody = {who_is(each.part): place for place, each in enumerate(said.guesses)}
        if self._pinned in everybody:
            return everybody[self._pinned]
        open_ones = (each for each in places if not choices.is_answered(said.guesses[each].part))
        last = everybody.get(self._last) if self._last is not None else None
        return next(open_ones, last if last in places else next(iter(places), None))

    def _ids(self, found: Guess) -> list[int | None]:
        """Return the answers: whoever is surest first, and somebody new before the uncertain."""
        known = [each.id for each in candidates_of(found)][: _MOST - 1]
        return [None, *known] if found.sure is None else [*known, None]

    def _option(self, found: Guess, person_id: int | None, place: int) -> Option:
        keys = panel_keys(str(place + 1))
        if person_id is None:
            name = found.part.name
            disc = DiscFace(initials(*split_name(name), name), Standing.DASHED)
            return Option(self.tr("New person"), disc=disc, keys=keys)
        whom = next(each for each in candidates_of(found) if each.id == person_id)
        return Option(whom.name, self._why(whom), self._disc(whom), keys)

    def _why(self, whom: KnownCandidate) -> str:
        return self._desk.texts.why(whom, whom.candidate.person.company or "")

    def _disc(self, whom: KnownCandidate) -> DiscFace:
        person = whom.candidate.person
        letters = initials(person.given_name, person.family_name, person.display_name)
        return DiscFace(letters, shape_of(whom.acquaintance))
