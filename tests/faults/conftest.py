"""What the tests of faults share: commands that die, records to look at afterwards, mounts."""

from __future__ import annotations

import json
import os
import re
import shutil
import stat
import subprocess
import sys
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from netkeeper.store.reading.reader import open_reader
from tests.conftest import rows_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.conftest import Answered

ROOT = Path(__file__).parents[2]
SOAK = bool(os.environ.get("NETKEEPER_SOAK"))
INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")


@dataclass(frozen=True)
class Ended:
    """What became of a command: the signal it died of (0 if it didn't) and what it said."""

    died: int
    took: float
    code: int = -1
    seen: int = 0
    out: str = ""
    err: str = ""

    @property
    def json(self) -> dict:
        return json.loads(self.out)


class Dying:
    """Runs commands in processes that can be made to die; see `tests.faults.dying`."""

    def __init__(self, *prefix: str) -> None:
        """Start the process, through the words of another program if given."""
        self._process = subprocess.Popen(
            [*prefix, sys.executable, str(Path(__file__).with_name("dying.py"))],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=ROOT,
        )

    def sees(self, path: Path) -> Path:
        """Return how this process reaches a path that the other one sees, mounts included."""
        return Path(f"/proc/{self._process.pid}/root{path}")

    def together(self, *jobs: dict) -> list[Ended]:
        """Run commands at the same time."""
        self._process.stdin.write(json.dumps(jobs) + "\n")
        self._process.stdin.flush()
        return [Ended(**each) for each in json.loads(self._process.stdout.readline())]

    def __call__(self, path: Path, *words: object, **how: float) -> Ended:
        """Run one command on a record: to its end, or to the death that is asked for."""
        return self.together(job(path, *words, **how))[0]

    def close(self) -> None:
        self._process.stdin.close()
        self._process.wait()
        self._process.stdout.close()


def job(path: Path, *words: object, **how: float) -> dict:
    """Return a command on a record, as `dying` takes it."""
    return {"words": ["--record", str(path), "--lang", "en", *map(str, words)], **how}


@pytest.fixture(scope="session")
def dying() -> Iterator[Dying]:
    """What runs commands that die."""
    runner = Dying()
    yield runner
    runner.close()


def state_of(path: Path) -> str:
    """Return all that a record holds, history included, but for the instants of writing."""
    return INSTANT.sub("…", repr(rows_of(path, journal=True)))


def check_sound(path: Path) -> None:
    """Check that a record is whole, and that nobody else can read what lies beside it."""
    with open_reader(path) as reader:
        assert reader.overview.problems() == []
    for each in path.parent.rglob("*"):
        assert stat.S_IMODE(each.stat().st_mode) == (0o700 if each.is_dir() else 0o600), each


def check_refused(answered: Answered, *starts: str) -> None:
    """Check that a command was refused in one line that begins in one of these ways."""
    assert (answered.code, answered.out) == (2, "")
    assert answered.err.count("\n") == 1
    assert answered.err.startswith(starts), answered.err
    assert answered.err.strip().endswith(".")


@pytest.fixture
def spare(tmp_path: Path):
    """A function that copies a record into a private folder of its own."""

    def copy(path: Path) -> Path:
        folder = tmp_path / f"copy {len(list(tmp_path.iterdir()))}"
        folder.mkdir(mode=0o700)
        return Path(shutil.copy(path, folder / "record.sqlite3"))

    return copy


def spread(count: int, quick: int) -> range:
    """Return moments 1 to `count`: some of them, or with NETKEEPER_SOAK every one."""
    return range(1, count + 1, 1 if SOAK else max(1, count // quick))


def mounting() -> list[str] | None:
    """Return how to start a program that may mount, seen by nobody else; None where none may."""
    for words in (["unshare", "--mount"], ["unshare", "--map-root-user", "--mount"]):
        tried = [*words, "sh", "-c", "mount -t tmpfs tmpfs /mnt"]
        if (
            shutil.which("unshare")
            and not subprocess.run(tried, capture_output=True, check=False).returncode
        ):
            return words
    return None


@pytest.fixture(scope="session")
def mounted() -> Iterator[Callable[..., Dying]]:
    """A function that starts a `Dying` after a shell's words; skips where nobody may mount.

    A mode binds no root, so that a folder is made read-only, and a disk small, by mounts.
    """
    words = mounting()
    if words is None:
        pytest.skip("neither root nor a user namespace may mount here")
    started = []

    def start(script: str, folder: Path) -> Dying:
        started.append(Dying(*words, "sh", "-ec", f'{script}\nexec "$@"', str(folder)))
        assert started[-1].together() == []  # the mounts are made
        return started[-1]

    yield start
    for each in started:
        each.close()


@contextmanager
def filled_up(folder, left):
    """Fill a small disk but for so many bytes."""
    disk = os.statvfs(folder)
    assert disk.f_blocks * disk.f_bsize <= 1 << 22, "not the small disk"
    fill = folder / "fill"
    fill.write_bytes(b"x" * max(0, disk.f_bavail * disk.f_bsize - left))
    yield
    fill.unlink()
