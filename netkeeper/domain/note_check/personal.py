"""Tells LinkedIn's own invitation texts, also misspelt or shortened, from one’s own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from netkeeper.domain.note_check.tokens import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netkeeper.domain.note_check.reading import Reading

_ALIKE = 88  # of 100, rapidfuzz's partial ratio
_MOST_BESIDE = 3  # telling words that may stand beside a default text
_SHORTEST = 4  # words; of a shorter note nothing is said
_COVERED = 0.8  # of a default text, that the note must have


def default_text(reading: Reading, telling: Sequence[int]) -> tuple[int, int] | None:
    """Return where a default text stands with next to nothing beside it: tokens [first, last)."""
    words = [at for at, each in enumerate(reading.tokens) if each.kind is Kind.WORD]
    if len(words) < _SHORTEST:
        return None
    starts: list[int] = []
    length = 0
    for at in words:
        starts.append(length)
        length += len(reading.tokens[at].key) + 1
    text = " ".join(reading.tokens[at].key for at in words)
    for each in reading.vocabulary.default_texts:
        where = _aligned(each, text)
        if where is None:
            continue
        inside = [
            at for at, start in zip(words, starts, strict=True) if where[0] - 1 <= start < where[1]
        ]
        beside = [at for at in telling if not inside[0] <= at <= inside[-1]]
        if len(beside) <= _MOST_BESIDE:
            return inside[0], inside[-1] + 1
    return None


def _aligned(default: str, text: str) -> tuple[int, int] | None:
    """Return where a text is nearly a default text, in characters; None where it is not."""
    if len(text) < len(default) * _COVERED:
        return None
    found = fuzz.partial_ratio_alignment(default, text, score_cutoff=_ALIKE)
    if found is None or found.src_end - found.src_start < len(default) * _COVERED:
        return None
    return found.dest_start, found.dest_end
