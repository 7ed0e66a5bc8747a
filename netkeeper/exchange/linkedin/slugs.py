"""The slug in an archive's profile address, quickly: an import reads some 100,000 of them."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from netkeeper.domain.profiles import slug_of

if TYPE_CHECKING:
    from collections.abc import Iterable

# Nine addresses in ten are written so, and are their own slug; the others are the domain's work.
_USUAL = re.compile(r"https://www\.linkedin\.com/in/([a-z0-9-]{1,100})/?")
_LONGEST = 500  # characters of an address worth remembering


@lru_cache(maxsize=4_096)  # that of the archive's owner stands in every other row
def _remembered(url: str) -> str | None:
    found = _USUAL.fullmatch(url)
    return found[1] if found else slug_of(url)


def slug_in(url: str) -> str | None:
    """Return what `slug_of` returns."""
    if not url:
        return None
    return slug_of(url) if len(url) > _LONGEST else _remembered(url)


def slugs_in(urls: Iterable[str]) -> list[str | None]:
    """Return what `slug_in` returns for each of a column's addresses."""
    usual = _USUAL.fullmatch
    return [found[1] if (found := usual(url)) else slug_in(url) for url in urls]


def forget() -> None:
    """Let go of the addresses met lately."""
    _remembered.cache_clear()
