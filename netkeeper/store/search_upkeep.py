"""Has the search indexes, and who was met, follow the rows: by triggers, or in sets after a change.

A trigger on a table puts the ids that a change touches into a view of each index, whose own trigger
makes the index anew for them. What is written in bulk is caught up with from the journal.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.store.search_index import IN_ROW, INDEXES, TERMS, rebuild

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

QUIET = "(SELECT bulk FROM journal_state WHERE id = 1) = 0"
MANY = 1000  # above so many touched rows, the whole index is made anew (quicker, measured)
_KEPT = tuple(name for name, one in INDEXES.items() if not one.follows)
_NAMED = ("person_names", "person_search", "person_met")
_TOLD = ("person_search", "person_met")

# A change of the table, when these columns change, makes these indexes anew for those rows.
_WATCHED: tuple[tuple[str, str, tuple[str, ...], str], ...] = (
    (
        "person",
        "display_name, name_key, company, position, location, note, linkedin_note, trashed_at",
        _NAMED,
        "{row}.id",
    ),
    (
        "person",
        "display_name, name_key, trashed_at",
        ("meeting_search",),
        "SELECT meeting_id FROM attendance WHERE person_id = {row}.id",
    ),
    ("person_name", "", _NAMED, "{row}.person_id"),
    ("person_email", "", _TOLD, "{row}.person_id"),
    ("person_tag", "", _TOLD, "{row}.person_id"),
    (
        "tag",
        "name, name_key",
        _TOLD,
        "SELECT person_id FROM person_tag WHERE tag_id = {row}.id",
    ),
    ("meeting", "event, place, topic, note, trashed_at", ("meeting_search",), "{row}.id"),
    ("attendance", "", ("meeting_search",), "{row}.meeting_id"),
    ("attendance", "", ("person_met",), "{row}.person_id"),
    (
        "meeting",
        "on_day, precision, kind, trashed_at",
        ("person_met",),
        "SELECT person_id FROM attendance WHERE meeting_id = {row}.id",
    ),
    (
        "invitation",
        "name, name_key, company, position, note, trashed_at",
        ("invitation_search",),
        "{row}.id",
    ),
)


def _with_followers(index: str) -> list[str]:
    return [index, *(name for name, one in INDEXES.items() if one.follows == index)]


def _again(index: str, ids: str) -> Iterable[str]:
    """Yield the statements that make an index, and those that follow it, anew for some ids.

    `ids` is SQL of a set. What a row was numbered by goes last, and is made first. A row that an
    index should no longer have, being damaged, is replaced: it is to stop nobody from writing.
    """
    named = _with_followers(index)
    for name in reversed(named):
        yield f"DELETE FROM {name} WHERE rowid IN ({INDEXES[name].rows.format(ids=ids)})"
    for name in named:
        one = INDEXES[name]
        yield (
            f"INSERT OR REPLACE INTO {name}(rowid, {one.columns}) {one.query}"
            f" AND {one.whose} IN ({ids}){one.grouped}{IN_ROW}"
        )


def _stale(index: str, ids: str) -> str:
    """Return the statement that has an index made anew for some ids (SQL of a query)."""
    return f"INSERT INTO stale_{index} {ids};"


def _views() -> Iterable[str]:
    """Yield what makes each index anew for the ids that are put into a view.

    SQLite reads the whole text of the schema at each opening: each query is told once.
    """
    for index in _KEPT:
        yield f"CREATE VIEW stale_{index} AS SELECT 0 AS id"
        yield (
            f"CREATE TRIGGER search_{index} INSTEAD OF INSERT ON stale_{index}"
            f" BEGIN {'; '.join(_again(index, 'new.id'))}; END"
        )


def _triggers() -> Iterable[str]:
    for number, (table, columns, indexes, ids) in enumerate(_WATCHED):
        of = f" OF {columns}" if columns else ""
        query = ids if ids.startswith("SELECT") else f"SELECT {ids}"
        for event, row in ((f"UPDATE{of}", "new"), ("INSERT", "new"), ("DELETE", "old")):
            word = event.split()[0].lower()
            touched = query.format(row=row)
            if event == "UPDATE":  # any column, also the one that points: both are touched
                touched = f"{query.format(row='old')} UNION {touched}"
            body = " ".join(_stale(index, touched) for index in indexes)
            yield (
                f"CREATE TRIGGER search_{number}_{word}_{table} AFTER {event} ON {table}"
                f" WHEN {QUIET} BEGIN {body} END"
            )


def remove(connection: sqlite3.Connection) -> None:
    """Remove the triggers and vocabularies: a migration may rebuild the tables under them."""
    old = "SELECT name FROM sqlite_master WHERE type = 'trigger' AND name GLOB 'search_*'"
    for (name,) in connection.execute(old).fetchall():
        connection.execute(f"DROP TRIGGER {name}")
    for index in INDEXES:
        connection.execute(f"DROP VIEW IF EXISTS stale_{index}")
    for name in ("person_vocabulary", *TERMS.values()):
        connection.execute(f"DROP TABLE IF EXISTS {name}")


def install(connection: sqlite3.Connection) -> None:
    """Make the indexes and their triggers and fill them; the end of every migration."""
    for index in INDEXES:
        rebuild(connection, index)
    connection.execute(
        "CREATE VIRTUAL TABLE person_vocabulary USING fts5vocab(person_names, 'row')"
    )
    for index, terms in TERMS.items():
        connection.execute(f"CREATE VIRTUAL TABLE {terms} USING fts5vocab({index}, 'instance')")
    for statement in (*_views(), *_triggers()):
        connection.execute(statement)


def catch_up(connection: sqlite3.Connection, entry: int) -> None:
    """Bring the indexes up to date with all that an entry's journal says was written in bulk."""
    connection.execute("CREATE TEMP TABLE IF NOT EXISTS stale(id INTEGER PRIMARY KEY)")
    rows = "SELECT DISTINCT table_name FROM journal_row WHERE entry_id = ?"
    written = {name for (name,) in connection.execute(rows, (entry,))}
    for index in _KEPT:
        connection.execute("DELETE FROM temp.stale")
        for table, columns, indexes, ids in _WATCHED:
            if index in indexes and table in written:
                for query in _written(table, columns, ids):
                    connection.execute(f"INSERT OR IGNORE INTO temp.stale {query}", (entry,))
        _again_in_bulk(connection, index)


