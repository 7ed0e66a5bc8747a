"""Backups and restores that die, find no room, or meet another program: nothing is lost by them.

A backup that is there is whole; a record is what it was, or all of what was restored.
"""

from __future__ import annotations

import shutil
import sqlite3
import stat
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from netkeeper.store.copying import look_inside
from tests.faults.conftest import SOAK, check_refused, filled_up, job, spread, state_of
from tests.faults.test_deaths import CUT_OFF, KILLED

if TYPE_CHECKING:
    from pathlib import Path

SMALL = 'mount -t tmpfs -o size=4m,mode=700 tmpfs "$0"'
# A restore is refused where what is to come has no room, or the copy of what is there.
FULL = ("The disk is full", "There is no room for a backup")
NEW = ("met", "Luc Roy", "--on", "2020-10-05")


@pytest.fixture(scope="module")
def two(dying, empty_record, tmp_path_factory):
    """A record, and a backup of what it held before its last meeting."""
    folder = tmp_path_factory.mktemp("two")
    path = shutil.copy(empty_record, folder / "record.sqlite3")
    path.chmod(0o600)
    assert dying(path, "met", "Nadia Benali", "--event", "Forum").code == 0
    assert dying(path, "backup", folder / "then.sqlite3").code == 0
    assert dying(path, *NEW).code == 0
    assert not list(folder.glob("*-wal"))
    return path


@pytest.fixture
def pair(two, tmp_path):
    """A function that copies the record and its backup into a folder of their own."""

    def copy(name) -> tuple[Path, Path]:
        folder = tmp_path / str(name)
        shutil.copytree(two.parent, folder)
        folder.chmod(0o700)
        return folder / "record.sqlite3", folder / "then.sqlite3"

    return copy


def check_backups(path: Path) -> list[Path]:
    """Check that every backup beside a record is whole and private; return them."""
    folder = path.parent / "backups"
    if not folder.exists():
        return []
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    for each in folder.iterdir():
        assert stat.S_IMODE(each.stat().st_mode) == 0o600
    named = list(folder.glob("record-*.sqlite3"))
    for each in named:
        look_inside(each)
    return named


