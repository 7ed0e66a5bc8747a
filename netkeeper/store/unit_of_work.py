"""What a service writes with: one transaction, one entry of the journal."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

from netkeeper import later_modules
from netkeeper.store import rekeying, search_upkeep
from netkeeper.store.journal import entries, replaying
from netkeeper.store.parts import Parts
from netkeeper.store.reading.overview import next_entry
from netkeeper.store.reading.reader import Reader
from netkeeper.store.writing import work

if TYPE_CHECKING:
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


class UnitOfWork(Parts):
    """A transaction on the record: all of it is kept by `commit`, or none of it.

    Its connection is the driver's own. SQLAlchemy, and each part that writes by it, is loaded when
    it is first asked for: what writes by sets, as an import does, needs none of it.
    """

    people: WritePeople
    merging: WriteMerging
    meetings: WriteMeetings
    invitations: WriteInvitations
    follow_ups: WriteFollowUps
    consents: WriteConsents
    restrictions: WriteRestrictions
    settings: WriteSettings
    saved_searches: WriteSavedSearches
    review: WriteReview
    imports: WriteImports
    crowd: WriteCrowd

    room = "netkeeper.store.writing"

    def __init__(self, raw: RecordConnection, entry: int, at: str) -> None:
        self._raw, self._entry = raw, entry
        super().__init__(work.Work(raw, entry, at))
        self.read = Reader(raw)
        self.touched: frozenset[str] | None = None
        later_modules.put_off(later_modules.OF_SQLALCHEMY)

    def put_by(self, name: str, value: str | None) -> None:
        """Keep a setting that is no change of the record: it is not journalled."""
        with entries.aside(self._raw):
            self.settings.set(name, value)

    def settle(self) -> None:
        """Have undo pass the change over: it is what the record begins with."""
        entries.settle(self._raw, self._entry)

    def commit(self, **facts: object) -> None:
        """Keep everything, with what the history's sentence names.

        Leaving the `with` without it keeps nothing.
        """
        self.touched = entries.end(self._raw, self._entry, facts)


def replay(raw: RecordConnection, entry_id: int | None, *, forward: bool) -> Entry | None:
    """Undo the last entry, or redo the first undone one, in the connection's transaction.

    None, and nothing done, where there is none, or where it isn't the one that was given.
    """
    found = next_entry(raw, forward=forward)
    if found is None or entry_id not in (None, found[0]):
        return None
    # Row by row the search index would be most of the work of taking many rows back.
    many = replaying.size(raw, found[0]) > work.FEW
    entries.set_bulk(raw, on=many)
    entry = replaying.replay(raw, found, forward=forward)
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

    for part in UnitOfWork.__annotations__:
        importlib.import_module(f"{UnitOfWork.room}.{part}")
    engine.load()
