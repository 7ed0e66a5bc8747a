"""Reads what there is to review, and what was chosen in the sessions of the review."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from netkeeper.domain.requests.review import Card, Choice, Kind, Made, Sitting, ToTake
from netkeeper.store.reading import known, shown
from netkeeper.store.reading.invitations import LISTS
from netkeeper.store.reading.people import FILTERS
from netkeeper.store.reading.values import day_of

if TYPE_CHECKING:
    import sqlite3

_SHOWN = shown.of_somebody("i")


def _unasked(column: str, row: str, kind: Kind, since: str = "") -> str:
    """Return the condition that nothing holds that was chosen for a card; ?1 is today."""
    return (
        f"{row}.id NOT IN (SELECT c.{column} FROM review_choice c WHERE c.kind = '{kind}'"
        f" AND c.{column} IS NOT NULL AND (c.until IS NULL OR c.until > ?1){since})"
    )


_PENDING = f"i.direction = 'sent' AND i.state = 'pending' AND {shown.waits('i', '?1')} AND {_SHOWN}"
_TO_DECIDE = f"{LISTS['to_decide'][0]} AND ?1 IS NOT NULL AND {_SHOWN}"
_REFUSED = (
    "i.state IN ('declined', 'unknown_to_them')"
    f" AND {_unasked('invitation_id', 'i', Kind.REFUSED, ' AND c.on_day >= i.state_on')}"
    f" AND {_SHOWN}"
)
_NEVER_MET = (
    f"{FILTERS['all']} AND p.connected_on IS NOT NULL AND NOT {known.is_known('p')}"
    f" AND {_unasked('person_id', 'p', Kind.NEVER_MET)}"
)
_NOT_CONNECTED = f"{FILTERS['to_invite']} AND {_unasked('person_id', 'p', Kind.NOT_CONNECTED)}"

# What is asked of each kind: the rows, the id and the day of each, and their order.
_QUEUES = {
    Kind.SENT: (f"invitation i WHERE {_PENDING}", "i.id, i.on_day", "i.on_day, i.id"),
    Kind.RECEIVED: (f"invitation i WHERE {_TO_DECIDE}", "i.id, i.on_day", "i.on_day, i.id"),
    Kind.REFUSED: (
        f"invitation i WHERE {_REFUSED}",
        "i.id, i.state_on",
        "i.state_on DESC, i.id DESC",
    ),
    Kind.NEVER_MET: (
        f"person p WHERE {_NEVER_MET}",
        "p.id, p.connected_on",
        "p.connected_on DESC, p.sort_key, p.id",
    ),
    Kind.NOT_CONNECTED: (
        f"person p {known.MEETINGS} WHERE {_NOT_CONNECTED}",
        "p.id, NULL",
        "l.last_day DESC, p.sort_key, p.id",
    ),
}
_MADE = (
    "c.id, c.session_id, c.kind, c.invitation_id, c.person_id, c.choice, c.on_day, c.until,"
    " c.done_on"
)


class ReadReview:
    """The review, read: a query a kind, however many cards there are."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def queue(self, kind: Kind, today: date) -> list[tuple[int, date | None]]:
        """Return the ids of what is to be gone through, each with its day; people met have none."""
        rows, columns, order = _QUEUES[kind]
        query = f"SELECT {columns} FROM {rows} ORDER BY {order}"
        found = self._connection.execute(query, (today.isoformat(),))
        return [(number, day_of(day)) for number, day in found]

    def count(self, kind: Kind, today: date) -> int:
        """Return how much there is to go through."""
        query = f"SELECT count(*) FROM {_QUEUES[kind][0]}"
        return int(self._connection.execute(query, (today.isoformat(),)).fetchone()[0])

    def last_sitting(self) -> Sitting | None:
        """Return the latest session that a choice was made in; None where there was none."""
        row = self._connection.execute(
            "SELECT id, started_on, kinds FROM review_session ORDER BY id DESC LIMIT 1"
        ).fetchone()
        return _sitting(row) if row else None

    def sitting(self, session_id: int) -> Sitting | None:
        """Return a session; None if there is none with this id."""
        row = self._connection.execute(
            "SELECT id, started_on, kinds FROM review_session WHERE id = ?", (session_id,)
        ).fetchone()
        return _sitting(row) if row else None

    def made(self, session_id: int) -> list[Made]:
        """Return what was chosen in a session, in that order."""
        rows = self._connection.execute(
            f"SELECT {_MADE} FROM review_choice c WHERE c.session_id = ? ORDER BY c.id",
            (session_id,),
        )
        return [_made(row) for row in rows]

    def to_take(self) -> list[ToTake]:
        """Return what is still to be done on LinkedIn, in the order it was chosen.

        What has been settled otherwise since then is left out.
        """
        rows = self._connection.execute(
            f"SELECT {_MADE}, coalesce(p.display_name, i.name), coalesce(p.slug, i.slug),"
            " coalesce(i.on_day, p.connected_on) FROM review_choice c"
            " LEFT JOIN invitation i ON i.id = c.invitation_id"
            " LEFT JOIN person p ON p.id = coalesce(c.person_id, i.person_id)"
            " WHERE c.done_on IS NULL AND ("
            f"(c.choice = 'withdraw' AND i.state = 'pending' AND {_SHOWN})"
            " OR (c.choice = 'remove' AND p.connected_on IS NOT NULL AND p.trashed_at IS NULL))"
            " ORDER BY c.id"
        )
        return [ToTake(_made(row[:9]), row[9], row[10], day_of(row[11])) for row in rows]

    def next_day(self, today: date) -> date | None:
        """Return the first day ahead on which something comes back to the review."""
        row = self._connection.execute(
            "SELECT min(day) FROM (SELECT min(i.keep_until) AS day FROM invitation i"
            " WHERE i.direction = 'sent' AND i.state = 'pending' AND i.keep_until > ?1"
            f" AND {_SHOWN} UNION ALL SELECT min(c.until) FROM review_choice c"
            " WHERE c.until > ?1 AND c.kind <> 'sent')",
            (today.isoformat(),),
        ).fetchone()
        return day_of(row[0])


def _sitting(row: tuple[Any, ...]) -> Sitting:
    return Sitting(row[0], date.fromisoformat(row[1]), tuple(map(Kind, row[2].split())))


def _made(row: tuple[Any, ...]) -> Made:
    """Return a choice from the columns of `_MADE`."""
    return Made(
        id=row[0],
        session_id=row[1],
        card=Card(Kind(row[2]), row[3] if row[3] is not None else row[4]),
        choice=Choice(row[5]),
        on=date.fromisoformat(row[6]),
        until=day_of(row[7]),
        done_on=day_of(row[8]),
    )
