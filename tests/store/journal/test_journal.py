"""The journal: no write goes round it, and undo gives back every row as it was."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netkeeper.domain.days import Day, Precision
from netkeeper.domain.meetings import Meeting
from netkeeper.domain.naming.names import name_key
from netkeeper.domain.people import Person
from netkeeper.store.faults import RecordFault
from tests.conftest import rows_of

if TYPE_CHECKING:
    from netkeeper.app import Program
    from netkeeper.store.unit_of_work import UnitOfWork

DAY = Day(date(2026, 11, 12), Precision.DAY)


def _ada(**more: object) -> Person:
    return Person(0, "Ada", "Example", "Ada Example", **more)  # type: ignore[arg-type]


def _add(program: Program, whom: Person) -> int:
    with program.open_unit("add_person") as unit:
        number = unit.people.add(whom)
        unit.commit()
    return number


@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO person(display_name, created_at) VALUES ('Ada Example', 'now')",
        "UPDATE person SET company = 'Acme'",
        "DELETE FROM person",
    ],
)
def test_no_write_goes_round_the_journal(program: Program, statement: str):
    _add(program, _ada())
    with (
        closing(sqlite3.connect(program.path)) as connection,
        pytest.raises(sqlite3.IntegrityError, match="outside the journal"),
    ):
        connection.execute(statement)


def test_leaving_without_commit_keeps_nothing(program: Program, announced):
    before = rows_of(program.path, journal=True)
    with program.open_unit("add_person") as unit:
        unit.people.add(_ada())
    assert rows_of(program.path, journal=True) == before
    assert announced.heard == []


def test_an_error_keeps_nothing(program: Program):
    before = rows_of(program.path, journal=True)

    def fail() -> None:
        with program.open_unit("add_person") as unit:
            unit.people.add(_ada())
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert rows_of(program.path, journal=True) == before


def test_a_commit_announces_what_it_touched(program: Program, announced):
    _add(program, _ada(emails=("ada@example.org",)))
    assert announced.heard == [frozenset({"person", "person_email"})]


def test_a_unit_that_changes_nothing_leaves_no_entry(program: Program, announced):
    number = _add(program, _ada(company="Acme"))
    with program.open_unit("edit_person") as unit:
        unit.people.change(number, {"company": "Acme"}, typed=())
        unit.commit()
    with program.open_reader() as reader:
        entry = reader.overview.next_undo()
    assert entry is not None
    assert entry.action == "add_person"
    assert len(announced.heard) == 1


def test_a_new_change_ends_what_could_be_redone(program: Program):
    _add(program, _ada())
    program.undo()
    _add(program, Person(0, "Bo", "Example", "Bo Example"))
    assert program.redo() is None
    with closing(sqlite3.connect(program.path)) as connection:
        assert connection.execute("SELECT count(*) FROM journal_image").fetchone() == (0,)


def test_an_id_is_never_used_twice(program: Program):
    first = _add(program, _ada())
    program.undo()
    assert _add(program, _ada()) > first


def test_the_entry_says_what_was_undone(program: Program):
    with program.open_unit("log_meeting") as unit:
        unit.meetings.add(Meeting(0, DAY))
        unit.commit(name="Ada Example", count=1)
    entry = program.undo()
    assert entry is not None
    assert (entry.action, dict(entry.facts)) == ("log_meeting", {"name": "Ada Example", "count": 1})
    assert entry.tables == {"meeting"}


def test_rows_added_in_bulk_are_undone_and_redone_and_found(program: Program):
    rows = [
        {
            "display_name": f"Ada {n}",
            "name_key": name_key(f"Ada {n}"),
            "sort_key": f"ada {n}",
            "created_at": "now",
        }
        for n in range(1500)
    ]
    before = rows_of(program.path)
    with program.open_unit("import_archive") as unit:
        unit.imports.begin_bulk()
        unit.imports.add_rows("person", rows)
        unit.imports.end_bulk()
        unit.commit()
    after = rows_of(program.path)
    with closing(sqlite3.connect(program.path)) as connection:
        assert connection.execute("SELECT count(*) FROM journal_row").fetchone() == (1,)
    assert _found(program, "ada 1477") == 1
    program.undo()
    assert rows_of(program.path) == before
    assert _found(program, "ada 1477") == 0
    program.redo()
    assert rows_of(program.path) == after
    assert _found(program, "ada 1477") == 1


def _schema(program: Program) -> list[tuple[str, str]]:
    with closing(sqlite3.connect(program.path)) as connection:
        query = (
            "SELECT name, sql FROM sqlite_master WHERE type IN ('index', 'trigger') ORDER BY name"
        )
        return connection.execute(query).fetchall()


def test_what_is_laid_aside_for_many_rows_comes_back(program: Program):
    rows = [
        {"display_name": f"Ada {n}", "slug": f"ada-{n}", "created_at": "2026-11-28T10:00:00Z"}
        for n in range(1000)
    ]
    before, schema = rows_of(program.path), _schema(program)
    with program.open_unit("import_archive") as unit:
        unit.imports.begin_bulk()
        unit.imports.add_rows("person", rows)  # and the unit is left without keeping them
    assert (rows_of(program.path), _schema(program)) == (before, schema)
    with program.open_unit("import_archive") as unit:
        unit.imports.begin_bulk()
        unit.imports.add_rows("person", rows)
        unit.imports.end_bulk()
        unit.commit()
    assert _schema(program) == schema
    with program.open_reader() as reader:
        assert reader.overview.problems() == []
    whole = rows_of(program.path)
    _add(program, _ada())  # one more is journalled and found as ever
    assert _found(program, "example") == 1
    program.undo()
    assert rows_of(program.path) == whole
    assert _found(program, "example") == 0
    with program.open_unit("import_archive") as unit:
        unit.imports.begin_bulk()
        unit.imports.expect("person", 2000)
        unit.imports.add_rows("person", rows)
        with pytest.raises(RecordFault, match="rows_refused"):
            unit.imports.end_bulk()
    assert _schema(program) == schema


def test_one_change_of_many_rows_is_journalled_by_runs_and_undone_and_redone(program: Program):
    ids = [_add(program, _ada(company="Acme" if n != 3 else "Nordika")) for n in range(6)]
    of_acme = [each for each in ids if each != ids[3]]
    before = rows_of(program.path)
    with program.open_unit("import_archive") as unit:
        unit.imports.begin_bulk()
        unit.imports.change_alike("person", "company", ("Acme", "Boréal"), of_acme)
        unit.imports.end_bulk()
        unit.commit()
    after = rows_of(program.path)
    with closing(sqlite3.connect(program.path)) as connection:
        runs = connection.execute("SELECT row_id, last_id FROM journal_row WHERE op = 'U'")
        assert runs.fetchall() == [(ids[0], ids[2]), (ids[4], ids[5])]
    assert (_found(program, "boreal"), _found(program, "acme")) == (5, 0)
    program.undo()
    assert rows_of(program.path) == before
    assert (_found(program, "boreal"), _found(program, "acme")) == (0, 5)
    program.redo()
    assert rows_of(program.path) == after
    with pytest.raises(ValueError, match="not all"), program.open_unit("import_archive") as unit:
        unit.imports.change_alike("person", "company", ("Acme", "Rivage"), ids)
    assert rows_of(program.path) == after


TEXTS = st.text(st.characters(blacklist_categories=("Cs",), blacklist_characters="\0"), max_size=6)
CHANGES = st.lists(
    st.fixed_dictionaries(
        {
            "company": st.sampled_from(["", "Acme"]) | TEXTS,
            "note": st.just("") | TEXTS,
            "connected_on": st.sampled_from([None, "2026-11-12", "2026-11-13"]),
            "in_contact": st.sampled_from([0, 1]),
        }
    ),
    min_size=4,
    max_size=4,
)


def _changed_by_triggers(unit: UnitOfWork, rows: list[dict[str, object]]) -> None:
    statement = (
        "UPDATE person SET company = :company, note = :note, connected_on = :connected_on,"
        " in_contact = :in_contact WHERE id = :id"
    )
    for row in rows:
        unit._raw.execute(statement, row)


def _changed_in_sets(unit: UnitOfWork, rows: list[dict[str, object]]) -> None:
    unit.imports.change_rows("person", rows)


def _journal_of(program: Program) -> list[tuple[object, ...]]:
    """Return the last entry's rows, their images read."""
    with closing(sqlite3.connect(program.path)) as connection:
        rows = connection.execute(
            "SELECT table_name, op, row_id, last_id, before, after FROM journal_row"
            " WHERE entry_id = (SELECT max(id) FROM journal_entry) ORDER BY id"
        )
        return [(*row[:4], json.loads(row[4]), json.loads(row[5])) for row in rows]


