"""A list's rows, those alone that a search finds."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from typing import TYPE_CHECKING

from netkeeper.domain.values import frozen
from netkeeper.ui.lists.marks import Ids
from netkeeper.ui.lists.source import Section, SectionedSource

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netkeeper.domain.query.nodes import Query
    from netkeeper.ui.lists.source import Line, ListSource


@frozen
class SearchWanted:
    """A search that a page is to show as its list."""

    text: str


@frozen
class Hits:
    """What a search found of a list's kind: every id, in the search's own order."""

    query: Query
    ids: array[int]


class FilteredSource:
    """Another source’s lines among the hits, in its order, or in the search’s if it has one.

    A search that orders the list leaves its headers out.
    """

    def __init__(self, inner: ListSource, hits: Hits) -> None:
        self._inner = inner
        self._hits = hits
        self._kept = array("q")  # the positions among the inner ids

    def ids(self) -> array[int]:
        """Return the ids of the inner source that are found."""
        inner, hits = self._inner.ids(), self._hits.ids
        if self._hits.query.sorts:
            places = Ids(inner).places_in(hits)
            return array("q", (hits[n] for n in places))
        self._kept = Ids(hits).places_in(inner)
        return array("q", (inner[n] for n in self._kept))

    def sections(self) -> Sequence[Section]:
        """Return the headers that still have lines under them."""
        if self._hits.query.sorts or not isinstance(self._inner, SectionedSource):
            return ()
        sections = self._inner.sections()
        firsts = [bisect_left(self._kept, each.first) for each in sections]
        ends = [*firsts[1:], len(self._kept)]
        return [
            Section(first, each.key)
            for each, first, end in zip(sections, firsts, ends, strict=False)
            if first < end
        ]

    def lines(self, ids: Sequence[int]) -> Sequence[Line]:
        """Return the lines of some ids."""
        return self._inner.lines(ids)
