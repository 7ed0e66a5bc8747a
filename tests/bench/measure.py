"""Measures what NetKeeper claims, and prints the tables that the README holds.

python tests/bench/measure.py [PART...] [--full] [--write]

The parts are those of `PARTS`; all of them by default. `--full` measures more and longer;
`--write` puts the tables into the README. Each part checks that its answers are right, too: a
wrong one ends the run.
"""

from __future__ import annotations

import importlib
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))  # run from a checkout

from tests.bench.tables import write

ROOT = Path(__file__).resolve().parents[2]
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
}


def measured(part: str, *, full: bool) -> str:
    """Return a part's tables as Markdown, with the time that they took."""
    start = time.process_time()
    tables = importlib.import_module(PARTS[part]).tables(full=full)
    seconds = time.process_time() - start
    text = "\n".join(each.markdown() for each in tables)
    return f"{text}\n`python tests/bench/measure.py {part}`: {seconds:.0f} s of one core.\n"


def main(words: list[str]) -> int:
    """Measure the parts asked for; return 2 where one is unknown."""
    asked = [each for each in words if not each.startswith("-")] or list(PARTS)
    unknown = set(words) - {*PARTS, "--full", "--write"}
    if unknown:
        said = f"Unknown: {', '.join(sorted(unknown))}. Parts: {', '.join(PARTS)}."
        sys.stderr.write(f"{said} Options: --full, --write.\n")
        return 2
    for part in asked:
        text = measured(part, full="--full" in words)
        print(f"\n## {part}\n\n{text}", flush=True)
        if "--write" in words:
            write(ROOT / "README.md", part, text)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
