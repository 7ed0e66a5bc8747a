"""Looks for words that a typing error or two make of those typed: of names, or of any text.

Or for the same in a script without vowels, or from it: Mohamed, محمد.
"""

from __future__ import annotations

import json
from collections import defaultdict
from functools import partial
from operator import itemgetter
from string import ascii_lowercase
from typing import TYPE_CHECKING, NamedTuple

from netkeeper.domain.folding import fold, is_unvowelled
from netkeeper.domain.identity.token_index import SOUNDED, TokenIndex, consonants
from netkeeper.domain.naming.names import name_key
from netkeeper.domain.query.nodes import And, In, Issue, Or, Query, Words, either, every
from netkeeper.domain.values import replace
from netkeeper.store.reading.searched import ROWS
from netkeeper.store.reading.terms import term_of, words_between

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from netkeeper.domain.query.nodes import Node

    _Read = Callable[[Iterable[str]], Iterable[str]]

_LEAST = 4  # letters of which one may be wrong
_LEAST_BESIDE = 3  # the same, beside another word
_BEGUN_FROM = 5  # letters of a word that is still being typed
_MOST_WORDS = 6
_MOST_LIKE = 12  # words like one
_SHOWN = 3  # of them
# The fields that hold words; an address or a number is right or another.
_TEXTS = frozenset({"name", "company", "position", "event", "place", "topic", "note", "tag"})
_LAST = "\x7f"  # sorts after every letter and digit of a folded word
# What stands second in a word without vowels: nothing, a figure, or a letter between two of them.
_UNSOUNDED = (("", "`"), ("b", "d"), ("f", "h"), ("j", "n"), ("p", "t"), ("v", "z"))
# The letters that a consonant may be written with first, but for itself (`skeletons`).
_WRITTEN = {"k": "cgq", "f": "p", "j": "d", "s": "c", "t": "c"}


class _Likes(NamedTuple):
    """A word: itself, what one typing error makes of it, and what two do."""

    itself: Words
    near: list[Words]
    far: list[Words]
    is_known: bool  # some name has it


def matches_of_similar(connection: sqlite3.Connection, query: Query) -> list[str]:
    """Return FTS5 queries of names like the words asked for, the nearest first; [] where none are.

    The first is of the name alone where a title or letters stand with it: "Luc Roy, ing.".
    Then words that some name has stand as they are, and last all may be wrong.
    """
    typed, words = _typed(query)
    alone = [_all([Words(each)] for each in words)] if len(words) < len(fold(typed).split()) else []
    if not any(len(each) >= _LEAST for each in words):
        return alone if words else []
    least = _LEAST_BESIDE if len(words) > 1 else _LEAST
    names = partial(_beginning, connection)
    likes = [_likes(names, each, least) for each in words]
    nearest = ([e.itself] if e.is_known else e.near or e.far or [e.itself] for e in likes)
    any_of = ([e.itself, *e.near, *e.far] for e in likes)
    return list(dict.fromkeys([*alone, _all(nearest), _all(any_of)]))


def with_words_alike(connection: sqlite3.Connection, query: Query) -> Query:
    """Return a search that asks for words of the record in the place of those that nothing has.

    An issue says of each what is asked for instead; without any, nothing is like them.
    """
    issues: list[Issue] = []

    def alike(words: Words) -> list[Words]:
        found = _in_place_of(connection, words)
        if found:
            like = ", ".join(_shown(found))
            issues.append(Issue("no_such_word", words.span, {"word": words.text, "like": like}))
        return [replace(each, span=words.span) for each in found] or [words]

    def read(node: Node) -> Node:
        match node:
            case Words():
                return either(alike(node))
            case In(code, words) if code in _TEXTS:
                return either(replace(node, words=each) for each in alike(words))
            case And(parts):
                return every(map(read, parts))
            case Or(parts):
                return either(map(read, parts))
        return node

    root = None if query.root is None else read(query.root)
    return replace(query, root=root, issues=(*query.issues, *issues))


def _shown(found: Sequence[Words]) -> list[str]:
    """Return the first of some words, without the beginnings of others."""
    whole = [each.text for each in found if not each.prefix]
    begun = [e.text for e in found if e.prefix and not any(w.startswith(e.text) for w in whole)]
    return [*whole, *begun][:_SHOWN]


def _in_place_of(connection: sqlite3.Connection, words: Words) -> list[Words]:
    """Return the words like one that nothing has; a phrase and figures are meant as they stand."""
    word = "" if words.phrase else fold(words.text)
    if len(word) < _LEAST or not word.isalpha() or not _is_nowhere(connection, words):
        return []
    likes = _likes(partial(_standing, connection), word, _LEAST)
    return likes.near or likes.far


def _is_nowhere(connection: sqlite3.Connection, words: Words) -> bool:
    """Tell whether no row of any kind holds words."""
    match = term_of(words)
    first = "SELECT 1 FROM {0} WHERE {0} MATCH ? LIMIT 1"
    return not any(
        connection.execute(first.format(rows.search), (match,)).fetchone() for rows in ROWS.values()
    )


def _standing(connection: sqlite3.Connection, begun: Iterable[str]) -> set[str]:
    """Return the words of any text that begin in one of some ways."""
    spans = {each: each + _LAST for each in begun}
    return {word for kind in ROWS for word in words_between(connection, kind, spans)}


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
            alike[one].add(term)
    groups = [sorted(set().union(*(alike.get(one, ()) for one in found))) for found in told]
    return (
        _all([Words(term, prefix=False) for term in each] for each in groups) if all(groups) else ""
    )


def _typed(query: Query) -> tuple[str, list[str]]:
    """Return the name that is asked for, and its words."""
    typed = " ".join(each.text for each in query.named)
    return typed, name_key(typed).split()[:_MOST_WORDS]


def _all(groups: Iterable[list[Words]]) -> str:
    """Return the FTS5 query of one of each group's words."""
    return " AND ".join(f"({' OR '.join(map(_term, each))})" for each in groups)


def _term(word: Words) -> str:
    return f'"{word.text}"{"*" if word.prefix else ""}'


def _likes(read: _Read, word: str, least: int) -> _Likes:
    """Return the words like one; `read` gives those that begin in one of some ways."""
    if len(word) < least:
        return _Likes(Words(word), [], [], any(read({word})))
    # The first letter is right, or the second.
    terms = list(read(set(word[:2])))
    is_known = any(each.startswith(word) for each in terms)
    like = list(TokenIndex(terms).near(word))
    if not is_known and all(edits > 1 for _, edits in like):
        like += TokenIndex(read(_otherwise_begun(word))).near(word)
    like = sorted(like, key=itemgetter(1))[:_MOST_LIKE]
    near = [Words(each, prefix=False) for each, edits in like if edits == 1]
    if len(word) >= _BEGUN_FROM:
        begun = {each[: len(word)] for each in terms if len(each) > len(word)}
        one_off = sorted(each for each, edits in TokenIndex(begun).near(word) if edits == 1)
        near += map(Words, one_off[:_MOST_LIKE])
    far = [Words(each, prefix=False) for each, edits in like if edits > 1]
    return _Likes(Words(word), near, far, is_known)


def _otherwise_begun(word: str) -> set[str]:
    """Return how words begin of which the first letter is wrong or left out in this one."""
    return {letter + rest for letter in ascii_lowercase for rest in (word[1:3], word[:2])}


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
