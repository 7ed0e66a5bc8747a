"""A folder or a file that takes no writes, and a disk without room: said in words, nothing lost."""

from __future__ import annotations

import os
import shutil
import sqlite3
import stat
from contextlib import closing
from itertools import count
from pathlib import Path
from tempfile import mkdtemp

import pytest

from netkeeper import app
from netkeeper.store.faults import RecordFault
from netkeeper.store.file.writer import Writer
from tests.conftest import TODAY, rows_of
from tests.faults.conftest import check_refused, check_sound, filled_up
from tests.services.cast import met

READ_ONLY = """
for each in folder left file/record.sqlite3
do mount --bind "$0/$each" "$0/$each"; mount -o remount,bind,ro "$0/$each"
done
"""
SMALL = 'mount -t tmpfs -o size=2m,mode=700 tmpfs "$0"'
READS = (
    ("review",),
    ("search", "nadia"),
    ("check",),
    ("received", "Nadia Benali"),
    ("sent", "Nadia Benali", "--note", "Bonjour Nadia"),
)
WRITES = (
    ("met", "Luc Roy"),
    ("received", "Luc Roy", "--save"),
    ("decide", "1", "declined"),
    ("undo",),
)


@pytest.fixture(scope="module")
def filled(dying, empty_record, tmp_path_factory):
    """A record with a meeting and a request, alone in its folder."""
    folder = tmp_path_factory.mktemp("filled")
    path = shutil.copy(empty_record, folder / "record.sqlite3")
    path.chmod(0o600)
    for words in (("met", "Nadia Benali"), ("received", "Nadia Benali", "--save")):
        assert dying(path, *words).code == 0
    return path


def rows_out_of(folder, out):
    """Return the rows of the record in a mount, which SQLite can't open from without."""
    for each in folder.glob("record*"):
        shutil.copy(each, out)
    return rows_of(out / "record.sqlite3", journal=True)


@pytest.fixture(scope="module")
def within(tmp_path_factory):
    """The folder of the records that are made to take no writes."""
    return tmp_path_factory.mktemp("locked")


@pytest.fixture(scope="module")
def locked(mounted, dying, filled, within):
    """Commands that see a record in a locked folder, one left by a death, and a locked file."""
    for name in ("folder", "left", "file"):
        (within / name).mkdir(mode=0o700)
        shutil.copy(filled, within / name)
    left = within / "left" / "record.sqlite3"
    moments = dying(shutil.copy(filled, within), "met", "Mai Nguyen").seen
    dying(left, "met", "Mai Nguyen", die_at=moments - 2)  # committed, and never put away
    assert left.with_name("record.sqlite3-wal").stat().st_size
    return mounted(READ_ONLY, within)


@pytest.mark.parametrize("what", ["folder", "file"])
def test_what_takes_no_writes_can_be_read(locked, within, what):
    path = within / what / "record.sqlite3"
    held = path.read_bytes()
    assert "Nadia Benali" in locked(path, "search", "nadia").out
    for words in READS:
        ended = locked(path, *words)
        assert ended.code in {0, 1}, ended.err
    for words in WRITES:
        check_refused(locked(path, *words), "This record can’t be changed")
    assert path.read_bytes() == held


def test_a_record_is_not_made_where_nothing_can_be_written(locked, within):
    new = within / "folder" / "new.sqlite3"
    check_refused(locked(new, "met", "Luc Roy"), "This record can’t be changed")
    assert not new.exists()


def test_what_a_dead_program_left_is_shown_where_nothing_can_be_written(locked, within):
    path = within / "left" / "record.sqlite3"
    assert "Mai Nguyen" in locked(path, "search", "mai").out


@pytest.mark.parametrize(("what", "mode"), [("folder", 0o500), ("file", 0o400)])
def test_what_its_mode_protects_can_be_read(filled, spare, netkeeper, what, mode):
    path = spare(filled)
    protected = path.parent if what == "folder" else path
    protected.chmod(mode)
    try:
        if os.access(protected, os.W_OK):
            pytest.skip("root may write whatever the mode says")
        assert netkeeper("search", "nadia", record=path).code == 0
        check_refused(netkeeper("met", "Luc Roy", record=path), "This record can’t be changed")
    finally:
        path.parent.chmod(0o700)


@pytest.fixture(scope="module")
def small(mounted, tmp_path_factory):
    """Commands that see a small disk, and the folder of it as they see it."""
    folder = tmp_path_factory.mktemp("small")
    return mounted(SMALL, folder), folder


def test_a_disk_without_room_loses_nothing_and_goes_on_once_there_is(small, filled, tmp_path):
    run, folder = small
    disk, path = run.sees(folder), folder / "record.sqlite3"
    shutil.copy(filled, disk)
    outs = (Path(mkdtemp(dir=tmp_path)) for _ in count())
    held = rows_out_of(disk, next(outs))
    full = 0
    for left in (0, 4_096, 36_864, 45_056, 65_536, 120_000):
        with filled_up(disk, left):
            assert "Nadia Benali" in run(path, "search", "nadia").out  # reading goes on
            ended = run(path, "met", "Luc Roy")
        assert run(path, "check").code == 0
        now = rows_out_of(disk, next(outs))
        assert len(now["meeting"]) == len(held["meeting"]) + (ended.code == 0)
        if ended.code == 0:
            held = now
            continue
        full += 1
        check_refused(ended, "The disk is full")
        assert now == held
    assert full >= 3


def test_a_record_is_not_made_on_a_full_disk_but_later(small):
    run, folder = small
    path = folder / "new" / "record.sqlite3"
    for left in (0, 60_000, 300_000):
        with filled_up(run.sees(folder), left):
            check_refused(run(path, "met", "Luc Roy"), "The disk is full")
    assert run(path, "met", "Luc Roy").code == 0


def test_a_file_that_may_not_grow_loses_nothing(program, monkeypatch):
    met(program, "Nadia Benali")
    before = rows_of(program.path, journal=True)
    opened = Writer.open

    def small(writer):
        connection = opened(writer)
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {pages}")
        return connection

    monkeypatch.setattr(Writer, "open", small)
    for note in ("x" * 100_000, "x" * 1_000_000):
        with pytest.raises(RecordFault, match="disk_full"):
            met(app.build(program.path, origin="window"), "Luc Roy", note=note)
    with pytest.raises(RecordFault, match="disk_full"):  # which is no damage of the record
        app.build(program.path, origin="window").derive_anew()
    assert rows_of(program.path, journal=True) == before


def test_everything_that_is_written_is_private(program, record_path):
    record_path.chmod(0o644)
    record_path.parent.chmod(0o700)
    seen = {}
    with program.open_unit("add_note") as unit:
        unit.settings.set("theme", "dark")
        for each in record_path.parent.iterdir():
            seen[each.name] = stat.S_IMODE(each.stat().st_mode)
        unit.commit()
    assert seen == dict.fromkeys(
        ("record.sqlite3", "record.sqlite3-wal", "record.sqlite3-shm"), 0o600
    )
    check_sound(record_path)


@pytest.mark.parametrize("umask", [0o000, 0o022, 0o077])
def test_a_new_record_is_private_whatever_the_umask(tmp_path, umask):
    path = tmp_path / "data" / "record.sqlite3"
    before = os.umask(umask)
    try:
        program = app.build(path, origin="window", day=lambda: TODAY)
        program.prepare()
        met(program, "Nadia Benali")
    finally:
        os.umask(before)
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    check_sound(path)
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
