"""Backups of a real record: whole, private, listed, looked into, and restored as they were."""

from __future__ import annotations

import itertools
import os
import shutil
import sqlite3
import stat
import subprocess
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.operations import Operations
from alembic.script import ScriptDirectory

from netkeeper import app, partial_files, paths
from netkeeper.domain.backups import Kept, Why, name_of, superfluous
from netkeeper.domain.settings import Settings
from netkeeper.services.backups import back_up_if_due
from netkeeper.store import copying, search_upkeep
from netkeeper.store.backups.backups import Backups
from netkeeper.store.backups.telling import path_of
from netkeeper.store.faults import RecordFault
from netkeeper.store.file import connection
from netkeeper.store.file.engine import open_database
from netkeeper.store.journal import triggers
from netkeeper.store.schema import tables, upgrading, version
from netkeeper.store.schema.version import HEAD
from netkeeper.store.soundness import seal
from tests.conftest import rows_of
from tests.services.cast import met
from tests.store.schema.test_upgrading import set_revision

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
OLD = name_of("record", NOON, Why.DAILY)
STRANGE = name_of("record", NOON - timedelta(days=9), Why.DAILY)


@pytest.fixture
def held(program):
    """The backups of a record with a meeting in it; each is made an hour after the one before."""
    met(program, "Nadia Benali", event="Forum")
    hours = itertools.count()
    return Backups(program.path, lambda: NOON + timedelta(hours=next(hours)))


def choose(program, folder):
    with program.open_unit("change_setting") as unit:
        unit.settings.set("backup_folder", str(folder))
        unit.commit(setting="backup_folder")


def refused(call, *given):
    with pytest.raises(RecordFault) as caught:
        call(*given)
    return caught.value.code


def test_a_backup_holds_every_row_and_nothing_lies_beside_it(program, held):
    path = held.make(Why.DAILY)
    assert path.name == "record-20261123T120000Z-daily.sqlite3"
    assert rows_of(path, journal=True) == rows_of(program.path, journal=True)
    assert [each.name for each in path.parent.iterdir()] == [path.name]
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_a_backup_is_made_while_others_read_and_write(program, held):
    with (
        closing(sqlite3.connect(program.path, isolation_level=None)) as writer,
        program.open_reader() as reader,
    ):
        assert reader.people.count() == 1
        writer.execute("BEGIN IMMEDIATE")
        path = held.make(Why.DAILY)
        writer.execute("ROLLBACK")
    assert held.look(path).people == 1


def test_what_is_inside_is_told_without_touching_it(program, held):
    path = held.make(Why.DAILY)
    before = path.read_bytes()
    inside = held.look(path)
    assert (inside.people, inside.meetings, inside.invitations) == (1, 1, 0)
    assert inside.last_change == datetime(2026, 11, 23, 15, 0, tzinfo=UTC)
    assert inside.revision == HEAD
    assert path.read_bytes() == before
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_two_of_one_second_are_two(program):
    backups = Backups(program.path, lambda: NOON)
    met(program, "Nadia Benali")
    assert backups.make(Why.DAILY) != backups.make(Why.DAILY)
    assert [each.why for each in backups.held()] == [Why.DAILY, Why.DAILY]


def test_nothing_new_is_not_kept_twice_before_an_import(program, held):
    first = held.make(Why.BEFORE_IMPORT)
    assert first is not None
    assert held.make(Why.BEFORE_IMPORT) is None
    program.undo()
    assert held.make(Why.BEFORE_IMPORT) is not None
    program.redo()
    assert held.make(Why.BEFORE_IMPORT) is not None


def test_an_empty_record_needs_none_before_an_import(program):
    assert Backups(program.path, lambda: NOON).make(Why.BEFORE_IMPORT) is None


def test_another_records_backups_are_not_ones_own(program, held):
    held.make(Why.DAILY)
    other = Backups(program.path.with_name("other.sqlite3"), lambda: NOON)
    assert other.held() == []


def test_a_folder_that_the_user_chose_takes_them(program, held, tmp_path):
    first = held.make(Why.DAILY)
    chosen = tmp_path / "Clé USB é"
    chosen.mkdir()
    choose(program, chosen)
    second = held.make(Why.DAILY)
    assert second.parent == chosen
    assert [path_of(each) for each in held.held()] == [second, first]


