"""Measures the start: python tests/bench/start/measure.py [--rounds N] [--record PATH] [--cold].

From exec to the first painted rows of a record of 30,000 people, against a bare PySide6 window
with a table of 50 rows, one round of both after the other, so that whatever else the machine does
falls on both.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

sys.path.insert(0, str(Path(__file__).resolve().parents[3]))  # run from a checkout

from netkeeper import app
from tests.bench.tables import Table

if TYPE_CHECKING:
    from collections.abc import Iterator

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[2]
PEOPLE = 30_000
DROP = Path("/proc/sys/vm/drop_caches")


def _child(script: str, *arguments: str, environment: dict[str, str]) -> dict[str, Any]:
    """Run a window once and return what it tells of itself."""
    begun = {"BEGUN": str(time.monotonic_ns())}
    done = subprocess.run(
        [sys.executable, str(HERE / script), *arguments],
        env=environment | begun, capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    if not done.stdout.strip():
        raise RuntimeError(f"{script} told nothing: {done.stderr}")
    told: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return told


def rounds(count: int, record: Path, platform: dict[str, str], *, cold: bool) -> list[Any]:
    """Return what both windows tell, a pair a round; the first, which compiles, is left out."""
    with tempfile.TemporaryDirectory() as compiled:
        environment = os.environ | platform | {
            "PYTHONPYCACHEPREFIX": compiled, "PYTHONPATH": str(ROOT),
        }  # fmt: skip
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        pairs = []
        for number in range(count + 1):
            pair = []
            for script, words in (("bare.py", ()), ("ours.py", (str(record),))):
                if cold and number:
                    os.sync()
                    DROP.write_text("3", encoding="ascii")
                pair.append(_child(script, *words, environment=environment))
            if number:
                pairs.append(pair)
    for _, ours in pairs:
        if ours["people"] != PEOPLE:
            raise ValueError(f"{ours['people']} people are counted, not {PEOPLE}")
        if not ours["alone"]:
            raise ValueError("a child of the window's is there at rest")
    return pairs


def _spread(values: list[float], form: str = "{:.0f}") -> str:
    """Return the median with the least and the greatest."""
    told = (statistics.median(values), min(values), max(values))
    return "{} ({}-{})".format(*(form.format(each) for each in told))


def _row(name: str, pairs: list[Any]) -> list[str]:
    def ratio(key: str, of: str) -> str:
        return _spread([ours[key] / bare[of] for bare, ours in pairs], "{:.2f}")

    bare = _spread([each["painted"] for each, _ in pairs])
    return [
        name,
        f"{bare} ms",
        f"{_spread([each['painted'] for _, each in pairs])} ms",
        ratio("painted", "painted"),
        ratio("cpu", "cpu"),
        ratio("shown", "painted"),
        ratio("rss", "rss"),
        f"{_spread([each['used'] for _, each in pairs])} ms",
        ratio("rss_used", "rss"),
        f"{_spread([each['gap'] for _, each in pairs])} ms",
        f"{_spread([each['turn'] for _, each in pairs])} ms",
    ]


@contextmanager
def _xvfb() -> Iterator[dict[str, str] | None]:
    """Run an X server of our own, and return what has Qt use it; None where there is none."""
    found = shutil.which("Xvfb")
    if found is None:
        yield None
        return
    reads, writes = os.pipe()
    command = [found, "-displayfd", str(writes), "-screen", "0", "1600x1000x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=[writes], stderr=subprocess.DEVNULL)
    os.close(writes)
    try:
        with os.fdopen(reads) as told:
            number = told.readline().strip()
        yield {"QT_QPA_PLATFORM": "xcb", "DISPLAY": f":{number}"}
    finally:
        server.terminate()
        server.wait()


@contextmanager
def _record(given: Path | None) -> Iterator[Path]:
    """Return a record of 30,000 invented people, made for this run if none is given."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "record.sqlite3")
        if given is None:
            app.make_sample(path, people=PEOPLE)
        else:
            shutil.copyfile(given, path)
        yield path


def tables(
    *, full: bool, count: int = 0, given: Path | None = None, cold: bool = False
) -> list[Table]:
    """Return the ratios offscreen and under an X server, warm; cold too in full, or where asked.

    Only root can have the page cache dropped.
    """
    count = count or (15 if full else 7)
    can_drop = os.access(DROP, os.W_OK)
    rows = []
    with _record(given) as record, _xvfb() as screen:
        offscreen = {"QT_QPA_PLATFORM": "offscreen"}
        for name, platform in (("offscreen", offscreen), ("xcb, Xvfb", screen)):
            for is_cold in (False, True) if cold or (full and can_drop) else (False,):
                if platform is not None:
                    pairs = rounds(count, record, platform, cold=is_cold)
                    cache = "cold" if is_cold else "warm"
                    rows.append(_row(f"{name}, {cache} page cache", pairs))
    heads = [
        "screen",
        "bare window",
        "NetKeeper",
        "ratio",
        "of CPU time",
        "until all that is shown is there",
        "memory at rest",
        "from the first sign of use until every command answers at once",
        "memory then",
        "longest gap of the event loop",
        "its longest turn, CPU time",
    ]
    title = f"The start, {PEOPLE:,} people: from exec to the first painted rows"
    remark = (
        f"{count} rounds of both windows in turn; the median of the rounds, with the least and"
        " the greatest. Ratios are to the bare PySide6 window with a table of 50 rows."
    )
    if full and not can_drop:
        remark += " The page cache could not be dropped: nothing was measured cold."
    return [Table(title, heads, rows, [remark])]


def main() -> None:
    """Print the table."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--rounds", type=int, default=7)
    asked.add_argument("--record", type=Path)
    asked.add_argument("--cold", action="store_true")
    words = asked.parse_args()
    for each in tables(full=False, count=words.rounds, given=words.record, cold=words.cold):
        print(each.markdown())


if __name__ == "__main__":
    main()
