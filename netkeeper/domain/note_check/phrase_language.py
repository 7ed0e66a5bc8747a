"""The small language in which the vocabulary writes its phrases, and how it is read.

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

Apostrophes and hyphens part words, as in notes. `folded` makes written phrases, and classes, what
the rest takes: without capitals and accents, as notes are looked through.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from netkeeper.domain.note_check.phrases import (
    SHORTEST_STEM,
    Figure,
    Gap,
    Group,
    Phrase,
    Words,
    held,
    openers,
)
from netkeeper.domain.note_check.tokens import key_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from netkeeper.domain.note_check.phrases import Node

GAPS = {"_": (1, 1), "_?": (0, 1), "..": (0, 3), "...": (0, 8)}
_ONE = r"(?:\d+|[^\W\d_]+\*?)"
_LEXEME = re.compile(
    rf"\({_ONE}(?:\|{_ONE})*\)\??|\(|\)\??|\||<[a-z]+>\??|\.{{2,3}}|_\??"
    r"|@[a-z_]+\??|[\w’'*?-]+"
)
_WORD = re.compile(r"\d+|[^\W\d_]+")
_TO_FOLD = re.compile(r"[^\W\d_a-z]+")
_ASKS, _RUNS_ON = " ?", " …"


def folded(written: str) -> str:
    """Return a phrase or a class of words with its letters folded as those of notes are."""
    return _TO_FOLD.sub(lambda letters: key_of(letters[0]), written)


def lexemes(text: str) -> list[str]:
    """Return the lexemes of a phrase, without the mark at its end; ValueError where it is none."""
    bare = text.removesuffix(_ASKS).removesuffix(_RUNS_ON)
    every = _LEXEME.findall(bare)
    if "".join(every) != "".join(bare.split()):
        raise ValueError(f"not a phrase: {text!r}")
    return every


def read_phrase(section: str, label: str, text: str, classes: Mapping[str, str]) -> Phrase:
    """Return a phrase, read; ValueError or KeyError where it, or a class in it, is none."""
    nodes = _Reader(text, classes).read()
    opens = held(openers(nodes))
    return Phrase(section, label, nodes, opens, text.endswith(_ASKS), text.endswith(_RUNS_ON))


class _Reader:
    """Reads one written phrase."""

    def __init__(self, written: str, classes: Mapping[str, str]) -> None:
        self._written = written
        self._classes = classes
        self._lexemes = lexemes(written)
        self._at = 0

    def read(self) -> tuple[Node, ...]:
        """Return the whole phrase; ValueError where it is ill-formed."""
        ways = self.ways()
        if self._at < len(self._lexemes) or len(ways) != 1 or not ways[0]:
            raise ValueError(f"not a phrase: {self._written!r}")
        if isinstance(ways[0][0], Gap):
            raise ValueError(f"a phrase begins with a word: {self._written!r}")  # noqa: TRY004
        return ways[0]

    def ways(self) -> tuple[tuple[Node, ...], ...]:
        """Return the ways up to the next closing bracket, or to the end."""
        ways: list[list[Node]] = [[]]
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

    def _group(self) -> Node:
        ways = self.ways()
        if self._at >= len(self._lexemes):
            raise ValueError(f"an open bracket: {self._written!r}")
        if any(all(node.optional for node in way) for way in ways):
            raise ValueError(f"a way that may be nothing: {self._written!r}")
        optional = self._lexemes[self._at].endswith("?")
        self._at += 1
        single = [way[0] for way in ways if len(way) == 1 and isinstance(way[0], Words)]
        longer = [way for way in ways if len(way) > 1 or not isinstance(way[0], Words)]
        whole = held(word for each in single for word in each.whole)
        words = Words(whole, tuple(stem for each in single for stem in each.stems), optional)
        if not longer:
            return words
        return Group((*([(words,)] if single else []), *longer), optional)

    def _nodes(self, lexeme: str) -> Sequence[Node]:
        if lexeme in GAPS:
            return [Gap(*GAPS[lexeme])]
        optional = lexeme.endswith("?")
        bare = lexeme.removesuffix("?")
        if bare.startswith("<"):
            return [Figure(bare.strip("<>"), optional)]
        if bare.startswith("@"):
            return [self._class(bare[1:], optional=optional)]
        return _plain(lexeme)

    def _class(self, name: str, *, optional: bool) -> Node:
        written = f"({self._classes[name]})" + ("?" if optional else "")
        return _read_class(written)


@cache
def _read_class(written: str) -> Node:
    """Return a class of words; it names no other class."""
    (way,) = _Reader(written, {}).ways()
    return way[0]


@cache
def _choice(lexeme: str) -> Words:
    """Return a choice of plain words: "(nos|notre)", "(service*|offre)?"."""
    forms = lexeme.strip("()?").split("|")
    whole = held(each for each in forms if each[-1] != "*")
    stems = tuple(each[:-1] for each in forms if each[-1] == "*")
    return Words(whole, stems, lexeme[-1] == "?")


@cache
def _plain(lexeme: str) -> tuple[Words, ...]:
    """Return the words that a plain lexeme is: two where an apostrophe parts it."""
    bare = lexeme.removesuffix("?")
    optional = bare != lexeme
    keys = _WORD.findall(bare)
    if not keys or (optional and len(keys) > 1):
        raise ValueError(f"not a word: {lexeme!r}")
    if not bare.endswith("*"):
        return tuple(Words((key,), (), optional) for key in keys)
    if len(keys[-1]) < SHORTEST_STEM:
        raise ValueError(f"too short a stem: {lexeme!r}")
    before = tuple(Words((key,)) for key in keys[:-1])
    return (*before, Words((), (keys[-1],), optional))
