"""Deletes things for good: their rows, and what the journal remembers of them.

It is the one write that no undo takes back. Entries of the journal that touched what goes lose
those rows and their words, and keep the rest, so that what is older can still be undone.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from netkeeper.domain.erasing import Erased
from netkeeper.domain.history import MASK, TEXTS
from netkeeper.store import search_index
from netkeeper.store.file.header import expect_scrubbing
from netkeeper.store.journal import entries
from netkeeper.store.reading.dependents import links, reach
from netkeeper.store.reading.trash import roots_of
from netkeeper.store.reading.values import AMONG, listed

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping, Sequence

ACTION = "erase"
# Columns whose values the history's sentences name.
_NAMING = {
    "person": ("display_name",),
    "person_name": ("name",),
    "tag": ("name",),
    "meeting": ("event", "topic", "place"),
    "invitation": ("name",),
    "follow_up": ("what",),
    "restriction": ("what",),
}
_OF_ARCHIVES = frozenset({"archive_connection", "archive_invitation"})
_LIVING = "SELECT 1 FROM {} t WHERE t.id = r.row_id"
_GONE = "(SELECT row_id FROM temp.gone WHERE table_name = '{}')"


def erase(
    connection: sqlite3.Connection, ids: Sequence[int], at: str, origin: str, *, living: bool
) -> Erased:
    """Delete things, by the ids that they have in the trash, in the transaction that is open.

    What isn't in the trash is passed over, unless `living`; nothing at all may be left to do.
    """
    roots = roots_of(connection, ids, living=living)
    if not roots:
        return Erased(0)
    reached = reach(connection, roots)
    connection.execute("PRAGMA defer_foreign_keys = ON")
    with entries.aside(connection):
        entries.set_bulk(connection, on=True)
        _drop_redo(connection)
        _Forgetting(connection, reached).run()
        for table, rows in reached.items():
            connection.execute(f"DELETE FROM {table} WHERE id {AMONG}", (listed(rows),))
        if not _OF_ARCHIVES.isdisjoint(reached):
            # The files that were taken in are read again if they come again: they name who goes.
            connection.execute("UPDATE archive_file SET sha256 = ''")
        entries.set_bulk(connection, on=False)
    # Made anew: an index would only mark what it holds of them as deleted.
    for index in search_index.INDEXES:
        search_index.rebuild(connection, index)
    count = sum(map(len, roots.values()))
    connection.execute(
        "INSERT INTO journal_entry(at, action, facts, origin, state)"
        " VALUES (?, ?, ?, ?, 'dropped')",
        (at, ACTION, json.dumps({"count": count}), origin),
    )
    expect_scrubbing(connection, expected=True)
    return Erased(count, tables=frozenset(reached))


def _drop_redo(connection: sqlite3.Connection) -> None:
    """Give up what was undone: redo would need what undo kept of it."""
    connection.execute("DELETE FROM journal_image")
    connection.execute("UPDATE journal_entry SET state = 'dropped' WHERE state = 'undone'")


class _Forgetting:
    """Takes what goes out of the journal."""

    def __init__(self, connection: sqlite3.Connection, reached: Mapping[str, set[int]]) -> None:
        self._connection = connection
        self._reached = reached
        self._links = links(connection)

    def run(self) -> None:
        """Forget the rows that go, those that are gone already, and whom they were about."""
        run = self._connection.execute
        run("CREATE TEMP TABLE gone(table_name TEXT, row_id INTEGER,"
            " PRIMARY KEY (table_name, row_id)) WITHOUT ROWID")  # fmt: skip
        run("CREATE TEMP TABLE touched(id INTEGER PRIMARY KEY)")
        for table, ids in self._reached.items():
            run("INSERT INTO gone SELECT ?, value FROM json_each(?)", (table, listed(ids)))
        self._add_former()
        run(
            "INSERT OR IGNORE INTO touched SELECT r.entry_id FROM journal_row r JOIN gone g"
            " ON g.table_name = r.table_name AND g.row_id BETWEEN r.row_id AND r.last_id"
        )
        words = self._words()
        run(
            "DELETE FROM journal_row WHERE row_id = last_id"
            " AND (table_name, row_id) IN (SELECT table_name, row_id FROM gone)"
        )
        self._unlink()
        self._mask(words)
        run("DROP TABLE gone")
        run("DROP TABLE touched")

    def _add_former(self) -> None:
        """Add rows deleted long ago that belonged to what goes, such as a former address.

        Whom the user made one with somebody who goes was the same person.
        """
        more = True
        while more:
            merged = self._connection.execute(
                "INSERT OR IGNORE INTO gone SELECT 'person', r.row_id FROM journal_row r"
                " JOIN journal_entry e ON e.id = r.entry_id AND e.action = 'merge_people'"
                " WHERE r.op = 'D' AND r.table_name = 'person'"
                f" AND NOT EXISTS ({_LIVING.format('person')})"
                f" AND json_extract(e.facts, '$.kept') IN {_GONE.format('person')}"
            ).rowcount
            more = merged > 0
            for child, column, parent in self._links:
                changed = self._connection.execute(
                    "INSERT OR IGNORE INTO gone SELECT r.table_name, r.row_id FROM journal_row r"
                    f" WHERE r.op = 'D' AND r.table_name = ? AND NOT EXISTS"
                    f" ({_LIVING.format(child)})"
                    f" AND json_extract(r.before, '$.{column}') IN {_GONE.format(parent)}",
                    (child,),
                ).rowcount
                more = more or changed > 0

    def _unlink(self) -> None:
        """Take what pointed to what goes out of the changes of rows that stay."""
        run = self._connection.execute
        for child, column, parent in self._links:
            gone, place = _GONE.format(parent), f"'$.{column}'"
            given = (
                f"table_name = '{child}' AND (json_extract(before, {place}) IN {gone}"
                f" OR json_extract(after, {place}) IN {gone})"
            )
            run(f"INSERT OR IGNORE INTO touched SELECT entry_id FROM journal_row WHERE {given}")
            # A row that lives was deleted and came back: that deletion is never done again.
            run(f"DELETE FROM journal_row WHERE op = 'D' AND {given}")
            run(
                f"UPDATE journal_row SET before = json_remove(before, {place}),"
                f" after = json_remove(after, {place}) WHERE op = 'U' AND {given}"
            )
        run("DELETE FROM journal_row WHERE op = 'U' AND before = '{}' AND after = '{}'")

    def _words(self) -> set[str]:
        """Return what is, or once was, the name of what goes."""
        words: set[str] = set()
        for table, columns in _NAMING.items():
            for column in columns:
                queries = (
                    f"SELECT {column} FROM {table} WHERE id IN {_GONE.format(table)}",
                    *(
                        f"SELECT json_extract({image}, '$.{column}') FROM journal_row"
                        f" WHERE table_name = '{table}' AND row_id = last_id"
                        f" AND row_id IN {_GONE.format(table)}"
                        for image in ("before", "after")
                    ),
                )
                for query in queries:
                    words.update(row[0] for row in self._connection.execute(query) if row[0])
        return words

    def _mask(self, words: set[str]) -> None:
        """Take the names out of the history's sentences.

        An entry of which nothing is left can't be undone any more. Where others live who bear the
        same name, only entries that touched what goes lose it.
        """
        others = words - self._borne(words)
        entries = self._connection.execute(
            "SELECT e.id, e.facts, t.id IS NOT NULL, EXISTS"
            " (SELECT 1 FROM journal_row r WHERE r.entry_id = e.id)"
            " FROM journal_entry e LEFT JOIN touched t ON t.id = e.id"
        ).fetchall()
        for number, kept, touched, holds in entries:
            facts = json.loads(kept or "{}")
            hidden = words if touched else others
            masked = {
                name: MASK
                if name in TEXTS and value and (value in hidden or (touched and not holds))
                else value
                for name, value in facts.items()
            }
            if not touched and masked == facts:
                continue
            self._connection.execute(
                "UPDATE journal_entry SET facts = ?, state = iif(?, state, 'dropped') WHERE id = ?",
                (json.dumps(masked | {"erased": True}, ensure_ascii=False), holds, number),
            )

    def _borne(self, words: set[str]) -> set[str]:
        """Return the names that somebody who stays bears too."""
        given = json.dumps(sorted(words), ensure_ascii=False)
        borne: set[str] = set()
        for table, column in (("person", "display_name"), ("invitation", "name")):
            query = (
                f"SELECT {column} FROM {table} WHERE {column} {AMONG}"
                f" AND id NOT IN {_GONE.format(table)}"
            )
            borne.update(row[0] for row in self._connection.execute(query, (given,)))
        return borne
