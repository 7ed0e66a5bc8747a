"""Reads somebody's name out of an address: LinkedIn makes a profile's of it, many firms a mail's.

It is a guess, to be shown before it is kept: accents are lost, and what LinkedIn or the firm adds
where a name is taken already isn't part of it.
"""

from __future__ import annotations

import re

from netkeeper.domain.folding import fold, is_latin
from netkeeper.domain.naming import titles
from netkeeper.domain.profiles import slug_of

_BETWEEN = re.compile(r"[-._\s]+")
_MOST = 5  # words of a name
# Words of mailboxes that are nobody's own.
_BOXES = frozenset(
    {
        "accueil", "admin", "administration", "bureau", "clientele", "clients", "comptabilite",
        "contact", "direction", "equipe", "hello", "hr", "info", "infos", "information", "jobs",
        "marketing", "no", "noreply", "office", "pas", "reception", "repondre", "reply", "rh",
        "sales", "secretariat", "service", "services", "support", "team", "ventes", "webmaster",
    }
)  # fmt: skip


def name_in(address: str) -> str | None:
    """Return the name that a profile's or an e-mail's address is made of; None if it tells none.

    "linkedin.com/in/luc-roy-4b2a91" is Luc Roy's; "luc88@example.org" may be anybody's.
    """
    slug = slug_of(address)
    words = _BETWEEN.split(
        slug if slug is not None else address.partition("@")[0].partition("+")[0]
    )
    words = [each for each in words if each]
    while words and re.search(r"\d", words[-1]):
        words.pop()
    while len(words) > 2 and fold(words[-1]) in titles.CREDENTIALS:  # noqa: PLR2004 - a name's least
        words.pop()
    return " ".join(map(_capital, words)) if _is_name(words) else None


def _is_name(words: list[str]) -> bool:
    """Tell whether words may be a name: two or more, or one of a script that has no spaces."""
    if not all(map(str.isalpha, words)) or any(fold(each) in _BOXES for each in words):
        return False
    if len(words) == 1:
        return len(words[0]) > 1 and not is_latin(words[0])
    return 1 < len(words) <= _MOST and max(map(len, words)) > 1


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:]
