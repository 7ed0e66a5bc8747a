"""Where people work, told apart once for all of them: whose companies are one, and whose two."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

from netkeeper.domain.identity import companies
from netkeeper.domain.identity.companies import Companies

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    Words = frozenset[str]

_MOST_WORDS = 5  # of a company's name, of which parts are looked up


class WorkPlaces:
    """The companies of people, by their places in a list."""

    def __init__(self, names: Sequence[str]) -> None:
        self._names = names
        self._words = list(map(companies.without_form, names))
        self._two: dict[tuple[str, str], bool] = {}
        self._at: dict[Words, list[int]] = defaultdict(list)
        for place, words in enumerate(self._words):
            if words:
                self._at[words].append(place)

    def is_one(self, one: int, other: int) -> bool:
        """Tell whether two people's companies may be one: one name holds the other."""
        mine, theirs = self._words[one], self._words[other]
        return bool(mine and theirs) and (mine <= theirs or theirs <= mine)

    def are_two(self, one: int, other: int) -> bool:
        """Tell whether two people's companies are two; each two are compared once."""
        key = self._names[one], self._names[other]
        if not all(key):
            return False
        if key not in self._two:
            self._two[key] = companies.compare(*key) is Companies.DIFFERENT
        return self._two[key]

    def at_one_company(self, places: Sequence[int]) -> list[list[int]]:
        """Return some people grouped by their companies; without those who name none."""
        at: dict[Words, list[int]] = defaultdict(list)
        for place in places:
            if self._words[place]:
                at[self._words[place]].append(place)
        return list(at.values())

    def companies(self) -> Iterator[tuple[list[int], list[int]]]:
        """Yield who is at each company, and who is there or where its name holds the other."""
        larger: dict[Words, list[Words]] = defaultdict(list)
        for words in self._at:
            for part in _parts(words):
                if part in self._at:
                    larger[part].append(words)
        smaller: dict[Words, list[Words]] = defaultdict(list)
        for part, wholes in larger.items():
            for words in wholes:
                smaller[words].append(part)
        for words, own in self._at.items():
            others = (*larger.get(words, ()), *smaller.get(words, ()))
            yield own, [*own, *(place for each in others for place in self._at[each])]


def _parts(words: Words) -> Iterator[Words]:
    if len(words) <= _MOST_WORDS:
        for count in range(1, len(words)):
            yield from map(frozenset, combinations(words, count))
