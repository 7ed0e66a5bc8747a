"""Reads what was typed as a search, whatever it is."""

from __future__ import annotations

import re
from datetime import date

from netkeeper.domain.query.nodes import Query, Words, every
from netkeeper.domain.query.words import is_searchable

_LONGEST_PLAIN = 200
# Signs and words of the language. Without them a text is words alone, as nearly everything is that
# one types: it needs neither tokens nor a grammar.
_OF_THE_LANGUAGE = re.compile(
    r"[:=<>≤≥()\"“”„«»*]|(?<!\S)[-−–!'‘‹|]|(?:/|(?<!\S))in/|(?:[0-9][\s().+/-]{0,3}){7}|(?<!\S)(?:or|ou|sauf|except|not|non|and|et)(?!\S)",
    re.IGNORECASE,
)


def read_query(text: str, today: date) -> Query:
    """Return what a text searches for; it never raises, and what isn't understood is an issue."""
    if is_plain(text):
        return _plain(text)
    from netkeeper.domain.query.grammar import join  # noqa: PLC0415 - not for plain words
    from netkeeper.domain.query.tokens import cut  # noqa: PLC0415

    found = cut(text, today)
    root = join(found.tokens) if found.tokens else None
    return Query(root, tuple(found.sorts), found.place, tuple(found.issues))


def is_plain(text: str) -> bool:
    """Tell whether a text is nothing but words."""
    return len(text) <= _LONGEST_PLAIN and _OF_THE_LANGUAGE.search(text) is None


def warm_up() -> None:
    """Load what the first search with conditions would wait for; meant for another thread."""
    from netkeeper.domain.query.grammar import join  # noqa: PLC0415 - not before it is needed
    from netkeeper.domain.query.tokens import cut  # noqa: PLC0415

    join(cut("met:1d", date.max).tokens)


def _plain(text: str) -> Query:
    leaves, at = [], 0
    for word in text.split():
        at = text.index(word, at)
        if is_searchable(word):
            leaves.append(Words(word, span=(at, at + len(word))))
        at += len(word)
    return Query(every(leaves)) if leaves else Query()
