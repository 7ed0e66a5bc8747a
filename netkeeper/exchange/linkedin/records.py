"""The records of a table, as wide as its header; what quotation marks spoil is read around."""

from __future__ import annotations

import csv
from collections import deque
from collections.abc import Callable, Sequence
from itertools import chain
from typing import TYPE_CHECKING, Generic, TypeVar

from netkeeper.exchange.linkedin.blocks import EndlessRecord
from netkeeper.exchange.linkedin.problems import ArchiveRefused, Code, Skipped
from netkeeper.exchange.linkedin.wrapped import MARK, PADDING, unwrapped

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Iterator

    from netkeeper.exchange.linkedin.blocks import Blocks
    from netkeeper.exchange.linkedin.files import ArchiveFile

Record = list[str]
RowT = TypeVar("RowT")

Rows = Sequence[RowT | Skipped]
# Makes a table's rows of some of its records, in their order, and says why others are left out. It
# is given the line that each starts on. The records are as wide as the header and have one more
# field, which is empty: the place -1 of a column that the file doesn't have. How many come at once
# tells nothing: some hundreds, or one.
Build = Callable[[Sequence[int], Sequence[Record]], Rows[RowT]]
_PADDING_AND_END = f"{PADDING}\n"
_WIDE = 100  # columns; Outlook's address book has 92
_MOST_KEPT = 2_500  # lines, in which a field that is too long has been noticed in any real file
_MOST_AGAIN = 200_000  # lines read a second time, after quotation marks that aren't closed


