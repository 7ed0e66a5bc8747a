"""Mark rows: the several that an act is meant for, beside the one where the keyboard is."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from itertools import chain, islice, pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from netkeeper.ui.lists.model import WindowedModel

_SORTED = 10_000  # marked lines
_AT_ONCE = 10_000  # ids compared before another thread gets its turn


def ranges(rows: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the first and last row of each unbroken run of rows, which are in order."""
    if not rows:
        return
    first = rows[0]
    for row, following in pairwise(rows):
        if following != row + 1:
            yield first, row
            first = following
    yield first, rows[-1]


class Ids:
    """Some ids, to ask which are among them: a byte each, made of a million in a tenth of a second.

    Made and asked by parts, so that another thread gets its turn.
    """

    def __init__(self, ids: array[int]) -> None:
        self._held = bytearray(max(map(max, parts(ids)), default=0) + 1)
        for part in parts(ids):
            for each in part:
                self._held[each] = 1

    def all_of(self, ids: array[int]) -> bool:
        """Tell whether all of some ids are among these."""
        held, most = self._held, len(self._held)
        return all(all(each < most and held[each] for each in part) for part in parts(ids))

    def places_in(self, ids: array[int]) -> array[int]:
        """Return where in an order these ids stand."""
        held, most = self._held, len(self._held)
        return array("q", (n for n, each in enumerate(ids) if each < most and held[each]))


def parts(ids: array[int]) -> Iterator[array[int]]:
    """Yield ids some at a time."""
    return (ids[start : start + _AT_ONCE] for start in range(0, len(ids), _AT_ONCE))


def same_ids(some: array[int], others: array[int]) -> bool:
    """Tell whether two orders hold the same ids; a million take a tenth of a second."""
    return len(some) == len(others) and Ids(some).all_of(others)


class Marks(QObject):
    """The marked lines of a list, kept by their ids whatever the order, or whoever is listed.

    What was marked in the order in force is kept as spans of positions, so that to mark all of a
    million costs no more than to mark one; when the order changes, it is kept by ids.
    """

    changed = Signal()

    def __init__(self, model: WindowedModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._spans: list[tuple[int, int]] = []  # first and last, in order, apart from each other
        self._ids: set[int] = set()  # marked besides, none within a span
        self._hidden: set[int] = set()  # marked, and not in the list now
        self._gone: set[int] = set()  # all that were marked, when they left the list
        self._whole: array[int] | None = None  # all ids of an order that is being replaced
        self._count = 0  # of lines in that order

    # What is marked

    def any(self) -> bool:
        """Tell whether a line is marked."""
        return bool(self._spans or self._ids or self._hidden)

    def count(self) -> int:
        """Return how many lines are marked, the hidden ones among them."""
        return self._within() + len(self._ids) + len(self._hidden)

    def count_hidden(self) -> int:
        """Return how many marked lines the list doesn't show now."""
        return len(self._hidden)

    def is_whole(self) -> bool:
        """Tell whether all lines of the list are marked, by one act."""
        return bool(self._spans) and self._within() == self._model.count

    def has(self, row: int) -> bool:
        """Tell whether a row is marked."""
        if not (self._spans or self._ids):
            return False
        line_id = self._model.id_at(row)
        if line_id is None:
            return False
        return line_id in self._ids or self._span_at(self._model.position_at(row)) >= 0

    def ids(self) -> array[int]:
        """Return the ids of all marked lines, in the order shown where they are not very many."""
        model = self._model
        found = array("q")
        if self._ids and self.count() <= _SORTED:
            rows = self.rows(_SORTED)
            found.extend(line_id for row in rows if (line_id := model.id_at(row)) is not None)
        else:
            for first, last in self._spans:
                found.extend(model.ids_between(first, last))
            found.extend(self._ids)
        found.extend(self._hidden)
        return found

    def rows(self, most: int) -> list[int]:
        """Return the first rows that are marked and in the list, from the top."""
        model = self._model
        positions = chain.from_iterable(range(first, last + 1) for first, last in self._spans)
        rows = [model.row_at_position(each) for each in islice(positions, most)]
        if self._ids:
            rows = sorted({*rows, *model.rows_of(self._ids)})
        return rows[:most]

    # Marking

    def toggle(self, row: int) -> None:
        """Mark a row, or take its mark away."""
        line_id = self._model.id_at(row)
        if line_id is None:
            return
        position = self._model.position_at(row)
        at = self._span_at(position)
        if at >= 0:
            first, last = self._spans[at]
            parts = ((first, position - 1), (position + 1, last))
            self._spans[at : at + 1] = [part for part in parts if part[0] <= part[1]]
        elif line_id in self._ids:
            self._ids.remove(line_id)
        else:
            self._ids.add(line_id)
        self._gone.clear()
        self.changed.emit()

    def only(self, first: int, last: int) -> None:
        """Mark the rows between two, in either order, and no others."""
        top = self._model.position_at(min(first, last))
        bottom = self._model.position_at(max(first, last) + 1) - 1
        self._ids.clear()
        self._hidden.clear()
        self._gone.clear()
        self._spans = [(top, bottom)] if top <= bottom else []
        self.changed.emit()

    def everything(self) -> None:
        """Mark all lines of the list, and no others."""
        if self._model.count:
            self.only(0, self._model.rowCount() - 1)

    def clear(self) -> None:
        """Take all marks away."""
        self._gone.clear()
        if self.any():
            self._spans.clear()
            self._ids.clear()
            self._hidden.clear()
            self.changed.emit()

    # Another order

    def remember(self) -> None:
        """Keep what is marked by ids: the order is about to change."""
        self._count = self._model.count
        self._whole = self._model.ids_between(0, self._count - 1) if self.is_whole() else None
        if self._whole is None:
            for first, last in self._spans:
                self._ids.update(self._model.ids_between(first, last))
        self._spans.clear()

    def restore(self, *, others: bool, same: bool = False) -> None:
        """Have the new order show the marks.

        `others` says that others may be listed now: what is marked and not among them stays
        marked. Else it is gone from the list, and its mark with it. Where all that was marked went
        at once, as into the trash, undo brings the marks back, for as long as nothing else is
        marked. `same` says that the ids are the same as before.
        """
        model, whole = self._model, self._whole
        self._whole = None
        if whole is not None and same and not self._ids:
            self._spans = [(0, model.count - 1)]
            return
        if whole is not None:
            self._ids.update(whole)
        before = (self.count(), len(self._hidden))
        marked = self._ids | self._off(others=others)
        if not marked:
            return
        seen = marked.intersection(model.ids_between(0, model.count - 1))
        if others:
            self._hidden = marked - seen
        elif not seen:
            self._gone |= marked
        self._ids = seen
        if seen and len(seen) == model.count:
            self._spans, self._ids = [(0, model.count - 1)], set()
        if before != (self.count(), len(self._hidden)):
            self.changed.emit()

    def _off(self, *, others: bool) -> set[int]:
        """Return what is not in the list and marked, or marked again if it is listed now."""
        if others:
            self._gone.clear()
            return self._hidden
        # Only a list that has grown may have any of them again.
        return self._gone if self._model.count > self._count else set()

    def _within(self) -> int:
        return sum(last - first + 1 for first, last in self._spans)

    def _span_at(self, position: int) -> int:
        """Return which span holds a position, or -1."""
        at = bisect_right(self._spans, position, key=_first) - 1
        return at if at >= 0 and position <= self._spans[at][1] else -1


def _first(span: tuple[int, int]) -> int:
    return span[0]
