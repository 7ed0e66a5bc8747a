"""Tells where the words, figures and values of a search begin and end in what was typed.

Places are offsets into the text; nothing is read of a day or a value's meaning here.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from netkeeper.domain.query import keywords
from netkeeper.domain.query.keywords import Keyword, Kind
from netkeeper.domain.query.nodes import Words
from netkeeper.domain.query.phrases import plain_word, quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

SPACE = "\u0020\u00a0\u202f\u2009"
# A word, or several such as "nom de famille"; before days a sign does as a colon does.
_BEFORE_COLON = re.compile(
    rf"(?P<word>{keywords.WORD}(?:[{SPACE}]{keywords.WORD}){{0,2}})"
    rf"(?P<gap>[{SPACE}]?)(?P<sign>:|=(?!=)|(?=[<>≤≥]))"
)
# Figures as a telephone's are written, with or without parentheses round the first.
_NUMBER = re.compile(rf"(?:\+?[0-9]{{0,3}}[{SPACE}]?\([0-9]+\)|\+?[0-9]+)(?:[{SPACE}./-]?[0-9]+)*")
_FIGURES = 7  # of a whole number, without the region
_AFTER_A_NUMBER = " )\u00a0\u202f,;."
_AGO = re.compile(
    rf"[<>≤≥]=?[{SPACE}]*[0-9]+[{SPACE}]?[^\W\d_]+|[0-9]+[{SPACE}][^\W\d_]+\.?(?![^\s)])"
)
# One word, or several: none of the others stands before a colon, or a sign, itself.
_VALUE = re.compile(
    rf"[^\s()\"“”«»]+(?:[{SPACE}][<>≤≥=]*[^\s()\"“”«»:=<>≤≥|]+(?![^\s()\"“”«»])"
    rf"(?![{SPACE}]?:)(?:(?<=[{SPACE}]o[ur])|(?![{SPACE}][=<>≤≥]))){{0,9}}",
    re.IGNORECASE,
)
_ONE_VALUE = re.compile(r"[^\s()]+")
_QUOTED_NEXT = r"(?=[\"“”„«‹])"


def before_colon(text: str, at: int) -> re.Match[str] | None:
    """Return what stands before a colon or a sign: its `word`, a `gap` and the `sign`."""
    return _BEFORE_COLON.match(text, at)


def keyword_of(found: re.Match[str] | None) -> Keyword | None:
    """Return the keyword of a word before a colon, or before the sign of some days."""
    of = keywords.keyword(found["word"]) if found else None
    if found is None or of is None or (found["sign"] == "=" and len(found["word"]) == 1):
        return None
    return of if found["sign"] or of.kind is Kind.DAYS else None


def value_start(text: str, found: re.Match[str]) -> int | None:
    """Return where a keyword's value begins; None where a colon is no more than a sign.

    A space may stand on both sides of the colon, as French has it, but not beside a word of one
    letter, after which something must follow.
    """
    at = found.end()
    after = text[at : at + 1]
    spaced = bool(found["gap"]) or not after or after.isspace()
    if spaced and len(found["word"]) == 1:
        return None
    while at < len(text) and text[at] in SPACE:
        at += 1
    return at


def is_condition(text: str, at: int) -> bool:
    """Tell whether a keyword with its colon stands at a place."""
    found = before_colon(text, at)
    return found is not None and bool(keyword_of(found)) and value_start(text, found) is not None


def number(text: str, at: int) -> re.Match[str] | None:
    """Return figures as those of a telephone number, of any length."""
    return _NUMBER.match(text, at)


def whole_number(text: str, at: int) -> re.Match[str] | None:
    """Return so many figures as a telephone number has, with nothing joined to them."""
    found = number(text, at)
    if found is None or sum(map(str.isdecimal, found.group())) < _FIGURES:
        return None
    joined = text[found.end() : found.end() + 1].strip(_AFTER_A_NUMBER)
    return None if joined else found


def one_value(text: str, start: int) -> tuple[str, int]:
    """Return a value of one word, and where it ends; a sign that is none counts as one."""
    found = _ONE_VALUE.match(text, start)
    end = found.end() if found else start + 1
    return text[start:end], end


def ways(text: str, start: int, signs: str) -> tuple[list[Words], int]:
    """Return the words and phrases that a value looks for, parted by signs, and where it ends."""
    found: list[Words] = []
    while True:
        words, end = quoted(text, start)
        if words is not None:
            found.append(words)
        else:
            typed, end = one_value(text, start)
            if next_quoted := re.search(rf"[{signs}]{_QUOTED_NEXT}", typed):
                typed, end = typed[: next_quoted.start()], start + next_quoted.start()
            apart = re.split(f"[{signs}]", plain_word(typed))
            found += [Words(each, span=(start, end)) for each in apart]
        goes_on = text[end : end + 1] in set(signs) and has_value(text, end + 1)
        if not goes_on:
            return found, end
        start = end + 1


def has_value(text: str, start: int) -> bool:
    """Tell whether any value begins at a place."""
    return _ONE_VALUE.match(text, start) is not None


def raw_value(text: str, start: int) -> tuple[str, int]:
    """Return a value of one word, or what stands between quotation marks, and where it ends."""
    words, end = quoted(text, start)
    return one_value(text, start) if words is None else (words.text, end)


def values(text: str, start: int) -> Iterator[tuple[str, int]]:
    """Yield what a value may be and where it ends: several words, the longest first."""
    found = _VALUE.match(text, start)
    typed = found.group() if found else ""
    while typed:
        yield typed, start + len(typed)
        typed = typed[: max(typed.rfind(each) for each in SPACE)] if _is_spaced(typed) else ""
    yield raw_value(text, start)


def days(text: str, start: int) -> Iterator[tuple[str, int]]:
    """Yield what days may be and where they end; also "> 6 mois", of which a value has no sign.

    The longest first: of "12 mars 2024" the beginning is a day of another year.
    """
    yield from values(text, start)
    if ago := _AGO.match(text, start):
        yield ago.group(), ago.end()


def _is_spaced(text: str) -> bool:
    return any(each in text for each in SPACE)
