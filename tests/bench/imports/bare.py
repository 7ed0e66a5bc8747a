"""The limits that the import is held against: csv, executemany and one rebuild of a search index.

python tests/bench/imports/bare.py HOW FOLDER TARGET [RECORD]: takes the three tables of an unpacked
archive, in one durable transaction, and tells its seconds of CPU and its memory as JSON. HOW is

    schema  one schema with its keys and indexes, days and instants read, each message with its
            person; a page cache of 64 MiB: the limit that the goals were set by
    plain   texts as they stand, without a key or an index
    own     the rows of RECORD, an import of the same archive, into the record's own tables, with
            all their indexes and all search indexes; TARGET is an empty record
"""

from __future__ import annotations

import calendar
import csv
import json
import sqlite3
import sys
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from tests.bench.imports.peak import peak_mib

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

TABLES = {"Connections.csv": 7, "Invitations.csv": 7, "messages.csv": 10}
OWN = ("archive", "person", "person_email", "archive_connection", "invitation", "invitation_step",
       "archive_invitation")  # fmt: skip

SCHEMA = """
CREATE TABLE person(
    id INTEGER PRIMARY KEY, given TEXT NOT NULL, family TEXT NOT NULL, profile TEXT NOT NULL UNIQUE,
    email TEXT NOT NULL, company TEXT NOT NULL, position TEXT NOT NULL, connected_on TEXT NOT NULL
);
CREATE TABLE invitation(
    id INTEGER PRIMARY KEY, person_id INTEGER REFERENCES person(id), direction TEXT NOT NULL,
    name TEXT NOT NULL, profile TEXT NOT NULL, sent_at TEXT NOT NULL, note TEXT NOT NULL,
    state TEXT NOT NULL, UNIQUE (profile, direction, sent_at)
);
CREATE INDEX invitation_person ON invitation(person_id);
CREATE INDEX invitation_state ON invitation(state);
CREATE TABLE message(
    id INTEGER PRIMARY KEY, person_id INTEGER REFERENCES person(id), conversation TEXT NOT NULL,
    sender TEXT NOT NULL, sent_at TEXT NOT NULL, subject TEXT NOT NULL, content TEXT NOT NULL
);
CREATE INDEX message_person ON message(person_id);
"""
MONTHS = {month: number for number, month in enumerate(calendar.month_abbr) if month}
PEOPLE = "INSERT INTO person VALUES (NULL, ?, ?, ?, ?, ?, ?, ?)"
INVITATIONS = "INSERT INTO invitation VALUES (NULL, ?, ?, ?, ?, ?, ?, 'pending')"
MESSAGES = "INSERT INTO message VALUES (NULL, ?, ?, ?, ?, ?, ?)"


def _opened(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    return connection


def _rows(path: Path) -> Iterator[list[str]]:
    with path.open(newline="", encoding="utf-8") as file:
        rows = csv.reader(file)
        next(rows)
        yield from rows


def _connections(folder: Path) -> Iterator[tuple[str, ...]]:
    for given, family, profile, email, company, position, day in _rows(folder / "Connections.csv"):
        on = f"{day[7:]}-{MONTHS[day[3:6]]:02}-{day[:2]}"
        yield given, family, profile, email, company, position, on


def _invitations(folder: Path, people: Mapping[str, int]) -> Iterator[tuple[object, ...]]:
    for row in _rows(folder / "Invitations.csv"):
        sender, invited, day, note, direction, inviter, invitee = row
        at = datetime.strptime(day, "%m/%d/%y, %I:%M %p").replace(tzinfo=UTC).isoformat()
        name, profile = (invited, invitee) if direction == "OUTGOING" else (sender, inviter)
        yield people.get(profile), direction, name, profile, at, note


def _messages(folder: Path, people: Mapping[str, int]) -> Iterator[tuple[object, ...]]:
    for row in _rows(folder / "messages.csv"):
        conversation, _, _, sender, _, _, at, subject, content, _ = row
        yield people.get(sender), conversation, sender, at[:19], subject, content


def schema(folder: Path, target: Path) -> None:
    """Take everything into one schema with its keys and indexes, in one transaction."""
    connection = _opened(target)
    connection.execute("PRAGMA cache_size = -65536")
    connection.executescript(SCHEMA)
    connection.execute("BEGIN IMMEDIATE")
    connection.executemany(PEOPLE, _connections(folder))
    people = dict(connection.execute("SELECT profile, id FROM person"))
    connection.executemany(INVITATIONS, _invitations(folder, people))
    connection.executemany(MESSAGES, _messages(folder, people))
    connection.execute(
        "CREATE VIRTUAL TABLE found USING fts5(given, family, email, company, position,"
        " content='person', content_rowid='id', prefix='1 2 3')"
    )
    connection.execute("INSERT INTO found(found) VALUES ('rebuild')")
    connection.execute("COMMIT")
    connection.close()


def plain(folder: Path, target: Path) -> None:
    """Take everything into plain tables, in one transaction."""
    connection = _opened(target)
    connection.execute("BEGIN IMMEDIATE")
    for name, width in TABLES.items():
        table = name.partition(".")[0]
        columns = ", ".join(f"c{number} TEXT" for number in range(width))
        connection.execute(f"CREATE TABLE {table}(id INTEGER PRIMARY KEY, {columns})")
        places = ", ".join("?" * width)
        connection.executemany(f"INSERT INTO {table} VALUES (NULL, {places})", _rows(folder / name))
    connection.execute(
        "CREATE VIRTUAL TABLE found USING fts5(c0, c1, c4, c5, content='Connections',"
        " content_rowid='id', prefix='1 2 3')"
    )
    connection.execute("INSERT INTO found(found) VALUES ('rebuild')")
    connection.execute("COMMIT")
    connection.close()


def drop_triggers(target: Path) -> None:
    """Take away all triggers: none of them is to be done, and each costs a row inserted alone."""
    connection = _opened(target)
    triggers = "SELECT name FROM sqlite_master WHERE type = 'trigger'"
    for (name,) in connection.execute(triggers).fetchall():
        connection.execute(f"DROP TRIGGER {name}")
    connection.close()


def own(folder: Path, target: Path, rows: dict[str, list[tuple[object, ...]]]) -> None:
    """Parse the tables, and take rows that are ready into the record's own tables."""
    from netkeeper.store import search_index  # noqa: PLC0415 - the plain limit has nothing of ours

    for name in TABLES:
        for _ in _rows(folder / name):
            pass
    connection = _opened(target)
    connection.execute("PRAGMA cache_size = -16384")
    connection.execute("BEGIN IMMEDIATE")
    for table, held in rows.items():
        if held:
            places = ", ".join("?" * len(held[0]))
            connection.executemany(f"INSERT INTO {table} VALUES ({places})", held)
    for index in search_index.INDEXES:
        search_index.rebuild(connection, index)
    connection.execute("COMMIT")
    connection.close()


def main(how: str, folder: Path, target: Path, *record: Path) -> None:
    """Measure one of the limits and tell it."""
    rows = {}
    if record:
        drop_triggers(target)
        with sqlite3.connect(record[0]) as held:
            rows = {name: held.execute(f"SELECT * FROM {name}").fetchall() for name in OWN}
    start = time.process_time()
    if how == "own":
        own(folder, target, rows)
    else:
        {"schema": schema, "plain": plain}[how](folder, target)
    seconds = time.process_time() - start
    print(json.dumps({"seconds": seconds, "memory": peak_mib()}))


if __name__ == "__main__":
    main(sys.argv[1], *map(Path, sys.argv[2:]))
