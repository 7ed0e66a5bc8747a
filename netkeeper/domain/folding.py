"""Folds text to plain lower-case letters and digits, so that two spellings can be compared."""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import TYPE_CHECKING

from netkeeper.domain.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Callable

# Taken out, not turned into spaces: O’Connor and OConnor are one word. Before normalising, since
# that turns some of them into a space and an accent.
_APOSTROPHES = dict.fromkeys(map(ord, "'’‘ʼʻʽ`´′‵‛＇ʹˈˊˋꞌ"))
_APART = dict.fromkeys(_APOSTROPHES, " ")
_FLAGS = frozenset(map(chr, range(0x1F1E6, 0x1F200)))  # two of them are a flag
_WORD = pattern(r"[a-z0-9]+")
# One written sign, one syllable: Han ideographs and Hangul.
_SYLLABLE = pattern(
    "([\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff\U00020000-\U0003ffff])"
)
_NOT_LATIN = pattern("[\u0370-\u1cff\u1f00-\u1fff\u2c00-\u2dff\u2e80-\ua6ff\ua800-\ufdff]")
_OTHER_SCRIPTS = "\u0370"  # what stands before it is Latin: no need for a pattern to say so
_HAN = pattern("[\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_UNVOWELLED = pattern("[\u0590-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb1d-\ufeff]")


@cache
def _transliteration() -> Callable[[str], str]:
    """Return what writes any script in ASCII; a plain name does not need it."""
    from anyascii import anyascii  # noqa: PLC0415 - it reads its tables by importlib.resources

    return anyascii


def _letter(character: str) -> str:
    """Return what a character brings to a word: itself, a letter drawn as a symbol, or a gap."""
    category = unicodedata.category(character)
    if category[0] in "LMN":
        return character
    if category == "Cf":
        return ""  # joiners and direction marks are not seen
    if category == "So" and character not in _FLAGS:
        plain = _transliteration()(character)
        return plain if len(plain) == 1 and plain.isalpha() else " "
    return " "


def between_symbols(text: str) -> list[str]:
    """Return what stands before, between and after emoji and other symbols that are no letters."""
    if text.isascii():
        return [text]
    return "".join(
        "\0" if unicodedata.category(each) == "So" and _letter(each) == " " else each
        for each in text
    ).split("\0")


def _letters(text: str) -> str:
    """Return the letters of a text and gaps, each sign in its plainest form."""
    return "".join(map(_letter, unicodedata.normalize("NFKC", text)))


def _latin(letters: str) -> str:
    """Return letters in ASCII, signs that are syllables kept apart."""
    return _transliteration()(_SYLLABLE.sub(r" \1 ", letters)).translate(_APOSTROPHES)


class _LatinLetters(dict[int, str]):
    """What each letter becomes in ASCII, worked out where it is first met."""

    def __missing__(self, code: int) -> str:
        letter, *marks = list(unicodedata.normalize("NFD", chr(code)))
        # Most are a letter with a mark, which needs no table of transliteration to be loaded.
        is_marked = marks and letter.isascii()
        plain = self[code] = letter if is_marked else _latin(_letters(chr(code)))
        return plain


# Letters with their accents on them: alone or together, each becomes the same.
_ACCENTED = pattern("[\0-\x7f\u00c0-\u024f]+")
_LATIN_LETTERS = _LatinLetters({code: chr(code) for code in range(128)})
_LATIN_LETTERS |= {ord("œ"): "oe", ord("Œ"): "OE"}  # French, so no table is loaded for it either


def fold(text: str) -> str:
    """Return text in lower-case ASCII words: no case, accents, apostrophes, hyphens or emoji.

    Other scripts are transliterated, a Han or Hangul sign being a word. Any string will do.
    """
    if text.isascii() and text.isalnum():
        return text.lower()
    plain = text.translate(_APOSTROPHES)
    if not plain.isascii():
        if not _ACCENTED.fullmatch(plain):
            plain = _letters(plain)  # without dashes, quotation marks and other signs
        accented = _ACCENTED.fullmatch(plain)
        plain = plain.translate(_LATIN_LETTERS) if accented else _latin(plain)
    return " ".join(_WORD.findall(plain.lower()))


def label_key(label: str) -> str:
    """Return the text under which equal labels meet: names that the user gives tags, searches."""
    return fold(label) or label


def words_apart(text: str) -> list[str]:
    """Return the folded words of a text, and what an apostrophe joins apart: lemploi, l, emploi."""
    apart = text.translate(_APART)
    return fold(text).split() + (fold(apart).split() if apart != text else [])


def begins(text: str, typed: str) -> bool:
    """Tell whether each word typed begins a word of a text."""
    words = words_apart(text)
    return all(any(each.startswith(word) for each in words) for word in fold(typed).split())


def is_latin(text: str) -> bool:
    """Tell whether no letter of the text is of another script than Latin."""
    return text.isascii() or max(text) < _OTHER_SCRIPTS or not _NOT_LATIN.search(text)


def han(text: str) -> str:
    """Return the Han ideographs of the text."""
    if text.isascii() or max(text) < _OTHER_SCRIPTS:
        return ""
    return "".join(_HAN.findall(unicodedata.normalize("NFKC", text)))


def is_unvowelled(text: str) -> bool:
    """Tell whether the text has letters of a script that leaves vowels out (Arabic, Hebrew)."""
    if text.isascii() or max(text) < _OTHER_SCRIPTS:
        return False
    return bool(_UNVOWELLED.search(text))
