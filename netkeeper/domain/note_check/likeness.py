"""Finds in a note what a meeting is called in the record: inflected, shortened, translated."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from rapidfuzz.distance import OSA

from netkeeper.domain.note_check.tokens import Kind, tokenise
from netkeeper.domain.values import frozen

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Sequence

    from netkeeper.domain.note_check.tokens import Token
    from netkeeper.domain.note_check.vocabulary import NoteVocabulary

_FIVE_TO_SEVEN = "5a7"
_FIVE, _SEVEN = frozenset({"5", "cinq"}), frozenset({"7", "sept"})
_HEAVY, _LIGHT = 2, 1
_ALIKE_FROM = 5  # letters that two inflections have in common
_TYPED_WRONG_FROM = 7  # letters
_SHORTEST = 3
_MOST_WORDS = 24  # of a title; of a longer one, the first
_WIDEST_GAP = 3  # other words inside a passage


@frozen
class Unit:
    """What counts as one word in a comparison: tokens [first, last)."""

    key: str
    first: int
    last: int


@frozen
class Word:
    """A telling word of a title; a heavy one is rarer than "conference" or "new"."""

    key: str
    weight: int
    is_event: bool


@frozen
class Passage:
    """Words of a title that stand together in a note: tokens [first, last)."""

    first: int
    last: int
    words: frozenset[Word]
    share: float  # of the whole title, by weight

    @property
    def weight(self) -> int:
        """Return how telling the passage is."""
        return sum(each.weight for each in self.words)

    @property
    def is_heavy(self) -> bool:
        """Tell whether a rare word is in it."""
        return self.is_heavy_beside(())

    def is_heavy_beside(self, others: Container[str]) -> bool:
        """Tell whether a rare word is in it that is none of some others."""
        return any(each.weight == _HEAVY and each.key not in others for each in self.words)


def units(tokens: Sequence[Token], vocabulary: NoteVocabulary) -> list[Unit]:
    """Return the words of a text, "5 à 7" and "table ronde" being one each."""
    found: list[Unit] = []
    at = 0
    while at < len(tokens):
        length = _five_to_seven(tokens, at) or _compound(tokens, at, vocabulary) or 1
        key = (
            tokens[at].key
            if length == 1
            else "".join(each.key for each in tokens[at : at + length])
        )
        if length > 1 and tokens[at].key in _FIVE:
            key = _FIVE_TO_SEVEN
        found.append(Unit(key, at, at + length))
        at += length
    return found


def _five_to_seven(tokens: Sequence[Token], at: int) -> int:
    """Return how many tokens from here are "5 à 7"; 0 for anything else."""
    if tokens[at].key not in _FIVE:
        return 0
    keys = [each.key for each in tokens[at + 1 : at + 3]]
    if keys[:1] and keys[0] in _SEVEN:
        return 2
    is_it = len(keys) > 1 and keys[0] in {"a", "to"} and keys[1] in _SEVEN
    return 3 if is_it else 0


def _compound(tokens: Sequence[Token], at: int, vocabulary: NoteVocabulary) -> int:
    """Return 2 where two words are one thing, such as "petit déjeuner"."""
    both = "".join(each.key for each in tokens[at : at + 2])
    return 2 if both in vocabulary.alike and at + 1 < len(tokens) else 0


@lru_cache(maxsize=1024)
def words_of_title(text: str, vocabulary: NoteVocabulary) -> tuple[Word, ...]:
    """Return the telling words of an event, a place or a topic."""
    tokens = tokenise(text, vocabulary.cut)
    keys = dict.fromkeys(each.key for each in units(tokens, vocabulary))
    telling = [key for key in keys if key not in vocabulary.small and not _is_year(key)]
    return tuple(_word(key, vocabulary) for key in (telling or list(keys))[:_MOST_WORDS])


def _is_year(key: str) -> bool:
    return key.isdigit() and len(key) > 1


def _word(key: str, vocabulary: NoteVocabulary) -> Word:
    single = _singular(key)
    is_event = key in vocabulary.events or single in vocabulary.events
    light = is_event or key in vocabulary.common or single in vocabulary.common
    return Word(key, _LIGHT if light or len(key) < _SHORTEST else _HEAVY, is_event)


def _singular(key: str) -> str:
    return key[:-1] if len(key) > _SHORTEST and key[-1] in "sx" else key


@lru_cache(maxsize=8192)
def is_same(one: str, other: str, vocabulary: NoteVocabulary) -> bool:
    """Tell whether two folded words say the same: inflected, translated, or typed wrong."""
    first, second = _singular(one), _singular(other)
    if first == second:
        return True
    groups = [_groups(each, vocabulary) for each in (one, other)]
    if groups[0] & groups[1]:
        return True
    shorter = min(len(first), len(second))
    if shorter < _ALIKE_FROM or not (first.isalpha() and second.isalpha()):
        return False
    common = _common_start(first, second)
    longest = max(len(first), len(second))
    if common >= _ALIKE_FROM and common >= shorter - 1 and longest - common <= _ALIKE_FROM:
        return True
    return shorter >= _TYPED_WRONG_FROM and OSA.distance(first, second, score_cutoff=1) <= 1


def _groups(key: str, vocabulary: NoteVocabulary) -> frozenset[int]:
    """Return the groups of words of the same meaning that a word belongs to."""
    none: frozenset[int] = frozenset()
    found = vocabulary.alike.get(key, none) | vocabulary.alike.get(_singular(key), none)
    return found or vocabulary.alike.get(key.rstrip("e"), none)


def _common_start(one: str, other: str) -> int:
    """Return how many letters two words begin with in common."""
    for at, (left, right) in enumerate(zip(one, other, strict=False)):
        if left != right:
            return at
    return min(len(one), len(other))


def passages(
    tokens: Sequence[Token],
    every: Sequence[Unit],
    words: Sequence[Word],
    vocabulary: NoteVocabulary,
    without: Iterable[int],
) -> list[Passage]:
    """Return where words of a title stand together in a note, whose `units` are given.

    Tokens `without` are passed over, such as people's names.
    """
    out = frozenset(without)
    total = sum(each.weight for each in words)
    found: list[Passage] = []
    run: list[tuple[Unit, frozenset[Word]]] = []
    for number, unit in _matching(every, words, vocabulary):
        if any(at in out for at in range(unit.first, unit.last)):
            continue
        if run and not _goes_on(tokens, every, run[-1][0], number):
            found.append(_passage(run, total))
            run = []
        run.append(
            (unit, frozenset(each for each in words if is_same(unit.key, each.key, vocabulary)))
        )
    if run:
        found.append(_passage(run, total))
    return found


def _matching(
    every: Sequence[Unit], words: Sequence[Word], vocabulary: NoteVocabulary
) -> Iterator[tuple[int, Unit]]:
    """Give the units that are a word of the title, with their number."""
    for number, unit in enumerate(every):
        if any(is_same(unit.key, each.key, vocabulary) for each in words):
            yield number, unit


def _goes_on(tokens: Sequence[Token], every: Sequence[Unit], last: Unit, number: int) -> bool:
    """Tell whether a unit still belongs to the passage that ended with `last`."""
    unit = every[number]
    between = sum(1 for each in every[:number] if each.first >= last.last)
    same = tokens[unit.first].sentence == tokens[last.last - 1].sentence
    return same and between <= _WIDEST_GAP


def _passage(run: Sequence[tuple[Unit, frozenset[Word]]], total: int) -> Passage:
    """Return the passage that a run of matched units is."""
    words = frozenset().union(*(each for _unit, each in run))
    share = sum(each.weight for each in words) / total
    return Passage(run[0][0].first, run[-1][0].last, words, share)


def is_acronym(token: Token, words: Sequence[Word]) -> bool:
    """Tell whether a token is the initials of a title, in capitals: FIQ."""
    letters = "".join(each.key[0] for each in words)
    long_enough = len(token.key) >= _SHORTEST
    return token.kind is Kind.WORD and token.shouted and long_enough and token.key == letters
