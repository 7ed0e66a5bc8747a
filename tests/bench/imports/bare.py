"""The limit that the import is held against: csv, executemany and one rebuild of the search index.

python tests/bench/imports/bare.py FOLDER TARGET [RECORD]: takes the three tables of an unpacked
archive into plain tables, durable, nothing looked at. With the record of an import of the same
archive, its rows go into the record's own tables, with all their indexes, and all search indexes
are rebuilt; TARGET is then an empty record. Tells its seconds of CPU and its memory as JSON.
"""

from __future__ import annotations

import csv
import json
import sqlite3
import sys
import time
from pathlib import Path

from tests.bench.imports.peak import peak_mib

TABLES = {"Connections.csv": 7, "Invitations.csv": 7, "messages.csv": 10}
OWN = ("archive", "person", "person_email", "archive_connection", "invitation", "invitation_step",
       "archive_invitation")  # fmt: skip


def _opened(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    return connection


def plain(folder: Path, target: Path) -> None:
    """Take everything into plain tables, in one transaction."""
    connection = _opened(target)
    connection.execute("BEGIN IMMEDIATE")
    for name, width in TABLES.items():
        table = name.partition(".")[0]
        columns = ", ".join(f"c{number} TEXT" for number in range(width))
        connection.execute(f"CREATE TABLE {table}(id INTEGER PRIMARY KEY, {columns})")
        with (folder / name).open(newline="", encoding="utf-8") as file:
            rows = csv.reader(file)
            next(rows)
            places = ", ".join("?" * width)
            connection.executemany(f"INSERT INTO {table} VALUES (NULL, {places})", rows)
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
        with (folder / name).open(newline="", encoding="utf-8") as file:
            for _ in csv.reader(file):
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


def main(folder: Path, target: Path, record: Path | None) -> None:
    """Measure one of the limits and tell it."""
    rows = {}
    if record is not None:
        drop_triggers(target)
        with sqlite3.connect(record) as held:
            rows = {name: held.execute(f"SELECT * FROM {name}").fetchall() for name in OWN}
    start = time.process_time()
    if record is None:
        plain(folder, target)
    else:
        own(folder, target, rows)
    seconds = time.process_time() - start
    print(json.dumps({"seconds": seconds, "memory": peak_mib()}))


if __name__ == "__main__":
    given = [Path(each) for each in sys.argv[1:]]
    main(given[0], given[1], given[2] if len(given) > 2 else None)
