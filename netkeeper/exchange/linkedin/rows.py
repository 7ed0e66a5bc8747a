"""A pass over one table: its rows as values, each with the line of the file it starts on."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Generic, TypeVar

from netkeeper.exchange.linkedin.blocks import Blocks
from netkeeper.exchange.linkedin.dates import (
    Ambiguous,
    NotADate,
    Order,
    OrderTally,
    read_day,
    read_moment,
)
from netkeeper.exchange.linkedin.decoding import MAC
from netkeeper.exchange.linkedin.files import DAMAGE
from netkeeper.exchange.linkedin.problems import ArchiveRefused, Code, Remark, Skipped, shown
from netkeeper.exchange.linkedin.records import Build, Record, Records, Rows, RowT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import date

    from netkeeper.exchange.linkedin.dates import Moment
    from netkeeper.exchange.linkedin.files import ArchiveFile, Progress

ReadT = TypeVar("ReadT")


class Reading(Generic[RowT]):
    """One pass over a table: iterate over it, and read the digest and the problems afterwards.

    Rows come in the file's order, a bad one as Skipped. `progress` is called with the bytes done
    and the bytes in all at every block; whatever it raises ends the pass. `remarks` tells, at the
    end, what the rows seen together give to say about the file.

    Raises:
        ArchiveRefused: From the iteration, when the file can't be opened or is too large.
    """

    def __init__(
        self,
        file: ArchiveFile,
        build: Build[RowT],
        *,
        remarks: Callable[[], Sequence[Remark]] = tuple,
        repair: bool = False,
        progress: Progress | None = None,
    ) -> None:
        self.file = file
        self.digest: str | None = None  # sha256, known when the file was read to its end
        self.problems: tuple[Remark, ...] = ()
        self._build, self._remarks = build, remarks
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
            yield from Records(self.file, blocks, self._build).rows()
        self.digest = blocks.digest
        self.problems = (*self._text_problems(blocks), *self._remarks())

    def _text_problems(self, blocks: Blocks) -> Iterator[Remark]:
        name = self.file.name
        if blocks.decoder.guessed:
            system = "Mac OS" if blocks.decoder.encoding == MAC else "Windows"
            yield Remark(Code.ENCODING_GUESSED, name, None, {"system": system})
        if blocks.decoder.damaged:
            facts = {"count": blocks.decoder.damaged}
            yield Remark(Code.DAMAGED_TEXT, name, blocks.first_damage, facts)
        if blocks.nulls:
            yield Remark(Code.NULLS_REMOVED, name, None, {"count": blocks.nulls})
        if self.file.mis_decoded and not self._repair:
            found, better = self.file.mis_decoded[0]
            facts_of_words = {"found": found, "better": better}
            yield Remark(Code.LOOKS_MIS_DECODED, name, None, facts_of_words)


class DateOrder:
    """The order of day and month in a column, found by a pass of its own when first needed.

    Only files that a spreadsheet has saved need it.
    """

    def __init__(self, file: ArchiveFile, column: str, progress: Progress | None = None) -> None:
        self._file, self._place = file, file.layout.place(column)
        self._progress = progress
        self._found: Order | None = None

    def _order(self) -> Order:
        """Return what the whole column tells."""
        if self._found is None:
            tally = OrderTally()

            def see(_lines: Sequence[int], records: Sequence[Record]) -> Rows[Skipped]:
                for record in records:
                    tally.see(record[self._place])
                return ()

            for _ in Reading(self._file, see, progress=self._stay):
                pass
            self._found = tally.order
        return self._found

    def day(self, text: str) -> date:
        """Return the day of a text; the whole column tells the order where it alone doesn't.

        Raises:
            NotADate: It is none, or the column doesn't tell either (Ambiguous).
        """
        return self._read(read_day, text)

    def moment(self, text: str) -> Moment:
        """Return the instant of a text as `day` does its day.

        Raises:
            NotADate: It is none, or the column doesn't tell either (Ambiguous).
        """
        return self._read(read_moment, text)

    def _read(self, read: Callable[[str, Order], ReadT], text: str) -> ReadT:
        try:
            return read(text, Order.UNTOLD)
        except Ambiguous:
            return read(text, self._order())

    def _stay(self, _done: int, total: int) -> None:
        """Let the user cancel this pass too, while the bar stands still."""
        if self._progress is not None:
            self._progress(0, total)


def undated(line: int, raw: str, error: NotADate) -> Skipped:
    """Return that a row is left out for its date."""
    if not raw:
        return Skipped(line, Code.NO_DATE)
    code = Code.AMBIGUOUS_DATE if isinstance(error, Ambiguous) else Code.BAD_DATE
    return Skipped(line, code, {"found": shown(raw)})
