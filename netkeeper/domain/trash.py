"""What was thrown away and can come back."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from netkeeper.domain.values import frozen

if TYPE_CHECKING:
    from datetime import datetime


class Kind(StrEnum):
    """What can be thrown away; the record's tables have these names."""

    PERSON = "person"
    MEETING = "meeting"
    INVITATION = "invitation"
    CONSENT = "consent"
    FOLLOW_UP = "follow_up"
    INTRODUCTION = "introduction"
    RESTRICTION = "restriction"


KINDS = tuple(Kind)


@frozen
class ThrownLine:
    """A thing in the trash, since `at` in UTC; `id` is its own among things of every kind.

    `title` is what it is called (of a consent, its basis' code), `about` whom or what it is about,
    and `day` its ISO day as well as it is known. With a person as many meetings and requests come
    back as are counted.
    """

    id: int
    kind: Kind
    number: int
    title: str
    about: str
    day: str | None
    at: datetime
    meetings: int = 0
    requests: int = 0

    @property
    def name(self) -> str:
        """Return what the history calls it."""
        if self.kind in (Kind.CONSENT, Kind.INTRODUCTION):
            return self.about
        return self.title or self.about or self.day or ""


def line_id(kind: Kind, number: int) -> int:
    """Return the id that a thing has among things of every kind."""
    return number * len(KINDS) + KINDS.index(kind)


def thing_of(line: int) -> tuple[Kind, int]:
    """Return a thing's kind and its id in the record."""
    number, kind = divmod(line, len(KINDS))
    return KINDS[kind], number
