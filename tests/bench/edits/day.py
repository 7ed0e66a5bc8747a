"""Lives through a day at the window with 30,000 people, and tells the longest turns of its loop.

The day is the one of `tests/journeys/felt_day.py`, whose test only fails at what is felt on any
machine; here stand the figures themselves, each step's longest turn, of several days.
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
from typing import Any

from tests.bench.tables import Table
from tests.journeys.felt_day import UNIT_MS

ROOT = Path(__file__).resolve().parents[3]
DAYS, SHOWN = 7, 10
GOAL = 25  # milliseconds that nothing may hold the window's thread
LONGEST = "longest turn of a step, CPU"  # the column that the goal is read from


def _lived(record: Path) -> dict[str, float]:
    """Return each step's longest turn of one day on a copy of a record, in milliseconds."""
    with tempfile.TemporaryDirectory() as folder:
        path = shutil.copy(record, Path(folder, "record.sqlite3"))
        done = subprocess.run(
            [sys.executable, "-m", "tests.journeys.felt_day", path],
            env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}, cwd=ROOT,
            capture_output=True, text=True, check=False,
        )  # fmt: skip
    if done.returncode:
        raise RuntimeError(f"the day broke off: {done.stderr}")
    told: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return {step: units * UNIT_MS for step, units in told["longest"].items()}


def table(record: Path) -> Table:
    """Return the table of the longest turns."""
    _lived(record)  # the first compiles what it imports
    days = [_lived(record) for _ in range(DAYS)]
    # A step that is missing in a day took less than is measured there.
    steps = {step: [day.get(step, 0) for day in days] for step in {s for day in days for s in day}}
    longest = sorted(steps.items(), key=lambda step: -statistics.median(step[1]))[:SHOWN]
    rows = [
        [name, f"{statistics.median(took):.0f} ms", f"{min(took):.0f} to {max(took):.0f} ms"]
        for name, took in longest
    ]
    remark = (
        f"The {SHOWN} longest of a day's steps, a key each; medians of {DAYS} days. Goal: {GOAL}"
        " ms. Each is held against a piece of work done right after it, so that what others do on"
        " the machine counts little."
    )
    heads = ["A day at the window: the step", LONGEST, "of all days"]
    return Table("A day at the window, 30,000 people", heads, rows, [remark])
