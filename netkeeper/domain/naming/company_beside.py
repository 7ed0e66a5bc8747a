"""Parts a name from what stands after a dash: "Luc Roy - Nordet", "Luc Roy - vu au gala"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.domain.folding import fold
from netkeeper.domain.naming import titles
from netkeeper.domain.naming.names import name_tokens
from netkeeper.domain.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Callable

_DASH = pattern(r"\s[-‐-―−]+\s")
_FULL = 2  # words
_OF_A_NAME = titles.FAMILY_OPENERS | titles.GENERATIONS | titles.FORMERLY


def without_remark(text: str) -> tuple[str, str]:
    """Return a name and the remark after it; the text and nothing where none is made.

    A remark begins small and goes on, beside a name in capitals: "Luc Roy - vu au gala".
    """
    head, *tail = (each.strip() for each in _DASH.split(text, maxsplit=1))
    words = tail[0].split() if tail else []
    small = len(words) > 1 and words[0].islower() and fold(words[0]) not in _OF_A_NAME
    if not small or "," in head or head == head.lower() or len(name_tokens(head)) < _FULL:
        return text, ""
    told = name_tokens(text) == name_tokens(head)  # conseillère en sécurité
    return (text, "") if told else (head, tail[0])


def without_company(text: str, is_name: Callable[[str], bool]) -> tuple[str, str]:
    """Return a name and the company after it; the text and nothing where no company is named.

    `is_name` tells whether a folded word is a given or a family name: "Marie Tremblay - Gagnon" is
    all of it a name, and so is "Luc Roy - fils". Credentials, and what somebody does, are no
    company either.
    """
    head, *tail = (each.strip() for each in _DASH.split(text, maxsplit=1))
    words = fold(tail[0]).split() if tail else []
    if not words or "," in head or len(name_tokens(head)) < _FULL:
        return text, ""
    first = words[0]
    if name_tokens(text) == name_tokens(head) or first in _OF_A_NAME or is_name(first):
        return text, ""
    return head, tail[0]
