"""A look for damage finds what is wrong, names it without the data, and nothing in a whole file."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date

import pytest

from netkeeper import app
from netkeeper.domain.people import Person
from netkeeper.services.meetings import read_meeting
from netkeeper.services.people import read_person
from netkeeper.store import search_index
from netkeeper.store.file.connection import connect_to_write
from netkeeper.store.record import damage_behind
from netkeeper.store.soundness import seal
from netkeeper.store.soundness.problems import problems
from tests.services.cast import met, received, sent


@pytest.fixture
def filled(program):
    """A record with a few rows in most tables."""
    with program.open_unit("add_person") as unit:
        unit.people.add(
            Person(
                0, "Nadia", "Benali", "Nadia Benali", slug="nadia-benali",
                connected_on=date(2026, 3, 2), emails=("nadia@example.org",), tags=("Comité",),
            )
        )  # fmt: skip
        unit.commit()
    met(program, 1, "Luc Roy", event="Forum")
    received(program, "Nadia Benali", person_id=1)
    sent(program, "Nadia Benali", person_id=1, note="Bonjour")
    return program


def spoil(path, statement, *values):
    """Change a row as damage would: past every guard."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute("UPDATE journal_state SET replaying = 1")
        connection.execute(statement, values)
        connection.execute("UPDATE journal_state SET replaying = 0")


def test_a_whole_record_has_no_problems(filled, reader):
    filled.undo()
    filled.redo()
    assert reader.overview.problems() == []
    assert reader.overview.problems() == []


@pytest.mark.parametrize(
    ("was", "now"),
    [("group_concat", "group_conc5t"), ("'in_person'", "'in_pers5n'"), ("name_key", "name_kex")],
)
def test_damage_of_the_schemas_own_words_is_found(filled, reader, was, now):
    assert not seal.is_broken(reader._connection)
    spoil(filled.path, "UPDATE sqlite_master SET sql = replace(sql, ?, ?)", was, now)
    assert app.fault_of(KeyError("x"), filled.path).code == "record_damaged"


def test_a_record_made_before_there_was_a_seal_is_whole(filled):
    spoil(filled.path, "PRAGMA user_version = 0")
    with filled.open_reader() as reader:
        assert reader.overview.problems() == []


def test_what_sqlite_keeps_for_itself_is_no_damage(filled):
    spoil(filled.path, "ANALYZE")
    spoil(filled.path, "VACUUM")
    with filled.open_reader() as reader:
        assert reader.overview.problems() == []


def test_what_sqlite_makes_behind_an_index_of_a_former_program_is_no_damage(filled):
    with closing(sqlite3.connect(filled.path)) as connection:
        connection.execute("CREATE VIRTUAL TABLE met_once USING fts5(words)")
        seal.seal(connection)
        connection.commit()
    spoil(filled.path, "UPDATE sqlite_master SET sql = sql || ' ' WHERE name GLOB 'met_once_*'")
    with filled.open_reader() as reader:
        assert reader.overview.problems() == []


def test_a_search_index_made_anew_is_no_damage(filled, reader):
    with filled.open_unit("import_archive") as unit:
        for index in search_index.INDEXES:
            search_index.rebuild(unit._raw, index)
        unit.settings.set("theme", "dark")
        unit.commit()
    assert reader.overview.problems() == []


@pytest.mark.parametrize(
    ("statement", "values", "named"),
    [
        ("UPDATE person SET note = CAST(? AS TEXT)", (b"caf\xe9 secret",), "person"),
        ("UPDATE person SET connected_on = '2026-02-30'", (), "person 1: unreadable connected_on"),
        ("UPDATE person SET connected_on = 'secret'", (), "person"),
        ("UPDATE person SET created_at = 'secret'", (), "person 1: unreadable created_at"),
        # Instants that have no day in some zones.
        ("UPDATE journal_entry SET at = '0001-01-01T00:00:00Z'", (), "1: unreadable at"),
        ("UPDATE journal_entry SET at = '9999-12-31T23:00:00Z'", (), "1: unreadable at"),
        ("UPDATE person SET reference = 'secret'", (), "person 1: unreadable reference"),
        ("UPDATE meeting SET on_day = '2026-13-01'", (), "meeting 1: unreadable on_day"),
        ("UPDATE meeting SET kind = 'secret'", (), "meeting 1: unreadable kind"),
        ("UPDATE invitation SET state = 'secret'", (), "invitation 1: unreadable state"),
        ("UPDATE invitation_step SET state = 'secret'", (), "invitation_step 1: unreadable state"),
        ("UPDATE journal_entry SET facts = '{secret'", (), "journal_entry 1: unreadable facts"),
        (
            "UPDATE journal_row SET before = '{' WHERE id = 1",
            (),
            "journal_row 1: unreadable before",
        ),
        ("UPDATE attendance SET person_id = 77 WHERE id = 1", (), "attendance 1 -> person"),
        ("UPDATE person_search_data SET block = ? WHERE id > 10", (b"\xff" * 40,), "person_search"),
    ],
)
def test_damage_is_found_and_named_without_the_data(filled, reader, statement, values, named):
    spoil(filled.path, statement, *values)
    problems = reader.overview.problems()
    assert any(named in each for each in problems), problems
    assert not any("secret" in each for each in problems)


@pytest.mark.parametrize(
    ("statement", "read"),
    [
        ("UPDATE person SET connected_on = 'x'", lambda reader: read_person(reader, 1)),
        ("UPDATE person SET reference = 'x'", lambda reader: read_person(reader, 1)),
        ("UPDATE invitation_step SET state = 'x'", lambda reader: read_person(reader, 1)),
        ("UPDATE meeting SET precision = 'x'", lambda reader: read_meeting(reader, 1)),
        ("UPDATE journal_entry SET facts = '{'", lambda reader: reader.overview.next_undo()),
        (
            "UPDATE person SET note = CAST(x'e9' AS TEXT)",
            lambda reader: read_person(reader, 1),
        ),
    ],
)
def test_what_cannot_be_read_is_said_to_be_damage(filled, reader, statement, read):
    spoil(filled.path, statement)
    with pytest.raises((ValueError, sqlite3.Error)) as failed:
        read(reader)
    fault = app.fault_of(failed.value, filled.path)
    assert (fault.code, fault.facts["path"]) == ("record_damaged", str(filled.path))


@pytest.mark.parametrize("error", [ValueError("x"), KeyError("x"), TypeError("x"), OSError("x")])
def test_a_bug_of_ours_is_not_blamed_on_a_whole_record(filled, error):
    assert damage_behind(error, filled.path) is None
    assert app.fault_of(error, filled.path) is None


def test_only_what_damage_leads_to_is_blamed_on_it(filled):
    spoil(filled.path, "UPDATE person SET connected_on = 'x'")
    assert damage_behind(ZeroDivisionError("x"), filled.path) is None
    assert damage_behind(ValueError("x"), filled.path).code == "record_damaged"
    assert damage_behind(ValueError("x"), filled.path.with_name("none")) is None


@pytest.mark.parametrize("after", [1, 400, 2_000])
def test_a_look_that_is_stopped_finds_nothing_wrong(filled, after):
    with closing(connect_to_write(filled.path)) as connection:
        connection.set_progress_handler(lambda: 1, after)  # as a signal ends a statement
        with pytest.raises(KeyboardInterrupt):
            problems(connection)
