"""Finds what hangs on some rows: all that must go when they do, so that nothing points to nobody.

The tables' own foreign keys say what belongs to what, so that a table added later is reached too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from netkeeper.store.reading.values import AMONG, listed

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Mapping

    Rows = dict[str, set[int]]


class Link(NamedTuple):
    """A column by which rows of one table belong to rows of another."""

    child: str
    column: str
    parent: str


def journalled(connection: sqlite3.Connection) -> list[str]:
    """Return the names of the tables that the journal watches."""
    query = (
        "SELECT tbl_name FROM sqlite_master WHERE type = 'trigger' AND name GLOB 'journal_delete_*'"
    )
    return [name for (name,) in connection.execute(query)]


def links(connection: sqlite3.Connection) -> list[Link]:
    """Return every way in which rows belong to others."""
    return [
        Link(child, row[3], row[2])
        for child in journalled(connection)
        for row in connection.execute(f"PRAGMA foreign_key_list({child})")
    ]


def reach(connection: sqlite3.Connection, roots: Mapping[str, Iterable[int]]) -> Rows:
    """Return the rows that go with some rows, themselves included, by their tables.

    A meeting goes with the last one who was there, and a tag with the last one who bore it.
    """
    ways = links(connection)
    reached: Rows = {}
    _add(connection, ways, reached, {table: set(ids) for table, ids in roots.items()})
    _add(connection, ways, reached, {"invitation": _unmatched(connection, reached)})
    _add(connection, ways, reached, {"meeting": _left(connection, reached, *_MEETING)})
    _add(connection, ways, reached, {"tag": _left(connection, reached, *_TAG)})
    return {table: ids for table, ids in reached.items() if ids}


_MEETING = ("attendance", "meeting_id")
_TAG = ("person_tag", "tag_id")


def _add(connection: sqlite3.Connection, ways: list[Link], reached: Rows, more: Rows) -> None:
    """Add rows with all that belongs to them."""
    while more := {
        table: ids - reached.get(table, set())
        for table, ids in more.items()
        if ids - reached.get(table, set())
    }:
        for table, ids in more.items():
            reached.setdefault(table, set()).update(ids)
        found: Rows = {}
        for child, column, parent in ways:
            if parent in more:
                query = f"SELECT id FROM {child} WHERE {column} {AMONG}"
                found.setdefault(child, set()).update(_ids(connection, query, more[parent]))
        more = found


def _ids(connection: sqlite3.Connection, query: str, ids: Iterable[int]) -> Iterator[int]:
    return (row[0] for row in connection.execute(query, (listed(ids),)))


def _left(connection: sqlite3.Connection, reached: Rows, child: str, column: str) -> set[int]:
    """Return the parents that lose the last of their children."""
    going = listed(reached.get(child, ()))
    query = (
        f"SELECT DISTINCT {column} FROM {child} c WHERE id {AMONG} AND NOT EXISTS"
        f" (SELECT 1 FROM {child} o WHERE o.{column} = c.{column} AND o.id NOT {AMONG})"
    )
    return {row[0] for row in connection.execute(query, (going, going))}


def _unmatched(connection: sqlite3.Connection, reached: Rows) -> set[int]:
    """Return requests with a profile of the people who go that nobody was matched with."""
    people = reached.get("person", set())
    query = (
        "SELECT id FROM invitation WHERE person_id IS NULL AND slug IN"
        f" (SELECT slug FROM person WHERE id {AMONG}"
        f" UNION SELECT slug FROM person_slug WHERE person_id {AMONG})"
    )
    given = listed(people)
    return {row[0] for row in connection.execute(query, (given, given))}


def shared_meetings(connection: sqlite3.Connection, reached: Mapping[str, set[int]]) -> int:
    """Return how many meetings lose somebody and stay with the others."""
    query = f"SELECT DISTINCT meeting_id FROM attendance WHERE id {AMONG}"
    touched = set(_ids(connection, query, reached.get("attendance", ())))
    return len(touched - reached.get("meeting", set()))
