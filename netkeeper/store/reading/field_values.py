"""Reads values of fields as one types them: tags, companies, events."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from netkeeper.domain.folding import fold, label_key
from netkeeper.domain.query.nodes import Words
from netkeeper.store.reading.terms import term_of

if TYPE_CHECKING:
    import sqlite3

_LOOKED_AT = 400  # rows, of those that match: of a broad beginning the first ones do
_SOURCES = {  # the table, its full-text index, and the order in which rows are looked at
    "company": ("person", "person_search", "rowid"),
    "position": ("person", "person_search", "rowid"),
    "event": ("meeting", "meeting_search", "rowid DESC"),
    "place": ("meeting", "meeting_search", "rowid DESC"),
    "topic": ("meeting", "meeting_search", "rowid DESC"),
}
_TAGS = (
    "SELECT t.name FROM tag t JOIN person_tag x ON x.tag_id = t.id WHERE t.name_key >= ?"
    " AND t.name_key < ? GROUP BY t.id ORDER BY count(*) DESC, t.name_key LIMIT ?"
)


def values_of(connection: sqlite3.Connection, field: str, typed: str, limit: int) -> list[str]:
    """Return values of a field with a word that begins so, the most frequent first."""
    if field == "tag":
        key = fold(typed)
        return [text for (text,) in connection.execute(_TAGS, (key, f"{key}\x7f", limit))]
    table, index, order = _SOURCES[field]
    match = " AND ".join(filter(None, (term_of(Words(each)) for each in typed.split())))
    if match:
        rows = (
            f"SELECT rowid FROM {index} WHERE {index} MATCH ? ORDER BY {order} LIMIT {_LOOKED_AT}"
        )
        given: tuple[str, ...] = (f"{field} : ({match})",)
    else:
        rows = f"SELECT id FROM {table} WHERE {field} <> '' ORDER BY id DESC LIMIT {_LOOKED_AT}"
        given = ()
    query = f"SELECT t.{field} FROM {table} t WHERE t.id IN ({rows}) AND t.trashed_at IS NULL"
    counts = Counter(text for (text,) in connection.execute(query, given))
    # Of one that is written in several ways the most frequent is shown.
    shown: dict[str, str] = {}
    every: Counter[str] = Counter()
    for text, count in counts.most_common():
        key = label_key(text)
        shown.setdefault(key, text)
        every[key] += count
    return [shown[key] for key in sorted(every, key=lambda key: (-every[key], key))[:limit]]
