"""Alembic's entry: runs the steps on the program's own connection, or on a file of `-x db=PATH`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from alembic import context

from netkeeper.store.file.engine import open_database
from netkeeper.store.rekeying import rekey
from netkeeper.store.schema.tables import metadata
from netkeeper.store.schema.upgrading import install_derived, remove_derived

if TYPE_CHECKING:
    from sqlalchemy import Connection


def is_ours(name: str | None, kind: str, _parents: object) -> bool:
    """Leave the search indexes, which are derived, out of every comparison."""
    return not (kind == "table" and name is not None and name not in metadata.tables)


def run(connection: Connection) -> None:
    """Run the steps asked for, then make what is derived from the tables anew."""
    context.configure(
        connection=connection,
        target_metadata=metadata,
        render_as_batch=True,
        compare_type=True,
        include_name=is_ours,
    )
    raw = connection.connection.driver_connection
    remove_derived(raw)
    with context.begin_transaction():
        context.run_migrations()
    if context.get_context().get_current_revision() is not None:
        rekey(raw)
        install_derived(raw)


given = context.config.attributes.get("connection")
if given is not None:
    run(given)
else:
    path = context.get_x_argument(as_dictionary=True).get("db", "dev.sqlite3")
    engine = open_database(Path(path))
    with engine.begin() as own:
        run(own)
    engine.dispose()
