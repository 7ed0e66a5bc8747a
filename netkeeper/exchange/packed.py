"""Calendars and cards in a zip, as Google hands them out, or in a folder: read where they lie."""

from __future__ import annotations

import os
import zipfile
from itertools import islice
from pathlib import Path
from typing import IO, TYPE_CHECKING, NamedTuple

from netkeeper.domain.values import frozen
from netkeeper.exchange.linkedin.entries import is_junk

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_FILES = 100  # of one zip or folder
_MOST_ENTRIES = 1_000  # of one that is looked into
CARDS, _CALENDARS = ".vcf", ".ics"
_OTHERS = (".csv", ".zip")  # tables are LinkedIn's, or for the user to tell


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


def packed_in(path: Path) -> list[Path | Zipped]:
    """Return the calendars and cards of a zip or a folder; none where tables lie beside them."""
    try:
        if path.is_dir():
            entries: list[Path | Zipped] = [*islice(_files_of(path), _MOST_ENTRIES)]
        elif path.is_file() and zipfile.is_zipfile(path):
            entries = [*_entries_of(path)]
        else:
            return []
    except (OSError, ValueError, zipfile.BadZipFile, NotImplementedError):
        return []
    if any(each.name.lower().endswith(_OTHERS) for each in entries):
        return []
    found = (each for each in entries if each.name.lower().endswith((CARDS, _CALENDARS)))
    return [each for each in found if not is_junk(each.name)][:MOST_FILES]


def _files_of(folder: Path) -> Iterator[Path]:
    for within, folders, names in os.walk(folder):
        folders.sort()
        paths = (Path(within, each) for each in sorted(names))
        yield from (each for each in paths if each.is_file())  # a pipe would be waited for


def _entries_of(path: Path) -> list[Zipped]:
    """Return a zip's files by their names, in whatever order it has them."""
    with zipfile.ZipFile(path) as held:
        # The library's own is_dir() stumbles over an entry without a name.
        files = [each for each in held.infolist() if not each.filename.endswith("/")]
    entries = [Zipped(path, each.filename, each.file_size) for each in files[:_MOST_ENTRIES]]
    return sorted(entries, key=lambda each: (each.name, each.inside))
