"""Measures what NetKeeper claims, and prints the tables that results.md and the README hold.

python tests/bench/measure.py [all | goals | PART...] [--full] [--write]

The parts are those of `PARTS`; all of them by default. `--full` measures more and longer, a million
people too; `--write` puts the tables into results.md. Last stands the table of all goals, for the
README: of what was measured now and, of other parts, of what results.md has; `goals` measures
nothing itself. Each part checks that its answers are right, too: a wrong one ends the run.
"""

from __future__ import annotations

import importlib
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))  # run from a checkout

from tests.bench import goals
from tests.bench.tables import RESULTS, Table, read, write

README = RESULTS.parents[2] / "README.md"
# Each is a module with `tables(full=...)`, which returns its tables in order.
PARTS = {
    "notes": "tests.bench.notes.measure",
    "silence": "tests.bench.silence.chances",
    "standing": "tests.bench.silence.climbs",
    "judged": "tests.bench.silence.judged",
    "identity": "tests.bench.identity.measure",
    "lists": "tests.bench.lists.measure",
    "duplicates": "tests.bench.duplicates.measure",
    "start": "tests.bench.start.measure",
    "imports": "tests.bench.imports.measure",
    "hostile": "tests.bench.imports.hostile",
    "search": "tests.bench.search.measure",
    "commands": "tests.bench.commands.measure",
    "requests": "tests.bench.identity.against",
    "edits": "tests.bench.edits.measure",
    "growth": "tests.bench.growth.measure",
}

WHOLE = ("all", "goals")


def measured(part: str, *, full: bool) -> tuple[list[Table], str]:
    """Return a part's tables, and as Markdown with the time that they took."""
    start = time.process_time()
    tables = importlib.import_module(PARTS[part]).tables(full=full)
    seconds = time.process_time() - start
    text = "\n".join(each.markdown() for each in tables)
    said = f"`python tests/bench/measure.py {part}`: {seconds:.0f} s of one core."
    return tables, f"{text}\n{said}\n"


def main(words: list[str]) -> int:
    """Measure the parts asked for; return 2 where one is unknown."""
    named = [each for each in words if each in PARTS]
    asked = named or ([] if "goals" in words else list(PARTS))
    unknown = set(words) - {*PARTS, *WHOLE, "--full", "--write"}
    if unknown:
        said = f"Unknown: {', '.join(sorted(unknown))}. Parts: {', '.join(PARTS)}."
        sys.stderr.write(f"{said} Options: --full, --write.\n")
        return 2
    found = {part: read(RESULTS, part) for part in PARTS}
    for part in asked:
        found[part], text = measured(part, full="--full" in words)
        print(f"\n## {part}\n\n{text}", flush=True)
        if "--write" in words:
            write(RESULTS, part, text)
    text = goals.table(found).markdown()
    print(f"\n## goals\n\n{text}")
    if "--write" in words:
        write(README, "goals", text)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
