"""A pass over one table: its rows as values, each with the line of the file it starts on."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from itertools import chain
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from netkeeper.exchange.linkedin.blocks import Blocks, EndlessRecord
from netkeeper.exchange.linkedin.dates import Ambiguous, NotADate, Order, OrderTally, read_moment
from netkeeper.exchange.linkedin.files import DAMAGE
from netkeeper.exchange.linkedin.problems import ArchiveRefused, Code, Problem, Skipped, shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from netkeeper.exchange.linkedin.dates import Moment
    from netkeeper.exchange.linkedin.files import ArchiveFile, Progress

Record = list[str]
RowT = TypeVar("RowT")
RowT_co = TypeVar("RowT_co", covariant=True)

Rows = Sequence[RowT | Skipped]
_WIDE = 100  # columns; Outlook's address book has 92


class Builder(Protocol[RowT_co]):
    """What makes a table's rows from its records."""

    def build(self, lines: Sequence[int], records: Sequence[Record]) -> Rows[RowT_co]:
        """Return the rows of some records, in their order, and why others of them are left out.

        `lines` has the line that each starts on. The records are as wide as the header and have
        one more field, which is empty: the place -1 of a column that the file doesn't have. How
        many come at once tells nothing: some hundreds, one, or none.
        """

    def remarks(self) -> Sequence[Problem]:
        """Return what the rows, seen together, give to say about the file."""


class Reading(Generic[RowT]):
    """One pass over a table: iterate over it, and read the digest and the problems afterwards.

    Rows come in the file's order, a bad one as Skipped. `progress` is called with the bytes done
    and the bytes in all at every block; whatever it raises ends the pass.

    Raises:
        ArchiveRefused: From the iteration, when the file can't be opened or is too large.
    """

    def __init__(
        self,
        file: ArchiveFile,
        builder: Builder[RowT],
        *,
        repair: bool = False,
        progress: Progress | None = None,
    ) -> None:
        self.file = file
        self.digest: str | None = None  # sha256, known when the file was read to its end
        self.problems: tuple[Problem, ...] = ()
        self._builder = builder
        self._repair, self._progress = repair, progress

    def __iter__(self) -> Iterator[RowT | Skipped]:
        return chain.from_iterable(self.parts())

    def parts(self) -> Iterator[Rows[RowT]]:
        """Iterate over some hundreds of rows at a time: those of one block."""
        try:
            stream = self.file.open()
        except DAMAGE:
            raise ArchiveRefused(Code.UNREADABLE, name=self.file.name) from None
        with stream:
            blocks = Blocks(self.file, stream, repair=self._repair, progress=self._progress)
            yield from _Records(self.file, blocks, self._builder).rows()
        self.digest = blocks.digest
        self.problems = (*self._text_problems(blocks), *self._builder.remarks())

    def _text_problems(self, blocks: Blocks) -> Iterator[Problem]:
        name = self.file.name
        if blocks.decoder.guessed:
            yield Problem(Code.ENCODING_GUESSED, name)
        if blocks.decoder.damaged:
            facts = {"count": blocks.decoder.damaged}
            yield Problem(Code.DAMAGED_TEXT, name, blocks.first_damage, facts)
        if blocks.nulls:
            yield Problem(Code.NULLS_REMOVED, name, None, {"count": blocks.nulls})
        if self.file.mis_decoded and not self._repair:
            found, better = self.file.mis_decoded[0]
            facts_of_words = {"found": found, "better": better}
            yield Problem(Code.LOOKS_MIS_DECODED, name, None, facts_of_words)


