"""Measures the search as one types, against raw FTS5 over the same rows in the same run.

Times are of the thread's own CPU, for other work on the machine must not count. Each round goes
through all keystrokes, one after the other through both ways.
"""

from __future__ import annotations

import gc
import os
import random
import re
import sqlite3
import statistics
import tempfile
import time
from contextlib import closing
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from netkeeper import app
from netkeeper.domain.folding import fold
from netkeeper.domain.query.reading import read_query
from tests.bench.search.population import keystrokes, make_raw, make_record, meet, rows
from tests.bench.tables import Table

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from netkeeper.services.ports.reading import Reader

TODAY = date(2026, 11, 23)
FIRST = 50
GOALS = {30_000: (1.3, 1.0), 1_000_000: (1.2, 10.0)}  # the ratio, and p95 in ms
MET = {30_000: (20_000, 0, 300), 1_000_000: (10_000,)}  # how many of them; the last go on
CONDITIONS = (
    "company:boréal",
    "-company:boréal position:notaire",
    "marie or luc",
    "connected:2020..2022 note:café",
    "is:connected -has:note",
    "is:unknown sort:name",
    "email:p12 or tag:x",
    "last:>1y is:known",
    "is:pending sent:<30d",
    '"marie tremblay" sort:-connected',
)
_RAW = (
    "SELECT p.given, p.family, p.company, p.position, p.email, p.notes"
    " FROM fts f JOIN person p ON p.id = f.rowid"
)
_OURS = "SELECT id, given_name, family_name, display_name, company, position, location FROM person"


@dataclass
class Times:
    """Milliseconds of the same work: by raw FTS5, by our layer, and by it with columns."""

    limit: list[float] = field(default_factory=list)
    ours: list[float] = field(default_factory=list)
    whole: list[float] = field(default_factory=list)

    def ratio(self, share: float) -> float:
        """Return how many times as long ours takes, at a share of the sorted times."""
        return _at(self.ours, share) / _at(self.limit, share)


def _at(values: Sequence[float], share: float) -> float:
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


def _timed(work: Callable[[], object]) -> float:
    start = time.thread_time_ns()
    work()
    return (time.thread_time_ns() - start) / 1e6


def ids(reader: Reader, typed: str) -> list[int]:
    """Return the first people found through our own layer, as the window asks for them."""
    return reader.search.first("people", read_query(typed, TODAY), TODAY, FIRST)


def ours(reader: Reader, typed: str) -> list[tuple[object, ...]]:
    """Return the same people with six columns of each."""
    found = ids(reader, typed)
    query = f"{_OURS} WHERE id IN ({', '.join('?' * len(found))})"
    return reader._connection.execute(query, found).fetchall()  # type: ignore[attr-defined]


def raw(connection: sqlite3.Connection, typed: str) -> list[tuple[object, ...]]:
    """Return the first rows that raw FTS5 finds, in row order."""
    match = " ".join(f'"{each}"*' for each in re.findall(r"\w+", typed))
    if not match:
        return []
    return connection.execute(f"{_RAW} WHERE fts MATCH ? LIMIT {FIRST}", (match,)).fetchall()


def _round(reader: Reader, connection: sqlite3.Connection, typed: list[str]) -> Times:
    times = Times()
    for n, text in enumerate(typed):
        ways = [
            (times.ours, partial(ids, reader, text)),
            (times.limit, partial(raw, connection, text)),
            (times.whole, partial(ours, reader, text)),
        ]
        for place in range(len(ways)):  # each comes first, second and last as often
            kept, work = ways[(n + place) % len(ways)]
            kept.append(_timed(work))
    return times


def check(reader: Reader, count: int, typed: list[str], sample: int) -> int:
    """Compare some answers with what a plain look at everybody finds; return how many were."""
    chance = random.Random(7)  # noqa: S311 - a choice of examples
    everybody = {
        one.id: fold(
            f"{one.display_name} {one.company or ''} {position} {note} {' '.join(one.emails)}"
        ).split()
        for one, position, note in rows(count)
    }
    for text in chance.sample(typed, sample):
        words = fold(text).split()
        right = {
            number
            for number, held in everybody.items()
            if all(any(each.startswith(word) for each in held) for word in words)
        }
        found = set(reader.search.first("people", read_query(text, TODAY), TODAY, FIRST))
        every = set(reader.search.every("people", read_query(text, TODAY), TODAY))
        if not text.isascii():
            right |= every & found  # another script is also found as it is written
        if len(found) != min(FIRST, len(every)) or not found <= every or not right <= every:
            raise ValueError(f"wrong answer for {text!r}: {len(every)} found, {len(right)} right")
    return sample


