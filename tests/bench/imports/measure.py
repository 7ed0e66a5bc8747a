"""Measures an import against what it can't do without: python tests/bench/measure.py imports.

30,000 connections, 20,000 invitations and 100,000 messages, in rounds: both limits, the import,
the same archive again (its files unchanged, then other bytes of the same rows), and the one of a
month later. A time is seconds of CPU, so that whatever else the machine does counts little; a ratio
is of one round.
"""

from __future__ import annotations

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

sys.path.insert(0, str(Path(__file__).resolve().parents[3]))  # run from a checkout

from netkeeper import app
from tests.bench.imports.archives import (
    Size,
    person,
    write_archive,
    write_cards,
    write_month_later,
)
from tests.bench.tables import Table
from tests.conftest import rows_of

if TYPE_CHECKING:
    from collections.abc import Sequence

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[2]
SIZE = Size()
NAME = "Basic_LinkedInDataExport_11-01-2026"


def _child(script: str, *words: Path | str) -> dict[str, Any]:
    environment = os.environ | {
        "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", "QT_QPA_PLATFORM": "offscreen",
    }  # fmt: skip
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # or each would compile the program anew
    done = subprocess.run(
        [sys.executable, str(HERE / script), *map(str, words)],
        env=environment, capture_output=True, text=True, check=True,
    )  # fmt: skip
    told: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return told


def _expect(what: str, found: object, wanted: object) -> None:
    if found != wanted:
        raise ValueError(f"{what}: {found}, not {wanted}")


class Rounds:
    """Runs the rounds in a folder; raises ValueError where an answer is wrong."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.archive = write_archive(folder / NAME, SIZE)
        self.again = write_archive(folder / "again" / NAME, SIZE, ending="\n")
        self.later = write_month_later(folder / "Basic_LinkedInDataExport_12-01-2026", SIZE)
        self._empty = folder / "empty.sqlite3"
        app.build(self._empty, origin="window").prepare()
        self._check_answers()

    def _record(self, name: str) -> Path:
        for path in self._folder.glob(f"{name}*"):
            path.unlink()
        return shutil.copy(self._empty, self._folder / name)

    def _check_answers(self) -> None:
        """Import once and look whether all is there, found, taken back and not taken in twice."""
        self.whole = self._record("whole.sqlite3")
        told = _child("ours.py", self.whole, self.archive)
        _expect("people", told["people"], SIZE.connections)
        _expect("invitations", told["invitations"], SIZE.invitations)
        rows = rows_of(self.whole)
        program = app.build(self.whole, origin="window")
        with program.open_reader() as reader:
            _expect("sound", reader.overview.problems(), [])
        with program.open_reader() as reader:
            given, family, _slug = person(SIZE.connections - 1)
            found = reader.search.people(f"{given} {family}", 1_000)
            _expect("found", bool(found), True)
        _expect("again", _child("ours.py", self.whole, self.archive)["changes"], False)
        _expect("rows", rows_of(self.whole) == rows, True)
        other = _child("ours.py", self.whole, self.again)
        for kind, added, changed, _ in other["files"]:
            _expect(f"again, {kind}", (added, changed), (0, 0))
        program.undo()
        _expect("rows after an undo", rows_of(self.whole) == rows, True)
        program.undo()
        _expect("empty after an undo", rows_of(self.whole), rows_of(self._empty))
        program.redo()
        _expect("rows after a redo", rows_of(self.whole) == rows, True)

    def gaps(self) -> dict[str, Any]:
        """Return how evenly the window's event loop turns, idle and while it imports."""
        return _child("gaps.py", self._record("window.sqlite3"), self.archive)

    def _bare(self, how: str) -> dict[str, Any]:
        """Return what a limit that needs nothing of ours tells of itself."""
        target = self._folder / f"{how}.sqlite3"
        for path in self._folder.glob(f"{target.name}*"):
            path.unlink()
        return _child("bare.py", how, self.archive, target)

    def run(self) -> dict[str, dict[str, Any]]:
        """Return what each step of one round tells of itself."""
        record = self._record("ours.sqlite3")
        own = self._record("own.sqlite3")
        held = shutil.copy(self.whole, self._record("held.sqlite3"))
        return {
            "schema": self._bare("schema"),
            "plain": self._bare("plain"),
            "own": _child("bare.py", "own", self.archive, own, self.whole),
            "import": _child("ours.py", record, self.archive),
            "unchanged": _child("ours.py", record, self.archive),
            "compared": _child("ours.py", record, self.again),
            "later": _child("ours.py", held, self.later),
        }


