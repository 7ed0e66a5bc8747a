"""Reads what would move if two people were made one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.domain.merging import Moved

if TYPE_CHECKING:
    import sqlite3

_LIVE = "trashed_at IS NULL"
_OWN = f"WHERE person_id = :other AND {_LIVE}"
_AT = (
    "SELECT a.meeting_id FROM attendance a JOIN meeting m ON m.id = a.meeting_id"
    " WHERE m.trashed_at IS NULL AND a.person_id"
)
_MOVED = (
    f"SELECT (SELECT count(*) FROM ({_AT} = :other)),"
    f" (SELECT count(*) FROM ({_AT} = :other INTERSECT {_AT} = :kept)),"
    f" (SELECT count(*) FROM invitation {_OWN}),"
    f" (SELECT count(*) FROM introduction WHERE {_LIVE} AND :other IN (introducer_id,"
    " introduced_id) AND :kept NOT IN (introducer_id, introduced_id)),"
    f" (SELECT count(*) FROM follow_up {_OWN} AND done_on IS NULL),"
    f" (SELECT count(*) FROM consent {_OWN})"
)


class ReadMerging:
    """Two people of the record, compared."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def moved(self, kept_id: int, other_id: int) -> Moved:
        """Return how much would move from one person to another."""
        row = self._connection.execute(_MOVED, {"kept": kept_id, "other": other_id}).fetchone()
        return Moved(*row)

    def typed(self, person_id: int) -> list[str]:
        """Return the names of the columns that the user typed of a person."""
        query = "SELECT typed FROM person WHERE id = ?"
        row = self._connection.execute(query, (person_id,)).fetchone()
        return row[0].split() if row else []

    def notes_between(self, one_id: int, other_id: int) -> list[str]:
        """Return what is noted of the introductions of two people to each other."""
        rows = self._connection.execute(
            "SELECT note FROM introduction WHERE note <> '' AND trashed_at IS NULL"
            " AND (introducer_id, introduced_id) IN ((?1, ?2), (?2, ?1)) ORDER BY id",
            (one_id, other_id),
        )
        return [note for (note,) in rows]
