"""What a service writes with: one transaction, one entry of the journal."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from netkeeper.store import journal, search_index
from netkeeper.store.connection import KeptConnection
from netkeeper.store.reading.reader import Reader
from netkeeper.store.writing.consents import WriteConsents
from netkeeper.store.writing.crowd import WriteCrowd
from netkeeper.store.writing.imports import WriteImports
from netkeeper.store.writing.invitations import WriteFollowUps, WriteInvitations, WriteSettings
from netkeeper.store.writing.meetings import WriteMeetings
from netkeeper.store.writing.merging import WriteMerging
from netkeeper.store.writing.people import WritePeople
from netkeeper.store.writing.restrictions import WriteRestrictions
from netkeeper.store.writing.review import WriteReview
from netkeeper.store.writing.saved_searches import WriteSavedSearches

if TYPE_CHECKING:
    import sqlite3

    from sqlalchemy import Connection

    from netkeeper.domain.history import Entry


AT_ONCE = 100  # above so many rows, the search indexes are brought up to date once at the end


def raw_connection(connection: Connection) -> sqlite3.Connection:
    """Return the driver's own connection under SQLAlchemy's."""
    raw = connection.connection.driver_connection
    if not isinstance(raw, KeptConnection):
        raise TypeError(f"{type(raw)} is not SQLite's driver")
    return cast("sqlite3.Connection", raw)


class UnitOfWork:
    """A transaction on the record: all of it is kept by `commit`, or none of it."""

    def __init__(self, connection: Connection, entry: int, at: str) -> None:
        raw = raw_connection(connection)
        self._raw = raw
        self._entry = entry
        self.read = Reader(raw)
        self.people = WritePeople(connection, at)
        self.merging = WriteMerging(connection)
        self.meetings = WriteMeetings(connection, at)
        self.invitations = WriteInvitations(connection, at)
        self.follow_ups = WriteFollowUps(connection, at)
        self.consents = WriteConsents(connection, at)
        self.restrictions = WriteRestrictions(connection, at)
        self.settings = WriteSettings(connection)
        self.saved_searches = WriteSavedSearches(connection)
        self.review = WriteReview(connection, raw, at)
        self.imports = WriteImports(connection, raw, entry, at)
        self.crowd = WriteCrowd(raw, entry, at)
        self.touched: frozenset[str] | None = None

    def describe(self, **facts: object) -> None:
        """Set what the history's sentence names."""
        journal.describe(self._raw, self._entry, facts)

    def commit(self) -> None:
        """Keep everything; leaving the `with` without it keeps nothing."""
        self.touched = journal.end(self._raw, self._entry)


def replay(connection: Connection, entry_id: int | None, *, forward: bool) -> Entry | None:
    """Undo the last entry, or redo the first undone one, in the connection's transaction.

    None, and nothing done, where there is none, or where it isn't the one that was given.
    """
    raw = raw_connection(connection)
    found = journal.next_redo(raw) if forward else journal.next_undo(raw)
    if found is None or entry_id not in (None, found[0]):
        return None
    # Row by row the search index would be most of the work of taking many rows back.
    many = journal.size(raw, found[0]) > AT_ONCE
    journal.set_bulk(raw, on=many)
    entry = journal.redo(raw) if forward else journal.undo(raw)
    if many:
        search_index.catch_up(raw, found[0])
    journal.set_bulk(raw, on=False)
    return entry
