"""Reads the figures of the sidebar, the settings, the follow-ups, imports and the history."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from netkeeper.domain.naming.names import initials
from netkeeper.store.reading import known, shown
from netkeeper.store.reading.values import day_of, local_day

if TYPE_CHECKING:
    import sqlite3

    from netkeeper.domain.history import Entry
    from netkeeper.domain.lines import Counts, FollowUpLine
    from netkeeper.domain.settings import Settings

_SHOWN = shown.of_somebody("f")
_OPEN = f"f.done_on IS NULL AND {_SHOWN}"
_ON = "coalesce(f.snoozed_until, f.due_on)"
_NEXT_FIRST = f"ORDER BY {_ON}, f.id"
# How many people there are, how many connected, met, and met without being connected. Each is an
# index or the kept table read through, never the people's own rows, which are long.
_NETWORKS = (
    f"SELECT (SELECT count(*) FROM person p WHERE {shown.PERSON}),"
    f" (SELECT count(*) FROM person p WHERE p.connected_on > '' AND {shown.PERSON}),"
    f" (SELECT count(*) FROM person_met w WHERE w.in_person = 1 AND w.id NOT IN {shown.AWAY}),"
    f" (SELECT count(*) FROM person p WHERE p.connected_on IS NULL AND {known.IS_MET}"
    f" AND {shown.PERSON})"
)


class ReadOverview:
    """What is read across the record."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def counts(self, today: date) -> Counts:
        """Return the figures of the sidebar and of the gap between both networks."""
        from netkeeper.domain.lines import Counts  # noqa: PLC0415 - a request needs none

        people, connected, met, met_only = self._connection.execute(_NETWORKS).fetchone()
        meetings = self._connection.execute(
            f"SELECT count(*) FROM meeting m WHERE {shown.MEETING}"
        ).fetchone()
        invitations = self._connection.execute(
            "SELECT total(direction = 'received' AND state = 'pending' AND set_aside_on IS NULL),"
            " total(direction = 'received' AND state = 'pending' AND set_aside_on IS NOT NULL),"
            " total(state = 'draft'), total(direction = 'sent' AND state = 'pending'),"
            f" total(direction = 'sent' AND state = 'pending' AND {shown.waits('i', '?')})"
            " FROM invitation i WHERE direction IN ('received', 'sent')"
            " AND state IN ('pending', 'draft')"
            f" AND {shown.of_somebody('i')}",
            (today.isoformat(),),
        ).fetchone()
        return Counts(
            people=people,
            meetings=meetings[0],
            to_decide=int(invitations[0]),
            set_aside=int(invitations[1]),
            drafts=int(invitations[2]),
            pending_sent=int(invitations[3]),
            to_review=int(invitations[4]),
            met_and_connected=met - met_only,
            connected_never_met=connected - (met - met_only),
            met_not_connected=met_only,
        )

    def settings(self) -> Settings:
        """Return the user's settings."""
        from netkeeper.domain.settings import settings_from  # noqa: PLC0415 - a request needs none

        rows = self._connection.execute("SELECT name, value FROM setting")
        return settings_from(dict(rows.fetchall()))

    def follow_ups(self, until: date, limit: int = -1) -> list[FollowUpLine]:
        """Return the follow-ups due until a day, the oldest first; at most `limit`, if given."""
        asked = f"{_OPEN} AND {_ON} <= ? {_NEXT_FIRST} LIMIT ?"
        return self._follow_ups(asked, until.isoformat(), limit)

    def follow_ups_ahead(self, after: date, limit: int = -1) -> list[FollowUpLine]:
        """Return the follow-ups that are due after a day, the next first."""
        asked = f"{_OPEN} AND {_ON} > ? {_NEXT_FIRST} LIMIT ?"
        return self._follow_ups(asked, after.isoformat(), limit)

    def count_follow_ups(self, on: date) -> tuple[int, int]:
        """Return how many follow-ups are due until a day, and how many after it."""
        row = self._connection.execute(
            f"SELECT total({_ON} <= ?1), total({_ON} > ?1) FROM follow_up f WHERE {_OPEN}",
            (on.isoformat(),),
        ).fetchone()
        return int(row[0]), int(row[1])

    def follow_ups_of(self, person_id: int) -> list[FollowUpLine]:
        """Return a person's open follow-ups, the next first."""
        condition = "f.done_on IS NULL AND f.trashed_at IS NULL AND f.person_id = ?"
        return self._follow_ups(f"{condition} {_NEXT_FIRST}", person_id)

    def follow_ups_done(self, person_id: int) -> list[FollowUpLine]:
        """Return a person's follow-ups that are done, the latest first."""
        condition = "f.done_on IS NOT NULL AND f.trashed_at IS NULL AND f.person_id = ?"
        return self._follow_ups(f"{condition} ORDER BY f.done_on DESC, f.id DESC", person_id)

    def follow_up(self, follow_up_id: int) -> FollowUpLine | None:
        """Return a follow-up, open or done; None if it is gone, or in the trash."""
        return next(iter(self._follow_ups(f"f.id = ? AND {_SHOWN}", follow_up_id)), None)

    def _follow_ups(self, condition: str, *values: object) -> list[FollowUpLine]:
        from netkeeper.domain.lines import FollowUpLine  # noqa: PLC0415 - a request needs none

        rows = self._connection.execute(
            "SELECT f.id, f.person_id, coalesce(p.display_name, i.name, ''),"
            " coalesce(p.given_name, ''), coalesce(p.family_name, ''),"
            f" {known.ACQUAINTANCE}, {_ON}, f.what, f.done_on, f.invitation_id"
            f" FROM follow_up f LEFT JOIN person p ON p.id = f.person_id {known.MEETINGS}"
            " LEFT JOIN invitation i ON i.id = f.invitation_id"
            f" WHERE {condition}",
            values,
        )
        return [
            FollowUpLine(
                id=row[0],
                person_id=row[1],
                name=row[2],
                initials=initials(row[3], row[4], row[2]),
                acquaintance=known.ACQUAINTANCES[row[5]],
                due_on=date.fromisoformat(row[6]),
                what=row[7],
                done_on=day_of(row[8]),
                invitation_id=row[9],
            )
            for row in rows
        ]

    def last_import(self) -> tuple[date, str] | None:
        """Return the day and name of the last archive that was imported, or None."""
        row = self._connection.execute(
            f"SELECT coalesce(made_on, {local_day('at')}), name FROM archive"
            " ORDER BY id DESC LIMIT 1"
        ).fetchone()
        return (date.fromisoformat(row[0]), row[1]) if row else None

    def owner(self) -> str:
        """Return the user's name, as the last archive that tells it does; empty if none does."""
        row = self._connection.execute(
            "SELECT owner_name FROM archive WHERE owner_name <> '' ORDER BY id DESC LIMIT 1"
        ).fetchone()
        return str(row[0]) if row else ""

    def next_undo(self) -> Entry | None:
        """Return what undo would take back."""
        return _entry(next_entry(self._connection, forward=False))

    def next_redo(self) -> Entry | None:
        """Return what redo would do again."""
        return _entry(next_entry(self._connection, forward=True))

    def data_version(self) -> int:
        """Return a number that changes when another connection committed."""
        return int(self._connection.execute("PRAGMA data_version").fetchone()[0])

    def is_empty(self) -> bool:
        """Tell whether the record holds nobody and nothing yet."""
        query = (
            "SELECT NOT EXISTS (SELECT 1 FROM person) AND NOT EXISTS (SELECT 1 FROM meeting)"
            " AND NOT EXISTS (SELECT 1 FROM invitation)"
        )
        return bool(self._connection.execute(query).fetchone()[0])

    def problems(self, *, derived: bool = True) -> list[str]:
        """Return what is wrong with the record, in SQLite's words and the like; none when whole.

        What is wrong with the search indexes, which can be made anew, is left out unless `derived`.
        """
        from netkeeper.store.soundness.problems import problems  # noqa: PLC0415 - seldom asked for

        return problems(self._connection, derived=derived)


def next_entry(connection: sqlite3.Connection, *, forward: bool) -> tuple[int, str, str] | None:
    """Return the entry that undo would take back, or redo do again, as (id, action, facts)."""
    state, order = ("undone", "ASC") if forward else ("done", "DESC")
    found: tuple[int, str, str] | None = connection.execute(
        f"SELECT id, action, facts FROM journal_entry WHERE state = '{state}'"
        f" ORDER BY id {order} LIMIT 1"
    ).fetchone()
    return found


def _entry(found: tuple[int, str, str] | None) -> Entry | None:
    """Return a journal's entry as the domain knows it."""
    if found is None:
        return None
    from json import loads  # noqa: PLC0415 - not for the first page

    from netkeeper.domain.history import Entry  # noqa: PLC0415 - as that

    return Entry(found[0], found[1], loads(found[2]))
