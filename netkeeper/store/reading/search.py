"""Finds people, meetings and requests: by words as one types, and by whatever a search asks."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

from netkeeper.domain.query.nodes import And, Query, Words
from netkeeper.store.reading import shown
from netkeeper.store.reading.conditions import (
    ALIASES,
    INDEXES,
    MEETINGS,
    PEOPLE,
    REQUESTS,
    Conditions,
)
from netkeeper.store.reading.leaves import Sql, term_of

if TYPE_CHECKING:
    import sqlite3
    from datetime import date

_SHOWN = {
    MEETINGS: (
        " AND EXISTS (SELECT 1 FROM meeting m WHERE m.id = meeting_search.rowid"
        f" AND {shown.meeting('m')})"
    ),
    REQUESTS: (
        " AND EXISTS (SELECT 1 FROM invitation i WHERE i.id = invitation_search.rowid"
        f" AND {shown.of_somebody('i')})"
    ),
}
_TABLES = {
    PEOPLE: ("person p", "p.trashed_at IS NULL"),
    MEETINGS: ("meeting m", shown.meeting("m")),
    REQUESTS: ("invitation i", shown.of_somebody("i")),
}
_LAST_MET = (
    " LEFT JOIN (SELECT id, max(d) AS d FROM (SELECT a.person_id AS id, m.on_day AS d FROM"
    " attendance a JOIN meeting m ON m.id = a.meeting_id WHERE m.trashed_at IS NULL UNION ALL"
    " SELECT q.id, q.last_message_on FROM person q) GROUP BY id) l ON l.id = p.id"
)
# What each order sorts by, in each kind; one that a kind hasn't is passed over. What is empty
# stands last.
_SORTS = {
    PEOPLE: {
        "name": "p.sort_key",
        "company": "nullif(p.company, '') COLLATE NOCASE",
        "position": "nullif(p.position, '') COLLATE NOCASE",
        "last": "l.d",
        "date": "l.d",
        "connected": "p.connected_on",
        "added": "p.created_at",
    },
    MEETINGS: {
        "name": "nullif(m.event, '') COLLATE NOCASE",
        "date": "m.on_day",
        "last": "m.on_day",
        "added": "m.created_at",
    },
    REQUESTS: {
        "name": "i.name COLLATE NOCASE",
        "company": "nullif(i.company, '') COLLATE NOCASE",
        "position": "nullif(i.position, '') COLLATE NOCASE",
        "date": "i.on_day",
        "last": "i.state_on",
        "added": "i.created_at",
    },
}
_NEWEST = {PEOPLE: "p.id", MEETINGS: "m.id DESC", REQUESTS: "i.id DESC"}


class ReadSearch:
    """The record, searched. The kinds are "people", "meetings" and "requests"."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    # Words alone

    def people(self, typed: str, limit: int) -> list[int]:
        """Return ids of people: those whose name matches first, then by anything else."""
        return self._by_words(PEOPLE, _match_of(typed), limit)

    def meetings(self, typed: str, limit: int) -> list[int]:
        """Return ids of meetings, newest entries first."""
        return self._by_words(MEETINGS, _match_of(typed), limit)

    def invitations(self, typed: str, limit: int) -> list[int]:
        """Return ids of invitations, newest entries first."""
        return self._by_words(REQUESTS, _match_of(typed), limit)

    def _by_words(self, kind: str, match: str, limit: int) -> list[int]:
        if not match:
            return []
        if kind != PEOPLE:
            return self._rows(INDEXES[kind], match, limit, _SHOWN[kind], " ORDER BY rowid DESC")
        found = self._rows("person_names", match, limit)
        if len(found) < limit:
            seen = set(found)
            more = self._rows("person_search", match, limit)
            found += [each for each in more if each not in seen]
        return found[:limit]

    def _rows(
        self, index: str, match: str, limit: int, hidden: str = "", order: str = ""
    ) -> list[int]:
        """Return the ids that match in an index, in row order (ranking costs 178 times more)."""
        query = f"SELECT rowid FROM {index} WHERE {index} MATCH ?{hidden}{order} LIMIT ?"
        return [row[0] for row in self._connection.execute(query, (match, limit))]

    # Whatever is asked

    def first(self, kind: str, query: Query, today: date, limit: int) -> list[int]:
        """Return the first ids of a kind that a search finds, in its order.

        Without an order people stand by name first where words alone are asked for, else in the
        order they were entered; the others stand newest first.
        """
        if query.is_words:
            return self._by_words(kind, _match(query), limit)
        asked = self._asked(kind, query, today)
        if asked is None:
            return []
        statement = Sql(f"{asked.text} LIMIT ?", [*asked.values, limit])
        return [row[0] for row in self._connection.execute(statement.text, statement.values)]

    def every(self, kind: str, query: Query, today: date) -> array[int]:
        """Return the ids of all of a kind that a search finds, in its order."""
        asked = self._asked(kind, query, today)
        if asked is None:
            return array("q")
        return array("q", (row[0] for row in self._connection.execute(asked.text, asked.values)))

    def count(self, kind: str, query: Query, today: date, most: int, direction: str = "") -> int:
        """Return how many of a kind a search finds, counted up to `most`; of one direction."""
        asked = self._asked(kind, query, today, ordered=False)
        if asked is None:
            return 0
        of = " AND i.direction = ?" if direction else ""
        values = [*asked.values, *([direction] if direction else []), most]
        row = self._connection.execute(
            f"SELECT count(*) FROM ({asked.text}{of} LIMIT ?)", values
        ).fetchone()
        return int(row[0])

    def _asked(self, kind: str, query: Query, today: date, *, ordered: bool = True) -> Sql | None:
        """Return the statement that finds the ids; None where nothing is asked for."""
        if query.is_empty:
            return None
        table, live = _TABLES[kind]
        held = Sql("1")
        if query.root is not None:
            held = Conditions(kind, lambda: self._consenting(today)).of(query.root)
        join, order = _order(kind, query) if ordered else ("", "")
        # The conditions first: what is shown is looked up for what they leave.
        text = f"SELECT {ALIASES[kind]}.id FROM {table}{join} WHERE {held.text} AND {live}{order}"
        return Sql(text, held.values)

    def _consenting(self, today: date) -> str:
        """Return the ids of those to whom one may write commercially, as a JSON array."""
        from netkeeper.store.reading.consents import consenting  # noqa: PLC0415 - seldom asked

        return consenting(self._connection, today)

    # Values of fields

    def values(self, field: str, typed: str, limit: int) -> list[str]:
        """Return values of a field with a word that begins so, the most frequent first."""
        from netkeeper.store.reading.field_values import values_of  # noqa: PLC0415 - while typing

        return values_of(self._connection, field, typed, limit)

    # Names like those typed

    def similar(self, query: Query, limit: int) -> list[int]:
        """Return ids of people whose names a typing error or two make of the words; in row order.

        The first or the second letter of each word must be right, so that little of the
        vocabulary of a large record is looked at.
        """
        from netkeeper.store.reading.similar import match_of_similar  # noqa: PLC0415 - rapidfuzz

        match = match_of_similar(self._connection, query)
        return self._rows("person_names", match, limit) if match else []


def _order(kind: str, query: Query) -> tuple[str, str]:
    """Return the tables that an order needs besides, and its clause."""
    known = _SORTS[kind]
    parts = [
        f"{known[each.by]} {'DESC' if each.descending else 'ASC'} NULLS LAST"
        for each in query.sorts
        if each.by in known
    ]
    join = _LAST_MET if any("l.d" in each for each in parts) else ""
    return join, f" ORDER BY {', '.join([*parts, _NEWEST[kind]])}"


def _match(query: Query) -> str:
    root = query.root
    parts = root.parts if isinstance(root, And) else (root,)
    return " AND ".join(filter(None, (term_of(e) for e in parts if isinstance(e, Words))))


def _match_of(typed: str) -> str:
    """Return the FTS5 query of words: each of them, folded, as the start of one.

    So "mar trem" finds Marie Tremblay. Empty when nothing can be searched.
    """
    return " AND ".join(filter(None, (term_of(Words(each)) for each in typed.split())))
