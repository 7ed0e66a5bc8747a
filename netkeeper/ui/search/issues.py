"""Says what of a search was not understood, once it is no longer being typed."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from netkeeper.domain.query.nodes import Query
    from netkeeper.ui.desk import Desk

_LIKE_A_KEYWORD = frozenset({"nearly_keyword", "no_keyword"})  # and a word all the same
OF_WORDS = _LIKE_A_KEYWORD | {"no_such_word"}  # nothing but words was asked for
# What one is still typing has no value yet, or half of one.
_WHILE_TYPED = _LIKE_A_KEYWORD | {
    "value_missing", "value_unknown", "value_nearly", "day_unreadable",
}  # fmt: skip
_MOST = 4  # sentences: a page of text that was pasted might bring hundreds


def issue_text(desk: Desk, query: Query, cursor: int) -> str:
    """Return the sentences of what was not understood; the passage at the cursor has none yet."""
    if not query.issues:
        return ""
    from netkeeper.texts.query import QueryTexts  # noqa: PLC0415 - seldom needed

    texts = QueryTexts(desk.texts)
    told = (
        texts.issue(each)
        for each in query.issues
        if each.code not in _WHILE_TYPED or not each.span[0] <= cursor <= each.span[1]
    )
    return " ".join(islice(dict.fromkeys(told), _MOST))
