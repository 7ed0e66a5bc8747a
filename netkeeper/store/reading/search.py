"""Finds people, meetings and invitations by words, as one types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.domain.folding import fold, han
from netkeeper.store.reading import shown

if TYPE_CHECKING:
    import sqlite3

_SHOWN = {
    "meeting_search": (
        " AND EXISTS (SELECT 1 FROM meeting m WHERE m.id = meeting_search.rowid"
        f" AND {shown.meeting('m')})"
    ),
    "invitation_search": (
        " AND EXISTS (SELECT 1 FROM invitation i WHERE i.id = invitation_search.rowid"
        f" AND {shown.of_somebody('i')})"
    ),
}


def match_of(typed: str) -> str:
    """Return the FTS5 query of what was typed: every word, folded, each as the start of one.

    So « mar trem » finds Marie Tremblay. Each word is also tried unfolded, for scripts that
    folding transliterates. Empty when nothing can be searched.
    """
    words = []
    for word in typed.split():
        plain = "".join(c for c in word if c.isalnum() or c in "-'’&")
        folded = fold(word).split()
        either = []
        if folded:
            # A Han sign is a whole word in Latin letters, not the start of any: 李 is no « Lise ».
            end = "" if han(word) else "*"
            either.append(" AND ".join(f'"{part}"{end}' for part in folded))
        if plain and not plain.isascii():
            either.append(f'"{plain}"*')
        if either:
            words.append("(" + " OR ".join(f"({each})" for each in either) + ")")
    return " AND ".join(words)


class ReadSearch:
    """The record, searched."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def people(self, typed: str, limit: int) -> list[int]:
        """Return ids of people: those whose name matches first, then by anything else."""
        match = match_of(typed)
        if not match:
            return []
        found = self._rows("person_names", match, limit)
        if len(found) < limit:
            seen = set(found)
            more = self._rows("person_search", match, limit)
            found += [each for each in more if each not in seen]
        return found[:limit]

    def meetings(self, typed: str, limit: int) -> list[int]:
        """Return ids of meetings, newest entries first."""
        match = match_of(typed)
        return self._rows("meeting_search", match, limit, newest=True) if match else []

    def invitations(self, typed: str, limit: int) -> list[int]:
        """Return ids of invitations, newest entries first."""
        match = match_of(typed)
        return self._rows("invitation_search", match, limit, newest=True) if match else []

    def _rows(self, index: str, match: str, limit: int, *, newest: bool = False) -> list[int]:
        """Return the ids that match in an index, in row order (ranking costs 178 times more)."""
        order = " ORDER BY rowid DESC" if newest else ""
        hidden = _SHOWN.get(index, "")
        query = f"SELECT rowid FROM {index} WHERE {index} MATCH ?{hidden}{order} LIMIT ?"
        return [row[0] for row in self._connection.execute(query, (match, limit))]
