"""Weighs the wording of a note as a whole, signs and all.

A linear weighing: each word, piece of a word, frame and family of signs in the note has a weight,
learnt from the notes of tests/bench/notes/dev.jsonl by tests/bench/notes/learn.py.
Pieces know a word again in others of its family that no note had: "magasin", "magasinage".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.domain.note_check.frames import frames
from netkeeper.domain.note_check.reading import CAPITAL, PARTY, READER, WRITER
from netkeeper.domain.note_check.signs import (
    CALL,
    apart,
    masked_in,
    recruits,
    selling_links,
    strong_signs,
    weak_signs,
)
from netkeeper.domain.note_check.tokens import Kind
from netkeeper.domain.note_check.vocabulary import Section
from netkeeper.domain.values import frozen

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from netkeeper.domain.note_check.phrases import Hit
    from netkeeper.domain.note_check.reading import Reading
    from netkeeper.domain.note_check.vocabulary import Weights

_STEM = 6  # letters of a word that count, so that its endings don't
_PIECE = 4  # letters, the edges of a word being two of them
STRONG = "+strong"  # any strong sign: what they have in common is more than each alone
_COUNTED = (2, 3)  # families of signs of selling, of which so many weigh more than each alone
_MASKS = (PARTY, WRITER, READER, CAPITAL)
_SECTIONS = (
    Section.REASONS,
    Section.FILLERS,
    Section.MET,
    Section.NOT_MET,
    Section.ACTS,
)


@frozen
class Leanings:
    """How far the wording of a note leans three ways: above 0 it does, the more the surer.

    That it sells; that it is somebody's own, no commonplace; that it tells of a meeting.
    """

    sells: float
    own: float
    meets: float


def leanings(reading: Reading, named: Collection[int]) -> Leanings:
    """Return how far a note leans each way; tokens that name something of the record don't count.

    "Salon des solutions" sells nothing where one met.
    """
    known, weighed = reading.vocabulary, features(reading, named)
    return Leanings(*(leaning(weighed, each) for each in (known.sells, known.own, known.meets)))


def selling_beside(reading: Reading, sentences: Collection[int]) -> float:
    """Return how far a note leans to selling in what it says beside some sentences."""
    but = {at for at, each in enumerate(reading.tokens) if each.sentence in sentences}
    return leaning(features(reading, but), reading.vocabulary.sells)


def features(reading: Reading, but: Collection[int] = ()) -> frozenset[str]:
    """Return what is weighed of a note; names don't count as what they are.

    `but` are the tokens that are left out.
    """
    kept = [at for at in range(len(reading.tokens)) if at not in but]
    words = [_word(reading, at) for at in kept]
    keys = [reading.tokens[at].key for at in kept]
    pieces = _pieces(keys, words)
    return frozenset([*words, *pieces, *frames(reading, but), *_signs(reading, but)])


def leaning(weighed: Iterable[str], weights: Weights) -> float:
    """Return how far features, each given once, lean one way, in hundredths as weights are.

    A set has another order at each start: unrounded, its sum would fall on either side of a measure
    that it meets.
    """
    return round(weights.bias + sum(weights.of.get(each, 0.0) for each in weighed), 2)


def weightiest_sentence(reading: Reading, weights: Weights) -> tuple[int, int]:
    """Return the sentence that leans most, without its greeting: tokens [first, last).

    At least one token must be there.
    """
    sums: dict[int, float] = {}
    for at, token in enumerate(reading.tokens):
        weight = weights.of.get(_word(reading, at), 0.0)
        sums[token.sentence] = sums.get(token.sentence, 0.0) + weight
    best = max(sums, key=lambda each: (sums[each], -each))
    inside = [at for at, each in enumerate(reading.tokens) if each.sentence == best]
    begins = next((at for at in inside if at not in reading.courtesy), inside[0])
    return begins, inside[-1] + 1


def _word(reading: Reading, number: int) -> str:
    """Return a word by its beginning; what it is, where it is a name or a figure."""
    token = reading.tokens[number]
    if token.kind is not Kind.WORD:
        return f"<{token.kind.value}>"
    mask = next((each for each in _MASKS if reading.has(number, each)), None)
    return f"<{mask}>" if mask else token.key[:_STEM]


def _pieces(keys: Sequence[str], words: Sequence[str]) -> Iterator[str]:
    """Give the pieces of the words that are no names, each behind a slash: "/^mag", "/maga"."""
    for key, word in zip(keys, words, strict=True):
        if len(key) >= _PIECE and word[0] != "<":
            edged = f"^{key}$"
            for at in range(len(edged) - _PIECE + 1):
                yield "/" + edged[at : at + _PIECE]


def _signs(reading: Reading, but: Collection[int]) -> Iterator[str]:
    """Give the families of signs; of those of selling, the ones that count."""
    masked = masked_in(reading, but)
    strong = strong_signs(reading, masked)
    if strong:
        yield STRONG
    selling = (*strong, *weak_signs(reading, masked))
    families = len(apart([hit for hit in selling if hit.label != CALL]))
    yield from (f"+families {count}" for count in _COUNTED if families >= count)
    for hit in (*selling, *(each for section in _SECTIONS for each in reading.find(section))):
        if hit.first not in but:
            yours = " of yours" if _is_yours(reading, hit) else ""
            yield f"+{hit.phrase.section} {hit.label}{yours}"
    if any(at not in but for at in selling_links(reading)):
        yield "+commerce link"
    kept = (each for at, each in enumerate(reading.tokens) if at not in but)
    if any(each.sentence in reading.asking for each in kept):
        yield "+asks"
    if recruits(reading):
        yield "+recruits"


def _is_yours(reading: Reading, hit: Hit) -> bool:
    """Tell whether a weak sign of selling is a thing of the reader's: « votre miel »."""
    if hit.phrase.section != Section.SOFT or not hit.first:
        return False
    return reading.vocabulary.persons.get(reading.tokens[hit.first - 1].key) == "YOUR"
