"""Two names that a sign joins: "Tanya/Boris", "Tanya x Boris", "Luc Roy/Ana Cruz"."""

from __future__ import annotations

import re
from itertools import pairwise, zip_longest
from typing import TYPE_CHECKING

from netkeeper.domain.typed_line.cutting.phrases import TokenKind
from netkeeper.domain.values import replace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from netkeeper.domain.typed_line.cutting.tokens import Token
    from netkeeper.domain.typed_line.judging.judge import Judge

_CROSSES = frozenset({"x", "×"})
_JOINT = re.compile(r"[/&+]")


def part_couples(line: str, tokens: list[Token], judge: Judge) -> Iterator[Token]:
    """Give the tokens of a line, those of names that a sign joins as one each."""
    for token, after in zip_longest(tokens, tokens[1:]):
        text = line[token.start : token.end]
        joined = token.kind is TokenKind.WORD and _JOINT.search(text)
        names = _JOINT.split(text)
        if joined and judge.is_given(names[-1]) and all(map(judge.is_common_name, names)):
            yield from _parted(token, text)
        elif text in _CROSSES and after and judge.is_given(line[after.start : after.end]):
            yield replace(token, kind=TokenKind.AND)
        else:
            yield token


def _parted(token: Token, text: str) -> Iterator[Token]:
    """Give the names and the signs of a token."""
    signs = [each.start() for each in _JOINT.finditer(text)]
    ends = [0, *(place for sign in signs for place in (sign, sign + 1)), len(text)]
    for start, end in pairwise(ends):
        kind = TokenKind.AND if start in signs else TokenKind.WORD
        yield replace(
            token,
            kind=kind,
            start=token.start + start,
            end=token.start + end,
            folded=token.folded[start:end],
        )
