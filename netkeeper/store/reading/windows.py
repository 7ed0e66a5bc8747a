"""Finds the first rows of a search among some of them at a time, however long the record is.

What a search asks of other tables is a set of its own, and the sets of a long record are large. So
the rows are walked in the order in which they are shown, and the sets are read of the people of
some hundred rows alone: where one row in ten is found, that answers at once in any record. From
what was found it is told how much further to look; where that is too far, nobody is looked for here
and the whole sets are read, which are small then, or the hits so few.
"""

from __future__ import annotations

import json
import re
from math import isqrt
from typing import TYPE_CHECKING

from netkeeper.domain.query.nodes import And, When
from netkeeper.store.reading import leaves
from netkeeper.store.reading.by_text import ByText
from netkeeper.store.reading.conditions import ASKED, LAST_MARK, PEOPLE_MARK
from netkeeper.store.reading.leaves import Sql, joined
from netkeeper.store.reading.may_hold import MAY_HOLD, teach_may_hold, telling
from netkeeper.store.reading.searched import MEETINGS, PEOPLE, REQUESTS, ROWS

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence
    from datetime import date

    from netkeeper.domain.query.nodes import Node, Query
    from netkeeper.store.reading.conditions import Conditions
    from netkeeper.store.reading.searched import Searched

_FIRST = 128  # rows that are looked at first, less than a millisecond
_MOST = 2_048  # or as many as all hits would then be, if that is more: the whole sets are quicker
_SCATTERED = 32  # rows that are looked at in an order: each is read from somewhere else
_SORTED = 4_096  # hits of words that are put in any order
_BETWEEN = 2  # times as many rows, from the first to the last of a window, if it is dense
_PER_STEP = 13  # steps along an index that take as long as to put one more hit in its place
_NOTHING = Sql("1")
_PASSED = 32  # times as many people, where most are passed over by when they were last met
_TEXTS = 4  # times as many rows, where what words find in another kind of row is read each time
_ROOM = 1.2  # looked at beyond where the last hit is expected
_TIMES = 2  # as many more rows at most as were seen
_ENDS = {
    PEOPLE: (">", "", -1),
    MEETINGS: ("<", " DESC", 1 << 62),
    REQUESTS: ("<", " DESC", 1 << 62),
}
# The orders in which an index holds the rows.
_WALKED = {
    PEOPLE: frozenset({"name", "connected", "added"}),
    MEETINGS: frozenset({"date", "last", "added"}),
    REQUESTS: frozenset({"name", "date", "added"}),
}
# Columns that an index holds, but in an order that is not the alphabet's.
_TEXTS_IN_ORDER = {(PEOPLE, "company"): "company"}
_PEOPLE_OF = {
    PEOPLE: "SELECT id FROM w",
    MEETINGS: "SELECT person_id FROM attendance WHERE meeting_id IN (SELECT id FROM w)",
    REQUESTS: (
        "SELECT person_id FROM invitation WHERE id IN (SELECT id FROM w) AND person_id IS NOT NULL"
    ),
}
_STRETCH = " BETWEEN (SELECT min(id) FROM w) AND (SELECT max(id) FROM w)"
_ROWS_MARK = re.compile(
    rf"(SELECT rowid FROM \w+ WHERE \w+ MATCH \?)@\[([a-z]+)({ASKED}?)([^\]]*)\]"
)
# Of some rows those that hold words, by their own text where that tells, else by the index.
_BY_TEXT = (
    "WITH i(id) AS ({ids}), t(id, holds) AS MATERIALIZED"
    " (SELECT t.id, {telling} FROM i CROSS JOIN {table} t ON t.id = i.id)"
    " SELECT id FROM t WHERE holds"
    " UNION ALL {match} AND rowid IN (SELECT id FROM t WHERE holds IS NULL)"
)
_ROWS_OF = {
    PEOPLE: "SELECT id FROM wp",
    MEETINGS: "SELECT meeting_id FROM attendance WHERE person_id IN (SELECT id FROM wp)",
    REQUESTS: "SELECT id FROM invitation WHERE person_id IN (SELECT id FROM wp)",
}


# In a window the people come first, whatever else an index could begin with.
_PEOPLE_FIRST = (
    (
        "attendance a JOIN meeting m",
        "attendance a INDEXED BY ix_attendance_person_id CROSS JOIN meeting m",
    ),
    ("invitation i WHERE", "invitation i INDEXED BY ix_invitation_person_id WHERE"),
    (LAST_MARK, "+"),
)


def whole(text: str) -> str:
    """Return SQL whose sets are read of everybody."""
    return _ROWS_MARK.sub(r"\1", PEOPLE_MARK.sub("", text)).replace(LAST_MARK, "")


