"""The grammar that joins conditions: and binds closer than or, and not closer than both.

Each function takes its part off the beginning of the tokens that are left:

    either: every (OR every)*
    every:  one+
    one:    LEAF | NOT one | OPEN either CLOSE
"""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, TypeAlias

from netkeeper.domain.query.joints import BEGINS, Joint
from netkeeper.domain.query.nodes import Node, Not, Or, every

if TYPE_CHECKING:
    from collections.abc import Iterable

    from netkeeper.domain.query.joints import Token

    _Left: TypeAlias = deque[Token]


def join(tokens: Iterable[Token]) -> Node:
    """Return the condition that tokens make; they are a sentence of the grammar, not empty."""
    return _either(deque(tokens))


def _either(left: _Left) -> Node:
    ways = [_every(left)]
    while left and left[0].joint is Joint.OR:
        left.popleft()
        ways.append(_every(left))
    flat = [each for way in ways for each in (way.parts if isinstance(way, Or) else (way,))]
    return Or(tuple(flat)) if len(flat) > 1 else flat[0]


def _every(left: _Left) -> Node:
    ones = [_one(left)]
    while left and left[0].joint in BEGINS:
        ones.append(_one(left))
    return every(ones)


def _one(left: _Left) -> Node:
    token = left.popleft()
    if token.joint is Joint.NOT:
        turned = _one(left)
        return turned.one if isinstance(turned, Not) else Not(turned)
    if token.joint is Joint.OPEN:
        inside = _either(left)
        left.popleft()  # what closes it
        return inside
    if token.leaf is None:
        raise ValueError(f"no condition: {token}")
    return token.leaf