def _ratio(rounds: Sequence[dict[str, Any]], step: str, limit: str, what: str = "seconds") -> str:
    """Return the median of the rounds' ratios, with the least and the greatest."""
    ratios = [each[step][what] / each[limit][what] for each in rounds]
    return f"{statistics.median(ratios):.2f} ({min(ratios):.2f}-{max(ratios):.2f})"


def _seconds(rounds: Sequence[dict[str, Any]], step: str) -> str:
    return f"{statistics.median(each[step]['seconds'] for each in rounds):.2f} s"


def _row(rounds: Sequence[dict[str, Any]], name: str, step: str) -> list[str]:
    memory = statistics.median(each[step]["memory"] for each in rounds)
    ratios = [_ratio(rounds, step, limit) for limit in ("schema", "own", "plain")]
    return [name, _seconds(rounds, step), f"{memory:.0f} MB", *ratios]


def tables(*, full: bool) -> list[Table]:
    """Return how long an import takes, held against both limits, and that of address books."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        rounds_of = Rounds(folder)
        rounds = [rounds_of.run() for _ in range(7 if full else 3)]
        gaps = [rounds_of.gaps() for _ in range(7 if full else 1)]
        others = _others(folder, rounds_of.whole)
    rows = [
        _row(rounds, "one schema: csv, executemany, one search index", "schema"),
        _row(rounds, "plain tables, without a key or an index", "plain"),
        _row(rounds, "the record’s tables from ready rows, all search indexes", "own"),
        _row(rounds, "the import", "import"),
        _row(rounds, "the same archive again", "unchanged"),
        _row(rounds, "other bytes of the same rows", "compared"),
        _row(rounds, "a month later: 1 % of them new, 1 % changed", "later"),
    ]
    heads = ["30,000 connections, 20,000 invitations, 100,000 messages", "CPU", "memory",
             "of one schema", "of the record’s tables", "of plain tables"]  # fmt: skip
    remark = f"{len(rounds)} rounds; medians, with the least and the greatest ratio."
    return [
        Table("How quick an import is", heads, rows, [remark]),
        _gaps(gaps),
        Table("Other files of 30,000 people", ["given", "CPU", "memory"], others),
    ]


def _gaps(rounds: Sequence[dict[str, Any]]) -> Table:
    """Return how long the window's thread lets its next beat of a millisecond wait."""
    rows = []
    for name, what in (("gap between two beats", "gap"), ("the thread’s own work", "turn")):
        idle, busy = ([each[f"{when}_{what}"] for each in rounds] for when in ("idle", "import"))
        longest = max(each[f"import_{what}_longest"] for each in rounds)
        ratio = statistics.median(one / other for one, other in zip(busy, idle, strict=True))
        medians = (f"{statistics.median(each):.1f} ms" for each in (idle, busy))
        rows.append([name, *medians, f"{ratio:.2f}", f"{longest:.0f} ms"])
    heads = ["the window’s event loop, 99th percentile", "idle", "during an import", "ratio",
             "longest"]  # fmt: skip
    remark = "The import is a process of its own; the second row leaves out what else runs."
    return Table("How even the window stays", heads, rows, [remark])


def _others(folder: Path, whole: Path) -> list[list[str]]:
    """Return what an address book and a whole record of as many people take."""
    cards = write_cards(folder / "people.vcf", SIZE.connections)
    document = folder / "whole.json"
    words = [sys.executable, "-m", "netkeeper", "--record", str(whole), "export", str(document)]
    subprocess.run(words, check=True, capture_output=True, cwd=ROOT)
    rows = []
    for name, path in (("vCards", cards), ("a whole record as JSON", document)):
        record = folder / f"{path.suffix[1:]}.sqlite3"
        shutil.copy(folder / "empty.sqlite3", record)
        told = _child("ours.py", record, path)
        _expect(f"people of {name}", told["people"], SIZE.connections)
        rows.append([name, f"{told['seconds']:.2f} s", f"{told['memory']:.0f} MB"])
    return rows
