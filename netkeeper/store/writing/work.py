"""What every part of a unit writes with: the connection, and one entry of the journal.

Of many rows written together the search follows once at the end, and is not made anew for each.
"""

from __future__ import annotations

from contextlib import contextmanager
from functools import cached_property
from typing import TYPE_CHECKING

from netkeeper.store import search_upkeep
from netkeeper.store.journal import entries

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Connection

    from netkeeper.store.file.connection import RecordConnection

FEW = 100  # above so many, triggers leave the search and the journal of what is added to this


class Work:
    """Writes of one entry of the journal, at an instant, over the driver's own connection."""

    def __init__(self, raw: RecordConnection, entry: int, at: str) -> None:
        self.raw, self.entry, self.at = raw, entry, at
        self._many = False

    @cached_property
    def connection(self) -> Connection:
        """Return SQLAlchemy's connection over the driver's, loaded when it is first asked for."""
        from netkeeper.store.file import engine  # noqa: PLC0415 - heavy

        return engine.over(self.raw)

    @contextmanager
    def of(self, count: int) -> Iterator[None]:
        """Write so many rows: triggers do the rest for few, for many it is done at the end."""
        if count <= FEW:
            yield
            return
        self._many = True
        entries.set_bulk(self.raw, on=True)
        yield
        search_upkeep.catch_up(self.raw, self.entry)
        entries.set_bulk(self.raw, on=False)
        self._many = False

    @contextmanager
    def adding(self, table: str) -> Iterator[None]:
        """Add rows; where no trigger does, they are journalled by their first and last id."""
        before = entries.last_id(self.raw, table) if self._many else 0
        yield
        if self._many and (after := entries.last_id(self.raw, table)) > before:
            entries.add_run(self.raw, self.entry, table, before + 1, after)
