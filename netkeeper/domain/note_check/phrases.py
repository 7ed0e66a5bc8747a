"""The phrases of the vocabulary as they are looked for in a note.

Places in the text are sets, so that no phrase takes longer than its length times the text's.

A sign of a word is what a text that has it shows: the word itself, of a stem its first letters
("rencontr*": `ren*`), of a figure or a mark its name (`<price>`).
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from netkeeper.domain.values import field, frozen

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from netkeeper.domain.note_check.tokens import Token

SHORTEST_STEM = 3  # letters
_FEW = 4  # words in a row, which are found as soon as in a set, of four times the size


@frozen
class Text:
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

    def after(self, places: Iterable[int], text: Text) -> list[int]:
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

    def after(self, places: Iterable[int], text: Text) -> list[int]:
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

    def after(self, places: Iterable[int], text: Text) -> set[int]:
        """Return the places that one comes to from each place by passing over words."""
        counts = range(self.least, self.most + 1)
        return {at + count for at in places for count in counts if at + count <= text.end}


@frozen
class Group:
    """One of several ways."""

    ways: tuple[tuple[Node, ...], ...]
    optional: bool = False

    def after(self, places: Collection[int], text: Text) -> set[int]:
        """Return the places that one comes to from each place by any of the ways."""
        return {end for way in self.ways for end in walk(way, places, text)}


Node = Words | Figure | Gap | Group


def walk(nodes: Sequence[Node], places: Collection[int], text: Text) -> Collection[int]:
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

    `opens` are the signs of what it may begin with, `asks` limits it to questions, `runs_on` has it
    take in the rest of the clause.
    """

    section: str
    label: str
    nodes: tuple[Node, ...] = field(repr=False)
    opens: Collection[str] = field(repr=False)
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


def sign_of(form: str) -> str:
    """Return the sign of a word, of a stem with its asterisk, or of a figure."""
    return form[:SHORTEST_STEM] + "*" if form[-1] == "*" else form


def signs_in(
    tokens: Iterable[Token], marks: Iterable[frozenset[str]]
) -> Mapping[str, Collection[int]]:
    """Return the signs that a text shows, each with the numbers of the tokens that show it."""
    found: dict[str, dict[int, None]] = defaultdict(dict)
    for number, (token, marked) in enumerate(zip(tokens, marks, strict=True)):
        for key in token.keys:
            found[key][number] = None
            found[sign_of(key + "*")][number] = None
        for name in (token.kind.value, *marked):
            found[f"<{name}>"][number] = None
    return found


def openers(nodes: Iterable[Node]) -> Iterator[str]:
    """Give the signs of what a phrase may begin with."""
    for node in nodes:
        if isinstance(node, Group):
            for way in node.ways:
                yield from openers(way)
        elif isinstance(node, Figure):
            yield f"<{node.name}>"
        elif isinstance(node, Words):
            yield from node.whole
            yield from (sign_of(stem + "*") for stem in node.stems)
        if not node.optional:
            return
