"""How the rows of a search are looked at: all of them at once, or some hundred of them.

Each condition writes its SQL for such a look, which says how much is read of what it asks of other
tables: all of that where all rows are looked at, what is of the window's people where some are.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from netkeeper.store.reading.leaves import Sql
from netkeeper.store.reading.may_hold import telling
from netkeeper.store.reading.searched import MEETINGS, PEOPLE, REQUESTS, ROWS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netkeeper.store.reading.searched import Searched
    from netkeeper.store.reading.terms import Terms

_BETWEEN = 2  # times as many rows, from the first to the last of a window, if it is dense
# In a window `w` are the ids of its rows, and `wp` those of their people.
_STRETCH = " BETWEEN (SELECT min(id) FROM w) AND (SELECT max(id) FROM w)"
_PEOPLE_OF = {
    PEOPLE: "SELECT id FROM w",
    MEETINGS: "SELECT person_id FROM attendance WHERE meeting_id IN (SELECT id FROM w)",
    REQUESTS: (
        "SELECT person_id FROM invitation WHERE id IN (SELECT id FROM w) AND person_id IS NOT NULL"
    ),
}
_ROWS_OF = {
    PEOPLE: "SELECT id FROM wp",
    MEETINGS: "SELECT meeting_id FROM attendance WHERE person_id IN (SELECT id FROM wp)",
    REQUESTS: "SELECT id FROM invitation WHERE person_id IN (SELECT id FROM wp)",
}


class Look:
    """All rows of a kind are looked at. What is asked of other tables is read whole, once."""

    attendances = "attendance a JOIN meeting m"
    invitations = "invitation i"

    def __init__(self, listed: Searched) -> None:
        self._listed = listed
        self._rows = ROWS[listed.kind]

    def among(self, _column: str) -> str:
        """Return what keeps a set of people, whose ids a column holds, to those looked at."""
        return ""

    def holding(self, kind: str, _match: str) -> str:
        """Return that a row of a kind holds an FTS5 query, whose text is the only value."""
        return f"{ROWS[kind].alias}.id IN ({ROWS[kind].matching})"

    def statement(self, held: Sql) -> Sql:
        """Return what finds the ids, in order, of the rows looked at that hold a condition."""
        # The condition first: what is shown is looked up for what it leaves.
        text = (
            f"SELECT {self._rows.alias}.id FROM {self._rows.source}{self._listed.join}"
            f" WHERE {held.text} AND {self._listed.live}{self._listed.order}"
        )
        return Sql(text, held.values)


class Window(Look):
    """Some rows are looked at, one by one as they are given. Sets are read of their people alone.

    `reads_whole` tells, once conditions are written, that all is read that words find in another
    kind of row.
    """

    # The people come first, whatever else an index could begin with.
    attendances = "attendance a INDEXED BY ix_attendance_person_id CROSS JOIN meeting m"
    invitations = "invitation i INDEXED BY ix_invitation_person_id"

    def __init__(self, listed: Searched, terms: Terms, ids: Sequence[int]) -> None:
        super().__init__(listed)
        self._terms = terms
        self._ids = ids
        self.reads_whole = False

    def among(self, column: str) -> str:
        """Return what keeps a set of people to the window's."""
        return f" AND {column} IN (SELECT id FROM wp)"

    def holding(self, kind: str, match: str) -> str:
        """Return that a row holds an FTS5 query: by its own text, where that can be asked.

        A plus has no plan begin with the rows that words find.
        """
        rows, is_own = ROWS[kind], kind == self._listed.kind
        found = rows.matching
        if not self._terms.is_frequent(kind, match):
            self.reads_whole |= not is_own
        elif is_own and (told := telling(kind, match, rows.alias)):
            return f"ifnull({told}, EXISTS({found} AND rowid = {rows.alias}.id))"
        else:
            found = _of_some("SELECT id FROM w" if is_own else _ROWS_OF[kind], kind, match)
        return f"+{rows.alias}.id IN ({found})"

    def statement(self, held: Sql) -> Sql:
        """Return what finds the ids of the window's rows that hold a condition."""
        rows, listed = self._rows, self._listed
        text = (
            "WITH w(id) AS MATERIALIZED (SELECT value FROM json_each(?)),"
            f" wp(id) AS MATERIALIZED ({_PEOPLE_OF[listed.kind]})"
            f" SELECT {rows.alias}.id FROM w CROSS JOIN {rows.source} ON {rows.alias}.id = w.id"
            f"{listed.join} WHERE {held.text} AND {listed.live}"
        )
        return Sql(text, [json.dumps(self._ids), *held.values])


class Stretch(Window):
    """Rows are looked at that lie in a row, as they were entered, and are put in order."""

    def among(self, column: str) -> str:
        """Return what keeps a set of people to the window's; all between them, if these are few."""
        ids = self._ids
        is_dense = bool(ids) and abs(ids[-1] - ids[0]) < _BETWEEN * len(ids)
        if is_dense and self._listed.kind == PEOPLE:
            return f" AND {column}{_STRETCH}"
        return super().among(column)

    def holding(self, kind: str, match: str) -> str:
        """Return that a row holds an FTS5 query, of which the index is read as far as they lie."""
        if kind != self._listed.kind:
            return super().holding(kind, match)
        return f"+{ROWS[kind].alias}.id IN ({ROWS[kind].matching} AND rowid{_STRETCH})"

    def statement(self, held: Sql) -> Sql:
        """Return what finds the ids, in order, of the rows that hold a condition."""
        found = super().statement(held)
        return Sql(f"{found.text}{self._listed.order}", found.values)


def _of_some(ids: str, kind: str, match: str) -> str:
    """Return those of some rows that hold words, by their own text where it tells, or the index."""
    rows = ROWS[kind]
    if not (told := telling(kind, match, "t")):
        return f"{rows.matching} AND rowid IN ({ids})"
    return (
        f"WITH i(id) AS ({ids}), t(id, holds) AS MATERIALIZED"
        f" (SELECT t.id, {told} FROM i CROSS JOIN {rows.table} t ON t.id = i.id)"
        " SELECT id FROM t WHERE holds"
        f" UNION ALL {rows.matching} AND rowid IN (SELECT id FROM t WHERE holds IS NULL)"
    )
