"""The faults that happen to a program at work: provoked one after the other, without an end.

Each yields, for every time that it was provoked, what was lost: nothing, if all is well.
"""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from itertools import count
from typing import TYPE_CHECKING

from tests.conftest import rows_of
from tests.faults.conftest import Dying, filled_up, job, state_of
from tests.faults.deeds import COMMANDS, Bench, Deed, Trial, said_wrongly, unsound

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    Provoked = Iterator[list[str]]

_GOLDEN = 0.6180339887498949
DEEDS: tuple[str, ...] = ()  # those that things happen to; all of them where none is named
COMMITTED = 2  # moments before the end of a command: it is kept, and lies in the journal still


@dataclass(frozen=True)
class Fault:
    """A fault: what it is, how it is provoked, what the user sees, and what provokes it."""

    name: str
    how: str
    seen: str
    provoke: Callable[[Bench], Provoked]
    traced: bool = False  # by strace
    mounted: bool = False  # on file systems of its own


def spots() -> Iterator[float]:
    """Yield parts of a whole, evenly spread however many are taken (the golden ratio's)."""
    for number in count(1):
        yield number * _GOLDEN % 1


def each_deed(bench: Bench, how: Callable[[Deed, float], dict]) -> Provoked:
    """Yield what is lost of each deed in turn, each time at another spot."""
    for spot in spots():
        for deed in bench.deeds(*DEEDS):
            yield [f"{deed.name}: {each}" for each in bench.judged(deed, **how(deed, spot)).lost]


def killed_at_statements(bench: Bench) -> Provoked:
    return each_deed(bench, lambda deed, spot: {"die_at": 1 + int(spot * deed.moments)})


def killed_at_instants(bench: Bench) -> Provoked:
    return each_deed(bench, lambda deed, spot: {"die_after": spot * deed.took})


def killed_in_writes(bench: Bench) -> Provoked:
    return each_deed(bench, lambda deed, spot: {"longest_file": int(spot * deed.size / 2)})


def killed_on_a_network_drive(bench: Bench) -> Provoked:
    def how(deed: Deed, spot: float) -> dict:
        return {"network": True, "die_at": 1 + int(spot * deed.moments)}

    return each_deed(bench, how)


def stopped(bench: Bench) -> Provoked:
    return each_deed(bench, lambda deed, spot: {"stop_at": 1 + int(spot * deed.moments)})


def _injected(bench: Bench, what: str, calls: str = "") -> Callable[[Deed, float], dict]:
    def how(deed: Deed, spot: float) -> dict:
        at = 1 + int(spot * deed.calls)
        chosen = {"calls": calls} if calls else {}
        return chosen | {"trace": str(bench.folder / "traced"), "inject": what.format(at=at)}

    return how


def killed_at_calls(bench: Bench) -> Provoked:
    return each_deed(bench, _injected(bench, "signal=KILL:when={at}"))


def no_room_at_calls(bench: Bench) -> Provoked:
    once = each_deed(bench, _injected(bench, "error=ENOSPC:when={at}"))
    from_then_on = each_deed(bench, _injected(bench, "error=ENOSPC:when={at}+"))
    for one, other in zip(once, from_then_on, strict=True):
        yield one
        yield other


def failing_at_calls(bench: Bench) -> Provoked:
    return each_deed(bench, _injected(bench, "error=EIO:when={at}"))


# Disks and folders.


def full_disk(bench: Bench, small: Dying, folder: Path) -> Provoked:
    """Fill a small disk to within so many bytes, and run each deed on it."""
    disk = small.sees(folder)
    for spot in spots():
        for deed in bench.deeds(*DEEDS):
            for each in disk.iterdir():
                shutil.rmtree(each) if each.is_dir() else each.unlink()
            shutil.copytree(deed.folder, disk, dirs_exist_ok=True)
            with filled_up(disk, int(spot * deed.size / 2)):
                ended = small(folder / "record.sqlite3", *bench.words_in(folder, deed.words))
            trial = Trial(deed, bench.new_folder(), ended)
            shutil.copytree(disk, trial.folder, dirs_exist_ok=True)
            bench.judge(trial)
            bench.end(trial)
            yield [f"{deed.name}: {each}" for each in trial.lost]


