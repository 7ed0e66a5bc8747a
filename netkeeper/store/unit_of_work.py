"""What a service writes with: one transaction, one entry of the journal."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from netkeeper import later_modules
from netkeeper.store import rekeying, search_upkeep
from netkeeper.store.journal import entries, replaying, upcoming
from netkeeper.store.reading.reader import Reader
from netkeeper.store.writing import together

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from netkeeper.domain.history import Entry
    from netkeeper.store.file.connection import RecordConnection
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


class UnitOfWork:
    """A transaction on the record: all of it is kept by `commit`, or none of it.

    Its connection is the driver's own. SQLAlchemy, and each part that writes by it, is loaded when
    it is first asked for: what writes by sets, as an import does, needs none of it.
    """

    def __init__(self, raw: RecordConnection, entry: int, at: str) -> None:
        self._raw, self._entry, self._at = raw, entry, at
        self._together = together.Together(raw, entry)
        self.read = Reader(raw)
        self.touched: frozenset[str] | None = None
        later_modules.put_off(later_modules.OF_SQLALCHEMY)

    @cached_property
    def _connection(self) -> Connection:
        """Return SQLAlchemy's connection over the driver's."""
        from netkeeper.store.file import engine  # noqa: PLC0415 - heavy

        return engine.over(self._raw)

    @cached_property
    def imports(self) -> WriteImports:
        """Return many rows, to be written in bulk."""
        from netkeeper.store.writing.imports import WriteImports  # noqa: PLC0415

        return WriteImports(self._raw, self._entry, self._at)

    @cached_property
    def crowd(self) -> WriteCrowd:
        """Return many rows, to be changed at once."""
        from netkeeper.store.writing.crowd import WriteCrowd  # noqa: PLC0415

        return WriteCrowd(self._raw, self._together, self._at)

    @cached_property
    def people(self) -> WritePeople:
        """Return the people, to be written."""
        from netkeeper.store.writing.people import WritePeople  # noqa: PLC0415

        return WritePeople(self._connection, self._together, self._at)

    @cached_property
    def merging(self) -> WriteMerging:
        """Return two people made one, to be written."""
        from netkeeper.store.writing.merging import WriteMerging  # noqa: PLC0415

        return WriteMerging(self._connection)

    @cached_property
    def meetings(self) -> WriteMeetings:
        """Return the meetings, to be written."""
        from netkeeper.store.writing.meetings import WriteMeetings  # noqa: PLC0415

        return WriteMeetings(self._connection, self._together, self._at)

    @cached_property
    def invitations(self) -> WriteInvitations:
        """Return the invitations, to be written."""
        from netkeeper.store.writing.invitations import WriteInvitations  # noqa: PLC0415

        return WriteInvitations(self._connection, self._at)

    @cached_property
    def follow_ups(self) -> WriteFollowUps:
        """Return the follow-ups, to be written."""
        from netkeeper.store.writing.follow_ups import WriteFollowUps  # noqa: PLC0415

        return WriteFollowUps(self._connection, self._at)

    @cached_property
    def consents(self) -> WriteConsents:
        """Return the consents to commercial messages, to be written."""
        from netkeeper.store.writing.consents import WriteConsents  # noqa: PLC0415

        return WriteConsents(self._connection, self._at)

    @cached_property
    def restrictions(self) -> WriteRestrictions:
        """Return LinkedIn's restrictions, to be written."""
        from netkeeper.store.writing.restrictions import WriteRestrictions  # noqa: PLC0415

        return WriteRestrictions(self._connection, self._at)

    @cached_property
    def settings(self) -> WriteSettings:
        """Return the settings, to be written."""
        from netkeeper.store.writing.settings import WriteSettings  # noqa: PLC0415

        return WriteSettings(self._connection)

    @cached_property
    def saved_searches(self) -> WriteSavedSearches:
        """Return the searches that were kept, to be written."""
        from netkeeper.store.writing.saved_searches import WriteSavedSearches  # noqa: PLC0415

        return WriteSavedSearches(self._connection)

    @cached_property
    def review(self) -> WriteReview:
        """Return the review, to be written."""
        from netkeeper.store.writing.review import WriteReview  # noqa: PLC0415

        return WriteReview(self._connection, self._raw, self._at)

    def describe(self, **facts: object) -> None:
        """Set what the history's sentence names."""
        entries.describe(self._raw, self._entry, facts)

    def put_by(self, name: str, value: str | None) -> None:
        """Keep a setting that is no change of the record: it is not journalled."""
        with entries.aside(self._raw):
            self.settings.set(name, value)

    def settle(self) -> None:
        """Have undo pass the change over: it is what the record begins with."""
        entries.settle(self._raw, self._entry)

    def commit(self) -> None:
        """Keep everything; leaving the `with` without it keeps nothing."""
        self.touched = entries.end(self._raw, self._entry)


def replay(raw: RecordConnection, entry_id: int | None, *, forward: bool) -> Entry | None:
    """Undo the last entry, or redo the first undone one, in the connection's transaction.

    None, and nothing done, where there is none, or where it isn't the one that was given.
    """
    found = upcoming.next_redo(raw) if forward else upcoming.next_undo(raw)
    if found is None or entry_id not in (None, found[0]):
        return None
    # Row by row the search index would be most of the work of taking many rows back.
    many = replaying.size(raw, found[0]) > together.FEW
    entries.set_bulk(raw, on=many)
    entry = replaying.redo(raw) if forward else replaying.undo(raw)
    if many:
        search_upkeep.catch_up(raw, found[0])
    entries.set_bulk(raw, on=False)
    with entries.aside(raw):
        rekeying.rekey(raw, found[0])
    return entry


def load() -> None:
    """Load all that a unit may need, which the first of them would otherwise wait for."""
    later_modules.put_off(later_modules.OF_SQLALCHEMY)
    from netkeeper.store.file import engine  # noqa: PLC0415 - heavy
    from netkeeper.store.writing import (  # noqa: F401, PLC0415 - each by itself, when asked for
        consents,
        crowd,
        imports,
        invitations,
        meetings,
        merging,
        people,
        restrictions,
        review,
        saved_searches,
    )

    engine.load()
