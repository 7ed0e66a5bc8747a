"""Calendars in a zip, as Google hands them out: read where they lie, never unpacked."""

from __future__ import annotations

import zipfile
from typing import IO, TYPE_CHECKING, NamedTuple

from netkeeper.domain.values import frozen

if TYPE_CHECKING:
    from pathlib import Path

MOST_CALENDARS = 100  # of one zip
_MOST_ENTRIES = 1_000  # of a zip that is looked into


class _Size(NamedTuple):
    """As much of a file's status as a reader asks for."""

    st_size: int


@frozen
class Zipped:
    """A file in a zip, which is opened and measured as a path is."""

    container: Path
    inside: str
    size: int

    @property
    def name(self) -> str:
        """Return the file's own name."""
        return self.inside.replace("\\", "/").rpartition("/")[2]

    def stat(self) -> _Size:
        """Return how many bytes the zip says that the file has; no more are read of it."""
        return _Size(self.size)

    def open(self, _mode: str) -> IO[bytes]:
        """Open the file, to be read; closing it closes the zip too."""
        with zipfile.ZipFile(self.container) as held:
            return held.open(self.inside)


def calendars_in(path: Path) -> list[Zipped]:
    """Return the calendars of a zip; none for any other file, nor where tables lie beside them."""
    try:
        if not path.is_file() or not zipfile.is_zipfile(path):
            return []
        with zipfile.ZipFile(path) as held:
            # The library's own is_dir() stumbles over an entry without a name.
            entries = [each for each in held.infolist() if not each.filename.endswith("/")]
    except (OSError, ValueError, zipfile.BadZipFile, NotImplementedError):
        return []
    names = [each.filename.lower() for each in entries[:_MOST_ENTRIES]]
    if any(each.endswith((".csv", ".zip")) for each in names):
        return []
    found = [each for each in entries[:_MOST_ENTRIES] if each.filename.lower().endswith(".ics")]
    return [Zipped(path, each.filename, each.file_size) for each in found[:MOST_CALENDARS]]
