"""Walks the rows of a kind in the alphabet's order of a text that an index holds.

SQLite knows no such order, in which « Énergie » stands among the E's. But the index names each text
once without reading a row: those of one letter after the other are put in order here, and then the
rows of the first are read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.domain.folding import fold
from netkeeper.store.reading.orders import text_order
from netkeeper.store.reading.searched import ROWS

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    from netkeeper.store.reading.searched import Searched
    from netkeeper.store.reading.terms import Terms

_FEW = 16  # rows for a text: where there are fewer, the index is sooner read than leapt through
_LAST = "\U0010ffff"
_SEVERAL_SCRIPTS = "\u0370"  # what stands before it is Latin: its first sign tells its letter
# Each text of a stretch, and the first sign of each text.
_LEAP = (
    "WITH RECURSIVE t(text) AS (SELECT min({column}) FROM {table} WHERE {column} BETWEEN ?1 AND ?2"
    " UNION ALL SELECT (SELECT min({column}) FROM {table} WHERE {column} > t.text"
    " AND {column} <= ?2) FROM t WHERE t.text IS NOT NULL LIMIT ?3)"
    " SELECT text FROM t WHERE text IS NOT NULL"
)
_SIGNS = (
    "WITH RECURSIVE t(sign) AS (SELECT substr(min({column}), 1, 1) FROM {table}"
    " WHERE {column} > '' UNION ALL SELECT (SELECT substr(min({column}), 1, 1) FROM {table}"
    f" WHERE {{column}} > t.sign || '{_LAST}') FROM t WHERE t.sign IS NOT NULL)"
    " SELECT sign FROM t WHERE sign IS NOT NULL"
)


class ByText:
    """The ids of all that is listed, by one column."""

    def __init__(
        self, connection: sqlite3.Connection, listed: Searched, column: str, terms: Terms
    ) -> None:
        self._connection = connection
        self._most = terms.rows(listed.kind) // _FEW + 1  # texts that are leapt to
        self._rows = ROWS[listed.kind]
        self._live = listed.live
        self._names = {"table": self._rows.table, "column": column}
        self._descending = listed.sorts[0].descending
        self._left = self._in_order()
        self._text: str | None = None  # whose rows are not all walked
        self._walked: list[int] = []
        self._last = 0  # the id up to which the text is walked

    def first(self, size: int) -> list[int]:
        """Return the first ids, at most so many."""
        while len(self._walked) < size:
            if self._text is None:
                self._text = next(self._left, None)
            if self._text is None:
                break
            self._walk(self._text, size)
        return self._walked[:size]

    def _walk(self, text: str, size: int) -> None:
        """Walk on through the rows of a text, until there are so many."""
        alias = self._rows.alias
        query = (
            f"SELECT {alias}.id FROM {self._rows.source}"
            f" WHERE {alias}.{self._names['column']} = ? AND {alias}.id > ? AND {self._live}"
            f" ORDER BY {alias}.id LIMIT ?"
        )
        wanted = size - len(self._walked)
        rows = self._connection.execute(query, (text, self._last, wanted)).fetchall()
        self._walked += (row[0] for row in rows)
        is_left = len(rows) == wanted
        self._text = text if is_left else None
        self._last = rows[-1][0] if is_left else 0

    def _in_order(self) -> Iterator[str]:
        """Yield the texts in order; what is empty stands last either way."""
        of_letter: dict[str, list[str]] = {}
        texts: dict[str, list[str]] = {}
        for (sign,) in self._connection.execute(_SIGNS.format(**self._names)).fetchall():
            letter = fold(sign)[:1] if sign < _SEVERAL_SCRIPTS else ""
            if letter:
                of_letter.setdefault(letter, []).append(sign)
                continue
            for text in self._texts(sign):
                texts.setdefault(fold(text)[:1], []).append(text)
        for letter in sorted(of_letter.keys() | texts, reverse=self._descending):
            found = texts.get(letter, [])
            for sign in of_letter.get(letter, ()):
                found += self._texts(sign)
            yield from sorted(found, key=_order, reverse=self._descending)
        yield ""

    def _texts(self, sign: str) -> list[str]:
        """Return each text that begins with a sign, once."""
        ends = (sign, sign + _LAST)
        query = _LEAP.format(**self._names)
        texts = [text for (text,) in self._connection.execute(query, (*ends, self._most))]
        if len(texts) < self._most:
            return texts
        query = "SELECT DISTINCT {column} FROM {table} WHERE {column} BETWEEN ? AND ?"
        return [text for (text,) in self._connection.execute(query.format(**self._names), ends)]


def _order(text: str) -> str:
    return text_order(text) or ""
