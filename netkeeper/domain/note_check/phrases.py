"""Finds the phrases of the vocabulary in a note, all of them in one pass over its words.

Places in the text are sets, so that no phrase takes longer than its length times the text's.
"""

from __future__ import annotations

from collections import defaultdict
from sys import intern
from typing import TYPE_CHECKING

from netkeeper.domain.values import field, frozen

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from netkeeper.domain.note_check.tokens import Token

STEM_INDEX = 3  # letters of a stem under which a phrase is looked up; none is shorter
_FEW = 4  # words in a row, which are found as soon as in a set, of four times the size


@frozen
class _Text:
    """The tokens that a phrase is looked for in, each with its marks, up to a sentence's end."""

    tokens: Sequence[Token]
    marks: Sequence[frozenset[str]]
    end: int


def held(words: Iterable[str]) -> Collection[str]:
    """Return words to be looked for, in as little memory as is worth it: there are thousands."""
    each = tuple(dict.fromkeys(words))
    return each if len(each) <= _FEW else frozenset(each)


@frozen
class Words:
    """One word of several, each whole or a stem."""

    whole: Collection[str]
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


@frozen
class Figure:
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


@frozen
class Gap:
    """Any words, at least and at most so many."""

    least: int
    most: int
    optional: bool = False

    def after(self, places: Iterable[int], text: _Text) -> set[int]:
        """Return the places that one comes to from each place by passing over words."""
        counts = range(self.least, self.most + 1)
        return {at + count for at in places for count in counts if at + count <= text.end}


@frozen
class Group:
    """One of several ways."""

    ways: tuple[tuple[Node, ...], ...]
    optional: bool = False

    def after(self, places: Collection[int], text: _Text) -> set[int]:
        """Return the places that one comes to from each place by any of the ways."""
        return {end for way in self.ways for end in _walk(way, places, text)}


Node = Words | Figure | Gap | Group


def _walk(nodes: Sequence[Node], places: Collection[int], text: _Text) -> Collection[int]:
    """Return the places that one comes to from some places by way of the nodes."""
    here: Collection[int] = places
    for node in nodes:
        ahead = node.after(here, text)
        here = {*here, *ahead} if node.optional else ahead
        if not here:
            return here
    return here


@frozen
class Phrase:
    """A phrase of the vocabulary: of which section of it, and what it is a sign of.

    `asks` limits it to questions, `runs_on` has it take in the rest of the clause. A text without a
    word of each of `needs` doesn't have it.
    """

    section: str
    label: str
    nodes: tuple[Node, ...] = field(repr=False)
    needs: tuple[Collection[str], ...] = field(repr=False)
    asks: bool = False
    runs_on: bool = False


@frozen
class Hit:
    """Where a phrase was found: tokens [first, last)."""

    phrase: Phrase
    first: int
    last: int

    @property
    def label(self) -> str:
        """Return what the phrase is a sign of."""
        return self.phrase.label


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

    def _put(self, phrase: Phrase, node: Words | Figure) -> None:
        if isinstance(node, Figure):
            self._by_figure[node.name].append(phrase)
            return
        for word in node.whole:
            self._by_word[word].append(phrase)
        for stem in {each[:STEM_INDEX] for each in node.stems}:
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
            yield from self._by_stem.get(key[:STEM_INDEX], ())
        for name in (token.kind.value, *marks):
            yield from self._by_figure.get(name, ())


def _openers(nodes: Sequence[Node]) -> Iterator[Words | Figure]:
    """Give the words and figures that a phrase may begin with."""
    for node in nodes:
        if isinstance(node, Group):
            for way in node.ways:
                yield from _openers(way)
        elif not isinstance(node, Gap):
            yield node
        if not node.optional:
            return


def _ends_of_sentences(tokens: Sequence[Token]) -> dict[int, int]:
    """Return for each sentence the number of the first token after it."""
    return {each.sentence: number for number, each in enumerate(tokens, 1)}


def needs(nodes: Sequence[Node]) -> tuple[Collection[str], ...]:
    """Return the groups of words, or beginnings of words, of each of which a text must have one."""
    sets = (_signs(each) for each in nodes if not each.optional)
    return tuple(sorted((each for each in sets if each), key=len))


def _signs(node: Node) -> Collection[str]:
    """Return what a text must have one of to have a node; empty where that can't be told."""
    if isinstance(node, Words):
        if not node.stems:
            return node.whole
        return held((*node.whole, *(intern(each[:STEM_INDEX] + "*") for each in node.stems)))
    if isinstance(node, Group):
        firsts = [next(iter(needs(way)), ()) for way in node.ways]
        return held(word for each in firsts for word in each) if all(firsts) else ()
    return ()


def _signs_of(tokens: Iterable[Token]) -> frozenset[str]:
    """Return the words of a text, and their beginnings as `needs` writes them."""
    keys = {key for each in tokens for key in each.keys}
    return frozenset(keys | {each[:STEM_INDEX] + "*" for each in keys})


def words_of(phrase: Phrase) -> Iterator[str]:
    """Give the whole words that a phrase is made of."""
    yield from _whole_words(phrase.nodes)


def _whole_words(nodes: Iterable[Node]) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, Words):
            yield from node.whole
        elif isinstance(node, Group):
            for way in node.ways:
                yield from _whole_words(way)


def stems_of(phrase: Phrase) -> Iterator[str]:
    """Give the stems in a phrase."""
    yield from _stems(phrase.nodes)


def _stems(nodes: Iterable[Node]) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, Words):
            yield from node.stems
        elif isinstance(node, Group):
            for way in node.ways:
                yield from _stems(way)
