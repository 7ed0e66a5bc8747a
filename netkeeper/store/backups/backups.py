"""A record's backups: where they lie, made, listed, looked into, thinned out and restored."""

from __future__ import annotations

from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from netkeeper import partial_files
from netkeeper.domain.backups import OF_THE_RECORD, Backup, Why, name_of, read_name
from netkeeper.domain.values import replace
from netkeeper.store import copying
from netkeeper.store.backups import restoring
from netkeeper.store.backups.telling import first_entry, is_of, last_entry, may_hold, path_of
from netkeeper.store.driver import errors
from netkeeper.store.faults import RecordFault
from netkeeper.store.file import header
from netkeeper.store.file.connection import connect_to_read, is_held_elsewhere, is_locked
from netkeeper.store.file.presence import FOLDER

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from netkeeper.domain.backups import Inside

# What is not made where the newest backup holds the same.
_SPARED = frozenset({Why.BEFORE_IMPORT, Why.BEFORE_RESTORE})
# What is wrong with the record itself, so that no backup of it is good.
_UNUSABLE = frozenset({"record_damaged", "record_foreign", "record_unreadable"})


class Backups:
    """The backups of one record."""

    def __init__(
        self,
        record: Path,
        now: Callable[[], datetime],
        settle: Callable[[], None] = lambda: None,
    ) -> None:
        """Take the record, the clock, and what is called once a restore can't be stopped."""
        self._record = record.absolute()
        self._now, self._settle = now, settle

    @property
    def own_folder(self) -> Path:
        """Return the folder beside the record."""
        return self._record.parent / FOLDER

    @property
    def folder(self) -> Path:
        """Return the folder that the user chose, else the one beside the record."""
        query = "SELECT value FROM setting WHERE name = 'backup_folder'"
        try:
            with closing(connect_to_read(self._record)) as connection:
                chosen = connection.execute(query).fetchone()
        except errors("Error", RecordFault):
            chosen = None  # a damaged record has backups all the same
        return Path(chosen[0]) if chosen and chosen[0] else self.own_folder

    def held(self) -> list[Backup]:
        """Return the backups of both folders, the newest first."""
        return self._held_in({self.folder, self.own_folder})

    def held_anywhere(self) -> list[Backup]:
        """Return also the backups of the folders that the user chose in former days."""
        return self._held_in(self._folders())

    def _folders(self) -> set[Path]:
        return {self.folder, self.own_folder, *self._former_folders()}

    def _former_folders(self) -> set[Path]:
        """Return the folders that the history names; those that are undone count as well."""
        query = (
            "SELECT json_extract(coalesce(r.before, r.after), '$.value') FROM journal_row r"
            " JOIN setting s ON s.id = r.row_id WHERE r.table_name = 'setting'"
            " AND s.name = 'backup_folder'"
        )
        try:
            with closing(connect_to_read(self._record)) as connection:
                return {Path(each) for (each,) in connection.execute(query) if each}
        except errors("Error", RecordFault):
            return set()

    def _held_in(self, folders: set[Path]) -> list[Backup]:
        found: list[Backup] = []
        for folder in folders:
            with suppress(OSError):  # not there, or not to be read: no backups
                names = [each.name for each in folder.iterdir() if each.is_file()]
                read = (read_name(each, self._record.stem, str(folder)) for each in names)
                found += self._own([each for each in read if each is not None])
        return sorted(found, key=lambda each: each.order, reverse=True)

    def _own(self, backups: list[Backup]) -> list[Backup]:
        """Return those backups that are this record's, and not another one's of the same name.

        Beside a record that can't be read all are taken for its own.
        """
        if not backups:
            return []
        beside = backups[0].folder == str(self.own_folder)
        try:
            with closing(connect_to_read(self._record)) as connection:
                number = header.number_of(connection)
                first = first_entry(connection)
        except errors("Error", RecordFault):
            return backups if beside else []
        asked = ((each, is_of(each, number, first, strict=not beside)) for each in backups)
        return [
            replace(each, known=beside or known is not None)
            for each, known in asked
            if known is not False
        ]

    def make(self, why: Why) -> Path | None:
        """Back the record up into the folder; None where it holds nothing, or is there as it is.

        Raises:
            RecordFault: The record is damaged, or the folder takes no backup.
        """
        return self._make(why, self.folder)

    def make_somewhere(self, why: Why) -> tuple[Path | None, RecordFault | None]:
        """Back the record up into the folder, or beside it where that folder takes no backup.

        Return where, as `make` does, and why the folder takes none, if so.

        Raises:
            RecordFault: The record can't be backed up anywhere.
        """
        try:
            return self.make(why), None
        except RecordFault as fault:
            if fault.code in OF_THE_RECORD or self.folder == self.own_folder:
                raise
            return self._make(why, self.own_folder), fault

    def _make(self, why: Why, folder: Path) -> Path | None:
        if why in _SPARED and self._is_there_as_it_is():
            return None
        self._open(folder)
        # Beside the record nobody else's are, and nothing need tell them apart.
        number = header.give_number(self._record) if folder != self.own_folder else 0
        target = self._unused(why, folder, number)
        copying.copy_checked(self._record, target)
        return target

    def _is_there_as_it_is(self) -> bool:
        """Tell whether nothing was ever written, or the newest backup holds the same."""
        try:
            state = copying.state_of(self._record)
            if state[0] is None:
                return True
            newest = next((one for one in self.held() if one.why is not Why.DAMAGED), None)
            if newest is None or copying.state_of(path_of(newest)) != state:
                return False
            copying.look_inside(path_of(newest))  # a damaged one holds it no longer
        except errors("Error", RecordFault):
            return False
        return True

    def _open(self, folder: Path) -> None:
        """Make the own folder if need be; one that the user chose must be there.

        Where a drive isn't mounted, its folder would be made on the disk under it.
        """
        if folder == self.own_folder:
            restoring.make_private_folder(folder)
        elif not folder.is_dir():
            raise RecordFault("backup_folder_missing", path=str(folder))
        partial_files.remove_leftovers(folder)

    def _unused(self, why: Why, folder: Path, record: int = 0) -> Path:
        for number in range(1000):
            path = folder / name_of(self._record.stem, self._now(), why, number, record)
            if not path.exists():
                return path
        raise RecordFault("backup_exists", path=str(path))

    def keep_read(self, copy_to: Callable[[Path, Path], None]) -> Path:
        """Keep beside the record's place what a reader's `copy_to` still reads of a file gone."""
        self._open(self.own_folder)
        target = self._unused(Why.BEFORE_RESTORE, self.own_folder)
        copy_to(target, self._record)
        return target

    def make_at(self, target: Path) -> Inside:
        """Back the record up to a file of the user's choice, which must not exist."""
        if target.exists():
            raise RecordFault("backup_exists", path=str(target))
        if not target.parent.is_dir():
            raise RecordFault("backup_folder_missing", path=str(target.parent))
        partial_files.remove_leftovers(target.parent)
        return copying.copy_checked(self._record, target)

    def look(self, path: Path) -> Inside:
        """Return what a backup holds; RecordFault where it is none, damaged or too new."""
        return copying.look_inside(path)

    def last_good(self) -> tuple[Backup, Inside] | None:
        """Return the newest backup that is whole, with what it holds.

        Of the last one, and the last of a clock that ran ahead, the one with the longer history.
        """
        held, now = self.held_anywhere(), self._now()
        whole = [one for one in held if one.why is not Why.DAMAGED]
        found = [
            self._first_good(one for one in whole if one.at <= now),
            self._first_good(one for one in whole if one.at > now),
        ]
        good = [each for each in found if each is not None]
        return max(good, key=lambda each: last_entry(path_of(each[0])), default=None)

    def _first_good(self, backups: Iterable[Backup]) -> tuple[Backup, Inside] | None:
        for one in backups:
            with suppress(RecordFault):
                return one, self.look(path_of(one))
        return None

    def holding(self, rows: Mapping[str, Iterable[int]]) -> list[Backup]:
        """Return the backups that hold any of some rows, by their tables and ids, newest first.

        One that can't be read may hold them, and is counted.

        Raises:
            RecordFault: A folder can't be looked into, so that nobody knows.
        """
        for folder in self._folders():
            _check_listed(folder)
        return [one for one in self.held_anywhere() if may_hold(path_of(one), rows)]

    def remove(self, backups: Iterable[Backup]) -> int:
        """Remove backups; return how many could be: none that may be another record's."""
        count = 0
        for one in backups:
            if not one.known:
                continue
            path = path_of(one)
            with suppress(OSError):
                path.unlink()
                count += 1
                path.with_name(f"{path.name}-wal").unlink(missing_ok=True)  # of a damaged one
        return count

    def restore(self, path: Path, *, forgotten: bool = False) -> tuple[Inside, Path | None]:
        """Replace the record by a backup; return what it holds, and where the former one is kept.

        A record that isn't unlocked is only replaced if its passphrase is forgotten: it is put
        aside as it is.

        Raises:
            RecordFault: The backup can't be used, the former record can't be kept, or is in use.
        """
        kept: list[Path | None] = []
        locked = is_locked(self._record)
        if locked:
            self._check_replaceable(forgotten=forgotten)

        def keep() -> Callable[[], None]:
            if not (self._record.exists() and self._record.stat().st_size):
                return lambda: None
            if locked:
                kept.append(self.put_aside())
                return lambda: None
            try:
                kept.append(self.make_somewhere(Why.BEFORE_RESTORE)[0])
            except RecordFault as fault:
                if fault.code not in _UNUSABLE:
                    raise
                kept.append(self.put_aside())
                return lambda: None
            # What another program wrote in the meantime; mostly there is nothing.
            return lambda: kept.append(self.make_somewhere(Why.BEFORE_RESTORE)[0])

        def keep_and_settle() -> Callable[[], None]:
            locked = keep()
            self._settle()
            return locked

        inside = restoring.replace_by(path, self._record, keep_and_settle)
        return inside, next((each for each in reversed(kept) if each is not None), None)

    def _check_replaceable(self, *, forgotten: bool) -> None:
        """Refuse to replace a record that nobody unlocked, or that another program has open."""
        path = str(self._record)
        if not forgotten:
            raise RecordFault("passphrase_needed", path=path)
        if is_held_elsewhere(self._record):
            raise RecordFault("record_in_use", path=path)

    def put_aside(self) -> Path:
        """Keep a record as it is, beside the record; RecordFault if that can't be done."""
        self._open(self.own_folder)
        target = self._unused(Why.DAMAGED, self.own_folder)
        restoring.put_aside(self._record, target)
        return target


def keep_before_update(record: Path) -> Path:
    """Back a record up before its schema changes; return where.

    One with a value that can't be read is put aside as it is: no reason to keep its user out.
    """
    backups = Backups(record, lambda: datetime.now(UTC))
    try:
        kept, _ = backups.make_somewhere(Why.BEFORE_UPDATE)
    except RecordFault as fault:
        if fault.code != "record_damaged":
            raise
        kept = None
    return kept or backups.put_aside()


def _check_listed(folder: Path) -> None:
    """Raise a fault over a folder that is there and shows nobody what it holds."""
    try:
        next(folder.iterdir(), None)
    except (FileNotFoundError, NotADirectoryError):
        pass
    except OSError as error:
        raise RecordFault("backups_unlisted", path=str(folder), why=error.strerror or "") from error
