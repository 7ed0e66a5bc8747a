"""What the record knows of the two people of a note, and of their meetings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from netkeeper.domain.values import frozen

if TYPE_CHECKING:
    from datetime import date

    from netkeeper.domain.days import Day
    from netkeeper.domain.evidence import Match
    from netkeeper.domain.invitations import Direction
    from netkeeper.domain.meetings import MeetingKind


class Met(Protocol):
    """What is asked of a recorded meeting; `Meeting` and `MeetingLine` have it."""

    @property
    def day(self) -> Day:
        """Return when it was."""

    @property
    def kind(self) -> MeetingKind:
        """Return how the two were in contact."""

    @property
    def event(self) -> str:
        """Return at what it was; may be empty, as the next two."""

    @property
    def place(self) -> str:
        """Return where it was."""

    @property
    def topic(self) -> str:
        """Return about what it was."""


@frozen
class Side:
    """One of the two people: every name of theirs, and what they do where."""

    names: tuple[str, ...] = ()
    company: str = ""
    position: str = ""


NOBODY = Side()


@frozen
class NoteFacts:
    """All that the check of a note rests on.

    `mine` is the user, `theirs` the other person; `meetings` are those with that person, the
    latest first, `introducers` the names of those who introduced them.
    """

    direction: Direction
    today: date
    mine: Side = NOBODY
    theirs: Side = NOBODY
    meetings: tuple[Met, ...] = ()
    introducers: tuple[str, ...] = ()


@frozen
class OtherSide:
    """Who the other person is, as far as the request and the record tell: the note's other side.

    `names` are those that the request gives; `match` is whom of the record it concerns.
    """

    match: Match
    names: tuple[str, ...] = ()
    company: str = ""

    def facts(self, direction: Direction, today: date, mine: Side) -> NoteFacts:
        """Return what the check of a note rests on; `mine` is the user."""
        whom = self.match.person
        if whom is None:
            theirs = Side(self.names, self.company)
            return NoteFacts(direction, today, mine, theirs)
        person = whom.candidate.person
        names = (person.display_name, person.given_name, person.family_name, *person.other_names)
        theirs = Side((*names, *self.names), person.company or self.company, person.position or "")
        return NoteFacts(direction, today, mine, theirs, whom.meetings, whom.introducers)
