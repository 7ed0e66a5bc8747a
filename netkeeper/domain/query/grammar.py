"""The grammar that joins conditions: and binds closer than or, and not closer than both."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from lark import Lark, Token, Transformer
from lark.lexer import Lexer

from netkeeper.domain.query.nodes import Node, Not, Or, every

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from netkeeper.domain.query.joints import Token as Cut

_GRAMMAR = """
    start: either
    either: every (OR every)*
    every: one+
    ?one: NOT one -> no
        | OPEN either CLOSE -> group
        | LEAF -> leaf
    %declare OR NOT OPEN CLOSE LEAF
"""


class _Given(Lexer):
    """Hands over tokens that were cut already."""

    def __init__(self, _configuration: object) -> None: ...

    def lex(self, data: Any) -> Iterator[Token]:  # type: ignore[override]  # noqa: ANN401 - lark hands over what `parse` was given
        """Yield each token as the grammar knows it; the condition is its value."""
        for each in data:
            yield Token(each.joint.value, each)


class _Nodes(Transformer[Token, Node]):
    """Makes conditions of what the grammar found, from the inside out."""

    def start(self, parts: list[Node]) -> Node:
        return parts[0]

    def leaf(self, parts: list[Any]) -> Node:
        node: Node = parts[0].value.leaf
        return node

    def group(self, parts: list[Any]) -> Node:
        node: Node = parts[1]
        return node

    def no(self, parts: list[Any]) -> Node:
        one: Node = parts[1]
        return one.one if isinstance(one, Not) else Not(one)

    def every(self, parts: list[Node]) -> Node:
        return every(parts)

    def either(self, parts: list[Any]) -> Node:
        nodes = [each for each in parts if not isinstance(each, Token)]
        flat = [each for one in nodes for each in (one.parts if isinstance(one, Or) else (one,))]
        return Or(tuple(flat)) if len(flat) > 1 else flat[0]


@cache
def _parser() -> Lark:
    """Return the parser, made once: some 10 ms."""
    return Lark(_GRAMMAR, parser="lalr", lexer=_Given, transformer=_Nodes())


def join(cut: Sequence[Cut]) -> Node:
    """Return the condition that tokens make; they are a sentence of the grammar."""
    node: Node = _parser().parse(cut)  # type: ignore[assignment]  # the transformer's
    return node