class _Records(Generic[RowT]):
    """The records below the header, made as wide as it is and handed on a block at a time."""

    def __init__(self, file: ArchiveFile, blocks: Blocks, builder: Builder[RowT]) -> None:
        layout = file.layout
        self._name, self._blocks, self._builder = file.name, blocks, builder
        self._reader = csv.reader(chain.from_iterable(blocks), delimiter=layout.separator)
        self._before = layout.before
        self._needed_width = layout.needed_width
        self._line = 1  # on which the record at hand starts
        self._header: Record = []
        self._lines: list[int] = []  # of the records that wait
        self._waiting: list[Record] = []

    def rows(self) -> Iterator[Rows[RowT]]:
        """Yield what the builder makes of the records, and what can't be parsed as Skipped."""
        try:
            self._read_header()
            parsing = True
            while parsing:
                try:
                    yield from self._parsed()
                    parsing = False
                except csv.Error:
                    yield self._built(self._lost(Code.FIELD_TOO_LONG))
        except EndlessRecord:
            yield self._built(self._lost(Code.RECORD_TOO_LONG))
        if self._blocks.broken:
            yield [Skipped(self._line, Code.BROKEN_OFF)]

    def _read_header(self) -> None:
        try:
            for _ in range(self._before + 1):
                self._header = next(self._reader, [])
        except csv.Error:
            raise ArchiveRefused(Code.NOT_A_TABLE, name=self._name) from None
        self._line = self._reader.line_num + 1

    def _parsed(self) -> Iterator[Rows[RowT]]:
        reader, blocks, header = self._reader, self._blocks, self._header
        lines, waiting, width = self._lines, self._waiting, len(self._header)
        wide = width > _WIDE  # padded by the hundred, its short records might fill the memory
        for record in reader:
            line, self._line = self._line, reader.line_num + 1
            if blocks.open_characters or wide:
                blocks.open_characters = 0
                yield self._built()
            if len(record) != width or not record or not record[0] or record == header:
                if not any(record):
                    continue  # an empty line, or one that a spreadsheet has padded
                if skipped := self._misfit(line, record):
                    yield self._built(skipped)
                    continue
            lines.append(line)
            record.append("")
            waiting.append(record)
        yield self._built()

    def _built(self, *after: Skipped) -> Rows[RowT]:
        """Return the rows of the records that wait, and what comes after them."""
        rows = self._builder.build(self._lines, self._waiting) if self._waiting else ()
        self._lines.clear()
        self._waiting.clear()
        return [*rows, *after]

    def _misfit(self, line: int, record: Record) -> Skipped | None:
        """Pad or cut the record to the header's width, unless that would lose or invent a field."""
        width, found = len(self._header), len(record)
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
            return Skipped(line, Code.OPEN_QUOTE, {"last_line": last})
        code = Code.MISSING_COLUMNS if found < width else Code.TOO_MANY_COLUMNS
        return Skipped(line, code, {"found": found, "expected": width})

    def _lost(self, code: Code) -> Skipped:
        """Return why the record at hand can't be parsed, and go on after it."""
        line, last = self._line, max(self._line, self._reader.line_num)
        self._line = self._reader.line_num + 1
        self._blocks.open_characters = 0
        return Skipped(line, code, {"last_line": last})


class DateOrder:
    """The order of day and month in a column, found by a pass of its own when first needed.

    Only files that a spreadsheet has saved need it.
    """

    def __init__(self, file: ArchiveFile, column: str, progress: Progress | None = None) -> None:
        self._file, self._place = file, file.layout.place(column)
        self._progress = progress
        self._found: Order | None = None

    def __call__(self) -> Order:
        """Return what the whole column tells."""
        if self._found is None:
            seen = _DateColumn(self._place)
            for _ in Reading(self._file, seen, progress=self._stay):
                pass
            self._found = seen.tally.order
        return self._found

    def moment(self, text: str) -> Moment:
        """Return the instant of a text; the whole column tells the order where it alone doesn't.

        Raises:
            NotADate: It is none, or the column doesn't tell either (Ambiguous).
        """
        try:
            return read_moment(text)
        except Ambiguous:
            return read_moment(text, self())

    def _stay(self, _done: int, total: int) -> None:
        """Let the user cancel this pass too, while the bar stands still."""
        if self._progress is not None:
            self._progress(0, total)


def undated(line: int, raw: str, error: NotADate) -> Skipped:
    """Return that a row is left out for its date."""
    code = Code.AMBIGUOUS_DATE if isinstance(error, Ambiguous) else Code.BAD_DATE
    return Skipped(line, code, {"found": shown(raw)})


class _DateColumn:
    """Shows a column's dates to a tally, and makes no rows."""

    def __init__(self, place: int) -> None:
        self.tally = OrderTally()
        self._place = place

    def build(self, _lines: Sequence[int], records: Sequence[Record]) -> Rows[Skipped]:
        """Show the records' dates."""
        for record in records:
            self.tally.see(record[self._place])
        return ()

    def remarks(self) -> Sequence[Problem]:
        """Return nothing: the tally is the result."""
        return ()
