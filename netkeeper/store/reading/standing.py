"""Reads what the standing rests on: every sent request, and the restrictions met."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from netkeeper.domain.invitations import State
from netkeeper.domain.standing.facts import Request, Restriction
from netkeeper.store.reading import known, shown
from netkeeper.store.reading.values import day_of, grouped, local_day

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

    Earlier = tuple[tuple[State, date], ...]

# An archive tells of requests from before the record held any meeting: whom the user had met by
# then, it can't say.
_BEGUN = f"(SELECT coalesce({local_day('min(created_at)')}, '9999') FROM meeting)"
# The dear part: asked of those alone that somebody looks at.
_KNOWN = (
    "CASE WHEN i.on_day < ?1 THEN NULL"
    f" WHEN i.source = 'archive' AND i.on_day < {_BEGUN} THEN NULL"
    f" ELSE coalesce((SELECT {known.ON_THAT_DAY} FROM person p"
    " WHERE p.id = i.person_id), 0) END"
)
_REQUESTS = (
    f"SELECT i.id, i.on_day, i.state, i.state_on, {_KNOWN},"
    " i.note <> '', i.override_reason <> ''"
    # Read in the order in which they lie, twice as quick as by the index (hence the plus).
    " FROM invitation i WHERE +i.direction = 'sent' AND i.state <> 'draft'"
    f" AND {shown.of_somebody('i')}"
)
# Sent and then settled makes two steps, of which the request's own row tells; an archive may have
# told of a settled one alone, in one step, that was then corrected.
_STEPS = (
    "SELECT s.invitation_id, s.state, s.on_day FROM invitation_step s"
    " JOIN (SELECT invitation_id AS number, state AS first, min(id), count(*) AS steps"
    " FROM invitation_step GROUP BY invitation_id) f ON f.number = s.invitation_id"
    " AND (f.steps > 2 OR (f.steps = 2 AND f.first NOT IN ('pending', 'draft')))"
    " ORDER BY s.invitation_id, s.id"
)
_STATES = {each.value: each for each in State}


class ReadStanding:
    """What the standing rests on, read: in two queries, however many requests there are."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def requests(self, known_from: date = date.min) -> list[Request]:
        """Return every sent request that is shown, in any order, drafts left out.

        Whether the person was known is told of those alone that were sent from a day on.
        """
        earlier = self._earlier()
        day = date.fromisoformat
        return [
            Request(
                day(row[1]),
                _STATES[row[2]],
                day(row[3]),
                None if row[4] is None else bool(row[4]),
                bool(row[5]),
                bool(row[6]),
                earlier.get(row[0], ()),
            )
            for row in self._connection.execute(_REQUESTS, (known_from.isoformat(),))
        ]

    def restrictions(self) -> list[Restriction]:
        """Return the restrictions met, the latest first."""
        rows = self._connection.execute(
            "SELECT since, until, what, id FROM restriction WHERE trashed_at IS NULL"
            " ORDER BY since DESC, id DESC"
        )
        return [Restriction(date.fromisoformat(a), day_of(b), c, d) for a, b, c, d in rows]

    def _earlier(self) -> dict[int, Earlier]:
        """Return the states that requests left again, by their ids."""
        steps = grouped(
            (number, (_STATES[state], date.fromisoformat(day)))
            for number, state, day in self._connection.execute(_STEPS)
            if state != State.DRAFT
        )
        found = {number: _left_again(each) for number, each in steps.items()}
        return {number: each for number, each in found.items() if each}


def _left_again(steps: Iterable[tuple[State, date]]) -> Earlier:
    """Return the states before the last, each that was so for at least a day, oldest first.

    One entered later with an earlier day, or the same, corrects what it precedes. That a request
    begins as pending goes without saying.
    """
    kept: list[tuple[State, date]] = []
    for step in steps:
        while kept and kept[-1][1] >= step[1]:
            kept.pop()
        kept.append(step)
    begun = 1 if kept and kept[0][0] is State.PENDING else 0
    return tuple(kept[begun:-1])
