"""An invented record of any size for the search, and the same rows as raw FTS5 holds them."""

from __future__ import annotations

import random
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from netkeeper.domain.folding import fold
from netkeeper.domain.naming.names import name_key
from netkeeper.store import search_index
from netkeeper.store.schema.upgrading import upgrade
from tests.bench.identity.population import person

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from netkeeper.domain.identity.candidates import Named

ROLES = [
    *("Analyste", "Ingénieur", "Directrice", "Notaire", "Avocat", "Conseillère", "Comptable"),
]
FIELDS = [
    *("finance", "santé", "logiciel", "énergie", "marketing", "qualité", "données", "ventes"),
]
WORDS = [
    *("rencontre", "café", "forum", "projet", "équipe", "données", "emploi", "ancien", "collègue"),
    *("budget", "contrat", "carte", "voisin", "école", "jardin", "cinéma", "serre", "atelier"),
    *("comité", "déjeuner", "salon", "relance", "présentation", "visite", "article"),
]
COLUMNS = "given, family, company, position, email, notes"
_TOKENS = "tokenize = \"unicode61 remove_diacritics 2\", prefix = '1 2 3'"


def rows(count: int) -> Iterator[tuple[Named, str, str]]:
    """Yield invented people with a position and a note."""
    chance = random.Random(3)  # noqa: S311 - a generator of examples
    for one in (person(chance, number) for number in range(1, count + 1)):
        note = " ".join(chance.choices(WORDS, k=10)) if chance.random() < 0.5 else ""
        yield one, f"{chance.choice(ROLES)} {chance.choice(FIELDS)}", note


def make_record(path: Path, count: int) -> None:
    """Make a record with so many people, past the journal: it is what they are searched for."""
    upgrade(path)
    with closing(sqlite3.connect(path)) as connection:
        _hurry(connection)
        connection.execute("UPDATE journal_state SET replaying = 1, bulk = 1")
        connection.executemany(
            "INSERT INTO person(id, given_name, family_name, display_name, name_key, sort_key,"
            " company, position, slug, note, created_at, connected_on) VALUES"
            " (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '2026-01-01T00:00:00Z', ?)",
            (
                (
                    one.id, one.given_name, one.family_name, one.display_name,
                    name_key(one.display_name), fold(f"{one.family_name} {one.given_name}"),
                    one.company or "", position, one.slugs[0] if one.slugs else None, note,
                    f"20{10 + one.id % 15}-0{1 + one.id % 9}-11" if one.id % 3 else None,
                )
                for one, position, note in rows(count)
            ),
        )  # fmt: skip
        connection.executemany(
            "INSERT INTO person_email(person_id, email, email_key) VALUES (?, ?, ?)",
            ((one.id, each, each) for one, _, _ in rows(count) for each in one.emails),
        )
        for index in search_index.INDEXES:
            search_index.rebuild(connection, index)
        connection.execute("UPDATE journal_state SET replaying = 0, bulk = 0")
        connection.commit()


def meet(path: Path, count: int, number: int) -> None:
    """Have so many of a record's people been met, once each, in no order; nobody else."""
    chance = random.Random(4)  # noqa: S311 - a generator of examples
    who = list(enumerate(chance.sample(range(1, count + 1), number), 1))
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE journal_state SET replaying = 1, bulk = 1")
        connection.execute("DELETE FROM attendance")
        connection.execute("DELETE FROM meeting")
        connection.executemany(
            "INSERT INTO meeting(id, on_day, precision, kind, created_at)"
            " VALUES (?, ?, 'day', 'in_person', '2026-01-01T00:00:00Z')",
            (
                (n, f"20{chance.randint(10, 26)}-{chance.randint(1, 10):02}-{1 + n % 28:02}")
                for n, _ in who
            ),
        )
        connection.executemany("INSERT INTO attendance(meeting_id, person_id) VALUES (?, ?)", who)
        for index in ("person_met", "met_search"):
            search_index.rebuild(connection, index)
        connection.execute("UPDATE journal_state SET replaying = 0, bulk = 0")
        connection.commit()


def _hurry(connection: sqlite3.Connection) -> None:
    """Have a file that nobody will miss written as fast as can be."""
    for pragma in ("journal_mode = OFF", "synchronous = OFF", "cache_size = -500000"):
        connection.execute(f"PRAGMA {pragma}")


def make_raw(path: Path, count: int) -> None:
    """Make the limit: one table, one FTS5 index over its six columns, nothing else."""
    with closing(sqlite3.connect(path)) as connection:
        _hurry(connection)
        connection.execute(f"CREATE TABLE person(id INTEGER PRIMARY KEY, {COLUMNS})")
        connection.execute(f"CREATE VIRTUAL TABLE fts USING fts5({COLUMNS}, {_TOKENS})")
        connection.executemany(
            "INSERT INTO person VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                (
                    one.id, one.given_name, one.family_name, one.company or "", position,
                    one.emails[0] if one.emails else "", note,
                )
                for one, position, note in rows(count)
            ),
        )  # fmt: skip
        fill = f"INSERT INTO fts(rowid, {COLUMNS}) SELECT id, {COLUMNS} FROM person"
        connection.execute(fill)
        connection.commit()


def keystrokes(count: int, least: int = 1500) -> list[str]:
    """Return what people type, key by key: names both ways, companies, roles, words of notes.

    One text after the other, each letter by letter.
    """
    chance = random.Random(5)  # noqa: S311 - a generator of examples
    some = list(rows(min(count, 30_000)))
    typed: list[str] = []
    while len(typed) < least:
        one, position, note = chance.choice(some)
        texts = (
            one.display_name,
            one.family_name,
            fold(f"{one.family_name} {one.given_name}"),
            one.company or one.display_name,
            position,
            " ".join(note.split()[:2]),
            fold(one.display_name),
            f"{one.given_name} {(one.company or 'x').split()[0]}",
        )
        text = chance.choice(texts)[:16]
        typed += [text[:n] for n in range(1, len(text) + 1) if text[n - 1] != " "]
    return typed
