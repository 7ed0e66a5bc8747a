"""What a backup tells of itself: of which record it is, how far it goes, what it may hold."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from netkeeper.store import copying
from netkeeper.store.driver import errors
from netkeeper.store.faults import RecordFault
from netkeeper.store.file import header
from netkeeper.store.file.connection import connect_to_read
from netkeeper.store.reading.values import AMONG, listed

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Mapping

    from netkeeper.domain.backups import Backup

    Entry = tuple[object, ...]  # the columns of `_ENTRY`

_ENTRY = "SELECT id, at, action, origin FROM journal_entry"


def path_of(backup: Backup) -> Path:
    """Return where a backup lies."""
    return Path(backup.folder) / backup.name


def first_entry(connection: sqlite3.Connection) -> Entry | None:
    """Return what a record's history begins with, None where nothing was done yet."""
    found: Entry | None = connection.execute(f"{_ENTRY} ORDER BY id LIMIT 1").fetchone()
    return found


def is_of(backup: Backup, number: int, first: Entry | None, *, strict: bool) -> bool | None:
    """Tell whether a backup is of the record with a number, whose history begins with an entry.

    One from before records had numbers is known by that entry. So is, unless `strict`, one of
    another number: the record's own was given anew if it was restored from before it had one.
    None where it can't be told: a damaged backup, or one with another passphrase.
    """
    path = path_of(backup)
    try:
        found = backup.record or header.number_in(path)
        unnumbered = not backup.record and 0 in {found, number}
        if found == number != 0 or (unnumbered and not strict):
            return True
        if first is None or (strict and found):
            return False
        with closing(connect_to_read(path)) as connection:
            held = connection.execute(f"{_ENTRY} WHERE id = ?", first[:1]).fetchone()
    except errors("Error", RecordFault, OSError):
        return None
    return bool(held == first)


def last_entry(path: Path) -> int:
    """Return the number of the last change in a backup's history; 0 without one."""
    last = copying.state_of(path)[0]
    return int(str(last or 0))


def may_hold(path: Path, rows: Mapping[str, Iterable[int]]) -> bool:
    """Tell whether a backup holds any of some rows, or what undo kept of them."""
    try:
        with closing(connect_to_read(path)) as connection:
            return any(
                connection.execute(query, (table, listed(ids))).fetchone() is not None
                for table, ids in rows.items()
                for query in _queries(table)
            )
    except errors("Error", RecordFault):
        return True


def _queries(table: str) -> tuple[str, ...]:
    return (
        f"SELECT 1 FROM {table} WHERE ? <> '' AND id {AMONG} LIMIT 1",
        (
            "SELECT 1 FROM journal_image i JOIN journal_row r ON r.id = i.journal_row_id"
            f" WHERE r.table_name = ? AND i.row_id {AMONG} LIMIT 1"
        ),
    )
