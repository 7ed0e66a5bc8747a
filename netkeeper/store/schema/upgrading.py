"""Brings a record's schema up to date, in a single transaction, after a backup."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from netkeeper.store.faults import RecordFault, driver_fault, file_fault, was_interrupted
from netkeeper.store.schema.version import HEAD, is_current

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from sqlalchemy import Connection


def remove_derived(connection: sqlite3.Connection) -> None:
    """Remove what is derived from the tables, before their migration."""
    from netkeeper.store import search_upkeep  # noqa: PLC0415 - only a migration needs it
    from netkeeper.store.journal import triggers  # noqa: PLC0415

    triggers.remove(connection)
    search_upkeep.remove(connection)


def install_derived(connection: sqlite3.Connection) -> None:
    """Make what is derived from the tables: the journal's triggers, search indexes, the seal."""
    from netkeeper.store import search_upkeep  # noqa: PLC0415 - only a migration needs it
    from netkeeper.store.journal import triggers  # noqa: PLC0415
    from netkeeper.store.schema import tables  # noqa: PLC0415 - SQLAlchemy
    from netkeeper.store.soundness import seal  # noqa: PLC0415

    triggers.install(connection, tables.JOURNALLED)
    search_upkeep.install(connection)
    seal.seal(connection)


def upgrade(path: Path, keep: Callable[[Path], Path] | None = None) -> None:
    """Run the pending migrations in one transaction.

    A new record is made by the same migrations; any other is first backed up by `keep`, which
    returns where. Raises RecordFault where the file can't be used, or a step failed: then it is as
    it was.
    """
    if is_current(path):
        return
    from alembic.util.exc import CommandError  # noqa: PLC0415 - heavy, and rarely needed
    from sqlalchemy.exc import DBAPIError  # noqa: PLC0415

    backup = None
    try:
        with _begun(path) as connection:
            found = _revision(connection)
            if found == HEAD:
                return  # another program was quicker
            if found is not None and keep is not None:
                backup = keep(path)
            _run_migrations(connection)
    except CommandError as error:
        raise RecordFault("record_too_new", path=str(path)) from error
    except OSError as error:
        raise file_fault(error, path) from error
    except (DBAPIError, ValueError, LookupError, TypeError, RuntimeError) as error:
        fault = _fault_behind(error, path, backup)
        if fault is None:
            raise
        raise fault from error


def _fault_behind(
    error: Exception, path: Path, backup: Path | None
) -> RecordFault | KeyboardInterrupt | None:
    """Return what a step that failed is told as; None for a bug of ours without a backup."""
    if was_interrupted(error):
        return KeyboardInterrupt()
    fault = driver_fault(error, path)
    if fault is None and backup is not None:
        why = type(error).__name__
        fault = RecordFault("update_failed", path=str(path), why=why, backup=str(backup))
    return fault


@contextmanager
def _begun(path: Path) -> Iterator[Connection]:
    """Begin a transaction over a connection of its own, whose end closes it."""
    from netkeeper.store.file.engine import open_database  # noqa: PLC0415 - SQLAlchemy
    from netkeeper.store.file.writer import make_private  # noqa: PLC0415

    # With foreign keys on, rebuilding a table in batch mode would delete its children's rows.
    make_private(path)
    engine = open_database(path)
    try:
        with engine.begin() as connection:
            yield connection
    finally:
        engine.dispose()


def _revision(connection: Connection) -> str | None:
    from alembic.runtime.migration import MigrationContext  # noqa: PLC0415 - heavy

    return MigrationContext.configure(connection).get_current_revision()


def _run_migrations(connection: Connection) -> None:
    """Run all that are pending; RuntimeError where one leaves rows without their parent."""
    from alembic import command  # noqa: PLC0415 - heavy, and rarely needed
    from alembic.config import Config  # noqa: PLC0415

    from netkeeper import paths  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(paths.MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
    if broken := connection.exec_driver_sql("PRAGMA foreign_key_check").all():
        raise RuntimeError(f"the migration left {len(broken)} rows without their parent")
