"""The limit that the import is held against: csv, executemany and one rebuild of a search index.

python tests/bench/imports/bare.py FOLDER RECORD: takes the three tables of an unpacked archive into
plain tables, durable, nothing looked at. Tells its seconds of CPU and its memory as JSON.
"""

from __future__ import annotations

import csv
import json
import resource
import sqlite3
import sys
import time
from pathlib import Path

TABLES = {"Connections.csv": 7, "Invitations.csv": 7, "messages.csv": 10}


def take(folder: Path, record: Path) -> None:
    """Take everything in, in one transaction."""
    connection = sqlite3.connect(record, isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
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


if __name__ == "__main__":
    idle = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start = time.process_time()
    take(Path(sys.argv[1]), Path(sys.argv[2]))
    told = {
        "seconds": time.process_time() - start,
        "memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        "idle": idle / 1024,
    }
    print(json.dumps(told))
