"""Finds the first rows of a search among some of them at a time, however long the record is.

What a search asks of other tables is a set of its own, and the sets of a long record are large. So
the rows are walked in the order in which they are shown, and the sets are read of the people of
some hundred rows alone: where one row in ten is found, that answers at once in any record. From
what was found it is told how much further to look; where that is too far, nobody is looked for here
and the whole sets are read, which are small then, or the hits so few. How conditions are written
for some rows, or for all of them, is told in `looks`.
"""

from __future__ import annotations

from math import isqrt
from typing import TYPE_CHECKING

from netkeeper.domain.query.nodes import And, When
from netkeeper.store.reading import leaves
from netkeeper.store.reading.by_text import ByText
from netkeeper.store.reading.looks import Stretch, Window
from netkeeper.store.reading.may_hold import MAY_HOLD, teach_may_hold
from netkeeper.store.reading.searched import MEETINGS, PEOPLE, REQUESTS, ROWS

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Sequence
    from datetime import date

    from netkeeper.domain.query.nodes import Node
    from netkeeper.store.reading.conditions import Conditions
    from netkeeper.store.reading.leaves import Sql
    from netkeeper.store.reading.looks import Look
    from netkeeper.store.reading.searched import Searched
    from netkeeper.store.reading.terms import Terms

_FIRST = 128  # rows that are looked at first, less than a millisecond
_MOST = 2_048  # or as many as all hits would then be, if that is more: the whole sets are quicker
_SCATTERED = 32  # rows that are looked at in an order: each is read from somewhere else
_SORTED = 4_096  # hits of words that are put in any order
_PER_STEP = 13  # steps along an index that take as long as to put one more hit in its place
_PASSED = 32  # times as many people, where most are passed over by when they were last met
_TEXTS = 4  # times as many rows, where what words find in another kind of row is read each time
_ROOM = 1.2  # looked at beyond where the last hit is expected
_TIMES = 2  # as many more rows at most as were seen
_UP, _DOWN = (">", "", -1), ("<", " DESC", 1 << 62)
_ENDS = {PEOPLE: _UP, MEETINGS: _DOWN, REQUESTS: _DOWN}
# The orders in which an index holds the rows.
_WALKED = {
    PEOPLE: frozenset({"name", "connected", "added"}),
    MEETINGS: frozenset({"date", "last", "added"}),
    REQUESTS: frozenset({"name", "date", "added"}),
}
# Columns that an index holds, but in an order that is not the alphabet's.
_TEXTS_IN_ORDER = {(PEOPLE, "company"): "company"}


