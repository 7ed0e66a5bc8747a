"""Makes the queries of the full-text indexes, and finds the words of one that begin as one typed.

FTS5 reads a word whole only as far as it must, row by row; of a beginning of four letters or more
it first puts together all rows of all words that begin so: 4 ms for 100,000 rows, of which fifty
are shown. So the few words that begin so are named instead, where that is quicker.
"""

from __future__ import annotations

import json
import re
import unicodedata
from typing import TYPE_CHECKING

from netkeeper.domain.folding import fold, han
from netkeeper.domain.query.nodes import And, In, Or, Words
from netkeeper.store.reading.searched import MEETINGS, PEOPLE, REQUESTS, ROWS

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Mapping, Sequence

    from netkeeper.domain.query.nodes import Node

# A field's column in each kind's own index; elsewhere it is carried over by the person.
_COLUMNS = {
    PEOPLE: {
        "name": "names",
        "company": "company",
        "position": "position",
        "tag": "tags",
        "note": "note",
    },
    MEETINGS: {
        "event": "event",
        "place": "place",
        "topic": "topic",
        "note": "note",
        "name": "people",
    },
    # What a request doesn't say of company and position, its person may: these are no columns here.
    REQUESTS: {"name": "names", "note": "note"},
}
_PREFIXES = 3  # letters of a beginning that the indexes hold by itself (`search_index.TOKENS`)
# To look for one more word takes as long as to put some thousand rows together, so the longer the
# record, the more of them are looked for, and none in one that LinkedIn fills; each that is named
# costs a search some 30 µs.
_ROWS_PER_TERM, _MOST = 40_000, 24
# Of so many hits the last lies so far in a long record, squared and by its rows and by how many are
# wanted, where to ask about rows (25 µs each, until they are found) takes as long as to read all
# hits (0.35 µs each).
_FIRST, _FAR = 256, 650
_ASKED = 3  # words that are asked about
_TOGETHER = re.compile(r'"[^"]{4,}"\*')  # a longer beginning than the indexes hold
_LAST = "\U0010ffff"
_NEXT = "(SELECT t.term FROM {table} t WHERE t.term BETWEEN {first} AND {last} LIMIT 1)"
_BEGUN = (
    "WITH RECURSIVE begun(term, last) AS (SELECT {first}, b.value FROM json_each(?) b UNION ALL"
    " SELECT {next}, last FROM begun WHERE term IS NOT NULL)"
    " SELECT term FROM begun WHERE term IS NOT NULL LIMIT ?"
)
# Written either way, in a name, a town or a feast.
_SAINTS = {"st": "saint", "saint": "st", "ste": "sainte", "sainte": "ste"}
_HOURS = re.compile(r"(\d{1,2})[a@à](\d{1,2})", re.IGNORECASE)  # 5à7, 5@7


def _beginning(word: str) -> str:
    return f'"{word}"*'


def _whole(word: str) -> str:
    return f'"{word}"'


def term_of(words: Words, begun: Callable[[str], str] = _beginning) -> str:
    """Return the FTS5 query of words; empty where nothing of them can be looked for.

    Each word is also tried unfolded, for scripts that folding transliterates and for apostrophes,
    which folding takes out: l'emploi. A Han sign is a whole word in Latin letters, not the start of
    any: 李 is no "Lise". `begun` gives the query of what begins with a word.
    """
    if words.text.isascii() and words.text.isalnum() and not words.phrase:  # as most that is typed
        return _spelt(words.text.lower(), begun if words.prefix else _whole)
    folded = fold(words.text).split()
    goes_on = words.prefix and not han(words.text)
    if words.phrase:
        either = _in_a_row(words, folded, "*" if goes_on else "")
    else:
        either = _in_any_order(words, folded, begun if goes_on else _whole)
    if len(either) == 1 and (words.phrase or len(folded) < 2):  # noqa: PLR2004 - a term alone
        return either[0]
    return "(" + " OR ".join(f"({each})" for each in either) + ")" if either else ""


def _in_a_row(words: Words, folded: Sequence[str], end: str) -> list[str]:
    """Return the FTS5 queries of a phrase, of which one is enough."""
    either = [f'"{" ".join(folded)}"{end}'] if folded else []
    raw = " ".join("".join(c if c.isalnum() else " " for c in words.text).split())
    if raw and raw.lower() != " ".join(folded):
        either.append(f'"{raw}"{"*" if words.prefix else ""}')
    return either


def _in_any_order(words: Words, folded: Sequence[str], last: Callable[[str], str]) -> list[str]:
    """Return the FTS5 queries of what was typed without a space, of which one is enough.

    `last` gives the query of the last word. The others may go on as well, J.-F. to Jean-François,
    but not the R of R&D.
    """
    either = []
    if folded:
        first = _whole if "&" in words.text else last
        parts = [*(_spelt(each, first) for each in folded[:-1]), _spelt(folded[-1], last)]
        either.append(" AND ".join(parts))
    plain = "".join(c for c in words.text if c.isalnum() or c in "-'’&")
    if (not plain.isascii() or "'" in plain) and _bare(plain) != folded:
        either.append(f'"{plain}"{"*" if words.prefix else ""}')
    if hours := _HOURS.fullmatch(words.text):
        either += ['"{}" AND "{}"'.format(*hours.groups()), '"{}a{}"'.format(*hours.groups())]
    return either


