"""What a search asks for: conditions joined by and, or and not, an order, and a list to look in."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from netkeeper.domain.values import field, frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

Span: TypeAlias = tuple[int, int]  # the characters [start, end) of what was typed
NOWHERE: Span = (0, 0)


@frozen
class Words:
    """A word or a phrase; case and accents don't matter.

    In a phrase the words follow each other. With `prefix` the last word may go on.
    """

    text: str
    phrase: bool = False
    prefix: bool = True
    span: Span = field(default=NOWHERE, compare=False)


@frozen
class In:
    """Words looked for in one field alone, by its code, such as "company"."""

    code: str
    words: Words
    span: Span = field(default=NOWHERE, compare=False)


@frozen
class Fact:
    """Something that holds: a keyword's code ("is", "has", "direction") and a value's."""

    keyword: str
    value: str
    span: Span = field(default=NOWHERE, compare=False)


@frozen
class When:
    """Something that happened from one day to another, both included; None leaves it open.

    `what` is a keyword's code, "state" for the day since when a request is in its state, or "due"
    for that of an open follow-up.
    """

    what: str
    first: date | None
    last: date | None
    span: Span = field(default=NOWHERE, compare=False)


@frozen
class Not:
    """What must not hold."""

    one: Node


@frozen
class And:
    """What must all hold."""

    parts: tuple[Node, ...]


@frozen
class Or:
    """What must hold in one of these ways."""

    parts: tuple[Node, ...]


def every(parts: Iterable[Node]) -> Node:
    """Return that all of some conditions hold, those of an and beside the others."""
    flat = [each for one in parts for each in (one.parts if isinstance(one, And) else (one,))]
    return And(tuple(flat)) if len(flat) > 1 else flat[0]


def either(ways: Iterable[Node]) -> Node:
    """Return that one of some conditions holds, those of an or beside the others."""
    flat = [each for way in ways for each in (way.parts if isinstance(way, Or) else (way,))]
    return Or(tuple(flat)) if len(flat) > 1 else flat[0]


Leaf: TypeAlias = Words | In | Fact | When
Node: TypeAlias = Leaf | Not | And | Or


@frozen
class Sort:
    """An order: by what, and whether the last comes first."""

    by: str
    descending: bool = False


@frozen
class Issue:
    """What could not be understood, and where; the rest is searched all the same."""

    code: str
    span: Span
    facts: Mapping[str, str]


@frozen
class Query:
    """A search. `root` is None where nothing is asked; `place` is the code of a list, or ""."""

    root: Node | None = None
    sorts: tuple[Sort, ...] = ()
    place: str = ""
    issues: tuple[Issue, ...] = field(default=(), compare=False)

    @property
    def is_words(self) -> bool:
        """Tell whether it asks for nothing but words, each of which may go on."""
        root = self.root
        parts = root.parts if isinstance(root, And) else (root,)
        plain = all(isinstance(each, Words) and not each.phrase for each in parts)
        return plain and not self.sorts and not self.place

    @property
    def named(self) -> tuple[Words, ...]:
        """Return the words of a search that may be a name and asks for nothing else; else none.

        They are such as stand alone, or in the field of names.
        """
        root = self.root
        parts = root.parts if isinstance(root, And) else (root,)
        words = [
            each.words if isinstance(each, In) and each.code == "name" else each for each in parts
        ]
        found = tuple(each for each in words if isinstance(each, Words) and not each.phrase)
        return found if len(found) == len(words) else ()

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing is asked for."""
        return self.root is None and not self.sorts and not self.place
