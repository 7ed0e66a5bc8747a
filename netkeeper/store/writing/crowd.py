"""Changes many rows at once: by sets, whatever their number, and journalled as any change is."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from netkeeper.domain.folding import label_key

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from datetime import date

    from netkeeper.store.writing.work import Work


_CHOSEN = "id IN (SELECT id FROM temp.chosen)"
_WAITING = f"{_CHOSEN} AND direction = 'sent' AND state = 'pending' AND trashed_at IS NULL"
# People who can be changed: neither gone nor thrown away.
_THERE = "person p JOIN temp.chosen c ON c.id = p.id WHERE p.trashed_at IS NULL"


class WriteCrowd:
    """Writes to all of some rows; each act returns how many it changed.

    Those that are gone, in the trash, or already so, are passed over.
    """

    def __init__(self, work: Work) -> None:
        self._work, self._raw, self._at = work, work.raw, work.at

    def name_of_one(self, table: str, ids: Collection[int], *, thrown: bool = False) -> str:
        """Return the name of the first of some rows that is there, or "".

        What is in the trash is there only if `thrown` says so.
        """
        column = {"person": "display_name", "meeting": "event"}.get(table, "name")
        there = "" if thrown else " AND trashed_at IS NULL"
        query = f"SELECT {column} FROM {table} WHERE id = ?{there}"
        found = (self._raw.execute(query, (each,)).fetchone() for each in ids)
        return next((str(row[0]) for row in found if row), "")

    def tag(self, people: Collection[int], name: str) -> int:
        """Give people a tag; one that nobody bore is made."""
        key = label_key(name)
        found = self._raw.execute("SELECT id FROM tag WHERE name_key = ?", (key,)).fetchone()
        if found is None:
            made = "INSERT INTO tag(name, name_key) VALUES (?, ?) RETURNING id"
            found = self._raw.execute(made, (name, key)).fetchone()
        with self._chosen(people):
            return self._add(
                "person_tag",
                f"(person_id, tag_id) SELECT p.id, ?1 FROM {_THERE}"
                " AND NOT EXISTS (SELECT 1 FROM person_tag x WHERE x.person_id = p.id"
                " AND x.tag_id = ?1) ORDER BY p.id",
                found[0],
            )

    def untag(self, people: Collection[int], name: str) -> int:
        """Take a tag from people."""
        with self._chosen(people):
            return self._count(
                "DELETE FROM person_tag WHERE tag_id = (SELECT id FROM tag WHERE name_key = ?)"
                f" AND person_id IN (SELECT p.id FROM {_THERE})",
                label_key(name),
            )

    def trash(self, table: str, ids: Collection[int], *, away: bool = True) -> int:
        """Put rows of a table into the trash, or take them out."""
        with self._chosen(ids):
            return self._count(
                f"UPDATE {table} SET trashed_at = ? WHERE {_CHOSEN}"
                f" AND trashed_at IS {'' if away else 'NOT'} NULL",
                self._at if away else None,
            )

    def set_in_contact(self, people: Collection[int], *, in_contact: bool) -> int:
        """Keep the user's word that they are, or aren't, in contact with people."""
        with self._chosen(people):
            return self._count(
                f"UPDATE person SET in_contact = ?1 WHERE {_CHOSEN} AND trashed_at IS NULL"
                " AND in_contact <> ?1",
                int(in_contact),
            )

    def follow_up(self, people: Collection[int], due_on: date, what: str) -> int:
        """Add the same follow-up about each of some people."""
        with self._chosen(people):
            return self._add(
                "follow_up",
                "(person_id, due_on, what, created_at)"
                f" SELECT p.id, ?, ?, ? FROM {_THERE} ORDER BY p.id",
                due_on.isoformat(),
                what,
                self._at,
            )

    def withdraw(self, requests: Collection[int], on: date) -> int:
        """Keep that sent requests were withdrawn, those pending and not sent after that day."""
        day = on.isoformat()
        with self._chosen(requests):
            self._add(
                "invitation_step",
                "(invitation_id, state, certainty, on_day, source, at)"
                f" SELECT id, 'withdrawn', 'told', ?1, 'user', ?2 FROM invitation WHERE {_WAITING}"
                " AND on_day <= ?1 ORDER BY id",
                day,
                self._at,
            )
            return self._count(
                "UPDATE invitation SET state = 'withdrawn', certainty = 'told', state_on = ?1,"
                " set_aside_on = NULL, asked_on = NULL, keep_until = NULL"
                f" WHERE {_WAITING} AND on_day <= ?1",
                day,
            )

    def keep(self, requests: Collection[int], until: date) -> int:
        """Keep the pending ones of some sent requests; they come back to the review on a day."""
        with self._chosen(requests):
            return self._count(
                f"UPDATE invitation SET keep_until = ?1 WHERE {_WAITING} AND keep_until IS NOT ?1",
                until.isoformat(),
            )

    @contextmanager
    def _chosen(self, ids: Collection[int]) -> Iterator[None]:
        """Write to these, together."""
        raw = self._raw
        raw.execute("CREATE TEMP TABLE IF NOT EXISTS chosen(id INTEGER PRIMARY KEY)")
        raw.execute("DELETE FROM temp.chosen")
        raw.executemany("INSERT OR IGNORE INTO temp.chosen VALUES (?)", ((each,) for each in ids))
        with self._work.of(len(ids)):
            yield

    def _add(self, table: str, what: str, *values: object) -> int:
        with self._work.adding(table):
            return self._count(f"INSERT INTO {table}{what}", *values)

    def _count(self, statement: str, *values: object) -> int:
        return self._raw.execute(statement, values).rowcount
