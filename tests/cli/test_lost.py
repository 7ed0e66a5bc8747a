"""A record that is damaged, gone or replaced: each command says so, and what backup replaces it."""

from __future__ import annotations

import shlex
import sqlite3
from contextlib import closing

import pytest

from netkeeper import app
from netkeeper.domain.backups import Why
from netkeeper.store.faults import RecordFault
from tests.conftest import TODAY, rows_of
from tests.services.cast import met


@pytest.fixture
def filled(netkeeper, record_path):
    """A record with a meeting and a backup of it."""
    assert netkeeper("met", "Nadia Benali", "--event", "Forum").code == 0
    assert netkeeper("backup").code == 0
    return record_path


def check_way_back(netkeeper, answered, record, starts):
    """Check that a command says in one line what is wrong and how to go back; go back."""
    assert (answered.code, answered.out) == (2, "")
    assert answered.err.count("\n") == 1
    assert answered.err.startswith(starts)
    said, found, command = answered.err.partition(" To go back to it: ")
    assert found
    assert "The last good backup is from November" in said
    program, *words = shlex.split(command)
    assert program == "netkeeper"
    assert words[:2] == ["--record", str(record)]
    assert netkeeper(*words).code == 0
    assert len(rows_of(record)["meeting"]) == 1


@pytest.mark.parametrize(
    ("spoil", "starts"),
    [
        (lambda path: path.write_bytes(b"\0" * 9000), "This file is not a NetKeeper record"),
        (lambda path: path.write_bytes(b"a text, no record"), "This file is not a NetKeeper"),
        (lambda path: path.write_bytes(path.read_bytes()[:9000]), "This record is damaged"),
        (lambda path: path.write_bytes(b""), "There is no record here any more"),
        (lambda path: path.unlink(), "There is no record here any more"),
    ],
    ids=["zeros", "text", "cut off", "empty", "gone"],
)
@pytest.mark.parametrize("words", [("search", "nadia"), ("met", "Luc Roy")], ids=lambda one: one[0])
def test_every_command_names_the_last_good_backup(netkeeper, filled, words, spoil, starts):
    spoil(filled)
    check_way_back(netkeeper, netkeeper(*words), filled, starts)


def test_a_record_that_is_whole_is_not_said_to_be_lost(netkeeper, filled):
    with closing(sqlite3.connect(filled)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    refused = netkeeper("met", "Luc Roy")
    assert refused.code == 2
    assert "made by a newer NetKeeper" in refused.err
    assert "backup" not in refused.err


@pytest.mark.parametrize("command", ["check", "backup"])
def test_a_record_that_is_gone_is_not_said_to_be_a_mistyped_path(netkeeper, filled, command):
    filled.unlink()
    answered = netkeeper(command)
    check_way_back(netkeeper, answered, filled, "There is no record here any more")


def test_without_a_backup_a_record_that_is_gone_is_begun_anew(netkeeper, filled):
    for each in [filled, *filled.parent.glob("backups/*")]:
        each.unlink()
    assert netkeeper("met", "Luc Roy").code == 0


def test_none_is_begun_beside_backups_that_nobody_can_look_at(netkeeper, filled):
    folder = filled.parent / "backups"
    folder.rename(folder.with_name("elsewhere"))
    folder.symlink_to(folder)
    filled.unlink()
    refused = netkeeper("met", "Luc Roy")
    assert (refused.code, refused.out) == (2, "")
    assert refused.err.startswith("There is no record here any more")
    assert not filled.exists()


# Taken away while a program has it open.


@pytest.fixture
def program(record_path):
    made = app.build(record_path, origin="window", day=lambda: TODAY)
    made.prepare()
    met(made, "Nadia Benali")
    return made


def take_away(path):
    path.rename(path.with_name("elsewhere"))


def replace(path):
    other = path.with_name("other.sqlite3")
    app.build(other, origin="window").prepare()
    other.replace(path)


@pytest.mark.parametrize(
    ("act", "code"), [(take_away, "record_gone"), (replace, "record_replaced")]
)
def test_nothing_is_written_to_a_file_that_is_not_the_record(program, act, code):
    act(program.path)
    before = {each: each.read_bytes() for each in program.path.parent.iterdir()}
    for write in (lambda: met(program, "Luc Roy"), program.undo):
        with pytest.raises(RecordFault, match=code) as refused:
            write()
        assert refused.value.facts["path"] == str(program.path)
    with pytest.raises(RecordFault, match=code):
        program.open_reader()
    assert {each: each.read_bytes() for each in program.path.parent.iterdir()} == before


@pytest.mark.parametrize(
    ("act", "code"), [(take_away, "record_gone"), (replace, "record_replaced")]
)
def test_what_was_written_while_the_file_was_taken_away_is_not_told_as_kept(
    program, announced, act, code
):
    def write():
        with program.open_unit("add_note") as unit:
            unit.settings.set("theme", "dark")
            act(program.path)
            unit.commit()

    with pytest.raises(RecordFault, match=code):
        write()
    assert announced.heard == []


def test_what_a_reader_still_reads_of_a_file_that_is_gone_can_be_kept(program):
    with program.open_reader() as reader:
        met(program, "Luc Roy")
        rows = rows_of(program.path, journal=True)
        for each in program.path.parent.glob("record.sqlite3*"):
            each.unlink()
        kept = program.backups.keep_read(reader.copy_to)
    assert rows_of(kept, journal=True) == rows
    assert [each.why for each in program.backups.held()] == [Why.BEFORE_RESTORE]
    program.backups.restore(kept)
    assert rows_of(program.path, journal=True) == rows
    program.presence.take()
    met(program, "Mai Nguyen")


def test_what_is_written_is_in_the_file_itself_though_a_window_reads(program):
    with program.open_reader() as reader:
        assert reader.people.count() == 1
        met(program, "Luc Roy")
        for end in ("-wal", "-shm"):
            program.path.with_name(program.path.name + end).unlink()
        assert len(rows_of(program.path)["person"]) == 2


def test_nothing_is_written_where_the_schema_is_not_ours_any_more(program):
    with closing(sqlite3.connect(program.path)) as connection:
        connection.execute("DROP INDEX ix_person_name_key")
    with pytest.raises(RecordFault, match="record_damaged"):
        met(program, "Luc Roy")
    assert len(rows_of(program.path)["person"]) == 1
