"""Takes entries of the journal back that aren't the last, as one new change.

Undo goes backwards through everything. This goes past what others did: it writes, inside the open
entry, the opposite of what the given entries wrote. So it is journalled like any change, and undo
takes it back.

It is for what a review wrote, which leaves no name behind: whom a request added goes again. So no
key of a name need be made anew, as after undo (see `store.rekeying`).
"""

from __future__ import annotations

import json
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from netkeeper.domain.history import Entry
from netkeeper.store.driver import errors
from netkeeper.store.journal.replaying import Replay

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence


def built_on(connection: sqlite3.Connection, entries: Sequence[int]) -> Entry | None:
    """Return the first later entry, other than these, that changed a row that they changed."""
    if not entries:
        return None
    given = ", ".join(map(str, entries))
    row = connection.execute(
        "SELECT e.id, e.action, e.facts FROM journal_row r JOIN journal_row s"
        " ON s.entry_id > r.entry_id AND s.table_name = r.table_name"
        " AND s.row_id <= r.last_id AND s.last_id >= r.row_id"
        " JOIN journal_entry e ON e.id = s.entry_id"
        f" WHERE r.entry_id IN ({given}) AND s.entry_id > {min(entries)}"
        f" AND s.entry_id NOT IN ({given}) AND e.state = 'done' ORDER BY e.id LIMIT 1"
    ).fetchone()
    return Entry(row[0], row[1], json.loads(row[2])) if row else None


def revert(
    connection: sqlite3.Connection, entries: Sequence[int], but: frozenset[str] = frozenset()
) -> bool:
    """Write the opposite of what entries wrote, the last first, all but the tables left out.

    False, and half done, if rows of others point to what goes, or stand where it would come back:
    leave the unit without committing.
    """
    try:
        _write_opposite(connection, entries, but)
    except errors("IntegrityError"):
        return False
    return connection.execute("PRAGMA foreign_key_check").fetchone() is None


def _write_opposite(
    connection: sqlite3.Connection, entries: Sequence[int], but: frozenset[str]
) -> None:
    replay = Replay(connection)
    connection.execute("PRAGMA defer_foreign_keys = ON")
    given = ", ".join(map(str, entries))
    rows = connection.execute(
        "SELECT table_name, op, row_id, last_id, before FROM journal_row"
        f" WHERE entry_id IN ({given}) ORDER BY id DESC"
    ).fetchall()
    for (table, op), same in groupby(rows, key=itemgetter(0, 1)):
        if table in but:
            continue
        match op:
            case "I":
                replay.remove(table, ((first, last) for _, _, first, last, _ in same))
            case "U":
                replay.change(table, ((first, last, before) for _, _, first, last, before in same))
            case _:
                replay.put_back(table, (before for _, _, _, _, before in same))
