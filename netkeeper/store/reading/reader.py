"""One read connection to a record, and all that can be read over it."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, Self

from netkeeper.store.connection import connect_to_read
from netkeeper.store.faults import reading_fault
from netkeeper.store.reading.archives import ReadArchives
from netkeeper.store.reading.consents import ReadConsents
from netkeeper.store.reading.introducers import ReadIntroducers
from netkeeper.store.reading.invitations import ReadInvitations
from netkeeper.store.reading.meetings import ReadMeetings
from netkeeper.store.reading.overview import ReadOverview
from netkeeper.store.reading.people import ReadPeople, ReadRegistry
from netkeeper.store.reading.review import ReadReview
from netkeeper.store.reading.search import ReadSearch

if TYPE_CHECKING:
    from pathlib import Path

    from netkeeper.store.reading.exports import ReadExports
    from netkeeper.store.reading.history import ReadHistory
    from netkeeper.store.reading.standing import ReadStanding

CACHE_KIB = 8192  # a larger cache or a mapped file changes nothing but the memory (measured)


class Reader:
    """Reads a record; also a unit of work's own view of what it has written so far."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self.people = ReadPeople(connection)
        self.registry = ReadRegistry(connection)
        self.meetings = ReadMeetings(connection)
        self.invitations = ReadInvitations(connection)
        self.consents = ReadConsents(connection)
        self.introducers = ReadIntroducers(connection)
        self.search = ReadSearch(connection)
        self.overview = ReadOverview(connection)
        self.review = ReadReview(connection)
        self.archives = ReadArchives(connection)

    @property
    def standing(self) -> ReadStanding:
        """Return what the standing rests on; only those who ask for it load it."""
        from netkeeper.store.reading.standing import ReadStanding  # noqa: PLC0415

        return ReadStanding(self._connection)

    @property
    def exports(self) -> ReadExports:
        """Return what an export reads; only those who ask for it load it."""
        from netkeeper.store.reading.exports import ReadExports  # noqa: PLC0415

        return ReadExports(self._connection)

    @property
    def history(self) -> ReadHistory:
        """Return the journal; only those who ask for it load it."""
        from netkeeper.store.reading.history import ReadHistory  # noqa: PLC0415

        return ReadHistory(self._connection)

    def close(self) -> None:
        """Close the connection."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_exception: object) -> None:
        self.close()


def open_reader(path: Path) -> Reader:
    """Open a record for reading alone; RecordFault if that can't be done."""
    try:
        connection = connect_to_read(path)
        connection.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
    except sqlite3.Error as error:
        raise reading_fault(error, path) from error
    return Reader(connection)