# The record's file, taken away.


def taken_away(bench: Bench) -> Provoked:
    """Move the record away at a moment; every second time another file comes in its place."""
    names = [each for each in DEEDS or COMMANDS if each not in {"restore", "backup", "export"}]
    for number, spot in enumerate(spots()):
        for deed in bench.deeds(*names):
            folder = bench.new_folder()
            shutil.copytree(deed.folder, folder, dirs_exist_ok=True)
            other = {"other": "other.sqlite3"} if number % 2 else {}
            if other:
                shutil.copy(folder / "record.sqlite3", folder / "other.sqlite3")
            path = folder / "record.sqlite3"
            words = bench.words_in(folder, deed.words)
            ended = bench.run(path, *words, move_at=1 + int(spot * deed.moments), **other)
            yield [f"{deed.name}: {each}" for each in _after_being_moved(deed, path, ended)]
            shutil.rmtree(folder)


def _after_being_moved(deed: Deed, path: Path, ended: object) -> list[str]:
    lost = said_wrongly(ended)
    places = [each for each in (path, path.parent / "away" / path.name) if each.exists()]
    for each in places:
        lost += unsound(each)
    if lost:
        return lost
    held = [state_of(each) for each in places if not _is_begun_anew(each, places)]
    if not {*held} <= {deed.before, deed.after}:
        lost.append("a record is neither as before nor as after")
    if ended.code == 0 and deed.after not in held and len(held) == len(places):
        lost.append("what was told as done is nowhere")
    return lost


def _is_begun_anew(path: Path, places: list[Path]) -> bool:
    """Tell whether a file was taken away before the program looked: it began a new record then."""
    return path != places[-1] and len(rows_of(path, journal=True)["journal_entry"]) <= 1


# Several programs.


def several_programs(bench: Bench) -> Provoked:
    """Log by four programs at the same time, beside an import or a backup."""
    for number in count():
        folder = bench.record_after([])
        path = folder / "record.sqlite3"
        names = [f"Ada {letter}" for letter in "ABCD"]
        beside = ("import", "ARCHIVE") if number % 2 else ("backup",)
        ended = bench.run.together(
            *(job(path, "met", name, "--on", "2020-10-05") for name in names),
            job(path, *bench.words_in(folder, beside)),
        )
        for each in ended:
            yield said_wrongly(each)
        lost = unsound(path)
        held = {row[3] for row in rows_of(path)["person"]}
        for name, each in zip(names, ended, strict=False):
            if (each.code == 0) != (name in held):
                lost.append(f"{name}: {each.code} {each.err}")
        yield lost
        shutil.rmtree(folder)


# The clock.


def wrong_clock(bench: Bench) -> Provoked:
    """Log, undo and back up while the clock is wrong, by up to two years either way."""
    folder = bench.record_after([])
    path, known = folder / "record.sqlite3", 0
    for number, spot in enumerate(spots()):
        days = (0, 0, -1, -365, 400)[number % 5] + round(spot * 300 - 150) * (number % 3)
        logged = bench.run(path, "met", f"Ada Exemple-{number}", clock=days)
        yield said_wrongly(logged) + _people(path, known + 1)
        if number % 4:
            known += 1
        else:
            undone = bench.run(path, "undo", clock=days)
            yield said_wrongly(undone) + _people(path, known)
        made = bench.run(path, "backup", "--due", "--json", clock=days)
        lost = said_wrongly(made) + [made.err] * bool(made.code)
        if not lost and (kept := made.json["backup"]) and not (folder / "backups" / kept).exists():
            lost.append("the backup just made was thinned out")
        yield lost
        for words in (("review",), ("received", f"Ada Exemple-{number}"), ("standing",)):
            yield said_wrongly(bench.run(path, *words, clock=days))


def _people(path: Path, count: int) -> list[str]:
    held = len(rows_of(path)["person"])
    return [] if held == count else [f"{held} people instead of {count}"]
