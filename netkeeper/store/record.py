"""A record: the file, opened for reading and writing, undone and redone, checked."""

from __future__ import annotations

import time
from contextlib import closing, contextmanager, suppress
from typing import TYPE_CHECKING

from netkeeper.domain.values import replace
from netkeeper.store.driver import alchemy_errors, errors
from netkeeper.store.faults import RecordFault, driver_fault, file_fault, was_interrupted
from netkeeper.store.file import drives
from netkeeper.store.file.connection import connect_to_read
from netkeeper.store.file.presence import Presence, is_missing, place_of
from netkeeper.store.reading.reader import Reader, open_reader, open_reader_if
from netkeeper.store.schema import upgrading, version

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import datetime
    from pathlib import Path

    from netkeeper.domain.erasing import Erased
    from netkeeper.domain.history import Entry
    from netkeeper.store.file.connection import RecordConnection
    from netkeeper.store.file.writer import Writer
    from netkeeper.store.unit_of_work import UnitOfWork

# What a value that isn't what it was written as leads to.
_MISREAD = (ValueError, TypeError, LookupError, AssertionError)


def damage_behind(error: BaseException, path: Path) -> RecordFault | None:
    """Return the fault of a damaged record if that is what an error came from, else None.

    Reads the whole file, so it is asked only about what would else be a bug of ours.
    """
    misread = isinstance(getattr(error, "orig", error), errors("Error", *_MISREAD))
    return damage(path) if misread else None


def damage(path: Path) -> RecordFault | None:
    """Return the fault of a damaged record, None for any other; reads the whole file."""
    try:
        with open_reader(path) as reader:
            damaged = bool(reader.overview.problems())
    except RecordFault as fault:
        damaged = fault.code == "record_damaged"
    return RecordFault("record_damaged", path=str(path)) if damaged else None


PATIENCE = 20.0  # seconds until whoever opens a record is told that another program is busy with it
PAUSE = 0.25  # seconds between two tries


def _keep_backup(record: Path) -> Path:
    from netkeeper.store.backups.backups import keep_before_update  # noqa: PLC0415 - seldom needed

    return keep_before_update(record)


