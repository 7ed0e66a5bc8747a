"""Makes the keys of names anew where today's rules make others of them.

A key follows from the name and from what is known of titles and credentials, which grows: a
record of an older version would not find "Roméo Fortin, CPHR" by the name alone. Every migration
does this, and a change of the rules comes with one (tests/store/test_rekeying.py). The journal
keeps the keys of its day, so that what undo and redo write is looked at, too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from netkeeper.domain.folding import label_key
from netkeeper.domain.naming.names import name_key
from netkeeper.domain.people import sort_key
from netkeeper.domain.profiles import email_key

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterator


class _Key(NamedTuple):
    """A column that follows from others of its row, and how."""

    table: str
    column: str
    source: str
    make: Callable[..., str]


_KEYS = (
    _Key("person", "name_key", "display_name", name_key),
    _Key("person", "sort_key", "given_name, family_name, display_name", sort_key),
    _Key("person_name", "name_key", "name", name_key),
    _Key("person_email", "email_key", "email", email_key),
    _Key("tag", "name_key", "name", label_key),
    _Key("invitation", "name_key", "name", name_key),
)
_WRITTEN = (
    " WHERE id IN (SELECT x.id FROM journal_row r JOIN {table} x"
    " ON x.id BETWEEN r.row_id AND r.last_id"
    " WHERE r.entry_id = {entry} AND r.table_name = '{table}')"
)


def rekey(connection: sqlite3.Connection, entry: int | None = None) -> None:
    """Write the keys that are not today's, in the rows of one entry of the journal or in all.

    Some seconds for a million names.
    """
    for key in _KEYS:
        if stale := _stale(connection, key, entry):
            connection.executemany(f"UPDATE {key.table} SET {key.column} = ? WHERE id = ?", stale)


def stale_keys(connection: sqlite3.Connection) -> Iterator[str]:
    """Yield the columns, as "table.column", in which a key is not what the name makes it today."""
    for key in _KEYS:
        if _stale(connection, key, None):
            yield f"{key.table}.{key.column}"


def _stale(connection: sqlite3.Connection, key: _Key, entry: int | None) -> list[tuple[str, int]]:
    """Return the keys that are not today's, each with its row's id.

    A tag whose key is another's already keeps its own: two tags may come to be written alike.
    """
    among = "" if entry is None else _WRITTEN.format(table=key.table, entry=entry)
    rows = connection.execute(f"SELECT id, {key.column}, {key.source} FROM {key.table}{among}")
    stale = [
        (made, number) for number, held, *source in rows if (made := key.make(*source)) != held
    ]
    if key.table != "tag" or not stale:
        return stale
    taken = {held for (held,) in connection.execute("SELECT name_key FROM tag")}
    free = []
    for made, number in stale:
        if made not in taken:
            taken.add(made)
            free.append((made, number))
    return free
