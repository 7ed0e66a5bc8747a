"""Fuzzes whatever takes foreign input, for as long as asked; never run by the other tests.

python tests/fuzz/run.py [--minutes N] [KIND...]

Half of the time inputs are drawn by hypothesis; the other half atheris follows the coverage, where
it is installed (the group "fuzz"). An input that breaks something is written to /tmp and named, and
the run ends with 1: it then belongs among the examples of tests/services/test_hostile_input.py.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.util
import resource
import subprocess
import sys
import tempfile
import time
import traceback
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))  # run from a checkout

from hypothesis import HealthCheck, Phase, Verbosity, given, settings
from hypothesis.database import InMemoryExampleDatabase

from tests.fuzz.kinds import Kind, Kinds

FOLLOWING = Path(__file__).with_name("following.py")
NAMES = ("table", "zip", "people", "vcard", "calendar", "json", "folder", "line", "note")


def _quick_folder() -> str | None:
    """Return a folder in memory, where there is one: a disk has to be waited for."""
    memory = Path("/dev/shm")  # noqa: S108 - a folder of our own is made in it
    return str(memory) if memory.is_dir() else None


def _peak_mib() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _broken(name: str, data: bytes) -> None:
    digest = hashlib.sha256(data).hexdigest()[:12]
    path = Path(tempfile.gettempdir()) / f"netkeeper-fuzz-{name}-{digest}"
    path.write_bytes(data)
    print(f"{name}: broken by {path}\n{traceback.format_exc()}", flush=True)


def draw(name: str, kind: Kind, seconds: float) -> tuple[Counter[str], int]:
    """Try what hypothesis draws for a time; return what became of it, and how many broke."""
    fates: Counter[str] = Counter()
    failures: dict[str, bytes] = {}
    for seed in kind.seeds:
        fates[kind.attempt(seed)] += 1
    end = time.monotonic() + seconds

    @settings(
        max_examples=200,
        deadline=None,
        database=InMemoryExampleDatabase(),
        phases=[Phase.generate, Phase.shrink],
        suppress_health_check=list(HealthCheck),
        verbosity=Verbosity.quiet,
    )
    @given(kind.draws)
    def attempt(data: bytes) -> None:
        try:
            fates[kind.attempt(data)] += 1
        except BaseException:
            failures["last"] = data
            raise

    while time.monotonic() < end and not failures:
        try:
            attempt()
        except BaseException:  # noqa: BLE001 - whatever breaks is what is looked for
            _broken(name, failures["last"])
    return fates, len(failures)


def follow(name: str, seconds: float) -> int:
    """Let atheris follow the coverage in a process of its own; return its exit code."""
    if importlib.util.find_spec("atheris") is None:
        print(f"{name}: atheris is not installed (group fuzz), so the coverage isn't followed")
        return 0
    with tempfile.TemporaryDirectory(dir=_quick_folder()) as folder:
        words = [sys.executable, str(FOLLOWING), name, folder, str(int(seconds))]
        done = subprocess.run(words, check=False, capture_output=True, text=True)
    last = [line for line in done.stderr.splitlines() if line.startswith("Done ")][-1:]
    print(f"{name}: atheris {last[0] if last else done.stderr[-2_000:]}")
    if done.returncode:
        print(done.stdout[-6_000:], done.stderr[-6_000:])
    return done.returncode


def main(words: list[str]) -> int:
    """Fuzz the kinds asked for; return 1 where something broke."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--minutes", type=float, default=2.0, help="for each kind")
    parser.add_argument("kinds", nargs="*", metavar="KIND", help=", ".join(NAMES))
    asked = parser.parse_args(words)
    if unknown := set(asked.kinds) - set(NAMES):
        parser.error(f"unknown: {', '.join(sorted(unknown))}")
    broken = 0
    with tempfile.TemporaryDirectory(dir=_quick_folder()) as folder:
        kinds = Kinds(Path(folder))
        idle = _peak_mib()
        for name in asked.kinds or NAMES:
            half = asked.minutes * 30
            fates, failed = draw(name, kinds.every[name], half)
            tried, told = (
                sum(fates.values()),
                ", ".join(f"{n} {word}" for word, n in fates.most_common(8)),
            )
            print(
                f"{name}: {tried} drawn ({told}); {_peak_mib() - idle:.0f} MiB over idle",
                flush=True,
            )
            broken += failed + bool(follow(name, half))
        kinds.close()
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
