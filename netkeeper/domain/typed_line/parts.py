"""What a typed line consists of: parts, each with the passage that it was read from."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from netkeeper.domain.values import frozen

if TYPE_CHECKING:
    from netkeeper.domain.days import Day
    from netkeeper.domain.meetings import MeetingKind

Span = tuple[int, int]


class Role(StrEnum):
    """What a passage of the line says."""

    PERSON = "person"
    EMAIL = "email"
    COMPANY = "company"
    PROFILE = "profile"
    DETAIL = "detail"
    EVENT = "event"
    PLACE = "place"
    TOPIC = "topic"
    DAY = "day"
    KIND = "kind"
    LEFTOVER = "leftover"


class PartOrigin(StrEnum):
    """Where a day or a kind comes from."""

    TYPED = "typed"
    DEDUCED = "deduced"
    DEFAULT = "default"


@frozen
class Part:
    """A passage [start, end) of the line, and its text without marks, quotes or double spaces.

    `is_guess` says that nothing typed tells the role: it is to be confirmed.
    """

    role: Role
    text: str
    span: Span
    is_guess: bool = False


@frozen
class PersonPart:
    """A person of the line; `span` is the whole passage, `pieces` its name, company and so on.

    Where no name was typed, `name` is the one that the e-mail address or the profile tells, or
    that address itself where it tells none: `is_typed` and `is_named` say so. `detail` is what
    follows a name after a comma and is no name: "ing.", "MBA". `is_unmet` says that the line may
    tell of somebody who was not met, whoever that is: "never met Luc Roy".
    """

    name: str
    span: Span
    pieces: tuple[Part, ...]
    is_unmet: bool = False

    @property
    def name_span(self) -> Span:
        """Return the passage of the name, else the first piece's."""
        return next((one.span for one in self.pieces if one.role is Role.PERSON), self.span)

    @property
    def is_typed(self) -> bool:
        """Tell whether the name was typed, not read out of an address."""
        return self._first(Role.PERSON) is not None

    @property
    def is_named(self) -> bool:
        """Tell whether there is a name; False where an address alone stands for it."""
        return self.is_typed or self.name not in {self.email, self.profile}

    @property
    def email(self) -> str | None:
        """Return the e-mail address, if one was typed."""
        return self._first(Role.EMAIL)

    @property
    def company(self) -> str | None:
        """Return the company, if one was typed."""
        return self._first(Role.COMPANY)

    @property
    def profile(self) -> str | None:
        """Return the address of a profile, if one was typed."""
        return self._first(Role.PROFILE)

    @property
    def detail(self) -> str | None:
        """Return the credentials, if any were typed."""
        return ", ".join(one.text for one in self.pieces if one.role is Role.DETAIL) or None

    @property
    def is_guess(self) -> bool:
        """Tell whether that they were met, the name, or something said of them is a guess."""
        return self.is_unmet or any(one.is_guess for one in self.pieces)

    def _first(self, role: Role) -> str | None:
        return next((one.text for one in self.pieces if one.role is role), None)


@frozen
class DayPart:
    """The day of the meeting.

    A deduced one was read inside the event's name, where its passage stays; a default one has none.
    `is_guess` says that what was typed may mean another day, or that today stands for a day that
    can't be kept.
    """

    day: Day
    origin: PartOrigin
    span: Span | None = None
    is_guess: bool = False


@frozen
class KindPart:
    """How the meeting took place; origin and passage as with the day."""

    kind: MeetingKind
    origin: PartOrigin
    span: Span | None = None


@frozen
class QuickLog:
    """A typed line, read as a meeting to be.

    Every letter and digit of the line lies in exactly one of `people`, `event`, `place`,
    `topics`, the typed `day` and `kind`, `leftover` and `markers` (the words and signs that only
    say what stands beside them: "avec", "@"), so that nothing typed is lost. `slots` says for
    places of the line which role a word typed there would take.
    """

    line: str
    people: tuple[PersonPart, ...]
    event: Part | None
    place: Part | None
    topics: tuple[Part, ...]
    day: DayPart
    kind: KindPart
    leftover: tuple[Part, ...] = ()
    markers: tuple[Span, ...] = ()
    slots: tuple[tuple[int, Role], ...] = ()

    @property
    def topic(self) -> str:
        """Return the topics as one text, as a meeting keeps them."""
        return ", ".join(one.text for one in self.topics)
