"""Writes the restrictions that the user met."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import insert, update

from netkeeper.store.schema.tables import restriction
from netkeeper.store.writing.trashing import set_trashed

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from netkeeper.domain.standing.facts import Restriction


def _values(one: Restriction) -> dict[str, object]:
    """Return the columns of a restriction's row."""
    return {
        "since": one.since.isoformat(),
        "until": one.until.isoformat() if one.until else None,
        "what": one.what,
    }


class WriteRestrictions:
    """The restrictions met, written."""

    def __init__(self, connection: Connection, at: str) -> None:
        self._connection = connection
        self._at = at

    def add(self, one: Restriction) -> int:
        """Add a restriction; return its id."""
        result = self._connection.execute(insert(restriction).values(**_values(one)))
        return int(result.lastrowid)

    def change(self, one: Restriction) -> None:
        """Make the kept restriction what the given one says."""
        self._connection.execute(
            update(restriction).where(restriction.c.id == one.id).values(**_values(one))
        )

    def trash(self, restriction_id: int) -> None:
        """Put a restriction that was entered by mistake into the trash."""
        set_trashed(self._connection, restriction, restriction_id, self._at)
