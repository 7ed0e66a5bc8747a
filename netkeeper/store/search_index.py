"""The full-text indexes over people, meetings and invitations, and who was met: kept by triggers.

`person_names` holds folded names alone: it is also the token vocabulary and the postings that
identification reads (`person_vocabulary`). `person_met` holds how often each person was met, and
when last; `met_names` and `met_search` hold the words of these people once more, in rows numbered
so that who was met last comes first. Figures behind the design: prefix='1 2 3' answers a one-letter
query 16 times quicker than without, results in row order 178 times quicker than by rank, and whom
one met lately is listed 30 times quicker than from the meetings, at a million people.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable

    Listed = Callable[[str, str, str], str]

TOKENS = "tokenize = \"unicode61 remove_diacritics 2\", prefix = '1 2 3'"
# FTS5 begins another segment at each row whose number is not greater: slow to make and to read.
_IN_ROW = " ORDER BY 1"
QUIET = "(SELECT bulk FROM journal_state WHERE id = 1) = 0"
MANY = 1000  # above so many touched rows, the whole index is made anew (quicker, measured)


def _plain(expression: str) -> str:
    """Return SQL that writes ligatures out, which the tokenizer's own folding leaves alone.

    Hardly any text has one: to look for all of them at once takes half as long.
    """
    written = expression
    for ligature, letters in (("œ", "oe"), ("Œ", "oe"), ("æ", "ae"), ("Æ", "ae"), ("ß", "ss")):
        written = f"replace({written}, '{ligature}', '{letters}')"
    return f"CASE WHEN {expression} GLOB '*[œŒæÆß]*' THEN {written} ELSE {expression} END"


_THERE = "p.trashed_at IS NULL"
# The lists of a person's words: what is joined, of which rows, and the column that says whose.
_KEYS = ("n.name_key", "person_name n", "n.person_id")
_OTHER_NAMES = ("n.name || ' ' || n.name_key", "person_name n", "n.person_id")
_EMAILS = ("m.email", "person_email m", "m.person_id")
_TAGS = (
    "t.name || ' ' || t.name_key",
    "person_tag pt JOIN tag t ON t.id = pt.tag_id",
    "pt.person_id",
)


def _of_each(what: str, source: str, whose: str) -> str:
    """Return the SQL of a list's words, each after a space, looked up for one person."""
    return (
        f"coalesce((SELECT ' ' || group_concat({what}, ' ') FROM {source}"
        f" WHERE {whose} = p.id), '')"
    )


def _every(source: str) -> str:
    return f"every_{source.partition(' ')[0]}"


def _of_all(_what: str, source: str, _whose: str) -> str:
    """Return the same where `_joins` reads the whole list once: for many, thrice as quick."""
    return f"coalesce({_every(source)}.words, '')"


def _with_all(*lists: tuple[str, str, str]) -> str:
    return "person p" + "".join(
        f" LEFT JOIN (SELECT {whose} AS id, ' ' || group_concat({what}, ' ') AS words FROM {source}"
        f" GROUP BY {whose}) {_every(source)} ON {_every(source)}.id = p.id"
        for what, source, whose in lists
    )


def _person(listed: Listed, source: str = "person p", row: str = "p.id") -> str:
    return (
        f"SELECT {row}, p.display_name || ' ' || p.name_key || {listed(*_OTHER_NAMES)},"
        f" {_plain('p.company')}, {_plain('p.position')},"
        f" {_plain('p.location')} || {listed(*_EMAILS)}, {listed(*_TAGS)},"
        f" {_plain('p.note')} || ' ' || {_plain('p.linkedin_note')}"
        f" FROM {source} WHERE {_THERE}"
    )


def _names(listed: Listed, source: str = "person p", row: str = "p.id") -> str:
    return f"SELECT {row}, p.name_key || {listed(*_KEYS)} FROM {source} WHERE {_THERE}"


_MEETING = (
    f"SELECT m.id, {_plain('m.event')}, {_plain('m.place')}, {_plain('m.topic')},"
    f" {_plain('m.note')},"
    " coalesce((SELECT group_concat(p.display_name || ' ' || p.name_key, ' ') FROM attendance a"
    " JOIN person p ON p.id = a.person_id WHERE a.meeting_id = m.id AND p.trashed_at IS NULL), '')"
    " FROM meeting m WHERE m.trashed_at IS NULL"
)
_INVITATION = (
    "SELECT i.id, i.name || ' ' || i.name_key,"
    f" {_plain('i.company')}, {_plain('i.position')}, {_plain('i.note')}"
    " FROM invitation i WHERE i.trashed_at IS NULL"
)

