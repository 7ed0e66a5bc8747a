"""The small language in which the vocabulary writes its phrases, and how they are found.

A phrase is words, matched folded and in one sentence:

    ravi* de vous (avoir)? rencontr*     a stem, an optional word, other words as they are
    (nos|notre) service*                 one of several; a way may be several words
    @ours service*                       a class of words that the vocabulary names
    votre .. (sur|about)                 `_` is any one word, `_?` perhaps one, `..` up to three,
                                         `...` up to eight
    réduire <percent>                    a figure or address: url mail phone price percent number
    <writer> offr*                       the company of whoever writes; <cap> a capital inside
    besoin de _ ?                        a mark of its own at the end: in a question alone
    question sur …                       at the end: and what follows in that clause

Apostrophes and hyphens part words, as in notes.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from netkeeper.domain.note_check.tokens import key_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from netkeeper.domain.note_check.tokens import Token

WRITER = "writer"  # the mark of a token that names the company of whoever writes
_GAPS = {"_": (1, 1), "_?": (0, 1), "..": (0, 3), "...": (0, 8)}
_STEM_INDEX = 3  # letters of a stem under which a phrase is looked up
_LEXEME = re.compile(
    r"\s+|\([^\W_][^\W_|*]*\*?(?:\|[^\W_]+\*?)*\)\??|\(|\)\??|\||<[a-z]+>\??|\.{2,3}|_\??|@[a-z_]+\??|[\w’'*?-]+"
)
_WORD = re.compile(r"\d+|[^\W\d_]+")
_ASKS, _RUNS_ON = " ?", " …"


@dataclass(frozen=True, slots=True)
class _Text:
    """The tokens that a phrase is looked for in, each with its marks, up to a sentence's end."""

    tokens: Sequence[Token]
    marks: Sequence[frozenset[str]]
    end: int


@dataclass(frozen=True, slots=True)
class _Words:
    """One word of several, each whole or a stem."""

    whole: frozenset[str]
    stems: tuple[str, ...] = ()
    optional: bool = False

    def after(self, places: Iterable[int], text: _Text) -> list[int]:
        """Return the places that one comes to from each place by taking one of the words."""
        whole, stems = self.whole, self.stems
        found = []
        for at in places:
            if at >= text.end:
                continue
            token = text.tokens[at]
            for key in token.keys:
                if key in whole or (stems and key.startswith(stems)):
                    found.append(at + 1)
                    break
        return found


@dataclass(frozen=True, slots=True)
class _Figure:
    """A token of a kind, or with a mark."""

    name: str
    optional: bool = False

    def after(self, places: Iterable[int], text: _Text) -> list[int]:
        """Return the places that one comes to from each place by taking such a token."""
        name = self.name
        return [
            at + 1
            for at in places
            if at < text.end and (text.tokens[at].kind.value == name or name in text.marks[at])
        ]


@dataclass(frozen=True, slots=True)
class _Gap:
    """Any words, at least and at most so many."""

    least: int
    most: int
    optional: bool = False

    def after(self, places: Iterable[int], text: _Text) -> set[int]:
        """Return the places that one comes to from each place by passing over words."""
        counts = range(self.least, self.most + 1)
        return {at + count for at in places for count in counts if at + count <= text.end}


@dataclass(frozen=True, slots=True)
class _Group:
    """One of several ways."""

    ways: tuple[tuple[_Node, ...], ...]
    optional: bool = False

    def after(self, places: Collection[int], text: _Text) -> set[int]:
        """Return the places that one comes to from each place by any of the ways."""
        return {end for way in self.ways for end in _walk(way, places, text)}


_Node = _Words | _Figure | _Gap | _Group


