"""Calendars, cards and address books in a zip, as Google hands them out, or in a folder.

They are read where they lie.
"""

from __future__ import annotations

import os
import zipfile
import zlib
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, NamedTuple, cast

from netkeeper.domain.values import frozen
from netkeeper.exchange.given_files import HEAD_BYTES, GivenKind, begins_address_book
from netkeeper.exchange.linkedin.entries import is_junk
from netkeeper.exchange.linkedin.headers import looks_like_ours

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_FILES = 100  # of one zip or folder
_MOST_ENTRIES = 1_000  # of one that is looked into
_TABLE, _ZIP = ".csv", ".zip"
_KINDS = {".vcf": GivenKind.CARDS, ".ics": GivenKind.CALENDAR, _TABLE: GivenKind.PEOPLE}
_BROKEN = (OSError, ValueError, zipfile.BadZipFile, zlib.error, EOFError, RuntimeError)


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

    def open(self, _mode: str) -> BinaryIO:
        """Open the file, to be read; closing it closes the zip too."""
        with zipfile.ZipFile(self.container) as held:
            return cast("BinaryIO", held.open(self.inside))


def packed_in(path: Path) -> dict[Path | Zipped, GivenKind]:
    """Return the calendars, cards and tables of people of a zip or a folder, and what each is.

    None where another table lies beside them, which is LinkedIn's or for the user to tell.
    """
    try:
        if path.is_dir():
            entries: list[Path | Zipped] = [*islice(_files_of(path), _MOST_ENTRIES)]
        elif path.is_file() and zipfile.is_zipfile(path):
            entries = [*_entries_of(path)]
        else:
            return {}
        entries = [each for each in entries if not is_junk(each.name)]
        # Names first: of LinkedIn's archive nothing is read here.
        if any(map(_is_others, entries)) or not all(map(_may_be_ours, entries)):
            return {}
    except _BROKEN:  # RuntimeError is zipfile's own, for a file under a password
        return {}
    found = [each for each in entries if _ending(each) in _KINDS][:MOST_FILES]
    return {each: _KINDS[_ending(each)] for each in found}


def _ending(file: Path | Zipped) -> str:
    return file.name[-4:].lower()


def _is_others(file: Path | Zipped) -> bool:
    """Tell by a name that a file is one of LinkedIn's tables, or a zip that may hold some."""
    return _ending(file) == _ZIP or (_ending(file) == _TABLE and looks_like_ours(file.name))


def _may_be_ours(file: Path | Zipped) -> bool:
    """Tell whether a file is no table but one of people."""
    if _ending(file) != _TABLE:
        return True
    with file.open("rb") as opened:
        return begins_address_book(opened.read(HEAD_BYTES))


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
