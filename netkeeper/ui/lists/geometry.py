"""Where rows stand: arithmetic alone, so that a million rows cost no more than ten."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence


class Geometry(NamedTuple):
    """Rows of one height, with headers of another among them, in pixels from the list's top."""

    rows: int
    row_height: int
    header_height: int = 0
    header_rows: Sequence[int] = ()

    @property
    def height(self) -> int:
        """Return the height of the whole list."""
        return self.top(self.rows)

    def top(self, row: int) -> int:
        """Return where a row begins; the row past the last begins at the list's end."""
        headers = bisect_left(self.header_rows, row)
        return row * self.row_height + headers * (self.header_height - self.row_height)

    def height_of(self, row: int) -> int:
        """Return the height of a row."""
        headers = self.header_rows
        at = bisect_left(headers, row)
        is_header = at < len(headers) and headers[at] == row
        return self.header_height if is_header else self.row_height

    def row_at(self, y: int) -> int:
        """Return the row at a height, -1 above the first and `rows` past the last."""
        if y < 0:
            return -1
        if y >= self.height:
            return self.rows
        # The last header that begins at or above y; all rows after it are of one height.
        headers = bisect_right(self.header_rows, y, key=self.top)
        if headers == 0:
            return y // self.row_height
        header = self.header_rows[headers - 1]
        below = y - self.top(header + 1)
        return header if below < 0 else header + 1 + below // self.row_height
