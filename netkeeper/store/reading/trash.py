"""Reads the trash: things of every kind that were thrown away, and who must come back with them."""

from __future__ import annotations

from array import array
from datetime import date
from typing import TYPE_CHECKING

from netkeeper.domain.erasing import Going
from netkeeper.domain.trash import KINDS, Kind, ThrownLine, line_id, thing_of
from netkeeper.store.reading.dependents import reach, shared_meetings
from netkeeper.store.reading.orders import is_short
from netkeeper.store.reading.values import AMONG, grouped, instant_of, listed

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Mapping, Sequence

    from netkeeper.domain.query.holding import Document

_DAY = "substr(t.on_day, 1, CASE t.precision WHEN 'year' THEN 4 WHEN 'month' THEN 7 ELSE 10 END)"
_NAMES = (
    "(SELECT group_concat(display_name, ', ') FROM (SELECT p.display_name FROM attendance a"
    " JOIN person p ON p.id = a.person_id WHERE a.meeting_id = t.id ORDER BY a.id LIMIT 3))"
)
_MEETINGS = (
    "(SELECT count(*) FROM attendance a JOIN meeting m ON m.id = a.meeting_id"
    " WHERE a.person_id = t.id AND m.trashed_at IS NULL)"
)
_REQUESTS = "(SELECT count(*) FROM invitation i WHERE i.person_id = t.id AND i.trashed_at IS NULL)"
_WHOM = "(SELECT display_name FROM person p WHERE p.id = t.{})"

# Title, whom or what it is about, day, and what comes back with it.
_COLUMNS = {
    Kind.PERSON: f"t.display_name, t.company, NULL, {_MEETINGS}, {_REQUESTS}",
    Kind.MEETING: "coalesce(nullif(t.event, ''), nullif(t.topic, ''), t.place),"
    f" {_NAMES}, {_DAY}, 0, 0",
    Kind.INVITATION: "t.name, t.company, t.on_day, 0, 0",
    Kind.CONSENT: f"t.basis, {_WHOM.format('person_id')}, t.since, 0, 0",
    Kind.FOLLOW_UP: f"t.what, {_WHOM.format('person_id')}, t.due_on, 0, 0",
    Kind.INTRODUCTION: f"{_WHOM.format('introducer_id')}, {_WHOM.format('introduced_id')},"
    f" {_DAY}, 0, 0",
    Kind.RESTRICTION: "t.what, '', t.since, 0, 0",
}
_LIVE = (
    "EXISTS (SELECT 1 FROM attendance b JOIN person p ON p.id = b.person_id"
    " WHERE b.meeting_id = a.meeting_id AND p.trashed_at IS NULL)"
)
# Without these people a thing would be out of the trash and still out of sight.
_OWNERS = {
    Kind.MEETING: f"SELECT a.person_id FROM attendance a WHERE a.meeting_id {AMONG}"
    f" AND NOT {_LIVE}",
    Kind.INVITATION: f"SELECT person_id FROM invitation WHERE id {AMONG}",
    Kind.CONSENT: f"SELECT person_id FROM consent WHERE id {AMONG}",
    Kind.FOLLOW_UP: f"SELECT person_id FROM follow_up WHERE id {AMONG}",
    Kind.INTRODUCTION: "SELECT x.id FROM introduction t JOIN person x"
    f" ON x.id IN (t.introducer_id, t.introduced_id) WHERE t.id {AMONG}",
}

_LONG = (Kind.PERSON, Kind.MEETING, Kind.INVITATION)  # tables that may be


