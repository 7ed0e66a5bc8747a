"""What the record knows of the two people of a note, and of their meetings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.domain.values import frozen

if TYPE_CHECKING:
    from datetime import date

    from netkeeper.domain.evidence import Match
    from netkeeper.domain.invitations import Direction
    from netkeeper.domain.meeting_lines import MeetingLine


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
    meetings: tuple[MeetingLine, ...] = ()
    introducers: tuple[str, ...] = ()


def facts_on(
    match: Match, requested: Side, direction: Direction, today: date, mine: Side
) -> NoteFacts:
    """Return what the check of a note rests on, where `match` is whom of the record it concerns.

    `requested` is the other person as far as the request itself tells; `mine` is the user.
    """
    whom = match.person
    if whom is None:
        return NoteFacts(direction, today, mine, requested)
    person = whom.candidate.person
    names = (person.display_name, person.given_name, person.family_name, *person.other_names)
    theirs = Side(
        (*names, *requested.names), person.company or requested.company, person.position or ""
    )
    return NoteFacts(direction, today, mine, theirs, whom.meetings, whom.introducers)