def _walk(nodes: Sequence[_Node], places: Collection[int], text: _Text) -> Collection[int]:
    """Return the places that one comes to from some places by way of the nodes."""
    here: Collection[int] = places
    for node in nodes:
        ahead = node.after(here, text)
        here = {*here, *ahead} if node.optional else ahead
        if not here:
            return here
    return here


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase of the vocabulary: of which section of it, and what it is a sign of.

    `asks` limits it to questions, `runs_on` has it take in the rest of the clause. A text without a
    word of each of `needs` doesn't have it.
    """

    section: str
    label: str
    written: str
    nodes: tuple[_Node, ...] = field(repr=False)
    needs: tuple[frozenset[str], ...] = field(repr=False)
    asks: bool = False
    runs_on: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    """Where a phrase was found: tokens [first, last)."""

    phrase: Phrase
    first: int
    last: int

    @property
    def label(self) -> str:
        """Return what the phrase is a sign of."""
        return self.phrase.label


class _Reader:
    """Reads one written phrase."""

    def __init__(self, written: str, classes: Mapping[str, str]) -> None:
        self._written = written
        self._classes = classes
        lexemes = _LEXEME.findall(written)
        if "".join(lexemes) != written:
            raise ValueError(f"not a phrase: {written!r}")
        self._lexemes = [each for each in lexemes if not each.isspace()]
        self._at = 0

    def read(self) -> tuple[_Node, ...]:
        """Return the whole phrase; ValueError where it is ill-formed."""
        ways = self.ways()
        if self._at < len(self._lexemes) or len(ways) != 1 or not ways[0]:
            raise ValueError(f"not a phrase: {self._written!r}")
        if isinstance(ways[0][0], _Gap):
            raise ValueError(f"a phrase begins with a word: {self._written!r}")  # noqa: TRY004
        return ways[0]

    def ways(self) -> tuple[tuple[_Node, ...], ...]:
        """Return the ways up to the next closing bracket, or to the end."""
        ways: list[list[_Node]] = [[]]
        while self._at < len(self._lexemes):
            lexeme = self._lexemes[self._at]
            if lexeme.startswith(")"):
                break
            self._at += 1
            if lexeme == "|":
                ways.append([])
            elif lexeme == "(":
                ways[-1].append(self._group())
            elif lexeme.startswith("("):
                ways[-1].append(_choice(lexeme))
            else:
                ways[-1] += self._nodes(lexeme)
        return tuple(tuple(each) for each in ways)

    def _group(self) -> _Node:
        ways = self.ways()
        if self._at >= len(self._lexemes):
            raise ValueError(f"an open bracket: {self._written!r}")
        if any(all(node.optional for node in way) for way in ways):
            raise ValueError(f"a way that may be nothing: {self._written!r}")
        optional = self._lexemes[self._at].endswith("?")
        self._at += 1
        single = [way[0] for way in ways if len(way) == 1 and isinstance(way[0], _Words)]
        longer = [way for way in ways if len(way) > 1 or not isinstance(way[0], _Words)]
        whole = frozenset().union(*(each.whole for each in single))
        words = _Words(whole, tuple(stem for each in single for stem in each.stems), optional)
        if not longer:
            return words
        return _Group((*([(words,)] if single else []), *longer), optional)

    def _nodes(self, lexeme: str) -> Sequence[_Node]:
        if lexeme in _GAPS:
            return [_Gap(*_GAPS[lexeme])]
        optional = lexeme.endswith("?")
        bare = lexeme.removesuffix("?")
        if bare.startswith("<"):
            return [_Figure(bare.strip("<>"), optional)]
        if bare.startswith("@"):
            return [self._class(bare[1:], optional=optional)]
        return _plain(lexeme)

    def _class(self, name: str, *, optional: bool) -> _Node:
        written = f"({self._classes[name]})" + ("?" if optional else "")
        return _read_class(written)


@cache
def _read_class(written: str) -> _Node:
    """Return a class of words; it names no other class."""
    (way,) = _Reader(written, {}).ways()
    return way[0]


@lru_cache(maxsize=4096)
def _choice(lexeme: str) -> _Words:
    """Return a choice of plain words: "(nos|notre)", "(service*|offre)?"."""
    written = lexeme.strip("()?").split("|")
    whole = frozenset(key_of(each) for each in written if each[-1] != "*")
    stems = tuple(key_of(each[:-1]) for each in written if each[-1] == "*")
    return _Words(whole, stems, lexeme[-1] == "?")


@lru_cache(maxsize=4096)
def _plain(lexeme: str) -> tuple[_Words, ...]:
    """Return the words that a plain lexeme is: two where an apostrophe parts it."""
    bare = lexeme.removesuffix("?")
    optional = bare != lexeme
    keys = [key_of(each) for each in _WORD.findall(bare)]
    if not keys or (optional and len(keys) > 1):
        raise ValueError(f"not a word: {lexeme!r}")
    if not bare.endswith("*"):
        return tuple(_Words(frozenset((key,)), (), optional) for key in keys)
    before = tuple(_Words(frozenset((key,))) for key in keys[:-1])
    return (*before, _Words(frozenset(), (keys[-1],), optional))


def read_phrase(written: str, section: str, label: str, classes: Mapping[str, str]) -> Phrase:
    """Return a written phrase; ValueError or KeyError where it, or a class in it, is none."""
    asks, runs_on = written.endswith(_ASKS), written.endswith(_RUNS_ON)
    nodes = _Reader(written.removesuffix(_ASKS).removesuffix(_RUNS_ON), classes).read()
    return Phrase(section, label, written, nodes, _needs(nodes), asks, runs_on)


def _needs(nodes: Sequence[_Node]) -> tuple[frozenset[str], ...]:
    """Return the sets of words, or beginnings of words, of each of which a text must have one."""
    sets = (_signs(each) for each in nodes if not each.optional)
    return tuple(sorted((each for each in sets if each), key=len))


def _signs(node: _Node) -> frozenset[str]:
    """Return what a text must have one of to have a node; empty where that can't be told."""
    if isinstance(node, _Words):
        return node.whole | {each[:_STEM_INDEX] + "*" for each in node.stems}
    if isinstance(node, _Group):
        firsts = [next((each for each in _needs(way)), frozenset[str]()) for way in node.ways]
        return frozenset().union(*firsts) if all(firsts) else frozenset()
    return frozenset()


