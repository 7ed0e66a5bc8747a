"""How far an import is: the bytes of its files, then the work on the record."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from typing import TypeVar

    from netkeeper.exchange.linkedin.files import ArchiveFile
    from netkeeper.services.progress import Progress

    Row = TypeVar("Row")

_WORK = 2  # the work on the record takes so many times as long as the reading (measured)
_EVERY = 5_000  # rows between two steps


class Steps:
    """Tells a progress how far all the parts together are; it never goes back.

    Every call may raise what the progress raises to cancel.
    """

    def __init__(self, progress: Progress, files: Sequence[ArchiveFile]) -> None:
        self._progress = progress
        self._read = sum(file.size for file in files)
        self._total = max(1, self._read * (1 + _WORK))
        self._before, self._done = 0, 0
        self._work_rows, self._rows_done = 1, 0

    def of_file(self, file: ArchiveFile) -> Callable[[int, int], None]:
        """Return what the reading of the next file calls with its bytes done and in all."""
        start = self._before
        self._before += file.size

        def step(done: int, _total: int) -> None:
            self._to(start + min(done, file.size))

        return step

    def begin_work(self, rows: int) -> None:
        """Say how many rows the work on the record will go over, all its parts together."""
        self._work_rows = max(1, rows)
        self._to(self._read)

    def over(self, rows: Sequence[Row]) -> Iterator[Row]:
        """Iterate over rows, telling every so many of them."""
        for some in self.parts(rows):
            yield from some

    def using_up(self, rows: list[Row]) -> Iterator[Row]:
        """Iterate as `over` does, and let go of the rows: nothing is left of them in the end."""
        while rows:
            self.worked(0)
            some = rows[:_EVERY]
            del rows[:_EVERY]
            yield from some
            self.worked(len(some))

    def parts(self, rows: Sequence[Row]) -> Iterator[Sequence[Row]]:
        """Iterate over so many rows at a time."""
        for start in range(0, len(rows), _EVERY):
            self.worked(0)
            some = rows[start : start + _EVERY]
            yield some
            self.worked(len(some))

    def worked(self, rows: int) -> None:
        """Count rows that the work on the record is done with."""
        self._rows_done += rows
        share = min(1.0, self._rows_done / self._work_rows)
        done = self._read + int((self._total - self._read) * share)
        self._to(min(done, self._total - 1))  # the last step is that of `finish`

    def finish(self) -> None:
        """Say that all is done but to keep it."""
        self._to(self._total)

    def _to(self, done: int) -> None:
        self._done = max(self._done, min(done, self._total))
        self._progress.step(self._done, self._total)
