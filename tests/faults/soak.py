"""Provokes every fault many times and prints what was lost: nothing, if all is well.

python tests/faults/soak.py [FAULT...] [--minutes N] [--deed DEED]... [--write]

Each fault gets an equal share of the minutes (10 by default) and is provoked once at least; FAULT
is part of a name. A DEED is a command that it happens to; all of them where none is named.
`--write` puts the table into tests/bench/results.md. Returns 1 where something was lost.
What needs strace, or mounts of its own, is left out by name where it can't be had.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))  # run from a checkout

from tests.bench.tables import RESULTS, Table, write
from tests.faults import provoked, provoked_files
from tests.faults.conftest import Dying, mounting
from tests.faults.deeds import COMMANDS, Bench
from tests.faults.provoked import Fault

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

MINUTES = 10.0
ALL = "any moment of any command"
AGAIN = "nothing; the next start goes on"
STOPPED = "“Stopped. Nothing was kept.”, or the answer where it came too late"
SENTENCE = "one sentence: the disk is full, nothing was saved"
BACKUP = "one sentence, the last good backup and the command that restores it"
SMALL = 'mount -t tmpfs -o size=4m,mode=700 tmpfs "$0"'


def full_disk(bench: Bench) -> Iterator[list[str]]:
    """Provoke a full disk on a small file system of its own."""
    folder = bench.folder / "small"
    folder.mkdir(mode=0o700)
    small = Dying(*(mounting() or ()), "sh", "-ec", f'{SMALL}\nexec "$@"', str(folder))
    try:
        assert small.together() == []  # the mount is made
        yield from provoked.full_disk(bench, small, folder)
    finally:
        small.close()


FAULTS = (
    Fault("kill -9 at a statement or file", ALL, AGAIN, provoked.killed_at_statements),
    Fault("kill -9 at any instant", ALL, AGAIN, provoked.killed_at_instants),
    Fault(
        "kill -9 with a network drive’s journal", ALL, AGAIN, provoked.killed_on_a_network_drive
    ),
    Fault("ended in the middle of a write", ALL, AGAIN, provoked.killed_in_writes),
    Fault("Ctrl+C at a statement or file", ALL, STOPPED, provoked.stopped),
    Fault("kill -9 at every nth system call", ALL, AGAIN, provoked.killed_at_calls, traced=True),
    Fault("no room at the nth write", ALL, SENTENCE, provoked.no_room_at_calls, traced=True),
    Fault("disk full to within n bytes", ALL, SENTENCE, full_disk, mounted=True),
    Fault(
        "the nth write fails", ALL, "one sentence: this can’t be changed",
        provoked.failing_at_calls, traced=True,
    ),
    Fault(
        "record moved away or replaced", "at any moment of a command",
        "one sentence; the window puts it back or saves a copy", provoked.taken_away,
    ),
    Fault(
        "several programs", "four log, one imports or backs up", "nothing: they wait",
        provoked.several_programs,
    ),
    Fault(
        "clock wrong by up to two years", "log, undo, back up, judge", "nothing",
        provoked.wrong_clock,
    ),
    Fault(
        "half a journal", "cut off, flipped, zeros, missing, foreign", f"nothing, or {BACKUP}",
        provoked_files.half_a_journal,
    ),
    Fault(
        "bytes flipped, file cut off", "header, page, anywhere; four commands and a restore",
        f"nothing, or {BACKUP}", provoked_files.flipped_bytes,
    ),
    Fault(
        "another schema", "every older one, newer, foreign",
        "nothing (updated after a backup), or one sentence", provoked_files.other_schemas,
    ),
    Fault(
        "no backup folder", "gone, a file, a link to nowhere",
        "one warning; the backup lies beside the record", provoked_files.no_backup_folder,
    ),
)  # fmt: skip


@dataclass
class Outcome:
    """How often a fault was provoked, and what was lost by it."""

    fault: Fault
    times: int = 0
    lost: list[str] = field(default_factory=list)
    missing: str = ""  # what it would need

    def row(self) -> tuple[str, ...]:
        """Return the table's row."""
        times = f"{self.times:,}".replace(",", "\N{NARROW NO-BREAK SPACE}")
        lost = str(len(self.lost)) if self.lost else "nothing"
        if self.missing:
            times, lost = f"no {self.missing} here", "–"
        return self.fault.name, self.fault.how, times, lost, self.fault.seen


