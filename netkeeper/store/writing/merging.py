"""Lets everything that hangs on one person hang on another, and removes the one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import text

from netkeeper.store.schema.tables import person
from netkeeper.store.writing.rows import change_row

if TYPE_CHECKING:
    from collections.abc import Iterable

    from netkeeper.store.writing.work import Work

# Every column that points to a person is named in one of these (a test holds them to the schema).
_FOLLOWING = (
    "archive_connection",
    "consent",
    "follow_up",
    "invitation",
    "person_slug",
    "review_choice",
)  # by `person_id`; each row goes along
_ONCE = {
    "attendance": "meeting_id",
    "person_email": "email_key",
    "person_name": "name_key",
    "person_phone": "phone",
    "person_tag": "tag_id",
}  # by `person_id`; a row that says what one of the person who stays says does not go along
_BETWEEN = {
    "dismissed_pair": ("one_id", "other_id"),
    "introduction": ("introducer_id", "introduced_id"),
}  # between two people; nobody has one to themselves


class WriteMerging:
    """Two people of the record, made one."""

    def __init__(self, work: Work) -> None:
        self._connection = work.connection

    def move_all(self, other_id: int, kept_id: int) -> None:
        """Give everything that hangs on one person to another, and delete the one's own row.

        The other is then in the record since the earlier of the two was.
        """
        ids = {"other": other_id, "kept": kept_id}
        for statement in _statements():
            self._connection.execute(text(statement), ids)

    def set_typed(self, person_id: int, columns: Iterable[str]) -> None:
        """Make these the columns that the user typed of a person."""
        change_row(self._connection, person, person_id, {"typed": " ".join(sorted(columns))})

    def dismiss(self, one_id: int, other_id: int) -> None:
        """Keep that two people aren't one."""
        self._connection.execute(
            text("INSERT OR IGNORE INTO dismissed_pair(one_id, other_id) VALUES (:low, :high)"),
            {"low": min(one_id, other_id), "high": max(one_id, other_id)},
        )


def _statements() -> Iterable[str]:
    yield (
        "UPDATE person SET created_at = (SELECT min(created_at) FROM person"
        " WHERE id IN (:other, :kept)) WHERE id = :kept"
    )
    for table, column in _ONCE.items():
        yield (
            f"DELETE FROM {table} WHERE person_id = :other AND {column} IN"
            f" (SELECT {column} FROM {table} WHERE person_id = :kept)"
        )
    yield from _pairs("introduction", *_BETWEEN["introduction"])
    yield from _dismissed()
    for table in (*_ONCE, *_FOLLOWING):
        yield f"UPDATE {table} SET person_id = :kept WHERE person_id = :other"
    yield "DELETE FROM person WHERE id = :other"


def _pairs(table: str, one: str, other: str) -> Iterable[str]:
    yield f"DELETE FROM {table} WHERE ({one}, {other}) IN ((:other, :kept), (:kept, :other))"
    yield f"UPDATE {table} SET {one} = :kept WHERE {one} = :other"
    yield f"UPDATE {table} SET {other} = :kept WHERE {other} = :other"


def _dismissed() -> Iterable[str]:
    """Yield what makes both people's dismissed pairs one's: each once, the lower id first."""
    third = "CASE one_id WHEN :other THEN other_id ELSE one_id END"
    of_other = ":other IN (one_id, other_id)"
    yield (
        f"DELETE FROM dismissed_pair WHERE {of_other} AND ({third} = :kept OR {third} IN"
        " (SELECT CASE one_id WHEN :kept THEN other_id ELSE one_id END FROM dismissed_pair"
        " WHERE :kept IN (one_id, other_id)))"
    )
    yield (
        f"UPDATE dismissed_pair SET one_id = min(:kept, {third}), other_id = max(:kept, {third})"
        f" WHERE {of_other}"
    )
