"""The full-text indexes over people, meetings and invitations, and who was met: what they hold.

`person_names` holds folded names alone: it is also the token vocabulary and the postings that
identification reads (`person_vocabulary`). `person_met` holds how often each person was met, and
when last; `met_search` holds the words of these people once more, their folded names also in a
column of their own, in rows numbered so that who was met last comes first. `search_upkeep` has them
follow the rows.

Figures behind the design: prefix='1 2 3' answers a one-letter query 16 times quicker than without,
results in row order 178 times quicker than by rank, and whom one met lately is listed 30 times
quicker than from the meetings, at a million people.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable

    Listed = Callable[[str, str, str], str]

TOKENS = "tokenize = \"unicode61 remove_diacritics 2\", prefix = '1 2 3'"
# FTS5 begins another segment at each row whose number is not greater: slow to make and to read.
IN_ROW = " ORDER BY 1"


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
    """Return the same where `_with_all` reads the whole list once: for many, thrice as quick."""
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


def _keys(listed: Listed) -> str:
    return f"p.name_key || {listed(*_KEYS)}"


def _names(listed: Listed, source: str = "person p") -> str:
    return f"SELECT p.id, {_keys(listed)} FROM {source} WHERE {_THERE}"


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


_PERSON_COLUMNS = "names, company, position, detail, tags, note"
# It is asked beside that of everybody, so it holds longer beginnings ready: these are few people.
_TOKENS_OF_THE_MET = TOKENS.replace("1 2 3", "1 2 3 4 5 6")
_MET_PERSON = _person(_of_each, _WHO_WAS_MET, f"{_PLACE}, {_keys(_of_each)}")

INDEXES = {
    "person_names": _words("person_names", "names", _names(_of_each), "p"),
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
    "met_search": _words(
        "met_search", f"keys, {_PERSON_COLUMNS}", _MET_PERSON, "w", _TOKENS_OF_THE_MET
    )._replace(rows=_PLACES, follows="person_met"),
}
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
    connection.execute(f"INSERT INTO {index}(rowid, {one.columns}) {filling(index)}{IN_ROW}")
