"""Copies a record by SQLite's online backup: whole however much is written meanwhile, and checked.

A copy is made beside its place under a name of its own, looked through, forced to the disk, and
only then given its name: whatever dies on the way leaves no half copy that looks like a whole one.
"""

from __future__ import annotations

import os
import sqlite3
import time
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from netkeeper import partial_files
from netkeeper.domain.backups import Inside
from netkeeper.store.driver import errors
from netkeeper.store.faults import RecordFault, copy_fault, reading_fault
from netkeeper.store.file.connection import connect_to_read, connect_to_write
from netkeeper.store.schema import version
from netkeeper.store.schema.version import HEAD
from netkeeper.store.soundness.problems import problems

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from netkeeper.store.file.keyring import Key

PATIENCE = 10.0  # seconds for which a copy waits for another program that writes
_A_STEP = 256  # pages, a megabyte: whoever reads over the same connection waits no longer for it
ALL_PAGES = -1  # one step: other programs can't make the copy begin anew


def look_inside(path: Path) -> Inside:
    """Return what a record or a backup holds, once it was looked through and found whole.

    Its search indexes may be damaged: whoever restores it makes them anew.

    Raises:
        RecordFault: It is none, is damaged, or is of a newer program.
    """
    revision = revision_of(path)
    try:
        with closing(connect_to_read(path)) as connection:
            if problems(connection, derived=False):
                raise RecordFault("record_damaged", path=str(path))
            return _inside(connection, revision)
    except errors() as error:
        raise reading_fault(error, path) from error


def revision_of(path: Path) -> str:
    """Return the schema's revision of a record that this program can read.

    Raises:
        RecordFault: It is none, or of a newer program.
    """
    revision = version.current(path)
    if revision is None:
        code = "record_foreign" if path.exists() else "no_such_file"
        raise RecordFault(code, path=str(path))
    if revision > HEAD:
        raise RecordFault("record_too_new", path=str(path))
    return revision


def _inside(connection: sqlite3.Connection, revision: str) -> Inside:
    people, meetings, invitations = (
        connection.execute(f"SELECT count(*) FROM {table} WHERE trashed_at IS NULL").fetchone()[0]
        for table in ("person", "meeting", "invitation")
    )
    last = connection.execute("SELECT at FROM journal_entry ORDER BY id DESC LIMIT 1").fetchone()
    at = datetime.fromisoformat(last[0]).astimezone(UTC) if last else None
    return Inside(people, meetings, invitations, at, revision)


def state_of(path: Path) -> tuple[object, ...]:
    """Return what is another once anything in a record was changed, undone or done again."""
    with closing(connect_to_read(path)) as connection:
        query = (
            "SELECT max(id), max(at), total(state = 'undone'), total(state = 'dropped'),"
            " (SELECT version_num FROM alembic_version) FROM journal_entry"
        )
        return tuple(connection.execute(query).fetchone())


def copy_checked(
    source: Path, target: Path, *, prepare: Callable[[Path], None] | None = None
) -> Inside:
    """Copy a record to a file, which is replaced if it is there; return what the copy holds.

    `prepare` may change the copy before it is looked through.

    Raises:
        RecordFault: The record can't be read or is damaged, or the copy can't be written.
    """
    with _becoming(target) as part:
        _copy_to(source, part)
        if prepare is not None:
            prepare(part)
        return _checked(source, part)


def copy_open(connection: sqlite3.Connection, record: Path, target: Path) -> Inside:
    """Copy a record over an open connection to it, though its file be gone from its place.

    Raises:
        RecordFault: The record can't be read or is damaged, or the copy can't be written.
    """
    with _becoming(target) as part:
        _fill(part, connection, record, _A_STEP)
        return _checked(record, part)


@contextmanager
def _becoming(target: Path) -> Iterator[Path]:
    """Give a file to write, which takes the target's name once the disk holds it."""
    part = partial_files.new_part(target.parent)
    try:
        yield part
        partial_files.force_to_disk(part)
        part.replace(target)
        partial_files.force_folder(target.parent)
    except OSError as error:
        raise copy_fault(error, target) from error
    finally:
        partial_files.remove(part)


def _copy_to(source: Path, part: Path) -> None:
    """Copy a record page by page into a new private file that needs no other beside it."""
    try:
        with closing(connect_to_read(source)) as held:
            _fill(part, held, source, ALL_PAGES)
    except errors() as error:
        raise reading_fault(error, source) from error


def _fill(part: Path, held: sqlite3.Connection, source: Path, pages: int) -> None:
    """Copy a record that is open into a new private file, so many pages at a time."""
    os.close(os.open(part, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
    try:
        key: Key | None = getattr(held, "key", None)
        with closing(connect_to_write(part, key)) as copy:
            copy_pages(held, copy, source, pages=pages)
        make_one_file(part)
    except errors() as error:
        raise copy_fault(error, part.parent, source) from error


def make_one_file(path: Path) -> None:
    """Have a copy need no journal beside it any more, wherever it is carried."""
    with closing(connect_to_write(path)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")


def copy_pages(
    source: sqlite3.Connection,
    target: sqlite3.Connection,
    busy: Path,
    *,
    pages: int = ALL_PAGES,
    locked: Callable[[], None] = lambda: None,
) -> None:
    """Copy all pages in one transaction; wait a while for another program that writes.

    With fewer pages a step, `locked` is called once nobody else can write to the target any more,
    and before anybody sees what is copied. What it raises leaves the target as it was.

    Raises:
        RecordFault: The file that is busy stays so.
    """
    until = time.monotonic() + PATIENCE
    waiting = [locked]

    def go_on(status: int, _remaining: int, _total: int) -> None:
        if status not in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
            if waiting:
                waiting.pop()()
        elif time.monotonic() > until:
            raise RecordFault("record_busy", path=str(busy))

    # The driver itself would wait for ever.
    source.backup(target, pages=pages, progress=go_on, sleep=0.05)


def _checked(source: Path, part: Path) -> Inside:
    """Look a copy through; what is wrong with it is told of the record it was made of."""
    try:
        return look_inside(part)
    except RecordFault as fault:
        raise RecordFault(fault.code, **fault.facts | {"path": str(source)}) from fault
