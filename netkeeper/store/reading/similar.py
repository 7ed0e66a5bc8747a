"""Looks for words that a typing error or two make of those typed: of names, or of any text.

Or for the same in a script without vowels, or from it: Mohamed, محمد.
"""

from __future__ import annotations

import json
from collections import defaultdict
from functools import partial
from itertools import islice, takewhile
from operator import itemgetter
from string import ascii_lowercase
from typing import TYPE_CHECKING, NamedTuple

from netkeeper.domain.folding import fold, is_unvowelled
from netkeeper.domain.identity.token_index import SOUNDED, TokenIndex, consonants
from netkeeper.domain.naming.names import name_key
from netkeeper.domain.query.nodes import And, In, Issue, Or, Query, Words, either, every
from netkeeper.domain.values import replace
from netkeeper.store.reading.searched import MEETINGS, PEOPLE, REQUESTS, ROWS
from netkeeper.store.reading.terms import term_of, words_between

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from netkeeper.domain.query.nodes import Node

    _Read = Callable[[Iterable[str]], Iterable[str]]

_LEAST = 4  # letters of which one may be wrong
_LEAST_BESIDE = 3  # the same, beside another word
_BEGUN_FROM = 5  # letters of a word that is still being typed
_MOST_WORDS = 6
_MOST_READ = 2_000  # words of any text that are read at a time, some 20 µs each
_MOST_LIKE = 12  # words like one
_SHOWN = 3  # of them
# The fields that hold words; an address or a number is right or another.
_TEXTS = frozenset({"name", "company", "position", "event", "place", "topic", "note", "tag"})
_LAST = "\x7f"  # sorts after every letter and digit of a folded word
# What stands second in a word without vowels: nothing, a figure, or a letter between two of them.
_UNSOUNDED = (("", "`"), ("b", "d"), ("f", "h"), ("j", "n"), ("p", "t"), ("v", "z"))
# The letters that a consonant may be written with first, but for itself (`skeletons`).
_WRITTEN = {"k": "cgq", "f": "p", "j": "d", "s": "c", "t": "c"}
_ANY_WORD = "SELECT 1 WHERE " + " OR ".join(
    f"EXISTS(SELECT 1 FROM {rows.terms} WHERE term BETWEEN ?1 AND ?2)" for rows in ROWS.values()
)
_ANY_ROW = "SELECT 1 WHERE " + " OR ".join(
    f"EXISTS(SELECT 1 FROM {rows.search} WHERE {rows.search} MATCH ?1)" for rows in ROWS.values()
)


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
    # Of a name the first letter is right, or the second.
    likes = [_likes(names, each, least, set(each[:2])) for each in words]
    nearest = ([e.itself] if e.is_known else e.near or e.far or [e.itself] for e in likes)
    any_of = ([e.itself, *e.near, *e.far] for e in likes)
    return list(dict.fromkeys([*alone, _all(nearest), _all(any_of)]))


