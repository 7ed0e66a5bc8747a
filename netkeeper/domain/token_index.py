"""The distinct words of all names, made ready to find those like another."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, overload

from rapidfuzz import process
from rapidfuzz.distance import OSA

from netkeeper.domain.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_VOWELS = pattern("[aeiouvwy]")
_DOUBLED = pattern(r"(.)\1+")
_SHORTEST = 3  # letters, for a typing error to leave the word recognisable
_TWO_EDITS_FROM = 6  # letters
_MOST_REMEMBERED = 20_000
_AFTER_LETTERS = "\x7f"  # sorts after every letter and digit of a folded word


def skeletons(token: str) -> set[str]:
    """Return the consonants of a word, as scripts without vowels leave them.

    Roughly: Hebrew writes p as f, v also for a vowel; `ch` is sh in Rachid, k in Michal.
    """
    plain = token.replace("dj", "j").replace("kh", "k").replace("ph", "f").replace("p", "f")
    found = set()
    for sound in ("sh", "k"):
        bare = _VOWELS.sub("", plain.replace("ch", sound).replace("q", "k").replace("c", "k"))
        found.add(_DOUBLED.sub(r"\1", bare.removesuffix("h")))
    return {each for each in found if len(each) > 1}


def _edits(length: int) -> int:
    """Return how many typing errors a word of this length may hold."""
    if length < _SHORTEST:
        return 0
    return 1 if length < _TWO_EDITS_FROM else 2


class TokenIndex(Sequence[str]):
    """Distinct folded name words in order; build it once for as long as the names stay."""

    def __init__(self, tokens: Iterable[str]) -> None:
        self._set = frozenset(tokens)
        self._tokens = sorted(self._set)
        self._near: dict[str, tuple[tuple[str, int], ...]] = {}

    @overload
    def __getitem__(self, index: int) -> str: ...
    @overload
    def __getitem__(self, index: slice) -> list[str]: ...
    def __getitem__(self, index: int | slice) -> str | list[str]:
        return self._tokens[index]

    def __len__(self) -> int:
        return len(self._tokens)

    def __contains__(self, token: object) -> bool:
        return token in self._set

    @cached_property
    def _by_length(self) -> Mapping[int, list[str]]:
        found: dict[int, list[str]] = defaultdict(list)
        for each in self._tokens:
            found[len(each)].append(each)
        return found

    @cached_property
    def _by_skeleton(self) -> Mapping[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for each in self._tokens:
            for bare in skeletons(each):
                found[bare].append(each)
        return found

    @cached_property
    def _vowelless(self) -> Mapping[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for each in self._tokens:
            if not set("aeiou").intersection(each):
                for bare in skeletons(each):
                    found[bare].append(each)
        return found

    def near(self, token: str) -> tuple[tuple[str, int], ...]:
        """Return the words that one or two typing errors make of this one, with how many."""
        known = self._near.get(token)
        if known is None:
            if len(self._near) >= _MOST_REMEMBERED:
                self._near.clear()
            known = self._near[token] = tuple(self._search(token))
        return known

    def _search(self, token: str) -> Iterable[tuple[str, int]]:
        length = len(token)
        for other in range(length - _edits(length), length + _edits(length) + 1):
            most = min(_edits(length), _edits(other))
            if most and other in self._by_length:
                found = process.extract(
                    token,
                    self._by_length[other],
                    scorer=OSA.distance,
                    processor=None,
                    score_cutoff=most,
                    limit=None,
                )
                yield from ((word, int(edits)) for word, edits, _ in found if edits)

    def starting_with(self, prefix: str) -> list[str]:
        """Return the words that begin so."""
        start = bisect_left(self._tokens, prefix)
        return self._tokens[start : bisect_left(self._tokens, prefix + _AFTER_LETTERS, start)]

    def same_consonants(self, token: str) -> list[str]:
        """Return the words whose consonants a word written without vowels may stand for."""
        return [each for bare in skeletons(token) for each in self._by_skeleton.get(bare, ())]

    def written_without_vowels(self, token: str) -> list[str]:
        """Return the words without vowels that may stand for this one."""
        return [each for bare in skeletons(token) for each in self._vowelless.get(bare, ())]
