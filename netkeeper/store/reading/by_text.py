"""Walks the rows of a kind in the alphabet's order of a text that an index holds.

SQLite knows no such order, in which « Énergie » stands among the E's. But the index names each text
once without reading a row; those are put in order here, and then the rows of the first are read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.store.reading.orders import text_order

if TYPE_CHECKING:
    import sqlite3

    from netkeeper.store.reading.listed import Listed

_FEW = 16  # rows for a text: where there are fewer, the index is sooner read than leapt through
_LEAP = (
    "WITH RECURSIVE t(text) AS (SELECT min({column}) FROM {table} UNION ALL"
    " SELECT (SELECT min({column}) FROM {table} WHERE {column} > t.text) FROM t"
    " WHERE t.text IS NOT NULL LIMIT ?) SELECT text FROM t WHERE text IS NOT NULL"
)


class ByText:
    """The ids of all that is listed, by one column."""

    def __init__(self, connection: sqlite3.Connection, listed: Listed, column: str) -> None:
        self._connection = connection
        self._table, self._alias = listed.table.split()
        self._live = listed.live
        self._column = column
        self._descending = listed.sorts[0].descending
        self._left: list[str] | None = None  # texts whose rows are not all walked, the next last
        self._walked: list[int] = []
        self._last = 0  # the id up to which the next text is walked

    def first(self, size: int) -> list[int]:
        """Return the first ids, at most so many."""
        if self._left is None:
            self._left = self._in_order()[::-1]
        while self._left and len(self._walked) < size:
            self._walk(self._left, size)
        return self._walked[:size]

    def _walk(self, left: list[str], size: int) -> None:
        """Walk on through the rows of the next text, until there are so many."""
        alias = self._alias
        query = (
            f"SELECT {alias}.id FROM {self._table} {alias}"
            f" WHERE {alias}.{self._column} = ? AND {alias}.id > ? AND {self._live}"
            f" ORDER BY {alias}.id LIMIT ?"
        )
        wanted = size - len(self._walked)
        rows = self._connection.execute(query, (left[-1], self._last, wanted)).fetchall()
        self._walked += (row[0] for row in rows)
        if len(rows) < wanted:
            left.pop()
        self._last = rows[-1][0] if len(rows) == wanted else 0

    def _in_order(self) -> list[str]:
        """Return the texts in order; what is empty stands last either way."""
        keys = {text: text_order(text) for text in self._texts()}
        valued = [text for text, key in keys.items() if key is not None]
        valued.sort(key=lambda text: keys[text] or "", reverse=self._descending)
        return [*valued, *(text for text, key in keys.items() if key is None)]

    def _texts(self) -> list[str]:
        """Return each text once."""
        names = {"table": self._table, "column": self._column}
        last = self._connection.execute(f"SELECT max(id) FROM {self._table}").fetchone()[0] or 0
        most = last // _FEW + 1
        texts = [text for (text,) in self._connection.execute(_LEAP.format(**names), (most,))]
        if len(texts) < most:
            return texts
        every = self._connection.execute(f"SELECT DISTINCT {self._column} FROM {self._table}")
        return [text for (text,) in every]
