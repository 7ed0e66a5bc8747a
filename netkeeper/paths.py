"""Where the files that ship with the program lie, and where the user's files lie."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def _shipped(name: str) -> Path:
    """Return the shipped folder: inside the installed package, else beside it in a checkout."""
    # Inside first: beside an installed package lies site-packages, with anybody's folders.
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _PACKAGE.parent / name


MIGRATIONS = _shipped("migrations")
RESOURCES = _shipped("resources")


def data_folder() -> Path:
    """Return the platform's folder for the user's data; it may not exist yet."""
    # platformdirs costs an import that `--record` or NETKEEPER_RECORD spares.
    from platformdirs import user_data_path  # noqa: PLC0415

    return user_data_path("netkeeper", appauthor=False)


def default_record() -> Path:
    """Return the record to open when none is named: NETKEEPER_RECORD, else the data folder's."""
    named = os.environ.get("NETKEEPER_RECORD")
    return from_home(Path(named)) if named else data_folder() / "record.sqlite3"


def from_home(path: Path) -> Path:
    """Return a path with its `~` as the home that it stands for; as it is where nobody has it."""
    with suppress(RuntimeError):  # ~nobody, or a system that doesn't know one's own home
        return path.expanduser()
    return path
