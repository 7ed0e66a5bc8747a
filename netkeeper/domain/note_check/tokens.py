"""Cuts a note into tokens, each with the passage it stands for in the note as typed."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING

from netkeeper.domain.folding import fold
from netkeeper.domain.naming.titles import HONORIFICS
from netkeeper.domain.values import frozen, replace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

# No note of LinkedIn's is longer (300 characters); what is pasted beyond that is not read, so that
# typing never waits for it.
MOST_READ = 600
_MOST_TOKENS = 150
_MOST_KEY = 40  # characters of a word that count


class Kind(StrEnum):
    """What a token is."""

    WORD = "word"
    NUMBER = "number"
    URL = "url"
    MAIL = "mail"
    PHONE = "phone"
    PRICE = "price"
    PERCENT = "percent"
    EMOJI = "emoji"


@frozen
class Token:
    """A word, figure or address of a note; `start` and `end` are characters as typed.

    `key` is the folded word and `also` another one that it may be, where it is spelt like none
    that is known. `sentence` counts from 0. `capital` says that it begins with a capital letter,
    `opens` that it begins its sentence, `after` is the mark that follows it.
    """

    key: str
    start: int
    end: int
    kind: Kind
    sentence: int
    capital: bool = False
    shouted: bool = False  # two capitals or more and no small letter
    opens: bool = False
    tagged: bool = False  # part of a hashtag
    after: str = ""
    also: str = ""

    @property
    def keys(self) -> tuple[str, ...]:
        """Return the words that it may be."""
        return (self.key, self.also) if self.also else (self.key,)


# People type more than one space, and what they type means the same.
_FIGURE = r"\d{1,9}(?:(?:[.,]|[\u00a0\u202f ]{1,3})\d{3}){0,3}(?:[.,]\d{1,2})?"
_BREAK = r"(?:[.-]|\s{1,3})"  # between the groups of a telephone number
_ENDINGS = (
    "com|ca|org|net|io|co|fr|quebec|app|ai|biz|info|me|shop|store|online|tech|dev|link|ly|us|uk|eu"
    "|example|test|agency|digital|solutions|page|site|academy|coach|studio|be|ch|xyz|pro|club"
)
_PIECE = re.compile(
    rf"""
    (?P<mail>[\w.+-]{{1,64}}@[\w-]{{1,63}}(?:\.[\w-]{{1,63}}){{1,5}})
    |(?P<url>(?:https?://|www\.)[^\s<>«»"“”]{{1,500}}
        |(?<![\w@.-])[a-z0-9](?:[a-z0-9-]{{0,61}}[a-z0-9])?(?:\.[a-z0-9-]{{1,62}}){{0,4}}
         \.(?:{_ENDINGS})(?![\w-])(?:/[^\s<>«»"“”]{{0,500}}|\?[^\s<>«»"“”]{{1,500}})?)
    |(?P<phone>(?<![\w.])(?:\+?1{_BREAK}?)?(?:\(\d{{3}}\)\s{{0,3}}|\d{{3}}{_BREAK})\d{{3}}{_BREAK}?\d{{4}}(?!\d)
        |\+\d{{1,3}}(?:{_BREAK}?\d{{2,4}}){{3,5}}(?!\d))
    |(?P<price>[$€£]\s{{0,3}}{_FIGURE}(?:\s{{0,3}}[km]\b)?
        |(?<!\w){_FIGURE}\s{{0,3}}(?:[km]\s{{0,3}})?(?:\$|€|£|dollars?\b|euros?\b|cad\b|usd\b))
    |(?P<percent>(?<!\w)\d{{1,4}}(?:[.,]\d{{1,2}})?\s{{0,3}}(?:%|pour\s{{1,3}}cent\b|percent\b))
    |(?P<number>\d{{1,12}})
    |(?P<word>[^\W\d_](?:[^\W\d_]|[\u0300-\u036f])*)
    |(?P<emoji>[\u2190-\u21ff\u2300-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff])
    """,
    re.VERBOSE | re.IGNORECASE,
)
_STOPS = re.compile(r"[.!?…;\n\u2028\u2029]")
_HUMP = re.compile(r"[^\W\d_]+?(?=[A-ZÀ-ÖØ-Þ]|$)")
_URL_TAIL = ".,;:!?)]}'’"
_ABBREVIATED = HONORIFICS | {
    "me",
    "m",
    "st",
    "ste",
    "ing",
    "jr",
    "sr",
    "inc",
    "no",
    "tel",
    "av",
    "etc",
}
_MARKS = frozenset(".!?…;,:\n()—–|")


@lru_cache(maxsize=8192)
def key_of(word: str) -> str:
    """Return a word folded, in one piece; of another script, in small letters."""
    short = word[:_MOST_KEY]
    return fold(short).replace(" ", "") or short.lower()


def tokenise(note: str, split: Callable[[str], int] = lambda _key: 0) -> list[Token]:
    """Return the tokens of a note, in its order.

    `split` tells after how many letters a folded word is two ("jaime" is j, aime), 0 for none.
    """
    read = note[:MOST_READ]
    found: list[Token] = []
    sentence, last = 0, 0
    for piece in _PIECE.finditer(read):
        between = read[last : piece.start()]
        ends = _ends_sentence(between, found)
        if ends and found:
            sentence += 1
        if found:
            found[-1] = _with_mark(found[-1], between)
        opens = ends or not found
        tagged = between.endswith("#")
        found += _tokens(piece, sentence, split, opens=opens, tagged=tagged)
        last = found[-1].end if found else piece.end()
        if len(found) >= _MOST_TOKENS:
            break
    if found:
        found[-1] = _with_mark(found[-1], read[last:])
    return found


def _ends_sentence(between: str, before: list[Token]) -> bool:
    """Tell whether a sentence ends in what stands between two tokens."""
    if not between or not _STOPS.search(between):
        return False
    if between.strip(" \t\u00a0") != ".":
        return True
    if not between[1:]:
        return False  # "a.m", "Ph.D"
    return not (before and (before[-1].key in _ABBREVIATED or len(before[-1].key) == 1))


def _with_mark(token: Token, between: str) -> Token:
    """Return the token with the first mark that follows it."""
    mark = next((each for each in between if each in _MARKS), "")
    if not mark:
        return token
    return replace(token, after=mark)


def _tokens(
    piece: re.Match[str], sentence: int, split: Callable[[str], int], *, opens: bool, tagged: bool
) -> Iterator[Token]:
    """Give the tokens of one piece: several for a hashtag, and for words written as one."""
    kind = Kind(piece.lastgroup or "word")
    text, start = piece[0], piece.start()
    if kind in {Kind.URL, Kind.MAIL}:
        text = text.rstrip(_URL_TAIL)
    if kind is not Kind.WORD:
        yield Token(text.lower()[:200], start, start + len(text), kind, sentence, opens=opens)
        return
    for begin, end in _cuts(text, split, tagged=tagged):
        part = text[begin:end]
        yield Token(
            key_of(part),
            start + begin,
            start + end,
            kind,
            sentence,
            capital=part[:1].isupper(),
            shouted=len(part) > 1 and part.isupper(),
            opens=opens and not begin,
            tagged=tagged,
        )


def _cuts(text: str, split: Callable[[str], int], *, tagged: bool) -> list[tuple[int, int]]:
    """Return where the words of one written word begin and end."""
    if tagged:
        humps = [each.span() for each in _HUMP.finditer(text)]
        if humps and humps[-1][1] == len(text) and humps[0][0] == 0:
            return humps
    at = split(key_of(text)) if len(key_of(text)) == len(text) else 0
    return [(0, at), (at, len(text))] if 0 < at < len(text) else [(0, len(text))]