def _of_window(text: str, kind: str, *, in_row: bool, dense: bool) -> str:
    """Return SQL whose sets are read of the window's people; its rows lie in a row if so told.

    Where these are people with few others between them, a stretch of an index is read.
    """
    people = _STRETCH if dense and kind == PEOPLE else " IN (SELECT id FROM wp)"
    text = PEOPLE_MARK.sub(rf" AND \1{people}", text)
    for plan, other in _PEOPLE_FIRST:
        text = text.replace(plan, other)

    def rows(found: re.Match[str]) -> str:
        match, of, asked, told = found.groups()
        if in_row and of == kind:
            return f"{match} AND rowid{_STRETCH}"
        if not asked:
            return match
        ids = "SELECT id FROM w" if of == kind else _ROWS_OF[of]
        if not told:
            return f"{match} AND rowid IN ({ids})"
        return _BY_TEXT.format(match=match, ids=ids, table=ROWS[of].table, telling=telling(told))

    return _ROWS_MARK.sub(rows, text)


def _row_by_row(text: str, alias: str) -> str:
    """Return SQL that tells by each row's own text whether words are found in it."""
    row = rf"@?\+?{alias}\.id IN \(" + _ROWS_MARK.pattern + r"\)"

    def told(found: re.Match[str]) -> str:
        match, _, asked, words = found.groups()
        if not (asked and words):
            return found.group()
        return f"ifnull({telling(words, alias)}, EXISTS({match} AND rowid = {alias}.id))"

    return re.sub(row, told, text)


def _asks(text: str) -> bool:
    """Tell whether words are looked for in rows one by one, so many hold them."""
    return any(asked for _match, _of, asked, _told in _ROWS_MARK.findall(text))


def _reads_whole(text: str, kind: str) -> bool:
    """Tell whether all that words find in another kind of row is read for a window."""
    return any(of != kind and not asked for _match, of, asked, _told in _ROWS_MARK.findall(text))


