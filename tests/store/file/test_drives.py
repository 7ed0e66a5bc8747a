"""A record on a network drive: told from another, and kept without memory that is shared."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing

import pytest

from netkeeper import app
from netkeeper.store.file import drives
from netkeeper.store.file.connection import connect_to_read
from tests.conftest import TODAY
from tests.services.cast import met


def mode_of(path):
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute("PRAGMA journal_mode").fetchone()[0]


@pytest.fixture
def far(monkeypatch):
    """Let every drive be on another computer."""
    monkeypatch.setattr(drives, "is_network", lambda _path: True)


@pytest.mark.parametrize(
    ("kind", "far"),
    [("ext4", False), ("btrfs", False), ("nfs4", True), ("cifs", True), ("fuse.sshfs", True)],
)
@pytest.mark.skipif(not hasattr(os, "major"), reason="devices have numbers on Unix alone")
def test_a_drive_is_told_by_its_kind(record_path, tmp_path, monkeypatch, kind, far):
    device = record_path.parent.stat().st_dev
    mounts = tmp_path / "mountinfo"
    mounts.write_text(
        "22 1 0:9999 / /other rw - tmpfs tmpfs rw\n"
        f"36 22 {os.major(device)}:{os.minor(device)} / /mnt\\040a rw shared:1"
        f" - {kind} host:/x rw\n"
    )
    monkeypatch.setattr(drives, "_MOUNTS", mounts)
    assert drives.is_network(record_path) is far


def test_where_it_cannot_be_told_it_is_no_network_drive(record_path, tmp_path, monkeypatch):
    monkeypatch.setattr(drives, "_MOUNTS", tmp_path / "nothing")
    assert not drives.is_network(record_path)
    assert not drives.is_network(tmp_path / "nowhere" / "record.sqlite3")


@pytest.mark.usefixtures("far")
def test_a_record_that_comes_to_a_network_drive_needs_no_shared_memory(record_path):
    assert mode_of(record_path) == "wal"
    program = app.build(record_path, origin="window", day=lambda: TODAY)
    assert program.is_current()
    with program.open_reader() as reader:
        met(program, "Nadia Benali")
        assert reader.people.count() == 1
        assert reader.overview.data_version()
        backup = program.backups.keep_read(reader.copy_to)
        program.undo()
        program.backups.restore(backup)
        assert reader.people.count() == 1
        assert [*record_path.parent.glob("record.sqlite3-*")] == []
    assert mode_of(record_path) == "delete"
    assert program.presence.warning().code == "record_on_network"


def test_a_record_that_comes_back_from_one_is_kept_as_any_other(record_path, monkeypatch):
    with monkeypatch.context() as there:
        there.setattr(drives, "is_network", lambda _path: True)
        app.build(record_path, origin="window").is_current()
    assert mode_of(record_path) == "delete"
    program = app.build(record_path, origin="window", day=lambda: TODAY)
    with program.open_reader() as reader:
        met(program, "Nadia Benali")
        assert reader.people.count() == 1
    assert mode_of(record_path) == "wal"
    assert program.presence.warning() is None


def test_what_a_program_that_died_was_writing_is_taken_back_before_reading(record_path, tmp_path):
    with closing(sqlite3.connect(record_path, isolation_level=None)) as dying:
        dying.execute("PRAGMA journal_mode = DELETE")
        dying.execute("PRAGMA cache_size = 5")
        dying.execute("BEGIN")
        dying.execute("CREATE TABLE half (words TEXT)")
        dying.executemany("INSERT INTO half VALUES (?)", [("x" * 4000,)] * 200)
        copy = tmp_path / "record.sqlite3"  # as the disk is at this moment
        copy.write_bytes(record_path.read_bytes())
        journal = record_path.with_name("record.sqlite3-journal")
        copy.with_name("record.sqlite3-journal").write_bytes(journal.read_bytes())
        dying.execute("ROLLBACK")
    with closing(connect_to_read(copy)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        names = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
    assert "half" not in names
    assert "person" in names
