"""Cuts a passage out of a note so that what remains reads on: spaces and marks tidied."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from netkeeper.domain.values import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable

    Span = tuple[int, int]

_ENDS = ".!?…"
_PAUSES = ",;:–—"
_MARKS = _ENDS + _PAUSES
_STOPS = _MARKS + "\n"
_BLANK = " \t\u00a0\u202f"
_WORD = re.compile(r"[^\W_]+(?:[’'.-][^\W_]+)*")
_OPENING, _CLOSING = '«“"([', '»”")]'
_JOINED = re.compile(r"[,;]\s*(?:et|and|mais|but|donc|so|puis|then)\s+", re.IGNORECASE)

# Words that lead on to something: left at the end of a clause, they hang in the air.
_LEADING = frozenset(
    re.findall(
        r"\w+",
        "a à afin and at au aux avec by chez dans de des du d en et for from in la le les l notre"
        " nos of on or ou our par pour que qu sans sur the to un une via vers with",
    )
)


@frozen
class Cut:
    """What to put in the place of [start, end) of a note."""

    start: int
    end: int
    text: str

    def of(self, note: str) -> str:
        """Return the note as it is after the cut."""
        return note[: self.start] + self.text + note[self.end :]


def cut_out(note: str, span: Span, kept: Iterable[Span] = (), *, with_clause: bool = False) -> Cut:
    """Return the cut that takes a passage out of a note.

    With it goes the clause around it, if asked: little that stands beside an offer says anything
    without it. A clause with a `kept` passage stays.
    """
    start, end = span
    others = [each for each in kept if each[1] <= start or end <= each[0]]
    first, last = _clause(note, start, end)
    alone = not any(first < each[1] and each[0] < last for each in others)
    if not (with_clause and alone):
        if note[end : end + 1] in tuple("’'"):  # of an article that the passage ends with
            end += 1
        return _tidied(note, _without_leads(note, first, start, end, others), end)
    start, end = first, last
    if note[:first][-1:] in tuple(_PAUSES):
        joined = _JOINED.match(note, end)
        end = joined.end() if joined is not None else end
    cut = _tidied(note, start, end)
    asked = note[cut.end : cut.end + 1] == "?" and note[: cut.start][-1:] not in ("", *_ENDS)
    return Cut(cut.start, cut.end + 1, ".") if asked else cut


def _clause(note: str, start: int, end: int) -> Span:
    """Return the clause around a passage, without the marks at its ends."""
    first = start
    while first and not _is_stop(note, first - 1):
        first -= 1
    last = end
    while last < len(note) and not _is_stop(note, last):
        last += 1
    return first, last


def _is_stop(note: str, place: int) -> bool:
    """Tell whether a clause ends with a character; a figure's or an address's point ends none."""
    if note[place] not in _STOPS:
        return False
    inside = 0 < place < len(note) - 1 and not note[place + 1].isspace()
    return note[place] == "\n" or not (inside and note[place] in ".,:?")


def _without_leads(note: str, first: int, start: int, end: int, others: list[Span]) -> int:
    """Return where the cut begins once the words that led to the passage go too.

    Only where nothing follows the passage in its clause: "to talk about our services."
    """
    following = note[end:].lstrip(_BLANK)
    if following and following[0] not in _STOPS:
        return start
    while True:
        words = list(_WORD.finditer(note, first, start))
        if not words or words[-1].group().casefold() not in _LEADING:
            return start
        begin = words[-1].start()
        if any(begin < each[1] and each[0] < start for each in others):
            return start
        start = begin


def _tidied(note: str, start: int, end: int) -> Cut:
    """Return the cut with one space, and one mark, where it was made."""
    left, right = _without_quotes(note[:start].rstrip(_BLANK), note[end:].lstrip(_BLANK))
    while right and right[0] in _MARKS and (not left or left[-1] in _ENDS + "\n"):
        right = right[1:].lstrip(_BLANK)
    while left and left[-1] in _PAUSES and (not right or right[0] in _MARKS):
        left = left[:-1].rstrip(_BLANK)
    if left.endswith("\n") and right.startswith("\n"):
        right = right[1:]
    if left and left[-1] in _ENDS and right[:1].islower():  # what is left begins a sentence
        return Cut(len(left), len(note) - len(right) + 1, f" {right[0].upper()}")
    touches = not left or not right or left[-1] == "\n" or right[0] in _MARKS + "\n"
    return Cut(len(left), len(note) - len(right), "" if touches else " ")


def _without_quotes(left: str, right: str) -> tuple[str, str]:
    """Return both sides of a passage without quotation marks or brackets around it alone."""
    pairs = dict(zip(_OPENING, _CLOSING, strict=True))
    if left and pairs.get(left[-1]) == right[:1]:
        return left[:-1].rstrip(_BLANK), right[1:].lstrip(_BLANK)
    return left, right
