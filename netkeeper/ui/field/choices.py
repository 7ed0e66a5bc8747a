"""What the user chose beside the typed line: who is meant, the way to meet, what comes after."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from netkeeper.services.quick_log import draft_of, who_is

if TYPE_CHECKING:
    from collections.abc import Iterator

    from netkeeper.domain.evidence import KnownCandidate
    from netkeeper.domain.meetings import MeetingKind
    from netkeeper.domain.quick_log import PersonPart
    from netkeeper.services.meetings import MeetingDraft
    from netkeeper.services.quick_log import Guess, Understood, Who


@dataclass(slots=True)
class Choices:
    """The choices beside one line; `people` has an id, or None for somebody new."""

    people: dict[Who, int | None] = field(default_factory=dict)
    kind: MeetingKind | None = None
    place: str = ""

    def choose(self, part: PersonPart, person_id: int | None) -> None:
        """Take a person of the line for one of the record, or for somebody new."""
        self.people[who_is(part)] = person_id

    def is_answered(self, part: PersonPart) -> bool:
        """Tell whether the user said who a person of the line is."""
        return who_is(part) in self.people

    def of(self, guess: Guess) -> int | None:
        """Return who a person of the line is: as chosen, else the sure one, else new."""
        default = guess.sure.id if guess.sure is not None else None
        return self.people.get(who_is(guess.part), default)

    def by_place(self, said: Understood) -> dict[int, int | None]:
        """Return the choices that apply to a line, by the place of the person in it."""
        return {
            place: self.of(each)
            for place, each in enumerate(said.guesses)
            if self.is_answered(each.part)
        }

    def draft(self, said: Understood) -> MeetingDraft:
        """Return the meeting that a line stands for, with what was chosen beside it.

        Raises:
            Refused: Somebody new has no name.
        """
        return draft_of(
            said,
            chosen=self.by_place(said),
            place=self.place if self.place == said.place_suggested else "",
            kind=self.kind,
        )


def candidates_of(guess: Guess) -> tuple[KnownCandidate, ...]:
    """Return those of the record whom a person of the line may be."""
    return guess.possible if guess.sure is None else (guess.sure,)


def uncertain(said: Understood) -> Iterator[int]:
    """Yield the places of the people of whom the user is to say who they are."""
    return (place for place, each in enumerate(said.guesses) if each.possible)