class Windows:
    """The rows of one search, some at a time, until `limit` are found.

    `conditions` makes those of the search for a look.
    """

    def __init__(
        self,
        connection: sqlite3.Connection,
        listed: Searched,
        root: Node | None,
        terms: Terms,
        conditions: Callable[[Look], Conditions],
        limit: int,
    ) -> None:
        self._connection = connection
        self._listed, self._of = listed, ROWS[listed.kind]
        self._parts = root.parts if isinstance(root, And) else () if root is None else (root,)
        self._terms, self._conditions = terms, conditions
        self._limit = limit
        by = [each.by for each in listed.sorts]
        text = _TEXTS_IN_ORDER.get((listed.kind, by[0])) if len(by) == 1 else None
        self._by_text = ByText(connection, listed, text, terms) if text is not None else None
        self._is_walked = bool(text) or (len(by) == 1 and by[0] in _WALKED[listed.kind])
        # What words find, and the rest of what is asked, which is asked of some rows at a time.
        self._match, self._rest = terms.parted(listed.kind, self._parts)
        if self._is_walked and self._match and terms.is_frequent(listed.kind, self._match):
            self._match, self._rest = "", [And(self._parts)]

    def first(self) -> list[int] | None:
        """Return the first ids in order; None where they lie too far apart to be found so."""
        if not self._parts:
            return self._by_text.first(self._limit) if self._by_text is not None else None
        if self._listed.sorts:
            return self._sorted()
        is_by_day = self._listed.kind == PEOPLE and not self._match
        since = _met_since(self._parts) if is_by_day else None
        if since is not None and self._met_many(since):
            return self._lately(leaves.met_since(since))
        size = max(_FIRST, self._limit) * (_TEXTS if self._reads_whole() else 1)
        return self._walked(lambda _, last, size: self._next(last, size), Stretch, size)

    def _reads_whole(self) -> bool:
        """Tell whether all that words find in another kind of row is read for each window."""
        look = Stretch(self._listed, self._terms, ())
        self._conditions(look).all_of("", self._rest)
        return look.reads_whole

    def _walked(
        self, after: Callable[[int, int, int], list[int]], of: type[Window], size: int
    ) -> list[int] | None:
        """Return the first ids in a walk: `after` so many rows, the last of them, come so many."""
        found: list[int] = []
        seen, last = 0, _ENDS[self._listed.kind][2]
        while size:
            rows = after(seen, last, size)
            found += self._held(of, rows, len(found))
            if len(found) >= self._limit or len(rows) < size:
                return found
            seen, last = seen + size, rows[-1]
            size = self._more(len(found), seen, _FIRST if of is Stretch else _SCATTERED)
        return None

    def _met_many(self, since: date) -> bool:
        """Tell whether so many were met since a day that their meetings are not soon read."""
        query = "SELECT 1 FROM person_met WHERE last_day >= ? LIMIT 1 OFFSET ?"
        row = self._connection.execute(query, (since.isoformat(), _SORTED)).fetchone()
        return row is not None

    def _lately(self, since: Sql) -> list[int] | None:
        """Return the first ids of people who hold what is asked and may have been met since a day.

        The others are passed over, so that many more are looked at in the same time.
        """
        query = (
            "SELECT l.id FROM person_met l WHERE l.id > ? AND l.id <= ?"
            f" AND {since.text} ORDER BY l.id"
        )
        few = max(_FIRST, self._limit)
        found: list[int] = []
        size, last, end, seen = few * _PASSED, 0, self._terms.rows(PEOPLE), 0.0
        while size:
            rows = self._ids(query, [last, last + size, *since.values], few)
            found += self._held(Stretch, rows, len(found))
            before, last = last, rows[-1] if len(rows) == few else last + size
            if len(found) >= self._limit or last >= end:
                return found
            seen += len(rows) + (last - before) / _PASSED
            size = round(self._more(len(found), round(seen), _FIRST) * last / seen)
        return None

    def _sorted(self) -> list[int] | None:
        """Return the first ids in an order of their own: of few hits, or of one an index holds."""
        if self._match:
            is_walk_quick = self._is_walked and not self._rest and self._by_text is None
            few = self._few() if is_walk_quick else _SORTED
            rows = self._next(_ENDS[self._listed.kind][2], few)
            if len(rows) < few:
                return self._held(Stretch, rows)
        if not self._is_walked or (self._match and self._by_text is not None):
            return None
        size = max(_FIRST, self._limit) if self._rest else self._limit
        return self._walked(lambda seen, _, size: self._in_order(seen + size)[seen:], Window, size)

    def _few(self) -> int:
        """Return of how many hits all are sooner put in order than an order is walked for some."""
        return isqrt(self._limit * self._terms.rows(self._listed.kind) // _PER_STEP)

    def _more(self, held: int, seen: int, least: int) -> int:
        """Return how many rows more to look at; 0 where the whole sets are quicker.

        At `least` so many are looked at. So many hold what is wanted, if they do as those that were
        seen; of few that tells little.
        """
        # Where so many hold `limit` hits, that is also how many hits there are.
        most = max(_MOST, isqrt(self._limit * self._terms.rows(self._listed.kind)))
        needed = round((self._limit - held) * seen / held * _ROOM) if held else most
        return min(max(least, needed), _TIMES * seen) if seen + needed <= most else 0

    def _in_order(self, size: int) -> list[int]:
        """Return the first ids in an order that an index holds: of all, or of those with words."""
        if self._by_text is not None:
            return self._by_text.first(size)
        alias, listed = self._of.alias, self._listed
        held = f"+{alias}.id IN ({self._of.matching}) AND " if self._match else ""
        walk = f"SELECT {alias}.id FROM {self._of.source} WHERE {held}{listed.live}{listed.order}"
        return self._ids(walk, [self._match] if self._match else [], size)

    def _next(self, last: int, size: int) -> list[int]:
        """Return the ids after one, in the order of entry: of all rows, or of those with words."""
        sign, down, _ = _ENDS[self._listed.kind]
        if self._match:
            query = f"{self._of.matching} AND rowid {sign} ? ORDER BY rowid{down}"
            return self._ids(query, [self._match, last], size)
        query = f"SELECT id FROM {self._of.table} WHERE id {sign} ? ORDER BY id{down}"
        return self._ids(query, [last], size)

    def _held(self, of: type[Window], ids: list[int], found: int = 0) -> list[int]:
        """Return those of some rows that hold the rest of what is asked, in order."""
        look = of(self._listed, self._terms, ids)
        asked = look.statement(self._conditions(look).all_of("", self._rest))
        if MAY_HOLD in asked.text:
            teach_may_hold(self._connection)
        return self._ids(asked.text, asked.values, self._limit - found)

    def _ids(self, query: str, values: Sequence[object], limit: int) -> list[int]:
        rows = self._connection.execute(f"{query} LIMIT ?", (*values, limit))
        return [row[0] for row in rows]


def _met_since(parts: Sequence[Node]) -> date | None:
    """Return the day since when whoever is found was met; None where that is not asked."""
    met = (each for each in parts if isinstance(each, When) and each.what == "met")
    return max((each.first for each in met if each.first is not None), default=None)
