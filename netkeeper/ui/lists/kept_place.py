"""Keep a list where it was while its rows are read anew."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from netkeeper.ui.lists.geometry import Geometry
    from netkeeper.ui.lists.model import WindowedModel

SEEN = 200  # rows below the first one in sight where a kept one is looked for


class KeptPlace(NamedTuple):
    """The row of the keyboard and how far the list was scrolled, in ids instead of rows."""

    current: int | None
    current_row: int
    first_row: int
    seen: tuple[int, ...]  # the ids from the first row in sight downwards
    offset: int  # how far the first row was scrolled out of sight
    at_top: bool

    @classmethod
    def of(cls, model: WindowedModel, rows: Geometry, current_row: int, scrolled: int) -> KeptPlace:
        """Remember where a list stands."""
        first = max(0, rows.row_at(scrolled))
        near = range(first, min(first + SEEN, rows.rows))
        ids = ((row, model.id_at(row)) for row in near)
        seen = [(row, line_id) for row, line_id in ids if line_id is not None]
        return cls(
            current=model.id_at(current_row),
            current_row=current_row,
            first_row=seen[0][0] if seen else 0,
            seen=tuple(line_id for _, line_id in seen),
            offset=scrolled - rows.top(seen[0][0]) if seen else 0,
            at_top=scrolled == 0,
        )

    def row(self, model: WindowedModel) -> int:
        """Return where the keyboard's row is now; the one that took its place if it is gone.

        -1 if the keyboard had no row.
        """
        if self.current is None:
            return -1
        found = model.row_of(self.current, self.current_row)
        return found if found >= 0 else min(self.current_row, model.rowCount() - 1)

    def scrolled(self, model: WindowedModel, rows: Geometry) -> int:
        """Return how far to scroll so that the first row in sight is where it was.

        A list at its top stays there, so that what is new is seen; where the first row is gone,
        the next one that is left takes its place.
        """
        if self.at_top:
            return 0
        for line_id in self.seen:
            row = model.row_of(line_id, self.first_row)
            if row >= 0:
                return rows.top(row) + self.offset
        return rows.top(min(self.first_row, rows.rows)) + self.offset
