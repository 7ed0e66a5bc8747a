"""Give the list of the history its entries, newest first, headed by days."""

from __future__ import annotations

from array import array
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from netkeeper.domain.folding import fold
from netkeeper.domain.history import Whence
from netkeeper.ui.lists.source import Section

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from netkeeper.domain.history import HistoryLine
    from netkeeper.services.ports import Reader
    from netkeeper.ui.desk import Desk

_AT_ONCE = 500  # lines


class Which(StrEnum):
    """Which changes are listed: all, or those made in one place."""

    ALL = ""
    WINDOW = Whence.WINDOW
    COMMAND = Whence.COMMAND
    IMPORT = Whence.IMPORT


class Wanted(NamedTuple):
    """Which changes are listed: those of a tab in whose sentence stand all the words typed."""

    which: Which = Which.ALL
    typed: str = ""


class Order(NamedTuple):
    """The entries that were wanted, as they were read beside the window."""

    wanted: Wanted
    ids: array[int]
    sections: tuple[Section, ...]


def read_order(reader: Reader, wanted: Wanted, say: Callable[[HistoryLine], str]) -> Order:
    """Read the order of a tab; a hundred thousand entries take some tenths of a second.

    `say` gives the sentence of a change, in which words are looked for: a second or two for so
    many.
    """
    ids = reader.history.ids(wanted.which)
    words = fold(wanted.typed).split()
    if words:
        return _found(reader, wanted, ids, lambda line: _has(fold(say(line)), words))
    sections = (Section(place, day) for place, day in reader.history.days(wanted.which))
    return Order(wanted, ids, tuple(sections))


def _has(sentence: str, words: Sequence[str]) -> bool:
    return all(word in sentence for word in words)


def _found(
    reader: Reader, wanted: Wanted, ids: array[int], matches: Callable[[HistoryLine], bool]
) -> Order:
    """Return those of the entries that match, under the days on which they were made."""
    found: array[int] = array("q")
    sections: list[Section] = []
    for start in range(0, len(ids), _AT_ONCE):
        for line in reader.history.lines(ids[start : start + _AT_ONCE]):
            if not matches(line):
                continue
            day = line.at.astimezone().date()
            if not sections or sections[-1].key != day:
                sections.append(Section(len(found), day))
            found.append(line.id)
    return Order(wanted, found, tuple(sections))


class HistorySource:
    """The entries of an order that was read."""

    def __init__(self, desk: Desk, order: Order) -> None:
        self._desk = desk
        self._order = order

    def ids(self) -> array[int]:
        """Return all of them, newest first."""
        return self._order.ids

    def lines(self, ids: Sequence[int]) -> Sequence[HistoryLine]:
        """Return the lines of some entries."""
        return self._desk.reader.history.lines(ids)

    def sections(self) -> Sequence[Section]:
        """Return a header before each day."""
        return self._order.sections
