"""Puts the joints of a search where its grammar takes them, so that no text is wrong.

An "or" at an edge is a word, and a parenthesis without its other half counts for nothing.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from netkeeper.domain.query.nodes import Words
from netkeeper.domain.values import frozen, replace

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from netkeeper.domain.query.nodes import Node, Span

_MOST_OPEN = 12  # parentheses inside each other

# Words that join conditions. An uppercase NOT alone is one: "not" stands in many a note. Between
# two words "and" asks for no third.
_OR_WORDS = frozenset({"or", "ou"})
OR_SIGNS = frozenset({"|", "||"})
_NOT_WORDS = frozenset({"sauf", "except"})
_NOT_CAPITALS = frozenset({"NOT", "NON", "SAUF", "EXCEPT"})
_AND_WORDS = frozenset({"and", "et"})
_BETWEEN = _OR_WORDS | _AND_WORDS
# Before a condition, which no name and no note holds, others join too.
_NOT_BESIDE = _NOT_WORDS | {"not", "non", "pas", "sans", "no", "without"}
_AND_BESIDE = _AND_WORDS | {"mais", "but"}
JOINING_WORDS = _OR_WORDS | _NOT_WORDS | {"not", "and", "et"}


class Joint(StrEnum):
    """What a token is to the grammar."""

    LEAF = "LEAF"
    OR = "OR"
    NOT = "NOT"
    OPEN = "OPEN"
    CLOSE = "CLOSE"


@frozen
class Token:
    """A passage of what was typed; a leaf bears its condition."""

    joint: Joint
    span: Span
    leaf: Node | None = None
    word: str = ""  # as typed, of a word that may join


_ENDS = frozenset({Joint.LEAF, Joint.CLOSE})
_BEGINS = frozenset({Joint.LEAF, Joint.OPEN, Joint.NOT})


def sentence(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return the tokens that make a sentence of the grammar."""
    return _balanced(_joined(tokens))


def _joined(tokens: Sequence[Token]) -> list[Token]:
    """Return the tokens with the words that join turned into joints, where they stand between."""
    found: list[Token] = []
    for n, token in enumerate(tokens):
        after = tokens[n + 1] if n + 1 < len(tokens) else None
        joint = _joint_of(token, found[-1] if found else None, after)
        if joint is None:
            continue
        found.append(token if joint is token.joint else replace(token, joint=joint, leaf=None))
    return found


def _joint_of(token: Token, before: Token | None, after: Token | None) -> Joint | None:
    """Return what a token is beside its neighbours; None where it counts for nothing."""
    word = token.word
    itself = None if token.joint is Joint.LEAF and token.leaf is None else token.joint
    if not word or after is None or after.joint not in _BEGINS:
        return None if _is_left_over(token, before) else itself
    if before is None and _is_condition(after) and word.lower() in _BETWEEN:
        return None
    stands_between = before is not None and before.joint in _ENDS
    if stands_between and (word.lower() in _OR_WORDS or _is_sign(word, before, after)):
        return Joint.OR
    beside = _is_condition(after) or _is_condition(before)
    joining = _AND_BESIDE if beside else _AND_WORDS
    if stands_between and word.lower() in joining:
        return None
    return Joint.NOT if _is_not(word, before, after) else itself


def _is_condition(token: Token | None) -> bool:
    """Tell whether a token is a condition, and no word."""
    return token is not None and token.joint is Joint.LEAF and not isinstance(token.leaf, Words)


def _is_sign(word: str, before: Token | None, after: Token) -> bool:
    """Tell whether a sign joins two things; one stroke between plain words is of a headline."""
    plain = before is not None and all(isinstance(e.leaf, Words) for e in (before, after))
    return word in OR_SIGNS and (word == "||" or not plain)


def _is_left_over(token: Token, before: Token | None) -> bool:
    """Tell whether a word was to join conditions, or a field's values, of which one is to come."""
    beside = _is_condition(before) or not isinstance(token.leaf, Words)
    joins = token.word.lower() in _OR_WORDS | _AND_BESIDE | _NOT_WORDS
    return beside and joins and before is not None and before.joint in _ENDS


def _is_not(word: str, before: Token | None, after: Token) -> bool:
    """Tell whether a word turns what follows: beside a condition, or between two things."""
    if _is_condition(after):
        return word.lower() in _NOT_BESIDE
    if word in _NOT_CAPITALS:
        return True
    joins = before is not None and (before.joint in _ENDS or before.joint is Joint.OR)
    return joins and word.lower() in _NOT_WORDS


def _balanced(tokens: Sequence[Token]) -> list[Token]:
    """Return the tokens with every parenthesis closed and something in it, and each joint used."""
    kept = _paired(tokens)
    while len(used := list(_used(kept))) < len(kept):
        kept = used
    return kept


def _paired(tokens: Sequence[Token]) -> list[Token]:
    kept: list[Token] = []
    depth = skipped = 0
    for token in tokens:
        if token.joint is Joint.OPEN:
            if depth >= _MOST_OPEN:
                skipped += 1
                continue
            depth += 1
        elif token.joint is Joint.CLOSE:
            if skipped:
                skipped -= 1
                continue
            if not depth:
                continue
            depth -= 1
        kept.append(token)
    end = kept[-1].span[1] if kept else 0
    return kept + [Token(Joint.CLOSE, (end, end))] * depth


def _used(tokens: Sequence[Token]) -> Iterator[Token]:
    """Yield the tokens without empty parentheses and joints that join nothing."""
    for n, token in enumerate(tokens):
        before = tokens[n - 1].joint if n else None
        after = tokens[n + 1].joint if n + 1 < len(tokens) else None
        idle = {
            Joint.LEAF: False,
            Joint.OPEN: after is Joint.CLOSE,
            Joint.CLOSE: before is Joint.OPEN,
            Joint.NOT: after not in _BEGINS,
            Joint.OR: before not in _ENDS or after not in _BEGINS,
        }
        if not idle[token.joint]:
            yield token
