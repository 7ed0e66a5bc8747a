"""Says which step each kind of token takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.domain.typed_line.cutting.phrases import TokenKind
from netkeeper.domain.typed_line.walking import asides, brackets, heads, joins, relations
from netkeeper.domain.typed_line.walking.plain import take_word

if TYPE_CHECKING:
    from collections.abc import Callable

    from netkeeper.domain.typed_line.walking.walk import Walk


_STEPS: dict[TokenKind, Callable[[Walk], None]] = {
    TokenKind.COMMA: joins.take_comma,
    TokenKind.BREAK: joins.take_break,
    TokenKind.COLON: heads.take_colon,
    TokenKind.AND: joins.take_and,
    TokenKind.WITH: joins.take_with,
    TokenKind.MARK: joins.take_mark,
    TokenKind.LABEL: joins.take_label,
    TokenKind.ABOUT: joins.take_about,
    TokenKind.OF: relations.take_of,
    TokenKind.PREPOSITION: relations.take_preposition,
    TokenKind.TOPIC: asides.take_topic,
    TokenKind.HASH: asides.take_hash,
    TokenKind.EMAIL: asides.take_address,
    TokenKind.URL: asides.take_address,
    TokenKind.TELEPHONE: asides.take_telephone,
    TokenKind.PAREN: brackets.take_paren,
    TokenKind.SIGN: asides.take_sign,
    TokenKind.HOUR: asides.take_hour,
    TokenKind.ASIDE: asides.take_aside,
    TokenKind.CLAUSE: asides.take_clause,
    TokenKind.LEAD: asides.take_lead,
    TokenKind.DATE: asides.take_date,
    TokenKind.KIND: asides.take_kind,
}


def step(walk: Walk) -> None:
    """Take the token at hand."""
    _STEPS.get(walk.token.kind, take_word)(walk)
