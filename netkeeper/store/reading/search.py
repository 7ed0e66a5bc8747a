"""Finds people, meetings and requests: by words as one types, and by whatever a search asks."""

from __future__ import annotations

from array import array
from functools import cache, partial
from typing import TYPE_CHECKING

from netkeeper.domain.folding import is_unvowelled
from netkeeper.domain.invitations import Direction
from netkeeper.domain.query.nodes import And, Query, Words
from netkeeper.store.reading import known
from netkeeper.store.reading.conditions import Conditions
from netkeeper.store.reading.leaves import Sql
from netkeeper.store.reading.looks import Look
from netkeeper.store.reading.orders import TEXT_ORDER, teach_text_order
from netkeeper.store.reading.searched import MEETINGS, PEOPLE, REQUESTS, ROWS, Searched
from netkeeper.store.reading.terms import Terms
from netkeeper.store.reading.values import places
from netkeeper.store.reading.windows import Windows

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable, Sequence
    from datetime import date

    from netkeeper.domain.query.nodes import Sort

_LAST = "max(coalesce(l.last_day, p.last_message_on), coalesce(p.last_message_on, l.last_day))"
# What each order sorts by, in each kind; one that a kind hasn't is passed over. What is empty
# stands last. Rows are numbered as they are added.
_SORTS = {
    PEOPLE: {
        "name": "p.sort_key",
        "company": f"{TEXT_ORDER}(p.company)",
        "position": f"{TEXT_ORDER}(p.position)",
        "last": _LAST,
        "date": _LAST,
        "connected": "p.connected_on",
        "added": "p.id",
    },
    MEETINGS: {
        "name": f"{TEXT_ORDER}(m.event)",
        "date": "m.on_day",
        "last": "m.on_day",
        "added": "m.id",
    },
    REQUESTS: {
        "name": "i.name_key",
        "company": f"{TEXT_ORDER}(i.company)",
        "position": f"{TEXT_ORDER}(i.position)",
        "date": "i.on_day",
        "last": "i.state_on",
        "added": "i.id",
    },
}
_NEWEST = {PEOPLE: "p.id", MEETINGS: "m.id DESC", REQUESTS: "i.id DESC"}
# The last bits of the number of a row of whom one met are the person's id: `search_index.ID_BITS`,
# which would take the window's start 2 ms to import.
MET_IDS = (1 << 24) - 1
_LAST_MET_FIRST = (
    f"SELECT id FROM person_met WHERE id <= {MET_IDS} AND id IN ({{}}) ORDER BY last_day DESC, id"
)