def test_backups_in_a_folder_of_former_days_are_still_found_and_never_thinned_out(
    program, held, tmp_path
):
    first, second = tmp_path / "first", tmp_path / "second"
    for folder in (first, second):
        folder.mkdir()
    choose(program, first)
    old = held.make(Why.DAILY)
    choose(program, second)
    new = held.make(Why.DAILY)
    assert [path_of(each) for each in held.held_anywhere()] == [new, old]
    assert [path_of(each) for each in held.held()] == [new]  # what the rules count
    choose(program, "")
    assert [path_of(each) for each in held.held_anywhere()] == [new, old]
    new.write_bytes(b"damaged")
    assert path_of(held.last_good()[0]) == old
    for each in first.iterdir():
        each.unlink()
    first.rmdir()  # its drive is not there
    assert [path_of(each) for each in held.held_anywhere()] == [new]


def test_two_records_of_one_name_share_a_folder_and_know_their_own(program, held, tmp_path):
    shared = tmp_path / "shared"
    shared.mkdir()
    other = app.build(tmp_path / "other" / program.path.name, origin="window")
    other.prepare()
    met(other, "Somebody Else")
    first = held.make_at(shared / OLD)  # as it was before numbers
    assert first.people == 1
    for each in (program, other):
        choose(each, shared)
    theirs = [other.backups.make(Why.DAILY) for _ in range(2)]
    mine = [program.backups.make(Why.DAILY) for _ in range(2)]
    with closing(sqlite3.connect(shared / OLD)) as connection:
        assert connection.execute("PRAGMA application_id").fetchone()[0] == 0
    listed = {each.name for each in program.backups.held_anywhere()}
    assert listed >= {each.name for each in mine}
    assert OLD in listed
    assert {each.name for each in other.backups.held()} == {each.name for each in theirs}
    few = superfluous(program.backups.held(), Kept(1, 1, 1, 0), datetime(2100, 1, 1, tzinfo=UTC))
    assert {each.name for each in few} < {OLD, *(each.name for each in mine)}
    (shared / STRANGE).write_bytes(b"whose this is can't be told")
    assert STRANGE in {each.name for each in program.backups.held()}
    assert program.backups.remove(program.backups.held()[-1:]) == 0
    (shared / STRANGE).unlink()  # it is still there
    # A restore leaves the record its number, and so its backups, whichever it took.
    before = {each.name for each in program.backups.held()}
    program.backups.restore(theirs[0])
    assert {each.name for each in program.backups.held()} >= before - {OLD}
    assert {each.name for each in other.backups.held()} == {each.name for each in theirs}


def test_a_chosen_folder_that_is_not_there_is_not_made(program, held, tmp_path):
    choose(program, tmp_path / "not mounted")
    assert refused(held.make, Why.DAILY) == "backup_folder_missing"
    assert not (tmp_path / "not mounted").exists()
    kept, why = held.make_somewhere(Why.BEFORE_UPDATE)
    assert (kept.parent, why.code) == (held.own_folder, "backup_folder_missing")


def test_a_file_of_the_users_choice_is_never_written_over(program, held, tmp_path):
    target = tmp_path / "copy.sqlite3"
    assert held.make_at(target).people == 1
    before = target.read_bytes()
    assert refused(held.make_at, target) == "backup_exists"
    assert target.read_bytes() == before
    assert refused(held.make_at, tmp_path / "nowhere" / "copy.sqlite3") == "backup_folder_missing"


def dead() -> int:
    """Return the number of a process that has ended."""
    ended = subprocess.Popen(["true"])
    ended.wait()
    return ended.pid


def left_by(folder, process):
    """Leave what a program with this number would have been writing."""
    part = folder / f".netkeeper-{process}-1.part"
    part.write_bytes(b"half")
    part.with_name(f"{part.name}-journal").touch()
    return part


def test_what_a_dead_program_left_is_removed_at_once_and_nothing_else_is(program, held):
    folder = held.own_folder
    folder.mkdir(mode=0o700)
    gone, living = left_by(folder, dead()), left_by(folder, os.getppid())
    others = [folder / ".download.part", folder / f".other.{dead()}.part"]
    for each in others:
        each.touch()
        os.utime(each, (0, 0))
    held.make(Why.DAILY)
    assert not [*folder.glob(f"{gone.name}*")]
    assert living.exists()
    assert all(each.exists() for each in others)
    os.utime(living, (0, 0))  # so old that it is of another one with that number
    held.make(Why.DAILY)
    assert not living.exists()


def test_what_a_dead_program_with_our_own_number_left_is_in_nobodys_way(program, held, monkeypatch):
    held.own_folder.mkdir(mode=0o700)
    left = left_by(held.own_folder, os.getpid())
    beside = left_by(program.path.parent, os.getpid())
    monkeypatch.setattr(partial_files, "_numbers", itertools.count(1))
    path = held.make(Why.DAILY)
    monkeypatch.setattr(partial_files, "_numbers", itertools.count(1))
    assert held.restore(path)[0].people == 1
    assert not left.exists()
    assert not beside.exists()


