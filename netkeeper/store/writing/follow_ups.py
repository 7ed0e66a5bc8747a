"""Writes follow-ups."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.domain.follow_ups import FollowUp
from netkeeper.store.schema.tables import follow_up
from netkeeper.store.writing.columns import follow_up_values, iso
from netkeeper.store.writing.rows import add_row, change_row

if TYPE_CHECKING:
    from datetime import date

    from netkeeper.store.writing.work import Work


class WriteFollowUps:
    """The record's follow-ups, written."""

    def __init__(self, work: Work) -> None:
        self._connection, self._at = work.connection, work.at

    def add(
        self, person_id: int | None, due_on: date, what: str, invitation_id: int | None = None
    ) -> int:
        """Add a follow-up; return its id."""
        values = follow_up_values(FollowUp(0, person_id, due_on, what, invitation_id))
        return add_row(self._connection, follow_up, values | {"created_at": self._at})

    def change(self, follow_up_id: int, **values: date | str | None) -> None:
        """Set `what`, `due_on`, `done_on` or `snoozed_until`."""
        row = {
            name: value if isinstance(value, str) else iso(value) for name, value in values.items()
        }
        change_row(self._connection, follow_up, follow_up_id, row)
