"""Finds names that may be alike by two of their words at once, as identification links words."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from netkeeper.domain.identity.token_index import TokenIndex
    from netkeeper.domain.naming.name_vocabulary import Vocabulary

    Tokens = tuple[str, ...]
    Units = list[tuple[int, str]]
    # word -> the other word -> the names that have both
    Beside = dict[str, dict[str, list[Tokens]]]
    Links = Callable[[str], Mapping[str, float]]

_LONGEST_RUN = 3
_SHORTEST_JOINED = 6  # letters


def runs(tokens: Tokens) -> Iterator[tuple[int, Tokens]]:
    """Yield the runs of a name's words that may be written as one, each after its places (bits)."""
    for start in range(len(tokens)):
        for end in range(start + 2, min(start + _LONGEST_RUN, len(tokens)) + 1):
            if end - start < len(tokens):
                yield (1 << end) - (1 << start), tokens[start:end]


class Finder:
    """Some names, found by two of their words: what a word may stand for is told by `links`.

    Names and words that cost more than `dearest` together are not alike. Words are looked up two
    at a time, so that the commonest names cost no more than the rarest.
    """

    def __init__(
        self, names: Iterable[Tokens], pairs: Callable[[Tokens], list[tuple[str, str]]]
    ) -> None:
        self._pairs = pairs
        self._beside: Beside = {}
        self._joined: dict[str, list[Tokens]] = defaultdict(list)
        self._alone: list[Tokens] = []
        for tokens in names:
            if len(tokens) == 1:
                self._alone.append(tokens)
            self._joined["".join(tokens)].append(tokens)
            for one, other in pairs(tokens):
                self._beside.setdefault(one, {}).setdefault(other, []).append(tokens)
                self._beside.setdefault(other, {}).setdefault(one, []).append(tokens)

    def alike(self, tokens: Tokens, links: Links, dearest: float) -> dict[Tokens, float]:
        """Return the names that may be like one, itself included, with the least that it costs."""
        costs = dict.fromkeys(self._joined.get("".join(tokens), ()), 0.0)
        for one, other in self._pairs(tokens):
            for cost, names in self._having(links(one), links(other)):
                if cost <= dearest:
                    costs.update((each, min(cost, costs.get(each, cost))) for each in names)
        return costs

    def _having(
        self, ones: Mapping[str, float], others: Mapping[str, float]
    ) -> Iterator[tuple[float, list[Tokens]]]:
        """Yield the names with a word of either side, after what the two cost together."""
        for one in ones.keys() & self._beside.keys():
            beside = self._beside[one]
            for other in others.keys() & beside.keys():
                yield ones[one] + others[other], beside[other]

    def parts(self, tokens: Tokens, links: Links) -> Iterator[Tokens]:
        """Yield the names of which one has a single word, which may be one of the other's."""
        for word in tokens:
            linked = links(word)
            yield from (each for each in self._alone if each[0] in linked)
            if len(tokens) == 1:
                for first in linked.keys() & self._beside.keys():
                    for some in self._beside[first].values():
                        yield from some


class UnitPairs:
    """The words of names two by two; a run of words counts as what it may be written as."""

    def __init__(self, index: TokenIndex, vocabulary: Vocabulary) -> None:
        self._index = index
        self._vocabulary = vocabulary
        self._known: dict[Tokens, list[tuple[str, str]]] = {}
        self._runs: dict[Tokens, frozenset[str]] = {}
        self._as_one: dict[Tokens, list[str]] = {}  # many names have a run in common

    def __call__(self, tokens: Tokens) -> list[tuple[str, str]]:
        """Return the pairs of a name that have no word of it in common."""
        if len(tokens) < 3:  # noqa: PLR2004 - most names
            return [(tokens[0], tokens[1])] if len(tokens) > 1 else []
        found = self._known.get(tokens)
        if found is None:
            units = combinations(self._units(tokens), 2)
            pairs = {(one, other) for (mine, one), (theirs, other) in units if not mine & theirs}
            found = self._known[tokens] = sorted(pairs)
        return found

    def runs_of(self, tokens: Tokens) -> frozenset[str]:
        """Return what runs of a name's words may be written as in one."""
        if len(tokens) < 3:  # noqa: PLR2004 - the only run is the name
            return frozenset()
        self(tokens)
        return self._runs[tokens]

    def _units(self, tokens: Tokens) -> Units:
        units = [(1 << place, word) for place, word in enumerate(tokens)]
        for places, run in runs(tokens):
            written = self._as_one.get(run)
            if written is None:
                found = self._written(run)
                written = self._as_one[run] = [each for each in found if each in self._index]
            units += [(places, each) for each in written]
        self._runs[tokens] = frozenset(each for _, each in units[len(tokens) :])
        return units

    def _written(self, run: Tokens) -> set[str]:
        """Return what a run of words may be written as in one."""
        joined = "".join(run)
        written = {joined, "".join(each[0] for each in run)}
        written |= self._vocabulary.short_forms(" ".join(run))
        if len(joined) >= _SHORTEST_JOINED:
            written.update(self._index.one_letter_off(joined))
        if len(run) == 2:  # noqa: PLR2004 - first and last
            firsts, lasts = ((each, *self._vocabulary.other_spellings(each)) for each in run)
            written |= {first + last for first in firsts for last in lasts}
        return written