def _signs_of(tokens: Iterable[Token]) -> frozenset[str]:
    """Return the words of a text, and their beginnings as `needs` writes them."""
    keys = {key for each in tokens for key in each.keys}
    return frozenset(keys | {each[:_STEM_INDEX] + "*" for each in keys})


def words_of(phrase: Phrase) -> Iterator[str]:
    """Give the whole words that a phrase is made of."""
    yield from _whole_words(phrase.nodes)


def _whole_words(nodes: Iterable[_Node]) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, _Words):
            yield from node.whole
        elif isinstance(node, _Group):
            for way in node.ways:
                yield from _whole_words(way)


def stems_of(phrase: Phrase) -> Iterator[str]:
    """Give the stems in a phrase."""
    yield from _stems(phrase.nodes)


def _stems(nodes: Iterable[_Node]) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, _Words):
            yield from node.stems
        elif isinstance(node, _Group):
            for way in node.ways:
                yield from _stems(way)


class Phrases:
    """Many phrases, looked up by the word that they begin with."""

    def __init__(self, phrases: Collection[Phrase]) -> None:
        self.all = tuple(phrases)
        self._by_word: dict[str, list[Phrase]] = defaultdict(list)
        self._by_stem: dict[str, list[Phrase]] = defaultdict(list)
        self._by_figure: dict[str, list[Phrase]] = defaultdict(list)
        for phrase in self.all:
            for node in _openers(phrase.nodes):
                self._put(phrase, node)

    def _put(self, phrase: Phrase, node: _Words | _Figure) -> None:
        if isinstance(node, _Figure):
            self._by_figure[node.name].append(phrase)
            return
        for word in node.whole:
            self._by_word[word].append(phrase)
        for stem in {each[:_STEM_INDEX] for each in node.stems}:
            self._by_stem[stem].append(phrase)

    def find(self, tokens: Sequence[Token], marks: Sequence[frozenset[str]]) -> list[Hit]:
        """Return every phrase in the tokens, the longest of each at each place."""
        found: list[Hit] = []
        ends, signs = _ends_of_sentences(tokens), _signs_of(tokens)
        possible: dict[int, bool] = {}
        for first, token in enumerate(tokens):
            text = _Text(tokens, marks, ends[token.sentence])
            seen: set[int] = set()
            for phrase in self._beginning_with(token, marks[first]):
                number = id(phrase)
                if number not in possible:
                    possible[number] = not any(map(signs.isdisjoint, phrase.needs))
                if number in seen or not possible[number]:
                    continue
                seen.add(number)
                last = max(_walk(phrase.nodes, (first,), text), default=0)
                if last:
                    found.append(Hit(phrase, first, last))
        return found

    def _beginning_with(self, token: Token, marks: frozenset[str]) -> Iterator[Phrase]:
        for key in token.keys:
            yield from self._by_word.get(key, ())
            yield from self._by_stem.get(key[:_STEM_INDEX], ())
        for name in (token.kind.value, *marks):
            yield from self._by_figure.get(name, ())


def _openers(nodes: Sequence[_Node]) -> Iterator[_Words | _Figure]:
    """Give the words and figures that a phrase may begin with."""
    for node in nodes:
        if isinstance(node, _Group):
            for way in node.ways:
                yield from _openers(way)
        elif not isinstance(node, _Gap):
            yield node
        if not node.optional:
            return


def _ends_of_sentences(tokens: Sequence[Token]) -> dict[int, int]:
    """Return for each sentence the number of the first token after it."""
    return {each.sentence: number for number, each in enumerate(tokens, 1)}
