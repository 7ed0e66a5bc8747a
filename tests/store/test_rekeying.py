"""The keys of names in a record of an older version."""

from __future__ import annotations

import hashlib
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from netkeeper.domain import titles
from netkeeper.domain.names import name_key
from netkeeper.services.people import add_person, person_named
from netkeeper.store import journal, schema
from tests.conftest import rows_of

if TYPE_CHECKING:
    from pathlib import Path

WORDS = (titles.HONORIFICS, titles.CREDENTIALS, titles.FORMERLY, titles.ROLES, titles.GENERATIONS)
SHAPES = ("{} Ada Exemple", "Ada Exemple, {}", "Ada Exemple {}", "ADA {} EXEMPLE", "{}")
NAMES = (
    "TREMBLAY Marie-Ève",
    "Tremblay, Luc",
    "李明",
    "Robert (Bob) Roy",
    "Ana 🌟 St-Pierre",
    "名",
)
KEYED = "0011", "6416d463cc8d7922"


def _keys_digest() -> str:
    """Return a digest of many names' keys."""
    words = sorted(frozenset().union(*WORDS))
    names = [*NAMES, *(shape.format(word) for shape in SHAPES for word in words)]
    return hashlib.sha256("\n".join(map(name_key, names)).encode()).hexdigest()[:16]


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
        journal.remove(connection)
        connection.execute("UPDATE person SET name_key = 'of old' WHERE family_name = 'Fortin'")
        connection.execute("UPDATE person_name SET name_key = 'of old'")
        connection.execute("UPDATE alembic_version SET version_num = '0010'")
    assert rows_of(record_path) != before
    schema.upgrade(record_path)
    assert rows_of(record_path) == before