def missing_for(fault: Fault) -> str:
    """Return what a fault needs and this machine lacks; empty if nothing."""
    if fault.traced and not shutil.which("strace"):
        return "strace"
    return "mounts" if fault.mounted and mounting() is None else ""


def provoke(
    fault: Fault, bench: Bench, go_on: Callable[[Outcome], bool], tell: Callable[[str], object]
) -> Outcome:
    """Provoke a fault for as long as is said; tell of each loss."""
    outcome = Outcome(fault, missing=missing_for(fault))
    if outcome.missing:
        return outcome
    trials = fault.provoke(bench)
    try:
        for lost in trials:
            outcome.times += 1
            if lost:
                outcome.lost.append("; ".join(lost))
                tell(f"LOST by {fault.name}: {outcome.lost[-1]}")
            if not go_on(outcome):
                break
    finally:
        trials.close()
    return outcome


def soaked(faults: Sequence[Fault], seconds: float, dying: Dying) -> list[Outcome]:
    """Provoke faults for so many seconds in all, in a folder that is removed again."""
    memory = Path("/dev/shm")  # noqa: S108 - where there is one: a soak writes gigabytes
    place = memory if memory.is_dir() else None
    outcomes = []
    with tempfile.TemporaryDirectory(prefix="soak-", dir=place) as folder:
        bench = Bench(dying, Path(folder) / "bench", traced=shutil.which("strace") is not None)
        if seconds:
            list(bench.deeds(*provoked.DEEDS))  # which takes time that is no fault's
        for fault in faults:
            until = time.monotonic() + seconds / len(faults)
            outcome = provoke(
                fault, bench, lambda _outcome, until=until: time.monotonic() < until, _tell
            )
            _tell(f"{outcome.times:6} {fault.name}")
            outcomes.append(outcome)
    return outcomes


def _tell(line: str) -> None:
    sys.stderr.write(f"{line}\n")
    sys.stderr.flush()


def table(outcomes: Sequence[Outcome], seconds: float) -> Table:
    """Return what came of it as a table."""
    heads = ("Fault", "Provoked by", "Times", "Lost", "What the user sees")
    times = sum(each.times for each in outcomes)
    remark = (
        f"`python tests/faults/soak.py --minutes {seconds / 60:.0f}`: {times} faults. The commands:"
        f" {', '.join(provoked.DEEDS or COMMANDS)}. After each"
        " the record is whole, all or nothing of the command is in it, what was told as done is"
        " there, no half backup or export bears its name, and the next start works and leaves no"
        " parts, nor a byte of whoever was deleted for good."
    )
    rows = [each.row() for each in outcomes]
    return Table("Faults", heads, rows, (remark,), words=(0, 1, 3, 4))


def main(words: list[str]) -> int:
    """Provoke the faults asked for; return 1 where something was lost, 2 where one is unknown."""
    minutes = MINUTES
    if "--minutes" in words:
        place = words.index("--minutes")
        minutes = float(words[place + 1])
        del words[place : place + 2]
    deeds = []
    while "--deed" in words:
        place = words.index("--deed")
        deeds.append(words[place + 1])
        del words[place : place + 2]
    if strange := {*deeds} - COMMANDS.keys():
        _tell(f"Unknown: {', '.join(sorted(strange))}. Deeds: {', '.join(COMMANDS)}.")
        return 2
    provoked.DEEDS = (*deeds,)
    if {each for each in words if each.startswith("-")} - {"--write"}:
        _tell(f"{__doc__}")
        return 2
    named = [each for each in words if not each.startswith("--")]
    faults = [each for each in FAULTS if not named or any(part in each.name for part in named)]
    if not faults:
        _tell(f"Unknown: {', '.join(named)}. Faults: {', '.join(each.name for each in FAULTS)}.")
        return 2
    dying = Dying()
    try:
        outcomes = soaked(faults, minutes * 60, dying)
    finally:
        dying.close()
    text = table(outcomes, minutes * 60).markdown()
    sys.stdout.write(f"{text}\n")
    if "--write" in words:
        write(RESULTS, "faults", text)
    return int(any(each.lost for each in outcomes))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
