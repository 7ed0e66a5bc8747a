"""The keys of names in a record of an older version."""

from __future__ import annotations

import hashlib
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from netkeeper.domain.folding import label_key
from netkeeper.domain.naming import titles
from netkeeper.domain.naming.names import name_key
from netkeeper.domain.people import Person, sort_key
from netkeeper.domain.profiles import email_key
from netkeeper.services.people import add_person, edit_person, person_named
from netkeeper.store import rekeying
from netkeeper.store.journal import triggers
from netkeeper.store.schema import upgrading
from netkeeper.store.writing import work
from tests.conftest import rows_of
from tests.services.cast import received
from tests.services.test_undo import derived_wrongly

if TYPE_CHECKING:
    from pathlib import Path

WORDS = (titles.HONORIFICS, titles.CREDENTIALS, titles.FORMERLY, titles.ROLES, titles.GENERATIONS)
SHAPES = ("{} Ada Exemple", "Ada Exemple, {}", "Ada Exemple {}", "ADA {} EXEMPLE", "{}")
NAMES = (
    "TREMBLAY Marie-Ève",
    "Tremblay, Luc",
    "李明",
    "Robert (Bob) Roy",
    "“Bob” Roy",
    "Ana 🌟 St-Pierre",
    "Ana Roy 🌟 Coach de vie",
    "Ana Roy @Nordet",
    "Marc Roy (fils)",
    "عمر الشريف",
    "Luc Roy // Nordet",
    "名",
)
ADDRESSES = (
    "Ada <ADA@Example.org>",
    "mailto:ada@example.org",
    "ada @ example.org",
    "ADÄ@exämple.org",
)
KEYED = "0019", "7c88505248ba4c28"


def _keys_digest() -> str:
    """Return a digest of the keys of many names and of some tags and addresses."""
    words = sorted(frozenset().union(*WORDS))
    names = [*NAMES, *(shape.format(word) for shape in SHAPES for word in words)]
    keys = [
        *map(name_key, names),
        *(sort_key(name[:4], name[4:], name) for name in NAMES),
        *map(label_key, NAMES),
        *map(email_key, ADDRESSES),
    ]
    return hashlib.sha256("\n".join(keys).encode()).hexdigest()[:16]


def test_keys_change_with_a_migration_alone():
    revision, digest = KEYED
    assert _keys_digest() == digest, (
        f"the keys of names are others than since {revision}: "
        "add a migration, be it an empty one, so that every record gets them, and say so here"
    )


def test_an_older_record_gets_todays_keys(program, record_path: Path):
    add_person(program.open_unit, person_named("Ltgén. Roméo Fortin"))
    ada = person_named("Ada Exemple")._replace(other_names=("Ada Roy, CRHA",))
    add_person(program.open_unit, ada)
    before = rows_of(record_path)
    with closing(sqlite3.connect(record_path)) as connection, connection:
        triggers.remove(connection)
        connection.execute("UPDATE person SET name_key = 'of old' WHERE family_name = 'Fortin'")
        connection.execute("UPDATE person_name SET name_key = 'of old'")
        connection.execute("UPDATE alembic_version SET version_num = '0010'")
    assert rows_of(record_path) != before
    upgrading.upgrade(record_path)
    assert rows_of(record_path) == before


OLD = {"name_key": "of old", "sort_key": "of old", "email_key": "of old"}
KEYED_TABLES = ("person", "person_name", "person_email", "invitation")


def _make_keys_old(path: Path) -> None:
    """Give a record, and all that its journal remembers, the keys of another day."""
    with closing(sqlite3.connect(path)) as connection, connection:
        triggers.remove(connection)
        for table in KEYED_TABLES:
            for column in OLD.keys() & set(triggers.columns_of(connection, table)):
                connection.execute(f"UPDATE {table} SET {column} = 'of old'")  # noqa: S608
        for table, image in (("row", "before"), ("row", "after"), ("image", "image")):
            for column, key in OLD.items():
                connection.execute(
                    f"UPDATE journal_{table} SET {image} = json_replace({image}, ?, ?)",  # noqa: S608
                    (f"$.{column}", key),
                )
        connection.execute("UPDATE alembic_version SET version_num = '0010'")


@pytest.mark.parametrize("few", [1, 100])
def test_what_is_undone_and_redone_after_an_upgrade_has_todays_keys(
    program, record_path: Path, monkeypatch: pytest.MonkeyPatch, few: int
):
    monkeypatch.setattr(work, "FEW", few)
    known = {"emails": ("Ada@Example.org",), "other_names": ("Ada Roy",), "tags": ("Comité",)}
    whom = Person(0, "Ada", "Exemple", "Ada Exemple", **known)
    before = [rows_of(record_path)]
    number = add_person(program.open_unit, whom)
    before.append(rows_of(record_path))
    edited = whom._replace(id=number, given_name="Ada", family_name="Roy", display_name="Ada Roy")
    edit_person(program.open_unit, edited._replace(emails=(), other_names=("Ada Exemple",)))
    before.append(rows_of(record_path))
    received(program, "Luc Roy")
    before.append(rows_of(record_path))
    received(program, "Nadia Benali")
    undone = rows_of(record_path)
    program.undo()
    _make_keys_old(record_path)
    upgrading.upgrade(record_path)
    assert rows_of(record_path) == before[-1]
    assert program.redo() is not None
    assert rows_of(record_path) == undone
    for rows in reversed(before):
        assert program.undo() is not None
        assert rows_of(record_path) == rows
        assert derived_wrongly(record_path) == set()
    for rows in (*before[1:], undone):
        assert program.redo() is not None
        assert rows_of(record_path) == rows
        assert derived_wrongly(record_path) == set()


def test_two_tags_that_come_to_be_written_alike_both_stay(program, record_path: Path):
    add_person(program.open_unit, person_named("Ada Exemple")._replace(tags=("Comité", "Comite 2")))
    with closing(sqlite3.connect(record_path)) as connection, connection:
        triggers.remove(connection)
        connection.execute("UPDATE tag SET name = 'COMITE' WHERE name = 'Comite 2'")
        connection.execute("UPDATE alembic_version SET version_num = '0010'")
    upgrading.upgrade(record_path)
    with closing(sqlite3.connect(record_path)) as connection:
        keys = connection.execute("SELECT name_key FROM tag ORDER BY id").fetchall()
        assert keys == [("comite",), ("comite 2",)]
        assert list(rekeying.stale_keys(connection)) == []
