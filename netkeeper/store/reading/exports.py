"""Reads the whole record for an export: table by table, or everybody, some at a time."""

from __future__ import annotations

from contextlib import contextmanager
from datetime import date
from typing import TYPE_CHECKING

from netkeeper.domain.follow_ups import Planned
from netkeeper.store.reading import shown
from netkeeper.store.reading.people import OWN_COLUMNS, whole_people
from netkeeper.store.reading.values import instant_of

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Sequence

    from netkeeper.domain.people import Person

_AT_ONCE = 1_000  # people, with what hangs on them, in memory


class ReadExports:
    """What an export writes; many rows, never all of them in memory."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    @contextmanager
    def as_of_now(self) -> Iterator[None]:
        """Have everything read meanwhile be of one moment, whatever is written beside."""
        if self._connection.in_transaction:  # held by whoever opened it
            yield
            return
        self._connection.execute("BEGIN")
        try:
            yield
        finally:
            self._connection.execute("ROLLBACK")

    @property
    def revision(self) -> str:
        """Return the last migration of the record."""
        query = "SELECT version_num FROM alembic_version"
        return str(self._connection.execute(query).fetchone()[0])

    def rows(self, table: str, columns: Sequence[str]) -> Iterator[tuple[object, ...]]:
        """Yield the rows of a table, also what is in the trash, in the order of their ids."""
        rows = self._connection.execute(f"SELECT {', '.join(columns)} FROM {table} ORDER BY id")
        # Not "yield from": who stops reading would have the cursor closed, of a record that may
        # be closed already, and be told of it.
        for row in rows:  # noqa: UP028
            yield row

    def people(self) -> Iterator[Person]:
        """Yield everybody who is not in the trash, with all their lists, by name."""
        cursor = self._connection.execute(
            f"SELECT {OWN_COLUMNS} FROM person WHERE trashed_at IS NULL ORDER BY sort_key, id"
        )
        while rows := cursor.fetchmany(_AT_ONCE):
            yield from whole_people(self._connection, rows)

    def follow_ups(self) -> Iterator[Planned]:
        """Yield the follow-ups that are open and not in the trash, the next due first."""
        rows = self._connection.execute(
            "SELECT f.id, coalesce(f.snoozed_until, f.due_on) AS due, f.what,"
            " coalesce(p.display_name, i.name, ''), coalesce(p.company, i.company, ''),"
            " coalesce(p.slug, i.slug), f.created_at"
            " FROM follow_up f LEFT JOIN person p ON p.id = f.person_id"
            " LEFT JOIN invitation i ON i.id = f.invitation_id"
            f" WHERE f.done_on IS NULL AND {shown.of_somebody('f')} ORDER BY due, f.id"
        )
        for number, due, what, name, company, slug, made in rows:
            due_on, at = date.fromisoformat(due), instant_of(made)
            yield Planned(number, due_on, what, name, company, slug, at)