_MET = (
    "SELECT a.person_id, count(*), max(m.kind = 'in_person'), max(m.on_day),"
    " substr(max(m.on_day || m.precision), 11)"
    " FROM attendance a JOIN meeting m ON m.id = a.meeting_id WHERE m.trashed_at IS NULL"
)
_MET_COLUMNS = (
    "id INTEGER PRIMARY KEY, meetings INTEGER NOT NULL, in_person INTEGER NOT NULL,"
    " last_day TEXT NOT NULL, last_precision TEXT NOT NULL"
)
ID_BITS = 24  # sixteen million people
# The number of a row of somebody who was met: by the last day, the latest first, then by the id.
_PLACE = f"((99999999 - replace(w.last_day, '-', '')) << {ID_BITS}) + w.id"
_HAS_PLACE = f"w.id < 1 << {ID_BITS}"  # whoever came later would take somebody else's
_PLACES = f"SELECT {_PLACE} FROM person_met w WHERE {_HAS_PLACE} AND w.id IN ({{ids}})"
_WHO_WAS_MET = f"person_met w CROSS JOIN person p ON p.id = w.id AND {_HAS_PLACE}"


class Index(NamedTuple):
    """A table that is derived from others: its columns, and the query that fills them.

    `whose` is whom or what a row is about in that query, `grouped` what ends it; `making` are the
    statements that make the table. `rows` are the rows of some ids. One that is numbered by what
    another holds `follows` that one: both are made anew together.
    """

    columns: str
    query: str
    whose: str
    making: tuple[str, ...]
    grouped: str = ""
    rows: str = "{ids}"
    follows: str = ""


def _words(name: str, columns: str, query: str, alias: str, tokens: str = TOKENS) -> Index:
    """Return a full-text index, without the lengths of its rows: only a rank would ask for them."""
    made = f"CREATE VIRTUAL TABLE {name} USING fts5({columns}, {tokens}, columnsize = 0)"
    return Index(columns, query, f"{alias}.id", (made,))


def _of_the_met(name: str, columns: str, query: Callable[[Listed, str, str], str]) -> Index:
    """Return a full-text index of those who were met, the last first.

    It is asked beside that of everybody, so it holds longer beginnings ready: these are few people.
    """
    tokens = TOKENS.replace("1 2 3", "1 2 3 4 5 6")
    index = _words(name, columns, query(_of_each, _WHO_WAS_MET, _PLACE), "w", tokens)
    return index._replace(rows=_PLACES, follows="person_met")


_NAME_COLUMNS, _PERSON_COLUMNS = "names", "names, company, position, detail, tags, note"


INDEXES = {
    "person_names": _words("person_names", _NAME_COLUMNS, _names(_of_each), "p"),
    "person_search": _words("person_search", _PERSON_COLUMNS, _person(_of_each), "p"),
    "meeting_search": _words("meeting_search", "event, place, topic, note, people", _MEETING, "m"),
    "invitation_search": _words(
        "invitation_search", "names, company, position, note", _INVITATION, "i"
    ),
    "person_met": Index(
        "meetings, in_person, last_day, last_precision",
        _MET,
        "a.person_id",
        (
            f"CREATE TABLE person_met({_MET_COLUMNS}) STRICT",
            "CREATE INDEX ix_person_met_last_day ON person_met(last_day)",
        ),
        " GROUP BY a.person_id",
    ),
    "met_names": _of_the_met("met_names", _NAME_COLUMNS, _names),
    "met_search": _of_the_met("met_search", _PERSON_COLUMNS, _person),
}
_KEPT = tuple(name for name, one in INDEXES.items() if not one.follows)
FULL_TEXT = tuple(name for name in INDEXES if name != "person_met")
# The words that an index holds, one row for each place: looked up one by one, whatever follows.
TERMS = {
    "person_search": "person_terms",
    "meeting_search": "meeting_terms",
    "invitation_search": "invitation_terms",
}
# What fills an index anew, where that is quicker otherwise than row by row.
_WHOLE = {
    "person_names": _names(_of_all, _with_all(_KEYS)),
    "person_search": _person(_of_all, _with_all(_OTHER_NAMES, _EMAILS, _TAGS)),
}
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

    `ids` is SQL of a set. What a row was numbered by goes last, and is made first.
    """
    named = _with_followers(index)
    for name in reversed(named):
        yield f"DELETE FROM {name} WHERE rowid IN ({INDEXES[name].rows.format(ids=ids)})"
    for name in named:
        one = INDEXES[name]
        yield (
            f"INSERT OR REPLACE INTO {name}(rowid, {one.columns}) {one.query}"
            f" AND {one.whose} IN ({ids}){one.grouped}{_IN_ROW}"
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


def filling(index: str) -> str:
    """Return the query that fills an index whole: the rows' ids, then its columns."""
    one = INDEXES[index]
    return f"{_WHOLE.get(index, one.query)}{one.grouped}"


def rebuild(connection: sqlite3.Connection, index: str) -> None:
    """Make an index anew from the rows."""
    one = INDEXES[index]
    connection.execute(f"DROP TABLE IF EXISTS {index}")
    for statement in one.making:
        connection.execute(statement)
    connection.execute(f"INSERT INTO {index}(rowid, {one.columns}) {filling(index)}{_IN_ROW}")


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