class Windows:
    """The rows of one search, some at a time."""

    def __init__(self, connection: sqlite3.Connection, listed: Searched, query: Query) -> None:
        self._connection = connection
        self._listed, self._of = listed, ROWS[listed.kind]
        self._sorts = listed.sorts
        self._root = query.root
        text = None
        if len(listed.sorts) == 1:
            text = _TEXTS_IN_ORDER.get((listed.kind, listed.sorts[0].by))
        self._by_text = ByText(connection, listed, text) if text is not None else None

    def first(self, conditions: Conditions, limit: int) -> list[int] | None:
        """Return the first ids in order; None where they lie too far apart to be found so."""
        if self._root is None:
            return self._by_text.first(limit) if self._by_text is not None else None
        parts = self._root.parts if isinstance(self._root, And) else (self._root,)
        match, others = conditions.parted(parts)
        if self._sorts:
            return self._sorted(match, conditions, others, limit)
        rest = others or _NOTHING
        since = _met_since(parts) if self._listed.kind == PEOPLE and not match else None
        if since is not None and self._met_many(since):
            return self._lately(leaves.met_since(since), rest, limit)
        found: list[int] = []
        size, last = max(_FIRST, limit), _ENDS[self._listed.kind][2]
        if _reads_whole(rest.text, self._listed.kind):
            size *= _TEXTS
        seen, most = 0, self._most(limit)
        while size:
            rows = self._next(match, last, size)
            found += self._held(rows, rest, limit - len(found), in_row=True)
            if len(found) >= limit or len(rows) < size:
                return found
            seen += size
            last = rows[-1]
            size = _more(limit - len(found), len(found), seen, most, _FIRST)
        return None

    def _met_many(self, since: date) -> bool:
        """Tell whether so many were met since a day that their meetings are not soon read."""
        query = "SELECT 1 FROM person_met WHERE last_day >= ? LIMIT 1 OFFSET ?"
        row = self._connection.execute(query, (since.isoformat(), _SORTED)).fetchone()
        return row is not None

    def _lately(self, since: Sql, rest: Sql, limit: int) -> list[int] | None:
        """Return the first ids of people who hold what is asked and may have been met since a day.

        The others are passed over, so that many more are looked at in the same time.
        """
        query = (
            "SELECT l.id FROM person_met l WHERE l.id > ? AND l.id <= ?"
            f" AND {since.text} ORDER BY l.id LIMIT ?"
        )
        few, most = max(_FIRST, limit), self._most(limit)
        found: list[int] = []
        size, last, end, seen = few * _PASSED, 0, self._rows(), 0.0
        while size:
            values = (last, last + size, *since.values, few)
            rows = [row[0] for row in self._connection.execute(query, values)]
            found += self._held(rows, rest, limit - len(found), in_row=True)
            before, last = last, rows[-1] if len(rows) == few else last + size
            if len(found) >= limit or last >= end:
                return found
            seen += len(rows) + (last - before) / _PASSED
            more = _more(limit - len(found), len(found), round(seen), most, _FIRST)
            size = round(more * last / seen)
        return None

    def _sorted(
        self, match: str, conditions: Conditions, others: Sql | None, limit: int
    ) -> list[int] | None:
        """Return the first ids in an order of their own: of few hits, or of one an index holds."""
        by_text = self._by_text is not None
        walked = by_text or (
            len(self._sorts) == 1 and self._sorts[0].by in _WALKED[self._listed.kind]
        )
        rest, held = others or _NOTHING, None
        if match:
            held = conditions.matching(match)
            if walked and _asks(held.text):
                rest, held = joined("AND", [held, rest]), None
            else:
                few = _SORTED if others or by_text or not walked else self._few(limit)
                rows = self._next(match, _ENDS[self._listed.kind][2], few)
                if len(rows) < few:
                    return self._held(rows, rest, limit, in_row=True)
        if not walked or (by_text and held is not None):
            return None
        found: list[int] = []
        size = limit if rest is _NOTHING else max(_FIRST, limit)
        seen, most = 0, self._most(limit)
        while size:
            rows = self._in_order(seen + size, held)
            found += self._held(rows[seen:], rest, limit - len(found), in_row=False)
            if len(found) >= limit or len(rows) < seen + size:
                return found
            seen += size
            size = _more(limit - len(found), len(found), seen, most, _SCATTERED)
        return None

    def _few(self, limit: int) -> int:
        """Return of how many hits all are sooner put in order than an order is walked for some."""
        return isqrt(limit * self._rows() // _PER_STEP)

    def _most(self, limit: int) -> int:
        """Return how many rows are looked at before the whole sets are quicker.

        Where so many hold `limit` hits, that is also how many hits there are.
        """
        return max(_MOST, isqrt(limit * self._rows()))

    def _rows(self) -> int:
        """Return about how many rows there are."""
        row = self._connection.execute(f"SELECT max(id) FROM {self._of.table}").fetchone()
        return int(row[0] or 0)

    def _in_order(self, size: int, held: Sql | None) -> list[int]:
        """Return the first ids in an order that an index holds: of all, or of a set of hits."""
        if self._by_text is not None:
            return self._by_text.first(size)
        listed, of = self._listed, held or _NOTHING
        walk = (
            f"SELECT {self._of.alias}.id FROM {self._of.source}"
            f" WHERE {of.text.replace(LAST_MARK, '+')} AND {listed.live}{listed.order} LIMIT ?"
        )
        rows = self._connection.execute(whole(walk), (*of.values, size))
        return [row[0] for row in rows]

    def _next(self, match: str, last: int, size: int) -> list[int]:
        """Return the ids after one, in the order of entry: of all rows, or of those with words."""
        sign, down, _ = _ENDS[self._listed.kind]
        if match:
            index = self._of.search
            query = (
                f"SELECT rowid FROM {index} WHERE {index} MATCH ? AND rowid {sign} ?"
                f" ORDER BY rowid{down} LIMIT ?"
            )
            rows = self._connection.execute(query, (match, last, size))
        else:
            alias = self._of.alias
            query = (
                f"SELECT {alias}.id FROM {self._of.source} WHERE {alias}.id {sign} ?"
                f" ORDER BY {alias}.id{down} LIMIT ?"
            )
            rows = self._connection.execute(query, (last, size))
        return [row[0] for row in rows]

    def _held(self, rows: list[int], rest: Sql, limit: int, *, in_row: bool) -> list[int]:
        """Return those of some rows that hold the rest of what is asked, in order.

        Rows that lie in a row are put in order here; others come in it, and are read one by one.
        """
        listed, alias = self._listed, self._of.alias
        text = (
            "WITH w(id) AS MATERIALIZED (SELECT value FROM json_each(?)),"
            f" wp(id) AS MATERIALIZED ({_PEOPLE_OF[listed.kind]})"
            f" SELECT {alias}.id FROM w CROSS JOIN {self._of.source} ON {alias}.id = w.id"
            f"{listed.join} WHERE {rest.text} AND {listed.live}"
            f"{listed.order if in_row else ''} LIMIT ?"
        )
        if not in_row:
            text = _row_by_row(text, alias)
        dense = in_row and bool(rows) and abs(rows[-1] - rows[0]) < _BETWEEN * len(rows)
        text = _of_window(text, listed.kind, in_row=in_row, dense=dense)
        if MAY_HOLD in text:
            teach_may_hold(self._connection)
        values = (json.dumps(rows), *rest.values, limit)
        return [row[0] for row in self._connection.execute(text, values)]


def _met_since(parts: Sequence[Node]) -> date | None:
    """Return the day since when whoever is found was met; None where that is not asked."""
    met = (each for each in parts if isinstance(each, When) and each.what == "met")
    return max((each.first for each in met if each.first is not None), default=None)


def _more(wanted: int, held: int, seen: int, most: int, least: int) -> int:
    """Return how many rows more to look at; 0 where more than `most` are needed in all.

    At `least` so many are looked at. So many hold what is wanted, if they do as those that were
    seen; of few that tells little.
    """
    needed = round(wanted * seen / held * _ROOM) if held else most
    return min(max(least, needed), _TIMES * seen) if seen + needed <= most else 0
