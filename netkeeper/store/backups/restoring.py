"""Puts a backup in the place of a record, also while other programs have the record open."""

from __future__ import annotations

import os
import shutil
from contextlib import closing, suppress
from typing import TYPE_CHECKING

from netkeeper import partial_files
from netkeeper.store.copying import (
    copy_checked,
    copy_pages,
    make_one_file,
    revision_of,
)
from netkeeper.store.driver import errors
from netkeeper.store.faults import RecordFault, copy_fault, driver_fault, file_fault
from netkeeper.store.file.connection import (
    connect_to_read,
    connect_to_write,
    is_locked,
    key_to,
    kind_of,
)
from netkeeper.store.file.drives import journal_mode
from netkeeper.store.file.header import keep_number
from netkeeper.store.file.kinds import Kind
from netkeeper.store.file.writer import make_private, transaction
from netkeeper.store.schema import upgrading, version
from netkeeper.store.soundness import seal

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from netkeeper.domain.backups import Inside

# What SQLite says of a file into which it can't even write.
_BEYOND = {"record_damaged", "record_foreign"}
_RECORDS = {Kind.PLAIN, Kind.ENCRYPTED}
_FEW_PAGES = 8  # a step: fewer than any record has, so that there is more than one
_OF_THE_RECORD = {"backup_disk_full": "disk_full", "backup_unwritable": "record_unwritable"}


def replace_by(backup: Path, record: Path, keep: Callable[[], Callable[[], None]]) -> Inside:
    """Replace all of a record by a backup, in one transaction; return what it holds then.

    `keep` is called to keep the record once the backup is known to be good; what it returns is
    called once nobody else can write to the record, which still is as it was. An older
    backup is brought to today's schema before. Where the record is so damaged that SQLite can't
    write into it, the file itself is replaced.

    Raises:
        RecordFault: The backup is none, damaged or of a newer program; or the record is in use.
    """
    revision_of(backup)
    if record.exists() and not record.is_file():
        raise RecordFault("is_no_file", path=str(record))
    make_private_folder(record.parent)
    partial_files.remove_leftovers(record.parent)
    staged = partial_files.new_part(record.parent)
    try:
        inside = _staged(backup, staged, record)
        locked = keep()
        if _is_something(record):
            _write_into(staged, record, locked)
        else:
            _put_in_place(staged, record)
    finally:
        partial_files.remove(staged)
    return inside


def _staged(backup: Path, staged: Path, record: Path) -> Inside:
    """Copy the backup beside the record; what can't be written is told of the record.

    The record stays as it is, encrypted or plain, whatever the backup was.
    """
    try:
        inside = copy_checked(backup, staged, prepare=lambda copy: _bring_up_to_date(copy, backup))
        keep_number(record, staged)
        _have_the_key_of(record, staged)
    except RecordFault as fault:
        code = _OF_THE_RECORD.get(fault.code)
        if code is None:
            raise
        raise RecordFault(code, **fault.facts | {"path": str(record)}) from fault
    return inside


def _have_the_key_of(record: Path, staged: Path) -> None:
    """Have a copy be opened by the same key as the record, if there is a record that can be."""
    if not _is_something(record):
        return
    try:
        key = key_to(record)
    except RecordFault:  # nobody can open it any more: the copy takes its place as it is
        return
    if kind_of(record)[0] in _RECORDS and key != key_to(staged):
        from netkeeper.store.backups.converting import convert  # noqa: PLC0415 - seldom needed

        convert(staged, key)


def make_private_folder(folder: Path) -> None:
    """Make a folder that others can't list, if it isn't there."""
    try:
        folder.mkdir(parents=True, mode=0o700, exist_ok=True)
    except OSError as error:
        raise copy_fault(error, folder) from error


def _bring_up_to_date(copy: Path, backup: Path) -> None:
    """Bring a copy to today's schema, make anew what disagrees, and make it one file again."""
    if not version.is_current(copy):
        try:
            upgrading.upgrade(copy)
        except RecordFault:
            raise
        except Exception as error:
            raise RecordFault(
                "backup_not_updated", path=str(backup), why=type(error).__name__
            ) from error
    else:
        _derive_anew(copy)
    make_one_file(copy)


def _derive_anew(copy: Path) -> None:
    """Make anew what is derived in a copy where it disagrees with the rows, if that will do."""
    from netkeeper.store.soundness import deriving  # noqa: PLC0415 - seldom needed

    with suppress(*errors()), closing(connect_to_write(copy)) as connection:
        if not seal.is_broken(connection) and (
            deriving.disagreeing(connection) or deriving.unsound(connection)
        ):
            with transaction(connection):
                if not deriving.derive_anew(connection):
                    connection.rollback()


def _is_something(record: Path) -> bool:
    return record.exists() and record.stat().st_size > 0


def _write_into(staged: Path, record: Path, locked: Callable[[], None]) -> None:
    """Write all pages into the record as one transaction, which every program sees or none.

    Who reads goes on over what they began to read; who writes waits, or this one does.
    """
    make_private(record)
    if is_locked(record):
        _put_in_place(staged, record)
        return
    mode = journal_mode(record)
    if mode != "WAL":  # there nobody could read any more what was written in the meantime
        locked = _nothing
    try:
        with (
            closing(connect_to_read(staged)) as source,
            closing(connect_to_write(record)) as held,
        ):
            held.execute(f"PRAGMA journal_mode = {mode}")
            held.execute("PRAGMA synchronous = FULL")
            copy_pages(source, held, record, pages=_FEW_PAGES, locked=locked)
            with suppress(*errors()):  # somebody reads: the next one to close does it
                held.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    except errors() as error:
        fault = driver_fault(error, record)
        if fault is None:
            raise
        if fault.code not in _BEYOND:
            raise fault from error
        _put_in_place(staged, record)


def _nothing() -> None:
    """Do nothing."""


def _put_in_place(staged: Path, record: Path) -> None:
    """Give the copy the record's name, without what lay beside the former file.

    A journal of another file would be written into this one.
    """
    try:
        for end in partial_files.BESIDE:
            record.with_name(record.name + end).unlink(missing_ok=True)
        staged.replace(record)
        partial_files.force_folder(record.parent)
    except OSError as error:
        raise file_fault(error, record) from error


def put_aside(record: Path, target: Path) -> None:
    """Copy the files of a record as they are, damage included: the file itself as the last one.

    Raises:
        RecordFault: They can't be read, or the copy can't be written.
    """
    for end in ("-wal", ""):
        source = record.with_name(record.name + end)
        try:
            if source.exists() and source.stat().st_size:
                _copy_whole(source, target.with_name(target.name + end))
        except OSError as error:
            if error.filename == str(source):
                why = error.strerror or ""
                raise RecordFault("record_unreadable", path=str(record), why=why) from error
            raise copy_fault(error, target) from error


def _copy_whole(source: Path, target: Path) -> None:
    """Copy a file, which bears its name only once the disk holds all of it."""
    part = partial_files.new_part(target.parent)
    try:
        os.close(os.open(part, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
        shutil.copyfile(source, part)
        partial_files.force_to_disk(part)
        part.replace(target)
        partial_files.force_folder(target.parent)
    finally:
        partial_files.remove(part)
