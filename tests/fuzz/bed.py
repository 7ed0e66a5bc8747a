"""Where hostile input is tried: a real record, and what must hold of whatever comes.

Either a report, or a fault with a sentence in both languages; nothing else is raised, nothing takes
longer than it may, and what is refused leaves the record as it was.
"""

from __future__ import annotations

import shutil
import signal
import sqlite3
from collections import deque
from contextlib import closing, contextmanager
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from netkeeper import app
from netkeeper.cli import importing, json_answers
from netkeeper.domain.faults import Fault
from netkeeper.domain.invitations import Direction
from netkeeper.domain.note_check.check import check_note
from netkeeper.domain.note_check.facts import NoteFacts
from netkeeper.exchange import people_reading, record_reading, vcard_reading
from netkeeper.exchange.calendars import reading as calendar_reading
from netkeeper.exchange.given_files import GivenKind, kind_of
from netkeeper.exchange.linkedin.package import open_archive
from netkeeper.exchange.sample_data import sample_data
from netkeeper.services import search
from netkeeper.services.imports import import_archive, preview
from netkeeper.services.imports.columns import ColumnChoices
from netkeeper.services.imports.gathering import gather
from netkeeper.services.imports.steps import Steps as ImportSteps
from netkeeper.services.sample import fill_with_sample
from netkeeper.texts.texts import Texts
from tests.conftest import rows_of
from tests.services.cast import understood

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from netkeeper.services.imports import ImportReport

TODAY = date(2026, 11, 23)
LONGEST = 5.0  # seconds of CPU for one input, none of which is larger than some kilobytes
_BOTH = tuple(map(Texts, ("fr", "en")))


class TooSlow(BaseException):
    """An input took longer than any may."""


@contextmanager
def bounded(seconds: float = LONGEST) -> Iterator[None]:
    """Raise TooSlow after so many seconds of this process's own CPU."""

    def stop(_signal: int, _frame: object) -> None:
        raise TooSlow

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


class Steps:
    """Takes the steps of an import, which never go back."""

    def __init__(self) -> None:
        self._last = 0.0

    def step(self, done: int, total: int) -> None:
        assert 0 <= done <= total
        share = done / total if total else 1.0
        assert share >= self._last
        self._last = share


class Bed:
    """A record in a folder, and the files that are given to it; `full` has people in it."""

    def __init__(
        self, folder: Path, empty: Path | None, *, full: bool, longest: float = LONGEST
    ) -> None:
        """Take the folder, an empty record to begin with if there is one, and the time allowed."""
        self._folder, self._longest = folder, longest
        path = folder / "record.sqlite3"
        if empty is not None:
            shutil.copy(empty, path)
        self.program = app.build(
            path,
            origin="import",
            day=lambda: TODAY,
            clock=lambda: datetime(2026, 11, 23, 15, 0, tzinfo=UTC),
        )
        self.program.prepare()
        if full:
            fill_with_sample(self.program.open_unit, sample_data(), TODAY, people=20)
        self._note_words = app.note_words()
        self._looker = sqlite3.connect(path, isolation_level=None)
        self._reader = self.program.open_reader()

    def close(self) -> None:
        self._reader.close()
        self._looker.close()

    def _version(self) -> int:
        """Return what changes with every commit."""
        return int(self._looker.execute("PRAGMA data_version").fetchone()[0])

    def give(self, name: str, data: bytes, *, keep: bool = False, of_folder: bool = False) -> str:
        """Import a file, or its folder, or only look; return "read" or what it is refused with."""
        path = self._folder / name
        path.write_bytes(data)
        path = path.parent if of_folder else path
        before = rows_of(self.program.path) if keep else {}
        version = self._version()
        try:
            with bounded(self._longest):
                report = self._run(path, keep=keep)
        except Fault as fault:
            _say(fault)
            assert self._version() == version
            return fault.code
        if keep:
            self._take_back(path, report, before)
        else:
            assert self._version() == version
        _tell(report)
        return "read"

    def _run(self, path: Path, *, keep: bool) -> ImportReport:
        work = import_archive if keep else preview
        return work(self.program.open_unit, [path], TODAY, Steps())

    def _take_back(self, path: Path, report: ImportReport, before: dict[str, list]) -> None:
        """Import it again, which may be refused, and take everything back."""
        with closing(sqlite3.connect(self.program.path)) as looker:
            assert looker.execute("PRAGMA foreign_key_check").fetchall() == []
        changes = int(report.changes)
        try:
            changes += self._run(path, keep=True).changes
        except Fault as fault:
            _say(fault)
        assert changes <= 1  # the same file again changes nothing
        for _ in range(changes):
            assert self.program.undo() is not None
        assert rows_of(self.program.path) == before

    def skim(self, name: str, data: bytes) -> str:
        """Only read a file, far from the record, which is ten times as quick."""
        path = self._folder / name
        path.write_bytes(data)
        try:
            with bounded(self._longest):
                _read(path, repair=len(data) % 2 == 0)
        except Fault as fault:
            _say(fault)
            return fault.code
        return "read"

    def type(self, text: str) -> str:
        """Type a line to log a meeting, and search for it; nothing of that may raise."""
        with bounded(self._longest):
            found = understood(self._reader, text, TODAY)
            search.find(self._reader, text, TODAY)
        return "understood" if found.can_be_kept() else "nobody"

    def check(self, text: str) -> str:
        """Check a note, both ways."""
        count = 0
        with bounded(self._longest):
            for direction in Direction:
                found = check_note(text, NoteFacts(direction, TODAY), self._note_words)
                count += len(found)
        for texts in _BOTH:
            for each in found:
                assert texts.finding(each)
        return "findings" if count else "none"


def _read(path: Path, *, repair: bool) -> None:
    """Read whatever a file holds."""
    match kind_of(path):
        case GivenKind.RECORD:
            deque(record_reading.read(path, _no_step), 0)
        case GivenKind.CARDS:
            deque(vcard_reading.read(path, _no_step), 0)
        case GivenKind.PEOPLE:
            columns = ColumnChoices((), "")
            deque(people_reading.read(path, _no_step, columns.choose)[0], 0)
        case GivenKind.CALENDAR:
            calendar_reading.read(path, TODAY, _no_step)
        case _:
            with open_archive([path]) as archive:
                gather(archive, ImportSteps(Steps(), archive.files), repair=repair)


def _no_step(_done: int, _total: int) -> None:
    """Take a step."""


def _say(fault: Fault) -> None:
    """Say a fault in both languages, as the command line does."""
    for texts in _BOTH:
        sentence = texts.fault(fault.code, fault.facts)
        assert sentence.strip()
        assert "\n" not in sentence, sentence
        sentence.encode()


def _tell(report: ImportReport) -> None:
    """Tell a report in both languages and forms, as the command line does."""
    for texts in _BOTH:
        json_answers.written(importing.document(report, texts)).encode()
        "\n".join(importing._lines(report, texts, kept=True)).encode()
