"""Tells whether the record's file is still the one that was opened, and at its place.

A file that was removed or replaced can be written to by whoever holds it open: what is written is
nowhere. So each write looks before it begins, and again once it is done.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from netkeeper.store.faults import RecordFault
from netkeeper.store.file import drives

if TYPE_CHECKING:
    Identity = tuple[int, int]

FOLDER = "backups"  # beside the record, unless the user chose another


def identity_of(path: Path) -> Identity | None:
    """Return what no other file has while this one is there; None where there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def place_of(path: Path) -> Path:
    """Return where a record itself lies, though a link leads to it.

    SQLite keeps its journal there, and what takes a link's place would not take the file's.
    A link to nowhere stays: no folder is made where a drive isn't mounted.
    """
    if os.path.islink(path):  # noqa: PTH114 - which no path is too long for
        place = Path(os.path.realpath(path))
        if place.parent.is_dir():
            return place
    return path.absolute()


class Presence:
    """Whether a record's file is the one that was there when it was first seen."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._known: Identity | None = None

    def take(self) -> None:
        """Take the file that is there now for the record."""
        self._known = identity_of(self._path)

    def fault(self) -> RecordFault | None:
        """Return the fault of a file that is gone, or is another than the one that was seen."""
        if self._known is None:
            self.take()
        found = identity_of(self._path)
        if found is not None and found == self._known:
            return None
        return RecordFault("record_replaced" if found else "record_gone", path=str(self._path))

    def warning(self) -> RecordFault | None:
        """Return what is to be known of where the record lies: it takes no writes, or is far."""
        if not (os.access(self._path, os.W_OK) and os.access(self._path.parent, os.W_OK)):
            return RecordFault("record_read_only", path=str(self._path))
        if drives.is_network(self._path):
            return RecordFault("record_on_network", path=str(self._path))
        return None

    def check(self) -> None:
        """Raise the fault, if there is one."""
        if (fault := self.fault()) is not None:
            raise fault


def is_missing(record: Path) -> bool:
    """Tell whether there is no record, or an empty file, where backups say that there was one.

    A folder of backups that can't be looked into may hold some.
    """
    try:
        if record.exists() and record.stat().st_size:
            return False
    except OSError:
        return False
    try:
        names = [each.name for each in (record.parent / FOLDER).iterdir()]
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError:
        return True
    from netkeeper.domain.backups import read_name  # noqa: PLC0415 - not for the first paint

    return any(read_name(name, record.stem) for name in names)