def _rows(count: int, keys: int, met: int, times: list[Times]) -> list[list[str]]:
    """Return a row for what the window asks, and one for as much as the limit reads."""
    goal = GOALS[count]
    whole = [Times(each.limit, each.whole) for each in times]
    name = f"{count:,} people, {keys:,} keys, {met:,} met"
    return [
        [*_row(f"{name}: the first 50", times), f"≤ {goal[0]:.1f}, ≤ {goal[1]:.0f} ms"],
        [*_row(f"{name}: with six columns of each", whole), ""],
    ]


def _row(name: str, times: list[Times]) -> list[str]:
    ratios = [each.ratio(0.95) for each in times]
    halves = [each.ratio(0.5) for each in times]
    p95 = statistics.median(_at(each.ours, 0.95) for each in times)
    limit = statistics.median(_at(each.limit, 0.95) for each in times)
    p50 = statistics.median(_at(each.ours, 0.5) for each in times)
    return [
        name,
        f"{p50:.2f} / {p95:.2f} ms",
        f"{limit:.2f} ms",
        f"{statistics.median(halves):.2f}",
        f"{statistics.median(ratios):.2f} ({min(ratios):.2f}-{max(ratios):.2f})",
    ]


def measure(count: int, rounds: int, folder: Path) -> tuple[list[list[str]], list[list[str]], int]:
    """Return the rows for words, rows for the conditions, and how many answers were checked."""
    record, plain = folder / f"{count}.sqlite3", folder / f"{count}-raw.sqlite3"
    make_record(record, count)
    make_raw(plain, count)
    typed = keystrokes(count)
    program = app.build(record, origin="window", day=lambda: TODAY)
    words = []
    for met in MET[count]:
        meet(record, count, met)
        with program.open_reader() as reader, closing(sqlite3.connect(plain)) as connection:
            connection.execute("PRAGMA cache_size = -8192")
            _round(reader, connection, typed[:100])
            gc.collect()
            gc.freeze()
            times = [_round(reader, connection, typed) for _ in range(rounds)]
            words += _rows(count, len(typed), met, times)
    with program.open_reader() as reader:
        checked = check(reader, count, typed, 16 if count <= 30_000 else 3)
        asked = [[text, *_conditions(reader, text)] for text in CONDITIONS]
    return words, asked, checked


def _conditions(reader: Reader, text: str) -> list[str]:
    query = read_query(text, TODAY)
    seconds = [_timed(lambda: reader.search.first("people", query, TODAY, FIRST)) for _ in range(5)]
    return [f"{statistics.median(seconds):.1f} ms"]


def tables(*, full: bool) -> list[Table]:
    """Return the ratios for words, what conditions cost, and the panel's keystrokes."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from tests.bench.search import painting  # noqa: PLC0415 - Qt, once the platform is chosen

    words, conditions, checked = [], {text: [text] for text in CONDITIONS}, 0
    sizes = (30_000, 1_000_000) if full else (30_000,)
    with tempfile.TemporaryDirectory() as folder:
        for count in sizes:
            row, asked, right = measure(count, 7, Path(folder))
            words += row
            checked += right
            for text, told in asked:
                conditions[text].append(told)
        painted = painting.measure(
            Path(folder) / "30000.sqlite3", Path(folder) / "30000-raw.sqlite3", keystrokes(30_000)
        )
    heads = ["", "ours, median / 95 %", "raw FTS5, 95 %", "ratio, median", "ratio, 95 %", "goal"]
    read_as = (
        "Raw FTS5 returns the first 50 in row order with six columns. Ours"
        " reads the text as a search, puts those first whose name matches, and of these whoever was"
        " met last; it reads the rows that are in sight later. CPU time of the thread; medians of"
        " the rounds."
    )
    checks = f"Checked against a plain look at everybody: {checked} answers."
    limit = "The limit is the raw query and a repaint of the same panel with the rows it has."
    beside = "They are asked beside the window's thread."
    listed = ["search", *(f"{each:,} people" for each in sizes)]
    return [
        Table("Words, the first 50, key by key", heads, words, [read_as, checks]),
        Table("From the key to the painted rows, 30,000 people", heads[:5], [painted], [limit]),
        Table("Conditions, the first 50 people", listed, list(conditions.values()), [beside]),
    ]
