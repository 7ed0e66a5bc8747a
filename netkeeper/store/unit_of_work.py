"""What a service writes with: one transaction, one entry of the journal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.store import rekeying, search_upkeep
from netkeeper.store.journal import entries, replaying, upcoming
from netkeeper.store.reading.reader import Reader
from netkeeper.store.writing.consents import WriteConsents
from netkeeper.store.writing.crowd import WriteCrowd
from netkeeper.store.writing.follow_ups import WriteFollowUps
from netkeeper.store.writing.imports import WriteImports
from netkeeper.store.writing.invitations import WriteInvitations
from netkeeper.store.writing.meetings import WriteMeetings
from netkeeper.store.writing.merging import WriteMerging
from netkeeper.store.writing.people import WritePeople
from netkeeper.store.writing.restrictions import WriteRestrictions
from netkeeper.store.writing.review import WriteReview
from netkeeper.store.writing.saved_searches import WriteSavedSearches
from netkeeper.store.writing.settings import WriteSettings
from netkeeper.store.writing.together import FEW, Together

if TYPE_CHECKING:
    from netkeeper.domain.history import Entry
    from netkeeper.store.file.connection import RecordConnection


class UnitOfWork:
    """A transaction on the record: all of it is kept by `commit`, or none of it."""

    def __init__(self, connection: RecordConnection, entry: int, at: str) -> None:
        self._connection, self._entry = connection, entry
        self.touched: frozenset[str] | None = None
        together = Together(connection, entry)
        self.read = Reader(connection)
        self.people = WritePeople(connection, together, at)
        self.merging = WriteMerging(connection)
        self.meetings = WriteMeetings(connection, together, at)
        self.invitations = WriteInvitations(connection, at)
        self.follow_ups = WriteFollowUps(connection, at)
        self.consents = WriteConsents(connection, at)
        self.restrictions = WriteRestrictions(connection, at)
        self.settings = WriteSettings(connection)
        self.saved_searches = WriteSavedSearches(connection)
        self.review = WriteReview(connection, at)
        self.imports = WriteImports(connection, entry, at)
        self.crowd = WriteCrowd(connection, together, at)

    def describe(self, **facts: object) -> None:
        """Set what the history's sentence names."""
        entries.describe(self._connection, self._entry, facts)

    def put_by(self, name: str, value: str | None) -> None:
        """Keep a setting that is no change of the record: it is not journalled."""
        with entries.aside(self._connection):
            self.settings.set(name, value)

    def settle(self) -> None:
        """Have undo pass the change over: it is what the record begins with."""
        entries.settle(self._connection, self._entry)

    def commit(self) -> None:
        """Keep everything; leaving the `with` without it keeps nothing."""
        self.touched = entries.end(self._connection, self._entry)


def replay(connection: RecordConnection, entry_id: int | None, *, forward: bool) -> Entry | None:
    """Undo the last entry, or redo the first undone one, in the connection's transaction.

    None, and nothing done, where there is none, or where it isn't the one that was given.
    """
    found = upcoming.next_redo(connection) if forward else upcoming.next_undo(connection)
    if found is None or entry_id not in (None, found[0]):
        return None
    # Row by row the search index would be most of the work of taking many rows back.
    many = replaying.size(connection, found[0]) > FEW
    entries.set_bulk(connection, on=many)
    entry = replaying.redo(connection) if forward else replaying.undo(connection)
    if many:
        search_upkeep.catch_up(connection, found[0])
    entries.set_bulk(connection, on=False)
    with entries.aside(connection):
        rekeying.rekey(connection, found[0])
    return entry