class ReadSearch:
    """The record, searched. The kinds are "people", "meetings" and "requests"."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    # Words alone

    def people(self, typed: str, limit: int) -> list[int]:
        """Return ids of people: those whose name matches first, then by anything else.

        Of each those come first who were met, the last met before all; the others in row order.
        """
        return self._by_words(PEOPLE, _each(typed), limit)

    def meetings(self, typed: str, limit: int) -> list[int]:
        """Return ids of meetings, newest entries first."""
        return self._by_words(MEETINGS, _each(typed), limit)

    def invitations(self, typed: str, limit: int) -> list[int]:
        """Return ids of invitations, newest entries first."""
        return self._by_words(REQUESTS, _each(typed), limit)

    def _by_words(self, kind: str, words: Iterable[Words], limit: int) -> list[int]:
        terms = Terms(self._connection, limit)
        match = " AND ".join(filter(None, (terms.of(kind, each) for each in words)))
        if not match:
            return []
        if kind == PEOPLE:
            return self._people(match, limit)
        rows = ROWS[kind]
        there = f"SELECT 1 FROM {rows.source} WHERE {rows.alias}.id = {rows.search}.rowid"
        hidden = f" AND EXISTS ({there} AND {rows.shown})"
        return self._rows(rows.search, match, limit, hidden, " ORDER BY rowid DESC")

    def _people(self, match: str, limit: int) -> list[int]:
        """Return the ids of people who match, as `people` orders them."""
        found = self._named(match, limit)
        for index in ("met_search", "person_search"):
            if len(found) < limit:
                found = _joined(found, self._rows(index, match, limit))
        return found[:limit]

    def _named(self, match: str, limit: int) -> list[int]:
        """Return the ids of people whose name matches: who was met last first, then the others."""
        named = self._rows("person_names", match, limit)
        if len(named) == limit:  # there may be more of them
            met = self._rows("met_search", f"keys : ({match})", limit)
        else:
            query = _LAST_MET_FIRST.format(", ".join("?" * len(named)))
            met = [row[0] for row in self._connection.execute(query, named)] if named else []
        return _joined(met, named)[:limit]

    def _rows(
        self, index: str, match: str, limit: int, hidden: str = "", order: str = ""
    ) -> list[int]:
        """Return the ids that match in an index, in row order (ranking costs 178 times more)."""
        row = f"rowid & {MET_IDS}" if index == "met_search" else "rowid"
        query = f"SELECT {row} FROM {index} WHERE {index} MATCH ?{hidden}{order} LIMIT ?"
        return [row[0] for row in self._connection.execute(query, (match, limit))]

    # Whatever is asked

    def first(self, kind: str, query: Query, today: date, limit: int) -> list[int]:
        """Return the first ids of a kind that a search finds, in its order.

        Without an order people stand as those of `people` where words alone are asked for, else in
        the order they were entered; the others stand newest first.
        """
        if query.is_words:
            return self._by_words(kind, _words(query), limit)
        return [] if query.is_empty else self._first(kind, query, today, limit)

    def _first(
        self, kind: str, query: Query, today: date, limit: int, direction: str = ""
    ) -> list[int]:
        listed, terms = self._listed(kind, query, direction), Terms(self._connection, limit)
        conditions = self._conditions(kind, terms, today)
        windows = Windows(self._connection, listed, query.root, terms, conditions, limit)
        near = windows.first()
        if near is not None:
            return near
        asked = _asked(listed, conditions, query)
        rows = self._connection.execute(f"{asked.text} LIMIT ?", [*asked.values, limit])
        return [row[0] for row in rows]

    def every(self, kind: str, query: Query, today: date) -> array[int]:
        """Return the ids of all of a kind that a search finds, in its order."""
        if query.is_empty:
            return array("q")
        conditions = self._conditions(kind, Terms(self._connection, 0), today)
        asked = _asked(self._listed(kind, query), conditions, query)
        return array("q", (row[0] for row in self._connection.execute(asked.text, asked.values)))

    def count(self, kind: str, query: Query, today: date, most: int, direction: str = "") -> int:
        """Return how many of a kind a search finds, counted up to `most`; of one direction."""
        unsorted = Query(query.root)
        return 0 if query.is_empty else len(self._first(kind, unsorted, today, most, direction))

    def _listed(self, kind: str, query: Query, direction: str = "") -> Searched:
        listed = _listed(kind, query, direction)
        if TEXT_ORDER in listed.order:
            teach_text_order(self._connection)
        return listed

    def _conditions(self, kind: str, terms: Terms, today: date) -> Callable[[Look], Conditions]:
        """Return what makes the conditions of one search for a look."""
        return partial(Conditions, kind, terms, cache(partial(self._consenting, today)))

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
        """Return ids of people whose names a typing error or two make of the words.

        The nearest come first; of each nearness, who was met last. Of one word the first or the
        second letter must be right, or two that follow, so that little of the vocabulary of a
        large record is looked at. Where there are none, those whose names have the same consonants
        in a script without vowels, or with vowels where the words have none.
        """
        from netkeeper.store.reading import similar  # noqa: PLC0415 - rapidfuzz

        found: dict[int, None] = {}
        for match in similar.matches_of_similar(self._connection, query):
            found |= dict.fromkeys(self._named(match, limit))
        if found:
            return list(found)[:limit]
        match = similar.match_in_other_script(self._connection, query)
        same = self._named(match, limit) if match else []
        # By consonants alone Flynn would be like Filion.
        return self._unvowelled(same) if same and similar.is_with_vowels(query) else same

    def forgiving(self, query: Query) -> Query:
        """Return a search with words of the record in the place of those that nothing has.

        Its issues say what is asked for instead; where nothing is like them it is as it was.
        """
        from netkeeper.store.reading.similar import with_words_alike  # noqa: PLC0415 - rapidfuzz

        return with_words_alike(self._connection, query)

    def _unvowelled(self, people: list[int]) -> list[int]:
        """Return those of some people who have a name in a script that leaves vowels out."""
        rows = self._connection.execute(
            "SELECT p.id, p.display_name || coalesce((SELECT group_concat(n.name, '')"
            " FROM person_name n WHERE n.person_id = p.id), '')"
            f" FROM person p WHERE p.id IN ({places(people)})",
            people,
        )
        named = {number for number, names in rows if is_unvowelled(names)}
        return [each for each in people if each in named]


def _joined(some: Iterable[int], others: Iterable[int]) -> list[int]:
    """Return ids without those that stand there already."""
    return list(dict.fromkeys((*some, *others)))


def _listed(kind: str, query: Query, direction: str = "") -> Searched:
    """Return what is searched; of requests those of one direction, if it is given."""
    live = ROWS[kind].shown
    if direction:
        live = f"{live} AND i.direction = '{Direction(direction)}'"
    sorts = [each for each in query.sorts if each.by in _SORTS[kind]]
    return Searched(kind, live, sorts, *_order(kind, sorts))


def _asked(listed: Searched, conditions: Callable[[Look], Conditions], query: Query) -> Sql:
    """Return the statement that finds the ids, of everybody."""
    look = Look(listed)
    return look.statement(conditions(look).of(query.root) if query.root else Sql("1"))


def _order(kind: str, sorts: Sequence[Sort]) -> tuple[str, str]:
    """Return the tables that an order needs besides, and its clause."""
    keys = _SORTS[kind]
    parts = [f"{keys[e.by]} {'DESC' if e.descending else 'ASC'} NULLS LAST" for e in sorts]
    join = f" {known.MEETINGS}" if any("l.last_day" in each for each in parts) else ""
    return join, f" ORDER BY {', '.join([*parts, _NEWEST[kind]])}"


def _words(query: Query) -> Iterable[Words]:
    root = query.root
    parts = root.parts if isinstance(root, And) else (root,)
    return (each for each in parts if isinstance(each, Words))


def _each(typed: str) -> Iterable[Words]:
    """Return each word typed, as the start of one: "mar trem" finds Marie Tremblay."""
    return map(Words, typed.split())
