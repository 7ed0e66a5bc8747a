"""Makes the keys of names anew where today's rules make others of them.

A key follows from the name and from what is known of titles and credentials, which grows: a
record of an older version would not find "Roméo Fortin, CPHR" by the name alone. Every migration
does this, and a change of the rules comes with one (tests/store/test_rekeying.py).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.domain.names import name_key

if TYPE_CHECKING:
    import sqlite3

_NAMES = {"person": "display_name", "person_name": "name", "invitation": "name"}


def rekey(connection: sqlite3.Connection) -> None:
    """Write the keys that are not today's; some seconds for a million names."""
    for table, column in _NAMES.items():
        rows = connection.execute(f"SELECT id, {column}, name_key FROM {table}")
        stale = [(key, number) for number, name, held in rows if (key := name_key(name)) != held]
        connection.executemany(f"UPDATE {table} SET name_key = ? WHERE id = ?", stale)
