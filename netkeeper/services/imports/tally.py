"""Counts what becomes of one file's rows, and gathers what there is to tell about them."""

from __future__ import annotations

from collections import Counter
from enum import StrEnum
from typing import TYPE_CHECKING

from netkeeper.exchange.linkedin.problems import KEPT_SKIPS, Remark, Skipped
from netkeeper.services.imports.report import FileReport

if TYPE_CHECKING:
    from netkeeper.services.imports.contacts_files import ContactsFile
    from netkeeper.services.imports.gathering import ReadFile


class Fate(StrEnum):
    """What becomes of a row."""

    __hash__ = str.__hash__  # an enumeration's own is written in Python, and every row is counted

    ADDED = "added"
    CHANGED = "changed"
    UNCHANGED = "unchanged"


class Tally:
    """The figures of one file."""

    def __init__(self, file: ReadFile | ContactsFile) -> None:
        self._file = file
        self._fates: Counter[Fate] = Counter()
        self._skipped = list(file.skipped)
        self._skips = Counter(file.skipped_counts)
        self._remarks: dict[str, Remark] = {}

    def count(self, fate: Fate, rows: int = 1) -> None:
        """Count a row, or several."""
        self._fates[fate] += rows

    def skip(self, line: int, code: str, **facts: object) -> None:
        """Count a row that is left out."""
        self._skips[code] += 1
        if len(self._skipped) < KEPT_SKIPS:
            self._skipped.append(Skipped(line, code, facts))

    def remark(self, code: str, line: int, **facts: object) -> None:
        """Note something about a row: of each sort the first is named and all are counted."""
        held = self._remarks.get(code)
        if held is None:
            held = Remark(code, self._file.name, line, {**facts, "count": 0})
        count = int(str(held.facts["count"])) + 1
        self._remarks[code] = Remark(code, held.file, held.line, {**held.facts, "count": count})

    @property
    def remarks(self) -> list[Remark]:
        """Return what there is to tell."""
        return list(self._remarks.values())

    @property
    def report(self) -> FileReport:
        """Return the figures."""
        return FileReport(
            self._file.name,
            str(self._file.kind),
            self._file.count,
            self._fates[Fate.ADDED],
            self._fates[Fate.CHANGED],
            self._fates[Fate.UNCHANGED],
            tuple(sorted(self._skipped, key=lambda one: one.line)),
            dict(self._skips),
        )
