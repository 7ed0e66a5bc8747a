"""What a list asks of whoever fills it."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING, Generic, NamedTuple, Protocol, TypeVar, runtime_checkable

from netkeeper.domain.values import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from netkeeper.services.ports.reading import Reader


class Line(Protocol):
    """What a list shows of one thing; a frozen value."""

    @property
    def id(self) -> int:
        """Return the number by which the record knows it."""


LineT = TypeVar("LineT", bound=Line)


@frozen
class Section:
    """A header before some lines.

    `first` is the position of its first line among the ids; `key` says what it stands for, such
    as the first day of a month, in no language.
    """

    first: int
    key: object


class Rows(NamedTuple):
    """All ids of a list in the order shown, and the headers among them, first one first."""

    ids: array[int]
    sections: Sequence[Section] = ()


class LineSource(Protocol):
    """Gives a list its lines page by page."""

    def lines(self, ids: Sequence[int]) -> Sequence[Line]:
        """Return the lines of some ids, in their order; those gone meanwhile are left out."""


class ListSource(LineSource, Protocol):
    """A source whose order is at hand; it may have `sections()`, the headers among its ids."""

    def ids(self) -> array[int]:
        """Return all ids in the order shown, as an `array("q")`."""


class RecordSource(LineSource, Protocol):
    """A source whose order is read from the record, on whatever thread has the reader."""

    def rows(self, reader: Reader) -> Rows:
        """Return all that is listed."""


@runtime_checkable
class BegunSource(Protocol):
    """A source that tells how a long list begins before its whole order is read."""

    def first(self, reader: Reader, count: int) -> Rows:
        """Return at once how the list begins; nothing where that takes long."""


class HeldLines(Generic[LineT]):
    """A source of a few lines that are held already, in their order."""

    def __init__(self, lines: Iterable[LineT]) -> None:
        self._lines = {line.id: line for line in lines}

    def ids(self) -> array[int]:
        """Return the ids in their order."""
        return array("q", self._lines)

    def lines(self, ids: Sequence[int]) -> Sequence[LineT]:
        """Return the lines of some ids; those of a list before this one are left out."""
        return [self._lines[each] for each in ids if each in self._lines]
