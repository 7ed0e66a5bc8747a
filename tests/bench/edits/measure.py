"""Measures one edit and one logged meeting in the real window, on a record of 30,000 people.

The limit is the same change by plain SQL, in a table with a full-text index kept by a trigger, each
committed to disk; both are made in turn, on the window's thread. Of ours it is measured how long
that thread is held by asking for it, and how long it is busy in one go until everything that the
change touches was read and painted anew.
"""

from __future__ import annotations

import json
import os
import sqlite3
import statistics
import subprocess
import sys
import tempfile
from contextlib import closing
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[3]))  # run from a checkout

from netkeeper import app
from tests.bench.edits import day
from tests.bench.tables import Table

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[2]
PEOPLE = 30_000
ROUNDS, A_ROUND = 7, 12
GOAL, LONGEST = 1.5, 16
_TOKENS = "tokenize = \"unicode61 remove_diacritics 2\", prefix = '1 2 3'"


def make_raw(record: Path, raw: Path) -> None:
    """Make the limit: people and meetings, each with a full-text index that triggers keep."""
    with closing(sqlite3.connect(raw)) as connection:
        connection.execute("ATTACH ? AS record", (str(record),))
        columns = {"person": "display_name, company, note", "meeting": "topic, note, on_day"}
        for table, those in columns.items():
            connection.execute(f"CREATE TABLE {table}(id INTEGER PRIMARY KEY, {those})")
            connection.execute(f"INSERT INTO {table} SELECT id, {those} FROM record.{table}")
            index = f"{table}_index"
            connection.execute(
                f"CREATE VIRTUAL TABLE {index}"
                f" USING fts5({those}, content='{table}', content_rowid='id', {_TOKENS})"
            )
            connection.execute(f"INSERT INTO {index}({index}) VALUES ('rebuild')")
            new = ", ".join(f"new.{each}" for each in those.split(", "))
            old = new.replace("new.", "old.")
            add = f"INSERT INTO {index}(rowid, {those}) VALUES (new.id, {new});"
            take = f"INSERT INTO {index}({index}, rowid, {those}) VALUES ('delete', old.id, {old});"
            connection.execute(f"CREATE TRIGGER {table}_in AFTER INSERT ON {table} BEGIN {add} END")
            connection.execute(
                f"CREATE TRIGGER {table}_to AFTER UPDATE ON {table} BEGIN {take} {add} END"
            )
        connection.commit()


def measured(record: Path) -> dict[str, list[list[list[float]]]]:
    """Return what the window tells of itself: a list a round, of lists a change."""
    raw = record.with_name("raw.sqlite3")
    make_raw(record, raw)
    words = [str(record), str(raw), str(ROUNDS), str(A_ROUND)]
    done = subprocess.run(
        [sys.executable, str(HERE / "ours.py"), *words],
        env=os.environ | {"PYTHONPATH": str(ROOT)}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    if not done.stdout.strip():
        raise RuntimeError(f"the window told nothing: {done.stderr}")
    told: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return told


def _late(values: list[float]) -> float:
    return sorted(values)[int(len(values) * 0.95)]


def _row(title: str, rounds: list[list[list[float]]]) -> list[str]:
    def late(place: int) -> list[float]:
        return [_late([change[place] for change in each]) for each in rounds]

    raw, asked, durable = late(0), late(1), late(2)
    turns = [change[3] for each in rounds for change in each]
    gaps = [change[4] for each in rounds for change in each]
    ratios = [one / limit for one, limit in zip(asked, raw, strict=True)]
    spread = f"{statistics.median(ratios):.2f} ({min(ratios):.2f}-{max(ratios):.2f})"
    return [
        title,
        f"{statistics.median(raw):.2f} ms",
        f"{statistics.median(asked):.2f} ms",
        spread,
        f"≤ {GOAL}",
        f"{statistics.median(durable):.0f} ms",
        f"{statistics.median(turns):.1f} / {max(turns):.1f} ms",
        f"{statistics.median(gaps):.1f} / {max(gaps):.1f} ms",
        f"≤ {LONGEST} ms",
    ]


def tables(*, full: bool = False) -> list[Table]:
    """Return the tables of one change, and of a day."""
    with tempfile.TemporaryDirectory() as folder:
        record = Path(folder, "record.sqlite3")
        app.make_sample(record, people=PEOPLE)
        lived = day.table(record)
        return [_of_changes(measured(record)), lived]


def _of_changes(told: dict[str, list[list[list[float]]]]) -> Table:
    heads = [
        f"{PEOPLE:,} people",
        "plain SQL, 95 %",
        "the window’s thread held by asking, 95 %",
        "ratio",
        "goal",
        "until it is on disk and told, 95 %",
        "longest turn of that thread, CPU, median / worst",
        "by the clock",
        "goal",
    ]
    rows = [_row("one edit of a person", told["edit"]), _row("one meeting", told["meeting"])]
    remark = (
        f"{ROUNDS} rounds of {A_ROUND} changes, after a raw one each; every page was shown once,"
        " People is in sight with somebody open, whom every other change concerns. The writing"
        " itself is a worker's: it waits for the disk while the window goes on."
    )
    return Table("One change, in the window", heads, rows, [remark])


if __name__ == "__main__":
    for table in tables():
        print(table.markdown())