def deaths(case):
    """Return ways to die: at moments, in the middle of writes, at instants."""
    parts = 60 if SOAK else 3
    size = case["size"]
    return [
        *({"die_at": moment} for moment in spread(case["moments"], 5)),
        *({"longest_file": size * part // parts + 1000 * part} for part in range(1, parts)),
        *({"die_after": case["took"] * (part + 0.5) / parts} for part in range(parts)),
    ]


def whole(dying, pair, *words):
    """Return what a command does when nothing happens to it."""
    path, then = pair("whole")
    ended = dying(path, *(then if each == "THEN" else each for each in words))
    assert ended.code == 0, ended.err
    case = {"moments": ended.seen, "took": ended.took, "size": 2 * path.stat().st_size}
    return path, case


def test_a_backup_that_dies_leaves_the_record_and_no_half_backup(dying, pair):
    _, case = whole(dying, pair, "backup")
    died, kept = 0, set()
    for number, how in enumerate(deaths(case)):
        path, _ = pair(number)
        before = state_of(path)
        died += dying(path, "backup", **how).died in {KILLED, CUT_OFF}
        kept.add(len(check_backups(path)))
        assert state_of(path) == before
        assert dying(path, "backup").code == 0
    assert died >= len(deaths(case)) // 2
    assert kept <= {0, 1}


def test_a_restore_that_dies_leaves_what_was_there_or_all_of_what_was_restored(dying, pair):
    restored, case = whole(dying, pair, "restore", "THEN")
    after = state_of(restored)
    died, ends = 0, []
    for number, how in enumerate(deaths(case)):
        path, then = pair(number)
        before = state_of(path)
        died += dying(path, "restore", then, **how).died in {KILLED, CUT_OFF}
        held = state_of(path)
        assert held in {before, after}
        ends.append(held == after)
        assert look_inside(path).people == (1 if ends[-1] else 2)
        if ends[-1]:
            assert [state_of(each) for each in check_backups(path)] == [before]
        check_backups(path)
        assert dying(path, "restore", then).code == 0
        assert state_of(path) == after
    assert died >= len(deaths(case)) // 2
    assert not ends[0]


def test_a_damaged_record_whose_restore_dies_can_still_be_restored(dying, pair):
    def damaged(name):
        path, then = pair(name)
        path.write_bytes(b"\0" * path.stat().st_size)
        return path, then

    path, then = damaged("whole")
    ended = dying(path, "restore", then)
    after = state_of(path)
    for moment in spread(ended.seen, 4):
        path, then = damaged(moment)
        assert dying(path, "restore", then, die_at=moment).died == KILLED
        assert path.exists()
        assert dying(path, "restore", then).code == 0
        assert state_of(path) == after


def test_two_programs_meet_while_one_restores(dying, pair):
    for number in range(8 if SOAK else 2):
        path, then = pair(number)
        restored, *met = dying.together(
            job(path, "restore", then),
            *(job(path, "met", f"Mai Nguyen {each}", "--json") for each in range(3)),
        )
        assert restored.code == 0, restored.err
        assert [each.code for each in met] == [0, 0, 0], met
        inside = look_inside(path)  # whole; each meeting is in it, or in what was kept
        kept = [look_inside(each).people for each in check_backups(path)]
        assert inside.people - 1 + max(kept, default=2) - 2 == 3


@pytest.fixture(scope="module")
def small(mounted, tmp_path_factory):
    """Commands that see a small disk, and the folder of it as they see it."""
    folder = tmp_path_factory.mktemp("small")
    return mounted(SMALL, folder), folder


def test_a_full_disk_takes_no_backup_and_no_restore_and_loses_nothing(small, two):
    run, folder = small
    disk, path, then = run.sees(folder), folder / "record.sqlite3", folder / "then.sqlite3"
    for each in (two, two.with_name("then.sqlite3")):
        shutil.copy(each, disk)
    size = (disk / "record.sqlite3").stat().st_size
    before = (disk / "record.sqlite3").read_bytes()
    for left in (0, 40_000, size // 2, size - 4096):
        with filled_up(disk, left):
            check_refused(run(path, "backup"), "There is no room for a backup")
            check_refused(run(path, "restore", then), *FULL)
            imported = run(path, "search", "luc")
            assert imported.code == 0
        assert (disk / "record.sqlite3").read_bytes() == before
        assert [*disk.glob("backups/*"), *disk.glob("backups/.*")] == []
    with filled_up(disk, size + size // 2):  # for what is kept, and not for the rest
        ended = run(path, "restore", then)
        check_refused(ended, "There is no room for a backup", "The disk is full")
    assert run(path, "check").code == 0
    assert "Luc Roy" in run(path, "search", "luc").out
    for each in disk.glob("backups/*"):
        each.unlink()
    assert run(path, "restore", then).code == 0
    assert run(path, "search", "luc").out.count("Luc") == 0


LOCKED = """
mount --bind "$0/backups" "$0/backups"; mount -o remount,bind,ro "$0/backups"
"""


def test_a_folder_that_takes_no_writes_is_said_and_nothing_else_stops(
    mounted, two, tmp_path_factory, tmp_path
):
    folder = tmp_path_factory.mktemp("locked")
    (folder / "backups").mkdir(mode=0o700)
    path = shutil.copy(two, folder / "record.sqlite3")
    run = mounted(LOCKED, folder)
    check_refused(run(path, "backup"), "No backup can be kept here")
    check_refused(run(path, "restore", two.with_name("then.sqlite3")), "No backup can be kept here")
    archive = tmp_path / "Connections.csv"
    archive.write_text(
        "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
        "Ada,Exemple,https://www.linkedin.com/in/ada-e,,,,08 Feb 2020\n"
    )
    imported = run(path, "import", archive)
    assert imported.code == 0, imported.err
    assert "No backup can be kept here" in imported.out
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT count(*) FROM person").fetchone() == (3,)
