"""The triggers that write the journal, made for the tables as they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

STATE = "SELECT {} FROM journal_state WHERE id = 1"


def columns_of(connection: sqlite3.Connection, table: str) -> list[str]:
    """Return the names of a table's columns, `id` first."""
    return [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]


def row_object(columns: Iterable[str], row: str) -> str:
    """Return the SQL for a whole row as a JSON object."""
    return "json_object(" + ", ".join(f"'{c}', {row}{c}" for c in columns) + ")"


def _of_the_view() -> list[str]:
    """Return what journals for all tables: a view, and the triggers on what is put into it.

    SQLite reads the whole text of the schema at each opening: it is told once.
    """
    columns = "table_name, op, row_id, before, after"
    head = "CREATE TRIGGER journal_{name} INSTEAD OF INSERT ON journal_change WHEN new.op {ops}"
    guard = (
        "SELECT RAISE(ABORT, 'a change outside the journal')"
        f" WHERE ({STATE.format('entry_id')}) IS NULL;"
    )
    into = (
        "INSERT INTO journal_row(entry_id, table_name, op, row_id, last_id, before, after)"
        f" SELECT ({STATE.format('entry_id')}), new.table_name, new.op, new.row_id, new.row_id,"
    )
    # Of an update the whole row comes, as it was and as it is: what changed is kept.
    differ = (
        "SELECT json_group_object(key, value) AS b, json_group_object(key, w) AS a, count(*) AS n"
        " FROM (SELECT key, value, json_extract(new.after, fullkey) AS w"
        " FROM json_each(new.before)) WHERE value IS NOT w"
    )
    return [
        f"CREATE VIEW journal_change AS SELECT {columns} FROM journal_row",
        head.format(name="keep", ops="<> 'U'")
        + f" BEGIN {guard} {into} new.before, new.after; END",
        head.format(name="compare", ops="= 'U'")
        + f" BEGIN {guard} {into} b, a FROM ({differ}) WHERE n > 0; END",
    ]


def _triggers(table: str, columns: list[str]) -> list[str]:
    """Return the three triggers that journal a table."""
    recording = f"({STATE.format('replaying')}) = 0"
    one_by_one = f"({STATE.format('replaying + bulk')}) = 0"
    was, now = row_object(columns, "old."), row_object(columns, "new.")

    def trigger(event: str, when: str, change: str) -> str:
        return (
            f"CREATE TRIGGER journal_{event.lower()}_{table} AFTER {event} ON {table}"
            f" WHEN {when} BEGIN INSERT INTO journal_change VALUES ('{table}', {change}); END"
        )

    return [
        trigger("INSERT", one_by_one, "'I', new.id, NULL, NULL"),
        trigger("UPDATE", recording, f"'U', new.id, {was}, {now}"),
        trigger("DELETE", recording, f"'D', old.id, {was}, NULL"),
    ]


def remove(connection: sqlite3.Connection) -> None:
    """Remove the journal's triggers: a migration may rebuild the tables under them."""
    old = "SELECT name FROM sqlite_master WHERE type = 'trigger' AND name GLOB 'journal_*'"
    for (name,) in connection.execute(old).fetchall():
        connection.execute(f"DROP TRIGGER {name}")
    connection.execute("DROP VIEW IF EXISTS journal_change")


def install(connection: sqlite3.Connection, tables: Iterable[str]) -> None:
    """Make the journal's triggers for the tables as they stand; the end of every migration."""
    for statement in _of_the_view():
        connection.execute(statement)
    for table in tables:
        for statement in _triggers(table, columns_of(connection, table)):
            connection.execute(statement)
    connection.execute("INSERT OR IGNORE INTO journal_state(id) VALUES (1)")
