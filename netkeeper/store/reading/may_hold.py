"""Tells by a row's own text that words can't be found in it, before an index is asked.

An index takes some 25 µs to tell whether one row holds a word, a text a twentieth of that. Of words
that are looked for in one short column, most rows are passed over so.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import takewhile
from typing import TYPE_CHECKING

from netkeeper.domain.folding import fold

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

MAY_HOLD = "may_hold"  # a text, letters: in SQL
# The short columns of each kind's index that are columns of its table too.
_COLUMNS = {
    "people": frozenset({"company", "position"}),
    "meetings": frozenset({"event", "place", "topic"}),
    "requests": frozenset({"company", "position"}),
}
_ONE_COLUMN = re.compile(r'\(*(?P<column>[a-z]+) : \(*(?P<terms>"[^"]+"\*?(?: OR "[^"]+"\*?)*)\)*')
_TERM = re.compile(r'"([^"]+)"')
_LETTERS = re.compile(r"[a-z0-9]+")


def told_by(kind: str, match: str) -> str:
    """Return the column and the letters that tell of an FTS5 query, "company:bor"; "" if none do.

    A row whose column, folded, doesn't hold the letters doesn't match.
    """
    found = _ONE_COLUMN.fullmatch(match)
    if found is None or found["column"] not in _COLUMNS[kind]:
        return ""
    letters = _LETTERS.match(_common(_TERM.findall(found["terms"])))
    return f"{found['column']}:{letters.group()}" if letters else ""


def _common(terms: Sequence[str]) -> str:
    """Return what all of some terms begin with."""
    pairs = zip(min(terms), max(terms), strict=False)
    return "".join(one for one, _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def telling(told: str) -> str:
    """Return the SQL of what `told_by` returned, of a row called `t`."""
    column, _, letters = told.partition(":")
    return f"{MAY_HOLD}(t.{column}, '{letters}')"


def teach_may_hold(connection: sqlite3.Connection) -> None:
    """Have a connection know the function."""
    connection.create_function(MAY_HOLD, 2, _may_hold, deterministic=True)


def _may_hold(text: str, letters: str) -> bool:
    return letters in _letters(text)


@lru_cache(maxsize=1 << 13)  # many rows have the same
def _letters(text: str) -> str:
    """Return a text folded, without the gaps, of which an index has others."""
    return fold(text).replace(" ", "")