class Record:
    """One SQLite file. SQLAlchemy is imported by the first part that writes by it, not before."""

    def __init__(
        self,
        path: Path,
        *,
        origin: str,
        now: Callable[[], datetime],
        announce: Callable[[frozenset[str]], None] = lambda _tables: None,
        settle: Callable[[], None] = lambda: None,
    ) -> None:
        """Take the file, who writes ("window", "command", "import"), the clock and the listener.

        `settle` is called before each commit: from there on nothing may be said to be undone.
        `announce` is called after it, on the writer's thread, with the touched tables.
        """
        self.path = place_of(path)
        self._origin = origin
        self._now = now
        self._listeners = [announce]
        self._settle = settle
        self._suited = False
        self._writer: Writer | None = None
        self.presence = Presence(self.path)

    def is_missing(self) -> bool:
        """Tell whether the record is gone, and has left backups."""
        return is_missing(self.path)

    def is_current(self) -> bool:
        """Tell whether the file has today's schema; RecordFault if it can't be used at all.

        What opens a record asks this, or `open_current`, first of all.
        """
        self._suit()
        return version.is_current(self.path)

    def _suit(self) -> None:
        if not self._suited:
            self._suited = True
            drives.suit(self.path)

    def open_current(self) -> Reader | None:
        """Open a connection as `open_shared` does if the record has today's schema, else None.

        Raises:
            RecordFault: The file can't be used at all.
        """
        self._suit()
        if not version.is_database(self.path):
            return None
        self.presence.check()
        path = self.path
        return open_reader_if(
            lambda over: version.is_head(version.revision(over, path), path), path
        )

    def prepare(self) -> None:
        """Make the file, or bring its schema up to date; RecordFault if that can't be done."""
        self._prepare()
        self.presence.take()

    def _prepare(self) -> None:
        until = time.monotonic() + PATIENCE
        while True:
            try:
                if not self.is_current():
                    upgrading.upgrade(self.path, _keep_backup)
            except RecordFault as fault:
                # Several programs make a record at once: changing to WAL doesn't wait its turn.
                if fault.code != "record_busy" or time.monotonic() > until:
                    raise
                time.sleep(PAUSE)
            else:
                return

    def open_reader(self) -> Reader:
        """Open an own connection for reading; it belongs to the thread that opens it."""
        self.presence.check()
        return open_reader(self.path)

    def open_shared(self) -> Reader:
        """Open a connection for reading that another thread may copy over."""
        self.presence.check()
        return open_reader(self.path, shared=True)

    def listen(self, listener: Callable[[frozenset[str]], None]) -> None:
        """Tell one more listener of each commit, on the writer's thread."""
        self._listeners.append(listener)

    def _announce(self, tables: frozenset[str]) -> None:
        for listener in self._listeners:
            listener(tables)

    def load_writer(self) -> None:
        """Import what the first write would otherwise wait for."""
        from netkeeper.store import unit_of_work  # noqa: PLC0415 - heavy

        unit_of_work.load()

    @contextmanager
    def open_unit(self, action: str) -> Iterator[UnitOfWork]:
        """Open a transaction that is one entry of the journal, named by its action."""
        from netkeeper.store.file.writer import transaction  # noqa: PLC0415
        from netkeeper.store.journal import entries  # noqa: PLC0415 - not for the first paint
        from netkeeper.store.unit_of_work import UnitOfWork  # noqa: PLC0415

        at = self._now().strftime("%Y-%m-%dT%H:%M:%SZ")
        with self._connection() as connection, transaction(connection):
            entry = entries.begin(connection, action, self._origin, at)
            unit = UnitOfWork(connection, entry, at)
            yield unit
            if unit.touched is None:
                connection.rollback()
            else:
                self._settle()
        if unit.touched:
            self._announce(unit.touched)

    def undo(self, entry_id: int | None = None) -> Entry | None:
        """Take the last change back; None where there is none, or it isn't the one given."""
        return self._replay(entry_id, forward=False)

    def redo(self, entry_id: int | None = None) -> Entry | None:
        """Do the last undone change again; None where there is none, or it isn't the one given."""
        return self._replay(entry_id, forward=True)

    def undo_all(self, entries: Sequence[int], before_each: Callable[[int], bool]) -> int:
        """Take these back, the last change first, each whole; return how many were.

        It ends early before one where `before_each`, given how many are done, returns False, and
        where an entry isn't the next one: another program changed the record. Listeners hear of
        all of them together at the end.
        """
        return self._replay_all(entries, before_each, forward=False)

    def redo_all(self, entries: Sequence[int], before_each: Callable[[int], bool]) -> int:
        """Do these again, the first undone one first; otherwise as `undo_all`."""
        return self._replay_all(entries, before_each, forward=True)

    def _replay(self, entry_id: int | None, *, forward: bool) -> Entry | None:
        from netkeeper.store.file.writer import transaction  # noqa: PLC0415
        from netkeeper.store.unit_of_work import replay  # noqa: PLC0415 - not for the first paint

        with self._connection() as connection, transaction(connection):
            entry = replay(connection, entry_id, forward=forward)
            self._settle()
        if entry is not None:
            self._announce(entry.tables)
        return entry

    def erase(self, ids: Sequence[int], *, living: bool = False) -> Erased:
        """Delete things for good, by the ids that they have in the trash; no undo takes it back.

        What isn't in the trash is passed over, unless `living`.
        """
        from netkeeper.store import erasing  # noqa: PLC0415 - seldom needed, and heavy
        from netkeeper.store.file import traces  # noqa: PLC0415 - seldom needed, and heavy
        from netkeeper.store.file.writer import transaction  # noqa: PLC0415

        at = self._now().strftime("%Y-%m-%dT%H:%M:%SZ")
        with self._connection() as connection:
            with transaction(connection):
                erased = erasing.erase(connection, ids, at, self._origin, living=living)
                self._settle()
            if erased.count:
                erased = replace(erased, clean=traces.scrub(connection))
        if erased.count:
            self._announce(erased.tables)
        return erased

    def disagreeing(self) -> list[str]:
        """Return what is derived and is not what it would be if made anew; reads the whole file."""
        from netkeeper.store.soundness import deriving  # noqa: PLC0415 - seldom asked for

        with closing(connect_to_read(self.path)) as connection:
            found = deriving.disagreeing(connection)
        # A record that takes no writes, or is being written, is not looked at any closer.
        with suppress(RecordFault), self._connection() as connection:
            connection.execute("PRAGMA busy_timeout = 0")
            found += deriving.unsound(connection)
        return list(dict.fromkeys(found))

    def derive_anew(self) -> bool:
        """Make all that is derived anew; False, and nothing done, where more than that is wrong."""
        from netkeeper.store.file.writer import transaction  # noqa: PLC0415
        from netkeeper.store.soundness import deriving  # noqa: PLC0415 - seldom needed

        with self._connection() as connection, transaction(connection):
            whole = deriving.derive_anew(connection)
            if whole:
                self._settle()
            else:
                connection.rollback()
        if whole:
            self._announce(frozenset({"person", "meeting", "invitation"}))
        return whole

    def finish_erasing(self) -> None:
        """Leave nothing of what was deleted for good where a program died over it."""
        from netkeeper.store.file import traces  # noqa: PLC0415 - not for the first paint

        if self.path.exists():
            traces.finish(self.path)

    def _replay_all(
        self, entries: Sequence[int], before_each: Callable[[int], bool], *, forward: bool
    ) -> int:
        from netkeeper.store.file.writer import transaction  # noqa: PLC0415
        from netkeeper.store.unit_of_work import replay  # noqa: PLC0415 - not for the first paint

        done, tables = 0, set[str]()
        try:
            with self._connection() as connection:
                for number in entries:
                    if not before_each(done):
                        break
                    with transaction(connection):
                        entry = replay(connection, number, forward=forward)
                    if entry is None:
                        break
                    tables |= entry.tables
                    done += 1
        finally:
            if tables:
                self._announce(frozenset(tables))
        return done

    @contextmanager
    def _connection(self) -> Iterator[RecordConnection]:
        """Open a connection for writing; what SQLite refuses becomes a RecordFault.

        A file that was taken away in the meantime is told, too: what was written is not in it.
        """
        self.presence.check()
        try:
            with closing(self._open_to_write()) as connection:
                yield connection
                _put_away(connection)
        except errors("DatabaseError", *alchemy_errors()) as error:
            if was_interrupted(error):
                raise KeyboardInterrupt from error
            self.presence.check()
            if (fault := driver_fault(error, self.path)) is not None:
                raise fault from error
            raise
        except OSError as error:
            raise file_fault(error, self.path) from error
        self.presence.check()

    def _open_to_write(self) -> RecordConnection:
        """Open a connection; refuse a file whose schema isn't ours: somebody wrote over it.

        A newer program may have brought the record up to date under a window that was open.
        """
        from netkeeper.store.file.writer import Writer  # noqa: PLC0415
        from netkeeper.store.soundness import seal  # noqa: PLC0415 - not for the first paint

        if self._writer is None:
            self._writer = Writer(self.path)
        connection = self._writer.open()
        try:
            if seal.is_broken(connection):
                raise RecordFault("record_damaged", path=str(self.path))
            if not version.is_head(version.revision(connection, self.path), self.path):
                raise RecordFault("record_replaced", path=str(self.path))
        except BaseException:
            connection.close()
            raise
        return connection


def _put_away(connection: RecordConnection) -> None:
    """Have the file itself hold what was written, as far as nobody reads what was before.

    Else it would stay beside it for as long as a window is open, where whoever copies or cleans
    up files may leave or lose it.
    """
    with suppress(*errors()):  # it is kept all the same
        connection.execute("PRAGMA wal_checkpoint(PASSIVE)")
