"""Looks for damage: in the file, by SQLite's own checks, and in what only we can tell is wrong."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

from netkeeper.domain.days import Precision, parse_instant
from netkeeper.domain.invitations import Direction, State, StateCertainty
from netkeeper.domain.meetings import MeetingKind
from netkeeper.domain.people import Answer
from netkeeper.store.driver import errors
from netkeeper.store.faults import was_interrupted
from netkeeper.store.search_index import FULL_TEXT
from netkeeper.store.soundness import seal

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable, Iterator

    Found = Iterator[str]

# How the names of columns end whose texts are days.
_DAYS = ("_on", "_day", "since", "until")
# What reads the text of a column, in whichever tables have it. SQLite's own check leaves
# constraints out over a connection that only reads.
_READERS: dict[str, Callable[[str], object]] = {
    **dict.fromkeys(("at", "created_at", "trashed_at", "sent_at"), parse_instant),
    **dict.fromkeys(("facts", "before", "after", "image"), json.loads),
    **dict.fromkeys(("person.reference", "person.introduction"), Answer),
    **dict.fromkeys(("invitation.state", "invitation_step.state"), State),
    "certainty": StateCertainty,
    "direction": Direction,
    "meeting.kind": MeetingKind,
    "precision": Precision,
}


def problems(connection: sqlite3.Connection, *, derived: bool = True) -> list[str]:
    """Return what is wrong with the record, in SQLite's words and the like; none when whole.

    What is wrong with the search indexes, which can be made anew, is left out unless `derived`.
    """
    found: list[str] = []
    looks = (_of_the_schema, _of_the_file, _of_the_rows, of_the_indexes)
    for look in looks if derived else looks[:-1]:
        try:
            found += look(connection)
        except errors("DatabaseError", UnicodeDecodeError) as error:
            found.append(_said(error))
    return list(dict.fromkeys(found))


def _said(error: Exception) -> str:
    """Return what an error tells of the record; a statement that was stopped tells nothing of it.

    Raises:
        KeyboardInterrupt: A signal ended the statement.
    """
    if was_interrupted(error):
        raise KeyboardInterrupt from error
    return str(error)


def _of_the_schema(connection: sqlite3.Connection) -> Found:
    """Yield that the schema's text was changed, of which SQLite knows nothing."""
    if seal.is_broken(connection):
        yield "the schema is not as it was made"


def _of_the_file(connection: sqlite3.Connection) -> Found:
    """Yield what SQLite's own checks find: of pages, of constraints, of rows without a parent.

    Of an encrypted file, also each page that isn't what was written; of any other, nothing.
    """
    yield from (said for (said,) in connection.execute("PRAGMA cipher_integrity_check"))
    yield from (said for (said,) in connection.execute("PRAGMA integrity_check") if said != "ok")
    for table, row_id, parent, _key in connection.execute("PRAGMA foreign_key_check"):
        yield f"{table} {row_id} -> {parent}"


def _of_the_rows(connection: sqlite3.Connection) -> Found:
    """Yield the rows that can't be read as what they are: text, days, instants, JSON."""
    tables = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE '%STRICT%'"
    )
    for (table,) in tables.fetchall():
        columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
        readers = {
            place: reads
            for place, name in enumerate(columns)
            if (reads := _reader_of(table, name)) is not None
        }
        try:
            for row in connection.execute(f"SELECT * FROM {table}"):
                yield from _of_a_row(table, columns, row, readers.items())
        except errors("OperationalError") as error:
            yield f"{table}: {_said(error).partition(' with text')[0]}"  # without the text itself


def _reader_of(table: str, column: str) -> Callable[[str], object] | None:
    """Return what reads a column's text, None for one that is plain text."""
    if column.endswith(_DAYS):
        return date.fromisoformat
    return _READERS.get(f"{table}.{column}") or _READERS.get(column)


def _of_a_row(
    table: str,
    columns: list[str],
    row: tuple[object, ...],
    readers: Iterable[tuple[int, Callable[[str], object]]],
) -> Found:
    """Yield the columns of a row that can't be read."""
    for place, reads in readers:
        value = row[place]
        try:
            if value is not None:
                reads(str(value))
        except ValueError:
            yield f"{table} {row[0]}: unreadable {columns[place]}"


def of_the_indexes(connection: sqlite3.Connection) -> Found:
    """Read the search indexes from end to end; yield "index: why" where that fails."""
    was = connection.execute("PRAGMA query_only").fetchone()[0]
    connection.execute("PRAGMA query_only = OFF")  # for the views of them, which are temporary
    try:
        for index in FULL_TEXT:
            view = f"temp.{index}_words"
            connection.execute(f"CREATE VIRTUAL TABLE {view} USING fts5vocab(main, {index}, row)")
            try:
                connection.execute(f"SELECT total(cnt) FROM {view}").fetchone()
            except errors("DatabaseError") as error:
                yield f"{index}: {_said(error)}"
            connection.execute(f"DROP TABLE {view}")
    finally:
        connection.execute(f"PRAGMA query_only = {was}")
