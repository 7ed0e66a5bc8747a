"""A file somewhere in what the user gave: its name, its size, its archive's day, how to open it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, BinaryIO

from netkeeper.domain.values import frozen
from netkeeper.exchange.linkedin.dates import FIRST_YEAR, LAST_YEAR
from netkeeper.exchange.linkedin.problems import ArchiveRefused, Code, shown

if TYPE_CHECKING:
    from collections.abc import Callable

    from netkeeper.exchange.linkedin.limits import Limits

_TABLE_ENDINGS = {"", ".csv", ".tsv", ".txt"}
_JUNK = {".ds_store", "thumbs.db", "desktop.ini", "__macosx"}
_BETWEEN = re.compile(r"[\\/]")
_DAY_IN_NAME = re.compile(r"(?<![0-9])([0-9]{2})-([0-9]{2})-([0-9]{4})(?![0-9])")
_COPY = re.compile(r"[ _-]*\([0-9]+\)$")  # what a browser adds to a second download
_ENDING = re.compile(r"\.[a-z0-9]{1,5}$")


@frozen
class Entry:
    """A file that may be one of LinkedIn's tables."""

    name: str  # as shown, with what it lies in before it
    size: int  # bytes, expanded
    archive_date: date | None
    open: Callable[[], BinaryIO]
    given: bool = False  # by itself: refusing it refuses all


@dataclass(slots=True)
class Budget:
    """What all containers together may still use up."""

    limits: Limits
    files: int = 0
    zips: int = 0
    nested_bytes: int = 0

    def take_files(self, count: int, name: str) -> None:
        """Count files, whatever they are.

        Raises:
            ArchiveRefused: When there are too many.
        """
        self.files += count
        if self.files > self.limits.entries:
            raise ArchiveRefused(Code.TOO_MANY_FILES, name=name, limit=self.limits.entries)

    def take_zip(self, name: str) -> None:
        """Count a zip that stays open.

        Raises:
            ArchiveRefused: When there are too many.
        """
        self.zips += 1
        if self.zips > self.limits.zips:
            raise ArchiveRefused(Code.TOO_MANY_FILES, name=name, limit=self.limits.zips)

    def take_memory(self, size: int, name: str) -> None:
        """Count the bytes of a zip that is held in memory.

        Raises:
            ArchiveRefused: When there are too many.
        """
        self.nested_bytes += size
        if self.nested_bytes > self.limits.nested_bytes:
            limit = self.limits.nested_bytes >> 20
            raise ArchiveRefused(Code.NESTED_TOO_LARGE, name=name, limit_mib=limit)


def shown_path(*parts: str) -> str:
    """Return the parts, each of them fit to be shown, as one path; only its end when it is deep."""
    pieces = [shown(piece) for part in parts for piece in _BETWEEN.split(part)]
    return "/".join([piece for piece in pieces if piece][-4:])


def day_in_name(path: str) -> date | None:
    """Return the day that LinkedIn writes into an archive's name, month first: the innermost."""
    for month, day, year in reversed(_DAY_IN_NAME.findall(path)):
        try:
            found = date(int(year), int(month), int(day))
        except ValueError:
            continue
        if FIRST_YEAR <= found.year <= LAST_YEAR:
            return found
    return None


def is_junk(path: str) -> bool:
    """Tell whether a path is what a Mac or Windows adds to a folder."""
    parts = _BETWEEN.split(path.casefold())
    return parts[-1].startswith("._") or not _JUNK.isdisjoint(parts)


def ending(path: str) -> str:
    """Return the ending of a path's name with its point, in lower case: ".csv"."""
    found = _ENDING.search(_COPY.sub("", path.casefold()))
    return found[0] if found else ""


def may_be_table(path: str) -> bool:
    """Tell whether a file inside a container is worth a look."""
    return ending(path) in _TABLE_ENDINGS
