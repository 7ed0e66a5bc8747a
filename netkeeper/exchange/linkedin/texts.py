"""A table's texts cleaned, one or a column of them; of those met lately each is held once."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from netkeeper.domain.naming.name_parts import clean as clean_name

if TYPE_CHECKING:
    from collections.abc import Sequence

# Control characters, and the marks that turn the direction of the text around them.
_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
# What LinkedIn writes in the place of the name of whoever closed their account.
NOBODY = frozenset({"LinkedIn Member", "Membre de LinkedIn", "Membre LinkedIn", ""})
_LONGEST = 100  # characters of a text worth remembering


def clean(text: str) -> str:
    """Return the text on one line, without spaces around or doubled, nor control characters.

    It is empty where there is nothing to see: such a name would be none. Names, companies and
    positions come again and again: of those met lately each is held once, however many rows say it.
    """
    return _remembered(text) if len(text) <= _LONGEST else _clean(text)


def cleaned(column: Sequence[str]) -> list[str]:
    """Return each text of a column as `clean` does."""
    short = max(map(len, column), default=0) <= _LONGEST
    return list(map(_remembered if short else clean, column))


def _clean(text: str) -> str:
    if text.isprintable() and "  " not in text:  # nearly always
        return text.strip()
    text = " ".join(text.split())
    if text.isprintable():
        return text
    return _UNSEEN.sub("", text).strip() if clean_name(text) else ""


_remembered = lru_cache(maxsize=1 << 14)(_clean)
