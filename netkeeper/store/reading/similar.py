"""Looks in the names' vocabulary for words that a typing error or two make of those typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.domain.folding import fold
from netkeeper.domain.identity.token_index import TokenIndex

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

    from netkeeper.domain.query.nodes import Query

_LEAST = 4  # letters of which one may be wrong
_BEGUN_FROM = 5  # letters of a word that is still being typed
_MOST_WORDS = 6
_MOST_LIKE = 12  # words like one


def match_of_similar(connection: sqlite3.Connection, query: Query) -> str:
    """Return the FTS5 query of names like the words asked for; "" where none are."""
    words = _words(query)
    if not any(len(each) >= _LEAST for each in words):
        return ""
    groups = [_either(connection, each) for each in words]
    return " AND ".join(f"({' OR '.join(each)})" for each in groups)


def _words(query: Query) -> list[str]:
    return [word for each in query.named for word in fold(each.text).split()][:_MOST_WORDS]


def _either(connection: sqlite3.Connection, word: str) -> list[str]:
    """Return the terms for a word: itself, and what is like it."""
    found = [f'"{word}"*']
    if len(word) < _LEAST:
        return found
    terms = list(_terms(connection, word))
    like = sorted(TokenIndex(terms).near(word), key=lambda each: each[1])[:_MOST_LIKE]
    found += [f'"{each}"' for each, _edits in like]
    if len(word) >= _BEGUN_FROM:
        begun = {each[: len(word)] for each in terms if len(each) > len(word)}
        near = [each for each, edits in TokenIndex(begun).near(word) if edits == 1]
        found += [f'"{each}"*' for each in sorted(near)[:_MOST_LIKE]]
    return found


def _terms(connection: sqlite3.Connection, word: str) -> Iterable[str]:
    """Yield the words of names that begin with the word's first letter, or its second."""
    for letter in dict.fromkeys(word[:2]):
        rows = connection.execute(
            "SELECT term FROM person_vocabulary WHERE term >= ? AND term < ?",
            (letter, chr(ord(letter) + 1)),
        )
        yield from (term for (term,) in rows)