@settings(max_examples=25)
@given(before=CHANGES, after=CHANGES)
def test_rows_changed_in_sets_are_journalled_as_the_triggers_do_it(program: Program, before, after):
    with program.open_unit("add") as unit:
        ids = [unit.people.add(_ada()) for _ in before]
        _changed_by_triggers(unit, _numbered(ids, before))
        unit.commit()
    held, found = rows_of(program.path), []
    for change in (_changed_by_triggers, _changed_in_sets):
        with program.open_unit("import_archive") as unit:
            unit.imports.begin_bulk()
            change(unit, _numbered(ids, after))
            unit.imports.end_bulk()
            unit.commit()
        found.append((rows_of(program.path), []))
        if rows_of(program.path) != held:
            found[-1] = rows_of(program.path), _journal_of(program)
            program.undo()
        assert rows_of(program.path) == held
    assert found[0] == found[1]


def _numbered(ids: list[int], changes: list[dict[str, object]]) -> list[dict[str, object]]:
    return [{"id": number} | change for number, change in zip(ids, changes, strict=True)]


def test_a_row_changed_in_bulk_is_found_by_its_new_words(program: Program):
    number = _add(program, _ada(company="Acme"))
    with program.open_unit("import_archive") as unit:
        unit.imports.begin_bulk()
        unit.people.change(number, {"company": "Nordika"}, typed=())
        unit.imports.end_bulk()
        unit.commit()
    assert _found(program, "nordika") == 1
    assert _found(program, "acme") == 0


def _found(program: Program, typed: str) -> int:
    with program.open_reader() as reader:
        return len(reader.search.people(typed, 50))
