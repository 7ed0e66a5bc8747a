"""One read connection to a record, and all that can be read over it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from netkeeper.store.driver import errors
from netkeeper.store.faults import reading_fault
from netkeeper.store.file.connection import connect_to_read
from netkeeper.store.parts import Parts

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable
    from pathlib import Path

    from netkeeper.domain.naming.name_vocabulary import Vocabulary
    from netkeeper.store.reading.archives import ReadArchives
    from netkeeper.store.reading.consents import ReadConsents
    from netkeeper.store.reading.exports import ReadExports
    from netkeeper.store.reading.history import ReadHistory
    from netkeeper.store.reading.introducers import ReadIntroducers
    from netkeeper.store.reading.invitations import ReadInvitations
    from netkeeper.store.reading.meetings import ReadMeetings
    from netkeeper.store.reading.merging import ReadMerging
    from netkeeper.store.reading.overview import ReadOverview
    from netkeeper.store.reading.people import ReadPeople
    from netkeeper.store.reading.registry import ReadRegistry
    from netkeeper.store.reading.review import ReadReview
    from netkeeper.store.reading.saved_searches import ReadSavedSearches
    from netkeeper.store.reading.search import ReadSearch
    from netkeeper.store.reading.standing import ReadStanding
    from netkeeper.store.reading.trash import ReadTrash


class Reader(Parts):
    """Reads a record; also a unit of work's own view of what it has written so far.

    Each part is imported when it is first asked for: the first page needs two of them.
    """

    people: ReadPeople
    registry: ReadRegistry  # the people as identification asks for them
    meetings: ReadMeetings
    invitations: ReadInvitations
    consents: ReadConsents
    standing: ReadStanding
    introducers: ReadIntroducers
    merging: ReadMerging
    search: ReadSearch
    saved_searches: ReadSavedSearches
    overview: ReadOverview
    review: ReadReview
    archives: ReadArchives  # what an import compares an archive with
    exports: ReadExports
    history: ReadHistory
    trash: ReadTrash

    room = "netkeeper.store.reading"

    def __init__(self, connection: sqlite3.Connection) -> None:
        super().__init__(connection)
        self._connection = connection

    @property
    def name_vocabulary(self) -> Vocabulary:
        """Return what is known of names beside the record: short forms, titles, spellings."""
        from netkeeper.store.vocabulary import name_vocabulary  # noqa: PLC0415

        return name_vocabulary()

    def copy_to(self, target: Path, record: Path) -> None:
        """Copy all of the record to a file, though the record be gone from its place.

        Over a shared connection another thread may read on meanwhile.

        Raises:
            RecordFault: It can't be read, or the file can't be written.
        """
        from netkeeper.store.copying import copy_open  # noqa: PLC0415 - hardly ever needed

        copy_open(self._connection, record, target)

    def hold(self) -> None:
        """Have all that is read until this is closed be of one moment, whatever is written."""
        self._connection.execute("BEGIN")

    def close(self) -> None:
        """Close the connection."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_exception: object) -> None:
        self.close()


def open_reader(path: Path, *, shared: bool = False) -> Reader:
    """Open a record for reading alone, on this thread or any; RecordFault if that can't be done."""
    return Reader(_connect(path, shared=shared))


def open_reader_if(fits: Callable[[sqlite3.Connection], bool], path: Path) -> Reader | None:
    """Open a record for reading, on any thread, if a look over the connection says so, else None.

    SQLite reads a file's schema anew for each connection, which is felt before the first paint.
    """
    connection = _connect(path, shared=True)
    try:
        if fits(connection):
            return Reader(connection)
    except errors() as error:
        connection.close()
        raise reading_fault(error, path) from error
    except BaseException:
        connection.close()
        raise
    connection.close()
    return None


def _connect(path: Path, *, shared: bool) -> sqlite3.Connection:
    # With SQLite's own cache of 2 MB: a larger one, or a mapped file, changes nothing but the
    # memory (measured with 30,000 and with 1,000,000 people).
    try:
        return connect_to_read(path, shared=shared)
    except errors() as error:
        raise reading_fault(error, path) from error
