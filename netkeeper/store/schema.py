"""Brings a record's schema up to date, on a copy-protected, single transaction."""

from __future__ import annotations

from contextlib import closing
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from netkeeper.store.connection import connect_to_read, kind_of
from netkeeper.store.driver import errors
from netkeeper.store.faults import (
    RecordFault,
    driver_fault,
    file_fault,
    reading_fault,
    was_interrupted,
)
from netkeeper.store.kinds import Kind
from netkeeper.store.version import HEAD

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path

    from sqlalchemy import Connection

_NO_RECORD = {
    Kind.FOREIGN: "record_foreign",
    Kind.DAMAGED: "record_damaged",
    Kind.NO_FILE: "is_no_file",
}
# Tables that every record has, of whichever program's day; other programs use Alembic too.
_OURS = frozenset({"alembic_version", "person", "journal_entry"})


def is_database(path: Path) -> bool:
    """Tell a database from a missing or empty file; RecordFault for any other kind of file."""
    try:
        kind, _salt = kind_of(path)
    except OSError as error:
        raise RecordFault("record_unreadable", path=str(path), why=error.strerror or "") from error
    if kind in _NO_RECORD:
        raise RecordFault(_NO_RECORD[kind], path=str(path))
    return kind is not Kind.NOTHING


def current(path: Path) -> str | None:
    """Return the schema's revision, None for a file that doesn't exist or holds nothing yet.

    Raises RecordFault for a file that is no record. Reads without SQLAlchemy: the window asks this
    before its first paint.
    """
    if not is_database(path):
        return None
    try:
        with closing(connect_to_read(path)) as connection:
            return revision(connection, path)
    except errors() as error:
        raise reading_fault(error, path) from error


def revision(connection: sqlite3.Connection, path: Path) -> str | None:
    """Return the revision of a record that is open, as `current` does of a file."""
    names = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
    if not names:
        return None  # a database without a table: its making was interrupted
    found = None
    if names >= _OURS:
        found = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    if found is None:
        raise RecordFault("record_foreign", path=str(path))
    return str(found[0])


def is_current(path: Path) -> bool:
    """Tell whether the record has today's schema; RecordFault if it is newer or no record."""
    return is_head(current(path), path)


def is_head(found: str | None, path: Path) -> bool:
    """Tell whether a revision is today's; RecordFault if it is newer."""
    if found is not None and found > HEAD:
        raise RecordFault("record_too_new", path=str(path))
    return found == HEAD


def remove_derived(connection: sqlite3.Connection) -> None:
    """Remove what is derived from the tables, before their migration."""
    from netkeeper.store import journal, search_index  # noqa: PLC0415 - only a migration needs it

    journal.remove(connection)
    search_index.remove(connection)


def install_derived(connection: sqlite3.Connection) -> None:
    """Make what is derived from the tables: the journal's triggers, search indexes, the seal."""
    from netkeeper.store import journal, seal, search_index, tables  # noqa: PLC0415 - SQLAlchemy

    journal.install(connection, tables.JOURNALLED)
    search_index.install(connection)
    seal.seal(connection)


def keep_backup(path: Path) -> Path | None:
    """Back a record up before its schema changes; return where."""
    from netkeeper.domain.backups import Why  # noqa: PLC0415 - only a migration needs these
    from netkeeper.store.backups import Backups  # noqa: PLC0415

    backups = Backups(path, lambda: datetime.now(UTC))
    try:
        return backups.make_somewhere(Why.BEFORE_UPDATE)
    except RecordFault as fault:
        if fault.code != "record_damaged":
            raise
        return backups.put_aside()  # a value that can't be read is no reason to keep its user out


def upgrade(path: Path, *, keep: bool = True) -> None:
    """Run the pending migrations in one transaction, after the record was backed up if asked.

    A new record is made by the same migrations. Raises RecordFault where the file can't be used,
    or a step failed: then it is as it was.
    """
    if is_current(path):
        return
    from sqlalchemy.exc import DBAPIError  # noqa: PLC0415 - heavy, and rarely needed

    try:
        _run_migrations(path, keep=keep)
    except OSError as error:
        raise file_fault(error, path) from error
    except DBAPIError as error:
        if was_interrupted(error):
            raise KeyboardInterrupt from error
        if (fault := driver_fault(error, path)) is None:
            raise
        raise fault from error


def _run_migrations(path: Path, *, keep: bool) -> None:
    """Run the migrations on an own connection, a record's after it was backed up if asked."""
    from alembic.runtime.migration import MigrationContext  # noqa: PLC0415 - as said above

    from netkeeper.store.engine import open_database  # noqa: PLC0415
    from netkeeper.store.writer import make_private  # noqa: PLC0415

    # With foreign keys on, rebuilding a table in batch mode would delete its children's rows.
    make_private(path)
    engine = open_database(path, foreign_keys=False)
    try:
        with engine.begin() as connection:
            revision = MigrationContext.configure(connection).get_current_revision()
            if revision == HEAD:
                return  # another program was quicker
            backup = keep_backup(path) if keep and revision is not None else None
            _run_steps(connection, path, backup)
    finally:
        engine.dispose()


def _run_steps(connection: Connection, path: Path, backup: Path | None) -> None:
    """Run the pending steps; a fault that is theirs tells where the record is backed up, if it is.

    Those of the file are left to the caller.
    """
    from alembic import command  # noqa: PLC0415 - as said above
    from alembic.config import Config  # noqa: PLC0415
    from alembic.util.exc import CommandError  # noqa: PLC0415
    from sqlalchemy.exc import DBAPIError  # noqa: PLC0415

    from netkeeper import paths  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(paths.MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    try:
        command.upgrade(config, "head")
        _check_parents(connection)
    except CommandError as error:
        raise RecordFault("record_too_new", path=str(path)) from error
    except (DBAPIError, ValueError, LookupError, TypeError, RuntimeError) as error:
        if backup is None or was_interrupted(error) or driver_fault(error, path) is not None:
            raise
        why = type(error).__name__
        raise RecordFault("update_failed", path=str(path), why=why, backup=str(backup)) from error


def _check_parents(connection: Connection) -> None:
    """Refuse a migration that leaves rows without the row they point to."""
    if broken := connection.exec_driver_sql("PRAGMA foreign_key_check").all():
        raise RuntimeError(f"the migration left {len(broken)} rows without their parent")
