"""Give the list its pairs of people."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

from netkeeper.domain.values import frozen

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from netkeeper.domain.identity.duplicates import Pair
    from netkeeper.domain.lines import PersonLine
    from netkeeper.ui.desk import Desk


@frozen
class PairLine:
    """Two people who may be one, as a row shows them."""

    id: int
    pair: Pair
    one: PersonLine
    other: PersonLine


class PairSource:
    """Some pairs by their numbers; the people are read as their rows come into sight."""

    def __init__(self, desk: Desk, pairs: Mapping[int, Pair]) -> None:
        self._desk = desk
        self._pairs = pairs

    def ids(self) -> array[int]:
        """Return the numbers of all of them."""
        return array("q", self._pairs)

    def lines(self, ids: Sequence[int]) -> Sequence[PairLine]:
        """Return the lines of some of them; a pair of whom one is gone is left out."""
        pairs = {number: self._pairs[number] for number in ids}
        wanted = sorted({each for pair in pairs.values() for each in (pair.one, pair.other)})
        people = {line.id: line for line in self._desk.reader.people.lines(wanted)}
        return [
            PairLine(number, pair, people[pair.one], people[pair.other])
            for number, pair in pairs.items()
            if pair.one in people and pair.other in people
        ]
