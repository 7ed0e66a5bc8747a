"""A table's texts cleaned, one or a column of them; of those met lately each is held once."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from netkeeper.domain.naming.name_parts import clean as clean_name

if TYPE_CHECKING:
    from collections.abc import Sequence

# Control characters, marks that turn the direction of text, and spaces without width; but not what
# joins letters or emoji.
_UNSEEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\xad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]"
)
# What LinkedIn writes in the place of the name of whoever closed their account.
NOBODY = frozenset(
    {
        *("LinkedIn Member", "LinkedIn User", "Membre de LinkedIn", "Membre LinkedIn", ""),
        *("Utilisateur LinkedIn", "Utilisateur de LinkedIn"),
    }
)
# The same where given and family name stand apart, and the last word is the family name.
GIVEN_NAMES_OF_NOBODY = frozenset(each.rpartition(" ")[0] for each in NOBODY)
_ENTITY = re.compile("&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")
_QUOTED = re.compile('“([^“”]*)”|«([^«»]*)»|„([^„“”]*)[“”]|‘([^‘’]*)’|"([^"]*)"')
_CLOSING = frozenset('”»“’"')
_FORMULA = re.compile(r'="((?:[^"]|"")*)"')
_LONGEST = 100  # characters of a text worth remembering


def clean(text: str) -> str:
    """Return the text on one line, without spaces around or doubled, nor control characters.

    A text that stands whole in quotation marks is what they hold. It is empty where there is
    nothing to see: such a name would be none. Names, companies and positions come again and again:
    of those met lately each is held once, however many rows say it.
    """
    return _remembered(text) if len(text) <= _LONGEST else _clean(text)


def cleaned(column: Sequence[str]) -> list[str]:
    """Return each text of a column as `clean` does."""
    short = max(map(len, column), default=0) <= _LONGEST
    return list(map(_remembered if short else clean, column))


def unescaped(text: str) -> str:
    """Return the text with what a web page wrote for a letter, "&amp;" or "&eacute;", as it."""
    if "&" not in text:
        return text
    import html  # noqa: PLC0415 - few files have any

    return _ENTITY.sub(lambda found: html.unescape(found[0]), text)


def out_of_formula(cell: str) -> str:
    """Return the text of a cell that a spreadsheet is not to take for a number: ="0418"."""
    found = _FORMULA.fullmatch(cell)
    return cell if found is None else found[1].replace('""', '"')


def _clean(text: str) -> str:
    plain = _on_one_line(unescaped(text))
    found = _QUOTED.fullmatch(plain) if plain[-1:] in _CLOSING else None
    return plain if found is None else found[found.lastindex or 0].strip()


def _on_one_line(text: str) -> str:
    if text.isprintable() and "  " not in text:  # nearly always
        return text.strip()
    text = " ".join(text.split())
    if text.isprintable():
        return text
    return _UNSEEN.sub("", text).strip() if clean_name(text) else ""


_remembered = lru_cache(maxsize=1 << 14)(_clean)


def forget() -> None:
    """Let go of the texts met lately: an archive's are some megabytes."""
    _remembered.cache_clear()