class ReadTrash:
    """What is in the trash, read."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def ids(self) -> array[int]:
        """Return the ids of all things in the trash, the last thrown away first."""
        parts = (
            f"SELECT trashed_at AS at, {place} AS kind, id FROM {kind} WHERE trashed_at IS NOT NULL"
            for place, kind in enumerate(KINDS)
        )
        rows = self._connection.execute(
            f"{' UNION ALL '.join(parts)} ORDER BY at DESC, kind, id DESC"
        )
        return array("q", (line_id(KINDS[kind], number) for _, kind, number in rows))

    def is_short(self) -> bool:
        """Tell whether all that is in the trash is read at once."""
        return all(is_short(self._connection, str(each)) for each in _LONG)

    def documents(self, told: Mapping[Kind, str]) -> list[Document]:
        """Return all things as a search asks of them, the last thrown away first.

        `told` holds what each kind of thing is called.
        """
        from netkeeper.store.reading.trash_search import documents  # noqa: PLC0415 - seldom asked

        found = {
            each.id: each
            for kind in KINDS
            for each in documents(self._connection, kind, told.get(kind, ""))
        }
        return [found[each] for each in self.ids() if each in found]

    def askable(self) -> frozenset[str]:
        """Return what a search can ask of the trash, as `holding.asked_code` tells it."""
        from netkeeper.store.reading.trash_search import ASKABLE  # noqa: PLC0415 - seldom asked

        return ASKABLE

    def lines(self, ids: Sequence[int]) -> list[ThrownLine]:
        """Return the lines of some things, in their order; what is not in the trash is left out."""
        found = {
            line.id: line
            for kind, numbers in grouped(map(thing_of, ids)).items()
            for line in self._of(kind, numbers)
        }
        return [found[each] for each in ids if each in found]

    def owners(self, kind: Kind, numbers: Iterable[int]) -> list[int]:
        """Return the people in the trash without whom some things would stay out of sight."""
        if kind not in _OWNERS:
            return []
        rows = self._connection.execute(
            f"SELECT id FROM person WHERE trashed_at IS NOT NULL AND id IN ({_OWNERS[kind]})",
            (listed(numbers),),
        )
        return [row[0] for row in rows]

    def pending_beside(self, requests: Iterable[int]) -> tuple[str, date] | None:
        """Return with whom a second request would be pending if some came back, and since when.

        That is the name on one of them, and the day of the other: one that is not in the trash, or
        that is among them too. None if all may come back.
        """
        numbers = listed(requests)
        row = self._connection.execute(
            "SELECT t.name, o.on_day FROM invitation t JOIN invitation o"
            " ON o.person_id = t.person_id AND o.direction = t.direction AND o.id <> t.id"
            f" WHERE t.state = 'pending' AND t.trashed_at IS NOT NULL AND t.id {AMONG}"
            f" AND o.state = 'pending' AND (o.trashed_at IS NULL OR o.id {AMONG})"
            " ORDER BY t.id, o.id LIMIT 1",
            (numbers, numbers),
        ).fetchone()
        return None if row is None else (row[0], date.fromisoformat(row[1]))

    def going(self, ids: Sequence[int], *, living: bool = False) -> Going:
        """Return what goes with some things of the trash if they are deleted for good.

        With `living`, what isn't in the trash counts too.
        """
        roots = roots_of(self._connection, ids, living=living)
        reached = reach(self._connection, roots)
        return Going(
            counts={table: len(rows) for table, rows in reached.items()},
            shared=shared_meetings(self._connection, reached),
            rows={table: frozenset(rows) for table, rows in roots.items()},
        )

    def _of(self, kind: Kind, numbers: list[int]) -> list[ThrownLine]:
        rows = self._connection.execute(
            f"SELECT t.id, t.trashed_at, {_COLUMNS[kind]} FROM {kind} t"
            f" WHERE t.trashed_at IS NOT NULL AND t.id {AMONG}",
            (listed(numbers),),
        )
        return [_line(kind, row) for row in rows]


def roots_of(
    connection: sqlite3.Connection, ids: Iterable[int], *, living: bool
) -> dict[str, set[int]]:
    """Return the ids of things, given by the ids of their lines: those in the trash, or any."""
    found: dict[str, set[int]] = {}
    where = "" if living else "trashed_at IS NOT NULL AND "
    for kind, numbers in grouped(map(thing_of, ids)).items():
        query = f"SELECT id FROM {kind} WHERE {where}id {AMONG}"
        rows = connection.execute(query, (listed(numbers),)).fetchall()
        if rows:
            found[str(kind)] = {row[0] for row in rows}
    return found


def _line(kind: Kind, row: tuple[int, str, str, str | None, str | None, int, int]) -> ThrownLine:
    number, at, title, about, day, meetings, requests = row
    return ThrownLine(
        line_id(kind, number), kind, number, title or "", about or "", day, instant_of(at),
        meetings, requests,
    )  # fmt: skip