def with_words_alike(connection: sqlite3.Connection, query: Query) -> Query:
    """Return a search that asks for words of the record in the place of those that nothing has.

    An issue says of each what is asked for instead; without any, nothing is like them. Where more
    stand nowhere than anybody mistypes, the text was pasted, and none is replaced.
    """
    asked = [] if query.root is None else list(_words_of_texts(query.root))
    nowhere = (
        e for e in dict.fromkeys(asked) if _may_be_mistyped(e) and _is_nowhere(connection, e)
    )
    missing = list(islice(nowhere, _MOST_WORDS + 1))
    if query.root is None or not 0 < len(missing) <= _MOST_WORDS:
        return query
    standing = partial(_standing, connection, _MOST_READ // len(missing))
    instead = _Instead(standing, frozenset(missing))
    root = instead.of(query.root)
    issues = [
        Issue("no_such_word", each.span, {"word": each.text, "like": ", ".join(_shown(likes))})
        for each in asked
        if (likes := instead.found.get(each))
    ]
    return query if root is None else replace(query, root=root, issues=(*query.issues, *issues))


class _Instead:
    """Tells what is asked for instead of words that nothing has.

    `found` are those that were looked for, with the words like each.
    """

    def __init__(self, read: _Read, missing: frozenset[Words]) -> None:
        self._read = read
        self._missing = missing
        self.found: dict[Words, list[Words]] = {}

    def of(self, node: Node) -> Node | None:
        """Return what is asked for instead; None where nothing has it, nor anything like it."""
        match node:
            case Words():
                return _either(self._words(node))
            case In(code, words) if code in _TEXTS:
                return _either(replace(node, words=each) for each in self._words(words))
            case And(parts):
                told = (self.of(each) for each in parts)
                held = [*takewhile(lambda each: each is not None, told)]
                return every(filter(None, held)) if len(held) == len(parts) else None
            case Or(parts):
                return _either(filter(None, map(self.of, parts)))
        return node

    def _words(self, words: Words) -> list[Words]:
        if words not in self._missing:
            return [words]
        if words not in self.found:
            self.found[words] = _in_place_of(self._read, words)
        return [replace(each, span=words.span) for each in self.found[words]]


def _either(ways: Iterable[Node]) -> Node | None:
    """Return that one of some conditions holds; None where there is none."""
    held = list(ways)
    return either(held) if held else None


def _words_of_texts(node: Node) -> Iterator[Words]:
    """Yield the words that a search asks for, but for what must not hold."""
    match node:
        case Words():
            yield node
        case In(code, words) if code in _TEXTS:
            yield words
        case And(parts) | Or(parts):
            for each in parts:
                yield from _words_of_texts(each)


def _shown(found: Sequence[Words]) -> list[str]:
    """Return the first of some words, without the beginnings of others."""
    whole = [each.text for each in found if not each.prefix]
    begun = [e.text for e in found if e.prefix and not any(w.startswith(e.text) for w in whole)]
    return [*whole, *begun][:_SHOWN]


def _may_be_mistyped(words: Words) -> bool:
    """Tell whether words may hold a typing error; a phrase and figures are meant as they stand."""
    word = "" if words.phrase else fold(words.text)
    return len(word) >= _LEAST and word.isalpha()


def _is_nowhere(connection: sqlite3.Connection, words: Words) -> bool:
    """Tell whether no row of any kind holds words.

    A beginning is looked for among the words first, without their rows, which may be very many.
    """
    begun = fold(words.text)
    if words.prefix and connection.execute(_ANY_WORD, (begun, begun + _LAST)).fetchone():
        return False
    return connection.execute(_ANY_ROW, (term_of(words),)).fetchone() is None


def _in_place_of(read: _Read, words: Words) -> list[Words]:
    """Return the words like one that nothing has."""
    word = fold(words.text)
    likes = _likes(read, word, _LEAST, {word[:3], word[:2]})
    return likes.near or likes.far


def _standing(connection: sqlite3.Connection, most: int, begun: Iterable[str]) -> set[str]:
    """Return words of any text that begin in one of some ways, at most so many.

    People come last: they have the most words.
    """
    spans = {each: each + _LAST for each in begun}
    found: set[str] = set()
    for kind in (MEETINGS, REQUESTS, PEOPLE):
        found.update(words_between(connection, kind, spans, most - len(found)))
    return found


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


def _likes(read: _Read, word: str, least: int, begun: set[str]) -> _Likes:
    """Return the words like one; `read` gives those that begin in one of some ways.

    Those that begin so are looked at first; where none is near, those of a wrong beginning.
    """
    if len(word) < least:
        return _Likes(Words(word), [], [], any(read({word})))
    terms = list(read(begun))
    is_known = any(each.startswith(word) for each in terms)
    like = dict(TokenIndex(terms).near(word))
    if not is_known and all(edits > 1 for edits in like.values()):
        like |= TokenIndex(read(_otherwise_begun(word))).near(word)
    nearest = sorted(like.items(), key=itemgetter(1))[:_MOST_LIKE]
    near = [Words(each, prefix=False) for each, edits in nearest if edits == 1]
    if len(word) >= _BEGUN_FROM:
        starts = {each[: len(word)] for each in terms if len(each) > len(word)}
        one_off = sorted(each for each, edits in TokenIndex(starts).near(word) if edits == 1)
        near += map(Words, one_off[:_MOST_LIKE])
    far = [Words(each, prefix=False) for each, edits in nearest if edits > 1]
    return _Likes(Words(word), near, far, is_known)


def _otherwise_begun(word: str) -> set[str]:
    """Return how words begin of which one of the first two letters is wrong in this one.

    It is another, is left out, stands in the other's place, or is one too many.
    """
    first, second, third = tuple(word[:3])
    begun = {second + first, second + third, first + third}
    for letter in ascii_lowercase:
        begun |= {letter + second + third, letter + first + second}
        begun |= {first + letter + third, first + letter + second}
    return begun


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
