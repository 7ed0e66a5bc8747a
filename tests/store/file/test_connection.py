"""Connections to the record: what can't be kept of a text, and files that are let go."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netkeeper.domain.people import Person
from netkeeper.store.faults import RecordFault
from netkeeper.store.file.connection import (
    RecordConnection,
    connect_to_read,
    connect_to_write,
    is_open,
    kept,
)
from netkeeper.store.file.engine import open_database


@pytest.mark.parametrize(
    ("typed", "as_kept"),
    [
        ("", ""),
        ("Émilie 李明 \U0001f600", "Émilie 李明 \U0001f600"),
        ("a\0b", "a\ufffdb"),
        ("a\ud83d", "a\ufffd"),
        ("\ude00\ud83d", "\ufffd\ufffd"),
        ("\ud83d\ude00!", "\U0001f600!"),  # two halves are one sign
        ("caf\udce9", "caf\ufffd"),  # a byte of another encoding, as a command line brings it
    ],
)
def test_what_cannot_be_kept_stands_as_a_sign_of_its_own(typed, as_kept):
    assert kept(typed) == as_kept


@given(st.text(st.characters()))
def test_any_text_can_be_written_once_it_is_as_kept(typed):
    written = kept(typed)
    assert kept(written) == written
    assert "\0" not in written
    assert written.encode().decode() == written


@given(st.lists(st.text(st.characters(exclude_characters="\0")), max_size=6))
def test_rows_by_the_many_are_kept_once_each_and_in_order(texts):
    with closing(sqlite3.connect(":memory:", factory=RecordConnection)) as connection:
        connection.execute("CREATE TABLE t (x)")
        connection.executemany("INSERT INTO t VALUES (?)", ((each,) for each in texts))
        rows = connection.execute("SELECT x FROM t ORDER BY rowid").fetchall()
    assert [each for (each,) in rows] == [kept(each) for each in texts]


def test_named_values_are_kept_too():
    with closing(sqlite3.connect(":memory:", factory=RecordConnection)) as connection:
        row = connection.execute("SELECT :a, :b, :c", {"a": "\ud800", "b": 1, "c": b"\0"})
        assert row.fetchone() == ("\ufffd", 1, b"\0")


@pytest.mark.parametrize("name", ["what? 100% #1.sqlite3", "l’été «2026».sqlite3", "a;b&c.sqlite3"])
def test_a_record_may_have_any_name(empty_record, tmp_path, name):
    path = tmp_path / name
    path.write_bytes(empty_record.read_bytes())
    with open_database(path).connect() as connection:
        tables = connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar()
    with closing(connect_to_read(path)) as reading:
        assert reading.execute("SELECT count(*) FROM sqlite_master").fetchone()[0] == tables > 0


def test_in_bulk_too_any_text_is_kept(program, reader):
    people = [
        Person(0, "", "", f"Ada {text}", note=text) for text in ("a", "\ud800", "é", "\udfff")
    ]
    with program.open_unit("import_archive") as unit:
        unit.imports.begin_bulk()
        ids = unit.imports.add_people(people, lambda _whom: ())
        unit.imports.end_bulk()
        unit.commit()
    assert [reader.people.get(each).note for each in ids] == ["a", "\ufffd", "é", "\ufffd"]


def test_a_search_takes_what_the_record_cannot_keep(program, reader):
    assert reader.registry.with_slug("\ud800") == []
    assert reader.registry.with_email("\0") == []
    assert reader.people.with_slug("\udfff") == []
    assert list(reader.people.ids(tag="\ud800")) == []
    assert reader.meetings.last_with_event("\ud800") is None
    assert reader.meetings.topic_uses("\ud800") == 0
    assert reader.invitations.of_name("\ud800", "\ud800") == []


def test_a_closed_connection_holds_the_file_no_more_whoever_keeps_its_cursor(empty_record):
    connection = connect_to_write(empty_record)
    connection.execute("BEGIN IMMEDIATE")
    cursor = connection.execute("SELECT name FROM sqlite_master")
    assert cursor.fetchone()  # and the statement stands: a signal may leave it so
    connection.close()
    with closing(connect_to_write(empty_record)) as another:
        another.execute("PRAGMA busy_timeout = 0")
        another.execute("BEGIN IMMEDIATE")


def test_sql_knows_the_function_that_was_told_last(tmp_path):
    def one():
        return 1

    def other():
        return 2

    with closing(sqlite3.connect(tmp_path / "a", factory=RecordConnection)) as connection:
        for told in (one, other, one, one):
            connection.create_function("told", 0, told)
            assert connection.execute("SELECT told()").fetchone() == (told(),)


def test_what_is_no_record_is_not_held_open(program):
    program.path.write_bytes(b"\0" * 9000)
    # What was raised is held, and by it all that was at work.
    with pytest.raises(RecordFault) as _refused, program.open_unit("change_settings"):
        pass
    assert not is_open(program.path)
