"""What was done before the schema changed is undone and done again after it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date
from typing import TYPE_CHECKING

from netkeeper.domain.consent import Basis, Consent
from netkeeper.domain.invitations import State
from netkeeper.services.consents import add_consent
from netkeeper.services.merging import merge_people
from netkeeper.services.people import tag_people, trash_people
from netkeeper.store.journal import triggers
from netkeeper.store.schema import upgrading
from netkeeper.store.schema.tables import JOURNALLED, metadata
from tests.conftest import TODAY, rows_of
from tests.services.cast import decided, met, person, sent
from tests.services.test_undo import derived_wrongly
from tests.store.backups.test_backups import older

if TYPE_CHECKING:
    from pathlib import Path


def _do_much(program):
    """Do something to most tables that the first schema had; yield after each change."""
    nadia = person(program, "Nadia Benali", emails=("nadia@example.org",), tags=("Comité",))
    yield
    luc = person(program, "Luc Roy", phones=("514 555-0100",))
    yield
    met(program, nadia, luc, event="Forum")
    yield
    add_consent(program.open_unit, Consent(0, luc, Basis.INQUIRY, date(2026, 3, 2)), TODAY)
    yield
    request = sent(program, "Luc Roy", person_id=luc)
    yield
    decided(program, request, State.ACCEPTED)
    yield
    tag_people(program.open_unit, [nadia, luc], "Forum")
    yield
    merge_people(program.open_unit, nadia, luc, {})
    yield
    trash_people(program.open_unit, [nadia])
    yield


def test_what_was_done_under_the_first_schema_is_undone_and_redone_under_todays(
    program, record_path: Path
):
    held = [rows_of(record_path)]
    held += [rows_of(record_path) for _ in _do_much(program)]
    older(record_path, "0001")
    upgrading.upgrade(record_path)
    assert rows_of(record_path) == held[-1]
    for rows in reversed(held[:-1]):
        assert program.undo() is not None
        assert rows_of(record_path) == rows
    for rows in held[1:]:
        assert program.redo() is not None
        assert rows_of(record_path) == rows
    assert derived_wrongly(record_path) == set()
    with program.open_reader() as reader:
        assert reader.overview.problems() == []


def test_who_was_met_stands_first_in_a_record_from_before_they_were_indexed(
    program, reader, record_path: Path
):
    person(program, "Luc Roy")
    seen = person(program, "Luc Morin")
    older(record_path, "0015")
    with closing(sqlite3.connect(record_path)) as connection:
        connection.execute("DROP TABLE met_search")
        connection.execute("CREATE VIRTUAL TABLE met_names USING fts5(names)")  # of 0016
    upgrading.upgrade(record_path)
    with closing(sqlite3.connect(record_path)) as connection:
        held = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
    assert not {name for name in held if name.startswith("met_names")}
    met(program, seen)
    assert reader.search.people("luc", 1) == [seen]
    program.undo()
    assert reader.search.people("luc", 2) == [seen - 1, seen]
    program.redo()
    assert reader.search.people("luc", 1) == [seen]
    assert derived_wrongly(record_path) == set()


def test_todays_tables_take_what_an_older_journal_names(record_path: Path):
    """Hold a migration that renames, or adds what must be given, to rewriting the journal too."""
    older(record_path, "0001")
    with closing(sqlite3.connect(record_path)) as connection:
        names = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
        before = {
            name: frozenset(triggers.columns_of(connection, name))
            for name in names & {*JOURNALLED, *metadata.tables}
            if not name.startswith("journal_")
        }
    assert len(before) > 20
    for name, columns in before.items():
        today = {column.name: column for column in metadata.tables[name].columns}
        assert columns <= today.keys()
        for column in today.keys() - columns:
            assert today[column].nullable or today[column].server_default is not None
