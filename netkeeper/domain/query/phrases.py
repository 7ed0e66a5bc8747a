"""Reads a phrase between quotation marks of any kind."""

from __future__ import annotations

import re

from netkeeper.domain.query.nodes import Words

_OPENS = {'"': '"”“', "“": '”"', "”": '”"', "„": '“”"', "«": "»", "‹": "›"}
# An apostrophe is one far more often: it encloses words where it stands at both their ends.
_SINGLE = re.compile(r"['‘](?=[^\W_])([^'‘’]*(?:['’](?=[^\W_])[^'‘’]*)*)['’](?=[\s)*|]|\Z)")


def plain_word(typed: str) -> str:
    """Return a word without the asterisk that stands for its ending."""
    return typed.rstrip("*")


def quoted(text: str, at: int) -> tuple[Words | None, int]:
    """Return the phrase that begins here and where it ends; None where none begins.

    Without its closing mark it goes on to the end of the text, and its last word may go on; an
    asterisk after the closing mark lets it too.
    """
    single = _SINGLE.match(text, at)
    if single is not None:
        return _phrase(text, at, single[1], single.end())
    closes = _OPENS.get(text[at : at + 1])
    if closes is None:
        return None, at
    ends = [n for each in closes if (n := text.find(each, at + 1)) > 0]
    close = min(ends, default=len(text))
    inner = "".join(" " if c in '"“”„«»‹›' else c for c in text[at + 1 : close])
    if close == len(text):
        return Words(" ".join(inner.split()), phrase=True, span=(at, close)), close
    return _phrase(text, at, inner, close + 1)


def _phrase(text: str, at: int, inner: str, end: int) -> tuple[Words, int]:
    goes_on = text[end : end + 1] == "*"
    end += goes_on
    words = " ".join(inner.split())
    return Words(words, phrase=True, prefix=goes_on, span=(at, end)), end