def _spelt(word: str, term: Callable[[str], str]) -> str:
    """Return the FTS5 query of a word however it is spelt."""
    other = _SAINTS.get(word)
    return term(word) if other is None else f'({term(word)} OR "{other}")'


def _bare(word: str) -> list[str]:
    """Return a word as the index's own tokenizer takes it, where it is one of Latin letters.

    To look for it twice would double the work of each key of an accented name.
    """
    letters = unicodedata.normalize("NFKD", word).lower()
    return "".join(e for e in letters if not unicodedata.combining(e)).replace("-", " ").split()


def words_between(
    connection: sqlite3.Connection, kind: str, spans: Mapping[str, str], most: int
) -> list[str]:
    """Return at most so many words of a kind's index from one to another, of each pair of these.

    Each is looked up after the one before, so it doesn't matter in how many rows it stands; of each
    pair in turn, so that few of one are all there beside very many of another.
    """
    table = ROWS[kind].terms
    query = _BEGUN.format(
        first=_NEXT.format(table=table, first="b.key", last="b.value"),
        next=_NEXT.format(table=table, first="begun.term || char(1)", last="begun.last"),
    )
    return [term for (term,) in connection.execute(query, (json.dumps(spans), most))]


class Terms:
    """The words of the indexes, as long as nothing is written: for one search.

    `wanted` is how many rows are to be found; 0 for all.
    """

    def __init__(self, connection: sqlite3.Connection, wanted: int) -> None:
        self._connection = connection
        self._wanted = wanted
        self._held: dict[str, int] = {}
        self._frequent: dict[tuple[str, str], bool] = {}
        self._found: dict[tuple[str, str], str] = {}

    def of(self, kind: str, words: Words) -> str:
        """Return the FTS5 query of words in a kind's index, as `term_of` does."""
        return term_of(words, lambda word: self._begun(kind, word))

    def match(self, kind: str, node: Node) -> str:
        """Return the FTS5 query of a condition that a kind's own index answers alone, or ""."""
        match node:
            case Words():
                return self.of(kind, node)
            case In(code, words):
                column = _COLUMNS[kind].get(code)
                term = self.of(kind, words) if column is not None else ""
                return f"({column} : {term})" if term else ""
            case And(parts) | Or(parts):
                terms = [self.match(kind, each) for each in parts]
                sign = " AND " if isinstance(node, And) else " OR "
                return f"({sign.join(terms)})" if all(terms) else ""
        return ""

    def parted(self, kind: str, parts: Sequence[Node]) -> tuple[str, list[Node]]:
        """Return the FTS5 query of what a kind's own index answers of an and, and the rest."""
        texts = tuple(each for each in parts if self.match(kind, each))
        rest = [each for each in parts if each not in texts]
        return self.match(kind, And(texts)) if texts else "", rest

    def is_frequent(self, kind: str, match: str) -> bool:
        """Tell whether so many rows match that some are better asked about than all of them read.

        That is told by how far the first of them reach. What FTS5 would have to put together first
        can't be asked about row by row.
        """
        if (kind, match) not in self._frequent:
            self._frequent[kind, match] = self._is_reached_soon(kind, match)
        return self._frequent[kind, match]

    def _is_reached_soon(self, kind: str, match: str) -> bool:
        if not self._wanted or _TOGETHER.search(match) or match.count('"') > _ASKED * 2:
            return False
        query = f"{ROWS[kind].matching} LIMIT 1 OFFSET ?"
        reached = self._connection.execute(query, (match, _FIRST - 1)).fetchone()
        most = self.rows(kind) * _FAR / self._wanted
        return reached is not None and reached[0] ** 2 <= most

    def _begun(self, kind: str, word: str) -> str:
        """Return the FTS5 query of the words that begin with one, folded."""
        if len(word) <= _PREFIXES or not (word.isascii() and word.isalnum()):
            return f'"{word}"*'
        if (kind, word) not in self._found:
            self._found[kind, word] = self._either(kind, word)
        return self._found[kind, word]

    def _either(self, kind: str, word: str) -> str:
        if most := self._named(kind):
            begun = words_between(self._connection, kind, {word: word + _LAST}, most + 1)
            terms = [f'"{term}"' for term in begun]
            if 0 < len(terms) <= most:
                return terms[0] if len(terms) == 1 else f"({' OR '.join(terms)})"
        return f'"{word}"*'

    def _named(self, kind: str) -> int:
        """Return how many words are named at most."""
        return min(_MOST, self.rows(kind) // _ROWS_PER_TERM)

    def rows(self, kind: str) -> int:
        """Return about how many rows of a kind there are."""
        if kind not in self._held:
            query = f"SELECT max(id) FROM {ROWS[kind].table}"
            self._held[kind] = self._connection.execute(query).fetchone()[0] or 0
        return self._held[kind]
