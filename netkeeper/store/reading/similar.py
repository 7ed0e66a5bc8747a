"""Looks in the names' vocabulary for words that a typing error or two make of those typed.

Or for the same in a script without vowels, or from it: Mohamed, محمد.
"""

from __future__ import annotations

import json
from collections import defaultdict
from operator import itemgetter
from string import ascii_lowercase
from typing import TYPE_CHECKING, NamedTuple

from netkeeper.domain.folding import fold, is_unvowelled
from netkeeper.domain.identity.token_index import SOUNDED, TokenIndex, consonants
from netkeeper.domain.naming.names import name_key

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Mapping

    from netkeeper.domain.query.nodes import Query

_LEAST = 4  # letters of which one may be wrong
_LEAST_BESIDE = 3  # the same, beside another word
_BEGUN_FROM = 5  # letters of a word that is still being typed
_MOST_WORDS = 6
_MOST_LIKE = 12  # words like one
_LAST = "\x7f"  # sorts after every letter and digit of a folded word
# What stands second in a word without vowels: nothing, a figure, or a letter between two of them.
_UNSOUNDED = (("", "`"), ("b", "d"), ("f", "h"), ("j", "n"), ("p", "t"), ("v", "z"))
# The letters that a consonant may be written with first, but for itself (`skeletons`).
_WRITTEN = {"k": "cgq", "f": "p", "j": "d", "s": "c", "t": "c"}


class _Likes(NamedTuple):
    """The terms for a word: itself, what one typing error makes of it, and what two do."""

    itself: str
    near: list[str]
    far: list[str]
    is_known: bool  # some name has it


def matches_of_similar(connection: sqlite3.Connection, query: Query) -> list[str]:
    """Return FTS5 queries of names like the words asked for, the nearest first; [] where none are.

    The first is of the name alone where a title or letters stand with it: "Luc Roy, ing.".
    Then words that some name has stand as they are, and last all may be wrong.
    """
    typed, words = _typed(query)
    alone = (
        [_all([f'"{each}"*'] for each in words)] if len(words) < len(fold(typed).split()) else []
    )
    if not any(len(each) >= _LEAST for each in words):
        return alone if words else []
    least = _LEAST_BESIDE if len(words) > 1 else _LEAST
    likes = [_likes(connection, each, least) for each in words]
    nearest = ([e.itself] if e.is_known else e.near or e.far or [e.itself] for e in likes)
    every = ([e.itself, *e.near, *e.far] for e in likes)
    return list(dict.fromkeys([*alone, _all(nearest), _all(every)]))


def is_with_vowels(query: Query) -> bool:
    """Tell whether the words are of no script that leaves vowels out."""
    return not is_unvowelled(_typed(query)[0])


def match_in_other_script(connection: sqlite3.Connection, query: Query) -> str:
    """Return an FTS5 query of names with the consonants of the words, "" where there are none.

    They are written without vowels or, if the words are, with vowels.
    """
    bare = is_with_vowels(query)
    told = [found for each in _typed(query)[1] if (found := consonants(each))]
    if not any(len(one) > 1 for found in told for one in found):  # anybody's: Ali, Leila
        return ""
    firsts = {one[0] for found in told for one in found}
    # Before its first consonant a word may have a vowel, or without vowels the Arabic article.
    letters = {*firsts, *"".join(_WRITTEN.get(each, "") for each in firsts), *"vwy"}
    alike: defaultdict[str, set[str]] = defaultdict(set)
    terms = (
        _unvowelled(connection, letters | {"l"})
        if bare
        else _beginning(connection, letters | SOUNDED)
    )
    for term in terms:
        for one in consonants(term):
            alike[one].add(f'"{term}"')
    groups = [sorted(set().union(*(alike.get(one, ()) for one in found))) for found in told]
    return _all(groups) if all(groups) else ""


def _typed(query: Query) -> tuple[str, list[str]]:
    """Return the name that is asked for, and its words."""
    typed = " ".join(each.text for each in query.named)
    return typed, name_key(typed).split()[:_MOST_WORDS]


def _all(groups: Iterable[list[str]]) -> str:
    return " AND ".join(f"({' OR '.join(each)})" for each in groups)


def _likes(connection: sqlite3.Connection, word: str, least: int) -> _Likes:
    if len(word) < least:
        return _Likes(f'"{word}"*', [], [], any(_beginning(connection, {word})))
    terms = list(_terms(connection, word))
    is_known = any(each.startswith(word) for each in terms)
    like = list(TokenIndex(terms).near(word))
    if not is_known and all(edits > 1 for _, edits in like):
        like += TokenIndex(_otherwise_begun(connection, word)).near(word)
    like = sorted(like, key=itemgetter(1))[:_MOST_LIKE]
    near = [f'"{each}"' for each, edits in like if edits == 1]
    if len(word) >= _BEGUN_FROM:
        begun = {each[: len(word)] for each in terms if len(each) > len(word)}
        one_off = sorted(each for each, edits in TokenIndex(begun).near(word) if edits == 1)
        near += [f'"{each}"*' for each in one_off[:_MOST_LIKE]]
    return _Likes(f'"{word}"*', near, [f'"{each}"' for each, edits in like if edits > 1], is_known)


def _terms(connection: sqlite3.Connection, word: str) -> Iterable[str]:
    """Return the words of names that begin with the word's first letter, or its second."""
    return _beginning(connection, set(word[:2]))


def _otherwise_begun(connection: sqlite3.Connection, word: str) -> Iterable[str]:
    """Return the words of names that begin like one whose first letter is wrong or left out."""
    begun = {letter + rest for letter in ascii_lowercase for rest in (word[1:3], word[:2])}
    return _beginning(connection, begun)


def _beginning(connection: sqlite3.Connection, begun: Iterable[str]) -> Iterable[str]:
    return _between(connection, {each: each + _LAST for each in sorted(begun)})


def _unvowelled(connection: sqlite3.Connection, firsts: Iterable[str]) -> Iterable[str]:
    """Return the words of names that begin with one of some consonants and have no vowel.

    Those with a vowel as their second letter, as most have it, are passed over: of each word that
    is read the index counts all places.
    """
    spans = {e + low: e + high + _LAST for e in sorted(firsts) for low, high in _UNSOUNDED}
    return (each for each in _between(connection, spans) if SOUNDED.isdisjoint(each))


def _between(connection: sqlite3.Connection, spans: Mapping[str, str]) -> Iterable[str]:
    """Return the words of names from one word to another, of each pair of these."""
    query = (
        "SELECT v.term FROM json_each(?) b CROSS JOIN person_vocabulary v"
        " WHERE v.term BETWEEN b.key AND b.value"
    )
    return (term for (term,) in connection.execute(query, (json.dumps(spans),)))
