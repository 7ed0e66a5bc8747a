"""Give the list what is in the trash, the last thrown away first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.ui.lists.source import Rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netkeeper.domain.trash import ThrownLine
    from netkeeper.services.ports.reading import Reader
    from netkeeper.ui.desk import Desk


class TrashSource:
    """Things of every kind in the trash."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def rows(self, reader: Reader) -> Rows:
        """Return all of them."""
        return Rows(reader.trash.ids())

    def lines(self, ids: Sequence[int]) -> Sequence[ThrownLine]:
        """Return the lines of some of them."""
        return self._desk.reader.trash.lines(ids)