def test_what_another_program_writes_just_before_a_restore_is_kept_too(program, held):
    path = held.make(Why.DAILY)
    other = app.build(program.path, origin="command")
    busy = Backups(program.path, lambda: NOON, settle=lambda: met(other, "Luc Roy"))
    inside, kept = busy.restore(path)
    assert inside.people == 1
    assert busy.look(kept).people == 2


def test_a_damaged_backup_spares_no_new_one_before_a_restore(program, held, tmp_path):
    good = Path(shutil.copy(held.make(Why.DAILY), tmp_path))
    newest = held.make(Why.DAILY)
    newest.write_bytes(newest.read_bytes()[:-4096])
    _, kept = held.restore(good)
    assert kept is not None
    assert held.look(kept).people == 1


def test_the_last_good_one_is_that_with_the_longer_history_whatever_the_clock_was(program):
    def make(at):
        return Backups(program.path, lambda: at).make(Why.DAILY)

    met(program, "Nadia Benali")
    ahead = make(NOON + timedelta(days=400))
    before = make(NOON - timedelta(days=1))
    backups = Backups(program.path, lambda: NOON)
    assert path_of(backups.last_good()[0]) in {ahead, before}
    met(program, "Luc Roy")
    now = make(NOON)
    assert path_of(backups.last_good()[0]) == now


def spoil(path):
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute("UPDATE journal_state SET replaying = 1")
        connection.execute("UPDATE person SET created_at = 'spoilt'")
        connection.execute("UPDATE journal_state SET replaying = 0")


def test_what_was_just_made_stays_though_a_second_began_meanwhile(program):
    met(program, "Nadia Benali")
    for days in (400, 500):  # of a clock that ran ahead
        assert Backups(program.path, lambda days=days: NOON + timedelta(days)).make(Why.DAILY)
    backups = Backups(program.path, lambda: NOON + timedelta(seconds=1))
    few = Settings(backup_days=1, backup_weeks=1, backup_months=1)
    assert back_up_if_due(backups, few, NOON).path.exists()


def test_no_backup_is_made_of_a_damaged_record_and_the_good_ones_stay(program, held):
    good = held.make(Why.DAILY)
    spoil(program.path)
    assert refused(held.make, Why.DAILY) == "record_damaged"
    assert [each.name for each in held.own_folder.iterdir()] == [good.name]
    found, inside = held.last_good()
    assert path_of(found) == good
    assert inside.people == 1


def test_the_last_good_one_is_found_behind_damaged_ones(held):
    good, bad = held.make(Why.DAILY), held.make(Why.DAILY)
    bad.write_bytes(bad.read_bytes()[:5000])
    assert path_of(held.last_good()[0]) == good
    good.unlink()
    assert held.last_good() is None


# Restored.


def test_a_restore_gives_back_every_row_and_keeps_what_was_there(program, held):
    path = held.make(Why.DAILY)
    then = rows_of(program.path, journal=True)
    met(program, "Luc Roy")
    now = rows_of(program.path, journal=True)
    inside, kept = held.restore(path)
    assert inside.people == 1
    assert rows_of(program.path, journal=True) == then
    assert rows_of(kept, journal=True) == now
    assert held.restore(kept)[0].people == 2
    assert rows_of(program.path, journal=True) == now


def test_who_has_the_record_open_sees_what_was_restored(program, held):
    path = held.make(Why.DAILY)
    met(program, "Luc Roy")
    with program.open_reader() as reader:
        assert reader.people.count() == 2
        version = reader.overview.data_version()
        held.restore(path)
        assert reader.overview.data_version() != version
        assert reader.people.count() == 1
        assert reader.overview.problems() == []
    met(program, "Mai Nguyen")
    with program.open_reader() as reader:
        assert reader.people.get(2).display_name == "Mai Nguyen"


def test_who_reads_in_the_middle_of_it_reads_on(program, held):
    path = held.make(Why.DAILY)
    met(program, "Luc Roy")
    with closing(sqlite3.connect(program.path, isolation_level=None)) as other:
        other.execute("BEGIN")
        assert other.execute("SELECT count(*) FROM person").fetchone() == (2,)
        held.restore(path)
        assert other.execute("SELECT count(*) FROM person").fetchone() == (2,)
        other.execute("COMMIT")
        assert other.execute("SELECT count(*) FROM person").fetchone() == (1,)


