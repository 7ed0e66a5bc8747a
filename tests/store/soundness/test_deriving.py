"""What is derived from the record's rows is compared with them, and made anew if it disagrees."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date

import pytest

from netkeeper.domain.backups import Why
from netkeeper.domain.people import Person
from netkeeper.services.people import add_person
from tests.conftest import rows_of
from tests.services.cast import met, received

SPOILT = {
    "person_met": "UPDATE person_met SET meetings = 99",
    "met_search": "UPDATE met_search_content SET id = id - (1 << 24)",  # a day off
    "person_search": "DELETE FROM person_search",
    "meeting_search": "UPDATE meeting_search_content SET c0 = 'elsewhere'",
    "person_names": "DELETE FROM person_names_content",
    "invitation_search": "UPDATE invitation_search_data SET block = x'ff' WHERE id > 10",
    "person.name_key": "UPDATE person SET name_key = 'of old'",
    "person.sort_key": "UPDATE person SET sort_key = 'of old'",
    "person_name.name_key": "UPDATE person_name SET name_key = 'of old'",
    "person_email.email_key": "UPDATE person_email SET email_key = 'of old'",
    "tag.name_key": "UPDATE tag SET name_key = 'of old' WHERE id = 1",
    "invitation.name_key": "UPDATE invitation SET name_key = 'of old'",
    "journal_state": "UPDATE journal_state SET replaying = 2",
}


def spoil_derived(path, statement):
    """Change what is derived as a bug of an older version may have."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute("UPDATE journal_state SET replaying = 1, bulk = 1")
        connection.execute(statement)
        connection.execute("UPDATE journal_state SET replaying = replaying - 1, bulk = 0")


@pytest.fixture
def filled(program):
    """A record with something of all that is derived."""
    number = add_person(
        program.open_unit,
        Person(
            0, "Nadia", "Benali", "Nadia Benali", emails=("Nadia@example.org",),
            tags=("Comité", "Gala"), other_names=("Nadia Roy",), connected_on=date(2026, 3, 2),
        ),
    )  # fmt: skip
    met(program, number, "Luc Roy", event="Forum")
    received(program, "Nadia Benali", person_id=number)
    return program


def test_what_is_whole_disagrees_in_nothing_and_is_the_same_made_anew(filled):
    before = rows_of(filled.path, journal=True)
    assert filled.disagreeing() == []
    assert filled.derive_anew()
    assert filled.disagreeing() == []
    assert rows_of(filled.path, journal=True) == before


def test_the_order_in_which_a_list_is_read_is_no_disagreement(filled):
    spoil_derived(
        filled.path, "UPDATE person_search SET tags = 'Gala gala Comité comite' WHERE rowid = 1"
    )
    assert filled.disagreeing() == []


@pytest.mark.parametrize(("named", "statement"), SPOILT.items())
def test_what_disagrees_is_named_and_made_anew(filled, announced, named, statement):
    before = rows_of(filled.path, journal=True)
    spoil_derived(filled.path, statement)
    assert named in filled.disagreeing()
    assert filled.derive_anew()
    assert announced.heard[-1] >= {"person", "meeting", "invitation"}
    assert filled.disagreeing() == []
    assert rows_of(filled.path, journal=True) == before


def test_what_another_program_is_writing_disagrees_in_nothing(filled):
    with closing(sqlite3.connect(filled.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert filled.disagreeing() == []


def test_an_index_of_sqlites_own_that_disagrees_is_made_anew(filled):
    with closing(sqlite3.connect(filled.path)) as connection:
        found = "SELECT rootpage FROM sqlite_master WHERE name = 'ix_person_sort_key'"
        (page,) = connection.execute(found).fetchone()
        (size,) = connection.execute("PRAGMA page_size").fetchone()
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    with filled.path.open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(b"\x0a" + b"\0" * 4 + size.to_bytes(2, "big") + b"\0")  # a leaf without entries
    with filled.open_reader() as reader:
        assert reader.overview.problems(derived=False)
    assert filled.derive_anew()
    with filled.open_reader() as reader:
        assert reader.overview.problems() == []


def test_a_damaged_record_is_left_as_it_is(filled):
    spoil_derived(filled.path, "UPDATE person SET connected_on = '2026-02-30'")
    spoil_derived(filled.path, SPOILT["person_met"])
    before = rows_of(filled.path, journal=True)
    assert not filled.derive_anew()
    assert rows_of(filled.path, journal=True) == before


def test_a_backup_in_which_something_disagrees_is_restored_without(filled):
    made = filled.backups.make(Why.ASKED)
    for statement in SPOILT.values():
        spoil_derived(made, statement)
    filled.backups.restore(made)
    assert filled.disagreeing() == []