class Records(Generic[RowT]):
    """The records below the header, made as wide as it is and handed on a block at a time.

    A quotation mark that isn't closed makes one record of many: its line is left out, and those
    after it are read again. So that they can be, blocks are kept from the record at hand on.
    """

    def __init__(self, file: ArchiveFile, blocks: Blocks, build: Build[RowT]) -> None:
        layout = file.layout
        self._name, self._blocks, self._build = file.name, blocks, build
        self._separator = layout.separator
        self._before = layout.before
        self._needed_width = layout.needed_width
        self._line = 1  # on which the record at hand starts
        self._header: Record = []
        # The header, so that every line is.
        self._is_wrapped = self._is_padded = self._is_spaced = False
        self._lines: list[int] = []  # of the records that wait
        self._waiting: list[Record] = []
        self._again_left = _MOST_AGAIN
        self._kept: deque[tuple[int, list[str]]] = deque()  # blocks, each with its first line
        self._begin(chain.from_iterable(self._keeping(blocks, 1)), 1)

    def _begin(self, lines: Iterator[str], first: int) -> None:
        """Parse lines, of which the first has this number."""
        if self._is_padded:
            lines = (f"{each.rstrip(_PADDING_AND_END)}\n" for each in lines)
        self._source = lines
        self._read_before = first - 1  # lines, before those that the reader counts
        self._reader = csv.reader(
            lines, delimiter=self._separator, skipinitialspace=self._is_spaced, strict=True
        )

    def _keeping(self, blocks: Iterable[list[str]], line: int) -> Iterator[list[str]]:
        """Give the blocks, and keep them while a record goes on."""
        for block in blocks:
            if self._kept and line - self._kept[0][0] > _MOST_KEPT:
                self._kept.clear()
            self._kept.append((line, block))
            line += len(block)
            yield block

    def _forget(self, line: int) -> None:
        """Keep no blocks before this line."""
        while self._kept and self._kept[0][0] + len(self._kept[0][1]) <= line:
            self._kept.popleft()

    def _kept_from(self, line: int) -> list[list[str]]:
        """Return the lines from one on that were read already; none if they aren't all kept."""
        if not self._kept or self._kept[0][0] > line:
            return []
        self._forget(line)
        return [block[max(0, line - first) :] for first, block in self._kept]

    def _begin_again(self, line: int) -> bool:
        """Read what follows this line again; False where it isn't kept, or too much was already."""
        self._again_left -= self._last_read - line
        again = self._kept_from(line + 1) if self._again_left > 0 else []
        if not again:
            return False
        self._kept.clear()
        self._blocks.open_characters = 0
        self._line = line + 1
        blocks = self._keeping(chain(again, self._blocks), line + 1)
        self._begin(chain.from_iterable(blocks), line + 1)
        return True

    @property
    def _last_read(self) -> int:
        """Return the last line that the reader took."""
        return self._read_before + self._reader.line_num

    def rows(self) -> Iterator[Rows[RowT]]:
        """Yield what is made of the records, and what can't be parsed as Skipped."""
        try:
            self._read_header()
            parsing = True
            while parsing:
                try:
                    parsing = yield from self._parsed()
                except csv.Error:
                    yield self._built(*self._after_error())
        except EndlessRecord:
            yield self._built(self._lost(Code.RECORD_TOO_LONG))
        if self._blocks.broken:
            yield [Skipped(self._line, Code.BROKEN_OFF)]

    def _read_header(self) -> None:
        # Not strict: notes may quote as they like.
        reader = csv.reader(self._source, delimiter=self._separator, skipinitialspace=True)
        above = 0  # lines
        try:
            for _ in range(self._before + 1):
                above = reader.line_num
                self._header = next(reader, [])
            again = chain.from_iterable(self._kept_from(above + 1))
            with_spaces = next(csv.reader(again, delimiter=self._separator), [])
        except csv.Error:
            raise ArchiveRefused(Code.NOT_A_TABLE, name=self._name) from None
        self._line = reader.line_num + 1
        header = unwrapped(self._header, self._separator)
        self._is_wrapped = header is not self._header
        self._is_padded = (
            self._separator != PADDING and header[-1:] != [] and header[-1].endswith(PADDING)
        )
        self._is_spaced = self._header != with_spaces  # "Ana", "Cruz"
        self._header = [each.rstrip(PADDING) for each in header] if self._is_padded else header
        self._begin(self._source, self._line)

    def _parsed(self) -> Generator[Rows[RowT], None, bool]:
        """Yield the rows up to the end, or to where reading begins again: then it returns True."""
        reader, blocks, header = self._reader, self._blocks, self._header
        lines, waiting, width = self._lines, self._waiting, len(self._header)
        next_line = self._read_before + 1
        wide = width > _WIDE  # padded by the hundred, its short records might fill the memory
        for record in reader:
            line, self._line = self._line, reader.line_num + next_line
            if blocks.open_characters or wide:
                blocks.open_characters = 0
                self._forget(line)
                yield self._built()
            if len(record) != width or not record or not record[0] or record == header:
                if not any(record):
                    continue  # an empty line, or one that a spreadsheet has padded
                if skipped := self._misfit(line, record):
                    yield self._built(skipped)
                    if skipped.code is Code.UNCLOSED_QUOTE:
                        return True
                    continue
            lines.append(line)
            record.append("")
            waiting.append(record)
        yield self._built()
        return False

    def _built(self, *after: Skipped) -> Rows[RowT]:
        """Return the rows of the records that wait, and what comes after them."""
        rows = self._build(self._lines, self._waiting) if self._waiting else ()
        self._lines.clear()
        self._waiting.clear()
        return [*rows, *after]

    def _misfit(self, line: int, record: Record) -> Skipped | None:
        """Make the record as wide as the header, unless that would lose or invent a field."""
        width = len(self._header)
        if len(record) == 1 and (self._is_wrapped or MARK in record[0]):
            fields = unwrapped(record, self._separator)
            if len(fields) == width:  # "Roy, Luc" alone is a field
                record[:] = fields
        found = len(record)
        if self._needed_width <= found < width:
            record.extend([""] * (width - found))
        elif found > width and not any(record[width:]):
            del record[width:]
        elif found != width:
            return self._wrong_width(line, found)
        return Skipped(line, Code.HEADER_AGAIN) if record == self._header else None

    def _wrong_width(self, line: int, found: int) -> Skipped:
        last, width = self._line - 1, len(self._header)
        if last > line:  # a table of one line a row doesn't go wrong over several but by a quote
            if self._begin_again(line):
                return Skipped(line, Code.UNCLOSED_QUOTE)
            return Skipped(line, Code.OPEN_QUOTE, {"last_line": last})
        code = Code.MISSING_COLUMNS if found < width else Code.TOO_MANY_COLUMNS
        return Skipped(line, code, {"found": found, "expected": width})

    def _after_error(self) -> Sequence[Skipped]:
        """Go on after quotation marks that are out of place; return what is left out."""
        line, last = self._line, self._last_read
        if last > line:
            if self._begin_again(line):
                return [Skipped(line, Code.UNCLOSED_QUOTE)]
            return [self._lost(Code.OPEN_QUOTE)]
        try:  # "Bob" Roy is read as it stands
            kept = self._kept_from(line)
            lines = kept[0][:1] if kept else ()
            record = next(
                csv.reader(lines, delimiter=self._separator, skipinitialspace=self._is_spaced)
            )
        except (csv.Error, StopIteration):
            return [self._lost(Code.FIELD_TOO_LONG)]
        self._line = last + 1
        skipped = None if len(record) == len(self._header) else self._misfit(line, record)
        if skipped is not None:
            return [skipped]
        self._lines.append(line)
        self._waiting.append([*record, ""])
        return ()

    def _lost(self, code: Code) -> Skipped:
        """Return why the record at hand can't be parsed, and go on after it."""
        line, last = self._line, max(self._line, self._last_read)
        self._line = last + 1
        self._blocks.open_characters = 0
        return Skipped(line, code, {"last_line": last})
