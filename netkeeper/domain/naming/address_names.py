"""Reads somebody's name out of an address: LinkedIn makes a profile's of it, many firms a mail's.

It is a guess, to be shown before it is kept: accents are lost, and what LinkedIn or the firm adds
where a name is taken already isn't part of it.
"""

from __future__ import annotations

import re

from netkeeper.domain.folding import fold, is_latin
from netkeeper.domain.naming import titles
from netkeeper.domain.profiles import is_shared_mailbox, slug_of

_BETWEEN = re.compile(r"[-._\s]+")
_IN_MAILBOX = re.compile(r"[._\s]+")  # a hyphen joins there: marie-eve.roy
_MOST = 5  # words of a name


def name_in(address: str) -> str | None:
    """Return the name that a profile's or an e-mail's address is made of; None if it tells none.

    "linkedin.com/in/luc-roy-4b2a91" is Luc Roy's; "luc88@example.org" may be anybody's.
    """
    slug = slug_of(address)
    if slug is None and is_shared_mailbox(address):
        return None
    if slug is None:
        mailbox = address.partition("@")[0].partition("+")[0]
        words = _IN_MAILBOX.split(mailbox.lower() if mailbox.isupper() else mailbox)
    else:
        words = _BETWEEN.split(slug)
    words = [each for each in words if each]
    while words and re.search(r"\d", words[-1]):
        words.pop()
    while len(words) > 2 and fold(words[-1]) in titles.CREDENTIALS:  # noqa: PLR2004 - a name's least
        words.pop()
    return " ".join(map(_capital, words)) if _is_name(words) else None


def _is_name(words: list[str]) -> bool:
    """Tell whether words may be a name: two or more, or one of a script that has no spaces."""
    if not all(each.replace("-", "").isalpha() for each in words):
        return False
    if len(words) == 1:
        return len(words[0]) > 1 and not is_latin(words[0])
    return 1 < len(words) <= _MOST and max(map(len, words)) > 1


def _capital(word: str) -> str:
    return "-".join(each[:1].upper() + each[1:] for each in word.split("-"))
