"""Measures whole commands, from exec to their end, on a record of 30,000 people.

The limit is a Python that looks the name up by sqlite3 and prints what it finds as JSON; both run
one after the other, round after round, so that whatever else the machine does falls on both.
"""

from __future__ import annotations

import json
import os
import random
import resource
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
from contextlib import closing
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[3]))  # run from a checkout

from netkeeper import app
from tests.bench.tables import Table

ROOT = Path(__file__).resolve().parents[3]
PEOPLE = 30_000
ROUNDS, MORE = 7, 15
GOAL = 4
# As the script that an installation makes begins the program.
OURS = "import sys; from netkeeper.__main__ import main; sys.exit(main())"
RAW = (
    "import json, sqlite3, sys\n"
    "found = sqlite3.connect(sys.argv[1]).execute("
    "'SELECT id, display_name, company, connected_on FROM person WHERE name_key = ?',"
    " sys.argv[2:]).fetchall()\n"
    "print(json.dumps(found))"
)


def _run(words: list[str], environment: dict[str, str]) -> tuple[float, str]:
    """Run a Python to its end; return its seconds of CPU and what it printed."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(
        [sys.executable, "-c", *words], env=environment, capture_output=True, text=True, check=False
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode > 1 or not done.stdout:
        raise RuntimeError(f"{words[1:]}: {done.stderr}")
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return spent, done.stdout


def _names(record: Path) -> list[tuple[str, str, int]]:
    """Return names that one person has, with their keys and whose they are."""
    with closing(sqlite3.connect(record)) as connection:
        found = connection.execute(
            "SELECT display_name, name_key, min(id) FROM person WHERE trashed_at IS NULL"
            " AND name_key LIKE '% %' GROUP BY name_key HAVING count(*) = 1 ORDER BY name_key"
        ).fetchall()
    return random.Random(5).sample(found, MORE + 1)  # noqa: S311 - a choice of examples


def _commands(name: str) -> dict[str, list[str]]:
    """Return the words of each command that is measured."""
    return {
        "received NAME": ["received", name],
        "received NAME, a letter wrong": ["received", f"{name[:-2]}{name[-1]}{name[-2]}"],
        "search NAME": ["search", name],
        "met NAME": ["met", name],
        "review": ["review"],
        "check": ["check"],
    }


def measured(rounds: int) -> dict[str, tuple[list[float], list[float]]]:
    """Return the seconds of each command and its ratios to the limit."""
    found: dict[str, tuple[list[float], list[float]]] = {}
    with tempfile.TemporaryDirectory() as folder:
        record, used = Path(folder, "record.sqlite3"), Path(folder, "used.sqlite3")
        app.make_sample(record, people=PEOPLE)
        environment = os.environ | {
            "PYTHONPYCACHEPREFIX": folder, "PYTHONPATH": str(ROOT), "LANG": "en_CA.UTF-8",
        }  # fmt: skip
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        shutil.copyfile(record, used)
        for number, (name, key, whose) in enumerate(_names(record)[: rounds + 1]):
            limit, told = _run([RAW, str(used), key], environment)
            if json.loads(told)[0][0] != whose:
                raise AssertionError(f"the limit finds another than {whose}: {told}")
            for title, words in _commands(name).items():
                spent, told = _run([OURS, *words, "--json", "--record", str(used)], environment)
                _check(title, json.loads(told), whose)
                if number:  # the first compiles
                    seconds, ratios = found.setdefault(title, ([], []))
                    seconds.append(spent)
                    ratios.append(spent / limit)
    return found


def _check(title: str, answer: dict[str, object], whose: int) -> None:
    """Raise AssertionError where an answer isn't about the person asked for."""
    told = {"received NAME": "candidates", "search NAME": "people"}
    found = answer.get(told.get(title, ""), ())
    if title in told and whose not in [each["id"] for each in found]:  # type: ignore[attr-defined]
        raise AssertionError(f"{title} doesn't find {whose}: {answer}")
    if title == "met NAME" and not answer["meeting"]:
        raise AssertionError(f"{title} logs nothing")
    if title == "review" and not answer["items"]:
        raise AssertionError("there is nothing to review")


def tables(*, full: bool = False) -> list[Table]:
    """Return the part's table."""
    rounds = MORE if full else ROUNDS
    lines = []
    for title, (seconds, ratios) in measured(rounds).items():
        ratio = f"{statistics.median(ratios):.1f} ({min(ratios):.1f}-{max(ratios):.1f})"
        goal = f"≤ {GOAL}" if title == "received NAME" else ""
        lines.append([f"`{title}`", f"{statistics.median(seconds) * 1e3:.0f} ms", ratio, goal])
    heads = [
        f"whole command, `--json`, {PEOPLE:,} people",
        "CPU",
        "ratio to the raw lookup",
        "goal",
    ]
    remark = (
        f"{rounds} rounds in turn; medians, with the least and the greatest. The limit is a"
        " `python -c` that looks the name up by sqlite3 and prints JSON. `met` writes, with the"
        " journal; `check` reads every page of the file."
    )
    return [Table("Whole commands", heads, lines, [remark])]


if __name__ == "__main__":
    for table in tables(full="--full" in sys.argv):
        print(table.markdown())