def _written(table: str, columns: str, ids: str) -> Iterable[str]:
    """Return the queries for what an entry made stale: by rows there, and by rows taken away.

    `columns` and `ids` are those of `_WATCHED`.
    """
    of_entry = f"r.entry_id = ?1 AND r.table_name = '{table}'"
    if columns:
        listed = ", ".join(f"'{name}'" for name in columns.split(", "))
        key = f"EXISTS (SELECT 1 FROM json_each(r.before) k WHERE k.key IN ({listed}))"
        of_entry += f" AND (r.op <> 'U' OR {key})"
    rows = f"journal_row r JOIN {table} x ON x.id BETWEEN r.row_id AND r.last_id WHERE {of_entry}"
    if ids.startswith("SELECT"):
        # Where the row is gone, so is what refers to it; that is stale by its own account.
        whose = f"SELECT x.id FROM {rows}"
        yield ids.replace("= {row}.id", f"IN ({whose})")
        return
    column = ids.removeprefix("{row}.")
    yield f"SELECT x.{column} FROM {rows}"
    if column != "id":
        gone = f"json_extract({{}}, '$.{column}')"
        yield (
            f"SELECT {gone.format('i.image')} FROM journal_image i"
            f" JOIN journal_row r ON r.id = i.journal_row_id WHERE {of_entry}"
        )
        # One that hung on somebody else before hangs there again once that is undone.
        for said in map(gone.format, ("r.before", "r.after")):
            yield f"SELECT {said} FROM journal_row r WHERE {of_entry} AND {said} IS NOT NULL"
    else:
        yield (
            "SELECT i.row_id FROM journal_image i"
            f" JOIN journal_row r ON r.id = i.journal_row_id WHERE {of_entry}"
        )
        yield f"SELECT r.row_id FROM journal_row r WHERE {of_entry} AND r.op = 'D'"


def _size(connection: sqlite3.Connection, index: str) -> int:
    return int(connection.execute(f"SELECT count(*) FROM {index}").fetchone()[0])


def _again_in_bulk(connection: sqlite3.Connection, index: str) -> None:
    """Make an index anew for the ids in `temp.stale`, or whole where that is quicker."""
    stale = connection.execute("SELECT count(*) FROM temp.stale").fetchone()[0]
    if stale > MANY and stale * 3 > _size(connection, index):
        for name in _with_followers(index):
            rebuild(connection, name)
    elif stale:
        for statement in _again(index, "SELECT id FROM temp.stale"):
            connection.execute(statement)
