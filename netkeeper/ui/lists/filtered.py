"""A list's rows, those alone that a search finds."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from typing import TYPE_CHECKING

from netkeeper.domain.values import frozen
from netkeeper.ui.lists.marks import Ids
from netkeeper.ui.lists.source import Rows, Section

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netkeeper.domain.query.nodes import Query
    from netkeeper.services.ports.reading import Reader
    from netkeeper.ui.lists.source import Line, RecordSource


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

    def __init__(self, inner: RecordSource, hits: Hits) -> None:
        self._inner = inner
        self._hits = hits

    def rows(self, reader: Reader) -> Rows:
        """Return those of the inner source that are found, and the headers over any of them."""
        inner, hits = self._inner.rows(reader), self._hits.ids
        if self._hits.query.sorts:
            places = Ids(inner.ids).places_in(hits)
            return Rows(array("q", (hits[n] for n in places)))
        kept = Ids(hits).places_in(inner.ids)
        firsts = [bisect_left(kept, each.first) for each in inner.sections]
        ends = [*firsts[1:], len(kept)]
        sections = [
            Section(first, each.key)
            for each, first, end in zip(inner.sections, firsts, ends, strict=False)
            if first < end
        ]
        return Rows(array("q", (inner.ids[n] for n in kept)), sections)

    def lines(self, ids: Sequence[int]) -> Sequence[Line]:
        """Return the lines of some ids."""
        return self._inner.lines(ids)
