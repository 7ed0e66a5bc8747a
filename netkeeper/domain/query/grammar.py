"""The grammar that joins conditions: and binds closer than or, and not closer than both.

either: every (OR every)*
every:  one+
one:    NOT* (LEAF | OPEN either CLOSE)
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from parsy import forward_declaration, seq, test_item

from netkeeper.domain.query.joints import Joint
from netkeeper.domain.query.nodes import Node, Not, either, every

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netkeeper.domain.query.joints import Token


def join(tokens: Sequence[Token]) -> Node:
    """Return the condition that tokens make; they are a sentence of the grammar, not empty."""
    node: Node = _either.parse(tokens)
    return node


def _token(joint: Joint) -> Any:  # noqa: ANN401 - a parser; parsy tells no types
    return test_item(lambda token: token.joint is joint, joint.value)


def _turned(nots: Sequence[Token], one: Node) -> Node:
    for _ in nots:
        one = one.one if isinstance(one, Not) else Not(one)
    return one


_either = forward_declaration()
_leaf = _token(Joint.LEAF).map(lambda token: token.leaf)
_group = _token(Joint.OPEN) >> _either << _token(Joint.CLOSE)
_one = seq(_token(Joint.NOT).many(), _leaf | _group).combine(_turned)
_every = _one.at_least(1).map(every)
_either.become(_every.sep_by(_token(Joint.OR), min=1).map(either))
