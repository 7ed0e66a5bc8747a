"""Tells by a row's own text whether words are found in it, before an index is asked.

An index takes some 40 µs to tell whether one row holds a word, a text a twentieth of that. Of words
that are looked for in one short column, nearly every row is told by its text.
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

MAY_HOLD = "may_hold"  # a text, letters, terms: in SQL
# The short columns of each kind's index that are columns of its table too.
_COLUMNS = {
    "people": frozenset({"company", "position"}),
    "meetings": frozenset({"event", "place", "topic"}),
    "requests": frozenset({"company", "position"}),
}
_ONE_COLUMN = re.compile(r'\(*(?P<column>[a-z]+) : \(*(?P<terms>"[^"]+"\*?(?: OR "[^"]+"\*?)*)\)*')
_TERM = re.compile(r'"([^"]+)"(\*?)')
_LETTERS = re.compile(r"[a-z0-9]+")
_WORDS = re.compile(r"[a-z0-9 ]+")
# What an index parts into the same words as folding does: no apostrophe, which folding takes out,
# and of other letters than ASCII's those that are one of them with an accent.
_ALIKE = re.compile("[ -&(-_a-~À-ÅÇ-ÏÑ-ÖÙ-Ýà-åç-ïñ-öù-ýÿ]*")


def telling(kind: str, match: str, alias: str) -> str:
    """Return the SQL by which a row's own text tells of an FTS5 query; "" if nothing does.

    It is 1 where the row, called so, matches, 0 where it doesn't, and null where the index must be
    asked. `may_hold(t.company, 'bor', ' boreal | boralex ')` asks for the letters that are in each
    row that matches, folded, then for what stands in its words, each between spaces; for nothing
    where these don't tell.
    """
    found = _ONE_COLUMN.fullmatch(match)
    if found is None or found["column"] not in _COLUMNS[kind]:
        return ""
    terms = _TERM.findall(found["terms"])
    letters = _LETTERS.match(_common([text for text, _ in terms]))
    if not letters:
        return ""
    told = all(_WORDS.fullmatch(text) for text, _ in terms)
    words = "|".join(f" {text}{'' if end else ' '}" for text, end in terms) if told else ""
    return f"{MAY_HOLD}({alias}.{found['column']}, '{letters.group()}', '{words}')"


def _common(texts: Sequence[str]) -> str:
    """Return what all of some texts begin with."""
    pairs = zip(min(texts), max(texts), strict=False)
    return "".join(one for one, _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def teach_may_hold(connection: sqlite3.Connection) -> None:
    """Have a connection know the function."""
    connection.create_function(MAY_HOLD, 3, _may_hold, deterministic=True)


def _may_hold(text: str, letters: str, terms: str) -> bool | None:
    held, words = _read(text)
    if letters not in held:
        return False
    return any(term in words for term in terms.split("|")) if words and terms else None


@lru_cache(maxsize=1 << 13)  # many rows have the same
def _read(text: str) -> tuple[str, str]:
    """Return a text folded, without the gaps, of which an index has others; and its words.

    The words stand between spaces; nothing where an index may have others.
    """
    folded = fold(text)
    return folded.replace(" ", ""), f" {folded} " if _ALIKE.fullmatch(text) else ""
