"""Writes many rows in bulk: journalled by runs of ids, indexed once at the end."""

from __future__ import annotations

from itertools import chain, repeat
from operator import itemgetter
from typing import TYPE_CHECKING

from netkeeper.domain.folding import label_key
from netkeeper.domain.invitations import StateStep
from netkeeper.store import search_upkeep
from netkeeper.store.driver import errors
from netkeeper.store.faults import RecordFault
from netkeeper.store.journal import entries
from netkeeper.store.reading.dependents import journalled
from netkeeper.store.reading.values import places
from netkeeper.store.writing.columns import (
    OWN_LISTS,
    consent_values,
    follow_up_values,
    introduction_values,
    invitation_values,
    meeting_values,
    person_values,
    step_values,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

    from netkeeper.domain.consent import Consent
    from netkeeper.domain.follow_ups import FollowUp
    from netkeeper.domain.invitations import Invitation
    from netkeeper.domain.meetings import Introduction, Meeting
    from netkeeper.domain.people import Person
    from netkeeper.store.writing.work import Work

_VALUES_AT_ONCE = 3_000  # in one insert; SQLite takes ten times as many
# With the 2 MiB of the default, inserts into indexes take half as long again (measured).
_CACHE_KIB = 16_384
_FIRST_STEPS = (
    "INSERT INTO invitation_step(invitation_id, state, certainty, on_day, source, at)"
    " SELECT i.id, iif(s.ended, i.state, 'pending'), i.certainty,"
    " iif(s.ended, i.state_on, i.on_day), i.source, i.created_at"
    " FROM invitation i CROSS JOIN (SELECT 0 AS ended UNION ALL SELECT 1) s"
    " WHERE i.id BETWEEN ? AND ? AND (NOT s.ended OR i.state <> 'pending')"
)
_MANY = 1_000  # rows; fewer don't pay for the indexes of a table to be made anew
# Of a table, what SQLite sees to for each row that is inserted.
_SEEN_TO = (
    "SELECT type, name, sql FROM sqlite_master WHERE tbl_name = ? AND (type = 'index'"
    " AND sql IS NOT NULL OR type = 'trigger' AND sql LIKE '% AFTER INSERT ON %')"
)


class WriteImports:
    """The rows of an import or of a sample, written between `begin_bulk` and `end_bulk`."""

    def __init__(self, work: Work) -> None:
        self._raw, self._entry, self.at = work.raw, work.entry, work.at
        self._first: dict[str, int] = {}
        self._aside: list[tuple[str, str]] = []  # the table, and what makes anew what is laid aside
        self._bulk = False

    def begin_bulk(self) -> None:
        """Switch the triggers of inserts and of the search index off until `end_bulk`."""
        entries.set_bulk(self._raw, on=True)
        self._bulk = True

    def next_id(self, table: str) -> int:
        """Return the id that the next row of a table will get; ids are never used twice."""
        return entries.last_id(self._raw, table) + 1

    def expect(self, table: str, rows: int) -> None:
        """Say that so many rows will be added to a table.

        Where they are half of what it then holds, what SQLite would see to row after row is laid
        aside until the end: the indexes, which sorted rows take a third of the time to make anew,
        and the triggers of inserts, a fifth of the time, which only look whether `begin_bulk` was.
        """
        if not rows or table in self._first:
            return
        self._first[table] = self.next_id(table)
        if rows < _MANY or not self._bulk:
            return
        if self._raw.execute(f"SELECT count(*) FROM {table}").fetchone()[0] > rows:
            self._raw.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
            return
        for kind, name, statement in self._raw.execute(_SEEN_TO, (table,)).fetchall():
            self._raw.execute(f"DROP {kind} {name}")
            self._aside.append((table, statement))

    def add_rows(self, table: str, rows: Sequence[Mapping[str, object]]) -> None:
        """Insert rows; every row must name the same columns."""
        if rows:
            columns = list(rows[0])
            self.add_values(table, columns, _values(columns, rows))

    def add_values(
        self, table: str, columns: Sequence[str], values: Sequence[tuple[object, ...]]
    ) -> None:
        """Insert rows, each given by the values of the columns."""
        self.expect(table, len(values))
        together = max(1, _VALUES_AT_ONCE // len(columns))
        whole = len(values) - len(values) % together
        self._insert(table, columns, values[:whole], together)
        self._insert(table, columns, values[whole:], len(values) - whole)

    def is_bare(self) -> bool:
        """Tell whether the record holds nothing at all but settings, in the trash neither."""
        names = [name for name in journalled(self._raw) if name != "setting"]
        query = " OR ".join(f"EXISTS (SELECT 1 FROM {name})" for name in names)
        return not self._raw.execute(f"SELECT {query}").fetchone()[0]

    def clear(self, table: str) -> None:
        """Delete every row of a table that no other points to."""
        self._raw.execute(f"DELETE FROM {table}")

    def add_kept(self, table: str, rows: Sequence[Mapping[str, object]]) -> None:
        """Insert rows with the ids that they bring, into a table that was empty.

        Raises:
            RecordFault: They don't fit the table, or each other.
        """
        self.expect(table, len(rows))
        self._first[table] = 1  # an undone import leaves ids behind that these may be below
        self._raw.execute("PRAGMA defer_foreign_keys = ON")
        try:
            self.add_rows(table, rows)
        except errors("IntegrityError") as error:
            raise RecordFault("rows_refused", table=table, why=str(error)) from error

    def _insert(
        self,
        table: str,
        columns: Sequence[str],
        values: Sequence[tuple[object, ...]],
        together: int,
    ) -> None:
        """Insert rows, so many of them with each statement.

        A statement a row takes twice as long: each guards itself against what its triggers refuse.
        The ORM's own way takes twice as long again.
        """
        if not values:
            return
        rows = ", ".join([f"({places(columns)})"] * together)
        self._raw.executemany(
            f"INSERT INTO {table}({', '.join(columns)}) VALUES {rows}",
            [
                tuple(chain.from_iterable(values[start : start + together]))
                for start in range(0, len(values), together)
            ],
        )

    def add_first_steps(self, first: int, last: int) -> int:
        """Add the history of new invitations, by their ids: how they began, and how they ended.

        All began pending on their day. Return how many steps that are.
        """
        self.expect("invitation_step", last - first + 1)
        return self._raw.execute(_FIRST_STEPS, (first, last)).rowcount

    def change_rows(self, table: str, rows: Sequence[Mapping[str, object]]) -> None:
        """Set columns of the rows with the given `id`; every row must name the same columns."""
        entries.change_rows(self._raw, self._entry, table, rows)

    def change_alike(
        self, table: str, column: str, change: tuple[object, object], ids: Iterable[int]
    ) -> None:
        """Change a column from one value to another in rows that hold the first."""
        entries.change_alike(self._raw, self._entry, table, column, change, ids)

    def add_people(
        self, people: Sequence[Person], typed: Callable[[Person], Iterable[str]]
    ) -> list[int]:
        """Add people with everything that hangs on them; return their ids in the same order.

        `typed` names the fields that the user typed of each.
        """
        ids = self._ids("person", people)
        self.add_rows(
            "person",
            [
                {"id": number, "created_at": self.at, "typed": " ".join(sorted(typed(each)))}
                | person_values(each)
                for number, each in zip(ids, people, strict=True)
            ],
        )
        self.add_lists(
            [
                (number, {name: getattr(each, name) for name in (*OWN_LISTS, "tags")})
                for number, each in zip(ids, people, strict=True)
            ]
        )
        return ids

    def add_lists(self, people: Sequence[tuple[int, Mapping[str, tuple[str, ...]]]]) -> None:
        """Add values to the lists of people who are held, each after the person's id."""
        for name, (table, _column, row_of) in OWN_LISTS.items():
            self.add_rows(
                table,
                [
                    {"person_id": number, **row_of(one)}
                    for number, lists in people
                    for one in lists.get(name, ())
                ],
            )
        self._tag([(number, lists.get("tags", ())) for number, lists in people])

    def _tag(self, people: Sequence[tuple[int, Sequence[str]]]) -> None:
        """Give people their tags, making those that nobody bore."""
        held = dict(self._raw.execute("SELECT name_key, id FROM tag").fetchall())
        new = {
            key: name for _, tags in people for name in tags if (key := label_key(name)) not in held
        }
        held |= zip(new, self._ids("tag", new), strict=True)
        self.add_rows(
            "tag", [{"id": held[key], "name": name, "name_key": key} for key, name in new.items()]
        )
        self.add_rows(
            "person_tag",
            [
                {"person_id": number, "tag_id": tag_id}
                for number, tags in people
                for tag_id in dict.fromkeys(held[label_key(name)] for name in tags)
            ],
        )

    def add_meetings(self, meetings: Sequence[Meeting], events: Sequence[str] = ()) -> list[int]:
        """Add meetings with who was there; return their ids in the same order.

        `events` holds what their calendars' events are known again by, if they are of calendars.
        """
        known = chain(events, repeat(""))
        rows = [
            meeting_values(one) | {"calendar_event": event}
            for one, event in zip(meetings, known, strict=False)
        ]
        ids = self._added("meeting", rows)
        self.add_rows(
            "attendance",
            [
                {"meeting_id": number, "person_id": person_id}
                for number, each in zip(ids, meetings, strict=True)
                for person_id in dict.fromkeys(each.attendees)
            ],
        )
        return ids

    def add_invitations(self, invitations: Sequence[Invitation]) -> list[int]:
        """Add invitations with their whole history; return their ids in the same order."""
        ids = self._added("invitation", [invitation_values(each) for each in invitations])
        self.add_rows(
            "invitation_step",
            [
                step_values(number, step) | {"at": self.at}
                for number, each in zip(ids, invitations, strict=True)
                for step in each.steps
                or (StateStep(each.state, each.certainty, each.state_on, each.source),)
            ],
        )
        return ids

    def add_introductions(self, introductions: Sequence[Introduction]) -> list[int]:
        """Add introductions; return their ids in the same order."""
        return self._added("introduction", [introduction_values(each) for each in introductions])

    def add_follow_ups(self, follow_ups: Sequence[FollowUp]) -> list[int]:
        """Add follow-ups; return their ids in the same order."""
        return self._added("follow_up", [follow_up_values(each) for each in follow_ups])

    def add_consents(self, consents: Sequence[Consent]) -> list[int]:
        """Add consents; return their ids in the same order."""
        return self._added("consent", [consent_values(each) for each in consents])

    def _added(self, table: str, rows: Sequence[dict[str, object]]) -> list[int]:
        """Add rows that were made just now; return their ids."""
        ids = self._ids(table, rows)
        self.add_rows(
            table,
            [
                {"id": number, "created_at": self.at} | row
                for number, row in zip(ids, rows, strict=True)
            ],
        )
        return ids

    def _ids(self, table: str, things: Collection[object]) -> list[int]:
        """Return the ids that the next rows of a table will get, one for each thing."""
        first = self.next_id(table)
        return list(range(first, first + len(things)))

    def end_bulk(self) -> None:
        """Take back what is laid aside, journal the runs of inserted ids, let the search catch up.

        Raises:
            RecordFault: Rows don't fit each other.
        """
        for table, statement in self._aside:
            try:
                self._raw.execute(statement)
            except errors("IntegrityError") as error:
                raise RecordFault("rows_refused", table=table, why=str(error)) from error
        self._aside.clear()
        for table, first in self._first.items():
            last = entries.last_id(self._raw, table)
            entries.add_run(self._raw, self._entry, table, first, last)
        search_upkeep.catch_up(self._raw, self._entry)
        self._first.clear()
        entries.set_bulk(self._raw, on=False)
        self._bulk = False


def _values(
    columns: Sequence[str], rows: Sequence[Mapping[str, object]]
) -> list[tuple[object, ...]]:
    """Return the rows' values in the order of the columns."""
    if len(columns) == 1:
        return [(row[columns[0]],) for row in rows]
    return list(map(itemgetter(*columns), rows))
