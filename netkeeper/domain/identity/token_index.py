"""The distinct words of all names, made ready to find those like another."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, overload

from netkeeper.domain.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

SOUNDED = frozenset("aeiou")  # no letter of a script that leaves vowels out becomes one
_VOWELS = pattern("[aeiouvwy]")
_DOUBLED = pattern(r"(.)\1+")
_SHORTEST = 3  # letters, for a typing error to leave the word recognisable
_TWO_EDITS_FROM = 6  # letters
_MOST_REMEMBERED = 20_000
_MOST_HAVING_LEFT = 100  # words, of what is left without two letters: of 300,000 people, 60
_AFTER_LETTERS = "\x7f"  # sorts after every letter and digit of a folded word


def skeletons(token: str) -> set[str]:
    """Return the consonants of a word, where they are enough to tell it from others."""
    return {each for each in consonants(token) if len(each) > 1}


def consonants(token: str) -> set[str]:
    """Return the consonants of a word, as scripts without vowels leave them.

    Roughly: Hebrew writes p as f, v also for a vowel; `ch` is sh in Rachid, k in Michal.
    """
    plain = token.replace("dj", "j").replace("kh", "k").replace("ph", "f").replace("p", "f")
    found = set()
    for sound in ("sh", "k"):
        for word in _without_article(plain):
            bare = _VOWELS.sub("", word.replace("ch", sound).replace("q", "k").replace("c", "k"))
            found.add(_DOUBLED.sub(r"\1", bare.removesuffix("h")))
    return found - {""}


def _without_article(word: str) -> set[str]:
    """Return a word, and what Arabic, which writes its article so, may mean: lhsn is Al-Hassan."""
    is_arabic = word[:1] == "l" and SOUNDED.isdisjoint(word)
    return {word, word[1:]} if is_arabic else {word}


def is_one_letter_off(one: str, other: str) -> bool:
    """Tell whether one typing error makes a text of the other."""
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - a request by the very name needs none

    return OSA.distance(one, other, score_cutoff=1) == 1


def _edits(length: int) -> int:
    """Return how many typing errors a word of this length may hold."""
    if length < _SHORTEST:
        return 0
    return 1 if length < _TWO_EDITS_FROM else 2


def _shortened(word: str, letters: int) -> set[str]:
    """Return what is left of a word without so many of its letters, or fewer; none of a short one.

    A letter that stands twice is left out once: the rest is the same.
    """
    every = {word} if letters else set()
    latest = every
    for _ in range(letters):
        latest = {each[:at] + each[at + 1 :] for each in latest for at in range(len(each))}
        every = every | latest
    return every


class TokenIndex(Sequence[str]):
    """Distinct folded name words in order; build it once for as long as the names stay."""

    def __init__(self, tokens: Iterable[str]) -> None:
        self._set = frozenset(tokens)
        self._tokens = sorted(self._set)
        self._near: dict[str, tuple[tuple[str, int], ...]] = {}
        self._near_each: dict[str, tuple[tuple[str, int], ...]] = {}
        self._shortened: dict[str, list[str]] = defaultdict(list)

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
            if SOUNDED.isdisjoint(each):
                for bare in skeletons(each):
                    found[bare].append(each)
        return found

    def near(self, token: str) -> tuple[tuple[str, int], ...]:
        """Return the words that one or two typing errors make of this one, with how many."""
        if token in self._near_each:
            return self._near_each[token]
        known = self._near.get(token)
        if known is None:
            if len(self._near) >= _MOST_REMEMBERED:
                self._near.clear()
            known = self._near[token] = tuple(self._search(token))
        return known

    def find_near(self, asked: Collection[str]) -> None:
        """Find for many words at once what typing errors make of them, as `near` then tells.

        Words within so many edits have something in common once so many letters are left out:
        comparing those alone takes a twelfth of the time of a search for each (measured, at 9,600).
        """
        from rapidfuzz.distance import OSA  # noqa: PLC0415 - see above

        places: dict[str, list[str]] = defaultdict(list)
        for word in asked:
            for left in _shortened(word, _edits(len(word))):
                places[left].append(word)
        found: dict[str, list[tuple[str, int]]] = {word: [] for word in asked}
        self._shortened.clear()
        for other in self._tokens:
            for word in self._meeting(other, places):
                most = min(_edits(len(word)), _edits(len(other)))
                edits = OSA.distance(word, other, score_cutoff=most)
                if 0 < edits <= most:
                    found[word].append((other, edits))
        self._near_each = {word: tuple(others) for word, others in found.items()}

    def _meeting(self, other: str, places: Mapping[str, list[str]]) -> set[str]:
        """Return the words asked about that have something left in common with one word.

        What is left without two letters says nothing where very many words have it in common.
        """
        meeting: set[str] = set()
        for left in _shortened(other, _edits(len(other))):
            some = places.get(left, ())
            if len(left) + 1 >= len(other):
                self._shortened[left].append(other)
                meeting.update(some)
            elif len(some) <= _MOST_HAVING_LEFT:
                meeting.update(some)
        return meeting

    def one_letter_off(self, text: str) -> list[str]:
        """Return the words that one typing error makes of a text that need be no word itself."""
        if not self._shortened:
            return [word for word, edits in self.near(text) if edits == 1]
        left = _shortened(text, min(1, _edits(len(text))))
        words = {word for each in left for word in self._shortened.get(each, ())}
        return [each for each in words if _edits(len(each)) and is_one_letter_off(text, each)]

    def _search(self, token: str) -> Iterable[tuple[str, int]]:
        from rapidfuzz import process  # noqa: PLC0415 - see above
        from rapidfuzz.distance import OSA  # noqa: PLC0415

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
