"""A list model of any length: all ids, and the lines of the pages last looked at."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from netkeeper.domain.plain_text import one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QObject

    from netkeeper.ui.lists.source import Line, LineSource, ListSource, Section

# Roles are compared as ints: comparing enums is the dearest line of a Qt model in Python.
DISPLAY: Final = Qt.ItemDataRole.DisplayRole.value
ACCESSIBLE_TEXT: Final = Qt.ItemDataRole.AccessibleTextRole.value
LINE: Final = Qt.ItemDataRole.UserRole.value + 1  # the line itself, a Header, or None if gone

# Pages are short, so that little is read that isn't seen. All that are about to be painted are read
# at once (`read_between`): a reading by itself costs as much as two or three lines.
PAGE_BITS = 2
PAGE = 1 << PAGE_BITS
PAGES = 4096  # pages kept: 16,384 lines
NEAR = 512  # positions on either side where an id is looked for first

_ROW_FLAGS = (
    Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
)
_HEADER_FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
_NO_PARENT = QModelIndex()


class Header(NamedTuple):
    """A row that heads a section; it cannot be selected."""

    title: str


class WindowedModel(QAbstractListModel):
    """Rows over a source, of which only the pages last looked at are in memory.

    `title_of` gives a line's short text, `sentence_of` the sentence that a screen reader says
    and that is copied; `header_of` gives the words of a section's key.
    """

    def __init__(
        self,
        title_of: Callable[[Any], str],
        sentence_of: Callable[[Any], str],
        header_of: Callable[[object], str] = str,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._title_of = title_of
        self._sentence_of = sentence_of
        self._header_of = header_of
        self._source: LineSource | None = None
        self._ids = array("q")
        self._sections: tuple[Section, ...] = ()
        self._header_rows = array("q")
        self._rows = 0
        self._pages: dict[int, list[Line | None]] = {}  # the one used longest ago first
        self._latest = -1
        self._latest_page: list[Line | None] = []

    # What the list shows

    def set_source(self, source: ListSource) -> None:
        """Show what another source gives, such as the answer to another search."""
        # To look whether it is a protocol with sections takes longer than both; each key does this.
        sections = getattr(source, "sections", None)
        self.take(source, source.ids(), sections() if sections is not None else ())

    def take(self, source: LineSource, ids: array[int], sections: Sequence[Section]) -> None:
        """Show what another source gives, whose order was read elsewhere."""
        self._source = source
        self.show(ids, sections)

    @property
    def order(self) -> array[int]:
        """Return all ids in their order; not to be changed."""
        return self._ids

    def show(self, ids: array[int], sections: Sequence[Section] = ()) -> None:
        """Take over an order that was read elsewhere.

        An order that has not changed leaves the view where it is; only the lines are read anew,
        and the words of headers.
        """
        sections = tuple(sections)
        if ids == self._ids and _places(sections) == _places(self._sections):
            self._sections = sections
            self.forget_lines()
            return
        self.beginResetModel()
        self._ids = ids
        self._sections = sections
        self._header_rows = array("q", (each.first + n for n, each in enumerate(sections)))
        self._rows = len(ids) + len(sections)
        self._drop_pages()
        self.endResetModel()

    def forget_lines(self) -> None:
        """Have every line read again when it is next seen."""
        self._drop_pages()
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(self._rows - 1))

    def _drop_pages(self) -> None:
        self._pages.clear()
        self._latest = -1
        self._latest_page = []

    # Rows, ids and lines

    @property
    def count(self) -> int:
        """Return the number of lines, headers not counted."""
        return len(self._ids)

    @property
    def header_rows(self) -> array[int]:
        """Return the rows that are headers, first one first."""
        return self._header_rows

    def is_header(self, row: int) -> bool:
        """Tell whether a row heads a section."""
        rows = self._header_rows
        at = bisect_right(rows, row) - 1
        return at >= 0 and rows[at] == row

    def id_at(self, row: int) -> int | None:
        """Return the id shown in a row; None for a header and beyond the end."""
        if not 0 <= row < self._rows:
            return None
        headers = bisect_right(self._header_rows, row)
        if headers and self._header_rows[headers - 1] == row:
            return None
        return self._ids[row - headers]

    def row_of(self, line_id: int, near: int = 0) -> int:
        """Return the row that shows an id, looked for first around the row `near`; or -1."""
        start = max(0, near - len(self._sections) - NEAR)
        stop = near + NEAR
        try:
            return self.row_at_position(self._ids.index(line_id, start, stop))
        except ValueError:
            pass
        try:
            return self.row_at_position(self._ids.index(line_id))
        except ValueError:
            return -1

    def rows_of(self, line_ids: set[int]) -> list[int]:
        """Return the rows that show some ids, first one first."""
        return [self.row_at_position(n) for n, each in enumerate(self._ids) if each in line_ids]

    def position_at(self, row: int) -> int:
        """Return the place among the lines of a row, or of the first line after a header."""
        return min(row, self._rows) - bisect_left(self._header_rows, row)

    def row_at_position(self, position: int) -> int:
        """Return the row of a line by its place among the lines."""
        if not self._sections:
            return position
        return position + bisect_right(self._sections, position, key=_first)

    def ids_between(self, first: int, last: int) -> array[int]:
        """Return the ids from one place among the lines to another, both among them."""
        return self._ids[first : last + 1]

    def line(self, row: int) -> Line | Header | None:
        """Return what a row shows: a line, a header, or None if the line is gone."""
        if not 0 <= row < self._rows:
            return None
        if self._header_rows:
            headers = bisect_right(self._header_rows, row)
            if headers and self._header_rows[headers - 1] == row:
                return Header(self._header_of(self._sections[headers - 1].key))
            row -= headers
        number = row >> PAGE_BITS
        if number != self._latest:
            self._latest_page = self._page(number)
            self._latest = number
        return self._latest_page[row & (PAGE - 1)]

    def read_between(self, first: int, last: int) -> None:
        """Read at once what isn't there yet of the lines from one row to another, both shown."""
        start, end = self.position_at(first) >> PAGE_BITS, self.position_at(last) >> PAGE_BITS
        missing = [number for number in range(start, end + 1) if number not in self._pages]
        if missing:
            self._read(missing)

    def _page(self, number: int) -> list[Line | None]:
        if number not in self._pages:
            self._read((number,))
        page = self._pages[number] = self._pages.pop(number)
        return page

    def _read(self, numbers: Sequence[int]) -> None:
        pages = [self._ids[number * PAGE : (number + 1) * PAGE] for number in numbers]
        ids = [each for page in pages for each in page]
        lines = self._source.lines(ids) if self._source is not None else ()
        by_id = {line.id: line for line in lines}
        for number, page in zip(numbers, pages, strict=True):
            if len(self._pages) == PAGES:
                del self._pages[next(iter(self._pages))]
            self._pages[number] = [by_id.get(each) for each in page]

    # What Qt asks

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NO_PARENT) -> int:
        """Return how many rows there are, headers among them."""
        return 0 if parent.isValid() else self._rows

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """Let lines be selected, headers not."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return _HEADER_FLAGS if self.is_header(index.row()) else _ROW_FLAGS

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = DISPLAY
    ) -> object | None:
        """Return the line itself, or its words."""
        if role == LINE:
            return self.line(index.row())
        if role in (DISPLAY, ACCESSIBLE_TEXT):
            line = self.line(index.row())
            if line is None:
                return ""
            if isinstance(line, Header):
                return line.title
            return one_line(self._title_of(line) if role == DISPLAY else self._sentence_of(line))
        return None


def _places(sections: Sequence[Section]) -> list[int]:
    """Return where sections begin: headers of other words need no other rows."""
    return [each.first for each in sections]


def _first(section: Section) -> int:
    return section.first