def test_who_writes_keeps_a_restore_waiting_and_then_it_is_refused(program, held, monkeypatch):
    path = held.make(Why.DAILY)
    met(program, "Luc Roy")
    monkeypatch.setattr(copying, "PATIENCE", 0.1)
    monkeypatch.setattr(connection, "BUSY_MS", 20)
    with closing(sqlite3.connect(program.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert refused(held.restore, path) == "record_busy"
        other.execute("ROLLBACK")
    with program.open_reader() as reader:
        assert reader.people.count() == 2


@pytest.mark.parametrize("left", ["nothing", "an empty file"])
def test_a_record_that_is_gone_is_restored(program, held, left):
    path = held.make(Why.DAILY)
    then = rows_of(program.path)
    for each in program.path.parent.glob("record.sqlite3*"):
        each.unlink()
    if left == "an empty file":
        program.path.touch()
    _, kept = held.restore(path)
    assert kept is None
    assert rows_of(program.path) == then
    assert stat.S_IMODE(program.path.stat().st_mode) == 0o600


@pytest.mark.parametrize(
    "spoilt",
    [
        lambda file: file[:5000],
        lambda file: b"\0" * len(file),
        lambda file: b"no record at all, but text",
        lambda file: file[:4096] + b"\xff" * (len(file) - 4096),
    ],
)
def test_a_damaged_record_is_put_aside_as_it_is_and_replaced(program, held, spoilt):
    path = held.make(Why.DAILY)
    then = rows_of(program.path)
    program.path.write_bytes(spoilt(program.path.read_bytes()))
    damaged = program.path.read_bytes()
    _, kept = held.restore(path)
    assert "damaged" in kept.name
    assert kept.read_bytes() == damaged
    held.remove(each for each in held.held() if each.why is Why.DAMAGED)
    assert not [*held.own_folder.glob("*damaged*")]
    assert rows_of(program.path) == then
    program.presence.take()
    with program.open_reader() as reader:
        assert reader.overview.problems() == []
    met(program, "Luc Roy")


@pytest.mark.parametrize(
    ("spoil_backup", "code"),
    [
        (lambda path: path.write_text("text"), "record_foreign"),
        (lambda path: path.write_bytes(path.read_bytes()[:9000]), "record_damaged"),
        (spoil, "record_damaged"),
        (lambda path: path.unlink(), "no_such_file"),
        (lambda path: set_revision(path, "9999"), "record_too_new"),
        (lambda path: (path.unlink(), path.mkdir()), "is_no_file"),
    ],
)
def test_what_is_no_good_backup_changes_nothing(program, held, spoil_backup, code):
    path = held.make(Why.ASKED)
    met(program, "Luc Roy")
    spoil_backup(path)
    before = rows_of(program.path, journal=True)
    assert refused(held.restore, path) == code
    assert rows_of(program.path, journal=True) == before
    assert len(held.held()) <= 1


def older(path, revision):
    """Take an empty record back to the schema of a revision, as the program of that day made it."""
    config = Config()
    config.set_main_option("script_location", str(paths.MIGRATIONS).replace("%", "%%"))
    script = ScriptDirectory.from_config(config)
    engine = open_database(path)
    with engine.begin() as connection:
        raw = connection.connection.driver_connection
        upgrading.remove_derived(raw)
        with Operations.context(MigrationContext.configure(connection)):
            for step in script.iterate_revisions(HEAD, revision):
                step.module.downgrade()
        raw.execute("UPDATE alembic_version SET version_num = ?", (revision,))
        names = {name for (name,) in raw.execute("SELECT name FROM sqlite_master")}
        triggers.install(raw, [each for each in tables.JOURNALLED if each in names])
        search_upkeep.install(raw)
        seal.seal(raw)
    engine.dispose()
    return path


@pytest.mark.parametrize("revision", [f"{n:04}" for n in range(1, int(HEAD))])
def test_a_backup_of_every_older_schema_is_brought_up_to_date(
    program, held, tmp_path, empty_record, revision
):
    old = older(shutil.copy(empty_record, tmp_path / "old.sqlite3"), revision)
    assert held.look(old).revision == revision
    before = old.read_bytes()
    held.restore(old)
    assert version.is_current(program.path)
    assert old.read_bytes() == before
    with program.open_reader() as reader:
        assert reader.people.count() == 0
        assert reader.overview.problems() == []
    assert [each.why for each in held.held()] == [Why.BEFORE_RESTORE]


def test_a_copy_made_by_hand_with_its_journal_is_restored_whole(program, held, tmp_path):
    with closing(sqlite3.connect(program.path, isolation_level=None)) as other:
        other.execute("BEGIN")
        other.execute("SELECT count(*) FROM person").fetchone()
        met(program, "Luc Roy")  # stays in the journal: somebody still reads
        for each in program.path.parent.glob("record.sqlite3*"):
            shutil.copy(each, tmp_path)
    program.undo()
    assert held.restore(tmp_path / "record.sqlite3")[0].people == 2
