"""Finds in a note who, by its own words, sent its writer or introduced the two."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.domain.naming.titles import PARTICLES
from netkeeper.domain.note_check.reading import read
from netkeeper.domain.note_check.tokens import Kind
from netkeeper.domain.note_check.vocabulary import Reason, Section
from netkeeper.domain.values import frozen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from netkeeper.domain.note_check.facts import NoteFacts
    from netkeeper.domain.note_check.reading import Reading
    from netkeeper.domain.note_check.vocabulary import NoteVocabulary

_LEAST = 2  # words of a name that tells somebody
_MOST = 4  # names looked at


@frozen
class Referral:
    """A name that a note refers to, at [start, end) in its characters."""

    name: str
    span: tuple[int, int]


def referrals(note: str, facts: NoteFacts, vocabulary: NoteVocabulary) -> tuple[Referral, ...]:
    """Return the whole names in the sentences of a note that tell of somebody between the two."""
    reading = read(note, facts, vocabulary)
    told = {
        reading.tokens[hit.first].sentence
        for hit in reading.find(Section.REASONS)
        if hit.label == Reason.INTRODUCED
    }
    spans = [reading.span(first, last) for first, last in _names(reading, told)]
    return tuple(Referral(note[slice(*each)], each) for each in spans[:_MOST])


def _names(reading: Reading, sentences: set[int]) -> Iterator[tuple[int, int]]:
    """Give the runs of words with a capital, particles within, in some sentences."""
    tokens = reading.tokens
    at = 0
    while at < len(tokens):
        last = at
        while tokens[at].sentence in sentences and last < len(tokens):
            token = tokens[last]
            goes_on = token.capital or (last > at and token.key in PARTICLES)
            if not goes_on or token.kind is not Kind.WORD:
                break
            last += 1
            if token.after:
                break
        while last > at and not tokens[last - 1].capital:
            last -= 1
        if last - at >= _LEAST:
            yield at, last
        at = max(last, at + 1)
