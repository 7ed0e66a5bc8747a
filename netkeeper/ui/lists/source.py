"""What a list asks of whoever fills it."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar, runtime_checkable

from netkeeper.domain.values import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


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


class ListSource(Protocol):
    """Gives a list its order at once and its lines page by page."""

    def ids(self) -> array[int]:
        """Return all ids in the order shown, as an `array("q")`."""

    def lines(self, ids: Sequence[int]) -> Sequence[Line]:
        """Return the lines of some ids, in their order; those gone meanwhile are left out."""


@runtime_checkable
class SectionedSource(Protocol):
    """A source whose list has headers."""

    def sections(self) -> Sequence[Section]:
        """Return the headers among the ids last returned, first one first."""


@runtime_checkable
class BegunSource(Protocol):
    """A source that tells how a long list begins before its whole order is read."""

    def first(self, count: int) -> tuple[array[int], Sequence[Section]]:
        """Return at once the first ids and the headers among them; none where that takes long."""


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
