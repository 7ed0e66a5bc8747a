"""Deleting for good: what goes, what stays, and what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.domain.values import field, frozen

if TYPE_CHECKING:
    from collections.abc import Mapping


@frozen
class Going:
    """How many rows of each table go with some things of the trash, and what of others stays.

    `shared` counts the meetings that stay with others who were there. `rows` holds the ids of the
    things themselves by their tables, by which a backup is asked whether it holds them.
    """

    counts: Mapping[str, int]
    shared: int = 0
    rows: Mapping[str, frozenset[int]] = field(default_factory=dict)

    def of(self, table: str) -> int:
        """Return how many rows of a table go."""
        return self.counts.get(table, 0)


@frozen
class Erased:
    """How many things were deleted for good, and whether nothing is left of them in the file.

    It may not be clean while another program reads the record as it was.
    """

    count: int
    clean: bool = True
    tables: frozenset[str] = frozenset()
